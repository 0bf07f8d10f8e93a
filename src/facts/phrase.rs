//! Plain words.

/// The words of a cell, ready for whole-word search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The items that the cell falls into at `;`, `,`, `|` and line breaks: their folded words.
    pub items: Vec<String>,
}
