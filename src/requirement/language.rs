//! # What it asks
//!
//! A language at a level of the Common European Framework (CEFR, A1 to C2).
//!
//! # What counts
//!
//! A stated level, a level word ("komunikatywny" is B1–B2, "fluent" C1–C2) or a mother tongue (C2). Below the level,
//! points grow with it.
//!
//! # What is unknown
//!
//! No languages stated, a language without a level, a range that straddles the level, and words that may name the
//! language and were not understood. A filled list that does not name it means: not shown.
//!
//! # Example
//!
//! ```toml
//! language = { is = "en", at_least = "B1" }
//! ```

use super::{About, Ask, Judging, Subject, Term};
use crate::facts::language::{Language as Spoken, Level, UNDETERMINED};
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, Outcome, Part, State, Verdict, Why, share};
use crate::reference::{Cefr, Reference};
use crate::requirement::shape::{Key, Shape, Takes, Values, Vocabulary};

pub(super) const SHAPE: Shape = Shape {
    only_with: &[("except", "is", ANY)],
    ..Shape::new(&[
        Key::required("is", Takes::Named(Vocabulary::Languages), "The language's ISO 639-1 code, or `any`."),
        Key::optional("except", Takes::SomeNamed(Vocabulary::Languages), "Languages that do not count for `any`."),
        Key::required("at_least", Takes::OneOf(&["A1", "A2", "B1", "B2", "C1", "C2"]), "The level."),
    ])
};

const ANY: &str = "any";

#[derive(Debug, Clone)]
pub struct Language {
    is: String,
    except: Vec<String>,
    at_least: Cefr,
    /// Wide columns to look into for `any`: every language that the tables know.
    columns: Vec<Field>,
}

impl Ask for Language {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let is = values.text("is").unwrap_or(ANY).to_owned();
        let codes = if is == ANY { tables.language_codes() } else { vec![is.clone()] };
        let columns = codes.into_iter().map(|code| Field::Languages(Some(code)));
        Language {
            columns: std::iter::once(Field::Languages(None)).chain(columns).collect(),
            except: values.texts("except").to_vec(),
            at_least: values.text("at_least").and_then(Cefr::parse).unwrap_or(Cefr::A1),
            is,
        }
    }

    fn about(&self) -> About {
        let question = Question { field: "language", subject: self.is.clone() };
        let terms = if self.except.is_empty() { Vec::new() } else { vec![Term::Except(self.except.clone())] };
        About {
            terms,
            ..About::new(
                self.columns.clone(),
                question,
                Subject::Language(self.is.clone()),
                Amount::Level { at_least: self.at_least, at_most: Cefr::C2 },
            )
        }
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let mut listed = false;
        let mut named: Vec<(&Cell, &Found<Spoken>)> = Vec::new();
        let mut undetermined = Vec::new();
        for cell in &cells {
            if let Reading::Languages(found) = &*cell.reading {
                listed |= cell.column.field == Field::Languages(None);
                named.extend(found.iter().filter(|found| self.counts(&found.value.code)).map(|found| (*cell, found)));
                let open = found.iter().filter(|found| found.value.code == UNDETERMINED);
                undetermined.extend(open.map(|found| Evidence::of(cell, found, found.via, amount(found.value.level))));
            }
        }
        let undetermined = (!undetermined.is_empty())
            .then(|| Part { evidence: undetermined, ..Part::because(Outcome::OPEN, Why::NotUnderstood) });
        if named.is_empty() {
            if let Some(open) = undetermined {
                return open;
            }
            if !listed {
                return at.missing(&cells);
            }
            let lists: Vec<&Cell> =
                cells.into_iter().filter(|cell| matches!(*cell.reading, Reading::Languages(_))).collect();
            if lists.iter().all(|cell| matches!(&*cell.reading, Reading::Languages(found) if found.is_empty())) {
                return Judging::none(&lists);
            }
            return Part {
                evidence: lists
                    .iter()
                    .map(|cell| Evidence::whole(cell, Via::Same, Amount::State(State::NotNamed)))
                    .collect(),
                ..Part::because(at.not_listed(), Why::NotListed)
            };
        }
        let mut codes: Vec<&str> = named.iter().map(|(_, found)| found.value.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let best = codes
            .into_iter()
            .map(|code| {
                self.of_one(&named.iter().filter(|(_, found)| found.value.code == code).copied().collect::<Vec<_>>())
            })
            .chain(undetermined.filter(|_| self.is == ANY))
            .reduce(|best, next| {
                let better = (next.outcome.verdict, next.outcome.credit) > (best.outcome.verdict, best.outcome.credit);
                let outcome = best.outcome.or(next.outcome);
                Part { outcome, ..if better { next } else { best } }
            });
        best.unwrap_or_else(|| at.missing(&cells))
    }

    fn remedy(&self, at: &Judging) -> Change {
        let code = if self.is == ANY { self.first_that_counts() } else { self.is.clone() };
        let mut all = Vec::new();
        for cell in at.cells() {
            if let Reading::Languages(found) = &*cell.reading {
                all.extend(found.iter().filter(|found| found.value.code != code).cloned());
            }
        }
        let spoken = Spoken { code, level: Level::Range(self.at_least, self.at_least) };
        all.push(Found { value: spoken, span: 0..0, via: Via::Same });
        at.answer(Field::Languages(None), "", Reading::Languages(all))
    }
}

