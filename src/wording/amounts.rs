//! Typed values in words, with their units.

use jiff::civil::Date;

use super::{Say, Wording, scaled};
use crate::facts::education::{Education, Finished};
use crate::facts::money::Basis;
use crate::facts::time::{Dates, Months, Stretch};
use crate::finding::{Amount, State};
use crate::reference::{Mastery, Span, Track};

/// Months from which on both ends of a range are told in years.
const IN_YEARS: u32 = 24;

impl Wording {
    /// A typed value in words.
    pub fn amount(&self, amount: &Amount) -> String {
        match amount {
            Amount::Months { at_least, at_most } => self.months(*at_least, *at_most),
            Amount::Level { at_least, at_most } if at_least == at_most => at_least.name().to_owned(),
            Amount::Level { at_least, at_most } => self.between(at_least.name(), at_most.name()),
            Amount::LevelsShort(levels) => self.say("levels-short", &[("n", u64::from(*levels).into())]),
            Amount::State(state) => self.state(*state),
            Amount::Entries(entries) => {
                self.either(entries.iter().map(|entry| self.say(&format!("entry-{entry}"), &[])))
            }
            Amount::Schooling(school) => self.school(school),
            Amount::Names(names) => self.list(names),
            Amount::Mastery { names, level, months } => {
                self.list(names.iter().cloned().chain(self.mastery(*level, *months)))
            }
            Amount::Number { at_least, at_most } => self.range(*at_least, *at_most, 3),
            Amount::Pay { at_least, at_most, currency, basis, per } => {
                let per = per.map(|per| self.say(&format!("per-{}", per.name()), &[]));
                let amount = [Some(self.range(*at_least, *at_most, 2)), currency.clone(), per];
                let amount = amount.into_iter().flatten().collect::<Vec<_>>().join(" ");
                self.list(std::iter::once(amount).chain(basis.map(|basis| self.basis(basis))))
            }
            Amount::Days { from, to } => self.days(*from, *to),
            Amount::DaysEarly(days) => self.say("days-early", &[("n", u64::from(*days).into())]),
            Amount::DaysLate(days) => self.say("days-late", &[("n", u64::from(*days).into())]),
            Amount::Within(span) => {
                let time = self.span_of_time(".genitive", *span);
                self.say("within", &[("amount", time.into())])
            }
            Amount::Place { place, names } => self.name_among(names).unwrap_or(place).to_owned(),
            Amount::Places { names, called, remote } => {
                let remote = remote.then(|| self.say("place-remote", &[]));
                let names = names.iter().zip(called);
                let names = names.map(|(name, called)| self.name_among(called).unwrap_or(name).to_owned());
                self.either(names.chain(remote))
            }
            Amount::Expired(date) => date.to_string(),
        }
    }

