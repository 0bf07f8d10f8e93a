//! Work that was not done: "brak doświadczenia w sprzedaży, 5 lat w logistyce".

use std::ops::Range;

use super::Entry;
use crate::facts::split::trimmed;
use crate::facts::time::Months;
use crate::facts::time::When;
use crate::facts::title::denied::{Denied, denied};
use crate::facts::title::{self, Title};
use crate::facts::{Found, Reading, Via};
use crate::reference::Reference;

/// No time at all.
pub(super) const NEVER: When = When::Lasted(Months { at_least: 0, at_most: Some(0) });

/// Whether a job lasted no time at all.
pub(super) fn is_none(job: &Entry) -> bool {
    job.when == NEVER
}

/// What an item denies, beside its time: where the time stands in what is denied, the time is.
pub(super) fn denied_in(text: &str, item: &Range<usize>, time: &Range<usize>, tables: &Reference) -> Vec<Denied> {
    let shift = |span: Range<usize>| item.start + span.start..item.start + span.end;
    let all = denied(&text[item.clone()], tables).into_iter();
    let all = all.map(|found| Denied { span: shift(found.span), of: shift(found.of), ..found });
    let beside = |found: &Denied| found.of.end <= time.start || time.end <= found.span.start;
    let clip = |found: Denied| {
        let end = if found.of.end <= time.start { found.span.end.min(time.start) } else { found.span.end };
        Denied { span: trimmed(text, found.span.start..end), ..found }
    };
    all.filter(beside).map(clip).collect()
}

/// Work that is denied, as a job that lasted no time.
pub(super) fn none_of(text: &str, denied: &Denied, tables: &Reference) -> Option<(Found<Entry>, bool)> {
    let Reading::Title(title) = title::read(&text[denied.of.clone()], tables) else { return None };
    if title.value.areas.is_empty() {
        return None;
    }
    let title = Some(Found { span: denied.of.clone(), ..title });
    let entry = Entry { title, employer: None, when: NEVER, decided_by: None, share: false };
    Some((Found { value: entry, span: denied.span.clone(), via: Via::Same }, false))
}

/// What an item denies is no area of its title; without another title the denial stands for it. What is said to have
/// lasted no time (`none`) need not be said again.
pub(super) fn deny(
    text: &str,
    entry: &mut Entry,
    denials: &[Denied],
    none: impl Fn(&Denied) -> bool,
    tables: &Reference,
) {
    let areas = |denied: &Denied| {
        let title = none_of(text, denied, tables).and_then(|(job, _)| job.value.title);
        title.into_iter().flat_map(|title| title.value.areas).map(|(area, _)| area).collect::<Vec<_>>()
    };
    for denied in denials {
        let areas = areas(denied);
        if areas.is_empty() {
            continue;
        }
        let untold = Title { areas: Vec::new(), denied: Vec::new(), internship: false, free: false };
        let unnamed = Found { value: untold, span: denied.span.clone(), via: Via::Same };
        let (named, title) = (entry.title.is_some(), entry.title.get_or_insert(unnamed));
        let before = title.value.denied.clone();
        title.value.deny(areas.clone());
        // Duties that say and deny the same leave it open.
        for (area, sure) in title.value.areas.iter_mut().filter(|_| entry.decided_by.is_some()) {
            *sure &= !areas.contains(area);
        }
        if named && none(denied) {
            title.value.denied = before;
        }
    }
}

/// The jobs of a text without any time: only what was never done.
pub(super) fn nothing_but(text: &str, tables: &Reference) -> Vec<(Found<Entry>, bool)> {
    let all = denied(text, tables).into_iter().filter(|denied| denied.experience);
    all.filter_map(|denied| none_of(text, &denied, tables)).collect()
}
