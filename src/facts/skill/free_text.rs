//! Skills in running text: a summary, a letter, the duties of a job.

use std::ops::Range;

use super::row::{Part, is_short, shared};
use super::{Skill, Stance};
use crate::facts::{Found, Reading, Via};
use crate::reference::Reference;
use crate::text::{Form, Phrases, Word, join, words_at};

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
    len: usize,
    concept: u32,
    form: Form,
}

impl Hit {
    fn end(&self) -> usize {
        self.at + self.len
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
    let hits = tables.skills.terms.all_in(all).into_iter().map(hit).filter(|hit| !is_beside(hit));
    let hits: Vec<Hit> = hits.collect();
    let links: Vec<bool> = hits.windows(2).map(|pair| linked(text, all, &pair[0], &pair[1], tables)).collect();
    let (mut found, mut stances) = (Vec::new(), Vec::<Stance>::new());
    for (number, hit) in hits.iter().enumerate() {
        let before = number.checked_sub(1).filter(|&before| links[before]);
        let stance = match (stance(text, all, hit, tables), before.map(|before| stances[before])) {
            (Stance::Denied, _) => Stance::Denied,
            (_, Some(Stance::Denied)) => {
                let or = hit.at.checked_sub(1).is_some_and(|at| tables.time.is_or(&all[at]));
                if or { Stance::Denied } else { Stance::Unclear }
            }
            (Stance::Named, Some(before)) => before,
            (own, _) => own,
        };
        stances.push(stance);
        let beside = |other: usize, link: usize| links.get(link).is_some_and(|&is| is).then(|| &hits[other]);
        let neighbours = [number.checked_sub(1).and_then(|before| beside(before, before)), beside(number + 1, number)];
        let part = Part::new(text, &all[hit.at..hit.end()], Some((hit.concept, hit.form)), stance);
        let short = before.filter(|_| is_short(&all[hit.at..hit.end()])).map(|before| &hits[before]);
        let whole = short.and_then(|before| {
            let key = join(&all[before.at..before.end()]);
            shared((&key, Some(before.concept)), &all[hit.at..hit.end()], tables)
        });
        let skill = match whole {
            Some((written, (concept, _))) => Skill::of(&written, Some(concept)),
            None if counts(text, all, hit, &neighbours, tables) || item && leads(all, hit, tables) => {
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
    Hit { at, len, concept: entry.value, form }
}

/// Whether two terms stand in one row: with nothing but a comma, a slash, "and" or words of knowing between them.
fn linked(text: &str, all: &[Word], one: &Hit, next: &Hit, tables: &Reference) -> bool {
    let between = &all[one.end()..next.at];
    let joins = |word: &Word| tables.time.is_and(word) || tables.time.is_or(word);
    let turns = || tables.denials.turn.whole(between).is_some();
    let filled = between.iter().all(joins) || tables.qualifiers.whole(between).is_some() && !turns();
    let signs = &text[all[one.end() - 1].span.end..all[next.at].span.start];
    filled && !between.is_empty() || between.is_empty() && signs.contains([',', '/', '&', '+', '(', ':'])
}

/// Whether an item begins with a term that says what all of it is.
fn leads(all: &[Word], hit: &Hit, tables: &Reference) -> bool {
    let first = hit.at == 0 || tables.qualifiers.whole(&all[..hit.at]).is_some();
    first && hit.form == Form::Same && tables.skills.leads(&all[hit.at].folded)
}

/// Whether a term is meant as a skill.
fn counts(text: &str, all: &[Word], hit: &Hit, neighbours: &[Option<&Hit>; 2], tables: &Reference) -> bool {
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
    let several = hit.len > 1 && (!is_name || written.chars().any(char::is_uppercase));
    let announced = tables.qualifiers.longest_suffix(&all[..hit.at]).is_some();
    several || known_by_capitals || announced || beside.next().is_some()
}

/// What the words around a term make of it.
fn stance(text: &str, all: &[Word], hit: &Hit, tables: &Reference) -> Stance {
    let denials = &tables.denials;
    let clause = clause(text, all, hit, tables);
    let (before, after) = (&all[clause.start..hit.at], &all[hit.end()..clause.end]);
    let mut near = before;
    while let Some((len, ..)) = tables.qualifiers.longest_suffix(near) {
        if denials.before.longest_suffix(near).is_some_and(|denied| denied >= len) {
            break;
        }
        near = &near[..near.len() - len];
    }
    let doubtful = |words: &[Word]| has_doubt(words, tables);
    let denied_before = denials.before.longest_suffix(near).filter(|_| !ends_plainly(near, &denials.plain));
    if denied_before.is_some() {
        return Stance::Denied;
    }
    if denials.after.longest_prefix(after).is_some_and(|(len, ..)| len == after.len()) {
        return Stance::Denied;
    }
    let of_others = !denials.others.all_in(before).is_empty();
    if of_others || doubtful(before) || doubtful(after) { Stance::Unclear } else { Stance::Named }
}

/// Whether words end with what only looks like a denial.
fn ends_plainly(words: &[Word], plain: &Phrases<()>) -> bool {
    plain.longest_suffix(words).is_some()
}

/// Whether a clause denies, wishes or speaks of others.
fn has_doubt(words: &[Word], tables: &Reference) -> bool {
    let denials = &tables.denials;
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        if let Some((len, ..)) = denials.plain.longest_prefix(rest) {
            at += len;
            continue;
        }
        let others = [&denials.after, &denials.learning, &denials.doubt];
        let doubted = others.iter().any(|phrases| phrases.longest_prefix(rest).is_some());
        if doubted || denials.before.longest_prefix(rest).is_some() {
            return true;
        }
        at += 1;
    }
    false
}

/// The clause that a term stands in: between commas, and words that turn ("but").
fn clause(text: &str, all: &[Word], hit: &Hit, tables: &Reference) -> Range<usize> {
    let parted = |at: usize| {
        let signs = &text[all[at - 1].span.end..all[at].span.start];
        signs.contains([',', ';', '—', '–', ':']) || tables.denials.turn.longest_prefix(&all[at..]).is_some()
    };
    let start = (1..=hit.at).rev().find(|&at| parted(at)).unwrap_or(0);
    let end = (hit.end()..all.len()).find(|&at| parted(at)).unwrap_or(all.len());
    start..end
}

/// The words to show: some around the term, and all of its clause where they decide.
fn snippet(text: &str, all: &[Word], hit: &Hit, stance: Stance, tables: &Reference) -> Range<usize> {
    let clause = clause(text, all, hit, tables);
    let (mut start, mut end) = (hit.at.saturating_sub(BEFORE), (hit.end() + AFTER).min(all.len()));
    if stance != Stance::Named {
        (start, end) = (start.min(clause.start), end.max(clause.end));
    }
    all[start].span.start..all[end - 1].span.end
}
