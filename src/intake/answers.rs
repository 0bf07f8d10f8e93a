//! Whether columns that are about one skill by their headings ("Word", "Excel") hold answers: decided on the beginning of a
//! file.

use std::sync::Arc;

use super::layout::{Chosen, Layout, Used};
use super::records::Record;
use crate::facts::{Field, skill};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// Gives up those in which something else stands more often than not. How they were read is no longer so; that they were not
/// is a note.
pub(super) fn decide(
    file: &Arc<str>,
    layout: &mut Layout,
    problems: &mut Vec<Problem>,
    sample: &[Record],
    tables: &Reference,
) {
    let given_up = layout.used.extract_if(.., |used| holds_no_answers(used, sample, tables));
    for used in given_up {
        let place = Place::Column { file: file.clone(), column: used.column.heading.clone() };
        problems.retain(|problem| problem.slug != Slug::NearColumn || problem.place != place);
        problems.push(Problem::new(Slug::ColumnNoAnswers, place).with("found", &*used.column.heading));
    }
}

/// Whether most of what stands in a column is no answer.
fn holds_no_answers(used: &Used, sample: &[Record], tables: &Reference) -> bool {
    let Field::Skill(concept) = &used.column.field else { return false };
    if used.chosen != Chosen::Near {
        return false;
    }
    let cells = sample.iter().filter_map(|record| std::str::from_utf8(record.cell(used.index)).ok());
    let stated = cells.filter(|text| !tables.is_blank(text));
    let (answers, others): (Vec<&str>, Vec<&str>) =
        stated.partition(|text| skill::column::is_answer(concept, text, tables));
    !others.is_empty() && answers.len() <= others.len()
}
