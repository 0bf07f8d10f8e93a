//! One open file: its dialect, its layout, and its rows.

use std::sync::Arc;

use super::delimited::Delimited;
use super::dialect::{Dialect, Told};
use super::encoding::{Encoding, EncodingBy};
use super::fits::Fits;
use super::format::Shape;
use super::layout::Layout;
use super::mapping::{Mapping, MappingFile, same_heading};
use super::rows::{Raw, Rows};
use super::sorting::Sorting;
use super::source::Source;
use super::{answers, boxes, dates, values};
use crate::facts::Field;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::key;

/// What was decided of a text with delimiters, where it is not as usual.
fn found(file: &Arc<str>, delimited: &Delimited) -> Vec<Problem> {
    let whole = |slug: Slug| Problem::new(slug, Place::File { file: file.clone() });
    let mut problems = Vec::new();
    if let Some(rival) = delimited.fitting.rival {
        let sign = |dialect: Dialect| char::from(dialect.delimiter).to_string();
        let quote = |dialect: Dialect| dialect.quote.map(|quote| char::from(quote).to_string()).unwrap_or_default();
        let dialect = delimited.fitting.dialect;
        let (what, found, other) = if rival.delimiter == dialect.delimiter {
            ("quote", quote(dialect), quote(rival))
        } else {
            ("delimiter", sign(dialect), sign(rival))
        };
        problems.push(whole(Slug::DialectOpen).with("what", what).with("read_as", found).with("rival", other));
    }
    match delimited.header_rows {
        None => problems.push(whole(Slug::NoHeader).with("found", delimited.headings.clone())),
        Some((row, rows)) if row > 1 || rows > 1 => {
            problems.push(whole(Slug::HeaderBelow).with("row", row).with("rows", rows));
        }
        Some(_) => {}
    }
    problems
}

/// What is asked of a file, and what the user says of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Opening<'a> {
    /// What the role is read from.
    pub wanted: &'a [Field],
    /// Columns for fields.
    pub mappings: &'a [Mapping],
    /// The same for exports that come again, from a file; `mappings` win over it.
    pub mapping: Option<&'a MappingFile>,
    /// The encoding, where it is not to be found out.
    pub encoding: Option<Encoding>,
    /// How its cells are told apart, as far as that is not to be found out.
    pub dialect: Told,
    /// Whether a report will carry the hash of the file.
    pub hash: bool,
    /// Whether rows that are no candidates' are to be told as they stand in the file.
    pub raw: bool,
    /// Whether a file of which no column is known is of use.
    pub any: bool,
}

impl Opening<'_> {
    /// Whether a heading is named by the role or the user.
    pub(super) fn names(&self, heading: &str) -> bool {
        let mut by_role = self.wanted.iter().filter_map(Field::named_column);
        by_role.any(|name| same_heading(heading, name))
            || self.mappings.iter().any(|mapping| same_heading(heading, &mapping.column))
    }
}

/// One open file.
pub struct Table {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// What the file is.
    pub shape: Shape,
    /// The headings as written.
    pub headings: Vec<String>,
    /// How its cells are told apart, where that is a question. Its quote is `None` while no cell is quoted.
    pub dialect: Option<Dialect>,
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
    pub fn open(source: &Source, opening: Opening, tables: &Reference) -> Result<(Table, Vec<Problem>), Problem> {
        let file = source.name.clone();
        let (mut rows, headings, size) = Rows::open(source, &opening, tables)?;
        let mut mappings = opening.mapping.map(|saved| saved.of(&headings)).transpose()?.unwrap_or_default();
        mappings.retain(|saved| opening.mappings.iter().all(|given| given.field != saved.field));
        mappings.extend_from_slice(opening.mappings);
        let (mut layout, mut problems) = Layout::of(&file, &headings, opening.wanted, &mappings, tables);
        let sample = rows.beginning();
        answers::decide(&file, &mut layout, &mut problems, &sample, tables);
        problems.extend(values::decide(&file, &mut layout, &sample, opening.wanted, true, tables));
        if layout.used.is_empty() && !opening.any {
            return Err(no_columns(file, headings));
        }
        problems.extend(dates::decide(&file, &mut layout, &sample, tables));
        problems.extend(boxes::decide(&file, &mut layout, &sample, tables));
        problems.extend(rows.delimited().map(|delimited| found(&file, delimited)).unwrap_or_default());
        let keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
        let row_per_job = layout.has_jobs() && !rows.is_nested();
        let layout = Arc::new(layout);
        let shown = |delimited: &Delimited| Dialect { quote: delimited.quoted, ..delimited.fitting.dialect };
        let dialect = rows.delimited().map(shown);
        let fits = dialect.map(|dialect| Fits::of(&sample, keys.len(), dialect.delimiter));
        let sorting = Arc::new(Sorting {
            file: file.clone(),
            layout: layout.clone(),
            keys,
            fits,
            told: opening.encoding.is_some(),
        });
        let shape = rows.shape();
        Ok((Table { file, shape, headings, dialect, layout, size, row_per_job, sorting, rows }, problems))
    }

    /// That no column of it is known.
    pub fn no_columns(&self) -> Problem {
        no_columns(self.file.clone(), self.headings.clone())
    }

    /// How many bytes were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }

    /// Which encoding it is in, by what that was decided; `None` where it has no characters but ASCII.
    pub fn encoding(&self) -> Option<(Encoding, &EncodingBy)> {
        self.rows.decided().map(|decided| (decided.encoding, &decided.by))
    }

    /// That another encoding would make a likely text of it too.
    pub fn open_encoding(&self) -> Option<Problem> {
        let (encoding, EncodingBy::Letters { letters, rival: Some(rival) }) = self.encoding()? else { return None };
        let problem = Problem::new(Slug::EncodingOpen, Place::File { file: self.file.clone() });
        Some(problem.with("read_as", encoding.name()).with("rival", rival.name()).with("found", letters.as_str()))
    }

    /// How the rows are to be decoded that were read last.
    pub(super) fn bytes_in(&self) -> Encoding {
        self.rows.encoding()
    }

    /// The hash of what was read so far, if it was asked for.
    pub fn hash(&self) -> Option<String> {
        self.rows.hash()
    }

    /// Reads the next row, before it is known what it is; `None` at the end.
    pub(super) fn read(&mut self, tables: &Reference) -> Result<Option<Raw>, Problem> {
        self.rows.read(&self.file, tables).map_err(|error| Problem::unreadable(&self.file, &error))
    }
}

fn no_columns(file: Arc<str>, headings: Vec<String>) -> Problem {
    Problem::new(Slug::NoColumns, Place::File { file }).with("found", headings)
}
