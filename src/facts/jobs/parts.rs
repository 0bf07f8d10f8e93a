//! The words of one job: its title and its employer.

use std::ops::Range;

use crate::facts::duties::find;
use crate::facts::split::trimmed;
use crate::facts::title::{self, denied::Denied};
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::{Word, words};

/// Which words name the job, and which the employer.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) title: Option<Range<usize>>,
    pub(super) employer: Option<Range<usize>>,
    /// Further parts that open with a title.
    pub(super) others: Vec<Range<usize>>,
    /// Whether there is no part but the title.
    pub(super) bare: bool,
}

/// Whether a part of some words opens with one for an internship: "praktyka zawodowa: sprzedawca".
pub(super) fn is_internship(words: &str, tables: &Reference) -> bool {
    words.split(SIGNS).any(|part| title::opens_internship(part, tables))
}

/// Signs between the parts of an item, beside a dash with a space.
const SIGNS: &[char] = &['\n', '\r', ';', '|', '•', '·', '●', '▪', ',', '(', ')', ':', '@', '[', ']', '–', '—'];

/// Words behind which another part begins.
const OPENING: [JobWord; 5] = [JobWord::As, JobWord::Share, JobWord::Then, JobWord::Before, JobWord::Together];

/// A part of an item between signs.
struct Part {
    span: Range<usize>,
    /// Words before it say that it is the employer.
    at: bool,
    /// It holds a word of a company's name.
    company: bool,
}

/// Finds title and employer among the words around a time. The title is the first part that names a kind of work, else
/// the first that does not look like a company; behind a word for an internship alone, the first that names an area. What is denied is neither.
pub(super) fn parts(
    text: &str,
    span: Range<usize>,
    time: &Range<usize>,
    denials: &[Denied],
    tables: &Reference,
) -> Parts {
    let mut all = Vec::new();
    let mut at = false;
    let mut sides = Vec::new();
    for side in [span.start..time.start.max(span.start), time.end.min(span.end)..span.end] {
        let mut from = side.start;
        for denied in denials.iter().filter(|denied| side.start <= denied.span.start && denied.span.end <= side.end) {
            sides.push(from..denied.span.start);
            from = denied.span.end;
        }
        sides.push(from..side.end);
    }
    for side in sides {
        for piece in pieces(text, side, tables) {
            match piece {
                Piece::Words(span, company) => all.push(Part { span, at: std::mem::take(&mut at), company }),
                Piece::At => at = true,
                Piece::Duties => return named(text, &all, tables),
            }
        }
        at = false;
    }
    named(text, &all, tables)
}

fn named(text: &str, all: &[Part], tables: &Reference) -> Parts {
    let words = |part: &Part| &text[part.span.clone()];
    let open = |part: &&Part| !part.at && !part.company;
    let title = all.iter().position(|part| open(&part) && title::is_work(words(part), tables));
    // "Staż: dział sprzedaży"
    let intern = all.iter().find(open).is_some_and(|part| title::opens_internship(words(part), tables));
    let area = |part: &Part| open(&part) && title::names_area(words(part), tables);
    let title = title.or_else(|| all.iter().position(|part| intern && area(part)));
    let title = title.or_else(|| all.iter().position(|part| open(&part)));
    let title = title.or_else(|| all.iter().position(|part| !part.at));
    let looks = |at: &usize| {
        let mut letters = words(&all[*at]).chars().skip_while(char::is_ascii_digit);
        letters.next().is_some_and(|first| !first.is_lowercase() && !first.is_whitespace())
    };
    let free = |at: &usize| Some(*at) != title;
    let employer = (0..all.len()).filter(free).find(|&at| all[at].at || all[at].company).or_else(|| {
        let title = title?;
        let beside = title.checked_sub(1).into_iter().chain(Some(title + 1)).filter(|&at| at < all.len());
        let names = |part: &Part| {
            let denied = tables.denials.before.is_in(&crate::text::words(words(part)));
            let work = title::is_work(words(part), tables) || title::opens_internship(words(part), tables);
            !denied && !work && find(text, part.span.clone(), tables).is_empty()
        };
        beside.filter(looks).find(|&at| names(&all[at]))
    });
    let span = |at: usize| all[at].span.clone();
    let duty = |at: usize| !find(text, all[at].span.clone(), tables).is_empty();
    let other = |at: &usize| {
        Some(*at) != title && Some(*at) != employer && title::opens(words(&all[*at]), tables) && !duty(*at)
    };
    let others = (0..all.len()).filter(other).map(span).collect();
    Parts { title: title.map(span), employer: employer.map(span), others, bare: all.len() == 1 }
}

