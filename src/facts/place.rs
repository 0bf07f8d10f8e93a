//! Places where somebody would work, or would not.

use super::skill::Stance;
use super::split::pieces;
use super::{Found, Reading, Via};
use crate::reference::{PlaceWord, Reference};
use crate::text::{Form, Word, join, span, words};

/// Where somebody would work, or would not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What is named.
    pub at: At,
    /// Whether it is wanted.
    pub stance: Stance,
}

/// What is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// A place of the tables.
    Known(String),
    /// All of a place: "cała Polska".
    Whole(String),
    /// A place that no table knows: its folded words.
    Other(String),
    /// Work from home.
    Remote,
    /// Work from home in part.
    Hybrid,
    /// Any place.
    Anywhere,
    /// Ready to move, it is not said where to.
    Moving,
}

/// Reads places: "Warszawa", "w Krakowie lub zdalnie", "okolice Poznania", "woj. mazowieckie", "cała Polska", "remote".
///
/// * Other forms and other languages' names of one place are it ("Warsaw", "Варшава").
/// * What a denial stands beside is not wanted: "nie Warszawa", "bez relokacji".
/// * A name after words that no table knows is left open ("30 km drogi od Łodzi dojeżdżam"), what follows a name (a district,
///   a street) is left aside.
/// * "nie" alone is an empty list.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let mut found = Vec::new();
    let mut denied = false;
    for piece in pieces(text, &[',', '/']) {
        denied |= read_piece(text, piece.span, tables, &mut found);
    }
    match (found.is_empty(), denied) {
        (true, false) => Reading::NotUnderstood,
        _ => Reading::Places(found),
    }
}

/// Adds the places of a piece; returns whether it denies.
fn read_piece(text: &str, piece: std::ops::Range<usize>, tables: &Reference, found: &mut Vec<Found<Place>>) -> bool {
    let mut all = words(&text[piece.clone()]);
    for word in &mut all {
        word.span = word.span.start + piece.start..word.span.end + piece.start;
    }
    let (first, mut at, mut seen) = (found.len(), 0, false);
    let (mut strange, mut no, mut whole): (Vec<Word>, bool, bool) = (Vec::new(), false, false);
    while at < all.len() {
        let rest = &all[at..];
        let name = tables.places.names.longest_prefix(rest);
        let word = tables.places.words.longest_prefix(rest);
        let beside = |len: usize| word.is_none_or(|(other, ..)| other <= len);
        if let Some((len, entry, form)) = name.filter(|(len, ..)| beside(*len)) {
            let what = if whole { At::Whole(entry.value.clone()) } else { At::Known(entry.value.clone()) };
            let via = match form {
                Form::Inflected => Via::Inflection,
                Form::Same if entry.written == tables.places.name(&entry.value) => Via::Same,
                Form::Same => Via::Alias,
            };
            push(found, what, rest, len, via, (no, strange.is_empty()));
            (whole, seen) = (false, true);
            strange.clear();
            at += len;
            continue;
        }
        let Some((len, entry, _)) = word else {
            if !all[at].folded.starts_with(|c: char| c.is_ascii_digit()) {
                strange.push(all[at].clone());
            }
            at += 1;
            continue;
        };
        for means in &entry.value {
            let what = match means {
                PlaceWord::Remote => At::Remote,
                PlaceWord::Hybrid => At::Hybrid,
                PlaceWord::Anywhere => At::Anywhere,
                PlaceWord::Moving => At::Moving,
                PlaceWord::Whole => {
                    whole = true;
                    continue;
                }
                PlaceWord::Not => {
                    // "Warszawa – nie": after a name it is meant for that name.
                    let after = seen && at + len == all.len();
                    if let Some(last) = found.last_mut().filter(|_| after) {
                        last.value.stance = Stance::Denied;
                    }
                    no |= !after;
                    continue;
                }
                PlaceWord::Joint => {
                    other(found, &mut strange, seen, no);
                    seen = false;
                    continue;
                }
                PlaceWord::Remark => continue,
            };
            push(found, what, rest, len, Via::Same, (no, strange.is_empty()));
            seen = true;
            strange.clear();
        }
        at += len;
    }
    other(found, &mut strange, seen, no);
    no && found.len() == first
}

fn push(found: &mut Vec<Found<Place>>, at: At, rest: &[Word], len: usize, via: Via, (no, clear): (bool, bool)) {
    let stance = match (no, clear) {
        (true, _) => Stance::Denied,
        (false, true) => Stance::Named,
        (false, false) => Stance::Unclear,
    };
    found.push(Found { value: Place { at, stance }, span: span(&rest[..len]), via });
}

/// Words that no table knows are a place of their own, unless they follow one.
fn other(found: &mut Vec<Found<Place>>, strange: &mut Vec<Word>, seen: bool, no: bool) {
    if !strange.is_empty() && !seen {
        push(found, At::Other(join(strange)), strange, strange.len(), Via::Same, (no, true));
    }
    strange.clear();
}
