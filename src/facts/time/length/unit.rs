//! Units of time, and lengths in thousandths of a month.

use crate::facts::lex::Token;
use crate::reference::TimeWord;

/// A length in thousandths of a month.
#[derive(Clone, Copy)]
pub(super) struct Side {
    pub(super) low: i64,
    pub(super) high: i64,
    /// The same as a calendar counts it: thousandths of months and of days, of the lowest and of the highest.
    pub(super) calendar: [(i64, i64); 2],
    /// What a number without unit would be multiplied by, once the unit is known.
    pub(super) unit: Option<Unit>,
}

impl Side {
    /// A number of which no unit is known yet.
    pub(super) fn bare(low: i64, high: i64) -> Side {
        Side { low, high, calendar: [(0, 0); 2], unit: None }
    }

    pub(super) fn plus(self, part: Side, unit: Option<Unit>) -> Option<Side> {
        let sum = |end: usize| {
            let (own, more): ((i64, i64), (i64, i64)) = (self.calendar[end], part.calendar[end]);
            Some((own.0.checked_add(more.0)?, own.1.checked_add(more.1)?))
        };
        let calendar = [sum(0)?, sum(1)?];
        Some(Side { low: self.low.checked_add(part.low)?, high: self.high.checked_add(part.high)?, calendar, unit })
    }
}

/// A unit as a fraction of months, and in days where a calendar counts it in days.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) months: i64,
    pub(super) of: i64,
    pub(super) days: i64,
}

pub(super) const UNITS: &[(TimeWord, Unit)] = &[
    (TimeWord::Year, Unit { months: 12, of: 1, days: 0 }),
    (TimeWord::Month, Unit { months: 1, of: 1, days: 0 }),
    (TimeWord::Week, Unit { months: 12, of: 52, days: 7 }),
    (TimeWord::Day, Unit { months: 12, of: 365, days: 1 }),
    (TimeWord::Quarter, Unit { months: 3, of: 1, days: 0 }),
    (TimeWord::HalfYear, Unit { months: 6, of: 1, days: 0 }),
    (TimeWord::YearAndHalf, Unit { months: 18, of: 1, days: 0 }),
];

pub(super) fn unit_of(token: &Token<'_>) -> Option<Unit> {
    UNITS.iter().find(|(word, _)| token.means(*word)).map(|(_, unit)| *unit)
}

pub(super) fn unit_word(token: &Token<'_>) -> Option<TimeWord> {
    UNITS.iter().find(|(word, _)| token.means(*word)).map(|(word, _)| *word)
}

/// A bare number in a unit; without a unit it stays as it is.
pub(super) fn in_unit(side: Side, unit: Option<Unit>) -> Option<Side> {
    let Some(unit) = unit else { return Some(side) };
    let low = side.low.checked_mul(unit.months)? / unit.of;
    let high = side.high.checked_mul(unit.months)?.checked_add(unit.of - 1)? / unit.of;
    let whole = |count: i64| match unit.days {
        0 => Some((count.checked_mul(unit.months)?, 0)),
        days => Some((0, count.checked_mul(days)?)),
    };
    Some(Side { low, high, calendar: [whole(side.low)?, whole(side.high)?], unit: Some(unit) })
}
