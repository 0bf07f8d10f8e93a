//! # What it asks
//!
//! A certificate, held and valid on the date of the run.
//!
//! # What counts
//!
//! An item of the certificates cell, matched as skills are. One whose stated validity has ended does not count.
//!
//! # What is unknown
//!
//! An empty cell, something broader, and in an essential requirement a similar spelling.
//!
//! # Example
//!
//! ```toml
//! certificate = { any_of = ["sales course", "kurs sprzedaży"] }
//! ```

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
        self.names.about(vec![Field::Certificates])
    }

    /// Judged by those that are valid; where none of them helps, one that has ended is named.
    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut lists, mut valid, mut ended) = (Vec::new(), Vec::new(), Vec::new());
        for cell in &cells {
            let Reading::Certificates(found) = &*cell.reading else { continue };
            lists.push(*cell);
            for item in found {
                let over = item.value.valid_until.filter(|last| *last < at.as_of);
                let listed = Listed::new(cell, item, &item.value.name);
                if let Some(last) = over { ended.push((listed, last)) } else { valid.push(listed) }
            }
        }
        if lists.is_empty() {
            return at.missing(&cells);
        }
        if valid.is_empty() && ended.is_empty() {
            return Judging::none(&lists);
        }
        let part = whole(judge_names(&self.names, &lists, &valid, at));
        if part.why != Some(Why::NotListed) {
            return part;
        }
        // What has ended is as good as denied; what no item names stays as it is.
        let over: Vec<Skill> =
            ended.iter().map(|(listed, _)| Skill { stance: Stance::Denied, ..listed.skill.clone() }).collect();
        let over = ended.iter().zip(&over).map(|((listed, _), skill)| Listed { skill, ..*listed });
        let all: Vec<Listed> = valid.iter().copied().chain(over).collect();
        let part = whole(judge_names(&self.names, &lists, &all, at));
        let last = ended.iter().find(|(listed, _)| part.evidence.iter().any(|found| found.words == listed.words));
        match last {
            Some((listed, last)) if part.why == Some(Why::Denied) => Part {
                have: Some(Amount::Names(vec![listed.words.to_owned()])),
                gap: Some(Amount::Expired(*last)),
                why: None,
                evidence: vec![Evidence::words(listed.cell, listed.words, listed.via, Amount::Expired(*last))],
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

/// There is no half of a certificate: something broader may be it or not.
fn whole(part: Part) -> Part {
    match part.outcome {
        Outcome { verdict: Verdict::Met, .. } | Outcome { credit: Credit { high: 0, .. }, .. } => part,
        _ => Part { outcome: Outcome::OPEN, ..part },
    }
}
