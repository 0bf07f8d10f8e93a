//! # What it asks
//!
//! A skill, by any of its names.
//!
//! # What counts
//!
//! An item of the skills cell, or words of a summary, that are the same, another name, an inflected form, something narrower ("Salesforce" for
//! "CRM") or a package that contains it ("MS Office" for "Excel"): all points. Something broader: half.
//! A similar spelling counts in a desirable requirement and is shown for confirmation. Level and years beside a skill are
//! shown and not judged. A column about one skill ("Excel (tak/nie)") says "yes", "no" or a level; points of a scale are not
//! understood.
//!
//! # What is unknown
//!
//! An empty cell; in an essential requirement also a filled list that does not name the skill, and a similar spelling.
//! What a summary does not name is unknown: it is no list.
//! "bez znajomości Excela" and "brak" for the whole list are answers: not shown.
//!
//! # Example
//!
//! ```toml
//! skill = { any_of = ["CRM", "customer database"] }
//! ```

use super::names::{Listed, Names, judge_names};
use super::{About, Ask, Judging};
use crate::facts::{Cell, Change, Field, Found, Reading, Via};
use crate::finding::{Outcome, Part, Why};
use crate::reference::Reference;
use crate::requirement::Policy;
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required("any_of", Takes::Texts, "The names of which one is enough.")])
};

#[derive(Debug, Clone)]
pub struct Skill {
    names: Names,
    /// The columns about one skill that say something of it.
    columns: Vec<Field>,
}

impl Ask for Skill {
    const ASKED_TOGETHER: bool = true;

    fn compile(values: &Values, tables: &Reference) -> Self {
        let names = Names::compile(values.texts("any_of"), tables);
        let concepts = names.concepts().filter_map(|number| tables.skills.concept(number));
        let columns = concepts.map(|concept| Field::Skill(concept.slug.to_string())).collect();
        Skill { names, columns }
    }

    fn about(&self) -> About {
        self.names.about([&[Field::Skills], Field::FREE_TEXT, &self.columns].concat())
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut lists, mut listed, mut told) = (Vec::new(), Vec::new(), Vec::new());
        let searched = at.asides();
        for cell in cells.iter().chain(&searched) {
            let Some(found) = cell.reading.skills() else { continue };
            let items = found.iter().map(|item| Listed::new(cell, item, &item.value));
            if Field::FREE_TEXT.contains(&cell.column.field) || matches!(cell.column.field, Field::Skill(_)) {
                told.extend(items);
            } else {
                lists.push(*cell);
                listed.extend(items);
            }
        }
        // Running text names what it names: what it does not, it says nothing of.
        if !self.names.are_named(&told) {
            let garbled = |cell: &&&Cell| matches!(cell.column.field, Field::Skill(_)) && cell.reading.is_garbled();
            if let Some(cell) = cells.iter().find(garbled).filter(|_| !self.names.are_named(&listed)) {
                return at.missing(&[*cell]);
            }
            return match (lists.is_empty(), listed.is_empty()) {
                (true, _) => at.missing(&cells),
                (false, true) => Judging::none(&lists),
                (false, false) => judge_names(&self.names, &lists, &listed, at),
            };
        }
        let emptied = listed.is_empty() && !lists.is_empty();
        listed.append(&mut told);
        let mut part = judge_names(&self.names, &lists, &listed, at);
        if emptied && part.outcome.credit.high > 0 {
            // The list says "none", the summary names it.
            part.evidence.extend(Judging::none(&lists).evidence);
            part = Part { outcome: Outcome::OPEN, why: Some(Why::Disagree), ..part };
        }
        part
    }

    fn not_listed(must: bool) -> Option<Policy> {
        Some(if must { Policy::Ask } else { Policy::Unmet })
    }

    fn remedy(&self, at: &Judging) -> Change {
        let item = self.names.as_item();
        let reading = Reading::Skills(vec![Found { value: item, span: 0..0, via: Via::Same }]);
        at.answer(Field::Skills, "", reading)
    }
}
