//! Which column holds what, and how that was found out.

use std::sync::Arc;

use crate::facts::time::Order;
use crate::facts::{Column, Field, asides};
use crate::problem::{Place, Problem, Slug};
use crate::reference::{Heading, Reference, Taken, Treatment};
use crate::text::{key, named, nearest};

use super::mapping::{Mapping, same_heading};
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
        /// Its heading says nothing known, and its values can be nothing else.
        Values = "values",
        /// A file of mappings says so.
        Saved = "mapping",
        /// The user said so.
        Map = "map",
    }
}

impl Chosen {
    /// Whether it rests on what the user or a guess made of it, so that what was read is evidence of that too.
    pub fn is_assumed(self) -> bool {
        !matches!(self, Chosen::Heading | Chosen::Profile)
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
    /// The heading of the tables that it was taken for, where there is one.
    pub reason: Option<Arc<str>>,
    /// Whether the role asks for what it holds, so that it is read.
    pub asked: bool,
    /// Which of day and month comes first in its dates, where that was decided.
    pub order: Option<Order>,
    /// Whether its cells are ticks, where that was decided.
    pub ticks: Option<bool>,
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
        let mut choosing = Choosing::of(file, &headings, wanted, tables);
        choosing.saved = mappings.iter().any(|mapping| mapping.by == Chosen::Saved);
        choosing.by_headings();
        choosing.by_profile(mappings);
        for mapping in mappings {
            choosing.by_mapping(mapping);
        }
        let mut used = choosing.used();
        let Choosing { mut displaced, mut problems, .. } = choosing;
        displaced.retain(|index| used.iter().all(|used| used.index != *index));
        problems.extend(pair_jobs(file, &mut used));
        problems.extend(protected(file, &used));
        problems.extend(rivals(file, &used));
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

    /// The headings of other columns that were taken for the same field.
    pub fn rivals(&self, one: &Used) -> Vec<&str> {
        let same = self.used.iter().filter(|used| {
            !one.column.aside && !used.column.aside && used.index != one.index && used.column.field == one.column.field
        });
        same.map(|used| &*used.column.heading).collect()
    }

    /// Whether a row stands for a job.
    pub fn has_jobs(&self) -> bool {
        [Field::JobStart, Field::JobEnd].iter().any(|field| self.index_of(field).is_some())
    }
}

/// Columns on their way to fields: by their headings, then by the profile, then by what the user says.
struct Choosing<'a> {
    file: &'a Arc<str>,
    headings: &'a [Arc<str>],
    keys: Vec<String>,
    wanted: &'a [Field],
    tables: &'a Reference,
    chosen: Vec<(usize, Field, Chosen)>,
    /// The headings of the tables that columns were taken for.
    reasons: Vec<Option<Arc<str>>>,
    /// Whether a file of mappings says which columns are read.
    saved: bool,
    displaced: Vec<usize>,
    problems: Vec<Problem>,
}

