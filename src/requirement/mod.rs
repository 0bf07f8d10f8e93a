//! What can be asked of a candidate: one file a kind, one list of kinds.

mod history;
mod judging;
pub mod logic;
mod names;
mod role;

pub use judging::{Judging, Rules};
pub use role::{Requirement, Role, Test};

use crate::assess::{Amount, Part};
use crate::facts::{Change, Field, Question};
use crate::profile::shape::{Shape, Values};
use crate::reference::Reference;

/// What every kind of requirement can do. Its file holds nothing else.
trait Ask: Sized {
    /// What is asked, from its checked values and the tables.
    fn compile(values: &Values, tables: &Reference) -> Self;
    /// The fields that it is read from.
    fn fields(&self) -> Vec<Field>;
    /// What is found of it in a candidate.
    fn judge(&self, at: &Judging) -> Part;
    /// What would settle it.
    fn question(&self) -> Question;
    /// What it is about.
    fn subject(&self) -> Subject;
    /// What it needs.
    fn need(&self) -> Amount;
    /// What would earn all points, where that is more than what is needed.
    fn ideal(&self) -> Option<Amount> {
        None
    }
    /// The least answer that meets it: what would have to be true.
    fn remedy(&self, at: &Judging) -> Change;
}

/// What a requirement is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Nothing beyond its kind.
    Itself,
    /// An area of work.
    Area(String),
    /// A language, by ISO 639-1 code, or `any`.
    Language(String),
    /// Names of which one is enough, the first being the chief one.
    Names(Vec<String>),
    /// A column that the profile names.
    Column(String),
}

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

        /// A requirement of one kind, ready to judge.
        #[derive(Debug, Clone)]
        pub struct Leaf(Box<Kinds>);

        #[derive(Debug, Clone)]
        #[allow(clippy::large_enum_variant)] // boxed in its one place
        enum Kinds { $($Name($module::$Name)),* }

        impl Leaf {
            /// What is asked, from its checked values and the tables.
            pub fn compile(kind: Kind, values: &Values, tables: &Reference) -> Leaf {
                Leaf(Box::new(match kind { $(Kind::$Name => Kinds::$Name(Ask::compile(values, tables))),* }))
            }

            /// Its kind.
            pub fn kind(&self) -> Kind {
                match &*self.0 { $(Kinds::$Name(_) => Kind::$Name),* }
            }

            /// The fields that it is read from.
            pub fn fields(&self) -> Vec<Field> {
                match &*self.0 { $(Kinds::$Name(asked) => asked.fields()),* }
            }

            /// What is found of it in a candidate.
            pub fn judge(&self, at: &Judging) -> Part {
                match &*self.0 { $(Kinds::$Name(asked) => asked.judge(at)),* }
            }

            /// What would settle it.
            pub fn question(&self) -> Question {
                match &*self.0 { $(Kinds::$Name(asked) => asked.question()),* }
            }

            /// What it is about.
            pub fn subject(&self) -> Subject {
                match &*self.0 { $(Kinds::$Name(asked) => asked.subject()),* }
            }

            /// What it needs.
            pub fn need(&self) -> Amount {
                match &*self.0 { $(Kinds::$Name(asked) => asked.need()),* }
            }

            /// What would earn all points, where that is more than what is needed.
            pub fn ideal(&self) -> Option<Amount> {
                match &*self.0 { $(Kinds::$Name(asked) => asked.ideal()),* }
            }

            /// The least answer that meets it.
            pub fn remedy(&self, at: &Judging) -> Change {
                match &*self.0 { $(Kinds::$Name(asked) => asked.remedy(at)),* }
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
        opening(self.source())
    }

    /// Whether a requirement of this kind stands beside the ranking unless it is a must with a reason.
    pub fn informs_only(self) -> bool {
        matches!(self, Kind::Pay)
    }
}

/// The help of groups, in the same form.
pub fn help_of_groups() -> String {
    opening(include_str!("logic.rs"))
}

/// The comment that opens a file.
fn opening(source: &str) -> String {
    let comment = source.lines().map_while(|line| line.strip_prefix("//!"));
    comment.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
