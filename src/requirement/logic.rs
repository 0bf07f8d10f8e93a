//! # What it asks
//!
//! Several requirements combined: `any_of` one of them, `all_of` every one, `at_least` so many of them, `not` that one
//! is not met. Groups nest freely.
//!
//! # What counts
//!
//! Of the members' verdicts, in the order not shown, partly, not stated, met: `all_of` takes the lowest, `any_of` the
//! highest, `at_least` n the n-th highest. Points are the mean of all, the highest, the mean of the n highest. `not`
//! turns met into not shown, and everything else that is known into met.
//!
//! # What is unknown
//!
//! A group that an unknown member could still decide. Inside `not`, a similar spelling is unknown.
//!
//! # Example
//!
//! ```toml
//! at_least = { n = 2, of = [ { skill = "CRM" }, { skill = "Excel" }, { language = { is = "de", at_least = "B1" } } ] }
//! ```

use crate::requirement::shape::{Key, Shape, Takes};

/// The keys of groups, as a requirement writes them in place of a kind.
pub const KEYS: &[Key] = &[
    Key::optional("any_of", Takes::Members, "One of these is enough."),
    Key::optional("all_of", Takes::Members, "Every one of these."),
    Key::optional("at_least", Takes::Table(&AT_LEAST), "This many of these."),
    Key::optional("not", Takes::Member, "Not this."),
];

const AT_LEAST: Shape = Shape::new(&[
    Key::required("n", Takes::Whole(1, 1000), "How many; no more than there are members."),
    Key::required("of", Takes::Members, "The members."),
]);
