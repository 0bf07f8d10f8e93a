//! # What it asks
//!
//! From when on somebody can start: by a day, or within some days, weeks or months of the run. Information beside the ranking: it neither
//! scores nor decides, unless it is a must with a `because`.
//!
//! # What counts
//!
//! The earliest start that the words allow. A notice runs from the day of the run, for it is given when somebody is taken
//! on. By Polish law one of months ends on the last day of a month, one of weeks on a Saturday; a notice in words of another
//! language may end where it would by the calendar or there. "In two weeks" is counted from the day of the application; where
//! that is not known it may be over already. A month without a year is the first that was not over on that day, or on the
//! day of the run.
//!
//! # What is unknown
//!
//! Nothing stated, "to be agreed", an event without a date ("after my thesis"), and days on both sides of the limit.
//!
//! # Example
//!
//! ```toml
//! availability = { by = 2027-03-01 }
//! ```

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date::days;
use super::{About, Ask, Judging, Subject};
use crate::facts::availability::{Availability as Said, Counted};
use crate::facts::time::Dates;
use crate::facts::time::Days;
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, Verdict, Why};
use crate::reference::{Reference, Span};
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    exactly_one: &[&["by", "within"]],
    ..Shape::new(&[
        Key::optional("by", Takes::Date, "The last day on which somebody has to be able to start."),
        Key::optional("within", Takes::Wait, "How long after the day of the run somebody has to be able to start."),
    ])
};

#[derive(Debug, Clone)]
pub struct Availability {
    by: Option<Date>,
    within: Span,
}

impl Ask for Availability {
    const INFORMS_ONLY: bool = true;

    fn compile(values: &Values, _: &Reference) -> Self {
        Availability { by: values.date("by"), within: values.span("within").unwrap_or(Span::days(0)) }
    }

