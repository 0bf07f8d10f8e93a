//! From when on somebody can work. A reading knows no date of today: a notice stays a notice, "in January" stays a month.

use super::lex::{Token, lex};
use super::split::trimmed;
use super::time::length::spans;
use super::time::yearless::{both, first, last, some_days, third};
use super::time::{Days, Order};
use super::{Found, Reading, Setting, Via};
use crate::reference::{AvailabilityWord as Means, Reference, Span, TimeWord};
use crate::text::{Word, named, words};

/// From when on somebody can work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// At once.
    AtOnce,
    /// From a day on, as the days that it may be.
    From(Days),
    /// From the day after, such as the last one of a notice that was given.
    After(Days),
    /// So long after what it is counted from.
    Wait {
        /// The shortest; `None` where it may be at once.
        least: Option<Span>,
        /// The longest; `None` where the words set no end.
        most: Option<Span>,
        /// What it is counted from, and where it ends.
        counted: Counted,
    },
}

named! {
    /// What a stretch of time is counted from, and where it ends.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Counted {
        /// From when it was written: "in two weeks".
        Written = "from-writing",
        /// From when somebody is taken on: "two weeks".
        Asked = "from-hiring",
        /// A notice, wherever its law or contract may let it end.
        Notice = "notice",
        /// A notice by Polish law: months end with a month, weeks on a Saturday.
        PolishNotice = "polish-notice",
        /// A notice to the end of a month.
        MonthEnd = "notice-to-month-end",
        /// A notice to the end of a quarter.
        QuarterEnd = "notice-to-quarter-end",
    }
}

/// Reads from when on somebody can work: "od zaraz", "1 miesiąc wypowiedzenia", "od 01.02.2027", "w styczniu", "za 2
/// tygodnie", "notice period 4 weeks".
///
/// * Every word must be known: "nie od zaraz" and "po obronie" are not understood.
/// * A month is all of its days, "from" a month its first.
/// * What may be shortened or agreed upon may also be at once.
/// * "January/February" and "January or February" are the days of both.
/// * "By the end of January" alone does not tell from when.
pub fn read(text: &str, tables: &Reference) -> Reading {
    read_in(Setting::default(), text, tables)
}

/// The same in a column whose heading may say what a number counts and that it is a notice: "Notice period (weeks)".
pub(super) fn read_in(setting: Setting, text: &str, tables: &Reference) -> Reading {
    let mut said = Said { order: setting.order, ..Said::default() };
    let heading = Heading::of(setting.heading, tables);
    let all = words(text);
    let mut at = 0;
    while at < all.len() {
        let Some(len) = said.take(text, &all, at, &heading, tables) else { return Reading::NotUnderstood };
        at += len;
    }
    match said.sum(&heading) {
        Some(value) => Reading::Availability(Found { value, span: trimmed(text, 0..text.len()), via: Via::Same }),
        None => Reading::NotUnderstood,
    }
}

/// What the heading says.
struct Heading {
    notice: Option<Counted>,
    unit: Option<TimeWord>,
}

impl Heading {
    fn of(heading: &str, tables: &Reference) -> Heading {
        let all = words(heading);
        let means = |at: usize| tables.availability.longest_prefix(&all[at..]).map(|(_, entry, _)| &entry.value);
        let notice = (0..all.len()).find_map(|at| means(at)?.iter().find_map(|means| notice(*means)));
        Heading { notice, unit: (0..all.len()).find_map(|at| unit(&all[at..], tables)) }
    }
}

fn notice(means: Means) -> Option<Counted> {
    match means {
        Means::Notice => Some(Counted::Notice),
        Means::PolishNotice => Some(Counted::PolishNotice),
        _ => None,
    }
}

/// What the words said so far.
#[derive(Default)]
struct Said {
    order: Option<Order>,
    /// Words that stand for themselves: at once, no notice, can be agreed upon, was given already.
    marks: Vec<Means>,
    notice: Option<Counted>,
    ends: Option<Counted>,
    days: Vec<(Days, Option<Means>)>,
    waits: Vec<(Span, Option<Means>)>,
    /// The word before a date or a length that says how it is meant.
    lead: Option<Means>,
    about: bool,
    /// Whether "or" was the word before.
    either: bool,
    /// Whether the words set no end: "nie wcześniej niż za 3 miesiące".
    endless: bool,
    /// Which third of a month: beginning, middle, end.
    part: Option<Means>,
}

