//! Files to rows: what every table of `data/` has in common.

use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::text::{Phrases, hex, key, words};

/// A table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {what}")]
pub struct TableError {
    /// The table.
    pub file: String,
    /// Its line; 0 for the file as a whole.
    pub line: u64,
    /// What is wrong, with the value that was read.
    pub what: String,
}

/// The files of all tables by name. A name may come twice: rows of the file that came first win.
pub(super) struct Files<'a>(BTreeMap<String, Vec<Cow<'a, [u8]>>>);

impl<'a> Files<'a> {
    pub(super) fn new(files: impl IntoIterator<Item = (String, Cow<'a, [u8]>)>) -> Self {
        let mut by_name: BTreeMap<String, Vec<Cow<'a, [u8]>>> = BTreeMap::new();
        for (name, bytes) in files {
            by_name.entry(name).or_default().push(bytes);
        }
        Files(by_name)
    }

    /// SHA-256 over names and bytes, sorted by name; lengths keep two files apart from one.
    pub(super) fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for (name, layers) in &self.0 {
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
    pub(super) fn rows<const N: usize>(&self, file: &str, columns: [&str; N]) -> Result<Vec<Row<N>>, TableError> {
        let Some(layers) = self.0.get(file) else {
            return Err(TableError { file: file.into(), line: 0, what: "the table is missing".into() });
        };
        let mut rows = Vec::new();
        for bytes in layers {
            let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(&bytes[..]);
            let wrong = |error: csv::Error| {
                let line = error.position().map_or(0, csv::Position::line);
                TableError { file: file.into(), line, what: error.to_string() }
            };
            let header = reader.headers().map_err(wrong)?.clone();
            let mut places = [0; N];
            for (place, name) in places.iter_mut().zip(columns) {
                let missing = || TableError { file: file.into(), line: 1, what: format!("no column {name:?}") };
                *place = header.iter().position(|cell| cell == name).ok_or_else(missing)?;
            }
            for record in reader.records() {
                let record = record.map_err(wrong)?;
                let line = record.position().map_or(0, csv::Position::line);
                rows.push(Row { line, file: file.into(), cells: places.map(|place| record[place].to_owned()) });
            }
        }
        Ok(rows)
    }
}

/// A row of a table: the cells asked for, and where they stood.
pub(super) struct Row<const N: usize> {
    pub(super) cells: [String; N],
    line: u64,
    file: String,
}

impl<const N: usize> Row<N> {
    pub(super) fn wrong(&self, what: impl Into<String>) -> TableError {
        TableError { file: self.file.clone(), line: self.line, what: what.into() }
    }

    /// What a word of the table stands for, or an error that quotes it.
    pub(super) fn one_of<T: Copy>(&self, word: &str, meanings: &[(&str, T)]) -> Result<T, TableError> {
        meanings.iter().find(|(name, _)| *name == word).map(|&(_, meaning)| meaning).ok_or_else(|| {
            self.wrong(format!("{word:?} is none of {:?}", meanings.iter().map(|m| m.0).collect::<Vec<_>>()))
        })
    }
}

/// Phrases of which one may stand for several things.
pub(super) fn grouped<T: Clone + PartialEq>(rows: Vec<(String, String, T)>, inflect: bool) -> Phrases<Vec<T>> {
    let mut meanings: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for (written, _, meaning) in &rows {
        let known = meanings.entry(key(written)).or_default();
        if !known.contains(meaning) {
            known.push(meaning.clone());
        }
    }
    let all = rows.into_iter().map(|(written, lang, _)| {
        let all = meanings.get(&key(&written)).cloned().unwrap_or_default();
        (written, lang, all)
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
    pub(super) fn new(rows: Vec<(String, String, T)>) -> Self {
        let (signs, phrases): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(written, ..)| words(written).is_empty());
        let mut signs: Vec<(String, T)> = signs.into_iter().map(|(written, _, meaning)| (written, meaning)).collect();
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
    fn errors_name_file_line_and_word() {
        let rows = files("a.csv", "words,lang\nx,pl\ny,xx\n").rows("a.csv", ["lang"]).unwrap();
        let error = rows[1].one_of(&rows[1].cells[0], &[("pl", 1), ("en", 2)]).unwrap_err();
        assert_eq!(error.to_string(), r#"a.csv:3: "xx" is none of ["pl", "en"]"#);
        assert_eq!(files("a.csv", "").rows("b.csv", [""]).err().unwrap().to_string(), "b.csv:0: the table is missing");
        assert_eq!(
            files("a.csv", "words\n").rows("a.csv", ["lang"]).err().unwrap().to_string(),
            r#"a.csv:1: no column "lang""#
        );
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
