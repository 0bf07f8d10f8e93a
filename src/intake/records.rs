//! Bytes to records: RFC 4180 with what people really write, each record knowing the row it stands in.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::dialect::Dialect;
use super::encoding::Encoding;
use super::position::Position;
use super::quotes::Quotes;
use super::unranked::Origin;
use crate::text::{ends_in_entity, without_markup};

/// A cell larger than this is no cell: usually a quote that was never closed.
pub const LARGEST_CELL: usize = 1 << 20;
const LARGEST_RECORD: usize = 8 << 20;
/// More cells than a spreadsheet has columns.
const MOST_CELLS: usize = 16 << 10;
const BLOCK: usize = 64 << 10;
/// How often a quote astray is looked for as far as the largest cell; in a file that has more, only as far as a line.
const TRIES: usize = 100;
const LINE: usize = 4 << 10;

/// One record, as bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// The row as a spreadsheet counts: blank lines count, a line break inside a cell does not.
    pub row: u64,
    /// Some cells were too large; they were cut and the record must not be used.
    pub too_large: bool,
    /// A quote did not close where it should; the record must not be used.
    pub astray: bool,
    /// What it was in its file.
    pub(super) origin: Origin,
}

impl Record {
    /// How many cells it has.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a cell; empty beyond the last.
    pub fn cell(&self, index: usize) -> &[u8] {
        let Some(&end) = self.ends.get(index) else { return &[] };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..end]
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.count()).map(|index| self.cell(index))
    }

    /// All cells' bytes, one after another.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Adds a cell that stands behind all others; those between are empty.
    pub(super) fn put(&mut self, index: usize, text: &str) {
        let end = self.bytes.len();
        self.ends.resize(index.max(self.ends.len()), end);
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(self.bytes.len());
    }

    /// The same record with a cell and so many behind it put together again.
    pub(super) fn put_together(&self, at: usize, more: usize, delimiter: u8) -> Record {
        let mut together = Record {
            bytes: Vec::with_capacity(self.bytes.len() + more),
            ends: Vec::new(),
            origin: self.origin.clone(),
            ..*self
        };
        for (index, cell) in self.cells().enumerate() {
            if index > at && index <= at + more {
                together.ends.pop();
                together.bytes.push(delimiter);
            }
            together.bytes.extend_from_slice(cell);
            together.ends.push(together.bytes.len());
        }
        together
    }

    /// The same record in UTF-8; `None` if a byte stands for nothing.
    pub(super) fn decoded(&self, encoding: Encoding) -> Option<Record> {
        let mut decoded = Record {
            bytes: Vec::with_capacity(self.bytes.len()),
            ends: Vec::new(),
            origin: self.origin.clone(),
            ..*self
        };
        for cell in self.cells() {
            decoded.bytes.extend_from_slice(encoding.decode(cell)?.as_bytes());
            decoded.ends.push(decoded.bytes.len());
        }
        Some(decoded)
    }

    /// The record without marks of HTML, and the first cell that had some, with what it was.
    pub(super) fn unmarked(self) -> (Record, Option<(usize, String)>) {
        if !self.bytes.iter().any(|byte| matches!(byte, b'&' | b'<')) {
            return (self, None);
        }
        let origin = self.origin.clone();
        let mut plain =
            Record { row: self.row, too_large: self.too_large, astray: self.astray, origin, ..Record::default() };
        let mut first = None;
        for (index, cell) in self.cells().enumerate() {
            let text = String::from_utf8_lossy(cell);
            let unmarked = without_markup(&text);
            if unmarked.is_some() && first.is_none() {
                first = Some((index, text.clone().into_owned()));
            }
            plain.put(index, unmarked.as_deref().unwrap_or(&text));
        }
        if first.is_some() { (plain, first) } else { (self, None) }
    }

    /// The record with so many cells, where it has more because "&#322;" was cut at its semicolon.
    pub(super) fn rejoined(&self, expected: usize) -> Option<Record> {
        let mut whole = Record { row: self.row, origin: self.origin.clone(), ..Record::default() };
        let mut open = String::new();
        for cell in self.cells() {
            open.push_str(std::str::from_utf8(cell).ok()?);
            if ends_in_entity(&open) {
                open.push(';');
            } else {
                whole.put(whole.count(), &std::mem::take(&mut open));
            }
        }
        (whole.count() == expected && open.is_empty()).then_some(whole)
    }

    /// Whether every cell is empty or white space.
    pub fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

