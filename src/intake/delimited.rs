//! Text with a delimiter, read on and on: its encoding, its delimiter and its header are decided on its beginning.

use std::collections::VecDeque;
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use super::dialect::delimiter;
use super::encoding::{Decided, Encoding, EncodingBy, Transcoded, decide};
use super::position::Position;
use super::records::{Record, Records};
use super::source::Hashing;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;

/// The beginning of a file, on which its dialect is decided.
pub(super) const SAMPLE: u64 = 64 << 10;
/// Rows that are read ahead to decide the encoding, where the beginning has nothing but ASCII.
const AHEAD: usize = 2000;

/// What comes after the beginning of a text that was looked at.
pub(super) type Rest = Transcoded<io::Chain<Cursor<Vec<u8>>, Hashing<Box<dyn Read + Send>>>>;
type Whole = io::Chain<Cursor<Vec<u8>>, Rest>;

impl Rest {
    /// The hash of what was read so far, if it was asked for.
    pub(super) fn hash(&self) -> Option<String> {
        self.input().get_ref().1.hash()
    }
}

/// The rows of text with a delimiter.
pub(super) struct Delimited {
    records: Records<Whole>,
    /// What stands between cells.
    pub delimiter: u8,
    /// The encoding and what told it; `None` while there was nothing but ASCII.
    pub decided: Option<Decided>,
    /// Records that were read ahead.
    waiting: VecDeque<Record>,
    /// The first records, on which decisions are made.
    pub beginning: Vec<Record>,
    /// The headings as written.
    pub headings: Vec<String>,
}

/// A file as text. Only of UTF-16 is the text no longer the bytes of the file.
pub(super) struct Text {
    /// Its beginning.
    pub sample: Vec<u8>,
    /// What comes behind that.
    pub rest: Rest,
    /// Its encoding, and what told it.
    pub decided: Option<Decided>,
    /// Bytes before the text: the mark of its encoding.
    pub mark: usize,
}

/// The text of a file, from its beginning.
pub(super) fn text(
    mut input: Hashing<Box<dyn Read + Send>>,
    told: Option<Encoding>,
    tables: &Reference,
) -> io::Result<Text> {
    let mut sample = Vec::new();
    (&mut input).take(SAMPLE).read_to_end(&mut sample)?;
    let decided = match (told, marked(&sample)) {
        (Some(encoding), _) => Some(Decided { encoding, by: EncodingBy::Told }),
        (None, Some((encoding, _))) => Some(Decided { encoding, by: EncodingBy::Mark }),
        (None, None) => decide(&sample, tables),
    };
    let encoding = decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding);
    let mark = marked(&sample).filter(|(marked, _)| *marked == encoding).map_or(0, |(_, mark)| mark.len());
    sample.drain(..mark);
    if !encoding.is_utf16() {
        let rest = Transcoded::new(Cursor::new(Vec::new()).chain(input), encoding);
        return Ok(Text { sample, rest, decided, mark });
    }
    let mut rest = Transcoded::new(Cursor::new(sample).chain(input), encoding);
    let mut sample = Vec::new();
    (&mut rest).take(SAMPLE).read_to_end(&mut sample)?;
    Ok(Text { sample, rest, decided, mark })
}

/// The mark of the order of bytes at the beginning of a file, and what it says.
fn marked(sample: &[u8]) -> Option<(Encoding, &'static [u8])> {
    const MARKS: [(Encoding, &[u8]); 3] =
        [(Encoding::Utf8, b"\xEF\xBB\xBF"), (Encoding::Utf16Le, b"\xFF\xFE"), (Encoding::Utf16Be, b"\xFE\xFF")];
    MARKS.into_iter().find(|(_, mark)| sample.starts_with(mark))
}

impl Delimited {
    /// Finds the delimiter and the header.
    pub(super) fn open(file: &Arc<str>, text: Text, keeps_raw: bool, tables: &Reference) -> Result<Delimited, Problem> {
        let Text { sample, rest, decided, mark } = text;
        let whole = |slug: Slug| Problem::new(slug, Place::File { file: file.clone() });
        let encoding = decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding).of_bytes();
        let known = |cell: &[u8]| encoding.decode(cell).is_some_and(|heading| tables.known_heading(&heading).is_some());
        let delimiter = delimiter(&sample, known);
        let beginning = beginning(&sample, delimiter, encoding);
        let position = Position::of_bytes(decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding), mark);
        let mut records = Records::new(Cursor::new(sample).chain(rest), delimiter).at(position, keeps_raw);
        let header = loop {
            match records.read().map_err(|error| Problem::unreadable(file, &error))? {
                Some(record) if record.is_blank() && !record.astray => {}
                Some(record) => break record,
                None => return Err(whole(Slug::EmptyFile)),
            }
        };
        if header.astray || header.too_large {
            return Err(whole(Slug::HeaderBroken));
        }
        let text = |cell: &[u8]| encoding.decode(cell).filter(|text| !text.contains('\0'));
        let headings: Option<Vec<String>> = header.cells().map(text).collect();
        let mut headings = headings.ok_or_else(|| whole(Slug::FileNotText).with("encoding", encoding.name()))?;
        while headings.len() > 1 && headings.last().is_some_and(|heading| heading.trim().is_empty()) {
            headings.pop();
        }
        Ok(Delimited { records, delimiter, decided, waiting: VecDeque::new(), beginning, headings })
    }

    /// The next record; `None` at the end. The first that is not ASCII may decide the encoding, together with those behind it.
    pub(super) fn read(&mut self, tables: &Reference) -> io::Result<Option<Record>> {
        if let Some(record) = self.waiting.pop_front() {
            return Ok(Some(record));
        }
        let record = self.records.read()?;
        if self.decided.is_some() || record.as_ref().is_none_or(|record| record.bytes().is_ascii()) {
            return Ok(record);
        }
        let (mut sample, mut next) = (Vec::new(), record);
        while let Some(record) = next {
            sample.extend_from_slice(record.bytes());
            sample.push(b'\n');
            self.waiting.push_back(record);
            let enough = self.waiting.len() >= AHEAD || sample.len() as u64 >= SAMPLE;
            next = if enough { None } else { self.records.read()? };
        }
        self.decided = decide(&sample, tables);
        Ok(self.waiting.pop_front())
    }

    /// How the bytes of its records are read.
    pub(super) fn encoding(&self) -> Encoding {
        self.decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding).of_bytes()
    }

    pub(super) fn bytes_read(&self) -> u64 {
        self.records.bytes_read()
    }

    pub(super) fn hash(&self) -> Option<String> {
        self.records.input().get_ref().1.hash()
    }
}

/// The records at the beginning of a file, as far as they are whole, in UTF-8.
fn beginning(sample: &[u8], delimiter: u8, encoding: Encoding) -> Vec<Record> {
    let mut records = Records::new(sample, delimiter);
    let mut all: Vec<Record> = std::iter::from_fn(|| records.read().ok().flatten()).collect();
    if sample.len() as u64 + 3 >= SAMPLE {
        all.pop();
    }
    all.into_iter().map(|record| record.decoded(encoding).unwrap_or(record)).collect()
}
