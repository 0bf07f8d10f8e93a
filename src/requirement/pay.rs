//! # What it asks
//!
//! How the expected pay stands to the band of the role. Information beside the ranking: it neither scores nor decides,
//! unless it is a must with a `because`.
//!
//! # What counts
//!
//! An expectation whose lowest amount lies at or below the top of the band, on the same basis, currency and time.
//!
//! # What is unknown
//!
//! Nothing stated, or stated on another basis: gross, net and invoice amounts do not compare. Pay history is never read.
//!
//! # Example
//!
//! ```toml
//! pay = { from = 7000, to = 9500, currency = "PLN", basis = "employment-gross", per = "month" }
//! ```

use crate::profile::shape::{Key, Shape, Takes};

pub(super) const SHAPE: Shape = Shape {
    ascending: &[("from", "to")],
    ..Shape::new(&[
        Key::optional("from", Takes::Decimal, "The bottom of the band."),
        Key::required("to", Takes::Decimal, "The top of the band."),
        Key::required("currency", Takes::Text, "ISO 4217 code."),
        Key::required(
            "basis",
            Takes::OneOf(&["employment-gross", "employment-net", "b2b"]),
            "What the amounts are counted on.",
        ),
        Key::required("per", Takes::OneOf(&["hour", "month", "year"]), "The time that an amount is for."),
    ])
};
