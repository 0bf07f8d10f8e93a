//! A cell to its pieces.

use std::ops::Range;

use crate::reference::Reference;
use crate::text::{Word, words, words_at};

/// No text that says nothing has more words.
const BLANK: usize = 8;

/// A piece of a cell and the sign that ended it (`None` at the end of the cell).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The bytes of the cell that it covers, without spaces and bullets around it.
    pub(super) span: Range<usize>,
    /// The sign after it.
    pub(super) ended_by: Option<char>,
}

/// Splits at `;`, `|`, bullets and line breaks, and at the `soft` signs outside parentheses and not between digits.
/// Pieces without content are dropped.
pub(super) fn pieces(text: &str, soft: &[char]) -> Vec<Piece> {
    let mut found = Vec::new();
    let (mut start, mut closes_at) = (0, 0);
    for (at, letter) in text.char_indices() {
        let after = at + letter.len_utf8();
        if letter == '(' && at >= closes_at {
            closes_at = closing(text, after);
        }
        let splits = matches!(letter, ';' | '|' | '\n' | '\r' | '•' | '●' | '▪')
            || letter == '·' && !between_letters(text, at, after)
            || soft.contains(&letter)
                && at >= closes_at
                && !between_digits(text, at, after)
                && !(letter == '/' && between_initials(text, at, after));
        if splits {
            push(&mut found, text, start..at, Some(letter));
            start = after;
        }
    }
    push(&mut found, text, start..text.len(), None);
    found
}

/// The span without spaces, bullets, dashes and quotes at its ends.
pub(super) fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let edge = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '*' | '"' | '„' | '”' | '“');
    let piece = &text[span.clone()];
    let start = span.end - piece.trim_start_matches(edge).len();
    let end = start + text[start..span.end].trim_end_matches(edge).len();
    start..end
}

/// The bytes of a place for more that opens here and in which nothing stands: "(–)", ": n/a", "– brak danych". Where no sign
/// opens it, several words must say so: "no data", for "VB" is rather a name.
pub(super) fn blank_place(rest: &str, tables: &Reference) -> Option<usize> {
    let behind = rest.trim_start();
    let sign = behind.chars().next()?;
    let ends: &[char] = match sign {
        '(' => &[')'],
        '[' => &[']'],
        _ => &[',', ';', '|', '\n'],
    };
    let opens = matches!(sign, '(' | '[' | ':' | '=' | '-' | '–' | '—');
    let from = rest.len() - behind.len() + if opens { sign.len_utf8() } else { 0 };
    let place = rest[from..].split(ends).next().unwrap_or_default();
    let blank = !place.trim().is_empty() && tables.is_blank(place) && (opens || words(place).len() > 1);
    blank.then_some(from + place.len())
}

/// The words before a blank place, where it ends a piece: "SAP: n/a".
pub(super) fn before_blank(text: &str, span: Range<usize>, tables: &Reference) -> Option<Range<usize>> {
    let ends_blank = |word: &Word| {
        let rest = &text[word.span.end..span.end];
        let place = blank_place(rest, tables)?;
        (!rest[place..].contains(char::is_alphanumeric)).then_some(span.start..word.span.end)
    };
    let all = words_at(text, span.clone());
    all[all.len().saturating_sub(BLANK + 1)..].iter().find_map(ends_blank)
}

fn push(found: &mut Vec<Piece>, text: &str, span: Range<usize>, ended_by: Option<char>) {
    let span = trimmed(text, span);
    if span.is_empty() {
        // "a,, b; c": what separates two pieces is the strongest sign between them.
        if let Some(last) = found.last_mut()
            && ended_by.is_some_and(|sign| sign != ',' && sign != '/')
        {
            last.ended_by = ended_by;
        }
    } else {
        found.push(Piece { span, ended_by });
    }
}

/// Where the parenthesis that opened just before `from` closes; `from` itself if it never does on this line.
fn closing(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    rest.find([')', ';', '\n']).filter(|&at| rest[at..].starts_with(')')).map_or(from, |at| from + at)
}

/// "A/L": initials are one abbreviation.
fn between_initials(text: &str, at: usize, after: usize) -> bool {
    let alone = |letters: &mut dyn Iterator<Item = char>| {
        letters.next().is_some_and(char::is_alphabetic) && !letters.next().is_some_and(char::is_alphanumeric)
    };
    alone(&mut text[..at].chars().rev()) && alone(&mut text[after..].chars())
}

/// "B2·C1": no bullet, a sign within a name.
fn between_letters(text: &str, at: usize, after: usize) -> bool {
    text[..at].ends_with(char::is_alphanumeric) && text[after..].starts_with(char::is_alphanumeric)
}

fn between_digits(text: &str, at: usize, after: usize) -> bool {
    text[..at].ends_with(|c: char| c.is_ascii_digit()) && text[after..].starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        pieces(text, &[',']).into_iter().map(|piece| &text[piece.span]).collect()
    }

    #[test]
    fn commas_split_outside_parentheses_and_numbers() {
        assert_eq!(split("Excel (VBA, makra), 1,5 roku; SAP|Word"), ["Excel (VBA, makra)", "1,5 roku", "SAP", "Word"]);
        assert_eq!(split("Excel (VBA, makra"), ["Excel (VBA", "makra"]);
        assert_eq!(split("• Excel\n• Word\n- SAP"), ["Excel", "Word", "SAP"]);
        assert_eq!(split(" ,; "), Vec::<&str>::new());
    }

    #[test]
    fn a_slash_between_initials_splits_nothing() {
        let split = |text: &str| pieces(text, &['/']).len();
        assert_eq!((split("GCE A/L"), split("BA/MA"), split("A/B/C1"), split("student/ka")), (1, 2, 2, 2));
    }

    #[test]
    fn the_strongest_sign_between_two_pieces_counts() {
        let ends: Vec<_> = pieces("a,; b, c", &[',']).into_iter().map(|piece| piece.ended_by).collect();
        assert_eq!(ends, [Some(';'), Some(','), None]);
    }
}
