//! Invented roles and people: every kind of requirement, and cells as people fill them.

use std::io::Write;

use candor::facts::{Candidate, Cell, Column, Field, Reading, asides, read, read_aside};
use candor::intake::{Opening, Source, Table};
use candor::problem::Problem;
use candor::profile::Role;
use candor::profile::RoleProfile;
use candor::reference::Reference;
use candor::requirement::Kind;
use candor::shortlist::{Cut, Screening, screen};
use jiff::civil::{Date, date};

use super::random::Random;

pub const AS_OF: Date = date(2026, 11, 23);

/// A column: its field, its heading, and what people write into it.
pub struct Asked {
    pub field: &'static str,
    pub heading: &'static str,
    pub texts: &'static [&'static str],
}

const fn asked(field: &'static str, heading: &'static str, texts: &'static [&'static str]) -> Asked {
    Asked { field, heading, texts }
}

pub const COLUMNS: &[Asked] = &[
    asked(
        "education",
        "Education",
        &[
            "",
            "brak danych",
            "wyższe",
            "licencjat",
            "mgr inż.",
            "licencjat, zarządzanie",
            "mgr filologii angielskiej, UŁ",
            "licencjat 2024–2027",
            "studia ekonomiczne 2023–2026",
            "BSc, expected 2024",
            "liceum ogólnokształcące, AWF Warszawa",
            "Bacherlor of Science",
            "PhD",
            "technikum",
            "liceum ogólnokształcące",
            "średnie",
            "zasadnicza zawodowa",
            "student",
            "wyższe niepełne",
            "liceum ogólnokształcące; student",
            "podstawowe",
            "xyzzy",
            "szkoła policealna",
            "technikum, licencjat",
            "PhD (in progress)",
        ],
    ),
    asked(
        "experience:sales",
        "Years in sales",
        &[
            "",
            "—",
            "0",
            "brak doświadczenia",
            "0.5",
            "1 rok",
            "1,5 roku",
            "2-3 lata",
            "5+",
            "kilka lat",
            "ok. roku",
            "10 lat",
            "od zawsze",
            "6 months",
            "od 03.2025",
            "2019 – 2021",
        ],
    ),
    asked("experience", "Total years of experience", &["", "", "0", "0.5", "1", "4 lata", "12", "n/d"]),
    asked(
        "job-history",
        "Work history",
        &[
            "",
            "",
            "handlowiec, Nowak, 2019-2021",
            "magazynier 2015-2018; od 2023 kasjer",
            "doradca klienta 2019-2022, cold calling",
            "doradca klienta 03.2020 – obecnie",
            "handlowiec 2 lata, kasjer - rok",
            "księgowa 2018-2020; handlowiec",
            "Sales Intern 2024; accountant 2025 - 2020",
            "5 lat",
            "lots",
        ],
    ),
    asked(
        "skills",
        "Skills",
        &[
            "",
            "b/d",
            "CRM, Excel",
            "Salesforce; MS Office",
            "Negotation, SAP",
            "nie znam CRM; negocjacje",
            "brak",
            "digital marketing",
            "CRM; nie znam CRM",
            "Excela, negocjacjami",
            "fairs; SEO",
            "order handling",
        ],
    ),
    asked(
        "languages",
        "Languages",
        &[
            "",
            "angielski B2, niemiecki A2",
            "English",
            "polski C2",
            "brak",
            "no German, English B1",
            "ang. B1/B2",
            "angielski – komunikatywny",
            "ukraiński ojczysty, polski B2",
            "handel",
            "niemiecki, angielski A2",
            "angielski (–), niemiecki B1 (w trakcie nauki)",
            "#N/D",
        ],
    ),
    asked("language:en", "English level", &["", "", "C1", "komunikatywny", "none", "A1", "x", "#N/A"]),
    asked(
        "certificates",
        "Certificates",
        &[
            "",
            "brak",
            "SEP E1",
            "SEP E1 do 2020",
            "negotation course; ECDL",
            "SEP E1 do 2030, negotiation course",
            "SEP E1 do 2026",
            "SEP E1 ważność 5 lat od 2019; negotiation course (planned)",
            "CRM",
        ],
    ),
    asked(
        "licences",
        "Driving licence",
        &[
            "",
            "",
            "B",
            "kat. C+E",
            "brak",
            "tak",
            "AM",
            "qwertz",
            "kat. B do 2020",
            "C+E do 2026",
            "B, kat. C w trakcie",
            "nie mam kat. C",
        ],
    ),
    asked(
        "pay-expectation",
        "Salary expectation",
        &["", "7000 PLN gross per month", "25000 PLN gross per month", "9000", "50 EUR/h B2B", "do uzgodnienia"],
    ),
    asked(
        "availability",
        "Availability",
        &[
            "",
            "od zaraz",
            "1 miesiąc wypowiedzenia",
            "2-6 weeks notice",
            "w styczniu",
            "01.02.2027",
            "do uzgodnienia",
            "po obronie",
        ],
    ),
    asked(
        "location",
        "Preferred location",
        &[
            "",
            "Warszawa",
            "Kraków, zdalnie",
            "cała Polska, nie Warszawa",
            "mazowieckie",
            "hybrydowo",
            "Pcim",
            "brak",
            "w",
        ],
    ),
    asked("date:medical", "medical", &["", "2027-03-01", "2026", "3/4/2027", "obecnie", "kiedyś", "31.12.2025"]),
    asked("applied", "Applied on", &["", "2026-10-15", "3/4/2026", "kiedyś"]),
    asked("number:calls per day", "calls per day", &["", "0", "15", "30", "20-40", "40+", "1.200", "dużo", "n/a"]),
    asked("text:shift work", "shift work", &["", "yes", "tak; może", "no", "✓"]),
    asked(
        "summary",
        "Summary",
        &[
            "",
            "I have used Excel and Salesforce every day.",
            "Nie znam CRM, ale chcę się nauczyć. Negocjacje z dostawcami.",
            "Looking for a job in sales.",
            "Prawo jazdy kat. B, kurs SEP",
            "Never worked with Excel. I like dogs.",
        ],
    ),
    asked(
        "job-duties",
        "Duties",
        &["", "pozyskiwanie klientów, raporty w Excelu", "obsługa reklamacji", "cold calling; CRM", "xyzzy"],
    ),
    asked(
        "text:about me",
        "about me",
        &["", "hurtownia tkanin", "nie znam tkanin", "no textiles, textiles", "I like dogs"],
    ),
];

