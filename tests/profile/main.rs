//! Role profiles, from the outside:
//!
//! 1. A typo in any key, word or value of any kind, at any depth, is pointed at in its very characters.
//! 2. Everything wrong is said at once, and nothing is said twice.
//! 3. TOML and JSON of one profile read equal.
//! 4. No text makes the reader panic.
//! 5. A missing id is made of kind and subject, and is unique.
//! 6. The committed JSON Schema is the one of the shapes, and agrees with the reader.

mod schema;
mod typos;

use candor::finding::Combine;
use candor::problem::{Arg, Place, Problem, Slug};
use candor::profile::{RoleProfile, Use, WrittenTest};
use candor::reference::Reference;
use candor::requirement::{Kind, Policy, logic};
use proptest::prelude::*;

const TOP: &str = "candor = 1\nid = \"seller\"\ntitle = \"Seller\"\n";

/// What is wrong with a text: slug and the characters pointed at.
fn wrong(text: &str) -> Vec<(&'static str, String)> {
    let (_, problems) = RoleProfile::read(text, "profile", Reference::embedded());
    problems.iter().map(|problem| (problem.slug.name(), pointed_at(problem, text).to_owned())).collect()
}

fn pointed_at<'t>(problem: &Problem, text: &'t str) -> &'t str {
    match problem.place {
        Place::Span { start, end, .. } => &text[start..end],
        _ => "the file",
    }
}

fn must(requirement: &str) -> String {
    format!("{TOP}[[must]]\n{requirement}\n")
}

fn read(text: &str) -> RoleProfile {
    let (profile, problems) = RoleProfile::read(text, "profile.toml", Reference::embedded());
    assert_eq!(problems, [], "{text}");
    profile.expect("a profile without problems")
}

/// One correct requirement of every kind and group.
const CORRECT: &[&str] = &[
    r#"education = { any_of = ["higher", "secondary-vocational"] }"#,
    r#"education = { any_of = "higher", field = ["04", "061", "business and administration", "pedagogika"] }"#,
    r#"experience = { in = "sales", at_least = "1 year", ideal = "2 lata", within = "5 years" }"#,
    r#"skill = { any_of = ["CRM", "baza klientów"] }"#,
    r#"language = { is = "any", except = ["pl"], at_least = "B1" }"#,
    r#"certificate = "kurs sprzedaży""#,
    r#"licence = { any_of = ["B", "C+E"] }"#,
    r#"number = { column = "calls per day", at_least = 2.5, at_most = 30 }"#,
    r#"date = { column = "medical", from = 2026-01-01, to = 2027-12-31 }"#,
    r#"choice = { column = "shift work", any_of = ["yes", "tak"] }"#,
    r#"phrase = { column = "about me", any_of = "tkaniny" }"#,
    r#"location = { any_of = ["Warszawa", "mazowieckie"], remote = true }"#,
    "availability = { by = 2027-03-01 }\nbecause = 'The season begins.'",
    "pay = { from = 7000, to = 9500, currency = 'PLN', basis = 'b2b', per = 'month' }\nbecause = 'The band is fixed.'",
    r#"any_of = [{ skill = "CRM" }, { not = { language = { is = "en", at_least = "A1" } } }]"#,
    r#"all_of = [{ skill = "CRM" }, { any_of = [{ skill = "Excel" }, { education = "higher" }] }]"#,
    r#"at_least = { n = 2, of = [{ skill = "CRM" }, { skill = "Excel" }, { skill = "Word" }] }"#,
    r#"not = { skill = "CRM" }"#,
];