/// The records of a stream, one after another.
pub struct Records<R> {
    input: R,
    reader: Box<Reader>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    row: u64,
    byte: u64,
    last: u8,
    dialect: Dialect,
    raw: Vec<u8>,
    position: Position,
    keeps_raw: bool,
    gone_back: usize,
    fields: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: Read> Records<R> {
    /// The records of a stream in this dialect; a delimiter stands for the usual one.
    pub fn new(input: R, dialect: impl Into<Dialect>) -> Self {
        let dialect = dialect.into();
        let mut reader = ReaderBuilder::new();
        reader.delimiter(dialect.delimiter).quoting(dialect.quote.is_some()).quote(dialect.quote.unwrap_or(b'"'));
        reader.escape(dialect.backslash.then_some(b'\\'));
        Records {
            input,
            reader: Box::new(reader.build()),
            buffer: vec![0; BLOCK],
            start: 0,
            end: 0,
            row: 0,
            byte: 0,
            last: 0,
            dialect,
            raw: Vec::new(),
            position: Position::default(),
            keeps_raw: false,
            gone_back: 0,
            fields: vec![0; BLOCK],
            ends: vec![0; 256],
        }
    }

    /// The same, beginning at a place in the file; with the bytes of each record, if they are asked for.
    pub(super) fn at(self, position: Position, keeps_raw: bool) -> Self {
        Records { position, keeps_raw, ..self }
    }

    /// How many bytes were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.byte
    }

    /// What it reads from.
    pub fn input(&self) -> &R {
        &self.input
    }

    /// Reads the next record; `None` at the end.
    ///
    /// A quote that never closes, or closes in the middle of a later row, would swallow the rows between: such a record is
    /// marked as astray, and reading goes on in the line below the one in which it began.
    pub fn read(&mut self) -> io::Result<Option<Record>> {
        self.skip_blank_lines()?;
        self.row += 1;
        let mut record = Record { row: self.row, ..Record::default() };
        record.origin.byte = Some(self.position.byte());
        let (mut written, mut cells) = (0, 0);
        let mut quotes = Quotes::new(self.dialect);
        self.raw.clear();
        loop {
            if self.start == self.end {
                self.fill()?;
            }
            if self.dialect.spaced && quotes.at_cell_start() && self.buffer[self.start..self.end].starts_with(b" ") {
                self.raw.push(b' ');
                self.start += 1;
                self.byte += 1;
                self.position.pass(b" ");
                continue;
            }
            let mut input = &self.buffer[self.start..self.end];
            if self.dialect.spaced {
                // A cell at a time, so that the spaces before the next one can be passed over.
                let cell = input.iter().position(|byte| *byte == self.dialect.delimiter);
                input = &input[..cell.map_or(input.len(), |end| end + 1)];
            }
            let (result, read, wrote, ended) =
                self.reader.read_record(input, &mut self.fields[written..], &mut self.ends[cells..]);
            let seen = &input[..read];
            quotes.see(seen);
            self.position.pass(seen);
            if self.raw.len() <= LARGEST_CELL {
                self.raw.extend_from_slice(seen);
            }
            self.last = seen.last().copied().unwrap_or(self.last);
            self.start += read;
            self.byte += read as u64;
            written += wrote;
            cells += ended;
            let too_far = self.raw.len() > if self.gone_back < TRIES { LARGEST_CELL } else { LINE };
            let closed_by_the_end = matches!(result, ReadRecordResult::Record);
            record.astray = quotes.stray() || (quotes.open() && (too_far || closed_by_the_end));
            if record.astray && self.go_back() {
                record.origin.raw = self.kept();
                return Ok(Some(record));
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if written >= LARGEST_RECORD => {
                    if !record.too_large {
                        record.too_large = true;
                        record.keep(&self.fields, &self.ends[..cells]);
                    }
                    written = 0;
                }
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_CELLS => {
                    if !record.too_large {
                        record.too_large = true;
                        record.keep(&self.fields, &self.ends[..cells]);
                    }
                    (written, cells) = (0, 0);
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
            }
        }
        if !record.too_large {
            record.keep(&self.fields, &self.ends[..cells]);
            record.too_large = (0..record.count()).any(|index| record.cell(index).len() > LARGEST_CELL);
        }
        record.origin.raw = self.kept();
        Ok(Some(record))
    }

    /// The bytes of the record, as far as they were kept.
    fn kept(&self) -> Vec<u8> {
        if self.keeps_raw { self.raw.clone() } else { Vec::new() }
    }

    /// Back to the line below the one in which the record began, if there is one among the bytes that were kept.
    fn go_back(&mut self) -> bool {
        let Some(line_end) = self.raw.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else { return false };
        self.last = self.raw[line_end];
        let back = self.raw.len() - line_end - 1;
        self.byte -= back as u64;
        self.position.back(&self.raw[line_end + 1..]);
        if back <= self.start {
            self.start -= back;
        } else {
            let mut again = self.raw.split_off(line_end + 1);
            again.extend_from_slice(&self.buffer[self.start..self.end]);
            (self.start, self.end) = (0, again.len());
            again.resize(again.len().max(BLOCK), 0);
            self.buffer = again;
        }
        self.raw.truncate(line_end + 1);
        self.reader.reset();
        self.gone_back += 1;
        true
    }

    fn fill(&mut self) -> io::Result<()> {
        self.start = 0;
        self.end = loop {
            match self.input.read(&mut self.buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        Ok(())
    }

    /// Blank lines are rows of a spreadsheet, but no records. The line feed of a CR LF is no line of its own.
    fn skip_blank_lines(&mut self) -> io::Result<()> {
        loop {
            if self.start == self.end {
                self.fill()?;
            }
            let Some(&byte @ (b'\r' | b'\n')) = self.buffer[..self.end].get(self.start) else { return Ok(()) };
            let closes_cr_lf = byte == b'\n' && self.last == b'\r';
            self.row += u64::from(!closes_cr_lf);
            self.last = if closes_cr_lf { 0 } else { byte };
            self.start += 1;
            self.byte += 1;
            self.position.pass(&[byte]);
        }
    }
}

impl Record {
    fn keep(&mut self, fields: &[u8], ends: &[usize]) {
        let end = ends.last().copied().unwrap_or(0).min(fields.len());
        self.bytes = fields[..end].to_vec();
        self.ends = ends.iter().map(|&at| at.min(end)).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(text.as_bytes(), b';');
        let mut found = Vec::new();
        while let Some(record) = records.read().expect("memory never fails") {
            found.push((record.row, record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect()));
        }
        found
    }

    /// The cells of all records, unless a quote went astray.
    fn read_if_sound(text: &str) -> Option<Vec<Vec<String>>> {
        let mut records = Records::new(text.as_bytes(), b';');
        let all = std::iter::from_fn(|| records.read().expect("memory never fails"));
        let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
        all.map(|record| (!record.astray).then(|| record.cells().map(text).collect())).collect()
    }

    #[test]
    fn rows_are_those_of_a_spreadsheet() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "1;2", "", "", "\"x\ny\";4", "5;6"].join(end);
            let rows: Vec<u64> = read(&text).into_iter().map(|(row, _)| row).collect();
            assert_eq!(rows, [1, 2, 5, 6], "{end:?}");
        }
        assert_eq!(read("\r\n\r\na;b\r\n"), [(3, vec!["a".to_owned(), "b".to_owned()])]);
    }

