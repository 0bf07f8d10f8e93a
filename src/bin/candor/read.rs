//! `candor read`: how a text is read.

use std::io::{BufRead, Write};

use anyhow::{Context, bail};
use candor::facts::{Field, read};
use candor::reference::Reference;
use candor::report::reading_json;
use candor::wording::{Wording, plain};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Attribute, Cell, ContentArrangement, Table};

use crate::args::Read;
use crate::exit::{Exit, Outcome};
use crate::inputs::wording;
use crate::refusal::{choice, refusal};
use crate::style::width;

/// What a text can be, and the column that it would stand in.
const KINDS: &[(&str, Field)] = &[
    ("education", Field::Education),
    ("experience", Field::Experience(None)),
    ("skills", Field::Skills),
    ("languages", Field::Languages(None)),
    ("certificates", Field::Certificates),
    ("licences", Field::Licences),
    ("pay", Field::PayExpectation),
    ("availability", Field::Availability),
    ("location", Field::Location),
    ("date", Field::Applied),
    ("title", Field::JobTitle),
    ("history", Field::JobHistory),
    ("duties", Field::JobDuties),
    ("number", Field::Number(String::new())),
    ("text", Field::Text(String::new())),
];

/// Other words for a kind that people try.
const ALIASES: &[(&str, &str)] = &[
    ("duration", "experience"),
    ("skill", "skills"),
    ("language", "languages"),
    ("certificate", "certificates"),
    ("licence", "licences"),
    ("money", "pay"),
    ("salary", "pay"),
    ("notice", "availability"),
    ("start", "availability"),
    ("place", "location"),
    ("places", "location"),
    ("locations", "location"),
    ("years", "experience"),
    ("job-title", "title"),
    ("jobs", "history"),
];

pub fn run(args: &Read, tables: &Reference) -> Outcome {
    let field = field(&args.kind)?;
    let wording = wording(Some(&args.lang))?.unwrap_or_else(Wording::english);
    match args.format.as_str() {
        "table" => table(&texts(args)?, field, wording, tables)?,
        "jsonl" if args.text.is_empty() => lines(from_stdin(), field, tables)?,
        "jsonl" => lines(args.text.iter().cloned().map(Ok), field, tables)?,
        other => bail!(choice("usage-format", other, &["table", "jsonl"])),
    }
    Ok(Exit::Done)
}

fn field(kind: &str) -> anyhow::Result<&'static Field> {
    let wanted = ALIASES.iter().find(|(alias, _)| *alias == kind).map_or(kind, |(_, name)| name);
    let found = KINDS.iter().find(|(name, _)| *name == wanted).map(|(_, field)| field);
    found.with_context(|| {
        let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        choice("usage-read-kind", kind, &names)
    })
}

fn texts(args: &Read) -> anyhow::Result<Vec<String>> {
    if args.text.is_empty() { from_stdin().collect() } else { Ok(args.text.clone()) }
}

/// The lines of standard input; one that is not UTF-8 is named.
fn from_stdin() -> impl Iterator<Item = anyhow::Result<String>> {
    std::io::stdin().lock().split(b'\n').zip(1_u64..).map(|(line, number)| {
        let mut line = line?;
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        String::from_utf8(line).map_err(|_| refusal("usage-line-not-utf8", &number.to_string()).into())
    })
}

/// One object a line, as the input comes.
fn lines(texts: impl Iterator<Item = anyhow::Result<String>>, field: &Field, tables: &Reference) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for text in texts {
        let text = text?;
        serde_json::to_writer(&mut out, &reading_json(&text, &read(field, &text, tables), tables))?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}

fn table(texts: &[String], field: &Field, wording: &Wording, tables: &Reference) -> anyhow::Result<()> {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic).set_width(width());
    table.enforce_styling();
    let headings = ["col-text", "col-words", "col-reading", "col-via"];
    table.set_header(headings.map(|name| Cell::new(wording.say(name, &[])).add_attribute(Attribute::Bold)));
    for text in texts {
        for (index, found) in wording.reading(text, &read(field, text, tables), tables).into_iter().enumerate() {
            let first = if index == 0 { plain(text) } else { String::new() };
            let via = found.via.map(|via| wording.via(via)).unwrap_or_default();
            table.add_row([first, plain(&found.words), plain(&found.says), via]);
        }
    }
    writeln!(anstream::stdout(), "{table}")?;
    Ok(())
}
