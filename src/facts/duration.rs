//! Lengths of time, in months.

/// A length of time as the months it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The fewest.
    pub at_least: u32,
    /// The most; `None` where the words set no end ("5+", "several years").
    pub at_most: Option<u32>,
}
