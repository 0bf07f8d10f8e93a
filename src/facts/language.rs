//! Languages and their levels on the scale of the Common European Framework (CEFR).

use std::ops::Range;

use super::language_words::{Clause, Sense, clauses};
use super::skill::denies_all;
use super::split::{pieces, trimmed};
use super::{Found, Reading, Via};
use crate::reference::{Cefr, Reference};

/// One language of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// ISO 639-1 code, or [`UNDETERMINED`].
    pub code: String,
    /// What the person says of it.
    pub level: Level,
}

/// The code of ISO 639-2 for a language that is not known: words with a level, or spelled almost like a language.
pub const UNDETERMINED: &str = "und";

/// What a person says of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A range: the lowest and the highest level that the words allow.
    Range(Cefr, Cefr),
    /// Named without a level.
    Unsaid,
    /// "no German", "English: none".
    Denied,
}

/// Reads a languages cell: "angielski B2, niemiecki A2", "Polish:C2;English:B2", "nie mówię po niemiecku".
///
/// A level may stand before or after its language; where one level stands by several languages it is the nearest
/// one's. "B1/B2" and "komunikatywny" are ranges; a word and a level together ("biegły C1") are what both allow.
/// "brak" alone is an empty list: the person says that there are none. "klingonski C1" is a language of which only the
/// level is known.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if denies_all(text, tables) {
        return Reading::Languages(Vec::new());
    }
    let spoken = spoken(text, tables);
    if spoken.iter().all(|spoken| spoken.code == UNDETERMINED) {
        return Reading::NotUnderstood;
    }
    Reading::Languages(spoken.into_iter().map(Spoken::found).collect())
}

/// Reads the cell of a column for one language: a level alone ("B2", "komunikatywny", "brak"), or as [`read`] does.
pub fn read_level(code: &str, text: &str, tables: &Reference) -> Reading {
    let span = trimmed(text, 0..text.len());
    let found = |level| {
        let value = Language { code: code.to_owned(), level };
        Reading::Languages(vec![Found { value, span: span.clone(), via: Via::Same }])
    };
    if denies_all(text, tables) {
        return found(Level::Denied);
    }
    let mut named = spoken(text, tables);
    named.retain(|spoken| spoken.code != UNDETERMINED);
    if !named.is_empty() {
        named.retain(|spoken| spoken.code == code);
        let read: Vec<_> = named.into_iter().map(Spoken::found).collect();
        return if read.is_empty() { Reading::NotUnderstood } else { Reading::Languages(read) };
    }
    let clauses: Vec<Clause> =
        pieces(text, &[]).into_iter().flat_map(|piece| clauses(text, piece.span, tables)).collect();
    let senses = || clauses.iter().flat_map(|clause| &clause.events).map(|event| &event.sense);
    let levels: Vec<Stated> = senses().filter_map(Sense::stated).collect();
    match merged(&levels) {
        level @ Level::Range(..) if !senses().any(|sense| matches!(sense, Sense::Denied { .. })) => found(level),
        _ => Reading::NotUnderstood,
    }
}

/// A level as stated: its range, whether a CEFR code, whether joined to the one before it ("podstawowy/średni").
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated {
    pub(super) low: Cefr,
    pub(super) high: Cefr,
    pub(super) code: bool,
    pub(super) joined: bool,
}

struct Spoken {
    code: String,
    levels: Vec<Stated>,
    denied: bool,
    span: Range<usize>,
}

impl Spoken {
    fn found(self) -> Found<Language> {
        // "nie mówię biegle po angielsku" denies the level, not the language.
        let level = match (self.denied, self.levels.is_empty()) {
            (true, true) => Level::Denied,
            (true, false) => Level::Unsaid,
            (false, _) => merged(&self.levels),
        };
        Found { value: Language { code: self.code, level }, span: self.span, via: Via::Same }
    }

    fn widen(&mut self, span: &Range<usize>) {
        self.span = self.span.start.min(span.start)..self.span.end.max(span.end);
    }
}

fn spoken(text: &str, tables: &Reference) -> Vec<Spoken> {
    let mut all = Vec::new();
    for piece in pieces(text, &[]) {
        let mut here: Vec<Spoken> = Vec::new();
        let mut ahead = Ahead::default();
        for clause in clauses(text, piece.span, tables) {
            if clause.events.iter().any(|event| matches!(event.sense, Sense::Language(_))) {
                add_languages(&mut here, &clause, &mut ahead);
            } else if !clause.unknown {
                add_levels(here.last_mut(), &clause, &mut ahead);
            } else {
                here.extend(undetermined(&clause));
            }
        }
        all.append(&mut here);
    }
    all
}

