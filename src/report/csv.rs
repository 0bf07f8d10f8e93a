//! CSV for machines and for every spreadsheet: a row a candidate, stable headings, codes in its cells.
//!
//! RFC 4180: UTF-8 without a mark, commas, CRLF. Text is guarded against being taken for a formula.

use std::io;

use csv::{Terminator, WriterBuilder};

use super::{Report, in_order, safe_cell, summary};
use crate::profile::Role;
use crate::shortlist::Entry;
use crate::wording::Wording;

pub(super) const NAME: &str = "csv";
pub(super) const EXTENSIONS: &[&str] = &["csv"];
pub(super) const MEDIA_TYPE: &str = "text/csv; charset=utf-8";
pub(super) const CARRIES_RUN: bool = false;

/// Headings before and after those of the requirements.
const BEFORE: [&str; 6] = ["rank", "id", "name", "standing", "score", "score_max"];
const AFTER: [&str; 5] = ["unmet", "to_ask", "near", "assumptions", "source"];

pub(super) fn write(out: &mut dyn io::Write, report: &Report, wording: &Wording) -> io::Result<()> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    csv.write_record(headings(report.role)).map_err(cause)?;
    for row in in_order(&report.screening.shortlist.entries, |entry| row(entry, report, wording)) {
        csv.write_record(row).map_err(cause)?;
    }
    csv.flush()
}

/// What went wrong beneath: a closed pipe must be seen as one.
fn cause(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(cause) => cause,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A requirement is headed by its id; one whose id is the name of another column, by `requirement:ID`.
fn headings(role: &Role) -> Vec<String> {
    let known = |id: &str| BEFORE.contains(&id) || AFTER.contains(&id);
    let requirements = role.requirements.iter().map(|asked| match asked.id.as_str() {
        id if known(id) => format!("requirement:{id}"),
        id => safe_cell(id).text.into_owned(),
    });
    let before = BEFORE.iter().map(ToString::to_string);
    before.chain(requirements).chain(AFTER.iter().map(ToString::to_string)).collect()
}

fn row(entry: &Entry, report: &Report, wording: &Wording) -> Vec<String> {
    let (assessment, role) = (&entry.assessment, report.role);
    let assumed = report.screening.inputs.get(entry.input).map(summary::assumptions).unwrap_or_default();
    let text = |text: &str| safe_cell(text).text.into_owned();
    let mut row = vec![
        entry.rank.to_string(),
        text(&entry.id),
        text(&entry.name),
        assessment.standing.name().to_owned(),
        points(assessment.score.at_least()),
        points(assessment.score.at_most()),
    ];
    row.extend(assessment.findings.iter().map(|finding| finding.part.outcome.verdict.name().to_owned()));
    row.extend([
        text(&summary::unmet(role, assessment, wording).join("; ")),
        text(&wording.to_ask(role, assessment).join(" | ")),
        text(&summary::near(assessment).join("; ")),
        text(&assumed.join("; ")),
        text(&format!("{}:{}", entry.file, entry.row)),
    ]);
    row
}

/// Hundredths of a point, with a dot in every language: machines read it.
fn points(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
