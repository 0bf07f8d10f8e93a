//! Concepts in the order in which they resemble a text.
//!
//! A text and the names of concepts are compared by the pieces of their words, which inflected, compound and misspelled
//! words share, the rarer the more. How well a text agrees with a concept's best name is one sign of several; how well with
//! all of its names, its description, its groups and the concepts beside it are others. What each sign is worth was
//! measured on names that were held out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::bytes::small;
use super::section::Section;
use super::weigh::{beginning, cut, looked_at, parts, pieces, rarity};
use crate::text::Word;

/// What full agreement is, of one sign.
const FULL: u64 = 4096;

/// So many concepts are compared name by name.
const CLOSELY: usize = 120;

/// From here on a word is taken for another form of one that means the same.
const FORM: u64 = 2000;

/// What a word of the same meaning counts for.
const SAME: u64 = 2900;

/// A sign that a text means a concept, and what it is worth.
#[derive(Debug, Clone, Copy)]
#[repr(usize)]
enum Sign {
    /// The name that agrees best, by pieces of words.
    Name,
    /// The name that agrees best, by the beginnings of words.
    Beginnings,
    /// The first word of a name.
    First,
    /// The last word of a name.
    Last,
    /// All names together.
    Names,
    /// How much of the text is found in the names.
    Found,
    /// How much of it is found in the description.
    Described,
    /// How much of it is found in the names of the groups.
    Groups,
    /// The concepts of the same family.
    Family,
}

/// In the order of [`Sign`].
const WORTH: [u64; 9] = [135, 162, 89, 93, 206, 112, 416, 113, 191];

/// The most that all signs come to.
const MOST: u64 = FULL * {
    let (mut sum, mut at) = (0, 0);
    while at < WORTH.len() {
        sum += WORTH[at];
        at += 1;
    }
    sum
};

/// A concept that a text may mean, with what speaks for it out of 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Likely {
    pub(super) concept: u32,
    pub(super) score: u32,
}

/// The likeliest concepts, the best first.
pub(super) fn rank(
    section: &Section,
    bytes: &[u8],
    text: &str,
    alike: &dyn Fn(&Word) -> BTreeSet<String>,
    top: usize,
) -> Vec<Likely> {
    let Some(query) = Query::new(section, bytes, text, alike) else { return Vec::new() };
    let names = query.all_names();
    let described = query.described();
    let mut order: Vec<u32> =
        (0..small(section.concepts)).filter(|at| names[*at as usize] + described[*at as usize] > 0).collect();
    let roughly = |concept: &u32| {
        let concept = *concept as usize;
        Reverse(names[concept] * WORTH[Sign::Names as usize] + described[concept] * WORTH[Sign::Described as usize])
    };
    let close = CLOSELY.max(top);
    if order.len() > close {
        order.select_nth_unstable_by_key(close, |concept| (roughly(concept), *concept));
        order.truncate(close);
    }
    let mut signs: Vec<(u32, [u64; WORTH.len()])> = order
        .into_iter()
        .map(|concept| {
            let mut signs = query.closely(concept);
            signs[Sign::Names as usize] = names[concept as usize];
            signs[Sign::Described as usize] = described[concept as usize];
            (concept, signs)
        })
        .collect();
    families(section, bytes, &mut signs);
    let mut likely: Vec<(u64, u32)> = signs
        .into_iter()
        .map(|(concept, signs)| (signs.iter().zip(WORTH).map(|(sign, worth)| sign * worth).sum(), concept))
        .collect();
    likely.sort_unstable_by_key(|(sum, concept)| (Reverse(*sum), *concept));
    likely.truncate(top);
    likely.into_iter().map(|(sum, concept)| Likely { concept, score: part(sum, MOST) }).collect()
}

/// A word against every word of the labels: its length, and what it shares with each.
fn shared(section: &Section, bytes: &[u8], word: &str) -> (u64, Vec<u32>) {
    let unknown = u64::from(rarity(0, section.concepts));
    let (mut agrees, mut square) = (vec![0_u32; section.word_lengths.len], 0);
    for piece in pieces(word) {
        let Some(at) = section.pieces.find(bytes, piece).next() else {
            square += unknown * unknown;
            continue;
        };
        let weight = section.piece_weights.get(bytes, at);
        square += u64::from(weight).pow(2);
        let mut holder = 0;
        for step in section.piece_words.packed(bytes, at) {
            holder += step as usize;
            if let Some(agrees) = agrees.get_mut(holder) {
                *agrees = agrees.saturating_add(weight.saturating_mul(weight));
            }
        }
    }
    (square.isqrt().max(1), agrees)
}

