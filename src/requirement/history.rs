//! The months that jobs in an area come to: calendar months, both ends included, overlaps once.

use jiff::Span;
use jiff::civil::Date;

use crate::facts::date::Dates;
use crate::facts::duration::Months;
use crate::facts::history::{Job, applied, is_stretch, jobs};
use crate::facts::when::When;
use crate::facts::{Candidate, Cell, Field, Reading, Via};
use crate::finding::{Amount, Evidence, Why};

/// The jobs of a person, seen from one area.
#[derive(Debug, Default)]
pub(super) struct History<'a> {
    /// Those that belong, or may belong, to the area.
    pub jobs: Vec<Counted<'a>>,
    /// Timed jobs that belong elsewhere.
    pub elsewhere: Vec<Job<'a>>,
}

impl History<'_> {
    /// Whether it is one job, which may not be all of it.
    pub fn is_one_job(&self) -> bool {
        self.jobs.len() + self.elsewhere.len() == 1
    }
}

/// A job that belongs, or may belong, to an area.
#[derive(Debug)]
pub(super) struct Counted<'a> {
    job: Job<'a>,
    /// When it was.
    worked: Worked,
    /// What makes it doubtful.
    pub doubt: Option<Why>,
}

/// A time of work, as it is counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worked {
    /// When; without a start, nothing can be counted from it.
    when: When,
    /// Whether it surely belongs to the area and counts as work there.
    sure: bool,
    /// The day of the application.
    applied: Option<(Date, Date)>,
    /// Whether it is a part of another that is counted, and adds nothing.
    inside: bool,
    /// The months of it that may have been other work.
    less: u32,
}

/// The jobs of a person by an area. A title that the tables do not know may belong anywhere, but in a column of the area
/// it belongs there; an internship is counted apart, and time without work is no job. Dates that make no sense are no dates.
pub(super) fn history<'a>(candidate: &'a Candidate, area: &str, as_of: Date) -> History<'a> {
    let mut found = History::default();
    // The job that the next ones may be parts of, where it is counted.
    let mut whole = None;
    for job in jobs(candidate) {
        if !job.share {
            whole = None;
        }
        if job.said.free {
            continue;
        }
        let known = &job.said.areas;
        let claimed = matches!(&job.cell.column.field, Field::Experience(Some(of)) if of == area) && known.is_empty();
        let sure = known.iter().find(|(name, _)| name == area).map(|(_, sure)| *sure).or(claimed.then_some(true));
        let denied = sure != Some(true) && job.said.denied.iter().any(|name| name == area);
        let elsewhere = denied || sure.is_none() && !known.is_empty();
        if (elsewhere || job.said.internship)
            && job.share
            && let Some(at) = whole
        {
            if denied || job.said.internship || known.iter().any(|(_, sure)| *sure) {
                take(&mut found.jobs[at], &job, as_of);
            }
            continue;
        }
        // "2 lata, ale nie w sprzedaży" says how much that was: none.
        if denied && matches!(job.when, When::Lasted(_)) {
            let worked = Worked { when: When::Lasted(NONE), sure: true, applied: job.applied, inside: false, less: 0 };
            found.jobs.push(Counted { job, worked, doubt: None });
            continue;
        }
        if elsewhere {
            // A part of a time is no second job, and what was never done is none.
            let counts = job.is_timed() && !job.share && job.when != When::Lasted(NONE);
            found.elsewhere.extend(counts.then_some(job));
            continue;
        }
        let (backwards, later) = (job.runs_backwards(), job.begins_after(as_of));
        let when = match job.when {
            When::Between(_, end) if backwards || later => When::Between(None, end),
            when => when,
        };
        let doubt = if backwards {
            Some(Why::EndBeforeStart)
        } else if later {
            Some(Why::StartsLater)
        } else if matches!(when, When::Between(None, _) | When::Between(_, None)) {
            Some(Why::NoDates)
        } else if job.said.internship {
            Some(Why::Internship)
        } else if sure == Some(true) {
            None
        } else {
            Some(Why::TitleUnclear(job.titled.to_owned()))
        };
        let sure = sure == Some(true) && !job.said.internship;
        let inside = match whole.map(|at: usize| (at, &mut found.jobs[at])) {
            None => false,
            Some((_, of)) if of.worked.sure && !of.job.said.areas.is_empty() => continue,
            // "12 lat stażu, w tym 5 w handlu" in a column of sales: the whole, or the part.
            Some((_, of)) if of.worked.sure => {
                of.worked.sure = false;
                of.doubt = Some(Why::TitleUnclear(of.job.titled.to_owned()));
                true
            }
            // How much of it was in the area is said: this part.
            Some((at, _)) => {
                found.jobs.remove(at);
                whole = None;
                false
            }
        };
        if !job.share {
            whole = Some(found.jobs.len());
        }
        let worked = Worked { when, sure, applied: job.applied, inside, less: 0 };
        found.jobs.push(Counted { job, worked, doubt });
    }
    found
}

