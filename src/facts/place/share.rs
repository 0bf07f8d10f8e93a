//! A share of the working time: "2 dni w tygodniu", "50%", "2x w tygodniu".

use crate::reference::{PlaceWord, Reference, TimeWord};
use crate::text::Word;

/// The days of a working week.
const WEEK: u32 = 5;

/// The share that a text begins with: how many words it covers, and whether it is less than the whole.
pub(super) fn share(text: &str, rest: &[Word], tables: &Reference) -> Option<(usize, bool)> {
    let (mut count, mut times) = number(&rest[0], tables)?;
    let mut len = 1;
    // "2-3 dni", "2 lub 3 dni"
    for skipped in 0..=1 {
        let Some((most, more)) = rest.get(len + skipped).and_then(|word| number(word, tables)) else { continue };
        if skipped == 0 && text[rest[len - 1].span.end..rest[len].span.start].trim().is_empty() {
            return None;
        }
        (count, times, len) = (most, more, len + skipped + 1);
        break;
    }
    if text[rest[len - 1].span.end..].trim_start().starts_with('%') {
        return Some((len, count < 100));
    }
    let after = &rest[len..];
    if let Some(more) = of_time(after, &[TimeWord::Day], tables).or_else(|| of_times(after, tables)) {
        (len, times) = (len + more, true);
    }
    times.then(|| (len + per(&rest[len..], tables), count < WEEK))
}

/// A number in digits or in words, and whether it counts times ("2x").
fn number(word: &Word, tables: &Reference) -> Option<(u32, bool)> {
    let digits = word.folded.trim_end_matches(['x', 'х']);
    if let Ok(count) = digits.parse() {
        return Some((count, digits.len() < word.folded.len()));
    }
    let (entry, _) = tables.time.phrases.whole(std::slice::from_ref(word))?;
    entry.value.iter().find_map(|means| match means {
        TimeWord::Count(count) => Some((*count, false)),
        _ => None,
    })
}

/// How many words a unit of time covers that these words begin with.
fn of_time(rest: &[Word], units: &[TimeWord], tables: &Reference) -> Option<usize> {
    let (len, entry, _) = tables.time.phrases.longest_prefix(rest)?;
    units.iter().any(|unit| entry.value.contains(unit)).then_some(len)
}

fn of_times(rest: &[Word], tables: &Reference) -> Option<usize> {
    let (len, entry, _) = tables.places.words.longest_prefix(rest)?;
    entry.value.contains(&PlaceWord::Times).then_some(len)
}

/// "a week", "w tygodniu", "in der Woche": small words and the time that the days are of.
pub(super) fn per(rest: &[Word], tables: &Reference) -> usize {
    let units = &[TimeWord::Week, TimeWord::Month];
    let small = |words: &[Word]| words.iter().all(|word| word.folded.chars().count() <= 4);
    let found = (0..rest.len().min(3)).find_map(|at| Some((at, of_time(&rest[at..], units, tables)?)));
    found.filter(|(at, _)| small(&rest[..*at])).map_or(0, |(at, len)| at + len)
}
