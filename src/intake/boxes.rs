//! Whether the cells of a column of licences are ticks or categories: "T" may be *tak* or the category T. Decided on the
//! beginning of a file by its other cells.

use std::sync::Arc;

use super::layout::{Layout, Used};
use super::records::Record;
use crate::facts::Field;
use crate::facts::licence::{is_category, is_either};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// Decides each column of licences that is asked about and holds what may be either. What was decided is noted; so is what
/// was left open.
pub(super) fn decide(file: &Arc<str>, layout: &mut Layout, sample: &[Record], tables: &Reference) -> Vec<Problem> {
    let licences = |used: &&mut Used| used.asked && !used.column.aside && used.column.field == Field::Licences;
    layout.used.iter_mut().filter(licences).filter_map(|used| of_column(file, used, sample, tables)).collect()
}

fn of_column(file: &Arc<str>, used: &mut Used, sample: &[Record], tables: &Reference) -> Option<Problem> {
    let (mut either, mut tick, mut category) = (None, None, None);
    for record in sample {
        let Ok(text) = std::str::from_utf8(record.cell(used.index)) else { continue };
        let first_of_its_kind = if is_either(text, tables) {
            &mut either
        } else if tables.ticked(text).is_some() {
            &mut tick
        } else if is_category(text, tables) {
            &mut category
        } else {
            continue;
        };
        first_of_its_kind.get_or_insert(text.trim());
    }
    let either = either?;
    let place = Place::Column { file: file.clone(), column: used.column.heading.clone() };
    let (ticks, means, by) = match (tick, category) {
        (Some(by), None) => (true, "tick", by),
        (None, Some(by)) => (false, "category", by),
        _ => return Some(Problem::new(Slug::TicksOpen, place).with("found", either)),
    };
    used.ticks = Some(ticks);
    Some(Problem::new(Slug::Ticks, place).with("found", either).with("means", means).with("by", by))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Records;

    fn decided(cells: &str) -> (Option<bool>, Option<Slug>) {
        let tables = Reference::embedded();
        let file: Arc<str> = "f.csv".into();
        let (mut layout, _) = Layout::of(&file, &["Prawo jazdy".to_owned()], &[Field::Licences], &[], tables);
        let mut records = Records::new(cells.as_bytes(), b';');
        let sample: Vec<Record> = std::iter::from_fn(|| records.read().ok().flatten()).collect();
        let problems = decide(&file, &mut layout, &sample, tables);
        (layout.used[0].ticks, problems.first().map(|problem| problem.slug))
    }

    #[test]
    fn the_other_cells_decide() {
        for (cells, ticks, slug) in [
            ("T\nN\nT\n", Some(true), Some(Slug::Ticks)),
            ("T\nnie\n", Some(true), Some(Slug::Ticks)),
            ("N\nt\n", Some(true), Some(Slug::Ticks)),
            ("T\nB\nC+E\n", Some(false), Some(Slug::Ticks)),
            ("T\nT\n", None, Some(Slug::TicksOpen)),
            ("T\nN\nB\n", None, Some(Slug::TicksOpen)),
            ("T\n\n-\n", None, Some(Slug::TicksOpen)),
            ("tak\nnie\n", None, None),
            ("B\nC\n", None, None),
            ("B, T\nnie\n", None, None),
        ] {
            assert_eq!(decided(cells), (ticks, slug), "{cells:?}");
        }
    }
}
