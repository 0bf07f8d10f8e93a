//! The jobs of one person.

use jiff::civil::Date;

use super::date::Dates;
use super::title::Title;
use super::{Candidate, Cell, Field, Reading};
use crate::problem::{Place, Problem, Slug};

/// One job: a row with a title and a start or an end.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// The cell that names it.
    pub title: &'a Cell,
    /// What the title says.
    pub said: &'a Title,
    /// The cell of its start.
    pub start: Option<&'a Cell>,
    /// The cell of its end.
    pub end: Option<&'a Cell>,
    /// The cell of the application in its row.
    pub applied: Option<&'a Cell>,
}

impl Job<'_> {
    /// When it began; `None` where that is not said or not understood. No job begins "now".
    pub fn starts(&self) -> Option<Dates> {
        self.start.and_then(dates).filter(|start| *start != Dates::Open)
    }

    /// When it ended; `None` where no column says so, or that was not understood. An empty end means that the job goes on.
    pub fn ends(&self) -> Option<Dates> {
        match &*self.end?.reading {
            Reading::NotStated => Some(Dates::Open),
            _ => self.end.and_then(dates),
        }
    }

    /// Whether it ended before it began, however its dates are read.
    pub fn runs_backwards(&self) -> bool {
        let both = (self.starts(), self.ends());
        matches!(both, (Some(Dates::Between(first, _)), Some(Dates::Between(_, last))) if first > last)
    }

    /// Whether it begins after a day, however its start is read.
    pub fn begins_after(&self, day: Date) -> bool {
        matches!(self.starts(), Some(Dates::Between(first, _)) if first > day)
    }

    /// The day of the application in its row: the earliest and the latest that it may be.
    pub fn applied(&self) -> Option<(Date, Date)> {
        match self.applied.and_then(dates)? {
            Dates::Between(first, last) => Some((first, last)),
            Dates::Open => None,
        }
    }

    /// The cells that say when it was, as far as they say anything.
    pub fn dated_by(&self) -> impl Iterator<Item = &Cell> {
        [self.start, self.end].into_iter().flatten().filter(|cell| *cell.reading != Reading::NotStated)
    }
}

/// The jobs of a person, in the order of the rows.
pub fn jobs(candidate: &Candidate) -> Vec<Job<'_>> {
    let beside = |title: &Cell, field: Field| {
        let mut cells = candidate.cells.iter().filter(move |cell| cell.column.field == field);
        cells.find(|cell| {
            (cell.row, cell.column.number) == (title.row, title.column.number) && cell.column.file == title.column.file
        })
    };
    let titled = candidate.cells.iter().filter(|cell| cell.column.field == Field::JobTitle);
    let all = titled.filter_map(|title| {
        let Reading::Title(found) = &*title.reading else { return None };
        let (start, end) = (beside(title, Field::JobStart), beside(title, Field::JobEnd));
        let mut rows = candidate.cells.iter().filter(|cell| cell.column.field == Field::Applied);
        let applied = rows.find(|cell| cell.row == title.row && cell.column.file == title.column.file);
        (start.is_some() || end.is_some()).then_some(Job { title, said: &found.value, start, end, applied })
    });
    all.collect()
}

/// Jobs whose dates contradict each other or the date of the run.
pub fn doubtful_dates(candidate: &Candidate, as_of: Date) -> Vec<Problem> {
    let doubtful = jobs(candidate).into_iter().filter_map(|job| {
        let (slug, cell) = match (job.runs_backwards(), job.begins_after(as_of)) {
            (true, _) => (Slug::EndBeforeStart, job.end),
            (false, true) => (Slug::StartsLater, job.start),
            (false, false) => return None,
        };
        let cell = cell?;
        let words: Vec<&str> = job.dated_by().map(|cell| cell.text.trim()).collect();
        let (file, column) = (cell.column.file.clone(), Some(cell.column.heading.clone()));
        Some(Problem::new(slug, Place::Cell { file, row: cell.row, column }).with("found", words.join(" – ")))
    });
    doubtful.collect()
}

fn dates(cell: &Cell) -> Option<Dates> {
    match &*cell.reading {
        Reading::Date(found) => Some(found.value),
        _ => None,
    }
}
