//! A reading as JSON: the window that `candor read --format jsonl` opens on the readers.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::facts::availability::Availability;
use crate::facts::education::Education;
use crate::facts::jobs::Entry;
use crate::facts::language::{Language, Level};
use crate::facts::money::{Basis, Per};
use crate::facts::place::{At, Place};
use crate::facts::ranked::Meant;
use crate::facts::skill::{Skill, Stance};
use crate::facts::time::Dates;
use crate::facts::time::Days;
use crate::facts::time::{Stretch, When};
use crate::facts::title::Title;
use crate::facts::{Found, Reading, Via};
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
    let fields = match reading {
        Reading::NotStated => nothing("not-stated"),
        Reading::NotUnderstood => nothing("not-understood"),
        Reading::Damaged(damage) => nothing(&format!("damaged-{}", damage.name())),
        Reading::Education(schools) => schools_json(text, schools),
        Reading::Languages(all) => list(text, all, language),
        Reading::Skills(all) => list(text, all, |skill| self::skill(skill, tables)),
        Reading::Certificates(all) => list(text, all, |held| {
            let mut name = skill(&held.name, tables);
            name["valid_until"] = until(held.valid_until).into();
            name
        }),
        Reading::Licences(all) => list(
            text,
            all,
            |held| json!({"category": held.category, "denied": denied(held.stance), "valid_until": until(held.valid_until)}),
        ),
        Reading::Duration(found) => one(text, found, |months| json!({"months": [months.at_least, months.at_most]})),
        Reading::Number(found) => one(text, found, |number| json!({"thousandths": [number.at_least, number.at_most]})),
        Reading::Date(found) => one(text, found, dates),
        Reading::Money(all) => list(text, all, |pay| {
            json!({
                "hundredths": [pay.at_least, pay.at_most], "currency": pay.currency,
                "basis": pay.basis.map(Basis::name), "per": pay.per.map(Per::name),
            })
        }),
        Reading::Availability(found) => one(text, found, availability),
        Reading::Places(all) => list(text, all, place),
        Reading::Title(found) => one(text, found, title),
        Reading::Jobs(jobs) => list(text, jobs, |entry| job(text, entry)),
        Reading::Duties(duties, skills) if duties.is_empty() && skills.is_empty() => nothing("nothing-named"),
        Reading::Duties(duties, skills) => {
            let areas = duties.iter().map(|found| item(text, found, |area| json!({"areas": [area]})));
            let skills_said = skills.iter().map(|found| item(text, found, |skill| self::skill(skill, tables)));
            let via = duties.iter().map(|found| found.via).chain(skills.iter().map(|found| found.via));
            items(areas.chain(skills_said), via)
        }
        Reading::Phrase(found) => one(text, found, |phrase| json!({"items": phrase.items})),
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

/// The school that decides, with all of the cell: the highest one that was finished.
fn schools_json(text: &str, schools: &[Found<Education>]) -> Value {
    let rank = |found: &&Found<Education>| (found.value.finished.rank(), found.value.at_least, found.value.at_most);
    // Among equals the first.
    let Some(deciding) = schools.iter().rev().max_by_key(rank) else { return nothing("nothing-named") };
    let mut decides = one(text, deciding, school);
    decides["reading"]["schools"] = schools.iter().map(|found| item(text, found, school)).collect();
    decides
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
        Stance::Denied | Stance::Wished => Some(true),
        Stance::Learning | Stance::Unclear => None,
    }
}

/// What is said of a skill that is not simply there.
fn stance(stance: Stance) -> Option<&'static str> {
    match stance {
        Stance::Named => None,
        Stance::Denied => Some("denied"),
        Stance::Wished => Some("wished"),
        Stance::Learning => Some("learning"),
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

fn one<T>(text: &str, found: &Found<T>, shape: impl Fn(&T) -> Value) -> Value {
    json!({"reading": shape(&found.value), "words": words(text, found), "via": found.via.name()})
}

/// The items of a list. How it was recognised is how the item was that is furthest from its words ([`Via::ALL`]).
fn list<T>(text: &str, all: &[Found<T>], shape: impl Fn(&T) -> Value) -> Value {
    items(all.iter().map(|found| item(text, found, &shape)), all.iter().map(|found| found.via))
}

fn items(items: impl Iterator<Item = Value>, via: impl Iterator<Item = Via>) -> Value {
    match via.max() {
        None => json!({"reading": [], "why": "nothing-named", "via": null}),
        Some(via) => json!({"reading": items.collect::<Value>(), "via": via.name()}),
    }
}

fn item<T>(text: &str, found: &Found<T>, shape: impl Fn(&T) -> Value) -> Value {
    let mut item = shape(&found.value);
    item["words"] = words(text, found).into();
    item["via"] = found.via.name().into();
    item
}

fn words<'a, T>(text: &'a str, found: &Found<T>) -> &'a str {
    text.get(found.span.clone()).unwrap_or(text)
}
