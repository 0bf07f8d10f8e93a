//! # What it asks
//!
//! Words in a column that the profile names.
//!
//! # What counts
//!
//! Any of the phrases, as whole words in any of their forms, not denied.
//!
//! # What is unknown
//!
//! No such column, and an empty cell. A text without the words means: not shown.
//!
//! # Example
//!
//! ```toml
//! phrase = { column = "about me", any_of = ["textiles", "tkaniny"] }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape::new(&[
    Key::required("column", Takes::Text, "The heading of the column."),
    Key::required("any_of", Takes::Texts, "The phrases of which one is enough."),
]);
