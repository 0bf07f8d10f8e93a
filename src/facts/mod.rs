//! Text to readings: what a cell says, with every value it may have. Readings know no date of today and no role.

pub mod availability;
pub mod certificate;
pub mod damage;
pub mod duties;
pub mod education;
pub mod history;
pub mod jobs;
pub mod language;
pub mod licence;
pub mod money;
pub mod number;
pub mod phrase;
pub mod place;
pub mod ranked;
pub mod skill;
pub mod time;
pub mod title;

mod candidate;
mod lex;
mod read;
mod reading;
mod split;
mod validity;

pub use candidate::{Candidate, Cell, Change, Column, Question};
pub use read::{Setting, asides, read, read_aside, read_in};
pub use reading::{Fact, Found, Reading};

pub use crate::reference::Field;

use crate::text::named;

named! {
    /// How a reading came about.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Via {
        /// The same words.
        Same = "same",
        /// Another name of the same thing.
        Alias = "alias",
        /// Another form of the same words.
        Inflection = "inflection",
        /// Something narrower, which includes it.
        Narrower = "narrower",
        /// A package that contains it.
        Package = "package",
        /// Something broader, of which it is a part.
        Broader = "broader",
        /// Spelled almost alike.
        Near = "near",
        /// Found in free text.
        FreeText = "free-text",
        /// Computed from other readings.
        Derived = "derived",
        /// Through a taxonomy that was imported.
        Taxonomy = "taxonomy",
    }
}
