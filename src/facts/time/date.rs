//! Dates, as the days they may be.

use std::ops::Range;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use self::Part::{Month, Number};
use crate::facts::split::trimmed;
use crate::facts::validity::{self, State};
use crate::facts::{Found, Reading, Via};
use crate::reference::{Reference, TimeWord};
use crate::text::{Word, named, words};

/// A date as written: the days it may be, or that it has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// From the first to the last day that the words allow: one day, a month, a year.
    Between(Date, Date),
    /// "present", "obecnie": still going on.
    Open,
}

named! {
    /// Which of two numbers is the day, where both may be.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Order {
        /// "3/4/2019" is the 3rd of April.
        DayFirst = "day-first",
        /// "3/4/2019" is the 4th of March.
        MonthFirst = "month-first",
    }
}

/// How numbers of a date are taken that may be several things.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::facts) struct Manner {
    /// Which comes first, day or month, where that is known.
    pub(in crate::facts) order: Option<Order>,
    /// Whether "01/18" is a month of a year. It is none where it may be a day of a year that is not said: "03/08".
    pub(in crate::facts) short_months: bool,
    /// Whether a year of two digits is one of this century, as on cards. Elsewhere it is that of spreadsheets.
    pub(in crate::facts) this_century: bool,
}

impl Manner {
    /// A year as it is written, with the count of its digits.
    fn year(self, year: u32, len: usize) -> u32 {
        match (len, year) {
            (2, 0..30) => 2000 + year,
            (2, 30..70) if self.this_century => 2000 + year,
            (2, _) => 1900 + year,
            _ => year,
        }
    }
}

/// Reads a date: "2026-09-14", "14.09.2026", "03.2019", "2019-03", "marzec 2019", "March 14th, 2019", "Q1 2019", "2019",
/// "obecnie".
///
/// * "3/4/2019" and "3-4-2019" may be day first or month first: from the earlier to the later of both, unless the order of
///   its column is known.
/// * "2019-W10" is a week by ISO 8601.
/// * A time of day after the date is left aside.
/// * A year of two digits counts beside a day and a month alone: up to 29 it is of this century, as in spreadsheets.
/// * A day that no calendar has is not understood.
pub fn read(text: &str, order: Option<Order>, tables: &Reference) -> Reading {
    read_as(text, Manner { order, ..Manner::default() }, tables)
}

/// The same, of the start or the end of a job, where "01/18" is a month of 2018.
pub fn read_of_job(text: &str, order: Option<Order>, tables: &Reference) -> Reading {
    read_as(text, Manner { order, short_months: true, ..Manner::default() }, tables)
}

fn read_as(text: &str, manner: Manner, tables: &Reference) -> Reading {
    let span = trimmed(text, 0..text.len());
    match dates(&text[span.clone()], manner, tables) {
        Some(value) => Reading::Date(Found { value, span, via: Via::Same }),
        None => match of_validity(text, span.clone(), tables).filter(|_| !manner.short_months) {
            Some((first, last)) => Reading::Date(Found { value: Dates::Between(first, last), span, via: Via::Same }),
            None => Reading::NotUnderstood,
        },
    }
}

/// The last day that words of validity name and nothing else: "ważne do 30.06.2027 r.", "wygasło 12.2026".
fn of_validity(text: &str, span: Range<usize>, tables: &Reference) -> Option<(Date, Date)> {
    let said = validity::read(text, span, tables);
    let ended = || said.issued.filter(|_| said.state == Some(State::Ended));
    said.until.or_else(ended).filter(|_| said.name.is_empty())
}

/// The orders that a date in numbers alone may have: none where they make no difference, or its signs or words tell.
pub fn orders(text: &str, tables: &Reference) -> Vec<Order> {
    let text = &text[trimmed(text, 0..text.len())];
    let Some(written) = written(without_time(text), tables).filter(Written::is_open) else { return Vec::new() };
    let both = [Order::DayFirst, Order::MonthFirst].map(|order| (order, written.in_order(order, Manner::default())));
    if both[0].1 == both[1].1 || written.year_first(Manner::default()).is_some() {
        return Vec::new();
    }
    both.into_iter().filter_map(|(order, day)| day.map(|_| order)).collect()
}

