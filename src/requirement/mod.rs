//! What can be asked of a candidate: one file a kind, one list of kinds.

pub mod logic;

use crate::profile::shape::Shape;

macro_rules! kinds {
    ($($module:ident $Name:ident;)*) => {
        $(mod $module;)*

        /// A kind of requirement.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $(#[doc = concat!("`", stringify!($module), "`")] $Name),* }

        impl Kind {
            /// Every kind, in the order in which they are listed.
            pub const ALL: &[Kind] = &[$(Kind::$Name),*];

            /// Its key in a profile.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$Name => stringify!($module)),* }
            }

            /// The table that it takes.
            pub fn shape(self) -> &'static Shape {
                match self { $(Kind::$Name => &$module::SHAPE),* }
            }

            /// The text of its file, whose opening comment is its help.
            fn source(self) -> &'static str {
                match self { $(Kind::$Name => include_str!(concat!(stringify!($module), ".rs"))),* }
            }
        }
    };
}

kinds! {
    education Education;
    experience Experience;
    skill Skill;
    language Language;
    certificate Certificate;
    number Number;
    choice Choice;
    phrase Phrase;
    pay Pay;
}

impl Kind {
    /// The kind of a key.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Its help in Markdown: what it asks, what counts, what is unknown, an example.
    pub fn help(self) -> String {
        let comment = self.source().lines().map_while(|line| line.strip_prefix("//!"));
        comment.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}
