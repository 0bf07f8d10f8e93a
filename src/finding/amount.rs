//! Typed values with units, never prose.

use jiff::civil::Date;

use crate::facts::education::Education;
use crate::facts::money::{Basis, Pay, Per};
use crate::facts::time::Months;
use crate::reference::{Cefr, Mastery, Span};
use crate::text::named;

named! {
    /// Something that is said and has no measure.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum State {
        /// A language that is named without a level.
        LevelUnsaid = "level-unsaid",
        /// It is denied in so many words.
        Denied = "denied",
        /// It is wished for or planned.
        Wished = "wished",
        /// It is still being learned.
        Learning = "learning",
        /// It was there and has ended.
        Ended = "ended",
        /// Studies were not finished.
        Unfinished = "unfinished",
        /// The words were not understood.
        NotUnderstood = "not-understood",
        /// A list or text that does not name it.
        NotNamed = "not-named",
    }
}

/// A typed value, for what is needed, what was found and what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// Months, from–to; without `at_most` there is no end.
    Months {
        /// The fewest.
        at_least: u32,
        /// The most.
        at_most: Option<u32>,
    },
    /// CEFR levels, from–to.
    Level {
        /// The lowest.
        at_least: Cefr,
        /// The highest.
        at_most: Cefr,
    },
    /// How many CEFR levels are missing.
    LevelsShort(u32),
    /// Something that is said and has no measure.
    State(State),
    /// Levels of education, by the words of profiles.
    Entries(Vec<String>),
    /// A school or degree.
    Schooling(Education),
    /// Names: of skills, certificates, answers, phrases, areas.
    Names(Vec<String>),
    /// Names of a skill, with how well and how long it is known, as far as the words tell.
    Mastery {
        /// The names.
        names: Vec<String>,
        /// The lowest and the highest level.
        level: Option<(Mastery, Mastery)>,
        /// For how long.
        months: Option<Months>,
    },
    /// A number in thousandths, from–to.
    Number {
        /// The lowest.
        at_least: Option<i64>,
        /// The highest.
        at_most: Option<i64>,
    },
    /// A pay, in hundredths, from–to.
    Pay {
        /// The lowest.
        at_least: Option<i64>,
        /// The highest.
        at_most: Option<i64>,
        /// ISO 4217 code.
        currency: Option<String>,
        /// What it is counted on.
        basis: Option<Basis>,
        /// The time it is for.
        per: Option<Per>,
    },
    /// Days, from–to, both included; without one there is no end.
    Days {
        /// The first.
        from: Option<Date>,
        /// The last.
        to: Option<Date>,
    },
    /// So many days too early.
    DaysEarly(u32),
    /// So many days too late.
    DaysLate(u32),
    /// No later than so long after the run.
    Within(Span),
    /// A place.
    Place {
        /// As the tables call it.
        place: String,
        /// Its name in each language, by the code; what it is called first of all comes first.
        names: Vec<(String, String)>,
    },
    /// Places of which one is enough.
    Places {
        /// Their names as the profile writes them.
        names: Vec<String>,
        /// What each is called in each language, as far as the tables tell.
        called: Vec<Vec<(String, String)>>,
        /// Whether work from home is enough too.
        remote: bool,
    },
    /// A last day of validity that has passed.
    Expired(Date),
}

impl Amount {
    /// An expected pay.
    pub fn pay(pay: &Pay) -> Amount {
        Amount::Pay {
            at_least: Some(pay.at_least),
            at_most: pay.at_most,
            currency: pay.currency.clone(),
            basis: pay.basis,
            per: pay.per,
        }
    }
}
