//! Dates, as the days they may be.

use jiff::civil::Date;

use self::Part::{Month, Number};
use super::split::trimmed;
use super::{Found, Reading, Via};
use crate::reference::{Reference, TimeWord};
use crate::text::{Word, words};

/// A date as written: the days it may be, or that it has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// From the first to the last day that the words allow: one day, a month, a year.
    Between(Date, Date),
    /// "present", "obecnie": still going on.
    Open,
}

/// Reads a date: "2026-09-14", "14.09.2026", "03.2019", "2019-03", "marzec 2019", "March 14th, 2019", "2019", "obecnie".
///
/// * "3/4/2019" and "3-4-2019" may be day first or month first: from the earlier to the later of both.
/// * A time of day after the date is left aside.
/// * A year has four digits; "14.09.26" is not understood, nor is a day that no calendar has.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let span = trimmed(text, 0..text.len());
    match dates(&text[span.clone()], tables) {
        Some(value) => Reading::Date(Found { value, span, via: Via::Same }),
        None => Reading::NotUnderstood,
    }
}

/// The days that a text may mean.
pub(super) fn dates(text: &str, tables: &Reference) -> Option<Dates> {
    if let Some((entry, _)) = tables.time.phrases.whole(&words(text))
        && entry.value.contains(&TimeWord::Now)
    {
        return Some(Dates::Open);
    }
    let (parts, slashes) = parts(without_time(text), tables)?;
    let (year, month, day) = match parts[..] {
        [Number(year, 4)] => (year, None, None),
        [Number(all, 8)] => (all / 10_000, Some(all / 100 % 100), Some(all % 100)),
        [Number(year, 4), Number(month, 1 | 2) | Month(month)]
        | [Number(month, 1 | 2) | Month(month), Number(year, 4)] => (year, Some(month), None),
        [Number(year, 4), Number(month, 1 | 2) | Month(month), Number(day, 1 | 2)]
        | [Month(month), Number(day, 1 | 2), Number(year, 4)]
        | [Number(day, 1 | 2), Month(month), Number(year, 4)] => (year, Some(month), Some(day)),
        [Number(first, 1 | 2), Number(second, 1 | 2), Number(year, 4)] => {
            let (day_first, month_first) = (day(year, second, first), day(year, first, second));
            return match (day_first, month_first) {
                (Some(one), Some(other)) if slashes => Some(Dates::Between(one.min(other), one.max(other))),
                (None, Some(one)) if slashes => Some(Dates::Between(one, one)),
                (one, _) => one.map(|day| Dates::Between(day, day)),
            };
        }
        _ => return None,
    };
    let first = self::day(year, month.unwrap_or(1), day.unwrap_or(1))?;
    Some(Dates::Between(
        first,
        match (month, day) {
            (None, _) => self::day(year, 12, 31)?,
            (Some(_), None) => first.last_of_month(),
            (Some(_), Some(_)) => first,
        },
    ))
}

/// A part of a date: a number with the count of its digits, or a month by name.
#[derive(Clone, Copy)]
enum Part {
    Number(u32, usize),
    Month(u32),
}

/// The parts, and whether slashes stand between them. A word that belongs to no date is none.
fn parts(text: &str, tables: &Reference) -> Option<(Vec<Part>, bool)> {
    let (mut parts, mut slashes, mut at) = (Vec::new(), false, 0);
    while let Some(letter) = text[at..].chars().next() {
        let run = |belongs: fn(char) -> bool| text[at..].find(|c| !belongs(c)).unwrap_or(text.len() - at);
        if letter.is_ascii_digit() {
            let len = run(|c| c.is_ascii_digit());
            parts.push(Part::Number(text[at..at + len].parse().ok()?, len));
            at += len;
        } else if letter.is_alphabetic() {
            let len = run(|c| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '/' | ',' | ' ' | '\u{a0}'));
            push_word(&mut parts, &words(&text[at..at + len]), tables)?;
            at += len;
        } else {
            slashes |= matches!(letter, '/' | '-');
            at += letter.len_utf8();
            if !matches!(letter, '.' | '-' | '/' | ',' | '–' | '—' | '(' | ')') && !letter.is_whitespace() {
                return None;
            }
        }
        if parts.len() > 3 {
            return None;
        }
    }
    Some((parts, slashes))
}

/// A month, a Roman number for one, or a word that stands beside dates ("r.", "since").
fn push_word(parts: &mut Vec<Part>, word: &[Word], tables: &Reference) -> Option<()> {
    let named = tables.months.whole(word).map(|(entry, _)| entry.value.as_slice());
    let roman = || word.first().filter(|_| word.len() == 1).and_then(|word| roman(&word.folded));
    match (named, roman()) {
        (Some(&[month]), _) => parts.push(Part::Month(u32::try_from(month).ok()?)),
        (None, Some(month)) => parts.push(Part::Month(month)),
        _ => {
            let (entry, _) = tables.time.phrases.whole(word)?;
            let beside = |means: &TimeWord| match means {
                TimeWord::Year | TimeWord::BesideDate => true,
                TimeWord::Since | TimeWord::To => parts.is_empty(),
                _ => false,
            };
            entry.value.iter().any(beside).then_some(())?;
        }
    }
    Some(())
}

fn roman(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    MONTHS.iter().zip(1..).find(|(roman, _)| **roman == word).map(|(_, month)| month)
}

/// The text before a time of day: "2026-09-14 10:22", "2026-09-14T10:22:00Z".
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let date = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    date.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, 'T' | 't' | ','))
}

fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    if !(1900..2200).contains(&year) {
        return None;
    }
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_leaves_the_order_open() {
        let read = |text: &str| match dates(text, Reference::embedded()) {
            Some(Dates::Between(from, to)) => format!("{from}..{to}"),
            other => format!("{other:?}"),
        };
        assert_eq!(read("3/4/2019"), "2019-03-04..2019-04-03");
        assert_eq!(read("3-4-2019"), "2019-03-04..2019-04-03");
        assert_eq!(read("2019-03-04"), "2019-03-04..2019-03-04");
        assert_eq!(read("13/4/2019"), "2019-04-13..2019-04-13");
        assert_eq!(read("4/13/2019"), "2019-04-13..2019-04-13");
        assert_eq!(read("4.13.2019"), "None");
        assert_eq!(read("31.02.2019"), "None");
    }
}
