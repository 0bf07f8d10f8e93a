//! # What it asks
//!
//! One of some answers in a column that the profile names.
//!
//! # What counts
//!
//! An item of the cell that is one of the answers, word for word.
//!
//! # What is unknown
//!
//! No such column, and an empty cell. Another answer means: not shown.
//!
//! # Example
//!
//! ```toml
//! choice = { column = "shift work", any_of = ["yes", "tak"] }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape::new(&[
    Key::required("column", Takes::Text, "The heading of the column."),
    Key::required("any_of", Takes::Texts, "The answers of which one is enough."),
]);
