//! Rows to candidates: each distinct text of a column is read once.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::layout::Layout;
use super::records::Record;
use crate::facts::{Candidate, Cell, Column, Field, Reading, read_under};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// Texts of one column that are remembered before the memory is cleared.
const REMEMBERED: usize = 1 << 15;
/// Bytes of a text that is worth remembering.
const SHORT: usize = 256;

/// Readings of texts seen before, for each used column of a table.
#[derive(Debug, Default)]
pub struct Memory(Vec<FxHashMap<Arc<str>, Arc<Reading>>>);

impl Memory {
    fn read(&mut self, at: usize, column: &Column, text: &str, tables: &Reference) -> (Arc<str>, Arc<Reading>) {
        if self.0.len() <= at {
            self.0.resize_with(at + 1, FxHashMap::default);
        }
        let seen = &mut self.0[at];
        if let Some((text, reading)) = seen.get_key_value(text) {
            return (text.clone(), reading.clone());
        }
        let reading = read_under(&column.heading, &column.field, text, tables);
        let (text, reading) = (Arc::<str>::from(text), Arc::new(reading));
        // Long texts seldom come twice.
        if text.len() <= SHORT {
            if seen.len() >= REMEMBERED {
                seen.clear();
            }
            seen.insert(text.clone(), reading.clone());
        }
        (text, reading)
    }
}

/// Who a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The id column's text, if there is any.
    pub id: String,
    /// The name, as written.
    pub name: String,
}

/// The columns that say who somebody is.
const NAMES: [Field; 3] = [Field::Name, Field::FirstName, Field::LastName];

/// Who a record is about.
pub fn identity(layout: &Layout, record: &Record) -> Identity {
    let text = |field: &Field| {
        let cell = layout.index_of(field).map_or(&[][..], |index| record.cell(index));
        std::str::from_utf8(cell).unwrap_or_default().trim()
    };
    let parts = [text(&Field::FirstName), text(&Field::LastName)];
    let name = match text(&Field::Name) {
        "" => parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
        name => name.to_owned(),
    };
    Identity { id: text(&Field::Id).to_owned(), name }
}

/// The candidate that some records of one person make, and what was not understood of it.
pub fn candidate(
    file: &Arc<str>,
    layout: &Layout,
    records: &[Record],
    memory: &mut Memory,
    tables: &Reference,
) -> (Candidate, Vec<Problem>) {
    let first = records.first().cloned().unwrap_or_default();
    let Identity { id, .. } = identity(layout, &first);
    let names = records.iter().map(|record| identity(layout, record).name);
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let mut problems = Vec::new();
    let place = |row: u64, column: Option<Arc<str>>| Place::Cell { file: file.clone(), row, column };
    if id.is_empty()
        && let Some(index) = layout.index_of(&Field::Id)
    {
        problems.push(Problem::new(Slug::MissingId, place(first.row, layout.headings.get(index).cloned())));
    }
    if name.is_empty()
        && let Some(index) = NAMES.iter().find_map(|field| layout.index_of(field))
    {
        problems.push(Problem::new(Slug::MissingName, place(first.row, layout.headings.get(index).cloned())));
    }
    let mut cells: Vec<Cell> = Vec::new();
    let mut said: FxHashSet<(usize, Arc<str>)> = FxHashSet::default();
    for record in records {
        for (at, used) in layout.used.iter().enumerate().filter(|(_, used)| used.asked) {
            let text = std::str::from_utf8(record.cell(used.index)).unwrap_or_default();
            let (text, reading) = memory.read(at, &used.column, text, tables);
            // In a file with a row a job, what is said of the person stands in every row.
            let per_job = used.column.field.is_of_a_job();
            if !per_job && records.len() > 1 && !said.insert((at, text.clone())) {
                continue;
            }
            if *reading == Reading::NotUnderstood {
                let place = place(record.row, Some(used.column.heading.clone()));
                problems.push(Problem::new(Slug::NotUnderstood, place).with("found", &*text));
            }
            cells.push(Cell { column: used.column.clone(), row: record.row, text, reading });
        }
    }
    let id = if id.is_empty() { format!("{file}:{}", first.row) } else { id };
    (Candidate { id, name, file: file.clone(), row: first.row, cells, answers: Vec::new() }, problems)
}
