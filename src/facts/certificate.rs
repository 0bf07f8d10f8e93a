//! Items of a certificates cell.

use jiff::civil::Date;

use super::date::{Dates, dates};
use super::skill::{self, Skill, Stance};
use super::skill_core::is_year;
use super::split::{Piece, pieces, trimmed};
use super::{Found, Reading};
use crate::reference::{Reference, TimeWord};
use crate::text::{Word, words};

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What it is called; matched as skills are.
    pub name: Skill,
    /// The last day on which it is valid, if the cell says.
    pub valid_until: Option<Date>,
}

/// Reads a certificates cell: "SEP E1 (do 12.2026); ECDL", "first aid, valid until 2026-12-31".
///
/// Items and their names are those of skills. A month or a year is valid to its last day. "brak" alone is an empty list:
/// the person says that there is none.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if skill::denies_all(text, tables) {
        return Reading::Certificates(Vec::new());
    }
    let mut found: Vec<Found<Certificate>> = Vec::new();
    for Piece { span, .. } in pieces(text, &[',']) {
        let (name, valid_until) = validity(text, span.clone(), tables);
        let items = if name.is_empty() { Vec::new() } else { skill::items(text, name, tables) };
        if items.is_empty()
            && let Some(last) = found.last_mut()
            && valid_until.is_some()
        {
            // "first aid, valid until 2026-12-31"
            last.value.valid_until = valid_until;
            last.span.end = span.end;
        }
        // "ECDL (expired)", "uprawnienia – wygasły w 2020"
        let ended = !tables.denials.after.all_in(&words(&text[span.clone()])).is_empty();
        // "SEP 2020-2024": whether it was earned or valid then is not said.
        let stance = |skill: Skill| match (ended, is_period(&text[span.clone()])) {
            (true, _) => Skill { stance: Stance::Denied, ..skill },
            (false, true) if valid_until.is_none() => Skill { stance: Stance::Unclear, ..skill },
            (false, _) => skill,
        };
        found.extend(items.into_iter().map(|item| Found {
            value: Certificate { name: stance(item.value), valid_until },
            span: if valid_until.is_some() { span.clone() } else { item.span },
            via: item.via,
        }));
    }
    if found.is_empty() { Reading::NotUnderstood } else { Reading::Certificates(found) }
}

/// Whether words hold two years with a dash between.
fn is_period(text: &str) -> bool {
    let all = words(text);
    let dash = |one: &Word, next: &Word| text[one.span.end..next.span.start].contains(['-', '–', '—']);
    all.windows(2).any(|pair| is_year(&pair[0]) && is_year(&pair[1]) && dash(&pair[0], &pair[1]))
}

/// The name, and the day that stands after a word such as "until" at the end.
fn validity(text: &str, span: std::ops::Range<usize>, tables: &Reference) -> (std::ops::Range<usize>, Option<Date>) {
    let item = &text[span.clone()];
    let all = words(item);
    let mut at = 0;
    while at < all.len() {
        let Some((len, entry, _)) = tables.time.phrases.longest_prefix(&all[at..]) else {
            at += 1;
            continue;
        };
        if entry.value.contains(&TimeWord::To)
            && let Some(next) = all.get(at + len)
            && let Some(Dates::Between(_, until)) = dates(item[next.span.start..].trim_end_matches(')'), None, tables)
        {
            let name = item[..all[at].span.start].trim_end().trim_end_matches(['(', ',', ':']);
            return (trimmed(text, span.start..span.start + name.len()), Some(until));
        }
        at += len;
    }
    (span, None)
}
