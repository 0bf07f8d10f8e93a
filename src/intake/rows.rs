//! Where rows come from: a delimited file is read on and on, JSON is read whole.

use std::io::{self, Read};
use std::sync::Arc;

use super::dialect::delimiter;
use super::format::Shape;
use super::json::{Broken, Listed, MOST_COLUMNS, Said, record};
use super::records::{Record, Records};
use super::source::{Hashing, Source};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// The beginning of a file, on which its dialect is decided.
const SAMPLE: u64 = 64 << 10;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
/// JSON is read whole; a larger file goes better by lines, or as CSV.
const LARGEST: u64 = 512 << 20;

type Input = io::Chain<io::Cursor<Vec<u8>>, Hashing<Box<dyn Read + Send>>>;

/// The rows of an open file.
pub(super) enum Rows {
    /// Text with a delimiter.
    Delimited { records: Box<Records<Input>>, delimiter: u8, beginning: Vec<Record> },
    /// People of a JSON file.
    Listed(Objects),
}

/// People of a JSON file that are still to come.
pub(super) struct Objects {
    people: std::vec::IntoIter<(u64, Said)>,
    nested: bool,
    bytes: u64,
    hash: Option<String>,
}

/// A row before it is known what it is.
pub(super) enum Raw {
    /// Cells.
    Record(Record),
    /// It could not be read.
    LeftOut(Problem),
}

impl Raw {
    /// Bytes of its cells.
    pub(super) fn len(&self) -> usize {
        match self {
            Raw::Record(record) => record.bytes().len(),
            Raw::LeftOut(_) => 0,
        }
    }
}

/// Objects of a list that are looked at before it is read.
const LOOKED_AT: usize = 4096;

impl Rows {
    /// Opens a file: its rows, its headings as written, and its size where that is known.
    pub(super) fn open(
        source: &Source,
        tables: &Reference,
        hash: bool,
    ) -> Result<(Rows, Vec<String>, Option<u64>), Problem> {
        let file = &source.name;
        let unreadable = |error: io::Error| Problem::unreadable(file, &error);
        let (input, size) = source.open().map_err(|error| Problem::unreadable(&source.path_as_given(), &error))?;
        let mut input = Hashing::new(input, hash);
        let mut sample = Vec::new();
        (&mut input).take(SAMPLE).read_to_end(&mut sample).map_err(unreadable)?;
        let sample = match sample.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => rest.to_vec(),
            None => sample,
        };
        let shape = Shape::of(source, &sample);
        let (rows, headings) = match shape {
            Shape::Delimited => delimited(file, sample, input, tables)?,
            Shape::Json | Shape::JsonLines => listed(file, shape, sample, input, tables)?,
        };
        Ok((rows, headings, size))
    }

    /// The next row; `None` at the end.
    pub(super) fn read(&mut self, file: &Arc<str>) -> io::Result<Option<Raw>> {
        match self {
            Rows::Delimited { records, .. } => Ok(records.read()?.map(Raw::Record)),
            Rows::Listed(objects) => Ok(objects.people.next().map(|(row, cells)| match cells {
                Ok(cells) => Raw::Record(record(row, cells)),
                Err(broken) => Raw::LeftOut(left_out(file, row, &broken)),
            })),
        }
    }

    /// The records at the beginning, on which decisions are made. Those of a delimited file are handed out once.
    pub(super) fn beginning(&mut self) -> Vec<Record> {
        match self {
            Rows::Delimited { beginning, .. } => std::mem::take(beginning),
            Rows::Listed(objects) => {
                let listed = objects.people.as_slice().iter().take(LOOKED_AT);
                listed.filter_map(|(row, cells)| Some(record(*row, cells.as_ref().ok()?.clone()))).collect()
            }
        }
    }

    /// The delimiter, where there is such a thing.
    pub(super) fn delimiter(&self) -> Option<u8> {
        match self {
            Rows::Delimited { delimiter, .. } => Some(*delimiter),
            Rows::Listed(_) => None,
        }
    }

    /// Whether all that is said of a person stands in one row, however many jobs there are.
    pub(super) fn is_nested(&self) -> bool {
        matches!(self, Rows::Listed(Objects { nested: true, .. }))
    }

    /// How many bytes were read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        match self {
            Rows::Delimited { records, .. } => records.bytes_read(),
            Rows::Listed(objects) => objects.bytes,
        }
    }

    /// The hash of what was read so far, if it was asked for.
    pub(super) fn hash(&self) -> Option<String> {
        match self {
            Rows::Delimited { records, .. } => records.input().get_ref().1.hash(),
            Rows::Listed(objects) => objects.hash.clone(),
        }
    }
}

