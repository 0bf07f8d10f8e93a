//! A taxonomy of one's own: imported once, used by every command.
//!
//! 1. The tables of a download, in one language or several, become one file; the same tables give the same bytes.
//! 2. `--data` uses it: titles and skills that candor's own tables do not know are known, and said to come from there.
//! 3. What candor's own tables know stays as it is.
//! 4. `--top N` ranks N concepts with ids, labels, scores that never rise, and how each was found.
//! 5. A title that is a name of an occupation has its areas; one that only resembles a name has them as possible.
//! 6. Words of the same meaning stand for each other, across languages, and the parts of a compound for it.
//! 7. What is no download says what to do instead. A file that is no taxonomy stops the run.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{candor, code, err, out};

const ID: &str = "http://example.org/occupation/";

/// An invented taxonomy in the layout of ESCO's tables: English and Polish, with a mark at the start, line breaks in
/// cells, an obsolete row and a column nobody needs.
fn download() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, text: String| {
        std::fs::create_dir_all(folder.path().join("esco")).expect("a folder");
        std::fs::write(folder.path().join("esco").join(name), text).expect("a file");
    };
    let header = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description";
    write(
        "occupations_en.csv",
        format!(
            "\u{feff}{header}\n\
             Occupation,{ID}vendor,5223,zorb vendor,\"zorb peddler\nzorb hawker\",,released,\"Zorb vendors offer zorbs.\nThey polish them.\"\n\
             Occupation,{ID}grower,6111,zorb grower,grower of zorbs,,released,Zorb growers tend zorbs.\n\
             Occupation,{ID}old,5223,zorb monger,,,obsolete,\n\
             Occupation,{ID}tamer,9629,frumious beast tamer,,,released,\n"
        ),
    );
    write(
        "occupations_pl.csv",
        format!("{header}\nOccupation,{ID}vendor,5223,sprzedawca zorbów,zorbiarz,,released,\n"),
    );
    write("ISCOGroups_en.csv", "code,preferredLabel\n5223,Vendors of globes\n".into());
    let header = "conceptUri,skillType,preferredLabel,altLabels,status";
    let skill = "http://example.org/skill/";
    write(
        "skills_en.csv",
        format!(
            "{header}\n{skill}polish,skill,polish zorbs,zorb polishing,released\n\
             {skill}care,skill,care for zorbs,zorb care,released\n\
             {skill}sheets,knowledge,Excel,squared paper arts,released\n"
        ),
    );
    write(
        "broaderRelationsSkillPillar.csv",
        format!(
            "conceptType,conceptUri,broaderType,broaderUri\nS,{skill}polish,S,{skill}care\nS,{skill}polish,G,{skill}none\n"
        ),
    );
    write("occupationSkillRelations.csv", "occupationUri,relationType,skillUri\n".into());
    folder
}

fn import(folder: &Path) {
    let done = candor(folder, &["taxonomy", "import", "esco", "--data", "own"]);
    assert_eq!((code(&done), err(&done)), (0, String::new()));
    let told = "own/esco.taxonomy: 3 occupations and 3 skills (en, pl).\n";
    assert!(out(&done).starts_with(told), "{}", out(&done));
    assert!(out(&done).contains("This service uses the ESCO classification of the European Commission."));
}

fn read(folder: &Path, kind: &str, text: &str, more: &[&str]) -> Value {
    let done = candor(folder, &[&["read", kind, text, "--format", "jsonl", "--data", "own"][..], more].concat());
    assert_eq!((code(&done), err(&done)), (0, String::new()));
    serde_json::from_str(&out(&done)).expect("JSON")
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let folder = download();
    import(folder.path());
    let first = std::fs::read(folder.path().join("own/esco.taxonomy")).expect("a file");
    let done = candor(folder.path(), &["taxonomy", "import", "esco", "-o", "again.taxonomy", "--lang", "pl"]);
    assert_eq!(code(&done), 0);
    assert!(out(&done).contains("zawody: 3"), "{}", out(&done));
    assert!(first == std::fs::read(folder.path().join("again.taxonomy")).expect("a file"));
}

