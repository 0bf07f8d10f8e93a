//! Typed values with their units, as JSON.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::Error;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::facts::money::{Basis, Per};
use crate::facts::time::Dates;
use crate::finding::{Amount as Found, State};
use crate::reference::{Cefr, Span, Track};
use crate::wording::scaled;

/// A typed value, put into its shape when it is written.
pub struct Amount<'a>(pub Cow<'a, Found>);

impl<'a> Amount<'a> {
    /// A value for as long as it lives.
    pub fn of(found: &'a Found) -> Amount<'a> {
        Amount(Cow::Borrowed(found))
    }
}

impl Serialize for Amount<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shape::of(&self.0).serialize(serializer)
    }
}

impl JsonSchema for Amount<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Shape::json_schema(generator)
    }
}

/// A typed value with its unit. From–to where it has `at_least` and `at_most`; null is an open end.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "unit", rename_all = "kebab-case")]
enum Shape<'a> {
    /// A length of time.
    Months {
        /// The fewest.
        at_least: u32,
        /// The most; null without an end.
        at_most: Option<u32>,
    },
    /// Levels of a language.
    Cefr {
        /// The lowest.
        #[schemars(extend("enum" = Cefr::ALL.map(Cefr::name)))]
        at_least: &'static str,
        /// The highest.
        #[schemars(extend("enum" = Cefr::ALL.map(Cefr::name)))]
        at_most: &'static str,
    },
    /// How many CEFR levels are missing.
    CefrLevels {
        /// How many.
        count: u32,
    },
    /// Education as role profiles name it.
    Education {
        /// Names of which one is enough.
        any_of: &'a [String],
    },
    /// A school or degree, by ISCED 2011.
    Isced {
        /// The lowest level that the words allow.
        at_least: u8,
        /// The highest.
        at_most: u8,
        /// The track, where the words tell.
        #[schemars(extend("enum" = or_null(Track::ALL.map(Track::name))))]
        track: Option<&'static str>,
        /// Whether it was finished; null where the words do not tell.
        finished: Option<bool>,
        /// What was studied, by ISCED-F 2013: codes of broad or narrow fields. Empty where the words do not tell.
        fields: Vec<String>,
        /// The name of the school as written; null where the words do not tell.
        institution: Option<&'a str>,
        /// Its first year; null where the words do not tell.
        from: Option<u16>,
        /// Its last year, past or to come; null where the words do not tell.
        to: Option<u16>,
    },
    /// Names of skills, certificates, answers, phrases, areas.
    Names {
        /// The names.
        names: &'a [String],
    },
    /// Names of a skill, with how well and how long it is known.
    Mastery {
        /// The names.
        names: &'a [String],
        /// The lowest and the highest level that the words allow; null where they tell of none.
        level: Option<[&'static str; 2]>,
        /// The fewest months and the most; null where the words tell of none.
        months: Option<(u32, Option<u32>)>,
    },
    /// A plain number.
    Number {
        /// The lowest.
        at_least: Option<Decimal>,
        /// The highest.
        at_most: Option<Decimal>,
    },
    /// A pay.
    Pay {
        /// The lowest.
        at_least: Option<Decimal>,
        /// The highest.
        at_most: Option<Decimal>,
        /// ISO 4217 code.
        currency: Option<&'a str>,
        /// What it is counted on.
        #[schemars(extend("enum" = or_null(Basis::ALL.map(Basis::name))))]
        basis: Option<&'static str>,
        /// The time it is for.
        #[schemars(extend("enum" = or_null(Per::ALL.map(Per::name))))]
        per: Option<&'static str>,
    },
    /// Days, both ends included.
    Days {
        /// The first; null without one.
        #[schemars(extend("format" = "date"))]
        at_least: Option<String>,
        /// The last; null without one.
        #[schemars(extend("format" = "date"))]
        at_most: Option<String>,
    },
    /// So many days too early.
    DaysEarly {
        /// How many.
        count: u32,
    },
    /// So many days too late.
    DaysLate {
        /// How many.
        count: u32,
    },
    /// No later than so long after the run.
    Within {
        /// Months.
        months: u32,
        /// Days beside them.
        days: u32,
    },
    /// A place.
    Place {
        /// As the tables call it.
        place: &'a str,
        /// The first name that the tables have.
        name: &'a str,
    },
    /// Places of which one is enough.
    Places {
        /// Their names.
        any_of: &'a [String],
        /// Whether work from home is enough too.
        remote: bool,
    },
    /// A last day of validity that has passed.
    ValidUntil {
        /// The day.
        #[schemars(extend("format" = "date"))]
        date: String,
    },
    /// Something that is said and has no measure.
    State {
        /// Named without a level; denied in so many words; wished for; being learned; not finished; not understood; read, and not named.
        #[schemars(extend("enum" = State::ALL.map(State::name)))]
        state: &'static str,
    },
}

