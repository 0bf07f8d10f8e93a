//! Words of time and money: `months.csv`, `time_words.csv`, `money_words.csv`.

use serde::{Deserialize, Serialize};

use super::table::{Files, Meant, Terms, grouped, rows};
use crate::text::{Phrases, Word, named};

named! {
    /// What a word beside a number of years means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    #[allow(missing_docs)]
    pub enum TimeWord {
        Year = "year",
        Month = "month",
        Week = "week",
        Day = "day",
        Quarter = "quarter",
        HalfYear = "half-year",
        YearAndHalf = "year-and-half",
        /// A year that no number but a fraction stands beside: "3/4 roku", where "lata" would be three to four years.
        OneYear = "one-year",
        /// "etat": the number before it says how much of a post, and no time.
        Post = "post",
        Since = "since",
        To = "to",
        /// "I left in": an end, and never what stands between two dates.
        Left = "left",
        Now = "now",
        /// "I work", in the place of an end: still going on. Elsewhere it says nothing of a time.
        Still = "still",
        AtLeast = "at-least",
        About = "about",
        /// "nearly": less, though not by much.
        Almost = "almost",
        AtMost = "at-most",
        /// Less than: the limit itself is out ("less than a year").
        Below = "below",
        /// "several", "many".
        Vague = "vague",
        And = "and",
        /// "or": what stands around it are the ends of a range.
        Or = "or",
        /// "between 1 and 3 years".
        Between = "between",
        /// "two and a half years".
        Half = "half",
        /// "of", "Monday", the "th" of "14th": says nothing beside a date.
        BesideDate = "beside-date",
        /// "internship": whether the time counts as work is open.
        Internship = "internship",
        /// "I am": so many years, with no word for what they were, are an age.
        Age = "age",
        /// "staż": an internship where months are told of it, and seniority where years are.
        Service = "service",
        /// "ago", "would like": the number says something else.
        Doubt = "doubt",
        None = "none",
        ;
        /// A number in words ("dwa", "two"): the table writes it in digits.
        Count(u32),
        /// A length in one word ("dwuletni"): the table writes it in months, "24 months".
        Months(u32),
    }
}

named! {
    /// What a word beside an amount of money means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    #[allow(missing_docs)]
    pub enum MoneyWord {
        Thousand = "thousand",
        Gross = "gross",
        Net = "net",
        /// In hand, or before VAT.
        AnyNet = "any-net",
        B2b = "b2b",
        Employment = "employment",
        /// Another contract: its gross and net are not those of employment.
        Contract = "contract",
        Hour = "hour",
        Day = "day",
        Week = "week",
        Month = "month",
        Year = "year",
        /// What is or was earned: pay history, which is never read.
        Paid = "paid",
        /// What is expected: "I would like".
        Wanted = "wanted",
        /// Beside the pay itself: the amount or share with it is no pay.
        Bonus = "bonus",
        /// More than the amount that follows.
        Above = "above",
        /// Says nothing of its own: "base".
        Remark = "remark",
        ;
        /// An ISO 4217 code.
        Currency([char; 3]),
    }
}

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
    Terms::new(rows(files, "time_words.csv", |means| {
        let months = || means.strip_suffix(" months")?.parse().ok().map(TimeWord::Months);
        means.parse().ok().map(TimeWord::Count).or_else(months)
    }))
}

pub(super) fn money(files: &Files) -> Terms<MoneyWord> {
    Terms::new(rows(files, "money_words.csv", |means| {
        let code: Vec<char> = means.chars().filter(char::is_ascii_uppercase).collect();
        <[char; 3]>::try_from(code).ok().filter(|_| means.len() == 3).map(MoneyWord::Currency)
    }))
}
