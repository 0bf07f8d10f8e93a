//! Skills in running text: a summary, a letter, the duties of a job.

use std::ops::Range;

use super::peeled::is_beside;
use super::row::{Part, is_short, shared};
use super::{Skill, Stance};
use crate::facts::{Found, Reading, Via};
use crate::reference::{Denial, Reference};
use crate::text::{Form, Word, join, words_at};

/// Words of a clause that are shown before and after what was found.
const BEFORE: usize = 5;
const AFTER: usize = 3;

/// Reads running text that the person wrote. What it does not name it says nothing of.
///
/// Only whole known terms count, and of them those that say that a skill is meant: several words ("obsługa klienta"), a
/// name in its capitals that do not merely open a sentence ("Excel", not "excel" or "outlook"), anything after words of
/// knowing ("experience in sales") or beside another skill of a row. Names of one or two letters count beside another
/// name alone. A denial next to a skill denies it; one elsewhere in its clause, a wish, or another department leaves it
/// open.
pub fn read(text: &str, tables: &Reference) -> Reading {
    Reading::Skills(skills(text, tables))
}

/// The skills of a running text, each once.
pub(in crate::facts) fn skills(text: &str, tables: &Reference) -> Vec<Found<Skill>> {
    let mut found: Vec<Found<Skill>> = Vec::new();
    for sentence in sentences(text) {
        for item in search(text, &words_at(text, sentence), false, tables) {
            let said = |other: &Found<Skill>| other.value == item.value;
            if !found.iter().any(said) {
                found.push(item);
            }
        }
    }
    found
}

/// Stretches between full stops, question marks, line breaks and the like.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, sign) in text.char_indices() {
        let after = at + sign.len_utf8();
        let long = || text[start..at].chars().rev().take_while(|letter| letter.is_alphanumeric()).count() > 3;
        let ends = match sign {
            '!' | '?' | ';' | '\n' | '\r' | '•' | '·' | '●' | '▪' | '|' => true,
            '.' => text[after..].starts_with(char::is_whitespace) && long(),
            _ => false,
        };
        if ends {
            found.push(start..at);
            start = after;
        }
    }
    found.push(start..text.len());
    found
}

/// A known term of a sentence.
struct Hit {
    at: usize,
    /// How many words it has, with those that only end it: "SAP-u".
    len: usize,
    /// How many of them are the term.
    term: usize,
    concept: u32,
    form: Form,
}

impl Hit {
    fn end(&self) -> usize {
        self.at + self.len
    }

    fn words<'w>(&self, all: &'w [Word]) -> &'w [Word] {
        &all[self.at..self.at + self.term]
    }
}

/// The skills inside an item of a list that is not known as a whole: those of a sentence, and what it begins with
/// ("rekrutacja masowa" is recruitment).
pub(super) fn in_item(text: &str, all: &[Word], tables: &Reference) -> Vec<Found<Skill>> {
    search(text, all, true, tables)
}

