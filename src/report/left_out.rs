//! The rows that are not ranked, each with its place and as it stands in its file: for whoever wants to mend them.
//!
//! A row a line, in the order of files and rows, written while the work goes on: memory stays bounded.

use std::io;
use std::path::Path;

use csv::{Terminator, WriterBuilder};
use serde::Serialize;

use super::safe_cell;
use crate::intake::Unranked;
use crate::problem::Place;
use crate::wording::Wording;

/// What a list of rows that are not ranked is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFormat {
    /// CSV. Text that a spreadsheet could take for a formula is guarded.
    Csv,
    /// JSON, an object a line.
    JsonLines,
}

impl RowFormat {
    /// The extensions, with their dots.
    pub const EXTENSIONS: [&str; 2] = [".csv", ".jsonl"];

    /// The format of a file, by its extension.
    pub fn of_path(path: &Path) -> Option<RowFormat> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(RowFormat::Csv),
            "jsonl" | "ndjson" => Some(RowFormat::JsonLines),
            _ => None,
        }
    }

    /// What stands above the rows.
    pub fn begin(self, out: &mut dyn io::Write) -> io::Result<()> {
        match self {
            RowFormat::Csv => record(out, &HEADINGS),
            RowFormat::JsonLines => Ok(()),
        }
    }

    /// Writes a row.
    pub fn write(self, out: &mut dyn io::Write, row: &Unranked, wording: &Wording) -> io::Result<()> {
        let (message, remedy) = (wording.problem(&row.problem), wording.remedy(&row.problem));
        let (file, at, column) = match &row.problem.place {
            Place::Cell { file, row, column } => (&**file, Some(*row), column.as_deref()),
            Place::File { file } | Place::Span { file, .. } | Place::Column { file, .. } => (&**file, None, None),
            Place::Run => ("", None, None),
        };
        let line = Line {
            state: if row.aside.is_some() { "set-aside" } else { "left-out" },
            file,
            row: at,
            byte: row.byte,
            column,
            slug: row.aside.map_or(row.problem.slug.name(), |why| why.name()),
            message: &message,
            remedy: &remedy,
            raw: &row.raw,
        };
        match self {
            RowFormat::Csv => line.as_csv(out),
            RowFormat::JsonLines => {
                serde_json::to_writer(&mut *out, &line)?;
                out.write_all(b"\n")
            }
        }
    }
}

/// A row, in the order of the columns.
#[derive(Serialize)]
struct Line<'a> {
    /// `left-out`: it could not be read; `set-aside`: it was understood, and is no candidate's.
    state: &'a str,
    file: &'a str,
    row: Option<u64>,
    byte: Option<u64>,
    column: Option<&'a str>,
    /// The slug of what is wrong; of a row set aside, why.
    slug: &'a str,
    message: &'a str,
    remedy: &'a str,
    raw: &'a str,
}

const HEADINGS: [&str; 9] = ["state", "file", "row", "byte", "column", "slug", "message", "remedy", "raw"];

impl Line<'_> {
    fn as_csv(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let number = |number: Option<u64>| number.map_or(String::new(), |number| number.to_string());
        let (row, byte) = (number(self.row), number(self.byte));
        let column = self.column.unwrap_or_default();
        let cells = [self.state, self.file, &row, &byte, column, self.slug, self.message, self.remedy, self.raw];
        record(out, &cells.map(|cell| safe_cell(cell).text))
    }
}

fn record(out: &mut dyn io::Write, cells: &[impl AsRef<str>]) -> io::Result<()> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(1 << 10).from_writer(out);
    csv.write_record(cells.iter().map(|cell| cell.as_ref().as_bytes()))?;
    csv.flush()
}
