//! What the user says of columns: `--map FIELD=COLUMN`, and files of it for exports that come again.

use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::layout::{Chosen, Layout};
use crate::facts::Field;
use crate::problem::{Problem, Slug};
use crate::reference::Reference;
use crate::text::{key, nearest};

/// A field and the column that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// A field's name, or a column that the profile names.
    pub field: String,
    /// The heading.
    pub column: String,
    /// Whether the user said so, or a file of mappings.
    pub by: Chosen,
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

/// A file of mappings: a table for each kind of file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingFile {
    /// The file as shown to people.
    name: Arc<str>,
    sections: Vec<Section>,
}

/// What is said of files that have these headings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Section {
    /// All headings of the file from which it was made; they tell apart what else would fit.
    headings: Vec<String>,
    /// Field, heading, and where the heading stands.
    columns: Vec<(String, String, Range<usize>)>,
}

/// The version of such files.
const VERSION: &str = "1";

impl MappingFile {
    /// Reads such a file; all that is wrong with it.
    pub fn read(text: &str, name: &Arc<str>, tables: &Reference) -> Result<MappingFile, Vec<Problem>> {
        let (root, errors) = DeTable::parse_recoverable(text);
        if let Some(error) = errors.first() {
            let span = error.span().unwrap_or(text.len()..text.len());
            return Err(vec![Problem::at(Slug::ProfileSyntax, name, span).with("detail", error.message())]);
        }
        let mut reading = Reading { name, tables, problems: Vec::new() };
        let mut sections = Vec::new();
        for (found, value) in root.into_inner() {
            match (&**found.get_ref(), value.get_ref()) {
                ("candor", DeValue::Integer(version)) if version.as_str() == VERSION => {}
                ("file", DeValue::Array(all)) => sections.extend(all.iter().map(|one| reading.section(one))),
                ("file", _) => reading.wrong(value.span(), "file", "[[file]]"),
                ("candor", _) => reading.wrong(value.span(), "candor", "candor = 1"),
                _ => reading.unknown(found.span(), found.get_ref(), &["candor", "file"]),
            }
        }
        if reading.problems.is_empty() && sections.iter().all(|section| section.columns.is_empty()) {
            reading.problems.push(Problem::at(Slug::EmptyList, name, 0..0).with("key", "file"));
        }
        if reading.problems.is_empty() {
            Ok(MappingFile { name: name.clone(), sections })
        } else {
            Err(reading.problems)
        }
    }

    /// What it says of a file with these headings: the table of which every column is there; of several, the one made of
    /// headings most like these. Without one, the heading that is missing.
    pub fn of(&self, headings: &[String]) -> Result<Vec<Mapping>, Problem> {
        let has = |named: &str| headings.iter().any(|heading| same_heading(heading, named));
        let missing = |section: &Section| section.columns.iter().filter(|(_, column, _)| !has(column)).count();
        let alike = |section: &Section| {
            let shared = section.headings.iter().filter(|heading| has(heading)).count();
            (shared, section.columns.len())
        };
        let best = self.sections.iter().min_by_key(|section| (missing(section), std::cmp::Reverse(alike(section))));
        let Some(best) = best else { return Ok(Vec::new()) };
        if let Some((field, column, span)) = best.columns.iter().find(|(_, column, _)| !has(column)) {
            let near = nearest(column, headings.iter().map(String::as_str)).unwrap_or_default();
            let problem = Problem::at(Slug::MappingUnfit, &self.name, span.clone());
            return Err(problem.with("found", column.as_str()).with("field", field.as_str()).with("nearest", near));
        }
        let mapping = |(field, column, _): &(String, String, _)| Mapping {
            field: field.clone(),
            column: column.clone(),
            by: Chosen::Saved,
        };
        Ok(best.columns.iter().map(mapping).collect())
    }

    /// Such a file of what was used: every column but those that nobody reads, and those that a profile names itself.
    pub fn written<'a>(layouts: impl IntoIterator<Item = (&'a str, &'a Layout)>) -> String {
        let mut out =
            "# Which column holds what, as candor used it. Use it again with --mapping.\ncandor = 1\n".to_owned();
        for (file, layout) in layouts {
            let headings: Vec<String> = layout.headings.iter().map(|heading| quoted(heading)).collect();
            let mut columns: Vec<(String, Vec<String>)> = Vec::new();
            for used in layout.used.iter().filter(|used| !used.column.aside && used.chosen != Chosen::Profile) {
                let field = &used.column.field;
                if matches!(field, Field::Notes | Field::Personal(_)) || key(&used.column.heading).is_empty() {
                    continue;
                }
                let (field, heading) = (field.to_string(), quoted(&used.column.heading));
                match columns.iter_mut().find(|(known, _)| *known == field) {
                    Some((_, all)) if !all.contains(&heading) => all.push(heading),
                    Some(_) => {}
                    None => columns.push((field, vec![heading])),
                }
            }
            let _ = write!(
                out,
                "\n[[file]]\nname = {}\nheadings = [{}]\n\n[file.columns]\n",
                quoted(file),
                headings.join(", ")
            );
            for (field, all) in columns {
                let field = if field.contains(':') { quoted(&field) } else { field };
                let _ = match &all[..] {
                    [one] => writeln!(out, "{field} = {one}"),
                    all => writeln!(out, "{field} = [{}]", all.join(", ")),
                };
            }
        }
        out
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string().replace('\n', "\\n")
}

