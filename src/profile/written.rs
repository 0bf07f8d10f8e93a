//! A role profile as it is written, checked key by key.

use jiff::civil::Date;

use crate::finding::Combine;
use crate::requirement::shape::{Localised, Values};
use crate::requirement::{Kind, Policy};

/// What a role asks.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleProfile {
    /// A short name for files and reports.
    pub id: String,
    /// The language of reports, when nothing else says.
    pub lang: Option<String>,
    /// The title of the role.
    pub title: Localised,
    /// How many people are sought.
    pub vacancies: u32,
    /// The job description that it comes from.
    pub document: Option<Document>,
    /// The requirements, in the order of the file: musts and nices as they stand.
    pub requirements: Vec<Written>,
}

/// The job description that a profile comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// When it was approved.
    pub approved: Option<Date>,
}

/// One requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Its id: as given, else made of kind and subject; unique in the profile.
    pub id: String,
    /// Whether it must be met.
    pub must: bool,
    /// How much it counts.
    pub weight: u32,
    /// What to call it.
    pub label: Option<Localised>,
    /// Section and clause of the job description.
    pub clause: Option<String>,
    /// Why the work needs it.
    pub because: Option<Localised>,
    /// What it is for.
    pub usage: Use,
    /// What it means that nothing was read; `None` for the default.
    pub on_missing: Option<Policy>,
    /// What it means that a filled list does not name it; `None` for the default.
    pub not_listed: Option<Policy>,
    /// Whether a near spelling counts; `None` for the default.
    pub near: Option<bool>,
    /// What is asked.
    pub test: WrittenTest,
}

impl Written {
    /// Whether it counts towards standing and score: it is used for screening, and if it merely informs, it is a must
    /// with a reason.
    pub fn scores(&self) -> bool {
        self.usage == Use::Screening && (!self.test.informs() || self.must && self.because.is_some())
    }
}

/// What a requirement is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// It is judged, and it scores.
    Screening,
    /// It is a question for the interview.
    Interview,
    /// It serves present staff.
    Internal,
}

/// What is asked: of one kind, or a group.
#[derive(Debug, Clone, PartialEq)]
pub enum WrittenTest {
    /// One kind and its values.
    Leaf(Kind, Values),
    /// Several, combined.
    Group(Combine, Vec<WrittenTest>),
}

impl WrittenTest {
    /// Whether it is information beside the ranking: pay, or a group of nothing else.
    pub fn informs(&self) -> bool {
        match self {
            WrittenTest::Leaf(kind, _) => kind.informs_only(),
            WrittenTest::Group(_, members) => !members.is_empty() && members.iter().all(WrittenTest::informs),
        }
    }
}

impl WrittenTest {
    /// Whether it is a group of both what scores and what informs only: such a group could not do either.
    pub fn mixes_information(&self) -> bool {
        match self {
            WrittenTest::Leaf(..) => false,
            WrittenTest::Group(_, members) => {
                let informing = members.iter().filter(|member| member.informs()).count();
                (informing > 0 && informing < members.len()) || members.iter().any(WrittenTest::mixes_information)
            }
        }
    }
}
