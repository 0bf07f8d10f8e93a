//! What a role asks: the profile as written, its shape, its errors.

pub mod shape;
mod written;

pub use written::{Combine, Document, Localised, Policy, RoleProfile, Use, Written, WrittenTest};
