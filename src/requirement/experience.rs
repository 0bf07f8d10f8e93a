//! # What it asks
//!
//! Time worked in an area.
//!
//! # What counts
//!
//! Years that the person states for the area, and months computed from dated jobs whose titles belong to it: calendar
//! months, both ends included, overlaps once, never reduced for part-time or leave. Up to `ideal`, more time earns more
//! points.
//!
//! # What is unknown
//!
//! Nothing stated, a range that straddles the limit, a title that may or may not belong to the area, an internship
//! where it decides, and stated and computed time that disagree. Total years of work below the limit prove that the
//! limit is not reached; above it they prove nothing.
//!
//! # Example
//!
//! ```toml
//! experience = { in = "sales", at_least = "1 year", ideal = "2 years" }
//! ```

use crate::profile::shape::{Key, Shape, Takes, Vocabulary};

pub(super) const SHAPE: Shape = Shape {
    ascending: &[("at_least", "ideal"), ("at_least", "within")],
    ..Shape::new(&[
        Key::required("in", Takes::Named(Vocabulary::Areas), "The area of work."),
        Key::required("at_least", Takes::Duration, "The time that meets the requirement."),
        Key::optional("ideal", Takes::Duration, "The time that earns all points; `at_least` when left out."),
        Key::optional("within", Takes::Duration, "Only time within this last stretch counts."),
    ])
};
