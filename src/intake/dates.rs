//! Whether the dates of a column have the day or the month first: decided on the beginning of a file, checked on every row.

use std::sync::Arc;

use super::layout::{Layout, Used};
use super::records::Record;
use crate::facts::time::date::{Order, orders};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// Decides the order of each column of dates that is asked about. What was decided is noted; so is what was left open.
pub(super) fn decide(file: &Arc<str>, layout: &mut Layout, sample: &[Record], tables: &Reference) -> Vec<Problem> {
    let dated = |used: &&mut Used| used.asked && used.column.field.is_date();
    layout.used.iter_mut().filter(dated).filter_map(|used| of_column(file, used, sample, tables)).collect()
}

/// An unambiguous date decides for its column, unless another one decides otherwise.
fn of_column(file: &Arc<str>, used: &mut Used, sample: &[Record], tables: &Reference) -> Option<Problem> {
    let (mut open, mut day_first, mut month_first) = (None, None, None);
    for record in sample {
        let Ok(text) = std::str::from_utf8(record.cell(used.index)) else { continue };
        let first_of_its_kind = match orders(text, tables)[..] {
            [] => continue,
            [Order::DayFirst] => &mut day_first,
            [Order::MonthFirst] => &mut month_first,
            _ => &mut open,
        };
        first_of_its_kind.get_or_insert(text.trim());
    }
    let open = open?;
    let place = Place::Column { file: file.clone(), column: used.column.heading.clone() };
    let (order, by) = match (day_first, month_first) {
        (Some(by), None) => (Order::DayFirst, by),
        (None, Some(by)) => (Order::MonthFirst, by),
        (decided, _) => {
            let why = if decided.is_some() { "mixed" } else { "none" };
            return Some(Problem::new(Slug::DateOrderOpen, place).with("found", open).with("why", why));
        }
    };
    used.order = Some(order);
    Some(Problem::new(Slug::DateOrder, place).with("found", open).with("order", order.name()).with("by", by))
}

/// A date that cannot have the order of its column.
pub(super) fn contradiction(used: &Used, text: &str, place: Place, tables: &Reference) -> Option<Problem> {
    let order = used.order?;
    let possible = orders(text, tables);
    let contradicts = !possible.is_empty() && !possible.contains(&order);
    contradicts
        .then(|| Problem::new(Slug::DateOrderBroken, place).with("found", text.trim()).with("order", order.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Field;
    use crate::intake::Records;

    fn decided(dates: &str) -> (Option<Order>, Option<Slug>) {
        let tables = Reference::embedded();
        let file: Arc<str> = "f.csv".into();
        let (mut layout, _) = Layout::of(&file, &["Applied".to_owned()], &[Field::Applied], &[], tables);
        let mut records = Records::new(dates.as_bytes(), b';');
        let sample: Vec<Record> = std::iter::from_fn(|| records.read().ok().flatten()).collect();
        let problems = decide(&file, &mut layout, &sample, tables);
        (layout.used[0].order, problems.first().map(|problem| problem.slug))
    }

    #[test]
    fn an_unambiguous_date_decides_for_its_column() {
        for (dates, order, slug) in [
            ("3/4/2026\n13/4/2026\n", Some(Order::DayFirst), Some(Slug::DateOrder)),
            ("3/4/26\n4/13/26 8:30\n", Some(Order::MonthFirst), Some(Slug::DateOrder)),
            ("3/4/2026\n4/4/2026\n", None, Some(Slug::DateOrderOpen)),
            ("3/4/2026\n13/4/2026\n4/13/2026\n", None, Some(Slug::DateOrderOpen)),
            ("13/4/2026\n", None, None),
            ("2026-04-13\n03.04.2026\n", None, None),
        ] {
            assert_eq!(decided(dates), (order, slug), "{dates:?}");
        }
    }
}
