//! # What it asks
//!
//! A certificate, held and valid on the date of the run.
//!
//! # What counts
//!
//! An item of the certificates cell, matched as skills are. One whose stated validity has ended does not count.
//!
//! # What is unknown
//!
//! An empty cell.
//!
//! # Example
//!
//! ```toml
//! certificate = { any_of = ["sales course", "kurs sprzedaży"] }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required("any_of", Takes::Texts, "The names of which one is enough.")])
};