impl Language {
    fn counts(&self, code: &str) -> bool {
        if self.is == ANY {
            code != UNDETERMINED && !self.except.iter().any(|except| except == code)
        } else {
            self.is == code
        }
    }

    fn first_that_counts(&self) -> String {
        let codes = self.columns.iter().filter_map(Field::subject);
        codes.into_iter().find(|code| self.counts(code)).unwrap_or(ANY).to_owned()
    }

    /// All that is said of one language: every mention is a reading, but one without level adds nothing to one with.
    fn of_one(&self, mentions: &[(&Cell, &Found<Spoken>)]) -> Part {
        let said = || mentions.iter().map(|(_, found)| found.value.level);
        let told: Vec<Level> = said().filter(|level| !matches!(level, Level::Unsaid | Level::Blank)).collect();
        let named = if said().any(|level| level == Level::Unsaid) { Level::Unsaid } else { Level::Blank };
        let levels = if told.is_empty() { vec![named] } else { told };
        let outcome = Outcome::over(levels.iter().flat_map(|level| self.ends(*level))).unwrap_or(Outcome::OPEN);
        let unknown = outcome.verdict == Verdict::Unknown;
        let why = match levels.as_slice() {
            [Level::Denied] => Some(Why::Denied),
            [Level::Unsaid | Level::Blank] if unknown => Some(Why::LevelUnsaid),
            [Level::Range(..)] if unknown => Some(Why::Range),
            _ if unknown => Some(Why::Disagree),
            _ => None,
        };
        let lowest = levels.iter().copied().min_by_key(|level| match level {
            Level::Denied => 0,
            Level::Range(low, _) => low.ordinal(),
            Level::Unsaid | Level::Blank => 7,
        });
        let top = levels.iter().filter_map(|level| match level {
            Level::Range(_, high) => Some(*high),
            _ => None,
        });
        let have = match (lowest, top.max()) {
            (Some(Level::Range(low, _)), Some(high)) => Amount::Level { at_least: low, at_most: high },
            (Some(Level::Denied), None) => Amount::State(State::Denied),
            (_, Some(high)) => Amount::Level { at_least: Cefr::A1, at_most: high },
            _ => Amount::State(State::LevelUnsaid),
        };
        let short = match &have {
            Amount::Level { at_most, .. } if *at_most < self.at_least => {
                Some(Amount::LevelsShort(self.at_least as u32 - *at_most as u32))
            }
            _ => None,
        };
        Part {
            have: Some(have),
            gap: short,
            why,
            evidence: mentions
                .iter()
                .map(|(cell, found)| Evidence::of(cell, found, found.via, amount(found.value.level)))
                .collect(),
            ..Part::new(outcome)
        }
    }

    /// The readings at both ends of what is said; between them nothing else can come out.
    fn ends(&self, level: Level) -> Vec<(bool, u32)> {
        let at = |level: Cefr| (level >= self.at_least, share(level.ordinal().into(), self.at_least.ordinal().into()));
        match level {
            Level::Denied => vec![(false, 0)],
            Level::Blank => vec![(false, 0), at(Cefr::C2)],
            Level::Unsaid => vec![at(Cefr::A1), at(Cefr::C2)],
            Level::Range(low, high) => vec![at(low), at(high)],
        }
    }
}

fn amount(level: Level) -> Amount {
    match level {
        Level::Range(at_least, at_most) => Amount::Level { at_least, at_most },
        Level::Unsaid | Level::Blank => Amount::State(State::LevelUnsaid),
        Level::Denied => Amount::State(State::Denied),
    }
}
