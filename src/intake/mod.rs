//! Bytes to rows, rows to candidates. Every guess is recorded, nothing is lost silently.

mod dates;
mod dialect;
mod format;
mod json;
mod layout;
mod memory;
mod numbered;
mod people;
mod person;
mod quotes;
mod records;
mod rows;
mod sorting;
mod source;
mod table;
mod together;
mod waves;

pub use dialect::DELIMITERS;
pub use format::Shape;
pub use layout::{Chosen, Layout, Mapping, Used, same_heading};
pub use memory::Memory;
pub use person::candidate;
pub use records::{Record, Records};
pub use sorting::Aside;
pub use source::Source;
pub use table::Table;
pub use waves::{CHUNK, Chunk, Met, Person, Waves};
