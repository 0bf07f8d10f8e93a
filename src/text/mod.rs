//! Words: folding, splitting, stems and spelling distance. Knows nothing of candidates.

mod camel;
mod fold;
mod hex;
mod index;
mod lent;
mod marks;
mod markup;
mod named;
mod near;
mod phrases;
mod stem;
mod stored;
mod words;

pub use camel::camel_apart;
pub use fold::fold;
pub(crate) use hex::hex;
pub use markup::{ends_in_entity, without_markup};
pub use named::Named;
pub(crate) use named::named;
pub use near::{Outline, Outlines, near, nearest};
pub use phrases::{Entry, Form, Phrases};
pub use stem::{Stems, Tongue, stems};
pub use words::{Word, join, key, span, words, words_at};
