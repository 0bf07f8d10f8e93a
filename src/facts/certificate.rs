//! Items of a certificates cell.

use std::ops::Range;

use jiff::civil::Date;

use super::skill::row::{is_short, shared};
use super::skill::{self, Skill, Stance};
use super::split::pieces;
use super::validity::{self, Validity};
use super::{Found, Reading, Via};
use crate::reference::{CertificateWord, Reference};
use crate::text::{Word, join, words, words_at};

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What it is called; matched as skills are.
    pub name: Skill,
    /// The last day on which it is valid, from the earliest to the latest that the words allow, if the cell says.
    pub valid_until: Option<(Date, Date)>,
}

/// Reads a certificates cell: "SEP E1 (do 12.2026); ECDL", "first aid, valid until 2026-12-31", "UDT ważne 5 lat od 2023".
///
/// Items and their names are those of skills; "certificate", "licence" and the like come off where the rest is known. The
/// last day of a month or a year may be any of it. A length of validity counts from the day of issue. What has ended, is
/// planned or in progress is not held; what is being renewed, or has an empty place beside it, is open. What stands alone after a comma is said of the item
/// before it. "brak" alone is an empty list: the person says that there is none.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if skill::denies_all(text, tables) {
        return Reading::Certificates(Vec::new());
    }
    let mut found: Vec<Found<Certificate>> = Vec::new();
    // What the last piece said, and how many items it had.
    let (mut said, mut count) = (Validity::default(), 0);
    for span in pieces(text, &[',']).into_iter().flat_map(|piece| parted(text, piece.span, tables)) {
        let mut validity = validity::read(text, span.clone(), tables);
        let own = words(&text[validity.name.clone()]);
        if tables.denials.turn.whole(&own).is_some() {
            // "SEP, ale nieważny"
            validity.name = span.start..span.start;
        }
        let row = found.last().filter(|_| is_short(&own));
        let items = match row.and_then(|last| shared((&last.value.name.key, last.value.name.concept), &own, tables)) {
            // "SEP G1, G2"
            Some((whole, (concept, form))) => {
                vec![skill::found_of(Skill::of(&whole, Some(concept)), form, validity.name.clone(), tables)]
            }
            None if validity.name.is_empty() => Vec::new(),
            None => as_one(text, named(text, validity.name.clone(), tables), tables),
        };
        if items.is_empty() {
            // "first aid, valid until 2026-12-31"
            said = said.and(&validity);
            let last = if validity.of_all { 0 } else { found.len() - count };
            for one in &mut found[last..] {
                one.span.end = one.span.end.max(span.end);
                say(one, &said);
            }
            continue;
        }
        (said, count) = (validity, items.len());
        if said.of_all {
            for one in &mut found {
                say(one, &said);
            }
        }
        let speaks = said.last_day().is_some() || said.state.is_some();
        found.extend(items.into_iter().map(|item| {
            let value = Certificate { name: item.value, valid_until: None };
            let span = if speaks { span.clone() } else { item.span };
            let mut one = Found { value, span, via: item.via };
            say(&mut one, &said);
            one
        }));
    }
    if found.is_empty() { Reading::NotUnderstood } else { Reading::Certificates(found) }
}

