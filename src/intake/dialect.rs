//! Which delimiter a file uses: decided by parsing its beginning, not by counting characters.

use super::records::{Record, Records};

/// The delimiters that are tried, the likeliest first.
pub const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// How many records are looked at.
const SAMPLE: usize = 200;

/// The delimiter under which most headings are known, then most records have as many cells as the header, then most
/// cells are found.
pub fn delimiter(sample: &[u8], known: impl Fn(&[u8]) -> bool) -> u8 {
    let fits = |delimiter: u8| {
        let mut records = Records::new(sample, delimiter);
        let mut read = || records.read().ok().flatten();
        let header: Record = read()?;
        if header.astray {
            // Nothing can be read of it, but its first line still shows what parts the headings.
            let line = sample.split(|byte| matches!(byte, b'\n' | b'\r')).find(|line| !line.is_empty())?;
            let cells = || line.split(|byte| *byte == delimiter);
            return Some((cells().filter(|cell| known(cell)).count(), 0, cells().count()));
        }
        let rows: Vec<Record> = std::iter::from_fn(read).take(SAMPLE).collect();
        let alike = rows.iter().filter(|row| row.count() == header.count()).count();
        let cells = header.count();
        // One column is what every wrong delimiter finds, always alike.
        let regular = if cells > 1 { alike } else { 0 };
        Some((header.cells().filter(|cell| known(cell)).count(), regular, cells))
    };
    let mut best = (None, DELIMITERS[1]);
    for delimiter in DELIMITERS {
        let fit = fits(delimiter);
        if fit > best.0 {
            best = (fit, delimiter);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_found_by_parsing() {
        let known = |cell: &[u8]| cell == b"Name";
        for (text, expected) in [
            ("Name;Skills\nA;x, y, z\nB;x, y\n", b';'),
            ("Name,Skills\nA,x; y; z\nB,x; y\n", b','),
            ("Name\tSkills\nA\tx, y\n", b'\t'),
            ("Name|Skills\nA|x, y\n", b'|'),
            ("Wer,Was\nA,x; y; z\nB,x; y\n", b','),
            ("Name\nA\nB\n", b';'),
            ("\"Wer;x\",Was\n\"A;b\",c\n", b','),
        ] {
            assert_eq!(delimiter(text.as_bytes(), known) as char, expected as char, "{text}");
        }
    }
}
