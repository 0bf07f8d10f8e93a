//! One small story in every format, for people to review: `INSTA_UPDATE=always` writes it anew.

use std::fs;

use candor::report::Format;
use candor::shortlist::Cut;

use super::run;

const PROFILE: &str = r#"
candor = 1
id = "buyer-assistant"
lang = "en"
title = { en = "Buyer's assistant", pl = "Asystent kupca" }
document = { name = "Job description, purchasing", approved = 2026-05-04 }

[[must]]
education = "higher"
clause = "1"

[[must]]
experience = { in = "sales", at_least = "1 year", ideal = "2 years" }
weight = 3

[[nice]]
id = "tools"
any_of = [{ skill = { any_of = ["negotiation"] } }, { language = { is = "de", at_least = "B1" } }]

[[nice]]
pay = { to = 9000, currency = "PLN", basis = "employment-gross", per = "month" }

[[nice]]
skill = { any_of = ["trade law"] }
use = "interview"
"#;

const CANDIDATES: &str = "\
Candidate ID,Full name,Education,Years in sales,Skills,Languages,Salary expectation
A-1,Ada Lis,master's degree,2 years,negotiation,English C1,8500 PLN gross
A-2,\"=HYPERLINK(\"\"x\"\")\",bachelor's degree,6 months,negotiatoin,German B1-B2,
A-3,Bo Wilk,,,,,10000 PLN gross
,,,,,,
A-4,Cy Ryś,primary school
A-5,Di Żubr,unfinished higher,1 year,none,German A2,
";

#[test]
fn every_format_tells_the_story() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("story.csv");
    fs::write(&file, CANDIDATES).expect("a file");
    let mut run = run(PROFILE, &[file], Cut::default());
    // What changes with every edit of a table or a release is no part of the story.
    run.info.version = "0.0.0".to_owned();
    run.info.tables_hash = "0".repeat(64);
    for format in Format::all() {
        let text = String::from_utf8(run.bytes(format.name())).expect("text").replace("\r\n", "\n");
        insta::assert_snapshot!(format.name(), text);
    }
}
