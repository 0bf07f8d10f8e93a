//! Where the headings of a table stand: below titles and remarks, in one row or in two, or nowhere.

use super::kind::Kind;
use super::records::Record;

/// Rows among which the headings are looked for.
const LOOKED_AT: usize = 40;

/// The headings that were found, and what stands above them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// Records above the headings.
    pub above: usize,
    /// Rows of headings: one, two that were joined, or none.
    pub rows: usize,
    /// The headings; those of a file that has none say which column it is.
    pub headings: Vec<String>,
}

/// The headings among the first records of a file, which are UTF-8. `None` if there is nothing but blank records, or the
/// first thing is a record with a quote astray and none that is better follows.
pub(super) fn find(records: &[Record], known: impl Fn(&str) -> bool) -> Option<Header> {
    let looked_at = &records[..records.len().min(LOOKED_AT)];
    let sound = |record: &Record| !record.astray && !record.too_large && !record.is_blank();
    let count = |record: &Record| if sound(record) { texts(record).filter(|cell| known(cell)).count() } else { 0 };
    let counts: Vec<usize> = looked_at.iter().map(count).collect();
    let most = counts.iter().copied().max().unwrap_or(0);
    let by_words = counts.iter().position(|count| *count == most && most > 1);
    let first = looked_at.iter().position(|record| !record.is_blank() || record.astray)?;
    let at = match by_words {
        Some(at) => at,
        None if looked_at[first].astray => return None,
        None => by_shape(looked_at).unwrap_or(first),
    };
    let record = &looked_at[at];
    if !sound(record) {
        return None;
    }
    if by_words.is_none() && record.cells().filter_map(Kind::of).any(Kind::is_never_a_heading) {
        let headings = (1..=record.count()).map(|column| format!("column {column}")).collect();
        return Some(Header { above: at, rows: 0, headings });
    }
    let below = looked_at.get(at + 1).filter(|below| below.row == record.row + 1 && goes_on(record, below, &known));
    let above = at.checked_sub(1).map(|above| &looked_at[above]);
    let above = above.filter(|above| above.row + 1 == record.row && sound(above) && is_over(above, record));
    let (above, rows, mut headings) = match (above, below) {
        (_, Some(below)) => (at, 2, joined(record, below, &known)),
        (Some(above), None) => (at - 1, 2, joined(above, record, &known)),
        (None, None) => (at, 1, texts(record).map(str::to_owned).collect()),
    };
    while headings.len() > 1 && headings.last().is_some_and(|heading| heading.trim().is_empty()) {
        headings.pop();
    }
    Some(Header { above, rows, headings })
}

fn texts(record: &Record) -> impl Iterator<Item = &str> {
    record.cells().map(|cell| std::str::from_utf8(cell).unwrap_or_default())
}

fn filled(record: &Record) -> usize {
    record.cells().filter(|cell| !cell.trim_ascii().is_empty()).count()
}

/// The first row that is as wide as most are, and filled: titles and remarks above a table are narrower.
fn by_shape(records: &[Record]) -> Option<usize> {
    let whole = |record: &&Record| !record.astray && !record.is_blank() && record.count() > 1;
    let alike = |width: usize| records.iter().filter(whole).filter(|record| record.count() == width).count();
    let width = records.iter().filter(whole).map(Record::count).max_by_key(|width| (alike(*width), *width))?;
    let wide = |record: &Record| whole(&record) && record.count() >= width && filled(record) * 2 >= width;
    records.iter().position(wide)
}

/// Whether a row above the headings names groups of them: it has gaps, and nothing but words.
fn is_over(above: &Record, record: &Record) -> bool {
    let cells: Vec<&str> = texts(above).map(str::trim).collect();
    let under = |at: usize| !record.cell(at).trim_ascii().is_empty();
    let gaps = (0..record.count()).any(|at| cells.get(at).is_none_or(|cell| cell.is_empty()) && under(at));
    let words = cells.iter().all(|cell| Kind::of(cell.as_bytes()).is_none() && !cell.ends_with([':', '.']));
    gaps && words && filled(above) > 1 && above.count() == record.count()
}