/// The skills of one sentence.
fn search(text: &str, all: &[Word], item: bool, tables: &Reference) -> Vec<Found<Skill>> {
    // "responsible for" is no responsibility.
    let is_beside = |hit: &Hit| tables.qualifiers.longest_prefix(&all[hit.at..]).is_some_and(|(len, ..)| len > hit.len);
    // A small "r" is an abbreviation, not a language.
    let is_letter = |hit: &Hit| {
        let written = &text[crate::text::span(hit.words(all))];
        written.chars().count() == 1 && written.contains(char::is_lowercase)
    };
    let hits = tables.skills.terms.all_in(all).into_iter().map(hit);
    let mut hits: Vec<Hit> = hits.filter(|hit| !is_beside(hit) && !is_letter(hit)).collect();
    for hit in &mut hits {
        hit.len += ending(text, &all[hit.at..], hit.len);
    }
    // What ends a name is none itself: "c-go".
    let mut end = 0;
    hits.retain(|hit| {
        let free = hit.at >= end;
        end = if free { hit.end() } else { end };
        free
    });
    let links: Vec<bool> = hits.windows(2).map(|pair| linked(text, all, &pair[0], &pair[1], tables)).collect();
    let (mut found, mut stances) = (Vec::new(), Vec::<Stance>::new());
    // "my boss uses SAP, I use Excel"
    let begins = |number: usize| {
        let (last, next) = (hits[number - 1].end(), hits[number].at);
        let comma = last < next && text[all[last - 1].span.end..all[last].span.start].contains(',');
        comma && tables.qualifiers.whole(&all[last..next]).is_some()
    };
    for (number, hit) in hits.iter().enumerate() {
        let before = number.checked_sub(1).filter(|&before| links[before]);
        let own = stance(text, all, hit, tables);
        let joined = before.filter(|_| own != Stance::Named);
        if joined.is_some_and(|before| denied_twice(text, all, &hits[before], tables).is_some()) {
            // "nie mogę żyć bez Excela i CRM"
            stances.push(stances[number - 1]);
            continue;
        }
        stances.push(match before.map(|before| stances[before]) {
            _ if own.is_no() => own,
            Some(before) if before.is_no() => {
                let or = hit.at.checked_sub(1).is_some_and(|at| tables.time.is_or(&all[at]));
                if or { before } else { Stance::Unclear }
            }
            // "na etapie nauki Pythona, SQL znam dobrze"
            Some(before) if own == Stance::Named && !is_told(text, all, hit, tables) && !begins(number) => before,
            _ => own,
        });
    }
    deny_row(all, &hits, &links, &mut stances, tables);
    for (number, hit) in hits.iter().enumerate() {
        let (stance, before) = (stances[number], number.checked_sub(1).filter(|&before| links[before]));
        let beside = |other: usize, link: usize| links.get(link).is_some_and(|&is| is).then(|| &hits[other]);
        let neighbours = [number.checked_sub(1).and_then(|before| beside(before, before)), beside(number + 1, number)];
        let part = Part::new(text, hit.words(all), Some((hit.concept, hit.form)), stance);
        let short = before.filter(|_| is_short(hit.words(all))).map(|before| &hits[before]);
        let whole = short.and_then(|before| {
            let key = join(before.words(all));
            shared((&key, Some(before.concept)), hit.words(all), tables)
        });
        let skill = match whole {
            Some((written, (concept, _))) => Skill::of(&written, Some(concept)),
            None if counts(text, all, hit, stance, &neighbours, tables) || item && leads(all, hit, tables) => {
                Skill::of(&part.written, Some(hit.concept))
            }
            None => continue,
        };
        let value = Skill { stance, ..skill };
        found.push(Found { value, span: snippet(text, all, hit, stance, tables), via: Via::FreeText });
    }
    found
}

fn hit((at, len, entry, form): (usize, usize, &crate::text::Entry<u32>, Form)) -> Hit {
    Hit { at, len, term: len, concept: entry.value, form }
}

/// Whether there is an ending behind a name, as a word of its own: "Oracle'a", "SAP-em".
fn ending(text: &str, rest: &[Word], len: usize) -> usize {
    let Some([last, end]) = rest.get(len - 1..=len) else { return 0 };
    let joined = matches!(&text[last.span.end..end.span.start], "-" | "'" | "’");
    let small = !text[end.span.clone()].contains(|letter: char| !letter.is_lowercase());
    usize::from(joined && small && end.folded.chars().count() <= 3)
}

/// Denies the row that words behind it deny as a whole: "Excel, SAP – obu nie znam".
fn deny_row(all: &[Word], hits: &[Hit], links: &[bool], stances: &mut [Stance], tables: &Reference) {
    for (number, hit) in hits.iter().enumerate() {
        let end = hits.get(number + 1).map_or(all.len(), |next| next.at);
        let Some(count) = tables.denials.of_row(&all[hit.end()..end]) else { continue };
        let row = links[..number].iter().rev().take_while(|is| **is).count();
        let from = number - row.min(count - 1);
        stances[from..=number].fill(Stance::Denied);
    }
}

