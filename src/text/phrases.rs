//! A table of known phrases, looked up by words, whole or inflected.

use rustc_hash::FxHashMap;

use super::near::{Outline, near};
use super::stem::{Tongue, stems};
use super::words::{Word, join, words};

/// A phrase of a table and what it stands for.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// The phrase as the table writes it.
    pub written: String,
    /// Its folded words.
    pub key: String,
    /// The outline of those, for near spellings.
    pub outline: Outline,
    /// What it stands for.
    pub value: T,
}

/// How a phrase was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The same words, folded.
    Same,
    /// Another form of the same words.
    Inflected,
}

/// Known phrases and what they stand for. The first row of a phrase wins; tables are tested to have no second.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    entries: Vec<Entry<T>>,
    exact: FxHashMap<String, usize>,
    inflected: Vec<(Tongue, FxHashMap<String, usize>)>,
    longest: usize,
}

impl<T> Phrases<T> {
    /// A table from rows of (phrase, language code or `*`, value). With `inflect`, other forms of the words are found
    /// too, in the row's own language.
    pub fn new(rows: impl IntoIterator<Item = (String, String, T)>, inflect: bool) -> Self {
        let mut table = Phrases { entries: Vec::new(), exact: FxHashMap::default(), inflected: Vec::new(), longest: 0 };
        if inflect {
            table.inflected = Tongue::ALL.iter().map(|&tongue| (tongue, FxHashMap::default())).collect();
        }
        for (written, lang, value) in rows {
            let phrase = words(&written);
            let (key, index) = (join(&phrase), table.entries.len());
            table.longest = table.longest.max(phrase.len());
            if let Some(tongue) = Tongue::of(&lang)
                && let Some((_, known)) = table.inflected.iter_mut().find(|(of, _)| *of == tongue)
            {
                known.entry(stems(&phrase, tongue)).or_insert(index);
            }
            table.exact.entry(key.clone()).or_insert(index);
            table.entries.push(Entry { written, outline: Outline::of(&key), key, value });
        }
        table
    }

    /// All entries, in the order of the table.
    pub fn entries(&self) -> &[Entry<T>] {
        &self.entries
    }

    /// The entry of these folded words.
    pub fn exactly(&self, key: &str) -> Option<&Entry<T>> {
        self.exact.get(key).map(|&index| &self.entries[index])
    }

    /// The first entry that folded words are spelled almost like.
    pub fn near(&self, key: &str) -> Option<&Entry<T>> {
        let outline = Outline::of(key);
        let mut likely = self.entries.iter().filter(|entry| entry.outline.may_be_near(outline));
        likely.find(|entry| near(key, &entry.key))
    }

    /// The entry that these words are, as a whole.
    pub fn whole(&self, phrase: &[Word]) -> Option<(&Entry<T>, Form)> {
        if phrase.is_empty() || phrase.len() > self.longest {
            return None;
        }
        if let Some(&index) = self.exact.get(&join(phrase)) {
            return Some((&self.entries[index], Form::Same));
        }
        self.inflected
            .iter()
            .find_map(|(tongue, known)| known.get(&stems(phrase, *tongue)))
            .map(|&index| (&self.entries[index], Form::Inflected))
    }

    /// The longest entry that begins with the first of these words: how many words it covers, the entry, the form.
    pub fn longest_prefix(&self, text: &[Word]) -> Option<(usize, &Entry<T>, Form)> {
        (1..=self.longest.min(text.len()))
            .rev()
            .find_map(|len| self.whole(&text[..len]).map(|(entry, form)| (len, entry, form)))
    }

    /// The longest entry that ends with the last of these words: how many words it covers, the entry, the form.
    pub fn longest_suffix(&self, text: &[Word]) -> Option<(usize, &Entry<T>, Form)> {
        (1..=self.longest.min(text.len()))
            .rev()
            .find_map(|len| self.whole(&text[text.len() - len..]).map(|(entry, form)| (len, entry, form)))
    }

    /// Every entry in a text, longest first at each word, none overlapping: (index of the first word, count, entry, form).
    pub fn all_in<'a>(&'a self, text: &[Word]) -> Vec<(usize, usize, &'a Entry<T>, Form)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            if let Some((len, entry, form)) = self.longest_prefix(&text[at..]) {
                found.push((at, len, entry, form));
                at += len;
            } else {
                at += 1;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Phrases<u8> {
        let rows = [("sales", "en", 1), ("sales tax", "en", 2), ("baza klientów", "pl", 3), ("B2", "*", 4)];
        Phrases::new(rows.map(|(phrase, lang, value)| (phrase.into(), lang.into(), value)), true)
    }

    #[test]
    fn the_longest_phrase_wins() {
        let found: Vec<u8> =
            table().all_in(&words("sales tax and sales")).iter().map(|(_, _, entry, _)| entry.value).collect();
        assert_eq!(found, [2, 1]);
    }

    #[test]
    fn inflected_words_are_found_and_marked() {
        let table = table();
        assert_eq!(table.whole(&words("bazy klientów")).map(|(e, form)| (e.value, form)), Some((3, Form::Inflected)));
        assert_eq!(table.whole(&words("BAZA KLIENTOW")).map(|(e, form)| (e.value, form)), Some((3, Form::Same)));
        assert!(table.whole(&words("")).is_none());
    }
}
