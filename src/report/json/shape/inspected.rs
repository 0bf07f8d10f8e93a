//! The shape of what `candor inspect` tells.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Choice, Hash, Hashed, Input, Problem, SCHEMA, Used};
use crate::intake::Shape;

/// What was understood of files of candidates before anybody is judged. Every key is always there: what is not known is
/// null, what has none is empty. Contacts, names and notes are never quoted.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "candor inspection")]
pub struct Inspected<'a> {
    /// The version of this shape.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: u32,
    /// What it depends on.
    pub run: InspectRun<'a>,
    /// The files, in their order.
    pub files: Vec<File<'a>>,
    /// What is wrong with the run as a whole, and with files that cannot be used.
    pub problems: Vec<Problem<'a>>,
}

/// What an inspection depends on.
#[derive(Serialize, JsonSchema)]
pub struct InspectRun<'a> {
    /// The version of candor.
    pub version: &'a str,
    /// The language of the sentences, ISO 639-1.
    pub lang: &'a str,
    /// The options that shape what is read, as given.
    pub options: Vec<Choice<'a>>,
    /// The role profile whose fields alone were read; null where all were.
    pub profile: Option<Hashed<'a>>,
    /// The reference tables.
    pub tables: Hash<'a>,
}

/// A file, and what was understood of it.
#[derive(Serialize, JsonSchema)]
pub struct File<'a> {
    /// The same as in `run.inputs` of a shortlist.
    pub input: Input<'a>,
    /// What the file is.
    #[schemars(extend("enum" = Shape::ALL.map(Shape::name)))]
    pub format: &'static str,
    /// Its size.
    pub bytes: u64,
    /// What a row stands for.
    #[schemars(extend("enum" = ["person", "job"]))]
    pub rows_per: &'static str,
    /// How many of what.
    pub counts: InspectCounts,
    /// All columns, in their order.
    pub columns: Vec<Column<'a>>,
    /// Who stands in it more than once.
    pub duplicates: Duplicates,
    /// What was doubtful or unreadable; values that were not understood stand with their columns.
    pub problems: Vec<Problem<'a>>,
}

/// How many of what. `rows` = `rows_of_people` + all of `set_aside` + all of `left_out`.
#[derive(Serialize, JsonSchema)]
pub struct InspectCounts {
    /// Rows under the header.
    pub rows: u64,
    /// Rows of people.
    pub rows_of_people: u64,
    /// People: fewer than rows where somebody has several.
    pub people: u64,
    /// Rows that were understood and are nobody's, by reason.
    pub set_aside: BTreeMap<&'static str, u64>,
    /// Rows that could not be read, by the slug of the problem.
    pub left_out: BTreeMap<&'static str, u64>,
}

/// A column, and what became of it.
#[derive(Serialize, JsonSchema)]
pub struct Column<'a> {
    /// Its heading.
    pub heading: &'a str,
    /// Rows of people in which it says something.
    pub filled: u64,
    /// Whether it would hold a field by its heading, had the user not chosen another column for that.
    pub displaced: bool,
    /// What it was taken for: empty where its heading is not known, two where the profile names it besides.
    pub taken: Vec<Taken<'a>>,
}

/// What a column was taken for.
#[derive(Serialize, JsonSchema)]
pub struct Taken<'a> {
    /// The field, and how it was chosen.
    pub used: Used<'a>,
    /// What becomes of its values: they are read, only shown, or left aside in judging; or nobody asks for them.
    #[schemars(extend("enum" = ["read", "shown", "left-aside", "not-asked"]))]
    pub treatment: &'static str,
    /// What they say; null where they are not read.
    pub values: Option<Values<'a>>,
}

/// What the values of a column say. The first four add up to the rows of people.
#[derive(Serialize, JsonSchema)]
pub struct Values<'a> {
    /// Understood.
    pub read: u64,
    /// Empty, or words such as "n/a".
    pub empty: u64,
    /// Not understood.
    pub not_understood: u64,
    /// Damaged by a spreadsheet.
    pub damaged: u64,
    /// The values that were not understood, the most frequent first, 50 at most.
    pub unknown: Vec<Value<'a>>,
    /// How often others that were not understood stand there.
    pub others: u64,
}

/// A value that was not understood.
#[derive(Serialize, JsonSchema)]
pub struct Value<'a> {
    /// As written; the beginning of a very long one.
    pub value: &'a str,
    /// How often it stands there.
    pub count: u64,
}

/// Who stands in a file more than once.
#[derive(Serialize, JsonSchema)]
pub struct Duplicates {
    /// People whose id somebody before has.
    pub ids: u64,
}
