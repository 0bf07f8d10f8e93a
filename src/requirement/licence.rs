//! # What it asks
//!
//! A driving licence of a category, or of a higher one that includes it.
//!
//! # What counts
//!
//! Any of the listed categories of the European Union (AM, A1, A2, A, B1, B, BE, C1, C1E, C, CE, D1, D1E, D, DE) and T.
//! Higher categories include lower ones: CE includes C, BE and B.
//!
//! # What is unknown
//!
//! An empty cell, and a licence without a category. A filled cell that names other categories means: not shown.
//!
//! # Example
//!
//! ```toml
//! licence = { any_of = ["B", "C+E"] }
//! ```

use super::{About, Ask, Judging, Subject};
use crate::facts::licence::Licence as Held;
use crate::facts::{Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, Outcome, Part, Why};
use crate::reference::{Licences, Reference};
use crate::requirement::shape::{Key, Shape, Takes, Values, Vocabulary};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required(
        "any_of",
        Takes::SomeNamed(Vocabulary::Licences),
        "The categories of which one is enough.",
    )])
};

#[derive(Debug, Clone)]
pub struct Licence {
    categories: Vec<String>,
    tables: Licences,
}

impl Ask for Licence {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let known = |name: &String| tables.licences.category(name).unwrap_or(name).to_owned();
        Licence { categories: values.texts("any_of").iter().map(known).collect(), tables: tables.licences.clone() }
    }

    fn about(&self) -> About {
        let question = Question { field: "licences", subject: self.categories.join(" | ") };
        let names = self.categories.clone();
        let touches = self.tables.all().filter(|held| self.entitles(held)).map(str::to_owned).collect();
        let need = Amount::Names(names.clone());
        About { touches, ..About::new(vec![Field::Licences], question, Subject::Names(names), need) }
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut lists, mut named) = (Vec::new(), Vec::new());
        for cell in &cells {
            if let Reading::Licences(found) = &*cell.reading {
                lists.push(*cell);
                named.extend(found.iter().map(|licence| (*cell, licence)));
            }
        }
        if lists.is_empty() {
            return at.missing(&cells);
        }
        if named.is_empty() {
            return Judging::none(&lists);
        }
        let category = |found: &Found<Held>| found.value.category.clone();
        let meets = named.iter().filter(|(_, found)| category(found).is_some_and(|held| self.entitles(&held)));
        let evidence: Vec<Evidence> = meets
            .map(|(cell, found)| {
                Evidence::of(cell, found, found.via, Amount::Names(category(found).into_iter().collect()))
            })
            .collect();
        let held: Vec<String> = named.iter().filter_map(|(_, found)| category(found)).collect();
        if !evidence.is_empty() {
            return Part { have: Some(Amount::Names(held)), evidence, ..Part::new(Outcome::MET) };
        }
        let all = named.iter().map(|(cell, _)| Evidence::whole(cell, Via::Same, Amount::Names(held.clone()))).collect();
        if named.iter().any(|(_, found)| found.value.category.is_none()) {
            return Part { evidence: all, ..Part::because(Outcome::OPEN, Why::CategoryUnsaid) };
        }
        Part { have: Some(Amount::Names(held)), evidence: all, ..Part::because(at.not_listed(), Why::NotListed) }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let held = Held { category: self.categories.first().cloned() };
        at.answer(Field::Licences, "", Reading::Licences(vec![Found { value: held, span: 0..0, via: Via::Same }]))
    }
}

impl Licence {
    fn entitles(&self, held: &str) -> bool {
        self.categories.iter().any(|asked| self.tables.entitles(held, asked))
    }
}
