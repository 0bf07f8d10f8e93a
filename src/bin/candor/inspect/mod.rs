//! `candor inspect`: what is understood of files of candidates, before anybody is judged.

mod screen;

use std::io::Write;

use anyhow::bail;
use candor::inspection::{Inspected, Watch, inspect};
use candor::problem::{Place, Problem, Problems};
use candor::reference::Reference;
use candor::report::Inspection;
use candor::wording::Wording;

use crate::args::Inspect;
use crate::exit::{Exit, Outcome};
use crate::inputs::{Opened, Profile, Purpose, profile, tables, threads, wording};
use crate::left_out::{LeftOut, Listing};
use crate::output::{Output, Places, Unfinished};
use crate::progress::Progress;
use crate::refusal::{choice, refusal};
use crate::show;

/// What standard output shows, by name.
const SHOWN: [&str; 3] = ["table", "json", "csv"];

/// Files to be.
struct Files {
    understood: Vec<Output>,
    found: Vec<Output>,
    left_out: Option<LeftOut>,
}

pub fn run(args: &Inspect, reference: &'static Reference) -> Outcome {
    threads(args.reading.threads)?;
    let files = files(args)?;
    let profile = args.role.as_ref().map(|role| profile(role, args.lang.as_deref(), reference)).transpose()?;
    let wording = match &profile {
        Some(profile) => profile.wording,
        None => wording(args.lang.as_deref())?.unwrap_or_else(Wording::english),
    };
    let wanted = profile.as_ref().map_or_else(|| reference.readable_fields(), |profile| profile.role.fields());
    let hash = args.format == "json" || !files.found.is_empty();
    let purpose = Purpose { wanted: &wanted, reference, wording, hash, raw: files.left_out.is_some(), any: true };
    let Opened { tables: inputs, problems: met, incomplete } = tables(&args.files, &args.reading, &purpose)?;
    let mut beside = Problems::default();
    let of_a_table = |problem: &&Problem| match &problem.place {
        Place::File { file } => inputs.iter().any(|table| table.file == *file),
        Place::Run => false,
        _ => true,
    };
    beside.extend(met.iter().filter(|problem| !of_a_table(problem)).cloned());
    beside.extend(profile.iter().flat_map(|profile| profile.warnings.clone()));

    let progress = Progress::over(inputs.iter().map(|table| table.size).sum::<Option<u64>>(), args.quiet);
    let mut listing = files.left_out.map(|left_out| left_out.begin(wording)).transpose()?;
    let mut copies = files.understood.into_iter().map(Copy::begin).collect::<anyhow::Result<Vec<_>>>()?;
    copies.extend((args.format == "csv").then(Copy::shown));
    let wanted_as_table = !copies.is_empty();
    let mut copy = |bytes: &[u8]| copies.iter_mut().for_each(|copy| copy.write(bytes));
    let watch = Watch {
        progress: &|bytes| progress.at(bytes),
        unranked: &mut |row| listing.iter_mut().for_each(|listing| listing.write(row)),
        understood: wanted_as_table.then_some(&mut copy),
    };
    let inspected = inspect(inputs, &met, reference, watch);
    progress.done();
    let inspected = match inspected {
        Ok(inspected) => inspected,
        Err(problem) => {
            show::stopping(&[problem], wording)?;
            return Ok(Exit::Input);
        }
    };
    listing.map(Listing::finish).transpose()?;
    copies.into_iter().try_for_each(Copy::finish)?;
    let options = options(args);
    let told = Inspection {
        files: &inspected,
        problems: &beside,
        profile: profile.as_ref().map(|Profile { file, text, .. }| (file.as_str(), text.as_str())),
        options: &options,
        tables: reference,
    };
    for file in files.found {
        file.write(|out| told.write(out, wording))?;
    }
    print(args, &told, wording)?;
    Ok(exit(args, &inspected, incomplete))
}

fn print(args: &Inspect, told: &Inspection, wording: &Wording) -> anyhow::Result<()> {
    match args.format.as_str() {
        "table" => {
            let mut out = anstream::stdout().lock();
            for (at, file) in told.files.iter().enumerate() {
                if at > 0 {
                    writeln!(out)?;
                }
                screen::write(&mut out, file, args.quiet, wording)?;
            }
            if args.quiet {
                show::errors(told.problems, wording)?;
            } else {
                show::problems(&mut out, told.problems, wording)?;
            }
            out.flush()?;
        }
        "json" => {
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            told.write(&mut out, wording)?;
            out.flush()?;
        }
        _ => {}
    }
    Ok(())
}

fn exit(args: &Inspect, inspected: &[Inspected], incomplete: bool) -> Exit {
    if incomplete {
        Exit::Input
    } else if args.strict && inspected.iter().any(|file| !file.counts.left_out.is_empty()) {
        Exit::LeftOut
    } else {
        Exit::Done
    }
}

fn files(args: &Inspect) -> anyhow::Result<Files> {
    if !SHOWN.contains(&args.format.as_str()) {
        bail!(choice("usage-format", &args.format, &SHOWN));
    }
    let mut places = Places::beside(args.files.iter().chain(&args.role));
    let mut files = Files { understood: Vec::new(), found: Vec::new(), left_out: None };
    for path in &args.output {
        let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
        match extension.as_deref() {
            Some("csv") => files.understood.push(places.take(path)?),
            Some("json") => files.found.push(places.take(path)?),
            _ => bail!(choice("usage-extension", &path.display().to_string(), &[".csv", ".json"])),
        }
    }
    let of_one = if args.format == "csv" { Some("--format csv") } else { None };
    if let (Some(named), 2..) = (of_one.or((!files.understood.is_empty()).then_some("-o")), args.files.len()) {
        bail!(refusal("usage-inspect-one", named));
    }
    files.left_out = args.left_out.as_deref().map(|path| LeftOut::open(path, &mut places)).transpose()?;
    Ok(files)
}

/// The options that shape what is read, as the user gave them.
fn options(args: &Inspect) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = Vec::new();
    options.extend(args.reading.rows_per.map(|per| ("rows-per".to_owned(), format!("{per:?}").to_lowercase())));
    options.extend(args.reading.map.iter().map(|map| ("map".to_owned(), map.clone())));
    options
}

/// Where the table goes as it was understood. What goes wrong is said at the end.
struct Copy {
    to: To,
    failed: Option<std::io::Error>,
}

enum To {
    File(Unfinished),
    Shown(std::io::BufWriter<std::io::Stdout>),
}

impl Copy {
    fn begin(output: Output) -> anyhow::Result<Copy> {
        Ok(Copy { to: To::File(output.begin()?), failed: None })
    }

    fn shown() -> Copy {
        Copy { to: To::Shown(std::io::BufWriter::new(std::io::stdout())), failed: None }
    }

    fn write(&mut self, bytes: &[u8]) {
        if self.failed.is_none() {
            self.failed = match &mut self.to {
                To::File(file) => file.writer.write_all(bytes),
                To::Shown(out) => out.write_all(bytes),
            }
            .err();
        }
    }

    fn finish(self) -> anyhow::Result<()> {
        match (self.to, self.failed) {
            (To::File(file), Some(error)) => Err(file.failed(error)),
            (To::File(file), None) => file.finish(),
            (To::Shown(_), Some(error)) => Err(error.into()),
            (To::Shown(mut out), None) => Ok(out.flush()?),
        }
    }
}
