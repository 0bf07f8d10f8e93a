//! Assessments in order, cut at a top N or a minimum, with the counts and problems met on the way.

mod ids;
mod order;
mod run;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) use ids::Ids;
pub use order::{Merit, by_id};
pub use run::{Input, Screening, Watch, screen, screen_watched};

use crate::assess::{Assessment, Standing};
use crate::intake::Aside;

/// One place of a shortlist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The place; equals share one (1, 2, 2, 4).
    pub rank: u64,
    /// The candidate's id.
    pub id: String,
    /// The name as written.
    pub name: String,
    /// The file that the person stands in.
    pub file: Arc<str>,
    /// The first row that the person stands in.
    pub row: u64,
    /// The place of the file among the inputs, for the last tie.
    pub(crate) input: usize,
    /// What was found.
    pub assessment: Assessment,
}

/// Where a shortlist is cut. No cut changes a score.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cut {
    /// At most this many.
    pub top: Option<usize>,
    /// Only those who could reach this many points, in hundredths of a point.
    pub min_score: Option<u64>,
    /// Only this standing.
    pub only: Option<Standing>,
    /// Only who has this id.
    pub id: Option<String>,
}

impl Cut {
    /// Whether it is about a candidate of this id at all.
    pub fn asks_for(&self, id: &str) -> bool {
        self.id.as_deref().is_none_or(|only| id == only)
    }

    /// Whether an assessment passes the filters.
    pub fn lets_pass(&self, id: &str, assessment: &Assessment) -> bool {
        self.asks_for(id)
            && self.only.is_none_or(|only| assessment.standing == only)
            && self.min_score.is_none_or(|least| assessment.score.at_most() >= least)
    }
}

/// How many of what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows under the headers.
    pub rows: u64,
    /// Rows of candidates.
    pub rows_of_candidates: u64,
    /// Candidates that were assessed.
    pub candidates: u64,
    /// Candidates by standing, before any cut.
    pub by_standing: BTreeMap<Standing, u64>,
    /// Rows set aside, by reason.
    pub set_aside: BTreeMap<Aside, u64>,
    /// Rows that could not be read.
    pub left_out: u64,
    /// Candidates in the shortlist.
    pub listed: u64,
}

/// Candidates in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shortlist {
    /// The places.
    pub entries: Vec<Entry>,
    /// The rank at which a top N cut through equals.
    pub tie_cut: Option<u64>,
}

/// The best entries so far: never many more than twice those that are asked for.
#[derive(Debug, Default)]
pub struct Best {
    entries: Vec<Entry>,
    top: Option<usize>,
}

impl Best {
    /// Keeps this many, or all.
    pub fn new(top: Option<usize>) -> Best {
        Best { entries: Vec::new(), top }
    }

    /// Takes an entry in.
    pub fn push(&mut self, entry: Entry) {
        self.entries.push(entry);
        if self.top.is_some_and(|top| self.entries.len() >= top.saturating_mul(2).max(1024)) {
            self.settle();
        }
    }

    /// Takes all entries of another in.
    pub fn merge(&mut self, other: Best) {
        for entry in other.entries {
            self.push(entry);
        }
    }

    /// In order, and no more than one beyond the cut: it tells whether the cut goes through equals.
    fn settle(&mut self) {
        self.entries.sort_by(|a, b| {
            let merit = Merit::of(&a.assessment).cmp(&Merit::of(&b.assessment));
            merit.then_with(|| by_id(&a.id, &b.id)).then_with(|| (a.input, a.row).cmp(&(b.input, b.row)))
        });
        if let Some(top) = self.top {
            self.entries.truncate(top.saturating_add(1));
        }
    }

    /// The shortlist, ranked.
    pub fn ranked(mut self) -> Shortlist {
        self.settle();
        let mut last = None;
        for (index, entry) in self.entries.iter_mut().enumerate() {
            // Equal with and without the id are equal: 1, 2, 2, 4.
            let merit = Merit::of(&entry.assessment);
            let rank = match last {
                Some((equal, rank)) if equal == merit => rank,
                _ => index as u64 + 1,
            };
            entry.rank = rank;
            last = Some((merit, rank));
        }
        let mut tie_cut = None;
        if let Some(top) = self.top
            && self.entries.len() > top
        {
            let beyond = self.entries[top].rank;
            tie_cut = top.checked_sub(1).map(|last| self.entries[last].rank).filter(|rank| *rank == beyond);
            self.entries.truncate(top);
        }
        Shortlist { entries: self.entries, tie_cut }
    }
}
