//! Rows to candidates.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::dates;
use super::layout::Layout;
use super::memory::Memory;
use super::records::Record;
use crate::facts::damage::damage;
use crate::facts::{Candidate, Cell, Field, Reading, Setting};
use crate::problem::{Place, Problem, Slug};
use crate::reference::{Pointer, Reference};

/// Who a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The id column's text, if there is any.
    pub id: String,
    /// The name, as written.
    pub name: String,
    /// The e-mail, folded.
    pub email: String,
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
    Identity { id: text(&Field::Id).to_owned(), name, email: text(&Field::Email).to_lowercase() }
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
    let Identity { id, email, .. } = identity(layout, &first);
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
    if tables.is_trial(&name, &email) {
        problems.push(Problem::new(Slug::TestRow, place(first.row, None)));
    }
    let mut cells: Vec<Cell> = Vec::new();
    let mut said: FxHashSet<(usize, Arc<str>)> = FxHashSet::default();
    for record in records {
        for (at, used) in layout.used.iter().enumerate().filter(|(_, used)| used.asked) {
            let text = std::str::from_utf8(record.cell(used.index)).unwrap_or_default();
            let setting = Setting { heading: &used.column.heading, order: used.order, ticks: used.ticks };
            let (text, reading) = memory.read(at, &used.column, setting, text, tables);
            if used.column.aside && *reading == Reading::NotStated {
                continue;
            }
            // In a file with a row a job, what is said of the person stands in every row.
            let per_job = used.column.field.is_of_a_job();
            if !per_job && records.len() > 1 && !said.insert((at, text.clone())) {
                continue;
            }
            let place = || place(record.row, Some(used.column.heading.clone()));
            match *reading {
                Reading::NotUnderstood => {
                    let slug = match tables.pointer(&text) {
                        None => Slug::NotUnderstood,
                        Some(Pointer::Above) => Slug::SameAsAbove,
                        Some(Pointer::Elsewhere) => Slug::SaidElsewhere,
                    };
                    problems.push(Problem::new(slug, place()).with("found", &*text));
                }
                Reading::Damaged(damage) => {
                    let problem = Problem::new(Slug::Damaged, place()).with("found", &*text);
                    problems.push(problem.with("damage", damage.name()));
                }
                _ => problems.extend(dates::contradiction(used, &text, place(), tables)),
            }
            cells.push(Cell { column: used.column.clone(), row: record.row, text, reading });
        }
    }
    for record in records {
        problems.extend(damaged_contacts(file, layout, record, tables));
    }
    let id = if id.is_empty() { format!("{file}:{}", first.row) } else { id };
    (Candidate { id, name, file: file.clone(), row: first.row, cells, answers: Vec::new() }, problems)
}

/// Columns that tell who is who, and may have gone through a spreadsheet all the same.
const CONTACTS: [Field; 6] = [Field::Id, Field::Name, Field::FirstName, Field::LastName, Field::Email, Field::Phone];

/// What a spreadsheet damaged of an id, a name or a contact. None of it is quoted.
fn damaged_contacts<'a>(
    file: &'a Arc<str>,
    layout: &'a Layout,
    record: &'a Record,
    tables: &'a Reference,
) -> impl Iterator<Item = Problem> {
    layout.used.iter().filter(|used| CONTACTS.contains(&used.column.field)).filter_map(move |used| {
        let text = std::str::from_utf8(record.cell(used.index)).ok()?;
        let damage = damage(&used.column.field, text, tables)?;
        let place = Place::Cell { file: file.clone(), row: record.row, column: Some(used.column.heading.clone()) };
        Some(Problem::new(Slug::Damaged, place).with("found", "").with("damage", damage.name()))
    })
}
