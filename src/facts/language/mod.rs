//! Languages and their levels on the scale of the Common European Framework (CEFR).

mod clauses;
mod exams;
mod share;

use std::ops::Range;

use super::skill::denies_all;
use super::split::{blank_place, pieces, trimmed};
use super::{Found, Reading, Via};
use crate::reference::{Cefr, LanguageWord, Reference, TimeWord};
use crate::text::words;
use clauses::{Clause, Sense, clauses};
use share::{share_over_and, share_over_slashes, share_with_all};

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
    /// Named with an empty place for its level, "German (–)": it may be known or not.
    Blank,
    /// "no German", "English: none".
    Denied,
}

/// Reads a languages cell: "angielski B2, niemiecki A2", "Polish:C2;English:B2", "nie mówię po niemiecku".
///
/// * A level may stand before or after its language; where one level stands by several languages it is the nearest one's.
/// * "B1/B2" and "komunikatywny" are ranges; a word and a level together ("biegły C1") are what both allow.
/// * An exam counts as what its result proves, without a result as all that its certificate may prove; many tell their
///   language, too ("Goethe B2", "IELTS 7").
/// * "min. B2" is B2–C2, "poniżej B2" A1–B1, "prawie C1" B2–C1.
/// * A level that is not reached yet ("C1 in progress") is the upper end of what is known.
/// * A slash joins languages: "EN/DE B2" gives the level to both, as "all" and "both" do to those before them.
/// * "German (–)" has an empty place for the level: whether German is known is open.
/// * "brak" alone is an empty list: the person says that there are none. "klingonski C1" is a language of which only the
///   level is known.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if denies_all(text, tables) || means(text, LanguageWord::Nothing, tables) {
        return Reading::Languages(Vec::new());
    }
    let spoken = spoken(text, tables);
    if spoken.iter().all(|spoken| !spoken.named) {
        return Reading::NotUnderstood;
    }
    Reading::Languages(spoken.into_iter().map(Spoken::found).collect())
}

/// Reads the cell of a column for one language: a level alone ("B2", "komunikatywny"), "tak", "brak", or as [`read`]
/// does.
pub fn read_level(code: &str, text: &str, tables: &Reference) -> Reading {
    let span = trimmed(text, 0..text.len());
    let found = |level| {
        let value = Language { code: code.to_owned(), level };
        Reading::Languages(vec![Found { value, span: span.clone(), via: Via::Same }])
    };
    if let Some(ticked) = tables.ticked(text) {
        return found(if ticked { Level::Unsaid } else { Level::Denied });
    }
    if denies_all(text, tables) || means(text, LanguageWord::Nothing, tables) {
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
    let has =
        |wanted: fn(&Sense) -> bool| clauses.iter().flat_map(|clause| &clause.events).any(|event| wanted(&event.sense));
    if has(|sense| matches!(sense, Sense::Denied { .. })) {
        // "nie, ale chcę się nauczyć": an empty box, and a remark.
        let boxed = text.split([',', ';', '(', '.']).next().and_then(|first| tables.ticked(first));
        let empty = boxed == Some(false) && !has(|sense| sense.stated().is_some());
        return if empty { found(Level::Denied) } else { Reading::NotUnderstood };
    }
    let mut only = Spoken::new(code.to_owned(), span.clone(), Via::Same);
    for clause in &clauses {
        add_levels(Some(&mut only), clause, &mut Ahead::default());
    }
    match only.level() {
        Level::Unsaid if !has(|sense| matches!(sense, Sense::Known | Sense::NotYet | Sense::Use)) => {
            Reading::NotUnderstood
        }
        level => found(level),
    }
}

/// Whether the words of a text, as a whole, mean this.
fn means(text: &str, word: LanguageWord, tables: &Reference) -> bool {
    tables.language_words.whole(&words(text)).is_some_and(|(entry, _)| entry.value == word)
}

/// A level as stated: its range, whether a CEFR code, whether joined to the one before it ("podstawowy/średni").
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated {
    pub(super) low: Cefr,
    pub(super) high: Cefr,
    pub(super) code: bool,
    pub(super) joined: bool,
    /// Whether an exam proves it.
    pub(super) exam: bool,
}

impl Stated {
    /// Whether it is every level that there is: "Goethe" without more.
    fn is_any(self) -> bool {
        (self.low, self.high) == (Cefr::A1, Cefr::C2)
    }

    /// "at least", "at most", "below", "almost": the level is one end of what is known.
    pub(super) fn limited(&mut self, limit: TimeWord) {
        match limit {
            TimeWord::AtLeast => self.high = Cefr::C2,
            TimeWord::AtMost => self.low = Cefr::A1,
            TimeWord::Below => (self.low, self.high) = (Cefr::A1, self.low.below()),
            _ => self.low = self.low.below(),
        }
    }
}

#[expect(clippy::struct_excessive_bools, reason = "each is said apart from the others")]
struct Spoken {
    code: String,
    levels: Vec<Stated>,
    learning: Learning,
    denied: bool,
    /// Whether the place for its level is empty.
    blank: bool,
    /// Whether "I read", "I understand" says that it is known: not speaking it denies no more than that.
    used: bool,
    /// Whether it is spelled as a known language, or as one that no code stands for.
    named: bool,
    /// Whether a slash joins it to the next language.
    slash: bool,
    /// Whether "and" joins it to the language before it.
    and: bool,
    /// The words that name it.
    name: Range<usize>,
    span: Range<usize>,
    /// How the language was recognised; from an examination it is derived.
    via: Via,
}

/// What is said of learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Learning {
    /// Nothing.
    No,
    /// "learning": the level that it is for comes after it.
    Announced,
    /// The level that it is for.
    For(Cefr),
}

