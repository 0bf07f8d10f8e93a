//! The jobs of one person, from rows, numbered columns and cells that hold several.

use std::borrow::Cow;

use jiff::civil::Date;

use super::duties::decide;
use super::jobs::Entry;
use super::time::{Dates, Stretch, When};
use super::title::Title;
use super::{Candidate, Cell, Field, Found, Reading, Via};
use crate::problem::{Place, Problem, Slug};

/// One job: a title beside its dates, or one item of a cell that holds several.
#[derive(Debug, Clone)]
pub struct Job<'a> {
    /// The cell that names it.
    pub cell: &'a Cell,
    /// Its words: the title, or the whole item.
    pub words: &'a str,
    /// The words of its title.
    pub titled: &'a str,
    /// What title and duties say.
    pub said: Cow<'a, Title>,
    /// When it was.
    pub when: When,
    /// Words of other cells that it rests on: dates, and the duty that decided its area.
    pub beside: Vec<(&'a Cell, &'a str)>,
    /// How its area was found.
    pub via: Via,
    /// Whether its time is a part of that of the job before it.
    pub share: bool,
    /// The day of the application in its row: the earliest and the latest that it may be.
    pub applied: Option<(Date, Date)>,
}

impl Job<'_> {
    /// Whether it ended before it began, however its dates are read.
    pub fn runs_backwards(&self) -> bool {
        self.when.stretch().runs_backwards()
    }

    /// Whether it begins after a day, however its start is read.
    pub fn begins_after(&self, day: Date) -> bool {
        self.when.stretch().begins_after(day)
    }

    /// Whether it is said when it began, or how long it lasted.
    pub fn is_timed(&self) -> bool {
        !matches!(self.when, When::Between(Stretch { start: None, .. }))
    }
}

/// The jobs of a person, in the order of the rows.
pub fn jobs(candidate: &Candidate) -> Vec<Job<'_>> {
    let rows = candidate.cells.chunk_by(|a, b| a.row == b.row && a.column.file == b.column.file);
    let all =
        rows.flat_map(|row| row.iter().map(move |cell| (row, cell))).flat_map(|(row, cell)| match &*cell.reading {
            Reading::Title(found) if cell.column.field == Field::JobTitle => {
                beside_its_dates(row, cell, &found.value).into_iter().collect()
            }
            Reading::Jobs(entries) if !is_stretch(entries) => listed(row, cell, entries),
            _ => Vec::new(),
        });
    all.collect()
}

/// Whether jobs are no more than times: "od 2019" says how long, and not what.
pub fn is_stretch(entries: &[Found<Entry>]) -> bool {
    entries.iter().all(|entry| entry.value.title.is_none())
}

/// The job of a title with a start or an end in its row.
fn beside_its_dates<'a>(row: &'a [Cell], title: &'a Cell, said: &'a Title) -> Option<Job<'a>> {
    let all = |field: Field| {
        row.iter().filter(move |cell| cell.column.field == field && cell.column.number == title.column.number)
    };
    let says = |cell: &&Cell| *cell.reading != Reading::NotStated;
    let beside = |field: Field| all(field.clone()).find(says).or_else(|| all(field).next());
    let (start, end) = (beside(Field::JobStart), beside(Field::JobEnd));
    start.or(end)?;
    // No job begins "now". An empty end means that it goes on; "n/a" says that nobody knows.
    let starts = start.and_then(dates).filter(|start| *start != Dates::Open);
    let empty = |end: &Cell| !end.text.contains(char::is_alphanumeric);
    let ends = match end {
        Some(end) if *end.reading == Reading::NotStated => empty(end).then_some(Dates::Open),
        end => end.and_then(dates),
    };
    let stated = [start, end].into_iter().flatten().filter(says);
    let mut job = Job {
        cell: title,
        words: title.text.trim(),
        titled: title.text.trim(),
        said: Cow::Borrowed(said),
        when: When::Between(Stretch { start: starts, end: ends }),
        beside: stated.map(|cell| (cell, cell.text.trim())).collect(),
        via: Via::Derived,
        share: false,
        applied: applied(row, title),
    };
    let duties = all(Field::JobDuties).flat_map(|cell| match &*cell.reading {
        Reading::Duties(said) => said.areas.iter().map(|duty| (cell, duty)).collect(),
        _ => Vec::new(),
    });
    let (cells, duties): (Vec<&Cell>, Vec<&Found<String>>) = duties.unzip();
    if let Some((title, at)) = decide(said, &duties) {
        job.said = Cow::Owned(title);
        job.beside.push((cells[at], duties[at].words(&cells[at].text)));
        job.via = Via::FreeText;
    }
    Some(job)
}

/// The jobs that one cell lists.
fn listed<'a>(row: &'a [Cell], cell: &'a Cell, entries: &'a [Found<Entry>]) -> Vec<Job<'a>> {
    static UNNAMED: Title = Title { areas: Vec::new(), denied: Vec::new(), internship: false, free: false };
    let job = |entry: &'a Found<Entry>| {
        let title = entry.value.title.as_ref();
        Job {
            cell,
            words: entry.words(&cell.text),
            titled: title.map_or(entry.words(&cell.text), |title| title.words(&cell.text)),
            said: Cow::Borrowed(title.map_or(&UNNAMED, |title| &title.value)),
            when: entry.value.when,
            beside: Vec::new(),
            via: if entry.value.decided_by.is_some() { Via::FreeText } else { Via::Derived },
            share: entry.value.share,
            applied: applied(row, cell),
        }
    };
    entries.iter().map(job).collect()
}

/// Jobs whose dates contradict each other or the date of the run.
pub fn doubtful_dates(candidate: &Candidate, as_of: Date) -> Vec<Problem> {
    let stretches = candidate.cells.iter().flat_map(|cell| match &*cell.reading {
        Reading::Jobs(entries) if is_stretch(entries) => listed(&candidate.cells, cell, entries),
        _ => Vec::new(),
    });
    let doubtful = jobs(candidate).into_iter().chain(stretches).filter_map(|job| {
        let slug = match (job.runs_backwards(), job.begins_after(as_of)) {
            (true, _) => Slug::EndBeforeStart,
            (false, true) => Slug::StartsLater,
            (false, false) => return None,
        };
        let field = if slug == Slug::EndBeforeStart { Field::JobEnd } else { Field::JobStart };
        let dates: Vec<&(&Cell, &str)> =
            job.beside.iter().filter(|(cell, _)| cell.column.field != Field::JobDuties).collect();
        let cell = dates.iter().find(|(cell, _)| cell.column.field == field).map_or(job.cell, |(cell, _)| cell);
        let words: Vec<&str> = dates.iter().map(|(_, words)| *words).collect();
        let words = if words.is_empty() { job.words.to_owned() } else { words.join(" – ") };
        let (file, column) = (cell.column.file.clone(), Some(cell.column.heading.clone()));
        Some(Problem::new(slug, Place::Cell { file, row: cell.row, column }).with("found", words))
    });
    doubtful.collect()
}

/// The day of the application in the row of a cell, among some cells: the earliest and the latest that it may be.
pub fn applied(cells: &[Cell], beside: &Cell) -> Option<(Date, Date)> {
    let mut rows = cells.iter().filter(|cell| cell.column.field == Field::Applied);
    let cell = rows.find(|cell| cell.row == beside.row && cell.column.file == beside.column.file)?;
    match dates(cell)? {
        Dates::Between(first, last) => Some((first, last)),
        Dates::Open => None,
    }
}

fn dates(cell: &Cell) -> Option<Dates> {
    match &*cell.reading {
        Reading::Date(found) => Some(found.value),
        _ => None,
    }
}
