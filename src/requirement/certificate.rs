//! # What it asks
//!
//! A certificate, held and valid on the date of the run.
//!
//! # What counts
//!
//! An item of the certificates cell, matched as skills are. One without a stated end is taken as valid. One whose stated
//! validity has ended does not count, nor does what is planned or in progress. A length of validity counts from the day of
//! issue where the cell says both. A certificate that the column of skills names counts as well; what it does not name is
//! no less unknown.
//!
//! # What is unknown
//!
//! An empty cell, something broader, one that is being renewed, one that ends in the month or the year of the run, and in
//! an essential requirement a similar spelling.
//!
//! # Example
//!
//! ```toml
//! certificate = { any_of = ["sales course", "kurs sprzedaży"] }
//! ```

use jiff::civil::Date;

use super::judging::{Term, term, with_aside};
use super::names::{Listed, Names, judge_names};
use super::{About, Ask, Judging};
use crate::facts::certificate::Certificate as Held;
use crate::facts::skill::{Skill, Stance};
use crate::facts::{Cell, Change, Field, Found, Reading, Via};
use crate::finding::{Amount, Credit, Evidence, Outcome, Part, Verdict, Why};
use crate::reference::Reference;
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required("any_of", Takes::Texts, "The names of which one is enough.")])
};

#[derive(Debug, Clone)]
pub struct Certificate {
    names: Names,
}

impl Ask for Certificate {
    fn compile(values: &Values, tables: &Reference) -> Self {
        Certificate { names: Names::compile(values.texts("any_of"), tables) }
    }

    fn about(&self) -> About {
        self.names.about(vec![Field::Certificates])
    }

    /// Judged by the certificates, and by what other lists name of them. Such a list is no list of certificates: what it
    /// does not name is no less unknown for it.
    fn judge(&self, at: &Judging) -> Part {
        let (cells, asides) = (at.cells(), at.asides());
        let lists: Vec<&Cell> =
            cells.iter().copied().filter(|cell| matches!(*cell.reading, Reading::Certificates(_))).collect();
        let (own, aside) = (held(&lists, at.as_of), held(&asides, at.as_of));
        let part = if lists.is_empty() {
            at.missing(&cells)
        } else if own.is_empty() {
            Judging::none(&lists)
        } else {
            self.judge_held(&lists, &own, at)
        };
        let beside = (!aside.is_empty()).then(|| self.judge_held(&asides, &aside, at));
        match beside.filter(|beside| beside.why != Some(Why::NotListed)) {
            Some(beside) if lists.is_empty() => beside,
            Some(beside) => with_aside(part, beside),
            None => part,
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let held = Held { name: self.names.as_item(), valid_until: None };
        let reading = Reading::Certificates(vec![Found { value: held, span: 0..0, via: Via::Same }]);
        at.answer(Field::Certificates, "", reading)
    }
}

impl Certificate {
    /// Judged by those that are valid; where none of them helps, one that has ended is named.
    fn judge_held(&self, lists: &[&Cell], held: &[Item], at: &Judging) -> Part {
        let listed = |over: bool| {
            let items = held.iter().filter(move |item| over || item.term != Term::Over);
            items.map(Item::listed).collect::<Vec<_>>()
        };
        let part = whole(judge_names(&self.names, lists, &listed(false), at));
        if part.why != Some(Why::NotListed) {
            return part;
        }
        // What has ended is as good as denied; what no item names stays as it is.
        let part = whole(judge_names(&self.names, lists, &listed(true), at));
        let mut ended = held.iter().filter(|item| item.term == Term::Over);
        let last = ended.find_map(|item| {
            let listed = item.listed();
            let (_, last) = item.found.value.valid_until?;
            part.evidence.iter().any(|found| found.words == listed.words).then_some((listed, last))
        });
        match last {
            Some((listed, last)) if matches!(part.why, Some(Why::Denied | Why::Ended)) => Part {
                have: Some(Amount::Names(vec![listed.words.to_owned()])),
                gap: Some(Amount::Expired(last)),
                why: None,
                evidence: vec![Evidence::words(listed.cell, listed.words, listed.via, Amount::Expired(last))],
                ..part
            },
            _ => part,
        }
    }
}

/// A certificate as it stands on the day of the run.
struct Item<'a> {
    cell: &'a Cell,
    found: &'a Found<Held>,
    skill: Skill,
    term: Term,
}

impl Item<'_> {
    /// Nobody holds what they still learn for.
    fn listed(&self) -> Listed<'_> {
        Listed { no: self.skill.stance.is_not_held(), ..Listed::new(self.cell, self.found, &self.skill) }
    }
}

fn held<'a>(cells: &[&'a Cell], day: Date) -> Vec<Item<'a>> {
    let read = cells.iter().filter_map(|cell| match &*cell.reading {
        Reading::Certificates(found) => Some((*cell, found)),
        _ => None,
    });
    let item = |cell, found: &'a Found<Held>| {
        let term = term(day, found.value.valid_until);
        Item { cell, found, skill: on(term, found), term }
    };
    read.flat_map(|(cell, all)| all.iter().map(move |found| item(cell, found))).collect()
}

/// What a person says of a certificate on a day.
fn on(term: Term, item: &Found<Held>) -> Skill {
    let stance = match (term, item.value.name.stance) {
        (Term::Over, _) => Stance::Ended,
        (Term::Open, Stance::Named) => Stance::Unclear,
        (_, stance) => stance,
    };
    Skill { stance, ..item.value.name.clone() }
}

/// There is no half of a certificate: something broader may be it or not.
fn whole(mut part: Part) -> Part {
    if part.why == Some(Why::AfterDenial) {
        part.why = Some(Why::ValidityUnclear);
    }
    match part.outcome {
        Outcome { verdict: Verdict::Met, .. } | Outcome { credit: Credit { high: 0, .. }, .. } => part,
        _ => Part { outcome: Outcome::OPEN, ..part },
    }
}
