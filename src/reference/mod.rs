//! The tables of `data/`, embedded: what the readers know.

mod availability;
mod education;
mod exams;
mod field;
mod heading;
mod languages;
mod licences;
mod places;
mod skills;
mod table;
mod time;
mod titles;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use rust_embed::RustEmbed;
use rustc_hash::FxHashSet;

pub use availability::{AvailabilityWord, Span};
pub use education::{Schooled, Schooling, State, States, Track};
pub use exams::{Exam, ExamResult, Proof, hundredths};
pub use field::{Field, Treatment};
pub use heading::Heading;
pub use languages::{Cefr, LanguageWord};
pub use licences::{LicenceWord, Licences};
pub use places::{PlaceWord, Places};
pub use skills::{Concept, Denials, Skills};
pub use table::Terms;
pub use time::{MoneyWord, TimeWord};
pub use titles::{Area, Says, telling};

use crate::problem::Problem;
use crate::text::{Phrases, fold};
use table::Files;

/// The names of all tables.
pub const TABLES: &[&str] = &[
    "availability_words.csv",
    "blanks.csv",
    "columns.csv",
    "denials.csv",
    "driving_categories.csv",
    "education.csv",
    "education_states.csv",
    "heading_fillers.csv",
    "language_exam_names.csv",
    "language_exams.csv",
    "language_levels.csv",
    "language_words.csv",
    "languages.csv",
    "licence_words.csv",
    "money_words.csv",
    "months.csv",
    "place_words.csv",
    "places.csv",
    "skill_links.csv",
    "skill_qualifiers.csv",
    "skills.csv",
    "time_words.csv",
    "title_states.csv",
    "titles.csv",
    "totals.csv",
];

#[derive(RustEmbed)]
#[folder = "data/"]
#[include = "*.csv"]
#[exclude = "*/*"]
struct Embedded;

/// All tables, ready for lookups.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Headings of columns.
    pub columns: Phrases<Field>,
    /// Words of a heading that do not change what its column holds: "optional", "of the candidate".
    pub fillers: Phrases<()>,
    /// Schools and degrees.
    pub education: Phrases<Schooled>,
    /// Whether a school was finished.
    pub education_states: States,
    /// Names of languages.
    pub languages: Phrases<String>,
    /// Words for levels of a language.
    pub levels: Phrases<(Cefr, Cefr)>,
    /// Driving licences.
    pub licences: Licences,
    /// Words around the day from which on somebody can work.
    pub availability: Phrases<Vec<AvailabilityWord>>,
    /// Places.
    pub places: Places,
    /// Other words that stand beside languages.
    pub language_words: Phrases<LanguageWord>,
    /// Examinations of a language.
    pub exams: Phrases<Exam>,
    /// Skills.
    pub skills: Skills,
    /// Words around a skill that do not change which skill it is.
    pub qualifiers: Phrases<()>,
    /// Words that deny.
    pub denials: Denials,
    /// Titles of jobs.
    pub titles: Phrases<Vec<Area>>,
    /// Words that make a job an internship.
    pub internships: Phrases<()>,
    /// Words of a title that say nothing of the work.
    pub title_fillers: Phrases<()>,
    /// Names of months. One may be two: "лис".
    pub months: Phrases<Vec<i8>>,
    /// Words that open a sum under a table.
    pub totals: Phrases<()>,
    /// Words of time.
    pub time: Terms<TimeWord>,
    /// Words of money.
    pub money: Terms<MoneyWord>,
    /// SHA-256 over the names and bytes of all tables, in hexadecimal.
    pub hash: String,
    blanks: FxHashSet<String>,
}

