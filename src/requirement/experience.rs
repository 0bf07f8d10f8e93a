//! # What it asks
//!
//! Time worked in an area.
//!
//! # What counts
//!
//! Years that the person states for the area, and months computed from jobs whose titles belong to it, or whose duties
//! do where the title leaves it open: calendar months, both ends included, overlaps once, never reduced for part-time or
//! leave. Jobs may stand in rows, in numbered columns, in one cell or in JSON. Up to `ideal`, more time earns more points.
//!
//! # What is unknown
//!
//! Nothing stated, a range that straddles the limit, a title that may or may not belong to the area, an internship
//! where it decides, jobs of which only a length is said and that may have overlapped, and stated and computed time that disagree. Total years of work below the limit prove that the
//! limit is not reached; above it they prove nothing. Jobs in other areas only mean: no time in this one; but one job
//! alone may be the present one, and what came before is asked about.
//!
//! # Example
//!
//! ```toml
//! experience = { in = "sales", at_least = "1 year", ideal = "2 years" }
//! ```

use super::history::{Counted, History, history, months_worked, resting_on, stated as time_of};
use super::{About, Ask, Judging, Subject, Term};
use crate::facts::history::Job;
use crate::facts::time::Months;
use crate::facts::{Candidate, Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, Verdict, Why, share};
use crate::reference::Reference;
use crate::requirement::Policy;
use crate::requirement::shape::{Key, Shape, Takes, Values, Vocabulary};

pub(super) const SHAPE: Shape = Shape {
    ascending: &[("at_least", "ideal"), ("at_least", "within")],
    ..Shape::new(&[
        Key::required("in", Takes::Named(Vocabulary::Areas), "The area of work."),
        Key::required("at_least", Takes::Duration, "The time that meets the requirement."),
        Key::optional("ideal", Takes::Duration, "The time that earns all points; `at_least` when left out."),
        Key::optional("within", Takes::Duration, "Only time within this last stretch counts."),
    ])
};

#[derive(Debug, Clone)]
pub struct Experience {
    area: String,
    at_least: u32,
    ideal: u32,
    within: Option<u32>,
}

/// One source of time worked: its range, what was read, and what makes it doubtful.
struct Source {
    months: Months,
    evidence: Vec<Evidence>,
    why: Option<Why>,
}

impl Source {
    fn stated(cell: &Cell, months: Months) -> Source {
        Source { months, evidence: vec![Evidence::whole(cell, Via::Same, amount(months))], why: None }
    }
}

impl Ask for Experience {
    fn compile(values: &Values, _: &Reference) -> Self {
        let at_least = values.months("at_least").unwrap_or(0);
        Experience {
            area: values.text("in").unwrap_or_default().to_owned(),
            at_least,
            ideal: values.months("ideal").unwrap_or(at_least),
            within: values.months("within"),
        }
    }

    fn about(&self) -> About {
        let ideal = (self.ideal > self.at_least)
            .then_some(Term::Ideal(Amount::Months { at_least: self.ideal, at_most: Some(self.ideal) }));
        let question = Question {
            field: "experience",
            subject: match self.within {
                Some(months) => format!("{} within {months} months", self.area),
                None => self.area.clone(),
            },
        };
        let terms = ideal.into_iter().chain(self.within.map(Term::Within)).collect();
        About {
            terms,
            ..About::new(
                vec![
                    self.declared_in(),
                    Field::Experience(None),
                    Field::JobHistory,
                    Field::JobTitle,
                    Field::JobStart,
                    Field::JobEnd,
                    Field::JobDuties,
                    Field::Applied,
                ],
                question,
                Subject::Area(self.area.clone()),
                Amount::Months { at_least: self.at_least, at_most: None },
            )
        }
    }

