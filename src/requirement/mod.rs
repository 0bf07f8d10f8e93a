//! What can be asked of a candidate: one file a kind, one list of kinds.

mod history;
mod judging;

pub mod logic;
mod names;
pub mod shape;

pub use judging::{Policy, Rules};

use judging::Judging;

use crate::facts::{Candidate, Cell, Change, Field, Question, Via};
use crate::finding::{Amount, Credit, Evidence, FULL, Outcome, Part, State, Verdict, Why};
use crate::reference::{Reference, StudyField};
use crate::text::key;
use jiff::civil::Date as Day;
use shape::{Shape, Values};

/// What every kind of requirement can do. Its file holds nothing else.
trait Ask: Sized {
    /// What is asked, from its checked values and the tables.
    fn compile(values: &Values, tables: &Reference) -> Self;
    /// What there is to say of it without a candidate.
    fn about(&self) -> About;
    /// What is found of it in a candidate.
    fn judge(&self, at: &Judging) -> Part;
    /// The least answer that meets it, beside what else was read.
    fn remedy(&self, at: &Judging) -> Change;
    /// What it means that a filled list does not name it, where the profile leaves it open; `None`: it depends on what
    /// else is there.
    fn not_listed(must: bool) -> Option<Policy> {
        let _ = must;
        Some(Policy::Unmet)
    }
    /// Whether it stands beside the ranking unless it is a must with a reason.
    const INFORMS_ONLY: bool = false;
    /// Whether several of which nothing is known are asked about in one breath.
    const ASKED_TOGETHER: bool = false;
}

/// What there is to say of a requirement of one kind without a candidate: worked out once, when the role is compiled.
#[derive(Debug, Clone)]
pub struct About {
    /// The fields that it is read from.
    pub fields: Vec<Field>,
    /// What would settle it.
    pub question: Question,
    /// What it is about.
    pub subject: Subject,
    /// What it needs.
    pub need: Amount,
    /// What else it says.
    pub terms: Vec<Term>,
    /// What its answer may touch; the subject of its question when empty.
    pub touches: Vec<String>,
}

impl About {
    fn new(fields: Vec<Field>, question: Question, subject: Subject, need: Amount) -> About {
        About { fields, question, subject, need, terms: Vec::new(), touches: Vec::new() }
    }

    /// Whether an answer to one may say something of the other.
    pub fn overlaps(&self, other: &About) -> bool {
        if self.question == other.question {
            return true;
        }
        match (&self.subject, &other.subject) {
            (Subject::Language(one), Subject::Language(two)) => one == "any" || two == "any",
            (Subject::Column(one), Subject::Column(two)) => key(one) == key(two),
            (Subject::Area(one), Subject::Area(two)) => one == two,
            _ => {
                self.fields.first() == other.fields.first()
                    && self.touches.iter().any(|touched| other.touches.contains(touched))
            }
        }
    }
}

/// What a requirement says beside what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// What earns all points, where that is more than what is needed.
    Ideal(Amount),
    /// Only so many last months count.
    Within(u32),
    /// What does not count: codes of languages.
    Except(Vec<String>),
    /// The fields of study of which one is asked.
    Fields(Vec<StudyField>),
}

/// What a requirement is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Nothing beyond its kind.
    Itself,
    /// An area of work.
    Area(String),
    /// A language, by ISO 639-1 code, or `any`.
    Language(String),
    /// Names of which one is enough, the first being the chief one.
    Names(Vec<String>),
    /// A column that the profile names.
    Column(String),
}

