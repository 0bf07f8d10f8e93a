//! Items of a skills cell.

use std::ops::Range;

use super::split::pieces;
use super::{Found, Reading, Via};
use crate::reference::{Reference, TimeWord};
use crate::text::{Form, Outline, Phrases, Tongue, Word, join, stems, words};

/// One item of a skills cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its folded words, qualifiers ("good knowledge of") taken off.
    pub key: String,
    /// Its stems in every tongue, for terms that only a profile knows, in the order of [`crate::text::Tongue::ALL`].
    pub stems: [String; 5],
    /// The outline of the key, for near spellings.
    pub outline: Outline,
    /// The concept in the skill tables, if known.
    pub concept: Option<u32>,
    /// What the person says of it.
    pub stance: Stance,
}

/// What a person says of an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// It is named.
    Named,
    /// "no experience in …", "bez znajomości …", a wish.
    Denied,
    /// It stands in a row after something denied, and may be meant with it: "nie znam Excela, Worda".
    Unclear,
}

/// Reads a skills cell: "Excel (zaawansowany), CRM; bez doświadczenia w negocjacjach".
///
/// Items stand between `;`, `|`, bullets, line breaks, and commas outside parentheses. Qualifiers and levels around a
/// term are taken off where the whole is not known; "Excel i Word" is two items where both are known. Known skills in
/// parentheses are items too. A denial is meant for its own item; what follows after a comma may be meant with it, unless
/// words of its own say otherwise. "brak" alone is an empty list: the person says that there is none.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if denies_all(text, tables) {
        return Reading::Skills(Vec::new());
    }
    let found = listed(text, tables);
    if found.is_empty() { Reading::NotUnderstood } else { Reading::Skills(found) }
}

/// The items of a list, each with what the person says of it.
fn listed(text: &str, tables: &Reference) -> Vec<Found<Skill>> {
    let (mut found, mut running) = (Vec::new(), false);
    for piece in pieces(text, &[',']) {
        let bare = tables.skills.terms.whole(&words(&text[piece.span.clone()])).is_some();
        let mut items = items(text, piece.span, tables);
        if running && bare {
            for item in &mut items {
                item.value.stance = Stance::Unclear;
            }
        } else {
            // A denial before the words runs on, one after them ("SAP – nie") does not.
            running = items.iter().any(|item| item.value.stance == Stance::Denied && denial_leads(text, item, tables));
        }
        running &= piece.ended_by == Some(',');
        found.extend(items);
    }
    found
}

/// Whether a denied item begins with the words that deny it.
fn denial_leads(text: &str, item: &Found<Skill>, tables: &Reference) -> bool {
    tables.denials.before.longest_prefix(&words(&text[item.span.clone()])).is_some()
}

/// Whether a whole cell is one denial: "brak", "none", "nie".
pub(super) fn denies_all(text: &str, tables: &Reference) -> bool {
    let all = words(text);
    let none = tables.time.phrases.whole(&all).is_some_and(|(entry, _)| entry.value.contains(&TimeWord::None));
    none || tables.denials.before.whole(&all).is_some() || tables.denials.after.whole(&all).is_some()
}

/// The skills of one piece of a cell: one, or several joined by "and" where all of them are known.
pub(super) fn items(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let mut all = words(&text[span.clone()]);
    for word in &mut all {
        word.span = word.span.start + span.start..word.span.end + span.start;
    }
    if let Some(known) = known(&all, tables) {
        return vec![found(&all, Some(known), false, span)];
    }
    let (rest, denied) = without_denial(text, &all, tables);
    if rest.is_empty() {
        return Vec::new();
    }
    let mut all = core_items(text, rest, denied, span.clone(), tables);
    all.extend(named_inside(text, span, tables).map(|mut inner| {
        if denied {
            inner.value.stance = Stance::Denied;
        }
        inner
    }));
    all
}

/// What an item says beside its parentheses, if they are not part of a name.
fn core_items(text: &str, rest: &[Word], denied: bool, span: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let plain = outside_parentheses(text, rest);
    for words in [rest, &plain[..]] {
        let core = peel(words, tables);
        if let Some(known) = known(core, tables) {
            return vec![found(core, Some(known), denied, span)];
        }
    }
    if let Some(parts) = joined(text, &plain, tables) {
        // A denial belongs to the words that it denies.
        let span_of = |core: &[Word]| if denied { span.clone() } else { words_span(core) };
        return parts.into_iter().map(|(core, known)| found(core, Some(known), denied, span_of(core))).collect();
    }
    let core = peel(if plain.is_empty() { rest } else { &plain }, tables);
    vec![found(core, None, denied, span)]
}

type Known = (u32, Form);

fn known(words: &[Word], tables: &Reference) -> Option<Known> {
    tables.skills.terms.whole(words).map(|(entry, form)| (entry.value, form))
}

