//! Lengths that borrow the unit of another one: "5 lat logistyki i 2 sprzedaży", "25 lat (sprzedaż 10)".

use std::ops::Range;

use super::share::{parts_of_a_year, said};
use super::times::Time;
use crate::facts::time::{Months, When};
use crate::facts::title;
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::Word;

/// Nobody works longer, and larger numbers count something else.
const WORKING_LIFE: u32 = 50;

/// Some words between signs or joining words.
struct Clause {
    /// Which words.
    words: Range<usize>,
    /// Whether a bracket opens before them, or a colon behind a time.
    apart: bool,
    /// Whether a bracket opened before that has not closed.
    inside: bool,
}

/// Adds to the lengths of a text those that say a number and an area and borrow the unit; and marks as a part of the time
/// before it what stands in brackets behind it, or behind a whole that names no work: "10 years: 4 in sales".
pub(super) fn add(text: &str, all: &[Word], mut found: Vec<Time>, tables: &Reference) -> Vec<Time> {
    if found.is_empty() || found.iter().any(Time::is_dated) {
        return found;
    }
    for clause in clauses(text, all, &found, tables) {
        let span = all[clause.words.start].span.start..all[clause.words.end - 1].span.end;
        let at = found.partition_point(|time| time.span.start < span.start);
        let own = found.iter().position(|time| span.start <= time.span.start && time.span.start < span.end);
        if own.is_some_and(|own| found[own].share) {
            continue;
        }
        let whole = found[..at].iter().rposition(|time| !time.share);
        // What an earlier bracket began, its next clause goes on with.
        let goes_on = clause.inside && at > 0 && found[at - 1].share;
        let bracketed = clause.apart || goes_on;
        let Some(own) = own else {
            let mut near = found[..at].iter().rev().chain(&found[at..]);
            let unit = near.find_map(|time| parts_of_a_year(&text[time.span.clone()], tables));
            let Some((number, months)) = number(&all[clause.words.clone()], text, unit, tables) else { continue };
            // "10 lat doświadczenia, 4 w sprzedaży": what names no work of its own is the whole.
            let unnamed = whole.is_some_and(|whole| {
                let told = text[..found[whole].span.start].rfind([',', ';', '\n', '|']).map_or(0, |sign| sign + 1);
                let end = if at > 0 && found[at - 1].share { found[whole].span.end } else { span.start };
                !title::names_area(&text[told..end], tables)
            });
            let share = whole.is_some() && (bracketed || unnamed);
            let months = match whole.filter(|_| share).map(|whole| found[whole].when) {
                Some(When::Lasted(Months { at_most: Some(most), .. })) => months.min(most),
                _ => months,
            };
            let when = When::Lasted(Months { at_least: months, at_most: Some(months) });
            found.insert(at, Time { span: number, from: span.start, when, share });
            continue;
        };
        // "25 lat (sprzedaż pół roku)"
        let before = &text[span.start..found[own].span.start];
        if whole.is_some() && bracketed && title::names_area(before, tables) {
            found[own].from = span.start;
            found[own].share = true;
        }
    }
    found
}

/// The clauses of a text: between signs and "and". What opens with a time ends with a colon.
fn clauses(text: &str, all: &[Word], found: &[Time], tables: &Reference) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let (mut start, mut apart, mut depth) = (0, false, 0_usize);
    for at in 0..=all.len() {
        let from = at.checked_sub(1).map_or(0, |before| all[before].span.end);
        let gap = &text[from..all.get(at).map_or(text.len(), |word| word.span.start)];
        let in_time = found.iter().any(|time| time.span.start < from && from < time.span.end);
        let timed = found
            .iter()
            .any(|time| time.span.end == from || text[time.span.end..].starts_with('.') && time.span.end + 1 == from);
        let colon = gap.contains(':') && timed;
        let sign = gap.contains([',', ';', '|', '\n', '\r', '•', '(', ')', '[', ']']) || gap.starts_with(". ") || colon;
        let joined = all.get(at).is_some_and(|word| tables.time.is_and(word));
        if at < all.len() && (in_time || !sign && !joined) {
            continue;
        }
        let skip = |first: usize| first < at && tables.time.is_and(&all[first]);
        let first = start + usize::from(skip(start));
        if first < at {
            clauses.push(Clause { words: first..at, apart, inside: depth > 0 });
        }
        for sign in gap.chars() {
            match sign {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                '\n' => depth = 0,
                _ => {}
            }
        }
        apart = timed && gap.contains(['(', '[']) || colon;
        start = at;
    }
    clauses
}

/// The number of a clause, and the months that it comes to: "2 w sprzedaży", "rok sprzedaży", "sprzedaż: 10".
fn number(all: &[Word], text: &str, unit: Option<u32>, tables: &Reference) -> Option<(Range<usize>, u32)> {
    let (first, last) = (all.first()?, all.last()?);
    let parts = unit?;
    let one = |word: &Word| {
        let known = tables.time.phrases.whole(std::slice::from_ref(word));
        known.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::OneYear))
    };
    let counted = |word: &Word| count(word, tables).map(|count| count * 12 / parts);
    let (word, months) = match (counted(first), counted(last)) {
        (Some(months), _) if is_work(&all[1..], text, tables) => (first, months),
        (None, Some(months)) if is_area(&all[..all.len() - 1], tables) => (last, months),
        _ if one(first) && is_work(&all[1..], text, tables) => (first, 12),
        _ => return None,
    };
    Some((word.span.clone(), months))
}

/// A number of years that somebody may have worked, in digits or in words.
fn count(word: &Word, tables: &Reference) -> Option<u32> {
    let digits = word.folded.len() <= 2 && word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let written = if digits { word.folded.parse().ok() } else { None };
    let known = tables.time.phrases.whole(std::slice::from_ref(word));
    let told = known.and_then(|(entry, _)| match entry.value[..] {
        [TimeWord::Count(count)] => Some(count),
        _ => None,
    });
    written.or(told).filter(|count| *count <= WORKING_LIFE)
}

/// Whether some words open with work behind "in" or "as", or are what work is about and no more.
fn is_work(words: &[Word], text: &str, tables: &Reference) -> bool {
    let joins = |words: &[Word]| {
        let join = [JobWord::As, JobWord::Of].iter().find_map(|join| said(words, *join, tables));
        join.or_else(|| tables.title_fillers.longest_prefix(words).map(|(len, ..)| len))
    };
    let words = without_idle(words, tables);
    match joins(words) {
        Some(len) => words.get(len).is_some_and(|word| {
            let end = words.last().map_or(word.span.end, |last| last.span.end);
            title::opens_area(&text[word.span.start..end], tables)
        }),
        // "5 lat logistyki i 2 handlowców" counts people.
        None => title::is_topic(words, tables),
    }
}

/// Whether some words name an area or a kind of work and nothing else.
fn is_area(words: &[Word], tables: &Reference) -> bool {
    let words = without_idle(words, tables);
    title::is_topic(words, tables) || title::is_title(words, tables)
}

/// "2 lata doświadczenia w …"
fn without_idle<'w>(words: &'w [Word], tables: &Reference) -> &'w [Word] {
    let mut rest = words;
    while let Some(len) = said(rest, JobWord::Idle, tables) {
        rest = &rest[len..];
    }
    rest
}