fn whole(file: &Arc<str>, slug: Slug) -> Problem {
    Problem::new(slug, Place::File { file: file.clone() })
}

fn delimited(
    file: &Arc<str>,
    sample: Vec<u8>,
    input: Hashing<Box<dyn Read + Send>>,
    tables: &Reference,
) -> Result<(Rows, Vec<String>), Problem> {
    let known = |cell: &[u8]| std::str::from_utf8(cell).is_ok_and(|heading| tables.known_heading(heading).is_some());
    let delimiter = delimiter(&sample, known);
    let beginning = beginning(&sample, delimiter);
    let mut records = Records::new(io::Cursor::new(sample).chain(input), delimiter);
    let header = loop {
        match records.read().map_err(|error| Problem::unreadable(file, &error))? {
            Some(record) if record.is_blank() && !record.astray => {}
            Some(record) => break record,
            None => return Err(whole(file, Slug::EmptyFile)),
        }
    };
    let not_text = |cell: &[u8]| std::str::from_utf8(cell).is_err() || cell.contains(&0);
    if header.astray || header.too_large {
        return Err(whole(file, Slug::HeaderBroken));
    }
    if header.cells().any(not_text) {
        return Err(whole(file, Slug::FileNotUtf8));
    }
    let mut headings: Vec<String> = header.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
    while headings.len() > 1 && headings.last().is_some_and(|heading| heading.trim().is_empty()) {
        headings.pop();
    }
    Ok((Rows::Delimited { records: Box::new(records), delimiter, beginning }, headings))
}

/// The records at the beginning of a file, as far as they are whole.
fn beginning(sample: &[u8], delimiter: u8) -> Vec<Record> {
    let mut records = Records::new(sample, delimiter);
    let mut all: Vec<Record> = std::iter::from_fn(|| records.read().ok().flatten()).collect();
    if sample.len() as u64 + BYTE_ORDER_MARK.len() as u64 >= SAMPLE {
        all.pop();
    }
    all
}

fn listed(
    file: &Arc<str>,
    shape: Shape,
    mut text: Vec<u8>,
    mut input: Hashing<Box<dyn Read + Send>>,
    tables: &Reference,
) -> Result<(Rows, Vec<String>), Problem> {
    let more = (&mut input).take(LARGEST).read_to_end(&mut text).map_err(|error| Problem::unreadable(file, &error))?;
    if more as u64 == LARGEST {
        return Err(whole(file, Slug::JsonTooLarge).with("highest", LARGEST >> 20));
    }
    let bytes = text.len() as u64;
    let text = String::from_utf8(text).map_err(|_| whole(file, Slug::Unreadable).with("detail", "not-utf8"))?;
    let known = |key: &str| tables.known_heading(key).is_some();
    let read = if shape == Shape::JsonLines { Ok(Listed::lines(&text)) } else { Listed::whole(&text, known) };
    let Listed { headings, people, nested, .. } =
        read.map_err(|broken| told(whole(file, Slug::JsonBroken), &broken))?;
    if people.is_empty() {
        return Err(whole(file, Slug::EmptyFile));
    }
    let objects = Objects { people: people.into_iter(), nested, bytes, hash: input.hash() };
    Ok((Rows::Listed(objects), headings))
}

fn left_out(file: &Arc<str>, row: u64, broken: &Broken) -> Problem {
    let place = Place::Cell { file: file.clone(), row, column: None };
    match broken {
        Broken::Syntax { .. } => told(Problem::new(Slug::LineBroken, place), broken),
        Broken::NoObject(found) => Problem::new(Slug::NoObject, place).with("found", found.as_str()),
        Broken::TooWide => Problem::new(Slug::TooWide, place).with("highest", MOST_COLUMNS),
    }
}

/// A problem with the place in the text, and whether it ends too early there.
fn told(problem: Problem, broken: &Broken) -> Problem {
    let Broken::Syntax { line, column, early } = broken else { return problem };
    problem.with("line", *line).with("column", *column).with("detail", if *early { "early" } else { "syntax" })
}