    /// Of names by language, that in the language of the output, else the first.
    pub(super) fn name_among<'a>(&self, names: &'a [(String, String)]) -> Option<&'a str> {
        let own = names.iter().find(|(code, _)| *code == self.lang);
        own.or(names.first()).map(|(_, name)| name.as_str())
    }

    /// A stretch of time in months, weeks or days, in a case.
    pub(super) fn span_of_time(&self, case: &str, span: Span) -> String {
        let one = |unit: &str, count: u32| self.say(&format!("{unit}{case}"), &[("n", u64::from(count).into())]);
        match span {
            Span { months, days: 0 } => self.time(case, months),
            Span { months: 0, days } if days.is_multiple_of(7) => one("weeks", days / 7),
            Span { months: 0, days } => one("days", days),
            Span { months, days } => {
                let both = [("months", months, 0), ("days", 0, days)];
                let text = |(name, months, days)| (name, self.span_of_time(case, Span { months, days }).into());
                self.say("months-and-days", &both.map(text))
            }
        }
    }

    /// Something that is said and has no measure.
    pub(super) fn state(&self, state: State) -> String {
        self.say(&format!("state-{}", state.name()), &[])
    }

    /// How well and how long a skill is known, as far as the words tell.
    pub(super) fn mastery(&self, level: Option<(Mastery, Mastery)>, months: Option<Months>) -> Vec<String> {
        let name = |level: Mastery| self.say(&format!("mastery-{}", level.name()), &[]);
        let level = level.map(|(low, high)| {
            let range = if low == high { name(low) } else { self.between(&name(low), &name(high)) };
            self.say("mastery", &[("level", range.into())])
        });
        let months = months.map(|months| self.months(months.at_least, months.at_most));
        level.into_iter().chain(months).collect()
    }

    /// A length of time: "1.5 years", "10–12 months", "at least 5 years".
    pub fn months(&self, at_least: u32, at_most: Option<u32>) -> String {
        match at_most {
            Some(at_most) if at_most == at_least => self.time("", at_least),
            Some(at_most) if at_least == 0 => self.say("at-most", &[("amount", self.time("", at_most).into())]),
            Some(at_most) if at_least >= IN_YEARS && at_least.is_multiple_of(12) && at_most.is_multiple_of(12) => {
                let parts = [("from", u64::from(at_least / 12).into()), ("to", u64::from(at_most / 12).into())];
                self.say("years-between", &parts)
            }
            Some(at_most) if at_least >= IN_YEARS => {
                let ends = [("from", self.time("", at_least)), ("to", self.time("", at_most))];
                self.say("between-times", &ends.map(|(name, text)| (name, text.into())))
            }
            Some(at_most) => self.span("", at_least, at_most),
            None if at_least == 0 => self.say("some-time", &[]),
            None => self.say("at-least", &[("amount", self.time("", at_least).into())]),
        }
    }

    /// The same as an object of "short of" and its like, in the genitive where a language has one.
    pub fn months_genitive(&self, at_least: u32, at_most: Option<u32>) -> String {
        match at_most {
            Some(at_most) if at_most != at_least => self.span("-genitive", at_least, at_most),
            _ => self.time(".genitive", at_least),
        }
    }

    fn span(&self, case: &str, from: u32, to: u32) -> String {
        let parts = [("from", u64::from(from).to_string().into()), ("to", u64::from(to).into())];
        self.say(&format!("months-between{case}"), &parts)
    }

    /// Whole and half years as years, the rest as years and months.
    fn time(&self, case: &str, months: u32) -> String {
        let one = |unit: &str, number: String| self.say(&format!("{unit}{case}"), &[("n", Say::Number(number))]);
        let (years, rest) = (months / 12, months % 12);
        match (years, rest) {
            (0, 0) => self.say("no-time", &[]),
            (0, rest) => one("months", rest.to_string()),
            (years, 0) => one("years", years.to_string()),
            (years, 6) => one("years", format!("{years}.5")),
            (years, rest) => {
                let parts = [("years", one("years", years.to_string())), ("months", one("months", rest.to_string()))];
                self.say("years-and-months", &parts.map(|(name, text)| (name, text.into())))
            }
        }
    }

    pub(super) fn days(&self, from: Option<Date>, to: Option<Date>) -> String {
        match (from, to) {
            (Some(from), Some(to)) if from == to => from.to_string(),
            (Some(from), Some(to)) => {
                let ends = [("from", from), ("to", to)];
                self.say("between-times", &ends.map(|(name, day)| (name, day.to_string().into())))
            }
            (Some(from), None) => self.say("from-day", &[("day", from.to_string().into())]),
            (None, Some(to)) => self.say("to-day", &[("day", to.to_string().into())]),
            (None, None) => self.say("read-open", &[]),
        }
    }

    fn between(&self, from: &str, to: &str) -> String {
        self.say("between", &[("from", from.into()), ("to", to.into())])
    }

    fn range(&self, at_least: Option<i64>, at_most: Option<i64>, digits: usize) -> String {
        let number = |number: i64| self.number(number, digits);
        match (at_least, at_most) {
            (Some(low), Some(high)) if low == high => number(low),
            (Some(low), Some(high)) => self.between(&number(low), &number(high)),
            (Some(low), None) => self.say("at-least", &[("amount", number(low).into())]),
            (None, Some(high)) => self.say("at-most", &[("amount", number(high).into())]),
            (None, None) => String::new(),
        }
    }

    /// A scaled integer as a decimal.
    pub fn number(&self, number: i64, digits: usize) -> String {
        self.decimal(&scaled(number, digits))
    }

    /// Hundredths of a point, always with two decimals.
    pub fn points(&self, hundredths: u64) -> String {
        self.decimal(&format!("{}.{:02}", hundredths / 100, hundredths % 100))
    }

    pub(super) fn basis(&self, basis: Basis) -> String {
        self.say(&format!("basis-{}", basis.name()), &[])
    }

    fn school(&self, school: &Education) -> String {
        let named = match (school.at_least, school.at_most, school.track) {
            (3, 3, Some(Track::General)) => self.say("track-general", &[]),
            (3, 3, Some(Track::Vocational)) => self.say("track-vocational", &[]),
            (3, 3, Some(Track::BasicVocational)) => self.say("track-basic-vocational", &[]),
            (6, 7, _) => self.say("school-higher", &[]),
            (low, high, _) if low == high => self.say(&format!("school-{low}"), &[]),
            (0, high, _) => self.say("at-most", &[("amount", self.say(&format!("school-{high}"), &[]).into())]),
            (low, high, _) => {
                let level = |level: u8| Say::from(self.say(&format!("school-{level}"), &[]));
                self.say("school-range", &[("from", level(low)), ("to", level(high))])
            }
        };
        let fields = school.fields.iter().map(|field| self.name_of("field", &field.code()));
        let years = school.years.map(|years| self.years(years));
        let finished = match school.finished {
            Finished::Yes | Finished::Named => None,
            Finished::No => Some(self.state(State::Unfinished)),
            Finished::Expected => Some(self.say("finish-expected", &[])),
            Finished::Unsaid => Some(self.say("finished-unsaid", &[])),
        };
        self.list(std::iter::once(named).chain(fields).chain(years).chain(finished))
    }

    fn years(&self, years: Stretch) -> String {
        match (years.start, years.end) {
            (Some(from), Some(to @ Dates::Between(..))) => self.between(&self.short(from), &self.short(to)),
            (Some(from), _) => self.say("since-year", &[("year", self.short(from).into())]),
            (None, to) => to.map_or(String::new(), |to| self.short(to)),
        }
    }
}
