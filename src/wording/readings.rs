//! Readings in words: what `candor read` shows.

use jiff::civil::Date;

use super::Wording;
use crate::facts::jobs::Entry;
use crate::facts::language::Level;
use crate::facts::skill::{Skill, Stance};
use crate::facts::time::Dates;
use crate::facts::time::{Stretch, When};
use crate::facts::title::Title;
use crate::facts::{Fact, Reading, Via};
use crate::finding::{Amount, State};
use crate::reference::Reference;

/// One thing that a text was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The words that it was read from.
    pub words: String,
    /// What they say.
    pub says: String,
    /// How they were recognised; `None` where nothing was.
    pub via: Option<Via>,
}

impl Wording {
    /// A reading, thing by thing, in the order of the text.
    pub fn reading(&self, text: &str, reading: &Reading, tables: &Reference) -> Vec<Read> {
        match reading {
            Reading::NotStated => return self.nothing("read-not-stated"),
            Reading::NotUnderstood => return self.nothing("read-not-understood"),
            Reading::Damaged(damage) => return self.nothing(&format!("read-damaged-{}", damage.name())),
            Reading::Title(found) if self.title(&found.value).is_empty() => return self.nothing("read-no-area"),
            _ => {}
        }
        let found: Vec<Read> = reading
            .facts()
            .into_iter()
            .map(|found| Read {
                words: text.get(found.span.clone()).unwrap_or(text).trim().to_owned(),
                says: self.fact(text, found.value, tables),
                via: Some(found.via),
            })
            .collect();
        match reading {
            _ if !found.is_empty() => found,
            // Such a list is empty only where words say so.
            Reading::Certificates(_) | Reading::Licences(_) => self.nothing("read-denied"),
            _ => self.nothing("read-nothing"),
        }
    }

    fn fact(&self, text: &str, fact: Fact, tables: &Reference) -> String {
        match fact {
            Fact::School(school) => {
                let says = self.amount(&Amount::Schooling(school.clone()));
                self.list(std::iter::once(says).chain(school.institution.clone()))
            }
            Fact::Language(spoken) => {
                let level = match spoken.level {
                    Level::Range(at_least, at_most) => self.amount(&Amount::Level { at_least, at_most }),
                    Level::Unsaid => self.state(State::LevelUnsaid),
                    Level::Blank => self.say("stance-blank", &[]),
                    Level::Denied => self.state(State::Denied),
                };
                format!("{}: {level}", self.name_of("language", &spoken.code))
            }
            Fact::Skill(skill) => self.skill(skill, tables),
            Fact::Certificate(held) => {
                self.held(self.skill_name(&held.name, tables), held.name.stance, held.valid_until)
            }
            Fact::Licence(held) => {
                let category = held.category.clone().unwrap_or_else(|| self.say("why-category-unsaid", &[]));
                self.held(category, held.stance, held.valid_until)
            }
            Fact::Months(months) => self.months(months.at_least, months.at_most),
            Fact::Number(number) => {
                let (at_least, at_most) = (Some(number.at_least), number.at_most);
                self.amount(&Amount::Number { at_least, at_most })
            }
            Fact::Dates(dates) => self.dates(*dates),
            Fact::Pay(pay) => self.amount(&Amount::pay(pay)),
            Fact::Availability(said) => self.availability(said),
            Fact::Place(place) => self.place_named(place, tables),
            Fact::Title(title) => self.list(self.title(title)),
            Fact::Job(job) => self.job(text, job),
            Fact::Duty(area) => self.name_of("area", area),
            Fact::Phrase(phrase) => self.list(&phrase.items),
        }
    }

    fn dates(&self, dates: Dates) -> String {
        match dates {
            Dates::Between(first, last) if first == last => first.to_string(),
            Dates::Between(first, last) => {
                self.say("between", &[("from", first.to_string().into()), ("to", last.to_string().into())])
            }
            Dates::Open => self.say("read-open", &[]),
        }
    }

