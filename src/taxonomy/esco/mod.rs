//! ESCO: the tables that its portal hands out, in one language or several.
//!
//! A table is known by its name (`occupations_pl.csv`), which says the language. The collections of skills
//! (`digitalSkillsCollection_pl.csv`) name skills too, where the whole table of a language is missing.

mod table;

use std::collections::BTreeMap;

use super::concept::{Concept, Part};
use table::{Row, rows};

/// A table that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its name.
    pub file: String,
    /// The line, where one is to blame.
    pub line: Option<u64>,
    /// The column that it lacks, if that is what is wrong.
    pub lacks: Option<&'static str>,
}

/// What was read of a download.
#[derive(Debug, Clone, Default)]
pub struct Download {
    /// The concepts of both parts.
    pub parts: [Vec<Concept>; Part::ALL.len()],
    /// The tables that were read, sorted.
    pub files: Vec<String>,
}

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Groups,
    Concepts(Part),
    /// Some of the skills.
    Collection,
    Broader(Part),
}

/// Names of tables, without what follows: a language, a copy's number.
const TABLES: &[(&str, Holds)] = &[
    ("iscogroups", Holds::Groups),
    ("occupations", Holds::Concepts(Part::Occupations)),
    ("skills", Holds::Concepts(Part::Skills)),
    ("broaderrelationsoccpillar", Holds::Broader(Part::Occupations)),
    ("broaderrelationsskillpillar", Holds::Broader(Part::Skills)),
];

/// The words that the name of a collection of skills ends with, before its language.
const COLLECTION: &str = "skillscollection";

fn holds(name: &str) -> Option<Holds> {
    let name = name.to_ascii_lowercase();
    let name = name.split(['_', '.', ' ']).next().unwrap_or_default();
    let table = TABLES.iter().find(|(table, _)| *table == name).map(|(_, holds)| *holds);
    table.or_else(|| name.ends_with(COLLECTION).then_some(Holds::Collection))
}

/// Whether a file of this name is a table of ESCO's that is read.
pub fn is_read(name: &str) -> bool {
    holds(name).is_some()
}

/// Concepts from tables by name. Obsolete ones are left out.
pub fn read(files: &[(String, Vec<u8>)]) -> Result<Download, Unreadable> {
    let mut tables: Vec<(Holds, &String, &Vec<u8>)> =
        files.iter().filter_map(|(name, bytes)| Some((holds(name)?, name, bytes))).collect();
    tables.sort();
    let mut reading = Reading::default();
    for (holds, name, bytes) in &tables {
        let lang = language(name);
        match holds {
            Holds::Groups => rows(name, bytes, &["code", "preferredLabel"], |row| reading.group(row, lang))?,
            Holds::Concepts(part) => {
                rows(name, bytes, &["conceptUri", "preferredLabel"], |row| reading.concept(row, *part, lang))?;
            }
            Holds::Collection => {
                rows(name, bytes, &["conceptUri", "preferredLabel"], |row| reading.concept(row, Part::Skills, lang))?;
            }
            Holds::Broader(part) => {
                rows(name, bytes, &["conceptUri", "broaderUri"], |row| reading.broader(row, *part))?;
            }
        }
    }
    let files = tables.into_iter().map(|(_, name, _)| name.clone()).collect();
    Ok(Download { parts: reading.finish(), files })
}

/// The language that the name of a table ends with: `occupations_pl.csv`, `occupations_en (1).csv`.
fn language(name: &str) -> &str {
    let stem = name.split('.').next().unwrap_or_default();
    let last = stem.rsplit('_').next().unwrap_or_default();
    let code = last.find(|sign: char| !sign.is_ascii_alphabetic()).map_or(last, |end| &last[..end]);
    if stem.contains('_') && matches!(code.len(), 2 | 3) { code } else { "" }
}

#[derive(Default)]
struct Reading {
    parts: [BTreeMap<String, Concept>; Part::ALL.len()],
    /// The names of ISCO groups, by code and language.
    groups: BTreeMap<(String, String), String>,
}

impl Reading {
    fn group(&mut self, row: &Row, lang: &str) {
        self.groups.insert((row.cell("code").to_owned(), lang.to_owned()), row.cell("preferredLabel").to_owned());
    }

    fn concept(&mut self, row: &Row, part: Part, lang: &str) {
        if row.cell("status") == "obsolete" || row.cell("conceptUri").is_empty() {
            return;
        }
        let uri = row.cell("conceptUri").to_owned();
        let concept = self.parts[part as usize].entry(uri).or_default();
        concept.name(row.cell("preferredLabel"), lang, true);
        for column in ["altLabels", "hiddenLabels"] {
            for label in row.cell(column).split(['\n', '\r', '|']) {
                concept.name(label, lang, false);
            }
        }
        if concept.isco.is_empty() {
            row.cell("iscoGroup").trim_start_matches('C').clone_into(&mut concept.isco);
        }
        let describes = row.cell("description");
        if !describes.is_empty() && !concept.description.contains(describes) {
            concept.description.push_str(describes);
            concept.description.push('\n');
        }
        let broader = row.cell("broaderConceptUri").split('|').map(str::trim).filter(|uri| !uri.is_empty());
        concept.broader.extend(broader.map(str::to_owned));
    }

    fn broader(&mut self, row: &Row, part: Part) {
        if let Some(concept) = self.parts[part as usize].get_mut(row.cell("conceptUri")) {
            concept.broader.push(row.cell("broaderUri").to_owned());
        }
    }

    /// Each concept with the names of what it belongs to: ISCO groups of an occupation, broader concepts of a skill.
    fn finish(self) -> [Vec<Concept>; Part::ALL.len()] {
        let Reading { parts, groups } = self;
        let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for ((code, _), name) in &groups {
            names.entry(code).or_default().push(name);
        }
        parts.map(|concepts| {
            let first_names: BTreeMap<String, Vec<String>> = concepts
                .iter()
                .map(|(uri, concept)| {
                    let first = concept.labels.iter().filter(|label| label.preferred);
                    (uri.clone(), first.map(|label| label.text.clone()).collect())
                })
                .collect();
            let finished = concepts.into_iter().map(|(uri, mut concept)| {
                concept.broader.sort();
                concept.broader.dedup();
                let iscos = (2..=4).rev().filter_map(|digits| concept.isco.get(..digits));
                let of_iscos =
                    iscos.flat_map(|code| names.get(code).into_iter().flatten()).map(|&name| name.to_owned());
                let above = concept.broader.iter().filter_map(|broader| first_names.get(broader)).flatten().cloned();
                concept.groups = of_iscos.chain(above).collect();
                concept.uri = uri;
                concept
            });
            finished.filter(|concept| !concept.labels.is_empty()).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tables_say_what_they_hold() {
        for (name, is) in [
            ("occupations_en.csv", Some(Holds::Concepts(Part::Occupations))),
            ("skills_de.csv", Some(Holds::Concepts(Part::Skills))),
            ("ISCOGroups_pl.csv", Some(Holds::Groups)),
            ("digitalSkillsCollection_pl.csv", Some(Holds::Collection)),
            ("broaderRelationsSkillPillar.csv", Some(Holds::Broader(Part::Skills))),
            ("skillsHierarchy_pl.csv", None),
            ("skillSkillRelations.csv", None),
            ("occupationSkillRelations_en.csv", None),
            ("candidates.csv", None),
        ] {
            assert_eq!(holds(name), is, "{name}");
        }
        assert_eq!(["occupations_en (1).csv", "occupations_pl.csv", "occupations.csv"].map(language), ["en", "pl", ""]);
    }
}
