//! `places.csv` and `place_words.csv`.

use std::collections::BTreeMap;
use std::sync::Arc;

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
        /// Work at the employer's.
        OnSite = "on-site",
        /// What it stands beside is for a part of the time.
        Partly = "partly",
        /// Times: "2 razy w tygodniu".
        Times = "times",
        /// Nothing but what it stands beside.
        Only = "only",
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
    /// What is known of each place.
    known: BTreeMap<String, Known>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Known {
    /// What it lies in.
    within: Option<String>,
    /// Its first name in each language, in the order of the table.
    names: Vec<(String, String)>,
}

impl Places {
    /// The place of a name.
    pub fn place(&self, name: &str) -> Option<&str> {
        self.names.whole(&words(name)).map(|(entry, _)| entry.value.as_str())
    }

    /// What a place is called first of all.
    pub fn name<'a>(&'a self, place: &'a str) -> &'a str {
        self.names_of(place).first().map_or(place, |(_, name)| name)
    }

    /// What a place is called in each language, by its code; the first name comes first.
    pub fn names_of(&self, place: &str) -> &[(String, String)] {
        self.known.get(place).map_or(&[], |known| &known.names)
    }

    /// Whether other places lie in a place: a region, a country.
    pub fn holds_some(&self, place: &str) -> bool {
        self.known.values().any(|known| known.within.as_deref() == Some(place))
    }

    /// Whether two places lie in the same one, or one in the other.
    pub fn are_neighbours(&self, place: &str, other: &str) -> bool {
        let within = |place: &str| self.known.get(place).and_then(|known| known.within.as_deref());
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
                Some(place) => at = self.known.get(place).and_then(|known| known.within.as_deref()),
                None => return false,
            }
        }
        false
    }
}

pub(super) fn places(files: &Files) -> Arc<Places> {
    let (mut names, mut known) = (Vec::new(), BTreeMap::<String, Known>::new());
    for row in files.rows("places.csv", ["place", "in", "lang", "name"]) {
        let [place, within, lang, name] = row.cells;
        let known = known.entry(place.clone()).or_insert_with(|| Known { within: None, names: Vec::new() });
        if known.within.is_none() && !within.is_empty() {
            known.within = Some(within);
        }
        // The first name is the one that the place has in Polish, whatever languages write it so.
        let code = if known.names.is_empty() { "pl" } else { &lang };
        if known.names.iter().all(|(other, _)| *other != code) {
            known.names.push((code.to_owned(), name.clone()));
        }
        names.push((name, lang, place));
    }
    let words = grouped(rows(files, "place_words.csv", |_| None), false);
    Places { names: Phrases::new(names, true), words, known }.into()
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
        for place in places.known.values().filter_map(|known| known.within.as_ref()) {
            assert!(places.known.contains_key(place), "{place} is no place");
        }
    }
}
