//! The tree: each requirement with its verdict, its points, what was found where, and what would settle it.

use std::io::{self, Write};

use candor::facts::Via;
use candor::finding::{Amount, Evidence, Finding, Part, State, Verdict};
use candor::problem::Place;
use candor::profile::{Requirement, Role, Test};
use candor::shortlist::Entry;
use candor::wording::{Say, Wording, cut, plain};
use jiff::civil::Date;

use crate::style::{BOLD, DIM, paint, paragraph, standing as colour, verdict as sign};

/// Letters of a cell that are quoted: enough for a long list of skills.
const QUOTED: usize = 400;

pub fn write(out: &mut dyn Write, entry: &Entry, role: &Role, as_of: Date, wording: &Wording) -> io::Result<()> {
    head(out, entry, role, as_of, wording)?;
    let home = Place::Cell { file: entry.file.clone(), row: entry.row, column: None };
    let all = || role.requirements.iter().zip(&entry.assessment.findings);
    for (title, choose) in [
        ("essential", (|asked| asked.scores && asked.must) as fn(&Requirement) -> bool),
        ("desirable", |asked| asked.scores && !asked.must),
        ("information", |asked| !asked.scores),
    ] {
        let found: Vec<_> = all().filter(|(asked, _)| choose(asked)).collect();
        if !found.is_empty() {
            writeln!(out, "\n{}", paint(BOLD, &wording.say(title, &[])))?;
            section(out, &found, &home, wording)?;
        }
    }
    sum(out, entry, wording)?;
    interview(out, role, wording)?;
    writeln!(out, "\n{}", paint(DIM, &wording.say("explain-legend", &[])))
}

fn head(out: &mut dyn Write, entry: &Entry, role: &Role, as_of: Date, wording: &Wording) -> io::Result<()> {
    let name = if entry.name.is_empty() {
        plain(&entry.id)
    } else {
        wording.say("explain-head", &[("name", plain(&entry.name).into()), ("id", plain(&entry.id).into())])
    };
    let place = Place::Cell { file: entry.file.clone(), row: entry.row, column: None };
    let (score, standing) = (entry.assessment.score, entry.assessment.standing);
    let words = wording.say(&format!("standing-{}", standing.name()), &[]);
    let parts = [
        ("standing", Say::from(paint(colour(standing), &words))),
        ("from", wording.points(score.at_least()).into()),
        ("to", wording.points(score.at_most()).into()),
    ];
    let range = if score.still_open > 0 { "explain-standing-range" } else { "explain-standing" };
    let about = [
        ("title", Say::from(role.title.in_lang(&wording.lang))),
        ("document", "".into()),
        ("date", as_of.to_string().into()),
    ];
    paragraph(out, 0, &paint(BOLD, &name))?;
    paragraph(out, 0, &wording.say(range, &parts))?;
    let place = wording.place(&place).unwrap_or_default();
    paragraph(out, 0, &paint(DIM, &format!("{} · {place}", wording.say("headline", &about))))
}

/// Prints the findings of one section; a list that does not name several things is quoted once.
fn section(out: &mut dyn Write, found: &[(&Requirement, &Finding)], home: &Place, wording: &Wording) -> io::Result<()> {
    let mut lists: Vec<&Evidence> = Vec::new();
    for (asked, finding) in found {
        let points = if asked.scores { points(finding, wording) } else { String::new() };
        line(out, 1, &wording.label(asked), &asked.test, &finding.part, &points, wording)?;
        let about = about(asked, wording);
        if !about.is_empty() {
            paragraph(out, 4, &paint(DIM, &about))?;
        }
        let asking = wording.questions(asked, &finding.part);
        details(out, 2, &asked.test, &finding.part, &mut lists, home, wording)?;
        for question in asking {
            paragraph(out, 4, &wording.say("explain-ask", &[("question", question.into())]))?;
        }
    }
    for list in lists {
        let parts = [("quoted", quote(list, wording)), ("place", place(list, home, wording))];
        let quoted = wording.say("explain-list", &parts.map(|(name, text)| (name, text.into())));
        paragraph(out, 2, &paint(DIM, &quoted))?;
    }
    Ok(())
}

/// A label names it; what exactly is asked, by which rules, its clause and its reason stand below.
fn about(asked: &Requirement, wording: &Wording) -> String {
    let exactly = match &asked.test {
        Test::Leaf(leaf) => asked.label.is_some().then(|| wording.in_full(leaf)),
        group @ Test::Group(..) => asked.label.is_some().then(|| wording.combination(group)),
    };
    let say = |name: &str, key: &'static str, text: &str| wording.say(name, &[(key, text.into())]);
    let clause = asked.clause.as_ref().map(|clause| say("explain-clause", "clause", clause));
    let because = asked.because.as_ref().map(|because| because.in_lang(&wording.lang));
    let because = because.map(|because| say("explain-because", "because", because));
    let all = exactly.into_iter().chain(wording.own_rules(asked)).chain(clause).chain(because);
    all.collect::<Vec<_>>().join(" · ")
}

