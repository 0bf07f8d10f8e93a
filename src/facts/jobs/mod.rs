//! A cell with the jobs of a person: "2019-2021 Handlowiec, Nowak sp. z o.o.; 03.2021 – obecnie Kierownik sprzedaży, Alfa".

mod aside;
mod borrowed;
mod none;
mod parts;
mod share;
mod times;

use std::borrow::Cow;
use std::ops::Range;

use super::duties::{decide, find};
use super::split::trimmed;
use super::time::{Stretch, When, length as lengths};
use super::title::denied::{Denied, denied};
use super::title::schooling::Schooling;
use super::title::{self, Title};
use super::{Found, Reading, Via};
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::{Word, words};
use none::{NEVER, denied_in, deny, is_none, none_of, nothing_but};
use parts::{Parts, is_internship, parts};
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
///   time makes the areas of both possible; one behind it, or in a line above, is a job without a time.
/// * What is wished is left out, and merely possible where its time stands before the wish; the jobs of others are none
///   of the person's. Work that is denied lasted no time: "brak doświadczenia w sprzedaży".
/// * An area alone beside its time is work in it: "2 lata w sprzedaży".
/// * Without any time nothing is read but work that is denied.
pub fn read(text: &str, of_area: bool, heading: &str, tables: &Reference) -> Reading {
    let kept = aside::without(text, &times(text, tables), tables);
    let plain = matches!(kept, Cow::Borrowed(_));
    let length = || {
        let read = |text: &str| match lengths::read_under(heading, text, tables) {
            Reading::NotUnderstood => None,
            reading => Some(reading),
        };
        let reading = read(text)?;
        if plain { Some(reading) } else { read(&kept) }
    };
    if of_area
        && plain
        && denied(text, tables).is_empty()
        && let Some(reading) = length()
    {
        return reading;
    }
    let (jobs, bare): (Vec<Found<Entry>>, Vec<bool>) = entries(&kept, tables).into_iter().unzip();
    let sure = |title: &Found<Title>| title.value.areas.iter().any(|(_, sure)| *sure);
    let named = jobs.iter().zip(&bare).any(|(job, bare)| {
        let named = |title: &Found<Title>| {
            let areas = !title.value.areas.is_empty();
            let work = areas && title::is_work(title.words(text), tables);
            work || *bare && sure(title) || areas && is_none(&job.value) || !title.value.denied.is_empty()
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
    if times.is_empty() {
        return nothing_but(text, tables);
    }
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
        for (job, _) in &mut jobs {
            // "Handlowiec 2015-2020, w tym 2017-2018 w BOK": dates may be a part as well.
            job.value.share |=
                !all.is_empty() && job.value.when != NEVER && share::opens(&text[job.span.clone()], tables);
            inherit(text, &mut job.value, &all, tables);
            job.via = via(&job.value);
        }
        all.append(&mut jobs);
    }
    all
}

/// How a job was recognised: as its title was, or by its duties.
fn via(job: &Entry) -> Via {
    let title = job.title.as_ref().map_or(Via::Same, |title| title.via);
    if job.decided_by.is_some() { title.max(Via::FreeText) } else { title }
}

/// "5 lat w handlu, w tym 2 jako kierownik": a rank in a part of a time takes nothing from what the work was.
fn inherit(text: &str, part: &mut Entry, before: &[(Found<Entry>, bool)], tables: &Reference) {
    let Some(title) = part.title.as_mut().filter(|_| part.share) else { return };
    if !title::is_rank(title.words(text), tables) {
        return;
    }
    let whole = before.iter().rev().find(|(job, _)| !job.value.share && !is_none(&job.value));
    // "10 lat, w tym 3 jako kierownik": of what, nobody says.
    let Some(whole) = whole.and_then(|(job, _)| job.value.title.as_ref()) else {
        return title.value.areas.iter_mut().for_each(|(_, sure)| *sure = false);
    };
    for area in &whole.value.areas {
        if !title.value.areas.iter().any(|(known, _)| *known == area.0) {
            title.value.areas.push(area.clone());
        }
    }
    title.value.areas.sort();
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
        let start = times[share].from;
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
        let next = within.get(at + 1).map(|&next| times[next].from);
        let before = at.checked_sub(1).map_or(span.start, |before| times[within[before]].span.end);
        let part = match (leads, next) {
            (true, Some(next)) => times[time].from..next,
            (true, None) => times[time].from..span.end,
            (false, Some(_)) => before..times[time].span.end,
            (false, None) => before..span.end,
        };
        items.push((part, time));
    }
}

/// The job of an item, and those that are named above its line or behind its time without one of their own.
fn jobs_of(text: &str, span: Range<usize>, time: &Time, tables: &Reference) -> Vec<(Found<Entry>, bool)> {
    let read = |named: Range<usize>| match title::read(&text[named.clone()], tables) {
        Reading::Title(found) => Some(Found { span: named, ..found }),
        _ => None,
    };
    let timeless = |span: Range<usize>, named: Range<usize>, employer| {
        let when = When::Between(Stretch::UNKNOWN);
        let entry = Entry { title: read(named), employer, when, decided_by: None, share: false };
        (Found { value: entry, span, via: Via::Same }, false)
    };
    let (above, span) = above(text, span, time, tables);
    let above = above.into_iter().filter_map(|line| {
        let Parts { title, employer, .. } = parts(text, line.clone(), &(line.end..line.end), &[], tables);
        Some(timeless(line, title?, employer))
    });
    let mut all: Vec<(Found<Entry>, bool)> = above.collect();
    let schooling = schooling(text, &span, &time.span, tables);
    if let Some((Schooling::Surely, school)) = &schooling {
        let title = read(school.clone()).map(|found| Found { value: title::FREE, ..found });
        let entry = Entry { title, employer: None, when: time.when, decided_by: None, share: time.share };
        all.push((Found { value: entry, span, via: Via::Same }, false));
        return all;
    }
    let denials = denied_in(text, &span, &time.span, tables);
    let Parts { title, employer, others, bare } = parts(text, span.clone(), &time.span, &denials, tables);
    let (behind, before): (Vec<_>, Vec<_>) = others.into_iter().partition(|other| other.start >= time.span.end);
    let mut entry =
        Entry { title: title.and_then(read), employer, when: time.when, decided_by: None, share: time.share };
    let (titled, alone) = (entry.title.is_some(), before.is_empty());
    if let Some(found) = &mut entry.title {
        if is_together(&text[span.clone()], tables) {
            found.value.areas.extend(before.into_iter().filter_map(read).flat_map(|other| other.value.areas));
        } else {
            for other in before {
                beside(text, found, read(other), tables);
            }
        }
        found.value.areas.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        found.value.areas.dedup_by(|next, area| next.0 == area.0);
        found.value.internship |= is_internship(&text[span.start..time.span.start.max(found.span.start)], tables);
        let around = [span.start..found.span.start, found.span.end..span.end].into_iter();
        let duties: Vec<Found<String>> =
            around.filter(|part| part.start < part.end).flat_map(|part| find(text, part, tables)).collect();
        if let Some((title, duty)) = decide(&found.value, &duties.iter().collect::<Vec<_>>()) {
            entry.decided_by = Some(duties[duty].span.clone());
            found.value = title;
        } else if alone {
            narrow(text, found, &span, &time.span, tables);
        }
        if is_doubtful(text, &span, &time.span, &found.span, &denials, tables) || schooling.is_some() {
            found.value.areas.iter_mut().for_each(|(_, sure)| *sure = false);
        }
    }
    let lasted = titled && matches!(time.when, When::Lasted(_));
    let is_none = |denied: &Denied| denied.experience || lasted;
    deny(text, &mut entry, &denials, is_none, tables);
    let none = |early: bool| {
        let denials = denials.iter().filter(move |denied| (denied.span.start < time.span.start) == early);
        let all = denials.filter(|denied| is_none(denied));
        all.filter_map(|denied| none_of(text, denied, tables)).collect::<Vec<_>>()
    };
    all.extend(none(true));
    all.push((Found { value: entry, span, via: Via::Same }, bare));
    all.extend(none(false));
    all.extend(behind.into_iter().map(|other| timeless(other.clone(), other, None)));
    all
}

/// Whether an item is schooling, and the words for the school: "ПТУ, продавец, 2005-2010".
fn schooling(
    text: &str,
    item: &Range<usize>,
    time: &Range<usize>,
    tables: &Reference,
) -> Option<(Schooling, Range<usize>)> {
    let mut words = text[item.clone()].to_owned();
    let time = time.start.max(item.start)..time.end.min(item.end);
    words.replace_range(time.start - item.start..time.end - item.start, &" ".repeat(time.len()));
    let (schooling, school) = title::schooling::find(&words, tables)?;
    Some((schooling, item.start + school.start..item.start + school.end))
}

/// Lines above that of a time, where that one names its own work: "sprzedawca⏎magazynier 2019-2020". And what is left.
fn above(text: &str, span: Range<usize>, time: &Time, tables: &Reference) -> (Vec<Range<usize>>, Range<usize>) {
    let line = |c: char| LEVELS[..2].iter().any(|level| level.contains(&c));
    let signs =
        |part: Range<usize>| text[part.clone()].match_indices(line).map(move |(at, sign)| part.start + at + sign.len());
    let start = signs(span.start..time.span.start.max(span.start)).next_back();
    let (Some(start), false) = (start, time.share) else { return (Vec::new(), span) };
    let end = text[time.span.end..span.end].find(line).map_or(span.end, |at| time.span.end + at);
    let own = [start..time.span.start, time.span.end..end];
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut from = span.start;
    for end in signs(span.start..start) {
        lines.push(trimmed(text, from..end));
        from = end;
    }
    let names = |part: &Range<usize>| title::is_work(&text[part.clone()], tables);
    lines.retain(names);
    if lines.is_empty() || !own.iter().any(names) { (Vec::new(), span) } else { (lines, start..span.end) }
}

/// What stands beside a title before its time says more of it: "doradca klienta – infolinia, 2018-2020", "doradca klienta,
/// sklep Żabka, 2018-2020". It decides between the areas that the title leaves open, and adds none.
fn narrow(text: &str, title: &mut Found<Title>, item: &Range<usize>, time: &Range<usize>, tables: &Reference) {
    let end = if title.span.end <= time.start {
        time.start
    } else {
        let line = text[title.span.end..item.end].find(['\n', '\r', ';', ':', '.']);
        line.map_or(item.end, |at| title.span.end + at)
    };
    let Reading::Title(wide) = title::read(&text[title.span.start..end], tables) else { return };
    let open = |areas: &[(String, bool)], area: &String| areas.contains(&(area.clone(), false));
    let decided = wide.value.areas.iter().any(|(area, sure)| *sure && open(&title.value.areas, area));
    if decided {
        title.value.areas.retain(|(area, sure)| *sure || wide.value.areas.iter().any(|(name, _)| name == area));
        for (area, sure) in &mut title.value.areas {
            *sure |= wide.value.areas.contains(&(area.clone(), true));
        }
    }
}

/// Of two titles with one time, nobody knows how much of it was whose; a rank beside a title takes nothing from it.
fn beside(text: &str, title: &mut Found<Title>, other: Option<Found<Title>>, tables: &Reference) {
    let Some(other) = other else { return };
    if !title::is_rank(other.words(text), tables) {
        for (area, sure) in &mut title.value.areas {
            *sure &= other.value.areas.iter().any(|(name, also)| *also && name == area);
        }
    }
    title.value.areas.extend(other.value.areas.into_iter().map(|(area, _)| (area, false)));
}

/// Whether words say that two works were done at one time.
fn is_together(item: &str, tables: &Reference) -> bool {
    let all = words(item);
    let said = tables.job_words.all_in(&all);
    said.iter().any(|(_, _, entry, _)| entry.value.contains(&JobWord::Together))
}

/// Whether an item wishes the work, or its time is denied ("nie mam 2 lat w sprzedaży"), or another number stands before it ("10 years: 4 as a cashier", "12 lat, w tym 5 w handlu").
fn is_doubtful(
    text: &str,
    item: &Range<usize>,
    time: &Range<usize>,
    title: &Range<usize>,
    denials: &[Denied],
    tables: &Reference,
) -> bool {
    let all = words(&text[item.clone()]);
    // What is said of the duties wishes nothing: "…, odpowiedzialność za sprzedaż".
    let sign = |c: char| matches!(c, '\n' | '\r' | ';' | '|' | ',' | ':' | '(' | '–' | '•');
    let last = title.end.max(time.end);
    let told = text[last..item.end].find(sign).map_or(item.end, |at| last + at);
    let all: Vec<Word> = all.into_iter().filter(|word| item.start + word.span.start < told).collect();
    let wished = tables.time.phrases.all_in(&all);
    let wished = wished.iter().any(|(at, _, entry, _)| {
        let start = item.start + all[*at].span.start;
        let denied = denials.iter().any(|denied| denied.span.contains(&start));
        entry.value.contains(&TimeWord::Doubt) && !denied
    });
    // "Pracownik produkcji, wcześniej handlowiec, 2015-2020": whose the time was is open.
    let said = |word: JobWord| {
        let found = tables.job_words.all_in(&all).into_iter();
        found.filter(move |(.., entry, _)| entry.value.contains(&word)).map(|(at, ..)| at)
    };
    let place = |at: usize| item.start + all[at].span.start;
    let after = said(JobWord::Before).any(|at| {
        let named = |word: &Word| {
            let outside = !time.contains(&(item.start + word.span.start));
            outside && word.folded.contains(char::is_alphabetic)
        };
        place(at) < title.start && all[..at].iter().any(named)
    });
    let wished = wished || said(JobWord::Wish).any(|at| !denials.iter().any(|denied| denied.span.contains(&place(at))));
    let sign = |c: char| matches!(c, ',' | ';' | ':' | '.' | '|' | '\n' | '(' | ')');
    let start = text[item.start..title.start].rfind(sign).map_or(item.start, |at| item.start + at);
    let clause = words(&text[start..title.end]);
    let number = |word: &Word| word.folded.len() <= 2 && word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let counted = (1..clause.len()).any(|at| {
        let means = tables.job_words.longest_prefix(&clause[at..]);
        let own = time.contains(&(start + clause[at - 1].span.start));
        !own && number(&clause[at - 1]) && means.is_some_and(|(_, entry, _)| entry.value.contains(&JobWord::As))
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
    wished || after || counted || part || tables.denials.before.is_in(&clause)
}
