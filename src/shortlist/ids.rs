//! The ids met so far, to see which come twice.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHasher};

use crate::problem::{Place, Problem, Slug};

/// Ids that are compared with each other: enough for any list of people, and no more memory than that.
const MOST: usize = 4_000_000;

/// The ids met so far, as hashes, with the file and row of each.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    seen: FxHashMap<u64, (u32, u64)>,
    files: Vec<Arc<str>>,
    full: bool,
}

impl Ids {
    /// Takes ids and their rows in; tells which were there already.
    pub fn compare(&mut self, ids: &[(String, u64)], file: &Arc<str>) -> Vec<Problem> {
        if self.files.last() != Some(file) {
            self.files.push(file.clone());
        }
        let here = u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX);
        let mut problems = Vec::new();
        for (id, row) in ids {
            let mut hasher = FxHasher::default();
            id.hash(&mut hasher);
            let hash = hasher.finish();
            if let Some((there, first)) = self.seen.get(&hash) {
                let other = self.files.get(*there as usize).filter(|_| *there != here);
                let first = other.map_or(first.to_string(), |other| format!("{first} ({other})"));
                let place = Place::Cell { file: file.clone(), row: *row, column: None };
                problems.push(Problem::new(Slug::DuplicateId, place).with("found", id.as_str()).with("first", first));
            } else if self.seen.len() < MOST {
                self.seen.insert(hash, (here, *row));
            } else if !self.full {
                self.full = true;
                problems.push(Problem::new(Slug::IdsNotCompared, Place::Run).with("count", MOST));
            }
        }
        problems
    }
}
