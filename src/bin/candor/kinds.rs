//! `candor kinds`: from the list of kinds, their shapes and the comments that open their files.

use std::io::Write;

use anyhow::bail;
use candor::reference::Reference;
use candor::requirement::shape::{Key, Takes, Vocabulary};
use candor::requirement::{Kind, help_of_groups, logic};
use candor::text::nearest;
use candor::wording::Wording;

use crate::args::Kinds;
use crate::exit::{Exit, Outcome};

pub fn run(args: &Kinds, tables: &Reference) -> Outcome {
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
    let (help, keys) = match Kind::parse(name) {
        Some(kind) => (kind.help(), kind.shape().keys),
        None if logic::KEYS.iter().any(|key| key.name == name) => (help_of_groups(), logic::KEYS),
        None => bail!("there is no kind \"{name}\".{}", others(name)),
    };
    writeln!(out, "{}\n\n# Keys\n", help.trim_end())?;
    for key in keys {
        writeln!(out, "{}", described(key, tables))?;
    }
    Ok(Exit::Done)
}

fn others(name: &str) -> String {
    let names: Vec<&str> =
        Kind::ALL.iter().map(|kind| kind.name()).chain(logic::KEYS.iter().map(|key| key.name)).collect();
    let near =
        nearest(name, names.iter().copied()).map(|near| format!(" Did you mean \"{near}\"?")).unwrap_or_default();
    format!("{near} Kinds: {}", names.join(", "))
}

fn described(key: &Key, tables: &Reference) -> String {
    let needed = if key.required { "" } else { " (may be left out)" };
    let words = match key.takes {
        Takes::OneOf(words) | Takes::SomeOf(words) => format!(" One of: {}.", words.join(", ")),
        Takes::Named(known) | Takes::SomeNamed(known) => {
            let names = match known {
                Vocabulary::Areas => tables.areas(),
                Vocabulary::Languages => tables.language_codes(),
                Vocabulary::Fields => {
                    let named = |code: String| format!("{code} ({})", Wording::english().name_of("field", &code));
                    tables.study_fields().map(|field| named(field.code())).collect()
                }
                Vocabulary::Licences => tables.licences.all().map(str::to_owned).collect(),
            };
            format!(" One of: {}.", names.join(", "))
        }
        _ => String::new(),
    };
    format!("- `{}`{needed}: {}{words}", key.name, key.about)
}