impl Spoken {
    fn new(code: String, span: Range<usize>, via: Via) -> Spoken {
        Spoken {
            code,
            levels: Vec::new(),
            learning: Learning::No,
            denied: false,
            blank: false,
            used: false,
            named: true,
            slash: false,
            and: false,
            name: span.clone(),
            span,
            via,
        }
    }

    fn found(self) -> Found<Language> {
        let level = self.level();
        Found { value: Language { code: self.code, level }, span: self.span, via: self.via }
    }

    fn level(&self) -> Level {
        match (self.denied, self.levels.is_empty(), self.learning) {
            // "German: n/a", though it holds a word that denies elsewhere.
            (_, true, Learning::No) if self.blank => Level::Blank,
            (true, true, _) => Level::Denied,
            // "nie mówię biegle po angielsku" denies the level, not the language.
            (true, false, _) => Level::Unsaid,
            (false, true, Learning::For(goal)) if goal < Cefr::C2 => Level::Range(Cefr::A1, goal),
            (false, ..) => merged(&self.levels),
        }
    }

    /// The level that is being learned for.
    fn aims_at(&mut self, level: Stated) {
        self.learning = match self.learning {
            Learning::No if level.is_any() => Learning::Announced,
            learning if level.is_any() => learning,
            Learning::For(goal) => Learning::For(goal.max(level.high)),
            _ => Learning::For(level.high),
        };
    }

    /// "C1 in progress", "w trakcie C1": the level after these words is not reached, else the one before them.
    fn not_yet(&mut self, clause: &Clause, at: usize) {
        let after =
            clause.events.get(at + 1).is_some_and(|event| matches!(event.sense, Sense::Level(_) | Sense::Exam(..)));
        if !after {
            // "Spanish (learning, A1)": where none stands before them, it is the next one.
            match self.levels.pop() {
                Some(level) => {
                    // "Goethe B2 (planned)": the name of the exam tells nothing that its level does not.
                    self.levels.retain(|other| !other.is_any());
                    self.aims_at(level);
                }
                None => self.learning = Learning::Announced,
            }
        }
        self.widen(&clause.events[at].span);
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
            if clause.events.iter().any(|event| matches!(event.sense, Sense::Demand)) {
                continue;
            }
            if clause.events.iter().any(|event| event.sense.names()) {
                let from = here.len();
                let is_blank = |name: &Range<usize>| blank_place(&text[name.end..], tables).is_some();
                add_languages(&mut here, &clause, &mut ahead, is_blank);
                if let Some(first) = here.get_mut(from) {
                    first.and = clause.after_and && from > 0;
                }
            } else if !clause.unknown {
                add_levels(here.last_mut(), &clause, &mut ahead);
            } else {
                here.extend(undetermined(&clause));
            }
            if clause.events.iter().any(|event| matches!(event.sense, Sense::Each)) {
                share_with_all(&mut here);
            }
        }
        share_over_slashes(&mut here);
        share_over_and(text, &mut here);
        all.append(&mut here);
    }
    all
}

