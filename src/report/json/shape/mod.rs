//! The shape of the JSON, and of its schema: these comments are what a reader of the schema sees.
//!
//! Every key is always there: what is not known is null, what has none is empty.

mod entry;
mod inspected;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

pub use entry::{Credit, Entry, Evidence, Finding, Found, Part, Question, Quote, Row, Score, Why};

pub use inspected::{Column, Duplicates, File, InspectCounts, InspectRun, Inspected, Taken, Value, Values};

use super::Entries;
use super::amount::Amount;
use crate::intake::{Chosen, EncodingBy};
use crate::problem::Severity;
use crate::requirement::Kind;

/// The version of the shape. A key is added without a new one; none is dropped or given another meaning.
pub(super) const SCHEMA: u32 = 1;

/// A shortlist: candidates in order, and for every one of them exactly why. Every key is always there: what is not known
/// is null, what has none is empty. Sentences are named `text` and `label`, and written in the language of the run; all
/// else is the same in every language.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "candor shortlist")]
pub struct Document<'a> {
    /// The version of this shape.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: u32,
    /// What the outcome depends on: the same again gives the same bytes again.
    pub run: Run<'a>,
    /// What was asked.
    pub role: Role<'a>,
    /// How many of what. `rows` = `rows_of_candidates` + all of `set_aside` + `left_out`.
    pub counts: Counts,
    /// The candidates in order.
    #[schemars(with = "Vec<Entry>")]
    pub shortlist: Entries<'a>,
    /// What was doubtful or unreadable, in groups: errors, warnings, notes.
    pub problems: Vec<Problem<'a>>,
}

/// What the outcome depends on.
#[derive(Serialize, JsonSchema)]
pub struct Run<'a> {
    /// The version of candor.
    pub version: &'a str,
    /// The date of the run: open jobs end on it, certificates are valid on it.
    #[schemars(extend("format" = "date"))]
    pub as_of: String,
    /// The language of the sentences, ISO 639-1.
    pub lang: &'a str,
    /// The options that shape the output, as given. How many threads worked is none of them.
    pub options: Vec<Choice<'a>>,
    /// The role profile.
    pub profile: Hashed<'a>,
    /// The reference tables.
    pub tables: Hash<'a>,
    /// The files of candidates, in their order.
    pub inputs: Vec<Input<'a>>,
}

/// An option as it was given.
#[derive(Serialize, JsonSchema)]
pub struct Choice<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value.
    pub value: &'a str,
}

/// A file and its hash.
#[derive(Serialize, JsonSchema)]
pub struct Hashed<'a> {
    /// The file as shown to people.
    pub file: &'a str,
    /// SHA-256 in hexadecimal.
    pub sha256: &'a str,
}

/// A hash.
#[derive(Serialize, JsonSchema)]
pub struct Hash<'a> {
    /// SHA-256 in hexadecimal.
    pub sha256: &'a str,
}

/// A file of candidates, and how it was understood.
#[derive(Serialize, JsonSchema)]
pub struct Input<'a> {
    /// The file as shown to people.
    pub file: &'a str,
    /// SHA-256 in hexadecimal.
    pub sha256: Option<&'a str>,
    /// The encoding of its characters; null for a file of nothing but ASCII.
    pub encoding: Option<&'static str>,
    /// What told the encoding: a mark at the beginning, the form of its bytes, its letters, the user.
    #[schemars(extend("enum" = EncodingBy::NAMES))]
    pub encoding_by: Option<&'static str>,
    /// What stands between its cells; null for a file that has no such thing.
    pub delimiter: Option<char>,
    /// What stands around its cells; null where no cell at its beginning is quoted.
    pub quote: Option<char>,
    /// How a quote inside a quoted cell is written, `doubled` or `backslash`; null where no cell at its beginning is quoted.
    pub escape: Option<&'static str>,
    /// The columns that were used.
    pub columns: Vec<Used<'a>>,
}

/// A column that was used.
#[derive(Serialize, JsonSchema)]
pub struct Used<'a> {
    /// Its heading as written.
    pub column: &'a str,
    /// What it was taken for.
    pub field: String,
    /// How that was chosen: by its heading, by a similar one, by its values, by the profile, by a file of mappings, by the
    /// user.
    #[schemars(extend("enum" = Chosen::ALL.map(Chosen::name)))]
    pub chosen: &'static str,
    /// The known heading that it was taken for; null where it was chosen otherwise.
    pub reason: Option<&'a str>,
    /// Other columns that were taken for the same field.
    pub rivals: Vec<&'a str>,
}

/// What a role asks.
#[derive(Serialize, JsonSchema)]
pub struct Role<'a> {
    /// A short name.
    pub id: &'a str,
    /// The title, in the language of the run.
    pub title: &'a str,
    /// How many people are sought.
    pub vacancies: u32,
    /// The job description that it comes from.
    pub document: Option<Source<'a>>,
    /// What was judged. The findings of every candidate stand in this order.
    pub requirements: &'a [Requirement<'a>],
    /// What is asked in an interview; no points.
    pub interview: Vec<Prompt<'a>>,
    /// What serves present staff; no points.
    pub internal: Vec<Prompt<'a>>,
}

