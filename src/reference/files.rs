//! Files to rows: what every table of `data/` has in common. Layers of files, of which a higher one holds.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::problem::{Place, Problem, Slug};
use crate::text::{fold, hex, key};

/// The files of all tables in layers, the topmost first: what a higher one says of a phrase holds. And what is wrong with
/// them, and which were asked for.
#[derive(Default)]
pub(super) struct Files<'a> {
    layers: Vec<BTreeMap<String, Cow<'a, [u8]>>>,
    problems: RefCell<Vec<Problem>>,
    asked: RefCell<BTreeSet<String>>,
}

/// A file of this name before a table's takes rows away from the layers beneath.
pub const WITHOUT: &str = "without-";

impl<'a> Files<'a> {
    pub(super) fn new(layers: impl IntoIterator<Item = BTreeMap<String, Cow<'a, [u8]>>>) -> Self {
        Files { layers: layers.into_iter().collect(), ..Files::default() }
    }

    /// What is wrong with the tables, as far as their rows were asked for.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// The files that were asked for since this was asked last.
    pub(super) fn asked_for(&self) -> BTreeSet<String> {
        self.asked.take()
    }

    /// The layers above the lowest.
    fn above(&self) -> &[BTreeMap<String, Cow<'a, [u8]>>] {
        self.layers.split_last().map_or(&[], |(_, above)| above)
    }

    /// Whether there is more than one layer.
    pub(super) fn are_laid_over(&self) -> bool {
        !self.above().is_empty()
    }

    /// Whether a higher layer has something to say in one of some files.
    pub(super) fn lie_over(&self, names: &BTreeSet<String>) -> bool {
        let changes = |layer: &BTreeMap<String, _>, name: &String| {
            layer.contains_key(name) || layer.contains_key(&format!("{WITHOUT}{name}"))
        };
        names.iter().any(|name| self.above().iter().any(|layer| changes(layer, name)))
    }

    /// SHA-256 over names and bytes, sorted by name; lengths keep two files apart from one. Where the hash of the lowest
    /// layer is known, it stands for that.
    pub(super) fn hash(&self, lowest: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(lowest.as_bytes());
        let layers = if lowest.is_empty() { &self.layers[..] } else { self.above() };
        for (name, bytes) in layers.iter().flatten() {
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name.as_bytes());
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
        hex(&hash.finalize())
    }

