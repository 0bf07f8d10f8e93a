//! A column about one skill: "tak", "nie", a level.

use super::level::{level, months};
use super::peeled::{is_beside, is_number};
use super::{Skill, Stance, items};
use crate::facts::split::trimmed;
use crate::facts::time::Months;
use crate::facts::{Found, Reading, Via};
use crate::reference::{Mastery, Reference};
use crate::text::{Word, words_at};

/// What a cell says.
type Said = (Stance, Option<(Mastery, Mastery)>, Option<Months>);

/// Reads a cell of a column about one skill, by its name in the tables. Points of a scale are not understood, since nothing
/// tells from which on somebody knows it; none at all denies it.
pub fn read(concept: &str, text: &str, tables: &Reference) -> Reading {
    let Some((number, concept)) = tables.skills.called(concept) else { return Reading::NotUnderstood };
    let span = trimmed(text, 0..text.len());
    if let Some((stance, level, months)) = answer(text, &words_at(text, span.clone()), tables) {
        let name = concept.names.first().map_or("", |(_, name)| name);
        let value = Skill { stance, level, months, ..Skill::of(name, Some(number)) };
        return Reading::Skills(vec![Found { value, span, via: Via::Same }]);
    }
    let mut named = items(text, span, tables);
    named.retain(|item| item.value.concept == Some(number));
    if named.is_empty() { Reading::NotUnderstood } else { Reading::Skills(named) }
}

/// Whether a text is what such a column holds, understood or points of a scale.
pub(crate) fn is_answer(concept: &str, text: &str, tables: &Reference) -> bool {
    let points = text.chars().filter(|sign| !sign.is_whitespace()).count() <= 4
        && text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '/' | '%' | ',' | '.'));
    points || read(concept, text, tables) != Reading::NotUnderstood
}

fn answer(text: &str, all: &[Word], tables: &Reference) -> Option<Said> {
    let bare = |stance| Some((stance, None, None));
    if let Some(zero) = zero(all) {
        return zero.then_some((Stance::Denied, None, None));
    }
    // "tak, podstawy", "nie (chcę się nauczyć)": a box, and a remark.
    let first = text.split([',', ';', '(', '.', ':', '-', '–']).next().unwrap_or_default();
    let ticked = |text: &str| tables.ticked(text).filter(|_| !text.contains(|sign: char| sign.is_ascii_digit()));
    match ticked(text).or_else(|| ticked(first)) {
        Some(true) => return Some((Stance::Named, level(all, tables), months(text, all, tables))),
        Some(false) => return bare(Stance::Denied),
        None => {}
    }
    if let Some(denial) = tables.denials.means(all) {
        return bare(denial.into());
    }
    if tables.denials.learning.whole(all).is_some() {
        return bare(Stance::Learning);
    }
    let lasted = months(text, all, tables);
    let numbers = all.iter().any(|word| word.folded.contains(|sign: char| sign.is_ascii_digit()));
    (is_beside(all, tables) && (lasted.is_some() || !numbers)).then(|| (Stance::Named, level(all, tables), lasted))
}

/// Whether points of a scale are none; `None` where there are no points.
fn zero(all: &[Word]) -> Option<bool> {
    let (first, rest) = all.split_first().filter(|(first, _)| is_number(first))?;
    let zero = first.folded.bytes().all(|sign| matches!(sign, b'0' | b',' | b'.'));
    (zero || rest.iter().all(is_number)).then_some(zero)
}
