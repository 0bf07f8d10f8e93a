//! What files of candidates come in: one list.

use super::Source;

/// What a file of candidates is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text with a delimiter: CSV and its kin.
    Delimited,
    /// JSON: one person, or a list of them.
    Json,
    /// JSON: one person a line.
    JsonLines,
}

/// What files end in, and what they are then.
const EXTENSIONS: &[(&str, Shape)] = &[
    ("csv", Shape::Delimited),
    ("tsv", Shape::Delimited),
    ("txt", Shape::Delimited),
    ("json", Shape::Json),
    ("jsonl", Shape::JsonLines),
    ("ndjson", Shape::JsonLines),
];

impl Shape {
    /// What a file is by its name; where that does not tell, by its first sign.
    pub(super) fn of(source: &Source, sample: &[u8]) -> Shape {
        let extension = source.path.as_deref().and_then(|path| path.extension()?.to_str());
        let by_name = extension.and_then(Shape::of_extension);
        by_name.unwrap_or_else(|| match sample.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'[' | b'{') => Shape::Json,
            _ => Shape::Delimited,
        })
    }

    /// What a file is that ends in this.
    pub fn of_extension(extension: &str) -> Option<Shape> {
        EXTENSIONS.iter().find(|(known, _)| extension.eq_ignore_ascii_case(known)).map(|&(_, shape)| shape)
    }
}