impl Reference {
    /// The tables that this program carries.
    ///
    /// # Panics
    ///
    /// Never in a released program: a test loads them.
    pub fn embedded() -> &'static Reference {
        static TABLES_READ: LazyLock<Reference> =
            LazyLock::new(|| Reference::load(Reference::embedded_files()).expect("a test reads the embedded tables"));
        &TABLES_READ
    }

    /// The tables that this program carries, as files: to lay others over them.
    pub fn embedded_files() -> impl Iterator<Item = (String, Cow<'static, [u8]>)> {
        TABLES.iter().filter_map(|&name| Some((name.to_owned(), Embedded::get(name)?.data)))
    }

    /// Reads tables from files by name. Where two files have one name, what the first says of a phrase holds. With anything
    /// wrong in them there are no tables, and all that is wrong is told.
    pub fn load<'a>(files: impl IntoIterator<Item = (String, Cow<'a, [u8]>)>) -> Result<Reference, Vec<Problem>> {
        let files = Files::new(files);
        let blanks = files.rows("blanks.csv", ["words"]);
        let (internships, title_fillers) = titles::states(&files);
        let tables = Reference {
            columns: heading::columns(&files),
            fillers: words_alone(&files, "heading_fillers.csv"),
            education: education::schooling(&files),
            education_states: education::states(&files),
            languages: languages::languages(&files),
            levels: languages::levels(&files),
            licences: licences::licences(&files),
            availability: availability::availability(&files),
            places: places::places(&files),
            language_words: languages::language_words(&files),
            exams: exams::exams(&files),
            skills: skills::skills(&files),
            qualifiers: words_alone(&files, "skill_qualifiers.csv"),
            denials: skills::denials(&files),
            titles: titles::titles(&files, &title_fillers),
            internships,
            title_fillers,
            months: time::months(&files),
            totals: words_alone(&files, "totals.csv"),
            time: time::time(&files),
            money: time::money(&files),
            blanks: blanks.into_iter().map(|row| blank_key(&row.cells[0])).collect(),
            hash: files.hash(),
        };
        let problems = files.problems();
        if problems.is_empty() { Ok(tables) } else { Err(problems) }
    }

    /// The embedded tables with some rows more, for tests of what the tables do not hold yet.
    #[cfg(test)]
    pub(crate) fn with_rows(file: &str, header_and_rows: &str) -> Reference {
        let over = (file.to_owned(), Cow::Owned(header_and_rows.as_bytes().to_vec()));
        Reference::load(std::iter::once(over).chain(Reference::embedded_files())).expect("rows of a test")
    }

    /// Whether a text says nothing: empty, punctuation alone, or words such as "n/a" and "brak danych".
    pub fn is_blank(&self, text: &str) -> bool {
        let punctuation = |letter: char| {
            letter.is_whitespace() || matches!(letter, '-' | '‐'..='―' | '−' | '_' | '.' | '…' | '/' | '?' | ',' | ';')
        };
        text.chars().all(punctuation) || self.blanks.contains(&blank_key(text))
    }

    /// The areas of work that titles and columns know, sorted.
    pub fn areas(&self) -> Vec<String> {
        let of_titles =
            self.titles.entries().iter().flat_map(|entry| &entry.value).filter_map(|area| area.name.clone());
        let of_columns = self.columns.entries().iter().filter_map(|entry| match &entry.value {
            Field::Experience(area) => area.clone(),
            _ => None,
        });
        of_titles.chain(of_columns).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The ISO 639-1 codes of all known languages, sorted.
    pub fn language_codes(&self) -> Vec<String> {
        let codes = self.languages.entries().iter().map(|entry| entry.value.clone());
        codes.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// A table of words that all mean the same.
fn words_alone(files: &Files, table: &str) -> Phrases<()> {
    let rows = files.rows(table, ["words", "lang"]).into_iter().map(|row| row.cells);
    Phrases::new(rows.map(|[words, lang]| (words, lang, ())), false)
}

/// Blanks are compared as folded text, not as words: "—" has none.
fn blank_key(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_table_reads() {
        let missing: Vec<_> = TABLES.iter().filter(|name| Embedded::get(name).is_none()).collect();
        assert_eq!(missing, Vec::<&&str>::new());
        Reference::load(Reference::embedded_files()).map(|_| ()).unwrap();
    }

    #[test]
    fn blanks_say_nothing() {
        let tables = Reference::embedded();
        for text in ["", "  ", "—", "-", "n/a", "N/A", "b/d", "brak danych", "Brak  danych.", "…", "???"] {
            assert!(tables.is_blank(text), "{text:?}");
        }
        for text in ["brak", "0", "nie", "C", "+"] {
            assert!(!tables.is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn names_are_sorted_and_known() {
        let tables = Reference::embedded();
        assert!(tables.areas().iter().any(|area| area == "sales"));
        assert!(tables.areas().is_sorted());
        assert!(tables.language_codes().iter().any(|code| code == "pl"));
        assert!(!tables.language_codes().contains(&"*".to_owned()));
    }

    #[test]
    fn rows_laid_over_win() {
        let over = (
            "education.csv".to_owned(),
            Cow::Borrowed(&b"words,lang,isced_low,isced_high,track\nmatura,pl,4,4,\n"[..]),
        );
        let tables = Reference::load(std::iter::once(over).chain(Reference::embedded_files())).unwrap();
        let (entry, _) = tables.education.whole(&crate::text::words("matura")).unwrap();
        let level = Schooling { at_least: 4, at_most: 4, track: None };
        assert_eq!(entry.value, Schooled::Level(level));
        assert_ne!(tables.hash, Reference::embedded().hash);
    }
}
