//! Driving licences, by their categories.

mod cut;
mod token;

use std::ops::Range;

use jiff::civil::Date;

use self::cut::{apart, turns};
use self::token::{Token, old_trailers, tokens};
use super::skill::{Stance, denies_all};
use super::split::{pieces, trimmed};
use super::validity::{self, State, Validity};
use super::{Found, Reading, Setting, Via};
use crate::reference::{LicenceWord, Reference};
use crate::text::{Word, words};

/// A driving licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The category as the table writes it; `None` where the person names none.
    pub category: Option<String>,
    /// Whether it is held: what "w trakcie kursu na kat. C" names is not.
    pub stance: Stance,
    /// Its last day, from the earliest to the latest that the words allow, if the cell says.
    pub valid_until: Option<(Date, Date)>,
}

/// Reads a cell of driving licences: "kat. B, C+E", "prawo jazdy kat. B (czynne)", "AB", "A–D", "tak", "brak".
///
/// * Codes with or without a plus are the same; letters run together are several ("AB"), a dash makes a range ("A–D").
/// * A licence without a category ("tak", "prawo jazdy") is one of unknown category.
/// * A lone small letter is a category only where nothing but known words stands around it.
/// * What is said of validity, of courses and plans is what it is beside certificates.
/// * "brak" alone is an empty list; a denial is meant for the categories of its own part of the cell.
/// * A tick ("1", "N") is a licence or none. "T" may be one, or the category T.
pub fn read(text: &str, tables: &Reference) -> Reading {
    read_in(Setting::default(), text, tables)
}

/// The same in a column whose heading may name the category, and of which may be known whether it holds ticks.
pub(super) fn read_in(setting: Setting, text: &str, tables: &Reference) -> Reading {
    let is_tick = setting.ticks != Some(false) || !is_either(text, tables);
    if let Some(ticked) = tables.ticked(text).filter(|_| is_tick) {
        return Reading::Licences(ticks(ticked, setting.heading, text, tables));
    }
    if denies_all(text, tables) {
        return Reading::Licences(Vec::new());
    }
    let parts = parts(text, tables);
    let unknown = parts.iter().flat_map(|part| &part.tokens).any(|token| token.categories.is_empty() && !token.known);
    match held(text, &parts, unknown) {
        Some(found) => Reading::Licences(found),
        None => Reading::NotUnderstood,
    }
}

/// Whether a cell is a tick or a category: "T".
pub(crate) fn is_either(text: &str, tables: &Reference) -> bool {
    tables.ticked(text).is_some() && tables.licences.category(text).is_some()
}

/// Whether a cell names a category.
pub(crate) fn is_category(text: &str, tables: &Reference) -> bool {
    match read(text, tables) {
        Reading::Licences(found) => found.iter().any(|found| found.value.category.is_some()),
        _ => false,
    }
}

/// What a tick says under a heading: "Prawo jazdy kat. B".
fn ticks(ticked: bool, heading: &str, text: &str, tables: &Reference) -> Vec<Found<Licence>> {
    let named = tokens(heading, 0..heading.len(), tables).into_iter();
    let named = named.filter(|token| token.is_code && tables.ticked(&heading[token.span.clone()]).is_none());
    let mut categories: Vec<Option<String>> = named.flat_map(|token| token.categories).map(Some).collect();
    if categories.is_empty() && ticked {
        categories.push(None);
    }
    let stance = if ticked { Stance::Named } else { Stance::Denied };
    let span = trimmed(text, 0..text.len());
    let held = |category| Licence { category, stance, valid_until: None };
    categories.into_iter().map(|one| Found { value: held(one), span: span.clone(), via: Via::Same }).collect()
}

/// Driving licences that a list of other things names: "Excel, prawo jazdy kat. B, C". A category counts where a licence is
/// named, or nothing but its category, and in the parts after it that are codes alone.
pub fn read_aside(text: &str, tables: &Reference) -> Reading {
    let mut named = false;
    let mut parts = parts(text, tables);
    parts.retain(|part| {
        let says = |means: fn(&Token) -> bool| part.tokens.iter().any(means);
        let plain = part.tokens.iter().all(|token| token.known || token.is_code && !token.categories.is_empty());
        let codes = part.tokens.iter().all(|token| token.is_code && !token.categories.is_empty());
        named = says(|token| token.word == Some(&LicenceWord::Licence))
            || plain && says(|token| token.word == Some(&LicenceWord::Category)) && says(|token| token.is_code)
            || named && codes;
        named
    });
    let denied = |part: &Part| part.stance.is_not_held();
    match held(text, &parts, true) {
        Some(found) => Reading::Licences(found),
        // A licence is named beside words of another kind.
        None if !parts.is_empty() && parts.iter().all(|part| !denied(part)) => {
            let span = parts[0].span.clone();
            let value = Licence { category: None, stance: parts[0].stance, valid_until: None };
            Reading::Licences(vec![Found { value, span, via: Via::Same }])
        }
        None => Reading::NotStated,
    }
}

