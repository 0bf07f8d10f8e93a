//! Several jobs in one row: which title, start and end belong together.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::layout::Used;
use crate::facts::{Column, Field};
use crate::problem::{Place, Problem, Slug};
use crate::reference::number_in;

/// More than any number of a heading, which has two digits at most.
const UNNUMBERED: usize = 100;

/// Groups the columns of jobs: by the number in their headings, and those without one in their order. A column that is
/// the only one of its field without a number belongs to the number that its field lacks ("Stanowisko, Od 1, Do 1").
/// Where the columns do not pair, no dates are taken.
pub(super) fn pair_jobs(file: &Arc<str>, used: &mut [Used]) -> Option<Problem> {
    let of_jobs = |used: &Used| used.column.field.is_of_a_job() && used.column.field != Field::Applied;
    let numbers = |used: &[Used], field: Option<&Field>| -> BTreeSet<usize> {
        let all = used.iter().filter(|used| of_jobs(used) && field.is_none_or(|field| used.column.field == *field));
        all.filter_map(|used| number_in(&used.column.heading)).collect()
    };
    let all = numbers(used, None);
    if all.is_empty() {
        let problem = unpaired(file, used, 0);
        // Of one job, all columns of duties speak.
        if used.iter().filter(|used| used.column.field == Field::JobTitle).count() == 1 {
            for used in used.iter_mut().filter(|used| used.column.field == Field::JobDuties) {
                used.column = Arc::new(Column { number: 0, ..(*used.column).clone() });
            }
        }
        return problem;
    }
    let fields: BTreeSet<Field> =
        used.iter().filter(|used| of_jobs(used)).map(|used| used.column.field.clone()).collect();
    for field in fields {
        let lacking = all.difference(&numbers(used, Some(&field))).next().copied();
        let mut columns: Vec<&mut Used> = used.iter_mut().filter(|used| used.column.field == field).collect();
        let alone = columns.iter().filter(|used| number_in(&used.column.heading).is_none()).count() == 1;
        let mut order = UNNUMBERED..;
        for used in &mut columns {
            let number = number_in(&used.column.heading).or(lacking.filter(|_| alone)).or_else(|| order.next());
            let number = number.unwrap_or(UNNUMBERED);
            used.column = Arc::new(Column { number, ..(*used.column).clone() });
        }
    }
    unpaired(file, used, UNNUMBERED)
}

/// Among the columns that only their order tells apart, titles that have not each a start and an end of their own.
fn unpaired(file: &Arc<str>, used: &mut [Used], from: usize) -> Option<Problem> {
    let count = |used: &[Used], field: &Field| {
        used.iter().filter(|used| used.column.field == *field && used.column.number >= from).count()
    };
    let [titles, starts, ends] = [Field::JobTitle, Field::JobStart, Field::JobEnd].map(|field| count(used, &field));
    let several = titles.max(starts).max(ends) > 1;
    let paired = [starts, ends].iter().all(|&dates| dates == titles || dates == 0);
    if !several || titles == 0 || paired {
        return None;
    }
    let dates = used.iter_mut().filter(|used| matches!(used.column.field, Field::JobStart | Field::JobEnd));
    for (number, used) in (from + titles..).zip(dates.filter(|used| used.column.number >= from)) {
        used.column = Arc::new(Column { number, ..(*used.column).clone() });
    }
    let problem = Problem::new(Slug::JobsUnpaired, Place::File { file: file.clone() });
    Some(problem.with("titles", titles).with("starts", starts).with("ends", ends))
}
