//! Words of time and money: `months.csv`, `time_words.csv`, `money_words.csv`.

use serde::{Deserialize, Serialize};

use super::table::{Files, Meant, Terms, grouped};
use crate::text::{Phrases, Word};

/// What a word beside a number of years means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum TimeWord {
    Year,
    Month,
    Week,
    Day,
    Quarter,
    HalfYear,
    YearAndHalf,
    /// A year that no number but a fraction stands beside: "3/4 roku", where "lata" would be three to four years.
    OneYear,
    /// "etat": the number before it says how much of a post, and no time.
    Post,
    Since,
    To,
    Now,
    /// "I work", in the place of an end: still going on. Elsewhere it says nothing of a time.
    Still,
    AtLeast,
    About,
    /// "nearly": less, though not by much.
    Almost,
    AtMost,
    /// Less than: the limit itself is out ("less than a year").
    Below,
    /// "several", "many".
    Vague,
    And,
    /// "or": what stands around it are the ends of a range.
    Or,
    /// "between 1 and 3 years".
    Between,
    /// "two and a half years".
    Half,
    /// "of", "Monday", the "th" of "14th": says nothing beside a date.
    BesideDate,
    /// "internship": whether the time counts as work is open.
    Internship,
    /// "ago", "would like": the number says something else.
    Doubt,
    None,
    /// A number in words ("dwa", "two"): the table writes it in digits.
    Count(u32),
    /// A length in one word ("dwuletni"): the table writes it in months, "24 months".
    Months(u32),
}

const TIME: &[(&str, TimeWord)] = &[
    ("year", TimeWord::Year),
    ("month", TimeWord::Month),
    ("week", TimeWord::Week),
    ("day", TimeWord::Day),
    ("quarter", TimeWord::Quarter),
    ("half-year", TimeWord::HalfYear),
    ("year-and-half", TimeWord::YearAndHalf),
    ("one-year", TimeWord::OneYear),
    ("post", TimeWord::Post),
    ("since", TimeWord::Since),
    ("to", TimeWord::To),
    ("now", TimeWord::Now),
    ("still", TimeWord::Still),
    ("at-least", TimeWord::AtLeast),
    ("about", TimeWord::About),
    ("almost", TimeWord::Almost),
    ("at-most", TimeWord::AtMost),
    ("below", TimeWord::Below),
    ("vague", TimeWord::Vague),
    ("and", TimeWord::And),
    ("or", TimeWord::Or),
    ("between", TimeWord::Between),
    ("half", TimeWord::Half),
    ("beside-date", TimeWord::BesideDate),
    ("internship", TimeWord::Internship),
    ("doubt", TimeWord::Doubt),
    ("none", TimeWord::None),
];

/// What a word beside an amount of money means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum MoneyWord {
    /// An ISO 4217 code.
    Currency([char; 3]),
    Thousand,
    Gross,
    Net,
    /// In hand, or before VAT.
    AnyNet,
    B2b,
    Employment,
    /// Another contract: its gross and net are not those of employment.
    Contract,
    Hour,
    Day,
    Week,
    Month,
    Year,
    /// What is or was earned: pay history, which is never read.
    Paid,
    /// Says nothing of its own: "I expect".
    Remark,
}

const MONEY: &[(&str, MoneyWord)] = &[
    ("thousand", MoneyWord::Thousand),
    ("gross", MoneyWord::Gross),
    ("net", MoneyWord::Net),
    ("any-net", MoneyWord::AnyNet),
    ("b2b", MoneyWord::B2b),
    ("employment", MoneyWord::Employment),
    ("contract", MoneyWord::Contract),
    ("hour", MoneyWord::Hour),
    ("day", MoneyWord::Day),
    ("week", MoneyWord::Week),
    ("month", MoneyWord::Month),
    ("year", MoneyWord::Year),
    ("paid", MoneyWord::Paid),
    ("remark", MoneyWord::Remark),
];

impl Terms<TimeWord> {
    /// Whether a word joins two things: "and".
    pub fn is_and(&self, word: &Word) -> bool {
        let entry = self.phrases.whole(std::slice::from_ref(word));
        entry.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::And))
    }

    /// Whether a word offers one of two things: "or".
    pub fn is_or(&self, word: &Word) -> bool {
        let entry = self.phrases.whole(std::slice::from_ref(word));
        entry.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::Or))
    }
}

pub(super) fn months(files: &Files) -> Phrases<Vec<i8>> {
    let mut all = Vec::new();
    for row in files.rows("months.csv", ["words", "lang", "month"]) {
        match row.cells[2].parse().ok().filter(|month| (1..=12).contains(month)) {
            Some(month) => all.push(Meant::of(row, month)),
            None => files.wrong(&row, 2, (1..=12).map(|month| month.to_string()).collect()),
        }
    }
    grouped(all, false)
}

pub(super) fn time(files: &Files) -> Terms<TimeWord> {
    let mut all = Vec::new();
    for row in files.rows("time_words.csv", ["words", "lang", "means"]) {
        let count = row.cells[2].parse().ok().map(TimeWord::Count);
        let months = || row.cells[2].strip_suffix(" months")?.parse().ok().map(TimeWord::Months);
        let means = count.or_else(months).or_else(|| files.one_of(&row, 2, TIME));
        all.extend(means.map(|means| Meant::of(row, means)));
    }
    Terms::new(all)
}

pub(super) fn money(files: &Files) -> Terms<MoneyWord> {
    let mut all = Vec::new();
    for row in files.rows("money_words.csv", ["words", "lang", "means"]) {
        let code: Vec<char> = row.cells[2].chars().filter(char::is_ascii_uppercase).collect();
        let means = match <[char; 3]>::try_from(code) {
            Ok(code) if row.cells[2].len() == 3 => Some(MoneyWord::Currency(code)),
            _ => files.one_of(&row, 2, MONEY),
        };
        all.extend(means.map(|means| Meant::of(row, means)));
    }
    Terms::new(all)
}