#[test]
fn every_kind_and_group_has_a_correct_example_here() {
    let keys = Kind::ALL.iter().map(|kind| kind.name()).chain(logic::KEYS.iter().map(|key| key.name));
    for key in keys {
        assert!(CORRECT.iter().any(|example| example.starts_with(&format!("{key} = "))), "{key}");
    }
    for example in CORRECT {
        assert_eq!(wrong(&must(example)), [], "{example}");
    }
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_file() {
    let text = "candor = 1\nid = 'seller'\nlagn = 'pl'\n[[nice]]\nskil = 'x'\n\
                [[must]]\nid = 'a'\nweight = 101\neducation = 'hi'\n\
                [[nice]]\nid = 'a'\nexperience = { in = 'sales', at_least = 'x', whithin = '1 year' }\n";
    let expected = [
        ("missing-key", ""),
        ("unknown-key", "lagn"),
        ("unknown-key", "skil"),
        ("out-of-range", "101"),
        ("unknown-word", "'hi'"),
        ("duplicate-requirement", "'a'"),
        ("not-a-duration", "'x'"),
        ("unknown-key", "whithin"),
    ];
    assert_eq!(wrong(text), expected.map(|(slug, characters)| (slug, characters.to_owned())));
}

#[test]
fn problems_name_what_is_valid_and_what_is_nearest() {
    let arg = |requirement: &str, slug: Slug, name: &str| {
        let (_, problems) = RoleProfile::read(&must(requirement), "profile.toml", Reference::embedded());
        let problem = problems.into_iter().find(|problem| problem.slug == slug).expect("the problem");
        problem.args.into_iter().find(|(found, _)| *found == name).map(|(_, arg)| arg)
    };
    assert_eq!(arg("educaton = 'higher'", Slug::UnknownKey, "nearest"), Some(Arg::from("education")));
    assert_eq!(arg("qqqqqq = 'higher'", Slug::UnknownKey, "nearest"), None);
    let word = "experience = { in = 'marketng', at_least = '1 year' }";
    assert_eq!(arg(word, Slug::UnknownWord, "nearest"), Some(Arg::from("marketing")));
    assert_eq!(arg(word, Slug::UnknownWord, "valid"), Some(Arg::from(Reference::embedded().areas())));
    let number = "at_least = { n = 0, of = [{ skill = 'x' }, { skill = 'y' }] }";
    assert_eq!(arg(number, Slug::OutOfRange, "highest"), Some(Arg::Count(2)));
    let text = "number = { column = 'x', at_least = 'many' }";
    assert_eq!(arg(text, Slug::WrongType, "expected"), Some(Arg::from("number")));
    assert_eq!(arg(text, Slug::WrongType, "found"), Some(Arg::from("text")));
}

#[test]
fn syntax_errors_hide_no_others_and_invent_none() {
    let text = format!("{TOP}[[must]]\nweight = \n[[nice]]\nskil = 'x'\n[[nice]]\nlabel = 'unclosed\nskill = 'y'\n");
    let found = wrong(&text);
    let slugs: Vec<&str> = found.iter().map(|(slug, _)| *slug).collect();
    assert_eq!(slugs, ["profile-syntax", "unknown-key", "profile-syntax"], "{found:?}");
}

#[test]
fn pay_informs_unless_it_is_a_must_with_a_reason() {
    let pay = "pay = { to = 9500, currency = 'PLN', basis = 'b2b', per = 'month' }";
    let text = format!("{TOP}[[nice]]\nskill = 'x'\n[[must]]\n{pay}\n");
    assert_eq!(wrong(&text), [("information-only", "pay".to_owned())]);
    let (profile, _) = RoleProfile::read(&text, "profile.toml", Reference::embedded());
    let profile = profile.expect("warnings alone leave a profile");
    assert!(!profile.requirements[1].scores());
    assert!(read(&must(&format!("{pay}\nbecause = 'y'"))).requirements[0].scores());
    assert_eq!(wrong(&format!("{TOP}[[nice]]\n{pay}")), [("nothing-to-score", "the file".to_owned())]);
}

#[test]
fn values_are_read_as_written_and_ordered_as_they_stand() {
    let profile = read(
        "candor = 1\nid = 'seller'\nlang = 'pl'\ntitle = 'Sprzedawca'\nvacancies = 2\n\
         document = { name = 'Opis', approved = 2026-05-04 }\n\
         [[nice]]\nskill = ['C++', 'C']\nweight = 3\nnear = false\n\
         [[must]]\nexperience = { in = 'sales', at_least = '1,5 roku' }\nlabel = { en = 'Sales', pl = 'Sprzedaż' }\n\
         on_missing = 'unmet'\nuse = 'internal'\nclause = '1/1.4'\n\
         [[nice]]\nnumber = { column = 'calls', at_most = 2.5 }\nnot_listed = 'ask'\n",
    );
    assert_eq!(profile.title.0, [("pl".to_owned(), "Sprzedawca".to_owned())]);
    assert_eq!((profile.lang.as_deref(), profile.vacancies), (Some("pl"), 2));
    assert_eq!(profile.document.and_then(|document| document.approved), Some(jiff::civil::date(2026, 5, 4)));
    let musts: Vec<bool> = profile.requirements.iter().map(|written| written.must).collect();
    assert_eq!(musts, [false, true, false]);
    let [skill, experience, number] = profile.requirements.as_slice() else { panic!("three requirements") };
    assert_eq!((skill.weight, skill.near, skill.usage), (3, Some(false), Use::Screening));
    assert_eq!((experience.on_missing, experience.usage), (Some(Policy::Unmet), Use::Internal));
    assert_eq!(experience.label.as_ref().map(|label| label.in_lang("pl")), Some("Sprzedaż"));
    let WrittenTest::Leaf(Kind::Experience, values) = &experience.test else { panic!("experience") };
    assert_eq!((values.text("in"), values.months("at_least"), values.months("ideal")), (Some("sales"), Some(18), None));
    let WrittenTest::Leaf(Kind::Number, values) = &number.test else { panic!("number") };
    assert_eq!((values.decimal("at_most"), number.not_listed), (Some(2_500), Some(Policy::Ask)));
    let group = CORRECT.iter().find(|example| example.starts_with("at_least")).expect("an example");
    let group = read(&must(group)).requirements.remove(0).test;
    assert!(matches!(group, WrittenTest::Group(Combine::AtLeast(2), members) if members.len() == 3));
}

#[test]
fn ids_are_made_of_kind_and_subject_and_never_collide() {
    let twice = ["id = 'skill-crm-2'\nskill = 'other'", "skill = 'CRM'", "skill = 'CRM'", "skill = 'crm'"];
    let musts = twice.iter().chain(CORRECT).map(|requirement| format!("[[must]]\n{requirement}\n"));
    let text = TOP.to_owned() + &musts.collect::<String>();
    let ids: Vec<String> = read(&text).requirements.into_iter().map(|written| written.id).collect();
    let expected = [
        "skill-crm-2",
        "skill-crm",
        "skill-crm-3",
        "skill-crm-4",
        "education-higher",
        "education-higher-2",
        "experience-sales",
        "skill-crm-5",
        "language-any",
        "certificate-kurs-sprzedazy",
        "licence-b",
        "number-calls-per-day",
        "date-medical",
        "choice-shift-work",
        "phrase-about-me",
        "location-warszawa",
        "availability",
        "pay",
        "any-of-skill-crm",
        "all-of-skill-crm",
        "at-least-2-of-skill-crm",
        "not-skill-crm",
    ];
    assert_eq!(ids, expected);
}

/// A TOML text as the JSON of the same profile, dates as texts.
fn json_of(text: &str) -> serde_json::Value {
    fn convert(value: toml::Value) -> serde_json::Value {
        match value {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(convert).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, convert(value))).collect(),
        }
    }
    convert(toml::Value::Table(text.parse().expect("TOML")))
}

