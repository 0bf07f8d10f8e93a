//! Rows to phrases, where one may stand for several things.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

pub(super) use super::files::{Files, Row};
use crate::text::{Named, Phrases, Word, join, words};

/// A phrase with its language and one of its meanings, from one layer.
pub(super) struct Meant<T> {
    pub(super) written: String,
    pub(super) words: Vec<Word>,
    pub(super) lang: String,
    pub(super) meaning: T,
    pub(super) layer: usize,
}

impl<T> Meant<T> {
    pub(super) fn new(written: String, lang: String, meaning: T, layer: usize) -> Meant<T> {
        Meant { words: words(&written), written, lang, meaning, layer }
    }

    /// A row of words, their language, and what they mean.
    pub(super) fn of(row: Row<3>, meaning: T) -> Meant<T> {
        let layer = row.layer;
        let [written, lang, _] = row.cells;
        Meant::new(written, lang, meaning, layer)
    }
}

/// The phrases of a table of words, their language, and the name of what they mean; behind them, those of another table.
pub(super) fn meanings<T: Named + Clone>(
    files: &Files,
    table: &str,
    more: impl IntoIterator<Item = (String, String, T)>,
) -> Phrases<T> {
    let own = rows(files, table, |_| None).into_iter().map(|row| (row.written, row.lang, row.meaning));
    Phrases::new(own.chain(more), false)
}

/// The rows of such a table, where what they mean has a name or is written in another way.
pub(super) fn rows<T: Named + Clone>(
    files: &Files,
    table: &str,
    otherwise: impl Fn(&str) -> Option<T>,
) -> Vec<Meant<T>> {
    let mut all = Vec::new();
    for row in files.rows(table, ["words", "lang", "means"]) {
        let meaning = otherwise(&row.cells[2]).or_else(|| files.one_of(&row, 2, T::NAMES));
        all.extend(meaning.map(|meaning| Meant::of(row, meaning)));
    }
    all
}

/// Phrases of which one may stand for several things: those that the topmost layer with the phrase names.
pub(super) fn grouped<T: Clone + PartialEq>(rows: Vec<Meant<T>>, inflect: bool) -> Phrases<Vec<T>> {
    let mut meanings: FxHashMap<String, (usize, Vec<T>)> = FxHashMap::default();
    let mut keyed = Vec::with_capacity(rows.len());
    for Meant { written, words, lang, meaning, layer } in rows {
        let key = join(&words);
        let (topmost, known) = meanings.entry(key.clone()).or_insert((layer, Vec::new()));
        if *topmost == layer && !known.contains(&meaning) {
            known.push(meaning);
        }
        keyed.push((key, words, written, lang));
    }
    let all = keyed.into_iter().map(|(key, words, written, lang)| {
        let meanings = meanings.get(&key).map(|(_, all)| all.clone());
        (words, written, lang, meanings.unwrap_or_default())
    });
    Phrases::of_words(all, inflect)
}

/// Words and signs that mean something beside a number. One may mean several things: Polish "do" is "to" and "at most".
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(
    serialize = "T: Clone + PartialEq + Serialize",
    deserialize = "'de: 'static, T: Clone + Deserialize<'de>"
))]
pub struct Terms<T> {
    /// What is written in letters.
    pub phrases: Phrases<Vec<T>>,
    /// What is written in signs (`+`, `≥`, `€`), the longest first.
    pub signs: Vec<(String, T)>,
}

impl<T: Clone + PartialEq> Terms<T> {
    pub(super) fn new(rows: Vec<Meant<T>>) -> Self {
        let (signs, phrases): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.words.is_empty());
        let mut signs: Vec<(String, T)> = signs.into_iter().map(|row| (row.written, row.meaning)).collect();
        signs.sort_by_key(|(written, _)| std::cmp::Reverse(written.len()));
        Terms { phrases: grouped(phrases, false), signs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_that_came_first_says_what_a_phrase_means() {
        let meant = |written: &str, meaning, layer| Meant::new(written.into(), "*".into(), meaning, layer);
        let rows = vec![meant("do", 1, 0), meant("od", 2, 1), meant("Do", 3, 1), meant("od", 4, 1)];
        let table = grouped(rows, false);
        let of = |text: &str| table.whole(&words(text)).map(|(entry, _)| entry.value.clone());
        assert_eq!((of("do"), of("od")), (Some(vec![1]), Some(vec![2, 4])));
    }
}
