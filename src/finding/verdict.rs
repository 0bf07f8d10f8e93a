//! Verdicts, credits, and how groups combine them.

use crate::text::named;

named! {
    /// What is known of one requirement. The order is that in which groups compare.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Verdict {
        /// Not shown.
        Unmet = "unmet",
        /// Partly met.
        Partial = "partial",
        /// Met is possible, not certain.
        Unknown = "unknown",
        /// Met, whatever is still open.
        Met = "met",
    }
}

/// All of a credit: credits run from 0 to this.
pub const FULL: u32 = 1000;

/// The credit that a requirement earns: at least and at most, over all that its evidence allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Credit {
    /// What is earned for certain, 0 to [`FULL`].
    pub low: u32,
    /// What is possible, 0 to [`FULL`].
    pub high: u32,
}

impl Credit {
    /// A credit without doubt.
    pub const fn exactly(credit: u32) -> Credit {
        Credit { low: credit, high: credit }
    }

    /// Nothing is known.
    pub const OPEN: Credit = Credit { low: 0, high: FULL };
}

/// `have` as a part of `need`, never more than all.
pub fn share(have: u64, need: u64) -> u32 {
    if have >= need { FULL } else { u32::try_from(have * u64::from(FULL) / need).unwrap_or(FULL) }
}

/// What several readings of one thing come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// The credit.
    pub credit: Credit,
}

impl Outcome {
    /// Nothing is known.
    pub const OPEN: Outcome = Outcome { verdict: Verdict::Unknown, credit: Credit::OPEN };
    /// Not shown.
    pub const UNMET: Outcome = Outcome { verdict: Verdict::Unmet, credit: Credit::exactly(0) };
    /// Met.
    pub const MET: Outcome = Outcome { verdict: Verdict::Met, credit: Credit::exactly(FULL) };

    /// Over all readings that the evidence allows, each with whether it meets the requirement and its credit: met if all
    /// do, unknown if some do, else partial if something is earned in any case, else unmet. `None` without readings.
    pub fn over(readings: impl IntoIterator<Item = (bool, u32)>) -> Option<Outcome> {
        let (mut all, mut some, mut low, mut high, mut any) = (true, false, FULL, 0, false);
        for (meets, credit) in readings {
            any = true;
            all &= meets;
            some |= meets;
            low = low.min(credit);
            high = high.max(credit);
        }
        let verdict = match (all, some, low) {
            (true, ..) => Verdict::Met,
            (_, true, _) => Verdict::Unknown,
            (.., 0) => Verdict::Unmet,
            _ => Verdict::Partial,
        };
        any.then_some(Outcome { verdict, credit: Credit { low, high } })
    }

    /// Whether an answer could still change the verdict or the credit.
    pub fn is_open(self) -> bool {
        self.verdict == Verdict::Unknown || self.credit.low < self.credit.high
    }

    /// The better of two, verdict and credits apart: one of them is enough.
    #[must_use]
    pub fn or(self, other: Outcome) -> Outcome {
        Outcome {
            verdict: self.verdict.max(other.verdict),
            credit: Credit {
                low: self.credit.low.max(other.credit.low),
                high: self.credit.high.max(other.credit.high),
            },
        }
    }
}

/// How a group combines its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Combine {
    /// Every member.
    AllOf,
    /// One member is enough.
    AnyOf,
    /// This many members.
    AtLeast(usize),
    /// Not its one member.
    Not,
}

impl Combine {
    /// Its key in a profile.
    pub fn name(self) -> &'static str {
        match self {
            Combine::AllOf => "all_of",
            Combine::AnyOf => "any_of",
            Combine::AtLeast(_) => "at_least",
            Combine::Not => "not",
        }
    }
}

