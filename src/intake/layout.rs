//! Which column holds what, and how that was found out.

use std::sync::Arc;

use crate::facts::date::Order;
use crate::facts::{Column, Field, asides};
use crate::problem::{Place, Problem, Slug};
use crate::reference::{Heading, Reference, Treatment};
use crate::text::{key, named, nearest};

use super::numbered::pair_jobs;

named! {
    /// How a column came to its field.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Chosen {
        /// Its heading is in the tables.
        Heading = "heading",
        /// Its heading is spelled almost like one in the tables.
        Near = "near",
        /// The profile names it.
        Profile = "profile",
        /// The user said so.
        Map = "map",
    }
}

/// A column that is used, and how it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// Its index in a record.
    pub index: usize,
    /// Heading and field.
    pub column: Arc<Column>,
    /// How it came to its field.
    pub chosen: Chosen,
    /// Whether the role asks for what it holds, so that it is read.
    pub asked: bool,
    /// Which of day and month comes first in its dates, where that was decided.
    pub order: Option<Order>,
}

impl Used {
    /// Whether judging leaves it aside: what is never read, and a place that nobody asks for.
    pub fn is_left_aside(&self) -> bool {
        let field = &self.column.field;
        field.treatment() == Treatment::Carried || *field == Field::Location && !self.asked
    }
}

/// Which column holds what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The headings, as written.
    pub headings: Vec<Arc<str>>,
    /// The columns with a field, in the order of the file. A column may have two: one known, one named by the profile.
    pub used: Vec<Used>,
    /// The columns that would hold a field by their headings, had the user not chosen others for it.
    pub displaced: Vec<usize>,
}

/// What the user says of a column: `--map FIELD=COLUMN`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// A field's name, or a column that the profile names.
    pub field: String,
    /// The heading.
    pub column: String,
}

impl Layout {
    /// Finds out which column holds what. `wanted` are the fields that the role is read from.
    pub fn of(
        file: &Arc<str>,
        headings: &[String],
        wanted: &[Field],
        mappings: &[Mapping],
        tables: &Reference,
    ) -> (Layout, Vec<Problem>) {
        let headings: Vec<Arc<str>> = headings.iter().map(|heading| heading.trim().into()).collect();
        let keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
        let mut problems = repeated(file, &headings, &keys);
        let no_evidence = |index: usize| tables.heading(&keys[index]).is_some_and(Heading::is_no_evidence);
        let (mut chosen, mut displaced): (Vec<(usize, Field, Chosen)>, Vec<usize>) = (Vec::new(), Vec::new());
        for (index, key) in keys.iter().enumerate() {
            match tables.heading(key) {
                None => {}
                Some(Heading::Known(entry)) => chosen.push((index, entry.value.clone(), Chosen::Heading)),
                Some(Heading::Padded(entry) | Heading::Near(entry)) => {
                    let place = Place::Column { file: file.clone(), column: headings[index].clone() };
                    let problem = Problem::new(Slug::NearColumn, place).with("found", &*headings[index]);
                    problems.push(problem.with("read_as", &*entry.written));
                    chosen.push((index, entry.value.clone(), Chosen::Near));
                }
            }
        }
        for field in wanted {
            let Some(name) = field.named_column() else { continue };
            let matches: Vec<usize> = (0..keys.len()).filter(|&index| keys[index] == key(name)).collect();
            for &index in &matches {
                if no_evidence(index) {
                    problems.push(refused(file, &headings[index]));
                } else {
                    chosen.push((index, field.clone(), Chosen::Profile));
                }
            }
            match matches.first() {
                Some(_) => {}
                None if mappings.iter().any(|mapping| mapping.fields(wanted).contains(field)) => {}
                None => {
                    let near = nearest(name, headings.iter().map(|heading| &**heading));
                    let problem = Problem::new(Slug::ColumnMissing, Place::File { file: file.clone() });
                    problems.push(problem.with("found", name).with("nearest", near.unwrap_or_default()));
                }
            }
        }
        for mapping in mappings {
            let Some(index) = headings.iter().position(|heading| same_heading(heading, &mapping.column)) else {
                let problem = Problem::new(Slug::ColumnMissing, Place::File { file: file.clone() });
                let near = nearest(&mapping.column, headings.iter().map(|heading| &**heading));
                problems.push(problem.with("found", mapping.column.as_str()).with("nearest", near.unwrap_or_default()));
                continue;
            };
            for field in mapping.fields(wanted) {
                let is_its_own = tables.heading(&keys[index]).is_some_and(|heading| heading.entry().value == field);
                if field.reads() && no_evidence(index) && !is_its_own {
                    problems.push(refused(file, &headings[index]));
                    continue;
                }
                // The column is no longer what its heading says, nor is another one this field by its heading.
                chosen.retain(|(at, taken, how)| {
                    let by_heading = matches!(how, Chosen::Heading | Chosen::Near);
                    let stays = !by_heading || (*taken != field && (*at != index || field.named_column().is_some()));
                    displaced.extend((!stays && *at != index).then_some(*at));
                    stays
                });
                chosen.push((index, field, Chosen::Map));
            }
        }
        let mut chosen: Vec<_> =
            chosen.into_iter().map(|(index, field, chosen)| (index, field, chosen, false)).collect();
        for (index, field, how, _) in chosen.clone() {
            let wanted = asides(&field).iter().filter(|field| wanted.contains(field));
            for field in wanted {
                if !chosen.iter().any(|(at, taken, ..)| (*at, taken) == (index, field)) {
                    chosen.push((index, field.clone(), how, true));
                }
            }
        }
        chosen.sort_by(|a, b| (a.0, a.3, &a.1).cmp(&(b.0, b.3, &b.1)));
        let mut used: Vec<Used> = Vec::new();
        for (index, field, chosen, aside) in chosen {
            let number = used.iter().filter(|before| before.column.field == field).count();
            let column = Column { file: file.clone(), heading: headings[index].clone(), field, number, aside };
            let asked = column.field.reads() && wanted.contains(&column.field);
            used.push(Used { index, column: Arc::new(column), chosen, asked, order: None });
        }
        displaced.retain(|index| used.iter().all(|used: &Used| used.index != *index));
        problems.extend(pair_jobs(file, &mut used));
        (Layout { headings, used, displaced }, problems)
    }