fn found(core: &[Word], known: Option<Known>, denied: bool, span: Range<usize>) -> Found<Skill> {
    let key = join(core);
    let value = Skill {
        outline: Outline::of(&key),
        key,
        stems: Tongue::ALL.map(|tongue| stems(core, tongue)),
        concept: known.map(|(concept, _)| concept),
        stance: if denied { Stance::Denied } else { Stance::Named },
    };
    let via = if matches!(known, Some((_, Form::Inflected))) { Via::Inflection } else { Via::Same };
    Found { value, span, via }
}

/// The words without a denial before or after them.
fn without_denial<'w>(text: &str, all: &'w [Word], tables: &Reference) -> (&'w [Word], bool) {
    if let Some((len, ..)) = tables.denials.before.longest_prefix(all) {
        // "no-code" denies nothing: a denial is a word of its own.
        let parted = |next: &Word| text[all[len - 1].span.end..next.span.start].contains([' ', '\u{a0}', ':']);
        if all.get(len).is_none_or(parted) {
            return (&all[len..], true);
        }
    }
    match longest_suffix(&tables.denials.after, all) {
        Some(len) => (&all[..all.len() - len], true),
        None => (all, false),
    }
}

fn longest_suffix<T>(table: &Phrases<T>, words: &[Word]) -> Option<usize> {
    (1..=words.len().min(6)).rev().find(|len| table.whole(&words[words.len() - len..]).is_some())
}

/// Takes qualifiers and levels off both ends until a known skill is left. What would leave nothing is kept.
fn peel<'w>(words: &'w [Word], tables: &Reference) -> &'w [Word] {
    let mut core = words;
    while known(core, tables).is_none() {
        let at_front = tables.qualifiers.longest_prefix(core).map(|(len, ..)| len);
        let at_front = at_front.or_else(|| tables.levels.longest_prefix(core).map(|(len, ..)| len));
        let at_back = longest_suffix(&tables.qualifiers, core).or_else(|| longest_suffix(&tables.levels, core));
        let at_back = at_back.or_else(|| core.last().filter(|word| is_year(word)).map(|_| 1));
        core = match (at_front, at_back) {
            (Some(len), _) if len < core.len() => &core[len..],
            (_, Some(len)) if len < core.len() => &core[..core.len() - len],
            _ => break,
        };
    }
    core
}

/// "ECDL 2019": when it was, not what it is.
pub(super) fn is_year(word: &Word) -> bool {
    word.folded.len() == 4 && word.folded.parse().is_ok_and(|year: u16| (1950..2100).contains(&year))
}

fn outside_parentheses(text: &str, words: &[Word]) -> Vec<Word> {
    let (mut depth, mut end) = (0_usize, words.first().map_or(0, |word| word.span.start));
    let mut outside = Vec::new();
    for word in words {
        for sign in text[end..word.span.start].chars() {
            match sign {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 {
            outside.push(word.clone());
        }
        end = word.span.end;
    }
    outside
}

/// Known skills in the parentheses of an item: "Office (Word, Excel)".
fn named_inside<'a>(
    text: &'a str,
    span: Range<usize>,
    tables: &'a Reference,
) -> impl Iterator<Item = Found<Skill>> + 'a {
    let item = &text[span.clone()];
    let inside = item.find('(').and_then(|open| Some((open + 1, open + 1 + item[open + 1..].find(')')?)));
    inside.into_iter().flat_map(move |(start, end)| {
        let start = span.start + start;
        let parts = pieces(&text[start..span.start + end], &[',', '/']).into_iter();
        let items = parts.flat_map(move |part| items(text, part.span.start + start..part.span.end + start, tables));
        items.filter(|item| item.value.concept.is_some())
    })
}

/// "Excel i Word", "Excel/Word", "Word + Excel": several skills, if each part is a known one.
fn joined<'w>(text: &str, words: &'w [Word], tables: &Reference) -> Option<Vec<(&'w [Word], Known)>> {
    let is_and = |word: &Word| {
        let entry = tables.time.phrases.whole(std::slice::from_ref(word));
        entry.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::And))
    };
    let (mut parts, mut start) = (Vec::new(), 0);
    for at in 0..words.len() {
        let sign = at > 0 && text[words[at - 1].span.end..words[at].span.start].contains(['/', '&', '+']);
        if sign || is_and(&words[at]) {
            parts.push(&words[start..at]);
            start = if sign { at } else { at + 1 };
        }
    }
    parts.push(&words[start..]);
    if parts.len() < 2 {
        return None;
    }
    let known_part = |part: &'w [Word]| {
        let core = peel(part, tables);
        known(core, tables).map(|known| (core, known))
    };
    parts.into_iter().map(known_part).collect()
}

fn words_span(words: &[Word]) -> Range<usize> {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    }
}
