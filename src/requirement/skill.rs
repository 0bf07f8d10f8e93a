//! # What it asks
//!
//! A skill, by any of its names.
//!
//! # What counts
//!
//! An item of the skills cell that is the same, another name, an inflected form, something narrower ("Salesforce" for
//! "CRM") or a package that contains it ("MS Office" for "Excel"): all points. Something broader: half.
//! A similar spelling counts in a desirable requirement and is shown for confirmation.
//!
//! # What is unknown
//!
//! An empty cell; in an essential requirement also a filled list that does not name the skill, and a similar spelling.
//! "bez znajomości Excela" is an answer: not shown.
//!
//! # Example
//!
//! ```toml
//! skill = { any_of = ["CRM", "customer database"] }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required("any_of", Takes::Texts, "The names of which one is enough.")])
};
