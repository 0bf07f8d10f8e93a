//! What was understood of a file, on one screen.

use std::io::Write;

use candor::facts::Field;
use candor::inspection::{Column, Inspected, Taken, Tally};
use candor::reference::Treatment;
use candor::wording::{Say, Wording, cut, plain};
use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, Table};

use crate::screen::summary;
use crate::show;
use crate::style::{BOLD, DIM, paint, paragraph, width};

/// Below this width six columns break words: each column of the file becomes a paragraph.
const NARROW: u16 = 76;
/// Values of a column that are shown.
const VALUES: usize = 5;
/// Letters of a value that are shown.
const LETTERS: usize = 40;

pub fn write(out: &mut dyn Write, file: &Inspected, quiet: bool, wording: &Wording) -> std::io::Result<()> {
    let counts = &file.counts;
    let about = [("file", summary::file(&file.input, wording).into()), ("size", size(file.bytes, wording).into())];
    paragraph(out, 0, &paint(BOLD, &wording.say("inspect-about", &about)))?;
    let left_out = counts.left_out.values().sum();
    let read = [counts.rows, counts.rows_of_people, left_out];
    paragraph(out, 0, &summary::rows(read, &counts.set_aside, wording))?;
    if file.row_per_job {
        paragraph(out, 0, &wording.say("inspect-people", &[("n", Say::from(counts.people))]))?;
    }
    writeln!(out)?;
    let lines = lines(file, wording);
    if width() < NARROW {
        cards(out, &lines, wording)?;
    } else {
        table(out, &lines, wording)?;
    }
    values(out, &lines, wording)?;
    if file.input.layout.index_of(&Field::Id).is_some() {
        let said = match file.duplicate_ids {
            0 => wording.say("inspect-no-duplicates", &[]),
            count => wording.say("inspect-duplicates", &[("n", Say::from(count))]),
        };
        writeln!(out)?;
        paragraph(out, 0, &said)?;
    }
    if quiet { show::errors(&file.problems, wording) } else { show::problems(out, &file.problems, wording) }
}

/// A column of the file; in JSON all places of a list together.
struct Line {
    heading: String,
    taken: String,
    /// How that was found, and what becomes of it where it is not read.
    why: String,
    empty: u64,
    /// What its values say, where they are read.
    tally: Option<Tally>,
}

fn lines(file: &Inspected, wording: &Wording) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |column: &Column, (taken, why): (String, String), tally: Option<&Tally>| {
        let heading = plain(&column.heading);
        let heading = if file.input.delimiter.is_none() { summary::without_places(&heading) } else { heading };
        let empty = tally.map_or(file.counts.rows_of_people - column.filled, |tally| tally.not_stated);
        let nested = heading.contains("[]");
        if let Some(same) = lines.iter_mut().find(|line| nested && line.heading == heading && line.taken == taken) {
            same.empty += empty;
            same.tally.iter_mut().zip(tally).for_each(|(all, more)| all.add(more));
        } else {
            lines.push(Line { heading, taken, why, empty, tally: tally.cloned() });
        }
    };
    for column in &file.columns {
        for taken in &column.taken {
            add(column, taken_for(taken, wording), taken.used.asked.then_some(&taken.tally));
        }
        if column.taken.is_empty() {
            let why = if column.displaced { "inspect-displaced" } else { "inspect-unknown" };
            add(column, ("–".to_owned(), wording.say(why, &[])), None);
        }
    }
    lines
}

/// The field, how it was chosen, and what becomes of it where it is not read.
fn taken_for(taken: &Taken, wording: &Wording) -> (String, String) {
    let used = &taken.used;
    let chosen = wording.say(&format!("chosen-{}", used.chosen.name()), &[]);
    let aside = match used.column.field.treatment() {
        Treatment::Read if used.asked => None,
        Treatment::Read => Some("inspect-not-asked"),
        Treatment::Shown => Some("inspect-shown"),
        Treatment::Carried => Some("inspect-left-aside"),
    };
    let aside = aside.map(|name| wording.say(name, &[]));
    (used.column.field.to_string(), wording.list([Some(chosen), aside].into_iter().flatten()))
}