/// What a word that means the same as one of the text has in common with words of the labels, as if the text had it. Only
/// other forms of it count, and not in full.
fn same(section: &Section, bytes: &[u8], length: u64, agrees: &mut [u32], other: &str) {
    let (own, shared) = shared(section, bytes, other);
    for (word, (agrees, shared)) in agrees.iter_mut().zip(shared).enumerate() {
        let likeness = agreement(shared.into(), section.word_lengths.get(bytes, word), own);
        if likeness >= FORM {
            let shared = u64::from(shared) * length / own * SAME / FULL;
            *agrees = u32::try_from(shared).unwrap_or(u32::MAX).max(*agrees);
        }
    }
}

/// How much two things of these lengths agree that share so much.
fn agreement(shared: u64, length: u32, own: u64) -> u64 {
    (shared.saturating_mul(FULL) / (u64::from(length).max(1) * own)).min(FULL)
}

/// A part of the whole, out of 1000.
fn part(sum: u64, whole: u64) -> u32 {
    u32::try_from(sum * 1000 / whole).unwrap_or(1000)
}

/// A concept is likelier where the others of its family are likely: the mean of the best three of them.
fn families(section: &Section, bytes: &[u8], signs: &mut [(u32, [u64; WORTH.len()])]) {
    let mut best: BTreeMap<u32, [u64; 3]> = BTreeMap::new();
    for (concept, signs) in &*signs {
        let family = best.entry(section.concept_families.get(bytes, *concept as usize)).or_default();
        let sum = signs[Sign::Name as usize] + signs[Sign::Names as usize];
        if let Some(place) = family.iter().position(|other| *other < sum) {
            family[place..].rotate_right(1);
            family[place] = sum;
        }
    }
    for (concept, signs) in signs {
        let family = section.concept_families.get(bytes, *concept as usize);
        signs[Sign::Family as usize] = best.get(&family).map_or(0, |best| best.iter().sum::<u64>() / 6);
    }
}

/// A text, ready to be held against concepts.
struct Query<'a> {
    section: &'a Section,
    bytes: &'a [u8],
    /// Its words, each once: how long each is, and how well it agrees with every word of the labels.
    words: Vec<(u64, Vec<u32>)>,
    /// The same for the first and the last of them.
    first: usize,
    last: usize,
    /// How well the whole agrees with every word of the labels.
    whole: Vec<u64>,
    length: u64,
    /// For each word the beginnings of it and of those that mean the same, and its weight.
    begins: Vec<(Vec<u32>, u64)>,
    /// All beginnings.
    openings: BTreeSet<u32>,
    openings_length: u64,
}

