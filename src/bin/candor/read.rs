//! `candor read`: how a text is read.

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::sync::Arc;

use anyhow::{Context, bail};
use candor::facts::ranked::{Meant, Ranking};
use candor::facts::{Field, Via, read};
use candor::reference::Reference;
use candor::report::{not_utf8_json, ranked_json, reading_json};
use candor::wording::{Say, Wording, plain};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Attribute, Cell, ContentArrangement, Table};
use rayon::prelude::*;

use crate::args::Read;
use crate::exit::{Exit, Outcome};
use crate::inputs::wording;
use crate::refusal::{choice, refusal};
use crate::style::{complain, width};

/// What a text can be, and the column that it would stand in.
const KINDS: &[(&str, Field)] = &[
    ("education", Field::Education),
    ("experience", Field::Experience(None)),
    ("skills", Field::Skills),
    ("summary", Field::Summary),
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
    ("free-text", "summary"),
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
    let ranking = match args.top {
        Some(top) => Some(Top { of: ranking(field, args, tables)?, count: top as usize, lang: &args.lang }),
        None => None,
    };
    let reader = Reader { field, tables, ranking };
    match args.format.as_str() {
        "table" => table(&texts(args)?, &reader, wording)?,
        "jsonl" if args.text.is_empty() => lines(from_stdin(), &reader, wording)?,
        "jsonl" => lines(args.text.iter().map(|text| Ok(Line::Text(text.clone()))), &reader, wording)?,
        other => bail!(choice("usage-format", other, &["table", "jsonl"])),
    }
    Ok(Exit::Done)
}

/// So many texts are ranked at once, on all processors.
const AT_ONCE: usize = 256;

/// Texts of so many bytes are remembered, and so many of them.
const REMEMBERED_BYTES: usize = 256;
const REMEMBERED: usize = 4096;

/// How texts are read.
struct Reader<'a> {
    field: &'a Field,
    tables: &'a Reference,
    ranking: Option<Top<'a>>,
}

/// Answers to short texts: each is read once, while there is room.
#[derive(Default)]
struct Answers(HashMap<String, Arc<str>>);

impl Answers {
    fn known(&self, line: &Line) -> Option<Arc<str>> {
        match line {
            Line::Text(text) => self.0.get(text).cloned(),
            Line::NotUtf8(_) => None,
        }
    }

    fn remember(&mut self, line: Line, answer: &Arc<str>) {
        if let Line::Text(text) = line
            && text.len() <= REMEMBERED_BYTES
            && self.0.len() < REMEMBERED
        {
            self.0.insert(text, answer.clone());
        }
    }
}

/// The concepts to rank among, and how many of them to show.
struct Top<'a> {
    of: Ranking<'a>,
    count: usize,
    lang: &'a str,
}

impl Top<'_> {
    fn rank(&self, text: &str) -> Vec<Meant> {
        self.of.rank(text, self.count, self.lang)
    }
}

fn ranking<'a>(field: &Field, args: &Read, tables: &'a Reference) -> anyhow::Result<Ranking<'a>> {
    let missing = match field {
        Field::JobTitle | Field::Skills => refusal("usage-top-taxonomy", &args.kind),
        _ => refusal("usage-read-top", &args.kind),
    };
    Ranking::of(field, tables).ok_or_else(|| missing.into())
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
    if !args.text.is_empty() {
        return Ok(args.text.clone());
    }
    let text = |(line, number): (anyhow::Result<Line>, u64)| match line? {
        Line::Text(text) => Ok(text),
        Line::NotUtf8(_) => Err(refusal("usage-line-not-utf8", &number.to_string()).into()),
    };
    from_stdin().zip(1..).map(text).collect()
}

/// A line of the input.
enum Line {
    Text(String),
    /// Bytes that are no text, with a sign in the place of each of them.
    NotUtf8(String),
}

/// The lines of standard input.
fn from_stdin() -> impl Iterator<Item = anyhow::Result<Line>> {
    std::io::stdin().lock().split(b'\n').map(|line| {
        let mut line = line?;
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        let text = String::from_utf8(line);
        Ok(text.map_or_else(|error| Line::NotUtf8(String::from_utf8_lossy(error.as_bytes()).into_owned()), Line::Text))
    })
}

