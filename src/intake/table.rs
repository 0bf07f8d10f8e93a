//! One open file: its dialect, its layout, and its rows, each of them a person's, set aside, or left out.

use std::sync::Arc;

use super::layout::{Layout, Mapping};
use super::records::{LARGEST_CELL, Record};
use super::rows::{Raw, Rows};
use super::source::Source;
use crate::facts::Field;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::{Word, key, words};

/// One open file.
pub struct Table {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// The delimiter that was found, where there is such a thing.
    pub delimiter: Option<u8>,
    /// Which column holds what.
    pub layout: Layout,
    /// Its size in bytes, where that is known.
    pub size: Option<u64>,
    /// Whether a row stands for a job, so that rows of one person belong together. Where the user does not say, a column
    /// for the start or the end of a job does.
    pub row_per_job: bool,
    keys: Vec<String>,
    rows: Rows,
}

/// Why a row is no candidate to rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aside {
    /// Nothing but separators.
    Blank,
    /// The header again.
    RepeatedHeader,
    /// A sum under the table.
    Total,
}

impl Aside {
    /// All reasons.
    pub const ALL: [Aside; 3] = [Aside::Blank, Aside::RepeatedHeader, Aside::Total];

    /// The name as it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Aside::Blank => "blank",
            Aside::RepeatedHeader => "repeated-header",
            Aside::Total => "total",
        }
    }
}

/// What a row is.
#[derive(Debug)]
pub enum Row {
    /// A person's.
    Person(Record),
    /// Understood, and no candidate to rank; with a note that says which row.
    Aside(Aside, Problem),
    /// It could not be read.
    LeftOut(Problem),
}

impl Table {
    /// Opens a file and finds out its dialect and layout.
    pub fn open(
        source: &Source,
        wanted: &[Field],
        mappings: &[Mapping],
        tables: &Reference,
        hash: bool,
    ) -> Result<(Table, Vec<Problem>), Problem> {
        let file = source.name.clone();
        let (rows, headings, size) = Rows::open(source, tables, hash)?;
        let (layout, problems) = Layout::of(&file, &headings, wanted, mappings, tables);
        if layout.used.is_empty() {
            let problem = Problem::new(Slug::NoColumns, Place::File { file });
            return Err(problem.with("found", headings));
        }
        let keys = headings.iter().map(|heading| key(heading)).collect();
        let row_per_job = layout.has_jobs() && !rows.is_nested();
        let delimiter = rows.delimiter();
        Ok((Table { file, delimiter, layout, size, row_per_job, keys, rows }, problems))
    }

    /// How many bytes were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }

    /// The hash of what was read so far, if it was asked for.
    pub fn hash(&self) -> Option<String> {
        self.rows.hash()
    }

    /// Reads the next row; `None` at the end.
    pub fn read(&mut self, tables: &Reference) -> Result<Option<Row>, Problem> {
        let read = self.rows.read(&self.file);
        Ok(read.map_err(|error| Problem::unreadable(&self.file, &error))?.map(|raw| match raw {
            Raw::Record(record) => self.classify(record, tables),
            Raw::LeftOut(problem) => Row::LeftOut(problem),
        }))
    }

    fn classify(&self, record: Record, tables: &Reference) -> Row {
        let row = |column: Option<usize>| Place::Cell {
            file: self.file.clone(),
            row: record.row,
            column: column.and_then(|index| self.layout.headings.get(index).cloned()),
        };
        let first = |test: fn(&[u8]) -> bool| record.cells().position(test);
        if record.astray {
            return Row::LeftOut(Problem::new(Slug::QuoteAstray, row(None)));
        }
        if record.too_large {
            // What was cut off would have been the next cell.
            let place = row(first(|cell| cell.len() > LARGEST_CELL).or(Some(record.count())));
            return Row::LeftOut(Problem::new(Slug::CellTooLarge, place).with("highest", LARGEST_CELL));
        }
        let aside = |why: Aside, found: &str| {
            let problem = Problem::new(Slug::SetAside, row(None)).with("why", why.name()).with("found", found);
            Row::Aside(why, problem)
        };
        if record.is_blank() {
            return aside(Aside::Blank, "");
        }
        if record.bytes().contains(&0) {
            return Row::LeftOut(Problem::new(Slug::NulByte, row(first(|cell| cell.contains(&0)))));
        }
        if let Some(index) = first(|cell| std::str::from_utf8(cell).is_err()) {
            // Notes and personal data are quoted nowhere.
            let quotable = self.layout.used.iter().any(|used| used.index == index && used.asked);
            let found = if quotable { String::from_utf8_lossy(record.cell(index)).into_owned() } else { String::new() };
            return Row::LeftOut(Problem::new(Slug::InvalidUtf8, row(Some(index))).with("found", found));
        }
        if self.delimiter.is_none() {
            // A person of a JSON list is neither a header nor a sum, and need not say what others say.
            return Row::Person(record);
        }
        let text = |index: usize| std::str::from_utf8(record.cell(index)).unwrap_or_default();
        if (0..self.keys.len()).all(|index| key(text(index)) == self.keys[index]) {
            return aside(Aside::RepeatedHeader, "");
        }
        let filled: Vec<&str> = (0..record.count()).map(text).filter(|cell| !cell.trim().is_empty()).collect();
        if is_total(&filled, tables) {
            return aside(Aside::Total, &filled.join("; "));
        }
        let expected = self.keys.len();
        let beyond_is_blank = (expected..record.count()).all(|index| text(index).trim().is_empty());
        let slug = match record.count().cmp(&expected) {
            std::cmp::Ordering::Less => Slug::TooFewCells,
            std::cmp::Ordering::Greater if !beyond_is_blank => Slug::TooManyCells,
            _ => return Row::Person(record),
        };
        Row::LeftOut(Problem::new(slug, row(None)).with("found", record.count()).with("expected", expected))
    }
}

/// A sum under a table: nothing but a word for it and numbers. "Total Tina" is a person.
fn is_total(filled: &[&str], tables: &Reference) -> bool {
    let Some(first) = filled.first() else { return false };
    let is_number = |word: &Word| word.folded.starts_with(|first: char| first.is_ascii_digit());
    let all = words(first);
    let numbers = all.iter().rev().take_while(|word| is_number(word)).count();
    tables.totals.whole(&all[..all.len() - numbers]).is_some()
        && filled[1..].iter().all(|cell| words(cell).iter().all(is_number))
}
