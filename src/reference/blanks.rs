//! `blanks.csv`: texts that say nothing.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::Reference;
use super::files::Files;
use crate::text::fold;

/// Texts that say nothing, folded.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Blanks {
    known: FxHashSet<String>,
    /// Bytes of the longest.
    longest: usize,
}

impl Reference {
    /// Whether a text says nothing: empty, punctuation alone, or words such as "n/a" and "brak danych".
    pub fn is_blank(&self, text: &str) -> bool {
        let punctuation = |letter: char| {
            letter.is_whitespace() || matches!(letter, '-' | '‐'..='―' | '−' | '_' | '.' | '…' | '/' | '?' | ',' | ';')
        };
        // Folding takes marks and spaces away, but no letter.
        let letters = || text.chars().filter(|letter| letter.is_alphanumeric()).take(self.blanks.longest + 1).count();
        text.chars().all(punctuation)
            || (letters() <= self.blanks.longest && self.blanks.known.contains(&blank_key(text)))
    }
}

pub(super) fn blanks(files: &Files) -> Blanks {
    let known = files.rows("blanks.csv", ["words"]).into_iter().map(|row| blank_key(&row.cells[0]));
    let known: FxHashSet<String> = known.collect();
    Blanks { longest: known.iter().map(String::len).max().unwrap_or_default(), known }
}

/// Blanks are compared as folded text, not as words: "—" has none.
pub(super) fn blank_key(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_say_nothing() {
        let tables = Reference::embedded();
        for text in ["", "  ", "—", "-", "n/a", "N/A", "b/d", "brak danych", "Brak  danych.", "…", "???"] {
            assert!(tables.is_blank(text), "{text:?}");
        }
        for text in ["brak", "0", "nie", "C", "+"] {
            assert!(!tables.is_blank(text), "{text:?}");
        }
    }
}
