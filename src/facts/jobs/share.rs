//! Parts of a length of time: "12 lat stażu, w tym 5 w handlu", "7 years (of which 3 as a manager)".

use super::times::Time;
use crate::facts::Reading;
use crate::facts::lex::{Kind, Token};
use crate::facts::time::search::{LEADS, length};
use crate::facts::time::{Months, When, length as lengths};
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::{Word, words};

/// The part of an earlier time that begins with the first of some words: behind "w tym", or behind the comma or the "and"
/// of another part. A number without a unit has that of the whole, where work stands behind it: "w tym 20 osób" is none.
/// No part is longer than the whole.
pub(super) fn share(
    text: &str,
    words: &[Word],
    tokens: &[Token<'_>],
    found: &[Time],
    tables: &Reference,
) -> Option<Time> {
    let last = found.last()?;
    let first = words.first()?;
    let between = &text[last.span.end..first.span.start];
    let skipped = match said(words, JobWord::Share, tables) {
        Some(len) => len,
        None if last.share => goes_on(between, first, tables)?,
        None => 0,
    };
    let start = words.get(skipped)?.span.start;
    // "W tym staż 6 miesięcy": the words go on into what the part was.
    let tokens = &tokens[tokens.iter().position(|token| token.span.start == start)?..];
    if skipped == 0 && !last.share && !stands_apart(between, words, tables) {
        return None;
    }
    let whole = found.iter().rev().find(|time| !time.share)?;
    let (end, months) = match length(text, tokens, tables) {
        Some((span, months)) => (span.end, months),
        None => bare(text, &words[skipped..], tokens, whole, tables)?,
    };
    if is_remark(between, &text[end..]) {
        return None;
    }
    // "Sprzedawca 5 lat (2 lata)": without words of its own it is no part.
    if skipped == 0 && !last.share && words.iter().find(|word| word.span.start >= end).is_none() {
        return None;
    }
    let months = match whole.when {
        When::Lasted(Months { at_most: Some(most), .. }) => Months { at_least: months.at_least.min(most), ..months },
        _ => months,
    };
    let from = first.span.start;
    Some(Time { span: from..end, from, when: When::Lasted(months), share: true })
}

/// "w tym 3 w sprzedaży, 2 w marketingu i rok jako kierownik": how many words join another part to the one before.
fn goes_on(between: &str, first: &Word, tables: &Reference) -> Option<usize> {
    let joined = tables.time.is_and(first);
    let apart = between.contains(['\n', '\r', ';', '|', '•', '(', ')']) || between.contains(". ");
    (!apart && (joined || between.trim_end().ends_with(','))).then_some(usize::from(joined))
}

/// Whether "in which" opens a text.
pub(super) fn opens(text: &str, tables: &Reference) -> bool {
    said(&words(text), JobWord::Share, tables).is_some()
}

/// How many words say something in a history of jobs.
pub(super) fn said(words: &[Word], meaning: JobWord, tables: &Reference) -> Option<usize> {
    let (len, entry, _) = tables.job_words.longest_prefix(words)?;
    entry.value.contains(&meaning).then_some(len)
}

/// Whether "as" or "in" opens some words.
fn is_work_ahead(words: &[Word], tables: &Reference) -> bool {
    said(words, JobWord::As, tables).is_some() || tables.title_fillers.longest_prefix(words).is_some()
}

/// "10 lat w handlu (3 jako kierownik)", "10 years, 4 of which in sales".
fn stands_apart(between: &str, words: &[Word], tables: &Reference) -> bool {
    let in_brackets = between.strip_suffix('(').is_some_and(|before| !before.contains([',', ';', '\n', '|', ')', ':']));
    let of_which = words.get(1..).is_some_and(|behind| said(behind, JobWord::Share, tables).is_some());
    let work = (1..words.len().min(3)).any(|at| is_work_ahead(&words[at..], tables));
    of_which || in_brackets && work
}

/// A number without a unit, or a unit alone, which work stands behind: "ok. 4 w sprzedaży", "rok jako kierownik".
fn bare(text: &str, words: &[Word], tokens: &[Token<'_>], whole: &Time, tables: &Reference) -> Option<(usize, Months)> {
    let lead = |token: &&Token<'_>| token.is_sign('.') || LEADS.iter().any(|lead| token.means(*lead));
    let leads = tokens.iter().take_while(lead).count();
    let number = tokens.get(leads)?;
    let unit = number.means(TimeWord::Year) || number.means(TimeWord::Month);
    if !unit && !number.is_number() && !matches!(number.kind, Kind::Known([TimeWord::Count(_)], _)) {
        return None;
    }
    let behind = &words[words.iter().position(|word| word.span.start >= number.span.end)?..];
    let shared = said(behind, JobWord::Share, tables).unwrap_or(0);
    let end = if shared > 0 { behind[shared - 1].span.end } else { number.span.end };
    if !is_work_ahead(&behind[shared..], tables) {
        return None;
    }
    let parts = if unit { 1 } else { parts_of_a_year(&text[whole.span.clone()], tables)? };
    let written = &text[tokens[0].span.start..number.span.end];
    let Reading::Duration(read) = lengths::read_in(Some(TimeWord::Year), written, tables) else { return None };
    let Months { at_least, at_most } = read.value;
    Some((end, Months { at_least: at_least / parts, at_most: at_most.map(|most| most / parts) }))
}

/// How many of the unit that a length is told in make a year; `None` where it names none, or several.
pub(super) fn parts_of_a_year(length: &str, tables: &Reference) -> Option<u32> {
    let all = words(length);
    let all = tables.time.phrases.all_in(&all);
    let means = |unit: TimeWord| all.iter().any(|(_, _, entry, _)| entry.value.contains(&unit));
    match (means(TimeWord::Year), means(TimeWord::Month)) {
        (true, false) => Some(1),
        (false, true) => Some(12),
        _ => None,
    }
}

/// Whether the bracket that a part stands in closes before more words: "5 lat (w tym 2 w Niemczech) jako handlowiec" says
/// of the whole what it was.
fn is_remark(between: &str, behind: &str) -> bool {
    let line = behind.split(['\n', ';', '|']).next().unwrap_or_default();
    let rest = line.split_once(')').map_or("", |(_, rest)| rest);
    let rest = rest.split([',', '(']).next().unwrap_or_default();
    between.contains('(') && rest.contains(char::is_alphabetic)
}