/// One object a line, as the input comes; a line that is not UTF-8 has one, too, and is spoken of in the end.
fn lines(texts: impl Iterator<Item = anyhow::Result<Line>>, reader: &Reader, wording: &Wording) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let Reader { field, tables, ranking } = reader;
    let answer = |line: &Line| match (line, ranking) {
        (Line::NotUtf8(text), _) => not_utf8_json(text),
        (Line::Text(text), Some(top)) => ranked_json(text, &read(field, text, tables), tables, &top.rank(text)),
        (Line::Text(text), None) => reading_json(text, &read(field, text, tables), tables),
    };
    let mut answers = Answers::default();
    // Whoever asks line by line is answered line by line; what is ranked comes in bulk.
    let at_once = if ranking.is_some() { AT_ONCE } else { 1 };
    let (mut texts, mut so_far, mut not_utf8) = (texts.peekable(), 0, Vec::new());
    while texts.peek().is_some() {
        let some: Vec<Line> = texts.by_ref().take(at_once).collect::<anyhow::Result<_>>()?;
        let answered = |line: &Line| answers.known(line).unwrap_or_else(|| answer(line).to_string().into());
        let said: Vec<Arc<str>> =
            if at_once == 1 { some.iter().map(answered).collect() } else { some.par_iter().map(answered).collect() };
        for (line, json) in some.into_iter().zip(said) {
            so_far += 1;
            not_utf8.extend(matches!(line, Line::NotUtf8(_)).then_some(so_far));
            writeln!(out, "{json}")?;
            answers.remember(line, &json);
        }
    }
    out.flush()?;
    if let Some(first) = not_utf8.first() {
        let parts = [("n", Say::Number(not_utf8.len().to_string())), ("found", first.to_string().into())];
        complain(&wording.say("severity-warning", &[]), &wording.say("read-lines-not-utf8", &parts));
    }
    Ok(())
}

fn table(texts: &[String], reader: &Reader, wording: &Wording) -> anyhow::Result<()> {
    let headings: &[&str] = match reader.ranking {
        Some(_) => &["col-text", "col-concept", "col-score", "col-via", "col-id"],
        None => &["col-text", "col-words", "col-reading", "col-via"],
    };
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic).set_width(width());
    table.enforce_styling();
    table.set_header(headings.iter().map(|name| Cell::new(wording.say(name, &[])).add_attribute(Attribute::Bold)));
    for text in texts {
        let rows = match &reader.ranking {
            Some(top) => concepts(&top.rank(text), wording),
            None => readings(text, reader, wording),
        };
        for (index, row) in rows.into_iter().enumerate() {
            let first = if index == 0 { plain(text) } else { String::new() };
            table.add_row(std::iter::once(first).chain(row));
        }
    }
    writeln!(anstream::stdout(), "{table}")?;
    Ok(())
}

/// What a text was read as, thing by thing.
fn readings(text: &str, reader: &Reader, wording: &Wording) -> Vec<Vec<String>> {
    let found = wording.reading(text, &read(reader.field, text, reader.tables), reader.tables).into_iter();
    let row = |found: candor::wording::Read| {
        let via = found.via.map(|via| wording.via(via)).unwrap_or_default();
        vec![plain(&found.words), plain(&found.says), via]
    };
    found.map(row).collect()
}

/// How a text came to a concept. What is not a name of it is like one in its words, not in its spelling alone.
fn likeness(via: Via, wording: &Wording) -> String {
    if via == Via::Near { wording.say("via-like", &[]) } else { wording.via(via) }
}

/// What a text may mean. Where nothing resembles it, that is a row too.
fn concepts(ranked: &[Meant], wording: &Wording) -> Vec<Vec<String>> {
    let row = |meant: &Meant| {
        vec![plain(&meant.label), meant.score.to_string(), likeness(meant.via, wording), meant.id.clone()]
    };
    if ranked.is_empty() { vec![vec![wording.say("read-nothing-like", &[])]] } else { ranked.iter().map(row).collect() }
}
