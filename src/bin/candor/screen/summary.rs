//! What stands under the table: the counts, and what was understood of the files.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use candor::assess::Standing;
use candor::intake::{Aside, Chosen, Encoding, EncodingBy, Used};
use candor::report::Report;
use candor::shortlist::Input;
use candor::wording::{Say, Wording, plain};

use crate::style::{DIM, paint, paragraph};

pub fn write(out: &mut dyn Write, report: &Report, wording: &Wording) -> std::io::Result<()> {
    let counts = &report.screening.counts;
    let say = |name: &str, count: u64| wording.say(name, &[("n", Say::from(count))]);
    let standing = |standing: Standing| counts.by_standing.get(&standing).copied().unwrap_or(0);
    let people: Vec<String> = [Standing::Meets, Standing::Clarify, Standing::Below]
        .into_iter()
        .map(|one| say(&format!("count-{}", one.name()), standing(one)))
        .collect();
    let listed = if counts.listed == counts.candidates {
        String::new()
    } else {
        format!("; {}", say("count-listed", counts.listed))
    };
    writeln!(out)?;
    paragraph(out, 0, &format!("{}: {}{listed}.", say("count-candidates", counts.candidates), wording.list(people)))?;
    paragraph(out, 0, &rows([counts.rows, counts.rows_of_candidates, counts.left_out], &counts.set_aside, wording))?;
    let inputs = &report.screening.inputs;
    inputs.iter().try_for_each(|input| paragraph(out, 0, &paint(DIM, &understood(input, wording))))
}

/// What became of all rows: those read, of candidates and left out, and those set aside by reason.
pub fn rows([read, of_candidates, left_out]: [u64; 3], aside: &BTreeMap<Aside, u64>, wording: &Wording) -> String {
    let say = |name: &str, count: u64| wording.say(name, &[("n", Say::from(count))]);
    let count: u64 = aside.values().sum();
    let reasons =
        aside.iter().map(|(why, count)| format!("{} {count}", wording.say(&format!("aside-{}", why.name()), &[])));
    let reasons = if count > 0 { format!(" ({})", wording.list(reasons)) } else { String::new() };
    let rows = [
        say("count-rows-of-candidates", of_candidates),
        format!("{}{reasons}", say("count-set-aside", count)),
        say("count-left-out", left_out),
    ];
    format!("{}: {}.", say("count-rows", read), wording.list(rows))
}

/// The file, its delimiter and its encoding.
pub fn file(input: &Input, wording: &Wording) -> String {
    let delimiter = match input.delimiter {
        None => "delimiter-none",
        Some(';') => "delimiter-semicolon",
        Some(',') => "delimiter-comma",
        Some('\t') => "delimiter-tab",
        Some(_) => "delimiter-bar",
    };
    let encoding = match &input.encoding {
        None => Encoding::Utf8.name().to_owned(),
        Some((encoding, EncodingBy::Letters { letters, .. })) => {
            let parts = [("encoding", encoding.name().into()), ("letters", plain(letters).into())];
            wording.say("understood-letters", &parts)
        }
        Some((encoding, _)) => encoding.name().to_owned(),
    };
    let delimiter = wording.say(delimiter, &[]);
    let parts = [("file", plain(&input.file)), ("delimiter", delimiter), ("encoding", encoding)];
    wording.say("understood-file", &parts.map(|(name, text)| (name, text.into())))
}

/// What was understood of a file: what it is, and which column was taken for what.
fn understood(input: &Input, wording: &Wording) -> String {
    let (read, carried): (Vec<_>, Vec<_>) =
        input.layout.used.iter().filter(|used| !used.column.aside).partition(|used| !used.is_left_aside());
    // Of JSON, paths stand for all places in a list: work[].position.
    let shown = |text: String| if input.delimiter.is_none() { without_places(&text) } else { text };
    let columns = once(read.into_iter().map(|used| shown(taken_for(used, wording))));
    let columns = wording.say("understood-columns", &[("columns", wording.list(columns).into())]);
    let displaced = input.layout.displaced.iter().filter_map(|index| input.layout.headings.get(*index));
    let carried = carried.into_iter().map(|used| &*used.column.heading).chain(displaced.map(|heading| &**heading));
    let carried = once(carried.map(|heading| shown(heading.to_owned())));
    let unknown = once(input.layout.unknown().into_iter().map(|heading| shown(heading.to_owned())));
    let mut parts = vec![file(input, wording), columns];
    for (name, headings) in [("understood-carried", carried), ("understood-unknown", unknown)] {
        if !headings.is_empty() {
            parts.push(wording.say(name, &[("columns", plain(&wording.list(headings)).into())]));
        }
    }
    parts.join("; ")
}

/// `work[].position` of `work[2].position`.
pub fn without_places(path: &str) -> String {
    let mut parts = path.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| path + "[" + part.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// Each text once, in its order.
fn once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.filter(|text| seen.insert(text.clone())).collect()
}

/// What a column was taken for; how, where it was not by its known heading.
pub fn taken_for(used: &Used, wording: &Wording) -> String {
    let column = &used.column;
    let parts = [("heading", plain(&column.heading).into()), ("field", column.field.to_string().into())];
    let said = wording.say("understood-used", &parts);
    match used.chosen {
        Chosen::Heading => said,
        other => format!("{said} ({})", wording.say(&format!("chosen-{}", other.name()), &[])),
    }
}
