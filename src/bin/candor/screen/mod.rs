//! `candor screen`: a ranked, explained shortlist.

mod summary;
mod table;

pub use summary::taken_for;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use candor::assess::Standing;
use candor::reference::Reference;
use candor::report::{Format, Report, RunInfo};
use candor::shortlist::{Cut, Screening, screen};

use crate::args::{Only, Screen};
use crate::exit::{Exit, Outcome};
use crate::inputs::{Opened, Profile, as_of, profile, same_file, tables, threads};
use crate::output::Output;
use crate::progress::Progress;
use crate::refusal::{choice, refusal};
use crate::show;

/// What standard output shows.
enum Shown {
    Table,
    As(&'static Format),
    Nothing,
}

pub fn run(args: &Screen, reference: &'static Reference) -> Outcome {
    threads(args.from.threads)?;
    let (shown, files) = outputs(args)?;
    let profile = profile(&args.from.role, args.from.lang.as_deref(), reference)?;
    let as_of = as_of(args.from.as_of.as_deref())?;
    let cut = cut(args)?;
    let hash = files.iter().map(|(_, format)| *format).chain(shown.format()).any(Format::carries_run);
    let Opened { tables: inputs, problems: met, incomplete } = tables(&args.from, &profile, hash)?;
    let bytes = inputs.iter().map(|table| table.size).sum::<Option<u64>>();
    let progress = Progress::over(bytes, args.quiet);
    let screened = screen(&profile.role, reference, inputs, as_of, cut, &|bytes| progress.at(bytes));
    progress.done();
    let mut screening = match screened {
        Ok(screening) => screening,
        Err(problem) => {
            show::stopping(&[problem], profile.wording)?;
            return Ok(Exit::Input);
        }
    };
    screening.problems.extend(met.into_iter().chain(profile.warnings.clone()));
    let info = RunInfo::new(as_of, profile.wording, options(args), (&profile.file, profile.text.as_bytes()), reference);
    let report = Report { role: &profile.role, screening: &screening, run: &info };
    for (file, format) in files {
        file.write(|out| format.write(out, &report, profile.wording))?;
    }
    print(&shown, &report, &profile, args.quiet)?;
    if incomplete {
        return Ok(Exit::Input);
    }
    Ok(exit(args, &screening))
}

fn print(shown: &Shown, report: &Report, profile: &Profile, quiet: bool) -> anyhow::Result<()> {
    match shown {
        Shown::Table => {
            let mut out = anstream::stdout().lock();
            table::write(&mut out, report, profile.wording)?;
            if !quiet {
                summary::write(&mut out, report, profile.wording)?;
                show::problems(&mut out, &report.screening.problems, profile.wording)?;
            }
            out.flush()?;
        }
        Shown::As(format) => {
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            format.write(&mut out, report, profile.wording)?;
            out.flush()?;
        }
        Shown::Nothing => {}
    }
    if quiet {
        return Ok(show::errors(&report.screening.problems, profile.wording)?);
    }
    if !matches!(shown, Shown::Table) {
        let mut out = anstream::stderr().lock();
        summary::write(&mut out, report, profile.wording)?;
        show::problems(&mut out, &report.screening.problems, profile.wording)?;
    }
    Ok(())
}

fn exit(args: &Screen, screening: &Screening) -> Exit {
    let meets = screening.counts.by_standing.get(&Standing::Meets).copied().unwrap_or(0);
    if args.fail_if_none && meets == 0 {
        Exit::Nobody
    } else if args.strict && screening.counts.left_out > 0 {
        Exit::LeftOut
    } else {
        Exit::Done
    }
}

impl Shown {
    fn format(&self) -> Option<&'static Format> {
        match self {
            Shown::As(format) => Some(format),
            _ => None,
        }
    }
}