fn everything() -> String {
    let top = TOP.to_owned() + "lang = 'pl'\ndocument = { name = 'Opis', approved = 2026-05-04 }\n";
    let musts = CORRECT.iter().map(|requirement| format!("[[must]]\n{requirement}\n"));
    top + &musts.collect::<String>()
}

#[test]
fn toml_and_json_of_one_profile_read_equal() {
    let text = everything();
    let json = serde_json::to_string_pretty(&json_of(&text)).expect("JSON");
    for file in ["profile.json", "-"] {
        let (profile, problems) = RoleProfile::read(&json, file, Reference::embedded());
        assert_eq!(problems, []);
        assert_eq!(profile.expect("a profile"), read(&text));
    }
    let marked = format!("\u{feff}{}", json.replace("\"secondary-vocational\"", "\"vocational\""));
    let (_, problems) = RoleProfile::read(&marked, "profile.json", Reference::embedded());
    assert_eq!(problems.iter().map(|problem| pointed_at(problem, &marked)).collect::<Vec<_>>(), ["\"vocational\""]);
    assert_eq!(wrong("{ \"candor\": 1, }"), [("profile-syntax", ",".to_owned())]);
}

#[test]
fn nesting_has_an_end() {
    for (depth, expected) in [(10, None), (100, Some("too-deep")), (20_000, Some("too-deep"))] {
        let text = must(&format!("{}skill = 'x'{}", "not = { ".repeat(depth), " }".repeat(depth)));
        assert_eq!(wrong(&text).first().map(|(slug, _)| *slug), expected, "{depth}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}", file in "(a.toml|a.json|a)") {
        let _ = RoleProfile::read(&text, &file, Reference::embedded());
    }

    #[test]
    fn no_change_to_a_profile_makes_the_reader_panic(
        json in any::<bool>(),
        cuts in prop::collection::vec(
            (any::<prop::sample::Index>(), 0_usize..12, "[\\[\\]{}=\",.'#\\\\\nz0ł-]{0,4}"),
            1..6,
        ),
    ) {
        let text = if json { json_of(&everything()).to_string() } else { everything() };
        let mut text: Vec<char> = text.chars().collect();
        for (at, length, instead) in cuts {
            let at = at.index(text.len() + 1);
            text.splice(at..(at + length).min(text.len()), instead.chars());
        }
        let text: String = text.into_iter().collect();
        let (profile, problems) = RoleProfile::read(&text, if json { "p.json" } else { "p.toml" }, Reference::embedded());
        prop_assert!(profile.is_some() || !problems.is_empty());
        for problem in &problems {
            if let Place::Span { start, end, .. } = problem.place {
                prop_assert!(text.get(start..end).is_some(), "{:?}", problem);
            }
        }
    }
}
