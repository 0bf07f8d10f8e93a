//! Plain numbers.

use std::ops::Range as Span;

use super::lex::{Kind, Token, lex};
use super::money::said;
use super::{Found, Reading, Via};
use crate::reference::{MoneyWord, Reference, TimeWord};

/// A number in thousandths, as the values it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lowest, in thousandths.
    pub at_least: i64,
    /// The highest, in thousandths; `None` where the words set no end ("30+").
    pub at_most: Option<i64>,
}

/// Reads a cell of a number column: "30", "1 200,5", "30+", "20-30", "ponad 30", "ok. 30 dziennie", "8 tys.".
///
/// One number or one range; more are not understood. "1.200" may be 1.2 or 1200 and is read as the range of both.
/// "About" is 25 % either way, "nearly" the lower half of it.
pub fn read(text: &str, tables: &Reference) -> Reading {
    read_under("", text, tables)
}

/// The same under a heading, which may say what time the number is for: "150 a week" is no number of calls a day. Nor is
/// what somebody only thinks or hopes ("może 40").
pub(super) fn read_under(heading: &str, text: &str, tables: &Reference) -> Reading {
    let tokens = lex(text, tables, true);
    let asked = lex(heading, tables, true);
    if !said(&asked).is_empty() && said(&tokens).iter().any(|per| !said(&asked).contains(per))
        || tokens.iter().any(|token| token.means(TimeWord::Doubt))
    {
        return Reading::NotUnderstood;
    }
    let Some(amount) = amount(text, &tokens, Style::Either) else { return Reading::NotUnderstood };
    let (mut range, mut span) = (amount.range, amount.span);
    let before = &text[..span.start];
    if let Some(sign) = before.chars().next_back().filter(|sign| matches!(sign, '-' | '−' | '–')) {
        if !before[..before.len() - sign.len_utf8()].trim().is_empty() || range.at_most != Some(range.at_least) {
            return Reading::NotUnderstood;
        }
        range = Range { at_least: -range.at_least, at_most: Some(-range.at_least) };
        span.start -= sign.len_utf8();
    }
    Reading::Number(Found { value: range, span, via: Via::Same })
}

/// How a separator with three digits after it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// As a decimal sign: "4.250 years".
    Decimal,
    /// As either: the range of both readings.
    Either,
    /// As thousands: "7.500 zł".
    Thousands,
}

/// An amount in a text: one number or one range, with the words around it that bound it.
pub(super) struct Amount {
    pub(super) range: Range,
    pub(super) span: Span<usize>,
}

