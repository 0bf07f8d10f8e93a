//! # What it asks
//!
//! A language at a level of the Common European Framework (CEFR, A1 to C2).
//!
//! # What counts
//!
//! A stated level, a level word ("komunikatywny" is B1–B2, "fluent" C1–C2) or a mother tongue (C2). Below the level,
//! points grow with it.
//!
//! # What is unknown
//!
//! No languages stated, a language without a level, and a range that straddles the level. A filled list that does not
//! name the language means: not shown.
//!
//! # Example
//!
//! ```toml
//! language = { is = "en", at_least = "B1" }
//! ```

use crate::profile::shape::{Key, Shape, Takes, Vocabulary};

pub(super) const SHAPE: Shape = Shape {
    bare: None,
    ..Shape::new(&[
        Key::required("is", Takes::Named(Vocabulary::Languages), "The language's ISO 639-1 code, or `any`."),
        Key::optional("except", Takes::SomeNamed(Vocabulary::Languages), "Languages that do not count for `any`."),
        Key::required("at_least", Takes::OneOf(&["A1", "A2", "B1", "B2", "C1", "C2"]), "The level."),
    ])
};
