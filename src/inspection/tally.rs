//! How many values of each column were read, and those that were not understood.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::facts::{Cell, Reading};
use crate::intake::{Layout, Record, Used};
use crate::reference::Reference;

/// Different values of a file that are kept with their counts; all others are counted together.
const MOST: usize = 1 << 13;
/// Bytes of a value that are kept.
const LONGEST: usize = 200;

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub heading: Arc<str>,
    /// Cells that say something.
    pub filled: u64,
    /// What the column was taken for: nothing, a field, or two where the profile names one besides.
    pub taken: Vec<Taken>,
    /// Whether it would hold a field by its heading, had the user not chosen another column for that.
    pub displaced: bool,
}

/// What a column was taken for, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The field, and how it was chosen.
    pub used: Used,
    /// What its cells say. Nothing is counted of a field that is not read.
    pub tally: Tally,
}

/// What the cells of a column say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Understood.
    pub read: u64,
    /// Empty, or words such as "n/a".
    pub not_stated: u64,
    /// Not understood.
    pub not_understood: u64,
    /// Damaged by a spreadsheet.
    pub damaged: u64,
    values: FxHashMap<String, u64>,
}

impl Tally {
    /// The values that were not understood with their counts, the most frequent first, and how often others stand there.
    pub fn values(&self, most: usize) -> (Vec<(&str, u64)>, u64) {
        let mut values: Vec<(&str, u64)> = self.values.iter().map(|(text, count)| (text.as_str(), *count)).collect();
        values.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        values.truncate(most);
        let others = self.not_understood - values.iter().map(|(_, count)| count).sum::<u64>();
        (values, others)
    }

    /// The sum of two.
    pub fn add(&mut self, other: &Tally) {
        self.read += other.read;
        self.not_stated += other.not_stated;
        self.not_understood += other.not_understood;
        self.damaged += other.damaged;
        other.values.iter().for_each(|(text, count)| *self.values.entry(text.clone()).or_default() += count);
    }
}

/// The columns of a layout, before any row was read.
pub(super) fn columns(layout: &Layout) -> Vec<Column> {
    let mut columns: Vec<Column> = layout
        .headings
        .iter()
        .enumerate()
        .map(|(index, heading)| Column {
            heading: heading.clone(),
            filled: 0,
            taken: Vec::new(),
            displaced: layout.displaced.contains(&index),
        })
        .collect();
    for used in layout.used.iter().filter(|used| !used.column.aside) {
        columns[used.index].taken.push(Taken { used: used.clone(), tally: Tally::default() });
    }
    columns
}

/// Counts what a row says.
pub(super) fn add(columns: &mut [Column], record: &Record, cells: &[Cell], tables: &Reference) {
    // Both stand in the order of the columns.
    let mut cells = cells.iter().filter(|cell| !cell.column.aside).peekable();
    for (index, column) in columns.iter_mut().enumerate() {
        let text = std::str::from_utf8(record.cell(index)).unwrap_or_default();
        column.filled += u64::from(!text.is_empty() && !tables.is_blank(text));
        for taken in &mut column.taken {
            let cell = cells.next_if(|cell| Arc::ptr_eq(&cell.column, &taken.used.column));
            let Some(Cell { text, reading, .. }) = cell else { continue };
            let tally = &mut taken.tally;
            match **reading {
                Reading::NotStated => tally.not_stated += 1,
                Reading::Damaged(_) => tally.damaged += 1,
                Reading::NotUnderstood => {
                    tally.not_understood += 1;
                    let kept = &text[..text.floor_char_boundary(LONGEST)];
                    *tally.values.entry(kept.trim().to_owned()).or_default() += 1;
                }
                _ => tally.read += 1,
            }
        }
    }
}

/// Adds what later rows say. Of more different values than are kept, the first ones stay.
pub(super) fn merge(all: &mut [Column], more: Vec<Column>) {
    let mut kept: usize = all.iter().flat_map(|column| &column.taken).map(|taken| taken.tally.values.len()).sum();
    for (column, other) in all.iter_mut().zip(more) {
        column.filled += other.filled;
        for (taken, other) in column.taken.iter_mut().zip(other.taken) {
            let Tally { read, not_stated, not_understood, damaged, values } = other.tally;
            let tally = &mut taken.tally;
            tally.read += read;
            tally.not_stated += not_stated;
            tally.not_understood += not_understood;
            tally.damaged += damaged;
            // In an order of their own: what is kept must not depend on how a table of hashes is laid out.
            for (text, count) in values.into_iter().collect::<BTreeMap<_, _>>() {
                if let Some(known) = tally.values.get_mut(&text) {
                    *known += count;
                } else if kept < MOST {
                    tally.values.insert(text, count);
                    kept += 1;
                }
            }
        }
    }
}