/// The days that a text may mean.
pub(in crate::facts) fn dates(text: &str, manner: Manner, tables: &Reference) -> Option<Dates> {
    if let Some((entry, _)) = tables.time.phrases.whole(&words(text))
        && (entry.value.contains(&TimeWord::Now) || entry.value.contains(&TimeWord::Still))
    {
        return Some(Dates::Open);
    }
    if is_week(text) {
        return of_week(text);
    }
    let written = written(without_time(text), tables)?;
    if written.quarter {
        return written.of_quarter();
    }
    let (year, month, day) = match written.parts[..] {
        [Number(year, 4)] => (year, None, None),
        [Number(all, 8)] => (all / 10_000, Some(all / 100 % 100), Some(all % 100)),
        [Number(year, 4), Number(month, 1 | 2) | Month(month)]
        | [Number(month, 1 | 2) | Month(month), Number(year, 4)] => (year, Some(month), None),
        [Number(year, 4), Number(month, 1 | 2) | Month(month), Number(day, 1 | 2)] => (year, Some(month), Some(day)),
        [Month(month), Number(day, 1 | 2), Number(year, len @ (2 | 4))]
        | [Number(day, 1 | 2), Month(month), Number(year, len @ (2 | 4))] => {
            (manner.year(year, len), Some(month), Some(day))
        }
        [Number(..), Number(..), Number(..)] => return written.open(manner),
        [Number(month, 1 | 2), Number(year @ 13.., 2)] if manner.short_months => {
            return short_month(month, year, manner);
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

/// The days of a month of a year of two digits.
pub(super) fn short_month(month: u32, year: u32, manner: Manner) -> Option<Dates> {
    let first = day(manner.year(year, 2), month, 1)?;
    Some(Dates::Between(first, first.last_of_month()))
}

/// The days of a year of two digits.
pub(super) fn whole_year(year: u32, manner: Manner) -> Option<Dates> {
    let year = manner.year(year, 2);
    Some(Dates::Between(day(year, 1, 1)?, day(year, 12, 31)?))
}

/// "2019-W10", whether or not the year has such a week.
fn is_week(text: &str) -> bool {
    let (year, rest) = text.split_at_checked(4).unwrap_or_default();
    let digit = |letter: char| letter.is_ascii_digit();
    let week = rest.trim_start_matches('-').strip_prefix(['W', 'w']);
    year.len() == 4 && year.chars().all(digit) && week.is_some_and(|week| week.starts_with(digit))
}

/// The days of a week by ISO 8601: "2019-W10" is from Monday to Sunday, "2019-W10-3" its Wednesday.
fn of_week(text: &str) -> Option<Dates> {
    let (year, rest) = text.split_at_checked(4)?;
    let rest = rest.trim_start_matches('-').strip_prefix(['W', 'w'])?;
    let (week, day) = rest.split_at_checked(2)?;
    let number = |part: &str| if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None };
    let (year, week): (i16, i8) = (number(year)?, i8::try_from(number(week)?).ok()?);
    let of = |day| Some(ISOWeekDate::new(year, week, Weekday::from_monday_one_offset(day).ok()?).ok()?.date());
    let (first, last) = match day.trim_start_matches('-') {
        "" => (1, 7),
        day => (i8::try_from(number(day)?).ok()?, i8::try_from(number(day)?).ok()?),
    };
    (1900..2200).contains(&year).then(|| Some(Dates::Between(of(first)?, of(last)?)))?
}

/// The parts of a date and the signs between them.
#[derive(Default)]
struct Written {
    parts: Vec<Part>,
    slash: bool,
    dash: bool,
    /// Whether a word for a quarter of a year stands there.
    quarter: bool,
}

impl Written {
    /// Whether its signs leave the order of day and month open.
    fn is_open(&self) -> bool {
        (self.slash || self.dash) && matches!(self.parts[..], [Number(_, 1 | 2), Number(_, 1 | 2), Number(_, 2 | 4)])
    }

    /// "Q1 2019", "III kw. 2020": the three months.
    fn of_quarter(&self) -> Option<Dates> {
        let (number, year) = match self.parts[..] {
            [Number(number, 1) | Month(number), Number(year, 4)]
            | [Number(year, 4), Number(number, 1) | Month(number)] => {
                ((1..=4).contains(&number).then_some(number)?, year)
            }
            _ => return None,
        };
        Some(Dates::Between(day(year, number * 3 - 2, 1)?, day(year, number * 3, 1)?.last_of_month()))
    }

    fn in_order(&self, order: Order, manner: Manner) -> Option<Date> {
        let [Number(first, 1 | 2), Number(second, 1 | 2), Number(year, len @ (2 | 4))] = self.parts[..] else {
            return None;
        };
        match order {
            Order::DayFirst => day(manner.year(year, len), second, first),
            Order::MonthFirst => day(manner.year(year, len), first, second),
        }
    }

    /// "19-02-15" may have the year first.
    fn year_first(&self, manner: Manner) -> Option<Date> {
        match self.parts[..] {
            [Number(year, 2), Number(month, 2), Number(day, 2)] if self.dash => {
                self::day(manner.year(year, 2), month, day)
            }
            _ => None,
        }
    }

    /// From the earliest to the latest day that three numbers may be.
    fn open(&self, manner: Manner) -> Option<Dates> {
        let decided = manner.order.filter(|_| self.is_open()).and_then(|order| self.in_order(order, manner));
        if let Some(day) = decided {
            return Some(Dates::Between(day, day));
        }
        let month_first = if self.is_open() { self.in_order(Order::MonthFirst, manner) } else { None };
        let possible = [self.in_order(Order::DayFirst, manner), month_first, self.year_first(manner)];
        let days = || possible.into_iter().flatten();
        Some(Dates::Between(days().min()?, days().max()?))
    }
}

/// A part of a date: a number with the count of its digits, or a month by name.
#[derive(Clone, Copy)]
enum Part {
    Number(u32, usize),
    Month(u32),
}

/// The parts of a date. A word that belongs to no date makes it none.
fn written(text: &str, tables: &Reference) -> Option<Written> {
    let (mut all, mut at) = (Written::default(), 0);
    while let Some(letter) = text[at..].chars().next() {
        let run = |belongs: fn(char) -> bool| text[at..].find(|c| !belongs(c)).unwrap_or(text.len() - at);
        if letter.is_ascii_digit() {
            let len = run(|c| c.is_ascii_digit());
            all.parts.push(Part::Number(text[at..at + len].parse().ok()?, len));
            at += len;
        } else if letter.is_alphabetic() {
            let len = run(|c| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '/' | ',' | ' ' | '\u{a0}'));
            let word = words(&text[at..at + len]);
            if is_quarter(&word, tables) {
                all.quarter = true;
            } else {
                push_word(&mut all.parts, &word, tables)?;
            }
            at += len;
        } else {
            all.slash |= letter == '/';
            all.dash |= letter == '-';
            at += letter.len_utf8();
            if !matches!(letter, '.' | '-' | '/' | ',' | '–' | '—' | '(' | ')') && !letter.is_whitespace() {
                return None;
            }
        }
        if all.parts.len() > 3 {
            return None;
        }
    }
    Some(all)
}

fn is_quarter(word: &[Word], tables: &Reference) -> bool {
    tables.time.phrases.whole(word).is_some_and(|(entry, _)| entry.value.contains(&TimeWord::Quarter))
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
                // "III rok 2015" is no March.
                TimeWord::Year => matches!(parts[..], [] | [.., Number(_, 4)]),
                TimeWord::BesideDate => true,
                TimeWord::Since | TimeWord::To => parts.is_empty(),
                _ => false,
            };
            entry.value.iter().any(beside).then_some(())?;
        }
    }
    Some(())
}