/// Whether two terms stand in one row: with nothing but a comma, a slash, "and" or words of knowing between them.
fn linked(text: &str, all: &[Word], one: &Hit, next: &Hit, tables: &Reference) -> bool {
    let between = &all[one.end()..next.at];
    let joins = |word: &Word| tables.time.is_and(word) || tables.time.is_or(word);
    let turns = || tables.denials.turn.whole(between).is_some();
    // "without Word nor Excel"
    let nor = || {
        let before = &tables.denials.before;
        between.len() == 1 && before.is_whole(between) && before.without(between).is_none()
    };
    let filled = nor() || between.iter().all(joins) || tables.qualifiers.whole(between).is_some() && !turns();
    let signs = &text[all[one.end() - 1].span.end..all[next.at].span.start];
    filled && !between.is_empty() || between.is_empty() && signs.contains([',', '/', '&', '+', '(', ':'])
}

/// Whether an item begins with a term that says what all of it is.
fn leads(all: &[Word], hit: &Hit, tables: &Reference) -> bool {
    let first = hit.at == 0 || tables.qualifiers.whole(&all[..hit.at]).is_some();
    first && hit.form == Form::Same && tables.skills.leads(&all[hit.at].folded)
}

/// Whether the words behind a term, to the end of its clause, only say how well or that it is known: "Excel bardzo dobrze".
fn is_told(text: &str, all: &[Word], hit: &Hit, tables: &Reference) -> bool {
    let next = hit.end()..(hit.end() + 1).min(all.len());
    let colon = all[next.clone()]
        .iter()
        .any(|next| text[all[hit.end() - 1].span.end..next.span.start].contains([':', '–', '—']));
    let end = clause(text, all, if colon { next.start } else { hit.at }..hit.end() + usize::from(colon), tables).end;
    is_beside(&all[hit.end()..end], tables)
}

/// Whether a term is meant as a skill.
fn counts(
    text: &str,
    all: &[Word],
    hit: &Hit,
    stance: Stance,
    neighbours: &[Option<&Hit>; 2],
    tables: &Reference,
) -> bool {
    let first = &all[hit.at];
    let written = &text[first.span.clone()];
    let is_name = tables.skills.is_name(hit.concept);
    let mut beside = neighbours.iter().flatten();
    if hit.len == 1 && written.chars().count() <= 2 && written.chars().all(char::is_alphabetic) {
        let capital = written.starts_with(char::is_uppercase);
        return capital && is_name && beside.any(|other| tables.skills.is_name(other.concept));
    }
    let known_by_capitals = is_name && {
        let capitals = written.chars().filter(|letter| letter.is_uppercase() || letter.is_ascii_digit()).count();
        capitals > 1 && hit.form == Form::Same || capitals > 0 && hit.at > 0
    };
    // "rozliczam VAT"
    let small = || all.iter().any(|word| text[word.span.clone()].chars().any(char::is_lowercase));
    let acronym = hit.len == 1 && hit.form == Form::Same && written.chars().count() > 2;
    let acronym = acronym && written.chars().all(char::is_uppercase) && small();
    let several = hit.len > 1 && (!is_name || written.chars().any(char::is_uppercase));
    let announced = tables.qualifiers.longest_suffix(&all[..hit.at]).is_some() || stance.is_no();
    // "Photoshop." is no sentence but a name.
    let alone = hit.len == all.len() || is_told(text, all, hit, tables);
    let alone = is_name && alone && hit.form == Form::Same && written.starts_with(char::is_uppercase);
    several || acronym || known_by_capitals || announced || alone || beside.next().is_some()
}

