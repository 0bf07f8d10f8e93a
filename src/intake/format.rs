//! What files of candidates come in: one list.

use super::Source;
use crate::text::named;

named! {
    /// What a file of candidates is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Shape {
        /// Text with a delimiter: CSV and its kin.
        Delimited = "csv",
        /// JSON: one person, or a list of them.
        Json = "json",
        /// JSON: one person a line.
        JsonLines = "jsonl",
    }
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

/// What files of candidates end in that are not read yet.
const SPREADSHEETS: &[&str] = &["xlsx", "ods"];

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

    /// Whether a file that ends in this holds candidates and never a profile. JSON may be either.
    pub fn is_of_candidates(extension: &str) -> bool {
        let spreadsheet = SPREADSHEETS.iter().any(|known| extension.eq_ignore_ascii_case(known));
        spreadsheet || matches!(Shape::of_extension(extension), Some(Shape::Delimited | Shape::JsonLines))
    }

    /// What a file is that ends in this.
    fn of_extension(extension: &str) -> Option<Shape> {
        EXTENSIONS.iter().find(|(known, _)| extension.eq_ignore_ascii_case(known)).map(|&(_, shape)| shape)
    }
}
