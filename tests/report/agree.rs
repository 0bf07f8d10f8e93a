//! CSV and JSON say the same, and both add up.

use candor::assess::Standing;
use candor::shortlist::Cut;
use serde_json::Value;

use super::{Csv, Run, path, profile, run, sample};

fn text<'a>(json: &'a Value, pointer: &str) -> &'a str {
    json.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}"))
}

fn whole(json: &Value, pointer: &str) -> u64 {
    json.pointer(pointer).and_then(Value::as_u64).unwrap_or_else(|| panic!("{pointer}"))
}

fn list<'a>(json: &'a Value, pointer: &str) -> &'a [Value] {
    json.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("{pointer}"))
}

/// Points with two decimals, from the number as JSON writes it.
fn points(json: &Value, pointer: &str) -> String {
    let number = json.pointer(pointer).and_then(Value::as_f64).unwrap_or_else(|| panic!("{pointer}"));
    format!("{number:.2}")
}

fn compare(csv: &Csv, json: &Value) {
    let ids: Vec<&str> = list(json, "/role/requirements").iter().map(|asked| text(asked, "/id")).collect();
    assert_eq!(csv.headings[..6], ["rank", "id", "name", "standing", "score", "score_max"]);
    assert_eq!(csv.headings[6..6 + ids.len()], ids);
    assert_eq!(csv.headings[6 + ids.len()..], ["unmet", "to_ask", "near", "assumptions", "source"]);
    let entries = list(json, "/shortlist");
    assert_eq!(csv.rows.len(), entries.len());
    let (near, unmet) = (csv.column("near"), csv.column("unmet"));
    for (index, (row, entry)) in csv.rows.iter().zip(entries).enumerate() {
        let mut expected = vec![
            whole(entry, "/rank").to_string(),
            text(entry, "/id").to_owned(),
            text(entry, "/name").to_owned(),
            text(entry, "/standing").to_owned(),
            points(entry, "/score/at_least"),
            points(entry, "/score/at_most"),
        ];
        expected.extend(list(entry, "/findings").iter().map(|finding| text(finding, "/verdict").to_owned()));
        assert_eq!(row[..expected.len()], expected);
        let source = format!("{}:{}", text(entry, "/source/file"), whole(entry, "/source/row"));
        assert_eq!(row.last(), Some(&source));
        for (finding, asked) in list(entry, "/findings").iter().zip(list(json, "/role/requirements")) {
            if let ("near", Some(words)) =
                (finding.pointer("/why/code").and_then(Value::as_str).unwrap_or(""), finding.pointer("/why/words"))
            {
                assert!(near[index].contains(words.as_str().expect("text")));
            }
            let short = matches!(text(finding, "/verdict"), "unmet" | "partial") && asked["scores"] == true;
            if short {
                let said = [text(asked, "/label"), text(finding, "/text")];
                assert!(said.iter().all(|said| unmet[index].contains(said)), "{said:?}");
            }
        }
    }
}

fn every_file() -> Vec<Run> {
    let sample = |role: &str, file: &str| run(&profile(role), &[path("data/samples").join(file)], Cut::default());
    vec![
        sample("client-service-manager.toml", "candidates-pl.csv"),
        sample("account-manager.toml", "candidates-en.csv"),
        sample("client-search-manager.toml", "jobs-pl.csv"),
    ]
}

#[test]
fn csv_and_json_say_the_same() {
    for run in every_file() {
        compare(&run.csv(), &run.json());
    }
}

#[test]
fn the_score_is_the_sum_of_the_findings() {
    for run in every_file() {
        for entry in list(&run.json(), "/shortlist") {
            let sum = |key: &str| list(entry, "/findings").iter().map(|finding| whole(finding, key)).sum::<u64>();
            let (earned, open, all) = (sum("/earned"), sum("/still_open"), sum("/out_of"));
            assert_eq!(earned, whole(entry, "/score/earned"));
            assert_eq!(open, whole(entry, "/score/still_open"));
            assert_eq!(all, whole(entry, "/score/out_of"));
            // Half up, in integers.
            let hundredths = |points: u64| (points * 20_000 + all) / (2 * all);
            let shown = |pointer: &str| points(entry, pointer).replace('.', "").parse::<u64>().expect("a number");
            assert_eq!(shown("/score/at_least"), hundredths(earned));
            assert_eq!(shown("/score/at_most"), hundredths(earned + open));
        }
    }
}

#[test]
fn rows_add_up() {
    for run in every_file() {
        let json = run.json();
        let count = |key: &str| whole(&json, &format!("/counts/{key}"));
        let aside: u64 =
            json["counts"]["set_aside"].as_object().expect("an object").values().filter_map(Value::as_u64).sum();
        assert_eq!(count("rows"), count("rows_of_candidates") + aside + count("left_out"));
        assert_eq!(count("candidates"), count("meets") + count("clarify") + count("below"));
        assert_eq!(count("listed"), list(&json, "/shortlist").len() as u64);
        let left_out: u64 = list(&json, "/problems")
            .iter()
            .filter(|problem| ["too-few-cells", "too-many-cells", "not-in-encoding"].contains(&text(problem, "/slug")))
            .map(|problem| whole(problem, "/count"))
            .sum();
        assert_eq!(count("left_out"), left_out);
    }
}

#[test]
fn the_sample_is_whole() {
    let run = sample();
    let json = run.json();
    assert_eq!(whole(&json, "/counts/rows"), 162);
    assert_eq!(whole(&json, "/counts/candidates"), 160);
    assert_eq!(whole(&json, "/counts/set_aside/blank"), 1);
    assert_eq!(whole(&json, "/counts/set_aside/total"), 1);
    let hash = text(&json, "/run/inputs/0/sha256");
    assert_eq!((hash.len(), text(&json, "/run/as_of")), (64, "2026-11-23"));
    let prompts = list(&json, "/role/interview").len() + list(&json, "/role/internal").len();
    assert_eq!(prompts, 4);
    assert!(list(&json, "/role/interview").iter().all(|prompt| list(prompt, "/questions").len() == 1));
}

#[test]
fn a_cut_shortens_the_list_and_changes_nothing_else() {
    let whole_run = sample();
    let cut = Cut { top: Some(5), only: Some(Standing::Clarify), ..Cut::default() };
    let few = run(&profile("client-service-manager.toml"), &[path("data/samples/candidates-pl.csv")], cut);
    let (all, few) = (whole_run.json(), few.json());
    assert_eq!(list(&few, "/shortlist").len(), 5);
    let clarify = list(&all, "/shortlist").iter().filter(|entry| entry["standing"] == "clarify");
    for (entry, same) in list(&few, "/shortlist").iter().zip(clarify) {
        assert_eq!(entry["id"], same["id"]);
        assert_eq!(entry["score"], same["score"]);
        assert_eq!(entry["findings"], same["findings"]);
    }
    for key in ["rows", "candidates", "meets", "clarify", "below"] {
        assert_eq!(few["counts"][key], all["counts"][key]);
    }
}

#[test]
fn csv_is_as_rfc_4180_has_it() {
    let bytes = sample().bytes("csv");
    let text = std::str::from_utf8(&bytes).expect("UTF-8");
    assert!(text.starts_with("rank,id,"), "no byte order mark");
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}
