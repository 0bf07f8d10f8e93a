//! Rows that are people, and rows that are none.

use std::sync::Arc;

use super::encoding::{Encoding, as_text, mangled};
use super::fits::Fits;
use super::layout::Layout;
use super::records::{LARGEST_CELL, Record};
use super::rows::Raw;
use super::unranked::Unranked;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::{Word, key, named, words};

/// What tells which rows of a table are people.
pub(super) struct Sorting {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// Which column holds what.
    pub layout: Arc<Layout>,
    /// The folded headings.
    pub keys: Vec<String>,
    /// What tells whether a row of fewer or more cells can be read, where a row may have fewer or more.
    pub fits: Option<Fits>,
    /// Whether the user said what encoding it is in.
    pub told: bool,
}

named! {
    /// Why a row is no candidate to rank.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Aside {
        /// Nothing but separators.
        Blank = "blank",
        /// The header again.
        RepeatedHeader = "repeated-header",
        /// A sum under the table.
        Total = "total",
        /// What stands above the headings.
        Preamble = "preamble",
        /// What to write in the rows below.
        Instruction = "instruction",
        /// A remark under the table.
        Footer = "footer",
        /// A row of another table in the same file.
        OtherTable = "other-table",
    }
}

/// What a row is.
#[derive(Debug)]
pub(super) enum Sorted {
    /// A person's; with what is doubtful of it as a whole.
    Person(Record, Vec<Problem>),
    /// No candidate's.
    Unranked(Unranked),
}

/// The same, before it is known what it was in its file.
enum Row {
    Person(Record, Vec<Problem>),
    /// Understood, and no candidate to rank; with a note that says which row.
    Aside(Aside, Problem),
    /// It could not be read.
    LeftOut(Problem),
}

impl Sorting {
    /// What a row is.
    pub fn row(&self, raw: Raw, encoding: Encoding, tables: &Reference) -> Sorted {
        let (origin, row) = match raw {
            Raw::Record(mut record) => {
                let origin = std::mem::take(&mut record.origin);
                (origin, self.classify(record, encoding, tables))
            }
            Raw::Aside(why, mut record) => {
                let origin = std::mem::take(&mut record.origin);
                (origin, self.by_place(why, &record, encoding))
            }
            Raw::LeftOut(problem, origin) => (origin, Row::LeftOut(problem)),
        };
        match row {
            Row::Person(record, doubtful) => Sorted::Person(record, doubtful),
            Row::Aside(why, problem) => Sorted::Unranked(origin.unranked(Some(why), problem, encoding)),
            Row::LeftOut(problem) => Sorted::Unranked(origin.unranked(None, problem, encoding)),
        }
    }

    /// A row that is no person's by where it stands; one of nothing but separators is blank wherever it does.
    fn by_place(&self, why: Aside, record: &Record, encoding: Encoding) -> Row {
        let why = if record.is_blank() && !record.astray { Aside::Blank } else { why };
        let text = |cell: &[u8]| encoding.decode(cell).unwrap_or_else(|| String::from_utf8_lossy(cell).into_owned());
        let cells: Vec<String> = record.cells().map(text).filter(|cell| !cell.trim().is_empty()).collect();
        let found: String = cells.join("; ").chars().take(LONGEST_SHOWN).collect();
        let place = Place::Cell { file: self.file.clone(), row: record.row, column: None };
        Row::Aside(why, Problem::new(Slug::SetAside, place).with("why", why.name()).with("found", found))
    }