/// Whether the headings go on in the row below: all that stands there are headings, some of them where the first row has none.
fn goes_on(record: &Record, below: &Record, known: &impl Fn(&str) -> bool) -> bool {
    let is_gap = |at: usize| record.cell(at).trim_ascii().is_empty();
    let mut fills = false;
    let mut over = "";
    for (at, cell) in texts(below).enumerate() {
        let own = std::str::from_utf8(record.cell(at)).unwrap_or_default().trim();
        if !own.is_empty() {
            over = own;
        }
        if cell.trim().is_empty() {
            continue;
        }
        fills |= is_gap(at);
        if !known(cell) && !known(&format!("{over} {}", cell.trim())) {
            return false;
        }
    }
    fills && !below.astray
}

/// Two rows of headings in one. What stands below says it alone where that is a known heading and no other is called so.
fn joined(above: &Record, below: &Record, known: &impl Fn(&str) -> bool) -> Vec<String> {
    let below: Vec<&str> = texts(below).map(str::trim).collect();
    let mut over = "";
    let mut headings = Vec::new();
    for at in 0..below.len().max(above.count()) {
        let own = std::str::from_utf8(above.cell(at)).unwrap_or_default().trim();
        if !own.is_empty() {
            over = own;
        }
        let cell = below.get(at).copied().unwrap_or_default();
        let alone = below.iter().filter(|other| **other == cell).count() == 1;
        let both = format!("{over} {cell}");
        headings.push(match cell {
            "" => own.to_owned(),
            _ if over.is_empty() || (alone && known(cell)) => cell.to_owned(),
            _ => both,
        });
    }
    headings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Records;

    fn found(text: &str) -> Option<(usize, usize, String)> {
        let mut records = Records::new(text.as_bytes(), b';');
        let records: Vec<Record> = std::iter::from_fn(|| records.read().ok().flatten()).collect();
        let known = ["Name", "First name", "Email", "Skills", "English", "German", "Start date"];
        let header = find(&records, |heading| known.contains(&heading.trim()))?;
        Some((header.above, header.rows, header.headings.join("|")))
    }

    #[test]
    fn headings_are_found_where_they_stand() {
        for (text, above, rows, headings) in [
            ("Name;Skills\nAnn;CRM\n", 0, 1, "Name|Skills"),
            ("Report of May\n\nName;Skills\nAnn;CRM\n", 1, 1, "Name|Skills"),
            ("Report;;\n;;\nName;Skills;Email\nAnn;CRM;\n", 2, 1, "Name|Skills|Email"),
            ("Position:;Seller;\nName;Skills;Email\nAnn;CRM;\n", 1, 1, "Name|Skills|Email"),
            ("Person;;Languages;\nName;Email;English;German\n", 0, 2, "Name|Email|English|German"),
            ("Name;Email;Languages;\n;;English;German\nAnn;a@b.org;B2;\n", 0, 2, "Name|Email|English|German"),
            ("First;Start\nname;date\nAnn;2020\n", 0, 1, "First|Start"),
            ("Ann;ann@example.org;CRM\nBob;bob@example.org;Excel\n", 0, 0, "column 1|column 2|column 3"),
            ("a;b\n1;2\n", 0, 1, "a|b"),
            ("Some title\nand more\na;b;c\n1;2;3\n4;5;6\n", 2, 1, "a|b|c"),
            ("Name;Skills;;\nAnn;CRM\n", 0, 1, "Name|Skills"),
            ("Name\nAnn\n", 0, 1, "Name"),
        ] {
            assert_eq!(found(text), Some((above, rows, headings.to_owned())), "{text}");
        }
        assert_eq!(found("\n\n"), None);
        assert_eq!(found("Name;\"Skills\nAnn;CRM\n"), None);
    }
}
