//! One part of a file: where everything of it lies.

use super::bytes::{Cursor, Lists, Numbers};

/// Occupations or skills, as they lie in a file. The order of the fields is that of the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    /// What all ids begin with, and their ends.
    pub(super) base: String,
    pub(super) uris: Lists,
    pub(super) langs: Vec<String>,
    /// For each concept, the label after its last one.
    pub(super) label_ends: Numbers,
    pub(super) label_texts: Lists,
    label_kinds: Numbers,
    iscos: Lists,
    broader: Lists,
    /// Pieces of words: their hashes, sorted, their weights, and the words that hold them.
    pub(super) pieces: Numbers,
    pub(super) piece_weights: Numbers,
    pub(super) piece_words: Lists,
    pub(super) word_lengths: Numbers,
    pub(super) word_begins: Numbers,
    pub(super) word_begin_weights: Numbers,
    pub(super) label_words: Lists,
    pub(super) label_lengths: Numbers,
    pub(super) label_begin_lengths: Numbers,
    pub(super) concept_words: Lists,
    pub(super) concept_lengths: Numbers,
    pub(super) word_concepts: Lists,
    pub(super) concepts: usize,
    /// Beginnings of the words of descriptions.
    pub(super) described: Numbers,
    pub(super) described_weights: Numbers,
    pub(super) described_concepts: Lists,
    /// Beginnings of the words of labels.
    pub(super) begins: Numbers,
    pub(super) begin_weights: Numbers,
    pub(super) concept_groups: Numbers,
    pub(super) group_begins: Lists,
    pub(super) concept_families: Numbers,
    pub(super) keys: Numbers,
    pub(super) key_labels: Numbers,
}

impl Section {
    pub(super) fn read(at: &mut Cursor) -> Section {
        Section {
            base: at.text(),
            uris: at.lists(),
            langs: at.text().split(',').map(str::to_owned).collect(),
            label_ends: at.numbers(),
            label_texts: at.lists(),
            label_kinds: at.numbers(),
            iscos: at.lists(),
            broader: at.lists(),
            pieces: at.numbers(),
            piece_weights: at.numbers(),
            piece_words: at.lists(),
            word_lengths: at.numbers(),
            word_begins: at.numbers(),
            word_begin_weights: at.numbers(),
            label_words: at.lists(),
            label_lengths: at.numbers(),
            label_begin_lengths: at.numbers(),
            concept_words: at.lists(),
            concept_lengths: at.numbers(),
            word_concepts: at.lists(),
            concepts: at.number(),
            described: at.numbers(),
            described_weights: at.numbers(),
            described_concepts: at.lists(),
            begins: at.numbers(),
            begin_weights: at.numbers(),
            concept_groups: at.numbers(),
            group_begins: at.lists(),
            concept_families: at.numbers(),
            keys: at.numbers(),
            key_labels: at.numbers(),
        }
    }

    /// The labels of a concept.
    pub(super) fn labels(&self, bytes: &[u8], concept: u32) -> std::ops::Range<u32> {
        let concept = concept as usize;
        let start = concept.checked_sub(1).map_or(0, |before| self.label_ends.get(bytes, before));
        start..self.label_ends.get(bytes, concept)
    }

    /// The concept of a label.
    pub(super) fn concept_of(&self, bytes: &[u8], label: u32) -> u32 {
        let end = self.label_ends.find(bytes, label).end;
        super::bytes::small(end)
    }

    pub(super) fn lang(&self, bytes: &[u8], label: u32) -> &str {
        let lang = self.label_kinds.get(bytes, label as usize) >> 1;
        self.langs.get(lang as usize).map_or("", String::as_str)
    }

    pub(super) fn is_preferred(&self, bytes: &[u8], label: u32) -> bool {
        self.label_kinds.get(bytes, label as usize) & 1 == 1
    }

    pub(super) fn uri(&self, bytes: &[u8], concept: u32) -> String {
        format!("{}{}", self.base, self.uris.text(bytes, concept as usize))
    }

    pub(super) fn isco<'a>(&self, bytes: &'a [u8], concept: u32) -> &'a str {
        self.iscos.text(bytes, concept as usize)
    }

    pub(super) fn broader<'a>(&self, bytes: &'a [u8], concept: u32) -> impl Iterator<Item = u32> + use<'a> {
        self.broader.packed(bytes, concept as usize)
    }

    /// What to call a concept in a language; where it has no name in it, in the first that it has.
    pub(super) fn label<'a>(&self, bytes: &'a [u8], concept: u32, lang: &str) -> &'a str {
        let labels = self.labels(bytes, concept);
        let first = labels.clone().find(|label| self.is_preferred(bytes, *label));
        let own = labels.clone().find(|label| self.is_preferred(bytes, *label) && self.lang(bytes, *label) == lang);
        self.label_texts.text(bytes, own.or(first).unwrap_or(labels.start) as usize)
    }
}
