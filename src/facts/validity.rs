//! What stands beside a certificate: to when it is valid, since when, that it has ended or is not there yet.

use std::ops::Range;

use jiff::Span;
use jiff::civil::Date;

use super::skill::Stance;
use super::split::{before_blank, trimmed};
use super::time::Dates;
use super::time::date::Manner;
use super::time::search::Search;
use super::time::yearless::some_days;
use crate::reference::{CertificateWord, Reference, TimeWord};
use crate::text::{Word, words_at};

/// What a piece of a cell says of a certificate.
#[derive(Debug, Clone, Default)]
pub(super) struct Validity {
    /// The bytes that are left for its name; empty if there are none.
    pub(super) name: Range<usize>,
    /// Its last day.
    pub(super) until: Option<(Date, Date)>,
    /// The day of issue.
    pub(super) issued: Option<(Date, Date)>,
    /// For how many months it is valid.
    pub(super) months: Option<u32>,
    /// Whether it is held at all.
    pub(super) state: Option<State>,
    /// Whether it is said of all that was named: "oba ważne do 2024".
    pub(super) of_all: bool,
}

/// What words say of whether a certificate is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// They leave it open: it is being renewed, a date is none that can be read, a period may be of study or of validity.
    Open,
    /// The place beside it is empty.
    Blank,
    /// It is being learned for.
    Learning,
    /// It is planned.
    Planned,
    /// It has ended.
    Ended,
}

impl State {
    pub(super) fn stance(self) -> Stance {
        match self {
            State::Open => Stance::Unclear,
            State::Blank => Stance::Blank,
            State::Learning => Stance::Learning,
            State::Planned => Stance::Wished,
            State::Ended => Stance::Ended,
        }
    }
}

impl Validity {
    /// The last day, as it is said or as it follows from the day of issue; and whether it follows.
    pub(super) fn last_day(&self) -> Option<((Date, Date), bool)> {
        let derived = || {
            let (first, last) = self.issued?;
            let later = |day: Date| day.checked_add(Span::new().try_months(self.months?).ok()?).ok();
            Some(((later(first)?, later(last)?), true))
        };
        self.until.map(|until| (until, false)).or_else(derived)
    }

    /// Adds what a later piece says of the same certificate.
    pub(super) fn and(self, later: &Validity) -> Validity {
        Validity {
            name: self.name,
            until: later.until.or(self.until),
            issued: later.issued.or(self.issued),
            months: later.months.or(self.months),
            state: self.state.max(later.state),
            of_all: later.of_all,
        }
    }
}

/// Something that is no part of a name.
enum Mark {
    Until((Date, Date)),
    Issued((Date, Date)),
    /// A date without a word that says what of.
    Bare((Date, Date)),
    Months(u32),
    State(State),
    All,
    Nothing,
}

/// Reads a piece of a certificates cell. What is a name as a whole says nothing else.
pub(super) fn read(text: &str, span: Range<usize>, tables: &Reference) -> Validity {
    let all = words_at(text, span.clone());
    let mut found = Validity { name: span, ..Validity::default() };
    if tables.skills.terms.whole(&all).is_some() {
        return found;
    }
    if let Some(name) = before_blank(text, found.name.clone(), tables) {
        return Validity { state: Some(State::Blank), ..read(text, name, tables) };
    }
    let (mut at, mut bare) = (0, Vec::new());
    let (mut first, mut last) = (None, 0);
    while at < all.len() {
        let Some((len, mark)) = mark(text, &all[at..], tables) else {
            first.get_or_insert(all[at].span.start);
            last = all[at].span.end;
            at += 1;
            continue;
        };
        match mark {
            Mark::Until(days) => found.until = Some(days),
            Mark::Issued(days) => found.issued = Some(days),
            Mark::Bare(days) => bare.push(days),
            Mark::Months(months) => found.months = Some(months),
            Mark::State(state) => found.state = found.state.max(Some(state)),
            Mark::All => found.of_all = true,
            Mark::Nothing => {}
        }
        at += len;
    }
    match (bare[..].first(), bare.len(), found.until) {
        (Some(&only), 1, _) => found.issued = found.issued.or(Some(only)),
        // "SEP 2020-2024": whether it was earned or valid then is not said.
        (Some(_), _, None) => found.state = found.state.max(Some(State::Open)),
        _ => {}
    }
    found.name = first.map_or(0..0, |first| named(text, first..last));
    found
}

