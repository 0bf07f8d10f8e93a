//! `candor kinds`: from the list of kinds, their shapes and the comments that open their files.

use std::io::Write;

use anyhow::bail;
use candor::profile::shape::{Key, Takes};
use candor::requirement::{Kind, logic};
use candor::text::nearest;

use crate::args::Kinds;
use crate::exit::{Exit, Outcome};

pub fn run(args: &Kinds) -> Outcome {
    let mut out = anstream::stdout().lock();
    let Some(name) = &args.kind else {
        for kind in Kind::ALL {
            let help = kind.help();
            let asks = help.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
            let asks = asks.split_inclusive(". ").next().unwrap_or(asks).trim_end();
            writeln!(out, "{:<12} {asks}", kind.name())?;
        }
        for key in logic::KEYS {
            writeln!(out, "{:<12} {}", key.name, key.about)?;
        }
        writeln!(out, "\ncandor kinds KIND explains one.")?;
        return Ok(Exit::Done);
    };
    let Some(kind) = Kind::parse(name) else {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        match nearest(name, names.iter().copied()) {
            Some(near) => bail!("there is no kind \"{name}\"; did you mean \"{near}\"? Kinds: {}", names.join(", ")),
            None => bail!("there is no kind \"{name}\". Kinds: {}", names.join(", ")),
        }
    };
    writeln!(out, "{}\n\n# Keys\n", kind.help().trim_end())?;
    for key in kind.shape().keys {
        writeln!(out, "{}", described(key))?;
    }
    Ok(Exit::Done)
}

fn described(key: &Key) -> String {
    let needed = if key.required { "" } else { " (may be left out)" };
    let words = match key.takes {
        Takes::OneOf(words) | Takes::SomeOf(words) => format!(" One of: {}.", words.join(", ")),
        _ => String::new(),
    };
    format!("- `{}`{needed}: {}{words}", key.name, key.about)
}
