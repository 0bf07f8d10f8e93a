//! Inflection: Snowball stems for the five languages.

use std::cell::RefCell;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::fold::fold_lower;
use super::words::Word;

/// How many stems a thread keeps of each tongue.
const KEPT: usize = 10_000;

thread_local! {
    static MADE: RefCell<[FxHashMap<Box<str>, Box<str>>; Tongue::ALL.len()]> = RefCell::default();
}

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

    /// The folded stem of a word in its script. Few words are most of every text: a thread keeps what it made.
    pub(super) fn stem(self, lower: &str) -> Box<str> {
        MADE.with_borrow_mut(|made| {
            let made = &mut made[self as usize];
            if let Some(stem) = made.get(lower) {
                return stem.clone();
            }
            if made.len() >= KEPT {
                made.clear();
            }
            let stem: Box<str> = fold_lower(&Stemmer::create(self.algorithm()).stem(lower)).into();
            made.insert(lower.into(), stem.clone());
            stem
        })
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

/// The stems of some words in every tongue, made when they are first asked for.
#[derive(Debug, Clone, Default)]
pub struct Stems {
    /// The words in lower case, joined by one space.
    lower: Box<str>,
    /// How many words, and the first letter: the stems have as many, and begin alike.
    outline: (usize, Option<char>),
    made: OnceLock<Box<[Box<str>; Tongue::ALL.len()]>>,
}

impl Stems {
    /// Of some words.
    pub fn of(words: &[Word]) -> Stems {
        let lower: Vec<&str> = words.iter().map(Word::lower).collect();
        let first = words.first().and_then(|word| word.folded.chars().next());
        Stems { lower: lower.join(" ").into(), outline: (words.len(), first), made: OnceLock::new() }
    }

    /// The tongues in which both have the same.
    pub fn shared<'a>(&'a self, other: &'a Stems) -> impl Iterator<Item = Tongue> + 'a {
        let likely = self.outline == other.outline && self.outline.1.is_some();
        let tongues = Tongue::ALL.into_iter().filter(move |_| likely);
        tongues.filter(|&tongue| self.in_tongue(tongue) == other.in_tongue(tongue))
    }

    fn in_tongue(&self, tongue: Tongue) -> &str {
        let all = || {
            let words = super::words(&self.lower);
            Tongue::ALL.map(|tongue| stems(&words, tongue).into()).into()
        };
        &self.made.get_or_init(all)[tongue as usize]
    }
}

impl PartialEq for Stems {
    fn eq(&self, other: &Stems) -> bool {
        self.lower == other.lower
    }
}

impl Eq for Stems {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stems_keep_the_first_letter(text in "[a-zäöüßąćęłńóśźż]{1,14}|[а-яёіїєґ']{1,14}") {
            for word in words(&text) {
                for tongue in Tongue::ALL {
                    let (stem, first) = (word.stem(tongue), word.folded.chars().next());
                    prop_assert_eq!(stem.chars().next(), first, "{} {:?}", stem, tongue);
                }
            }
        }
    }

    #[test]
    fn stems_are_shared_in_the_tongue_of_the_words() {
        let shared = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|text| Stems::of(&words(text)));
            one.shared(&other).collect::<Vec<_>>()
        };
        assert_eq!(shared("Umowy", "umowa"), [Tongue::Pl]);
        assert_eq!(shared("CRM", "crm"), Tongue::ALL);
        assert_eq!(shared("", ""), []);
        assert_eq!(shared("продажа", "закупка"), []);
    }

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
