//! `places.csv` and `place_words.csv`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::table::{grouped, rows};
use crate::text::{Phrases, named, words};

named! {
    /// What a word beside places means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    pub enum PlaceWord {
        /// Work from home.
        Remote = "remote",
        /// Work from home in part.
        Hybrid = "hybrid",
        /// Any place.
        Anywhere = "anywhere",
        /// Ready to move, it is not said where to.
        Moving = "moving",
        /// All of what follows: "cała Polska".
        Whole = "whole",
        /// Somewhere near what follows, in it or not: "okolice Krakowa".
        Around = "around",
        /// What it stands beside is not wanted.
        Not = "not",
        /// Parts two places.
        Joint = "joint",
        /// Nothing of its own: "in", "greater", "voivodeship".
        Remark = "remark",
    }
}

/// Places: towns, regions and countries, and what lies in what.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Places {
    /// The names of places, each with the place.
    pub names: Phrases<String>,
    /// Words beside them.
    pub words: Phrases<Vec<PlaceWord>>,
    /// Each place with what it lies in, and with its first name.
    known: BTreeMap<String, (Option<String>, String)>,
}

impl Places {
    /// The place of a name.
    pub fn place(&self, name: &str) -> Option<&str> {
        self.names.whole(&words(name)).map(|(entry, _)| entry.value.as_str())
    }

    /// What a place is called first of all.
    pub fn name<'a>(&'a self, place: &'a str) -> &'a str {
        self.known.get(place).map_or(place, |(_, name)| name)
    }

    /// Whether other places lie in a place: a region, a country.
    pub fn holds_some(&self, place: &str) -> bool {
        self.known.values().any(|(within, _)| within.as_deref() == Some(place))
    }

    /// Whether two places lie in the same one, or one in the other.
    pub fn are_neighbours(&self, place: &str, other: &str) -> bool {
        let within = |place: &str| self.known.get(place).and_then(|(within, _)| within.as_deref());
        let same = within(place).is_some() && within(place) == within(other);
        same || self.lies_in(place, other) || self.lies_in(other, place)
    }

    /// Whether a place lies in another or is it.
    pub fn lies_in(&self, place: &str, other: &str) -> bool {
        let mut at = Some(place);
        // No chain is longer than there are places, whatever a user's table says.
        for _ in 0..=self.known.len() {
            match at {
                Some(place) if place == other => return true,
                Some(place) => at = self.known.get(place).and_then(|(within, _)| within.as_deref()),
                None => return false,
            }
        }
        false
    }
}

pub(super) fn places(files: &Files) -> Places {
    let (mut names, mut known) = (Vec::new(), BTreeMap::<String, (Option<String>, String)>::new());
    for row in files.rows("places.csv", ["place", "in", "lang", "name"]) {
        let [place, within, lang, name] = row.cells;
        let (lies_in, _) = known.entry(place.clone()).or_insert_with(|| (None, name.clone()));
        if lies_in.is_none() && !within.is_empty() {
            *lies_in = Some(within);
        }
        names.push((name, lang, place));
    }
    let words = grouped(rows(files, "place_words.csv", |_| None), false);
    Places { names: Phrases::new(names, true), words, known }
}

#[cfg(test)]
mod tests {
    use crate::reference::Reference;

    #[test]
    fn places_have_one_name_in_many_languages_and_lie_in_others() {
        let places = &Reference::embedded().places;
        for name in ["Warszawa", "w Warszawie".trim_start_matches("w "), "WARSAW", "Warschau", "Варшава", "Варшаві"]
        {
            assert_eq!(places.place(name), Some("warszawa"), "{name}");
        }
        assert_eq!(places.name("warszawa"), "Warszawa");
        for (place, other, lies) in [
            ("warszawa", "warszawa", true),
            ("warszawa", "mazowieckie", true),
            ("warszawa", "polska", true),
            ("sopot", "trojmiasto", true),
            ("sopot", "pomorskie", true),
            ("mazowieckie", "warszawa", false),
            ("warszawa", "niemcy", false),
            ("nowhere", "polska", false),
        ] {
            assert_eq!(places.lies_in(place, other), lies, "{place} {other}");
        }
        for place in places.known.values().filter_map(|(within, _)| within.as_ref()) {
            assert!(places.known.contains_key(place), "{place} is no place");
        }
    }
}
