//! A role: the profile compiled against the tables, ready to judge.

use jiff::civil::Date;

use super::{Judging, Leaf, Rules};
use crate::assess::{Part, Verdict, combine};
use crate::facts::{Candidate, Field};
use crate::profile::{Combine, Document, Localised, RoleProfile, Use, Written, WrittenTest};
use crate::reference::Reference;

/// A role, ready to judge candidates by.
#[derive(Debug, Clone)]
pub struct Role {
    /// A short name.
    pub id: String,
    /// The title.
    pub title: Localised,
    /// How many people are sought.
    pub vacancies: u32,
    /// The job description that it comes from.
    pub document: Option<Document>,
    /// What is judged in a screening, in the order of the profile.
    pub requirements: Vec<Requirement>,
    /// What is asked in an interview.
    pub interview: Vec<Requirement>,
    /// What serves present staff.
    pub internal: Vec<Requirement>,
}

/// A requirement, ready to judge.
#[derive(Debug, Clone)]
pub struct Requirement {
    /// Its id, unique in the role.
    pub id: String,
    /// Whether it must be met.
    pub must: bool,
    /// How much it counts.
    pub weight: u32,
    /// Whether it counts at all, or informs beside the ranking.
    pub scores: bool,
    /// What to call it.
    pub label: Option<Localised>,
    /// Section and clause of the job description.
    pub clause: Option<String>,
    /// Why the work needs it.
    pub because: Option<Localised>,
    /// What is asked.
    pub test: Test,
    rules: Rules,
}

/// What is asked: of one kind, or a group.
#[derive(Debug, Clone)]
pub enum Test {
    /// Of one kind.
    Leaf(Leaf),
    /// Several, combined.
    Group(Combine, Vec<Test>),
}

impl Role {
    /// Compiles a profile against the tables. A profile without errors always compiles.
    pub fn compile(profile: &RoleProfile, tables: &Reference) -> Role {
        let of = |usage: Use| {
            let written = profile.requirements.iter().filter(move |written| written.usage == usage);
            written.map(|written| Requirement::compile(written, tables)).collect()
        };
        Role {
            id: profile.id.clone(),
            title: profile.title.clone(),
            vacancies: profile.vacancies,
            document: profile.document.clone(),
            requirements: of(Use::Screening),
            interview: of(Use::Interview),
            internal: of(Use::Internal),
        }
    }

    /// The fields that judging reads, each once, in the order of the requirements.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for asked in &self.requirements {
            for leaf in asked.test.leaves() {
                for field in leaf.fields() {
                    if !fields.contains(&field) {
                        fields.push(field);
                    }
                }
            }
        }
        fields
    }
}

impl Requirement {
    fn compile(written: &Written, tables: &Reference) -> Requirement {
        Requirement {
            id: written.id.clone(),
            must: written.must,
            weight: written.weight,
            scores: written.scores(),
            label: written.label.clone(),
            clause: written.clause.clone(),
            because: written.because.clone(),
            test: Test::compile(&written.test, tables),
            rules: Rules {
                on_missing: written.on_missing,
                not_listed: written.not_listed,
                near: written.near.unwrap_or(!written.must),
                must: written.must,
            },
        }
    }

    /// What is found of it in a candidate on a date.
    pub fn judge(&self, candidate: &Candidate, as_of: Date) -> Part {
        self.test.judge(&Judging { candidate, as_of, rules: self.rules })
    }

    /// How a candidate stands to it: for the answers that would meet it.
    pub fn judging<'a>(&self, candidate: &'a Candidate, as_of: Date) -> Judging<'a> {
        Judging { candidate, as_of, rules: self.rules }
    }
}

impl Test {
    fn compile(written: &WrittenTest, tables: &Reference) -> Test {
        match written {
            WrittenTest::Leaf(kind, values) => Test::Leaf(Leaf::compile(*kind, values, tables)),
            WrittenTest::Group(how, members) => {
                Test::Group(*how, members.iter().map(|member| Test::compile(member, tables)).collect())
            }
        }
    }

    fn judge(&self, at: &Judging) -> Part {
        match self {
            Test::Leaf(leaf) => {
                let part = leaf.judge(at);
                let unknown = part.outcome.verdict == Verdict::Unknown;
                Part { question: unknown.then(|| leaf.question()), ..part }
            }
            Test::Group(how, members) => {
                let rules = if *how == Combine::Not { at.rules.negated() } else { at.rules };
                let parts: Vec<Part> = members.iter().map(|member| member.judge(&Judging { rules, ..*at })).collect();
                let outcomes: Vec<_> = parts.iter().map(|part| part.outcome).collect();
                Part { parts, ..Part::new(combine(*how, &outcomes)) }
            }
        }
    }

    /// Everything of one kind in it, in order.
    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Test::Leaf(leaf) => vec![leaf],
            Test::Group(_, members) => members.iter().flat_map(Test::leaves).collect(),
        }
    }
}
