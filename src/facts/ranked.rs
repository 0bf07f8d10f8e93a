//! The concepts that a text may mean, the likeliest first.

use std::collections::BTreeSet;

use super::{Field, Via};
use crate::reference::{Reference, telling};
use crate::taxonomy::{Concept, Label, Link, Part, Ranked, Taxonomy, build};
use crate::text::{Form, Word, join, words};

/// A concept that a text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// Its id: in an imported taxonomy the one that the whole world knows, else candor's own name of it.
    pub id: String,
    /// What to call it.
    pub label: String,
    /// How much speaks for it, out of 1000.
    pub score: u32,
    /// How the text came to it.
    pub via: Via,
}

/// Concepts to rank texts of a field among.
#[derive(Debug, Clone)]
pub struct Ranking<'a> {
    part: Part,
    taxonomy: std::borrow::Cow<'a, Taxonomy>,
    tables: &'a Reference,
}

impl<'a> Ranking<'a> {
    /// The concepts of the imported taxonomy; without one, the skills of the tables. `None` where there are none.
    pub fn of(field: &Field, tables: &'a Reference) -> Option<Ranking<'a>> {
        let part = match field {
            Field::JobTitle => Part::Occupations,
            Field::Skills => Part::Skills,
            _ => return None,
        };
        let imported = tables.taxonomy.as_ref().filter(|taxonomy| taxonomy.len(part) > 0);
        let taxonomy = match (imported, part) {
            (Some(taxonomy), _) => std::borrow::Cow::Borrowed(taxonomy),
            (None, Part::Skills) => std::borrow::Cow::Owned(own_skills(tables)?),
            (None, Part::Occupations) => return None,
        };
        Some(Ranking { part, taxonomy, tables })
    }

    /// The likeliest concepts, called by their names in a language. A skill that the tables know by name goes before those
    /// of an imported taxonomy, which knows no brands: "Excel" is no "excellence".
    pub fn rank(&self, text: &str, top: usize, lang: &str) -> Vec<Meant> {
        let said = match self.part {
            Part::Occupations => meant(text, self.tables),
            Part::Skills => words(text),
        };
        let known = match self.part {
            Part::Occupations => None,
            Part::Skills => self.known(&said, lang),
        };
        let ranked = match self.part {
            Part::Occupations => likeliest(&self.taxonomy, &said, text, self.tables, top, lang),
            Part::Skills => self.taxonomy.rank(self.part, text, &|_| BTreeSet::new(), top, lang),
        };
        let ranked = ranked.into_iter();
        let meant = |ranked: crate::taxonomy::Ranked| Meant {
            id: ranked.uri,
            label: ranked.label,
            score: ranked.score,
            via: ranked.link.into(),
        };
        let others = ranked.map(meant).filter(|other| known.as_ref().is_none_or(|known| known.id != other.id));
        known.iter().cloned().chain(others).take(top).collect()
    }

    /// The skill of the tables that these words name.
    fn known(&self, said: &[Word], lang: &str) -> Option<Meant> {
        let (skill, form) = self.tables.skill(said).filter(|(skill, _)| !self.tables.is_imported(*skill))?;
        let via = match form {
            Form::Inflected => Via::Inflection,
            Form::Same if self.tables.skills.is_called(skill, &join(said)) => Via::Same,
            Form::Same => Via::Alias,
        };
        Some(Meant { id: self.tables.skill_id(skill)?, label: self.tables.skill_name(skill, lang)?, score: 1000, via })
    }
}

impl From<Link> for Via {
    fn from(link: Link) -> Via {
        match link {
            Link::Same => Via::Same,
            Link::Alias => Via::Alias,
            Link::Inflection => Via::Inflection,
            Link::Near => Via::Near,
        }
    }
}

fn first_name(name: &str, lang: &str) -> Label {
    Label { text: name.to_owned(), lang: lang.to_owned(), preferred: true }
}

/// The likeliest occupations of a title of which these words tell, by them and by others that mean the same.
pub(super) fn likeliest(
    taxonomy: &Taxonomy,
    said: &[Word],
    title: &str,
    tables: &Reference,
    top: usize,
    lang: &str,
) -> Vec<Ranked> {
    let as_written = said.iter().map(|word| &title[word.span.clone()]).collect::<Vec<_>>().join(" ");
    // "Sprzedawczyni" may be a name; else it is a form of "sprzedawca".
    let is_name = taxonomy.named(Part::Occupations, &words(&as_written)).is_some();
    let said = if is_name { as_written } else { join(said) };
    let langs = taxonomy.languages(Part::Occupations);
    let alike = |word: &Word| tables.title_words.alike(word, langs);
    taxonomy.rank(Part::Occupations, &said, &alike, top, lang)
}

/// The words of a title that say what is meant: of "Engineers, except electrical" the first.
pub(super) fn meant(title: &str, tables: &Reference) -> Vec<Word> {
    let mut said = words(title);
    let excepts = tables.title_exceptions.all_in(&said).into_iter().map(|(at, ..)| at).find(|at| *at > 0);
    said.truncate(excepts.unwrap_or(said.len()));
    telling(&said, &tables.title_fillers, &tables.title_forms).0
}

/// The skills of the tables, as a taxonomy is.
fn own_skills(tables: &Reference) -> Option<Taxonomy> {
    let skills = &tables.skills;
    let mut concepts: Vec<Concept> = skills
        .concepts()
        .iter()
        .map(|concept| Concept {
            uri: concept.slug.to_string(),
            labels: concept.names.iter().map(|(lang, name)| first_name(name, lang)).collect(),
            ..Concept::default()
        })
        .collect();
    for term in skills.terms.entries() {
        if let Some(concept) = concepts.get_mut(term.value as usize) {
            concept.name(&term.written, "", false);
        }
    }
    Taxonomy::open(build("candor", [Vec::new(), concepts]))
}