#[test]
fn concepts_are_ranked() {
    let folder = download();
    import(folder.path());
    let ranked = |kind: &str, text: &str| -> Vec<(String, String, u64, String)> {
        let told = read(folder.path(), kind, text, &["--top", "2"]);
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let all = told["alternatives"].as_array().expect("a list").iter();
        all.map(|one| {
            (text(&one["id"]), text(&one["label"]), one["score"].as_u64().expect("a number"), text(&one["via"]))
        })
        .collect()
    };
    for (title, first, via) in [
        ("Zorb Vendor", "vendor", "same"),
        ("Zorb vendors", "vendor", "inflection"),
        ("zorb hawker", "vendor", "alias"),
        ("ZORBIARZ", "vendor", "alias"),
        ("sprzedawcy zorbów", "vendor", "inflection"),
        ("zorbvendor", "vendor", "near"),
        ("senior grower of finest zorbs (m/f)", "grower", "near"),
        ("somebody who tames beasts", "tamer", "near"),
        ("Vendors, except growers of zorbs", "vendor", "near"),
        ("Zorb growers, all other", "grower", "inflection"),
        ("rolnik zorbowy", "grower", "near"),
        ("Zorbhändler", "vendor", "near"),
        ("zorb salesperson", "vendor", "near"),
    ] {
        let found = ranked("title", title);
        assert_eq!((found[0].0.as_str(), found[0].3.as_str()), (&*format!("{ID}{first}"), via), "{title}: {found:?}");
        assert!(found.len() <= 2 && found.is_sorted_by(|one, next| one.2 >= next.2), "{title}: {found:?}");
        assert!(via == "near" || found[0].2 == 1000, "{title}: {found:?}");
    }
    assert_eq!(ranked("title", "qqqq"), []);
    assert_eq!(ranked("title", "—"), []);
    assert_eq!(ranked("skill", "polishing of zorbs")[0].0, "http://example.org/skill/polish");
    assert_eq!(ranked("skill", "Excel")[0], ("ms-excel".into(), "MS Excel".into(), 1000, "alias".into()));
    let table = candor(folder.path(), &["read", "title", "zorbiarz", "--top", "1", "--data", "own", "--lang", "pl"]);
    for part in ["sprzedawca zorbów", "1000", "inna nazwa", "http://example.org/occupation/vendor"] {
        assert!(out(&table).contains(part), "{}", out(&table));
    }
}

#[test]
fn own_skills_are_ranked_without_a_taxonomy() {
    let folder = TempDir::new().expect("a folder");
    let done = candor(folder.path(), &["read", "skill", "Excell", "--top", "3", "--format", "jsonl"]);
    let told: Value = serde_json::from_str(&out(&done)).expect("JSON");
    assert_eq!(told["alternatives"].as_array().map(Vec::len), Some(3));
    assert_eq!((&told["alternatives"][0]["id"], &told["alternatives"][0]["via"]), (&json!("ms-excel"), &json!("near")));
    let done = candor(folder.path(), &["read", "title", "sprzedawca", "--top", "3"]);
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("candor taxonomy import"), "{}", err(&done));
    let done = candor(folder.path(), &["read", "date", "2026", "--top", "3"]);
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("nothing to rank"), "{}", err(&done));
}

#[test]
fn what_the_tables_do_not_know_is_known_from_the_taxonomy() {
    let folder = download();
    import(folder.path());
    let title = |text: &str| {
        let told = read(folder.path(), "title", text, &[]);
        (told["reading"]["areas"].clone(), told["reading"]["possible_areas"].clone(), told["via"].clone())
    };
    assert_eq!(title("zorb peddler"), (json!(["sales"]), json!([]), json!("taxonomy")));
    assert_eq!(title("hawker zorb"), (json!([]), json!(["sales"]), json!("taxonomy")));
    assert_eq!(title("zorb grower"), (json!([]), json!([]), json!("same")));
    assert_eq!(title("qqqq"), (json!([]), json!([]), json!("same")));
    let skill = |text: &str| {
        let told = read(folder.path(), "skill", text, &[]);
        (told["reading"][0]["concept"].clone(), told["via"].clone())
    };
    assert_eq!(skill("zorb polishing"), (json!("http://example.org/skill/polish"), json!("taxonomy")));
    assert_eq!(skill("squared paper arts"), (json!("ms-excel"), json!("alias")));
    assert_eq!(skill("Excel"), (json!("ms-excel"), json!("alias")));
    assert_eq!(skill("MS Excel"), (json!("ms-excel"), json!("same")));
}