    /// The first column of a field.
    pub fn index_of(&self, field: &Field) -> Option<usize> {
        let mut own = self.used.iter().filter(|used| !used.column.aside);
        own.find(|used| used.column.field == *field).map(|used| used.index)
    }

    /// The headings of columns that are not used at all.
    pub fn unknown(&self) -> Vec<&str> {
        let used = |index: usize| self.used.iter().any(|used| used.index == index) || self.displaced.contains(&index);
        let all = self.headings.iter().enumerate();
        all.filter(|(index, heading)| !used(*index) && !heading.is_empty()).map(|(_, heading)| &**heading).collect()
    }

    /// Whether a row stands for a job.
    pub fn has_jobs(&self) -> bool {
        [Field::JobStart, Field::JobEnd].iter().any(|field| self.index_of(field).is_some())
    }
}

impl Mapping {
    /// The fields that it sets: one of candor's own, or those that the profile reads from a column of that name.
    pub fn fields(&self, wanted: &[Field]) -> Vec<Field> {
        if let Some(field) = Field::parse(&self.field).filter(|field| field.named_column().is_none()) {
            return vec![field];
        }
        let name = self.field.split_once(':').filter(|(word, _)| matches!(*word, "number" | "date" | "text"));
        let name = name.map_or(self.field.as_str(), |(_, name)| name);
        let named = |field: &&Field| field.named_column().is_some_and(|column| key(column) == key(name));
        wanted.iter().filter(named).cloned().collect()
    }
}

/// Whether a heading is the one that was named: by its words, or as it is where it has none ("%").
pub fn same_heading(heading: &str, named: &str) -> bool {
    let words = key(named);
    if words.is_empty() { heading.trim() == named.trim() } else { key(heading) == words }
}

fn repeated(file: &Arc<str>, headings: &[Arc<str>], keys: &[String]) -> Vec<Problem> {
    let again = |index: &usize| !keys[*index].is_empty() && keys[..*index].contains(&keys[*index]);
    let places = (0..keys.len()).filter(again).map(|index| {
        let place = Place::Column { file: file.clone(), column: headings[index].clone() };
        Problem::new(Slug::DuplicateColumn, place).with("found", &*headings[index])
    });
    places.collect()
}

fn refused(file: &Arc<str>, heading: &Arc<str>) -> Problem {
    let place = Place::Column { file: file.clone(), column: heading.clone() };
    Problem::new(Slug::NotEvidence, place).with("found", &**heading)
}
