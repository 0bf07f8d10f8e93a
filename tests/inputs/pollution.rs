//! 1. Whatever parts, quotes, escapes and ends the rows of a file, every row is exactly what was written.
//! 2. Whatever is wrong with a row, it is exactly what was written, or it is reported; and so is every other row.
//! 3. Whatever stands above, between and below the rows, nobody is lost and nobody is made up.

use std::collections::BTreeSet;

use candor::facts::Field;
use candor::intake::{CHUNK, Met, Opening, Person, Record, Source, Table, Waves};
use candor::problem::{Place, Problem};
use candor::reference::Reference;
use tempfile::TempDir;

use super::project;
use super::random::Random;

type Row = Vec<String>;

/// How a table is written.
#[derive(Debug, Clone, Copy)]
struct Style {
    delimiter: char,
    quote: char,
    backslash: bool,
    all: bool,
    ends: &'static [&'static str],
}

const USUAL: Style = Style { delimiter: ';', quote: '"', backslash: false, all: false, ends: &["\n"] };

impl Style {
    fn cell(self, cell: &str) -> String {
        let special = [self.delimiter, self.quote, '\n', '\r'];
        if !self.all && !cell.contains(special) {
            return cell.to_owned();
        }
        let quote = self.quote.to_string();
        let inner = if self.backslash {
            cell.replace('\\', "\\\\").replace(&quote, &format!("\\{quote}"))
        } else {
            cell.replace(&quote, &quote.repeat(2))
        };
        format!("{quote}{inner}{quote}")
    }

    fn line(self, row: &[String]) -> String {
        row.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>().join(&self.delimiter.to_string())
    }

    fn file(self, lines: &[String]) -> String {
        let ended = |(at, line): (usize, &String)| format!("{line}{}", self.ends[at % self.ends.len()]);
        lines.iter().enumerate().map(ended).collect()
    }
}

/// The headings and some rows of a sample, with texts that hold what a file is made of.
fn sample(random: &mut Random, rows: usize) -> Vec<Row> {
    let path = project("data/samples/candidates-pl.csv");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_path(path).expect("the sample");
    let all = reader.records().map(|record| record.expect("a row").iter().map(str::to_owned).collect::<Row>());
    let mut all: Vec<Row> = all.take(rows + 1).collect();
    for row in &mut all[1..] {
        let added = [
            "",
            "; tab\tbar | comma, end",
            "; \"cited\"",
            "; it's 'so'",
            "\nnext line",
            "; a \\ sign",
            ", d'accord",
            "; 5\" wide",
        ];
        row[9].push_str(random.pick(&added));
    }
    all
}

/// What was read of a file.
struct Read {
    headings: Vec<String>,
    people: Vec<(u64, Row)>,
    reported: BTreeSet<u64>,
    rows: u64,
    aside: u64,
    slugs: Vec<&'static str>,
}

fn read(text: &str) -> Read {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("people.csv");
    std::fs::write(&path, text).expect("a file");
    let tables = Reference::embedded();
    let opening = Opening { wanted: &[Field::Skills, Field::Email], ..Opening::default() };
    let (mut table, opened) = Table::open(&Source::all(&[path])[0], opening, tables).expect("a table");
    let headings = table.layout.headings.iter().map(ToString::to_string).collect();
    let waves = Waves::new(&mut table, tables, CHUNK);
    let mut read =
        Read { headings, people: Vec::new(), reported: BTreeSet::new(), rows: 0, aside: 0, slugs: Vec::new() };
    read.slugs.extend(opened.iter().map(|problem| problem.slug.name()));
    let row = |problem: &Problem| match problem.place {
        Place::Cell { row, .. } => Some(row),
        _ => None,
    };
    let take = |(people, met): (Vec<Person>, Met)| {
        let cells = |record: &Record| record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        read.people.extend(people.iter().flatten().map(|record| (record.row, cells(record))));
        let left_out = met.unranked.iter().filter(|row| row.aside.is_none()).map(|row| &row.problem);
        for problem in left_out.chain(&met.doubtful) {
            read.reported.extend(row(problem));
            read.slugs.push(problem.slug.name());
        }
        read.rows += met.rows;
        read.aside += met.set_aside.values().sum::<u64>();
    };
    waves.each(|chunk| chunk.sorted(tables), take, |_| ()).expect("rows");
    read
}

