//! # What it asks
//!
//! A number in a column that the profile names.
//!
//! # What counts
//!
//! The number itself. Below `at_least`, points grow with it; above `at_most` there are none.
//!
//! # What is unknown
//!
//! No such column, an empty cell, text that is not a number, and a range that straddles the limit.
//!
//! # Example
//!
//! ```toml
//! number = { column = "calls per day", at_least = 30 }
//! ```

use super::{About, Ask, Judging, Subject};
use crate::facts::number::Range;
use crate::facts::{Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, Verdict, Why, share};
use crate::reference::Reference;
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    at_least_one: &[&["at_least", "at_most"]],
    ascending: &[("at_least", "at_most")],
    ..Shape::new(&[
        Key::required("column", Takes::Column, "The heading of the column."),
        Key::optional("at_least", Takes::Decimal, "The lowest number that meets the requirement."),
        Key::optional("at_most", Takes::Decimal, "The highest number that meets the requirement."),
    ])
};

#[derive(Debug, Clone)]
pub struct Number {
    column: String,
    at_least: Option<i64>,
    at_most: Option<i64>,
}

impl Ask for Number {
    fn compile(values: &Values, _: &Reference) -> Self {
        Number {
            column: values.text("column").unwrap_or_default().to_owned(),
            at_least: values.decimal("at_least"),
            at_most: values.decimal("at_most"),
        }
    }

    fn about(&self) -> About {
        let question = Question { field: "number", subject: self.column.clone() };
        About::new(
            vec![Field::Number(self.column.clone())],
            question,
            Subject::Column(self.column.clone()),
            Amount::Number { at_least: self.at_least, at_most: self.at_most },
        )
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let mut said = Vec::new();
        for cell in &cells {
            if let Reading::Number(found) = &*cell.reading {
                said.push((*cell, found.value));
            }
        }
        let Some(outcome) = Outcome::over(said.iter().flat_map(|(_, range)| self.readings(*range))) else {
            return at.missing(&cells);
        };
        let low = said.iter().map(|(_, range)| range.at_least).min();
        let high = said.iter().map(|(_, range)| range.at_most).reduce(|a, b| Some(a?.max(b?))).flatten();
        let short = self.at_least.zip(high).filter(|(need, high)| high < need);
        let over = self.at_most.zip(low).filter(|(limit, low)| low > limit);
        Part {
            have: Some(Amount::Number { at_least: low, at_most: high }),
            gap: short
                .map(|(need, high)| need.saturating_sub(high))
                .or(over.map(|(limit, low)| low - limit))
                .map(exactly),
            why: (outcome.verdict == Verdict::Unknown).then_some(if said.len() > 1 {
                Why::Disagree
            } else {
                Why::Range
            }),
            evidence: said.iter().map(|(cell, range)| Evidence::whole(cell, Via::Same, amount(*range))).collect(),
            ..Part::new(outcome)
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let number = self.at_least.or(self.at_most).unwrap_or(0);
        let range = Range { at_least: number, at_most: Some(number) };
        let reading = Reading::Number(Found { value: range, span: 0..0, via: Via::Same });
        at.answer(Field::Number(self.column.clone()), "", reading)
    }
}

impl Number {
    /// The readings at the ends of a range, and at the limits that it straddles.
    fn readings(&self, range: Range) -> Vec<(bool, u32)> {
        let top = range.at_most.unwrap_or(i64::MAX);
        let mut points = vec![range.at_least, top];
        let limits = [self.at_least, self.at_most.and_then(|limit| limit.checked_add(1))];
        points.extend(limits.into_iter().flatten().filter(|limit| (range.at_least..=top).contains(limit)));
        points.into_iter().map(|number| self.reading(number)).collect()
    }

    fn reading(&self, number: i64) -> (bool, u32) {
        if self.at_most.is_some_and(|limit| number > limit) {
            return (false, 0);
        }
        let whole = |number: i64| u64::try_from(number).unwrap_or(0);
        match self.at_least {
            Some(need) => {
                (number >= need, if need <= 0 && number < need { 0 } else { scaled(whole(number), whole(need)) })
            }
            None => (true, FULL),
        }
    }
}

/// A share that cannot overflow: beyond a thousandth of the range of integers, thousandths no longer matter.
fn scaled(have: u64, need: u64) -> u32 {
    let beyond = u64::MAX / u64::from(FULL);
    if have > beyond || need > beyond {
        share(have / u64::from(FULL), need / u64::from(FULL))
    } else {
        share(have, need)
    }
}

fn exactly(number: i64) -> Amount {
    Amount::Number { at_least: Some(number), at_most: Some(number) }
}

fn amount(range: Range) -> Amount {
    Amount::Number { at_least: Some(range.at_least), at_most: range.at_most }
}
