//! What a kind sees of a candidate when it judges.

use jiff::civil::Date;

use super::About;
use crate::facts::{Candidate, Cell, Change, Field, Reading, Via};
use crate::finding::{Amount, Evidence, Outcome, Part, State, Verdict, Why};

/// What to make of something that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// It is unknown: ask.
    Ask,
    /// It counts as not shown.
    Unmet,
}

/// A candidate, a date, and the requirement at hand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judging<'a> {
    /// Whom it is about.
    pub candidate: &'a Candidate,
    /// The date of the run.
    pub as_of: Date,
    /// What to make of what is not there.
    pub rules: Rules,
    /// What there is to say of it without a candidate.
    pub about: &'a About,
}

/// What to make of what is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Nothing was read.
    pub on_missing: Policy,
    /// A filled list does not name it; `None` where it depends on what else is there.
    pub not_listed: Option<Policy>,
    /// Whether a near spelling counts.
    pub near: bool,
}

impl Rules {
    /// The rules inside a `not`: a near spelling is unknown, and what is missing is asked about.
    #[must_use]
    pub fn negated(self) -> Rules {
        Rules { on_missing: Policy::Ask, near: false, ..self }
    }

    /// Of two rules for one question: whoever asks, asks for both.
    #[must_use]
    pub fn and(self, other: Rules) -> Rules {
        // What depends on what else is there asks more often than "unmet", and less often than "ask".
        let asks = |policy: Option<Policy>| match policy {
            Some(Policy::Ask) => 2,
            None => 1,
            Some(Policy::Unmet) => 0,
        };
        Rules {
            on_missing: self.on_missing.min(other.on_missing),
            not_listed: if asks(self.not_listed) >= asks(other.not_listed) {
                self.not_listed
            } else {
                other.not_listed
            },
            near: self.near && other.near,
        }
    }
}

/// Where a day stands in a term that ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// Not after its end, or no end is said.
    Valid,
    /// In the month or the year in which it ends.
    Open,
    /// After its end.
    Over,
}

/// Where a day stands in a term whose last day may be any from the first to the second.
pub(super) fn term(day: Date, until: Option<(Date, Date)>) -> Term {
    match until {
        Some((_, last)) if last < day => Term::Over,
        Some((first, _)) if first < day => Term::Open,
        _ => Term::Valid,
    }
}

impl<'a> Judging<'a> {
    /// The cells that speak of it: the answer, if its question was answered, else those of the fields it is read from.
    pub fn cells(&self) -> Vec<&'a Cell> {
        self.cells_of(&self.about.fields)
    }

    /// The same, of some of the fields.
    pub fn cells_of(&self, fields: &[Field]) -> Vec<&'a Cell> {
        match self.given() {
            Some(answer) => vec![&answer.cell],
            None => self.spoken(fields, false).collect(),
        }
    }

    /// The cells of columns that hold something else first and speak of it all the same.
    pub fn asides(&self) -> Vec<&'a Cell> {
        if self.answered() { Vec::new() } else { self.spoken(&self.about.fields, true).collect() }
    }

    fn spoken(&self, fields: &[Field], aside: bool) -> impl Iterator<Item = &'a Cell> {
        let all = self.candidate.cells.iter().filter(move |cell| cell.column.aside == aside);
        all.filter(move |cell| fields.contains(&cell.column.field))
    }

    /// Whether its question was answered.
    pub fn answered(&self) -> bool {
        self.given().is_some()
    }

    fn given(&self) -> Option<&'a Change> {
        self.candidate.answers.iter().find(|answer| answer.question == self.about.question)
    }

    /// An answer to its question.
    pub fn answer(&self, field: Field, words: &str, reading: Reading) -> Change {
        Change::new(self.about.question.clone(), field, words, reading)
    }

    /// What it comes to that these cells say nothing of use. Words that were not understood are asked about: the person
    /// did say something.
    pub fn missing(&self, cells: &[&Cell]) -> Part {
        let outcome = outcome(self.rules.on_missing);
        if cells.is_empty() {
            return Part::because(outcome, Why::NoColumn);
        }
        match cells.iter().find(|cell| cell.reading.is_garbled()) {
            Some(garbled) => Part {
                evidence: vec![Evidence::whole(garbled, Via::Same, Amount::State(State::NotUnderstood))],
                ..Part::because(Outcome::OPEN, Why::NotUnderstood)
            },
            None => Part::because(outcome, Why::NotStated),
        }
    }

    /// What it comes to that a list says "none": a denial of everything that could stand in it.
    pub fn none(lists: &[&Cell]) -> Part {
        Part {
            have: Some(Amount::State(State::Denied)),
            evidence: lists.iter().map(|cell| Evidence::whole(cell, Via::Same, Amount::State(State::Denied))).collect(),
            ..Part::because(Outcome::UNMET, Why::Denied)
        }
    }

    /// What it comes to that a filled list does not name it.
    pub fn not_listed(&self) -> Outcome {
        outcome(self.rules.not_listed.unwrap_or(Policy::Ask))
    }
}

/// What the cells of a field and those that speak of it aside come to. What the field itself says holds, unless it leaves the
/// question open or does not name it; a yes in one place and a no in the other are asked about.
pub(super) fn with_aside(own: Part, aside: Part) -> Part {
    let silent = |part: &Part| part.why == Some(Why::NotListed);
    let denies = |part: &Part| matches!(part.why, Some(Why::Denied | Why::Ended));
    let met = |part: &Part| part.outcome.verdict == Verdict::Met;
    if silent(&aside) {
        return own;
    }
    if silent(&own) || own.outcome.verdict == Verdict::Unknown && met(&aside) {
        return aside;
    }
    if met(&own) && denies(&aside) || denies(&own) && met(&aside) {
        let evidence = own.evidence.into_iter().chain(aside.evidence).collect();
        return Part { evidence, ..Part::because(Outcome::OPEN, Why::Disagree) };
    }
    own
}

fn outcome(policy: Policy) -> Outcome {
    match policy {
        Policy::Ask => Outcome::OPEN,
        Policy::Unmet => Outcome::UNMET,
    }
}
