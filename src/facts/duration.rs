//! Lengths of time, in months.

use super::lex::{Kind, Token, lex};
use super::number::{Style, scalar};
use super::{Found, Reading, Via};
use crate::reference::{Reference, TimeWord};
use crate::text::words;

/// A length of time as the months it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The fewest.
    pub at_least: u32,
    /// The most; `None` where the words set no end ("5+", "several years").
    pub at_most: Option<u32>,
}

/// Nobody works longer: beyond it a number is a year of birth, a date, a slip.
const LONGEST: i64 = 70 * 12;

/// Reads a length of time: "2" and "1,5" (years), "3 lata", "2 lata i 6 mies.", "pół roku", "5+", "ponad 3 lata",
/// "1-2 lata", "less than 1 year", "brak doświadczenia", "P2Y6M" (ISO 8601).
///
/// * What is not a whole number of months is the range around it: 0.3 years are 3–4 months.
/// * "About" is 25 % either way: "ok. roku" is 9–15 months.
/// * "Several years" says nothing certain: 0 months or more.
/// * "Since 2019" needs a date of today, which readings do not have: it is no length, but a stretch (`when.rs`).
/// * An internship ("6 miesięcy praktyk", "staż w dziale") may or may not count: from none to all of it. "Staż pracy" is
///   the time of work.
/// * What is denied ("nie mam 2 lat"), wished ("chciałbym 2 lata") or long ago ("2 lata temu") is no length of time.
/// * "4.11 years" may be 4.11 years or 4 years and 11 months: the range of both.
/// * What a spreadsheet made of a range ("02.sty" of "1-2") and a month with its year ("03.2019", "03.19") are no length.
/// * A number without unit stands for years, and only where no unknown word stands beside it ("10 osób").
pub fn read(text: &str, tables: &Reference) -> Reading {
    let tokens = lex(text, tables, false);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return Reading::NotUnderstood };
    let span = first.span.start..last.span.end;
    if let Some(value) = iso(text.trim()) {
        return Reading::Duration(Found { value, span, via: Via::Same });
    }
    match months(text, &tokens).filter(|_| !is_doubtful(text, &tokens, tables)) {
        Some(value) => Reading::Duration(Found { value, span, via: Via::Same }),
        None => Reading::NotUnderstood,
    }
}

/// Whether words deny or wish the time, or say when it was instead of how long.
fn is_doubtful(text: &str, tokens: &[Token<'_>], tables: &Reference) -> bool {
    let all = words(text);
    // "nie mniej niż 3 lata", "no less than 3 years": a limit denies nothing.
    let is_limit = |at: usize| {
        let of = |token: &&Token<'_>| token.span.contains(&all[at].span.start);
        tokens.iter().find(of).is_some_and(|token| token.means(TimeWord::AtLeast) || token.means(TimeWord::AtMost))
    };
    let denied = tables.denials.before.all_in(&all).any(|(at, _)| !is_limit(at))
        || tables.denials.after.all_in(&all).iter().any(|(at, ..)| !is_limit(*at));
    tokens.iter().any(|token| token.means(TimeWord::Doubt))
        || denied && tokens.iter().any(Token::is_number) && !tokens.iter().any(|token| token.means(TimeWord::None))
}

/// A length by ISO 8601: "P2Y6M", "P18M", "P26W". One with a time of day is none that anybody works.
fn iso(text: &str) -> Option<Months> {
    let mut rest = text.strip_prefix('P').filter(|rest| !rest.is_empty())?;
    let (mut low, mut high) = (0_i64, 0_i64);
    let mut units = [('Y', UNITS[0].1), ('M', UNITS[1].1), ('W', UNITS[2].1), ('D', UNITS[3].1)].into_iter();
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let count: i64 = rest[..digits].parse::<u16>().ok()?.into();
        let letter = rest[digits..].chars().next()?;
        let (_, unit) = units.find(|(name, _)| *name == letter)?;
        let part = in_unit(Side { low: count * 1000, high: count * 1000, unit: None }, Some(unit))?;
        (low, high) = (low + part.low, high + part.high);
        rest = &rest[digits + 1..];
    }
    let (at_least, at_most) = (u32::try_from(low / 1000).ok()?, u32::try_from((high + 999) / 1000).ok()?);
    (i64::from(at_most) <= LONGEST).then_some(Months { at_least, at_most: Some(at_most) })
}