fn says_more(spoken: &Spoken) -> bool {
    !spoken.levels.is_empty() || spoken.denied || matches!(spoken.learning, Learning::For(_))
}

/// A clause that names no known language and yet speaks of one.
fn undetermined(clause: &Clause) -> Option<Spoken> {
    let levels: Vec<Stated> = clause.events.iter().filter_map(|event| event.sense.stated()).collect();
    let speaks = clause.near_language || !levels.is_empty();
    speaks.then(|| Spoken {
        levels,
        named: false,
        ..Spoken::new(UNDETERMINED.to_owned(), clause.span.clone(), Via::Same)
    })
}

/// What was said before the language it is meant for.
#[derive(Default)]
struct Ahead {
    levels: Vec<(Stated, Range<usize>)>,
    denied: Option<Range<usize>>,
    not_yet: Option<Range<usize>>,
    used: bool,
}

impl Ahead {
    /// What was said is meant for this language.
    fn give(&mut self, spoken: &mut Spoken) {
        for (stated, span) in std::mem::take(&mut self.levels) {
            spoken.levels.push(stated);
            spoken.widen(&span);
        }
    }
}

/// A clause that names languages.
fn add_languages(here: &mut Vec<Spoken>, clause: &Clause, ahead: &mut Ahead, is_blank: impl Fn(&Range<usize>) -> bool) {
    let levels_first = clause.events.iter().find_map(|event| match event.sense {
        Sense::Language(..) | Sense::Exam(..) => Some(false),
        Sense::Level(_) => Some(true),
        _ => None,
    });
    let has_level = clause.events.iter().any(|event| event.sense.stated().is_some());
    // "nie znam angielskiego i niemieckiego": a denial runs on over "and", as long as no level stands against it.
    if !clause.after_and || has_level {
        ahead.denied = None;
    }
    ahead.not_yet = None;
    let start = here.len();
    let mut current = None;
    for (at, event) in clause.events.iter().enumerate() {
        match &event.sense {
            // "język migowy (PJM)", "Englisch – Schulenglisch": two names of one language.
            Sense::Language(code, _)
                if here[start..].last().is_some_and(|last| last.code == *code && !says_more(last)) =>
            {
                if let Some(last) = here.last_mut() {
                    last.widen(&event.span);
                }
            }
            Sense::Language(code, via) => {
                let blank = is_blank(&event.span);
                let mut spoken =
                    Spoken { blank, slash: event.slash, ..Spoken::new(code.clone(), event.span.clone(), *via) };
                spoken.used = std::mem::take(&mut ahead.used);
                ahead.give(&mut spoken);
                let goals = if ahead.not_yet.is_some() { std::mem::take(&mut spoken.levels) } else { Vec::new() };
                if let Some(span) = &ahead.denied {
                    spoken.denied = true;
                    spoken.widen(span);
                }
                if let Some(span) = ahead.not_yet.take() {
                    spoken.learning = Learning::Announced;
                    for goal in goals {
                        spoken.aims_at(goal);
                    }
                    spoken.widen(&span);
                }
                current = Some(here.len());
                here.push(spoken);
            }
            Sense::Exam(code, stated) => {
                let known = here.iter().rposition(|spoken| spoken.code == *code);
                let index = known.unwrap_or(here.len());
                if known.is_none() {
                    here.push(Spoken::new(code.clone(), event.span.clone(), Via::Derived));
                    ahead.give(&mut here[index]);
                }
                match stated.map(|stated| Stated { exam: true, ..stated }) {
                    Some(level) if follows_not_yet(clause, at) => here[index].aims_at(level),
                    stated => here[index].levels.extend(stated),
                }
                here[index].widen(&event.span);
                current = Some(index);
            }
            Sense::Level(stated) if follows_not_yet(clause, at) => match current {
                Some(last) => here[last].aims_at(*stated),
                None if ahead.not_yet.is_some() => ahead.levels.push((*stated, event.span.clone())),
                None => {}
            },
            Sense::Level(stated) => match current {
                Some(last) if here[last].learning == Learning::Announced => here[last].aims_at(*stated),
                Some(last) if levels_first == Some(false) => {
                    // "DELF A2"
                    let exam = matches!(clause.events[at - 1].sense, Sense::Exam(..));
                    here[last].levels.push(Stated { exam, ..*stated });
                    here[last].widen(&event.span);
                }
                _ => ahead.levels.push((*stated, event.span.clone())),
            },
            Sense::NotYet => match current {
                Some(last) => here[last].not_yet(clause, at),
                None if ahead.levels.is_empty() => ahead.not_yet = Some(event.span.clone()),
                None => drop(ahead.levels.pop()),
            },
            Sense::Denied { before, after } => match current {
                Some(last) if *after && here[last].used => {}
                Some(last) if *after && here[last].levels.is_empty() => {
                    here[last].denied = true;
                    here[last].widen(&event.span);
                }
                _ if *before => ahead.denied = Some(event.span.clone()),
                _ => {}
            },
            Sense::Use => match current {
                Some(last) => here[last].used = true,
                None => ahead.used = true,
            },
            Sense::Known | Sense::Nothing | Sense::Range | Sense::Each | Sense::Demand => {}
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
        ahead.give(last);
    }
}

/// Whether words such as "learning" and "not" stand right before this event of a clause.
fn follows_not_yet(clause: &Clause, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &clause.events[before].sense);
    before.is_some_and(|sense| matches!(sense, Sense::NotYet | Sense::Denied { before: false, .. }))
}