/// What a text says of the words `at` these of its words: each stands in its own sentence and clause, as a skill does.
pub(in crate::facts) fn stance_of(text: &str, all: &[Word], at: Range<usize>, tables: &Reference) -> Stance {
    let within = |sentence: &Range<usize>| sentence.contains(&all[at.start].span.start);
    let sentence = sentences(text).into_iter().find(within).unwrap_or(0..text.len());
    let first = all.iter().position(|word| word.span.start >= sentence.start).unwrap_or(0);
    let end = all.iter().rposition(|word| word.span.end <= sentence.end).map_or(all.len(), |last| last + 1);
    let (at, end) = (at.start - first.min(at.start)..at.end - first.min(at.end), end.max(at.end));
    stance_at(text, &all[first..end], at, false, tables)
}

/// What the words around a term make of it.
fn stance(text: &str, all: &[Word], hit: &Hit, tables: &Reference) -> Stance {
    stance_at(text, all, hit.at..hit.end(), tables.skills.is_name(hit.concept), tables)
}

fn stance_at(text: &str, all: &[Word], hit: Range<usize>, is_name: bool, tables: &Reference) -> Stance {
    let denials = &tables.denials;
    let clause = clause(text, all, hit.clone(), tables);
    let (before, after) = (&all[clause.start..hit.start], &all[hit.end..clause.end]);
    let near = before_qualifiers(before, tables);
    if denials.before.plain_suffix(near).is_some() && doubt(before, tables).is_none() {
        // "no problem with SAP"
        return Stance::Named;
    }
    let denied = denials.before.longest_suffix(near).filter(|_| denials.before.plain_suffix(near).is_none());
    if let Some(len) = denied {
        let end = &near[near.len() - len..];
        return match affirmed(text, all, &near[..near.len() - len], end, hit.end, tables) {
            Some(stance) => stance,
            None => denials.before.prefix(end).map_or(Stance::Denied, |(_, denial)| denial.into()),
        };
    }
    if let Some(denial) =
        denials.is_end(after).or_else(|| behind(text, all, clause.end, tables).filter(|_| after.is_empty()))
    {
        return denial.into();
    }
    let of_goods = denials.goods.longest_suffix(before).is_some() || denials.goods.longest_prefix(after).is_some();
    // "korzystam z" is not *korzystających z*, whatever their stem.
    let own = |at: usize| tables.qualifiers.longest_prefix(&before[at..]).is_some_and(|(.., form)| form == Form::Same);
    let of_others = denials.others.all_in(before).iter().any(|&(at, ..)| !own(at)) || is_name && of_goods;
    match doubt(before, tables).or_else(|| doubt(after, tables)) {
        _ if of_others => Stance::Unclear,
        Some(stance) => stance,
        None => Stance::Named,
    }
}

/// A denial that a dash, a colon or a bracket sets off, alone to the end of its clause: "SAP – nie", "Excel, SAP: none".
fn behind(text: &str, all: &[Word], from: usize, tables: &Reference) -> Option<Denial> {
    let first = all.get(from)?;
    let sign = &text[all[from.checked_sub(1)?].span.end..first.span.start];
    if !sign.contains(['–', '—', ':']) {
        return None;
    }
    let end = clause(text, all, from..from + 1, tables).end;
    tables.denials.is_end(&all[from..end])
}

/// Without the words of knowing at the end, up to a denial.
fn before_qualifiers<'w>(before: &'w [Word], tables: &Reference) -> &'w [Word] {
    let mut near = before;
    while let Some((len, ..)) = tables.qualifiers.longest_suffix(near) {
        if tables.denials.before.longest_suffix(near).is_some_and(|denied| denied >= len) {
            break;
        }
        near = &near[..near.len() - len];
    }
    near
}

