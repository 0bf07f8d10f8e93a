//! Readers against tables of text and expected reading, one Markdown page a reader.
//!
//! A row is `| text | expected | field |`, the field only where it is not the page's own. Texts and readings stand in
//! backticks; `\n` is a line break and `\|` a bar. `CANDOR_BLESS=1` writes what is read into the pages.

mod reader_forms;

use std::fs;
use std::path::Path;

use candor::facts::{Field, Reading, read};
use candor::reference::Reference;
use candor::report::reading_json;
use candor::wording::Wording;
use proptest::prelude::*;
use reader_forms::{form, ranges_ordered, spans};

const PAGES: &[(&str, &str)] = &[
    ("education", "education"),
    ("languages", "languages"),
    ("durations", "experience"),
    ("dates", "job-start"),
    ("skills", "skills"),
    ("summaries", "summary"),
    ("titles", "job-title"),
    ("jobs", "job-history"),
    ("duties", "job-duties"),
    ("money", "pay-expectation"),
    ("certificates", "certificates"),
    ("licences", "licences"),
    ("numbers", "number:column"),
    ("availability", "availability"),
    ("locations", "location"),
    ("traps", "skills"),
];

#[test]
fn pages_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers");
    let bless = std::env::var_os("CANDOR_BLESS").is_some();
    let mut wrong = Vec::new();
    for (page, field) in PAGES {
        let path = folder.join(page).with_extension("md");
        let text = fs::read_to_string(&path).unwrap();
        let mut written = String::new();
        let mut rows = 0;
        for (number, line) in text.lines().enumerate() {
            let Some((cell, expected, own_field)) = row(line) else {
                written.push_str(line);
                written.push('\n');
                continue;
            };
            rows += 1;
            let field_name = own_field.as_deref().unwrap_or(field);
            let field = Field::parse(field_name).unwrap_or_else(|| panic!("{page}.md:{}: {field_name}", number + 1));
            let read = form(&read(&field, &cell, Reference::embedded()), &cell);
            if read != expected {
                wrong.push(format!("{page}.md:{}: {cell:?} is read as {read:?}, not {expected:?}", number + 1));
            }
            written.push_str(&line.replacen(&format!("| `{expected}` |"), &format!("| `{read}` |"), 1));
            written.push('\n');
        }
        assert!(rows >= 10, "{page}.md has {rows} rows");
        if bless && written != text {
            fs::write(&path, written).unwrap();
        }
    }
    assert!(wrong.is_empty() || bless, "\n{}\n", wrong.join("\n"));
}

/// Text, expected reading and field of a row of a table; `None` for other lines.
fn row(line: &str) -> Option<(String, String, Option<String>)> {
    let inner = line.strip_prefix("| `")?.strip_suffix('|')?.trim_end();
    let mut cells = inner.split("` | `").map(|cell| cell.trim_end_matches('`'));
    let text = cells.next()?.replace("\\n", "\n").replace("\\|", "|");
    Some((text, cells.next()?.to_owned(), cells.next().map(str::to_owned)))
}

/// Every field that there is, and some with a subject.
fn fields() -> Vec<Field> {
    let about = ["experience:sales", "language:en", "number:calls", "date:medical", "text:city"];
    Field::PLAIN.iter().cloned().chain(about.iter().filter_map(|name| Field::parse(name))).collect()
}

/// What the tables hold, and signs and numbers between it.
fn pieces() -> Vec<String> {
    let signs = [
        ",",
        ";",
        "/",
        "(",
        ")",
        "-",
        "–",
        "+",
        " ",
        " ",
        "\n",
        ":",
        "|",
        "[",
        "½",
        "%",
        "№",
        "\u{a0}",
        "\u{301}",
        "🙂",
        "ﬁ",
        "2",
        "1,5",
        "12.2026",
        "2019",
        "31.02.2019",
        "3/4/2019",
        "3-4-19",
        "99999999999999999999",
        "10:22",
        "#",
        "E+10",
        "B2",
        "C1+",
        "c",
        "r",
        "go",
        "ku",
        "45293",
    ];
    let mut all: Vec<String> = signs.map(str::to_owned).to_vec();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for table in candor::reference::TABLES {
        let mut reader = csv::Reader::from_path(folder.join(table)).unwrap();
        // A part of each table, so that none drowns the others.
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for row in rows.iter().step_by(rows.len() / 100 + 1) {
            all.extend(row.iter().filter(|cell| !cell.is_empty()).map(str::to_owned));
        }
    }
    all
}

/// Any text, and texts of the words, signs and numbers that readers look for.
fn texts() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(pieces()), prop::sample::select(vec!["", " ", " ", ", ", "-", "’"]));
    let mixed = prop::collection::vec(piece, 0..12);
    prop_oneof![
        any::<String>(),
        mixed.prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect::<String>()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// Readers never panic and never invent: whatever they quote stands in the text.
    #[test]
    fn every_text_has_a_sound_reading(text in texts(), field in prop::sample::select(fields())) {
        let tables = Reference::embedded();
        let reading = read(&field, &text, tables);
        for span in spans(&reading) {
            prop_assert!(span.start <= span.end && text.get(span.clone()).is_some(), "{span:?} of {text:?}");
        }
        prop_assert!(ranges_ordered(&reading), "{reading:?}");
        prop_assert!(reading_json(&text, &reading, tables).get("reading").is_some(), "{reading:?}");
        for shown in Wording::english().reading(&text, &reading, tables) {
            prop_assert!(text.contains(&shown.words), "{:?} is not in {text:?}", shown.words);
        }
        if let Reading::Education(schools) = &reading {
            for name in schools.iter().filter_map(|school| school.value.institution.as_ref()) {
                prop_assert!(text.contains(name.as_str()), "{name:?} of {text:?}");
            }
        }
        if !field.reads() {
            prop_assert_eq!(reading, Reading::NotStated);
        }
    }
}
