//! candor ranks candidates against a role and says, for every one of them, exactly why.

pub mod assess;
pub mod facts;
pub mod intake;
pub mod problem;
pub mod profile;
pub mod reference;
pub mod report;
pub mod requirement;
pub mod shortlist;
pub mod text;
pub mod wording;