/// What goes to standard output and into files; the files are opened, so that nothing fails after the work is done.
fn outputs(args: &Screen) -> anyhow::Result<(Shown, Vec<(Output, &'static Format)>)> {
    let to_stdout = args.output.iter().any(|path| path.as_os_str() == "-");
    let shown = match args.format.as_deref() {
        Some("table") => Shown::Table,
        Some(name) => Shown::As(Format::parse(name).with_context(|| choice("usage-format", name, &with_table()))?),
        None if to_stdout => bail!(choice("usage-format-needed", "-o -", &with_table())),
        None if !args.output.is_empty() => Shown::Nothing,
        None if std::io::stdout().is_terminal() => Shown::Table,
        None => Shown::As(Format::parse("csv").with_context(|| refusal("usage-format", "csv"))?),
    };
    let mut files: Vec<(Output, &'static Format)> = Vec::new();
    let mut seen: Vec<&Path> = Vec::new();
    for path in args.output.iter().filter(|path| path.as_os_str() != "-") {
        if seen.iter().any(|earlier| same_place(earlier, path)) {
            bail!(refusal("usage-output-twice", &path.display().to_string()));
        }
        let Some(format) = Format::of_path(path) else {
            let known = Format::extensions();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            bail!(choice("usage-extension", &path.display().to_string(), &known));
        };
        if args.from.files.iter().chain([&args.from.role]).any(|input| same_file(input, path)) {
            bail!(refusal("usage-output-input", &path.display().to_string()));
        }
        seen.push(path);
        files.push((Output::open(path)?, format));
    }
    Ok((shown, files))
}

/// What standard output can be.
fn with_table() -> Vec<&'static str> {
    std::iter::once("table").chain(Format::names()).collect()
}

/// Whether two outputs would have one name in one folder.
fn same_place(one: &Path, other: &Path) -> bool {
    let folder = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.canonicalize().ok()
    };
    one.file_name() == other.file_name() && folder(one) == folder(other)
}

fn cut(args: &Screen) -> anyhow::Result<Cut> {
    let min_score = args.min_score.as_deref().map(hundredths).transpose()?;
    let only = args.only.map(|only| match only {
        Only::Meets => Standing::Meets,
        Only::Clarify => Standing::Clarify,
        Only::Below => Standing::Below,
    });
    Ok(Cut { top: args.top.map(|top| top as usize), min_score, only, id: None })
}

/// "62.5" or "62,5" in hundredths, without floats.
fn hundredths(text: &str) -> anyhow::Result<u64> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(whole) && part.len() <= 2 && (part.is_empty() || digits(part));
    let number = if fits { format!("{whole}{part:0<2}").parse::<u64>().ok() } else { None };
    number.filter(|number| *number <= 10_000).with_context(|| refusal("usage-min-score", text))
}

/// The options that shape the output, as the user gave them. Threads never do.
fn options(args: &Screen) -> Vec<(String, String)> {
    let mut options = Vec::new();
    let mut add = |name: &str, value: Option<String>| options.extend(value.map(|value| (name.to_owned(), value)));
    add("top", args.top.map(|top| top.to_string()));
    add("min-score", args.min_score.clone());
    add("only", args.only.map(|only| format!("{only:?}").to_lowercase()));
    add("rows-per", args.from.rows_per.map(|per| format!("{per:?}").to_lowercase()));
    let shown = |path: &PathBuf| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    add("mapping", args.from.mapping.as_ref().map(shown));
    args.from.map.iter().for_each(|map| add("map", Some(map.clone())));
    options
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn scores_are_read_without_floats() {
        for (text, expected) in [("62.5", Some(6250)), ("62,5", Some(6250)), ("100", Some(10_000)), ("0.05", Some(5))] {
            assert_eq!(hundredths(text).ok(), expected, "{text}");
        }
        for text in ["", "-1", "100.01", "1.234", "x", "1.", "99999999999999999999"] {
            assert_eq!(hundredths(text).ok(), if text == "1." { Some(100) } else { None }, "{text}");
        }
    }
}
