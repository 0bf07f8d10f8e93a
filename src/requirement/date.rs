//! # What it asks
//!
//! A date in a column that the profile names: not before one day, not after another, or both.
//!
//! # What counts
//!
//! The day itself, the limits included. A month or a year counts as all of its days.
//!
//! # What is unknown
//!
//! No such column, an empty cell, text that is no date, "still going on", and days on both sides of a limit: a year alone,
//! or "03/04/2026" where day and month may be either.
//!
//! # Example
//!
//! ```toml
//! date = { column = "medical certificate valid until", from = 2027-01-01 }
//! ```

use jiff::civil::Date as Day;

use super::{About, Ask, Judging, Subject};
use crate::facts::time::Dates;
use crate::facts::{Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, Verdict, Why};
use crate::reference::Reference;
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    at_least_one: &[&["from", "to"]],
    ascending: &[("from", "to")],
    ..Shape::new(&[
        Key::required("column", Takes::Column, "The heading of the column."),
        Key::optional("from", Takes::Date, "The first day that meets the requirement."),
        Key::optional("to", Takes::Date, "The last day that meets the requirement."),
    ])
};

#[derive(Debug, Clone)]
pub struct Date {
    column: String,
    from: Option<Day>,
    to: Option<Day>,
}

impl Ask for Date {
    fn compile(values: &Values, _: &Reference) -> Self {
        Date {
            column: values.text("column").unwrap_or_default().to_owned(),
            from: values.date("from"),
            to: values.date("to"),
        }
    }

    fn about(&self) -> About {
        let question = Question { field: "date", subject: self.column.clone() };
        let need = Amount::Days { from: self.from, to: self.to };
        let subject = Subject::Column(self.column.clone());
        About::new(vec![Field::Date(self.column.clone())], question, subject, need)
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut said, mut evidence, mut open) = (Vec::new(), Vec::new(), false);
        for cell in &cells {
            let Reading::Date(found) = &*cell.reading else { continue };
            let (from, to) = match found.value {
                Dates::Between(first, last) => (Some(first), Some(last)),
                Dates::Open => (None, None),
            };
            open |= from.is_none();
            said.extend(from.zip(to));
            evidence.push(Evidence::of(cell, found, found.via, Amount::Days { from, to }));
        }
        let readings = said.iter().flat_map(|&(first, last)| self.readings(first, last));
        let outcome = match Outcome::over(readings) {
            None if !open => return at.missing(&cells),
            Some(outcome) if !open => outcome,
            _ => Outcome::OPEN,
        };
        let (first, last) = (said.iter().map(|days| days.0).min(), said.iter().map(|days| days.1).max());
        let early = self
            .from
            .zip(last)
            .filter(|(from, last)| last < from)
            .map(|(from, last)| Amount::DaysEarly(days(last, from)));
        let late =
            self.to.zip(first).filter(|(to, first)| first > to).map(|(to, first)| Amount::DaysLate(days(to, first)));
        Part {
            have: (!open).then_some(Amount::Days { from: first, to: last }),
            gap: early.or(late).filter(|_| outcome.verdict == Verdict::Unmet),
            why: (outcome.verdict == Verdict::Unknown).then_some(if evidence.len() > 1 {
                Why::Disagree
            } else {
                Why::Range
            }),
            evidence,
            ..Part::new(outcome)
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let day = self.from.or(self.to).unwrap_or(at.as_of);
        let reading = Reading::Date(Found { value: Dates::Between(day, day), span: 0..0, via: Via::Same });
        at.answer(Field::Date(self.column.clone()), "", reading)
    }
}

impl Date {
    /// The readings at the ends of a stretch of days, and at the limits within it.
    fn readings(&self, first: Day, last: Day) -> Vec<(bool, u32)> {
        let limits = [self.from, self.to].into_iter().flatten().filter(|limit| (first..=last).contains(limit));
        [first, last].into_iter().chain(limits).map(|day| self.reading(day)).collect()
    }

    fn reading(&self, day: Day) -> (bool, u32) {
        let meets = self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to);
        (meets, if meets { FULL } else { 0 })
    }
}

/// The days from one to a later one.
pub(super) fn days(from: Day, to: Day) -> u32 {
    from.until(to).map_or(0, |span| u32::try_from(span.get_days()).unwrap_or(0))
}