enum Piece {
    Words(Range<usize>, bool),
    At,
    Duties,
}

/// The parts of a text between signs and between words such as "at"; what says nothing is left out.
fn pieces(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut start = span.start;
    let side = &text[span.clone()];
    for (at, sign) in side.char_indices() {
        let spaced =
            || side[..at].ends_with(char::is_whitespace) || side[at..].chars().nth(1).is_none_or(char::is_whitespace);
        let parts = match sign {
            '-' => spaced(),
            _ => SIGNS.contains(&sign),
        };
        if parts {
            piece(text, start..span.start + at, tables, &mut found);
            if sign == '@' {
                found.push(Piece::At);
            }
            start = span.start + at + sign.len_utf8();
        }
    }
    piece(text, start..span.end, tables, &mut found);
    found
}

/// A piece between signs, cut where a word says what stands behind it.
fn piece(text: &str, span: Range<usize>, tables: &Reference, found: &mut Vec<Piece>) {
    let all = words(&text[span.clone()]);
    let (mut from, mut at, mut company) = (0, 0, false);
    let number = |word: &Word| word.folded.len() <= 2 && word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let flush = |from: usize, to: usize, company: bool, found: &mut Vec<Piece>| {
        // "1. Handlowiec", "kasjer i": numbers and joining words at the ends belong to no name.
        let mut words: &[Word] = &all[from..to];
        while let Some((_, rest)) = words.split_first().filter(|(first, _)| number(first) || tables.time.is_and(first))
        {
            words = rest;
        }
        while let Some((_, rest)) = words.split_last().filter(|(last, _)| tables.time.is_and(last)) {
            words = rest;
        }
        // Words of time name no work, but for "praktykant".
        let names =
            |known: &[TimeWord]| known.iter().any(|word| matches!(word, TimeWord::Internship | TimeWord::Service));
        let says = words.iter().any(|word| {
            let known = tables.time.phrases.whole(std::slice::from_ref(word));
            word.folded.contains(char::is_alphabetic) && known.is_none_or(|(entry, _)| names(&entry.value))
        });
        if let (Some(first), Some(last), true) = (words.first(), words.last(), says) {
            // Signs that close a name ("S.A.") stay with it.
            let whole = all.last().is_some_and(|end| end.span == last.span);
            let end = if whole { span.end } else { span.start + last.span.end };
            found.push(Piece::Words(trimmed(text, span.start + first.span.start..end), company));
        }
    };
    while at < all.len() {
        // "…, but 5 years in logistics".
        if at == from
            && let Some((len, ..)) = tables.denials.turn.longest_prefix(&all[at..])
        {
            at += len;
            from = at;
            continue;
        }
        let Some((len, entry, _)) = tables.job_words.longest_prefix(&all[at..]) else {
            at += 1;
            continue;
        };
        let means = |word| entry.value.contains(&word);
        let (before, behind) = (at == from, at + len == all.len());
        if means(JobWord::At) && !behind {
            flush(from, at, company, found);
            found.push(Piece::At);
            (from, company) = (at + len, false);
        } else if means(JobWord::Employer) {
            company = true;
        } else if means(JobWord::Duties) && before {
            found.push(Piece::Duties);
            return;
        } else if OPENING.iter().any(|word| means(*word)) || means(JobWord::Idle) && before {
            if !before && !behind {
                flush(from, at, company, found);
                company = false;
            }
            if before || !behind {
                from = at + len;
            }
        }
        at += len;
    }
    flush(from, all.len(), company, found);
}
