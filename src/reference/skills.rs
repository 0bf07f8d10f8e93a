//! `skills.csv`, `skill_links.csv`, `skill_qualifiers.csv` and `denials.csv`.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::table::Files;
use crate::text::{Entry, Phrases};

/// A concept of the skill tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name in the tables.
    #[serde(borrow)]
    pub slug: Cow<'static, str>,
    /// What to call it: the first term of each language.
    #[serde(borrow)]
    pub names: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// Its terms, by their places in the table.
    terms: Vec<u32>,
    /// Every broader concept, the nearest first.
    broader: Vec<u32>,
    /// Every narrower concept.
    narrower: Vec<u32>,
    /// The packages that contain it.
    packages: Vec<u32>,
}

/// Known skills, their names and how they include each other.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Skills {
    /// Terms to concepts.
    pub terms: Phrases<u32>,
    concepts: Vec<Concept>,
}

impl Skills {
    /// All concepts; a concept's number is its place.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// The concept of a number.
    pub fn concept(&self, number: u32) -> Option<&Concept> {
        self.concepts.get(number as usize)
    }

    /// The terms of a concept.
    pub fn terms_of(&self, number: u32) -> impl Iterator<Item = &Entry<u32>> {
        let places = self.concept(number).map_or(&[][..], |concept| &concept.terms);
        places.iter().filter_map(|&place| self.terms.entries().get(place as usize))
    }

    /// Every concept that this one is narrower than, through any number of steps, the nearest first.
    pub fn narrower_than(&self, number: u32) -> &[u32] {
        self.concept(number).map_or(&[], |concept| &concept.broader)
    }

    /// Every concept that is narrower than this one, in the order of the table.
    pub fn broader_than(&self, number: u32) -> &[u32] {
        self.concept(number).map_or(&[], |concept| &concept.narrower)
    }

    /// The packages that contain this concept: who knows the package knows it.
    pub fn packages(&self, number: u32) -> &[u32] {
        self.concept(number).map_or(&[], |concept| &concept.packages)
    }
}

pub(super) fn skills(files: &Files) -> Skills {
    let (mut concepts, mut numbers): (Vec<Concept>, FxHashMap<String, u32>) = Default::default();
    let mut terms = Vec::new();
    for row in files.rows("skills.csv", ["concept", "lang", "term"]) {
        let [slug, lang, term] = row.cells;
        let number = *numbers.entry(slug.clone()).or_insert_with(|| {
            concepts.push(Concept {
                slug: slug.into(),
                names: Vec::new(),
                terms: Vec::new(),
                broader: Vec::new(),
                narrower: Vec::new(),
                packages: Vec::new(),
            });
            u32::try_from(concepts.len() - 1).unwrap_or(u32::MAX)
        });
        let names = &mut concepts[number as usize].names;
        if names.iter().all(|(known, _)| *known != lang) {
            names.push((lang.clone().into(), term.clone().into()));
        }
        terms.push((term, lang, number));
    }
    let mut above: Vec<Vec<u32>> = vec![Vec::new(); concepts.len()];
    for row in files.rows("skill_links.csv", ["from", "link", "to"]) {
        let find = |cell: usize| {
            let found = numbers.get(&row.cells[cell]).copied();
            if found.is_none() {
                files.wrong(&row, cell, Vec::new());
            }
            found
        };
        let narrower = files.one_of(&row, 1, &[("narrower", true), ("package", false)]);
        let (Some(from), Some(narrower), Some(to)) = (find(0), narrower, find(2)) else { continue };
        if narrower {
            above[from as usize].push(to);
        } else {
            concepts[to as usize].packages.push(from);
        }
    }
    for (number, narrower) in (0..).zip(0..concepts.len()) {
        concepts[narrower].broader = all_above(narrower, &above);
        for broader in concepts[narrower].broader.clone() {
            concepts[broader as usize].narrower.push(number);
        }
    }
    let terms = Phrases::new(terms, true);
    for (place, entry) in (0..).zip(terms.entries()) {
        concepts[entry.value as usize].terms.push(place);
    }
    Skills { terms, concepts }
}

/// Breadth first, so that the nearest come first; a loop in the table ends where it began.
fn all_above(start: usize, above: &[Vec<u32>]) -> Vec<u32> {
    let mut found = above[start].clone();
    let mut at = 0;
    while let Some(&next) = found.get(at) {
        for &higher in &above[next as usize] {
            if higher as usize != start && !found.contains(&higher) {
                found.push(higher);
            }
        }
        at += 1;
    }
    found
}

/// Words that deny what they stand beside ("no", "nie znam", "brak").
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Denials {
    /// Those that stand before it.
    pub before: Phrases<()>,
    /// Those that stand after it.
    pub after: Phrases<()>,
    /// Words on either side of what is still being learned: no denial, and no proof either.
    pub learning: Phrases<()>,
}

pub(super) fn denials(files: &Files) -> Denials {
    let mut places = [Vec::new(), Vec::new(), Vec::new()];
    for row in files.rows("denials.csv", ["words", "lang", "place"]) {
        let Some(place) = files.one_of(&row, 2, &[("before", 0), ("after", 1), ("learning", 2)]) else { continue };
        let [words, lang, _] = row.cells;
        places[place].push((words, lang, ()));
    }
    let [before, after, learning] = places.map(|rows| Phrases::new(rows, true));
    Denials { before, after, learning }
}
