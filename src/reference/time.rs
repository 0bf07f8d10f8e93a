//! Words of time and money: `months.csv`, `time_words.csv`, `money_words.csv`.

use super::table::{Files, TableError, Terms, grouped};
use crate::text::Phrases;

/// What a word beside a number of years means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum TimeWord {
    Year,
    Month,
    Week,
    Day,
    Quarter,
    HalfYear,
    YearAndHalf,
    Since,
    To,
    Now,
    AtLeast,
    About,
    AtMost,
    /// Less than: the limit itself is out ("less than a year").
    Below,
    /// "several", "many".
    Vague,
    And,
    None,
    /// A number in words ("dwa", "two"): the table writes it in digits.
    Count(u32),
}

const TIME: &[(&str, TimeWord)] = &[
    ("year", TimeWord::Year),
    ("month", TimeWord::Month),
    ("week", TimeWord::Week),
    ("day", TimeWord::Day),
    ("quarter", TimeWord::Quarter),
    ("half-year", TimeWord::HalfYear),
    ("year-and-half", TimeWord::YearAndHalf),
    ("since", TimeWord::Since),
    ("to", TimeWord::To),
    ("now", TimeWord::Now),
    ("at-least", TimeWord::AtLeast),
    ("about", TimeWord::About),
    ("at-most", TimeWord::AtMost),
    ("below", TimeWord::Below),
    ("vague", TimeWord::Vague),
    ("and", TimeWord::And),
    ("none", TimeWord::None),
];

/// What a word beside an amount of money means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum MoneyWord {
    /// An ISO 4217 code.
    Currency([char; 3]),
    Thousand,
    Gross,
    Net,
    B2b,
    Employment,
    Month,
    Hour,
    Year,
}

const MONEY: &[(&str, MoneyWord)] = &[
    ("thousand", MoneyWord::Thousand),
    ("gross", MoneyWord::Gross),
    ("net", MoneyWord::Net),
    ("b2b", MoneyWord::B2b),
    ("employment", MoneyWord::Employment),
    ("month", MoneyWord::Month),
    ("hour", MoneyWord::Hour),
    ("year", MoneyWord::Year),
];

pub(super) fn months(files: &Files) -> Result<Phrases<Vec<i8>>, TableError> {
    let mut all = Vec::new();
    for row in files.rows("months.csv", ["words", "lang", "month"])? {
        let [words, lang, month] = &row.cells;
        let month = month.parse().ok().filter(|month| (1..=12).contains(month));
        all.push((words.clone(), lang.clone(), month.ok_or_else(|| row.wrong("a month is 1 to 12"))?));
    }
    Ok(grouped(all, false))
}

pub(super) fn time(files: &Files) -> Result<Terms<TimeWord>, TableError> {
    let mut all = Vec::new();
    for row in files.rows("time_words.csv", ["words", "lang", "means"])? {
        let [words, lang, means] = &row.cells;
        let means = means.parse().map(TimeWord::Count).or_else(|_| row.one_of(means, TIME))?;
        all.push((words.clone(), lang.clone(), means));
    }
    Ok(Terms::new(all))
}

pub(super) fn money(files: &Files) -> Result<Terms<MoneyWord>, TableError> {
    let mut all = Vec::new();
    for row in files.rows("money_words.csv", ["words", "lang", "means"])? {
        let [words, lang, means] = &row.cells;
        let code: Vec<char> = means.chars().filter(char::is_ascii_uppercase).collect();
        let means = match <[char; 3]>::try_from(code) {
            Ok(code) if means.len() == 3 => MoneyWord::Currency(code),
            _ => row.one_of(means, MONEY)?,
        };
        all.push((words.clone(), lang.clone(), means));
    }
    Ok(Terms::new(all))
}
