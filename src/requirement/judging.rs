//! What a kind sees of a candidate when it judges.

use jiff::civil::Date;

use crate::assess::{Amount, Evidence, Outcome, Part, Why};
use crate::facts::{Candidate, Cell, Field, Question, Reading, Via};
use crate::profile::Policy;

/// A candidate, a date, and the rules of the requirement at hand.
#[derive(Debug, Clone, Copy)]
pub struct Judging<'a> {
    /// Whom it is about.
    pub candidate: &'a Candidate,
    /// The date of the run.
    pub as_of: Date,
    /// What to make of what is not there.
    pub rules: Rules,
}

/// What to make of what is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Nothing was read.
    pub on_missing: Policy,
    /// A filled list does not name it; `None` where the profile leaves it to the kind.
    pub not_listed: Option<Policy>,
    /// Whether a near spelling counts.
    pub near: bool,
    /// Whether the requirement is a must.
    pub must: bool,
}

impl Rules {
    /// The rules inside a `not`: a near spelling is unknown, and what is missing is asked about.
    #[must_use]
    pub fn negated(self) -> Rules {
        Rules { on_missing: Policy::Ask, near: false, ..self }
    }
}

impl<'a> Judging<'a> {
    /// The cells that speak of a question: the answer, if one was given, else the cells of some fields.
    pub fn cells(&self, question: &Question, fields: &[Field]) -> Vec<&'a Cell> {
        let candidate: &'a Candidate = self.candidate;
        if let Some(answer) = candidate.answers.iter().find(|answer| answer.question == *question) {
            return vec![&answer.cell];
        }
        candidate.cells.iter().filter(|cell| fields.contains(&cell.column.field)).collect()
    }

    /// Whether a question was answered.
    pub fn answered(&self, question: &Question) -> bool {
        self.candidate.answers.iter().any(|answer| answer.question == *question)
    }

    /// What it comes to that these cells say nothing of use. Words that were not understood are asked about: the person
    /// did say something.
    pub fn missing(&self, cells: &[&Cell]) -> Part {
        let outcome = outcome(self.rules.on_missing);
        if cells.is_empty() {
            return Part::because(outcome, Why::NoColumn);
        }
        match cells.iter().find(|cell| *cell.reading == Reading::NotUnderstood) {
            Some(garbled) => Part {
                evidence: vec![Evidence::whole(garbled, Via::Same, Amount::Names(Vec::new()))],
                ..Part::because(Outcome::OPEN, Why::NotUnderstood)
            },
            None => Part::because(outcome, Why::NotStated),
        }
    }

    /// What it comes to that a list says "none": a denial of everything that could stand in it.
    pub fn none(lists: &[&Cell]) -> Part {
        Part {
            have: Some(Amount::Denied),
            evidence: lists.iter().map(|cell| Evidence::whole(cell, Via::Same, Amount::Denied)).collect(),
            ..Part::because(Outcome::UNMET, Why::Denied)
        }
    }

    /// What it comes to that a filled list does not name it; `by_default` where the profile does not say.
    pub fn not_listed(&self, by_default: Policy) -> Outcome {
        outcome(self.rules.not_listed.unwrap_or(by_default))
    }
}

fn outcome(policy: Policy) -> Outcome {
    match policy {
        Policy::Ask => Outcome::OPEN,
        Policy::Unmet => Outcome::UNMET,
    }
}
