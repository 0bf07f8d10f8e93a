//! `candor check`: a profile, read and reported on without candidates.

use std::io::Write;
use std::path::Path;

use candor::profile::Requirement;
use candor::reference::Reference;
use candor::wording::{Say, Wording};

use crate::args::Check;
use crate::exit::{Exit, Outcome};
use crate::inputs::{Profile, profile};
use crate::show;
use crate::style::{BOLD, DIM, paint};

pub fn run(args: &Check, tables: &'static Reference) -> Outcome {
    let mut exit = Exit::Done;
    for path in &args.roles {
        match profile(path, args.lang.as_deref(), tables) {
            Ok(profile) => report(path, &profile)?,
            Err(error) => {
                crate::report(Err(error), args.lang.as_deref());
                exit = Exit::Usage;
            }
        }
    }
    Ok(exit)
}

fn report(path: &Path, profile: &Profile) -> std::io::Result<()> {
    let (role, wording) = (&profile.role, profile.wording);
    show::profile_problems(&profile.warnings, &profile.text, wording)?;
    let mut out = anstream::stdout().lock();
    let file = path.display().to_string();
    writeln!(out, "{}", wording.say("check-fine", &[("file", file.into())]))?;
    writeln!(out, "{}", paint(BOLD, role.title.in_lang(&wording.lang)))?;
    let of = |must: bool| role.requirements.iter().filter(move |asked| asked.scores && asked.must == must).collect();
    let (musts, nices): (Vec<_>, Vec<_>) = (of(true), of(false));
    for (name, asked) in [
        ("check-essentials", musts),
        ("check-desirable", nices),
        ("check-information", role.requirements.iter().filter(|asked| !asked.scores).collect()),
        ("check-interview", role.interview.iter().collect()),
        ("check-internal", role.internal.iter().collect()),
    ] {
        if asked.is_empty() {
            continue;
        }
        writeln!(out, "\n{}", wording.say(name, &[("n", Say::from(asked.len() as u64))]))?;
        asked.into_iter().try_for_each(|asked| {
            writeln!(out, "  {}", line(asked, matches!(name, "check-essentials" | "check-desirable"), wording))
        })?;
    }
    let weights: u64 = role.requirements.iter().filter(|asked| asked.scores).map(|asked| u64::from(asked.weight)).sum();
    writeln!(out, "\n{}\n", wording.say("check-points", &[("points", weights.to_string().into())]))
}

fn line(asked: &Requirement, screened: bool, wording: &Wording) -> String {
    let mut about: Vec<String> = Vec::new();
    if asked.label.is_some() {
        about.push(wording.test(&asked.test));
    }
    if !asked.scores && screened {
        about.push(wording.say("explain-beside", &[]));
    } else if asked.weight > 1 {
        about.push(wording.say("explain-weight", &[("weight", asked.weight.to_string().into())]));
    }
    about.extend(wording.own_rules(asked));
    about.extend(
        asked.clause.as_ref().map(|clause| wording.say("explain-clause", &[("clause", clause.as_str().into())])),
    );
    let about = if about.is_empty() { String::new() } else { paint(DIM, &format!(" · {}", about.join(" · "))) };
    format!("{}{about}", wording.label(asked))
}
