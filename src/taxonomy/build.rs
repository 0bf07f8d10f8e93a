//! Concepts into the bytes of a file: everything that a lookup needs, computed once.

use std::collections::{BTreeMap, BTreeSet};

use super::MAGIC;
use super::bytes::{Written, pack, small};
use super::concept::{Concept, Part};
use super::keys;
use super::weigh::{beginning, folded, pieces, rarity, repeated};

/// A file of both parts. The order of the concepts does not matter.
pub fn build(source: &str, parts: [Vec<Concept>; Part::ALL.len()]) -> Vec<u8> {
    let mut out = Written(MAGIC.to_vec());
    out.text(source);
    for mut concepts in parts {
        concepts.sort_by(|one, other| one.uri.cmp(&other.uri));
        part(&concepts, &mut out);
    }
    out.0
}

fn part(concepts: &[Concept], out: &mut Written) {
    named(concepts, out);
    let labels = concepts.iter().flat_map(|concept| &concept.labels);
    let said: Vec<Vec<String>> = labels.map(|label| folded(&label.text)).collect();
    let words = Words::of(concepts, &said);
    weighed(concepts, &words, out);
    around(concepts, &words, out);
    let keys = keys::all(concepts);
    out.numbers(keys.iter().map(|(key, _)| *key));
    out.numbers(keys.iter().map(|(_, label)| *label));
}

/// Ids, names and groups as they are shown.
fn named(concepts: &[Concept], out: &mut Written) {
    let base = shared_beginning(concepts);
    out.text(base);
    out.lists(concepts.iter().map(|concept| concept.uri.as_bytes()[base.len()..].to_vec()));
    let langs: BTreeSet<&str> = labels(concepts).map(|label| label.lang.as_str()).collect();
    let langs: Vec<&str> = langs.into_iter().collect();
    out.text(&langs.join(","));
    out.numbers(
        concepts
            .iter()
            .scan(0, |ends, concept| {
                *ends += concept.labels.len();
                Some(small(*ends))
            })
            .collect::<Vec<_>>()
            .into_iter(),
    );
    let all: Vec<_> = labels(concepts).collect();
    out.lists(all.iter().map(|label| label.text.as_bytes().to_vec()));
    out.numbers(all.iter().map(|label| {
        let lang = langs.binary_search(&label.lang.as_str()).unwrap_or(0);
        small(lang) << 1 | u32::from(label.preferred)
    }));
    out.lists(concepts.iter().map(|concept| concept.isco.as_bytes().to_vec()));
    let number = |uri: &String| concepts.binary_search_by(|concept| concept.uri.cmp(uri)).ok();
    out.lists(concepts.iter().map(|concept| {
        let broader: BTreeSet<usize> = concept.broader.iter().filter_map(number).collect();
        pack(broader.into_iter().map(small))
    }));
}

fn labels(concepts: &[Concept]) -> impl Iterator<Item = &super::concept::Label> {
    concepts.iter().flat_map(|concept| &concept.labels)
}

fn shared_beginning(concepts: &[Concept]) -> &str {
    let (Some(first), Some(last)) = (concepts.first(), concepts.last()) else { return "" };
    // They are sorted: what the first and the last share, all share.
    let same = first.uri.char_indices().zip(last.uri.chars()).find(|((_, one), other)| one != other);
    &first.uri[..same.map_or(0, |((at, _), _)| at)]
}

/// The different words of all labels, the most frequent first, so that their numbers are short.
struct Words<'a> {
    all: Vec<&'a str>,
    /// The words of each label.
    labels: Vec<Vec<u32>>,
    /// The words of each concept, and how often its labels hold them.
    concepts: Vec<BTreeMap<u32, usize>>,
}

impl<'a> Words<'a> {
    fn of(concepts: &[Concept], said: &'a [Vec<String>]) -> Words<'a> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in said.iter().flatten() {
            *counts.entry(word).or_default() += 1;
        }
        let mut all: Vec<&str> = counts.keys().copied().collect();
        all.sort_by_key(|word| std::cmp::Reverse(counts[word]));
        let numbers: BTreeMap<&str, u32> = all.iter().zip(0_u32..).map(|(word, number)| (*word, number)).collect();
        let labels: Vec<Vec<u32>> =
            said.iter().map(|words| words.iter().map(|word| numbers[word.as_str()]).collect()).collect();
        let mut rest = labels.iter();
        let of = |concept: &Concept| {
            let mut times: BTreeMap<u32, usize> = BTreeMap::new();
            for word in rest.by_ref().take(concept.labels.len()).flatten() {
                *times.entry(*word).or_default() += 1;
            }
            times
        };
        let concepts = concepts.iter().map(of).collect();
        Words { all, labels, concepts }
    }

    /// Of something that words have: how rare each is among the concepts.
    fn rarities(&self, of_word: &[Vec<u32>]) -> BTreeMap<u32, u32> {
        let mut have: BTreeMap<u32, usize> = BTreeMap::new();
        for words in &self.concepts {
            let here: BTreeSet<u32> = words.keys().flat_map(|word| of_word[*word as usize].iter().copied()).collect();
            for one in here {
                *have.entry(one).or_default() += 1;
            }
        }
        have.into_iter().map(|(one, have)| (one, rarity(have, self.concepts.len()))).collect()
    }
}