    /// Stated and computed time both count as readings; the total of all work only sets a limit from above, and where only
    /// a last stretch counts so does stated time, for it does not say when it was.
    fn judge(&self, at: &Judging) -> Part {
        let answered = at.answered();
        let stated = at.cells_of(&[self.declared_in()]);
        let length = |cell, within| time_of(at.candidate, cell, within, at.as_of);
        let mut told: Vec<(&Cell, Months)> =
            stated.iter().filter_map(|cell| Some((*cell, length(cell, None)?))).collect();
        let history = if answered { History::default() } else { history(at.candidate, &self.area, at.as_of) };
        let computed = self.computed(at, &history);
        let mut sources: Vec<Source> = Vec::new();
        if let (Some(stretch), false) = (self.within, answered) {
            // What says when it was is counted like a job; what says how long alone is not.
            let dated = told.extract_if(.., |(cell, _)| matches!(*cell.reading, Reading::Jobs(_))).collect::<Vec<_>>();
            sources.extend(self.in_stretch(stretch, &told, computed));
            let within = |cell| Some(Source::stated(cell, length(cell, Some(stretch))?));
            sources.extend(dated.into_iter().filter_map(|(cell, _)| within(cell)));
        } else {
            sources.extend(told.iter().map(|&(cell, months)| Source::stated(cell, months)));
            // One job may be the present one alone: beside a statement it can only say that there was more.
            let most = sources.iter().filter_map(|stated| stated.months.at_most).max();
            let more = |source: &Source| most.is_some_and(|most| source.months.at_least > most);
            let adds = |source: &Source| sources.is_empty() || !history.is_one_job() || more(source);
            let computed = computed.filter(adds);
            sources.extend(computed);
        }
        if !answered {
            for cell in in_all(at.candidate) {
                if let Some(total) = length(cell, None).and_then(|months| months.at_most) {
                    self.limit(cell, total, &mut sources);
                }
            }
        }
        let Some(outcome) = Outcome::over(sources.iter().flat_map(|source| self.ends(source.months))) else {
            return unstated(at, &stated, &history);
        };
        let low = sources.iter().map(|source| source.months.at_least).min().unwrap_or(0);
        let high = sources.iter().map(|source| source.months.at_most).reduce(|a, b| Some(a?.max(b?))).flatten();
        let unknown = outcome.verdict == Verdict::Unknown;
        let whys = sources.iter().find_map(|source| source.why.clone());
        Part {
            have: Some(Amount::Months { at_least: low, at_most: high }),
            gap: high
                .filter(|high| *high < self.at_least)
                .map(|high| Amount::Months { at_least: self.at_least - high, at_most: Some(self.at_least - low) }),
            why: unknown.then(|| whys.unwrap_or(if sources.len() > 1 { Why::Disagree } else { Why::Range })),
            evidence: sources.into_iter().flat_map(|source| source.evidence).collect(),
            ..Part::new(outcome)
        }
    }

    fn not_listed(_: bool) -> Option<Policy> {
        None
    }

    fn remedy(&self, at: &Judging) -> Change {
        let months = Months { at_least: self.at_least, at_most: Some(self.at_least) };
        let reading = Reading::Duration(Found { value: months, span: 0..0, via: Via::Same });
        at.answer(self.declared_in(), "", reading)
    }
}

impl Experience {
    fn declared_in(&self) -> Field {
        Field::Experience(Some(self.area.clone()))
    }

    /// Both ends of a range, which bracket all that lies between.
    fn ends(&self, months: Months) -> [(bool, u32); 2] {
        let at = |have: u32| (have >= self.at_least, share(have.into(), self.ideal.into()));
        [at(months.at_least), months.at_most.map_or((true, FULL), at)]
    }

    /// Of a last stretch, jobs prove the time; stated time does not say when it was: it may all have been in it, or none.
    fn in_stretch(&self, stretch: u32, told: &[(&Cell, Months)], computed: Option<Source>) -> Vec<Source> {
        let most = |months: Months| months.at_most.map_or(stretch, |most| most.min(stretch));
        let Some(mut computed) = computed else {
            let up_to = |months| Months { at_least: 0, at_most: Some(most(months)) };
            return told.iter().map(|&(cell, months)| Source::stated(cell, up_to(months))).collect();
        };
        let (more, less): (Vec<_>, Vec<_>) =
            told.iter().partition(|(_, months)| most(*months) >= computed.months.at_least);
        for (cell, months) in more {
            computed.months.at_most = computed.months.at_most.map(|at_most| at_most.max(most(months)));
            computed.evidence.push(Evidence::whole(cell, Via::Same, amount(months)));
        }
        let mut sources = vec![computed];
        for (cell, months) in less {
            self.limit(cell, most(months), &mut sources);
        }
        sources
    }

