//! Text to numbers, known words and signs: what durations, numbers and pay are read from.

use std::ops::Range;

use crate::reference::{MoneyWord, Reference, TimeWord};
use crate::text::{Word, words};

/// A part of a text.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    /// The bytes it covers.
    pub(super) span: Range<usize>,
    /// What it is.
    pub(super) kind: Kind<'t>,
}

/// What a part of a text is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind<'t> {
    /// Digits with the separators inside: "1 200,50", "14.09.2026".
    Number,
    /// A word or sign of the tables, with all that it may mean.
    Known(&'t [TimeWord], &'t [MoneyWord]),
    /// Any other word.
    Word,
    /// Any other sign; every dash is `-`.
    Sign(char),
}

impl Token<'_> {
    /// Whether it may mean this.
    pub(super) fn means(&self, word: TimeWord) -> bool {
        matches!(self.kind, Kind::Known(time, _) if time.contains(&word))
    }

    /// Whether it may mean this.
    pub(super) fn means_money(&self, word: MoneyWord) -> bool {
        matches!(self.kind, Kind::Known(_, money) if money.contains(&word))
    }

    /// Whether it is this sign.
    pub(super) fn is_sign(&self, sign: char) -> bool {
        matches!(self.kind, Kind::Sign(found) if found == sign)
    }

    /// Whether it is a number.
    pub(super) fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number)
    }
}

/// Splits a text. Words of money are known only where `with_money` is set: "k" is no thousand in a length of time.
pub(super) fn lex<'t>(text: &str, tables: &'t Reference, with_money: bool) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if letter.is_ascii_digit() {
            let end = number_end(text, at);
            tokens.push(Token { span: at..end, kind: Kind::Number });
            at = end;
        } else if letter.is_alphanumeric() {
            at = push_word(&mut tokens, text, at, tables, with_money);
        } else {
            at = push_sign(&mut tokens, text, at, letter, tables, with_money);
        }
    }
    tokens
}

/// Digits, `.` and `,` between digits, spaces and apostrophes before groups of three.
fn number_end(text: &str, start: usize) -> usize {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    let mut grouped = end - start <= 3;
    loop {
        let Some(sign) = text[end..].chars().next() else { return end };
        let after = end + sign.len_utf8();
        let next = digits(after);
        match sign {
            '.' | ',' if next > 0 => grouped = false,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' if grouped && next == 3 => {}
            _ => return end,
        }
        end = after + next;
    }
}

/// Adds the longest known phrase that begins here, else one word; returns where it ends.
fn push_word<'t>(
    tokens: &mut Vec<Token<'t>>,
    text: &str,
    start: usize,
    tables: &'t Reference,
    with_money: bool,
) -> usize {
    // A phrase never runs on over these signs, nor over a number; a look ahead of a dozen gaps keeps long texts cheap.
    let mut gaps = 0;
    let stop = text[start..].find(|c: char| {
        gaps += usize::from(!c.is_alphanumeric());
        gaps > 12 || matches!(c, ',' | ';' | ':' | '(' | ')' | '|' | '\n' | '+')
    });
    let stop = stop.map_or(text.len(), |n| start + n);
    let run: Vec<Word> = words(&text[start..stop])
        .into_iter()
        .take(6)
        .take_while(|word| !word.folded.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let time = tables.time.phrases.longest_prefix(&run);
    let money = if with_money { tables.money.phrases.longest_prefix(&run) } else { None };
    let len = time.map_or(0, |(len, ..)| len).max(money.map_or(0, |(len, ..)| len));
    let end_of = |word: &Word| start + text[start..start + word.span.end].trim_end_matches(['+', '#']).len();
    if len > 0 {
        let senses = |len_of: usize| len_of == len;
        let time = time.filter(|(n, ..)| senses(*n)).map_or(&[][..], |(_, entry, _)| &entry.value);
        let money = money.filter(|(n, ..)| senses(*n)).map_or(&[][..], |(_, entry, _)| &entry.value);
        let end = end_of(&run[len - 1]);
        tokens.push(Token { span: start..end, kind: Kind::Known(time, money) });
        return end;
    }
    // "y6m" is "y", 6, "m": an unknown word ends where its digits begin.
    let end = run.first().map_or_else(|| start + text[start..].chars().next().map_or(1, char::len_utf8), end_of);
    let cut = text[start..end].find(|c: char| c.is_ascii_digit()).filter(|&cut| cut > 0).map(|cut| start + cut);
    if let Some(cut) = cut
        && let Some((1, entry, _)) = tables.time.phrases.longest_prefix(&words(&text[start..cut]))
    {
        tokens.push(Token { span: start..cut, kind: Kind::Known(&entry.value, &[]) });
        return cut;
    }
    tokens.push(Token { span: start..end, kind: Kind::Word });
    end
}

fn push_sign<'t>(
    tokens: &mut Vec<Token<'t>>,
    text: &str,
    start: usize,
    sign: char,
    tables: &'t Reference,
    with_money: bool,
) -> usize {
    let rest = &text[start..];
    let time = tables.time.signs.iter().find(|(written, _)| rest.starts_with(written.as_str()));
    let money = tables.money.signs.iter().find(|(written, _)| with_money && rest.starts_with(written.as_str()));
    let (len, kind) = match (time, money) {
        (Some((written, means)), _) => (written.len(), Kind::Known(std::slice::from_ref(means), &[])),
        (None, Some((written, means))) => (written.len(), Kind::Known(&[], std::slice::from_ref(means))),
        (None, None) if sign.is_whitespace() => return start + sign.len_utf8(),
        (None, None) => {
            let dash = matches!(sign, '-' | '‐'..='―' | '−');
            (sign.len_utf8(), Kind::Sign(if dash { '-' } else { sign }))
        }
    };
    tokens.push(Token { span: start..start + len, kind });
    start + len
}

/// A hyphen, a dash of any length, a minus, or an arrow.
pub(super) fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '‐'..='―' | '−' | '→')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        lex(text, Reference::embedded(), true).into_iter().map(|token| &text[token.span]).collect()
    }

    #[test]
    fn numbers_words_and_signs_part() {
        assert_eq!(split("8-9tys. zł"), ["8", "-", "9", "tys", ".", "zł"]);
        assert_eq!(split("5+ lat"), ["5", "+", "lat"]);
        assert_eq!(split("1 200,50€ 14 09"), ["1 200,50", "€", "14", "09"]);
        assert_eq!(split("B2B 1y6mo"), ["B2B", "1", "y", "6", "mo"]);
        assert_eq!(split("półtora roku +3 m-cy"), ["półtora roku", "+", "3", "m-cy"]);
    }
}
