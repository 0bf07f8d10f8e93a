//! The tables of `data/`: what the readers know.

mod availability;
mod blanks;
mod certificates;
mod denials;
mod education;
mod exams;
mod field;
mod files;
mod heading;
mod isco;
mod jobs;
mod known_skills;
mod languages;
mod letters;
mod licences;
mod places;
mod progress;
mod ready;
mod skills;
mod spreadsheet;
mod study;
mod table;
mod ticks;
mod time;
mod title_words;
mod titles;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};

pub use availability::{AvailabilityWord, Span};
pub use certificates::CertificateWord;
pub use denials::{Composed, Denial, Denials};
pub use education::{Schooled, Schooling, State, States, Track};
pub use exams::{Exam, ExamResult, Proof, hundredths};
pub use field::{Field, Treatment};
pub use files::WITHOUT;
pub use heading::{Heading, number_in};
pub use isco::IscoAreas;
pub use jobs::JobWord;
pub use languages::{Cefr, LanguageName, LanguageWord, Naming};
pub use letters::Tongue;
pub use licences::{LicenceWord, Licences, Where};
pub use places::{PlaceWord, Places};
pub use ready::Part;
pub use skills::{Concept, Mastery, Skills};
pub use spreadsheet::Spreadsheet;
pub use study::{SchoolWord, Stands, Study, StudyField};
pub use table::Terms;
pub use time::{MoneyWord, TimeWord};
pub use title_words::TitleWords;
pub use titles::{Area, Says, Time as TitleTime, telling};

use crate::problem::Problem;
use crate::taxonomy::Taxonomy;
use crate::text::{Phrases, hex, words};
use blanks::Blanks;
use files::Files;
use ready::Source;

/// The names of all tables.
pub const TABLES: &[&str] = &[
    "availability_words.csv",
    "blanks.csv",
    "certificate_words.csv",
    "columns.csv",
    "denials.csv",
    "driving_categories.csv",
    "duties.csv",
    "education.csv",
    "education_states.csv",
    "fields_of_study.csv",
    "footers.csv",
    "heading_fillers.csv",
    "instructions.csv",
    "isco_areas.csv",
    "job_lists.csv",
    "job_words.csv",
    "language_exam_names.csv",
    "language_exams.csv",
    "language_headings.csv",
    "language_levels.csv",
    "language_words.csv",
    "languages.csv",
    "letters.csv",
    "licence_words.csv",
    "money_words.csv",
    "months.csv",
    "place_words.csv",
    "places.csv",
    "progress_words.csv",
    "schools.csv",
    "skill_headings.csv",
    "skill_levels.csv",
    "skill_links.csv",
    "skill_qualifiers.csv",
    "skills.csv",
    "spreadsheet_damage.csv",
    "ticks.csv",
    "time_words.csv",
    "title_forms.csv",
    "title_states.csv",
    "title_words.csv",
    "titles.csv",
    "totals.csv",
];

/// Tables by name.
pub type Layer<'a> = BTreeMap<String, Cow<'a, [u8]>>;

