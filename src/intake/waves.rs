//! The rows of a table in waves: while one wave is assessed, the next is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::encoding::Encoding;
use super::people::People;
use super::person::identity;
use super::records::Record;
use super::rows::Raw;
use super::sorting::{Aside, Sorted, Sorting};
use super::table::Table;
use super::unranked::Unranked;
use crate::problem::Problem;
use crate::reference::Reference;

/// Rows that one task takes.
pub const CHUNK: usize = 64;
/// Tasks read ahead for each thread.
const AHEAD: usize = 32;
/// Bytes of cells after which no more rows are read ahead.
const WAVE: usize = 16 << 20;

/// The rows of one person.
pub type Person = Vec<Record>;

/// The rows of a table, wave after wave.
pub struct Waves<'a> {
    table: &'a mut Table,
    tables: &'a Reference,
    chunk: usize,
    ended: bool,
}

/// Rows for one task.
pub struct Chunk {
    sorting: Arc<Sorting>,
    /// What the bytes of raw rows are in.
    encoding: Encoding,
    rows: Rows,
}

enum Rows {
    /// As they were read.
    Raw(Vec<Raw>),
    /// Sorted already, with what was no person.
    Sorted(Vec<Person>, Met),
}

/// What was met on the way to people.
#[derive(Debug, Default)]
pub struct Met {
    /// Rows under the header.
    pub rows: u64,
    /// Rows that are no candidates, by reason; each stands below.
    pub set_aside: BTreeMap<Aside, u64>,
    /// Rows that could not be read; each stands below.
    pub left_out: u64,
    /// Rows that are no candidates', in their order.
    pub unranked: Vec<Unranked>,
    /// What was doubtful of rows that are people's.
    pub doubtful: Vec<Problem>,
}

impl<'a> Waves<'a> {
    /// The rows of a table from where it stands, so many for a task ([`CHUNK`]).
    pub fn new(table: &'a mut Table, tables: &'a Reference, chunk: usize) -> Self {
        Waves { table, tables, chunk, ended: false }
    }

    /// Works on all rows, in parallel, while the next ones are read. `take` gets what comes of each chunk, in the order of
    /// the rows; `progress` how many bytes were read by now.
    pub fn each<T: Send>(
        mut self,
        work: impl Fn(Chunk) -> T + Sync,
        mut take: impl FnMut(T),
        progress: impl Fn(u64),
    ) -> Result<(), Problem> {
        let mut chunks = self.next_wave()?;
        while !chunks.is_empty() {
            let (next, done) =
                rayon::join(|| self.next_wave(), || chunks.into_par_iter().map(&work).collect::<Vec<T>>());
            done.into_iter().for_each(&mut take);
            progress(self.table.bytes_read());
            chunks = next?;
        }
        Ok(())
    }

    /// The next chunks; none at the end. A file with a row a job is read and sorted whole, since the rows of a person need
    /// not adjoin; any other one by so many rows, or fewer where they are long, and sorted by whoever takes a chunk.
    fn next_wave(&mut self) -> Result<Vec<Chunk>, Problem> {
        if self.ended {
            return Ok(Vec::new());
        }
        if self.table.row_per_job {
            return self.whole();
        }
        let limit = rayon::current_num_threads() * AHEAD;
        let (mut chunks, mut bytes) = (Vec::new(), 0);
        while chunks.len() < limit && bytes < WAVE && !self.ended {
            let mut rows = Vec::with_capacity(self.chunk);
            while rows.len() < self.chunk && bytes < WAVE {
                let Some(raw) = self.table.read(self.tables)? else {
                    self.ended = true;
                    break;
                };
                bytes += raw.len();
                rows.push(raw);
            }
            if !rows.is_empty() {
                let (sorting, encoding) = (self.table.sorting.clone(), self.table.bytes_in());
                chunks.push(Chunk { sorting, encoding, rows: Rows::Raw(rows) });
            }
        }
        Ok(chunks)
    }

    fn whole(&mut self) -> Result<Vec<Chunk>, Problem> {
        let (mut people, mut met): (Vec<Person>, _) = (Vec::new(), Met::default());
        let mut known = People::of(&self.table.layout);
        while let Some(raw) = self.table.read(self.tables)? {
            let Some(record) = met.person(self.table.sorting.row(raw, self.table.bytes_in(), self.tables)) else {
                continue;
            };
            let index = known.number(&identity(&self.table.layout, &record), people.len());
            match people.get_mut(index) {
                Some(person) => person.push(record),
                None => people.push(vec![record]),
            }
        }
        self.ended = true;
        let (sorting, encoding) = (&self.table.sorting, self.table.bytes_in());
        let mut chunks = vec![Chunk { sorting: sorting.clone(), encoding, rows: Rows::Sorted(Vec::new(), met) }];
        let mut rest = people.into_iter().peekable();
        while rest.peek().is_some() {
            let people = rest.by_ref().take(self.chunk).collect();
            chunks.push(Chunk { sorting: sorting.clone(), encoding, rows: Rows::Sorted(people, Met::default()) });
        }
        Ok(chunks)
    }
}

impl Chunk {
    /// Its people, and what was no person.
    pub fn sorted(self, tables: &Reference) -> (Vec<Person>, Met) {
        match self.rows {
            Rows::Sorted(people, met) => (people, met),
            Rows::Raw(rows) => {
                let mut met = Met::default();
                let people =
                    rows.into_iter().filter_map(|raw| met.person(self.sorting.row(raw, self.encoding, tables)));
                (people.map(|record| vec![record]).collect(), met)
            }
        }
    }
}

impl Met {
    /// Counts a row; its record, where it is a person's.
    fn person(&mut self, row: Sorted) -> Option<Record> {
        self.rows += 1;
        match row {
            Sorted::Person(record, doubtful) => {
                self.doubtful.extend(doubtful);
                Some(record)
            }
            Sorted::Unranked(row) => {
                match row.aside {
                    Some(why) => *self.set_aside.entry(why).or_default() += 1,
                    None => self.left_out += 1,
                }
                self.unranked.push(row);
                None
            }
        }
    }
}