fn months(text: &str, tokens: &[Token<'_>]) -> Option<Months> {
    let counts = |token: &Token<'_>| token.is_number() || matches!(token.kind, Kind::Known([TimeWord::Count(_)], _));
    let counted = tokens.iter().any(counts);
    if tokens.iter().any(|token| token.means(TimeWord::None)) {
        let zeros = tokens.iter().filter(|token| token.is_number()).all(|token| text[token.span.clone()] == *"0");
        return zeros.then_some(Months { at_least: 0, at_most: Some(0) });
    }
    let vague = |token: &Token<'_>| token.means(TimeWord::Vague);
    // "years of work" is vague, "8 years of work" is not.
    if tokens.iter().any(|token| vague(token) && (!counted || unit_of(token).is_none())) {
        return (!counted).then_some(Months { at_least: 0, at_most: None });
    }
    if is_from_month_to_month(text, tokens) {
        return None;
    }
    let main = outside_parentheses(tokens)?;
    let mut parser = Parser { text, tokens: &main, at: 0, bound: None, about: false, between: false };
    let range = parser.range()?;
    let months = parser.finish(range)?;
    let internship = tokens.iter().any(|token| token.means(TimeWord::Internship));
    Some(Months { at_least: if internship { 0 } else { months.at_least }, ..months })
}

/// The tokens outside parentheses; a parenthesis that counts something of its own is not understood.
fn outside_parentheses<'t>(tokens: &[Token<'t>]) -> Option<Vec<Token<'t>>> {
    let (mut main, mut inside): (Vec<Token<'t>>, bool) = (Vec::new(), false);
    for token in tokens {
        match token.kind {
            Kind::Sign('(' | '[') => inside = true,
            Kind::Sign(')' | ']') => inside = false,
            Kind::Number if inside => return None,
            // "3 (lata)": the unit may stand in parentheses, other words there are remarks.
            Kind::Word | Kind::Sign(_) if inside => {}
            Kind::Sign('.' | ',' | ':' | ';' | '"' | '\'') => {}
            _ => main.push(token.clone()),
        }
    }
    Some(main)
}

/// A length in thousandths of a month.
#[derive(Clone, Copy)]
struct Side {
    low: i64,
    high: i64,
    /// What a number without unit would be multiplied by, once the unit is known.
    unit: Option<Unit>,
}

impl Side {
    fn plus(self, part: Side, unit: Option<Unit>) -> Option<Side> {
        Some(Side { low: self.low.checked_add(part.low)?, high: self.high.checked_add(part.high)?, unit })
    }
}

/// A unit as a fraction of months.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Unit {
    months: i64,
    of: i64,
}

const UNITS: &[(TimeWord, Unit)] = &[
    (TimeWord::Year, Unit { months: 12, of: 1 }),
    (TimeWord::Month, Unit { months: 1, of: 1 }),
    (TimeWord::Week, Unit { months: 12, of: 52 }),
    (TimeWord::Day, Unit { months: 12, of: 365 }),
    (TimeWord::Quarter, Unit { months: 3, of: 1 }),
    (TimeWord::HalfYear, Unit { months: 6, of: 1 }),
    (TimeWord::YearAndHalf, Unit { months: 18, of: 1 }),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    AtLeast,
    AtMost,
    Below,
}

struct Parser<'a, 't> {
    text: &'a str,
    tokens: &'a [Token<'t>],
    at: usize,
    bound: Option<Bound>,
    about: bool,
    between: bool,
}

impl<'a, 't> Parser<'a, 't> {
    fn peek(&self) -> Option<&'a Token<'t>> {
        self.tokens.get(self.at)
    }

    fn next_means(&self, word: TimeWord) -> bool {
        self.peek().is_some_and(|token| token.means(word))
    }