/// The licences of the parts of a cell; `None` where nothing is understood. With an unknown word in it, only codes count.
fn held(text: &str, parts: &[Part], unknown: bool) -> Option<Vec<Found<Licence>>> {
    let mut found = Vec::new();
    let (mut none, mut affirmed) = (false, None);
    for part in parts {
        let named = part.tokens.iter().filter(|token| !unknown || token.is_code);
        let before = found.len();
        for token in named {
            found.extend(token.categories.iter().map(|category| Found {
                value: Licence { category: Some(category.clone()), ..part.licence_of(token) },
                span: if part.speaks() { trimmed(text, part.span.clone()) } else { token.span.clone() },
                via: part.via(),
            }));
        }
        if found.len() > before {
            continue;
        }
        if part.says(&LicenceWord::Foreign) {
            found.push(Found { value: part.licence(), span: trimmed(text, part.span.clone()), via: part.via() });
            continue;
        }
        let says = |word| part.says(word);
        if part.stance.is_not_held() && part.tokens.iter().all(|token| token.known) {
            none = true;
        } else if says(&LicenceWord::Licence) || says(&LicenceWord::Yes) {
            affirmed.get_or_insert(part);
        }
    }
    match affirmed {
        _ if !found.is_empty() => Some(found),
        Some(part) if !unknown => {
            let span = if parts.len() == 1 { trimmed(text, 0..text.len()) } else { part.span.clone() };
            Some(vec![Found { value: part.licence(), span, via: part.via() }])
        }
        _ => none.then(Vec::new),
    }
}

/// A part of a cell, between commas.
struct Part<'t> {
    span: Range<usize>,
    tokens: Vec<Token<'t>>,
    stance: Stance,
    validity: Validity,
}

impl Part<'_> {
    fn licence(&self) -> Licence {
        let valid_until = self.validity.last_day().map(|(days, _)| days);
        Licence { category: None, stance: self.stance, valid_until }
    }

    /// The same, where the category itself is doubtful.
    fn licence_of(&self, token: &Token) -> Licence {
        let doubtful = token.doubtful && self.stance == Stance::Named;
        Licence { stance: if doubtful { Stance::Unclear } else { self.stance }, ..self.licence() }
    }

    fn says(&self, word: &LicenceWord) -> bool {
        self.tokens.iter().any(|token| token.word == Some(word))
    }

    fn is_of_codes(&self) -> bool {
        self.tokens.iter().all(|token| !token.categories.is_empty())
    }

    /// Whether more is said than which category it is.
    fn speaks(&self) -> bool {
        self.stance != Stance::Named || self.validity.last_day().is_some()
    }

    fn last_category(&self) -> Option<&str> {
        self.tokens.iter().rev().find_map(|token| token.categories.last()).map(String::as_str)
    }

    fn via(&self) -> Via {
        if self.validity.last_day().is_some_and(|(_, derived)| derived) { Via::Derived } else { Via::Same }
    }
}

