//! What is left of an item of skills without the words that only say how well, how long or since when.

use crate::reference::{Reference, TimeWord};
use crate::text::{Form, Word};

/// A concept of the skill tables, and how it was recognised.
pub(super) type Known = (u32, Form);

/// An item without what stands around it.
pub(super) struct Core<'w> {
    /// Its words.
    pub(super) words: &'w [Word],
    /// What they are, if the tables know it.
    pub(super) known: Option<Known>,
    /// "0 lat", "0/5": there is none of it.
    pub(super) none: bool,
}

/// The concept that words are as a whole.
pub(super) fn known(words: &[Word], tables: &Reference) -> Option<Known> {
    tables.skill(words)
}

/// Takes qualifiers, levels, times and numbers off both ends until a known skill is left. Where none is, only qualifiers
/// and levels come off: the item keeps its other words. What would leave nothing is kept.
pub(super) fn core<'w>(text: &str, words: &'w [Word], tables: &Reference) -> Core<'w> {
    let (core, known) = peel(words, tables, true);
    match known.and_then(|known| Some((known, none_of_it(text, words, core)?))) {
        Some((known, none)) => Core { words: core, known: Some(known), none },
        None => Core { words: peel(words, tables, false).0, known: None, none: false },
    }
}

/// The known skill that qualifiers and levels stand around.
pub(super) fn qualified<'w>(words: &'w [Word], tables: &Reference) -> Option<(&'w [Word], Known)> {
    let (core, known) = peel(words, tables, false);
    Some((core, known?))
}

/// The most words that are a known skill once whole qualifiers are cut off both ends: "obsługa klienta po angielsku" keeps
/// its "obsługa". Where none is known, all that can be cut is.
fn peel<'w>(words: &'w [Word], tables: &Reference, numbers: bool) -> (&'w [Word], Option<Known>) {
    if let Some(known) = known(words, tables) {
        return (words, Some(known));
    }
    let front = |rest: &[Word]| {
        let len = tables.qualifiers.longest_prefix(rest).map(|(len, ..)| len);
        let len = len.or_else(|| tables.levels.longest_prefix(rest).map(|(len, ..)| len));
        len.or_else(|| if numbers { time_at_front(rest, tables) } else { None })
    };
    let back = |rest: &[Word]| {
        let len = tables.qualifiers.longest_suffix(rest).map(|(len, ..)| len);
        let len = len.or_else(|| tables.levels.longest_suffix(rest).map(|(len, ..)| len));
        len.or_else(|| if numbers { time_at_back(rest, tables) } else { year_at_back(rest) })
    };
    let starts = cuts(words.len(), |cut| front(&words[cut..]));
    let ends = cuts(words.len(), |cut| back(&words[..words.len() - cut]));
    let mut cores: Vec<_> = starts.iter().flat_map(|start| ends.iter().map(move |end| (start + end, *start))).collect();
    cores.retain(|(cut, _)| *cut < words.len());
    cores.sort_unstable();
    let core = |&(cut, start): &(usize, usize)| &words[start..words.len() - (cut - start)];
    let whole = cores.iter().map(core).find_map(|core| Some((core, Some(known(core, tables)?))));
    whole.unwrap_or_else(|| (cores.last().map_or(words, core), None))
}

/// How much is off after each cut, from nothing on; something is always left.
fn cuts(len: usize, next: impl Fn(usize) -> Option<usize>) -> Vec<usize> {
    let mut cuts = vec![0];
    while let Some(cut) = cuts.last().and_then(|&cut| Some(cut + next(cut)?)).filter(|cut| *cut < len) {
        cuts.push(cut);
    }
    cuts
}

fn year_at_back(core: &[Word]) -> Option<usize> {
    core.last().filter(|word| is_year(word)).map(|_| 1)
}

fn time_at_front(core: &[Word], tables: &Reference) -> Option<usize> {
    let word = tables.time.phrases.longest_prefix(core).filter(|(_, entry, _)| says_how_long(&entry.value));
    let number = core.first().filter(|word| is_number(word)).map(|_| 1);
    word.map(|(len, ..)| len).or(number)
}

fn time_at_back(core: &[Word], tables: &Reference) -> Option<usize> {
    let phrase = |len: &usize| {
        let entry = tables.time.phrases.whole(&core[core.len() - len..]);
        entry.is_some_and(|(entry, _)| says_how_long(&entry.value))
    };
    let word = (1..=core.len().min(4)).rev().find(phrase);
    word.or_else(|| core.last().filter(|word| is_number(word)).map(|_| 1))
}

/// "2 years ago" says when it ended, and "none" denies: such words stay.
fn says_how_long(meanings: &[TimeWord]) -> bool {
    meanings.iter().all(|meaning| !matches!(meaning, TimeWord::Doubt | TimeWord::None))
}

/// "3", "2,5", "5+", "3.11": years, marks, versions.
fn is_number(word: &Word) -> bool {
    let digits = word.folded.trim_end_matches('+');
    digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.'))
}

/// Whether the numbers around a core say that there is none of it; `None` where they leave that open ("0-2 lata").
fn none_of_it(text: &str, words: &[Word], core: &[Word]) -> Option<bool> {
    let inside = core.first()?.span.start..core.last()?.span.end;
    // "C++17" is not C.
    if text[inside.end..].starts_with(['+', '#']) {
        return None;
    }
    let around = words.iter().filter(|word| is_number(word) && !inside.contains(&word.span.start));
    let numbers: Vec<&Word> = around.collect();
    let is_zero = |word: &Word| word.folded.bytes().all(|sign| matches!(sign, b'0' | b',' | b'.'));
    match numbers[..] {
        [only] => Some(is_zero(only)),
        // "0/5": the second says out of how many.
        [mark, all] if is_zero(mark) => (text[mark.span.end..all.span.start].trim() == "/").then_some(true),
        _ => numbers.iter().all(|word| !is_zero(word)).then_some(false),
    }
}

/// "ECDL 2019": when it was, not what it is.
pub(super) fn is_year(word: &Word) -> bool {
    word.folded.len() == 4 && word.folded.parse().is_ok_and(|year: u16| (1950..2100).contains(&year))
}
