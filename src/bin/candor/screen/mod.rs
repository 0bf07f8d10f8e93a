//! `candor screen`: a ranked, explained shortlist.

pub mod summary;
mod table;

pub use summary::taken_for;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use anyhow::{Context, bail};
use candor::assess::Standing;
use candor::reference::Reference;
use candor::report::{Format, Report, RunInfo};
use candor::shortlist::{Cut, Screening, Watch, screen_watched};

use crate::args::{Only, Screen};
use crate::exit::{Exit, Outcome};
use crate::inputs::{Opened, Profile, Purpose, as_of, profile, tables, threads};
use crate::left_out::{LeftOut, Listing};
use crate::output::{Output, Places};
use crate::progress::Progress;
use crate::refusal::{choice, refusal};
use crate::show;

/// What standard output shows.
enum Shown {
    Table,
    As(&'static Format),
    Nothing,
}

/// Where everything goes.
struct Outputs {
    shown: Shown,
    files: Vec<(Output, &'static Format)>,
    left_out: Option<LeftOut>,
}

pub fn run(args: &Screen, reference: &'static Reference) -> Outcome {
    threads(args.from.reading.threads)?;
    let Outputs { shown, files, left_out } = outputs(args)?;
    let profile = profile(&args.from.role, args.from.lang.as_deref(), reference)?;
    let as_of = as_of(args.from.as_of.as_deref())?;
    let cut = cut(args)?;
    let hash = files.iter().map(|(_, format)| *format).chain(shown.format()).any(Format::carries_run);
    let wanted = profile.role.fields();
    let purpose = Purpose { hash, raw: left_out.is_some(), ..profile.purpose(&wanted) };
    let Opened { tables: inputs, problems: met, incomplete } = tables(&args.from.files, &args.from.reading, &purpose)?;
    let bytes = inputs.iter().map(|table| table.size).sum::<Option<u64>>();
    let progress = Progress::over(bytes, args.quiet);
    let mut listing = left_out.map(|left_out| left_out.begin(profile.wording)).transpose()?;
    let watch = Watch {
        progress: &|bytes| progress.at(bytes),
        unranked: &mut |row| listing.iter_mut().for_each(|listing| listing.write(row)),
    };
    let screened = screen_watched(&profile.role, reference, inputs, as_of, cut, watch);
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
    listing.map(Listing::finish).transpose()?;
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
fn outputs(args: &Screen) -> anyhow::Result<Outputs> {
    let to_stdout = args.output.iter().any(|path| path.as_os_str() == "-");
    let shown = match args.format.as_deref() {
        Some("table") => Shown::Table,
        Some(name) => Shown::As(Format::parse(name).with_context(|| choice("usage-format", name, &with_table()))?),
        None if to_stdout => bail!(choice("usage-format-needed", "-o -", &with_table())),
        None if !args.output.is_empty() => Shown::Nothing,
        None if std::io::stdout().is_terminal() => Shown::Table,
        None => Shown::As(Format::parse("csv").with_context(|| refusal("usage-format", "csv"))?),
    };
    let mut places = Places::beside(args.from.files.iter().chain([&args.from.role]));
    let mut files: Vec<(Output, &'static Format)> = Vec::new();
    for path in args.output.iter().filter(|path| path.as_os_str() != "-") {
        let Some(format) = Format::of_path(path) else {
            let known = Format::extensions();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            bail!(choice("usage-extension", &path.display().to_string(), &known));
        };
        files.push((places.take(path)?, format));
    }
    let left_out = args.left_out.as_deref().map(|path| LeftOut::open(path, &mut places)).transpose()?;
    Ok(Outputs { shown, files, left_out })
}

/// What standard output can be.
fn with_table() -> Vec<&'static str> {
    std::iter::once("table").chain(Format::names()).collect()
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
    add("rows-per", args.from.reading.rows_per.map(|per| format!("{per:?}").to_lowercase()));
    let shown = |path: &PathBuf| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    add("mapping", args.from.reading.mapping.as_ref().map(shown));
    args.from.reading.map.iter().for_each(|map| add("map", Some(map.clone())));
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
