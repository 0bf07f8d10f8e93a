//! How well and how long, by the words beside a skill: "Excel (advanced)", "SAP – 3 lata".

use crate::facts::time::Months;
use crate::facts::time::date::Manner;
use crate::facts::time::search::Search;
use crate::reference::{Mastery, Reference};
use crate::text::Word;

/// The levels that the words beside a skill allow: from the lowest that one of them names to the highest.
pub(super) fn level(beside: &[Word], tables: &Reference) -> Option<(Mastery, Mastery)> {
    let named = tables.mastery.all_in(beside).into_iter().map(|(_, _, entry, _)| entry.value);
    named.reduce(|(low, high), (lower, higher)| (low.min(lower), high.max(higher)))
}

/// The first length of time that they name; a number needs its unit ("Excel 2019" is no age of Methuselah).
pub(super) fn months(text: &str, beside: &[Word], tables: &Reference) -> Option<Months> {
    let search = Search { text, words: beside, manner: Manner::default(), tables };
    (0..beside.len()).find_map(|at| search.length(at)).map(|(_, months)| months)
}
