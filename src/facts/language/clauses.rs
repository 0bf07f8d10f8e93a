//! The words of a languages cell: names, levels, denials, clause by clause.

use std::ops::Range;

use super::exams::exam;
use super::{Stated, UNDETERMINED};
use crate::facts::Via;
use crate::reference::{Cefr, LanguageWord, Naming, Reference, TimeWord};
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
    /// "od B1 do B2": what comes next is the other end, and no limit of its own.
    fn ends_with_level(&self) -> bool {
        self.events.last().is_some_and(|event| matches!(event.sense, Sense::Level(_)))
    }

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
    /// Whether a slash joins it to what follows, or a hyphen that leaves a part of the word out ("Deutsch- und").
    pub(super) slash: bool,
}

#[derive(Debug)]
pub(super) enum Sense {
    /// The code of a language.
    Language(String, Via),
    /// A level.
    Level(Stated),
    /// An exam that is always in one language, and what it proves.
    Exam(String, Option<Stated>),
    /// A denial, by where it may stand.
    Denied { before: bool, after: bool },
    /// The level beside it is not reached yet.
    NotYet,
    /// The language is known, how well is not said.
    Known,
    /// "I read", "I understand".
    Use,
    /// What says nothing of a language.
    Nothing,
    /// What stands beside it is an end of a range.
    Range,
    /// "all", "both": the level is meant for every language before it.
    Each,
    /// "required": nothing of this is said of the person.
    Demand,
}

impl Sense {
    pub(super) fn stated(&self) -> Option<Stated> {
        match self {
            Sense::Level(stated) => Some(*stated),
            Sense::Exam(_, stated) => *stated,
            _ => None,
        }
    }

    /// Whether it names a language.
    pub(super) fn names(&self) -> bool {
        matches!(self, Sense::Language(..) | Sense::Exam(..))
    }
}

/// Words of so many letters are not abbreviated.
const ABBREVIATION: usize = 7;

