//! Stretches and lengths of time that stand in a text: "2019 – obecnie", "od 03.2019 do 05.2021", "(2 lata i 3 mies.)".

use std::ops::Range;

use jiff::civil::Date;

use super::Reading;
use super::date::{Dates, dates};
use super::duration::{self, Months};
use super::jobs::share;
use super::lex::{Kind, Token, is_dash, lex};
use super::title;
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::{Word, words};

/// When something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From a date to a date; `None` where that is not said or not understood.
    Between(Option<Dates>, Option<Dates>),
    /// So long, at a time that is not said.
    Lasted(Months),
}

impl When {
    /// Whether it ended before it began, however its dates are read.
    pub fn runs_backwards(&self) -> bool {
        matches!(self, When::Between(Some(Dates::Between(first, _)), Some(Dates::Between(_, last))) if first > last)
    }

    /// Whether it begins after a day, however its start is read.
    pub fn begins_after(&self, day: Date) -> bool {
        matches!(self, When::Between(Some(Dates::Between(first, _)), _) if *first > day)
    }
}

/// A time and the bytes of the text that say it.
#[derive(Debug, Clone)]
pub(super) struct Time {
    pub(super) span: Range<usize>,
    pub(super) when: When,
    /// Whether it is a part of the time before it: "w tym 5 lat".
    pub(super) share: bool,
}

impl Time {
    pub(super) fn is_dated(&self) -> bool {
        matches!(self.when, When::Between(..))
    }
}

/// Words that a date has at most: "Monday, March 14th, 2019".
const LONGEST_DATE: usize = 5;
/// Parts that a length has at most: "od ok. 2 lat i 6 mies.".
const LONGEST_LENGTH: usize = 9;

/// All times of a text, in its order, none overlapping.
///
/// * A dash with nothing behind it leaves the end open ("2017 –"), and so does "since".
/// * A year alone is some time in that year; a month or a day alone begins something that ends nobody knows when.
/// * Behind "in which" stands a part of the time before: "12 lat, w tym 5 w handlu". Its number borrows the unit.
/// * A date alone, or "now" alone, counts at the edge of its line or in parentheses: "2000 klientów a rok" is none.
pub(super) fn times(text: &str, tables: &Reference) -> Vec<Time> {
    let search = Search { text, words: words(text), tables };
    let tokens = lex(text, tables, false);
    let (mut found, mut at, mut token) = (Vec::new(), 0, 0);
    while at < search.words.len() {
        let start = search.words[at].span.start;
        while tokens.get(token).is_some_and(|token| token.span.start < start) {
            token += 1;
        }
        let begins = tokens.get(token).is_some_and(|token| token.span.start == start);
        let length = || if begins { length(text, &tokens[token..], tables) } else { None };
        let share = || share::share(text, &search.words[at..], &tokens[token..], &found, tables);
        let Some(time) = share().or_else(|| search.stretch(at)).or_else(length) else {
            at += 1;
            continue;
        };
        while search.words.get(at).is_some_and(|word| word.span.start < time.span.end) {
            at += 1;
        }
        found.push(time);
    }
    still(text, found)
}

/// "od 2018 (nadal)", "obecnie: handlowiec (od 2021)": words for the present beside what goes on say no more than that.
fn still(text: &str, found: Vec<Time>) -> Vec<Time> {
    let now = |time: &Time| time.when == When::Between(None, Some(Dates::Open));
    let goes_on = |time: &Time| matches!(time.when, When::Between(Some(_), Some(Dates::Open)));
    let said = |at: usize, other: Option<usize>| {
        let Some(other) = other.filter(|other| found.get(*other).is_some_and(goes_on)) else { return false };
        let (a, b) = (&found[at.min(other)].span, &found[at.max(other)].span);
        !text[a.end..b.start].contains([',', ';', '\n', '\r', '|', '•'])
    };
    let idle = |at: usize| now(&found[at]) && (said(at, at.checked_sub(1)) || said(at, Some(at + 1)));
    let kept: Vec<bool> = (0..found.len()).map(|at| !idle(at)).collect();
    found.into_iter().zip(kept).filter_map(|(time, kept)| kept.then_some(time)).collect()
}

struct Search<'a> {
    text: &'a str,
    words: Vec<Word>,
    tables: &'a Reference,
}

