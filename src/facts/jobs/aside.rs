//! What stands in a history and is no work of the person: a post that is wished for, and the jobs of others.

use std::borrow::Cow;
use std::ops::Range;

use super::times::Time;
use crate::facts::title;
use crate::reference::{JobWord, Reference, State};
use crate::text::{Word, words};

/// The text with spaces for such clauses, so that every place in it stays what it was.
///
/// * "Aplikuję na stanowisko handlowca, 6 lat jako magazynier": a wish ends with its clause, or before a time that more
///   words stand behind. A time that nothing follows is wished as well.
/// * "Żona handlowiec 2010-2020": somebody else stands first in the clause, and all of it is theirs.
pub(super) fn without<'t>(text: &'t str, times: &[Time], tables: &Reference) -> Cow<'t, str> {
    let mut kept = Cow::Borrowed(text);
    for clause in clauses(text) {
        let all = words(&text[clause.clone()]);
        let Some(aside) = others(&all, tables).or_else(|| wish(text, &clause, &all, times, tables)) else { continue };
        let aside = clause.start + aside.start..clause.start + aside.end;
        kept.to_mut().replace_range(aside.clone(), &" ".repeat(aside.len()));
    }
    kept
}

/// The clauses of a text: up to the next sign, or the full stop of a sentence.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        let behind = &text[at + sign.len_utf8()..];
        let ends = match sign {
            ',' | ';' | '|' | '\n' | '\r' | '•' | '(' | ')' | '!' | '?' => true,
            '.' => is_full_stop(&text[start..at], behind),
            _ => false,
        };
        if ends {
            found.push(start..at + sign.len_utf8());
            start = at + sign.len_utf8();
        }
    }
    found.push(start..text.len());
    found
}

/// "ds. sprzedaży" and "sp. z o.o." are no ends of sentences.
fn is_full_stop(before: &str, behind: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let next = behind.trim_start();
    let opens = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    last.chars().count() > 3 && (behind.is_empty() || next.len() < behind.len() && opens)
}

/// The whole clause, where its first word is somebody else.
fn others(all: &[Word], tables: &Reference) -> Option<Range<usize>> {
    let (_, entry, _) = tables.education_states.words.longest_prefix(all)?;
    let (first, last) = (all.first()?, all.last()?);
    (entry.value == State::Others && all.len() > 1).then_some(first.span.start..last.span.end)
}

/// The part of a clause that is wished.
fn wish(text: &str, clause: &Range<usize>, all: &[Word], times: &[Time], tables: &Reference) -> Option<Range<usize>> {
    let is_wish = |at: &usize| {
        let said = tables.job_words.longest_prefix(&all[*at..]);
        said.is_some_and(|(_, entry, _)| entry.value.contains(&JobWord::Wish))
    };
    let at = (0..all.len()).find(is_wish)?;
    let words = |from: usize, to: usize| &text[clause.start + from..clause.start + to];
    let (first, last) = (all.first()?.span.start, all.last()?.span.end);
    let begins = all[at].span.start;
    let mut inside = times.iter().filter(|time| clause.start <= time.span.start && time.span.start < clause.end);
    let before = words(first, begins);
    let worked = title::is_work(before, tables);
    // "Achieved every sales goal" wishes nothing.
    if !worked && title::names_area(before, tables) {
        return None;
    }
    // "Od 2020 chcę pracować w sprzedaży": the time may be part of the wish.
    let early = inside.clone().any(|time| time.span.end <= clause.start + begins);
    if early && !worked {
        return None;
    }
    let ends = inside.find_map(|time| {
        let start = time.span.start.checked_sub(clause.start + begins)? + begins;
        let more = time.span.end < clause.start + last;
        (more && title::names_area(words(begins, start), tables)).then_some(start)
    });
    Some(if worked { begins } else { first }..ends.unwrap_or(last))
}