/// The words of a name, with what closes a parenthesis inside.
fn named(text: &str, span: Range<usize>) -> Range<usize> {
    let words = &text[span.clone()];
    let open = words.matches('(').count() > words.matches(')').count() && text[span.end..].starts_with(')');
    trimmed(text, span.start..span.end + usize::from(open))
}

/// What these words begin with, and how many of them it is.
fn mark(text: &str, rest: &[Word], tables: &Reference) -> Option<(usize, Mark)> {
    let time = tables.time.phrases.longest_prefix(rest);
    let own = tables.certificate_words.longest_prefix(rest);
    let own_len = own.map_or(0, |(len, ..)| len);
    if let Some((len, entry, _)) = time.filter(|(len, ..)| *len >= own_len) {
        let after = &rest[len..];
        let date = days(text, after, tables);
        match date {
            Some((more, days)) if entry.value.contains(&TimeWord::To) => return Some((len + more, Mark::Until(days))),
            Some((more, days)) if entry.value.contains(&TimeWord::Since) => {
                return Some((len + more, Mark::Issued(days)));
            }
            None if entry.value.contains(&TimeWord::To) && is_like_a_date(text, after) => {
                return Some((len + 1, Mark::State(State::Open)));
            }
            // "od marca": this year's, or the one to come.
            None if entry.value.contains(&TimeWord::Since) && some_days(text, after, None, tables).is_some() => {
                return Some((len + 1, Mark::State(State::Open)));
            }
            _ => {}
        }
    }
    let Some((len, entry, _)) = own else {
        // "SEP 2019" is no September; "first aid, Sep 2024" is.
        let written = &text[rest[0].span.clone()];
        let behind = !text[..rest[0].span.start].trim().is_empty();
        let capital = written.chars().all(|letter| !letter.is_lowercase());
        let named = (capital || !behind) && tables.skills.terms.whole(&rest[..1]).is_some();
        return days(text, rest, tables).filter(|_| !named).map(|(len, days)| (len, Mark::Bare(days)));
    };
    let after = &rest[len..];
    let date = || days(text, after, tables);
    Some(match entry.value {
        CertificateWord::Paper => return None,
        CertificateWord::Valid => match (date(), length(text, after, tables)) {
            (Some((more, days)), _) => (len + more, Mark::Until(days)),
            (None, Some((more, months))) => (len + more, Mark::Months(months)),
            (None, None) => (len, Mark::Nothing),
        },
        CertificateWord::UntilEnd => {
            let (more, (_, last)) = date()?;
            (len + more, Mark::Until((last, last)))
        }
        CertificateWord::Issued => date().map_or((len, Mark::Nothing), |(more, days)| (len + more, Mark::Issued(days))),
        CertificateWord::Unlimited => (len, Mark::Nothing),
        CertificateWord::Ended => (len, Mark::State(State::Ended)),
        CertificateWord::Learning => (len, Mark::State(State::Learning)),
        CertificateWord::Planned => (len, Mark::State(State::Planned)),
        CertificateWord::All => (len, Mark::All),
        CertificateWord::Renewing => (len, Mark::State(State::Open)),
    })
}

/// The date that these words begin with: "31.12.2026", "grudnia 2027", "05/26".
fn days(text: &str, rest: &[Word], tables: &Reference) -> Option<(usize, (Date, Date))> {
    match search(text, rest, tables).point(0)? {
        (len, Dates::Between(first, last)) => Some((len, (first, last))),
        _ => None,
    }
}

/// Two digits are a year of this century, as on cards.
fn search<'a>(text: &'a str, words: &'a [Word], tables: &'a Reference) -> Search<'a> {
    Search { text, words, manner: Manner { short_months: true, this_century: true, ..Manner::default() }, tables }
}

fn is_number(word: &Word) -> bool {
    word.folded.starts_with(|sign: char| sign.is_ascii_digit())
}

/// A number with a separator, as dates have: "28.02", "31/12".
fn is_like_a_date(text: &str, after: &[Word]) -> bool {
    match after {
        [word, next, ..] if is_number(word) && is_number(next) => {
            matches!(text[word.span.end..next.span.start].trim(), "/" | "-")
        }
        [word, ..] => is_number(word) && word.folded.contains('.'),
        [] => false,
    }
}

/// The length of time in whole months that these words begin with: "5 lat".
fn length(text: &str, rest: &[Word], tables: &Reference) -> Option<(usize, u32)> {
    let (len, months) = search(text, rest, tables).length(0)?;
    (months.at_most == Some(months.at_least)).then_some((len, months.at_least))
}