/// Read, empty, not understood.
fn numbers(line: &Line) -> [String; 3] {
    let Some(tally) = &line.tally else { return ["–".to_owned(), line.empty.to_string(), "–".to_owned()] };
    [tally.read, line.empty, tally.not_understood + tally.damaged].map(|count| count.to_string())
}

fn table(out: &mut dyn Write, lines: &[Line], wording: &Wording) -> std::io::Result<()> {
    let mut table = Table::new();
    table.load_style(UTF8_BORDERS_ONLY).set_content_arrangement(ContentArrangement::Dynamic).set_width(width());
    table.enforce_styling();
    let headings = ["column", "taken", "why", "read", "empty", "not-understood"];
    let heading =
        |name: &str| Cell::new(wording.say(&format!("inspect-col-{name}"), &[])).add_attribute(Attribute::Bold);
    table.set_header(headings.map(heading));
    for line in lines {
        let [read, empty, not_understood] = numbers(line);
        let cells = [line.heading.clone(), line.taken.clone(), line.why.clone(), read, empty, not_understood];
        let dim = line.tally.is_none();
        table.add_row(
            cells.map(|text| if dim { Cell::new(text).add_attribute(Attribute::Dim) } else { Cell::new(text) }),
        );
    }
    for column in table.column_iter_mut().skip(3) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    writeln!(out, "{table}")
}

/// The same on a narrow terminal.
fn cards(out: &mut dyn Write, lines: &[Line], wording: &Wording) -> std::io::Result<()> {
    lines.iter().try_for_each(|line| {
        let [read, empty, not_understood] = numbers(line);
        let parts = [
            ("column", line.heading.as_str().into()),
            ("taken", line.taken.as_str().into()),
            ("why", line.why.as_str().into()),
            ("read", read.into()),
            ("empty", empty.into()),
            ("not-understood", not_understood.into()),
        ];
        let name = if line.tally.is_some() { "inspect-card" } else { "inspect-card-not-read" };
        let said = wording.say(name, &parts);
        paragraph(out, 0, &if line.tally.is_some() { said } else { paint(DIM, &said) })
    })
}

/// The values that were not understood, the most frequent first.
fn values(out: &mut dyn Write, lines: &[Line], wording: &Wording) -> std::io::Result<()> {
    let open: Vec<(&Line, &Tally)> = lines
        .iter()
        .filter_map(|line| Some((line, line.tally.as_ref().filter(|tally| tally.not_understood > 0)?)))
        .collect();
    if open.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint(BOLD, &wording.say("inspect-values", &[])))?;
    for (line, tally) in open {
        let (values, others) = tally.values(VALUES);
        let value = |(value, count): (&str, u64)| {
            wording.say("inspect-value", &[("value", cut(value, LETTERS).into()), ("n", Say::from(count))])
        };
        let mut said: Vec<String> = values.into_iter().map(value).collect();
        said.extend((others > 0).then(|| wording.say("inspect-others", &[("n", Say::from(others))])));
        paragraph(out, 2, &format!("{}: {}", line.heading, wording.list(said)))?;
    }
    Ok(())
}

/// A size as people say it.
fn size(bytes: u64, wording: &Wording) -> String {
    let (name, unit) = match bytes {
        0..1_000 => return wording.say("inspect-size-bytes", &[("n", Say::from(bytes))]),
        1_000..1_000_000 => ("inspect-size-kb", 1_000),
        _ => ("inspect-size-mb", 1_000_000),
    };
    let tenths = bytes * 10 / unit;
    let number = if tenths >= 100 || tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    wording.say(name, &[("n", Say::Number(number))])
}