/// Holds what was read against what was written: every row is exact or reported, and none is made up. Which rows are exact.
fn hold(read: &Read, truth: &[Row], first_row: u64, why: &str) -> usize {
    let trimmed = |row: &[String]| -> Row {
        let mut row: Row = row.to_vec();
        row.resize(row.len().max(truth[0].len()), String::new());
        while row.len() > truth[0].len() && row.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.pop();
        }
        row
    };
    assert_eq!(read.headings, truth[0], "{why}");
    let mut exact = 0;
    for (row, written) in (first_row..).zip(&truth[1..]) {
        let found: Vec<&Row> = read.people.iter().filter(|(at, _)| *at == row).map(|(_, cells)| cells).collect();
        let is_exact = matches!(found[..], [one] if trimmed(one) == *written);
        exact += usize::from(is_exact);
        assert!(is_exact || read.reported.contains(&row), "{why}: row {row}: {found:?} of {written:?}");
    }
    let last = first_row + truth.len() as u64 - 1;
    for (row, cells) in &read.people {
        let inside = (first_row..last).contains(row) || read.reported.contains(row);
        assert!(inside, "{why}: {row} is nobody: {cells:?}");
    }
    exact
}

#[test]
fn whatever_parts_quotes_and_ends_every_row_is_exact() {
    const ENDS: [&[&str]; 4] = [&["\n"], &["\r\n"], &["\r"], &["\n", "\r\n"]];
    let mut random = Random::new(3);
    for delimiter in [',', ';', '\t', '|'] {
        for quote in ['"', '\''] {
            for (backslash, all) in [(false, false), (false, true), (true, false), (true, true)] {
                let style = Style { delimiter, quote, backslash, all, ends: random.pick(&ENDS) };
                let truth = sample(&mut random, 24);
                let lines: Vec<String> = truth.iter().map(|row| style.line(row)).collect();
                let found = read(&style.file(&lines));
                assert_eq!(hold(&found, &truth, 2, &format!("{style:?}")), 24, "{style:?}: {:?}", found.slugs);
                assert_eq!(found.aside, 0, "{style:?}");
            }
        }
    }
}

/// What is done to a line.
type Spoil = fn(&str) -> String;

#[test]
fn whatever_is_wrong_with_a_row_is_reported_or_harmless() {
    let spoil: [(&str, Spoil); 10] = [
        ("a cell less", |line| line.rsplit_once(';').map_or(String::new(), |(start, _)| start.to_owned())),
        ("three cells", |line| line.splitn(4, ';').take(3).collect::<Vec<_>>().join(";")),
        ("one cell", |line| line.split(';').next().unwrap_or_default().to_owned()),
        ("a delimiter less", |line| line.replacen(';', " ", 1)),
        ("a delimiter less in the middle", |line| line.replacen(";600", "600", 1).replacen(";+48", "+48", 1)),
        ("a delimiter more at the end", |line| format!("{line};")),
        ("a delimiter more at the start", |line| format!(";{line}")),
        ("a cell more", |line| format!("{line};more")),
        ("a quote more", |line| line.replacen(';', ";\"", 2)),
        (
            "a delimiter in a text",
            |line| if line.contains('"') { line.to_owned() } else { line.replacen(", ", "; ", 1) },
        ),
    ];
    let mut random = Random::new(5);
    for (what, how) in spoil {
        for _ in 0..4 {
            let mut truth = sample(&mut random, 24);
            for cell in truth.iter_mut().flatten() {
                *cell = cell.replace('\n', " ");
            }
            let mut lines: Vec<String> = truth.iter().map(|row| USUAL.line(row)).collect();
            let at = 1 + random.below(24);
            lines[at] = how(&lines[at]);
            let found = read(&USUAL.file(&lines));
            let exact = hold(&found, &truth, 2, what);
            assert!(exact >= 23, "{what}: {exact} of 24, {:?}", found.slugs);
            assert_eq!(found.rows, 24, "{what}");
        }
    }
}