    /// Dates, whole years and months as people write them.
    pub(super) fn short(&self, dates: Dates) -> String {
        match dates {
            Dates::Between(first, last) if first.day() == 1 && last == first.last_of_month() => {
                format!("{}-{:02}", first.year(), first.month())
            }
            Dates::Between(first, last) if first.day_of_year() == 1 && last == first.last_of_year() => {
                first.year().to_string()
            }
            _ => self.dates(dates),
        }
    }

    /// The areas of a title, those that it denies, and whether it is an internship or no work at all.
    fn title(&self, title: &Title) -> Vec<String> {
        let possible = self.say("read-possible", &[]);
        let areas = title.areas.iter().map(|(area, sure)| {
            let area = self.name_of("area", area);
            if *sure { area } else { format!("{area} ({possible})") }
        });
        let denied = title.denied.iter();
        let denied = denied.map(|area| self.say("read-not-of", &[("area", self.name_of("area", area).into())]));
        let state = |is: bool, words: &str| is.then(|| self.say(words, &[]));
        let areas = areas.chain(denied);
        areas.chain(state(title.internship, "read-internship")).chain(state(title.free, "read-no-work")).collect()
    }

    /// A job: what it is called and of which area, when it was, where.
    fn job(&self, text: &str, job: &Entry) -> String {
        let named = job.title.as_ref().map(|found| {
            let mut areas = self.title(&found.value);
            if areas.is_empty() {
                areas.push(self.say("read-no-area", &[]));
            }
            let words = found.words(text).to_owned();
            self.say("read-job", &[("title", words.into()), ("areas", self.list(areas).into())])
        });
        let when = match job.when {
            When::Lasted(months) => self.months(months.at_least, months.at_most),
            When::Between(Stretch { start, end }) => {
                let date =
                    |dates: Option<Dates>| dates.map_or_else(|| self.say("read-not-said", &[]), |on| self.short(on));
                let name = if end == Some(Dates::Open) { "read-since" } else { "read-from-to" };
                self.say(name, &[("start", date(start).into()), ("end", date(end).into())])
            }
        };
        let employer = job.employer.clone().and_then(|span| text.get(span));
        let employer = employer.map(|words| self.say("read-employer", &[("words", words.into())]));
        let decided = job.decided_by.clone().and_then(|span| text.get(span));
        let decided = decided.map(|words| self.say("read-decided-by", &[("words", words.into())]));
        named.into_iter().chain([when]).chain(employer).chain(decided).collect::<Vec<_>>().join("; ")
    }

    fn nothing(&self, name: &str) -> Vec<Read> {
        vec![Read { words: String::new(), says: self.say(name, &[]), via: None }]
    }

    /// A concept by its name in the language, or that the tables do not know it.
    fn skill(&self, skill: &Skill, tables: &Reference) -> String {
        let name = self.skill_name(skill, tables);
        let name = self.list(std::iter::once(name).chain(self.mastery(skill.level, skill.months)));
        self.with_stance(name, skill.stance, "state-denied", None)
    }

    fn skill_name(&self, skill: &Skill, tables: &Reference) -> String {
        let known = skill.concept.and_then(|number| tables.skill_name(number, &self.lang));
        known.unwrap_or_else(|| self.say("read-unknown-skill", &[]))
    }

    /// A certificate or a licence: whether it is held, and until when.
    fn held(&self, name: String, stance: Stance, until: Option<(Date, Date)>) -> String {
        let until = until.map(|(first, last)| self.short(Dates::Between(first, last)));
        let until = until.map(|until| self.say("read-until", &[("date", until.into())]));
        self.with_stance(name, stance, "read-not-held", until)
    }

    pub(super) fn with_stance(&self, name: String, stance: Stance, denied: &str, more: Option<String>) -> String {
        let stance = match stance {
            Stance::Named => None,
            Stance::Denied => Some(self.say(denied, &[])),
            Stance::Wished => Some(self.state(State::Wished)),
            Stance::Learning => Some(self.state(State::Learning)),
            Stance::Ended => Some(self.state(State::Ended)),
            Stance::Blank => Some(self.say("stance-blank", &[])),
            Stance::Unclear => Some(self.say("stance-unclear", &[])),
        };
        self.list(std::iter::once(name).chain(stance).chain(more))
    }
}
