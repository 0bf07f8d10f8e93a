//! The invariants of the design, each a test named after its number. Those about commands and outputs stand elsewhere.

mod answers;
mod files;
mod json;
mod judging;

#[path = "../support/people.rs"]
mod people;
#[path = "../support/random.rs"]
mod random;
