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
//! An empty cell, a licence without a category, one that covers it in some countries only (B for tractors), and one that ends in the month or the year of the run or is being renewed.
//! A filled cell that names other categories means: not shown. One that has ended, is planned or in progress is not held.
//!
//! # Example
//!
//! ```toml
//! licence = { any_of = ["B", "C+E"] }
//! ```

use std::sync::Arc;

use jiff::civil::Date;

use super::judging::{Term, term, with_aside};
use super::names::{state_of, why_not};
use super::{About, Ask, Judging, Subject};
use crate::facts::licence::Licence as Held;
use crate::facts::skill::Stance;
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, Outcome, Part, State, Why};
use crate::reference::{Licences, Reference, Where};
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
    tables: Arc<Licences>,
}

impl Ask for Licence {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let known = |name: &String| tables.licences.category(name).unwrap_or(name).to_owned();
        Licence { categories: values.texts("any_of").iter().map(known).collect(), tables: Arc::clone(&tables.licences) }
    }

    fn about(&self) -> About {
        let question = Question { field: "licences", subject: self.categories.join(" | ") };
        let names = self.categories.clone();
        let touches = self.tables.all().filter(|held| self.entitles(held).is_some()).map(str::to_owned).collect();
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

/// What a licence says of the categories that are asked for; what decides first, first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    Meets,
    ValidityUnclear,
    Blank,
    CategoryUnsaid,
    InSomeCountries,
    Over,
    NotHeld,
    /// Nothing of them: it is of another category.
    Other,
    /// Nothing at all: another category is denied.
    Nothing,
}

impl Licence {
    fn judge_lists(&self, lists: &[&Cell], at: &Judging) -> Part {
        let mut all: Vec<(Says, &Cell, &Found<Held>)> = Vec::new();
        for cell in lists {
            if let Reading::Licences(found) = &*cell.reading {
                all.extend(found.iter().map(|held| (self.says(&held.value, at.as_of), *cell, held)));
            }
        }
        let Some(says) = all.iter().map(|(says, ..)| *says).min() else { return Judging::none(lists) };
        let deciding = || all.iter().filter(|one| one.0 == says);
        let category = |held: &Found<Held>| Amount::Names(held.value.category.clone().into_iter().collect());
        let evidence = |reading: &dyn Fn(&Found<Held>) -> Amount| -> Vec<Evidence> {
            deciding().map(|(_, cell, held)| Evidence::of(cell, held, held.via, reading(held))).collect()
        };
        let standing: Vec<String> = all
            .iter()
            .filter(|(_, _, held)| is_standing(&held.value, at.as_of))
            .filter_map(|(_, _, held)| held.value.category.clone())
            .collect();
        let have = (!standing.is_empty()).then_some(Amount::Names(standing));
        match says {
            Says::Meets => Part { have, evidence: evidence(&category), ..Part::new(Outcome::MET) },
            Says::ValidityUnclear => {
                Part { have, evidence: evidence(&category), ..Part::because(Outcome::OPEN, Why::ValidityUnclear) }
            }
            Says::Blank => Part { evidence: evidence(&category), ..Part::because(Outcome::OPEN, Why::NotStated) },
            Says::CategoryUnsaid => {
                Part { evidence: evidence(&category), ..Part::because(Outcome::OPEN, Why::CategoryUnsaid) }
            }
            Says::InSomeCountries => {
                Part { have, evidence: evidence(&category), ..Part::because(Outcome::OPEN, Why::InSomeCountries) }
            }
            Says::Over => {
                let last = deciding().filter_map(|(_, _, held)| held.value.valid_until).map(|(_, last)| last).max();
                let ended = |held: &Found<Held>| {
                    held.value.valid_until.map_or(Amount::State(State::Denied), |(_, last)| Amount::Expired(last))
                };
                let have =
                    deciding().find_map(|(_, _, held)| held.value.category.clone().map(|one| Amount::Names(vec![one])));
                Part { have, gap: last.map(Amount::Expired), evidence: evidence(&ended), ..Part::new(Outcome::UNMET) }
            }
            Says::NotHeld => {
                let why = |held: &Found<Held>| why_not(std::iter::once(held.value.stance));
                let all = why_not(deciding().map(|(_, _, held)| held.value.stance));
                Part {
                    have: state_of(&all),
                    evidence: evidence(&|held| state_of(&why(held)).unwrap_or(Amount::State(State::Denied))),
                    ..Part::because(Outcome::UNMET, all)
                }
            }
            Says::Other | Says::Nothing => {
                let whole = |cell: &&Cell| {
                    Evidence::whole(cell, Via::Same, have.clone().unwrap_or(Amount::State(State::NotNamed)))
                };
                let evidence = lists.iter().map(whole).collect();
                let outcome = if says == Says::Nothing { Outcome::OPEN } else { at.not_listed() };
                Part { have, evidence, ..Part::because(outcome, Why::NotListed) }
            }
        }
    }

    fn says(&self, held: &Held, day: Date) -> Says {
        let place = held.category.as_ref().map_or(Some(Where::Everywhere), |held| self.entitles(held));
        match (held.stance, term(day, held.valid_until)) {
            (stance, _) if stance.is_not_held() => match &held.category {
                Some(category) if !self.categories.contains(category) => Says::Nothing,
                _ => Says::NotHeld,
            },
            _ if place.is_none() => Says::Other,
            (_, Term::Over) if place == Some(Where::Somewhere) => Says::Other,
            _ if place == Some(Where::Somewhere) => Says::InSomeCountries,
            (_, Term::Over) => Says::Over,
            (Stance::Blank, _) => Says::Blank,
            (stance, term) if stance.is_open() || term == Term::Open => Says::ValidityUnclear,
            _ if held.category.is_none() => Says::CategoryUnsaid,
            _ => Says::Meets,
        }
    }

    fn entitles(&self, held: &str) -> Option<Where> {
        self.categories.iter().filter_map(|asked| self.tables.entitles(held, asked)).max()
    }
}

/// Whether a licence may be held on a day.
fn is_standing(held: &Held, day: Date) -> bool {
    !held.stance.is_not_held() && term(day, held.valid_until) != Term::Over
}