struct Reading<'a> {
    name: &'a Arc<str>,
    tables: &'a Reference,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn section(&mut self, value: &Spanned<DeValue<'_>>) -> Section {
        let mut section = Section::default();
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong(value.span(), "file", "[[file]]");
            return section;
        };
        for (found, value) in table {
            match (&**found.get_ref(), value.get_ref()) {
                ("name", DeValue::String(_)) => {}
                ("headings", _) => {
                    section.headings = self.texts(value, "headings").into_iter().map(|(text, _)| text).collect();
                }
                ("columns", DeValue::Table(columns)) => {
                    for (field, value) in columns {
                        self.field(field.span(), field.get_ref());
                        let named = self.texts(value, field.get_ref()).into_iter();
                        section.columns.extend(named.map(|(text, span)| (field.get_ref().to_string(), text, span)));
                    }
                }
                ("name", _) => self.wrong(value.span(), "name", "\"export.csv\""),
                ("columns", _) => self.wrong(value.span(), "columns", "[file.columns]"),
                (other, _) => self.unknown(found.span(), other, &["name", "headings", "columns"]),
            }
        }
        section.columns.sort_by_key(|(.., span)| span.start);
        section
    }

    /// One text, or a list of them.
    fn texts(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Vec<(String, Range<usize>)> {
        let one = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() || key == "headings" => {
                Some((text.to_string(), value.span()))
            }
            _ => None,
        };
        let all = match value.get_ref() {
            DeValue::Array(all) => all.iter().map(one).collect::<Option<Vec<_>>>(),
            _ => one(value).map(|text| vec![text]),
        };
        if all.is_none() {
            self.wrong(value.span(), key, "\"…\"");
        }
        all.unwrap_or_default()
    }

    /// A field must be one of candor's, or name a column for the profile.
    fn field(&mut self, span: Range<usize>, name: &str) {
        let known = match Field::parse(name) {
            Some(Field::Experience(Some(area))) => self.tables.areas().contains(&area),
            Some(Field::Languages(Some(code))) => self.tables.language_codes().contains(&code),
            Some(Field::Skill(concept)) => self.tables.skills.called(&concept).is_some(),
            found => found.is_some(),
        };
        if !known {
            let valid: Vec<String> = Field::PLAIN.iter().map(ToString::to_string).collect();
            let near = nearest(name, valid.iter().map(String::as_str)).unwrap_or_default().to_owned();
            let problem = Problem::at(Slug::UnknownField, self.name, span).with("found", name);
            self.problems.push(problem.with("nearest", near).with("valid", valid));
        }
    }

    fn wrong(&mut self, span: Range<usize>, key: &str, expected: &str) {
        self.problems
            .push(Problem::at(Slug::MappingMalformed, self.name, span).with("key", key).with("expected", expected));
    }

    fn unknown(&mut self, span: Range<usize>, found: &str, valid: &[&str]) {
        let near = nearest(found, valid.iter().copied()).unwrap_or_default().to_owned();
        let valid: Vec<String> = valid.iter().map(|&name| name.to_owned()).collect();
        let problem = Problem::at(Slug::UnknownKey, self.name, span).with("found", found);
        self.problems.push(problem.with("nearest", near).with("valid", valid));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<MappingFile, Vec<Problem>> {
        MappingFile::read(text, &"map.toml".into(), Reference::embedded())
    }

    fn headings(all: &[&str]) -> Vec<String> {
        all.iter().map(|&heading| heading.to_owned()).collect()
    }

    #[test]
    fn the_table_whose_columns_are_there_is_taken() {
        let file = "candor = 1\n[[file]]\n[file.columns]\nskills = [\"Soft\", \"Tech\"]\n[[file]]\n[file.columns]\n\
                    \"language:en\" = \"Angielski\"\n";
        let file = read(file).expect("a sound file");
        let fields = |all: &[&str]| {
            let found = file.of(&headings(all)).expect("a fit");
            found.into_iter().map(|one| format!("{}={}", one.field, one.column)).collect::<Vec<_>>()
        };
        assert_eq!(fields(&["Name", "Tech", "soft"]), ["skills=Soft", "skills=Tech"]);
        assert_eq!(fields(&["Name", "Angielski"]), ["language:en=Angielski"]);
        let unfit = file.of(&headings(&["Name", "Angelski"])).expect_err("no fit");
        assert_eq!(unfit.slug, Slug::MappingUnfit);
        assert!(unfit.args.contains(&("nearest", "Angelski".into())), "{unfit:?}");
    }

    #[test]
    fn all_that_is_wrong_is_told_where_it_stands() {
        for (text, slug) in [
            ("candor = 1\n[[file]]\n[file.columns]\nskils = \"A\"\n", Slug::UnknownField),
            ("candor = 1\n[[file]]\n[file.columns]\n\"language:xx\" = \"A\"\n", Slug::UnknownField),
            ("candor = 1\n[[file]]\n[file.columns]\nskills = 3\n", Slug::MappingMalformed),
            ("candor = 1\n[[file]]\n[file.colums]\nskills = \"A\"\n", Slug::UnknownKey),
            ("candor = 2\n", Slug::MappingMalformed),
            ("candor = 1\n", Slug::EmptyList),
            ("candor = \n", Slug::ProfileSyntax),
            ("file = 3\n", Slug::MappingMalformed),
        ] {
            let problems = read(text).expect_err(text);
            assert!(problems.iter().any(|problem| problem.slug == slug), "{text}: {problems:?}");
        }
    }
}
