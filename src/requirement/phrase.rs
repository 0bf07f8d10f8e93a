//! # What it asks
//!
//! Words in a column that the profile names.
//!
//! # What counts
//!
//! Any of the phrases, as whole words in any of their forms, not denied.
//!
//! # What is unknown
//!
//! No such column, and an empty cell. A text without the words means: not shown.
//!
//! # Example
//!
//! ```toml
//! phrase = { column = "about me", any_of = ["textiles", "tkaniny"] }
//! ```

use super::{About, Ask, Judging, Subject};
use crate::facts::phrase::Phrase as Plain;
use crate::facts::{Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, Outcome, Part, State, Why};
use crate::reference::{Denials, Reference};
use crate::requirement::shape::{Key, Shape, Takes, Values};
use crate::text::{Form, Phrases, Tongue, Word, key, words};

pub(super) const SHAPE: Shape = Shape::new(&[
    Key::required("column", Takes::Column, "The heading of the column."),
    Key::required("any_of", Takes::Texts, "The phrases of which one is enough."),
]);

#[derive(Debug, Clone)]
pub struct Phrase {
    column: String,
    written: Vec<String>,
    wanted: Box<Phrases<usize>>,
    denials: Box<Denials>,
}

impl Ask for Phrase {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let written = values.texts("any_of").to_vec();
        // A profile does not say in which language a phrase is: every one is tried. English stems go too far ("busy" has
        // that of "business"), so of English only the plural is.
        let langs = Tongue::ALL.into_iter().filter(|tongue| *tongue != Tongue::En);
        let rows = written.iter().enumerate().flat_map(|(number, phrase)| {
            let forms = langs.clone().map(move |tongue| (phrase.clone(), tongue.code().to_owned(), number));
            let singular = phrase.strip_suffix('s').filter(|word| !word.ends_with('s')).map(str::to_owned);
            let numbers = singular.into_iter().chain([format!("{phrase}s")]);
            forms.chain(numbers.map(move |form| (form, "*".to_owned(), number)))
        });
        Phrase {
            column: values.text("column").unwrap_or_default().to_owned(),
            wanted: Phrases::new(rows, true).into(),
            denials: tables.denials.clone().into(),
            written,
        }
    }

    fn about(&self) -> About {
        let question = Question { field: "phrase", subject: format!("{}: {}", self.column, self.written.join(" | ")) };
        About::new(
            vec![Field::Text(self.column.clone())],
            question,
            Subject::Column(self.column.clone()),
            Amount::Names(self.written.clone()),
        )
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let filled: Vec<_> = cells.iter().filter(|cell| matches!(*cell.reading, Reading::Phrase(_))).collect();
        if filled.is_empty() {
            return at.missing(&cells);
        }
        let (mut said, mut denied) = (Vec::new(), Vec::new());
        for cell in &filled {
            let text = words(&cell.text);
            for (first, count, entry, form) in self.wanted.all_in(&text) {
                let denial = self.denied(&text, first, count);
                let no = denial.is_some();
                let (from, to) = denial.unwrap_or((first, first + count));
                let span = text[from].span.start..text[to - 1].span.end;
                let via = if form == Form::Same { Via::Same } else { Via::Inflection };
                let reading = if no {
                    Amount::State(State::Denied)
                } else {
                    Amount::Names(vec![self.written[entry.value].clone()])
                };
                let evidence = Evidence::words(cell, cell.text.get(span).unwrap_or_default(), via, reading);
                if no { denied.push(evidence) } else { said.push(evidence) }
            }
        }
        match (said.is_empty(), denied.is_empty()) {
            (false, true) => Part {
                have: said.first().map(|found| found.reading.clone()),
                evidence: said,
                ..Part::new(Outcome::MET)
            },
            (false, false) => Part { evidence: [said, denied].concat(), ..Part::because(Outcome::OPEN, Why::Disagree) },
            (true, false) => Part {
                have: Some(Amount::State(State::Denied)),
                evidence: denied,
                ..Part::because(Outcome::UNMET, Why::Denied)
            },
            (true, true) => Part {
                evidence: filled
                    .iter()
                    .map(|cell| Evidence::whole(cell, Via::Same, Amount::State(State::NotNamed)))
                    .collect(),
                ..Part::because(at.not_listed(), Why::NotListed)
            },
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let words = self.written.first().map_or("", String::as_str);
        let phrase = Plain { items: vec![key(words)] };
        let reading = Reading::Phrase(Found { value: phrase, span: 0..words.len(), via: Via::Same });
        at.answer(Field::Text(self.column.clone()), words, reading)
    }
}

/// Words of the longest denial.
const DENIAL: usize = 6;

impl Phrase {
    /// Words that deny, right before or after some words of a text: from where to where both reach together.
    fn denied(&self, text: &[Word], first: usize, count: usize) -> Option<(usize, usize)> {
        let end = first + count;
        let denies = |from: &usize| self.denials.before.is_whole(&text[*from..first]);
        let before = (first.saturating_sub(DENIAL)..first).find(denies).map(|from| (from, end));
        before.or_else(|| self.denials.after.longest_prefix(&text[end..]).map(|(len, ..)| (first, end + len)))
    }
}
