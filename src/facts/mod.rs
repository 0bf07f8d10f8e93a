//! Text to readings: what a cell says, with every value it may have. Readings know no date of today and no role.

pub mod availability;
pub mod certificate;
pub mod damage;
pub mod date;
pub mod duration;
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
pub mod title;
pub mod when;

mod candidate;
mod days;
mod lex;
mod read;
mod split;
mod validity;

use std::ops::Range;

pub use candidate::{Candidate, Cell, Change, Column, Question};
pub use read::{Setting, asides, read, read_aside, read_in};

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

impl Reading {
    /// The skills that a list or a running text names; `None` where it is neither, or says nothing.
    pub fn skills(&self) -> Option<&[Found<skill::Skill>]> {
        match self {
            Reading::Skills(found) | Reading::Duties(_, found) => Some(found),
            _ => None,
        }
    }
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Empty, "—", "n/a", "brak danych": the person says nothing.
    NotStated,
    /// Words that the reader did not understand.
    NotUnderstood,
    /// What a spreadsheet made of the words.
    Damaged(damage::Damage),
    /// Schools and degrees.
    Education(Vec<Found<education::Education>>),
    /// Languages with their levels, and parts that may name another one ([`language::UNDETERMINED`]).
    Languages(Vec<Found<language::Language>>),
    /// Items of a skills cell, known or not.
    Skills(Vec<Found<skill::Skill>>),
    /// Items of a certificates cell.
    Certificates(Vec<Found<certificate::Certificate>>),
    /// Driving licences.
    Licences(Vec<Found<licence::Licence>>),
    /// A length of time.
    Duration(Found<duration::Months>),
    /// A date, as the days it may be.
    Date(Found<date::Dates>),
    /// A number.
    Number(Found<number::Range>),
    /// An expected pay, or several as alternatives.
    Money(Vec<Found<money::Pay>>),
    /// From when on somebody can work.
    Availability(Found<availability::Availability>),
    /// Places where somebody would work, or would not.
    Places(Vec<Found<place::Place>>),
    /// A job title with the areas it may belong to.
    Title(Found<title::Title>),
    /// Jobs with their times.
    Jobs(Vec<Found<jobs::Entry>>),
    /// What somebody does at work: phrases, and the areas that they speak of.
    Duties(Vec<Found<String>>, Vec<Found<skill::Skill>>),
    /// Plain words, and the items they fall into.
    Phrase(Found<phrase::Phrase>),
}

impl Reading {
    /// Whether something stands there and says nothing that can be used: it is asked about.
    pub fn is_garbled(&self) -> bool {
        matches!(self, Reading::NotUnderstood | Reading::Damaged(_))
    }
}