/// How a group's members come together. Verdicts and credits combine apart.
///
/// Verdicts: `all_of` takes the lowest, `any_of` the highest, `at_least n` the n-th highest. Credits: the mean, the
/// highest, the mean of the n highest, rounded down. `not` turns met into unmet, partly met and unmet into met, and
/// leaves unknown as it is.
pub fn combine(how: Combine, members: &[Outcome]) -> Outcome {
    let needed = match how {
        Combine::AllOf => members.len(),
        Combine::AnyOf => 1,
        Combine::AtLeast(n) => n,
        Combine::Not => return members.first().map_or(Outcome::OPEN, |member| negate(*member)),
    };
    let mut verdicts: Vec<Verdict> = members.iter().map(|member| member.verdict).collect();
    verdicts.sort_unstable_by(|a, b| b.cmp(a));
    let Some(&verdict) = needed.checked_sub(1).and_then(|last| verdicts.get(last)) else {
        return Outcome::OPEN;
    };
    let mean_of_highest = |pick: fn(&Outcome) -> u32| {
        let mut credits: Vec<u32> = members.iter().map(pick).collect();
        credits.sort_unstable_by(|a, b| b.cmp(a));
        credits.iter().take(needed).map(|&credit| credit as usize).sum::<usize>() / needed
    };
    let whole = |credit: usize| u32::try_from(credit).unwrap_or(FULL);
    Outcome {
        verdict,
        credit: Credit {
            low: whole(mean_of_highest(|member| member.credit.low)),
            high: whole(mean_of_highest(|member| member.credit.high)),
        },
    }
}

fn negate(member: Outcome) -> Outcome {
    match member.verdict {
        Verdict::Met => Outcome::UNMET,
        Verdict::Partial | Verdict::Unmet => Outcome::MET,
        Verdict::Unknown => Outcome::OPEN,
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Met, Partial, Unknown, Unmet};
    use super::*;

    fn outcome(verdict: Verdict, low: u32, high: u32) -> Outcome {
        Outcome { verdict, credit: Credit { low, high } }
    }

    /// Every reading set of two readings: the table of DESIGN section 5.
    #[test]
    fn verdict_of_a_leaf() {
        for (readings, verdict, low, high) in [
            (&[(true, 1000)][..], Met, 1000, 1000),
            (&[(true, 500)], Met, 500, 500),
            (&[(false, 500)], Partial, 500, 500),
            (&[(false, 0)], Unmet, 0, 0),
            (&[(true, 500), (true, 1000)], Met, 500, 1000),
            (&[(true, 1000), (false, 500)], Unknown, 500, 1000),
            (&[(true, 1000), (false, 0)], Unknown, 0, 1000),
            (&[(false, 250), (false, 500)], Partial, 250, 500),
            (&[(false, 0), (false, 500)], Unmet, 0, 500),
        ] {
            assert_eq!(Outcome::over(readings.iter().copied()), Some(outcome(verdict, low, high)), "{readings:?}");
        }
        assert_eq!(Outcome::over([]), None);
    }

    /// All sixteen pairs, for every group of two.
    #[test]
    fn verdict_tables_of_groups() {
        let of = |verdict| match verdict {
            Met => Outcome::MET,
            Unknown => Outcome::OPEN,
            Partial => outcome(Partial, 500, 500),
            Unmet => Outcome::UNMET,
        };
        let all = [Unmet, Partial, Unknown, Met];
        for a in all {
            for b in all {
                let pair = [of(a), of(b)];
                assert_eq!(combine(Combine::AllOf, &pair).verdict, a.min(b));
                assert_eq!(combine(Combine::AnyOf, &pair).verdict, a.max(b));
                assert_eq!(combine(Combine::AtLeast(1), &pair), combine(Combine::AnyOf, &pair));
                assert_eq!(combine(Combine::AtLeast(2), &pair), combine(Combine::AllOf, &pair));
                for c in all {
                    let mut order = [a, b, c];
                    order.sort_unstable();
                    let three = [of(a), of(b), of(c)];
                    assert_eq!(combine(Combine::AtLeast(2), &three).verdict, order[1]);
                }
            }
        }
        for (member, negated) in
            [(Met, Outcome::UNMET), (Partial, Outcome::MET), (Unmet, Outcome::MET), (Unknown, Outcome::OPEN)]
        {
            assert_eq!(combine(Combine::Not, &[of(member)]), negated);
        }
    }

    #[test]
    fn credits_combine_apart_from_verdicts_and_round_down() {
        let members = [outcome(Met, 500, 500), outcome(Unknown, 0, 1000), outcome(Partial, 333, 333)];
        assert_eq!(combine(Combine::AllOf, &members), outcome(Partial, 277, 611));
        assert_eq!(combine(Combine::AnyOf, &members), outcome(Met, 500, 1000));
        assert_eq!(combine(Combine::AtLeast(2), &members), outcome(Unknown, 416, 750));
    }

    #[test]
    fn shares_never_exceed_all() {
        assert_eq!(share(6, 12), 500);
        assert_eq!(share(1, 3), 333);
        assert_eq!(share(13, 12), 1000);
        assert_eq!(share(0, 0), 1000);
    }
}
