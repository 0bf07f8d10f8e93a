//! What was found of one requirement: verdict, credit, evidence, gap. Typed values with units, never prose.

use std::sync::Arc;

use jiff::civil::Date;

use super::verdict::Outcome;
use crate::facts::education::Education;
use crate::facts::language::Cefr;
use crate::facts::money::{Basis, Pay, Per};
use crate::facts::{Cell, Found, Question, Via};

/// A typed value, for what is needed, what was found and what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// Months, from–to; without `at_most` there is no end.
    Months {
        /// The fewest.
        at_least: u32,
        /// The most.
        at_most: Option<u32>,
    },
    /// CEFR levels, from–to.
    Level {
        /// The lowest.
        at_least: Cefr,
        /// The highest.
        at_most: Cefr,
    },
    /// How many CEFR levels are missing.
    LevelsShort(u32),
    /// A language that is named without a level.
    LevelUnsaid,
    /// It is denied in so many words.
    Denied,
    /// Levels of education, by the words of profiles.
    Entries(Vec<String>),
    /// A school or degree.
    Schooling(Education),
    /// Studies were not finished.
    Unfinished,
    /// Names: of skills, certificates, answers, phrases, areas.
    Names(Vec<String>),
    /// A number in thousandths, from–to.
    Number {
        /// The lowest.
        at_least: Option<i64>,
        /// The highest.
        at_most: Option<i64>,
    },
    /// A pay, in hundredths, from–to.
    Pay {
        /// The lowest.
        at_least: Option<i64>,
        /// The highest.
        at_most: Option<i64>,
        /// ISO 4217 code.
        currency: Option<String>,
        /// What it is counted on.
        basis: Option<Basis>,
        /// The time it is for.
        per: Option<Per>,
    },
    /// A last day of validity that has passed.
    Expired(Date),
}

impl Amount {
    /// An expected pay.
    pub fn pay(pay: &Pay) -> Amount {
        Amount::Pay {
            at_least: Some(pay.at_least),
            at_most: pay.at_most,
            currency: pay.currency.clone(),
            basis: pay.basis,
            per: pay.per,
        }
    }
}

/// Why a verdict is what it is, where the values alone do not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No column of the file holds it.
    NoColumn,
    /// The cell is empty or says "no data".
    NotStated,
    /// The cell's words were not understood.
    NotUnderstood,
    /// A filled list does not name it.
    NotListed,
    /// Only jobs in other areas are named.
    OtherJobs,
    /// The person says that they do not have it.
    Denied,
    /// Spelled almost like something that was asked for.
    Near {
        /// As written.
        written: String,
        /// As asked.
        wanted: String,
    },
    /// The words leave room for both.
    Range,
    /// Two places say different things.
    Disagree,
    /// The language is named, its level is not.
    LevelUnsaid,
    /// The track of the school is not said.
    TrackUnsaid,
    /// Only the total time of work is stated, and it proves nothing for the area.
    TotalOnly,
    /// A job title may or may not belong to the area.
    TitleUnclear(String),
    /// An internship would decide.
    Internship,
    /// A job has no date that can be counted from.
    NoDates,
    /// Stated in terms that do not compare.
    OtherBasis,
    /// Gross, net or invoice: not said.
    BasisUnsaid,
    /// Something broader is named.
    Broader,
}

/// What was read, where, in whose words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// The row as a spreadsheet counts.
    pub row: u64,
    /// The heading of the column.
    pub column: Arc<str>,
    /// The words as written.
    pub words: String,
    /// How they were understood.
    pub via: Via,
    /// What they say.
    pub reading: Amount,
}

impl Evidence {
    /// Evidence from a part of a cell.
    pub fn of<T>(cell: &Cell, found: &Found<T>, via: Via, reading: Amount) -> Evidence {
        Evidence::words(cell, found.words(&cell.text), via, reading)
    }

    /// Evidence from a whole cell.
    pub fn whole(cell: &Cell, via: Via, reading: Amount) -> Evidence {
        Evidence::words(cell, &cell.text, via, reading)
    }

    /// Evidence from some words of a cell.
    pub fn words(cell: &Cell, words: &str, via: Via, reading: Amount) -> Evidence {
        Evidence {
            file: cell.column.file.clone(),
            row: cell.row,
            column: cell.column.heading.clone(),
            words: words.trim().to_owned(),
            via,
            reading,
        }
    }
}

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

impl Why {
    /// The name as it is stored.
    pub fn name(&self) -> &'static str {
        match self {
            Why::NoColumn => "no-column",
            Why::NotStated => "not-stated",
            Why::NotUnderstood => "not-understood",
            Why::NotListed => "not-listed",
            Why::OtherJobs => "other-jobs",
            Why::Denied => "denied",
            Why::Near { .. } => "near",
            Why::Range => "range",
            Why::Disagree => "disagree",
            Why::LevelUnsaid => "level-unsaid",
            Why::TrackUnsaid => "track-unsaid",
            Why::TotalOnly => "total-only",
            Why::TitleUnclear(_) => "title-unclear",
            Why::Internship => "internship",
            Why::NoDates => "no-dates",
            Why::OtherBasis => "other-basis",
            Why::BasisUnsaid => "basis-unsaid",
            Why::Broader => "broader",
        }
    }
}