const TITLES: &[&str] =
    &["sales representative", "handlowiec", "cashier", "accountant", "warehouse worker", "Sales Intern", "Wizard", ""];
const STARTS: &[&str] = &["2019", "2024-03", "2025-12", "2021-06-01", "", "dawno", "03.2026"];
const ENDS: &[&str] = &["", "obecnie", "2020", "2024-12", "2026-10-01", "?!x", "2018-01"];

const LEAVES: &[&str] = &[
    r#"education = "higher""#,
    r#"education = { any_of = ["higher", "secondary-vocational"] }"#,
    r#"education = ["secondary", "master"]"#,
    r#"education = { any_of = ["higher", "secondary-vocational"], field = ["041", "031"] }"#,
    r#"experience = { in = "sales", at_least = "1 year" }"#,
    r#"experience = { in = "sales", at_least = "2 years", ideal = "5 years" }"#,
    r#"experience = { in = "sales", at_least = "1 year", within = "3 years" }"#,
    r#"skill = "CRM""#,
    r#"skill = { any_of = ["negotiation", "SEO"] }"#,
    r#"skill = "Excel""#,
    r#"language = { is = "en", at_least = "B2" }"#,
    r#"language = { is = "de", at_least = "A2" }"#,
    r#"language = { is = "any", except = ["pl"], at_least = "B1" }"#,
    r#"certificate = { any_of = ["SEP E1", "negotiation course"] }"#,
    r#"certificate = "Salesforce""#,
    r#"licence = { any_of = ["B", "C+E"] }"#,
    r#"licence = "C""#,
    r#"number = { column = "calls per day", at_least = 30 }"#,
    r#"number = { column = "calls per day", at_least = 10, at_most = 35 }"#,
    r#"date = { column = "medical", from = 2027-01-01 }"#,
    r#"location = { any_of = ["Warszawa", "Pcim"] }"#,
    r#"location = { any_of = "mazowieckie", remote = true }"#,
    "availability = { by = 2027-01-15 }",
    r#"availability = { within = "1 month" }"#,
    r#"choice = { column = "shift work", any_of = ["yes", "tak", "✓"] }"#,
    r#"phrase = { column = "about me", any_of = ["tkaniny", "textiles"] }"#,
    r#"pay = { to = 9500, currency = "PLN", basis = "employment-gross", per = "month" }"#,
];

/// Which requirements a role may have.
#[derive(Clone, Copy)]
pub struct Wanted<'t> {
    pub leaves: &'t [&'t str],
    /// Whether requirements may stand in a `not`.
    pub not: bool,
    /// Whether a requirement may stand twice.
    pub repeats: bool,
    /// Whether requirements may differ in what they make of what is not there.
    pub policies: bool,
}

