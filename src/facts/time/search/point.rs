//! A point in time inside a longer text: a day, a month, a quarter, a year.

use jiff::civil::Date;

use super::Search;
use crate::facts::lex::is_dash;
use crate::facts::time::date::{dates, roman, short_month, whole_year};
use crate::facts::time::{Dates, Days};
use crate::reference::TimeWord;
use crate::text::{Word, words};

/// Words that a date has at most: "Monday, March 14th, 2019".
const LONGEST: usize = 5;

impl Search<'_> {
    /// The longest date that begins with a word: how many words it covers, and its days.
    pub(in crate::facts) fn point(&self, at: usize) -> Option<(usize, Dates)> {
        let first = self.words.get(at)?;
        let letters = first.folded.chars().next().is_some_and(char::is_alphabetic);
        // "matura i 2015": a small "i" is Polish for "and".
        let roman = is_roman(&first.folded) && &self.text[first.span.clone()] != "i";
        let names = self.tables.months.whole(std::slice::from_ref(first)).is_some() || roman;
        if letters && !names && !self.is_quarter(first) {
            return None;
        }
        let most = LONGEST.min(self.words.len() - at);
        // "2019 I work": a Roman month behind its year is written with a dot ("2019.IX").
        let pronoun = |len: usize| {
            let last = &self.words[at + len - 1];
            len > 1 && is_roman(&last.folded) && self.text[..last.span.start].ends_with(' ')
        };
        // "2018-2019 2) kierownik", "nr 3, 2015": a number behind a year and a space, or one digit before them, counts
        // something else.
        let counts = |len: usize| {
            let numeric = |word: &Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
            let pair = &self.words[at + len.max(2) - 2..at + len];
            len > 1
                && pair.iter().all(numeric)
                && (pair[0].folded.len() == 4 || len == 2 && pair[0].folded.len() == 1)
                && self.text[pair[0].span.end..pair[1].span.start].trim_matches([' ', ',']).is_empty()
        };
        // "2010-2020, w tym": a word that says nothing beside a date belongs to one that goes on.
        let idle = |len: usize| {
            let last = &self.words[at + len - 1];
            let apart = self.text[..last.span.start].ends_with([' ', '(']);
            len > 1 && apart && self.word(at + len - 1, TimeWord::BesideDate) == Some(1)
        };
        (1..=most).rev().filter(|len| !pronoun(*len) && !idle(*len) && !counts(*len)).find_map(|len| {
            let slice = &self.text[first.span.start..self.words[at + len - 1].span.end];
            // A dash with a space, or a long one, stands between two dates and never in one.
            let apart = slice.contains([':', ';', '|', '(', ')', '–', '—', '−'])
                || slice.contains(" -")
                || slice.contains("- ");
            let date =
                if apart || slice.contains(['\n', '\r']) { None } else { dates(slice, self.manner, self.tables) };
            date.filter(|date| *date != Dates::Open).map(|date| (len, date))
        })
    }

    /// "XI", "15 XI": a Roman month in capitals, perhaps behind its day, whose year is not said.
    pub(super) fn roman_month(&self, at: usize) -> Option<(usize, Days)> {
        let word = self.words.get(at)?;
        let day = word.folded.parse().ok().filter(|day| (1..=31).contains(day));
        let month = self.words.get(at + usize::from(day.is_some()))?;
        let written = &self.text[month.span.clone()];
        let month = roman(&month.folded).filter(|_| written.chars().all(char::is_uppercase))?;
        let month = i8::try_from(month).ok()?;
        let (first, last) = day.map_or((1, 31), |day| (day, day));
        Some((1 + usize::from(day.is_some()), Days::OfMonth { month, first, last }))
    }

    /// "Q1": a word for a quarter and its number.
    fn is_quarter(&self, word: &Word) -> bool {
        let named = word.folded.trim_end_matches(['1', '2', '3', '4']);
        let entry = self.tables.time.phrases.whole(&words(named));
        named.len() + 1 == word.folded.len() && entry.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::Quarter))
    }

    /// A month and a year of two digits: how many words say it, its days, and whether it can be nothing else.
    pub(super) fn short_date(&self, at: usize) -> Option<(usize, Dates, bool)> {
        let days = |month: u32, year: u32| short_month(month, year, self.manner);
        // "01.98" is one word.
        if let Some((month, year)) = self.words.get(at)?.folded.split_once('.') {
            let digits = |part: &str| part.len() == 2 && part.chars().all(is_digit);
            let (month, year) = (digits(month) && digits(year)).then(|| (month.parse().ok(), year.parse().ok()))?;
            return Some((1, days(month?, year?)?, year? > 12));
        }
        let [month, year] = self.words.get(at..at + 2)? else { return None };
        let sign = &self.text[month.span.end..year.span.start];
        let apostrophe = sign.trim_start().starts_with(['\'', '’', '‘']);
        let (before, behind) = (&self.text[..month.span.start], &self.text[year.span.end..]);
        let longer = before.ends_with(['/', '.', ',']) && before.trim_end_matches(['/', '.', ',']).ends_with(is_digit)
            || behind.starts_with('/')
            || behind.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(is_digit));
        let number: u32 = month.folded.parse().ok().filter(|month| (1..=12).contains(month)).or_else(|| {
            let (entry, _) = self.tables.months.whole(std::slice::from_ref(month)).filter(|_| apostrophe)?;
            u32::try_from(*entry.value.first()?).ok()
        })?;
        let joined = sign == "/" || sign == "." && month.folded.len() == 2 || apostrophe;
        if !joined || longer || year.folded.len() != 2 {
            return None;
        }
        let digits: u32 = year.folded.parse().ok()?;
        let tells = digits > 12 || apostrophe;
        Some((2, days(number, digits)?, tells))
    }

    /// "'15-'19", "'15 – now": years of two digits behind apostrophes. The last word, and both dates.
    pub(super) fn short_years(&self, at: usize) -> Option<(usize, Dates, Dates)> {
        let apostrophe = |at: usize| {
            let word = self.words.get(at)?;
            let sign = self.text[..word.span.start].strip_suffix(['\'', '’', '‘'])?;
            let year = word.folded.parse().ok().filter(|_| word.folded.len() == 2)?;
            (!sign.ends_with(char::is_alphanumeric)).then(|| whole_year(year, self.manner)).flatten()
        };
        let start = apostrophe(at)?;
        let next = at + 1;
        let gap = &self.text[self.words[at].span.end..self.words.get(next)?.span.start];
        let dash = gap.trim_matches([' ', '\'', '’', '‘']).starts_with(is_dash) && !gap.contains('\n');
        let to = self.word(next, TimeWord::To).unwrap_or(0);
        if !dash && to == 0 {
            return None;
        }
        if let Some(len) = self.word(next + to, TimeWord::Now) {
            return Some((next + to + len - 1, start, Dates::Open));
        }
        Some((next + to, start, apostrophe(next + to)?))
    }

    /// "01-06.2020": a month in digits, a dash, and a month of a year behind it.
    pub(super) fn month_number(&self, at: usize) -> Option<(usize, Days)> {
        let (word, next) = (self.words.get(at)?, self.words.get(at + 1)?);
        let month = word.folded.parse().ok().filter(|month| (1..=12).contains(month) && word.folded.len() == 2)?;
        let gap = &self.text[word.span.end..next.span.start];
        let (len, _) = self.point(at + 1)?;
        let end = &self.text[next.span.start..self.words[at + len].span.end];
        let alone = !self.text[..word.span.start].ends_with(['.', '/', '-']);
        let month_of_year = end.len() == "06.2020".len() && end[2..].starts_with(['.', '/']);
        let joined = gap.chars().count() == 1 && gap.contains(is_dash);
        (alone && joined && month_of_year).then_some((1, Days::OfMonth { month, first: 1, last: 31 }))
    }

    /// The end of "2015-18": two digits that are no month, of the century in which it began.
    pub(super) fn short_year(&self, at: usize, start: Dates) -> Option<Dates> {
        let Dates::Between(from, to) = start else { return None };
        let digits = &self.words.get(at)?.folded;
        let year: i16 = digits.parse().ok().filter(|year| digits.len() == 2 && *year > 12)?;
        let year = from.year() / 100 * 100 + year;
        let whole = from.year() == to.year() && from != to && from.month() != to.month();
        let day = |month, day| Date::new(year, month, day).ok();
        (whole && year > from.year()).then_some(Dates::Between(day(1, 1)?, day(12, 31)?))
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_roman(word: &str) -> bool {
    word.len() <= 4 && word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x'))
}