impl Said {
    /// Takes in what begins at a word: how many words it covers; `None` where no table knows it.
    fn take(&mut self, text: &str, all: &[Word], at: usize, heading: &Heading, tables: &Reference) -> Option<usize> {
        let rest = &all[at..];
        if let Some(found) = length(text, rest, None, self.lead == Some(Means::In), tables) {
            return Some(self.wait(rest, found, tables));
        }
        if let Some((len, days)) = some_days(text, rest, self.order, tables) {
            let days = match self.part.take() {
                Some(part) => third(days, part)?,
                None => days,
            };
            let lead = self.lead.take();
            match self.days.last_mut().filter(|_| std::mem::take(&mut self.either) || at > 0 && joined(text, all, at)) {
                Some((before, _)) => *before = both(*before, days)?,
                None => self.days.push((days, lead)),
            }
            return Some(len);
        }
        if let Some(found) = heading.unit.and_then(|unit| length(text, rest, Some(unit), false, tables)) {
            return Some(self.wait(rest, found, tables));
        }
        if let Some((len, entry, _)) = tables.availability.longest_prefix(rest) {
            for means in entry.value.clone() {
                match means {
                    Means::Now | Means::None | Means::Open | Means::Serving | Means::Contract => self.marks.push(means),
                    // "3 dni robocze"
                    Means::Working => {
                        let last = self.waits.last().copied().filter(|(span, _)| span.months == 0);
                        self.waits.extend(last.map(|(span, lead)| (with_weekends(span), lead)));
                    }
                    Means::Notice | Means::PolishNotice => self.notice = self.notice.or(notice(means)),
                    Means::MonthEnd => self.ends = Some(Counted::MonthEnd),
                    Means::QuarterEnd => self.ends = Some(Counted::QuarterEnd),
                    Means::Beginning | Means::Middle | Means::End | Means::Last => self.part = Some(means),
                    Means::In | Means::From | Means::After | Means::Until => {
                        self.endless |= self.lead == Some(Means::From) && means == Means::In;
                        self.lead = Some(means);
                    }
                    Means::OfYear(month, first, last) => {
                        let lead = self.lead.take();
                        self.days.push((Days::OfMonth { month, first, last }, lead));
                    }
                    Means::Ahead(least, most) => {
                        self.waits.extend([(least, Some(Means::In)), (most, Some(Means::In))]);
                    }
                    // Lengths were looked for before.
                    Means::Remark | Means::Wait(_) => {}
                }
            }
            return Some(len);
        }
        let (len, entry, _) = tables.time.phrases.longest_prefix(rest)?;
        let lead = entry.value.iter().find_map(|word| match word {
            TimeWord::Since => Some(Some(Means::From)),
            TimeWord::To | TimeWord::AtMost => Some(Some(Means::Until)),
            TimeWord::About
            | TimeWord::Almost
            | TimeWord::And
            | TimeWord::Or
            | TimeWord::BesideDate
            | TimeWord::Year => Some(None),
            _ => None,
        })?;
        self.either = entry.value.contains(&TimeWord::Or);
        self.about |= entry.value.iter().any(|word| matches!(word, TimeWord::About | TimeWord::Almost));
        self.lead = lead.or(self.lead);
        Some(len)
    }

    /// Takes in a length.
    fn wait(&mut self, rest: &[Word], (len, least, most): Length, tables: &Reference) -> usize {
        let lead = self.lead.take();
        let (least, most) = match most {
            Some(most) if std::mem::take(&mut self.about) => (least.about().0, Some(most.about().1)),
            most => (least, most),
        };
        let all = tables.availability.all_in(&rest[..len]);
        let working = all.iter().any(|(.., entry, _)| entry.value.contains(&Means::Working));
        let most = if working { most.map(with_weekends) } else { most };
        self.waits.push((least, lead));
        self.endless |= most.is_none();
        self.waits.extend(most.filter(|most| *most != least).map(|most| (most, lead)));
        len
    }

    fn says(&self, means: Means) -> bool {
        self.marks.contains(&means)
    }

