//! What somebody does at work, and the areas of work that it speaks of.

use super::skill::{Skill, free_text};
use super::title::Title;
use super::{Found, Reading, Via};
use crate::reference::Reference;
use crate::text::{span, words};

/// What a text of duties says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duties {
    /// Phrases, and the areas that they speak of.
    pub areas: Vec<Found<String>>,
    /// The skills that it names.
    pub skills: Vec<Found<Skill>>,
}

/// Reads a text of duties: the phrases in it that speak of an area ("pozyskiwanie klientów": sales), and the skills that it
/// names. What is denied or wished for speaks of no area.
pub fn read(text: &str, tables: &Reference) -> Reading {
    Reading::Duties(Duties { areas: find(text, 0..text.len(), tables), skills: free_text::skills(text, tables) })
}

/// The same, of a part of a text.
pub(super) fn find(text: &str, part: std::ops::Range<usize>, tables: &Reference) -> Vec<Found<String>> {
    let all = words(&text[part.clone()]);
    let of = &text[part.clone()];
    let found = tables.duties.all_in(&all).into_iter();
    let found = found.filter(|&(at, len, ..)| !free_text::stance_of(of, &all, at..at + len, tables).is_no());
    let found = found.map(|(at, len, entry, _)| {
        let span = span(&all[at..at + len]);
        Found { value: entry.value.clone(), span: part.start + span.start..part.start + span.end, via: Via::FreeText }
    });
    found.collect()
}

/// What a title says once its duties are known, and which of them decided it.
///
/// Duties decide where the title does not: among the areas that it may belong to, those they speak of; of a title that
/// names none, all they speak of. A title that says for sure what the work was needs no duties.
pub fn decide(title: &Title, duties: &[&Found<String>]) -> Option<(Title, usize)> {
    if title.free {
        return None;
    }
    let possible = |area: &String| title.areas.iter().any(|(name, sure)| name == area && !sure);
    let decides = |duty: &&&Found<String>| title.areas.is_empty() || possible(&duty.value);
    let first = duties.iter().position(|duty| decides(&duty))?;
    let mut areas: Vec<(String, bool)> = title.areas.iter().filter(|(_, sure)| *sure).cloned().collect();
    areas.extend(duties.iter().filter(decides).map(|duty| (duty.value.clone(), true)));
    areas.sort();
    areas.dedup();
    Some((Title { areas, ..title.clone() }, first))
}
