//! When something was.

use jiff::civil::Date;

use super::{Dates, Months};

/// From a point in time to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// When it began; `None` where that is not said or not understood.
    pub start: Option<Dates>,
    /// When it ended, or that it goes on.
    pub end: Option<Dates>,
}

impl Stretch {
    /// One of which nothing is known.
    pub const UNKNOWN: Stretch = Stretch { start: None, end: None };

    /// Whether it ended before it began, however its dates are read.
    pub fn runs_backwards(&self) -> bool {
        matches!((self.start, self.end), (Some(Dates::Between(first, _)), Some(Dates::Between(_, last))) if first > last)
    }

    /// Whether it begins after a day, however its start is read.
    pub fn begins_after(&self, day: Date) -> bool {
        matches!(self.start, Some(Dates::Between(first, _)) if first > day)
    }
}

/// When something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From a point in time to another one.
    Between(Stretch),
    /// So long, at a time that is not said.
    Lasted(Months),
}

impl When {
    /// Its dates; nothing is known of them where only its length is told.
    pub fn stretch(&self) -> Stretch {
        match self {
            When::Between(stretch) => *stretch,
            When::Lasted(_) => Stretch::UNKNOWN,
        }
    }
}
