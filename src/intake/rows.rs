//! Where rows come from: a delimited file is read on and on, JSON is read whole.

use std::io::{self, Read};
use std::sync::Arc;

use super::delimited::{Delimited, Text, text};
use super::encoding::{Decided, Encoding};
use super::format::Shape;
use super::json::{Broken, Item, Listed, MOST_COLUMNS, record};
use super::position::Position;
use super::records::Record;
use super::source::{Hashing, Source};
use super::table::Opening;
use super::unranked::Origin;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// JSON is read whole; a larger file goes better by lines, or as CSV.
const LARGEST: u64 = 512 << 20;

/// The rows of an open file.
pub(super) enum Rows {
    /// Text with a delimiter.
    Delimited(Box<Delimited>),
    /// People of a JSON file.
    Listed(Objects),
}

/// People of a JSON file that are still to come.
pub(super) struct Objects {
    shape: Shape,
    people: std::vec::IntoIter<Item>,
    nested: bool,
    bytes: u64,
    hash: Option<String>,
    decided: Option<Decided>,
}

/// A row before it is known what it is.
pub(super) enum Raw {
    /// Cells.
    Record(Record),
    /// It could not be read.
    LeftOut(Problem, Origin),
}

impl Raw {
    /// Bytes of its cells.
    pub(super) fn len(&self) -> usize {
        match self {
            Raw::Record(record) => record.bytes().len() + record.origin.raw.len(),
            Raw::LeftOut(_, origin) => origin.raw.len(),
        }
    }
}

/// Objects of a list that are looked at before it is read.
const LOOKED_AT: usize = 4096;

impl Rows {
    /// Opens a file: its rows, its headings as written, and its size where that is known.
    pub(super) fn open(
        source: &Source,
        opening: &Opening,
        tables: &Reference,
    ) -> Result<(Rows, Vec<String>, Option<u64>), Problem> {
        let file = &source.name;
        let (input, size) = source.open().map_err(|error| Problem::unreadable(&source.path_as_given(), &error))?;
        let input = Hashing::new(input, opening.hash);
        let text = text(input, opening.encoding, tables).map_err(|error| Problem::unreadable(file, &error))?;
        let shape = Shape::of(source, &text.sample);
        let (rows, headings) = match shape {
            Shape::Delimited => {
                let delimited = Delimited::open(file, text, opening.raw, tables)?;
                let headings = delimited.headings.clone();
                (Rows::Delimited(Box::new(delimited)), headings)
            }
            Shape::Json | Shape::JsonLines => listed(file, shape, text, tables)?,
        };
        Ok((rows, headings, size))
    }

    /// The next row; `None` at the end.
    pub(super) fn read(&mut self, file: &Arc<str>, tables: &Reference) -> io::Result<Option<Raw>> {
        match self {
            Rows::Delimited(delimited) => Ok(delimited.read(tables)?.map(Raw::Record)),
            Rows::Listed(objects) => Ok(objects.people.next().map(|item| match item.said {
                Ok(cells) => {
                    let mut record = record(item.row, cells);
                    record.origin = item.origin;
                    Raw::Record(record)
                }
                Err(broken) => Raw::LeftOut(left_out(file, item.row, &broken), item.origin),
            })),
        }
    }

    /// The records at the beginning, on which decisions are made. Those of a delimited file are handed out once.
    pub(super) fn beginning(&mut self) -> Vec<Record> {
        match self {
            Rows::Delimited(delimited) => std::mem::take(&mut delimited.beginning),
            Rows::Listed(objects) => {
                let listed = objects.people.as_slice().iter().take(LOOKED_AT);
                listed.filter_map(|item| Some(record(item.row, item.said.as_ref().ok()?.clone()))).collect()
            }
        }
    }

    /// The encoding, and what told it; `None` where there is nothing but ASCII.
    pub(super) fn decided(&self) -> Option<&Decided> {
        match self {
            Rows::Delimited(delimited) => delimited.decided.as_ref(),
            Rows::Listed(objects) => objects.decided.as_ref(),
        }
    }

    /// What the bytes of its records are in, as far as it is known by now.
    pub(super) fn encoding(&self) -> Encoding {
        match self {
            Rows::Delimited(delimited) => delimited.encoding(),
            Rows::Listed(_) => Encoding::Utf8,
        }
    }

    /// What the file is.
    pub(super) fn shape(&self) -> Shape {
        match self {
            Rows::Delimited(_) => Shape::Delimited,
            Rows::Listed(objects) => objects.shape,
        }
    }

    /// The delimiter, where there is such a thing.
    pub(super) fn delimiter(&self) -> Option<u8> {
        match self {
            Rows::Delimited(delimited) => Some(delimited.delimiter),
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
            Rows::Delimited(delimited) => delimited.bytes_read(),
            Rows::Listed(objects) => objects.bytes,
        }
    }

    /// The hash of what was read so far, if it was asked for.
    pub(super) fn hash(&self) -> Option<String> {
        match self {
            Rows::Delimited(delimited) => delimited.hash(),
            Rows::Listed(objects) => objects.hash.clone(),
        }
    }
}

fn whole(file: &Arc<str>, slug: Slug) -> Problem {
    Problem::new(slug, Place::File { file: file.clone() })
}

fn listed(file: &Arc<str>, shape: Shape, text: Text, tables: &Reference) -> Result<(Rows, Vec<String>), Problem> {
    let Text { sample: mut text, mut rest, decided, mark } = text;
    let more = (&mut rest).take(LARGEST).read_to_end(&mut text).map_err(|error| Problem::unreadable(file, &error))?;
    if more as u64 == LARGEST {
        return Err(whole(file, Slug::JsonTooLarge).with("highest", LARGEST >> 20));
    }
    let bytes = text.len() as u64;
    let encoding = decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding);
    let position = Position::of_text(encoding, mark);
    let encoding = encoding.of_bytes();
    let text =
        encoding.decode(&text).ok_or_else(|| whole(file, Slug::FileNotText).with("encoding", encoding.name()))?;
    let known = |key: &str| tables.known_heading(key).is_some();
    let read = if shape == Shape::JsonLines {
        Ok(Listed::lines(&text, position))
    } else {
        Listed::whole(&text, position, known)
    };
    let Listed { headings, people, nested, .. } =
        read.map_err(|broken| told(whole(file, Slug::JsonBroken), &broken))?;
    if people.is_empty() {
        return Err(whole(file, Slug::EmptyFile));
    }
    let objects = Objects { shape, people: people.into_iter(), nested, bytes, hash: rest.hash(), decided };
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
