//! Looks for times inside a longer text: the point, the stretch or the length that begins with a word.

mod length;
mod point;
mod stretch;

use std::ops::Range;

use super::date::Manner;
use crate::reference::{Reference, TimeWord};
use crate::text::Word;

pub(in crate::facts) use length::{LEADS, length};

/// A text, some of its words, and how its dates are taken.
pub(in crate::facts) struct Search<'a> {
    pub(in crate::facts) text: &'a str,
    pub(in crate::facts) words: &'a [Word],
    pub(in crate::facts) manner: Manner,
    pub(in crate::facts) tables: &'a Reference,
}

impl Search<'_> {
    /// How many words a word of time covers that means this.
    fn word(&self, at: usize, meaning: TimeWord) -> Option<usize> {
        let (len, entry, _) = self.tables.time.phrases.longest_prefix(self.words.get(at..)?)?;
        let line = &self.text[self.words[at].span.start..self.words[at + len - 1].span.end];
        (entry.value.contains(&meaning) && !line.contains(['\n', ';'])).then_some(len)
    }

    /// Whether nothing but signs stands before some words, or behind them, in their line.
    fn at_edge(&self, first: usize, last: usize) -> bool {
        let before =
            self.text[..self.words[first].span.start].trim_end_matches([' ', '\u{a0}', '[', '*', '-', '–', '—']);
        let behind =
            self.text[self.words[last].span.end..].trim_start_matches([' ', '\u{a0}', '.', ']', '-', '–', '—']);
        let open = |c: char| matches!(c, '\n' | '\r' | ';' | '|' | '•' | '·' | '●' | '▪' | '(' | ')' | ',' | ':');
        before.is_empty() || behind.is_empty() || before.ends_with(open) || behind.starts_with(open)
    }

    fn is_one_line(&self, span: Range<usize>) -> bool {
        !self.text[span].contains(['\n', '\r', ';'])
    }
}
