//! The order of a shortlist: total, on integers, the same whatever the order of the rows.

use std::cmp::{Ordering, Reverse};

use crate::assess::{Assessment, Standing};

/// What comes before the id: candidates that are equal here share a rank.
///
/// Standing; within *clarify* fewer unknown musts; within *below* fewer unmet, then fewer partial musts; then points
/// earned, then points possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merit(Standing, usize, usize, Reverse<u64>, Reverse<u64>);

impl Merit {
    /// The merit of an assessment.
    pub fn of(assessment: &Assessment) -> Merit {
        let musts = assessment.open_musts;
        let (first, second) = match assessment.standing {
            Standing::Meets => (0, 0),
            Standing::Clarify => (musts.unknown, 0),
            Standing::Below => (musts.unmet, musts.partial),
        };
        let score = assessment.score;
        Merit(assessment.standing, first, second, Reverse(score.earned), Reverse(score.earned + score.still_open))
    }
}

/// Ids in the order in which people count: digits as numbers, so that `K-9` comes before `K-10`.
///
/// ```
/// use candor::shortlist::by_id;
/// let mut ids = ["K-10", "K-9", "K-09", "A"];
/// ids.sort_by(|a, b| by_id(a, b));
/// assert_eq!(ids, ["A", "K-09", "K-9", "K-10"]);
/// ```
pub fn by_id(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    while let (Some(one), Some(other)) = (left.chars().next(), right.chars().next()) {
        if one.is_ascii_digit() && other.is_ascii_digit() {
            let (digits, others) = (digits(left), digits(right));
            let order = by_number(digits, others);
            if order != Ordering::Equal {
                return order;
            }
            (left, right) = (&left[digits.len()..], &right[others.len()..]);
        } else {
            if one != other {
                return one.cmp(&other);
            }
            (left, right) = (&left[one.len_utf8()..], &right[other.len_utf8()..]);
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

fn by_number(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::by_id;
    use proptest::prelude::*;
    use std::cmp::Ordering;

    proptest! {
        #[test]
        fn ids_are_in_a_total_order(a in "[aK0-9é-]{0,6}", b in "[aK0-9é-]{0,6}", c in "[aK0-9é-]{0,6}") {
            prop_assert_eq!(by_id(&a, &b), by_id(&b, &a).reverse());
            prop_assert_eq!(by_id(&a, &b) == Ordering::Equal, a == b);
            if by_id(&a, &b) != Ordering::Greater && by_id(&b, &c) != Ordering::Greater {
                prop_assert_ne!(by_id(&a, &c), Ordering::Greater);
            }
        }
    }
}