/// What stands below a requirement: its members, or what was read.
fn details<'a>(
    out: &mut dyn Write,
    depth: usize,
    test: &Test,
    part: &'a Part,
    lists: &mut Vec<&'a Evidence>,
    home: &Place,
    wording: &Wording,
) -> io::Result<()> {
    if let Test::Group(_, members) = test {
        for (member, part) in members.iter().zip(&part.parts) {
            line(out, depth, &wording.test(member), member, part, "", wording)?;
            details(out, depth + 1, member, part, lists, home, wording)?;
        }
        return Ok(());
    }
    for evidence in &part.evidence {
        let silent = evidence.reading == Amount::State(State::NotNamed);
        if !silent {
            paragraph(out, depth * 2, &quoted(evidence, home, wording))?;
        } else if !lists.contains(&evidence) {
            lists.push(evidence);
        }
    }
    match &part.have {
        Some(months @ Amount::Months { .. })
            if part.evidence.len() > 1 && part.evidence.iter().all(|found| !found.beside.is_empty()) =>
        {
            paragraph(out, depth * 2, &wording.say("explain-together", &[("amount", wording.amount(months).into())]))
        }
        _ => Ok(()),
    }
}

fn line(
    out: &mut dyn Write,
    depth: usize,
    label: &str,
    test: &Test,
    part: &Part,
    points: &str,
    wording: &Wording,
) -> io::Result<()> {
    let verdict = part.outcome.verdict;
    let (mark, style) = sign(verdict);
    let said = wording.say(&format!("verdict-{}", verdict.name()), &[]);
    let words = paint(style, &said);
    let short = match test {
        Test::Leaf(_) if verdict != Verdict::Met || part.why.is_some() => wording.shortfall(test, part),
        _ => String::new(),
    };
    // "not stated – not stated" says nothing twice.
    let short = if short.is_empty() || short == said { String::new() } else { format!(" – {short}") };
    let points = if points.is_empty() { String::new() } else { format!(" · {points}") };
    let label = plain(label);
    let mark = paint(style, &mark.to_string());
    paragraph(out, depth * 2, &format!("{mark} {label}: {words}{}{points}", plain(&short)))
}

fn quoted(evidence: &Evidence, home: &Place, wording: &Wording) -> String {
    let reading = wording.amount(&evidence.reading);
    let said_as_written = matches!(evidence.reading, Amount::Names(_)) && evidence.via == Via::Same;
    let name = match evidence.via {
        _ if reading.is_empty() || said_as_written => "explain-evidence-plain",
        Via::Same => "explain-evidence-same",
        _ => "explain-evidence",
    };
    let via = wording.via(evidence.via);
    let place = place(evidence, home, wording);
    let parts = [("quoted", quote(evidence, wording)), ("reading", reading), ("via", via), ("place", place)];
    wording.say(name, &parts.map(|(name, text)| (name, text.into())))
}

/// The words as written, with those of other columns that belong to them.
fn quote(evidence: &Evidence, wording: &Wording) -> String {
    let all = std::iter::once(&evidence.words).chain(evidence.beside.iter().map(|quote| &quote.words));
    let quoted = all.map(|words| wording.say("explain-quoted", &[("words", plain(&cut(words, QUOTED)).into())]));
    wording.list(quoted)
}

/// Where it stands, without what the head has said already.
fn place(evidence: &Evidence, home: &Place, wording: &Wording) -> String {
    let columns = std::iter::once(&evidence.column).chain(evidence.beside.iter().map(|quote| &quote.column));
    let column = ("column", Say::from(plain(&wording.list(columns))));
    match home {
        Place::Cell { file, row, .. } if *file == evidence.file && *row == evidence.row => {
            wording.say("place-in-column", &[column])
        }
        Place::Cell { file, .. } if *file == evidence.file => {
            wording.say("place-in-row", &[("row", evidence.row.to_string().into()), column])
        }
        _ => wording.say("place-answer", &[]),
    }
}

/// Points in units of weight, which add up to the last digit.
fn points(finding: &Finding, wording: &Wording) -> String {
    let parts = [
        ("earned", units(finding.earned, wording)),
        ("possible", units(finding.earned + finding.still_open, wording)),
        ("out-of", units(finding.out_of, wording)),
    ];
    let name = if finding.still_open > 0 { "explain-points-range" } else { "explain-points" };
    wording.say(name, &parts.map(|(name, text)| (name, text.into())))
}

fn units(points: u64, wording: &Wording) -> String {
    wording.number(i64::try_from(points).unwrap_or(i64::MAX), 3)
}

fn sum(out: &mut dyn Write, entry: &Entry, wording: &Wording) -> io::Result<()> {
    let score = entry.assessment.score;
    let parts = [
        ("earned", units(score.earned, wording)),
        ("possible", units(score.earned + score.still_open, wording)),
        ("out-of", units(score.out_of, wording)),
        ("points", wording.points(score.at_least())),
        ("most", wording.points(score.at_most())),
    ];
    let name = if score.still_open > 0 { "explain-sum-range" } else { "explain-sum" };
    writeln!(out)?;
    paragraph(out, 0, &paint(BOLD, &wording.say(name, &parts.map(|(name, text)| (name, text.into())))))
}

fn interview(out: &mut dyn Write, role: &Role, wording: &Wording) -> io::Result<()> {
    if role.interview.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint(BOLD, &wording.say("interview", &[])))?;
    role.interview.iter().try_for_each(|asked| {
        let clause =
            asked.clause.as_ref().map(|clause| wording.say("explain-clause", &[("clause", clause.as_str().into())]));
        let clause = clause.map(|clause| paint(DIM, &format!(" · {clause}"))).unwrap_or_default();
        paragraph(out, 2, &format!("– {}{clause}", wording.interview(asked)))
    })
}
