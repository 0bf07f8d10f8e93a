//! How well and how long, by the words beside a skill: "Excel (advanced)", "SAP – 3 lata".

use super::peeled::is_number;
use crate::facts::Reading;
use crate::facts::time::{Months, length};
use crate::reference::{Mastery, Reference, TimeWord};
use crate::text::{Word, span};

/// The levels that the words beside a skill allow: from the lowest that one of them names to the highest.
pub(super) fn level(beside: &[Word], tables: &Reference) -> Option<(Mastery, Mastery)> {
    let named = tables.mastery.all_in(beside).into_iter().map(|(_, _, entry, _)| entry.value);
    named.reduce(|(low, high), (lower, higher)| (low.min(lower), high.max(higher)))
}

/// The length of time that they name; a number needs its unit ("Excel 2019" is no age of Methuselah).
pub(super) fn months(text: &str, beside: &[Word], tables: &Reference) -> Option<Months> {
    let mut at = 0;
    while at < beside.len() {
        let Some(end) = time_end(text, beside, at, tables) else {
            at += 1;
            continue;
        };
        // "5 years of": the longest of the words that is a length of time.
        let found = (at + 1..=end).rev().find_map(|end| {
            let words = text.get(span(&beside[at..end])).filter(|_| tells(&beside[at..end], tables))?;
            let Reading::Duration(found) = length::read(words, tables) else { return None };
            Some(found.value)
        });
        if found.is_some() {
            return found;
        }
        at = end;
    }
    None
}

/// Where numbers and words of time that begin here end.
fn time_end(text: &str, beside: &[Word], from: usize, tables: &Reference) -> Option<usize> {
    let mut end = from;
    while let Some(word) = beside.get(end) {
        let len = match tables.time.phrases.longest_prefix(&beside[end..]) {
            Some((len, ..)) => len,
            None if is_number(word) => 1,
            None => break,
        };
        // Words of other places do not go together.
        let parted = |before: &Word| {
            text.get(before.span.end..word.span.start).is_none_or(|signs| signs.contains(char::is_alphanumeric))
        };
        if end > from && parted(&beside[end - 1]) {
            break;
        }
        end += len;
    }
    (end > from).then_some(end)
}

/// Whether words hold a unit, and a number or the unit written out: the j in "w j. niemieckim" is no year.
fn tells(words: &[Word], tables: &Reference) -> bool {
    use TimeWord::{HalfYear, Month, Months, Quarter, Week, Year, YearAndHalf};
    let unit = |word: &TimeWord| matches!(word, Year | Month | Week | Quarter | HalfYear | YearAndHalf | Months(_));
    let number = words.iter().any(is_number);
    let all = tables.time.phrases.all_in(words);
    all.iter().any(|(.., entry, _)| entry.value.iter().any(unit) && (number || entry.key.chars().count() > 2))
}
