//! # What it asks
//!
//! One of some answers in a column that the profile names.
//!
//! # What counts
//!
//! An item of the cell, or the whole cell, that is one of the answers, word for word. Where an answer is yes or no, a cell that
//! says so in another language or by a sign ("tak", "да", "x") counts too.
//!
//! # What is unknown
//!
//! No such column, an empty cell, and an answer that decides nothing ("maybe"). Another answer means: not shown.
//!
//! # Example
//!
//! ```toml
//! choice = { column = "shift work", any_of = ["yes", "tak"] }
//! ```

use super::{About, Ask, Judging, Subject};
use crate::facts::phrase::Phrase;
use crate::facts::{Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, Outcome, Part, Why};
use crate::reference::Reference;
use crate::requirement::shape::{Key, Shape, Takes, Values};
use crate::text::{fold, key};

pub(super) const SHAPE: Shape = Shape::new(&[
    Key::required("column", Takes::Column, "The heading of the column."),
    Key::required("any_of", Takes::Texts, "The answers of which one is enough."),
]);

#[derive(Debug, Clone)]
pub struct Choice {
    column: String,
    answers: Vec<String>,
    keys: Vec<String>,
    /// Where an answer is yes or no: the ways to write it.
    ticks: Vec<String>,
    /// The ways to write that it is undecided.
    undecided: Vec<String>,
}

impl Ask for Choice {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let answers = values.texts("any_of").to_vec();
        let ticks =
            answers.iter().filter_map(|answer| tables.ticked(answer)).flat_map(|ticked| tables.ticks(Some(ticked)));
        Choice {
            column: values.text("column").unwrap_or_default().to_owned(),
            ticks: ticks.map(item).collect(),
            undecided: tables.ticks(None).map(item).collect(),
            keys: answers.iter().map(|answer| item(answer)).collect(),
            answers,
        }
    }

    fn about(&self) -> About {
        let question = Question { field: "choice", subject: self.column.clone() };
        About::new(
            vec![Field::Text(self.column.clone())],
            question,
            Subject::Column(self.column.clone()),
            Amount::Names(self.answers.clone()),
        )
    }

    /// Every ticked item counts; several columns of one heading are read together.
    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut said, mut both, mut undecided) = (Vec::new(), false, false);
        for cell in &cells {
            if let Reading::Phrase(found) = &*cell.reading {
                let whole = item(&cell.text);
                // "tak/nie" is a form that nobody filled in; "[x] tak [ ] nie" and "tak, od maja" say more than the answer.
                let parts: Vec<bool> = cell.text.split('/').map(|part| self.keys.contains(&item(part))).collect();
                let among = |answer: &String| format!(" {whole} ").contains(&format!(" {answer} "));
                let more = parts.contains(&true) && parts.contains(&false);
                both |= !self.keys.contains(&whole)
                    && (more || found.value.items.len() == 1 && self.keys.iter().any(among));
                let chosen = self.ticks.contains(&whole)
                    || found.value.items.iter().chain([&whole]).any(|item| self.keys.contains(item));
                undecided |= !chosen && self.undecided.contains(&whole);
                said.push((*cell, found, chosen));
            }
        }
        if said.is_empty() {
            return at.missing(&cells);
        }
        let chosen = said.iter().any(|(.., chosen)| *chosen);
        let deciding = said.iter().filter(|(.., met)| *met == chosen);
        let evidence = deciding
            .map(|(cell, found, _)| Evidence::whole(cell, Via::Same, Amount::Names(found.value.items.clone())))
            .collect();
        let part = match (chosen, both) {
            (true, false) => Part::new(Outcome::MET),
            (_, true) => Part::because(Outcome::OPEN, Why::Disagree),
            (false, false) if undecided => Part::because(Outcome::OPEN, Why::Undecided),
            (false, false) => Part::because(at.not_listed(), Why::OtherAnswer),
        };
        let items = said.iter().flat_map(|(_, found, _)| found.value.items.clone()).collect();
        Part { have: Some(Amount::Names(items)), evidence, ..part }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let cells = at.cells();
        let ticked = cells.iter().flat_map(|cell| match &*cell.reading {
            Reading::Phrase(found) => found.value.items.as_slice(),
            _ => &[],
        });
        let phrase = Phrase { items: ticked.chain(self.keys.first()).cloned().collect() };
        let reading = Reading::Phrase(Found { value: phrase, span: 0..0, via: Via::Same });
        let words = self.answers.first().map_or("", String::as_str);
        at.answer(Field::Text(self.column.clone()), words, reading)
    }
}

/// An answer as items are compared: by its words, or by itself where it is a mere sign.
fn item(answer: &str) -> String {
    let words = key(answer);
    if words.is_empty() { fold(answer.trim()) } else { words }
}
