//! 1. A form whose headings are whole questions says the same as a table with short headings.
//! 2. What is protected is told with its class, is never used, and neither a profile nor `--map` reaches it.
//! 3. A column of contacts is taken by its values; one that might change a verdict is asked about, not guessed.
//! 4. Every column is listed with its reason and its rivals; a similar heading beside a known one is a warning.
//! 5. A saved mapping gives the same shortlist; `--map` wins over it; what is wrong with it is told by line.
//! 6. Marks of HTML are read as a page shows them, also where a delimiter cut them.
//! 7. "j.w." and "patrz CV" are asked about by problems of their own; trials of a form stay ranked and are told.
//! 8. Rows per job without ids belong together by e-mail and name; an agency's e-mail joins nobody.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use super::{json, project, screen, shortlist, slugs};

const PLAIN: &str = "Imię i nazwisko;Język angielski;Lata doświadczenia w sprzedaży;Wykształcenie;Umiejętności\n\
                     Anna Nowak;B2;5;wyższe;CRM, obsługa klienta\nBo Lis;A1;1;średnie;negocjacje\n";
const FORM: &str = "Proszę podać swoje imię i nazwisko;Jaki jest Twój poziom języka angielskiego?;Ile lat doświadczenia w \
                    sprzedaży posiadasz?;Jakie jest Twoje wykształcenie?;Wymień swoje umiejętności\n";

fn rows(text: &str) -> &str {
    text.split_once('\n').map_or("", |(_, rows)| rows)
}

fn columns(output: &Output) -> Vec<Value> {
    json(output)["run"]["inputs"][0]["columns"].as_array().expect("a list").clone()
}

/// The fields of columns, in their order.
fn fields(output: &Output) -> Vec<String> {
    columns(output).iter().map(|one| one["field"].as_str().expect("a field").to_owned()).collect()
}

fn standings(output: &Output) -> Vec<(String, Value)> {
    let list = json(output)["shortlist"].take();
    let entries = list.as_array().expect("a list").iter();
    entries.map(|one| (one["name"].as_str().expect("a name").to_owned(), one["score"].clone())).collect()
}

fn in_folder(folder: &Path, more: &[&str]) -> Output {
    let role = project("profiles/client-service-manager.toml");
    let mut command = Command::cargo_bin("candor").expect("the program is built");
    command.current_dir(folder).env("NO_COLOR", "1").arg("screen").arg(role);
    command.args(["--lang", "en", "--as-of", "2026-11-23", "--format", "json", "--quiet"]).args(more);
    command.output().expect("the program starts")
}

#[test]
fn questions_say_what_short_headings_do() {
    let form = format!("{FORM}{}", rows(PLAIN));
    let (plain, asked) = (screen("a.csv", PLAIN.as_bytes(), &[]), screen("a.csv", form.as_bytes(), &[]));
    assert_eq!(standings(&plain), standings(&asked));
    assert_eq!(fields(&plain), ["name", "language:en", "experience:sales", "education", "skills"]);
    assert_eq!(fields(&plain), fields(&asked));
}

#[test]
fn what_is_protected_is_told_and_never_used() {
    let people = "Name;Płeć (K/M);Skills;Last drawn salary\nAnn;K;CRM;9000\n";
    let output = screen("a.csv", people.as_bytes(), &[]);
    assert_eq!(fields(&output), ["name", "personal:sex", "skills", "personal:pay-history"]);
    let told = json(&output)["problems"].take();
    let told: Vec<&Value> =
        told.as_array().expect("a list").iter().filter(|one| one["slug"] == "protected-column").collect();
    assert!(!told.is_empty());
    let refused = screen("a.csv", people.as_bytes(), &["--map", "skills=Płeć (K/M)"]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("sex or form of address"));
}

#[test]
fn values_tell_contacts_and_nothing_that_counts() {
    let people = "Name;A;B;C;Skills\nAnn;a@x.pl;+48 601 111 222;wyższe;CRM\nBo;b@x.pl;+48 602 111 222;średnie;CRM\n\
                  Cy;c@x.pl;+48 603 111 222;licencjat;CRM\n";
    let output = screen("a.csv", people.as_bytes(), &[]);
    assert_eq!(fields(&output), ["name", "email", "phone", "skills"]);
    assert_eq!(columns(&output)[1]["chosen"], "values");
    let met = slugs(&output);
    for slug in ["column-by-values", "column-looks-like"] {
        assert!(met.iter().any(|met| met == slug), "{slug} in {met:?}");
    }
}