impl Search<'_> {
    /// The stretch that begins with a word.
    fn stretch(&self, at: usize) -> Option<Time> {
        let time = |from: usize, to: usize, start, end| {
            let span = self.words[from].span.start..self.words[to].span.end;
            Some(Time { span, when: When::Between(start, end), share: false })
        };
        if let Some(time) = self.short_stretch(at) {
            return Some(time);
        }
        let since = self.word(at, TimeWord::Since);
        let first = at + since.unwrap_or(0);
        if let Some(len) = self.word(at, TimeWord::Now).filter(|_| since.is_none()) {
            let last = at + len - 1;
            // "nadal pracuję od 2020": one time, said twice.
            let began = self.word(last + 1, TimeWord::Since).and_then(|_| self.stretch(last + 1));
            if let Some(Time { span, when: when @ When::Between(Some(_), Some(Dates::Open)), .. }) = began {
                let start = self.words[at].span.start;
                return self.is_one_line(start..span.start).then_some(Time {
                    span: start..span.end,
                    when,
                    share: false,
                });
            }
            return if self.at_edge(at, last) { time(at, last, None, Some(Dates::Open)) } else { None };
        }
        let Some((len, start)) = self.date(first) else {
            let to = self.word(at, TimeWord::To)?;
            let (len, end) = self.date(at + to)?;
            return time(at, at + to + len - 1, None, Some(end));
        };
        let last = first + len - 1;
        if let Some((upto, end)) = self.end(last, start) {
            return time(at, upto, Some(start), Some(end));
        }
        let Dates::Between(from, to) = start else { return None };
        let year = from.year() == to.year() && from.month() == 1 && to.month() == 12;
        let end = match since {
            Some(_) => Some(Dates::Open),
            None if !self.at_edge(at, last) => return None,
            None => year.then_some(start),
        };
        time(at, last, Some(start), end)
    }

    /// What ends a stretch whose start ends with a word: the last word of the end, and the end.
    fn end(&self, last: usize, start: Dates) -> Option<(usize, Dates)> {
        let behind = &self.text[self.words[last].span.end..];
        let gap = match self.words.get(last + 1) {
            Some(next) => &behind[..next.span.start - self.words[last].span.end],
            None => behind,
        };
        let line = gap.find(['\n', '\r', ';', '|', '•', ',', ')']);
        let dash = gap[..line.unwrap_or(gap.len())].contains(is_dash);
        if dash && (line.is_some() || self.words.len() == last + 1) {
            return Some((last, Dates::Open));
        }
        if line.is_some() {
            return None;
        }
        let next = last + 1;
        let plain = gap.trim().chars().all(|c| is_dash(c) || c == '.');
        let now = self.word(next, TimeWord::Now).filter(|_| plain);
        // "2019 – pracuję"; without the dash, work of any time may follow.
        if let Some(len) = now.or_else(|| self.word(next, TimeWord::Still).filter(|_| dash)) {
            return Some((next + len - 1, Dates::Open));
        }
        let to = self.word(next, TimeWord::To);
        let years = gap.trim() == "/" && matches!(start, Dates::Between(a, b) if a != b);
        if to.is_none() && !dash && !years {
            return None;
        }
        let first = next + to.unwrap_or(0);
        if let Some(end) = self.short_year(first, start) {
            return Some((first, end));
        }
        let (len, end) = self.date(first)?;
        Some((first + len - 1, end))
    }

    /// "01/18 – 12/19", "since 03/19", "Jan '18 – Mar '20": months with years of two digits. One of them must be no month
    /// itself, for "03/08 – 05/10" may be days.
    fn short_stretch(&self, at: usize) -> Option<Time> {
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
            None => match self.end(next - 1, start) {
                Some((last, end)) if tells || end != Dates::Open => (last, end),
                None if tells && since.is_some() => (next - 1, Dates::Open),
                _ => return None,
            },
        };
        let span = self.words[at].span.start..self.words[last].span.end;
        Some(Time { span, when: When::Between(Some(start), Some(end)), share: false })
    }

    /// A month and a year of two digits: how many words say it, its days, and whether it can be nothing else.
    fn short_date(&self, at: usize) -> Option<(usize, Dates, bool)> {
        let days = |month: u32, year: u32| {
            let first = super::date::short_month(year, month)?;
            Some(Dates::Between(first, first.last_of_month()))
        };
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

    fn is_one_line(&self, span: Range<usize>) -> bool {
        !self.text[span].contains(['\n', '\r', ';'])
    }

    /// The end of "2015-18": two digits that are no month, of the century in which it began.
    fn short_year(&self, at: usize, start: Dates) -> Option<Dates> {
        let Dates::Between(from, to) = start else { return None };
        let digits = &self.words.get(at)?.folded;
        let year: i16 = digits.parse().ok().filter(|year| digits.len() == 2 && *year > 12)?;
        let year = from.year() / 100 * 100 + year;
        let whole = from.year() == to.year() && from != to && from.month() != to.month();
        let day = |month, day| jiff::civil::Date::new(year, month, day).ok();
        (whole && year > from.year()).then_some(Dates::Between(day(1, 1)?, day(12, 31)?))
    }

    /// The longest date that begins with a word: how many words it covers, and its days.
    fn date(&self, at: usize) -> Option<(usize, Dates)> {
        let first = self.words.get(at)?;
        let letters = first.folded.chars().next().is_some_and(char::is_alphabetic);
        let names = self.tables.months.whole(std::slice::from_ref(first)).is_some() || is_roman(&first.folded);
        if letters && !names && !self.is_quarter(first) {
            return None;
        }
        let most = LONGEST_DATE.min(self.words.len() - at);
        // "2019 I work": a Roman month behind its year is written with a dot ("2019.IX").
        let pronoun = |len: usize| {
            let last = &self.words[at + len - 1];
            len > 1 && is_roman(&last.folded) && self.text[..last.span.start].ends_with(' ')
        };
        // "2018-2019 2) kierownik": a number behind a year and a space counts something else.
        let counts = |len: usize| {
            let numeric = |word: &Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
            let pair = &self.words[at + len.max(2) - 2..at + len];
            len > 1
                && pair.iter().all(numeric)
                && pair[0].folded.len() == 4
                && self.text[pair[0].span.end..pair[1].span.start].trim().is_empty()
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
            let date = if apart || slice.contains(['\n', '\r']) { None } else { dates(slice, None, self.tables) };
            date.filter(|date| *date != Dates::Open).map(|date| (len, date))
        })
    }

    /// "Q1": a word for a quarter and its number.
    fn is_quarter(&self, word: &Word) -> bool {
        let named = word.folded.trim_end_matches(['1', '2', '3', '4']);
        let entry = self.tables.time.phrases.whole(&words(named));
        named.len() + 1 == word.folded.len() && entry.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::Quarter))
    }

    /// How many words a word of time covers that means this.
    fn word(&self, at: usize, meaning: TimeWord) -> Option<usize> {
        let (len, entry, _) = self.tables.time.phrases.longest_prefix(self.words.get(at..)?)?;
        let line = &self.text[self.words[at].span.start..self.words[at + len - 1].span.end];
        (entry.value.contains(&meaning) && !line.contains(['\n', ';'])).then_some(len)
    }

    /// Whether nothing but signs stands before some words, or behind them, in their line.
    fn at_edge(&self, first: usize, last: usize) -> bool {
        let before =
            self.text[..self.words[first].span.start].trim_end_matches([' ', '\u{a0}', '[', '*', '-', '–', '—']);
        let behind =
            self.text[self.words[last].span.end..].trim_start_matches([' ', '\u{a0}', '.', ']', '-', '–', '—']);
        let open = |c: char| matches!(c, '\n' | '\r' | ';' | '|' | '•' | '·' | '●' | '▪' | '(' | ')' | ',' | ':');
        before.is_empty() || behind.is_empty() || before.ends_with(open) || behind.starts_with(open)
    }
}

