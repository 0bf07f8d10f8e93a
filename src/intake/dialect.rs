//! How the cells of a text are told apart: decided by parsing its beginning in every way, not by counting characters.
//!
//! The right way makes rows of one length, and cells that are something: a number, a date, an address, a name. A wrong one
//! makes cells in which delimiters and quotes are left over. Rows of headings that are known speak loudest.

use super::records::{Record, Records};
use super::sense::sense;

/// The delimiters that are tried, the likeliest first.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// What cells are quoted with, the likeliest first.
pub const QUOTES: [u8; 2] = [b'"', b'\''];

/// How the cells of a text are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between cells.
    pub delimiter: u8,
    /// What stands around cells that hold delimiters; `None` where a quote is a sign like any other.
    pub quote: Option<u8>,
    /// Whether a quote inside a quoted cell is marked by a backslash. Else, or besides, it is doubled.
    pub backslash: bool,
    /// Whether spaces before a cell do not belong to it.
    pub spaced: bool,
}

impl From<u8> for Dialect {
    fn from(delimiter: u8) -> Dialect {
        Dialect { delimiter, quote: Some(b'"'), backslash: false, spaced: false }
    }
}

/// What the user or the file itself says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// What stands between cells.
    pub delimiter: Option<u8>,
    /// What stands around cells; `Some(None)` for nothing.
    pub quote: Option<Option<u8>>,
}

/// The dialect of a text, and another one that fits it as well and gives other cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fitting {
    pub dialect: Dialect,
    pub rival: Option<Dialect>,
}

/// How many records are looked at, and in how many of them headings are looked for.
const SAMPLE: usize = 300;
const HEADINGS: usize = 16;
/// Cells of a record that may be headings.
const WIDTH: usize = 256;

/// Bytes that a heading has at most where it is to tell the dialect.
const LONGEST_HEADING: usize = 120;
/// Cells that begin with a quote, up to which that may be a mistake.
const MISTAKES: usize = 2;
/// Headings beyond which more are no better evidence.
const MOST_HEADINGS: usize = 9;

/// The dialect under which rows are most alike, cells make most sense and most headings are known.
pub(super) fn dialect(sample: &[u8], cut: bool, told: Told, known: impl Fn(&[u8]) -> bool) -> Fitting {
    let mut best: Option<(u64, Dialect, Vec<Record>)> = None;
    let mut tried: Vec<(u64, Dialect)> = Vec::new();
    for dialect in possible(sample, told) {
        let records = beginning(sample, cut, dialect);
        let fit = fit(&records, dialect, &known);
        tried.push((fit, dialect));
        if best.as_ref().is_none_or(|(best, ..)| fit > *best) {
            best = Some((fit, dialect, records));
        }
    }
    let Some((fit, dialect, records)) = best else { return Fitting { dialect: b','.into(), rival: None } };
    let cells = |records: &[Record]| -> Vec<Vec<Vec<u8>>> {
        records.iter().map(|record| record.cells().map(<[u8]>::to_vec).collect()).collect()
    };
    let equal = |(other, one): &&(u64, Dialect)| *other == fit && *one != dialect && fit > 0;
    let mut rivals = tried.iter().filter(equal).map(|(_, rival)| *rival);
    let rival = rivals.find(|rival| cells(&beginning(sample, cut, *rival)) != cells(&records));
    Fitting { dialect, rival }
}

/// The dialects of which there is some sign in the sample, the likeliest first.
fn possible(sample: &[u8], told: Told) -> Vec<Dialect> {
    let delimiters: Vec<u8> = told.delimiter.map_or_else(|| DELIMITERS.to_vec(), |one| vec![one]);
    let mut all = Vec::new();
    for delimiter in delimiters {
        let opens = |quote: u8, spaced: bool| {
            let starts = |at: usize| at == 0 || [delimiter, b'\n', b'\r'].contains(&sample[at - 1]);
            let blanks = |at: usize| sample[..at].iter().rev().take_while(|byte| **byte == b' ').count();
            let opening = |at: usize| if spaced { blanks(at) > 0 && starts(at - blanks(at)) } else { starts(at) };
            // Behind a blank, two quotes are text that was quoted before: ` ""x"" `.
            let doubled = |at: usize| spaced && sample.get(at + 1) == Some(&quote);
            sample.iter().enumerate().any(|(at, byte)| *byte == quote && opening(at) && !doubled(at))
        };
        let starts = |at: usize| at == 0 || [delimiter, b'\n', b'\r'].contains(&sample[at - 1]);
        let opened = |quote: u8| (0..sample.len()).filter(|at| sample[*at] == quote && starts(*at)).count();
        let escapes = |quote: u8| sample.windows(2).any(|pair| pair == [b'\\', quote]);
        let seen = QUOTES.into_iter().filter(|quote| opens(*quote, false) || opens(*quote, true)).map(Some);
        // A few quotes that never close are mistakes, not signs like any other.
        let many = QUOTES.iter().any(|quote| opened(*quote) > MISTAKES);
        let mut quotes: Vec<Option<u8>> = seen.chain(many.then_some(None)).collect();
        if let Some(quote) = told.quote {
            quotes = vec![quote];
        } else if quotes.is_empty() {
            quotes = vec![Some(QUOTES[0])];
        }
        for quote in quotes {
            let is = |test: &dyn Fn(u8) -> bool| quote.is_some_and(test);
            for spaced in [false, true].into_iter().filter(|spaced| !spaced || is(&|quote| opens(quote, true))) {
                for backslash in [false, true].into_iter().filter(|backslash| !backslash || is(&escapes)) {
                    all.push(Dialect { delimiter, quote, backslash, spaced });
                }
            }
        }
    }
    // Ties go to the likelier quote before the likelier delimiter.
    let rank =
        |dialect: &Dialect| QUOTES.iter().position(|quote| dialect.quote == Some(*quote)).unwrap_or(QUOTES.len());
    all.sort_by_key(|dialect| (rank(dialect), dialect.backslash, dialect.spaced));
    all
}