const NONE: Months = Months { at_least: 0, at_most: Some(0) };

/// Takes from a job a part that was other work: "3 lata sprzedaży, w tym rok w BOK" is two to three years of sales, for a
/// part may also be meant as selling there. Of a time that does not say what it was, no more is left than the rest.
fn take<'a>(whole: &mut Counted<'a>, part: &Job<'a>, as_of: Date) {
    let worked = Worked { when: part.when, sure: true, applied: part.applied, inside: false, less: 0 };
    let Months { at_least, at_most } = months_worked(&[worked], None, as_of);
    if let (When::Lasted(months), false) = (&mut whole.worked.when, whole.worked.sure) {
        months.at_most = months.at_most.map(|most| most.saturating_sub(at_least));
    }
    whole.worked.less = whole.worked.less.saturating_add(at_most.unwrap_or(u32::MAX));
    whole.doubt.get_or_insert(if part.said.internship { Why::Internship } else { Why::Range });
    whole.job.beside.push((part.cell, part.words));
}

/// The months of a cell that says how long: a length, or stretches without a title.
pub(super) fn stated(candidate: &Candidate, cell: &Cell, within: Option<u32>, as_of: Date) -> Option<Months> {
    match &*cell.reading {
        Reading::Duration(found) => Some(found.value),
        Reading::Jobs(entries) if is_stretch(entries) => {
            let applied = applied(&candidate.cells, cell);
            // Dates that make no sense are no dates here either.
            let when = |when: When| match when {
                When::Between(_, end) if when.runs_backwards() || when.begins_after(as_of) => When::Between(None, end),
                when => when,
            };
            let all = entries.iter().map(|entry| Worked {
                when: when(entry.value.when),
                sure: true,
                applied,
                inside: false,
                less: 0,
            });
            Some(months_worked(&all.collect::<Vec<_>>(), within, as_of))
        }
        _ => None,
    }
}

impl Counted<'_> {
    /// What it rests on: the title and the dates as written, and the months of this job alone.
    pub fn evidence(&self, within: Option<u32>, as_of: Date) -> Evidence {
        let Months { at_least, at_most } = months_worked(&[Worked { inside: false, ..self.worked }], within, as_of);
        resting_on(&self.job, self.job.via, Amount::Months { at_least, at_most })
    }

    /// The time, as it is counted.
    pub fn worked(&self) -> Worked {
        self.worked
    }
}

/// A job as evidence, with the words that stand beside it.
pub(super) fn resting_on(job: &Job, via: Via, reading: Amount) -> Evidence {
    let words = Evidence::words(job.cell, job.words, via, reading);
    job.beside.iter().fold(words, |evidence, (cell, words)| evidence.beside(cell, words))
}

impl Worked {
    /// The day on which it ends if it goes on: that of the application in its row, else of the run; the earliest or the
    /// latest that this may be.
    fn last_day(&self, shortest: bool, as_of: Date) -> Date {
        let applied = self.applied.map(|(first, last)| if shortest { first } else { last });
        applied.map_or(as_of, |day| day.min(as_of))
    }