/// A piece cut at "and" after what is said of one certificate, where another begins: "UDT do 2031 i SEP".
fn parted(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Range<usize>> {
    let all = words_at(text, span.clone());
    let cut = (1..all.len().saturating_sub(1)).find(|&at| {
        let before = || validity::read(text, span.start..all[at - 1].span.end, tables);
        let begins = tables.skills.terms.longest_prefix(&all[at + 1..]).is_some();
        begins && tables.time.is_and(&all[at]) && before().last_day().is_some()
    });
    match cut {
        Some(at) => vec![span.start..all[at - 1].span.end, all[at + 1].span.start..span.end],
        None => vec![span],
    }
}

/// Several names of one piece are one certificate where one is narrower than all of them: "wózki widłowe (UDT)". What "and"
/// parts is several, and so are names of which one says more than another.
fn as_one(text: &str, items: Vec<Found<Skill>>, tables: &Reference) -> Vec<Found<Skill>> {
    let held: Option<Vec<u32>> =
        items.iter().map(|item| item.value.concept.filter(|_| item.value.stance == Stance::Named)).collect();
    let Some((first, others)) =
        held.as_deref().and_then(|held| held.split_first()).filter(|(_, rest)| !rest.is_empty())
    else {
        return items;
    };
    let is = |one: u32, other: u32| tables.skills.narrower_than(one).contains(&other);
    let joins = |word: &Word| tables.time.is_and(word) || tables.time.is_or(word);
    let joined = items.windows(2).any(|pair| {
        let between = text.get(pair[0].span.end..pair[1].span.start);
        between.is_none_or(|between| words(between).iter().any(joins))
    });
    if joined || others.iter().any(|&other| is(*first, other) || is(other, *first)) {
        return items;
    }
    let narrower = tables.skills.broader_than(*first).iter().copied().filter(|one| !others.contains(one));
    let all_of_them = narrower.filter(|&one| others.iter().all(|&other| is(one, other)));
    let Some(whole) = all_of_them.min_by_key(|&one| tables.skills.narrower_than(one).len()) else { return items };
    let mut items = items.into_iter();
    let Some(mut one) = items.next() else { return Vec::new() };
    one.span.end = items.map(|item| item.span.end).max().unwrap_or(0).max(one.span.end);
    one.value.concept = Some(whole);
    vec![one]
}

/// Lets a certificate be what the words beside it say.
fn say(one: &mut Found<Certificate>, said: &Validity) {
    let stance = &mut one.value.name.stance;
    *stance = match (*stance, said.state) {
        (stance, _) if stance.is_no() => stance,
        (_, Some(state)) => state.stance(),
        (stance, None) => stance,
    };
    if let Some((days, derived)) = said.last_day() {
        one.value.valid_until = Some(days);
        if derived {
            one.via = Via::Derived;
        }
    }
}

/// The certificates of a name: what the tables know as a whole, without words such as "certificate", or followed by
/// nothing but codes ("SEP E1").
fn named(text: &str, name: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let mut items = items(text, name.clone(), tables);
    if items.iter().any(|item| item.value.concept.is_some()) {
        return items;
    }
    let inner = without_paper(text, name.clone(), tables);
    let bare = inner.clone().map(|inner| self::items(text, inner, tables));
    if let Some(bare) = bare.filter(|bare| bare.iter().all(|item| item.value.concept.is_some())) {
        return bare;
    }
    if let [only] = &mut items[..] {
        let kind = |name: Range<usize>| kind_of(&words(&text[name]), tables);
        only.value.concept = kind(name.clone()).or_else(|| kind(inner?));
        if only.value.concept.is_none() {
            items.extend(inside(text, name, tables));
        }
    }
    items
}

/// The known names inside one that no table knows: whether it is a certificate of them is open ("kurs UDT", "uprawnienia
/// energetyczne SEP do 1 kV").
fn inside(text: &str, name: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let all = words_at(text, name);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < all.len() {
        let Some((len, entry, form)) = tables.skills.terms.longest_prefix(&all[at..]) else {
            at += 1;
            continue;
        };
        let span = all[at].span.start..all[at + len - 1].span.end;
        let skill = Skill { stance: Stance::Unclear, ..Skill::of(&text[span.clone()], Some(entry.value)) };
        found.push(skill::found_of(skill, form, span, tables));
        at += len;
    }
    found
}

/// The items of a name as of a list of skills. A course in something is no certificate of it.
fn items(text: &str, name: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let all = skill::items(text, name, tables);
    all.into_iter().filter(|item| item.via != Via::FreeText).collect()
}

/// The known certificate that words are a kind of: codes, numbers and small words alone follow it. What they are behind any
/// of its names says which: "SEP E1 do 1 kV" is "SEP E do 1 kV".
fn kind_of(all: &[Word], tables: &Reference) -> Option<u32> {
    let (len, entry, _) = tables.skills.terms.longest_prefix(all)?;
    let small = |word: &Word| word.folded.chars().count() <= 3 || word.folded.starts_with(|c: char| c.is_ascii_digit());
    let (mut kind, mut rest) = (entry.value, &all[len..]);
    if !rest.iter().all(small) {
        return None;
    }
    while let Some((len, closer)) = (1..=rest.len()).rev().find_map(|len| {
        let end = join(&rest[..len]);
        let with = |name: &str| tables.skills.terms.exactly(&format!("{name} {end}")).map(|entry| entry.value);
        Some((len, tables.skills.terms_of(kind).find_map(|name| with(&name.key))?))
    }) {
        (kind, rest) = (closer, &rest[len..]);
    }
    Some(kind)
}

/// The bytes of a name between words such as "certificate", if there are any.
fn without_paper(text: &str, name: Range<usize>, tables: &Reference) -> Option<Range<usize>> {
    let all = words(&text[name.clone()]);
    let is_paper = |value: CertificateWord| value == CertificateWord::Paper;
    let mut rest: &[Word] = &all;
    while let Some((len, ..)) =
        tables.certificate_words.longest_prefix(rest).filter(|(_, entry, _)| is_paper(entry.value))
    {
        rest = &rest[len..];
    }
    while let Some((len, ..)) =
        tables.certificate_words.longest_suffix(rest).filter(|(_, entry, _)| is_paper(entry.value))
    {
        rest = &rest[..rest.len() - len];
    }
    let (first, last) = (rest.first()?, rest.last()?);
    (rest.len() < all.len()).then(|| name.start + first.span.start..name.start + last.span.end)
}
