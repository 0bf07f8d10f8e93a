//! A table of known phrases, looked up by words, whole or inflected.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::index::{Hash, Index};
use super::lent::{Numbers, Texts};
use super::marks::Marks;
use super::near::{Outline, Outlines};
use super::stem::Tongue;
use super::words::{Word, join, words};

/// A phrase of a table and what it stands for.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// The phrase as the table writes it.
    pub written: Cow<'static, str>,
    /// Its folded words.
    pub key: Cow<'static, str>,
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

/// Known phrases and what they stand for. The first row of a phrase wins: another one adds no more than the forms of its
/// own language.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(
    serialize = "T: Clone + PartialEq + Serialize",
    deserialize = "'de: 'static, T: Clone + Deserialize<'de>"
))]
pub struct Phrases<T> {
    #[serde(with = "super::stored")]
    entries: Vec<Entry<T>>,
    exact: Index,
    edges: Edges,
    inflected: Vec<Forms>,
    longest: usize,
    /// Made when the first near spelling is asked for: few tables are.
    #[serde(skip)]
    outlines: OnceLock<Outlines>,
}

/// The stems of one language, and the entries that they stand for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Forms {
    tongue: Tongue,
    stems: Texts,
    entries: Numbers,
    index: Index,
    edges: Edges,
}

/// What the phrases of a table may begin and end with.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Edges {
    /// Their first word, their first two, and so on.
    begins: Marks,
    /// Their last word.
    ends: Marks,
}

impl<T> Phrases<T> {
    /// A table from rows of (phrase, language code or `*`, value). With `inflect`, other forms of the words are found
    /// too, in the row's own language.
    pub fn new(rows: impl IntoIterator<Item = (String, String, T)>, inflect: bool) -> Self {
        Phrases::of_words(
            rows.into_iter().map(|(written, lang, value)| (words(&written), written, lang, value)),
            inflect,
        )
    }

    /// The same from rows of (words, phrase, language code or `*`, value).
    pub fn of_words(rows: impl IntoIterator<Item = (Vec<Word>, String, String, T)>, inflect: bool) -> Self {
        let rows: Vec<_> = rows.into_iter().collect();
        let mut entries: Vec<Entry<T>> = Vec::with_capacity(rows.len());
        let (mut exact, mut longest) = (Index::with_room_for(rows.len()), 0);
        let mut inflected: Vec<(Tongue, Vec<(String, usize)>)> = Tongue::ALL.map(|tongue| (tongue, Vec::new())).into();
        inflected.retain(|_| inflect);
        for (phrase, written, lang, value) in rows {
            let key = join(&phrase);
            let hash = Hash::of([&*key]);
            let entry = exact.find(hash, |number| entries[number].key == key).unwrap_or_else(|| {
                longest = longest.max(phrase.len());
                exact.insert(hash, entries.len());
                entries.push(Entry { written: written.into(), key: key.into(), value });
                entries.len() - 1
            });
            if let Some((tongue, known)) = inflected.iter_mut().find(|(tongue, _)| Tongue::of(&lang) == Some(*tongue)) {
                known.push((super::stems(&phrase, *tongue), entry));
            }
        }
        let inflected = inflected.into_iter().map(|(tongue, stems)| Forms::new(tongue, &stems)).collect();
        let edges = Edges::of(entries.iter().map(|entry| &*entry.key));
        Phrases { entries, exact, edges, inflected, longest, outlines: OnceLock::new() }
    }

    /// All entries, in the order of the table.
    pub fn entries(&self) -> &[Entry<T>] {
        &self.entries
    }

    /// The entry of these folded words.
    pub fn exactly(&self, key: &str) -> Option<&Entry<T>> {
        let number = self.exact.find(Hash::of([key]), |number| self.entries[number].key == key)?;
        Some(&self.entries[number])
    }

    /// The first entry that folded words are spelled almost like.
    pub fn near(&self, key: &str) -> Option<&Entry<T>> {
        self.all_near(key).next()
    }

    /// All entries that folded words are spelled almost like, in the order of the table.
    pub fn all_near(&self, key: &str) -> impl Iterator<Item = &Entry<T>> {
        let outlines = self.outlines.get_or_init(|| Outlines::of(self.entries.iter().map(|entry| &*entry.key)));
        outlines.near(key, Outline::of(key), |number| &self.entries[number].key).map(|number| &self.entries[number])
    }

