//! A reading as JSON: the window that `candor read --format jsonl` opens on the readers.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::facts::availability::Availability;
use crate::facts::certificate::Certificate;
use crate::facts::education::Education;
use crate::facts::jobs::Entry;
use crate::facts::language::{Language, Level};
use crate::facts::licence::Licence;
use crate::facts::money::{Basis, Pay, Per};
use crate::facts::place::{At, Place};
use crate::facts::ranked::Meant;
use crate::facts::skill::{Skill, Stance};
use crate::facts::time::{Dates, Days, Months, Stretch, When};
use crate::facts::title::Title;
use crate::facts::{Fact, Found, Reading};
use crate::reference::{Reference, Span, StudyField, Track};

/// `{"text", "reading", "via", "alternatives"}`: what the text says, how that was recognised, and what else it may mean.
///
/// A list (languages, skills, jobs, duties) is an array of its items, each with its words and how it was recognised; above
/// stands the way of the item that is furthest from its words. A cell of schools is the school that decides, with all of them in
/// `schools`. Readings carry their units: `isced` (a number, or null where the words leave it open), `months`, `cefr`,
/// `areas`. `isced` is the level that the name of a degree usually stands for, even where `isced_range`, which is what is
/// judged, allows others: an MBA is 7 of 6–7, a Polish one 6. What else the text may mean is ranked only where that was asked for: [`ranked_json`].
///
/// ```
/// use candor::facts::{Field, read};
/// use candor::reference::Reference;
/// use candor::report::reading_json;
///
/// let tables = Reference::embedded();
/// let json = reading_json("licencjat", &read(&Field::Education, "licencjat", tables), tables);
/// assert_eq!(json["reading"]["isced"], 6);
/// let mba = |text| reading_json(text, &read(&Field::Education, text, tables), tables)["reading"].take();
/// assert_eq!((&mba("MBA")["isced"], &mba("MBA")["isced_range"]), (&7.into(), &serde_json::json!([6, 7])));
/// assert_eq!(mba("MBA, SGH")["isced"], 6);
/// ```
pub fn reading_json(text: &str, reading: &Reading, tables: &Reference) -> Value {
    let cell = Cell { text, tables };
    let fields = match reading {
        Reading::NotStated => nothing("not-stated"),
        Reading::NotUnderstood => nothing("not-understood"),
        Reading::Damaged(damage) => nothing(&format!("damaged-{}", damage.name())),
        Reading::Education(_) => cell.schools(&reading.facts()),
        Reading::Duties(_) if reading.facts().is_empty() => nothing("nothing-named"),
        _ if reading.is_list() => cell.list(&reading.facts()),
        _ => reading.facts().first().map_or_else(|| nothing("nothing-named"), |found| cell.one(found)),
    };
    under(text, fields)
}

/// The same of a line that is not UTF-8, with signs in the place of what is no text: nothing was read.
pub fn not_utf8_json(text: &str) -> Value {
    under(text, nothing("not-utf8"))
}

fn under(text: &str, fields: Value) -> Value {
    let mut object = Map::new();
    object.insert("text".into(), text.into());
    if let Value::Object(fields) = fields {
        object.extend(fields);
    }
    object.insert("alternatives".into(), json!([]));
    Value::Object(object)
}

/// The same with the concepts that the text may mean as `alternatives`, the best first.
pub fn ranked_json(text: &str, reading: &Reading, tables: &Reference, ranked: &[Meant]) -> Value {
    let mut object = reading_json(text, reading, tables);
    let concept =
        |meant: &Meant| json!({"id": meant.id, "label": meant.label, "score": meant.score, "via": meant.via.name()});
    object["alternatives"] = ranked.iter().map(concept).collect();
    object
}

/// Nothing was read, and why.
fn nothing(why: &str) -> Value {
    json!({"reading": null, "why": why, "via": null})
}

/// Where facts were found, and what knows their names.
struct Cell<'a> {
    text: &'a str,
    tables: &'a Reference,
}