    fn classify(&self, record: Record, encoding: Encoding, tables: &Reference) -> Row {
        let place = |row: u64, column: Option<usize>| Place::Cell {
            file: self.file.clone(),
            row,
            column: column.and_then(|index| self.layout.headings.get(index).cloned()),
        };
        let number = record.row;
        let row = |column: Option<usize>| place(number, column);
        if record.astray {
            return Row::LeftOut(Problem::new(Slug::QuoteAstray, row(None)));
        }
        if record.too_large {
            // What was cut off would have been the next cell.
            let place = row(record.cells().position(|cell| cell.len() > LARGEST_CELL).or(Some(record.count())));
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
            return Row::LeftOut(Problem::new(Slug::NulByte, row(record.cells().position(|cell| cell.contains(&0)))));
        }
        let mut doubtful = Vec::new();
        let record = match as_text(record, encoding, self.told, tables) {
            Ok((text, own)) => {
                if own != encoding {
                    let problem = Problem::new(Slug::OtherEncoding, row(None));
                    doubtful.push(problem.with("read_as", own.name()).with("expected", encoding.name()));
                }
                text
            }
            Err(record) => {
                let index = record.cells().position(|cell| encoding.decode(cell).is_none());
                let problem = Problem::new(Slug::NotInEncoding, place(record.row, index));
                return Row::LeftOut(problem.with("encoding", encoding.name()));
            }
        };
        let is_mangled = |cell: &[u8]| std::str::from_utf8(cell).is_ok_and(|cell| mangled(cell, tables).is_some());
        if let Some(index) = record.cells().position(is_mangled) {
            doubtful.push(Problem::new(Slug::Mangled, row(Some(index))));
        }
        let Some(fits) = &self.fits else {
            // A person of a JSON list is neither a header nor a sum, and need not say what others say.
            return Row::Person(record, doubtful);
        };
        let text = |index: usize| std::str::from_utf8(record.cell(index)).unwrap_or_default();
        if (0..self.keys.len()).all(|index| key(text(index)) == self.keys[index]) {
            return aside(Aside::RepeatedHeader, "");
        }
        let filled: Vec<&str> = (0..record.count()).map(text).filter(|cell| !cell.trim().is_empty()).collect();
        if is_total(&filled, tables) {
            return aside(Aside::Total, &filled.join("; "));
        }
        if self.keys.len() > 1 && is_footer(&filled, tables) {
            return aside(Aside::Footer, &filled.join("; "));
        }
        let expected = self.keys.len();
        let beyond_is_blank = (expected..record.count()).all(|index| text(index).trim().is_empty());
        let beyond_is_blank = beyond_is_blank && fits.may_be_wide(&record);
        let slug = match record.count().cmp(&expected) {
            std::cmp::Ordering::Less if fits.ends_early(&record) => {
                let problem = Problem::new(Slug::RowEndsEarly, row(None)).with("found", record.count());
                doubtful.push(problem.with("expected", expected));
                return Row::Person(record, doubtful);
            }
            std::cmp::Ordering::Less => Slug::TooFewCells,
            std::cmp::Ordering::Greater if !beyond_is_blank => {
                if let Some((mended, text)) = fits.mended(&record) {
                    doubtful.push(Problem::new(Slug::RowMended, row(None)).with("found", text));
                    return Row::Person(mended, doubtful);
                }
                Slug::TooManyCells
            }
            _ => return Row::Person(record, doubtful),
        };
        Row::LeftOut(Problem::new(slug, row(None)).with("found", record.count()).with("expected", expected))
    }
}

/// Letters that are shown of a row that is set aside.
const LONGEST_SHOWN: usize = 200;

/// A remark under a table: one or two cells, the first of which begins as such remarks do.
fn is_footer(filled: &[&str], tables: &Reference) -> bool {
    let begins = |first: &&str| tables.footers.longest_prefix(&words(first)).is_some();
    filled.len() <= 2 && filled.first().is_some_and(begins)
}

/// A sum under a table: nothing but a word for it and numbers. "Total Tina" is a person.
fn is_total(filled: &[&str], tables: &Reference) -> bool {
    let is_number = |word: &Word| word.folded.starts_with(|first: char| first.is_ascii_digit());
    let mut named = false;
    filled.iter().enumerate().all(|(at, cell)| {
        let all = words(cell);
        let said: Vec<Word> = all.iter().filter(|word| !is_number(word)).cloned().collect();
        // "18;Razem: 17": behind a number of the row it says how many.
        let total = tables.totals.whole(&said).is_some() && (at == 0 || said.len() < all.len());
        named |= total;
        total || said.is_empty()
    }) && named
}
