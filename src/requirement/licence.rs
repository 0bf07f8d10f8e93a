//! # What it asks
//!
//! A driving licence of a category, or of a higher one that includes it.
//!
//! # What counts
//!
//! Any of the listed categories of the European Union (AM, A1, A2, A, B1, B, BE, C1, C1E, C, CE, D1, D1E, D, DE) and T.
//! Higher categories include lower ones: CE includes C, BE and B. A licence that the columns of skills or certificates name
//! counts as well; what they do not name is no less unknown.
//!
//! # What is unknown
//!
//! An empty cell, a licence without a category, and one that ends in the month or the year of the run or is being renewed.
//! A filled cell that names other categories means: not shown. One that has ended, is planned or in progress is not held.
//!
//! # Example
//!
//! ```toml
//! licence = { any_of = ["B", "C+E"] }
//! ```

use super::judging::{Term, term, with_aside};
use super::{About, Ask, Judging, Subject};
use crate::facts::licence::Licence as Held;
use crate::facts::skill::Stance;
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
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
        let (cells, asides) = (at.cells(), at.asides());
        let is_list = |cell: &&&Cell| matches!(*cell.reading, Reading::Licences(_));
        let own: Vec<&Cell> = cells.iter().filter(is_list).copied().collect();
        let aside: Vec<&Cell> = asides.iter().filter(is_list).copied().collect();
        match (own.is_empty(), aside.is_empty()) {
            (true, true) => at.missing(&cells),
            (false, true) => self.judge_lists(&own, at),
            (true, false) => self.judge_lists(&aside, at),
            (false, false) => with_aside(self.judge_lists(&own, at), self.judge_lists(&aside, at)),
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let held = Held { category: self.categories.first().cloned(), stance: Stance::Named, valid_until: None };
        at.answer(Field::Licences, "", Reading::Licences(vec![Found { value: held, span: 0..0, via: Via::Same }]))
    }
}

impl Licence {
    fn judge_lists(&self, lists: &[&Cell], at: &Judging) -> Part {
        let mut named: Vec<(&Cell, &Found<Held>)> = Vec::new();
        for cell in lists {
            if let Reading::Licences(found) = &*cell.reading {
                named.extend(found.iter().map(|licence| (*cell, licence)));
            }
        }
        if named.is_empty() {
            return Judging::none(lists);
        }
        let now = |found: &Found<Held>| (found.value.stance, term(at.as_of, found.value.valid_until));
        let holds = |found: &Found<Held>| found.value.category.as_ref().is_none_or(|held| self.entitles(held));
        let of = |means: &dyn Fn(&Found<Held>) -> bool| -> Vec<_> {
            named.iter().filter(|(_, found)| means(found)).copied().collect()
        };
        let meets =
            of(&|found| found.value.category.is_some() && holds(found) && now(found) == (Stance::Named, Term::Valid));
        let open = of(&|found| {
            let (stance, term) = now(found);
            holds(found)
                && stance != Stance::Denied
                && term != Term::Over
                && (stance == Stance::Unclear || term == Term::Open)
        });
        let unsaid = of(&|found| found.value.category.is_none() && now(found) == (Stance::Named, Term::Valid));
        let over = of(&|found| holds(found) && matches!(now(found), (Stance::Named | Stance::Unclear, Term::Over)));
        let denied = of(&|found| {
            now(found).0 == Stance::Denied
                && found.value.category.as_ref().is_none_or(|held| self.categories.contains(held))
        });
        let standing = of(&|found| now(found).0 != Stance::Denied && now(found).1 != Term::Over);
        let have = |found: &[(&Cell, &Found<Held>)]| {
            let names: Vec<String> = found.iter().filter_map(|(_, found)| found.value.category.clone()).collect();
            (!names.is_empty()).then_some(Amount::Names(names))
        };
        let evidence = |found: &[(&Cell, &Found<Held>)], says: Option<Amount>| -> Vec<Evidence> {
            let one = |found: &Found<Held>| Amount::Names(found.value.category.clone().into_iter().collect());
            found
                .iter()
                .map(|(cell, found)| Evidence::of(cell, found, found.via, says.clone().unwrap_or_else(|| one(found))))
                .collect()
        };
        if !meets.is_empty() {
            return Part { have: have(&standing), evidence: evidence(&meets, None), ..Part::new(Outcome::MET) };
        }
        if !open.is_empty() {
            return Part {
                have: have(&open),
                evidence: evidence(&open, None),
                ..Part::because(Outcome::OPEN, Why::ValidityUnclear)
            };
        }
        if !unsaid.is_empty() {
            return Part { evidence: evidence(&unsaid, None), ..Part::because(Outcome::OPEN, Why::CategoryUnsaid) };
        }
        let last = over.iter().filter_map(|(_, found)| found.value.valid_until).map(|(_, last)| last).max();
        if let Some(last) = last {
            let evidence = evidence(&over, Some(Amount::Expired(last)));
            return Part { have: have(&over), gap: Some(Amount::Expired(last)), evidence, ..Part::new(Outcome::UNMET) };
        }
        if !denied.is_empty() {
            let evidence = evidence(&denied, Some(Amount::Denied));
            return Part { have: Some(Amount::Denied), evidence, ..Part::because(Outcome::UNMET, Why::Denied) };
        }
        let have = have(&standing);
        let all = lists.iter().map(|cell| Evidence::whole(cell, Via::Same, have.clone().unwrap_or(Amount::NotNamed)));
        // Who only says which categories they lack says nothing of the others.
        let outcome = if standing.is_empty() { Outcome::OPEN } else { at.not_listed() };
        Part { evidence: all.collect(), have, ..Part::because(outcome, Why::NotListed) }
    }

    fn entitles(&self, held: &str) -> bool {
        self.categories.iter().any(|asked| self.tables.entitles(held, asked))
    }
}