impl Cell<'_> {
    /// The school that decides, with all of the cell: the highest one that was finished.
    fn schools(&self, schools: &[Found<Fact>]) -> Value {
        let rank = |found: &&Found<Fact>| match found.value {
            Fact::School(school) => Some((school.finished.rank(), school.at_least, school.at_most)),
            _ => None,
        };
        // Among equals the first.
        let Some(deciding) = schools.iter().rev().max_by_key(rank) else { return nothing("nothing-named") };
        let mut decides = self.one(deciding);
        decides["reading"]["schools"] = schools.iter().map(|found| self.item(found)).collect();
        decides
    }

    fn one(&self, found: &Found<Fact>) -> Value {
        json!({"reading": self.fact(found.value), "words": self.words(found), "via": found.via.name()})
    }

    /// The items of a list. How it was recognised is how the item was that is furthest from its words (`Via::ALL`).
    fn list(&self, all: &[Found<Fact>]) -> Value {
        let items: Vec<Value> = all.iter().map(|found| self.item(found)).collect();
        match all.iter().map(|found| found.via).max() {
            None => json!({"reading": [], "why": "nothing-named", "via": null}),
            Some(via) => json!({"reading": items, "via": via.name()}),
        }
    }

    fn item(&self, found: &Found<Fact>) -> Value {
        let mut item = self.fact(found.value);
        item["words"] = self.words(found).into();
        item["via"] = found.via.name().into();
        item
    }

    fn words(&self, found: &Found<Fact>) -> &str {
        self.text.get(found.span.clone()).unwrap_or(self.text)
    }

    fn fact(&self, fact: Fact) -> Value {
        match fact {
            Fact::School(it) => school(it),
            Fact::Language(it) => language(it),
            Fact::Skill(it) => skill(it, self.tables),
            Fact::Certificate(it) => certificate(it, self.tables),
            Fact::Licence(it) => licence(it),
            Fact::Months(it) => months(it),
            Fact::Dates(it) => dates(it),
            Fact::Number(it) => json!({"thousandths": [it.at_least, it.at_most]}),
            Fact::Pay(it) => pay(it),
            Fact::Availability(it) => availability(it),
            Fact::Place(it) => place(it),
            Fact::Title(it) => title(it),
            Fact::Job(it) => job(self.text, it),
            Fact::Duty(area) => json!({"areas": [area]}),
            Fact::Phrase(it) => json!({"items": it.items}),
        }
    }
}

fn school(school: &Education) -> Value {
    let exact = (school.at_least == school.at_most).then_some(school.at_least).or(school.usual);
    let track = school.track.map(Track::name);
    let field = |field: &StudyField| json!({"broad": field.broad(), "narrow": field.narrow()});
    let mut all = json!({
        "isced": exact, "isced_range": [school.at_least, school.at_most], "track": track, "finished": school.finished.told(),
        "field": school.fields.first().map(field), "institution": school.institution,
        "start": school.years.and_then(|years| years.start).as_ref().map(dates),
        "end": school.years.and_then(|years| years.end).as_ref().map(dates),
    });
    if school.fields.len() > 1 {
        all["more_fields"] = school.fields[1..].iter().map(field).collect();
    }
    all
}

fn language(spoken: &Language) -> Value {
    match spoken.level {
        Level::Range(low, high) => json!({"language": spoken.code, "cefr": [low.name(), high.name()]}),
        Level::Unsaid => json!({"language": spoken.code, "cefr": null}),
        Level::Blank => json!({"language": spoken.code, "cefr": null, "denied": null}),
        Level::Denied => json!({"language": spoken.code, "denied": true}),
    }
}

fn skill(skill: &Skill, tables: &Reference) -> Value {
    let concept = skill.concept.and_then(|number| tables.skill_id(number));
    json!({
        "concept": concept, "key": skill.key, "denied": denied(skill.stance), "stance": stance(skill.stance),
        "level": skill.level.map(|(low, high)| [low.name(), high.name()]),
        "months": skill.months.map(|months| json!([months.at_least, months.at_most])),
    })
}

fn certificate(held: &Certificate, tables: &Reference) -> Value {
    let mut name = skill(&held.name, tables);
    name["valid_until"] = until(held.valid_until).into();
    name
}

