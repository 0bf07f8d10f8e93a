//! From when on somebody can work. A reading knows no date of today: a notice stays a notice, "in January" stays a month.

use super::split::trimmed;
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
    unit: Option<Span>,
}

impl Heading {
    fn of(heading: &str, tables: &Reference) -> Heading {
        let all = words(heading);
        let means = |at: usize| tables.availability.longest_prefix(&all[at..]).map(|(_, entry, _)| &entry.value);
        let notice = (0..all.len()).find_map(|at| means(at)?.iter().find_map(|means| notice(*means)));
        Heading { notice, unit: (0..all.len()).find_map(|at| unit(&all[at..], tables)).map(|(_, unit)| unit) }
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
    /// Which third of a month: beginning, middle, end.
    part: Option<Means>,
}

impl Said {
    /// Takes in what begins at a word: how many words it covers; `None` where no table knows it.
    fn take(&mut self, text: &str, all: &[Word], at: usize, heading: &Heading, tables: &Reference) -> Option<usize> {
        let rest = &all[at..];
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
        if let Some((len, least, most)) = length(text, rest, heading, tables) {
            let lead = self.lead.take();
            let (least, most) =
                if std::mem::take(&mut self.about) { (least.about().0, most.about().1) } else { (least, most) };
            self.waits.push((least, lead));
            if most != least {
                self.waits.push((most, lead));
            }
            return Some(len);
        }
        if let Some((len, entry, _)) = tables.availability.longest_prefix(rest) {
            for means in entry.value.clone() {
                match means {
                    Means::Now | Means::None | Means::Open | Means::Serving => self.marks.push(means),
                    Means::Notice | Means::PolishNotice => self.notice = self.notice.or(notice(means)),
                    Means::MonthEnd => self.ends = Some(Counted::MonthEnd),
                    Means::QuarterEnd => self.ends = Some(Counted::QuarterEnd),
                    Means::Beginning | Means::Middle | Means::End | Means::Last => self.part = Some(means),
                    Means::In | Means::From | Means::After | Means::Until => self.lead = Some(means),
                    Means::OfYear(month, day) => {
                        let lead = self.lead.take();
                        self.days.push((Days::OfMonth { month, first: day, last: day }, lead));
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
                    Some(Means::Until) if self.notice.is_some() => Some(Availability::After(*days)),
                    Some(Means::Until) => None,
                    Some(Means::From) => Some(Availability::From(first(*days))),
                    _ => Some(Availability::From(*days)),
                }
            }
            ([], []) if self.says(Means::Now) || self.says(Means::None) && notice.is_some() => {
                Some(Availability::AtOnce)
            }
            ([], waits @ ([_] | [_, _])) if !self.says(Means::None) => {
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
                (least <= Some(most)).then_some(Availability::Wait { least, most: Some(most), counted })
            }
            _ => None,
        }
    }
}

/// Whether a stroke or a dash alone stands between two words.
fn joined(text: &str, all: &[Word], at: usize) -> bool {
    matches!(text[all[at - 1].span.end..all[at].span.start].trim(), "-" | "–" | "—" | "/")
}

/// A length or a range of lengths that begins a text: "2 tygodnie", "2-4 weeks", "miesiąc".
fn length(text: &str, rest: &[Word], heading: &Heading, tables: &Reference) -> Option<(usize, Span, Span)> {
    let Some(least) = count(&rest[0], tables) else {
        let (len, unit) = unit(rest, tables)?;
        return Some((len, unit, unit));
    };
    let joint = |at: usize| joined(text, rest, at);
    let between = |word: &Word| {
        let entry = tables.time.phrases.whole(std::slice::from_ref(word));
        entry.is_some_and(|(entry, _)| entry.value.iter().any(|word| matches!(word, TimeWord::To | TimeWord::Or)))
    };
    let number = |at: usize| rest.get(at).and_then(|word| count(word, tables));
    let (len, most) = match (number(1), number(2)) {
        (Some(most), _) if joint(1) => (2, most),
        (None, Some(most)) if between(&rest[1]) => (3, most),
        _ => (1, least),
    };
    let (more, unit) = unit(&rest[len..], tables).or(heading.unit.map(|unit| (0, unit)))?;
    (least <= most).then_some((len + more, unit.times(least)?, unit.times(most)?))
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

/// A unit of time, or a length in one word ("trzymiesięczny").
fn unit(rest: &[Word], tables: &Reference) -> Option<(usize, Span)> {
    let of_time = tables.time.phrases.longest_prefix(rest).and_then(|(len, entry, _)| {
        let unit = entry.value.iter().find_map(|word| match word {
            TimeWord::Day => Some(Span::days(1)),
            TimeWord::Week => Some(Span::days(7)),
            TimeWord::Month => Some(Span::months(1)),
            TimeWord::Quarter => Some(Span::months(3)),
            TimeWord::HalfYear => Some(Span::months(6)),
            TimeWord::Months(count) => Some(Span::months(*count)),
            _ => None,
        })?;
        Some((len, unit))
    });
    of_time.or_else(|| {
        let (len, entry, _) = tables.availability.longest_prefix(rest)?;
        let wait = entry.value.iter().find_map(|means| match means {
            Means::Wait(span) => Some(*span),
            _ => None,
        });
        Some((len, wait?))
    })
}
