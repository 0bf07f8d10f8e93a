//! A cell with the jobs of a person: "2019-2021 Handlowiec, Nowak sp. z o.o.; 03.2021 – obecnie Kierownik sprzedaży, Alfa".

mod parts;
mod share;
mod times;

use std::ops::Range;

use super::duties::{decide, find};
use super::split::trimmed;
use super::time::{Stretch, When, length as lengths};
use super::title::{self, Title};
use super::{Found, Reading, Via};
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::{Word, words};
use parts::{Parts, parts};
use times::{Time, times};

/// A job of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called, and the areas that its name and its duties speak of; `None` where only a time stands.
    pub title: Option<Found<Title>>,
    /// Where it was, as written.
    pub employer: Option<Range<usize>>,
    /// When it was.
    pub when: When,
    /// The words of its duties that decided the area.
    pub decided_by: Option<Range<usize>>,
    /// Whether its time is a part of that of the job before it: "10 lat w handlu, w tym 3 jako kierownik".
    pub share: bool,
}

/// Reads a cell that may hold jobs, a length of time ("5 lat") or a stretch without a title ("od 03.2019 do teraz"). Which
/// of them is decided by the cell: where a known title stands beside a time, it holds jobs. In a column of one area
/// (`of_area`) a length stays a length: "3 lata jako kierownik" is three years in that area.
///
/// * Jobs are told apart by line breaks, bullets, `;`, `|` and commas, titles and times in either order.
/// * A job has a title, a time, and often an employer; what else stands there are duties. A second title before the
///   time makes its areas possible; one behind it is a job without a time. What is denied or wished is merely possible.
/// * An area alone beside its time is work in it: "2 lata w sprzedaży".
/// * Without any time nothing is read.
pub fn read(text: &str, of_area: bool, heading: &str, tables: &Reference) -> Reading {
    let length = || match lengths::read_under(heading, text, tables) {
        Reading::NotUnderstood => None,
        reading => Some(reading),
    };
    if of_area && let Some(reading) = length() {
        return reading;
    }
    let (jobs, bare): (Vec<Found<Entry>>, Vec<bool>) = entries(text, tables).into_iter().unzip();
    let sure = |title: &Found<Title>| title.value.areas.iter().any(|(_, sure)| *sure);
    let named = jobs.iter().zip(&bare).any(|(job, bare)| {
        let named = |title: &Found<Title>| {
            let areas = !title.value.areas.is_empty();
            areas && title::is_work(title.words(text), tables) || *bare && sure(title)
        };
        job.value.title.as_ref().is_some_and(named)
    });
    if named {
        return Reading::Jobs(jobs);
    }
    // A date alone is no time that anybody worked.
    let lasts = |job: &Found<Entry>| match job.value.when {
        When::Between(Stretch { start: Some(start), end: Some(end) }) => job.value.title.is_some() || start != end,
        When::Between(..) => job.value.title.is_some(),
        When::Lasted(_) => false,
    };
    match length() {
        Some(reading) => reading,
        None if jobs.iter().any(lasts) => Reading::Jobs(jobs),
        None => Reading::NotUnderstood,
    }
}

/// The jobs of a text: one for each time; and whether nothing but a title stands beside it.
fn entries(text: &str, tables: &Reference) -> Vec<(Found<Entry>, bool)> {
    let times = telling(text, times(text, tables), tables);
    let mut items = Vec::new();
    divide(text, 0..text.len(), &times, LEVELS, &mut items);
    let mut all: Vec<(Found<Entry>, bool)> = Vec::new();
    for (span, time) in items {
        let mut span = trimmed(text, span);
        // The bracket that a part stands in opens before it.
        if text[span.clone()].ends_with(')') && !text[span.clone()].contains('(') && times[time].span.end < span.end {
            span.end -= 1;
        }
        let mut jobs = jobs_of(text, span, &times[time], tables);
        // "Sprzedawca 2018-2019, 2020-2021": a second time in the line of a title that stands before its own.
        if let (Some((last, _)), Some((next, _))) = (all.last(), jobs.first_mut())
            && next.value.title.is_none()
            && times[time].is_dated()
            && last.value.title.as_ref().is_some_and(|title| title.span.end <= times[time - 1].span.start)
            && !text[last.span.start..next.span.start].contains(['\n', '\r'])
        {
            next.value = Entry { when: next.value.when, ..last.value.clone() };
        }
        all.append(&mut jobs);
    }
    all
}

