//! The short codes in which a problem says what was found and what was expected; `data/wording` has the words.

use super::tree::{Node, NodeValue};
use crate::requirement::shape::Takes;

/// Every code of something found.
pub const FOUND: &[&str] = &[
    "text",
    "whole-number",
    "number",
    "finer-number",
    "not-a-number",
    "flag",
    "date",
    "date-time",
    "impossible-date",
    "list",
    "table",
    "null",
];

/// Every code of something expected.
pub const EXPECTED: &[&str] = &[
    "text",
    "list-of-texts",
    "flag",
    "whole-number",
    "number",
    "duration",
    "date",
    "word",
    "list-of-words",
    "name",
    "list-of-names",
    "localised-text",
    "requirement",
    "list-of-requirements",
    "table",
];

/// The code of what a value is.
pub(super) fn found(node: &Node) -> &'static str {
    match node.value {
        NodeValue::Table(_) => "table",
        NodeValue::List(_) => "list",
        NodeValue::Text(_) => "text",
        NodeValue::Number(thousandths) if thousandths % 1000 == 0 => "whole-number",
        NodeValue::Number(_) => "number",
        NodeValue::Flag(_) => "flag",
        NodeValue::Date(_) => "date",
        NodeValue::Unfit(code) => code,
        NodeValue::Broken => "null",
    }
}

/// The code of what a key takes.
pub(super) fn expected(takes: Takes) -> &'static str {
    match takes {
        Takes::Text | Takes::Column => "text",
        Takes::Texts | Takes::Places => "list-of-texts",
        Takes::Flag => "flag",
        Takes::Whole(..) => "whole-number",
        Takes::Decimal => "number",
        Takes::Duration | Takes::Wait => "duration",
        Takes::Date => "date",
        Takes::OneOf(_) => "word",
        Takes::SomeOf(_) => "list-of-words",
        Takes::Named(_) => "name",
        Takes::SomeNamed(_) => "list-of-names",
        Takes::Localised => "localised-text",
        Takes::Member => "requirement",
        Takes::Members => "list-of-requirements",
        Takes::Table(shape) => shape.bare.map_or("table", |bare| {
            shape.keys.iter().find(|key| key.name == bare).map_or("table", |key| expected(key.takes))
        }),
    }
}
