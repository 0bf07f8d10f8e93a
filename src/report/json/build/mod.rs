//! From what was found to the shape of the JSON. Nothing is computed here.

mod entry;

pub use entry::entry;

use super::amount::Amount;
use super::{Entries, shape};
use crate::assess::Standing;
use crate::facts::Field;
use crate::finding::Combine;
use crate::intake::{Aside, Layout, Used};
use crate::problem::{Arg, Group, Place, Problem};
use crate::profile::{Requirement, Role, Test};
use crate::report::{Report, RunInfo};
use crate::requirement::{Leaf, Subject, Term};
use crate::shortlist::{Counts, Input};
use crate::wording::Wording;

pub fn document<'a>(
    report: &Report<'a>,
    requirements: &'a [shape::Requirement<'a>],
    wording: &'a Wording,
) -> shape::Document<'a> {
    let screening = report.screening;
    shape::Document {
        schema: shape::SCHEMA,
        run: run(report.run, &screening.inputs),
        role: role(report.role, requirements, wording),
        counts: counts(&screening.counts),
        shortlist: Entries { all: &screening.shortlist.entries, role: report.role, requirements, wording },
        problems: screening.problems.groups().filter_map(|group| problem(group, wording)).collect(),
    }
}

fn run<'a>(run: &'a RunInfo, inputs: &'a [Input]) -> shape::Run<'a> {
    shape::Run {
        version: &run.version,
        as_of: run.as_of.to_string(),
        lang: &run.lang,
        options: run.options.iter().map(|(name, value)| shape::Choice { name, value }).collect(),
        profile: shape::Hashed { file: &run.profile_file, sha256: &run.profile_hash },
        tables: shape::Hash { sha256: &run.tables_hash },
        inputs: inputs.iter().map(input).collect(),
    }
}

/// A column of a layout, and what it was taken for.
pub fn used<'a>(used: &'a Used, layout: &'a Layout) -> shape::Used<'a> {
    shape::Used {
        column: &used.column.heading,
        field: used.column.field.to_string(),
        chosen: used.chosen.name(),
        reason: used.reason.as_deref(),
        rivals: layout.rivals(used),
    }
}

/// What was understood of a file.
pub fn input(input: &Input) -> shape::Input<'_> {
    let columns = input.layout.used.iter().map(|one| used(one, &input.layout));
    let quote = input.dialect.and_then(|dialect| dialect.quote);
    shape::Input {
        file: &input.file,
        sha256: input.hash.as_deref(),
        encoding: input.encoding.as_ref().map(|(encoding, _)| encoding.name()),
        encoding_by: input.encoding.as_ref().map(|(_, by)| by.name()),
        delimiter: input.dialect.map(|dialect| char::from(dialect.delimiter)),
        quote: quote.map(char::from),
        escape: input
            .dialect
            .filter(|_| quote.is_some())
            .map(|dialect| if dialect.backslash { "backslash" } else { "doubled" }),
        columns: columns.collect(),
    }
}

fn role<'a>(role: &'a Role, requirements: &'a [shape::Requirement<'a>], wording: &'a Wording) -> shape::Role<'a> {
    shape::Role {
        id: &role.id,
        title: role.title.in_lang(&wording.lang),
        vacancies: role.vacancies,
        document: role.document.as_ref().map(|document| shape::Source {
            name: &document.name,
            approved: document.approved.map(|date| date.to_string()),
        }),
        requirements,
        interview: role.interview.iter().map(|asked| prompt(asked, wording)).collect(),
        internal: role.internal.iter().map(|asked| prompt(asked, wording)).collect(),
    }
}

/// What is asked, once for all candidates.
pub fn requirements<'a>(role: &'a Role, wording: &'a Wording) -> Vec<shape::Requirement<'a>> {
    let all = role.requirements.iter().map(|asked| shape::Requirement {
        id: &asked.id,
        must: asked.must,
        weight: asked.weight,
        scores: asked.scores,
        label: wording.label(asked),
        clause: asked.clause.as_deref(),
        because: asked.because.as_ref().map(|because| because.in_lang(&wording.lang)),
        test: test(&asked.test, wording),
    });
    all.collect()
}

