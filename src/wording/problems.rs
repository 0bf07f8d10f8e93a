//! Problems in words: what is wrong, where, what to do.

use super::{Say, Wording, plain};
use crate::problem::{Arg, Place, Problem};

/// How many names of a list are printed.
const LISTED: usize = 40;
/// What the sentences call something that is not there.
const NONE: &str = "none";

impl Wording {
    /// What is wrong.
    pub fn problem(&self, problem: &Problem) -> String {
        self.told("", problem)
    }

    /// What to do about it.
    pub fn remedy(&self, problem: &Problem) -> String {
        self.told(".remedy", problem)
    }

    fn told(&self, attribute: &str, problem: &Problem) -> String {
        // What is not there needs a word too: the sentences select on it.
        let mut parts: Vec<(&str, Say)> = ["nearest", "valid", "class"].map(|name| (name, NONE.into())).into();
        parts.extend(problem.args.iter().map(|(name, arg)| match arg {
            // What is protected has its own words.
            Arg::Text(class) if *name == "class" => (*name, self.say(&format!("protected-{class}"), &[]).into()),
            _ => (*name, self.arg(arg)),
        }));
        self.say(&format!("problem-{}{attribute}", problem.slug.name()), &parts)
    }

    fn arg(&self, arg: &Arg) -> Say<'static> {
        let text = |text: String| if text.is_empty() { NONE.to_owned() } else { text };
        match arg {
            Arg::Text(found) => text(shortened(found)).into(),
            Arg::Count(count) => (*count).into(),
            Arg::List(names) if names.len() > LISTED => {
                let first = names.iter().take(LISTED).map(|name| shortened(name));
                self.list(first.chain(std::iter::once("…".to_owned()))).into()
            }
            Arg::List(names) => text(self.list(names.iter().map(|name| shortened(name)))).into(),
        }
    }

    /// Where it is.
    pub fn place(&self, place: &Place) -> Option<String> {
        let text = |text: &str| Say::from(plain(text));
        Some(match place {
            Place::Run => return None,
            Place::File { file } | Place::Span { file, .. } => self.say("place-file", &[("file", text(file))]),
            Place::Column { file, column } => {
                self.say("place-column", &[("file", text(file)), ("column", text(column))])
            }
            Place::Cell { file, row, column } => {
                let mut parts = vec![("file", text(file)), ("row", text(&row.to_string()))];
                let Some(column) = column else { return Some(self.say("place-row", &parts)) };
                parts.push(("column", text(column)));
                self.say("place-cell", &parts)
            }
        })
    }
}

/// The beginning of a text that is too long to quote, on one line.
pub fn shortened(text: &str) -> String {
    cut(text, 80)
}

/// The beginning of a text, so many letters of it, on one line.
pub fn cut(text: &str, letters: usize) -> String {
    let line: String = plain(text).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match line.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
