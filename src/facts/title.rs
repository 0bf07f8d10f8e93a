//! Job titles and the areas of work they belong to.

use super::split::trimmed;
use super::{Found, Reading, Via};
use crate::reference::Reference;
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
/// The longest known phrase at each word counts; one that belongs to no area keeps the shorter ones inside it from
/// counting. An area is sure if one phrase makes it so. A title without a known phrase has no area, and is read.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let title = words(text);
    let mut value = Title { areas: Vec::new(), internship: !tables.internships.all_in(&title).is_empty() };
    let mut via = Via::Same;
    for (_, _, entry, form) in tables.titles.all_in(&title) {
        if form == Form::Inflected {
            via = Via::Inflection;
        }
        for area in &entry.value {
            let Some(name) = &area.name else { continue };
            match value.areas.iter_mut().find(|(known, _)| known == name) {
                Some((_, sure)) => *sure |= area.sure,
                None => value.areas.push((name.clone(), area.sure)),
            }
        }
    }
    value.areas.sort();
    Reading::Title(Found { value, span: trimmed(text, 0..text.len()), via })
}
