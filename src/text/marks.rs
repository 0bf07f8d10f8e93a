//! What a text may begin or end with: a look at one bit tells most words of a text that no phrase of a table goes on there.

use serde::{Deserialize, Serialize};

use super::index::Hash;
use super::lent::Numbers;

/// Bits for each hash, so that few others share one by chance.
const ROOM: usize = 16;

/// A set of hashes that may hold more than was put in, and never less.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Marks {
    bits: Numbers,
}

impl Marks {
    /// Of some hashes.
    pub(super) fn of(hashes: &[Hash]) -> Marks {
        let mut marks = Marks { bits: Numbers::zeros((hashes.len() * ROOM / 32).next_power_of_two()) };
        for &hash in hashes {
            let (at, bit) = marks.place(hash);
            let bits = marks.bits.get(at).unwrap_or_default();
            marks.bits.set(at, bits | bit);
        }
        marks
    }

    /// Whether a hash may be among them.
    pub(super) fn has(&self, hash: Hash) -> bool {
        let (at, bit) = self.place(hash);
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
    }

    fn place(&self, hash: Hash) -> (usize, usize) {
        let mixed = hash.mixed();
        ((mixed >> 5) & self.bits.len().saturating_sub(1), 1 << (mixed & 31))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_there_and_little_else() {
        let hashes: Vec<Hash> = (0..1000).map(|number| Hash::of([&*format!("text {number}")])).collect();
        let marks = Marks::of(&hashes);
        assert!(hashes.iter().all(|&hash| marks.has(hash)));
        let others = (0..1000).filter(|number| marks.has(Hash::of([&*format!("other {number}")])));
        assert!(others.count() < 200);
        assert!(!Marks::default().has(hashes[0]));
    }
}
