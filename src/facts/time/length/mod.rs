//! Lengths of time, in months.

mod grammar;
mod unit;
mod written;

use self::grammar::Parser;
use self::unit::{Side, UNITS, in_unit, unit_of};
use self::written::is_from_month_to_month;
use crate::facts::lex::{Kind, Token, lex};
use crate::facts::{Found, Reading, Via};
use crate::reference::{Reference, Span, TimeWord};
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
/// * "About" is 25 % either way: "ok. roku" is 9–15 months. "Nearly" is the lower half of that, without the number itself.
/// * "Several years" says nothing certain: 0 months or more.
/// * "Since 2019" needs a date of today, which readings do not have: it is no length, but a stretch.
/// * An internship ("6 miesięcy praktyk", "staż w dziale") may or may not count: from none to all of it. "Staż pracy" is
///   the time of work.
/// * What is denied ("nie mam 2 lat"), wished ("chciałbym 2 lata") or long ago ("2 lata temu") is no length of time.
/// * "4.11 years" may be 4.11 years or 4 years and 11 months: the range of both.
/// * What a spreadsheet made of a range ("02.sty" of "1-2") and a month with its year ("03.2019", "03.19") are no length.
/// * A number without unit stands for years, and only where no unknown word stands beside it ("10 osób").
/// * Without unit a number from 12 on may be months as well, and one beyond 50 is not understood.
pub fn read(text: &str, tables: &Reference) -> Reading {
    read_in(None, text, tables)
}

/// The same under a heading, which may say what a number counts: "Years of experience", "Staż (mies.)".
pub(in crate::facts) fn read_under(heading: &str, text: &str, tables: &Reference) -> Reading {
    let all = words(heading);
    let named = tables.time.phrases.all_in(&all);
    // One letter may be anything, and "in the last 3 years" says when.
    let means = |unit: TimeWord| {
        named.iter().any(|(.., entry, _)| entry.key.chars().count() > 1 && entry.value.contains(&unit))
    };
    let unit = match (means(TimeWord::Year), means(TimeWord::Month)) {
        _ if heading.contains(|letter: char| letter.is_ascii_digit()) => None,
        (true, false) => Some(TimeWord::Year),
        (false, true) => Some(TimeWord::Month),
        _ => None,
    };
    read_in(unit, text, tables)
}

/// The same where it is known what a number without a unit counts: years or months.
pub(in crate::facts) fn read_in(unit: Option<TimeWord>, text: &str, tables: &Reference) -> Reading {
    let tokens = lex(text, tables, false);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return Reading::NotUnderstood };
    let span = first.span.start..last.span.end;
    if let Some(value) = iso(text.trim()) {
        return Reading::Duration(Found { value, span, via: Via::Same });
    }
    match months(text, &without_posts(text, &tokens), unit).filter(|_| !is_doubtful(text, &tokens, tables)) {
        Some(value) => Reading::Duration(Found { value, span, via: Via::Same }),
        None => Reading::NotUnderstood,
    }
}

/// Whether words deny or wish the time, or say when it was instead of how long.
fn is_doubtful(text: &str, tokens: &[Token<'_>], tables: &Reference) -> bool {
    let all = words(text);
    // "nie mniej niż 3 lata", "not quite 3 years": a limit denies nothing.
    let is_limit = |at: usize| {
        let of = |token: &&Token<'_>| token.span.contains(&all[at].span.start);
        let limits = [TimeWord::AtLeast, TimeWord::AtMost, TimeWord::Almost];
        tokens.iter().find(of).is_some_and(|token| limits.iter().any(|limit| token.means(*limit)))
    };
    let denied = tables.denials.before.all_in(&all).any(|(at, _)| !is_limit(at))
        || tables.denials.after.all_in(&all).iter().any(|(at, ..)| !is_limit(*at));
    tokens.iter().any(|token| token.means(TimeWord::Doubt))
        || is_age(text, tokens)
        || denied && tokens.iter().any(Token::is_number) && !tokens.iter().any(|token| token.means(TimeWord::None))
}

/// "Mam 30 lat": so many years, and no word for what they were, are how old somebody is.
fn is_age(text: &str, tokens: &[Token<'_>]) -> bool {
    let said = |token: &&Token<'_>| !matches!(token.kind, Kind::Sign(_));
    let told: Vec<&Token<'_>> = tokens.iter().filter(said).collect();
    match told[..] {
        [age, number, unit] => age.means(TimeWord::Age) && unit.means(TimeWord::Year) && is_grown(text, number),
        _ => false,
    }
}

/// Whether a number of years is one after which people work.
pub(in crate::facts) fn is_grown(text: &str, number: &Token<'_>) -> bool {
    const GROWN: u32 = 16;
    count(text, number).is_some_and(|years| years >= GROWN)
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
        let part = in_unit(Side::bare(count * 1000, count * 1000), Some(unit))?;
        (low, high) = (low + part.low, high + part.high);
        rest = &rest[digits + 1..];
    }
    let (at_least, at_most) = (u32::try_from(low / 1000).ok()?, u32::try_from((high + 999) / 1000).ok()?);
    (i64::from(at_most) <= LONGEST).then_some(Months { at_least, at_most: Some(at_most) })
}

/// A length or range of lengths as a calendar counts it: the shortest, and the longest unless the words set no end. A part of
/// a month is one of 30 days. `unit` is what a number without a unit counts.
pub(in crate::facts) fn spans(
    text: &str,
    tokens: &[Token<'_>],
    unit: Option<TimeWord>,
) -> Option<(Span, Option<Span>)> {
    let (Side { calendar: [least, most], .. }, endless) = Parser::new(text, tokens, unit).whole()?;
    let days = |(months, days): (i64, i64)| months % 1000 * 30 + days;
    let span = |months: i64, days: i64| {
        let span = Span { months: u32::try_from(months / 1000).ok()?, days: u32::try_from(days).ok()? };
        span.times(1)
    };
    let (least, most) = (span(least.0, days(least) / 1000)?, span(most.0, days(most).checked_add(999)? / 1000)?);
    (least <= most).then_some((least, (!endless).then_some(most)))
}

fn months(text: &str, tokens: &[Token<'_>], unit: Option<TimeWord>) -> Option<Months> {
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
    let (main, told_again) = outside_parentheses(text, tokens)?;
    let mut parser = Parser::new(text, &main, unit);
    let range = parser.range()?;
    let months = parser.finish(range)?;
    if told_again.into_iter().any(|again| self::months(text, &again, unit) != Some(months)) {
        return None;
    }
    let any = |meaning: TimeWord| tokens.iter().any(|token| token.means(meaning));
    // "Staż 5 lat" is seniority, "12-miesięczny staż" rather an internship.
    let internship = any(TimeWord::Internship) || any(TimeWord::Service) && any(TimeWord::Month);
    Some(Months { at_least: if internship { 0 } else { months.at_least }, ..months })
}

/// The tokens without those that say how much of a post it was: "2 lata, 1/2 etatu".
fn without_posts<'t>(text: &str, tokens: &[Token<'t>]) -> Vec<Token<'t>> {
    let mut kept: Vec<Token<'t>> = Vec::new();
    for token in tokens {
        if token.means(TimeWord::Post) {
            let part = |token: &Token<'_>| {
                let sign = matches!(&text[token.span.clone()], "½" | "¼" | "¾" | "%");
                token.is_number() || token.is_sign('/') || token.means(TimeWord::Half) || sign
            };
            let parts = kept.iter().rev().take_while(|token| part(token)).count();
            kept.truncate(kept.len() - parts);
        } else {
            kept.push(token.clone());
        }
    }
    kept
}