/// The records at the beginning of a text, as far as they are whole.
pub(super) fn beginning(sample: &[u8], cut: bool, dialect: Dialect) -> Vec<Record> {
    let mut records = Records::new(sample, dialect);
    let mut all: Vec<Record> = std::iter::from_fn(|| records.read().ok().flatten()).take(SAMPLE + 1).collect();
    if (cut && all.len() > 1) || all.len() > SAMPLE {
        all.pop();
    }
    all
}

/// How well a dialect fits: likeness of rows times sense of cells, times headings that are known.
fn fit(records: &[Record], dialect: Dialect, known: impl Fn(&[u8]) -> bool) -> u64 {
    let filled: Vec<&Record> = records.iter().filter(|record| !record.is_blank() || record.astray).collect();
    let width = |record: &Record| record.count();
    let alike = |width_of: usize| filled.iter().filter(|record| width(record) == width_of).count() as u64;
    let mut widths: Vec<usize> = filled.iter().map(|record| width(record)).collect();
    widths.sort_unstable();
    widths.dedup();
    let often: Vec<(usize, u64)> = widths.into_iter().map(|width| (width, alike(width))).collect();
    let of_width = |width: usize| often.iter().find(|(one, _)| *one == width).map_or(0, |(_, often)| *often);
    let mut sum = 0;
    for record in &filled {
        let cells = width(record) as u64;
        if record.astray || cells == 0 {
            continue;
        }
        let senses: u64 = record.cells().map(|cell| sense(cell, dialect)).sum();
        // One column is what every wrong delimiter finds, always alike.
        let wide = if cells == 1 { 20 } else { 1000 * (cells - 1) / cells };
        sum += of_width(record.count()) * wide * senses / cells;
    }
    let all = filled.len().max(1) as u64;
    let known = filled.iter().take(HEADINGS).map(|record| headings(record, &known)).max().unwrap_or(0);
    sum / (all * all) * (1 + known)
}

/// How many headings of a record are known, where they are half of it at least.
fn headings(record: &Record, known: impl Fn(&[u8]) -> bool) -> u64 {
    let filled = || record.cells().take(WIDTH).filter(|cell| !cell.trim_ascii().is_empty());
    let is_bare = |cell: &[u8]| !QUOTES.iter().any(|quote| cell.starts_with(&[*quote]) || cell.ends_with(&[*quote]));
    let many = if record.astray {
        0
    } else {
        filled().filter(|cell| cell.len() <= LONGEST_HEADING && is_bare(cell) && known(cell)).count()
    };
    if many > 1 && many * 2 >= filled().count() { many.min(MOST_HEADINGS) as u64 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Fitting {
        dialect(text.as_bytes(), false, Told::default(), |cell| [&b"Name"[..], b"Skills", b"Email"].contains(&cell))
    }

    #[test]
    fn delimiters_are_found_by_parsing() {
        for (text, expected) in [
            ("Name;Skills\nA;x, y, z\nB;x, y\n", b';'),
            ("Name,Skills\nA,x; y; z\nB,x; y\n", b','),
            ("Name\tSkills\nA\tx, y\n", b'\t'),
            ("Name|Skills\nA|x, y\n", b'|'),
            ("Wer,Was\nA,x; y; z\nB,x; y\n", b','),
            ("Name\nA\nB\n", b','),
            ("\"Wer;x\",Was\n\"A;b\",c\n", b','),
            ("1,5;2,5\n3,1;4,0\n", b';'),
            ("7,Toy Story,Adventure|Animation|Children\n8,Heat,Action|Crime\n", b','),
            ("Report, all of it, please\n\na;b;c\n1;2;3\n4;5;6\n", b';'),
        ] {
            assert_eq!(found(text).dialect.delimiter as char, expected as char, "{text}");
        }
    }

    #[test]
    fn quotes_and_escapes_are_found_by_parsing() {
        let plain: Dialect = b','.into();
        for (text, expected) in [
            ("a,b\n1,2\n", plain),
            ("a,b\n\"x, y\",2\n", plain),
            ("a,b\n'x, y',2\n'it''s',3\n", Dialect { quote: Some(b'\''), ..plain }),
            ("a,b\n\"say \\\"no\\\", he said\",2\n", Dialect { backslash: true, ..plain }),
            ("a,b\n\"C:\\\",\"x\"\n\"D:\\\",\"y\"\n", plain),
            ("a, b\n1, \"x, y\"\n2, \"z\"\n", Dialect { spaced: true, ..plain }),
            ("a,b\nO'Brien,don't\n", plain),
        ] {
            assert_eq!(found(text).dialect, expected, "{text}");
        }
    }

    #[test]
    fn two_dialects_that_fit_alike_are_told() {
        let open = found("a;b,c\nd;e,f\ng;h,i\n");
        assert!(open.rival.is_some(), "{open:?}");
        for text in ["Name\nA\n", "Name;Skills\nA;x, y\n", "a,b\n1,2\n"] {
            assert_eq!(found(text).rival, None, "{text}");
        }
    }
}