macro_rules! parts {
    ($($(#[$doc:meta])* $sight:vis $name:ident: $what:ty = $make:expr;)*) => {
        /// All tables, ready for lookups.
        #[derive(Debug)]
        pub struct Reference {
            $($(#[$doc])* $sight $name: Part<$what>,)*
            /// Occupations and skills of a taxonomy that was imported.
            pub taxonomy: Option<Taxonomy>,
            /// SHA-256 over the names and bytes of all tables, in hexadecimal.
            pub hash: String,
        }

        impl Reference {
            fn of(source: &mut Source) -> Reference {
                Reference { $($name: source.part($make),)* taxonomy: None, hash: source.hash() }
            }
        }
    };
}

// What is made of the tables, one part after another: its name, its type, and the function that makes it of files.
parts! {
    /// Headings of columns.
    pub columns: Phrases<Field> = heading::columns;
    /// Words of a heading that do not change what its column holds: "optional", "of the candidate".
    pub fillers: Phrases<()> = |files| words_alone(files, "heading_fillers.csv");
    /// Words of the heading of a column for one language: "level of".
    pub language_headings: Phrases<()> = |files| words_alone(files, "language_headings.csv");
    /// Schools and degrees.
    pub education: Phrases<Schooled> = education::schooling;
    /// Whether a school was finished.
    pub education_states: States = education::states;
    /// The names of studies.
    pub fields_of_study: Phrases<Study> = study::fields;
    /// Words of the names of schools.
    pub schools: Phrases<SchoolWord> = study::schools;
    /// Words that join the parts of the name of a school.
    pub school_joints: Phrases<()> = study::joining;
    /// Every word of those tables, with whether something may be a slip for it.
    pub school_spellings: Phrases<bool> = education::spellings;
    /// Names of languages.
    pub languages: Phrases<LanguageName> = languages::languages;
    /// Words for levels of a language.
    pub levels: Phrases<(Cefr, Cefr)> = languages::levels;
    /// Words beside certificates.
    pub certificate_words: Phrases<CertificateWord> = certificates::certificate_words;
    /// Driving licences.
    pub licences: Arc<Licences> = licences::licences;
    /// Words around the day from which on somebody can work.
    pub availability: Phrases<Vec<AvailabilityWord>> = availability::availability;
    /// Places.
    pub places: Arc<Places> = places::places;
    /// Other words that stand beside languages.
    pub language_words: Phrases<LanguageWord> = languages::language_words;
    /// Examinations of a language.
    pub exams: Phrases<Exam> = exams::exams;
    /// Skills.
    pub skills: Skills = skills::skills;
    /// Words around a skill that do not change which skill it is.
    pub qualifiers: Phrases<()> = |files| words_alone(files, "skill_qualifiers.csv");
    /// Words for how well somebody knows a skill.
    pub mastery: Phrases<(Mastery, Mastery)> = skills::mastery;
    /// Words that deny.
    pub denials: Denials = denials::denials;
    /// Titles of jobs.
    pub titles: Phrases<Vec<Area>> = titles::titles;
    /// Words in a history of jobs.
    pub job_words: Phrases<Vec<JobWord>> = jobs::job_words;
    /// What somebody does at work, and the area that it speaks of.
    pub duties: Phrases<String> = jobs::duties;
    /// Words that say of a job that it was an internship, or no work at all.
    pub title_times: Phrases<TitleTime> = titles::times;
    /// Words of a title that say nothing of the work.
    pub title_fillers: Phrases<()> = titles::fillers;
    /// Words behind which a title says what is not meant.
    pub title_exceptions: Phrases<()> = titles::exceptions;
    /// Words of titles and the words they are forms of.
    pub title_forms: Phrases<String> = titles::forms;
    /// Words of titles that mean the same.
    pub title_words: TitleWords = title_words::words_alike;
    /// Names of months. One may be two: "лис".
    pub months: Phrases<Vec<i8>> = time::months;
    /// Words that open a sum under a table.
    pub totals: Phrases<()> = |files| words_alone(files, "totals.csv");
    /// Words that open a remark under a table.
    pub footers: Phrases<()> = |files| words_alone(files, "footers.csv");
    /// Words that open a remark on what to write in a column.
    pub instructions: Phrases<()> = |files| words_alone(files, "instructions.csv");
    /// Words of time.
    pub time: Terms<TimeWord> = time::time;
    /// Words of money.
    pub money: Terms<MoneyWord> = time::money;
    /// What spreadsheets print in place of what somebody typed.
    pub spreadsheet: Spreadsheet = spreadsheet::spreadsheet;
    /// How a box of a form is ticked or left empty.
    ticks: FxHashMap<String, Option<bool>> = ticks::ticks;
    /// Words of headings that ask for a skill.
    skill_headings: Phrases<()> = |files| words_alone(files, "skill_headings.csv");
    /// A column for each language and each skill, by the name of its field.
    subject_columns: Phrases<Field> = heading::subjects;
    /// What says nothing.
    blanks: Blanks = blanks::blanks;
    /// Letters beyond the English alphabet, by language.
    letters: FxHashMap<(Tongue, char), u32> = letters::letters;
    /// Areas of work of groups of occupations.
    pub isco_areas: IscoAreas = isco::areas;
}

impl Reference {
    /// The ready form of tables. With anything wrong in them there is none, and all that is wrong is told.
    #[allow(dead_code, reason = "the build script calls it, and a test")]
    pub(crate) fn pack(tables: Layer) -> Result<Vec<u8>, Vec<Problem>> {
        let mut source = Source::of(Files::new([tables]));
        Reference::of(&mut source);
        source.packed()
    }

    /// Tables from their ready form.
    pub(crate) fn unpack(packed: &'static [u8]) -> Reference {
        Reference::of(&mut Source::over(packed, Files::default()))
    }

    /// Tables from their ready form and their files, with others laid over them: what those say of a phrase holds. With
    /// anything wrong in them there are no tables, and all that is wrong is told.
    pub(crate) fn unpack_under(over: Layer, packed: &'static [u8], files: Layer) -> Result<Reference, Vec<Problem>> {
        let mut source = Source::over(packed, Files::new([over, files]));
        let tables = Reference::of(&mut source);
        let problems = source.problems();
        if problems.is_empty() { Ok(tables) } else { Err(problems) }
    }

    /// These tables with a taxonomy beside them. Where both know something, the tables win.
    #[must_use]
    pub fn with_taxonomy(mut self, taxonomy: Taxonomy) -> Reference {
        self.hash = hex(&Sha256::digest(format!("{}{}", self.hash, taxonomy.hash)));
        self.taxonomy = Some(taxonomy);
        self
    }

    /// The areas of work that titles and columns know, sorted.
    pub fn areas(&self) -> Vec<String> {
        let of_titles =
            self.titles.entries().iter().flat_map(|entry| &entry.value).filter_map(|area| area.name.as_deref());
        let of_columns = self.columns.entries().iter().filter_map(|entry| match &entry.value {
            Field::Experience(area) => area.as_deref(),
            _ => None,
        });
        sorted(of_titles.chain(of_columns))
    }

    /// Every field that is read and that a heading may name.
    pub fn readable_fields(&self) -> Vec<Field> {
        let plain = Field::PLAIN.iter().filter(|field| field.reads()).cloned();
        let areas = self.areas().into_iter().map(|area| Field::Experience(Some(area)));
        let languages = self.language_codes().into_iter().map(|code| Field::Languages(Some(code)));
        let skills = self.skills.concepts().iter().map(|concept| Field::Skill(concept.slug.to_string()));
        plain.chain(areas).chain(languages).chain(skills).collect()
    }

    /// The field of study of a code of ISCED-F 2013, of its name, or of a usual name of studies.
    pub fn study_field(&self, text: &str) -> Option<StudyField> {
        StudyField::parse(text).filter(|field| self.study_fields().any(|known| known == *field)).or_else(|| {
            let (entry, _) = self.fields_of_study.whole(&words(text))?;
            entry.value.field
        })
    }

    /// All fields of study, sorted by their codes.
    pub fn study_fields(&self) -> impl Iterator<Item = StudyField> {
        self.fields_of_study.entries().iter().filter_map(|entry| entry.value.field).collect::<BTreeSet<_>>().into_iter()
    }

    /// The ISO 639-1 codes of all known languages, sorted.
    pub fn language_codes(&self) -> Vec<String> {
        sorted(self.languages.entries().iter().map(|entry| entry.value.code.as_str()))
    }
}

/// Each name once.
fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: FxHashSet<&str> = names.collect();
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_unstable();
    names
}

/// A table of words that all mean the same.
fn words_alone(files: &Files, table: &str) -> Phrases<()> {
    let rows = files.rows(table, ["words", "lang"]).into_iter().map(|row| row.cells);
    Phrases::new(rows.map(|[words, lang]| (words, lang, ())), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_known() {
        let tables = Reference::embedded();
        assert!(tables.areas().iter().any(|area| area == "sales"));
        assert!(tables.areas().is_sorted());
        assert!(tables.language_codes().iter().any(|code| code == "pl"));
        assert!(!tables.language_codes().contains(&"*".to_owned()));
    }
}
