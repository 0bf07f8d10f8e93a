//! The days on which somebody may be able to start: dates, and days of months whose year is not named.

use jiff::civil::Date;

use super::date::{Dates, Manner, Order, dates};
use crate::reference::{AvailabilityWord as Means, Reference};
use crate::text::{Word, span};

/// Some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// From one to another.
    Dated(Date, Date),
    /// Of a month whose year is not named; days beyond its last stand for its last.
    OfMonth {
        /// 1 to 12.
        month: i8,
        /// The first day.
        first: i8,
        /// The last day.
        last: i8,
    },
    /// From a day of a month to one of another, the year not being named: "January/February".
    OfMonths {
        /// Month and day.
        from: (i8, i8),
        /// Month and day, in the next year if it comes before.
        to: (i8, i8),
    },
}

/// Days that begin a text: a date, a day of a month, a month. How many words they cover.
pub(in crate::facts) fn some_days(
    text: &str,
    rest: &[Word],
    order: Option<Order>,
    tables: &Reference,
) -> Option<(usize, Days)> {
    let begin = rest.first()?;
    let number = |word: &Word| -> Option<i8> {
        let digits = word.folded.trim_end_matches(char::is_alphabetic);
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    };
    let month = |at: usize| tables.months.whole(rest.get(at..=at)?).and_then(|(entry, _)| one(&entry.value));
    // "Q1 2027"
    let digit = |end: Option<char>| end.is_some_and(|sign| sign.is_ascii_digit());
    let starts = digit(begin.folded.chars().next()) || digit(begin.folded.chars().last()) || month(0).is_some();
    let dated = |len: &usize| match dates(&text[span(&rest[..*len])], Manner { order, ..Manner::default() }, tables) {
        Some(Dates::Between(first, last)) => Some((*len, Days::Dated(first, last))),
        _ => None,
    };
    if starts && let Some(found) = (1..=rest.len().min(4)).rev().find_map(|len| dated(&len)) {
        return Some(found);
    }
    let day = |month: i8, day: i8| Days::OfMonth { month, first: day, last: day };
    if let Some((written, month)) = begin.folded.split_once('.')
        && month.len() == 2
        && let (Ok(number), Ok(month @ 1..=12)) = (written.parse::<i8>(), month.parse::<i8>())
        && (1..=31).contains(&number)
    {
        return Some((1, day(month, number)));
    }
    // "1 lutego", "1st of February", "February 1".
    let of = usize::from(rest.get(1).is_some_and(|word| word.folded == "of"));
    if let (Some(number), Some(month)) = (number(begin), month(1 + of)) {
        return Some((2 + of, day(month, number)));
    }
    let month = month(0)?;
    let named = rest.get(1).filter(|word| word.folded.starts_with(|c: char| c.is_ascii_digit())).and_then(number);
    Some(match named {
        Some(number) => (2, day(month, number)),
        None => (1, Days::OfMonth { month, first: 1, last: 31 }),
    })
}

fn one(months: &[i8]) -> Option<i8> {
    match months {
        [month] => Some(*month),
        _ => None,
    }
}

/// The beginning, middle or end of a month.
pub(in crate::facts) fn third(days: Days, part: Means) -> Option<Days> {
    let (from, to) = match part {
        Means::Beginning => (1, 10),
        Means::Middle => (11, 20),
        Means::Last => (31, 31),
        _ => (21, 31),
    };
    match days {
        Days::OfMonth { month, first: 1, last: 31 } => Some(Days::OfMonth { month, first: from, last: to }),
        Days::Dated(first, last) if first.day() == 1 && last == first.last_of_month() => {
            let day = |day: i8| first.with().day(day.min(last.day())).build().unwrap_or(last);
            Some(Days::Dated(day(from), day(to)))
        }
        _ => None,
    }
}

/// Days of a month as those of the last year in which they come before a date: "from November to March 2020".
pub(in crate::facts) fn before(days: Days, date: Date) -> Option<(Date, Date)> {
    let Days::OfMonth { month, first, last } = days else { return None };
    let year = date.year().checked_sub(i16::from(month > date.month()))?;
    let start = Date::new(year, month, 1).ok()?;
    let day = |day: i8| start.with().day(day.min(start.days_in_month())).build().ok();
    Some((day(first)?, day(last)?))
}

/// The days of two months or dates and all between them: "January/February", "styczeń/luty 2027".
pub(in crate::facts) fn both(one: Days, other: Days) -> Option<Days> {
    match (one, other) {
        (Days::Dated(first, end), Days::Dated(start, last)) if end < start => Some(Days::Dated(first, last)),
        (days @ Days::OfMonth { month, .. }, Days::Dated(start, last)) if month != start.month() => {
            Some(Days::Dated(before(days, start)?.0, last))
        }
        (Days::OfMonth { month, first, .. }, Days::OfMonth { month: end, last, .. }) if month != end => {
            Some(Days::OfMonths { from: (month, first), to: (end, last) })
        }
        _ => None,
    }
}

/// "From" a month is its first day. "03/04/2027" is no month.
pub(in crate::facts) fn first(days: Days) -> Days {
    match days {
        Days::Dated(first, _) if first.day() == 1 => Days::Dated(first, first),
        Days::OfMonth { month, first: 1, .. } => Days::OfMonth { month, first: 1, last: 1 },
        Days::OfMonths { from: from @ (_, 1), to: (month, _) } => Days::OfMonths { from, to: (month, 1) },
        days => days,
    }
}

/// The last of some days.
pub(in crate::facts) fn last(days: Days) -> Days {
    match days {
        Days::Dated(_, last) => Days::Dated(last, last),
        Days::OfMonth { month, last, .. } => Days::OfMonth { month, first: last, last },
        Days::OfMonths { from: (month, _), to } => Days::OfMonths { from: (month, to.1), to },
    }
}
