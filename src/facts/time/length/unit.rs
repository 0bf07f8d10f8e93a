//! Units of time, and lengths in thousandths of a month.

use crate::facts::lex::Token;
use crate::reference::TimeWord;

/// A length in thousandths of a month.
#[derive(Clone, Copy)]
pub(super) struct Side {
    pub(super) low: i64,
    pub(super) high: i64,
    /// What a number without unit would be multiplied by, once the unit is known.
    pub(super) unit: Option<Unit>,
}

impl Side {
    pub(super) fn plus(self, part: Side, unit: Option<Unit>) -> Option<Side> {
        Some(Side { low: self.low.checked_add(part.low)?, high: self.high.checked_add(part.high)?, unit })
    }
}

/// A unit as a fraction of months.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) months: i64,
    pub(super) of: i64,
}

pub(super) const UNITS: &[(TimeWord, Unit)] = &[
    (TimeWord::Year, Unit { months: 12, of: 1 }),
    (TimeWord::Month, Unit { months: 1, of: 1 }),
    (TimeWord::Week, Unit { months: 12, of: 52 }),
    (TimeWord::Day, Unit { months: 12, of: 365 }),
    (TimeWord::Quarter, Unit { months: 3, of: 1 }),
    (TimeWord::HalfYear, Unit { months: 6, of: 1 }),
    (TimeWord::YearAndHalf, Unit { months: 18, of: 1 }),
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
    Some(Side { low, high, unit: Some(unit) })
}
