//! The table as it was understood, in plain RFC 4180: UTF-8, commas, CRLF, the header first.
//!
//! Every value is written as it was read and nothing is guarded against being taken for a formula: it is a copy for
//! programs, and a copy that adds signs is none.

use csv::{Terminator, WriterBuilder};

use crate::intake::Record;

/// The headings, as they stand in the file.
pub(super) fn header(headings: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, headings.iter().map(String::as_bytes));
    out
}

/// A row, with as many cells as there are headings.
pub(super) fn row(out: &mut Vec<u8>, record: &Record, columns: usize) {
    write(out, (0..columns).map(|index| record.cell(index)));
}

fn write<'a>(out: &mut Vec<u8>, cells: impl Iterator<Item = &'a [u8]>) {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(1 << 10).from_writer(out);
    // Memory never fails.
    let _ = csv.write_record(cells);
    let _ = csv.flush();
}
