//! Plain numbers.

/// A number in thousandths, as the values it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lowest, in thousandths.
    pub at_least: i64,
    /// The highest, in thousandths; `None` where the words set no end ("30+").
    pub at_most: Option<i64>,
}
