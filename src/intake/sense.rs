//! How much sense a cell makes: whether it is something by itself, or a piece of text that was cut in the wrong places.

use super::dialect::{DELIMITERS, Dialect, QUOTES};

/// Sense in hundredths: a number, a date, an address or words make full sense, left-over delimiters and quotes none.
pub(super) fn sense(cell: &[u8], dialect: Dialect) -> u64 {
    let cell = cell.trim_ascii();
    if cell.is_empty() {
        return EMPTY;
    }
    let others = DELIMITERS.into_iter().filter(|other| *other != dialect.delimiter);
    let left_over = others.map(|other| delimited(cell, other)).min().unwrap_or(FULL).min(quoted(cell));
    left_over.min(itself(cell))
}

const FULL: u64 = 100;
const WORDS: u64 = 95;
const EMPTY: u64 = 85;
const ODD: u64 = 60;
const LIST: u64 = 70;
const GLUED: u64 = 25;

/// What a cell that is made of these signs makes of the delimiter of another dialect.
fn delimited(cell: &[u8], other: u8) -> u64 {
    if !cell.contains(&other) {
        return FULL;
    }
    if is_figures(cell) {
        return if other == b',' && is_number(cell) { FULL } else { 0 };
    }
    // In running text a space follows; in a list perhaps none.
    let inside = |at: usize| cell.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
    let glued = cell.iter().enumerate().any(|(at, byte)| *byte == other && inside(at));
    match (other, glued) {
        (b'\t', _) => 0,
        (_, _) if is_address(cell) => FULL,
        (b',', false) => WORDS,
        (_, false) => LIST,
        (_, true) => GLUED,
    }
}

/// Quotes at the ends of a cell, and delimiters between quotes, show that it was cut in the wrong places.
fn quoted(cell: &[u8]) -> u64 {
    let mut sense = FULL;
    for quote in QUOTES {
        if !cell.contains(&quote) {
            continue;
        }
        let joint = |three: &[u8]| three[0] == quote && three[2] == quote && DELIMITERS.contains(&three[1]);
        let escaped = cell.windows(2).any(|pair| pair == [b'\\', quote]);
        if escaped || cell.windows(3).any(joint) {
            return 0;
        }
        let (first, last) = (cell[0] == quote, cell.len() > 1 && cell[cell.len() - 1] == quote);
        let odd = cell.split(|byte| *byte == quote).count() % 2 == 0;
        let doubled = cell.windows(2).any(|pair| pair == [quote, quote]);
        sense = sense.min(match (first, last, quote) {
            (_, _, _) if doubled => 30,
            (true, true, _) if !odd => 30,
            (false, false, _) => WORDS,
            // The end of a word may be quoted, and be one with an apostrophe.
            (_, _, b'\'') => ODD,
            (_, _, _) => {
                if odd {
                    0
                } else {
                    LIST
                }
            }
        });
    }
    sense
}

/// What the signs of a cell make of it.
fn itself(cell: &[u8]) -> u64 {
    if is_figures(cell) || is_address(cell) {
        return FULL;
    }
    let letters = cell.iter().filter(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()).count();
    let odd = cell.iter().any(|byte| b"{}[]<>=\\^~`".contains(byte) || (byte.is_ascii_control() && *byte != b'\n'));
    if letters == 0 || odd { ODD } else { WORDS }
}

/// Nothing but figures and the signs of numbers, dates, times and telephones.
fn is_figures(cell: &[u8]) -> bool {
    cell.iter().any(u8::is_ascii_digit)
        && cell.iter().all(|byte| byte.is_ascii_digit() || b"+-.,;|\t/:()% $*".contains(byte) || !byte.is_ascii())
}

/// One number: with a decimal comma, or commas between groups of three figures.
fn is_number(cell: &[u8]) -> bool {
    let mut groups = cell.split(|byte| *byte == b',');
    let first = groups.next().unwrap_or_default();
    let whole = |group: &[u8]| !group.is_empty() && group.iter().all(u8::is_ascii_digit);
    let rest: Vec<&[u8]> = groups.collect();
    let begins = first.last().is_some_and(u8::is_ascii_digit);
    let ends = |group: &&[u8]| group.first().is_some_and(u8::is_ascii_digit);
    match rest[..] {
        [] => true,
        [decimals] => begins && ends(&decimals),
        [ref middle @ .., last] => {
            let three = |group: &[u8]| group.len() == 3 && whole(group);
            begins && middle.iter().all(|group| three(group)) && last.len() >= 3 && three(&last[..3])
        }
    }
}

/// An e-mail address, or one of the web.
fn is_address(cell: &[u8]) -> bool {
    let one = !cell.iter().any(u8::is_ascii_whitespace);
    let mail = || cell.iter().position(|byte| *byte == b'@').is_some_and(|at| at > 0 && cell[at..].contains(&b'.'));
    let web = || [&b"http://"[..], b"https://", b"www."].iter().any(|start| cell.starts_with(start));
    let delimited = || cell.iter().any(|byte| DELIMITERS.contains(byte));
    one && ((mail() && !delimited()) || web())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_wrongly_makes_less_sense() {
        let of = |cell: &str| sense(cell.as_bytes(), b';'.into());
        for (whole, piece) in [
            ("1,5", "1,5,7"),
            ("1,234,567", "1,2,3"),
            ("Warsaw, Poland", "Warsaw,Poland"),
            ("ann@example.org", "ann@example.org,Ann"),
            ("a", "a\tb"),
            ("CRM", "\"CRM"),
            ("5\" screen", "CRM\",\"Excel"),
            ("he said \"no\"", "\"no\""),
            ("O'Brien", "'Brien'"),
            ("Ann", "{Ann}"),
        ] {
            assert!(of(whole) > of(piece), "{whole} {} / {piece} {}", of(whole), of(piece));
        }
    }
}
