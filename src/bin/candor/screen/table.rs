//! The ranking as a table, fitted to the terminal.

use std::io::Write;

use candor::assess::Standing;
use candor::finding::Verdict;
use candor::profile::Requirement;
use candor::report::Report;
use candor::shortlist::Entry;
use candor::wording::{Say, Wording, plain};
use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table, Width};

use crate::style::{BOLD, paint, paragraph, width};

/// Desirable things and questions that one cell lists; the rest is counted.
const LISTED: usize = 3;

/// Below this width six columns break words: name, standing and points stand one above another.
const WIDE: u16 = 110;
/// Below this width three columns do too: each candidate becomes a paragraph.
const NARROW: u16 = 76;

pub fn write(out: &mut dyn Write, report: &Report, wording: &Wording) -> std::io::Result<()> {
    paragraph(out, 0, &paint(BOLD, &headline(report, wording)))?;
    writeln!(out)?;
    let entries = &report.screening.shortlist.entries;
    if entries.is_empty() {
        return writeln!(out, "{}", wording.say("nobody", &[]));
    }
    if width() < NARROW {
        return entries.iter().try_for_each(|entry| card(out, entry, report, wording));
    }
    let stacked = width() < WIDE;
    let mut table = Table::new();
    table.load_style(UTF8_BORDERS_ONLY).set_content_arrangement(ContentArrangement::Dynamic).set_width(width());
    table.enforce_styling();
    let headings = ["col-rank", "col-name", "col-standing", "col-points", "col-unmet", "col-ask"];
    let [rank, name, standing, points, unmet, ask] = headings.map(|name| wording.say(name, &[]));
    let bold = |text: String| Cell::new(text).add_attribute(Attribute::Bold);
    table.set_header(if stacked {
        vec![rank, [name, standing, points].join("\n"), unmet, ask].into_iter().map(bold).collect::<Vec<_>>()
    } else {
        vec![rank, name, standing, points, unmet, ask].into_iter().map(bold).collect()
    });
    for entry in entries {
        let [rank, name, words, points, unmet, ask] = texts(entry, report, wording);
        let standing = entry.assessment.standing;
        table.add_row(if stacked {
            let words = paint(crate::style::standing(standing), &words);
            [rank, [name, words, points].join("\n"), unmet, ask].map(Cell::new).to_vec()
        } else {
            let [rank, name, words, points, unmet, ask] = [rank, name, words, points, unmet, ask].map(Cell::new);
            vec![rank, name, words.fg(colour(standing)), points, unmet, ask]
        });
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        if matches!((index, stacked), (0, _) | (3, false)) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let widest = match (index, stacked) {
            (1, true) => Width::Percentage(30),
            (2, false) => Width::Fixed(22),
            _ => continue,
        };
        column.set_constraint(ColumnConstraint::UpperBoundary(widest));
    }
    writeln!(out, "{table}")
}

/// One candidate on a narrow terminal.
fn card(out: &mut dyn Write, entry: &Entry, report: &Report, wording: &Wording) -> std::io::Result<()> {
    let [rank, name, standing, points, unmet, ask] = texts(entry, report, wording);
    let standing = paint(crate::style::standing(entry.assessment.standing), &standing);
    paragraph(out, 0, &format!("{rank}. {} · {standing} · {points}", paint(BOLD, &name)))?;
    for (heading, text, joint) in [("col-unmet", unmet, "; "), ("col-ask", ask, " ")] {
        if !text.is_empty() {
            paragraph(out, 3, &format!("{}: {}", wording.say(heading, &[]), text.replace('\n', joint)))?;
        }
    }
    Ok(())
}

fn colour(standing: Standing) -> Color {
    match standing {
        Standing::Meets => Color::Green,
        Standing::Clarify => Color::Yellow,
        Standing::Below => Color::Red,
    }
}

/// The role, its document and the date.
pub fn headline(report: &Report, wording: &Wording) -> String {
    let role = report.role;
    let document = role.document.as_ref().map(|document| match document.approved {
        Some(date) => {
            wording.say("document", &[("name", document.name.as_str().into()), ("date", date.to_string().into())])
        }
        None => format!("{} · ", document.name),
    });
    let parts = [
        ("title", Say::from(role.title.in_lang(&wording.lang))),
        ("document", document.unwrap_or_default().into()),
        ("date", report.run.as_of.to_string().into()),
    ];
    wording.say("headline", &parts)
}

/// Rank, name, standing, points, what is not shown, what to ask.
fn texts(entry: &Entry, report: &Report, wording: &Wording) -> [String; 6] {
    let score = entry.assessment.score;
    let (from, to) = (wording.points(score.at_least()), wording.points(score.at_most()));
    let points =
        if from == to { from } else { wording.say("points-range", &[("from", from.into()), ("to", to.into())]) };
    let name = if entry.name.is_empty() {
        entry.id.clone()
    } else {
        wording.say("explain-head", &[("name", entry.name.as_str().into()), ("id", entry.id.as_str().into())])
    };
    [
        entry.rank.to_string(),
        plain(&name),
        wording.say(&format!("standing-{}", entry.assessment.standing.name()), &[]),
        points,
        plain(&not_shown(entry, report, wording)),
        plain(&to_ask(entry, report, wording)),
    ]
}

/// Essentials with what is missing, then desirable things by name.
fn not_shown(entry: &Entry, report: &Report, wording: &Wording) -> String {
    let of = |must: bool| {
        let all = report.role.requirements.iter().zip(&entry.assessment.findings);
        all.filter(move |(asked, finding)| {
            let verdict = finding.part.outcome.verdict;
            asked.scores && asked.must == must && matches!(verdict, Verdict::Unmet | Verdict::Partial)
        })
    };
    let musts = of(true).map(|(asked, finding)| wording.falls_short(asked, &finding.part));
    let nices: Vec<String> = of(false).map(|(asked, _): (&Requirement, _)| wording.label(asked)).collect();
    let mut lines: Vec<String> = musts.collect();
    if !nices.is_empty() {
        lines.push(few(&nices, wording));
    }
    lines.join("\n")
}

fn to_ask(entry: &Entry, report: &Report, wording: &Wording) -> String {
    let mut questions = wording.to_ask(report.role, &entry.assessment);
    let more = questions.len().saturating_sub(LISTED);
    questions.truncate(LISTED);
    if more > 0 {
        questions.push(wording.say("more-places", &[("n", (more as u64).into())]));
    }
    questions.join("\n")
}

fn few(names: &[String], wording: &Wording) -> String {
    // A label may hold commas of its own.
    let shown = names.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>().join("; ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} {}", wording.say("more-places", &[("n", (more as u64).into())])),
    }
}
