//! What was understood of files before anybody is judged: which column holds what, what its values say, which rows are people.
//!
//! Rows are taken one by one, even of a file with a row a job, so that all counts are of rows and memory stays bounded.

mod tally;
mod understood;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use tally::{Column, Taken, Tally};

use crate::intake::{
    Aside, CHUNK, Chunk, Identity, Layout, Memories, People, Shape, Table, Unranked, Waves, candidate, identity,
};
use crate::problem::{Place, Problem, Problems, Slug};
use crate::reference::Reference;
use crate::shortlist::{Ids, Input};

/// What was understood of a file.
#[derive(Debug)]
pub struct Inspected {
    /// The file, its encoding and its layout.
    pub input: Input,
    /// What the file is.
    pub shape: Shape,
    /// Its size.
    pub bytes: u64,
    /// Whether a row stands for a job.
    pub row_per_job: bool,
    /// How many of what.
    pub counts: Counts,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// People with an id that somebody before has.
    pub duplicate_ids: u64,
    /// What was doubtful or unreadable; values that were not understood stand with their columns.
    pub problems: Problems,
}

/// How many of what: `rows` = `rows_of_people` + all of `set_aside` + all of `left_out`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows under the header.
    pub rows: u64,
    /// Rows of people.
    pub rows_of_people: u64,
    /// People: fewer where somebody has several rows.
    pub people: u64,
    /// Rows that are understood and are nobody's, by reason.
    pub set_aside: BTreeMap<Aside, u64>,
    /// Rows that could not be read, by reason.
    pub left_out: BTreeMap<Slug, u64>,
}

/// Who takes bytes.
pub type Bytes<'a> = &'a mut dyn FnMut(&[u8]);

/// Who is told while files are read.
pub struct Watch<'a> {
    /// How many bytes were read.
    pub progress: &'a (dyn Fn(u64) + Sync),
    /// Every row that is nobody's, in the order of files and rows.
    pub unranked: &'a mut dyn FnMut(&Unranked),
    /// The tables as they were understood, in CSV; nobody, if it is not wanted.
    pub understood: Option<Bytes<'a>>,
}

/// Reads files to the end, and tells what was understood of each. `met` is what was met on opening them.
pub fn inspect(
    inputs: Vec<Table>,
    met: &[Problem],
    tables: &Reference,
    mut watch: Watch,
) -> Result<Vec<Inspected>, Problem> {
    let (mut ids, mut before) = (Ids::default(), 0);
    let mut all = Vec::new();
    for mut table in inputs {
        let mut problems = Problems::default();
        problems.extend(met.iter().filter(|problem| is_of(problem, &table.file)).cloned());
        let row_per_job = std::mem::replace(&mut table.row_per_job, false);
        let (file, layout) = (table.file.clone(), table.layout.clone());
        if let Some(understood) = &mut watch.understood {
            understood(&understood::header(&table.headings));
        }
        let with_rows = watch.understood.is_some();
        let mut total = Found { columns: tally::columns(&layout), ..Found::default() };
        let (mut counts, mut known, mut duplicate_ids) = (Counts::default(), People::of(&layout), 0);
        let memories = Memories::default();
        let work = |chunk| found(chunk, &file, &layout, with_rows, &memories, tables);
        let take = |found: Found| {
            if let Some(understood) = &mut watch.understood {
                understood(&found.rows);
            }
            found.unranked.iter().for_each(&mut *watch.unranked);
            let mut fresh = Vec::new();
            for (who, row) in &found.people {
                let next = usize::try_from(counts.people).unwrap_or(usize::MAX);
                if !row_per_job || known.number(who, next) == next {
                    counts.people += 1;
                    fresh.extend((!who.id.is_empty()).then(|| (who.id.clone(), *row)));
                }
            }
            let again = ids.compare(&fresh, &file);
            duplicate_ids += again.iter().filter(|problem| problem.slug == Slug::DuplicateId).count() as u64;
            problems.extend(again);
            total.merge(found, &mut counts, &mut problems);
        };
        Waves::new(&mut table, tables, CHUNK).each(work, take, |bytes| (watch.progress)(before + bytes))?;
        before += table.bytes_read();
        problems.extend(table.open_encoding());
        if counts.rows == 0 {
            problems.add(Problem::new(Slug::NoRows, Place::File { file }));
        }
        if layout.used.is_empty() {
            problems.add(table.no_columns());
        }
        let (shape, bytes) = (table.shape, table.size.unwrap_or_else(|| table.bytes_read()));
        let (columns, input) = (total.columns, Input::of(table));
        all.push(Inspected { input, shape, bytes, row_per_job, counts, columns, duplicate_ids, problems });
    }
    Ok(all)
}

fn is_of(problem: &Problem, own: &Arc<str>) -> bool {
    match &problem.place {
        Place::Run => false,
        Place::File { file } | Place::Span { file, .. } | Place::Cell { file, .. } | Place::Column { file, .. } => {
            file == own
        }
    }
}

/// What was found in some rows.
#[derive(Default)]
struct Found {
    columns: Vec<Column>,
    people: Vec<(Identity, u64)>,
    rows_read: u64,
    unranked: Vec<Unranked>,
    problems: Vec<Problem>,
    rows: Vec<u8>,
}

fn found(
    chunk: Chunk,
    file: &Arc<str>,
    layout: &Layout,
    with_rows: bool,
    memories: &Memories,
    tables: &Reference,
) -> Found {
    let (people, met) = chunk.sorted(tables);
    let mut found = Found {
        columns: tally::columns(layout),
        rows_read: met.rows,
        unranked: met.unranked,
        problems: met.doubtful,
        ..Found::default()
    };
    let mut memory = memories.own();
    for record in people.into_iter().flatten() {
        let (person, problems) = candidate(file, layout, std::slice::from_ref(&record), &mut memory, tables);
        tally::add(&mut found.columns, &record, &person.cells, tables);
        found.problems.extend(problems.into_iter().filter(|problem| problem.slug != Slug::NotUnderstood));
        found.people.push((identity(layout, &record), record.row));
        if with_rows {
            understood::row(&mut found.rows, &record, layout.headings.len());
        }
    }
    found
}

impl Found {
    fn merge(&mut self, other: Found, counts: &mut Counts, problems: &mut Problems) {
        counts.rows += other.rows_read;
        counts.rows_of_people += other.people.len() as u64;
        for row in other.unranked {
            match row.aside {
                Some(why) => *counts.set_aside.entry(why).or_default() += 1,
                None => *counts.left_out.entry(row.problem.slug).or_default() += 1,
            }
            problems.add(row.problem);
        }
        problems.extend(other.problems);
        tally::merge(&mut self.columns, other.columns);
    }
}
