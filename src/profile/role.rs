//! A role: the profile compiled against the tables, ready to judge.

use jiff::civil::Date;

use super::{Document, RoleProfile, Use, Written, WrittenTest};
use crate::facts::{Candidate, Field};
use crate::finding::{Combine, Part, combine};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::requirement::shape::Localised;
use crate::requirement::{About, Kind, Leaf, Policy, Rules};

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
    /// What to mind about how its requirements stand together.
    pub problems: Vec<Problem>,
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
}

/// What is asked: of one kind, or a group.
#[derive(Debug, Clone)]
pub enum Test {
    /// Of one kind.
    Leaf(Box<Leaf>),
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
        let mut requirements: Vec<Requirement> = of(Use::Screening);
        Role {
            id: profile.id.clone(),
            title: profile.title.clone(),
            vacancies: profile.vacancies,
            document: profile.document.clone(),
            problems: agree(&mut requirements, &profile.requirements),
            requirements,
            interview: of(Use::Interview),
            internal: of(Use::Internal),
        }
    }

    /// The fields that judging reads, each once, in the order of the requirements.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for asked in &self.requirements {
            for leaf in asked.test.leaves() {
                for field in &leaf.about.fields {
                    if !fields.contains(field) {
                        fields.push(field.clone());
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
            test: Test::compile(&written.test, &|kind| rules(written, kind), tables),
        }
    }

    /// What is found of it in a candidate on a date.
    pub fn judge(&self, candidate: &Candidate, as_of: Date) -> Part {
        self.test.judge(candidate, as_of)
    }
}

/// The rules of a leaf of some kind, as the profile sets them or leaves them to the kind.
fn rules(written: &Written, kind: Kind) -> Rules {
    Rules {
        on_missing: written.on_missing.unwrap_or(Policy::Ask),
        not_listed: written.not_listed.or_else(|| kind.not_listed(written.must)),
        near: written.near.unwrap_or(!written.must),
    }
}

/// What one answer may settle has one set of rules: where one requirement asks, all that an answer may touch do.
/// Otherwise an answer would move points that nobody was told were open.
fn agree(requirements: &mut [Requirement], written: &[Written]) -> Vec<Problem> {
    let leaves: Vec<(usize, About, Rules)> = requirements
        .iter()
        .enumerate()
        .flat_map(|(number, asked)| asked.test.leaves().into_iter().map(move |leaf| (number, leaf)))
        .map(|(number, leaf)| (number, leaf.about.clone(), leaf.rules))
        .collect();
    let mut shared: Vec<Rules> = leaves.iter().map(|(.., rules)| *rules).collect();
    // What touches what touches a third goes by one set too: until nothing changes any more.
    let mut settled = false;
    while !settled {
        settled = true;
        for (at, (_, about, _)) in leaves.iter().enumerate() {
            let touching = (0..leaves.len()).filter(|&other| about.overlaps(&leaves[other].1));
            let rules = touching.fold(shared[at], |rules, other| rules.and(shared[other]));
            settled &= rules == shared[at];
            shared[at] = rules;
        }
    }
    let mut problems = Vec::new();
    let ids: Vec<String> = requirements.iter().map(|asked| asked.id.clone()).collect();
    let mut rules = shared.iter().enumerate();
    for (number, asked) in requirements.iter_mut().enumerate() {
        let set = written.iter().find(|written| written.id == asked.id);
        let stated = set.is_some_and(|set| set.on_missing.is_some() || set.not_listed.is_some() || set.near.is_some());
        let mut overruled = None;
        asked.test.each_leaf(&mut |leaf| {
            let Some((_, rules)) = rules.next() else { return };
            if stated && *rules != leaf.rules {
                let asks = |(other, about, _): &&(usize, About, Rules)| *other != number && about.overlaps(&leaf.about);
                overruled = leaves.iter().find(asks).map(|(other, ..)| ids[*other].clone());
            }
            leaf.rules = *rules;
        });
        if let Some(other) = overruled {
            let problem = Problem::new(Slug::AskedAnyway, Place::Run).with("found", asked.id.as_str());
            problems.push(problem.with("other", other));
        }
    }
    problems
}

impl Test {
    fn compile(written: &WrittenTest, rules: &dyn Fn(Kind) -> Rules, tables: &Reference) -> Test {
        match written {
            WrittenTest::Leaf(kind, values) => Test::Leaf(Box::new(Leaf::compile(*kind, values, rules(*kind), tables))),
            WrittenTest::Group(how, members) => {
                let negated = |kind| rules(kind).negated();
                let rules: &dyn Fn(Kind) -> Rules = if *how == Combine::Not { &negated } else { rules };
                Test::Group(*how, members.iter().map(|member| Test::compile(member, rules, tables)).collect())
            }
        }
    }

    fn judge(&self, candidate: &Candidate, as_of: Date) -> Part {
        match self {
            Test::Leaf(leaf) => leaf.judge(candidate, as_of),
            Test::Group(how, members) => {
                let parts: Vec<Part> = members.iter().map(|member| member.judge(candidate, as_of)).collect();
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

    fn each_leaf(&mut self, change: &mut dyn FnMut(&mut Leaf)) {
        match self {
            Test::Leaf(leaf) => change(leaf),
            Test::Group(_, members) => members.iter_mut().for_each(|member| member.each_leaf(change)),
        }
    }
}
