//! `availability_words.csv`: words around the day from which on somebody can work.

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::table::{grouped, rows};
use crate::text::{Phrases, named};

/// A stretch of time in whole months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// Months.
    pub months: u32,
    /// Days beside them.
    pub days: u32,
}

impl Span {
    /// So many months.
    pub const fn months(months: u32) -> Span {
        Span { months, days: 0 }
    }

    /// So many days.
    pub const fn days(days: u32) -> Span {
        Span { months: 0, days }
    }

    /// It so many times, if that is no longer than anybody waits: ten years.
    pub fn times(self, count: u32) -> Option<Span> {
        let times = |part: u32| part.checked_mul(count);
        Some(Span { months: times(self.months)?, days: times(self.days)? }).filter(|span| span.is_of_a_life())
    }

    /// It a quarter shorter and a quarter longer, a month being 30 days.
    pub fn about(self) -> (Span, Span) {
        let days = self.months * 30 + self.days;
        (Span::days(days * 3 / 4), Span::days((days * 5).div_ceil(4)))
    }

    fn is_of_a_life(self) -> bool {
        self.months <= 120 && self.days <= 3660
    }
}

named! {
    /// What a word around such a day means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    pub enum AvailabilityWord {
        /// At once.
        Now = "now",
        /// No notice has to be given.
        None = "none",
        /// It can be agreed upon or shortened.
        Open = "open",
        /// A notice that has to be given.
        Notice = "notice",
        /// The same in Polish words.
        PolishNotice = "polish-notice",
        /// A notice to the end of a month.
        MonthEnd = "month-end",
        /// A notice to the end of a quarter.
        QuarterEnd = "quarter-end",
        /// The beginning of what follows.
        Beginning = "beginning",
        /// Its middle.
        Middle = "middle",
        /// Its end.
        End = "end",
        /// Its very last day.
        Last = "last",
        /// A contract, that ends when a date follows.
        Contract = "contract",
        /// Days on which people work, and no others.
        Working = "working",
        /// The notice was given already.
        Serving = "serving",
        /// So long from when it was written.
        In = "in",
        /// From then on.
        From = "from",
        /// From the day after.
        After = "after",
        /// Up to then.
        Until = "until",
        /// Nothing of its own.
        Remark = "remark",
        ;
        /// A length in one word.
        Wait(Span),
        /// From so long to so long after it was written: "next week".
        Ahead(Span, Span),
        /// Days of every year: month, first and last day.
        OfYear(i8, i8, i8),
    }
}

pub(super) fn availability(files: &Files) -> Phrases<Vec<AvailabilityWord>> {
    let time = |means: &str| length(means).or_else(|| of_year(means));
    grouped(rows(files, "availability_words.csv", time), false)
}

/// "3 months", "2 weeks", "14 days", and "1-7 days ahead".
fn length(text: &str) -> Option<AvailabilityWord> {
    let (count, unit) = text.split_once(' ')?;
    let (unit, ahead) = match unit {
        "months" => (Span::months(1), false),
        "weeks" => (Span::days(7), false),
        "days" => (Span::days(1), false),
        "days ahead" => (Span::days(1), true),
        _ => return None,
    };
    match count.split_once('-') {
        Some((least, most)) if ahead => {
            let (least, most) = (unit.times(least.parse().ok()?)?, unit.times(most.parse().ok()?)?);
            (least <= most).then_some(AvailabilityWord::Ahead(least, most))
        }
        None if !ahead => unit.times(count.parse().ok()?).map(AvailabilityWord::Wait),
        _ => None,
    }
}

/// "01-31", "12-21..31": a month and its days.
fn of_year(text: &str) -> Option<AvailabilityWord> {
    let (month, days) = text.split_once('-')?;
    let (first, last) = days.split_once("..").unwrap_or((days, days));
    match (month.parse().ok()?, first.parse().ok()?, last.parse().ok()?) {
        (month @ 1..=12, first @ 1..=31, last @ 1..=31) if first <= last => {
            Some(AvailabilityWord::OfYear(month, first, last))
        }
        _ => None,
    }
}