fn or_null<const N: usize>(names: [&str; N]) -> Vec<Option<&str>> {
    names.into_iter().map(Some).chain([None]).collect()
}

impl<'a> Shape<'a> {
    fn of(found: &'a Found) -> Shape<'a> {
        match found {
            Found::Months { at_least, at_most } => Shape::Months { at_least: *at_least, at_most: *at_most },
            Found::Level { at_least, at_most } => Shape::Cefr { at_least: at_least.name(), at_most: at_most.name() },
            Found::LevelsShort(count) => Shape::CefrLevels { count: *count },
            Found::State(state) => Shape::State { state: state.name() },
            Found::Entries(entries) => Shape::Education { any_of: entries },
            Found::Schooling(school) => Shape::Isced {
                at_least: school.at_least,
                at_most: school.at_most,
                track: school.track.map(Track::name),
                finished: school.finished.told(),
                fields: school.fields.iter().map(|field| field.code()).collect(),
                institution: school.institution.as_deref(),
                from: school.years.and_then(|years| years.start).and_then(year),
                to: school.years.and_then(|years| years.end).and_then(year),
            },
            Found::Names(names) => Shape::Names { names },
            Found::Mastery { names, level, months } => Shape::Mastery {
                names,
                level: level.map(|(low, high)| [low.name(), high.name()]),
                months: months.map(|months| (months.at_least, months.at_most)),
            },
            Found::Number { at_least, at_most } => {
                let thousandths = |number: &Option<i64>| number.map(|number| Decimal { number, digits: 3 });
                Shape::Number { at_least: thousandths(at_least), at_most: thousandths(at_most) }
            }
            Found::Pay { at_least, at_most, currency, basis, per } => {
                let hundredths = |number: &Option<i64>| number.map(|number| Decimal { number, digits: 2 });
                Shape::Pay {
                    at_least: hundredths(at_least),
                    at_most: hundredths(at_most),
                    currency: currency.as_deref(),
                    basis: basis.map(Basis::name),
                    per: per.map(Per::name),
                }
            }
            Found::Days { from, to } => {
                Shape::Days { at_least: from.map(|day| day.to_string()), at_most: to.map(|day| day.to_string()) }
            }
            Found::DaysEarly(count) => Shape::DaysEarly { count: *count },
            Found::DaysLate(count) => Shape::DaysLate { count: *count },
            Found::Within(Span { months, days: 0 }) => Shape::Months { at_least: 0, at_most: Some(*months) },
            Found::Within(Span { months, days }) => Shape::Within { months: *months, days: *days },
            Found::Place { place, names } => {
                Shape::Place { place, name: names.first().map_or(place.as_str(), |(_, name)| name) }
            }
            Found::Places { names, remote, .. } => Shape::Places { any_of: names, remote: *remote },
            Found::Expired(date) => Shape::ValidUntil { date: date.to_string() },
        }
    }
}

/// An integer in parts of ten, written as the exact decimal: no float stands between.
#[derive(Clone, Copy)]
pub struct Decimal {
    /// The number in the smallest parts.
    pub number: i64,
    /// How many digits stand after the mark.
    pub digits: usize,
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = scaled(self.number, self.digits);
        RawValue::from_string(text).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

/// The year of a date; what goes on has none.
fn year(dates: Dates) -> Option<u16> {
    match dates {
        Dates::Between(first, _) => u16::try_from(first.year()).ok(),
        Dates::Open => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        for (number, digits, text) in [
            (5449, 2, "54.49"),
            (10_000, 2, "100"),
            (-5, 3, "-0.005"),
            (i64::MAX, 3, "9223372036854775.807"),
            (0, 2, "0"),
        ] {
            let decimal = Some(Decimal { number, digits });
            assert_eq!(serde_json::to_string(&decimal).expect("JSON"), text);
            let number = Shape::Number { at_least: decimal, at_most: None };
            let expected = format!("{{\"unit\":\"number\",\"at_least\":{text},\"at_most\":null}}");
            assert_eq!(serde_json::to_string(&number).expect("JSON"), expected);
        }
    }
}
