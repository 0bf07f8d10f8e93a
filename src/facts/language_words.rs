//! The words of a languages cell: names, levels, denials, clause by clause.

use std::ops::Range;

use super::language::Stated;
use crate::reference::{Cefr, Reference, TimeWord};
use crate::text::{Word, words};

/// A part of a languages cell between commas and words for "and".
#[derive(Debug, Default)]
pub(super) struct Clause {
    pub(super) events: Vec<Event>,
    /// Whether it holds words that no table knows: a language without an entry, a remark.
    pub(super) unknown: bool,
    /// Whether one of those is spelled almost like the name of a language.
    pub(super) near_language: bool,
    /// The bytes of its words that say something.
    pub(super) span: Range<usize>,
    /// Whether a word for "and" stands before it.
    pub(super) after_and: bool,
}

impl Clause {
    fn widen(&mut self, span: &Range<usize>) {
        let start = if self.span.is_empty() { span.start } else { self.span.start };
        self.span = start..span.end;
    }
}

/// Known words and what they mean.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) sense: Sense,
    pub(super) span: Range<usize>,
}

#[derive(Debug)]
pub(super) enum Sense {
    /// The code of a language.
    Language(String),
    /// A level.
    Level(Stated),
    /// A denial, by where it may stand.
    Denied { before: bool, after: bool },
}

impl Sense {
    pub(super) fn stated(&self) -> Option<Stated> {
        match self {
            Sense::Level(stated) => Some(*stated),
            _ => None,
        }
    }
}

/// The clauses of a piece of a cell.
pub(super) fn clauses(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Clause> {
    let piece = &text[span.clone()];
    let all = words(piece);
    let gap = |at: usize| if at == 0 { "" } else { &piece[all[at - 1].span.end..all[at].span.start] };
    let bytes = |words: &[Word]| span.start + words[0].span.start..span.start + words[words.len() - 1].span.end;
    let (mut found, mut clause, mut at) = (Vec::new(), Clause::default(), 0);
    while at < all.len() {
        if gap(at).contains(',') {
            found.push(std::mem::take(&mut clause));
        }
        let end = (at + 1..all.len()).find(|&next| gap(next).contains(',')).unwrap_or(all.len());
        let rest = &all[at..end];
        if let Some((len, mut sense)) = known(rest, tables) {
            if let Sense::Level(stated) = &mut sense {
                stated.joined = gap(at).contains(['/', '-', '–', '—']) && !gap(at).contains(' ');
            }
            let span = bytes(&rest[..len]);
            clause.widen(&span);
            clause.events.push(Event { sense, span });
            at += len;
            continue;
        }
        let time = tables.time.phrases.whole(&rest[..1]).map_or(&[][..], |(entry, _)| &entry.value);
        if time.contains(&TimeWord::And) {
            found.push(std::mem::replace(&mut clause, Clause { after_and: true, ..Clause::default() }));
            at += 1;
        } else if let Some((len, ..)) = tables.qualifiers.longest_prefix(rest) {
            at += len;
        } else {
            clause.unknown = true;
            clause.widen(&bytes(&rest[..1]));
            clause.near_language |= tables.languages.near(&rest[0].folded).is_some();
            at += 1;
        }
    }
    found.push(clause);
    found
}

/// The longest known phrase that begins here; of equal ones a language before a level before a denial.
fn known(rest: &[Word], tables: &Reference) -> Option<(usize, Sense)> {
    let language =
        tables.languages.longest_prefix(rest).map(|(len, entry, _)| (len, Sense::Language(entry.value.clone())));
    let level = tables.levels.longest_prefix(rest).map(|(len, entry, _)| {
        let (low, high) = entry.value;
        (len, Sense::Level(Stated { low, high, code: false, joined: false }))
    });
    let code = rest.first().and_then(|word| cefr(&word.folded));
    let code = code.map(|level| (1, Sense::Level(Stated { low: level, high: level, code: true, joined: false })));
    let before = tables.denials.before.longest_prefix(rest).map_or(0, |(len, ..)| len);
    let after = tables.denials.after.longest_prefix(rest).map_or(0, |(len, ..)| len);
    let len = before.max(after);
    let denial = (len > 0).then_some((len, Sense::Denied { before: before == len, after: after == len }));
    [denial, level, code, language].into_iter().flatten().max_by_key(|(len, _)| *len)
}

/// "b2", "b2+", "b2.1", and the same with Cyrillic letters of the same look.
fn cefr(word: &str) -> Option<Cefr> {
    let mut letters = word.chars();
    let letter = match letters.next()? {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        letter => letter,
    };
    let level = match (letter, letters.next()?) {
        ('a', '1') => Cefr::A1,
        ('a', '2') => Cefr::A2,
        ('b', '1') => Cefr::B1,
        ('b', '2') => Cefr::B2,
        ('c', '1') => Cefr::C1,
        ('c', '2') => Cefr::C2,
        _ => return None,
    };
    let rest = letters.as_str();
    let finer = rest.is_empty() || rest == "+" || rest.strip_prefix('.').is_some_and(|n| n.parse::<u8>().is_ok());
    finer.then_some(level)
}
