//! What a role asks: the profile as written, its shape, its errors.

mod asked;
pub mod codes;
mod decimal;
mod duration;
mod ids;
mod json;
mod read;
mod reader;
pub mod requirement_shape;
mod schema;
pub mod shape;
mod toml;
pub mod top;
mod tree;
mod value;
mod written;

pub use read::Names;
pub use schema::schema;
pub use written::{Combine, Document, Localised, Policy, RoleProfile, Use, Written, WrittenTest};
