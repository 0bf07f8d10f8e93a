//! What can be found of a requirement: a verdict, a credit, what it rests on, what is missing. Values, never prose.

mod amount;
mod evidence;
mod part;
mod verdict;
mod why;

pub use amount::{Amount, State};
pub use evidence::{Evidence, Quote};
pub use part::{Finding, Part};
pub use verdict::{Combine, Credit, FULL, Outcome, Verdict, combine, share};
pub use why::Why;
