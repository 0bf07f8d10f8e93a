//! `candor taxonomy`: a taxonomy of occupations and skills, made ready for use.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use candor::taxonomy::{Part, Taxonomy, build, esco};
use candor::wording::Wording;

use crate::args::{Import, TaxonomyCommand};
use crate::exit::{Exit, Outcome};
use crate::inputs::wording;
use crate::output::Output;
use crate::refusal::{Refusal, choice, refusal, unreadable, unwritable};

/// What a file is called that nobody named.
const NAME: &str = "esco.taxonomy";

pub fn run(what: &TaxonomyCommand, data: Option<&Path>) -> Outcome {
    match what {
        TaxonomyCommand::Import(args) => import(args, data),
    }
}

fn import(args: &Import, data: Option<&Path>) -> Outcome {
    let wording = wording(Some(&args.lang))?.unwrap_or_else(Wording::english);
    let path = match (&args.output, data) {
        (Some(path), _) => path.clone(),
        (None, Some(folder)) => {
            if !folder.exists() {
                std::fs::create_dir(folder).map_err(|error| unwritable(folder, &error))?;
            }
            folder.join(NAME)
        }
        (None, None) => bail!(refusal("usage-taxonomy-where", NAME)),
    };
    if path.extension().is_none_or(|extension| extension != "taxonomy") {
        bail!(refusal("usage-taxonomy-extension", &path.display().to_string()));
    }
    let output = Output::open(&path)?;
    let mut files = Vec::new();
    for folder in &args.folders {
        files.extend(tables(folder)?);
    }
    files.sort();
    let download = esco::read(&files).map_err(|error| wrong(&error))?;
    if download.parts.iter().all(Vec::is_empty) {
        bail!(refusal("usage-taxonomy-empty", &download.files.join(", ")));
    }
    let bytes = build(&download.files.join(", "), download.parts);
    let taxonomy = Taxonomy::open(bytes.clone()).expect("what was built can be opened");
    output.write(|out| out.write_all(&bytes))?;
    let mut languages: Vec<&str> =
        Part::ALL.iter().flat_map(|part| taxonomy.languages(*part)).map(String::as_str).collect();
    languages.sort_unstable();
    languages.dedup();
    languages.retain(|lang| !lang.is_empty());
    let [occupations, skills] = Part::ALL.map(|part| taxonomy.len(part));
    let said = wording.say(
        "taxonomy-imported",
        &[
            ("file", path.display().to_string().as_str().into()),
            ("occupations", (occupations as u64).into()),
            ("skills", (skills as u64).into()),
            ("languages", languages.join(", ").as_str().into()),
        ],
    );
    writeln!(anstream::stdout(), "{said}")?;
    Ok(Exit::Done)
}

/// The tables of a folder that are read.
fn tables(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    if folder.is_file() {
        bail!(refusal("usage-taxonomy-file", &folder.display().to_string()));
    }
    let mut tables = Vec::new();
    let mut inside: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            inside.push(path);
        } else if esco::is_read(&name) && path.extension().is_some_and(|is| is.eq_ignore_ascii_case("csv")) {
            tables.push((name, std::fs::read(&path).map_err(|error| unreadable(&path, &error))?));
        }
    }
    if !tables.is_empty() {
        return Ok(tables);
    }
    inside.sort();
    let deeper = |folder: &&PathBuf| {
        let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
        names.map(|entry| entry.file_name()).any(|name| esco::is_read(&name.to_string_lossy()))
    };
    let deeper: Vec<String> = inside.iter().filter(deeper).map(|folder| folder.display().to_string()).collect();
    let shown = folder.display().to_string();
    if deeper.is_empty() {
        bail!(refusal("usage-taxonomy-none", &shown));
    }
    let deeper: Vec<&str> = deeper.iter().map(String::as_str).collect();
    bail!(choice("usage-taxonomy-deeper", &shown, &deeper));
}

/// What is wrong with a table.
fn wrong(error: &esco::Unreadable) -> Refusal {
    match (error.lacks, error.line) {
        (Some(column), _) => choice("usage-taxonomy-column", &error.file, &[column]),
        (None, line) => {
            let line = line.map(|line| line.to_string()).unwrap_or_default();
            choice("usage-taxonomy-table", &error.file, &[&line])
        }
    }
}