/// Pieces of words, words of labels and concepts, and the lengths of all of them.
fn weighed(concepts: &[Concept], words: &Words, out: &mut Written) {
    let of_word: Vec<Vec<u32>> = words.all.iter().map(|word| pieces(word)).collect();
    let weight = words.rarities(&of_word);
    let mut holders: BTreeMap<u32, Vec<u32>> = weight.keys().map(|piece| (*piece, Vec::new())).collect();
    for (word, pieces) in (0_u32..).zip(&of_word) {
        for piece in pieces {
            holders.entry(*piece).or_default().push(word);
        }
    }
    out.numbers(weight.keys().copied());
    out.numbers(weight.values().copied());
    out.lists(holders.values().map(|words| pack(steps(words.iter().copied()))));
    let length = |words: &mut dyn Iterator<Item = (u32, u32)>| {
        let mut sums: BTreeMap<u32, u64> = BTreeMap::new();
        for (word, times) in words {
            for piece in &of_word[word as usize] {
                *sums.entry(*piece).or_default() += u64::from(times);
            }
        }
        let squares = sums.iter().map(|(piece, times)| (times * u64::from(weight[piece])).pow(2));
        u32::try_from(squares.sum::<u64>().isqrt()).unwrap_or(u32::MAX)
    };
    out.numbers(
        (0..small(words.all.len())).map(|word| length(&mut std::iter::once((word, 1)))).collect::<Vec<_>>().into_iter(),
    );
    let begins: Vec<Vec<u32>> = words.all.iter().map(|word| vec![beginning(word)]).collect();
    let rare = words.rarities(&begins);
    out.numbers(begins.iter().map(|begins| begins[0]));
    out.numbers(begins.iter().map(|begins| rare[&begins[0]]));
    out.lists(words.labels.iter().map(|label| pack(label.iter().copied())));
    out.numbers(words.labels.iter().map(|label| length(&mut label.iter().map(|word| (*word, 1)))));
    out.numbers(words.labels.iter().map(|label| {
        let begins: BTreeSet<u32> = label.iter().map(|word| begins[*word as usize][0]).collect();
        begins.iter().map(|begin| rare[begin].pow(2)).sum::<u32>().isqrt()
    }));
    let weights = |of: &BTreeMap<u32, usize>| -> Vec<(u32, u32)> {
        of.iter().map(|(word, times)| (*word, repeated(*times))).collect()
    };
    out.lists(words.concepts.iter().map(|of| pack(steps(of.keys().copied()))));
    out.numbers(words.concepts.iter().map(|of| length(&mut weights(of).into_iter())));
    let mut back: Vec<Vec<(u32, u32)>> = vec![Vec::new(); words.all.len()];
    for (concept, of) in (0_u32..).zip(&words.concepts) {
        for (word, weight) in weights(of) {
            back[word as usize].push((concept, weight));
        }
    }
    out.lists(back.iter().map(|concepts| {
        let steps = steps(concepts.iter().map(|(concept, _)| *concept));
        pack(steps.zip(concepts).flat_map(|(step, (_, weight))| [step, *weight]))
    }));
    out.number(concepts.len());
}

/// What stands around a concept's names: the words of its description, and the groups that it belongs to.
fn around(concepts: &[Concept], words: &Words, out: &mut Written) {
    let mut described: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (number, concept) in (0_u32..).zip(concepts) {
        for line in concept.description.lines() {
            for word in line.split_whitespace().flat_map(folded) {
                described.entry(beginning(&word)).or_default().insert(number);
            }
        }
    }
    out.numbers(described.keys().copied());
    out.numbers(described.values().map(|have| rarity(have.len(), concepts.len())));
    out.lists(described.values().map(|have| pack(steps(have.iter().copied()))));
    let begins: Vec<Vec<u32>> = words.all.iter().map(|word| vec![beginning(word)]).collect();
    let rare = words.rarities(&begins);
    out.numbers(rare.keys().copied());
    out.numbers(rare.values().copied());
    let groups: BTreeSet<&[String]> = concepts.iter().map(|concept| concept.groups.as_slice()).collect();
    let places: BTreeMap<&[String], u32> = groups.iter().zip(0_u32..).map(|(of, at)| (*of, at)).collect();
    out.numbers(concepts.iter().map(|concept| places[concept.groups.as_slice()]));
    out.lists(groups.iter().map(|of| {
        let begins: BTreeSet<u32> = of.iter().flat_map(|name| folded(name)).map(|word| beginning(&word)).collect();
        pack(begins)
    }));
    // Concepts of a family are alike: occupations of one minor group, skills of one broader skill.
    let family = |concept: &Concept| -> String {
        let minor = concept.isco.get(..3).map(str::to_owned);
        minor.or_else(|| concept.broader.first().cloned()).unwrap_or_else(|| concept.uri.clone())
    };
    let families: BTreeSet<String> = concepts.iter().map(family).collect();
    let places: BTreeMap<&str, u32> = families.iter().zip(0_u32..).map(|(family, at)| (family.as_str(), at)).collect();
    out.numbers(concepts.iter().map(|concept| places[family(concept).as_str()]));
}

/// Rising numbers as the steps between them.
fn steps(numbers: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    numbers.scan(0, |last, number| Some(number - std::mem::replace(last, number)))
}
