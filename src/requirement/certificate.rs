//! # What it asks
//!
//! A certificate, held and valid on the date of the run.
//!
//! # What counts
//!
//! An item of the certificates cell, matched as skills are. One without a stated end is taken as valid. One whose stated
//! validity has ended does not count, nor does what is planned or in progress. A length of validity counts from the day of
//! issue where the cell says both.
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

use super::names::{Listed, Names, judge_names};
use super::{About, Ask, Judging};
use crate::facts::certificate::Certificate as Held;
use crate::facts::skill::{Skill, Stance};
use crate::facts::{Change, Field, Found, Reading, Via};
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
        self.names.about(Field::Certificates)
    }

    /// Judged by those that are valid; where none of them helps, one that has ended is named.
    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut lists, mut held) = (Vec::new(), Vec::new());
        for cell in &cells {
            let Reading::Certificates(found) = &*cell.reading else { continue };
            lists.push(*cell);
            held.extend(found.iter().map(|item| (*cell, item, on(at.as_of, item))));
        }
        if lists.is_empty() {
            return at.missing(&cells);
        }
        if held.is_empty() {
            return Judging::none(&lists);
        }
        let listed = |over: &'static [Term]| {
            let of_term = held.iter().filter(move |(_, item, _)| over.contains(&term(at.as_of, item)));
            of_term.map(|(cell, item, skill)| Listed::new(cell, item, skill)).collect::<Vec<_>>()
        };
        let part = whole(judge_names(&self.names, &lists, &listed(&[Term::Valid, Term::Open]), at));
        if part.why != Some(Why::NotListed) {
            return part;
        }
        // What has ended is as good as denied; what no item names stays as it is.
        let part = whole(judge_names(&self.names, &lists, &listed(&[Term::Valid, Term::Open, Term::Over]), at));
        let ended = held.iter().filter(|(_, item, _)| term(at.as_of, item) == Term::Over);
        let last = ended.map(|(cell, item, skill)| (Listed::new(cell, item, skill), item.value.valid_until)).find(
            |(listed, _)| part.evidence.iter().any(|found| found.words == listed.words),
        );
        match last {
            Some((listed, Some((_, last)))) if part.why == Some(Why::Denied) => Part {
                have: Some(Amount::Names(vec![listed.words.to_owned()])),
                gap: Some(Amount::Expired(last)),
                why: None,
                evidence: vec![Evidence::words(listed.cell, listed.words, listed.via, Amount::Expired(last))],
                ..part
            },
            _ => part,
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let held = Held { name: self.names.as_item(), valid_until: None };
        let reading = Reading::Certificates(vec![Found { value: held, span: 0..0, via: Via::Same }]);
        at.answer(Field::Certificates, "", reading)
    }
}

/// Where a day stands in the term of a certificate.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Term {
    Valid,
    /// In the month or the year in which it ends.
    Open,
    Over,
}

fn term(day: Date, item: &Found<Held>) -> Term {
    match item.value.valid_until {
        Some((_, last)) if last < day => Term::Over,
        Some((first, _)) if first < day => Term::Open,
        _ => Term::Valid,
    }
}

/// What a person says of a certificate on a day.
fn on(day: Date, item: &Found<Held>) -> Skill {
    let stance = match (term(day, item), item.value.name.stance) {
        (Term::Over, _) => Stance::Denied,
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
