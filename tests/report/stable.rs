//! The same again gives the same bytes again, and nobody's score depends on who else is there.

use std::collections::BTreeMap;
use std::fs;

use candor::report::Format;
use candor::shortlist::Cut;
use serde_json::Value;

use super::{path, profile, run, sample};

const SAMPLE: &str = "data/samples/candidates-pl.csv";

fn with_threads(threads: usize) -> Vec<Vec<u8>> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    pool.install(|| {
        let run = sample();
        Format::names().into_iter().map(|format| run.bytes(format)).collect()
    })
}

#[test]
fn bytes_do_not_depend_on_threads() {
    let one = with_threads(1);
    for threads in [2, 4] {
        assert!(with_threads(threads) == one, "{threads} threads");
    }
}

/// What was found of each id: an id may stand for several.
fn found(json: &Value) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in json["shortlist"].as_array().expect("a list") {
        let findings = entry["findings"].as_array().expect("a list");
        let verdicts: Vec<&Value> = findings.iter().map(|finding| &finding["verdict"]).collect();
        let said = format!("{} {} {} {verdicts:?}", entry["name"], entry["standing"], entry["score"]);
        all.entry(entry["id"].to_string()).or_default().push(said);
    }
    for said in all.values_mut() {
        said.sort();
    }
    all
}

#[test]
fn shuffled_rows_change_no_score() {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_path(path(SAMPLE)).expect("a file");
    let header = reader.byte_headers().expect("a header").clone();
    let mut rows: Vec<csv::ByteRecord> = reader.byte_records().map(|row| row.expect("a row")).collect();
    let as_they_stand = found(&sample().json());
    let folder = tempfile::tempdir().expect("a folder");
    for seed in 1..4_usize {
        // Any fixed disorder will do.
        let count = rows.len();
        rows.rotate_left(seed * 37 % count);
        (0..count).for_each(|at| rows.swap(at, (at * 7919 + seed * 104_729) % count));
        let file = folder.path().join("candidates-pl.csv");
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_path(&file).expect("a file");
        writer.write_byte_record(&header).expect("a row");
        for row in &rows {
            writer.write_byte_record(row).expect("a row");
        }
        writer.flush().expect("a file");
        drop(writer);
        let shuffled = run(&profile("client-service-manager.toml"), std::slice::from_ref(&file), Cut::default());
        assert_eq!(found(&shuffled.json()), as_they_stand);
        fs::remove_file(file).expect("our own file");
    }
}
