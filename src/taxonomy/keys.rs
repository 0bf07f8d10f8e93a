//! Whole names, the same or inflected, to the concept that bears them.

use std::collections::BTreeSet;

use super::concept::Concept;
use super::section::Section;
use super::weigh::hash;
use crate::text::{Form, Tongue, Word, join, stems, words};

/// The hashes of all names, folded and stemmed, with the labels that bear them; sorted.
pub(super) fn all(concepts: &[Concept]) -> Vec<(u32, u32)> {
    let mut keys = BTreeSet::new();
    for (number, label) in (0_u32..).zip(concepts.iter().flat_map(|concept| &concept.labels)) {
        let words = words(&label.text);
        keys.insert((hash(join(&words).chars()), number));
        if let Some(tongue) = Tongue::of(&label.lang) {
            keys.insert((stemmed(&words, tongue), number));
        }
    }
    keys.into_iter().collect()
}

/// A key that no folded text has: it opens with the language.
fn stemmed(words: &[Word], tongue: Tongue) -> u32 {
    hash(tongue.code().chars().chain(std::iter::once('\n')).chain(stems(words, tongue).chars()))
}

impl Section {
    /// The labels that words are as a whole, the same before inflected ones and preferred ones before others.
    pub(super) fn labels_of(&self, bytes: &[u8], words: &[Word]) -> Vec<(u32, Form)> {
        let own = join(words);
        if own.is_empty() {
            return Vec::new();
        }
        let labels = |key: u32| self.keys.find(bytes, key).map(|at| self.key_labels.get(bytes, at));
        let mut found: Vec<(u32, Form)> = labels(hash(own.chars()))
            .filter(|label| join(&self.words_of(bytes, *label)) == own)
            .map(|label| (label, Form::Same))
            .collect();
        if found.is_empty() {
            for tongue in Tongue::ALL.into_iter().filter(|tongue| self.langs.iter().any(|lang| lang == tongue.code())) {
                let stem = stems(words, tongue);
                let alike = labels(stemmed(words, tongue));
                let of = |label: &u32| {
                    self.lang(bytes, *label) == tongue.code() && stems(&self.words_of(bytes, *label), tongue) == stem
                };
                found.extend(alike.filter(of).map(|label| (label, Form::Inflected)));
            }
        }
        found.sort_by_key(|(label, form)| (*form, !self.is_preferred(bytes, *label), *label));
        found
    }

    fn words_of(&self, bytes: &[u8], label: u32) -> Vec<Word> {
        words(self.label_texts.text(bytes, label as usize))
    }
}