    fn about(&self) -> About {
        let question = Question { field: "availability", subject: String::new() };
        let need = match self.by {
            Some(by) => Amount::Days { from: None, to: Some(by) },
            None => Amount::Within(self.within),
        };
        About::new(vec![Field::Availability, Field::Applied], question, Subject::Itself, need)
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells_of(&[Field::Availability]);
        let limit = self.limit(at.as_of);
        let (mut starts, mut evidence, mut by_law) = (Vec::new(), Vec::new(), None);
        for cell in &cells {
            let Reading::Availability(found) = &*cell.reading else { continue };
            let (first, last) = start(found.value, written(at, cell.row), at.as_of);
            let via = if matches!(found.value, Said::From(Days::Dated(..))) { Via::Same } else { Via::Derived };
            if let Said::Wait { most, counted: Counted::PolishNotice, .. } = found.value {
                by_law = most.and_then(notice_ends);
            }
            evidence.push(Evidence::of(cell, found, via, Amount::Days { from: Some(first), to: last }));
            starts.push((first, last));
        }
        let meets = |day: Date| (day <= limit, if day <= limit { FULL } else { 0 });
        let readings = starts.iter().flat_map(|&(first, last)| [meets(first), meets(last.unwrap_or(Date::MAX))]);
        let Some(outcome) = Outcome::over(readings) else { return at.missing(&cells) };
        let first = starts.iter().map(|(first, _)| *first).min();
        let last = starts.iter().map(|(_, last)| *last).reduce(|one, other| Some(one?.max(other?))).flatten();
        let late = first.filter(|first| outcome.verdict == Verdict::Unmet && *first > limit);
        Part {
            have: Some(Amount::Days { from: first, to: last }),
            gap: late.map(|first| Amount::DaysLate(days(limit, first))),
            why: match outcome.verdict {
                Verdict::Unknown if starts.len() > 1 => Some(Why::Disagree),
                Verdict::Unknown => Some(Why::Range),
                _ => by_law.filter(|_| late.is_some()),
            },
            evidence,
            ..Part::new(outcome)
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let limit = self.limit(at.as_of);
        let value = Said::From(Days::Dated(limit, limit));
        at.answer(Field::Availability, "", Reading::Availability(Found { value, span: 0..0, via: Via::Same }))
    }
}

impl Availability {
    fn limit(&self, as_of: Date) -> Date {
        self.by.unwrap_or_else(|| later(as_of, self.within))
    }
}

/// The days on which a row may have been written: those of the application.
fn written(at: &Judging, row: u64) -> Option<(Date, Date)> {
    let applied = at.candidate.cells_of(&Field::Applied).filter(|cell: &&Cell| cell.row == row);
    let days = applied.filter_map(|cell| match &*cell.reading {
        Reading::Date(Found { value: Dates::Between(first, last), .. }) => Some((*first, *last)),
        _ => None,
    });
    // What is dated after the run was not written then.
    days.filter(|(_, last)| *last <= at.as_of).last()
}

/// The first and the last day on which somebody may be able to start.
fn start(said: Said, written: Option<(Date, Date)>, as_of: Date) -> (Date, Option<Date>) {
    let (first, last) = written.unwrap_or((as_of, as_of));
    match said {
        Said::AtOnce => (as_of, Some(as_of)),
        Said::From(days) => {
            let (from, to) = dated(days, first, last);
            (from, Some(to))
        }
        Said::After(days) => {
            let (from, to) = dated(days, first, last);
            (next(from), Some(next(to)))
        }
        Said::Wait { least, most, counted } => {
            let from_writing = counted == Counted::Written;
            let (early, late) = if from_writing { (first, last) } else { (as_of, as_of) };
            let known = least.filter(|_| !from_writing || written.is_some());
            let from = known.map_or(as_of, |least| over(early, least, counted).0);
            (from, most.map(|most| over(late, most, counted).1))
        }
    }
}

/// When a notice of so long ends by Polish law, where that is another day than its length tells.
fn notice_ends(wait: Span) -> Option<Why> {
    match wait {
        Span { months: 0, days } => (days > 0 && days % 7 == 0).then_some(Why::NoticeSaturday),
        _ => Some(Why::NoticeEnd),
    }
}

/// The first and the last day on which somebody may start after a wait.
fn over(from: Date, wait: Span, counted: Counted) -> (Date, Date) {
    let plain = later(from, wait);
    let month_end = next(plain.last_of_month());
    let polish = match wait {
        _ if notice_ends(wait) == Some(Why::NoticeSaturday) => next(saturday(plain)),
        Span { months: 0, .. } => next(plain),
        _ => month_end,
    };
    match counted {
        Counted::Written | Counted::Asked => (plain, plain),
        Counted::Notice => (plain, polish),
        Counted::PolishNotice => (polish, polish),
        Counted::MonthEnd => (month_end, month_end),
        Counted::QuarterEnd => {
            let months = u32::try_from((3 - plain.month() % 3) % 3).unwrap_or(0);
            let end = next(later(plain.first_of_month(), Span::months(months)).last_of_month());
            (end, end)
        }
    }
}

/// The days as dates: of a month without a year, the first that is not over when it was written.
fn dated(days: Days, first: Date, last: Date) -> (Date, Date) {
    let (from, to) = match days {
        Days::Dated(from, to) => return (from, to),
        Days::OfMonth { month, first, last } => ((month, first), (month, last)),
        Days::OfMonths { from, to } => (from, to),
    };
    let over_new_year = i16::from(to.0 < from.0);
    let in_year = |year: i16, (month, day): (i8, i8)| {
        let month = Date::new(year, month, 1).unwrap_or(Date::MAX);
        month.with().day(day.min(month.days_in_month())).build().unwrap_or(month)
    };
    let coming = |after: Date| {
        let end = |year: i16| in_year(year.saturating_add(over_new_year), to);
        let mut year = after.year().saturating_sub(over_new_year);
        while end(year) < after && year < i16::MAX {
            year += 1;
        }
        (in_year(year, from), end(year))
    };
    (coming(first).0, coming(last).1)
}

fn saturday(day: Date) -> Date {
    let ahead = (Weekday::Saturday.to_monday_zero_offset() - day.weekday().to_monday_zero_offset()).rem_euclid(7);
    day.saturating_add(i64::from(ahead).days())
}

fn next(day: Date) -> Date {
    day.saturating_add(1.day())
}

fn later(day: Date, wait: Span) -> Date {
    day.saturating_add(i64::from(wait.months).months()).saturating_add(i64::from(wait.days).days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn polish_notices_end_with_a_month_or_on_a_saturday() {
        for (given, wait, starts) in [
            (date(2026, 11, 23), Span::months(1), date(2027, 1, 1)),
            (date(2026, 11, 30), Span::months(1), date(2027, 1, 1)),
            (date(2026, 12, 1), Span::months(1), date(2027, 2, 1)),
            (date(2027, 1, 31), Span::months(1), date(2027, 3, 1)),
            (date(2026, 11, 23), Span::months(3), date(2027, 3, 1)),
            // Given on a Tuesday: two weeks from the Sunday after, to the Saturday.
            (date(2026, 11, 24), Span::days(14), date(2026, 12, 13)),
            (date(2026, 11, 28), Span::days(14), date(2026, 12, 13)),
            (date(2026, 11, 23), Span::days(3), date(2026, 11, 27)),
        ] {
            assert_eq!(over(given, wait, Counted::PolishNotice), (starts, starts), "{given} {wait:?}");
        }
    }

    #[test]
    fn nothing_overflows() {
        let wait = Span { months: 120, days: 3660 };
        for counted in [Counted::Asked, Counted::Notice, Counted::PolishNotice, Counted::MonthEnd, Counted::QuarterEnd]
        {
            assert!(over(Date::MAX, wait, counted).1 <= Date::MAX);
        }
        let days = Days::OfMonth { month: 2, first: 29, last: 31 };
        assert_eq!(dated(days, date(2026, 11, 23), date(2026, 11, 23)), (date(2027, 2, 28), date(2027, 2, 28)));
        dated(days, Date::MAX, Date::MAX);
        dated(days, Date::MIN, Date::MIN);
    }
}