pub const ANYTHING: Wanted = Wanted { leaves: LEAVES, not: true, repeats: true, policies: true };

/// A role of some requirements, at random.
pub fn role(random: &mut Random, wanted: Wanted) -> Role {
    let mut leaves = wanted.leaves.to_vec();
    random.shuffle(&mut leaves);
    let mut text = String::new();
    for number in 0..=random.below(6) {
        let must = number == 0 || random.chance(40);
        text += if must { "[[must]]\n" } else { "[[nice]]\n" };
        text += &test(random, wanted, &mut leaves, 0);
        text += "\n";
        for (key, values) in [
            ("weight", &["2", "7"][..]),
            ("on_missing", &[r#""unmet""#]),
            ("not_listed", &[r#""unmet""#, r#""ask""#]),
            ("near", &["true", "false"]),
            ("because", &[r#""The work needs it.""#]),
        ] {
            let policy = !matches!(key, "weight" | "because");
            if policy && !wanted.policies {
                continue;
            }
            if random.chance(if key == "because" && number == 0 { 100 } else { 20 }) {
                text += &[key, " = ", random.pick(values), "\n"].concat();
            }
        }
        if leaves.is_empty() {
            break;
        }
    }
    compiled(&text)
}

fn test(random: &mut Random, wanted: Wanted, leaves: &mut Vec<&str>, depth: usize) -> String {
    let leaf = |random: &mut Random, leaves: &mut Vec<&str>| {
        // What informs beside the ranking does so alone: a group that mixes it with others is an error.
        let informs = |leaf: &&str| Kind::ALL.iter().any(|kind| kind.informs_only() && leaf.starts_with(kind.name()));
        let fits = |leaf: &&str| depth == 0 || !informs(leaf);
        let leaf = if wanted.repeats {
            Some(random.pick(leaves)).filter(fits)
        } else {
            std::iter::from_fn(|| leaves.pop()).find(fits)
        };
        leaf.unwrap_or(r#"phrase = { column = "hobby", any_of = ["chess"] }"#).to_owned()
    };
    if depth == 3 || leaves.len() < 4 || random.chance(55) {
        return leaf(random, leaves);
    }
    if wanted.not && random.chance(25) {
        return format!("not = {{ {} }}", test(random, wanted, leaves, depth + 1));
    }
    let count = 1 + random.below(3);
    let mut members = Vec::new();
    for _ in 0..count {
        if !leaves.is_empty() {
            members.push(format!("{{ {} }}", test(random, wanted, leaves, depth + 1)));
        }
    }
    let list = members.join(", ");
    match random.below(3) {
        0 => format!("any_of = [{list}]"),
        1 => format!("all_of = [{list}]"),
        _ => format!("at_least = {{ n = {}, of = [{list}] }}", 1 + random.below(members.len())),
    }
}

/// The role of a profile's fragment.
pub fn compiled(fragment: &str) -> Role {
    let tables = Reference::embedded();
    let text = format!("candor = 1\nid = \"invented\"\ntitle = \"Invented\"\n{fragment}");
    let (profile, problems) = RoleProfile::read(&text, "invented.toml", tables);
    Role::compile(&profile.unwrap_or_else(|| panic!("{problems:?} in {text}")), tables)
}

/// What a person writes: a text for each of some columns, and jobs. Some columns are missing altogether.
pub fn person(random: &mut Random) -> Candidate {
    let mut cells = Vec::new();
    for asked in COLUMNS {
        if random.chance(75) {
            cells.extend(said(asked.field, asked.heading, 2, random.pick(asked.texts)));
        }
    }
    if random.chance(50) {
        for row in 2..3 + random.below(3) as u64 {
            cells.push(cell("job-title", "Job title", row, random.pick(TITLES)));
            cells.push(cell("job-start", "Start date", row, random.pick(STARTS)));
            cells.push(cell("job-end", "End date", row, random.pick(ENDS)));
        }
    }
    someone(cells)
}

pub fn someone(cells: Vec<Cell>) -> Candidate {
    Candidate { id: "1".into(), name: String::new(), file: "invented.csv".into(), row: 2, cells, answers: Vec::new() }
}

/// A cell, and what it says beside what its column holds.
fn said(field: &str, heading: &str, row: u64, text: &str) -> Vec<Cell> {
    let own = cell(field, heading, row, text);
    let asides = asides(&own.column.field).iter().filter_map(|field| {
        let reading = read_aside(field, text, Reference::embedded());
        let column = Column { field: field.clone(), aside: true, ..(*own.column).clone() };
        let cell = Cell { column: column.into(), reading: reading.into(), ..own.clone() };
        (*cell.reading != Reading::NotStated).then_some(cell)
    });
    let asides: Vec<Cell> = asides.collect();
    std::iter::once(own).chain(asides).collect()
}

pub fn cell(field: &str, heading: &str, row: u64, text: &str) -> Cell {
    let field = Field::parse(field).unwrap_or_else(|| panic!("no field {field}"));
    let reading = read(&field, text, Reference::embedded());
    let column = Column { file: "invented.csv".into(), heading: heading.into(), field, number: 0, aside: false };
    Cell { column: column.into(), row, text: text.into(), reading: reading.into() }
}

/// The rows of a file as CSV: an id, then the columns; with jobs, several rows a person, which do not adjoin.
pub fn rows(random: &mut Random, people: usize, jobs: bool) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for number in 1..=people {
        let said: Vec<String> = COLUMNS.iter().map(|asked| random.pick(asked.texts).to_string()).collect();
        for _ in 0..if jobs { 1 + random.below(3) } else { 1 } {
            let mut row = vec![format!("K-{number}")];
            row.extend(said.iter().cloned());
            if jobs {
                row.extend([TITLES, STARTS, ENDS].map(|texts| random.pick(texts).to_string()));
            }
            rows.push(row);
        }
    }
    if jobs {
        random.shuffle(&mut rows);
    }
    rows
}

pub fn headings(jobs: bool) -> Vec<String> {
    let known = std::iter::once("Candidate ID").chain(COLUMNS.iter().map(|asked| asked.heading));
    let jobs = ["Job title", "Start date", "End date"].into_iter().filter(|_| jobs);
    known.chain(jobs).map(str::to_owned).collect()
}

pub fn csv(headings: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        quoted.join(",") + "\n"
    };
    std::iter::once(line(headings)).chain(rows.iter().map(|row| line(row))).collect()
}

/// The same as JSON: a list of flat records.
pub fn json(headings: &[String], rows: &[Vec<String>]) -> String {
    let record = |row: &Vec<String>| {
        let cells = headings.iter().cloned().zip(row.iter().map(|cell| serde_json::Value::from(cell.as_str())));
        serde_json::Value::Object(cells.collect())
    };
    serde_json::Value::from(rows.iter().map(record).collect::<Vec<_>>()).to_string()
}

/// A role with a requirement of every kind and of every sort of it, but for one kind.
pub fn every_kind(but: Option<Kind>) -> Role {
    let mut text = String::new();
    for (number, leaf) in LEAVES.iter().enumerate() {
        let kind = Kind::ALL.iter().find(|kind| leaf.split([' ', '=']).next() == Some(kind.name())).expect("a kind");
        if Some(*kind) != but {
            let must = number % 3 == 0 || kind.informs_only();
            text += if must { "[[must]]\nbecause = 'The work needs it.'\n" } else { "[[nice]]\n" };
            text += &["id = 'asked-", &number.to_string(), "'\n", leaf, "\n"].concat();
        }
    }
    compiled(&text)
}

/// A whole run over files of these bytes, with what was met when they were opened.
pub fn screened(role: &Role, files: &[&[u8]], cut: Cut) -> (Screening, Vec<Problem>) {
    screened_as("", role, files, cut)
}

/// The same, of files that are called so; without an ending their bytes tell what they are.
pub fn screened_as(ending: &str, role: &Role, files: &[&[u8]], cut: Cut) -> (Screening, Vec<Problem>) {
    let tables = Reference::embedded();
    let mut opened = Vec::new();
    let mut met = Vec::new();
    for (number, bytes) in files.iter().enumerate() {
        let mut file = tempfile::Builder::new().suffix(ending).tempfile().expect("a temporary file");
        file.write_all(bytes).expect("a temporary file that can be written");
        let source = Source { name: format!("invented-{number}.csv").into(), path: Some(file.path().to_owned()) };
        let (table, problems) = Table::open(&source, Opening { wanted: &role.fields(), ..Opening::default() }, tables)
            .unwrap_or_else(|problem| panic!("{problem:?}"));
        met.extend(problems);
        opened.push((table, file));
    }
    let (inputs, _files): (Vec<Table>, Vec<_>) = opened.into_iter().unzip();
    let screening = screen(role, tables, inputs, AS_OF, cut, &|_| {}).unwrap_or_else(|problem| panic!("{problem:?}"));
    (screening, met)
}
