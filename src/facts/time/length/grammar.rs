//! The grammar of a length: words that bound it, a range, sums of ever smaller units, halves.

use super::unit::{Side, UNITS, in_unit, unit_of, unit_word};
use super::written::{is_month_of_year, years_and_months};
use super::{LONGEST, Months};
use crate::facts::lex::{Kind, Token};
use crate::facts::number::{Style, scalar};
use crate::reference::TimeWord;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    AtLeast,
    AtMost,
    Below,
}

pub(super) struct Parser<'a, 't> {
    text: &'a str,
    tokens: &'a [Token<'t>],
    at: usize,
    bound: Option<Bound>,
    about: bool,
    almost: bool,
    between: bool,
    /// What a number without a unit counts, where the heading tells.
    unit: Option<TimeWord>,
}

impl<'a, 't> Parser<'a, 't> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token<'t>], unit: Option<TimeWord>) -> Parser<'a, 't> {
        Parser { text, tokens, at: 0, bound: None, about: false, almost: false, between: false, unit }
    }

    fn peek(&self) -> Option<&'a Token<'t>> {
        self.tokens.get(self.at)
    }

    fn next_means(&self, word: TimeWord) -> bool {
        self.peek().is_some_and(|token| token.means(word))
    }

    /// Words before the length, the length or range of lengths, and a plus after it.
    pub(super) fn range(&mut self) -> Option<Side> {
        self.lead()?;
        self.ends()
    }

    /// All tokens as a length or range of lengths, and whether it sets no end ("2+ weeks").
    pub(super) fn whole(mut self) -> Option<(Side, bool)> {
        let side = self.ends()?;
        let unit = self.unit.and_then(|unit| UNITS.iter().find(|(word, _)| *word == unit)).map(|(_, unit)| *unit);
        let side = if side.unit.is_none() { in_unit(side, Some(unit?))? } else { side };
        (self.at == self.tokens.len()).then_some((side, self.bound == Some(Bound::AtLeast)))
    }

    fn ends(&mut self) -> Option<Side> {
        let mut side = self.sum()?;
        let dash = self.peek().is_some_and(|token| {
            let words = token.means(TimeWord::To) || token.means(TimeWord::Or);
            token.is_sign('-') || words || self.between && token.means(TimeWord::And)
        });
        if dash && self.tokens.get(self.at + 1).is_some_and(|token| !matches!(token.kind, Kind::Word)) {
            self.at += 1;
            let upper = self.sum()?;
            // "1-2 lata": the unit after the range is meant for both ends.
            let lower = if side.unit.is_none() { in_unit(side, upper.unit)? } else { side };
            if lower.low > upper.high || self.bound == Some(Bound::Below) || self.almost {
                return None;
            }
            self.bound = None;
            let calendar = [lower.calendar[0], upper.calendar[1]];
            side = Side { low: lower.low, high: upper.high, calendar, unit: upper.unit.or(side.unit) };
        }
        Some(side)
    }

    /// Everything up to the first number or unit.
    fn lead(&mut self) -> Option<()> {
        while let Some(token) = self.peek() {
            let means = |word| token.means(word);
            match token.kind {
                Kind::Number => {
                    // "-3": a length is never negative; "- 3" is a bullet.
                    let start = token.span.start;
                    let minus = self.at > 0
                        && self.tokens[self.at - 1].is_sign('-')
                        && self.tokens[self.at - 1].span.end == start;
                    return (!minus || self.at > 1).then_some(());
                }
                Kind::Known(..) if unit_of(token).is_some() && !means(TimeWord::Since) => {
                    // "dwa lata", "a year": an unknown word before a unit may be a number.
                    let before = self.at.checked_sub(1).map(|at| &self.tokens[at]);
                    return before.is_none_or(|token| !matches!(token.kind, Kind::Word)).then_some(());
                }
                Kind::Known([TimeWord::Count(_) | TimeWord::Months(_)], _) => return Some(()),
                Kind::Word if self.sign(token).is_some() => return Some(()),
                Kind::Known(..) if means(TimeWord::Between) => self.between = true,
                Kind::Known(..) if means(TimeWord::About) => self.about = true,
                Kind::Known(..) if means(TimeWord::Almost) => self.almost = true,
                Kind::Known(..) if means(TimeWord::AtLeast) || means(TimeWord::Since) => {
                    self.bound = Some(Bound::AtLeast);
                }
                Kind::Known(..) if means(TimeWord::Below) => self.bound = Some(Bound::Below),
                Kind::Known(..) if means(TimeWord::AtMost) => self.bound = Some(Bound::AtMost),
                _ => {}
            }
            self.at += 1;
        }
        None
    }

    /// "2 lata i 6 miesięcy": lengths in ever smaller units.
    fn sum(&mut self) -> Option<Side> {
        let mut side = self.one()?;
        loop {
            if self.next_means(TimeWord::Half) {
                side = self.half_more(side)?;
                continue;
            }
            let joined = usize::from(!self.between && self.next_means(TimeWord::And));
            let next = self.tokens.get(self.at + joined);
            let starts = |token: &Token<'_>| {
                let count = matches!(token.kind, Kind::Known([TimeWord::Count(_)], _));
                token.is_number() || count || joined == 1 && unit_of(token).is_some()
            };
            if !next.is_some_and(starts) {
                return Some(side);
            }
            self.at += joined;
            let (unit, part) = (side.unit?, self.one()?);
            let smaller = part.unit?;
            if smaller.months * unit.of >= unit.months * smaller.of {
                return None;
            }
            side = side.plus(part, part.unit)?;
        }
    }

    /// "2 lata i pół", "5 lat i pół roku": half of the unit before, which may be said again.
    fn half_more(&mut self, side: Side) -> Option<Side> {
        self.at += 1;
        let unit = side.unit?;
        if self.peek().and_then(unit_of) == Some(unit) {
            self.at += 1;
        }
        let half = in_unit(Side::bare(500, 500), Some(unit))?;
        side.plus(half, Some(unit))
    }

    /// A number with or without its unit, or a unit alone.
    fn one(&mut self) -> Option<Side> {
        let token = self.peek()?;
        self.at += 1;
        let mut parts = None;
        let (mut low, mut high) = match token.kind {
            Kind::Number if let Some(part) = self.fraction(&self.tokens[self.at - 1..], true) => {
                self.at += 2;
                (part, part)
            }
            Kind::Number => {
                let written = &self.text[token.span.clone()];
                if is_month_of_year(written) {
                    return None;
                }
                parts = years_and_months(written);
                scalar(written, Style::Decimal)?
            }
            Kind::Word if let Some(part) = self.sign(token) => (part, part),
            Kind::Known([TimeWord::Count(count)], _) => (i64::from(*count) * 1000, i64::from(*count) * 1000),
            // "półtora miesiąca", "pół miesiąca"
            Kind::Known(..)
                if token.means(TimeWord::YearAndHalf) && self.peek().is_some_and(|next| unit_of(next).is_some()) =>
            {
                (1500, 1500)
            }
            Kind::Known(..)
                if token.means(TimeWord::Half) && self.peek().is_some_and(|next| unit_of(next).is_some()) =>
            {
                (500, 500)
            }
            Kind::Known([TimeWord::Months(count)], _) => {
                let count = i64::from(*count) * 1000;
                return in_unit(Side::bare(count, count), Some(UNITS[1].1));
            }
            _ => return in_unit(Side::bare(1000, 1000), Some(unit_of(token)?)),
        };
        if let Some((len, part)) = self.fraction_ahead() {
            self.at += len;
            (low, high) = (low.checked_add(part)?, high.checked_add(part)?);
        }
        let plus = self.next_means(TimeWord::AtLeast);
        let dash = self.peek().is_some_and(|token| token.is_sign('-'));
        let skip = usize::from(plus || dash);
        let unit = self.tokens.get(self.at + skip).and_then(unit_of);
        let number = Side::bare(low, high);
        if let (Some(months), None | Some(TimeWord::Year)) =
            (parts.filter(|_| self.unit != Some(TimeWord::Month)), self.tokens.get(self.at + skip).and_then(unit_word))
        {
            // "4.11 years" is 4 years and 11 months, or 4.11 years.
            let decimal = in_unit(number, Some(UNITS[0].1))?;
            self.at += if unit.is_some() { skip + 1 } else { 0 };
            if unit.is_some() && plus {
                self.bound = Some(Bound::AtLeast);
            }
            let (low, high) = (decimal.low.min(months * 1000), decimal.high.max(months * 1000));
            return Some(Side { low, high, ..decimal });
        }
        if unit.is_none() {
            return Some(number);
        }
        if plus {
            self.bound = Some(Bound::AtLeast);
        }
        self.at += skip + 1;
        in_unit(number, unit)
    }

    /// "2½", "2 1/2", "two and a half", "2 i pół", "1 3/4": how many tokens say what is more, and thousandths.
    fn fraction_ahead(&self) -> Option<(usize, i64)> {
        let rest = &self.tokens[self.at..];
        let half = |token: &Token<'_>| token.means(TimeWord::Half).then_some(500);
        if let Some(part) = rest.first().and_then(|token| half(token).or_else(|| self.sign(token))) {
            return Some((1, part));
        }
        match rest {
            [and, rest @ ..] if and.means(TimeWord::And) => self.fraction(rest, false).map(|part| (4, part)),
            rest => self.fraction(rest, false).map(|part| (3, part)),
        }
    }

    /// "1/2", "3/4" in thousandths. Alone, "3/4 lata" may be three to four years: a year that no number counts must follow.
    fn fraction(&self, tokens: &[Token<'_>], alone: bool) -> Option<i64> {
        let [part, slash, whole, rest @ ..] = tokens else { return None };
        if !slash.is_sign('/') || !part.is_number() || !whole.is_number() {
            return None;
        }
        let is_one = rest.first().is_some_and(|token| token.means(TimeWord::OneYear));
        match (&self.text[part.span.clone()], &self.text[whole.span.clone()]) {
            ("1", "2") => Some(500),
            ("1", "4") if !alone || is_one => Some(250),
            ("3", "4") if !alone || is_one => Some(750),
            _ => None,
        }
    }

    fn sign(&self, token: &Token<'_>) -> Option<i64> {
        match &self.text[token.span.clone()] {
            "½" => Some(500),
            "¼" => Some(250),
            "¾" => Some(750),
            _ => None,
        }
    }

    /// What stands after the length: a plus, or words that are remarks where the unit was said.
    pub(super) fn finish(mut self, side: Side) -> Option<Months> {
        if self.next_means(TimeWord::AtLeast) {
            self.bound = Some(Bound::AtLeast);
            self.at += 1;
        }
        let idle = [TimeWord::BesideDate, TimeWord::Age, TimeWord::Service];
        let word = |token: &Token<'_>| matches!(token.kind, Kind::Word) || idle.iter().any(|idle| token.means(*idle));
        let words = self.tokens.iter().any(word);
        let more = self.tokens[self.at..].iter().any(|token| token.is_number() || unit_of(token).is_some());
        if more || words && side.unit.is_none() {
            return None;
        }
        let Side { mut low, mut high, .. } = if side.unit.is_none() { self.bare(side)? } else { side };
        if self.about {
            (low, high) = (low.checked_mul(3)? / 4, high.checked_mul(5)?.checked_add(3)? / 4);
        } else if self.almost {
            low = low.checked_mul(3)? / 4;
        }
        let (fewest, most) = (low / 1000, high.checked_add(999)? / 1000);
        if most > LONGEST || self.almost && (most == 0 || !matches!(self.bound, None | Some(Bound::AtLeast))) {
            return None;
        }
        let (fewest, most) = (u32::try_from(fewest).ok()?, u32::try_from(most).ok()?);
        Some(match self.bound {
            None => Months { at_least: fewest, at_most: Some(most - u32::from(self.almost)) },
            Some(Bound::AtLeast) => Months { at_least: fewest, at_most: None },
            Some(Bound::AtMost) => Months { at_least: 0, at_most: Some(most) },
            Some(Bound::Below) => Months { at_least: 0, at_most: Some(most.saturating_sub(1)) },
        })
    }

    /// A number without a unit. A heading may name it ("Staż (miesiące)"). Else it is years; whole numbers from a year's
    /// months on may as well be months ("36"), and beyond a working life they are neither.
    fn bare(&self, side: Side) -> Option<Side> {
        const YEAR_OF_MONTHS: i64 = 12_000;
        const WORKING_LIFE: i64 = 50_000;
        let [years, months] = [UNITS[0].1, UNITS[1].1];
        if let Some(unit) = self.unit {
            return in_unit(side, Some(if unit == TimeWord::Month { months } else { years }));
        }
        if side.high > WORKING_LIFE {
            return None;
        }
        let in_years = in_unit(side, Some(years))?;
        let whole = side.low % 1000 == 0 && side.high % 1000 == 0;
        let may_be_months = whole && side.low >= YEAR_OF_MONTHS && self.bound.is_none();
        Some(if may_be_months { Side { low: side.low, ..in_years } } else { in_years })
    }
}