/// What would be asked if nothing were known.
fn prompt<'a>(asked: &'a Requirement, wording: &'a Wording) -> shape::Prompt<'a> {
    let leaf_label = match asked.test {
        Test::Leaf(_) => asked.label.as_ref().map(|label| label.in_lang(&wording.lang)),
        Test::Group(..) => None,
    };
    let questions = asked.test.leaves().into_iter().map(|leaf| {
        let text = wording.question(leaf, None, leaf_label);
        entry::question(&leaf.about.question, text)
    });
    shape::Prompt {
        id: &asked.id,
        label: wording.label(asked),
        clause: asked.clause.as_deref(),
        because: asked.because.as_ref().map(|because| because.in_lang(&wording.lang)),
        test: test(&asked.test, wording),
        questions: questions.collect(),
    }
}

/// Fields by name; columns about one skill, of which there may be hundreds, by their kind.
fn fields(all: &[Field]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in all {
        let name = if let Field::Skill(_) = field { field.name().to_owned() } else { field.to_string() };
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    names
}

fn test<'a>(asked: &'a Test, wording: &Wording) -> shape::Test<'a> {
    let text = wording.test(asked);
    match asked {
        Test::Leaf(leaf) => shape::Test::Leaf(shape::Leaf {
            kind: leaf.kind.name(),
            about: about(leaf),
            need: Amount::of(&leaf.about.need),
            terms: leaf.about.terms.iter().map(term).collect(),
            fields: fields(&leaf.about.fields),
            text,
        }),
        Test::Group(how, members) => shape::Test::Group(shape::Group {
            combine: how.name(),
            n: match how {
                Combine::AllOf => members.len(),
                Combine::AtLeast(n) => *n,
                Combine::AnyOf | Combine::Not => 1,
            },
            of: members.iter().map(|member| test(member, wording)).collect(),
            text,
        }),
    }
}

fn term(term: &Term) -> shape::Term<'_> {
    match term {
        Term::Ideal(amount) => shape::Term::Ideal { amount: Amount::of(amount) },
        Term::Within(months) => shape::Term::Within { months: *months },
        Term::Except(languages) => shape::Term::Except { languages },
        Term::Fields(fields) => shape::Term::Fields { codes: fields.iter().map(|field| field.code()).collect() },
    }
}

fn about(leaf: &Leaf) -> &[String] {
    match &leaf.about.subject {
        Subject::Itself => &[],
        Subject::Area(one) | Subject::Language(one) | Subject::Column(one) => std::slice::from_ref(one),
        Subject::Names(names) => names,
    }
}

fn counts(counts: &Counts) -> shape::Counts {
    let of = |standing: Standing| counts.by_standing.get(&standing).copied().unwrap_or(0);
    let aside = |why: Aside| counts.set_aside.get(&why).copied().unwrap_or(0);
    shape::Counts {
        rows: counts.rows,
        rows_of_candidates: counts.rows_of_candidates,
        candidates: counts.candidates,
        meets: of(Standing::Meets),
        clarify: of(Standing::Clarify),
        below: of(Standing::Below),
        set_aside: Aside::ALL.into_iter().map(|why| (why.name(), aside(why))).collect(),
        left_out: counts.left_out,
        listed: counts.listed,
    }
}

/// Problems of one kind.
pub fn problem<'a>(group: &'a Group, wording: &Wording) -> Option<shape::Problem<'a>> {
    let first = group.first.first()?;
    Some(shape::Problem {
        slug: first.slug.name(),
        severity: first.slug.severity().name(),
        count: group.count,
        text: wording.problem(first),
        remedy: wording.remedy(first),
        places: group.first.iter().map(place).collect(),
    })
}

fn place<'a>(problem: &'a Problem) -> shape::Place<'a> {
    let (file, row, column) = match &problem.place {
        Place::Run => (None, None, None),
        Place::File { file } | Place::Span { file, .. } => (Some(&**file), None, None),
        Place::Cell { file, row, column } => (Some(&**file), Some(*row), column.as_deref()),
        Place::Column { file, column } => (Some(&**file), None, Some(&**column)),
    };
    let arg = |arg: &'a Arg| match arg {
        Arg::Text(text) => shape::Arg::Text(text),
        Arg::Count(count) => shape::Arg::Count(*count),
        Arg::List(names) => shape::Arg::List(names),
    };
    shape::Place { file, row, column, args: problem.args.iter().map(|(name, value)| (*name, arg(value))).collect() }
}
