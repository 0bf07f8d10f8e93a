//! What a cell says: one list of what readers give, and one of the facts in it.

use std::ops::Range;

use super::{
    Via, availability, certificate, damage, duties, education, jobs, language, licence, money, number, phrase, place,
    skill, time, title,
};

/// A value found in a text, with the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// The bytes of the text it was read from.
    pub span: Range<usize>,
    /// How it was recognised.
    pub via: Via,
}

impl<T> Found<T> {
    /// The words of the text that it was read from; a bracket that they open is closed.
    pub fn words<'a>(&self, text: &'a str) -> &'a str {
        let Some(words) = text.get(self.span.clone()) else { return text };
        let open = words.matches('(').count() > words.matches(')').count();
        let end = self.span.end + usize::from(open && text[self.span.end..].starts_with(')'));
        &text[self.span.start..end]
    }
}

/// What a reader gives: one thing, or a list of them.
trait Given {
    const IS_LIST: bool;
    fn facts(&self) -> Vec<Found<Fact<'_>>>;
}

impl<T> Given for Found<T>
where
    for<'a> &'a T: Into<Fact<'a>>,
{
    const IS_LIST: bool = false;
    fn facts(&self) -> Vec<Found<Fact<'_>>> {
        vec![Found { value: (&self.value).into(), span: self.span.clone(), via: self.via }]
    }
}

impl<T: Given> Given for Vec<T> {
    const IS_LIST: bool = true;
    fn facts(&self) -> Vec<Found<Fact<'_>>> {
        self.iter().flat_map(Given::facts).collect()
    }
}

impl Given for duties::Duties {
    const IS_LIST: bool = true;
    fn facts(&self) -> Vec<Found<Fact<'_>>> {
        self.areas.facts().into_iter().chain(self.skills.facts()).collect()
    }
}

macro_rules! readings {
    ($($(#[$doc:meta])* $Name:ident($given:ty);)*) => {
        /// What a cell says.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Reading {
            /// Empty, "—", "n/a", "brak danych": the person says nothing.
            NotStated,
            /// Words that the reader did not understand.
            NotUnderstood,
            /// What a spreadsheet made of the words.
            Damaged(damage::Damage),
            $($(#[$doc])* $Name($given),)*
        }

        impl Reading {
            fn given(&self) -> Option<(bool, Vec<Found<Fact<'_>>>)> {
                match self {
                    Reading::NotStated | Reading::NotUnderstood | Reading::Damaged(_) => None,
                    $(Reading::$Name(given) => Some((<$given>::IS_LIST, given.facts())),)*
                }
            }
        }
    };
}

readings! {
    /// Schools and degrees.
    Education(Vec<Found<education::Education>>);
    /// Languages with their levels, and parts that may name another one ([`language::UNDETERMINED`]).
    Languages(Vec<Found<language::Language>>);
    /// Items of a skills cell, known or not.
    Skills(Vec<Found<skill::Skill>>);
    /// Items of a certificates cell.
    Certificates(Vec<Found<certificate::Certificate>>);
    /// Driving licences.
    Licences(Vec<Found<licence::Licence>>);
    /// A length of time.
    Duration(Found<time::Months>);
    /// A date, as the days it may be.
    Date(Found<time::Dates>);
    /// A number.
    Number(Found<number::Range>);
    /// An expected pay, or several as alternatives.
    Money(Vec<Found<money::Pay>>);
    /// From when on somebody can work.
    Availability(Found<availability::Availability>);
    /// Places where somebody would work, or would not.
    Places(Vec<Found<place::Place>>);
    /// A job title with the areas it may belong to.
    Title(Found<title::Title>);
    /// Jobs with their times.
    Jobs(Vec<Found<jobs::Entry>>);
    /// What somebody does at work, and the skills that it names.
    Duties(duties::Duties);
    /// Plain words, and the items they fall into.
    Phrase(Found<phrase::Phrase>);
}

macro_rules! facts {
    ($($Name:ident($what:ty);)*) => {
        /// One thing that a reader found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Fact<'a> { $($Name(&'a $what)),* }

        $(impl<'a> From<&'a $what> for Fact<'a> {
            fn from(value: &'a $what) -> Fact<'a> {
                Fact::$Name(value)
            }
        })*
    };
}

facts! {
    School(education::Education);
    Language(language::Language);
    Skill(skill::Skill);
    Certificate(certificate::Certificate);
    Licence(licence::Licence);
    Months(time::Months);
    Dates(time::Dates);
    Number(number::Range);
    Pay(money::Pay);
    Availability(availability::Availability);
    Place(place::Place);
    Title(title::Title);
    Job(jobs::Entry);
    Duty(String);
    Phrase(phrase::Phrase);
}

impl Reading {
    /// Whether something stands there and says nothing that can be used: it is asked about.
    pub fn is_garbled(&self) -> bool {
        matches!(self, Reading::NotUnderstood | Reading::Damaged(_))
    }

    /// Whether it is a list, of whatever length.
    pub fn is_list(&self) -> bool {
        self.given().is_some_and(|(is_list, _)| is_list)
    }

    /// All that it found.
    pub fn facts(&self) -> Vec<Found<Fact<'_>>> {
        self.given().map_or_else(Vec::new, |(_, facts)| facts)
    }

    /// The skills that a list or a running text names; `None` where it is neither, or says nothing.
    pub fn skills(&self) -> Option<&[Found<skill::Skill>]> {
        match self {
            Reading::Skills(found) | Reading::Duties(duties::Duties { skills: found, .. }) => Some(found),
            _ => None,
        }
    }
}
