//! Bytes to rows, rows to candidates. Every guess is recorded, nothing is lost silently.

mod answers;
mod boxes;
mod dates;
mod delimited;
mod dialect;
mod encoding;
mod format;
mod json;
mod layout;
mod mapping;
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
mod values;
mod waves;

pub use dialect::DELIMITERS;
pub use encoding::{Encoding, EncodingBy};
pub use format::Shape;
pub use layout::{Chosen, Layout, Used};
pub use mapping::{Mapping, MappingFile, same_heading};
pub use memory::Memory;
pub use person::candidate;
pub use records::{Record, Records};
pub use sorting::Aside;
pub use source::Source;
pub use table::{Opening, Table};
pub use waves::{CHUNK, Chunk, Met, Person, Waves};