/// What two denials make of a term: "never worked without", "without Excel I could not live". With more between
/// ("bez znajomości Excela") it is open.
fn affirmed(
    text: &str,
    all: &[Word],
    before: &[Word],
    denial: &[Word],
    end: usize,
    tables: &Reference,
) -> Option<Stance> {
    let denials = &tables.denials;
    let Some(without) = denials.before.without(denial) else {
        // "hardly a day on which I don't use Excel"
        return denials.before.hardly_any(before).then_some(Stance::Unclear);
    };
    // "I" and "a" are "and" in Polish.
    let joins = |word: &Word| {
        (tables.time.is_and(word) || tables.time.is_or(word)) && !matches!(&text[word.span.clone()], "I" | "a")
    };
    let behind = &all[end..];
    let ends = |at: &usize| {
        let rest = &behind[*at..];
        let turns = denials.turn.longest_prefix(rest).is_some();
        turns || joins(&rest[0]) || tables.skills.terms.longest_prefix(rest).is_some()
    };
    let behind = &behind[..(0..behind.len()).find(ends).unwrap_or(behind.len())];
    let said_before = denials.before.negates(before);
    // "die Arbeit ohne SAP nicht vorstellen"
    let said_behind = || {
        let next = &behind[..behind.len().min(1)];
        denials.before.negates(if before.is_empty() { behind } else { next })
    };
    if !said_before && !said_behind() {
        return None;
    }
    let alone = without == denial.len() && !before.iter().any(joins) && (said_before || before.is_empty());
    Some(if alone { Stance::Named } else { Stance::Unclear })
}

/// The same, of whatever stands before a term.
fn denied_twice(text: &str, all: &[Word], hit: &Hit, tables: &Reference) -> Option<Stance> {
    let near = before_qualifiers(&all[..hit.at], tables);
    let (before, denial) = near.split_at(near.len() - tables.denials.before.longest_suffix(near)?);
    affirmed(text, all, before, denial, hit.end(), tables)
}

/// Whether an item of a list is a sentence that affirms by two denials.
pub(super) fn affirms(text: &str, all: &[Word], tables: &Reference) -> bool {
    let mut hits = tables.skills.terms.all_in(all).into_iter().map(hit);
    hits.any(|hit| denied_twice(text, all, &hit, tables).is_some())
}

/// What words make of whatever else their clause names: that it is being learned, or that it is open.
fn doubt(words: &[Word], tables: &Reference) -> Option<Stance> {
    let denials = &tables.denials;
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        if let Some(len) = denials.before.plain_prefix(rest) {
            at += len;
            continue;
        }
        if denials.learning.longest_prefix(rest).is_some() {
            return Some(Stance::Learning);
        }
        let denied = denials.after.longest_prefix(rest).is_some() || denials.before.longest_prefix(rest).is_some();
        if denied || denials.doubt.longest_prefix(rest).is_some() {
            return Some(Stance::Unclear);
        }
        at += 1;
    }
    None
}

/// The clause that a term stands in: between commas, words that turn ("but"), and "and" before a denial.
fn clause(text: &str, all: &[Word], hit: Range<usize>, tables: &Reference) -> Range<usize> {
    // "I don't" opens no clause, though "i" is Polish for "and".
    let and = |word: &Word| tables.time.is_and(word) && text[word.span.clone()] != *"I";
    let parted = |at: usize| {
        let signs = &text[all[at - 1].span.end..all[at].span.start];
        let turns = tables.denials.turn.longest_prefix(&all[at..]).is_some();
        let denies = || tables.denials.before.longest_prefix(&all[at + 1..]).is_some();
        signs.contains([',', ';', '—', '–', ':']) || turns || and(&all[at]) && denies()
    };
    let start = (1..=hit.start).rev().find(|&at| parted(at)).unwrap_or(0);
    let end = (hit.end..all.len()).find(|&at| parted(at)).unwrap_or(all.len());
    start..end
}

/// The words to show: some around the term, and all of its clause where they decide.
fn snippet(text: &str, all: &[Word], hit: &Hit, stance: Stance, tables: &Reference) -> Range<usize> {
    let clause = clause(text, all, hit.at..hit.end(), tables);
    let (mut start, mut end) = (hit.at.saturating_sub(BEFORE), (hit.end() + AFTER).min(all.len()));
    if stance != Stance::Named {
        (start, end) = (start.min(clause.start), end.max(clause.end));
    }
    all[start].span.start..all[end - 1].span.end
}
