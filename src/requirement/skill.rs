//! # What it asks
//!
//! A skill, by any of its names.
//!
//! # What counts
//!
//! An item of the skills cell that is the same, another name, an inflected form, something narrower ("Salesforce" for
//! "CRM") or a package that contains it ("MS Office" for "Excel"): all points. Something broader: half.
//! A similar spelling counts in a desirable requirement and is shown for confirmation.
//!
//! # What is unknown
//!
//! An empty cell; in an essential requirement also a filled list that does not name the skill, and a similar spelling.
//! "bez znajomości Excela" and "brak" for the whole list are answers: not shown.
//!
//! # Example
//!
//! ```toml
//! skill = { any_of = ["CRM", "customer database"] }
//! ```

use super::names::{Listed, Names, judge_names};
use super::{About, Ask, Judging};
use crate::facts::{Change, Field, Found, Reading, Via};
use crate::finding::Part;
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
}

impl Ask for Skill {
    const ASKED_TOGETHER: bool = true;

    fn compile(values: &Values, tables: &Reference) -> Self {
        Skill { names: Names::compile(values.texts("any_of"), tables) }
    }

    fn about(&self) -> About {
        self.names.about(Field::Skills)
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut lists, mut items) = (Vec::new(), Vec::new());
        for cell in &cells {
            if let Reading::Skills(found) = &*cell.reading {
                lists.push(*cell);
                items.extend(found.iter().map(|item| Listed::new(cell, item, &item.value)));
            }
        }
        if lists.is_empty() {
            return at.missing(&cells);
        }
        if items.is_empty() {
            return Judging::none(&lists);
        }
        judge_names(&self.names, &lists, &items, at)
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
