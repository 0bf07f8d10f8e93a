//! Items of a skills cell.

use std::ops::Range;

use super::skill_core::{Known, core, known, qualified};
use super::skill_row::{Part, is_short, joined, shared};
use super::split::pieces;
use super::{Found, Reading, Via};
use crate::reference::{Reference, TimeWord};
use crate::text::{Form, Outline, Phrases, Stems, Word, join, words};

/// One item of a skills cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its folded words, qualifiers ("good knowledge of") taken off.
    pub key: String,
    /// Its stems, for terms that only a profile knows.
    pub stems: Stems,
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
    /// The words leave it open. It stands in a row after something denied, and may be meant with it: "nie znam Excela,
    /// Worda". Or it is still being learned: "uczę się SQL".
    Unclear,
}

/// Reads a skills cell: "Excel (zaawansowany), CRM; bez doświadczenia w negocjacjach".
///
/// Items stand between `;`, `|`, bullets, line breaks, and commas outside parentheses. Qualifiers, levels, years and marks
/// ("3 lata", "4/5") around a term are taken off where the whole is not known; no years of it deny it. "Excel i Word" is
/// two items where both are known, "kat. B i C" shares its beginning. Known skills in parentheses are items too. A denial is meant for its own item; what follows after a comma may be meant with it, unless
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
    let (mut found, mut running, mut row) = (Vec::<Found<Skill>>::new(), false, false);
    for piece in pieces(text, &[',']) {
        let own = words(&text[piece.span.clone()]);
        let bare = tables.skills.terms.whole(&own).is_some();
        let shared =
            found.last().filter(|_| row && is_short(&own)).and_then(|last| shared(&last.value.key, &own, tables));
        let mut items = match shared {
            Some((core, known)) => vec![item(&core, Some(known), Stance::Named, piece.span.clone())],
            None => items(text, piece.span.clone(), tables),
        };
        row = piece.ended_by == Some(',');
        if running && bare {
            for item in &mut items {
                item.value.stance = Stance::Unclear;
            }
        } else {
            // A denial before the words runs on, one after them ("SAP – nie") does not.
            running = items.iter().any(|item| item.value.stance == Stance::Denied && denial_leads(text, item, tables));
        }
        running &= row;
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
        return vec![item(&all, Some(known), Stance::Named, span)];
    }
    let (rest, denied) = without_denial(text, &all, tables);
    let (rest, learned) = without(rest, &tables.denials.learning, &tables.denials.learning);
    if rest.is_empty() {
        return Vec::new();
    }
    let stance = match (denied, learned) {
        (true, _) => Stance::Denied,
        (false, true) => Stance::Unclear,
        (false, false) => Stance::Named,
    };
    let mut all = core_items(text, rest, stance, span.clone(), tables);
    all.extend(named_inside(text, span, tables).map(|mut inner| {
        if stance != Stance::Named {
            inner.value.stance = stance;
        }
        inner
    }));
    all
}

/// What an item says beside its parentheses, if they are not part of a name.
fn core_items(text: &str, rest: &[Word], stance: Stance, span: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let plain = outside_parentheses(text, rest);
    let both = [rest, &plain[..]];
    let differ = !plain.is_empty() && plain.len() < rest.len();
    let both = &both[..if differ { 2 } else { 1 }];
    if let Some((core, known)) = both.iter().find_map(|words| qualified(words, tables)) {
        return vec![item(core, Some(known), stance, span)];
    }
    if let Some(parts) = joined(text, &plain, tables) {
        let of = |part: Part| {
            // A denial belongs to the words that it denies.
            let span = if stance == Stance::Named { part.span } else { span.clone() };
            item(&part.core, Some(part.known), if stance == Stance::Named { part.stance } else { stance }, span)
        };
        return parts.into_iter().map(of).collect();
    }
    let mut core = self::core(text, rest, tables);
    if differ && core.known.is_none() {
        core = self::core(text, &plain, tables);
    }
    vec![item(core.words, core.known, if core.none { Stance::Denied } else { stance }, span)]
}

fn item(core: &[Word], known: Option<Known>, stance: Stance, span: Range<usize>) -> Found<Skill> {
    let key = join(core);
    let value = Skill {
        outline: Outline::of(&key),
        key,
        stems: Stems::of(core),
        concept: known.map(|(concept, _)| concept),
        stance,
    };
    let via = if matches!(known, Some((_, Form::Inflected))) { Via::Inflection } else { Via::Same };
    Found { value, span, via }
}

/// The words without a denial before or after them.
fn without_denial<'w>(text: &str, all: &'w [Word], tables: &Reference) -> (&'w [Word], bool) {
    let denied = denial_at(text, all, tables);
    let rest = &all[denied.unwrap_or(0)..];
    // "möchte SAP lernen": one on either side.
    let plain = without_end(rest, &tables.denials.after);
    (plain, denied.is_some() || plain.len() < rest.len())
}

/// How many words deny what follows them. "no-code" denies nothing: a denial is a word of its own.
pub(super) fn denial_at(text: &str, all: &[Word], tables: &Reference) -> Option<usize> {
    let (len, ..) = tables.denials.before.longest_prefix(all)?;
    let parted = |next: &Word| text[all[len - 1].span.end..next.span.start].contains([' ', '\u{a0}', ':', '\n']);
    all.get(len).is_none_or(parted).then_some(len)
}

fn without<'w>(all: &'w [Word], before: &Phrases<()>, after: &Phrases<()>) -> (&'w [Word], bool) {
    let start = before.longest_prefix(all).map_or(0, |(len, ..)| len);
    let rest = without_end(&all[start..], after);
    (rest, rest.len() < all.len())
}

fn without_end<'w>(all: &'w [Word], after: &Phrases<()>) -> &'w [Word] {
    after.longest_suffix(all).map_or(all, |(len, ..)| &all[..all.len() - len])
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