/// Finds the one amount of a text.
pub(super) fn amount(text: &str, tokens: &[Token<'_>], style: Style) -> Option<Amount> {
    let at: Vec<usize> =
        (0..tokens.len()).filter(|&i| tokens[i].is_number() || thousands_in_words(tokens, i).is_some()).collect();
    let (first, last) = match at[..] {
        [one] => (one, one),
        [from, to] if joins(&tokens[..to], from) => (from, to),
        _ => return None,
    };
    let scaled = |i: usize| {
        if let Some(count) = thousands_in_words(tokens, i) {
            let amount = i64::from(count) * 1_000_000;
            return Some((amount, amount));
        }
        let times = if is_thousand(tokens, i) { 1000 } else { 1 };
        let style = if times == 1000 { Style::Decimal } else { style };
        let (low, high) = scalar(&text[tokens[i].span.clone()], style)?;
        Some((low.checked_mul(times)?, high.checked_mul(times)?))
    };
    let (mut low, mut high) = scaled(first)?;
    if last != first {
        let upper = scaled(last)?;
        // "8-9 tys.": the word after the range is meant for both ends.
        if is_thousand(tokens, last) && !is_thousand(tokens, first) && low < 1_000_000 {
            low = low.checked_mul(1000)?;
        }
        if low > upper.1 {
            return None;
        }
        high = upper.1;
    }
    let before = &tokens[..first];
    let says = |word| before.iter().any(|token| token.means(word));
    if says(TimeWord::About) {
        (low, high) = (low.checked_mul(3)? / 4, high.checked_mul(5)? / 4);
    } else if says(TimeWord::Almost) {
        (low, high) = (low.checked_mul(3)? / 4, high.checked_sub(1)?);
    }
    let end = last + usize::from(is_thousand(tokens, last));
    let mut range = Range { at_least: low, at_most: Some(high) };
    if first == last {
        let open = says(TimeWord::AtLeast) || says(TimeWord::Since);
        if open || has_plus(tokens, end) {
            range.at_most = None;
        } else if says(TimeWord::Below) {
            range = Range { at_least: 0, at_most: Some(high.checked_sub(1)?.max(0)) };
        } else if says(TimeWord::AtMost) || says(TimeWord::To) {
            range.at_least = 0;
        }
    }
    Some(Amount { range, span: tokens[first].span.start..tokens[end].span.end })
}

/// "20-30", "od 20 do 30", "between 20 and 30", "7 000 zł – 8 000 zł": what stands before the second of two numbers.
fn joins(before: &[Token<'_>], first: usize) -> bool {
    let (lead, between) = (&before[..first], &before[first + 1..]);
    let ends = lead.iter().any(|token| token.means(TimeWord::Between));
    // "między 7 a 8": after "between" any small word joins.
    let money = |token: &Token<'_>| matches!(token.kind, Kind::Known(_, [_, ..]));
    let small = |token: &Token<'_>| token.means(TimeWord::And) || token.span.len() <= 2 && !money(token);
    let joint = |token: &Token<'_>| token.is_sign('-') || token.means(TimeWord::To) || ends && small(token);
    let unit = |token: &Token<'_>| matches!(token.kind, Kind::Known(..) | Kind::Sign('.'));
    between.iter().filter(|token| joint(token)).count() == 1 && between.iter().all(|token| joint(token) || unit(token))
}

/// "Dwa tysiące": how many thousands, where the words around it add nothing to the number ("dwa tysiące pięćset").
fn thousands_in_words(tokens: &[Token<'_>], at: usize) -> Option<u32> {
    let count = |token: &Token<'_>| match token.kind {
        Kind::Known(time, _) => time.iter().find_map(|word| match word {
            TimeWord::Count(count) => Some(*count),
            _ => None,
        }),
        _ => None,
    };
    let alone = |token: Option<&Token<'_>>| {
        token.is_none_or(|token| !token.is_number() && !matches!(token.kind, Kind::Word) && count(token).is_none())
    };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let said = count(tokens.get(at)?).filter(|_| is_thousand(tokens, at))?;
    (alone(before) && alone(tokens.get(at + 2))).then_some(said)
}

fn is_thousand(tokens: &[Token<'_>], number: usize) -> bool {
    tokens.get(number + 1).is_some_and(|token| token.means_money(MoneyWord::Thousand))
}

/// "30+", "30 zł +", but not "9000 + VAT".
fn has_plus(tokens: &[Token<'_>], end: usize) -> bool {
    let mut rest = tokens[end + 1..].iter().skip_while(|token| {
        matches!(token.kind, Kind::Known(_, [_, ..]) | Kind::Sign('.' | '%')) && !token.means(TimeWord::AtLeast)
    });
    rest.next().is_some_and(|token| token.means(TimeWord::AtLeast))
        && !rest.next().is_some_and(|token| {
            let beside = token.means_money(MoneyWord::B2b) || token.means_money(MoneyWord::Bonus);
            matches!(token.kind, Kind::Word | Kind::Number) || beside
        })
}

/// The values that digits with separators may have, in thousandths: lowest and highest.
pub(super) fn scalar(text: &str, style: Style) -> Option<(i64, i64)> {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    let spaced = digits.len() < text.len();
    let signs: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let whole = |text: &str| text.parse::<i64>().ok()?.checked_mul(1000).map(|n| (n, n));
    let Some((&last, rest)) = signs.split_last() else { return whole(&digits) };
    let (head, tail) = digits.rsplit_once(last)?;
    let without = |text: &str| text.replace(['.', ','], "");
    let groups = |text: &str| text.split(['.', ',']).skip(1).all(|group| group.len() == 3);
    if rest.contains(&last) {
        // "1.200.000": one sign twice parts thousands; "14.09.2026" is no number.
        return if rest.iter().all(|&sign| sign == last) && groups(&digits) { whole(&without(&digits)) } else { None };
    }
    if !groups(head) || rest.windows(2).any(|pair| pair[0] != pair[1]) {
        return None;
    }
    let fraction = decimal(&without(head), tail)?;
    let ambiguous = rest.is_empty() && !spaced && tail.len() == 3 && head.len() <= 3 && !head.starts_with('0');
    if !ambiguous || style == Style::Decimal {
        return Some(fraction);
    }
    let (_, thousands) = whole(&without(&digits))?;
    Some(if style == Style::Thousands { (thousands, thousands) } else { (fraction.0, thousands) })
}

/// Digits beyond thousandths are kept as a range one thousandth wide.
fn decimal(head: &str, tail: &str) -> Option<(i64, i64)> {
    let shown: String = tail.chars().chain("000".chars()).take(3).collect();
    let low = head.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(shown.parse().ok()?)?;
    let more = tail.chars().skip(3).any(|digit| digit != '0');
    Some((low, low.checked_add(i64::from(more))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_read_as_they_may_be_meant() {
        for (text, style, expected) in [
            ("30", Style::Either, Some((30_000, 30_000))),
            ("1 200,5", Style::Either, Some((1_200_500, 1_200_500))),
            ("1.200,5", Style::Either, Some((1_200_500, 1_200_500))),
            ("1,200.5", Style::Either, Some((1_200_500, 1_200_500))),
            ("1.200", Style::Either, Some((1_200, 1_200_000))),
            ("1.200", Style::Thousands, Some((1_200_000, 1_200_000))),
            ("0,125", Style::Either, Some((125, 125))),
            ("4.11", Style::Decimal, Some((4_110, 4_110))),
            ("0.3333", Style::Decimal, Some((333, 334))),
            ("1.200.000", Style::Either, Some((1_200_000_000, 1_200_000_000))),
            ("14.09.2026", Style::Either, None),
            ("99999999999999999999", Style::Either, None),
        ] {
            assert_eq!(scalar(text, style), expected, "{text}");
        }
    }

    #[test]
    fn a_cell_holds_one_amount() {
        let read = |text: &str| match read(text, Reference::embedded()) {
            Reading::Number(found) => Some((found.value.at_least, found.value.at_most)),
            _ => None,
        };
        for (text, expected) in [
            ("30", Some((30_000, Some(30_000)))),
            ("30+", Some((30_000, None))),
            ("ponad 30", Some((30_000, None))),
            ("20–30 dziennie", Some((20_000, Some(30_000)))),
            ("od 20 do 30", Some((20_000, Some(30_000)))),
            ("do 30", Some((0, Some(30_000)))),
            ("ok. 40", Some((30_000, Some(50_000)))),
            ("8 tys.", Some((8_000_000, Some(8_000_000)))),
            ("30/dzień", Some((30_000, Some(30_000)))),
            ("95 %", Some((95_000, Some(95_000)))),
            ("-5", Some((-5_000, Some(-5_000)))),
            ("30/40", None),
            ("30, 40", None),
            ("dużo", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