/// A job description.
#[derive(Serialize, JsonSchema)]
pub struct Source<'a> {
    /// Its name.
    pub name: &'a str,
    /// When it was approved.
    #[schemars(extend("format" = "date"))]
    pub approved: Option<String>,
}

/// A requirement that was judged.
#[derive(Serialize, JsonSchema)]
pub struct Requirement<'a> {
    /// Its id, unique in the role.
    pub id: &'a str,
    /// Whether it must be met.
    pub must: bool,
    /// How much it counts.
    pub weight: u32,
    /// Whether it counts at all, or informs beside the ranking.
    pub scores: bool,
    /// What to call it.
    pub label: String,
    /// Section and clause of the job description.
    pub clause: Option<&'a str>,
    /// Why the work needs it.
    pub because: Option<&'a str>,
    /// What is asked.
    pub test: Test<'a>,
}

/// Something to ask, in an interview or of present staff.
#[derive(Serialize, JsonSchema)]
pub struct Prompt<'a> {
    /// Its id, unique in the role.
    pub id: &'a str,
    /// What to call it.
    pub label: String,
    /// Section and clause of the job description.
    pub clause: Option<&'a str>,
    /// Why the work needs it.
    pub because: Option<&'a str>,
    /// What is asked.
    pub test: Test<'a>,
    /// The questions that would settle it.
    pub questions: Vec<Question>,
}

/// What is asked: of one kind, or several combined.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Test<'a> {
    /// Of one kind.
    Leaf(Leaf<'a>),
    /// Several, combined.
    Group(Group<'a>),
}

/// What is asked, of one kind.
#[derive(Serialize, JsonSchema)]
pub struct Leaf<'a> {
    /// The kind.
    #[schemars(extend("enum" = Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>()))]
    pub kind: &'static str,
    /// What it is about: an area of work, the code of a language, names of which one is enough, a column. Empty where
    /// the kind says it all.
    pub about: &'a [String],
    /// What is needed to meet it.
    pub need: Amount<'a>,
    /// What it says beside that.
    pub terms: Vec<Term<'a>>,
    /// The fields that it is read from.
    pub fields: Vec<String>,
    /// What is asked, in words.
    pub text: String,
}

/// What a requirement says beside what it needs.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "term", rename_all = "kebab-case")]
pub enum Term<'a> {
    /// What earns all points.
    Ideal {
        /// How much.
        amount: Amount<'a>,
    },
    /// Only a last stretch of time counts.
    Within {
        /// How many months.
        months: u32,
    },
    /// What does not count.
    Except {
        /// Codes of languages.
        languages: &'a [String],
    },
    /// Fields of study of which one is asked.
    Fields {
        /// Codes of ISCED-F 2013.
        codes: Vec<String>,
    },
}

/// Several things asked, combined.
#[derive(Serialize, JsonSchema)]
pub struct Group<'a> {
    /// How they are combined.
    #[schemars(extend("enum" = ["all_of", "any_of", "at_least", "not"]))]
    pub combine: &'static str,
    /// How many of them must be met.
    pub n: usize,
    /// What is asked.
    pub of: Vec<Test<'a>>,
    /// What is asked, in words.
    pub text: String,
}

/// How many of what.
#[derive(Serialize, JsonSchema)]
pub struct Counts {
    /// Rows under the headers.
    pub rows: u64,
    /// Rows of candidates: more than candidates where a person has several.
    pub rows_of_candidates: u64,
    /// Candidates that were assessed.
    pub candidates: u64,
    /// Candidates who meet every essential, before any cut.
    pub meets: u64,
    /// Candidates with an essential to clarify and none that failed, before any cut.
    pub clarify: u64,
    /// Candidates with an essential not shown or only partly, before any cut.
    pub below: u64,
    /// Rows that were understood and are no candidates, by reason.
    pub set_aside: BTreeMap<&'static str, u64>,
    /// Rows that could not be read; `problems` says which and why.
    pub left_out: u64,
    /// Candidates in this shortlist, after the cut.
    pub listed: u64,
}

/// Problems of one kind in one column of one file.
#[derive(Serialize, JsonSchema)]
pub struct Problem<'a> {
    /// The kind of problem, such as `too-few-cells`. More may come.
    pub slug: &'static str,
    /// How much it matters.
    #[schemars(extend("enum" = Severity::ALL.map(Severity::name)))]
    pub severity: &'static str,
    /// How many there are.
    pub count: u64,
    /// What is wrong, in words, for the first of them.
    pub text: String,
    /// What to do about it, in words.
    pub remedy: String,
    /// The first of them, 20 at most.
    pub places: Vec<Place<'a>>,
}

/// Where a problem is, and what was read there.
#[derive(Serialize, JsonSchema)]
pub struct Place<'a> {
    /// The file as shown to people; null for the run as a whole.
    pub file: Option<&'a str>,
    /// The row as a spreadsheet counts, the header being row 1.
    pub row: Option<u64>,
    /// The heading of the column.
    pub column: Option<&'a str>,
    /// What was read, what is valid, what is nearest: by name.
    pub args: BTreeMap<&'static str, Arg<'a>>,
}

/// A part of what a problem says.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Arg<'a> {
    /// Text as it was read, or a name.
    Text(&'a str),
    /// A count.
    Count(u64),
    /// Names.
    List(&'a [String]),
}
