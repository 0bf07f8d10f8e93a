//! Files to rows: what every table of `data/` has in common.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use crate::problem::{Place, Problem, Slug};
use crate::text::{Phrases, hex, key, words};

/// The files of all tables by name, and what is wrong with them. A name may come twice: what the file that came first says
/// of a phrase holds.
pub(super) struct Files<'a> {
    by_name: BTreeMap<String, Vec<Cow<'a, [u8]>>>,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Files<'a> {
    pub(super) fn new(files: impl IntoIterator<Item = (String, Cow<'a, [u8]>)>) -> Self {
        let mut by_name: BTreeMap<String, Vec<Cow<'a, [u8]>>> = BTreeMap::new();
        for (name, bytes) in files {
            by_name.entry(name).or_default().push(bytes);
        }
        Files { by_name, problems: RefCell::default() }
    }

    /// What is wrong with the tables, as far as their rows were asked for.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// SHA-256 over names and bytes, sorted by name; lengths keep two files apart from one.
    pub(super) fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for (name, layers) in &self.by_name {
            for bytes in layers {
                hash.update((name.len() as u64).to_le_bytes());
                hash.update(name.as_bytes());
                hash.update((bytes.len() as u64).to_le_bytes());
                hash.update(bytes);
            }
        }
        hex(&hash.finalize())
    }

    /// The rows of a table, each with the cells of these columns.
    pub(super) fn rows<const N: usize>(&self, file: &str, columns: [&'static str; N]) -> Vec<Row<N>> {
        let place = Place::File { file: file.into() };
        let Some(layers) = self.by_name.get(file) else {
            self.note(Problem::new(Slug::TableMalformed, place).with("detail", "missing"));
            return Vec::new();
        };
        let mut rows = Vec::new();
        for (layer, bytes) in layers.iter().enumerate() {
            let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(&bytes[..]);
            let header = reader.headers().cloned().unwrap_or_default();
            let places = columns.map(|name| header.iter().position(|cell| cell == name));
            let missing: Vec<String> = columns
                .iter()
                .zip(&places)
                .filter(|(_, place)| place.is_none())
                .map(|(name, _)| (*name).into())
                .collect();
            if !missing.is_empty() {
                let problem = Problem::new(Slug::TableColumnMissing, place.clone());
                self.note(problem.with("missing", missing).with("valid", columns.map(str::to_owned).to_vec()));
                continue;
            }
            for record in reader.records() {
                match record {
                    Ok(record) => {
                        let line = record.position().map_or(0, csv::Position::line);
                        let cell =
                            |place: Option<usize>| place.and_then(|place| record.get(place)).unwrap_or("").to_owned();
                        rows.push(Row { cells: places.map(cell), columns, line, layer, file: file.into() });
                    }
                    Err(error) => {
                        let row = error.position().map_or(0, csv::Position::line);
                        let place = Place::Cell { file: file.into(), row, column: None };
                        let detail =
                            if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) { "not-utf8" } else { "cells" };
                        self.note(Problem::new(Slug::TableMalformed, place).with("detail", detail));
                    }
                }
            }
        }
        rows
    }

    /// Notes that a cell of a row says something that it may not.
    pub(super) fn wrong<const N: usize>(&self, row: &Row<N>, cell: usize, valid: Vec<String>) {
        let place = Place::Cell { file: row.file.clone(), row: row.line, column: Some(row.columns[cell].into()) };
        let problem = Problem::new(Slug::TableValue, place).with("found", row.cells[cell].as_str());
        self.note(if valid.is_empty() { problem } else { problem.with("valid", valid) });
    }

    /// What a cell stands for; a word that stands for nothing is noted.
    pub(super) fn one_of<const N: usize, T: Copy>(
        &self,
        row: &Row<N>,
        cell: usize,
        meanings: &[(&str, T)],
    ) -> Option<T> {
        let found = meanings.iter().find(|(name, _)| *name == row.cells[cell]).map(|&(_, meaning)| meaning);
        if found.is_none() {
            self.wrong(row, cell, meanings.iter().map(|(name, _)| (*name).to_owned()).collect());
        }
        found
    }

    fn note(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }
}

/// A row of a table: the cells asked for, and where they stood.
pub(super) struct Row<const N: usize> {
    pub(super) cells: [String; N],
    columns: [&'static str; N],
    line: u64,
    /// Which of the files of one name it stands in.
    pub(super) layer: usize,
    file: Arc<str>,
}

/// A phrase with its language and one of its meanings, from a file that came so early.
pub(super) struct Meant<T> {
    pub(super) written: String,
    pub(super) lang: String,
    pub(super) meaning: T,
    pub(super) layer: usize,
}

/// Phrases of which one may stand for several things: those that the first file with the phrase names.
pub(super) fn grouped<T: Clone + PartialEq>(rows: Vec<Meant<T>>, inflect: bool) -> Phrases<Vec<T>> {
    let mut meanings: FxHashMap<&str, (usize, Vec<T>)> = FxHashMap::default();
    let keys: Vec<String> = rows.iter().map(|row| key(&row.written)).collect();
    for (row, key) in rows.iter().zip(&keys) {
        let (layer, known) = meanings.entry(key).or_insert((row.layer, Vec::new()));
        if *layer == row.layer && !known.contains(&row.meaning) {
            known.push(row.meaning.clone());
        }
    }
    let all = rows.into_iter().zip(&keys).map(|(row, key)| {
        let all = meanings.get(&**key).map(|(_, all)| all.clone()).unwrap_or_default();
        (row.written, row.lang, all)
    });
    Phrases::new(all, inflect)
}

/// Words and signs that mean something beside a number. One may mean several things: Polish "do" is "to" and "at most".
#[derive(Debug, Clone)]
pub struct Terms<T> {
    /// What is written in letters.
    pub phrases: Phrases<Vec<T>>,
    /// What is written in signs (`+`, `≥`, `€`), the longest first.
    pub signs: Vec<(String, T)>,
}

impl<T: Clone + PartialEq> Terms<T> {
    pub(super) fn new(rows: Vec<Meant<T>>) -> Self {
        let (signs, phrases): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| words(&row.written).is_empty());
        let mut signs: Vec<(String, T)> = signs.into_iter().map(|row| (row.written, row.meaning)).collect();
        signs.sort_by_key(|(written, _)| std::cmp::Reverse(written.len()));
        Terms { phrases: grouped(phrases, false), signs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(name: &str, text: &'static str) -> Files<'static> {
        Files::new([(name.to_owned(), Cow::Borrowed(text.as_bytes()))])
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
    fn the_file_that_came_first_says_what_a_phrase_means() {
        let meant = |written: &str, meaning, layer| Meant { written: written.into(), lang: "*".into(), meaning, layer };
        let rows = vec![meant("do", 1, 0), meant("od", 2, 1), meant("Do", 3, 1), meant("od", 4, 1)];
        let table = grouped(rows, false);
        let of = |text: &str| table.whole(&words(text)).map(|(entry, _)| entry.value.clone());
        assert_eq!((of("do"), of("od")), (Some(vec![1]), Some(vec![2, 4])));
    }

    #[test]
    fn the_hash_depends_on_names_and_bytes() {
        let hash = files("a.csv", "x").hash();
        assert_eq!(hash.len(), 64);
        assert_eq!(hash, files("a.csv", "x").hash());
        assert_ne!(hash, files("b.csv", "x").hash());
        assert_ne!(hash, files("a.csv", "y").hash());
    }
}
