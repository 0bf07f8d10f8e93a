//! What was found of one requirement: verdict, credit, evidence, gap.

use super::{Amount, Evidence, Outcome, Why};
use crate::facts::Question;

/// What was found of one requirement, or of one member of a group. Stands beside the requirement's own tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Verdict and credit.
    pub outcome: Outcome,
    /// What the person has.
    pub have: Option<Amount>,
    /// What is missing to meet it.
    pub gap: Option<Amount>,
    /// Why, where the values alone do not say.
    pub why: Option<Why>,
    /// What was read.
    pub evidence: Vec<Evidence>,
    /// What would settle it, if it is unknown.
    pub question: Option<Question>,
    /// The members of a group.
    pub parts: Vec<Part>,
}

impl Part {
    /// A part of which only the outcome is known.
    pub fn new(outcome: Outcome) -> Part {
        Part { outcome, have: None, gap: None, why: None, evidence: Vec::new(), question: None, parts: Vec::new() }
    }

    /// A part with a reason.
    pub fn because(outcome: Outcome, why: Why) -> Part {
        Part { why: Some(why), ..Part::new(outcome) }
    }

    /// This part and all parts below it, in order.
    pub fn walk(&self) -> Vec<&Part> {
        let mut all = vec![self];
        for part in &self.parts {
            all.extend(part.walk());
        }
        all
    }
}

/// What was found of one top-level requirement, with the points that it brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub part: Part,
    /// Weight × low credit.
    pub earned: u64,
    /// Weight × what is still open.
    pub still_open: u64,
    /// Weight × all.
    pub out_of: u64,
}
