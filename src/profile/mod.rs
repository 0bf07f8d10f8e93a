//! What a role asks: the profile as written, its shape, its errors, and the role that it compiles into.

mod asked;
pub mod codes;
mod decimal;
mod duration;
mod ids;
mod json;
mod read;
mod reader;
pub mod requirement_shape;
mod role;
mod schema;
mod toml;
pub mod top;
mod tree;
mod value;
mod written;

pub use crate::requirement::shape::Localised;
pub use role::{Requirement, Role, Test};
pub use schema::schema;
pub use written::{Document, RoleProfile, Use, Written, WrittenTest};
