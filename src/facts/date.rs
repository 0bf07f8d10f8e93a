//! Dates, as the days they may be.

use jiff::civil::Date;

/// A date as written: the days it may be, or that it has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// From the first to the last day that the words allow: one day, a month, a year.
    Between(Date, Date),
    /// "present", "obecnie": still going on.
    Open,
}
