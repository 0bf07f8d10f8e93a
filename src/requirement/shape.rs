//! What a table of a profile may hold, as data: its keys, their types and limits. Reading, error messages, the JSON
//! Schema and `candor kinds` all come from here.

use jiff::civil::Date;

use crate::reference::Span;

/// A table of a profile.
#[derive(Debug)]
pub struct Shape {
    /// Its keys, in the order in which they are explained.
    pub keys: &'static [Key],
    /// The key that a bare value stands for: `education = "higher"` is `education = { any_of = ["higher"] }`.
    pub bare: Option<&'static str>,
    /// Exactly one of each of these sets of keys is needed.
    pub exactly_one: &'static [&'static [&'static str]],
    /// At least one of each of these sets of keys is needed.
    pub at_least_one: &'static [&'static [&'static str]],
    /// Keys that mean something only where another key has a value: (key, other key, its value).
    pub only_with: &'static [(&'static str, &'static str, &'static str)],
    /// Pairs of keys of which the first may not exceed the second.
    pub ascending: &'static [(&'static str, &'static str)],
}

impl Shape {
    /// A shape of some keys, without further rules.
    pub const fn new(keys: &'static [Key]) -> Shape {
        Shape { keys, bare: None, exactly_one: &[], at_least_one: &[], only_with: &[], ascending: &[] }
    }
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in one English sentence: for the schema and for `candor kinds`.
    pub about: &'static str,
}

impl Key {
    /// A key that must be there.
    pub const fn required(name: &'static str, takes: Takes, about: &'static str) -> Key {
        Key { name, takes, required: true, about }
    }

    /// A key that may be left out.
    pub const fn optional(name: &'static str, takes: Takes, about: &'static str) -> Key {
        Key { name, takes, required: false, about }
    }
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// Text that is not empty.
    Text,
    /// The heading of a column that may be judged by: not of names, contacts, notes or personal data.
    Column,
    /// A text, or a list of texts that is not empty.
    Texts,
    /// `true` or `false`.
    Flag,
    /// A whole number within limits, both included.
    Whole(i64, i64),
    /// A number with up to three decimals, zero or more.
    Decimal,
    /// A length of time: "1 year", "18 months", "1,5 roku".
    Duration,
    /// The same in days, weeks or months: "2 weeks".
    Wait,
    /// A date.
    Date,
    /// Places, or a list of them that is not empty. One that the tables do not know is compared by its words.
    Places,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// One of these words, or a list of them that is not empty.
    SomeOf(&'static [&'static str]),
    /// A name from the reference tables.
    Named(Vocabulary),
    /// A name from the reference tables, or a list of them that is not empty.
    SomeNamed(Vocabulary),
    /// A text, or a table of texts by language code.
    Localised,
    /// A requirement of any kind, without common keys.
    Member,
    /// A list of such requirements that is not empty.
    Members,
    /// A table of its own.
    Table(&'static Shape),
}

/// Names that the reference tables know, and that `--data` can extend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    /// Areas of work: sales, marketing.
    Areas,
    /// ISO 639-1 codes of languages, and `any`.
    Languages,
    /// Categories of driving licences.
    Licences,
    /// Fields of study: codes of ISCED-F 2013, their names, and usual names of studies.
    Fields,
}

/// A text in one or several languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localised(pub Vec<(String, String)>);

impl Localised {
    /// The text in a language, else in English, else the first.
    pub fn in_lang(&self, lang: &str) -> &str {
        let find = |lang: &str| self.0.iter().find(|(code, _)| code == lang);
        find(lang).or_else(|| find("en")).or(self.0.first()).map_or("", |(_, text)| text)
    }
}

/// A checked value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Of [`Takes::Text`], [`Takes::Column`], [`Takes::OneOf`], [`Takes::Named`].
    Text(String),
    /// Of [`Takes::Texts`], [`Takes::Places`], [`Takes::SomeOf`], [`Takes::SomeNamed`].
    Texts(Vec<String>),
    /// Of [`Takes::Flag`].
    Flag(bool),
    /// Of [`Takes::Whole`].
    Whole(i64),
    /// Of [`Takes::Decimal`], in thousandths.
    Decimal(i64),
    /// Of [`Takes::Duration`], in months.
    Months(u32),
    /// Of [`Takes::Wait`].
    Span(Span),
    /// Of [`Takes::Date`].
    Date(Date),
    /// Of [`Takes::Localised`].
    Localised(Localised),
    /// Of [`Takes::Table`].
    Table(Values),
}

/// The checked values of a table, by key.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Values(pub Vec<(&'static str, Value)>);

impl Values {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The texts of a key; none where it was left out.
    pub fn texts(&self, key: &str) -> &[String] {
        match self.get(key) {
            Some(Value::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// The flag of a key.
    pub fn flag(&self, key: &str) -> Option<bool> {
        match self.get(key)? {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The whole number of a key.
    pub fn whole(&self, key: &str) -> Option<i64> {
        match self.get(key)? {
            Value::Whole(number) => Some(*number),
            _ => None,
        }
    }

    /// The decimal of a key, in thousandths.
    pub fn decimal(&self, key: &str) -> Option<i64> {
        match self.get(key)? {
            Value::Decimal(number) => Some(*number),
            _ => None,
        }
    }

    /// The months of a key.
    pub fn months(&self, key: &str) -> Option<u32> {
        match self.get(key)? {
            Value::Months(months) => Some(*months),
            _ => None,
        }
    }

    /// The days and months of a key.
    pub fn span(&self, key: &str) -> Option<Span> {
        match self.get(key)? {
            Value::Span(span) => Some(*span),
            _ => None,
        }
    }

    /// The date of a key.
    pub fn date(&self, key: &str) -> Option<Date> {
        match self.get(key)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The localised text of a key.
    pub fn localised(&self, key: &str) -> Option<&Localised> {
        match self.get(key)? {
            Value::Localised(text) => Some(text),
            _ => None,
        }
    }

    /// The table of a key.
    pub fn table(&self, key: &str) -> Option<&Values> {
        match self.get(key)? {
            Value::Table(values) => Some(values),
            _ => None,
        }
    }
}
