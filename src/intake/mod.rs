//! Bytes to rows, rows to candidates. Every guess is recorded, nothing is lost silently.

mod dialect;
mod format;
mod json;
mod layout;
mod numbered;
mod people;
mod person;
mod quotes;
mod records;
mod rows;
mod source;
mod table;
mod together;

pub use dialect::DELIMITERS;
pub use format::Shape;
pub use layout::{Chosen, Layout, Mapping, Used, same_heading};
pub use people::People;
pub use person::{Identity, Memory, candidate, identity};
pub use records::{Record, Records};
pub use source::Source;
pub use table::{Aside, Row, Table};