/// A clause that names no known language and yet speaks of one.
fn undetermined(clause: &Clause) -> Option<Spoken> {
    let levels: Vec<Stated> = clause.events.iter().filter_map(|event| event.sense.stated()).collect();
    let speaks = clause.near_language || !levels.is_empty();
    speaks.then(|| Spoken { code: UNDETERMINED.to_owned(), levels, denied: false, span: clause.span.clone() })
}

/// What was said before the language it is meant for.
#[derive(Default)]
struct Ahead {
    levels: Vec<(Stated, Range<usize>)>,
    denied: Option<Range<usize>>,
}

/// A clause that names languages.
fn add_languages(here: &mut Vec<Spoken>, clause: &Clause, ahead: &mut Ahead) {
    let levels_first = clause.events.iter().find_map(|event| match event.sense {
        Sense::Language(_) => Some(false),
        Sense::Level(_) => Some(true),
        Sense::Denied { .. } => None,
    });
    let has_level = clause.events.iter().any(|event| matches!(event.sense, Sense::Level(_)));
    // "nie znam angielskiego i niemieckiego": a denial runs on over "and", as long as no level stands against it.
    if !clause.after_and || has_level {
        ahead.denied = None;
    }
    let start = here.len();
    for event in &clause.events {
        let current = here.len().checked_sub(1).filter(|&last| last >= start);
        match &event.sense {
            Sense::Language(code) => {
                let mut spoken =
                    Spoken { code: code.clone(), levels: Vec::new(), denied: false, span: event.span.clone() };
                for (stated, span) in std::mem::take(&mut ahead.levels) {
                    spoken.levels.push(stated);
                    spoken.widen(&span);
                }
                if let Some(span) = &ahead.denied {
                    spoken.denied = true;
                    spoken.widen(span);
                }
                here.push(spoken);
            }
            Sense::Level(stated) => match current {
                Some(last) if levels_first == Some(false) => {
                    here[last].levels.push(*stated);
                    here[last].widen(&event.span);
                }
                _ => ahead.levels.push((*stated, event.span.clone())),
            },
            Sense::Denied { before, after } => match current {
                Some(last) if *after && here[last].levels.is_empty() => {
                    here[last].denied = true;
                    here[last].widen(&event.span);
                }
                _ if *before => ahead.denied = Some(event.span.clone()),
                _ => {}
            },
        }
    }
    // "English B2x": what was not understood is quoted beside what was.
    if clause.unknown
        && here.len() == start + 1
        && let Some(only) = here.last_mut()
    {
        only.widen(&clause.span);
    }
    // "biegły angielski C1": what is left over is meant for the last language.
    if let Some(last) = here.last_mut() {
        for (stated, span) in std::mem::take(&mut ahead.levels) {
            last.levels.push(stated);
            last.widen(&span);
        }
    }
}

/// A clause with nothing but levels or a denial: "angielski, B2", "B2, angielski".
fn add_levels(last: Option<&mut Spoken>, clause: &Clause, ahead: &mut Ahead) {
    let Some(last) = last else {
        let stated = clause.events.iter().filter_map(|event| Some((event.sense.stated()?, event.span.clone())));
        ahead.levels.extend(stated);
        return;
    };
    for event in &clause.events {
        match &event.sense {
            Sense::Level(stated) => last.levels.push(Stated { joined: true, ..*stated }),
            Sense::Denied { after: true, .. } if last.levels.is_empty() => last.denied = true,
            _ => continue,
        }
        last.widen(&event.span);
    }
}

/// What several statements of one level allow: codes together, words as far as they agree.
fn merged(levels: &[Stated]) -> Level {
    let union = |a: (Cefr, Cefr), b: (Cefr, Cefr)| (a.0.min(b.0), a.1.max(b.1));
    let both = |a: (Cefr, Cefr), b: (Cefr, Cefr)| {
        let common = (a.0.max(b.0), a.1.min(b.1));
        if common.0 <= common.1 { common } else { union(a, b) }
    };
    let range = |stated: &Stated| (stated.low, stated.high);
    let codes = levels.iter().filter(|stated| stated.code).map(range).reduce(union);
    let said = levels.iter().filter(|stated| !stated.code).fold(None, |said, stated| match said {
        None => Some(range(stated)),
        Some(before) if stated.joined => Some(union(before, range(stated))),
        Some(before) => Some(both(before, range(stated))),
    });
    match (codes, said) {
        (None, None) => Level::Unsaid,
        (Some(one), None) | (None, Some(one)) => Level::Range(one.0, one.1),
        (Some(codes), Some(said)) => {
            let (low, high) = both(codes, said);
            Level::Range(low, high)
        }
    }
}
