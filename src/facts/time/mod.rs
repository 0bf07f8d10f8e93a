//! Time as people write it.
//!
//! * `date`: a point, as the days that it may be; `yearless`: days of a month whose year is not said.
//! * `length`: a length, as the months that it may be.
//! * `stretch`: from a point to a point.
//! * `search`: finds each of them inside a longer text. All other readers call it.

pub mod date;
pub mod length;

pub(super) mod search;
pub(super) mod yearless;

mod stretch;

pub use date::{Dates, Order};
pub use length::Months;
pub use stretch::{Stretch, When};
pub use yearless::Days;