    /// The entry that these words are, as a whole.
    pub fn whole(&self, phrase: &[Word]) -> Option<(&Entry<T>, Form)> {
        if phrase.is_empty() || phrase.len() > self.longest {
            return None;
        }
        let folded = || phrase.iter().map(|word| &*word.folded);
        let hash = self.edges.whole(folded());
        let same = hash.and_then(|hash| self.exact.find(hash, |number| is_joined(&self.entries[number].key, folded())));
        if let Some(number) = same {
            return Some((&self.entries[number], Form::Same));
        }
        // What a tongue does not stem stays as it is, and would have been found.
        let mut stemmed = self.inflected.iter().filter(|forms| phrase.iter().any(|word| word.is_stemmed(forms.tongue)));
        let number = stemmed.find_map(|forms| {
            let hash = forms.edges.whole(phrase.iter().map(|word| word.stem(forms.tongue)))?;
            forms.find(hash, phrase)
        })?;
        Some((&self.entries[number], Form::Inflected))
    }

    /// The longest entry that begins with the first of these words: how many words it covers, the entry, the form.
    pub fn longest_prefix(&self, text: &[Word]) -> Option<(usize, &Entry<T>, Form)> {
        let mut longest: Option<(usize, &Entry<T>, Form)> = None;
        self.each_prefix(text, |len, entry, form| {
            if longest.is_none_or(|(longest, ..)| len > longest) {
                longest = Some((len, entry, form));
            }
        });
        longest
    }

    /// All entries that begin with the first of these words, shortest first, each as [`Phrases::whole`] has it.
    pub fn prefixes(&self, text: &[Word]) -> Vec<(usize, &Entry<T>, Form)> {
        let mut found: Vec<(usize, &Entry<T>, Form)> = Vec::new();
        self.each_prefix(text, |len, entry, form| {
            if found.iter().all(|(other, ..)| *other != len) {
                found.push((len, entry, form));
            }
        });
        found.sort_by_key(|(len, ..)| *len);
        found
    }

    /// Every entry that begins with the first of these words: first the same ones, then other forms, tongue by tongue, the
    /// shorter ones first.
    fn each_prefix<'a>(&'a self, text: &[Word], mut found: impl FnMut(usize, &'a Entry<T>, Form)) {
        let text = &text[..self.longest.min(text.len())];
        for (len, hash) in self.edges.steps(text, Word::hash, |word| &word.folded) {
            let folded = || text[..len].iter().map(|word| &*word.folded);
            if let Some(number) = self.exact.find(hash, |number| is_joined(&self.entries[number].key, folded())) {
                found(len, &self.entries[number], Form::Same);
            }
        }
        for forms in self.inflected.iter().filter(|forms| forms.stems.len() > 0) {
            for (len, hash) in forms.steps(text) {
                // What a tongue does not stem stays as it is, and would have been found.
                let stemmed = || text[..len].iter().any(|word| word.is_stemmed(forms.tongue));
                if let Some(number) = forms.find(hash, &text[..len]).filter(|_| stemmed()) {
                    found(len, &self.entries[number], Form::Inflected);
                }
            }
        }
    }