fn licence(held: &Licence) -> Value {
    json!({"category": held.category, "denied": denied(held.stance), "valid_until": until(held.valid_until)})
}

fn months(months: &Months) -> Value {
    json!({"months": [months.at_least, months.at_most]})
}

fn pay(pay: &Pay) -> Value {
    json!({
        "hundredths": [pay.at_least, pay.at_most], "currency": pay.currency,
        "basis": pay.basis.map(Basis::name), "per": pay.per.map(Per::name),
    })
}

fn availability(said: &Availability) -> Value {
    let days = |days: &Days| match days {
        Days::Dated(first, last) => json!({"days": [first.to_string(), last.to_string()]}),
        Days::OfMonth { month, first, last } => json!({"month": month, "days_of_month": [first, last]}),
        Days::OfMonths { from, to } => json!({"from_month_and_day": from, "to_month_and_day": to}),
    };
    let span = |span: &Option<Span>| span.map(|span| json!({"months": span.months, "days": span.days}));
    match said {
        Availability::AtOnce => json!({"at_once": true}),
        Availability::From(of) => json!({"from": days(of)}),
        Availability::After(of) => json!({"after": days(of)}),
        Availability::Wait { least, most, counted } => {
            json!({"wait": {"at_least": span(least), "at_most": span(most)}, "counted": counted.name()})
        }
    }
}

fn place(place: &Place) -> Value {
    let (what, name) = match &place.at {
        At::Known(place) => ("place", Some(place)),
        At::Whole(place) => ("whole", Some(place)),
        At::Around(place) => ("around", Some(place)),
        At::Other(name) => ("other", Some(name)),
        At::Remote => ("remote", None),
        At::Hybrid => ("hybrid", None),
        At::OnSite => ("on-site", None),
        At::Anywhere => ("anywhere", None),
        At::Moving => ("moving", None),
    };
    json!({"what": what, "place": name, "denied": denied(place.stance)})
}

fn denied(stance: Stance) -> Option<bool> {
    match stance {
        Stance::Named => Some(false),
        Stance::Denied | Stance::Wished | Stance::Ended => Some(true),
        Stance::Learning | Stance::Unclear | Stance::Blank => None,
    }
}

/// What is said of a skill that is not simply there.
fn stance(stance: Stance) -> Option<&'static str> {
    match stance {
        Stance::Named => None,
        Stance::Denied => Some("denied"),
        Stance::Wished => Some("wished"),
        Stance::Learning => Some("learning"),
        Stance::Ended => Some("ended"),
        Stance::Blank => Some("blank"),
        Stance::Unclear => Some("open"),
    }
}

fn until(days: Option<(Date, Date)>) -> Option<[String; 2]> {
    days.map(|(first, last)| [first.to_string(), last.to_string()])
}

fn title(title: &Title) -> Value {
    let areas = |sure: bool| -> Vec<&String> {
        title.areas.iter().filter(|(_, is)| *is == sure).map(|(area, _)| area).collect()
    };
    json!({
        "areas": areas(true), "possible_areas": areas(false), "denied_areas": title.denied,
        "internship": title.internship, "no_work": title.free,
    })
}

/// A job: its title with areas, and from when to when, or how long.
fn job(text: &str, entry: &Entry) -> Value {
    let mut object = entry.title.as_ref().map_or_else(|| json!({}), |found| title(&found.value));
    object["title"] = entry.title.as_ref().map(|found| found.words(text)).into();
    object["employer"] = entry.employer.clone().and_then(|span| text.get(span)).into();
    object["decided_by"] = entry.decided_by.clone().and_then(|span| text.get(span)).into();
    match entry.when {
        When::Between(Stretch { start, end }) => {
            (object["start"], object["end"]) = (start.as_ref().map(dates).into(), end.as_ref().map(dates).into());
        }
        When::Lasted(months) => object["months"] = json!([months.at_least, months.at_most]),
    }
    object
}

fn dates(dates: &Dates) -> Value {
    match dates {
        Dates::Between(first, last) => json!({"days": [first.to_string(), last.to_string()]}),
        Dates::Open => json!({"open": true}),
    }
}
