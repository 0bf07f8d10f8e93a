//! `candor explain`: one candidate's whole assessment, as a tree.

mod tree;

use std::io::Write;

use candor::reference::Reference;
use candor::shortlist::{Cut, screen};
use candor::wording::Say;

use crate::args::Explain;
use crate::exit::{Exit, Outcome};
use crate::inputs::{Opened, as_of, profile, tables, threads};
use crate::screen::taken_for;
use crate::{show, style};

pub fn run(args: &Explain, reference: &'static Reference) -> Outcome {
    threads(args.from.reading.threads)?;
    let profile = profile(&args.from.role, args.from.lang.as_deref(), reference)?;
    let wording = profile.wording;
    let as_of = as_of(args.from.as_of.as_deref())?;
    let wanted = profile.role.fields();
    let opened = tables(&args.from.files, &args.from.reading, &profile.purpose(&wanted))?;
    let Opened { tables: inputs, problems: met, incomplete } = opened;
    let cut = Cut { id: Some(args.id.trim().to_owned()), ..Cut::default() };
    let mut screening = match screen(&profile.role, reference, inputs, as_of, cut, &|_| {}) {
        Ok(screening) => screening,
        Err(problem) => {
            show::stopping(&[problem], wording)?;
            return Ok(Exit::Input);
        }
    };
    if screening.shortlist.entries.is_empty() {
        let parts = [("id", Say::from(args.id.as_str())), ("n", screening.counts.candidates.into())];
        style::complain(&wording.say("severity-error", &[]), &wording.say("no-such-id", &parts));
        return Ok(Exit::Usage);
    }
    let mut out = anstream::stdout().lock();
    for entry in &screening.shortlist.entries {
        tree::write(&mut out, entry, &profile.role, as_of, wording)?;
    }
    // A column that the user or a guess chose is evidence of that choice too.
    for input in &screening.inputs {
        let chosen = input
            .layout
            .used
            .iter()
            .filter(|used| !used.column.aside && used.chosen.is_assumed() && !used.is_left_aside());
        for used in chosen {
            let said = taken_for(used, wording);
            style::paragraph(&mut out, 0, &style::paint(style::DIM, &format!("{}: {said}", input.file)))?;
        }
    }
    screening.problems.extend(met.into_iter().chain(profile.warnings.clone()));
    show::problems(&mut out, &screening.problems, wording)?;
    out.flush()?;
    Ok(if incomplete { Exit::Input } else { Exit::Done })
}