#[test]
fn whatever_stands_around_the_rows_nobody_is_lost() {
    let mut random = Random::new(7);
    let truth = sample(&mut random, 24);
    let lines: Vec<String> = truth.iter().map(|row| USUAL.line(row)).collect();
    let (head, rows) = (&lines[0], USUAL.file(&lines[1..]));
    let wide = |text: &str| format!("{text}{}", ";".repeat(truth[0].len() - 1));
    let title = wide("Kandydaci, maj 2026");
    for (what, text, first_row, aside) in [
        ("sep=", format!("sep=;\n{head}\n{rows}"), 2, 0),
        ("sep= in quotes", format!("\"sep=;\"\r\n{head}\n{rows}"), 2, 0),
        ("a title", format!("Kandydaci, maj 2026\n{head}\n{rows}"), 3, 1),
        ("a wide title and a blank row", format!("{title}\n{}\n{head}\n{rows}", wide("")), 4, 2),
        ("a title and blank lines", format!("Raport: kandydaci; oddział Łódź\n\n\n{head}\n{rows}"), 5, 1),
        (
            "notes",
            format!("Notes:\n\"When exporting, some may be missing.\nRead more, please.\"\n\n{head}\n{rows}"),
            5,
            2,
        ),
        (
            "an e-mail above",
            format!("{}\nProszę wypełnić;;\nOpis; pól;\n{head}\n{rows}", wide(";;;;;hr@example.com")),
            5,
            3,
        ),
        ("instructions", format!("{head}\n{}\n{rows}", wide("Wymagane;np. Jan Kowalski;np. jan@example.com")), 3, 1),
        ("headings again", format!("{head}\n{head}\n{rows}"), 3, 1),
        ("a footer", format!("{head}\n{rows}\nWygenerowano 24.11.2026\n"), 2, 1),
        ("a wide footer", format!("{head}\n{rows}{}\n", wide("Liczba rekordów: 24")), 2, 1),
        ("a sum", format!("{head}\n{rows}{}\n", wide("Razem;24")), 2, 1),
        (
            "another table",
            format!("{head}\n{rows}\nImię;Nazwisko;E-mail\nJan;Nowak;j@example.com\nEwa;Lis;e@example.com\n"),
            2,
            3,
        ),
        (
            "a title and another table",
            format!("{head}\n{rows}\n{}\nImię;E-mail\nJan;j@example.com\n", wide("Rezerwa")),
            2,
            3,
        ),
        ("blank rows", format!("{head}\n{rows}{}\n\n\n", wide("")), 2, 1),
        ("no end", format!("{head}\n{}", rows.trim_end()), 2, 0),
        ("more columns", format!("{};;;\n", lines.join(";;;\n")), 2, 0),
    ] {
        let found = read(&text);
        assert_eq!(hold(&found, &truth, first_row, what), 24, "{what}: {:?}", found.slugs);
        assert_eq!((found.aside, found.rows), (aside, 24 + aside), "{what}: {:?}", found.slugs);
    }
}

#[test]
fn a_file_that_leaves_out_empty_cells_at_the_ends_is_read() {
    let mut truth = sample(&mut Random::new(9), 60);
    truth.iter_mut().skip(1).for_each(|row| row[11].clear());
    let lines: Vec<String> = truth.iter().map(|row| USUAL.line(row).trim_end_matches(';').to_owned()).collect();
    let found = read(&USUAL.file(&lines));
    let exact = hold(&found, &truth, 2, "short rows");
    assert!(exact > 57, "{exact}: {:?}", found.slugs);
    assert!(found.slugs.contains(&"row-ends-early"));
}
