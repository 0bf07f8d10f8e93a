//! Driving licences, by their categories.

use std::ops::Range;

use jiff::civil::Date;

use super::skill::{Stance, denies_all};
use super::split::{pieces, trimmed};
use super::validity::{self, State, Validity};
use super::{Found, Reading, Setting, Via};
use crate::reference::{LicenceWord, Reference};
use crate::text::{Word, words, words_at};

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
                value: Licence { category: Some(category.clone()), ..part.licence() },
                span: if part.speaks() { trimmed(text, part.span.clone()) } else { token.span.clone() },
                via: part.via(),
            }));
        }
        if found.len() > before {
            continue;
        }
        let says = |word: &LicenceWord| part.tokens.iter().any(|token| token.word == Some(word));
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
    let all = pieces(text, &[',']).into_iter().flat_map(|piece| turns(text, piece.span, tables));
    for span in all {
        let validity = validity::read(text, span.clone(), tables);
        if validity.name.is_empty()
            && let Some(last) = parts.last_mut()
        {
            // "kat. B, ważne do 2027"
            last.validity = std::mem::take(&mut last.validity).and(&validity);
            last.stance = stance(last.stance, last.validity.state);
            if validity.state.is_some() {
                last.span.end = span.end;
            }
            continue;
        }
        let mut tokens = tokens(text, validity.name.clone(), tables);
        let own = words(&text[validity.name.clone()]);
        let denied = denies(&own, tables);
        if denied && let Some(held) = parts.last().and_then(Part::last_category) {
            // "kat. C bez E"
            for token in &mut tokens {
                token.be_trailer_of(held, text, tables);
            }
        }
        let codes = tokens.iter().all(|token| !token.categories.is_empty());
        // "nie mam C, D": the second may be meant with the first.
        let running =
            codes && parts.last().is_some_and(|last| last.stance != Stance::Named && last.last_category().is_some());
        let said = match (denied, running) {
            (true, _) => Stance::Denied,
            (false, true) => Stance::Unclear,
            (false, false) => Stance::Named,
        };
        parts.push(Part { span, tokens, stance: stance(said, validity.state), validity });
    }
    parts
}

/// A piece of a cell, cut where it turns from what is held to what is denied, lost or not there yet: "C (bez C+E)", "B, ale
/// nie C", "B (w trakcie C)". Nothing is cut before the first category and after the last one.
fn turns(text: &str, piece: Range<usize>, tables: &Reference) -> Vec<Range<usize>> {
    let codes: Vec<Range<usize>> = tokens(text, piece.clone(), tables)
        .into_iter()
        .filter(|token| token.is_code && (!token.categories.is_empty() || token.is_trailer(text)))
        .map(|token| token.span)
        .collect();
    let all = words_at(text, piece.clone());
    let begins = |at: usize| {
        let rest = &all[at..];
        let (denied, remark) = (denial(rest, tables), tables.licences.words.longest_prefix(rest));
        let state = tables.certificate_words.longest_prefix(rest).filter(|(_, entry, _)| entry.value.is_not_held());
        let len = denied.max(state.map(|(len, ..)| len)).max(aside(text, rest, tables))?;
        remark.is_none_or(|(other, ..)| other <= len).then_some(len)
    };
    let (mut found, mut start, mut at) = (Vec::new(), piece.start, 0);
    while at < all.len() {
        let Some(len) = begins(at) else {
            at += 1;
            continue;
        };
        let here = all[at].span.start;
        // What says so in brackets begins with the category itself.
        let next = all.get(at + len).map(|word| word.span.start);
        let follows = codes.iter().any(|code| Some(code.start) == next);
        if follows && codes.iter().any(|code| code.end <= here && code.start >= start) {
            found.push(start..here);
            start = here;
        }
        at += len.max(1);
    }
    found.push(start..piece.end);
    found.into_iter().map(|span| unbracketed(text, span)).collect()
}

/// Whether words stand in brackets that say of a category that it is not held: "B (C w trakcie)".
fn aside(text: &str, rest: &[Word], tables: &Reference) -> Option<usize> {
    let start = rest[0].span.start;
    let end = start + text[start..].find(')').filter(|_| text[..start].trim_end().ends_with('('))?;
    let inner = rest.iter().take_while(|word| word.span.end <= end).count();
    let states = tables.certificate_words.all_in(&rest[..inner]);
    states.iter().any(|(.., entry, _)| entry.value.is_not_held()).then_some(0)
}

