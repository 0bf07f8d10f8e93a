//! candor ranks candidates against a role and says, for every one of them, exactly why.

pub mod facts;
pub mod problem;
pub mod profile;
pub mod reference;
pub mod requirement;
pub mod text;