    /// The jobs in the area. A history of other work only is none in this one, unless such silence is asked about; one
    /// job is no history, for it may be the present one alone.
    fn computed(&self, at: &Judging, History { jobs, elsewhere }: &History) -> Option<Source> {
        if jobs.is_empty() {
            let none = Months { at_least: 0, at_most: Some(0) };
            let evidence = elsewhere.iter().map(|job| no_time_in(job, none)).collect();
            let counts = elsewhere.len() > 1 && at.rules.not_listed != Some(Policy::Ask);
            return counts.then_some(Source { months: none, evidence, why: None });
        }
        let worked: Vec<_> = jobs.iter().map(Counted::worked).collect();
        let months = months_worked(&worked, self.within, at.as_of);
        let doubt = jobs.iter().find_map(|job| job.doubt.clone());
        Some(Source {
            evidence: jobs.iter().map(|job| job.evidence(self.within, at.as_of)).collect(),
            why: (Some(months.at_least) != months.at_most).then_some(doubt).flatten(),
            months,
        })
    }

    /// Half a year of work in all proves less than a year in sales. More in all proves nothing, but nothing in sales can
    /// exceed it: a claim that does is cut to it in a reading of its own.
    fn limit(&self, cell: &Cell, total: u32, sources: &mut Vec<Source>) {
        let proves = total < self.at_least;
        let contradicts = sources.iter().any(|source| source.months.at_least > total);
        for source in sources.iter_mut().filter(|source| source.months.at_least <= total) {
            if source.months.at_most.is_none_or(|most| most > total) {
                source.months.at_most = Some(total);
                let up_to = amount(Months { at_least: 0, at_most: Some(total) });
                source.evidence.push(Evidence::whole(cell, Via::Same, up_to));
            }
        }
        if contradicts || (sources.is_empty() && proves) {
            let at_least = if contradicts { total } else { 0 };
            sources.push(Source::stated(cell, Months { at_least, at_most: Some(total) }));
        }
    }
}

/// Nothing says how long: only the total of all work, or jobs elsewhere, or nothing at all.
fn unstated(at: &Judging, stated: &[&Cell], history: &History) -> Part {
    let total: Vec<&Cell> = in_all(at.candidate).collect();
    let length = |cell| time_of(at.candidate, cell, None, at.as_of);
    if let Some((cell, months)) = total.iter().find_map(|cell| Some((cell, length(cell)?))) {
        let part = at.missing(stated);
        return Part {
            evidence: vec![Evidence::whole(cell, Via::Same, amount(months))],
            why: Some(Why::TotalOnly),
            ..part
        };
    }
    if !history.elsewhere.is_empty() {
        let none = Months { at_least: 0, at_most: Some(0) };
        let titles = history.elsewhere.iter().map(|job| no_time_in(job, none));
        return Part { evidence: titles.collect(), ..Part::because(at.not_listed(), Why::OtherJobs) };
    }
    at.missing(&stated.iter().copied().chain(total).collect::<Vec<_>>())
}

/// The cells that may say how long somebody worked in all.
fn in_all(candidate: &Candidate) -> impl Iterator<Item = &Cell> {
    candidate.cells.iter().filter(|cell| matches!(cell.column.field, Field::Experience(None) | Field::JobHistory))
}

/// A job elsewhere: where its duties show that, they are quoted.
fn no_time_in(job: &Job, none: Months) -> Evidence {
    match job.via {
        Via::FreeText => resting_on(job, job.via, amount(none)),
        _ => Evidence::words(job.cell, job.words, Via::Derived, amount(none)),
    }
}

fn amount(months: Months) -> Amount {
    Amount::Months { at_least: months.at_least, at_most: months.at_most }
}