    /// The rows of a table, each with the cells of these columns, the topmost layer first. Rows that a higher layer takes
    /// away are not among them.
    pub(super) fn rows<const N: usize>(&self, table: &str, columns: [&'static str; N]) -> Vec<Row<N>> {
        self.rows_needing(table, columns, &columns)
    }

    /// The same where a table needs only some of the columns.
    pub(super) fn rows_needing<const N: usize>(
        &self,
        table: &str,
        columns: [&'static str; N],
        needed: &[&'static str],
    ) -> Vec<Row<N>> {
        self.asked.borrow_mut().insert(table.to_owned());
        if self.layers.iter().all(|layer| !layer.contains_key(table)) {
            let place = Place::File { file: table.into() };
            self.note(Problem::new(Slug::TableMalformed, place).with("detail", "missing"));
        }
        let mut rows = Vec::new();
        let mut taken_away: Vec<Without> = Vec::new();
        for (layer, files) in self.layers.iter().enumerate() {
            if let Some(bytes) = files.get(table) {
                let mut own = self.read(table, bytes, layer, columns, needed);
                // Every one is asked, so that all that take something are known.
                own.retain(|row| taken_away.iter_mut().filter_map(|without| without.takes(&row.cells)).count() == 0);
                rows.extend(own);
            }
            if let Some(bytes) = files.get(&format!("{WITHOUT}{table}")) {
                taken_away.extend(self.without(&format!("{WITHOUT}{table}"), bytes, columns));
            }
        }
        for idle in taken_away.into_iter().filter(|without| !without.took) {
            self.note(Problem::new(Slug::TableValue, idle.place).with("found", idle.found));
        }
        rows
    }

    /// What a layer takes away from those beneath, by the columns that it names.
    fn without<const N: usize>(&self, file: &str, bytes: &[u8], columns: [&'static str; N]) -> Vec<Without> {
        let header = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes).headers().cloned();
        let header: Vec<String> = header.unwrap_or_default().iter().map(str::to_owned).collect();
        let (named, unknown): (Vec<String>, Vec<String>) =
            header.into_iter().partition(|name| columns.contains(&name.as_str()));
        if named.is_empty() || !unknown.is_empty() {
            let place = Place::Cell { file: file.into(), row: 1, column: None };
            let problem = Problem::new(Slug::TableValue, place).with("found", unknown.join(", "));
            self.note(problem.with("valid", columns.map(str::to_owned).to_vec()));
            return Vec::new();
        }
        let named: Vec<usize> = (0..N).filter(|&column| named.iter().any(|name| name == columns[column])).collect();
        let filled = |row: &Row<N>| {
            let filled: Vec<usize> = named.iter().copied().filter(|&column| !row.cells[column].is_empty()).collect();
            filled.into_iter()
        };
        let rows = self.read(file, bytes, 0, columns, &[]).into_iter().map(|row| Without {
            cells: filled(&row).map(|column| (column, alike(&row.cells[column]))).collect(),
            found: filled(&row).map(|column| row.cells[column].as_str()).collect::<Vec<_>>().join(", "),
            place: Place::Cell { file: row.file.clone(), row: row.line, column: None },
            took: false,
        });
        rows.collect()
    }

    /// The rows of one file. It needs some of the columns; a cell of any other is empty where there is none.
    fn read<const N: usize>(
        &self,
        file: &str,
        bytes: &[u8],
        layer: usize,
        columns: [&'static str; N],
        needed: &[&'static str],
    ) -> Vec<Row<N>> {
        let file: Arc<str> = file.into();
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
        let header = reader.headers().cloned().unwrap_or_default();
        let places = columns.map(|name| header.iter().position(|cell| cell == name));
        let missing: Vec<String> =
            needed.iter().filter(|name| !header.iter().any(|cell| cell == **name)).map(|name| (*name).into()).collect();
        if !missing.is_empty() {
            let problem = Problem::new(Slug::TableColumnMissing, Place::File { file });
            self.note(problem.with("missing", missing).with("valid", columns.map(str::to_owned).to_vec()));
            return Vec::new();
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    let cell =
                        |place: Option<usize>| place.and_then(|place| record.get(place)).unwrap_or("").to_owned();
                    rows.push(Row { cells: places.map(cell), columns, line, layer, file: file.clone() });
                }
                Err(error) => {
                    let row = error.position().map_or(0, csv::Position::line);
                    let place = Place::Cell { file: file.clone(), row, column: None };
                    let detail = if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) { "not-utf8" } else { "cells" };
                    self.note(Problem::new(Slug::TableMalformed, place).with("detail", detail));
                }
            }
        }
        rows
    }

    /// Notes that a cell of a row says something that it may not. A row beneath others was right by itself: what it speaks
    /// of was taken away, and it goes with that.
    pub(super) fn wrong<const N: usize>(&self, row: &Row<N>, cell: usize, valid: Vec<String>) {
        if row.layer > 0 {
            return;
        }
        let place = Place::Cell { file: row.file.clone(), row: row.line, column: Some(row.columns[cell].into()) };
        let problem = Problem::new(Slug::TableValue, place).with("found", row.cells[cell].as_str());
        self.note(if valid.is_empty() { problem } else { problem.with("valid", valid) });
    }

    /// What a cell stands for; a word that stands for nothing is noted.
    pub(super) fn one_of<const N: usize, T: Clone>(
        &self,
        row: &Row<N>,
        cell: usize,
        meanings: &[(&str, T)],
    ) -> Option<T> {
        let found = meanings.iter().find(|(name, _)| *name == row.cells[cell]).map(|(_, meaning)| meaning.clone());
        if found.is_none() {
            self.wrong(row, cell, meanings.iter().map(|(name, _)| (*name).to_owned()).collect());
        }
        found
    }

    /// A table may be read twice; what is wrong with it is told once.
    fn note(&self, problem: Problem) {
        let mut problems = self.problems.borrow_mut();
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

/// A row of a table: the cells asked for, and where they stood.
pub(super) struct Row<const N: usize> {
    pub(super) cells: [String; N],
    columns: [&'static str; N],
    line: u64,
    /// Which layer it stands in.
    pub(super) layer: usize,
    file: Arc<str>,
}

/// A row that takes away others.
struct Without {
    /// The cells by which it knows them.
    cells: Vec<(usize, String)>,
    found: String,
    place: Place,
    took: bool,
}

impl Without {
    /// Takes a row away, if it is one of those.
    fn takes(&mut self, row: &[String]) -> Option<()> {
        let same = |(column, cell): &(usize, String)| alike(&row[*column]) == *cell;
        let all = !self.cells.is_empty() && self.cells.iter().all(same);
        self.took |= all;
        all.then_some(())
    }
}

/// A cell as it is compared: by its folded words, or as it is where it has none ("+").
fn alike(cell: &str) -> String {
    let words = key(cell);
    if words.is_empty() { fold(cell) } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(name: &str, text: &'static str) -> Files<'static> {
        Files::new([[(name.to_owned(), Cow::Borrowed(text.as_bytes()))].into()])
    }

    #[test]
    fn problems_name_file_line_and_word() {
        let files = files("a.csv", "words,lang\nx,pl\ny,xx\nz\n");
        let rows = files.rows("a.csv", ["lang"]);
        assert_eq!(files.one_of(&rows[0], 0, &[("pl", 1), ("en", 2)]), Some(1));
        assert_eq!(files.one_of(&rows[1], 0, &[("pl", 1), ("en", 2)]), None);
        files.rows("a.csv", ["words", "state"]);
        files.rows("b.csv", ["words"]);
        let found: Vec<_> = files.problems().into_iter().map(|problem| (problem.slug, problem.place)).collect();
        let cell =
            |row, column: Option<&str>| Place::Cell { file: "a.csv".into(), row, column: column.map(Into::into) };
        let whole = |file: &str| Place::File { file: file.into() };
        let expected = [
            (Slug::TableMalformed, cell(4, None)),
            (Slug::TableValue, cell(3, Some("lang"))),
            (Slug::TableColumnMissing, whole("a.csv")),
            (Slug::TableMalformed, whole("b.csv")),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_hash_depends_on_names_and_bytes() {
        let hash = files("a.csv", "x").hash("");
        assert_eq!(hash.len(), 64);
        assert_eq!(hash, files("a.csv", "x").hash(""));
        assert_ne!(hash, files("b.csv", "x").hash(""));
        assert_ne!(hash, files("a.csv", "y").hash(""));
    }
}