    /// Words before the length, the length or range of lengths, and a plus after it.
    fn range(&mut self) -> Option<Side> {
        self.lead()?;
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
            if lower.low > upper.high || self.bound == Some(Bound::Below) {
                return None;
            }
            self.bound = None;
            side = Side { low: lower.low, high: upper.high, unit: upper.unit.or(side.unit) };
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
                Kind::Word if self.text[token.span.clone()] == *"½" => return Some(()),
                Kind::Known(..) if means(TimeWord::Between) => self.between = true,
                Kind::Known(..) if means(TimeWord::About) => self.about = true,
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
        let half = in_unit(Side { low: 500, high: 500, unit: None }, Some(unit))?;
        side.plus(half, Some(unit))
    }

    /// A number with or without its unit, or a unit alone.
    fn one(&mut self) -> Option<Side> {
        let token = self.peek()?;
        self.at += 1;
        let mut parts = None;
        let (mut low, mut high) = match token.kind {
            Kind::Number if self.is_half(&self.tokens[self.at - 1..]) => {
                self.at += 2;
                (500, 500)
            }
            Kind::Number => {
                let written = &self.text[token.span.clone()];
                if is_month_of_year(written) {
                    return None;
                }
                parts = years_and_months(written);
                scalar(written, Style::Decimal)?
            }
            Kind::Word if self.text[token.span.clone()] == *"½" => (500, 500),
            Kind::Known([TimeWord::Count(count)], _) => (i64::from(*count) * 1000, i64::from(*count) * 1000),
            Kind::Known([TimeWord::Months(count)], _) => {
                let count = i64::from(*count) * 1000;
                return in_unit(Side { low: count, high: count, unit: None }, Some(UNITS[1].1));
            }
            _ => return in_unit(Side { low: 1000, high: 1000, unit: None }, Some(unit_of(token)?)),
        };
        if let Some(len) = self.half_ahead() {
            self.at += len;
            (low, high) = (low.checked_add(500)?, high.checked_add(500)?);
        }
        let plus = self.next_means(TimeWord::AtLeast);
        let dash = self.peek().is_some_and(|token| token.is_sign('-'));
        let skip = usize::from(plus || dash);
        let unit = self.tokens.get(self.at + skip).and_then(unit_of);
        let number = Side { low, high, unit: None };
        if let (Some(months), None | Some(TimeWord::Year)) =
            (parts, self.tokens.get(self.at + skip).and_then(unit_word))
        {
            // "4.11 years" is 4 years and 11 months, or 4.11 years.
            let decimal = in_unit(number, Some(UNITS[0].1))?;
            self.at += if unit.is_some() { skip + 1 } else { 0 };
            if unit.is_some() && plus {
                self.bound = Some(Bound::AtLeast);
            }
            let (low, high) = (decimal.low.min(months * 1000), decimal.high.max(months * 1000));
            return Some(Side { low, high, unit: decimal.unit });
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

    /// "2½", "2 1/2", "two and a half", "2 i pół": how many tokens say the half.
    fn half_ahead(&self) -> Option<usize> {
        let rest = &self.tokens[self.at..];
        if let [half, ..] = rest
            && (half.means(TimeWord::Half) || self.text[half.span.clone()] == *"½")
        {
            return Some(1);
        }
        match rest {
            [and, rest @ ..] if and.means(TimeWord::And) && self.is_half(rest) => Some(4),
            rest => self.is_half(rest).then_some(3),
        }
    }

    /// "1/2".
    fn is_half(&self, tokens: &[Token<'_>]) -> bool {
        let is = |token: &Token<'_>, digit: &str| token.is_number() && self.text[token.span.clone()] == *digit;
        matches!(tokens, [one, slash, two, ..] if is(one, "1") && slash.is_sign('/') && is(two, "2"))
    }

    /// What stands after the length: a plus, or words that are remarks where the unit was said.
    fn finish(mut self, side: Side) -> Option<Months> {
        if self.next_means(TimeWord::AtLeast) {
            self.bound = Some(Bound::AtLeast);
            self.at += 1;
        }
        let word = |token: &Token<'_>| matches!(token.kind, Kind::Word) || token.means(TimeWord::BesideDate);
        let words = self.tokens.iter().any(word);
        let more = self.tokens[self.at..].iter().any(|token| token.is_number() || unit_of(token).is_some());
        if more || words && side.unit.is_none() {
            return None;
        }
        let Side { mut low, mut high, .. } = if side.unit.is_none() { in_unit(side, Some(UNITS[0].1))? } else { side };
        if self.about {
            (low, high) = (low.checked_mul(3)? / 4, high.checked_mul(5)?.checked_add(3)? / 4);
        }
        let (fewest, most) = (low / 1000, high.checked_add(999)? / 1000);
        if most > LONGEST {
            return None;
        }
        let (fewest, most) = (u32::try_from(fewest).ok()?, u32::try_from(most).ok()?);
        Some(match self.bound {
            None => Months { at_least: fewest, at_most: Some(most) },
            Some(Bound::AtLeast) => Months { at_least: fewest, at_most: None },
            Some(Bound::AtMost) => Months { at_least: 0, at_most: Some(most) },
            Some(Bound::Below) => Months { at_least: 0, at_most: Some(most.saturating_sub(1)) },
        })
    }
}

fn unit_of(token: &Token<'_>) -> Option<Unit> {
    UNITS.iter().find(|(word, _)| token.means(*word)).map(|(_, unit)| *unit)
}

fn unit_word(token: &Token<'_>) -> Option<TimeWord> {
    UNITS.iter().find(|(word, _)| token.means(*word)).map(|(word, _)| *word)
}

/// The two parts of "4.11".
fn parted(number: &str) -> Option<(&str, &str)> {
    number.split_once(['.', ',']).filter(|(_, tail)| tail.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "03.2019" is a month of a year, and so is "03.19".
fn is_month_of_year(number: &str) -> bool {
    let year = |tail: &str| tail.len() == 4 && matches!(&tail[..2], "19" | "20" | "21");
    parted(number).is_some_and(|(head, tail)| year(tail) || head.starts_with('0') && is_month_and_year(head, tail))
}

/// Two digits for a month and two more.
fn is_month_and_year(head: &str, tail: &str) -> bool {
    head.len() == 2 && tail.len() == 2 && matches!(head.parse(), Ok(1..=12))
}

/// "10.18–12.19": from a month to a month.
fn is_from_month_to_month(text: &str, tokens: &[Token<'_>]) -> bool {
    let month = |token: &Token<'_>| {
        let parts = if token.is_number() { parted(&text[token.span.clone()]) } else { None };
        parts.is_some_and(|(head, tail)| is_month_and_year(head, tail))
    };
    tokens.windows(3).any(|three| month(&three[0]) && three[1].is_sign('-') && month(&three[2]))
}

/// The months of "4.11" and "1.06", read as years and months.
fn years_and_months(number: &str) -> Option<i64> {
    let (years, months) = parted(number).filter(|(_, months)| months.len() == 2)?;
    let months = months.parse::<i64>().ok().filter(|months| (1..=11).contains(months))?;
    years.parse::<i64>().ok()?.checked_mul(12)?.checked_add(months).filter(|&all| all <= LONGEST)
}

/// A bare number in a unit; without a unit it stays as it is.
fn in_unit(side: Side, unit: Option<Unit>) -> Option<Side> {
    let Some(unit) = unit else { return Some(side) };
    let low = side.low.checked_mul(unit.months)? / unit.of;
    let high = side.high.checked_mul(unit.months)?.checked_add(unit.of - 1)? / unit.of;
    Some(Side { low, high, unit: Some(unit) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signs, words for numbers and strict limits, which the tables may hold.
    const ROWS: &str = "words,lang,means\n<,*,below\n≥,*,at-least\n~,*,about\ndwa,pl,2\nmniej niż,pl,below\n";

    #[test]
    fn signs_number_words_and_strict_limits_are_rows() {
        let tables = Reference::with_rows("time_words.csv", ROWS);
        let read = |text: &str| match read(text, &tables) {
            Reading::Duration(found) => Some((found.value.at_least, found.value.at_most)),
            _ => None,
        };
        assert_eq!(read("mniej niż rok"), Some((0, Some(11))));
        assert_eq!(read("<1"), Some((0, Some(11))));
        assert_eq!(read("≥ 2 lata"), Some((24, None)));
        assert_eq!(read("~1 rok"), Some((9, Some(15))));
        assert_eq!(read("dwa lata"), Some((24, Some(24))));
        assert_eq!(read("dwa"), Some((24, Some(24))));
        assert_eq!(read("trzy lata"), Some((36, Some(36))));
    }
}
