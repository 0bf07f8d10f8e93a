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
    /// Whether there is none of it: "0 lat", "0/5". `None` where the numbers leave that open ("0-2 lata").
    pub(super) none: Option<bool>,
}

/// Takes qualifiers, levels, times and numbers off both ends until a known skill is left: the most words that are one.
/// "obsługa klienta po angielsku" keeps its "obsługa". Where none is known, or numbers leave open whether there is any of
/// it, only qualifiers, levels and years come off: the item keeps its other words. What would leave nothing is kept.
pub(super) fn core<'w>(text: &str, words: &'w [Word], tables: &Reference) -> Core<'w> {
    if let Some(known) = tables.skill(words) {
        return Core { words, known: Some(known), none: Some(false) };
    }
    let starts = cuts(words.len(), |cut, timed| {
        front(&words[cut..], tables).filter(|_| timed || !joins(words.get(cut), tables))
    });
    let ends = cuts(words.len(), |cut, timed| {
        let rest = &words[..words.len() - cut];
        back(rest, tables).filter(|_| timed || !joins(rest.last(), tables))
    });
    let mut cores: Vec<(usize, usize)> =
        starts.all.iter().flat_map(|start| ends.all.iter().map(move |end| (start + end, *start))).collect();
    cores.retain(|(cut, _)| *cut < words.len());
    cores.sort_unstable();
    let of = |&(cut, start): &(usize, usize)| &words[start..words.len() - (cut - start)];
    let found = cores.iter().map(of).find_map(|core| Some((core, tables.skill(core)?)));
    let none = found.map_or(Some(false), |(core, _)| none_of_it(text, words, core));
    match found {
        Some((core, known)) if none.is_some() => Core { words: core, known: Some(known), none },
        _ => {
            let (start, end) = (starts.plain, ends.plain);
            let words = if start + end < words.len() { &words[start..words.len() - end] } else { &words[start..] };
            Core { words, known: None, none }
        }
    }
}

/// "and", "or": inside a length of time they go with it, else they part two skills.
fn joins(word: Option<&Word>, tables: &Reference) -> bool {
    word.is_some_and(|word| tables.time.is_and(word) || tables.time.is_or(word))
}

/// Whether words only say how well, how long or since when.
pub(super) fn is_beside(words: &[Word], tables: &Reference) -> bool {
    let mut at = 0;
    while let Some((len, _)) = front(&words[at..], tables) {
        at += len;
    }
    at == words.len() && at > 0
}

/// How much is off one end after each cut, from nothing on.
struct Cuts {
    all: Vec<usize>,
    /// How much is off without any time or number.
    plain: usize,
}

/// Something is always left.
fn cuts(len: usize, next: impl Fn(usize, bool) -> Option<(usize, bool)>) -> Cuts {
    let mut cuts = Cuts { all: vec![0], plain: 0 };
    let (mut at, mut numbers) = (0, false);
    while let Some((cut, number)) = next(at, numbers).filter(|(cut, _)| at + cut < len) {
        at += cut;
        numbers |= number;
        cuts.all.push(at);
        cuts.plain = if numbers { cuts.plain } else { at };
    }
    cuts
}

/// How many of the first words say how well, how long or since when, and whether they are a time or a number.
pub(super) fn front(words: &[Word], tables: &Reference) -> Option<(usize, bool)> {
    // "solid SQL": a word for a level with more behind it is that, though SOLID is a name.
    let is_level = |word: &Word| words.len() > 1 && tables.mastery.whole(std::slice::from_ref(word)).is_some();
    if words.first().is_some_and(|word| is_name(word, tables) && !is_level(word)) {
        return None;
    }
    let plain = tables.qualifiers.longest_prefix(words).map(|(len, ..)| len);
    let plain = plain.max(tables.denials.before.plain_prefix(words));
    let plain = plain.max(tables.mastery.longest_prefix(words).map(|(len, ..)| len));
    let plain = plain.or_else(|| tables.levels.longest_prefix(words).map(|(len, ..)| len));
    let time = || tables.time.phrases.longest_prefix(words).filter(|(_, entry, _)| says_how_long(&entry.value));
    let time = || time().map(|(len, ..)| len).or_else(|| words.first().filter(|word| is_number(word)).map(|_| 1));
    plain.map(|len| (len, false)).or_else(|| Some((time()?, true)))
}

/// The same of the last words; a year at the end is as good as no number.
fn back(words: &[Word], tables: &Reference) -> Option<(usize, bool)> {
    if let [rest @ .., last] = words
        && is_name(last, tables)
        && !rest.last().is_some_and(is_number)
    {
        return None;
    }
    let plain = tables.qualifiers.longest_suffix(words).map(|(len, ..)| len);
    let plain = plain.max(tables.denials.before.plain_suffix(words));
    let plain = plain.max(tables.mastery.longest_suffix(words).map(|(len, ..)| len));
    let plain = plain.or_else(|| tables.levels.longest_suffix(words).map(|(len, ..)| len));
    let plain = plain.or_else(|| words.last().filter(|word| is_year(word)).map(|_| 1));
    let time = || tables.time.phrases.longest_suffix(words).filter(|(_, entry, _)| says_how_long(&entry.value));
    let time = || time().map(|(len, ..)| len).or_else(|| words.last().filter(|word| is_number(word)).map(|_| 1));
    plain.map(|len| (len, false)).or_else(|| Some((time()?, true)))
}

/// "R" and "C" are names, whatever else they may stand for ("2010 r.", "C1").
fn is_name(word: &Word, tables: &Reference) -> bool {
    tables.skills.terms.exactly(&word.folded).is_some_and(|entry| tables.skills.is_name(entry.value))
}

/// "2 years ago" says when it ended, and "none" denies: such words stay.
fn says_how_long(meanings: &[TimeWord]) -> bool {
    meanings.iter().all(|meaning| !matches!(meaning, TimeWord::Doubt | TimeWord::None))
}

/// "3", "2,5", "5+", "3.11": years, marks, versions.
pub(super) fn is_number(word: &Word) -> bool {
    let digits = word.folded.trim_end_matches('+');
    digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.'))
}

/// Whether the numbers around a core say that there is none of it; `None` where they leave that open ("0-2 lata").
fn none_of_it(text: &str, words: &[Word], core: &[Word]) -> Option<bool> {
    let inside = core.first()?.span.start..core.last()?.span.end;
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
