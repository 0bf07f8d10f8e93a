//! One open file: its dialect, its layout, and its rows.

use std::sync::Arc;

use super::layout::{Layout, Mapping};
use super::rows::{Raw, Rows};
use super::sorting::Sorting;
use super::source::Source;
use super::{boxes, dates};
use crate::facts::Field;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::key;

/// One open file.
pub struct Table {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// The delimiter that was found, where there is such a thing.
    pub delimiter: Option<u8>,
    /// Which column holds what.
    pub layout: Arc<Layout>,
    /// Its size in bytes, where that is known.
    pub size: Option<u64>,
    /// Whether a row stands for a job, so that rows of one person belong together. Where the user does not say, a column
    /// for the start or the end of a job does.
    pub row_per_job: bool,
    /// What tells which rows are people.
    pub(super) sorting: Arc<Sorting>,
    rows: Rows,
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
        let (mut rows, headings, size) = Rows::open(source, tables, hash)?;
        let (mut layout, mut problems) = Layout::of(&file, &headings, wanted, mappings, tables);
        if layout.used.is_empty() {
            let problem = Problem::new(Slug::NoColumns, Place::File { file });
            return Err(problem.with("found", headings));
        }
        let beginning = rows.beginning();
        problems.extend(dates::decide(&file, &mut layout, &beginning, tables));
        problems.extend(boxes::decide(&file, &mut layout, &beginning, tables));
        let keys = headings.iter().map(|heading| key(heading)).collect();
        let row_per_job = layout.has_jobs() && !rows.is_nested();
        let (delimiter, layout) = (rows.delimiter(), Arc::new(layout));
        let sorting =
            Arc::new(Sorting { file: file.clone(), layout: layout.clone(), keys, headed: delimiter.is_some() });
        Ok((Table { file, delimiter, layout, size, row_per_job, sorting, rows }, problems))
    }

    /// How many bytes were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }

    /// The hash of what was read so far, if it was asked for.
    pub fn hash(&self) -> Option<String> {
        self.rows.hash()
    }

    /// Reads the next row, before it is known what it is; `None` at the end.
    pub(super) fn read(&mut self) -> Result<Option<Raw>, Problem> {
        self.rows.read(&self.file).map_err(|error| Problem::unreadable(&self.file, &error))
    }
}
