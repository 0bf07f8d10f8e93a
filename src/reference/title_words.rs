//! `title_words.csv`: words of titles that mean the same, in several languages.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::table::{Files, Meant, grouped};
use crate::text::{Phrases, Word, fold, words};

/// The letters that each part of a compound has at least.
const PART: usize = 3;

/// Words of titles, and what others mean the same.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct TitleWords {
    meanings: Phrases<Vec<String>>,
    /// By meaning: languages, and folded words of them.
    words: BTreeMap<String, Vec<(String, String)>>,
}

impl TitleWords {
    /// The words of some languages that mean what a word or a part of it means, folded: "Softwareentwickler" is also
    /// "software" and "developer".
    pub fn alike(&self, word: &Word, langs: &[String]) -> BTreeSet<String> {
        let parts = self.parts(word);
        let meanings =
            std::iter::once(word).chain(&parts).filter_map(|one| self.meanings.whole(std::slice::from_ref(one)));
        let same = meanings.flat_map(|(entry, _)| &entry.value).filter_map(|meaning| self.words.get(meaning)).flatten();
        let same = same.filter(|(lang, _)| langs.contains(lang)).map(|(_, word)| word.clone());
        let mut all: BTreeSet<String> = same.collect();
        all.extend(parts.iter().map(|part| part.folded.clone()));
        all.remove(&word.folded);
        all
    }

    /// The parts of a compound whose end is known, the shortest beginning first: "kraft" and "fahrer".
    fn parts(&self, word: &Word) -> Vec<Word> {
        let is_known = |part: &Word| self.meanings.whole(std::slice::from_ref(part)).is_some();
        if is_known(word) {
            return Vec::new();
        }
        let letters = word.folded.char_indices().map(|(at, _)| at);
        let mut ends = letters.skip(PART).filter(|at| word.folded[*at..].chars().nth(PART).is_some());
        let whole = |text: &str| words(text).into_iter().next();
        let split = |at: usize| Some((whole(&word.folded[..at])?, whole(&word.folded[at..])?));
        let found = ends.find_map(|at| split(at).filter(|(_, end)| is_known(end)));
        found.map_or_else(Vec::new, |(start, end)| vec![start, end])
    }
}

pub(super) fn words_alike(files: &Files) -> TitleWords {
    let (mut all, mut by_meaning) = (Vec::new(), BTreeMap::<String, Vec<(String, String)>>::new());
    for row in files.rows("title_words.csv", ["word", "lang", "meaning"]) {
        if words(&row.cells[0]).len() != 1 {
            files.wrong(&row, 0, Vec::new());
            continue;
        }
        let [word, lang, meaning] = &row.cells;
        by_meaning.entry(meaning.clone()).or_default().push((lang.clone(), fold(word)));
        let meaning = meaning.clone();
        all.push(Meant::of(row, meaning));
    }
    TitleWords { meanings: grouped(all, true), words: by_meaning }
}

#[cfg(test)]
mod tests {
    use crate::reference::Reference;
    use crate::text::words;

    #[test]
    fn words_of_other_languages_and_parts_of_compounds_are_known() {
        let tables = Reference::embedded();
        let alike = |word: &str, lang: &str| -> Vec<String> {
            let word = words(word).remove(0);
            tables.title_words.alike(&word, &[lang.to_owned()]).into_iter().collect()
        };
        for (word, lang, one) in [
            ("kierowca", "en", "driver"),
            ("kierowców", "en", "driver"),
            ("Fahrer", "pl", "kierowca"),
            ("attorney", "en", "lawyer"),
            ("Softwareentwickler", "en", "developer"),
            ("Softwareentwickler", "en", "software"),
            ("Möbeltischler", "pl", "meblowy"),
            ("Lagermitarbeiter", "en", "warehouse"),
        ] {
            let all = alike(word, lang);
            assert!(all.iter().any(|other| other == one), "{word}: {all:?}");
        }
        assert!(alike("zorb", "en").is_empty());
    }
}