    #[test]
    fn records_equal_those_of_the_csv_crate() {
        let mut seed = 7_u64;
        for _ in 0..3000 {
            let text: String = (0..40)
                .map(|_| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    ["a", "b", ";", "\"", "\n", "\r\n", "\r", "ł", " "][(seed >> 33) as usize % 9]
                })
                .collect();
            let Some(ours) = read_if_sound(&text) else { continue };
            let mut builder = csv::ReaderBuilder::new();
            let builder = builder.has_headers(false).flexible(true).delimiter(b';');
            let theirs: Vec<Vec<String>> = builder
                .from_reader(text.as_bytes())
                .byte_records()
                .map(|record| record.expect("memory never fails"))
                .map(|record| record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect())
                .collect();
            assert_eq!(ours, theirs, "{text:?}");
        }
    }

    #[test]
    fn a_cell_too_large_is_skipped_and_the_next_record_stands() {
        for size in [LARGEST_CELL + 1, 10 << 20, 40 << 20] {
            let text = format!("a;b\n1;{}\n3;4\n", "x".repeat(size));
            let mut records = Records::new(text.as_bytes(), b';');
            let all: Vec<Record> = std::iter::from_fn(|| records.read().expect("memory never fails")).collect();
            assert_eq!(all.iter().map(|record| record.too_large).collect::<Vec<_>>(), [false, true, false]);
            assert_eq!((all[2].row, all[2].cell(1)), (3, &b"4"[..]));
        }
    }

    #[test]
    fn a_quote_gone_astray_costs_its_row_and_no_other() {
        for end in ["\n", "\r\n", "\r"] {
            for rows in [
                &["a;b", "1;\"2", "3;4", "5;6"][..],
                &["a;b", "1;\"2", "3;\"4\"", "5;6"],
                &["a;b", "x;\"", "3;4", "5;6", ""],
            ] {
                let text = rows.join(end);
                let mut records = Records::new(text.as_bytes(), b';');
                let all: Vec<Record> = std::iter::from_fn(|| records.read().expect("memory never fails")).collect();
                let seen: Vec<_> = all.iter().map(|record| (record.row, record.astray)).collect();
                assert_eq!(seen, [(1, false), (2, true), (3, false), (4, false)], "{text:?}");
                assert_eq!((all[2].cell(1), all[3].cell(1)), (&b"4"[..], &b"6"[..]));
                assert_eq!(records.bytes_read(), text.len() as u64);
            }
        }
    }

    #[test]
    fn a_file_of_quotes_astray_is_read_in_time() {
        let text = "1;\"x\n".repeat(50_000);
        let mut records = Records::new(text.as_bytes(), b';');
        assert_eq!(std::iter::from_fn(|| records.read().expect("memory never fails")).count(), 50_000);
    }
}