/// The length that begins with the first of some tokens: a number or a word for one, and a unit.
pub(super) fn length(text: &str, tokens: &[Token<'_>], tables: &Reference) -> Option<Time> {
    let first = tokens.first()?;
    let unit = |token: &Token<'_>| UNITS.iter().any(|unit| token.means(*unit)) || is_whole_length(token);
    // "kasjer – rok", "rok telemarketer": a unit alone is one of it where a dash or a parenthesis stands before it, or
    // where it opens a clause and a kind of work stands behind it.
    let before = text[..first.span.start].trim_end();
    let clause = || {
        let and = words(before.rsplit(char::is_whitespace).next().unwrap_or_default());
        let opens = before.is_empty()
            || before.ends_with([',', ';', '\n', '•'])
            || and.iter().any(|word| tables.time.is_and(word));
        opens && names_work(&text[first.span.end..], tables)
    };
    let alone = first.means(TimeWord::Year) && (before.ends_with(is_dash) || before.ends_with(['(', ':']) || clause());
    let opens = first.is_number()
        || alone
        || LEADS.iter().any(|lead| first.means(*lead))
        || is_whole_length(first)
        || counts(first, |_| true);
    if !opens {
        return None;
    }
    let belongs = |token: &&Token<'_>| match token.kind {
        Kind::Number | Kind::Known(..) => true,
        Kind::Sign(sign) => matches!(sign, '-' | '+' | '.' | ','),
        Kind::Word => false,
    };
    let run = tokens.iter().take_while(belongs).take(LONGEST_LENGTH).count();
    (1..=run).rev().find_map(|len| {
        let part = &tokens[..len];
        let span = first.span.start..part.last()?.span.end;
        let slice = &text[span.clone()];
        let ends = unit(part.last()?) || part.last()?.is_sign('.') || part.last()?.means(TimeWord::AtLeast);
        if !ends || !part.iter().any(unit) || slice.contains(['\n', '\r']) {
            return None;
        }
        match duration::read(slice, tables) {
            Reading::Duration(found) => Some(Time { span, when: When::Lasted(found.value), share: false }),
            _ => None,
        }
    })
}

