//! Problems in groups, so that a million of one kind stay readable and bounded.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Arg, Place, Problem, Severity, Slug};

/// Places that a group shows; the rest is counted.
pub const PLACES: usize = 20;

/// Problems grouped by kind, file and column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems {
    groups: BTreeMap<Key, Group>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    severity: Severity,
    slug: Slug,
    file: Option<Arc<str>>,
    column: Option<Arc<str>>,
    /// Problems that are not of a row stand each for itself.
    alone: Option<Vec<(&'static str, Arg)>>,
}

/// Problems of one kind in one column of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The first problems, in the order in which they were met.
    pub first: Vec<Problem>,
    /// How many there are.
    pub count: u64,
}

impl Problems {
    /// Takes a problem in.
    pub fn add(&mut self, problem: Problem) {
        let group = self.groups.entry(Key::of(&problem)).or_insert_with(Group::empty);
        group.count += 1;
        if group.first.len() < PLACES {
            group.first.push(problem);
        }
    }

    /// Takes problems in.
    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            self.add(problem);
        }
    }

    /// Takes all problems of another in, after its own.
    pub fn merge(&mut self, other: Problems) {
        for (key, group) in other.groups {
            let ours = self.groups.entry(key).or_insert_with(Group::empty);
            ours.count += group.count;
            let room = PLACES - ours.first.len();
            ours.first.extend(group.first.into_iter().take(room));
        }
    }

    /// The groups: errors first, then warnings, then notes; by kind, file and column.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.values()
    }

    /// Whether nothing was met.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

impl Group {
    fn empty() -> Group {
        Group { first: Vec::new(), count: 0 }
    }
}

impl Key {
    fn of(problem: &Problem) -> Key {
        let (file, column, of_row) = match &problem.place {
            Place::Run => (None, None, false),
            Place::File { file } | Place::Span { file, .. } => (Some(file.clone()), None, false),
            Place::Column { file, column } => (Some(file.clone()), Some(column.clone()), false),
            Place::Cell { file, column, .. } => (Some(file.clone()), column.clone(), true),
        };
        let alone = (!of_row).then(|| problem.args.clone());
        Key { severity: problem.slug.severity(), slug: problem.slug, file, column, alone }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(row: u64) -> Problem {
        Problem::new(Slug::NulByte, Place::Cell { file: "a.csv".into(), row, column: None })
    }

    #[test]
    fn groups_count_all_and_show_the_first() {
        let (mut left, mut right) = (Problems::default(), Problems::default());
        (0..15).for_each(|row| left.add(problem(row)));
        (15..40).for_each(|row| right.add(problem(row)));
        left.merge(right);
        let group = left.groups().next().expect("one group");
        assert_eq!((group.count, group.first.len()), (40, PLACES));
        assert_eq!(group.first[19], problem(19));
    }
}
