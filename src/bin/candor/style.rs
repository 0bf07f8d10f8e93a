//! Colours, and whether there are any.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use candor::assess::Standing;
use candor::finding::Verdict;
use candor::problem::Severity;

pub const BOLD: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();

/// The style of a standing.
pub fn standing(standing: Standing) -> Style {
    let colour = match standing {
        Standing::Meets => AnsiColor::Green,
        Standing::Clarify => AnsiColor::Yellow,
        Standing::Below => AnsiColor::Red,
    };
    Style::new().fg_color(Some(colour.into())).bold()
}

/// The sign and the colour of a verdict. The sign says it without the colour.
pub fn verdict(verdict: Verdict) -> (char, Style) {
    let (sign, colour) = match verdict {
        Verdict::Met => ('✓', AnsiColor::Green),
        Verdict::Partial => ('◐', AnsiColor::Yellow),
        Verdict::Unmet => ('✗', AnsiColor::Red),
        Verdict::Unknown => ('?', AnsiColor::Cyan),
    };
    (sign, Style::new().fg_color(Some(colour.into())))
}

/// The style of a severity.
pub fn severity(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Blue,
    };
    Style::new().fg_color(Some(colour.into()))
}

/// A text in a style.
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// The width of the terminal, or one that fits most.
pub fn width() -> u16 {
    const USUAL: u16 = 100;
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    terminal_size::terminal_size().map(|(width, _)| width.0).or(told).unwrap_or(USUAL).max(40)
}

/// A paragraph, wrapped between words at the width of the terminal; what goes on is set in by two more.
pub fn paragraph(out: &mut dyn Write, indent: usize, text: &str) -> io::Result<()> {
    let (first, more) = (" ".repeat(indent), " ".repeat(indent + 2));
    let options = textwrap::Options::new(width().into()).initial_indent(&first).subsequent_indent(&more);
    let options = options
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// An error, on standard error, under its name in the run's language.
pub fn complain(name: &str, message: &str) {
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    let _ = writeln!(anstream::stderr(), "{red}{name}{red:#}: {message}");
}
