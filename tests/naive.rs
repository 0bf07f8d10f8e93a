//! The judging core against one that is written down from the design without a thought for speed or elegance.

#[path = "support/people.rs"]
#[allow(dead_code)]
mod people;
#[path = "support/random.rs"]
mod random;

use candor::assess::{Standing, assess};
use candor::facts::Candidate;
use candor::finding::Combine;
use candor::finding::{Credit, FULL, Outcome, Verdict};
use candor::profile::{Role, Test};
use candor::requirement::Policy;
use people::{ANYTHING, AS_OF, person, role};
use random::Random;

use Verdict::{Met, Partial, Unknown, Unmet};

/// Verdict and credits of each requirement; points earned, open, in all; standing.
type Naive = (Vec<Outcome>, [u64; 3], Standing);

fn naive_assess(role: &Role, candidate: &Candidate) -> Naive {
    let mut outcomes = Vec::new();
    let mut points = [0, 0, 0];
    let (mut failed, mut open) = (false, false);
    for asked in &role.requirements {
        let outcome = naive_judge(&asked.test, candidate, false);
        outcomes.push(outcome);
        if !asked.scores {
            continue;
        }
        let weight = u64::from(asked.weight);
        points[0] += weight * u64::from(outcome.credit.low);
        points[1] += weight * u64::from(outcome.credit.high) - weight * u64::from(outcome.credit.low);
        points[2] += weight * 1000;
        failed |= asked.must && matches!(outcome.verdict, Unmet | Partial);
        open |= asked.must && outcome.verdict == Unknown;
    }
    let standing = if failed {
        Standing::Below
    } else if open {
        Standing::Clarify
    } else {
        Standing::Meets
    };
    (outcomes, points, standing)
}

fn naive_judge(test: &Test, candidate: &Candidate, negated: bool) -> Outcome {
    let (how, members) = match test {
        Test::Leaf(leaf) => {
            let rules = (leaf.rules.on_missing, leaf.rules.near);
            assert!(!negated || rules == (Policy::Ask, false), "inside a not, what is missing or near is asked about");
            return leaf.judge(candidate, AS_OF).outcome;
        }
        Test::Group(how, members) => (how, members),
    };
    if *how == Combine::Not {
        let member = naive_judge(&members[0], candidate, true);
        let (verdict, low, high) = match member.verdict {
            Met => (Unmet, 0, 0),
            Unknown => (Unknown, 0, FULL),
            Partial | Unmet => (Met, FULL, FULL),
        };
        return Outcome { verdict, credit: Credit { low, high } };
    }
    let members: Vec<Outcome> = members.iter().map(|member| naive_judge(member, candidate, negated)).collect();
    let n = match how {
        Combine::AnyOf => 1,
        Combine::AtLeast(n) => *n,
        _ => members.len(),
    };
    // The n-th highest is the best verdict that n members reach.
    let reach = |least: Verdict| members.iter().filter(|member| rank(member.verdict) >= rank(least)).count() >= n;
    let verdict = [Met, Unknown, Partial].into_iter().find(|verdict| reach(*verdict)).unwrap_or(Unmet);
    let mean = |mut credits: Vec<u32>| {
        let mut sum = 0;
        for _ in 0..n {
            let best = (0..credits.len()).max_by_key(|at| credits[*at]).expect("n is no more than the members");
            sum += credits.swap_remove(best);
        }
        sum / u32::try_from(n).expect("few members")
    };
    let low = mean(members.iter().map(|member| member.credit.low).collect());
    let high = mean(members.iter().map(|member| member.credit.high).collect());
    Outcome { verdict, credit: Credit { low, high } }
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Unmet => 0,
        Partial => 1,
        Unknown => 2,
        Met => 3,
    }
}

#[test]
fn assess_equals_the_naive_one() {
    let mut random = Random::new(60);
    let mut standings = [0, 0, 0];
    for _ in 0..300 {
        let role = role(&mut random, ANYTHING);
        for _ in 0..12 {
            let candidate = person(&mut random);
            let found = assess(&role, &candidate, AS_OF);
            let score = found.score;
            let ours = (
                found.findings.iter().map(|finding| finding.part.outcome).collect::<Vec<_>>(),
                [score.earned, score.still_open, score.out_of],
                found.standing,
            );
            assert_eq!(ours, naive_assess(&role, &candidate), "{role:#?} {candidate:#?}");
            standings[found.standing as usize] += 1;
        }
    }
    assert!(standings.iter().all(|count| *count > 100), "too little of a standing: {standings:?}");
}