/// Whether a text opens with a kind of work, or with "as" and one.
fn names_work(text: &str, tables: &Reference) -> bool {
    let line = text.split([',', ';', '\n', '|']).next().unwrap_or_default();
    let all = words(line);
    let said = tables.job_words.longest_prefix(&all);
    let skipped = said.filter(|(_, entry, _)| entry.value.contains(&JobWord::As)).map_or(0, |(len, ..)| len);
    all.get(skipped).is_some_and(|word| title::opens(&line[word.span.start..], tables))
}

const UNITS: [TimeWord; 4] = [TimeWord::Year, TimeWord::Month, TimeWord::Week, TimeWord::Quarter];
pub(super) const LEADS: [TimeWord; 5] =
    [TimeWord::Since, TimeWord::About, TimeWord::AtLeast, TimeWord::AtMost, TimeWord::Below];

fn is_whole_length(token: &Token<'_>) -> bool {
    token.means(TimeWord::HalfYear)
        || token.means(TimeWord::YearAndHalf)
        || counts(token, |word| matches!(word, TimeWord::Months(_)))
}

fn counts(token: &Token<'_>, which: impl Fn(&TimeWord) -> bool) -> bool {
    let number = |word: &TimeWord| matches!(word, TimeWord::Count(_) | TimeWord::Months(_));
    matches!(token.kind, Kind::Known(time, _) if time.iter().any(|word| number(word) && which(word)))
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_roman(word: &str) -> bool {
    word.len() <= 4 && word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        times(text, Reference::embedded()).into_iter().map(|time| &text[time.span]).collect()
    }

    #[test]
    fn stretches_and_lengths_are_found_where_they_stand() {
        for (text, expected) in [
            ("2019-2021 Handlowiec, Nowak sp. z o.o.", vec!["2019-2021"]),
            ("Sprzedawca (01.2018–12.2019), Kasjer (2016–2017)", vec!["01.2018–12.2019", "2016–2017"]),
            ("03.2021 – obecnie Kierownik", vec!["03.2021 – obecnie"]),
            ("od 03.2019 do teraz", vec!["od 03.2019 do teraz"]),
            ("from March 2019 to May 2021: clerk", vec!["from March 2019 to May 2021"]),
            ("Handlowiec 2 lata, magazynier 8 mies.", vec!["2 lata", "8 mies."]),
            ("2019-10-01 - 2021-03-31", vec!["2019-10-01 - 2021-03-31"]),
            ("Handlowiec 2017 -", vec!["2017"]),
            ("handlowiec 2015-18, 2015-12", vec!["2015-18", "2015-12"]),
            ("Since 2019 I work", vec!["Since 2019"]),
            ("obsługa 2000 klientów rocznie", vec![]),
            ("Jan 2019 - Mar 2021 · 2 yrs 3 mos", vec!["Jan 2019 - Mar 2021", "2 yrs 3 mos"]),
            ("Verkäufer seit 2019", vec!["seit 2019"]),
            ("с 2019 по 2021 продавец", vec!["с 2019 по 2021"]),
            ("с 03.2019 по н.в.", vec!["с 03.2019 по н.в"]),
            ("01/18 – 12/19 kasjer", vec!["01/18 – 12/19"]),
            ("01/18-12/19", vec!["01/18-12/19"]),
            ("od 01.18 do 12.19", vec!["od 01.18 do 12.19"]),
            ("09/21 – obecnie", vec!["09/21 – obecnie"]),
            ("01/08 – 05/10", vec![]),
            ("nadal pracuję od 2020", vec!["nadal pracuję od 2020"]),
            ("kasjer 03.2020 – pracuję", vec!["03.2020 – pracuję"]),
            ("Q1 2019 - Q3 2020", vec!["Q1 2019 - Q3 2020"]),
            ("I kw. 2019 – III kwartał 2020", vec!["I kw. 2019 – III kwartał 2020"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