#[test]
fn rivals_are_listed_and_told() {
    let people = "Name;Wykształcenie;Proszę wybrać poziom wykształcenia\nAnn;wyższe;średnie\n";
    let output = screen("a.csv", people.as_bytes(), &[]);
    let columns = columns(&output);
    assert_eq!(columns[1]["reason"], "Wykształcenie");
    assert_eq!(columns[1]["rivals"][0], "Proszę wybrać poziom wykształcenia");
    assert!(slugs(&output).iter().any(|slug| slug == "rival-columns"));
    let mapped = screen("a.csv", people.as_bytes(), &["--map", "education=Wykształcenie"]);
    assert!(!slugs(&mapped).iter().any(|slug| slug == "rival-columns"));
}

#[test]
fn a_saved_mapping_is_used_again() {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("a.csv"), format!("{FORM}{}", rows(PLAIN))).expect("a file");
    let first = in_folder(folder.path(), &["a.csv", "--save-mapping", "map.toml"]);
    let again = in_folder(folder.path(), &["a.csv", "--mapping", "map.toml"]);
    assert_eq!(shortlist(&first), shortlist(&again));
    assert!(columns(&again).iter().all(|one| one["chosen"] == "mapping"));
    let other = in_folder(
        folder.path(),
        &["a.csv", "--mapping", "map.toml", "--map", "skills=Jakie jest Twoje wykształcenie?"],
    );
    assert!(columns(&other).iter().any(|one| one["field"] == "skills" && one["chosen"] == "map"));

    let saved = std::fs::read_to_string(folder.path().join("map.toml")).expect("the mapping");
    let wrong = saved.replace("Wymień swoje umiejętności\"\n", "Wymień swoje umiejętnosci!!\"\n");
    std::fs::write(folder.path().join("wrong.toml"), wrong.replace("education =", "eductaion =")).expect("a file");
    let refused = in_folder(folder.path(), &["a.csv", "--mapping", "wrong.toml"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("wrong.toml:") && said.contains("education"), "{said}");
    std::fs::write(
        folder.path().join("unfit.toml"),
        saved.replace("skills = \"Wymień swoje", "skills = \"Wymien twoje"),
    )
    .expect("a file");
    let unfit = in_folder(folder.path(), &["a.csv", "--mapping", "unfit.toml"]);
    let said = String::from_utf8_lossy(&unfit.stderr).into_owned();
    assert_eq!(unfit.status.code(), Some(2), "{said}");
    assert!(said.contains("unfit.toml:") && said.contains("Wymień swoje umiejętności"), "{said}");
}

#[test]
fn marks_of_html_are_read() {
    let marked = PLAIN.replace("obsługa", "obs&#322;uga").replace(", obs", "<br>obs");
    let (plain, marked) = (screen("a.csv", PLAIN.as_bytes(), &[]), screen("a.csv", marked.as_bytes(), &[]));
    assert_eq!(standings(&plain), standings(&marked));
    assert!(slugs(&marked).iter().any(|slug| slug == "html-in-cell"));
}

#[test]
fn pointers_are_asked_about_and_trials_told() {
    let people = "Name;Email;Skills;Education\nAnn;a@x.pl;CRM;wyższe\nBo;b@x.pl;j.w.;see CV\nTest Testowy;test@test.com;CRM;wyższe\n";
    let output = screen("a.csv", people.as_bytes(), &[]);
    let met = slugs(&output);
    for slug in ["same-as-above", "said-elsewhere", "test-row"] {
        assert!(met.iter().any(|met| met == slug), "{slug} in {met:?}");
    }
    assert_eq!(json(&output)["shortlist"].as_array().map(Vec::len), Some(3));
}

#[test]
fn rows_without_ids_are_joined_by_e_mail_and_name() {
    let people = "Name;Email;Job title;Start date;End date\nAnn;a@x.pl;sales representative;2019-01;2020-01\n\
                  Bo;agency@x.pl;driver;2019-01;2020-01\nAnn;A@x.pl;sales manager;2021-01;2022-01\n\
                  Cy;agency@x.pl;cook;2019-01;2020-01\n";
    let output = screen("a.csv", people.as_bytes(), &[]);
    assert_eq!(json(&output)["counts"]["candidates"], 3);
}
