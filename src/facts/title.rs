//! Job titles and the areas of work they belong to.

use super::split::trimmed;
use super::{Found, Reading, Via};
use crate::reference::{Area, Reference, Says, telling};
use crate::text::{Form, words};

/// A job title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The areas it belongs to, and whether surely.
    pub areas: Vec<(String, bool)>,
    /// An internship or traineeship, counted apart.
    pub internship: bool,
}

/// Reads a job title: "specjalista ds. sprzedaży" (sales, surely), "doradca klienta" (perhaps), "staż w dziale sprzedaży".
///
/// The longest known phrase at each word counts, endings of another gender ("Sprzedawca/czyni") and prepositions left out;
/// one that belongs to no area keeps the shorter ones inside it from counting. An area is sure if one phrase makes it so.
/// A phrase that only says what the work is about counts for less beside work of other areas: sales are possible of
/// "programista, sprzedaż" and not meant by "programista, sklep".
/// A title without a known phrase has no area, and is read.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let title = words(text);
    let internship = !tables.internships.all_in(&title).is_empty();
    let title = telling(title, &tables.title_fillers);
    let found = tables.titles.all_in(&title);
    let inflected = found.iter().any(|(.., form)| *form == Form::Inflected);
    let said: Vec<&[Area]> = found.iter().map(|(_, _, entry, _)| entry.value.as_slice()).collect();
    let mut areas: Vec<(String, bool)> = Vec::new();
    for area in said.iter().copied().flatten() {
        let Some(name) = &area.name else { continue };
        let beside = area.says == Says::Topic && said.iter().any(|phrase| is_other_work(phrase, name));
        if beside && !area.sure {
            continue;
        }
        let sure = area.sure && !beside;
        match areas.iter_mut().find(|(known, _)| known == name) {
            Some((_, surely)) => *surely |= sure,
            None => areas.push((name.clone(), sure)),
        }
    }
    areas.sort();
    let via = if inflected { Via::Inflection } else { Via::Same };
    Reading::Title(Found { value: Title { areas, internship }, span: trimmed(text, 0..text.len()), via })
}

/// Whether a text names a kind of work or a rank, not merely what work is about.
pub(super) fn is_work(text: &str, tables: &Reference) -> bool {
    work(text, tables).next().is_some()
}

/// Whether a text opens with the name of a kind of work.
pub(super) fn opens(text: &str, tables: &Reference) -> bool {
    work(text, tables).next() == Some(0)
}

/// The words at which kinds of work are named.
fn work(text: &str, tables: &Reference) -> impl Iterator<Item = usize> {
    let is_work = |area: &Area| area.name.is_some() && area.says != Says::Topic;
    let found = tables.titles.all_in(&telling(words(text), &tables.title_fillers));
    found.into_iter().filter(move |(_, _, entry, _)| entry.value.iter().any(is_work)).map(|(at, ..)| at)
}

/// Whether a phrase names work that is not of this area.
fn is_other_work(phrase: &[Area], area: &str) -> bool {
    phrase.iter().any(|one| one.says == Says::Work) && !phrase.iter().any(|one| one.name.as_deref() == Some(area))
}
