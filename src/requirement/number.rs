//! # What it asks
//!
//! A number in a column that the profile names.
//!
//! # What counts
//!
//! The number itself. Below `at_least`, points grow with it; above `at_most` there are none.
//!
//! # What is unknown
//!
//! No such column, an empty cell, text that is not a number, and a range that straddles the limit.
//!
//! # Example
//!
//! ```toml
//! number = { column = "calls per day", at_least = 30 }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape {
    at_least_one: &[&["at_least", "at_most"]],
    ascending: &[("at_least", "at_most")],
    ..Shape::new(&[
        Key::required("column", Takes::Text, "The heading of the column."),
        Key::optional("at_least", Takes::Decimal, "The lowest number that meets the requirement."),
        Key::optional("at_most", Takes::Decimal, "The highest number that meets the requirement."),
    ])
};
