//! A spec: its properties and its cases, read from Markdown.

use std::collections::BTreeSet;

/// A Markdown spec.
#[derive(Default)]
pub struct Spec {
    /// The numbers of the properties that it opens with.
    pub properties: BTreeSet<u32>,
    /// The numbers that headings of sections name.
    pub cited: BTreeSet<u32>,
    pub cases: Vec<Case>,
}

/// A profile, a table, and what should come of them.
pub struct Case {
    pub heading: String,
    pub profile: String,
    pub csv: String,
    /// The words after `expected`.
    pub details: Vec<String>,
    pub expected: String,
    /// The line of the fence before `expected`, from 1.
    pub line: usize,
}

impl Spec {
    pub fn parse(text: &str) -> Spec {
        let mut spec = Spec::default();
        let (mut heading, mut profile, mut csv) = (String::new(), String::new(), String::new());
        let mut lines = text.lines().enumerate();
        while let Some((at, line)) = lines.next() {
            if let Some(title) = line.strip_prefix("## ") {
                title.clone_into(&mut heading);
                spec.cited.extend(numbers(title));
            } else if heading.is_empty()
                && let Some((number, _)) = line.split_once(". ")
            {
                spec.properties.extend(number.parse::<u32>().ok());
            }
            let Some(info) = line.strip_prefix("```") else { continue };
            let block: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
            let block: String = block.into_iter().flat_map(|line| [line, "\n"]).collect();
            let mut info = info.split_whitespace();
            match info.next() {
                Some("toml") => profile = block,
                Some("csv") => csv = block,
                Some("expected") => spec.cases.push(Case {
                    heading: heading.clone(),
                    profile: profile.clone(),
                    csv: csv.clone(),
                    details: info.map(str::to_owned).collect(),
                    expected: block,
                    line: at + 1,
                }),
                other => panic!("line {}: no block is called {other:?}", at + 1),
            }
        }
        spec
    }

    /// The text with what was found in place of what was expected.
    pub fn blessed(&self, text: &str, found: &[String]) -> String {
        let lines: Vec<&str> = text.lines().collect();
        let (mut out, mut next) = (Vec::new(), 0);
        for (case, found) in self.cases.iter().zip(found) {
            out.extend(&lines[next..case.line]);
            out.extend(found.lines());
            next = case.line + case.expected.lines().count();
        }
        out.extend(&lines[next..]);
        out.join("\n") + "\n"
    }
}

/// The numbers in the parentheses that end a heading.
fn numbers(heading: &str) -> Vec<u32> {
    let inside = heading.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or_default();
    inside.split(',').filter_map(|number| number.trim().parse().ok()).collect()
}
