//! How much parts of words weigh. Integers throughout, so that a file and a ranking are the same everywhere.

use std::collections::BTreeSet;

use crate::text::{Word, words};

/// One step of a weight: weights are logarithms in 64ths.
const STEP: u32 = 64;

/// The letters of the longest piece of a word.
const LONGEST: usize = 4;

/// The letters at its beginning that a word has in common with its other forms.
const BEGINNING: usize = 5;

/// Words of a text beyond these are not looked at.
const MANY_WORDS: usize = 24;

/// Letters of a word beyond these are not looked at.
const LONG_WORD: usize = 40;

/// The words of a text, folded.
pub(super) fn folded(text: &str) -> Vec<String> {
    let parts = |word: Word| parts(&word.folded).map(str::to_owned).collect::<Vec<_>>();
    looked_at(text).flat_map(parts).map(|part| cut(&part)).collect()
}

/// The words of a text that are looked at.
pub(super) fn looked_at(text: &str) -> impl Iterator<Item = Word> {
    words(text).into_iter().take(MANY_WORDS)
}

/// The parts of a folded word between signs.
pub(super) fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '+' | '#')).filter(|part| !part.is_empty())
}

pub(super) fn cut(word: &str) -> String {
    word.chars().take(LONG_WORD).collect()
}

/// The pieces of a word: two to four letters in a row, its ends marked by a space. As hashes, sorted, each once.
pub(super) fn pieces(word: &str) -> Vec<u32> {
    let marked: Vec<char> = std::iter::once(' ').chain(word.chars()).chain(std::iter::once(' ')).collect();
    let all = (2..=LONGEST).flat_map(|length| marked.windows(length));
    let hashes: BTreeSet<u32> = all.map(|piece| hash(piece.iter().copied())).collect();
    hashes.into_iter().collect()
}

/// The beginning of a word, which its other forms share: its first five letters, as a hash.
pub(super) fn beginning(word: &str) -> u32 {
    hash(word.chars().take(BEGINNING))
}

/// A hash of letters (FNV-1a).
pub(super) fn hash(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(0x811c_9dc5, |hash, letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193))
}

/// How much something weighs that so many of all have: the rarer, the more.
pub(super) fn rarity(have: usize, all: usize) -> u32 {
    let bits = log2(all + 1).saturating_sub(log2(have + 1));
    bits + STEP * 2 / 5
}

/// The weight of something named so many times: 16 for once, and slowly more.
pub(super) fn repeated(times: usize) -> u32 {
    16 + log2(times) * 11 / STEP
}

/// The logarithm to base two, in steps.
fn log2(number: usize) -> u32 {
    let Some(whole) = number.checked_ilog2() else { return 0 };
    // The rest is doubled out bit by bit, on 32 bits after the point.
    let mut rest = (number as u128) << 32 >> whole;
    let mut log = whole;
    let mut step = STEP;
    while step > 1 {
        rest = (rest * rest) >> 32;
        log <<= 1;
        if rest >= 2 << 32 {
            rest >>= 1;
            log |= 1;
        }
        step /= 2;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right_to_a_step() {
        assert_eq!([1, 2, 4, 1024].map(log2), [0, 64, 128, 640]);
        // log2(3) = 1.58496…, log2(1000) = 9.96578…
        assert_eq!((log2(3), log2(1000)), (101, 637));
        assert_eq!(log2(0), 0);
    }

    #[test]
    fn forms_of_a_word_share_pieces() {
        let (one, other) = (pieces("kaufmann"), pieces("industriekaufmann"));
        let shared = one.iter().filter(|piece| other.contains(piece)).count();
        assert!(shared * 4 > one.len() * 3, "{shared} of {}", one.len());
        assert_eq!(beginning("nauczyciel"), beginning("nauczycielka"));
        assert_eq!(folded("C++/C#, Seaman/woman"), ["c++", "c#", "seaman", "woman"]);
    }
}