    /// The longest entry that ends with the last of these words: how many words it covers, the entry, the form.
    pub fn longest_suffix(&self, text: &[Word]) -> Option<(usize, &Entry<T>, Form)> {
        let last = text.last()?;
        let may_end = self.edges.ends.has(last.hash())
            || self
                .inflected
                .iter()
                .any(|forms| forms.stems.len() > 0 && forms.edges.ends.has(last.stem_hash(forms.tongue)));
        (1..=self.longest.min(text.len()))
            .rev()
            .filter(|_| may_end)
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

impl Forms {
    /// The first row with the same stems wins.
    fn new(tongue: Tongue, rows: &[(String, usize)]) -> Forms {
        let index = Index::with_room_for(rows.len());
        let edges = Edges::of(rows.iter().map(|(words, _)| &**words));
        let mut forms = Forms { tongue, stems: Texts::default(), entries: Numbers::default(), index, edges };
        for (words, entry) in rows {
            let hash = Hash::of([&**words]);
            if forms.index.find(hash, |number| forms.stems.get(number) == words).is_none() {
                forms.index.insert(hash, forms.stems.len());
                forms.stems.push(words);
                forms.entries.push(*entry);
            }
        }
        forms
    }

    /// How many words may begin something, and the hash of their stems.
    fn steps(&self, words: &[Word]) -> impl Iterator<Item = (usize, Hash)> {
        self.edges.steps(words, |word| word.stem_hash(self.tongue), |word| word.stem(self.tongue))
    }

    /// The entry that the stems of some words stand for, by their hash.
    fn find(&self, hash: Hash, phrase: &[Word]) -> Option<usize> {
        let stems = || phrase.iter().map(|word| word.stem(self.tongue));
        let number = self.index.find(hash, |number| is_joined(self.stems.get(number), stems()))?;
        self.entries.get(number)
    }
}

impl Edges {
    /// Of phrases, each words joined by one space.
    fn of<'a>(phrases: impl Iterator<Item = &'a str>) -> Edges {
        let (mut begins, mut ends) = (Vec::new(), Vec::new());
        for phrase in phrases {
            begins.extend(Hash::each(phrase.split(' ')));
            ends.extend(phrase.split(' ').next_back().map(|last| Hash::of([last])));
        }
        Edges { begins: Marks::of(&begins), ends: Marks::of(&ends) }
    }

    /// How many words a phrase may begin with, and the hash of these, as long as there may be one.
    fn steps<'a>(
        &self,
        words: &'a [Word],
        hash: impl Fn(&Word) -> Hash,
        written: impl Fn(&'a Word) -> &'a str,
    ) -> impl Iterator<Item = (usize, Hash)> {
        let (mut len, mut next) = (0, words.first().map(hash));
        std::iter::from_fn(move || {
            let now = next.filter(|&hash| self.begins.has(hash))?;
            len += 1;
            next = words.get(len).map(|word| now.and(written(word)));
            Some((len, now))
        })
    }

    /// The hash of all these words, if they may be a phrase.
    fn whole<'a>(&self, words: impl Iterator<Item = &'a str>) -> Option<Hash> {
        let mut last = None;
        for hash in Hash::each(words) {
            if !self.begins.has(hash) {
                return None;
            }
            last = Some(hash);
        }
        last
    }
}

/// Whether a text is these pieces joined by one space.
fn is_joined<'a>(text: &str, pieces: impl Iterator<Item = &'a str>) -> bool {
    let mut rest = text;
    for (number, piece) in pieces.enumerate() {
        let after = if number == 0 { Some(rest) } else { rest.strip_prefix(' ') };
        match after.and_then(|after| after.strip_prefix(piece)) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::near;
    use proptest::prelude::*;

    fn of(rows: &[(&str, &str, u8)], inflect: bool) -> Phrases<u8> {
        Phrases::new(rows.iter().map(|&(phrase, lang, value)| (phrase.into(), lang.into(), value)), inflect)
    }

    fn table() -> Phrases<u8> {
        of(&[("sales", "en", 1), ("sales tax", "en", 2), ("baza klientów", "pl", 3), ("B2", "*", 4)], true)
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

    #[test]
    fn a_second_row_of_a_phrase_adds_its_forms_and_nothing_else() {
        let table = of(&[("Opiekun", "*", 1), ("opiekun", "pl", 2), ("opieka", "pl", 3)], true);
        let keys: Vec<&str> = table.entries().iter().map(|entry| &*entry.key).collect();
        assert_eq!(keys, ["opiekun", "opieka"]);
        let value = |text: &str| table.whole(&words(text)).map(|(entry, form)| (entry.value, form));
        assert_eq!(value("opiekun"), Some((1, Form::Same)));
        assert_eq!(value("opiekunów"), Some((1, Form::Inflected)));
    }

    #[test]
    fn words_of_two_scripts_are_stemmed_in_both() {
        let table = of(&[("настройка CRM", "uk", 1), ("obsługa 1С", "pl", 2)], true);
        let value = |text: &str| table.whole(&words(text)).map(|(entry, form)| (entry.value, form));
        assert_eq!(value("настройки CRM"), Some((1, Form::Inflected)));
        assert_eq!(value("obsługi 1С"), Some((2, Form::Inflected)));
    }

    proptest! {
        /// The index of near spellings hides nothing: it answers as a look at every entry does.
        #[test]
        fn the_first_near_entry_is_found(
            keys in proptest::collection::vec("[abcż ]{0,4}[abя]{3,9}", 1..40), text in "[abcż ]{0,4}[abя]{3,9}"
        ) {
            let table = Phrases::new(keys.into_iter().zip(0..).map(|(key, value)| (key, "*".to_owned(), value)), false);
            let key = crate::text::key(&text);
            let scanned = table.entries().iter().find(|entry| near(&key, &entry.key));
            prop_assert_eq!(table.near(&key).map(|entry| entry.value), scanned.map(|entry| entry.value));
        }
    }
}
