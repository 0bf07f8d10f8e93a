//! Numbers found by the hash of a text: the same on every machine, so that it can be stored ready.

use serde::{Deserialize, Serialize};

use super::lent::Numbers;

/// The hash of a text, built up piece by piece (FNV-1a).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash(u64);

impl Hash {
    /// Of some pieces joined by one space.
    pub(super) fn of<'a>(pieces: impl IntoIterator<Item = &'a str>) -> Hash {
        Hash::each(pieces).last().unwrap_or(Hash::START)
    }

    /// Of the first of some pieces, of the first two, and so on.
    pub(super) fn each<'a>(pieces: impl IntoIterator<Item = &'a str>) -> impl Iterator<Item = Hash> {
        pieces.into_iter().scan(None, |before: &mut Option<Hash>, piece| {
            let hash = before.map_or_else(|| Hash::START.then(piece), |before| before.and(piece));
            *before = Some(hash);
            *before
        })
    }

    /// Of what this is of and one more piece.
    pub(super) fn and(self, piece: &str) -> Hash {
        self.then(" ").then(piece)
    }

    const START: Hash = Hash(0xcbf2_9ce4_8422_2325);

    /// All its bits mixed into as many as a number has on every machine.
    pub(super) fn mixed(self) -> usize {
        usize::try_from((self.0 ^ (self.0 >> 32)) & 0xffff_ffff).unwrap_or_default()
    }

    fn then(self, piece: &str) -> Hash {
        Hash(piece.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }
}

/// A hash table of numbers. What they stand for, and so which texts are equal, the caller knows.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Index {
    /// Each a number plus one, or 0. Always a power of two of them, half of them 0, so that a search ends soon.
    slots: Numbers,
}

impl Index {
    /// An empty one with room for so many numbers.
    pub(super) fn with_room_for(count: usize) -> Index {
        Index { slots: Numbers::zeros((2 * count).next_power_of_two()) }
    }

    /// The first number of this hash that stands for the same.
    pub(super) fn find(&self, hash: Hash, mut same: impl FnMut(usize) -> bool) -> Option<usize> {
        self.chain(hash).map_while(|slot| self.number(slot)).find(|&number| same(number))
    }

    /// Adds a number, as long as there is room.
    pub(super) fn insert(&mut self, hash: Hash, number: usize) {
        if let Some(slot) = self.chain(hash).find(|&slot| self.number(slot).is_none()) {
            self.slots.set(slot, number + 1);
        }
    }

    /// The slots in which a number of this hash may stand, one after another.
    fn chain(&self, hash: Hash) -> impl Iterator<Item = usize> + use<> {
        let count = self.slots.len();
        let start = hash.mixed();
        (0..count).map(move |step| (start + step) & (count - 1))
    }

    fn number(&self, slot: usize) -> Option<usize> {
        self.slots.get(slot)?.checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_text_has_the_hash_of_its_words() {
        assert_eq!(Hash::of(["baza", "klientow"]), Hash::of(["baza klientow"]));
        assert_ne!(Hash::of(["baza", "klientow"]), Hash::of(["bazaklientow"]));
    }

    #[test]
    fn what_was_put_in_is_found() {
        let texts: Vec<String> = (0..1000).map(|number| format!("text {number}")).collect();
        let mut index = Index::with_room_for(texts.len());
        for (number, text) in texts.iter().enumerate() {
            index.insert(Hash::of([&**text]), number);
        }
        let find = |text: &str| index.find(Hash::of([text]), |number| texts[number] == text);
        for (number, text) in texts.iter().enumerate() {
            assert_eq!(find(text), Some(number));
        }
        assert_eq!(find("text"), None);
        assert_eq!(Index::with_room_for(0).find(Hash::of(["text"]), |_| true), None);
    }
}
