//! A stretch inside a longer text: "2019 – obecnie", "od 03.2019 do 05.2021", "od stycznia do marca 2020".

use super::Search;
use crate::facts::lex::is_dash;
use crate::facts::time::yearless::{before, some_days};
use crate::facts::time::{Dates, Stretch};
use crate::reference::TimeWord;

/// The bytes of "2019-03-01".
const DAY: usize = 10;

impl Search<'_> {
    /// The stretch that begins with a word: how many words say it, and its dates.
    ///
    /// * A dash with nothing behind it leaves the end open ("2017 –"), and so does "since".
    /// * A year alone is some time in that year; a month or a day alone begins something that ends nobody knows when.
    /// * A date alone, or "now" alone, counts at the edge of its line or in parentheses: "2000 klientów a rok" is none.
    pub(in crate::facts) fn stretch(&self, at: usize) -> Option<(usize, Stretch)> {
        let upto = |last: usize, start, end| Some((last + 1 - at, Stretch { start, end }));
        if let Some((last, start, end)) = self.short_stretch(at).or_else(|| self.short_years(at)) {
            return upto(last, Some(start), Some(end));
        }
        let since = self.word(at, TimeWord::Since);
        let between = self.word(at, TimeWord::Between);
        let first = at + since.or(between).unwrap_or(0);
        if let Some(len) = self.word(at, TimeWord::Now).filter(|_| since.is_none()) {
            let last = at + len - 1;
            // "nadal pracuję od 2020": one time, said twice.
            let began = self.word(last + 1, TimeWord::Since).and_then(|_| self.stretch(last + 1));
            if let Some((more, stretch @ Stretch { start: Some(_), end: Some(Dates::Open) })) = began {
                let between = self.words[at].span.start..self.words[last + 1].span.start;
                return self.is_one_line(between).then_some((len + more, stretch));
            }
            return if self.at_edge(at, last) { upto(last, None, Some(Dates::Open)) } else { None };
        }
        if let Some((last, start, end)) = self.year_at_end(first, between.is_some()) {
            return upto(last, Some(start), Some(end));
        }
        let Some((len, start)) = self.point(first) else {
            let to = self.word(at, TimeWord::To).or_else(|| self.word(at, TimeWord::Left))?;
            let (len, end) = self.point(at + to)?;
            return upto(at + to + len - 1, None, Some(end));
        };
        let last = first + len - 1;
        if let Some((last, end)) = self.end(last, start, between.is_some()) {
            return upto(last, Some(start), Some(end));
        }
        let Dates::Between(from, to) = start else { return None };
        let year = from.year() == to.year() && from.month() == 1 && to.month() == 12;
        let end = match since {
            Some(_) => Some(Dates::Open),
            None if !self.at_edge(at, last) => return None,
            None if self.may_go_on(at, last) => None,
            None => year.then_some(start),
        };
        upto(last, Some(start), end)
    }

    /// "2021 - handlowiec": a date and a dash before words that open a line may be a label, or a time that goes on.
    fn may_go_on(&self, at: usize, last: usize) -> bool {
        let before = self.text[..self.words[at].span.start].trim_end_matches([' ', '\u{a0}', '*', '-', '–']);
        let opens = before.is_empty() || before.ends_with(['\n', '\r', ';', '|', '•', '●', '▪']);
        let behind = self.text[self.words[last].span.end..].trim_start_matches([' ', '\u{a0}']);
        opens && behind.strip_prefix(is_dash).is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
    }

    /// "od stycznia do marca 2020", "15 XI – 31 I 2020", "1.02–30.04.2021": the year of the end is that of the start, or the
    /// one after. The last word, and both dates.
    fn year_at_end(&self, first: usize, between: bool) -> Option<(usize, Dates, Dates)> {
        let named = || some_days(self.text, self.words.get(first..)?, self.manner.order, self.tables);
        let (len, days) = self.roman_month(first).or_else(|| self.month_number(first)).or_else(named)?;
        let next = first + len;
        let gap = &self.text[self.words[next - 1].span.end..self.words.get(next)?.span.start];
        let to = self.joint(next, between);
        let plain = gap.trim().chars().all(|sign| is_dash(sign) || sign == '.');
        if !plain || !self.is_one_line(self.words[first].span.start..self.words[next].span.start) {
            return None;
        }
        if to.is_none() && !gap.contains(is_dash) {
            return None;
        }
        let (more, end) = self.point(next + to.unwrap_or(0))?;
        match end {
            Dates::Between(from, until) if from.month() == until.month() => {
                let (begin, latest) = before(days, from)?;
                let start = Dates::Between(begin, latest);
                (begin <= until).then_some((next + to.unwrap_or(0) + more - 1, start, end))
            }
            _ => None,
        }
    }

    /// What ends a stretch whose start ends with a word: the last word of the end, and the end.
    fn end(&self, last: usize, start: Dates, between: bool) -> Option<(usize, Dates)> {
        let behind = &self.text[self.words[last].span.end..];
        let gap = &behind[..behind.find(char::is_alphanumeric).unwrap_or(behind.len())];
        let line = gap.find(['\n', '\r', ';', '|', '•', ',', ')']);
        let dash = gap[..line.unwrap_or(gap.len())].contains(is_dash);
        if dash && (line.is_some() || gap.len() == behind.len()) {
            return Some((last, Dates::Open));
        }
        if line.is_some() {
            return None;
        }
        // "2021- doradca": a dash that clings to the year, and words behind it.
        let words = behind[gap.len()..].starts_with(char::is_alphabetic);
        let next = last + 1;
        let timed = [TimeWord::Now, TimeWord::Still, TimeWord::To].iter().any(|word| self.word(next, *word).is_some());
        let clings = gap.starts_with(is_dash) && gap.ends_with(' ') && gap.chars().count() == 2;
        if words && clings && !timed && self.point(next).is_none() && self.short_date(next).is_none() {
            return Some((last, Dates::Open));
        }
        // "->" is a dash as well.
        let plain = gap.trim().chars().all(|c| is_dash(c) || matches!(c, '.' | '>'));
        let now = self.word(next, TimeWord::Now).filter(|_| plain);
        // "2019 – pracuję"; without the dash, work of any time may follow.
        if let Some(len) = now.or_else(|| self.word(next, TimeWord::Still).filter(|_| dash)) {
            return Some((next + len - 1, Dates::Open));
        }
        let to = self.joint(next, between);
        // "2019-03-01/2023-02-28" (ISO 8601)
        let begins = self.words[last].span.end.checked_sub(DAY).and_then(|from| self.text.get(from..from + DAY));
        let ends = self.words.get(next).and_then(|word| self.text.get(word.span.start..word.span.start + DAY));
        let days = begins.is_some_and(is_iso_day) && ends.is_some_and(is_iso_day);
        let years = gap.trim() == "/" && (days || matches!(start, Dates::Between(a, b) if a != b));
        if to.is_none() && !dash && !years {
            return None;
        }
        let first = next + to.unwrap_or(0);
        if let Some(end) = self.short_year(first, start) {
            return Some((first, end));
        }
        let (len, end) = self.point(first)?;
        Some((first + len - 1, end))
    }

    /// A word between the ends of a stretch: "to", or "and" behind "between".
    fn joint(&self, at: usize, between: bool) -> Option<usize> {
        let and = || self.word(at, TimeWord::And).or_else(|| self.word(at, TimeWord::Or));
        self.word(at, TimeWord::To).or_else(|| if between { and() } else { None })
    }

    /// "01/18 – 12/19", "since 03/19", "Jan '18 – Mar '20": months with years of two digits. One of them must be no month
    /// itself, for "03/08 – 05/10" may be days. The last word, and both dates.
    fn short_stretch(&self, at: usize) -> Option<(usize, Dates, Dates)> {
        let since = self.word(at, TimeWord::Since);
        let first = at + since.unwrap_or(0);
        let (len, start, tells) = self.short_date(first)?;
        let next = first + len;
        let to = self.word(next, TimeWord::To).unwrap_or(0);
        let joins = |from: usize| {
            let gap = &self.text[self.words[from - 1].span.end..self.words.get(from)?.span.start];
            (to > 0 || gap.trim_start().starts_with(is_dash) && !gap.contains('\n')).then_some(())
        };
        let short = joins(next).and_then(|()| self.short_date(next + to));
        let (last, end) = match short {
            Some((len, end, also)) if tells || also => (next + to + len - 1, end),
            Some(_) => return None,
            None => match self.end(next - 1, start, false) {
                Some((last, end)) if tells || end != Dates::Open => (last, end),
                None if tells && since.is_some() => (next - 1, Dates::Open),
                _ => return None,
            },
        };
        Some((last, start, end))
    }
}

fn is_iso_day(text: &str) -> bool {
    let digit = |(at, letter): (usize, char)| if matches!(at, 4 | 7) { letter == '-' } else { letter.is_ascii_digit() };
    text.chars().enumerate().all(digit)
}
