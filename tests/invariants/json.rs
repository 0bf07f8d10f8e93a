//! What holds for people in JSON.

use candor::profile::Role;
use candor::shortlist::{Cut, Screening};
use serde_json::{Value, json};

use crate::people::{self, compiled, csv, headings, rows, screened};
use crate::random::Random;

fn a_role() -> Role {
    compiled(
        r#"
        [[must]]
        education = "higher"
        [[must]]
        experience = { in = "sales", at_least = "1 year", ideal = "5 years" }
        [[nice]]
        skill = "CRM"
        [[nice]]
        language = { is = "en", at_least = "B2" }
        "#,
    )
}

fn come_of(role: &Role, text: &str) -> Screening {
    screened(role, &[text.as_bytes()], Cut::default()).0
}

/// Ids with ranks and points.
fn points(screening: &Screening) -> Vec<(u64, String, u64, u64)> {
    let entries = screening.shortlist.entries.iter();
    let points = entries.map(|entry| {
        let score = entry.assessment.score;
        (entry.rank, entry.id.clone(), score.earned, score.still_open)
    });
    points.collect()
}

#[test]
fn a_list_of_flat_records_says_what_a_table_says() {
    let role = a_role();
    for jobs in [false, true] {
        let (headings, rows) = (headings(jobs), rows(&mut Random::new(9), 300, jobs));
        let list = people::json(&headings, &rows);
        let all: Vec<Value> = serde_json::from_str(&list).expect("JSON");
        let lines: String = all.iter().map(|record| record.to_string() + "\n").collect();
        let expected = points(&come_of(&role, &csv(&headings, &rows)));
        assert_eq!(points(&come_of(&role, &list)), expected, "jobs: {jobs}");
        assert_eq!(points(&come_of(&role, &lines)), expected, "jobs: {jobs}");
    }
}

/// Résumés that say this and that, of jobs with other keys, without an end or without any time.
fn resumes() -> Vec<Value> {
    let job =
        |position: &str, start: &str| json!({"position": position, "startDate": start, "url": "https://example.org"});
    let ended =
        |position: &str, start: &str, end: &str| json!({"position": position, "startDate": start, "endDate": end});
    vec![
        json!({"id": "one", "work": [job("Sales representative", "2021-03"), ended("Accountant", "2015", "2019")]}),
        json!({"id": "two", "work": [ended("Doradca klienta", "2015-01", "2020-12")], "meta": {"version": 1}}),
        json!({"id": "three", "work": [{"position": "Account manager", "startDate": "2019-01", "highlights": ["cold calling"]}]}),
        json!({"id": "four", "education": [{"studyType": "Bachelor", "area": "Law"}], "skills": [{"name": "CRM"}]}),
        json!({"id": "six", "work": [{"position": "Sales manager"}, {"position": "Salesman", "from": "2019-01", "to": "2019-06"}]}),
        json!({"id": "five", "languages": [{"language": "English", "fluency": "C1"}], "work": []}),
    ]
}

#[test]
fn who_else_is_in_a_json_file_changes_no_points() {
    let (role, all) = (a_role(), resumes());
    let mut together = points(&come_of(&role, &Value::from(all.clone()).to_string()));
    for (rank, ..) in &mut together {
        *rank = 1;
    }
    together.sort();
    let mut alone: Vec<_> = all.iter().flat_map(|one| points(&come_of(&role, &one.to_string()))).collect();
    alone.sort();
    assert_eq!(together, alone);
    let of = |id: &str| together.iter().find(|(_, known, ..)| known == id).map(|(.., earned, _)| *earned);
    assert!(of("one") > Some(0) && of("three") > of("two"), "{together:?}");
}

#[test]
fn no_value_of_a_resume_is_lost() {
    let screening = come_of(&a_role(), &Value::from(resumes()).to_string());
    let layout = &screening.inputs[0].layout;
    let used = layout.used.iter().map(|used| &*used.column.heading);
    let mut all: Vec<&str> = used.chain(layout.unknown()).collect();
    all.sort_unstable();
    all.dedup();
    let mut headings: Vec<&str> = layout.headings.iter().map(|heading| &**heading).collect();
    headings.sort_unstable();
    assert_eq!(all, headings);
    for path in ["meta.version", "work[0].url", "work[1].endDate", "education[0]", "work[0].highlights"] {
        assert!(headings.contains(&path), "{path} of {headings:?}");
    }
}