/// The clauses of a piece of a cell.
pub(super) fn clauses(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Clause> {
    let piece = &text[span.clone()];
    let all = words(piece);
    let gap = |at: usize| if at == 0 { "" } else { &piece[all[at - 1].span.end..all[at].span.start] };
    let bytes = |words: &[Word]| {
        let within = crate::text::span(words);
        span.start + within.start..span.start + within.end
    };
    // A full stop ends a clause behind a word that is no abbreviation: "nie znam angielskiego. Rosyjski dobrze".
    let ends = |at: usize| {
        let sentence = || gap(at).starts_with(". ") && all[at - 1].folded.chars().count() >= ABBREVIATION;
        gap(at).contains(',') || sentence()
    };
    let (mut found, mut clause, mut at) = (Vec::new(), Clause::default(), 0);
    let (mut range, mut limit) = (false, None);
    while at < all.len() {
        if ends(at) {
            found.push(std::mem::take(&mut clause));
            range = false;
        }
        let end = (at + 1..all.len()).find(|&next| ends(next)).unwrap_or(all.len());
        let rest = &all[at..end];
        if let Some(len) = limit_behind(piece, &mut clause, rest, tables) {
            clause.widen(&bytes(&rest[..len]));
            at += len;
        } else if let Some((len, stated)) = negated(piece, rest, tables) {
            let span = bytes(&rest[..len]);
            clause.widen(&span);
            clause.events.push(Event { sense: Sense::Level(stated), span, slash: false });
            at += len;
        } else if let Some((len, mut sense)) = known(piece, &all[at..], rest.len(), tables) {
            if let Sense::Level(stated) = &mut sense {
                let dash = gap(at).contains(['-', '–', '—']) && !gap(at).contains(' ');
                stated.joined = range || dash || gap(at).contains(['/', '·']);
                if let Some((limit, start)) = limit.take() {
                    stated.limited(limit);
                    clause.widen(&start);
                }
            }
            range |= matches!(sense, Sense::Range);
            at += len;
            if !matches!(sense, Sense::Range | Sense::Nothing) {
                let span = bytes(&all[at - len..at]);
                let slash = at < all.len()
                    && (gap(at).trim_matches([' ', '.']) == "/" || gap(at) == "- " && tables.time.is_and(&all[at]));
                clause.widen(&span);
                clause.events.push(Event { sense, span, slash });
            }
        } else if let Some((len, word)) =
            limit_ahead(piece, rest, tables).filter(|_| !range && !clause.ends_with_level())
        {
            limit = Some((word, bytes(&rest[..len])));
            at += len;
        } else if tables.time.is_and(&rest[0]) {
            found.push(std::mem::replace(&mut clause, Clause { after_and: true, ..Clause::default() }));
            at += 1;
        } else if let Some(len) = says_nothing(piece, rest, tables) {
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

/// A level with "not" right before it is more than is known: "not fluent" is below that, "not very good" perhaps just that.
fn negated(piece: &str, rest: &[Word], tables: &Reference) -> Option<(usize, Stated)> {
    let (not, entry, _) = tables.language_words.longest_prefix(rest)?;
    let soft = match entry.value {
        LanguageWord::Not => false,
        LanguageWord::NotVery => true,
        _ => return None,
    };
    let next = rest.get(not)?;
    let parted = !piece[rest[not - 1].span.end..next.span.start].trim().is_empty();
    let denied = tables.denials.after.longest_prefix(rest).is_some_and(|(len, ..)| len > not);
    let (len, sense) = known(piece, &rest[not..], rest.len() - not, tables)?;
    let Sense::Level(stated) = sense else { return None };
    let high = if soft { stated.low } else { stated.low.below() };
    let level = Stated { low: Cefr::A1, high, code: false, ..stated };
    (!(parted || denied && stated.code)).then_some((not + len, level))
}

/// A word for a limit with a level right behind it: "min. B2", "powyżej B2", "prawie C1".
fn limit_ahead(piece: &str, rest: &[Word], tables: &Reference) -> Option<(usize, TimeWord)> {
    let (len, limit) = limit(rest, tables)?;
    let level = known(piece, &rest[len..], rest.len() - len, tables);
    matches!(level, Some((_, Sense::Level(_)))).then_some((len, limit))
}

/// Words for a limit from below right behind a level: "B2 i więcej", "B2 or above".
fn limit_behind(piece: &str, clause: &mut Clause, rest: &[Word], tables: &Reference) -> Option<usize> {
    let (len, limit) = limit(rest, tables).filter(|(len, limit)| *len > 1 && *limit == TimeWord::AtLeast)?;
    if limit_ahead(piece, rest, tables).is_some() {
        return None;
    }
    match &mut clause.events.last_mut()?.sense {
        Sense::Level(stated) => stated.limited(limit),
        _ => return None,
    }
    Some(len)
}

/// A word for a limit: how many words it covers, and which.
fn limit(rest: &[Word], tables: &Reference) -> Option<(usize, TimeWord)> {
    const LIMITS: [TimeWord; 5] =
        [TimeWord::AtLeast, TimeWord::AtMost, TimeWord::Below, TimeWord::About, TimeWord::Almost];
    let (len, entry, _) = tables.time.phrases.longest_prefix(rest)?;
    Some((len, *entry.value.iter().find(|word| LIMITS.contains(word))?))
}

/// How many words from here say nothing of their own. "w stopniu komunikatywnym": what may say something stays.
fn says_nothing(piece: &str, rest: &[Word], tables: &Reference) -> Option<usize> {
    let filler = tables.language_words.longest_prefix(rest);
    let filler = filler.filter(|(_, entry, _)| entry.value == LanguageWord::Filler).map_or(0, |(len, ..)| len);
    let len = tables.qualifiers.longest_prefix(rest).map_or(0, |(len, ..)| len).max(filler);
    let speaks = |at: &usize| known(piece, &rest[*at..], rest.len() - at, tables).is_some();
    (len > 0).then(|| (1..len).find(speaks).unwrap_or(len))
}

fn via(naming: Naming) -> Via {
    match naming {
        Naming::Chief => Via::Same,
        Naming::Inflected => Via::Inflection,
        Naming::Other => Via::Alias,
    }
}

/// The longest known phrase that begins here and ends within the clause, `here` words long; only the result of an exam
/// may stand beyond it. Of equal ones a language before a level before a word before a denial: "planned" is no level yet.
fn known(piece: &str, all: &[Word], here: usize, tables: &Reference) -> Option<(usize, Sense)> {
    let rest = &all[..here];
    let language = tables.languages.longest_prefix(rest).filter(|(len, ..)| *len > 1 || !is_word(piece, rest));
    let language =
        language.map(|(len, entry, _)| (len, Sense::Language(entry.value.code.clone(), via(entry.value.naming))));
    let level = tables.levels.longest_prefix(rest).map(|(len, entry, _)| {
        let (low, high) = entry.value;
        (len, Sense::Level(Stated { low, high, code: false, joined: false, exam: false }))
    });
    let code = code(piece, rest);
    let code = code.map(|(len, level)| {
        (len, Sense::Level(Stated { low: level, high: level, code: true, joined: false, exam: false }))
    });
    let exam = exam(piece, all, tables).map(|exam| {
        let sense = match (exam.language, exam.stated) {
            (Some(language), stated) => Sense::Exam(language, stated),
            (None, Some(stated)) => Sense::Level(stated),
            (None, None) => Sense::Nothing,
        };
        (exam.len, sense)
    });
    let word = tables.language_words.longest_prefix(rest).and_then(|(len, entry, _)| match entry.value {
        LanguageWord::Nothing => Some((len, Sense::Nothing)),
        LanguageWord::Known => Some((len, Sense::Known)),
        // "nie" alone denies.
        LanguageWord::Not if tables.denials.after.longest_prefix(rest).is_some() => None,
        LanguageWord::NotYet | LanguageWord::Not | LanguageWord::NotVery => Some((len, Sense::NotYet)),
        LanguageWord::Use => Some((len, Sense::Use)),
        LanguageWord::Range => Some((len, Sense::Range)),
        LanguageWord::Each => Some((len, Sense::Each)),
        LanguageWord::Demand => Some((len, Sense::Demand)),
        LanguageWord::Other => Some((len, Sense::Language(UNDETERMINED.to_owned(), Via::Same))),
        LanguageWord::Filler => None,
    });
    let before = tables.denials.before.longest_prefix(rest).unwrap_or(0);
    let after = tables.denials.after.longest_prefix(rest).map_or(0, |(len, ..)| len);
    let len = before.max(after);
    let denial = (len > 0).then_some((len, Sense::Denied { before: before == len, after: after == len }));
    [denial, word, level, code, language, exam].into_iter().flatten().max_by_key(|(len, _)| *len)
}

/// Whether two small letters are a word and no code of a language: "I speak it". A code stands alone, before a level or
/// before a sign.
fn is_word(piece: &str, rest: &[Word]) -> bool {
    let written = &piece[rest[0].span.clone()];
    if written.len() != 2 || !written.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let after = rest.get(1).map_or("", |next| &piece[rest[0].span.end..next.span.start]);
    let before = piece[..rest[0].span.start].trim_end();
    let alone = rest.len() == 1 && (before.is_empty() || before.ends_with(|c: char| c.is_ascii_punctuation()));
    let signed = !after.trim().is_empty();
    !(alone || signed || code(piece, &rest[1..]).is_some())
}

/// A level by its code, in one word or parted: "B2", "B 2", "B-2".
fn code(piece: &str, rest: &[Word]) -> Option<(usize, Cefr)> {
    let first = rest.first()?;
    if let Some(level) = cefr(&first.folded) {
        return Some((1, level));
    }
    let second = rest.get(1).filter(|second| matches!(&piece[first.span.end..second.span.start], " " | "-"))?;
    let one_letter = first.folded.chars().count() == 1;
    let level = one_letter.then(|| cefr(&format!("{}{}", first.folded, second.folded)))?;
    level.map(|level| (2, level))
}

/// "b2", "b2+", "b2.1", and the same with Cyrillic letters of the same look or sound.
fn cefr(word: &str) -> Option<Cefr> {
    let mut letters = word.chars();
    let letter = match letters.next()? {
        'а' => 'a',
        'в' | 'б' => 'b',
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