#[test]
fn screening_uses_the_taxonomy() {
    let folder = download();
    import(folder.path());
    let role = "candor = 1\nid = \"zorbs\"\ntitle = { en = \"Zorbs\" }\n[[must]]\nskill = \"zorb care\"\n";
    std::fs::write(folder.path().join("role.toml"), role).expect("a file");
    std::fs::write(folder.path().join("people.csv"), "Candidate ID,Skills\nA,zorb polishing\nB,juggling\n")
        .expect("a file");
    let screen = |more: &[&str]| {
        let args = [&["screen", "role.toml", "people.csv", "--format", "json", "--lang", "en"][..], more].concat();
        let told: Value = serde_json::from_str(&out(&candor(folder.path(), &args))).expect("JSON");
        told
    };
    let (with, without) = (screen(&["--data", "own"]), screen(&[]));
    let best = &with["shortlist"][0];
    assert_eq!((&best["id"], &best["findings"][0]["verdict"]), (&json!("A"), &json!("met")));
    assert_eq!(best["findings"][0]["evidence"][0]["via"], "narrower");
    assert_eq!(without["shortlist"][0]["findings"][0]["verdict"], "unknown");
    assert_ne!(with["run"]["tables"], without["run"]["tables"], "the hash tells that a taxonomy was used");
}

#[test]
fn what_is_no_download_says_what_to_do() {
    let folder = download();
    let told = |args: &[&str]| {
        let done = candor(folder.path(), args);
        assert_eq!(code(&done), 2, "{args:?}");
        err(&done)
    };
    let import = |from: &str| told(&["taxonomy", "import", from, "-o", "out.taxonomy"]);
    assert!(import("nowhere").contains("no nowhere"), "{}", import("nowhere"));
    assert!(import(".").contains("esco"), "{}", import("."));
    assert!(import("esco/occupations_en.csv").contains("Unpack"), "{}", import("esco/occupations_en.csv"));
    std::fs::create_dir(folder.path().join("empty")).expect("a folder");
    assert!(import("empty").contains("esco.ec.europa.eu"), "{}", import("empty"));
    std::fs::write(folder.path().join("empty/occupations_en.csv"), "name,age\nx,1\n").expect("a file");
    assert!(import("empty").contains("no column conceptUri"), "{}", import("empty"));
    std::fs::write(folder.path().join("empty/occupations_en.csv"), b"conceptUri,preferredLabel\nx,\xff\n")
        .expect("a file");
    assert!(import("empty").contains("line 2"), "{}", import("empty"));
    std::fs::write(folder.path().join("empty/occupations_en.csv"), "conceptUri,preferredLabel\n").expect("a file");
    assert!(import("empty").contains("No occupation"), "{}", import("empty"));
    assert!(!folder.path().join("out.taxonomy").exists());
    assert!(told(&["taxonomy", "import", "esco"]).contains("-o FILE"));
    assert!(told(&["taxonomy", "import", "esco", "-o", "out.csv"]).contains("NAME.taxonomy"));
    std::fs::create_dir(folder.path().join("own")).expect("a folder");
    std::fs::write(folder.path().join("own/a.taxonomy"), "candor taxonomy 1\nbut no more").expect("a file");
    let read = ["read", "title", "x", "--data", "own"];
    assert!(told(&read).contains("Import it again"), "{}", told(&read));
    std::fs::write(folder.path().join("own/b.taxonomy"), "x").expect("a file");
    assert!(told(&read).contains("a.taxonomy, b.taxonomy"), "{}", told(&read));
}

/// The real thing, where somebody has it: `CANDOR_ESCO` names folders of downloads, divided by `:`.
#[test]
#[allow(clippy::print_stderr)] // what is skipped is said
fn a_real_download_is_imported() {
    let Some(folders) = std::env::var_os("CANDOR_ESCO") else {
        eprintln!("skipped: CANDOR_ESCO names no folder");
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let folders: Vec<String> = std::env::split_paths(&folders).map(|path| path.display().to_string()).collect();
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    let done = candor(folder.path(), &[&["taxonomy", "import", "--data", "own"][..], &folders].concat());
    assert_eq!((code(&done), err(&done)), (0, String::new()));
    for (kind, text) in [("title", "electrical engineer"), ("title", "Pielęgniarka"), ("skill", "Haskell")] {
        let told = read(folder.path(), kind, text, &["--top", "10"]);
        let found = told["alternatives"].as_array().expect("a list");
        assert_eq!(found.len(), 10, "{text}");
        assert!(found[0]["id"].as_str().is_some_and(|id| id.starts_with("http://data.europa.eu/esco/")), "{text}");
    }
}
