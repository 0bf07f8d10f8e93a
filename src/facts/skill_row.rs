//! Several skills in one item: "Excel i Word", "kat. B i C", "Excel, but no VBA".

use std::ops::Range;

use super::skill::{Stance, denial_at};
use super::skill_core::{Core, Known, core};
use crate::reference::Reference;
use crate::text::{Form, Word, join, span, words};

/// One of several skills of an item.
pub(super) struct Part {
    pub(super) core: Vec<Word>,
    pub(super) known: Known,
    pub(super) stance: Stance,
    pub(super) span: Range<usize>,
}

/// "Excel i Word", "Excel/Word", "Excel, but no VBA": several skills, if each part is a known one.
pub(super) fn joined(text: &str, words: &[Word], tables: &Reference) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut start, mut at, mut stance) = (0, 0, Stance::Named);
    while at < words.len() {
        let denial = denial_at(text, &words[at..], tables);
        let skipped = denial.or_else(|| tables.time.is_and(&words[at]).then_some(1));
        if at > start && (skipped.is_some() || divides(text, &words[start..=at], tables)) {
            let next = part(text, &words[start..at], parts.last(), stance, tables)?;
            parts.push(next);
            start = at;
            if stance == Stance::Denied {
                stance = Stance::Unclear;
            }
        }
        if at == start
            && let Some(len) = skipped
        {
            stance = if denial.is_some() { Stance::Denied } else { stance };
            start += len;
            at += len;
        } else {
            at += 1;
        }
    }
    let last = part(text, &words[start..], parts.last(), stance, tables)?;
    parts.push(last);
    (parts.len() > 1).then_some(parts)
}

fn part(text: &str, words: &[Word], before: Option<&Part>, stance: Stance, tables: &Reference) -> Option<Part> {
    let Core { words: own, known, none } = core(text, words, tables);
    let span = span(own);
    let stance = if none { Stance::Denied } else { stance };
    if known.is_none() || is_short(own) {
        let shared = before.and_then(|before| shared(&join(&before.core), own, tables));
        if let Some((core, known)) = shared {
            return Some(Part { core, known, stance, span });
        }
    }
    Some(Part { core: own.to_vec(), known: known?, stance, span })
}

/// What words are with the beginning of a name before them: "SAP FI, MM" names SAP MM.
pub(super) fn shared(before: &str, own: &[Word], tables: &Reference) -> Option<(Vec<Word>, Known)> {
    let (beginning, _) = before.rsplit_once(' ')?;
    let whole = format!("{beginning} {}", join(own));
    let concept = tables.skills.terms.exactly(&whole)?.value;
    Some((words(&whole), (concept, Form::Same)))
}

/// Few letters mean what the row is about: "kat. B, C" is no programming language.
pub(super) fn is_short(words: &[Word]) -> bool {
    !words.is_empty() && join(words).chars().count() <= 3
}

/// Whether signs before the last of these words part it from the others: a slash, a plus, a dash, or a full stop after
/// something known ("kat. B" stays whole).
fn divides(text: &str, words: &[Word], tables: &Reference) -> bool {
    let [.., before, next] = words else { return false };
    let between = &text[before.span.end..next.span.start];
    let stop = || between.contains(". ") && core(text, &words[..words.len() - 1], tables).known.is_some();
    between.contains(['/', '&', '+', '–', '—', ':']) || between.contains(" - ") || stop()
}
