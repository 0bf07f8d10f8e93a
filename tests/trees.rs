//! Groups of requirements against every way in which what is open can turn out.
//!
//! 1. A tree is met if every completion of its leaves meets it, open if some do, else neither.
//! 2. Its credits bracket those of every completion; without a `not` they are the lowest and the highest of them.
//! 3. The order of members changes nothing.

#[path = "support/random.rs"]
#[allow(dead_code)]
mod random;

use std::collections::BTreeMap;

use candor::finding::Combine;
use candor::finding::{Credit, FULL, Outcome, Verdict, combine};
use random::Random;

const TREES: usize = 20_000;
const DEPTH: usize = 4;
const LEAVES: usize = 6;

/// One way in which a leaf can turn out: whether it meets, and the credit.
type Way = (bool, u32);

#[derive(Debug)]
enum Tree {
    Leaf(Vec<Way>),
    Group(Combine, Vec<Tree>),
}

impl Tree {
    fn random(random: &mut Random, depth: usize, leaves: &mut usize) -> Tree {
        if depth == DEPTH || *leaves <= 1 || random.chance(25) {
            *leaves = leaves.saturating_sub(1);
            let ways = random.pick(&[1, 1, 2, 2, 3]);
            return Tree::Leaf((0..ways).map(|_| way(random)).collect());
        }
        if random.chance(20) {
            return Tree::Group(Combine::Not, vec![Tree::random(random, depth + 1, leaves)]);
        }
        let mut members = Vec::new();
        while members.is_empty() || *leaves > 0 && members.len() < 4 && random.chance(75) {
            members.push(Tree::random(random, depth + 1, leaves));
        }
        let n = 1 + random.below(members.len());
        Tree::Group(random.pick(&[Combine::AllOf, Combine::AnyOf, Combine::AtLeast(n)]), members)
    }

    /// What candor makes of it.
    fn outcome(&self, reversed: bool) -> Outcome {
        match self {
            Tree::Leaf(ways) => Outcome::over(ways.iter().copied()).expect("a leaf turns out somehow"),
            Tree::Group(how, members) => {
                let mut outcomes: Vec<Outcome> = members.iter().map(|member| member.outcome(reversed)).collect();
                if reversed {
                    outcomes.reverse();
                }
                combine(*how, &outcomes)
            }
        }
    }

    fn leaves(&self) -> Vec<&[Way]> {
        match self {
            Tree::Leaf(ways) => vec![ways],
            Tree::Group(_, members) => members.iter().flat_map(Tree::leaves).collect(),
        }
    }

    fn has_not(&self) -> bool {
        match self {
            Tree::Leaf(_) => false,
            Tree::Group(how, members) => *how == Combine::Not || members.iter().any(Tree::has_not),
        }
    }

    /// What it comes to once every leaf has turned out one way.
    fn completed(&self, chosen: &mut impl Iterator<Item = Way>) -> Way {
        let (how, members) = match self {
            Tree::Leaf(_) => return chosen.next().expect("a way for every leaf"),
            Tree::Group(how, members) => (how, members),
        };
        let ways: Vec<Way> = members.iter().map(|member| member.completed(chosen)).collect();
        let meeting = ways.iter().filter(|(meets, _)| *meets).count();
        let mut credits: Vec<u32> = ways.iter().map(|(_, credit)| *credit).collect();
        credits.sort_unstable();
        let best = |n: usize| credits.iter().rev().take(n).sum::<u32>() / u32::try_from(n).expect("few members");
        match how {
            Combine::AllOf => (meeting == ways.len(), best(ways.len())),
            Combine::AnyOf => (meeting > 0, best(1)),
            Combine::AtLeast(n) => (meeting >= *n, best(*n)),
            Combine::Not => (meeting == 0, if meeting == 0 { FULL } else { 0 }),
        }
    }

    fn completions(&self) -> Vec<Way> {
        let leaves = self.leaves();
        let count: usize = leaves.iter().map(|ways| ways.len()).product();
        let one = |mut number: usize| {
            let mut chosen = leaves.iter().map(move |ways| {
                let way = ways[number % ways.len()];
                number /= ways.len();
                way
            });
            self.completed(&mut chosen)
        };
        (0..count).map(one).collect()
    }
}

/// Meeting with all of the credit or with some, as with an ideal; not meeting with some or none.
fn way(random: &mut Random) -> Way {
    let some = random.pick(&[1, 166, 333, 500, 999]);
    random.pick(&[(true, FULL), (true, some), (false, some), (false, 0)])
}

#[test]
fn trees_agree_with_every_completion() {
    let mut random = Random::new(5);
    let mut seen: BTreeMap<Verdict, usize> = BTreeMap::new();
    for number in 0..TREES {
        let tree = Tree::random(&mut random, 0, &mut { LEAVES });
        let outcome = tree.outcome(false);
        let completions = tree.completions();
        let meeting = completions.iter().filter(|(meets, _)| *meets).count();
        let expected = (meeting == completions.len(), meeting > 0);
        let found = (outcome.verdict == Verdict::Met, outcome.verdict >= Verdict::Unknown);
        assert_eq!(found, expected, "tree {number}: {outcome:?} of {tree:?}");

        let low = completions.iter().map(|(_, credit)| *credit).min().expect("a completion");
        let high = completions.iter().map(|(_, credit)| *credit).max().expect("a completion");
        let Credit { low: at_least, high: at_most } = outcome.credit;
        if tree.has_not() {
            assert!(at_least <= low && high <= at_most, "tree {number}: {low}..{high}, {outcome:?} of {tree:?}");
        } else {
            assert_eq!((at_least, at_most), (low, high), "tree {number}: {tree:?}");
        }
        assert_eq!(tree.outcome(true), outcome, "tree {number}, members reversed: {tree:?}");
        *seen.entry(outcome.verdict).or_default() += 1;
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
    assert!(seen.values().all(|count| *count > TREES / 100), "{seen:?}");
}