    /// What it all comes to; `None` where it does not come to one thing.
    fn sum(self, heading: &Heading) -> Option<Availability> {
        let notice = self.notice.or(heading.notice);
        let counted = self.ends.or(notice);
        match (&self.days[..], &self.waits[..]) {
            ([(days, lead)], waits)
                if !self.says(Means::Now) && !self.says(Means::Open) && (waits.is_empty() || notice.is_some()) =>
            {
                match lead {
                    Some(Means::After) => Some(Availability::After(last(*days))),
                    Some(Means::Until) if self.notice.is_some() || self.says(Means::Contract) => {
                        Some(Availability::After(*days))
                    }
                    Some(Means::Until) => None,
                    Some(Means::From) => Some(Availability::From(first(*days))),
                    _ => Some(Availability::From(*days)),
                }
            }
            ([], []) if self.says(Means::Now) || self.says(Means::None) && notice.is_some() => {
                Some(Availability::AtOnce)
            }
            ([], waits @ ([_] | [_, _] | [_, _, _])) if !self.says(Means::None) => {
                let ((least, lead), (most, _)) = (waits[0], waits[waits.len() - 1]);
                let counted = match (counted, lead) {
                    (Some(counted), _) => counted,
                    (None, Some(Means::In)) => Counted::Written,
                    (None, Some(Means::After | Means::From)) => return None,
                    (None, _) => Counted::Asked,
                };
                let soon = self.says(Means::Now)
                    || self.says(Means::Open)
                    || self.says(Means::Serving)
                    || lead == Some(Means::Until);
                let least = (!soon).then_some(least);
                let most = (!self.endless).then_some(most);
                (most.is_none() || least <= most).then_some(Availability::Wait { least, most, counted })
            }
            _ => None,
        }
    }
}

/// Whether a stroke or a dash alone stands between two words.
fn joined(text: &str, all: &[Word], at: usize) -> bool {
    matches!(text[all[at - 1].span.end..all[at].span.start].trim(), "-" | "–" | "—" | "/")
}

/// A length or a range of lengths that begins a text: "2 tygodnie", "2-4 weeks", "1,5 miesiąca", "1 miesiąc i 2 tygodnie". How
/// many words it covers, the shortest, and the longest unless there is none.
fn length(text: &str, rest: &[Word], unit: Option<TimeWord>, year: bool, tables: &Reference) -> Option<Length> {
    const LONGEST: usize = 9;
    if let Some((len, span)) = one_word(text, rest, tables) {
        return Some((len, span, Some(span)));
    }
    let run = &rest[..rest.len().min(LONGEST)];
    let (start, end) = (run[0].span.start, run[run.len() - 1].span.end);
    let mut tokens = lex(&text[start..end], tables, false);
    for token in &mut tokens {
        token.span = start + token.span.start..start + token.span.end;
    }
    // "31.12.2026 roku": a year that nothing counts is no length, unless it lies ahead ("za rok").
    let is_year = |tokens: &[Token]| !year && matches!(tokens, [only] if only.means(TimeWord::Year));
    (1..=tokens.len()).rev().filter(|len| !is_year(&tokens[..*len])).find_map(|len| {
        let (least, most) = spans(text, &tokens[..len], unit)?;
        let end = tokens[len - 1].span.end;
        let words = run.iter().take_while(|word| word.span.start < end).count();
        // "Q1" is no "Q".
        (run[words - 1].span.end <= end).then_some((words, least, most))
    })
}

type Length = (usize, Span, Option<Span>);

/// A length in one word, perhaps behind a number: "trzymiesięczny", "3-miesięczny", "10 working days".
fn one_word(text: &str, rest: &[Word], tables: &Reference) -> Option<(usize, Span)> {
    let count = count(&rest[0], tables);
    let counted = usize::from(count.is_some());
    if counted == rest.len() || counted == 1 && text[rest[0].span.end..rest[1].span.start].contains(['.', ',', '/']) {
        return None;
    }
    let (len, entry, _) = tables.availability.longest_prefix(&rest[counted..])?;
    let wait = entry.value.iter().find_map(|means| match means {
        Means::Wait(span) => Some(*span),
        _ => None,
    })?;
    Some((counted + len, wait.times(count.unwrap_or(1))?))
}

/// A number in digits or in words.
fn count(word: &Word, tables: &Reference) -> Option<u32> {
    if let Ok(number) = word.folded.parse::<u16>() {
        return Some(number.into());
    }
    let (entry, _) = tables.time.phrases.whole(std::slice::from_ref(word))?;
    entry.value.iter().find_map(|word| match word {
        TimeWord::Count(number) => Some(*number),
        _ => None,
    })
}

/// A unit of time that begins a text.
fn unit(rest: &[Word], tables: &Reference) -> Option<TimeWord> {
    let units = [TimeWord::Day, TimeWord::Week, TimeWord::Month, TimeWord::Quarter];
    let (_, entry, _) = tables.time.phrases.longest_prefix(rest)?;
    units.into_iter().find(|unit| entry.value.contains(unit))
}

/// Days on which people work as days of the calendar: weekends lie between them.
fn with_weekends(span: Span) -> Span {
    Span { days: span.days + span.days.div_ceil(5) * 2, ..span }
}
