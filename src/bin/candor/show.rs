//! Problems, as people see them.

use std::io::Write;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use candor::problem::{Group, Place, Problem, Problems, Severity};
use candor::wording::{Say, Wording};

use crate::style::{BOLD, DIM, paint, paragraph, width};

/// Places of a group that are shown on a terminal; reports carry more.
const PLACES: usize = 3;

/// The problems of a profile, each with the line it stands in.
pub fn profile_problems(problems: &[Problem], text: &str, wording: &Wording) -> std::io::Result<()> {
    let mut out = anstream::stderr().lock();
    let (placed, others): (Vec<&Problem>, Vec<&Problem>) =
        problems.iter().partition(|problem| matches!(problem.place, Place::Span { .. }));
    for problem in placed {
        writeln!(out, "{}\n", located(problem, text, wording))?;
    }
    let mut all = Problems::default();
    all.extend(others.into_iter().cloned());
    all.groups().try_for_each(|group| self::group(&mut out, group, wording))
}

fn located(problem: &Problem, text: &str, wording: &Wording) -> String {
    let renderer = Renderer::styled().term_width(width().into());
    let severity = problem.slug.severity();
    let name = wording.say(severity_key(severity), &[]);
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let (said, remedy) = (wording.problem(problem), wording.remedy(problem));
    let help = wording.say("remedy", &[]);
    let title = level.with_name(name.as_str()).primary_title(said).id(problem.slug.name());
    let Place::Span { file, start, end } = &problem.place else {
        let report = [title.element(Level::HELP.with_name(help.as_str()).message(remedy))];
        return renderer.render(&report);
    };
    let (start, end) = visible(text, *start, *end);
    let report = title
        .element(Snippet::source(text).path(file.to_string()).annotation(AnnotationKind::Primary.span(start..end)))
        .element(Level::HELP.with_name(help.as_str()).message(remedy));
    renderer.render(&[report])
}

/// A span that a terminal can show: inside the text, on character boundaries, not empty where there is something.
fn visible(text: &str, start: usize, end: usize) -> (usize, usize) {
    let start = text.floor_char_boundary(start.min(text.len()));
    let end = text.ceil_char_boundary(end.clamp(start, text.len()));
    (start, end)
}

/// Problems that stop a run, on standard error.
pub fn stopping(problems: &[Problem], wording: &Wording) -> std::io::Result<()> {
    let mut all = Problems::default();
    all.extend(problems.iter().cloned());
    let mut out = anstream::stderr().lock();
    all.groups().try_for_each(|group| self::group(&mut out, group, wording))
}

/// All problems met in a run.
pub fn problems(out: &mut dyn Write, problems: &Problems, wording: &Wording) -> std::io::Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint(BOLD, &wording.say("problems-met", &[])))?;
    problems.groups().try_for_each(|group| self::group(out, group, wording))
}

/// The errors among the problems met in a run: those are said even to who wants to hear nothing.
pub fn errors(problems: &Problems, wording: &Wording) -> std::io::Result<()> {
    let mut out = anstream::stderr().lock();
    let errors = |group: &&Group| group.first.iter().any(|problem| problem.slug.severity() == Severity::Error);
    problems.groups().filter(errors).try_for_each(|group| self::group(&mut out, group, wording))
}

/// A problem alone stands with its place below it; of several, each says what was read in its place.
fn group(out: &mut dyn Write, group: &Group, wording: &Wording) -> std::io::Result<()> {
    let Some(first) = group.first.first() else { return Ok(()) };
    let severity = first.slug.severity();
    let name = paint(crate::style::severity(severity), &wording.say(severity_key(severity), &[]));
    if group.count == 1 {
        paragraph(out, 2, &format!("{name}: {}", wording.problem(first)))?;
        if let Some(place) = wording.place(&first.place) {
            paragraph(out, 4, &paint(DIM, &place))?;
        }
    } else {
        for problem in group.first.iter().take(PLACES) {
            let place = wording.place(&problem.place).map(|place| paint(DIM, &format!(" ({place})")));
            paragraph(out, 2, &format!("{name}: {}{}", wording.problem(problem), place.unwrap_or_default()))?;
        }
        let more = group.count.saturating_sub(PLACES as u64);
        if more > 0 {
            paragraph(out, 4, &wording.say("more-places", &[("n", Say::from(more))]))?;
        }
    }
    paragraph(out, 4, &wording.say("note-remedy", &[("remedy", wording.remedy(first).into())]))
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}