/// The tokens outside parentheses, and the lengths inside: they must say the same again ("36 mies. (3 lata)"). A number that
/// is told again in words says nothing more: "5 (pięć) lat".
fn outside_parentheses<'t>(text: &str, tokens: &[Token<'t>]) -> Option<(Vec<Token<'t>>, Vec<Vec<Token<'t>>>)> {
    let (mut main, mut again): (Vec<Token<'t>>, Vec<Vec<Token<'t>>>) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token.kind {
            Kind::Sign('(' | '[') => {
                let inside = &tokens[at..];
                let inside = &inside[..inside.iter().position(|token| is_closing(token)).unwrap_or(inside.len())];
                at += inside.len();
                let counts = |token: &Token<'_>| count(text, token).is_some();
                if !inside.iter().any(|token| counts(token) || token.is_number()) {
                    // "3 (lata)": the unit may stand in parentheses, other words there are remarks.
                    main.extend(inside.iter().filter(|token| matches!(token.kind, Kind::Known(..))).cloned());
                } else if inside.len() == 1 && main.last().is_some_and(counts) {
                    if main.last().and_then(|token| count(text, token)) != count(text, &inside[0]) {
                        return None;
                    }
                } else {
                    again.push(inside.to_vec());
                }
            }
            Kind::Sign(')' | ']' | '.' | ',' | ':' | ';' | '"' | '\'') => {}
            _ => main.push(token.clone()),
        }
    }
    Some((main, again))
}

fn is_closing(token: &Token<'_>) -> bool {
    token.is_sign(')') || token.is_sign(']')
}

/// A whole number, in digits or in words.
fn count(text: &str, token: &Token<'_>) -> Option<u32> {
    match token.kind {
        Kind::Number => text[token.span.clone()].parse().ok(),
        Kind::Known([TimeWord::Count(count)], _) => Some(*count),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signs, words for numbers and strict limits, which the tables may hold.
    const ROWS: &str = "words,lang,means\n<,*,below\n≥,*,at-least\n~,*,about\ndwa,pl,2\nmniej niż,pl,below\n";

    #[test]
    fn a_heading_tells_what_a_number_counts() {
        for (heading, text, expected) in [
            ("Doświadczenie", "36", Some((36, Some(432)))),
            ("Staż pracy (lata)", "36", Some((432, Some(432)))),
            ("Years of experience", "15", Some((180, Some(180)))),
            ("Liczba lat doświadczenia", "15", Some((180, Some(180)))),
            ("Berufserfahrung in Jahren", "12", Some((144, Some(144)))),
            ("Стаж (лет)", "20", Some((240, Some(240)))),
            ("Staż (mies.)", "36", Some((36, Some(36)))),
            ("Experience (months)", "4.5", Some((4, Some(5)))),
            ("Experience (months)", "2 years", Some((24, Some(24)))),
            ("Staż w miesiącach", "60", Some((60, Some(60)))),
            ("Staż (lata/miesiące)", "36", Some((36, Some(432)))),
            ("Sales experience in the last 5 years", "36", Some((36, Some(432)))),
        ] {
            let read = match read_under(heading, text, Reference::embedded()) {
                Reading::Duration(found) => Some((found.value.at_least, found.value.at_most)),
                _ => None,
            };
            assert_eq!(read, expected, "{heading}: {text}");
        }
    }

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
