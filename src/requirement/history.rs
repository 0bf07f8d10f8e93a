//! Jobs of one person and the months that they come to: calendar months, both ends included, overlaps once.

use jiff::Span;
use jiff::civil::Date;

use crate::assess::Why;
use crate::facts::date::Dates;
use crate::facts::duration::Months;
use crate::facts::{Candidate, Cell, Field, Reading};

/// The jobs of a person, seen from one area.
#[derive(Debug, Default)]
pub(super) struct History<'a> {
    /// Those that belong, or may belong, to the area.
    pub jobs: Vec<Job<'a>>,
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
pub(super) struct Job<'a> {
    /// The cell that names the job.
    pub title: &'a Cell,
    /// Whether it surely belongs to the area and counts as work there.
    sure: bool,
    /// `None` where nothing can be counted from it.
    start: Option<Dates>,
    /// `None` where it was not understood.
    end: Option<Dates>,
    /// What makes it doubtful.
    pub doubt: Option<Why>,
}

/// The jobs of a person: a job is a row with a title and a start or an end.
///
/// A title that the tables do not know may belong anywhere; an internship is counted apart. Dates that make no sense are
/// no dates.
pub(super) fn history<'a>(candidate: &'a Candidate, area: &str) -> History<'a> {
    let beside = |title: &Cell, field: Field| {
        let mut cells = candidate.cells.iter().filter(|cell| cell.column.field == field);
        cells.find(|cell| cell.row == title.row && cell.column.file == title.column.file)
    };
    let mut found = History::default();
    for title in candidate.cells.iter().filter(|cell| cell.column.field == Field::JobTitle) {
        let Reading::Title(said) = &*title.reading else { continue };
        let (start, end) = (beside(title, Field::JobStart), beside(title, Field::JobEnd));
        if start.is_none() && end.is_none() {
            continue;
        }
        let known = &said.value.areas;
        let sure = known.iter().find(|(name, _)| name == area).map(|(_, sure)| *sure);
        let start = start.and_then(dates).filter(|start| *start != Dates::Open);
        if sure.is_none() && !known.is_empty() {
            found.elsewhere.extend(start.map(|_| title));
            continue;
        }
        // An empty end means that the job goes on.
        let end = match end.map(|end| &*end.reading) {
            None | Some(Reading::NotStated) => Some(Dates::Open),
            Some(_) => end.and_then(dates),
        };
        let start = start.filter(
            |start| !matches!((start, end), (Dates::Between(first, _), Some(Dates::Between(_, last))) if *first > last),
        );
        let doubt = if start.is_none() {
            Some(Why::NoDates)
        } else if said.value.internship {
            Some(Why::Internship)
        } else if sure != Some(true) {
            Some(Why::TitleUnclear(title.text.trim().to_owned()))
        } else {
            end.is_none().then_some(Why::NoDates)
        };
        found.jobs.push(Job { title, sure: sure == Some(true) && !said.value.internship, start, end, doubt });
    }
    found
}

fn dates(cell: &Cell) -> Option<Dates> {
    match &*cell.reading {
        Reading::Date(found) => Some(found.value),
        _ => None,
    }
}

impl Job<'_> {
    /// The months of this job alone.
    pub fn months(&self, within: Option<u32>, today: Date) -> Months {
        months_worked(std::slice::from_ref(self), within, today)
    }

    /// Its first and last month, counted from year 0, at the shortest or at the longest that its dates allow.
    fn span(&self, shortest: bool, since: Option<Date>, today: Date) -> Option<(i32, i32)> {
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
        let (start, end) = (month(start.max(since.unwrap_or(Date::MIN))), month(end.min(today)));
        (start <= end).then_some((start, end))
    }
}

/// The months that some jobs come to: at least those of the sure ones at their shortest, at most those of all at their
/// longest. A job without a start leaves the most open.
///
/// Of a last stretch of so many months no more can be worked, though it touches a calendar month more.
pub(super) fn months_worked(jobs: &[Job], within: Option<u32>, today: Date) -> Months {
    let since = within.map(|months| today.saturating_sub(Span::new().months(months)));
    let spans = |shortest: bool| {
        let counted = jobs.iter().filter(move |job| job.sure || !shortest);
        union(counted.filter_map(|job| job.span(shortest, since, today)).collect()).min(within.unwrap_or(u32::MAX))
    };
    let undated = jobs.iter().any(|job| job.start.is_none());
    Months { at_least: spans(true), at_most: (!undated).then(|| spans(false)) }
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