/// The times that make a job. Beside dates a length is what they come to ("2019 – 2021 · 2 yrs"), unless it stands beside
/// a title of its own.
fn telling(text: &str, times: Vec<Time>, tables: &Reference) -> Vec<Time> {
    if !times.iter().any(Time::is_dated) {
        return times;
    }
    let dated: Vec<Range<usize>> = times.iter().filter(|time| time.is_dated()).map(|time| time.span.clone()).collect();
    let own = |time: &Time| {
        let clause = clause(text, &time.span);
        let alone = !dated.iter().any(|date| date.start < clause.end && clause.start < date.end);
        alone && title::is_work(&text[clause], tables)
    };
    times.into_iter().filter(|time| time.is_dated() || own(time)).collect()
}

/// The text between the nearest signs around a span.
fn clause(text: &str, span: &Range<usize>) -> Range<usize> {
    let sign = |c: char| LEVELS.iter().any(|level| level.contains(&c));
    let start = text[..span.start].char_indices().rev().find(|(_, c)| sign(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[span.end..].find(sign).map_or(text.len(), |at| span.end + at);
    start..end
}

/// Signs between jobs, or between the parts of one; the strongest first.
const LEVELS: &[&[char]] = &[&['\n', '\r', '•', '●', '▪'], &[';'], &['|', '·'], &[',', '/']];

/// A piece between two signs.
struct Piece {
    span: Range<usize>,
    times: Vec<usize>,
    bullet: bool,
}

/// Divides a stretch of text until each part holds one time.
fn divide(text: &str, span: Range<usize>, times: &[Time], levels: &[&[char]], items: &mut Vec<(Range<usize>, usize)>) {
    let within: Vec<usize> =
        (0..times.len()).filter(|&at| span.start <= times[at].span.start && times[at].span.end <= span.end).collect();
    // A part of a time belongs to what stands before it, whatever sign is between: its own words stand behind it.
    if let Some(&share) = within.iter().skip(1).find(|&&at| times[at].share) {
        let start = times[share].span.start;
        let whole = text[span.start..start].trim_end_matches([' ', ',', '(', '-', '–', ':']).len();
        divide(text, span.start..span.start + whole, times, levels, items);
        return divide(text, start..span.end, times, levels, items);
    }
    match (within[..].as_ref(), levels.split_first()) {
        ([], _) => {}
        ([time], _) => items.push((span, *time)),
        (_, None) => cut(text, span, times, &within, items),
        (_, Some((signs, weaker))) => {
            let pieces = pieces(text, span.clone(), times, signs);
            let dated: Vec<usize> = (0..pieces.len()).filter(|&at| !pieces[at].times.is_empty()).collect();
            let mut starts: Vec<usize> = vec![0];
            // Titles above their times: as many lines belong to each time as to the first.
            let above = dated[0];
            for pair in dated.windows(2) {
                let between = pieces[pair[0] + 1..pair[1]].iter().rev().take(above).take_while(|piece| !piece.bullet);
                starts.push(pair[1] - between.count());
            }
            for (at, &first) in starts.iter().enumerate() {
                let last = starts.get(at + 1).map_or(pieces.len(), |&next| next) - 1;
                divide(text, pieces[first].span.start..pieces[last].span.end, times, weaker, items);
            }
        }
    }
}

/// The pieces of a stretch of text: between signs outside of times and parentheses.
fn pieces(text: &str, span: Range<usize>, times: &[Time], signs: &[char]) -> Vec<Piece> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut bullet) = (span.start, 0_usize, false);
    let mut push = |piece: Range<usize>, bulleted: bool| {
        let trimmed = trimmed(text, piece.clone());
        let bullet = bulleted || text[piece.start..trimmed.start].contains(['-', '–', '*']);
        let times =
            (0..times.len()).filter(|&at| piece.start <= times[at].span.start && times[at].span.end <= piece.end);
        if !trimmed.is_empty() {
            found.push(Piece { times: times.collect(), span: piece, bullet });
        }
    };
    let line = signs.contains(&'\n');
    for (at, sign) in text[span.clone()].char_indices().map(|(at, sign)| (span.start + at, sign)) {
        match sign {
            '(' if !line => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '\n' => depth = 0,
            _ => {}
        }
        let in_time = times.iter().any(|time| time.span.start < at && at < time.span.end);
        let in_number = matches!(sign, ',' | '/')
            && text[..at].ends_with(|c: char| c.is_ascii_digit())
            && text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        if signs.contains(&sign) && depth == 0 && !in_time && !in_number {
            push(start..at, bullet);
            bullet = matches!(sign, '•' | '●' | '▪');
            start = at + sign.len_utf8();
        }
    }
    push(start..span.end, bullet);
    found
}