    /// Its first and last month, counted from year 0, at the shortest or at the longest that its dates allow.
    fn span(&self, shortest: bool, within: Option<u32>, as_of: Date) -> Option<(i32, i32)> {
        let When::Between(Some(start), end) = self.when else { return None };
        let today = self.last_day(shortest, as_of);
        let on = |dates: Dates, latest: bool| match dates {
            Dates::Between(_, last) if latest => last,
            Dates::Between(first, _) => first,
            Dates::Open => today,
        };
        let start = on(start, shortest);
        let end = match end {
            Some(end) => on(end, !shortest),
            None if shortest => start,
            None => today,
        };
        // A stretch that ends later begins later: the shortest time is what both ends of a doubtful day have in common.
        let since = since(within, self.last_day(!shortest, as_of));
        let (start, end) = (month(start.max(since)), month(end.min(today)));
        (start <= end).then_some((start, end))
    }

    /// The months that it surely lasted, though its dates do not tell when: one, or the length that is said of it.
    fn lasted(&self, within: Option<u32>, as_of: Date) -> u32 {
        match self.when {
            When::Lasted(months) => {
                if within.is_none() {
                    months.at_least
                } else {
                    0
                }
            }
            When::Between(Some(Dates::Between(first, latest)), Some(Dates::Between(earliest, last))) => {
                let since = since(within, self.last_day(false, as_of));
                u32::from(latest > earliest && first >= since && last <= self.last_day(true, as_of))
            }
            When::Between(..) => 0,
        }
    }
}

/// The first day of a last stretch.
fn since(within: Option<u32>, today: Date) -> Date {
    within.map_or(Date::MIN, |months| today.saturating_sub(Span::new().months(months)))
}

/// The months that some jobs come to: at least those of the sure ones at their shortest, at most those of all at their
/// longest. A job without a start leaves the most open. Lengths without dates may have been at one time, or one after
/// another: the longest of them at least, all of them at most.
///
/// Of a last stretch of so many months no more can be worked, though it touches a calendar month more.
pub(super) fn months_worked(jobs: &[Worked], within: Option<u32>, as_of: Date) -> Months {
    let stretch = within.unwrap_or(u32::MAX);
    let spans = |shortest: bool| {
        let counted = jobs.iter().filter(move |job| job.sure || !shortest);
        let all = counted.filter_map(|job| job.span(shortest, within, as_of)).collect();
        union(all).min(stretch)
    };
    let lasted = |job: &Worked| job.lasted(within, as_of).saturating_sub(job.less);
    let lasted = jobs.iter().filter(|job| job.sure).map(lasted).max().unwrap_or(0);
    let dated = jobs.iter().filter(|job| job.sure && matches!(job.when, When::Between(..)));
    let less = dated.fold(0_u32, |less, job| less.saturating_add(job.less));
    let undated = jobs.iter().map(|job| match job.when {
        _ if job.inside => Some(0),
        When::Lasted(months) => months.at_most,
        When::Between(None, _) => None,
        When::Between(Some(_), _) => Some(0),
    });
    let more = undated.reduce(|a, b| Some(a?.saturating_add(b?))).flatten();
    Months {
        at_least: spans(true).saturating_sub(less).max(lasted),
        at_most: more.map(|more| spans(false).saturating_add(more).min(stretch)),
    }
}

fn union(mut spans: Vec<(i32, i32)>) -> u32 {
    spans.sort_unstable();
    let (mut months, mut covered) = (0, i32::MIN);
    for (first, last) in spans {
        let from = first.max(covered.saturating_add(1));
        if last >= from {
            months += u32::try_from(last - from + 1).unwrap_or(0);
            covered = last;
        }
    }
    months
}

fn month(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month())
}

#[cfg(test)]
mod tests {
    use super::union;

    #[test]
    fn overlaps_count_once_and_both_ends_count() {
        assert_eq!(union(vec![(1, 12)]), 12);
        assert_eq!(union(vec![(1, 12), (7, 18)]), 18);
        assert_eq!(union(vec![(20, 22), (1, 3), (2, 2)]), 6);
        assert_eq!(union(vec![]), 0);
    }
}