impl<'a> Choosing<'a> {
    fn of(file: &'a Arc<str>, headings: &'a [Arc<str>], wanted: &'a [Field], tables: &'a Reference) -> Choosing<'a> {
        let keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
        let problems = repeated(file, headings, &keys);
        let reasons = vec![None; headings.len()];
        let (chosen, displaced) = (Vec::new(), Vec::new());
        Choosing { file, headings, keys, wanted, tables, chosen, reasons, saved: false, displaced, problems }
    }

    fn by_headings(&mut self) {
        for (index, written) in self.headings.iter().enumerate() {
            let Some(heading) = self.tables.heading(written) else { continue };
            // A file of mappings names all columns that it wants to be read.
            if self.saved && !matches!(heading.field, Field::Notes | Field::Personal(_)) {
                continue;
            }
            // Of columns about one skill only those are taken that are asked about.
            if matches!(heading.field, Field::Skill(_)) && !self.wanted.contains(heading.field) {
                continue;
            }
            let how = if heading.taken == Taken::Known { Chosen::Heading } else { Chosen::Near };
            if how == Chosen::Near && heading.field.protected().is_none() {
                let place = Place::Column { file: self.file.clone(), column: written.clone() };
                let problem = Problem::new(Slug::NearColumn, place).with("found", &**written);
                self.problems.push(problem.with("read_as", heading.written));
            }
            self.reasons[index] = Some(heading.written.into());
            self.chosen.push((index, heading.field.clone(), how));
        }
    }

    /// The columns that the profile names, but for those that are no evidence.
    fn by_profile(&mut self, mappings: &[Mapping]) {
        for field in self.wanted {
            let Some(name) = field.named_column() else { continue };
            let matches: Vec<usize> = (0..self.keys.len()).filter(|&index| self.keys[index] == key(name)).collect();
            for &index in &matches {
                if self.is_no_evidence(index) {
                    self.refuse(index);
                } else {
                    self.chosen.push((index, field.clone(), Chosen::Profile));
                }
            }
            let is_mapped = || mappings.iter().any(|mapping| mapping.fields(self.wanted).contains(field));
            if matches.is_empty() && !is_mapped() {
                self.miss(name);
            }
        }
    }

    fn by_mapping(&mut self, mapping: &Mapping) {
        let Some(index) = self.headings.iter().position(|heading| same_heading(heading, &mapping.column)) else {
            return self.miss(&mapping.column);
        };
        for field in mapping.fields(self.wanted) {
            let own = self.tables.heading(&self.headings[index]);
            let is_its_own = own.is_some_and(|heading| *heading.field == field);
            if field.reads() && self.is_no_evidence(index) && !is_its_own {
                self.refuse(index);
                continue;
            }
            // The column is no longer what its heading says, nor is another one this field by its heading.
            self.chosen.retain(|(at, taken, how)| {
                let by_heading = matches!(how, Chosen::Heading | Chosen::Near);
                let stays = !by_heading || (*taken != field && (*at != index || field.named_column().is_some()));
                self.displaced.extend((!stays && *at != index).then_some(*at));
                stays
            });
            self.chosen.push((index, field, mapping.by));
        }
    }

    /// The columns as chosen, in the order of the file, each before what it says beside its own field.
    fn used(&mut self) -> Vec<Used> {
        let own = self.chosen.drain(..).map(|(index, field, how)| (index, field, how, false));
        let mut chosen: Vec<_> = own.collect();
        for (index, field, how, _) in chosen.clone() {
            for field in asides(&field).iter().filter(|field| self.wanted.contains(field)) {
                if !chosen.iter().any(|(at, taken, ..)| (*at, taken) == (index, field)) {
                    chosen.push((index, field.clone(), how, true));
                }
            }
        }
        chosen.sort_by(|a, b| (a.0, a.3, &a.1).cmp(&(b.0, b.3, &b.1)));
        let mut used: Vec<Used> = Vec::new();
        for (index, field, chosen, aside) in chosen {
            let number = used.iter().filter(|before| before.column.field == field).count();
            let heading = self.headings[index].clone();
            let column = Column { file: self.file.clone(), heading, field, number, aside };
            let asked = column.field.reads() && self.wanted.contains(&column.field);
            let by_heading = matches!(chosen, Chosen::Heading | Chosen::Near);
            let reason = self.reasons[index].clone().filter(|_| by_heading);
            used.push(Used { index, column: Arc::new(column), chosen, reason, asked, order: None, ticks: None });
        }
        used
    }

    fn is_no_evidence(&self, index: usize) -> bool {
        self.tables.heading(&self.headings[index]).is_some_and(Heading::is_no_evidence)
    }

    /// Nobody is judged by this column.
    fn refuse(&mut self, index: usize) {
        let column = self.headings[index].clone();
        let problem =
            Problem::new(Slug::NotEvidence, Place::Column { file: self.file.clone(), column: column.clone() });
        let heading = self.tables.heading(&column);
        let class = heading.and_then(|heading| heading.field.protected()).map(|class| ("class", class.name().into()));
        let mut problem = problem.with("found", &*column);
        problem.args.extend(class);
        self.problems.push(problem);
    }

    /// No column is called so.
    fn miss(&mut self, name: &str) {
        let near = nearest(name, self.headings.iter().map(|heading| &**heading));
        let problem = Problem::new(Slug::ColumnMissing, Place::File { file: self.file.clone() });
        self.problems.push(problem.with("found", name).with("nearest", near.unwrap_or_default()));
    }
}

/// The columns of what nobody may be judged by, and of nothing that the profile may ask for.
fn protected(file: &Arc<str>, used: &[Used]) -> Vec<Problem> {
    let alone = |one: &&Used| used.iter().filter(|used| used.index == one.index).count() == 1;
    let columns = used.iter().filter(alone).filter_map(|used| {
        let class = used.column.field.protected()?;
        let place = Place::Column { file: file.clone(), column: used.column.heading.clone() };
        let problem = Problem::new(Slug::ProtectedColumn, place).with("found", &*used.column.heading);
        Some(problem.with("class", class.name()))
    });
    columns.collect()
}

/// Fields of which a person has one: two columns of it may say two things.
fn is_single(field: &Field) -> bool {
    let subjects = matches!(field, Field::Experience(_) | Field::Languages(Some(_)));
    subjects || matches!(field, Field::Education | Field::PayExpectation | Field::Availability | Field::Applied)
}

/// Columns that are asked about and were taken for a field by a similar heading, beside one of which it is known.
fn rivals(file: &Arc<str>, used: &[Used]) -> Vec<Problem> {
    let near = used.iter().filter(|used| used.asked && used.chosen == Chosen::Near && is_single(&used.column.field));
    let told = near.filter_map(|near| {
        let known = used.iter().find(|known| {
            known.chosen == Chosen::Heading && !known.column.aside && known.column.field == near.column.field
        })?;
        let place = Place::Column { file: file.clone(), column: near.column.heading.clone() };
        let problem = Problem::new(Slug::RivalColumns, place).with("found", &*near.column.heading);
        Some(problem.with("other", &*known.column.heading).with("field", near.column.field.to_string()))
    });
    told.collect()
}

fn repeated(file: &Arc<str>, headings: &[Arc<str>], keys: &[String]) -> Vec<Problem> {
    let again = |index: &usize| !keys[*index].is_empty() && keys[..*index].contains(&keys[*index]);
    let places = (0..keys.len()).filter(again).map(|index| {
        let place = Place::Column { file: file.clone(), column: headings[index].clone() };
        Problem::new(Slug::DuplicateColumn, place).with("found", &*headings[index])
    });
    places.collect()
}
