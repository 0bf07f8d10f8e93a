//! A table of the download: commas and quotes, line breaks inside cells, columns found by their names.

use csv::{ReaderBuilder, StringRecord};

use super::Unreadable;

/// A row whose cells are found by their columns.
pub(super) struct Row<'a> {
    header: &'a StringRecord,
    cells: &'a StringRecord,
}

impl Row<'_> {
    /// The cell of a column; empty where there is no such column.
    pub(super) fn cell(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name.trim() == column);
        at.and_then(|at| self.cells.get(at)).unwrap_or_default().trim()
    }
}

/// Every row of a table that has certain columns.
pub(super) fn rows(
    file: &str,
    bytes: &[u8],
    needs: &[&'static str],
    mut each: impl FnMut(&Row),
) -> Result<(), Unreadable> {
    let unreadable = |line, lacks| Unreadable { file: file.to_owned(), line, lacks };
    let mut reader = ReaderBuilder::new().delimiter(delimiter(bytes)).flexible(true).from_reader(bytes);
    let failed = |error: &csv::Error| unreadable(error.position().map(csv::Position::line), None);
    let header = reader.headers().map_err(|error| failed(&error))?.clone();
    if let Some(missing) = needs.iter().find(|need| !header.iter().any(|name| name.trim() == **need)) {
        return Err(unreadable(None, Some(*missing)));
    }
    let mut cells = StringRecord::new();
    while reader.read_record(&mut cells).map_err(|error| failed(&error))? {
        each(&Row { header: &header, cells: &cells });
    }
    Ok(())
}

/// The portal writes commas; a spreadsheet that saved the table again may have written something else.
fn delimiter(bytes: &[u8]) -> u8 {
    let heading = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |sign: u8| heading.split(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_hold_line_breaks() {
        for text in ["\u{feff}a,b\n1,\"two\nlines\"\n", "a;b\r\n1;\"two\nlines\"\r\n", "b\ta\n\"two\nlines\"\t1\n"] {
            let mut found = Vec::new();
            rows("t.csv", text.as_bytes(), &["a"], |row| {
                found.push([row.cell("a"), row.cell("b"), row.cell("c")].map(str::to_owned));
            })
            .unwrap();
            assert_eq!(found, [["1", "two\nlines", ""].map(str::to_owned)], "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        let read = |text: &[u8], needs: &[&'static str]| rows("t.csv", text, needs, |_| {}).unwrap_err();
        assert_eq!(read(b"a,b\n1,2\n", &["a", "conceptUri"]).lacks, Some("conceptUri"));
        assert_eq!(read(b"a,b\n1,2\n1,\xff\n", &["a"]).line, Some(3));
    }
}
