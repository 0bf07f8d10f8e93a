//! Inflection: Snowball stems for the five languages.

use serde::{Deserialize, Serialize};
use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::fold::fold;
use super::words::Word;

/// A language whose words are stemmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tongue {
    /// Polish
    Pl,
    /// English
    En,
    /// German
    De,
    /// Ukrainian
    Uk,
    /// Russian
    Ru,
}

impl Tongue {
    /// All tongues, in the order in which they are tried.
    pub const ALL: [Tongue; 5] = [Tongue::Pl, Tongue::En, Tongue::De, Tongue::Uk, Tongue::Ru];

    /// The tongue of an ISO 639-1 code.
    pub fn of(code: &str) -> Option<Tongue> {
        Some(match code {
            "pl" => Tongue::Pl,
            "en" => Tongue::En,
            "de" => Tongue::De,
            "uk" => Tongue::Uk,
            "ru" => Tongue::Ru,
            _ => return None,
        })
    }

    /// Its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Tongue::Pl => "pl",
            Tongue::En => "en",
            Tongue::De => "de",
            Tongue::Uk => "uk",
            Tongue::Ru => "ru",
        }
    }

    fn algorithm(self) -> Algorithm {
        match self {
            Tongue::Pl => Algorithm::Polish,
            Tongue::En => Algorithm::English,
            Tongue::De => Algorithm::German,
            Tongue::Uk => Algorithm::Ukrainian,
            Tongue::Ru => Algorithm::Russian,
        }
    }
}

impl Tongue {
    /// Whether it is written in the Cyrillic script, and no other tongue's words are stemmed by it.
    pub(super) fn is_cyrillic(self) -> bool {
        matches!(self, Tongue::Uk | Tongue::Ru)
    }

    /// The folded stem of a word in its script.
    pub(super) fn stem(self, lower: &str) -> String {
        fold(&Stemmer::create(self.algorithm()).stem(lower))
    }
}

/// The stems of some words in one tongue, folded and joined by one space.
pub fn stems(words: &[Word], tongue: Tongue) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word.stem(tongue));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn inflected_forms_share_a_stem() {
        for (tongue, one, other) in [
            (Tongue::Pl, "negocjacje", "negocjacjami"),
            (Tongue::Pl, "baza klientów", "bazy klientów"),
            (Tongue::En, "sales presentation", "sales presentations"),
            (Tongue::De, "Verhandlung", "Verhandlungen"),
            (Tongue::Ru, "продажа", "продажи"),
        ] {
            assert_eq!(stems(&words(one), tongue), stems(&words(other), tongue), "{one}");
        }
    }
}
