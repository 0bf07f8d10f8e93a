//! # What it asks
//!
//! A finished education of a level, or a higher one.
//!
//! # What counts
//!
//! Any of the listed entries, met by that level or a higher one. Unfinished studies for an entry count half.
//! Unfinished higher education proves a finished secondary one.
//!
//! # What is unknown
//!
//! An empty cell, a school that is not named ("studies"), and a secondary school whose track the words do not tell
//! where the track matters.
//!
//! # Example
//!
//! ```toml
//! education = { any_of = ["higher", "secondary-vocational"] }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required("any_of", Takes::SomeOf(ENTRIES), "The levels of which one is enough.")])
};

const ENTRIES: &[&str] = &[
    "primary",
    "lower-secondary",
    "secondary",
    "secondary-general",
    "secondary-vocational",
    "post-secondary",
    "higher",
    "bachelor",
    "master",
    "doctorate",
];