macro_rules! kinds {
    ($($module:ident $Name:ident;)*) => {
        $(mod $module;)*

        /// A kind of requirement.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $(#[doc = concat!("`", stringify!($module), "`")] $Name),* }

        impl Kind {
            /// Every kind, in the order in which they are listed.
            pub const ALL: &[Kind] = &[$(Kind::$Name),*];

            /// Its key in a profile.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$Name => stringify!($module)),* }
            }

            /// The table that it takes.
            pub fn shape(self) -> &'static Shape {
                match self { $(Kind::$Name => &$module::SHAPE),* }
            }

            /// The text of its file, whose opening comment is its help.
            fn source(self) -> &'static str {
                match self { $(Kind::$Name => include_str!(concat!(stringify!($module), ".rs"))),* }
            }
        }

        #[derive(Debug, Clone)]
        #[allow(clippy::large_enum_variant)] // a leaf is boxed
        enum Asked { $($Name($module::$Name)),* }

        impl Asked {
            fn compile(kind: Kind, values: &Values, tables: &Reference) -> Asked {
                match kind { $(Kind::$Name => Asked::$Name(Ask::compile(values, tables))),* }
            }

            fn about(&self) -> About {
                match self { $(Asked::$Name(asked) => asked.about()),* }
            }

            fn judge(&self, at: &Judging) -> Part {
                match self { $(Asked::$Name(asked) => asked.judge(at)),* }
            }

            fn remedy(&self, at: &Judging) -> Change {
                match self { $(Asked::$Name(asked) => asked.remedy(at)),* }
            }
        }

        impl Kind {
            /// What it means that a filled list does not name it, where the profile leaves it open; `None`: it depends on
            /// what else is there.
            pub fn not_listed(self, must: bool) -> Option<Policy> {
                match self { $(Kind::$Name => $module::$Name::not_listed(must)),* }
            }

            /// Whether a requirement of this kind stands beside the ranking unless it is a must with a reason.
            pub fn informs_only(self) -> bool {
                match self { $(Kind::$Name => $module::$Name::INFORMS_ONLY),* }
            }

            /// Whether several of this kind of which nothing is known are asked about in one breath.
            pub fn is_asked_together(self) -> bool {
                match self { $(Kind::$Name => $module::$Name::ASKED_TOGETHER),* }
            }
        }
    };
}

kinds! {
    education Education;
    experience Experience;
    skill Skill;
    language Language;
    certificate Certificate;
    licence Licence;
    number Number;
    date Date;
    choice Choice;
    phrase Phrase;
    location Location;
    availability Availability;
    pay Pay;
}

/// A requirement of one kind, ready to judge.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// Its kind.
    pub kind: Kind,
    /// What there is to say of it without a candidate.
    pub about: About,
    /// What to make of what is not there.
    pub rules: Rules,
    asked: Asked,
}

impl Leaf {
    /// What is asked, from its checked values and the tables.
    pub fn compile(kind: Kind, values: &Values, rules: Rules, tables: &Reference) -> Leaf {
        let asked = Asked::compile(kind, values, tables);
        Leaf { kind, about: asked.about(), rules, asked }
    }

    /// What is found of it in a candidate on a date; with the question that would settle it, where something is open.
    pub fn judge(&self, candidate: &Candidate, as_of: Day) -> Part {
        let part = self.asked.judge(&self.judging(candidate, as_of));
        let part = self.unless_unread(part, candidate, as_of);
        let open = part.outcome.is_open();
        Part { question: open.then(|| self.about.question.clone()), ..part }
    }

    /// What was not understood may have met it: beside such a cell nothing is "not shown".
    fn unless_unread(&self, part: Part, candidate: &Candidate, as_of: Day) -> Part {
        if !matches!(part.outcome.verdict, Verdict::Unmet | Verdict::Partial) {
            return part;
        }
        let at = self.judging(candidate, as_of);
        // Jobs whose dates were not understood count as what they may have been.
        let whole = |cell: &&Cell| !cell.column.field.is_of_a_job();
        let unread: Vec<Evidence> = at
            .cells()
            .into_iter()
            .filter(whole)
            .filter(|cell| cell.reading.is_garbled())
            .map(|cell| Evidence::whole(cell, Via::Same, Amount::State(State::NotUnderstood)))
            .collect();
        if unread.is_empty() {
            return part;
        }
        let credit = Credit { high: FULL, ..part.outcome.credit };
        Part {
            outcome: Outcome { verdict: Verdict::Unknown, credit },
            gap: None,
            why: Some(Why::NotUnderstood),
            evidence: part.evidence.into_iter().chain(unread).collect(),
            ..part
        }
    }

    /// The least answer that meets it: what would have to be true of a candidate.
    pub fn remedy(&self, candidate: &Candidate, as_of: Day) -> Change {
        self.asked.remedy(&self.judging(candidate, as_of))
    }

    fn judging<'a>(&'a self, candidate: &'a Candidate, as_of: Day) -> Judging<'a> {
        Judging { candidate, as_of, rules: self.rules, about: &self.about }
    }
}

impl Kind {
    /// The kind of a key.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Its help in Markdown: what it asks, what counts, what is unknown, an example.
    pub fn help(self) -> String {
        opening(self.source())
    }
}

/// The help of groups, in the same form.
pub fn help_of_groups() -> String {
    opening(include_str!("logic.rs"))
}

/// The comment that opens a file.
fn opening(source: &str) -> String {
    let comment = source.lines().map_while(|line| line.strip_prefix("//!"));
    comment.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