impl<'a> Query<'a> {
    fn new(
        section: &'a Section,
        bytes: &'a [u8],
        text: &str,
        alike: &dyn Fn(&Word) -> BTreeSet<String>,
    ) -> Option<Query<'a>> {
        let said: Vec<(String, BTreeSet<String>)> = looked_at(text)
            .flat_map(|word| {
                let others = alike(&word);
                parts(&word.folded).map(|part| (cut(part), others.clone())).collect::<Vec<_>>()
            })
            .collect();
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut order: Vec<usize> = Vec::new();
        let mut words: Vec<(u64, Vec<u32>)> = Vec::new();
        let mut sums: BTreeMap<usize, u64> = BTreeMap::new();
        let mut whole = vec![0; section.word_lengths.len];
        for (word, others) in &said {
            let number = *numbers.entry(word).or_insert(words.len());
            if number == words.len() {
                let (length, mut agrees) = shared(section, bytes, word);
                for other in others {
                    same(section, bytes, length, &mut agrees, other);
                }
                words.push((length, agrees));
            }
            order.push(number);
            for (whole, agrees) in whole.iter_mut().zip(&words[number].1) {
                *whole += u64::from(*agrees);
            }
            for at in pieces(word).into_iter().filter_map(|piece| section.pieces.find(bytes, piece).next()) {
                *sums.entry(at).or_default() += u64::from(section.piece_weights.get(bytes, at));
            }
        }
        let (first, last) = (*order.first()?, *order.last()?);
        let length = sums.values().map(|weight| weight * weight).sum::<u64>().isqrt().max(1);
        let weight = |begin: u32| {
            let at = section.begins.find(bytes, begin).next();
            u64::from(at.map_or(rarity(0, section.concepts), |at| section.begin_weights.get(bytes, at)))
        };
        let begins: Vec<(Vec<u32>, u64)> = said
            .iter()
            .map(|(word, others)| {
                let own = beginning(word);
                let others = others.iter().map(|other| beginning(other));
                (std::iter::once(own).chain(others).collect(), weight(own))
            })
            .collect();
        let once: BTreeMap<u32, u64> = begins.iter().map(|(begins, weight)| (begins[0], *weight)).collect();
        let openings_length = once.values().map(|weight| weight * weight).sum::<u64>().isqrt().max(1);
        let openings = begins.iter().flat_map(|(begins, _)| begins).copied().collect();
        Some(Query { section, bytes, words, first, last, whole, length, begins, openings, openings_length })
    }

    /// How well all names of each concept agree.
    fn all_names(&self) -> Vec<u64> {
        let mut sums = vec![0_u64; self.section.concepts];
        for (word, agrees) in self.whole.iter().enumerate().filter(|(_, agrees)| **agrees > 0) {
            let (mut concept, mut pairs) = (0, self.section.word_concepts.packed(self.bytes, word));
            while let (Some(step), Some(weight)) = (pairs.next(), pairs.next()) {
                concept += step as usize;
                if let Some(sum) = sums.get_mut(concept) {
                    *sum += agrees * u64::from(weight);
                }
            }
        }
        for (concept, sum) in sums.iter_mut().enumerate() {
            *sum = agreement(*sum, self.section.concept_lengths.get(self.bytes, concept), self.length);
        }
        sums
    }

    /// How much of the text each description has.
    fn described(&self) -> Vec<u64> {
        let Section { described, described_weights, described_concepts, concepts, .. } = self.section;
        let mut sums = vec![0_u64; *concepts];
        let mut most = 0;
        for (begins, _) in &self.begins {
            let places: Vec<Option<usize>> =
                begins.iter().map(|begin| described.find(self.bytes, *begin).next()).collect();
            let own = places[0].map(|at| described_weights.get(self.bytes, at));
            let weight = u64::from(own.unwrap_or_else(|| rarity(0, *concepts)));
            most += weight;
            let mut seen: BTreeSet<u32> = BTreeSet::new();
            for at in places.into_iter().flatten() {
                let mut concept = 0;
                for step in described_concepts.packed(self.bytes, at) {
                    concept += step;
                    if let Some(sum) = sums.get_mut(concept as usize)
                        && seen.insert(concept)
                    {
                        *sum += weight;
                    }
                }
            }
        }
        for sum in &mut sums {
            *sum = *sum * FULL / most.max(1);
        }
        sums
    }

    /// The signs that are looked for name by name.
    fn closely(&self, concept: u32) -> [u64; WORTH.len()] {
        let (section, bytes) = (self.section, self.bytes);
        let mut signs = [0; WORTH.len()];
        let mut best = |sign: Sign, value: u64| signs[sign as usize] = signs[sign as usize].max(value);
        let mut seen = Vec::new();
        for label in section.labels(bytes, concept) {
            let label = label as usize;
            let (mut shared, mut begun) = (0, 0);
            seen.clear();
            let mut ends = [None, None];
            for word in section.label_words.packed(bytes, label) {
                let word = word as usize;
                shared += self.whole.get(word).copied().unwrap_or(0);
                let opening = section.word_begins.get(bytes, word);
                if self.openings.contains(&opening) && !seen.contains(&opening) {
                    seen.push(opening);
                    begun += u64::from(section.word_begin_weights.get(bytes, word)).pow(2);
                }
                ends = [ends[0].or(Some(word)), Some(word)];
            }
            best(Sign::Name, agreement(shared, section.label_lengths.get(bytes, label), self.length));
            let length = section.label_begin_lengths.get(bytes, label);
            best(Sign::Beginnings, agreement(begun, length, self.openings_length));
            if let [Some(first), Some(last)] = ends {
                best(Sign::First, self.alike(self.first, first));
                best(Sign::Last, self.alike(self.last, last));
            }
        }
        signs[Sign::Found as usize] = self.found(concept);
        signs[Sign::Groups as usize] = self.in_groups(concept);
        signs
    }

    /// How well a word of the text agrees with a word of the labels.
    fn alike(&self, own: usize, word: usize) -> u64 {
        let (length, agrees) = &self.words[own];
        let shared = agrees.get(word).copied().unwrap_or(0);
        agreement(shared.into(), self.section.word_lengths.get(self.bytes, word), *length)
    }

    /// How much of the text the concept's names have: for each word of the text the one that agrees best.
    fn found(&self, concept: u32) -> u64 {
        let mut best = vec![0; self.words.len()];
        let mut word = 0;
        for step in self.section.concept_words.packed(self.bytes, concept as usize) {
            word += step as usize;
            for (own, best) in best.iter_mut().enumerate() {
                *best = self.alike(own, word).max(*best);
            }
        }
        let sum: u64 = best.iter().zip(&self.words).map(|(best, (length, _))| best * length).sum();
        sum / self.words.iter().map(|(length, _)| length).sum::<u64>().max(1)
    }

    fn in_groups(&self, concept: u32) -> u64 {
        let group = self.section.concept_groups.get(self.bytes, concept as usize) as usize;
        let named: Vec<u32> = self.section.group_begins.packed(self.bytes, group).collect();
        let is_named = |begins: &[u32]| begins.iter().any(|begin| named.contains(begin));
        let shared: u64 = self.begins.iter().filter(|(begins, _)| is_named(begins)).map(|(_, weight)| weight).sum();
        shared * FULL / self.begins.iter().map(|(_, weight)| weight).sum::<u64>().max(1)
    }
}
