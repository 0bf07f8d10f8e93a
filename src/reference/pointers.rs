//! `pointers.csv`: texts that say where to look instead of saying something. `test_rows.csv`: names of nobody.

use rustc_hash::FxHashMap;

use super::Reference;
use super::blanks::blank_key;
use super::table::Files;
use crate::text::{named, words};

named! {
    /// Where a cell sends its reader.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
    pub enum Pointer {
        /// To the row above: "j.w.", "ditto".
        Above = "above",
        /// To another document: "patrz CV".
        Elsewhere = "elsewhere",
    }
}

/// Letters of the longest text that is looked at.
const LONGEST: usize = 40;

impl Reference {
    /// Where a text sends its reader, if that is all it says.
    pub fn pointer(&self, text: &str) -> Option<Pointer> {
        let short = text.len() <= LONGEST * 2 && text.trim().chars().count() <= LONGEST;
        short.then(|| self.pointers.get(&blank_key(text).replace(". ", ".")).copied()).flatten()
    }

    /// Whether a name, or what stands before the `@` of an e-mail, is one that people type to try a form out.
    pub fn is_trial(&self, name: &str, email: &str) -> bool {
        let known = |text: &str| {
            let all = words(text);
            !all.is_empty()
                && (self.trials.whole(&all).is_some()
                    || all.iter().any(|word| word.folded.len() > 4 && self.trials.exactly(&word.folded).is_some())
                    || all.iter().all(|word| self.trials.exactly(&word.folded).is_some()))
        };
        let local = email.split_once('@').map_or("", |(local, _)| local);
        known(name) || known(local)
    }
}

pub(super) fn pointers(files: &Files) -> FxHashMap<String, Pointer> {
    let rows = files.rows("pointers.csv", ["words", "lang", "means"]);
    let known = rows.into_iter().rev().filter_map(|row| {
        let means = files.one_of(&row, 2, <Pointer as crate::text::Named>::NAMES)?;
        Some((blank_key(&row.cells[0]).replace(". ", "."), means))
    });
    known.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_points_is_known() {
        let tables = Reference::embedded();
        for text in ["j.w.", "J. w.", "jw", "Jak wyżej", "ditto", "\"", "-//-", "s. o."] {
            assert_eq!(tables.pointer(text), Some(Pointer::Above), "{text:?}");
        }
        for text in ["patrz CV", "See CV.", "w załączniku", "siehe Lebenslauf", "см. резюме"] {
            assert_eq!(tables.pointer(text), Some(Pointer::Elsewhere), "{text:?}");
        }
        for text in ["", "-", "CV", "B2", "Excel (patrz CV)", "jak wyżej oraz Excel", "obsługa klienta w CV"] {
            assert_eq!(tables.pointer(text), None, "{text:?}");
        }
    }

    #[test]
    fn trials_of_a_form_are_known() {
        let tables = Reference::embedded();
        for (name, email) in [
            ("Test Testowy", ""),
            ("Jan Testowy", ""),
            ("asdf", ""),
            ("xxx", ""),
            ("Anna Nowak", "test@test.com"),
            ("тест тест", ""),
        ] {
            assert!(tables.is_trial(name, email), "{name} {email}");
        }
        for (name, email) in
            [("Anna Nowak", "anna@test.com"), ("Test Nowak", ""), ("", ""), ("Testoni Ugo", ""), ("Abc Nowak", "")]
        {
            assert!(!tables.is_trial(name, email), "{name} {email}");
        }
    }
}
