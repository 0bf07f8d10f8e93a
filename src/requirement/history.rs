//! The months that jobs in an area come to: calendar months, both ends included, overlaps once.

use jiff::Span;
use jiff::civil::Date;

use crate::facts::date::Dates;
use crate::facts::duration::Months;
use crate::facts::history::{Job, jobs};
use crate::facts::{Candidate, Cell, Via};
use crate::finding::{Amount, Evidence, Why};

/// The jobs of a person, seen from one area.
#[derive(Debug, Default)]
pub(super) struct History<'a> {
    /// Those that belong, or may belong, to the area.
    pub jobs: Vec<Counted<'a>>,
    /// The titles of dated jobs that belong elsewhere.
    pub elsewhere: Vec<&'a Cell>,
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
    /// Whether it surely belongs to the area and counts as work there.
    sure: bool,
    /// `None` where nothing can be counted from it.
    start: Option<Dates>,
    /// `None` where it was not understood.
    end: Option<Dates>,
    /// What makes it doubtful.
    pub doubt: Option<Why>,
}

/// The jobs of a person by an area. A title that the tables do not know may belong anywhere; an internship is counted
/// apart. Dates that make no sense are no dates.
pub(super) fn history<'a>(candidate: &'a Candidate, area: &str, as_of: Date) -> History<'a> {
    let mut found = History::default();
    for job in jobs(candidate) {
        let known = &job.said.areas;
        let sure = known.iter().find(|(name, _)| name == area).map(|(_, sure)| *sure);
        if sure.is_none() && !known.is_empty() {
            found.elsewhere.extend(job.starts().map(|_| job.title));
            continue;
        }
        let (backwards, later) = (job.runs_backwards(), job.begins_after(as_of));
        let start = job.starts().filter(|_| !backwards && !later);
        let doubt = if backwards {
            Some(Why::EndBeforeStart)
        } else if later {
            Some(Why::StartsLater)
        } else if start.is_none() || job.ends().is_none() {
            Some(Why::NoDates)
        } else if job.said.internship {
            Some(Why::Internship)
        } else if sure == Some(true) {
            None
        } else {
            Some(Why::TitleUnclear(job.title.text.trim().to_owned()))
        };
        let sure = sure == Some(true) && !job.said.internship;
        found.jobs.push(Counted { job, sure, start, end: job.ends(), doubt });
    }
    found
}

impl Counted<'_> {
    /// What it rests on: the title and the dates as written, and the months of this job alone.
    pub fn evidence(&self, within: Option<u32>, as_of: Date) -> Evidence {
        let Months { at_least, at_most } = months_worked(std::slice::from_ref(self), within, as_of);
        let whole = Evidence::whole(self.job.title, Via::Derived, Amount::Months { at_least, at_most });
        self.job.dated_by().fold(whole, Evidence::beside)
    }

    /// The day on which it ends if it goes on: that of the application in its row, else of the run; the earliest or the
    /// latest that this may be.
    fn last_day(&self, shortest: bool, as_of: Date) -> Date {
        let applied = self.job.applied().map(|(first, last)| if shortest { first } else { last });
        applied.map_or(as_of, |day| day.min(as_of))
    }

    /// Its first and last month, counted from year 0, at the shortest or at the longest that its dates allow.
    fn span(&self, shortest: bool, within: Option<u32>, as_of: Date) -> Option<(i32, i32)> {
        let today = self.last_day(shortest, as_of);
        let on = |dates: Dates, latest: bool| match dates {
            Dates::Between(_, last) if latest => last,
            Dates::Between(first, _) => first,
            Dates::Open => today,
        };
        let start = on(self.start?, shortest);
        let end = match self.end {
            Some(end) => on(end, !shortest),
            None if shortest => start,
            None => today,
        };
        // A stretch that ends later begins later: the shortest time is what both ends of a doubtful day have in common.
        let since = since(within, self.last_day(!shortest, as_of));
        let (start, end) = (month(start.max(since)), month(end.min(today)));
        (start <= end).then_some((start, end))
    }

    /// Whether it surely lasted a month, though its dates do not tell which.
    fn lasted(&self, within: Option<u32>, as_of: Date) -> bool {
        let (Some(Dates::Between(first, latest)), Some(Dates::Between(earliest, last))) = (self.start, self.end) else {
            return false;
        };
        let since = since(within, self.last_day(false, as_of));
        self.sure && latest > earliest && first >= since && last <= self.last_day(true, as_of)
    }
}

/// The first day of a last stretch.
fn since(within: Option<u32>, today: Date) -> Date {
    within.map_or(Date::MIN, |months| today.saturating_sub(Span::new().months(months)))
}

/// The months that some jobs come to: at least those of the sure ones at their shortest, at most those of all at their
/// longest. A job without a start leaves the most open.
///
/// Of a last stretch of so many months no more can be worked, though it touches a calendar month more.
pub(super) fn months_worked(jobs: &[Counted], within: Option<u32>, as_of: Date) -> Months {
    let spans = |shortest: bool| {
        let counted = jobs.iter().filter(move |job| job.sure || !shortest);
        let all = counted.filter_map(|job| job.span(shortest, within, as_of)).collect();
        union(all).min(within.unwrap_or(u32::MAX))
    };
    let some = u32::from(jobs.iter().any(|job| job.lasted(within, as_of)));
    let undated = jobs.iter().any(|job| job.start.is_none());
    Months { at_least: spans(true).max(some), at_most: (!undated).then(|| spans(false)) }
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
