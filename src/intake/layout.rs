//! Which column holds what, and how that was found out.

use std::sync::Arc;

use crate::facts::{Column, Field};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::{key, near, nearest};

/// How a column came to its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chosen {
    /// Its heading is in the tables.
    Heading,
    /// Its heading is spelled almost like one in the tables.
    Near,
    /// The profile names it.
    Profile,
    /// The user said so.
    Map,
}

impl Chosen {
    /// All ways.
    pub const ALL: [Chosen; 4] = [Chosen::Heading, Chosen::Near, Chosen::Profile, Chosen::Map];

    /// The name as it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Chosen::Heading => "heading",
            Chosen::Near => "near",
            Chosen::Profile => "profile",
            Chosen::Map => "map",
        }
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
}

/// Which column holds what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The headings, as written.
    pub headings: Vec<Arc<str>>,
    /// The columns with a field, in the order of the file. A column may have two: one known, one named by the profile.
    pub used: Vec<Used>,
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
        let mut chosen: Vec<(usize, Field, Chosen)> = Vec::new();
        for (index, key) in keys.iter().enumerate() {
            if let Some((field, how, known)) = by_heading(key, tables) {
                if how == Chosen::Near {
                    let place = Place::Column { file: file.clone(), column: headings[index].clone() };
                    problems.push(
                        Problem::new(Slug::NearColumn, place).with("found", &*headings[index]).with("read_as", known),
                    );
                }
                chosen.push((index, field, how));
            }
        }
        for field in wanted {
            let Some(name) = field.named_column() else { continue };
            match keys.iter().position(|known| *known == key(name)) {
                Some(index) if no_evidence(index, &chosen) => problems.push(refused(file, &headings[index])),
                Some(index) => chosen.push((index, field.clone(), Chosen::Profile)),
                None if mappings.iter().any(|mapping| key(&mapping.field) == key(name)) => {}
                None => {
                    let near = nearest(name, headings.iter().map(|heading| &**heading));
                    let problem = Problem::new(Slug::ColumnMissing, Place::File { file: file.clone() });
                    problems.push(problem.with("found", name).with("nearest", near.unwrap_or_default()));
                }
            }
        }
        for mapping in mappings {
            let Some(index) = keys.iter().position(|known| *known == key(&mapping.column)) else { continue };
            for field in mapping.fields(wanted) {
                if field.reads() && no_evidence(index, &chosen) {
                    problems.push(refused(file, &headings[index]));
                    continue;
                }
                chosen.retain(|(at, taken, how)| *taken != field && (*at != index || *how == Chosen::Profile));
                chosen.push((index, field, Chosen::Map));
            }
        }
        chosen.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let used = chosen
            .into_iter()
            .map(|(index, field, chosen)| Used {
                index,
                column: Arc::new(Column { file: file.clone(), heading: headings[index].clone(), field }),
                chosen,
            })
            .collect();
        (Layout { headings, used }, problems)
    }

    /// The first column of a field.
    pub fn index_of(&self, field: &Field) -> Option<usize> {
        self.used.iter().find(|used| used.column.field == *field).map(|used| used.index)
    }

    /// The headings of columns that are not used at all.
    pub fn unknown(&self) -> Vec<&str> {
        let used = |index: usize| self.used.iter().any(|used| used.index == index);
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
        if let Some(field) = Field::parse(&self.field) {
            return vec![field];
        }
        let named = |field: &&Field| field.named_column().is_some_and(|name| key(name) == key(&self.field));
        wanted.iter().filter(named).cloned().collect()
    }
}

/// The field of a heading: known, or spelled almost like a known one.
pub fn by_heading(heading: &str, tables: &Reference) -> Option<(Field, Chosen, String)> {
    let entries = tables.columns.entries();
    if let Some(entry) = entries.iter().find(|entry| entry.key == heading) {
        return Some((entry.value.clone(), Chosen::Heading, entry.written.clone()));
    }
    let near = entries.iter().find(|entry| near(heading, &entry.key))?;
    Some((near.value.clone(), Chosen::Near, near.written.clone()))
}

fn repeated(file: &Arc<str>, headings: &[Arc<str>], keys: &[String]) -> Vec<Problem> {
    let again = |index: &usize| !keys[*index].is_empty() && keys[..*index].contains(&keys[*index]);
    let places = (0..keys.len()).filter(again).map(|index| {
        let place = Place::Column { file: file.clone(), column: headings[index].clone() };
        Problem::new(Slug::DuplicateColumn, place).with("found", &*headings[index])
    });
    places.collect()
}

/// Whether a column is known to hold what nobody may be judged by: names, contacts, notes, personal data.
fn no_evidence(index: usize, chosen: &[(usize, Field, Chosen)]) -> bool {
    chosen.iter().any(|(at, field, how)| *at == index && *how == Chosen::Heading && !field.reads())
}

fn refused(file: &Arc<str>, heading: &Arc<str>) -> Problem {
    let place = Place::Column { file: file.clone(), column: heading.clone() };
    Problem::new(Slug::NotEvidence, place).with("found", &**heading)
}
