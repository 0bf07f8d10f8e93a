//! From what was found of one candidate to its shape.

use crate::assess::Score;
use crate::facts::Question;
use crate::finding::{Evidence, Finding, Outcome, Part, Verdict, Why};
use crate::profile::{Requirement, Role, Test};
use crate::report::json::amount::{Amount, Decimal};
use crate::report::json::shape;
use crate::shortlist::Entry;
use crate::wording::Wording;

/// One candidate. `asked` is the role's requirements in shape.
pub fn entry<'a>(
    entry: &'a Entry,
    role: &Role,
    asked: &'a [shape::Requirement<'a>],
    wording: &Wording,
) -> shape::Entry<'a> {
    let assessment = &entry.assessment;
    let findings = role.requirements.iter().zip(asked).zip(&assessment.findings);
    shape::Entry {
        rank: entry.rank,
        id: &entry.id,
        name: &entry.name,
        standing: assessment.standing.name(),
        score: score(assessment.score),
        source: shape::Row { file: &entry.file, row: entry.row },
        findings: findings.map(|((asked, shape), found)| finding(asked, shape, found, wording)).collect(),
    }
}

fn score(score: Score) -> shape::Score {
    let points = |hundredths: u64| Decimal { number: hundredths.try_into().unwrap_or(i64::MAX), digits: 2 };
    shape::Score {
        at_least: points(score.at_least()),
        at_most: points(score.at_most()),
        earned: score.earned,
        still_open: score.still_open,
        out_of: score.out_of,
    }
}

fn finding<'a>(
    asked: &Requirement,
    shape: &'a shape::Requirement<'a>,
    found: &'a Finding,
    wording: &Wording,
) -> shape::Finding<'a> {
    let label = asked.label.as_ref().map(|label| label.in_lang(&wording.lang));
    let own = part(&asked.test, &shape.test, &found.part, label, wording);
    shape::Finding {
        id: shape.id,
        must: shape.must,
        verdict: own.verdict,
        earned: found.earned,
        still_open: found.still_open,
        out_of: found.out_of,
        found: own.found,
    }
}

/// A label stands for the names of a leaf; the members of a group have none.
fn part<'a>(
    test: &Test,
    shape: &'a shape::Test,
    found: &'a Part,
    label: Option<&str>,
    wording: &Wording,
) -> shape::Part<'a> {
    let (said, need) = match shape {
        shape::Test::Leaf(leaf) => (&leaf.text, Some(&leaf.need)),
        shape::Test::Group(group) => (&group.text, None),
    };
    let parts = match (test, shape) {
        (Test::Group(_, members), shape::Test::Group(group)) => {
            let members = members.iter().zip(&group.of).zip(&found.parts);
            members.map(|((test, shape), found)| part(test, shape, found, None, wording)).collect()
        }
        _ => Vec::new(),
    };
    let Outcome { verdict, credit } = found.outcome;
    let ask = |asked| match test {
        Test::Leaf(leaf) => Some(question(asked, wording.question(leaf, found.why.as_ref(), label))),
        Test::Group(..) => None,
    };
    shape::Part {
        label: said,
        verdict: verdict.name(),
        credit: shape::Credit { at_least: credit.low, at_most: credit.high },
        found: shape::Found {
            have: found.have.as_ref().map(Amount::of),
            need,
            gap: found.gap.as_ref().map(Amount::of),
            why: found.why.as_ref().map(|why| self::why(why, wording)),
            text: if verdict == Verdict::Met { String::new() } else { wording.shortfall(test, found) },
            evidence: found.evidence.iter().map(evidence).collect(),
            question: found.question.as_ref().and_then(ask),
            parts,
        },
    }
}

fn why<'a>(why: &'a Why, wording: &Wording) -> shape::Why<'a> {
    let (words, wanted) = match why {
        Why::Near { written, wanted } => (Some(written.as_str()), Some(wanted.as_str())),
        Why::TitleUnclear(title) => (Some(title.as_str()), None),
        _ => (None, None),
    };
    shape::Why { code: why.name(), words, wanted, text: wording.why(why) }
}

fn evidence(evidence: &Evidence) -> shape::Evidence<'_> {
    shape::Evidence {
        file: &evidence.file,
        row: evidence.row,
        column: &evidence.column,
        words: &evidence.words,
        via: evidence.via.name(),
        reading: Amount::of(&evidence.reading),
        beside: evidence
            .beside
            .iter()
            .map(|quote| shape::Quote { column: &quote.column, words: &quote.words })
            .collect(),
    }
}

pub(super) fn question(asked: &Question, text: String) -> shape::Question {
    shape::Question { field: asked.field, subject: asked.subject.clone(), text }
}