/// No sign divides these times: each job begins with its time, or ends with it.
fn cut(text: &str, span: Range<usize>, times: &[Time], within: &[usize], items: &mut Vec<(Range<usize>, usize)>) {
    let leads = trimmed(text, span.start..times[within[0]].span.start).is_empty();
    for (at, &time) in within.iter().enumerate() {
        let next = within.get(at + 1).map(|&next| times[next].span.clone());
        let before = at.checked_sub(1).map_or(span.start, |before| times[within[before]].span.end);
        let part = match (leads, next) {
            (true, Some(next)) => times[time].span.start..next.start,
            (true, None) => times[time].span.start..span.end,
            (false, Some(_)) => before..times[time].span.end,
            (false, None) => before..span.end,
        };
        items.push((part, time));
    }
}

/// The job of an item, and those that are named behind its time without one of their own.
fn jobs_of(text: &str, span: Range<usize>, time: &Time, tables: &Reference) -> Vec<(Found<Entry>, bool)> {
    let Parts { title, employer, others, bare } = parts(text, span.clone(), &time.span, tables);
    let read = |named: Range<usize>| match title::read(&text[named.clone()], tables) {
        Reading::Title(found) => Some(Found { span: named, ..found }),
        _ => None,
    };
    let (behind, before): (Vec<_>, Vec<_>) = others.into_iter().partition(|other| other.start >= time.span.end);
    let mut entry =
        Entry { title: title.and_then(read), employer, when: time.when, decided_by: None, share: time.share };
    if let Some(found) = &mut entry.title {
        // Of two titles with one time, nobody knows how much of it was whose.
        for (area, _) in before.into_iter().filter_map(read).flat_map(|other| other.value.areas) {
            if !found.value.areas.iter().any(|(known, _)| *known == area) {
                found.value.areas.push((area, false));
            }
        }
        found.value.areas.sort();
        let around = [span.start..found.span.start, found.span.end..span.end].into_iter();
        let duties: Vec<Found<String>> =
            around.filter(|part| part.start < part.end).flat_map(|part| find(text, part, tables)).collect();
        if let Some((title, duty)) = decide(&found.value, &duties.iter().collect::<Vec<_>>()) {
            entry.decided_by = Some(duties[duty].span.clone());
            found.value = title;
        }
        if is_doubtful(text, &span, &time.span, &found.span, tables) {
            found.value.areas.iter_mut().for_each(|(_, sure)| *sure = false);
        }
    }
    let untimed = behind.into_iter().map(|other| {
        let when = When::Between(Stretch::UNKNOWN);
        let entry = Entry { title: read(other.clone()), employer: None, when, decided_by: None, share: false };
        (Found { value: entry, span: other, via: Via::Same }, false)
    });
    std::iter::once((Found { value: entry, span, via: Via::Same }, bare)).chain(untimed).collect()
}

/// Whether an item wishes the work, or its title is denied ("ale nie w sprzedaży", "nigdy nie pracowałem jako handlowiec"),
/// or another number stands before it ("10 years: 4 as a cashier", "12 lat, w tym 5 w handlu").
fn is_doubtful(text: &str, item: &Range<usize>, time: &Range<usize>, title: &Range<usize>, tables: &Reference) -> bool {
    let all = words(&text[item.clone()]);
    let wished = tables.time.phrases.all_in(&all);
    let wished = wished.iter().any(|(_, _, entry, _)| entry.value.contains(&TimeWord::Doubt));
    let sign = |c: char| matches!(c, ',' | ';' | ':' | '.' | '|' | '\n' | '(' | ')');
    let start = text[item.start..title.start].rfind(sign).map_or(item.start, |at| item.start + at);
    let clause = words(&text[start..title.end]);
    let number = |word: &Word| word.folded.len() <= 2 && word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let counted = (1..clause.len()).any(|at| {
        let means = tables.job_words.longest_prefix(&clause[at..]);
        number(&clause[at - 1]) && means.is_some_and(|(_, entry, _)| entry.value.contains(&JobWord::As))
    });
    let from = if time.end <= title.start { time.end } else { item.start };
    let before = text[from..title.start].trim_end();
    let counted = counted || before.ends_with(|c: char| c.is_ascii_digit());
    // "10 lat, z czego ostatnie 5 w sprzedaży": how much of it that was is not understood.
    let part = time.end <= title.start && {
        let between = words(&text[time.end..title.end]);
        (0..between.len()).any(|at| {
            let said = tables.job_words.longest_prefix(&between[at..]);
            said.is_some_and(|(_, entry, _)| entry.value.contains(&JobWord::Share))
        })
    };
    wished || counted || part || tables.denials.before.is_in(&clause)
}