/// Without a bracket that opens at its end, or closes there what was opened before.
fn unbracketed(text: &str, span: Range<usize>) -> Range<usize> {
    let written = text[span.clone()].trim_end_matches(|sign: char| sign.is_whitespace() || sign == '(');
    let closes = written.ends_with(')') && written.matches(')').count() > written.matches('(').count();
    trimmed(text, span.start..span.start + written.len() - usize::from(closes))
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

/// A word of the cell.
struct Token<'t> {
    span: Range<usize>,
    categories: Vec<String>,
    /// Whether it is written as a code: in capitals, with a digit or a plus.
    is_code: bool,
    /// Whether a table knows it.
    known: bool,
    /// What it says, if the table of licences knows it.
    word: Option<&'t LicenceWord>,
}

impl Token<'_> {
    /// The letter of trailers alone: "C bez E".
    fn is_trailer(&self, text: &str) -> bool {
        matches!(&text[self.span.clone()], "E" | "Е")
    }

    /// The letter of trailers beside a category is that category with a trailer.
    fn be_trailer_of(&mut self, category: &str, text: &str, tables: &Reference) {
        if self.is_trailer(text) {
            self.categories.extend(tables.licences.category(&format!("{category}+E")).map(str::to_owned));
        }
    }
}

fn tokens<'t>(text: &str, span: Range<usize>, tables: &'t Reference) -> Vec<Token<'t>> {
    let all = words_at(text, span.clone());
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < all.len() {
        let span = all[at].span.clone();
        // "C+E" is one code, though two words; so is the range "A–D".
        let joined = all.get(at + 1).filter(|next| matches!(text[span.end..next.span.start].trim(), "+" | "-" | "–"));
        let joined = joined
            .map(|next| span.start..next.span.end)
            .filter(|span| !read_code(&text[span.clone()], tables).is_empty());
        let (span, len) = joined.map_or((span, 1), |span| (span, 2));
        let written = &text[span.clone()];
        let categories = read_code(written, tables);
        let phrase = tables.licences.words.longest_prefix(&all[at..]).filter(|_| categories.is_empty() || len == 1);
        if let Some((words, entry, _)) = phrase.filter(|(words, ..)| categories.is_empty() || *words > 1) {
            let categories = if let LicenceWord::Named(names) = &entry.value { names.clone() } else { Vec::new() };
            let span = span.start..all[at + words - 1].span.end;
            let is_code = !categories.is_empty();
            tokens.push(Token { span, categories, is_code, known: true, word: Some(&entry.value) });
            at += words;
            continue;
        }
        let after = tables.denials.after.longest_prefix(&all[at..]).map(|(len, ..)| len);
        let denial = tables.denials.before.longest_prefix(&all[at..]).max(after);
        let time = tables.time.phrases.longest_prefix(&all[at..]).map(|(len, ..)| len);
        if let Some(len) = denial.max(time).filter(|_| categories.is_empty()) {
            let span = span.start..all[at + len - 1].span.end;
            tokens.push(Token { span, categories: Vec::new(), is_code: false, known: true, word: None });
            at += len;
            continue;
        }
        let is_code = written.chars().any(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '+');
        let known = categories.is_empty() && written.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
        tokens.push(Token { span, categories, is_code, known, word: None });
        at += len;
    }
    tokens
}

/// The categories that a code names: one, a range, or the letters of several.
fn read_code(written: &str, tables: &Reference) -> Vec<String> {
    if let Some(category) = tables.licences.category(written) {
        return vec![category.to_owned()];
    }
    if let Some((from, to)) = written.split_once(['-', '–']).filter(|_| written.chars().any(char::is_uppercase)) {
        return tables.licences.range(from.trim(), to.trim()).into_iter().map(str::to_owned).collect();
    }
    let all: Option<Vec<String>> = written
        .chars()
        .map(|letter| tables.licences.category(letter.encode_utf8(&mut [0; 4])).map(str::to_owned))
        .collect();
    all.filter(|all| (2..=4).contains(&all.len()) && written.chars().all(char::is_uppercase)).unwrap_or_default()
}
