//! Plain words.

use super::split::pieces;
use super::{Found, Reading, Via};
use crate::text::{fold, key};

/// The words of a cell, ready for whole-word search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The items that the cell falls into at `;`, `,`, `|` and line breaks: their folded words.
    pub items: Vec<String>,
}

/// Reads any words: "Warszawa, Kraków", "kat. B; tak". An item without words ("+", "✓") is kept as it is written.
pub fn read(text: &str) -> Reading {
    let items = pieces(text, &[',']).into_iter().map(|piece| {
        let item = &text[piece.span];
        let words = key(item);
        if words.is_empty() { fold(item) } else { words }
    });
    let value = Phrase { items: items.collect() };
    Reading::Phrase(Found { value, span: 0..text.len(), via: Via::Same })
}
