//! What a finding rests on: words, and where they stand.

use std::sync::Arc;

use super::Amount;
use crate::facts::{Cell, Found, Via};

/// What was read, where, in whose words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// The row as a spreadsheet counts.
    pub row: u64,
    /// The heading of the column.
    pub column: Arc<str>,
    /// The words as written.
    pub words: String,
    /// How they were understood.
    pub via: Via,
    /// What they say.
    pub reading: Amount,
    /// Words of other columns in the same row that the reading rests on too: the dates of a job.
    pub beside: Vec<Quote>,
}

/// Words of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The heading of the column.
    pub column: Arc<str>,
    /// The words as written.
    pub words: String,
}

impl Evidence {
    /// Evidence from a part of a cell.
    pub fn of<T>(cell: &Cell, found: &Found<T>, via: Via, reading: Amount) -> Evidence {
        Evidence::words(cell, found.words(&cell.text), via, reading)
    }

    /// Evidence from a whole cell.
    pub fn whole(cell: &Cell, via: Via, reading: Amount) -> Evidence {
        Evidence::words(cell, &cell.text, via, reading)
    }

    /// Evidence from some words of a cell.
    pub fn words(cell: &Cell, words: &str, via: Via, reading: Amount) -> Evidence {
        Evidence {
            file: cell.column.file.clone(),
            row: cell.row,
            column: cell.column.heading.clone(),
            words: words.trim().to_owned(),
            via,
            reading,
            beside: Vec::new(),
        }
    }

    /// The same, resting on words of another cell of the row too.
    #[must_use]
    pub fn beside(mut self, cell: &Cell, words: &str) -> Evidence {
        self.beside.push(Quote { column: cell.column.heading.clone(), words: words.trim().to_owned() });
        self
    }
}
