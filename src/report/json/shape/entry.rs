//! The shape of one candidate.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assess::Standing;
use crate::facts::Via;
use crate::finding::Verdict;
use crate::report::json::amount::{Amount, Decimal};

/// One candidate of the shortlist.
#[derive(Serialize, JsonSchema)]
pub struct Entry<'a> {
    /// The place; equals share one (1, 2, 2, 4).
    pub rank: u64,
    /// The candidate's id: of the id column, else `file:row`.
    pub id: &'a str,
    /// The name as written.
    pub name: &'a str,
    /// What the essentials come to: all met; some unknown and none failed; some not shown or only partly.
    #[schemars(extend("enum" = Standing::ALL.map(Standing::name)))]
    pub standing: &'static str,
    /// The points.
    pub score: Score,
    /// Where the candidate stands first.
    pub source: Row<'a>,
    /// What was found of each requirement, in the order of the role.
    pub findings: Vec<Finding<'a>>,
}

/// Points from–to of 100: the gap is what is unknown. `at_least` = 100 × `earned` / `out_of` and `at_most` = 100 ×
/// (`earned` + `still_open`) / `out_of`, rounded half up to hundredths; the three integers are the sums of the findings.
#[derive(Serialize, JsonSchema)]
pub struct Score {
    /// Points of 100 earned for certain, to two decimals.
    pub at_least: Decimal,
    /// Points of 100 that are possible, to two decimals.
    pub at_most: Decimal,
    /// Earned for certain, in thousandths of a unit of weight. The ranking compares these.
    pub earned: u64,
    /// What the unknowns could add, in thousandths of a unit of weight.
    pub still_open: u64,
    /// All there is to earn, in thousandths of a unit of weight.
    pub out_of: u64,
}

/// A row of a file.
#[derive(Serialize, JsonSchema)]
pub struct Row<'a> {
    /// The file as shown to people.
    pub file: &'a str,
    /// The row as a spreadsheet counts, the header being row 1.
    pub row: u64,
}

/// What was found of one requirement.
#[derive(Serialize, JsonSchema)]
pub struct Finding<'a> {
    /// The requirement's id.
    pub id: &'a str,
    /// Whether it must be met.
    pub must: bool,
    /// What is known: not shown, partly met, not stated, met.
    #[schemars(extend("enum" = Verdict::ALL.map(Verdict::name)))]
    pub verdict: &'static str,
    /// Earned for certain, in thousandths of a unit of weight.
    pub earned: u64,
    /// What an answer could add, in thousandths of a unit of weight.
    pub still_open: u64,
    /// All there is to earn, in thousandths of a unit of weight; 0 for what informs beside the ranking.
    pub out_of: u64,
    #[serde(flatten)]
    pub found: Found<'a>,
}

/// What was found of one member of a group: credit, not points.
#[derive(Serialize, JsonSchema)]
pub struct Part<'a> {
    /// What is asked, in words.
    pub label: &'a str,
    /// What is known: not shown, partly met, not stated, met.
    #[schemars(extend("enum" = Verdict::ALL.map(Verdict::name)))]
    pub verdict: &'static str,
    /// How much of it is met.
    pub credit: Credit,
    #[serde(flatten)]
    pub found: Found<'a>,
}

/// What findings and parts have in common.
#[derive(Serialize, JsonSchema)]
pub struct Found<'a> {
    /// What the person has.
    pub have: Option<Amount<'a>>,
    /// What is needed; null for a group.
    pub need: Option<&'a Amount<'a>>,
    /// What is missing.
    pub gap: Option<Amount<'a>>,
    /// Why, where the values alone do not say.
    pub why: Option<Why<'a>>,
    /// How far it is from being met, or why it is not known, in a few words. Empty where it is met.
    pub text: String,
    /// What was read.
    pub evidence: Vec<Evidence<'a>>,
    /// What would settle it; null where nothing is open, and for a group, whose parts have their own.
    pub question: Option<Question>,
    /// What was found of the members of a group.
    pub parts: Vec<Part<'a>>,
}

/// Thousandths of all that a member can bring, from–to.
#[derive(Serialize, JsonSchema)]
pub struct Credit {
    /// For certain.
    #[schemars(range(max = 1000))]
    pub at_least: u32,
    /// Possible.
    #[schemars(range(max = 1000))]
    pub at_most: u32,
}

/// Why a verdict is what it is.
#[derive(Serialize, JsonSchema)]
pub struct Why<'a> {
    /// The reason, such as `not-stated`, `near`, `range`. More may come.
    pub code: &'static str,
    /// The words that raise the doubt: a near spelling, an unclear title.
    pub words: Option<&'a str>,
    /// What a near spelling is near to.
    pub wanted: Option<&'a str>,
    /// The reason, in words.
    pub text: String,
}

/// What was read, where, in whose words.
#[derive(Serialize, JsonSchema)]
pub struct Evidence<'a> {
    /// The file as shown to people.
    pub file: &'a str,
    /// The row as a spreadsheet counts, the header being row 1.
    pub row: u64,
    /// The heading of the column.
    pub column: &'a str,
    /// The words as written.
    pub words: &'a str,
    /// How they were understood.
    #[schemars(extend("enum" = Via::ALL.map(Via::name)))]
    pub via: &'static str,
    /// What they say.
    pub reading: Amount<'a>,
    /// Words of other columns in the same row that the reading rests on too: the dates of a job.
    pub beside: Vec<Quote<'a>>,
}

/// Words of a column.
#[derive(Serialize, JsonSchema)]
pub struct Quote<'a> {
    /// The heading of the column.
    pub column: &'a str,
    /// The words as written.
    pub words: &'a str,
}

/// What would settle an unknown. Findings with one field and subject are answered together.
#[derive(Serialize, JsonSchema)]
pub struct Question {
    /// The field that an answer would fill.
    pub field: &'static str,
    /// The area, language, names or column that it is about.
    pub subject: String,
    /// The question, in words.
    pub text: String,
}
