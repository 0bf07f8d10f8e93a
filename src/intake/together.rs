//! Values of a JSON list that say one thing together: a school's degree and subject, a language and its level.

use serde_json::value::RawValue;

use super::json::scalar;

/// What stands before and behind a value, where others stand before it.
struct Part {
    keys: &'static [&'static str],
    before: &'static str,
    behind: &'static str,
}

const fn part(keys: &'static [&'static str], before: &'static str, behind: &'static str) -> Part {
    Part { keys, before, behind }
}

const EDUCATION: &[Part] = &[
    part(&["studytype", "degree", "level"], "", ""),
    part(&["area", "field", "fieldofstudy", "major"], ", ", ""),
    part(&["institution", "school", "university"], ", ", ""),
    part(&["enddate", "year", "graduationyear"], ", ", ""),
];
const SKILLS: &[Part] = &[part(&["name", "skill"], "", ""), part(&["level"], " (", ")"), part(&["keywords"], "; ", "")];
const LANGUAGES: &[Part] =
    &[part(&["language", "name"], "", ""), part(&["fluency", "level", "proficiency"], " (", ")")];
const CERTIFICATES: &[Part] = &[part(&["name", "title"], "", ""), part(&["date"], " (", ")")];

/// The lists by their names, in JSON Resume and its kin.
const LISTS: &[(&str, &[Part])] = &[
    ("education", EDUCATION),
    ("skills", SKILLS),
    ("languages", LANGUAGES),
    ("certificates", CERTIFICATES),
    ("certifications", CERTIFICATES),
];

/// Keys of a beginning, and of the end that belongs to it.
const STRETCHES: &[(&str, &str)] =
    &[("startDate", "endDate"), ("start_date", "end_date"), ("start", "end"), ("from", "to")];

/// Takes from an object of a list what makes one text together.
pub(super) fn merged(list: &str, pairs: &mut Vec<(String, &RawValue)>) -> Option<String> {
    let (_, parts) = LISTS.iter().find(|(name, _)| list.eq_ignore_ascii_case(name))?;
    let mut text = String::new();
    for part in *parts {
        let is = |key: &str| part.keys.iter().any(|name| key.eq_ignore_ascii_case(name));
        let Some(at) = pairs.iter().position(|(key, value)| is(key) && !value.get().starts_with('{')) else { continue };
        let value = scalar(pairs.remove(at).1);
        if value.is_empty() {
            continue;
        }
        if text.is_empty() {
            text = value;
        } else {
            text.push_str(part.before);
            text.push_str(&value);
            text.push_str(part.behind);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Lists of jobs: what one of them does not say of its time is said, and empty, whatever others say.
const JOBS: &[&str] = &["work", "experience", "experiences", "jobs", "employment", "positions"];

/// A date whose year and month, and perhaps day, are written apart.
pub(super) fn date(pairs: &[(String, &RawValue)]) -> Option<String> {
    let number = |name: &str| {
        let (_, value) = pairs.iter().find(|(key, _)| key == name)?;
        value.get().parse::<u16>().ok()
    };
    let parts = ["year", "month", "day"].map(number);
    if parts.iter().flatten().count() != pairs.len() {
        return None;
    }
    match parts {
        [Some(year), None, None] => Some(year.to_string()),
        [Some(year), Some(month), None] => Some(format!("{year}-{month:02}")),
        [Some(year), Some(month), Some(day)] => Some(format!("{year}-{month:02}-{day:02}")),
        _ => None,
    }
}

/// Whether a list of this name is about one person.
pub(super) fn is_of_a_person(list: &str) -> bool {
    let named = |name: &str| list.eq_ignore_ascii_case(name);
    JOBS.iter().any(|name| named(name)) || LISTS.iter().any(|(name, _)| named(name))
}

/// The keys of times that a job in a list of this name lacks.
pub(super) fn untimed(list: &str, pairs: &[(String, &RawValue)]) -> &'static [&'static str] {
    let starts = |(key, _): &(String, &RawValue)| partner(key).is_some();
    let of_jobs = JOBS.iter().any(|name| list.eq_ignore_ascii_case(name));
    if of_jobs && !pairs.iter().any(starts) { &["startDate", "endDate"] } else { &[] }
}

/// The key of the end that belongs to the key of a beginning.
pub(super) fn partner(start: &str) -> Option<&'static str> {
    STRETCHES.iter().find(|(key, _)| *key == start).map(|(_, end)| *end)
}