pub(super) fn roman(word: &str) -> Option<u32> {
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
        let read_in =
            |text: &str, order| match dates(text, Manner { order, ..Manner::default() }, Reference::embedded()) {
                Some(Dates::Between(from, to)) => format!("{from}..{to}"),
                other => format!("{other:?}"),
            };
        let read = |text| read_in(text, None);
        assert_eq!(read_in("3/4/2019", Some(Order::DayFirst)), "2019-04-03..2019-04-03");
        assert_eq!(read_in("3/4/19", Some(Order::MonthFirst)), "2019-03-04..2019-03-04");
        assert_eq!(read_in("3/14/19", Some(Order::DayFirst)), "2019-03-14..2019-03-14");
        assert_eq!(read_in("3.4.2019", Some(Order::MonthFirst)), "2019-04-03..2019-04-03");
        assert_eq!(read("3/4/2019"), "2019-03-04..2019-04-03");
        assert_eq!(read("3-4-2019"), "2019-03-04..2019-04-03");
        assert_eq!(read("2019-03-04"), "2019-03-04..2019-03-04");
        assert_eq!(read("13/4/2019"), "2019-04-13..2019-04-13");
        assert_eq!(read("4/13/2019"), "2019-04-13..2019-04-13");
        assert_eq!(read("4.13.2019"), "None");
        assert_eq!(read("31.02.2019"), "None");
    }
}