/// A clause with nothing but levels or a denial: "angielski, B2", "B2, angielski".
fn add_levels(last: Option<&mut Spoken>, clause: &Clause, ahead: &mut Ahead) {
    let Some(last) = last else {
        // "telc B2 booked, German B1": what nobody has reached is no level of the next language.
        if !clause.events.iter().any(|event| matches!(event.sense, Sense::NotYet)) {
            let stated = clause.events.iter().filter_map(|event| Some((event.sense.stated()?, event.span.clone())));
            ahead.levels.extend(stated);
        }
        return;
    };
    for (at, event) in clause.events.iter().enumerate() {
        match &event.sense {
            Sense::Level(stated) if last.learning == Learning::Announced || follows_not_yet(clause, at) => {
                last.aims_at(*stated);
            }
            Sense::Level(stated) => last.levels.push(Stated { joined: true, ..*stated }),
            Sense::Exam(_, stated) => last.levels.extend(*stated),
            Sense::NotYet => last.not_yet(clause, at),
            Sense::Use => last.used = true,
            Sense::Denied { after: true, .. } if last.levels.is_empty() && !last.used => last.denied = true,
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
    // Of two exams the higher one counts.
    let proven: Vec<_> = levels.iter().filter(|stated| stated.exam && !stated.is_any()).map(range).collect();
    let narrowed = |one: &(Cefr, Cefr)| proven.iter().any(|other| other != one && both(*one, *other) == *other);
    let proven = proven.iter().copied().filter(|one| !narrowed(one)).max();
    let levels: Vec<&Stated> =
        levels.iter().filter(|stated| !stated.exam || proven.is_none_or(|proven| range(stated) == proven)).collect();
    let levels = levels.into_iter();
    let codes = levels.clone().filter(|stated| stated.code).map(range).reduce(union);
    let said = levels.filter(|stated| !stated.code).fold(None, |said, stated| match said {
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