fn parts<'t>(text: &str, tables: &'t Reference) -> Vec<Part<'t>> {
    let mut parts: Vec<Part> = Vec::new();
    // Whether another document was spoken of last: "kod 95".
    let mut beside = false;
    let all = pieces(text, &[',']).into_iter().flat_map(|piece| turns(text, piece.span, tables));
    for (span, is_other) in all.flat_map(|span| apart(text, span, tables)) {
        if is_other {
            beside = true;
            continue;
        }
        let validity = validity::read(text, span.clone(), tables);
        let mut tokens = tokens(text, validity.name.clone(), tables);
        if let Some(said) = remark(text, &validity, &tokens)
            && !parts.is_empty()
        {
            say(&mut parts, if beside { said.min(Remark::Doubtful) } else { said }, &validity, span.end);
            continue;
        }
        beside = false;
        let own = words(&text[validity.name.clone()]);
        let denied = denies(&own, tables);
        if denied && let Some(held) = parts.last().and_then(Part::last_category) {
            // "kat. C bez E"
            for token in &mut tokens {
                token.be_trailer_of(held, text, tables);
            }
        }
        if !denied {
            let before = parts.iter().filter(|part| !part.stance.is_not_held()).flat_map(|part| &part.tokens);
            let before = before.flat_map(|token| token.categories.clone()).collect();
            old_trailers(text, before, &mut tokens, tables);
        }
        let says = |word| tokens.iter().any(|token| token.word == Some(word));
        let codes = tokens.iter().all(|token| !token.categories.is_empty());
        // "nie mam C, D": the second may be meant with the first.
        let running =
            codes && parts.last().is_some_and(|last| last.stance != Stance::Named && last.last_category().is_some());
        // "driving lessons, category B"
        let course = parts.last().is_some_and(|last| last.says(&LicenceWord::Course) && last.last_category().is_none());
        let said = match (denied, running || course || says(&LicenceWord::Course)) {
            (true, _) => Stance::Denied,
            (false, true) => Stance::Unclear,
            (false, false) => Stance::Named,
        };
        // "CDL Class A, B": letters of another country's list.
        let foreign = codes && parts.last().is_some_and(|last| last.says(&LicenceWord::Foreign));
        if foreign || says(&LicenceWord::Foreign) {
            for token in &mut tokens {
                token.categories.clear();
            }
        }
        if foreign {
            for token in &mut tokens {
                token.word = Some(&LicenceWord::Foreign);
            }
        }
        if validity.of_all && !parts.is_empty() {
            say(&mut parts, Remark::Clear, &validity, 0);
        }
        parts.push(Part { span, tokens, stance: stance(said, validity.state), validity });
    }
    parts
}

/// How a piece without a category of its own speaks of those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Remark {
    /// That they may be lost: "B, ale zabrane za punkty", "B, kod 95, nieważny".
    Doubtful,
    /// When they end, or that they are lost: "kat. B, ważne do 2027".
    Clear,
}

fn remark(text: &str, validity: &Validity, tokens: &[Token]) -> Option<Remark> {
    if validity.name.is_empty() {
        return Some(Remark::Clear);
    }
    let names = |token: &Token| {
        token.is_code && !token.categories.is_empty()
            || token.is_trailer(text)
            || token.word == Some(&LicenceWord::Licence)
    };
    if validity.state.is_none() || tokens.iter().any(names) {
        return None;
    }
    let small = |token: &Token| text[token.span.clone()].chars().count() <= 2;
    let plain = tokens.iter().all(|token| token.known || small(token));
    Some(if plain { Remark::Clear } else { Remark::Doubtful })
}

/// Lets the last part, and those that run up to it, be what is said after them.
fn say(parts: &mut [Part], said: Remark, validity: &Validity, end: usize) {
    let run = parts.iter().rev().skip(1).take_while(|part| part.is_of_codes()).count();
    let first = if validity.of_all { 0 } else { parts.len() - 1 - run.min(parts.len() - 1) };
    let last = parts.len() - 1;
    for (at, part) in parts.iter_mut().enumerate().skip(first) {
        let meant = at == last || validity.of_all;
        if meant && said == Remark::Clear {
            part.validity = std::mem::take(&mut part.validity).and(validity);
            part.stance = stance(part.stance, part.validity.state);
        } else if validity.state.is_some() || meant && validity.last_day().is_some() {
            part.stance = stance(part.stance, Some(State::Open));
        }
        if at == last && validity.state.is_some() {
            part.span.end = end.max(part.span.end);
        }
    }
}

/// How many words deny the category that follows: "bez", "no", "ale nie".
fn denial(rest: &[Word], tables: &Reference) -> Option<usize> {
    let turn = tables.denials.turn.longest_prefix(rest).map_or(0, |(len, ..)| len);
    let not =
        tables.licences.words.longest_prefix(&rest[turn..]).filter(|(_, entry, _)| entry.value == LicenceWord::Not);
    tables.denials.before.longest_prefix(rest).max(not.map(|(len, ..)| turn + len))
}

/// Whether words deny a licence. "kat. B (bez własnego auta)" denies a car.
fn denies(own: &[Word], tables: &Reference) -> bool {
    let remarks: Vec<_> = tables.licences.words.all_in(own).into_iter().map(|(at, len, ..)| at..at + len).collect();
    let apart = |at: usize| !remarks.iter().any(|words| words.len() > 1 && words.contains(&at));
    denial(own, tables).is_some() && apart(0)
        || tables.denials.before.all_in(own).any(|(at, _)| apart(at))
        || tables.denials.ends(own).is_some_and(|(len, _)| apart(own.len() - len))
}

fn stance(said: Stance, state: Option<State>) -> Stance {
    match (said, state) {
        (Stance::Denied, _) => Stance::Denied,
        (_, Some(state)) => state.stance(),
        (said, None) => said,
    }
}
