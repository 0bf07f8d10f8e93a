//! `ticks.csv`: how a box of a form is ticked or left empty.

use rustc_hash::FxHashMap;

use super::Reference;
use super::blanks::blank_key;
use super::files::Files;

impl Reference {
    /// All ways to write a ticked box, or an empty one, or that it is undecided which.
    pub fn ticks(&self, ticked: Option<bool>) -> impl Iterator<Item = &str> {
        self.ticks.iter().filter(move |(_, one)| **one == ticked).map(|(written, _)| written.as_str())
    }

    /// Whether a text is a ticked box ("tak", "T", "1", "✓") or an empty one ("nie", "N", "0"); `None` if it is neither.
    pub fn ticked(&self, text: &str) -> Option<bool> {
        self.ticks.get(&blank_key(text)).copied().flatten()
    }
}

pub(super) fn ticks(files: &Files) -> FxHashMap<String, Option<bool>> {
    let mut all = FxHashMap::default();
    for row in files.rows("ticks.csv", ["words", "means"]) {
        if let Some(ticked) = files.one_of(&row, 1, &[("yes", Some(true)), ("no", Some(false)), ("open", None)]) {
            all.entry(blank_key(&row.cells[0])).or_insert(ticked);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_letters_tick_a_box() {
        let tables = Reference::embedded();
        for (text, expected) in [
            ("TAK", Some(true)),
            ("n", Some(false)),
            (" ✓ ", Some(true)),
            ("✗", Some(false)),
            ("0", Some(false)),
            ("2", None),
            ("B2", None),
            ("", None),
        ] {
            assert_eq!(tables.ticked(text), expected, "{text:?}");
        }
    }
}
