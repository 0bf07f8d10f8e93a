//! `skills.csv`, `skill_links.csv`, `skill_qualifiers.csv` and `skill_levels.csv`.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::table::Files;
use crate::text::{Entry, Form, Named, Phrases, Word, fold, join, key, named};

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
    /// Single words of languages that put what a thing is first, sorted: "rekrutacja masowa" is recruitment, "sales tax" no
    /// sales.
    leading: Vec<String>,
    /// Terms written in one word ("autocad"), built when the first text needs them.
    #[serde(skip)]
    in_one_word: OnceLock<FxHashMap<String, u32>>,
}

/// Letters that a name needs to be known however it is parted ("Power-Point", "Auto CAD").
const LONG_NAME: usize = 6;

impl Skills {
    /// All concepts; a concept's number is its place.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// Whether folded words are what a concept is called in some language, not merely another name of it.
    pub fn is_called(&self, number: u32, folded: &str) -> bool {
        self.concept(number).is_some_and(|concept| concept.names.iter().any(|(_, name)| key(name) == folded))
    }

    /// The concept of a number.
    pub fn concept(&self, number: u32) -> Option<&Concept> {
        self.concepts.get(number as usize)
    }

    /// The concept of a name in the tables ("ms-excel"), and its number.
    pub fn called(&self, slug: &str) -> Option<(u32, &Concept)> {
        let place = self.concepts.iter().position(|concept| concept.slug == slug)?;
        Some((u32::try_from(place).ok()?, &self.concepts[place]))
    }

    /// The terms of a concept.
    pub fn terms_of(&self, number: u32) -> impl Iterator<Item = &Entry<u32>> {
        let places = self.concept(number).map_or(&[][..], |concept| &concept.terms);
        places.iter().filter_map(|&place| self.terms.entries().get(place as usize))
    }

    /// The concept that words are as a whole, however a long name is parted and whatever version stands at its end: "Auto
    /// CAD", "Python3".
    pub fn named(&self, words: &[Word]) -> Option<(u32, Form)> {
        if let Some((entry, form)) = self.terms.whole(words) {
            return Some((entry.value, form));
        }
        let one_word: String = words.iter().map(|word| word.folded.as_str()).collect();
        let parted = || {
            let all = self.in_one_word.get_or_init(|| in_one_word(self.terms.entries()));
            (one_word.chars().count() >= LONG_NAME).then(|| all.get(&one_word).copied())?
        };
        let versioned = || {
            let key = join(words);
            let name = key.trim_end_matches(|sign: char| sign.is_ascii_digit());
            let glued =
                name.len() < key.len() && name.chars().rev().take(3).filter(|sign| sign.is_alphabetic()).count() == 3;
            glued.then(|| self.terms.exactly(name).map(|entry| entry.value).filter(|&concept| self.is_name(concept)))?
        };
        parted().or_else(versioned).map(|concept| (concept, Form::Same))
    }

    /// Whether a concept is a name, written with a capital: "Excel", "SAP". German writes every noun so.
    pub fn is_name(&self, number: u32) -> bool {
        let capital = |name: &str| name.starts_with(|letter: char| !letter.is_lowercase());
        self.concept(number).is_some_and(|concept| {
            let mut names = concept.names.iter().filter(|(lang, _)| lang != "de").peekable();
            names.peek().is_some() && names.all(|(_, name)| capital(name))
        })
    }

    /// Whether a term says what a thing is where more words follow it.
    pub fn leads(&self, key: &str) -> bool {
        self.leading.binary_search_by(|word| word.as_str().cmp(key)).is_ok()
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
    let (mut terms, mut plurals) = (Vec::new(), Vec::new());
    let (mut leading, mut others): (FxHashSet<String>, FxHashSet<String>) = Default::default();
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
        if !term.contains([' ', '-', '/']) {
            let first = matches!(lang.as_str(), "pl" | "uk" | "ru");
            if first { &mut leading } else { &mut others }.insert(fold(&term));
        }
        if lang == "en" && !term.contains([' ', '-', '/']) {
            plurals.extend(plural(&term).map(|plural| (plural, UNINFLECTED.to_owned(), number)));
            terms.push((term, UNINFLECTED.to_owned(), number));
        } else {
            terms.push((term, lang, number));
        }
    }
    terms.append(&mut plurals);
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
    let mut leading: Vec<String> = leading.difference(&others).cloned().collect();
    leading.sort_unstable();
    Skills { terms, concepts, leading, in_one_word: OnceLock::new() }
}

/// The language of terms whose words have no other forms.
const UNINFLECTED: &str = "*";

/// The plural of a single English word. Its stem it shares with too much else: "customs" with "customer", "polishing" with
/// "Polish".
fn plural(term: &str) -> Option<String> {
    let plain = term.chars().all(char::is_alphabetic) && term.chars().count() > 2;
    (plain && !term.ends_with("ing") && !term.ends_with(['s', 'x', 'y'])).then(|| format!("{term}s"))
}

/// Long terms without the spaces between their words. What two concepts share is left out.
fn in_one_word(entries: &[Entry<u32>]) -> FxHashMap<String, u32> {
    let mut found: FxHashMap<String, Option<u32>> = FxHashMap::default();
    for entry in entries {
        let key = entry.key.replace(' ', "");
        if key.chars().count() >= LONG_NAME {
            let concept = found.entry(key).or_insert(Some(entry.value));
            *concept = concept.filter(|&known| known == entry.value);
        }
    }
    found.into_iter().filter_map(|(key, concept)| Some((key, concept?))).collect()
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

named! {
    /// How well somebody knows something, by the words beside it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[allow(missing_docs)]
    pub enum Mastery {
        Basic = "basic",
        Intermediate = "intermediate",
        Advanced = "advanced",
        Expert = "expert",
    }
}

/// `skill_levels.csv`: words to the levels that they may stand for.
pub(super) fn mastery(files: &Files) -> Phrases<(Mastery, Mastery)> {
    let mut all = Vec::new();
    for row in files.rows("skill_levels.csv", ["words", "lang", "low", "high"]) {
        let level = |cell: usize| files.one_of(&row, cell, Mastery::NAMES);
        let (Some(low), Some(high)) = (level(2), level(3)) else { continue };
        let [words, lang, ..] = row.cells;
        all.push((words, lang, (low, high)));
    }
    Phrases::new(all, true)
}
