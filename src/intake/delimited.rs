//! Text with a delimiter, read on and on: its encoding, its delimiter and its header are decided on its beginning.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::dialect::{Dialect, Fitting, beginning, dialect};
use super::encoding::{Decided, Encoding, EncodingBy, Transcoded, decide};
use super::header::{Header, find};
use super::kind::Kind;
use super::position::Position;
use super::records::{Record, Records};
use super::rows::Raw;
use super::sorting::Aside;
use super::source::Hashing;
use super::table::Opening;
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::{key, words};

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
    /// How its cells are told apart, and a rival that would do as well.
    pub fitting: Fitting,
    /// What cells at the beginning are quoted with, if any is.
    pub quoted: Option<u8>,
    /// Which row the headings stand in, if any do, and whether they are joined of two.
    pub header_rows: Option<(u64, usize)>,
    /// The encoding and what told it; `None` while there was nothing but ASCII.
    pub decided: Option<Decided>,
    /// Rows that were read ahead.
    waiting: VecDeque<Record>,
    /// Rows around the headings that are no people.
    around: VecDeque<(Aside, Record)>,
    /// The folded headings.
    keys: Vec<String>,
    /// Where the last row stood, and whether it was blank.
    last: (u64, bool),
    /// Whether another table has begun.
    other_table: bool,
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

/// The delimiter that a first line names, as spreadsheets understand it: `sep=;`; and the length of that line.
fn named(sample: &[u8]) -> Option<(u8, usize)> {
    let end = sample.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
    let line = sample[..end].trim_ascii_end();
    let bare = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    let (name, sign) = bare.split_at_checked(4)?;
    let &[sign] = sign else { return None };
    let more = usize::from(sample[end..].starts_with(b"\r\n"));
    (name.eq_ignore_ascii_case(b"sep=") && sign.is_ascii()).then_some((sign, end + 1 + more))
}

impl Delimited {
    /// Finds the dialect and the headings.
    pub(super) fn open(
        file: &Arc<str>,
        text: Text,
        opening: &Opening,
        tables: &Reference,
    ) -> Result<Delimited, Problem> {
        let Text { mut sample, rest, decided, mark } = text;
        let whole = |slug: Slug| Problem::new(slug, Place::File { file: file.clone() });
        let encoding = decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding).of_bytes();
        let cut = sample.len() as u64 + 3 >= SAMPLE;
        let mut position =
            Position::of_bytes(decided.as_ref().map_or(Encoding::Utf8, |decided| decided.encoding), mark);
        let mut told = opening.dialect;
        if let Some((sign, line)) = named(&sample) {
            told.delimiter = told.delimiter.or(Some(sign));
            position.pass(&sample[..line]);
            sample.drain(..line);
        }
        let memory: RefCell<FxHashMap<String, bool>> = RefCell::default();
        let known = |heading: &str| {
            if let Some(known) = memory.borrow().get(heading) {
                return *known;
            }
            let known = tables.known_heading(heading).is_some() || opening.names(heading);
            memory.borrow_mut().insert(heading.to_owned(), known);
            known
        };
        let fitting = dialect(&sample, cut, told, |cell| encoding.decode(cell).is_some_and(|heading| known(&heading)));
        let dialect = fitting.dialect;
        let first = beginning(&sample, cut, dialect);
        let quoted = dialect.quote.filter(|_| is_quoted(&sample, dialect));
        let mut first: Vec<Record> =
            first.into_iter().map(|record| record.decoded(encoding).unwrap_or(record)).collect();
        if first.iter().all(|record| record.is_blank() && !record.astray) {
            return Err(whole(Slug::EmptyFile));
        }
        let Header { above, rows, headings } = find(&first, known).ok_or_else(|| whole(Slug::HeaderBroken))?;
        let header_rows = (rows > 0).then(|| (first[above].row, rows));
        let mut records = Records::new(Cursor::new(sample).chain(rest), dialect).at(position, opening.raw);
        let mut around = VecDeque::new();
        for at in 0..above + rows {
            let read = records.read().map_err(|error| Problem::unreadable(file, &error))?;
            let Some(record) = read else { break };
            let text = |cell: &[u8]| encoding.decode(cell).is_some_and(|text| !text.contains('\0'));
            if at < above {
                around.push_back((Aside::Preamble, record));
            } else if !record.cells().all(text) {
                return Err(whole(Slug::FileNotText).with("encoding", encoding.name()));
            }
        }
        let below = first.split_off((above + rows).min(first.len()));
        let last = (first.last().map_or(0, |record| record.row), false);
        let mut delimited = Delimited {
            records,
            fitting,
            quoted,
            header_rows,
            decided,
            waiting: VecDeque::new(),
            around,
            keys: headings.iter().map(|heading| key(heading)).collect(),
            last,
            other_table: false,
            beginning: below,
            headings,
        };
        delimited.set_instructions_aside(tables);
        Ok(delimited)
    }

    /// Rows right below the headings that say what to write there.
    fn set_instructions_aside(&mut self, tables: &Reference) {
        let rows = if self.header_rows.is_some() { MOST_INSTRUCTIONS } else { 0 };
        let count = self.beginning.iter().take(rows).take_while(|record| is_instruction(record, tables)).count();
        self.beginning.drain(..count);
        for _ in 0..count {
            let Ok(Some(record)) = self.records.read() else { return };
            self.last.0 = record.row;
            self.around.push_back((Aside::Instruction, record));
        }
    }

    /// The next row; `None` at the end.
    pub(super) fn read(&mut self, tables: &Reference) -> io::Result<Option<Raw>> {
        if let Some((why, record)) = self.around.pop_front() {
            return Ok(Some(Raw::Aside(why, record)));
        }
        let Some(record) = self.next(tables)? else { return Ok(None) };
        let (last, after_blank) = self.last;
        self.last = (record.row, record.is_blank());
        let apart = record.row > last + 1 || after_blank;
        if self.other_table {
            self.other_table = !self.repeats_headings(&record);
        } else if (apart || record.count() != self.keys.len()) && !record.is_blank() {
            self.other_table = self.begins_table(&record, tables) || (apart && self.is_title(&record, tables)?);
        }
        Ok(Some(if self.other_table { Raw::Aside(Aside::OtherTable, record) } else { Raw::Record(record) }))
    }

    fn cells(&self, record: &Record) -> Vec<String> {
        let encoding = self.encoding();
        record.cells().filter_map(|cell| encoding.decode(cell)).filter(|cell| !cell.trim().is_empty()).collect()
    }

    fn repeats_headings(&self, record: &Record) -> bool {
        let own = self.keys.iter().filter(|key| !key.is_empty());
        own.eq(self.cells(record).iter().map(|cell| key(cell)).collect::<Vec<_>>().iter())
    }

    /// Whether a row has the headings of another table: nothing but headings, nearly all of them known.
    fn begins_table(&self, record: &Record, tables: &Reference) -> bool {
        let known = |heading: &&String| tables.known_heading(heading).is_some();
        let cells = self.cells(record);
        let (Some(first), many) = (cells.first(), cells.iter().filter(known).count()) else { return false };
        let headings = !record.astray && many > 1 && many * 4 >= cells.len() * 3 && known(&first);
        headings && cells.iter().all(|cell| Kind::of(cell.as_bytes()).is_none()) && !self.repeats_headings(record)
    }

    /// Whether a row is a title, and the headings of another table follow.
    fn is_title(&mut self, record: &Record, tables: &Reference) -> io::Result<bool> {
        if self.keys.len() < 2 || self.cells(record).len() != 1 {
            return Ok(false);
        }
        let Some(next) = self.next(tables)? else { return Ok(false) };
        let begins = self.begins_table(&next, tables);
        self.waiting.push_front(next);
        Ok(begins)
    }

    /// The next record; `None` at the end. The first that is not ASCII may decide the encoding, together with those behind it.
    fn next(&mut self, tables: &Reference) -> io::Result<Option<Record>> {
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

/// Rows that may say what to write, at most.
const MOST_INSTRUCTIONS: usize = 5;

/// Whether a row says what to write below: so do its first cell and half of the others, and what else is there are words.
fn is_instruction(record: &Record, tables: &Reference) -> bool {
    let cells = record.cells().filter_map(|cell| std::str::from_utf8(cell).ok()).map(str::trim);
    let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let says = |cell: &&&str| tables.instructions.longest_prefix(&words(cell)).is_some();
    let says_so = filled.iter().filter(says).count();
    let is_words = |cell: &&str| says(&cell) || Kind::of(cell.as_bytes()).is_none();
    filled.first().is_some_and(|first| says(&first)) && says_so * 2 >= filled.len() && filled.iter().all(is_words)
}

/// Whether a quote opens a cell somewhere.
fn is_quoted(sample: &[u8], dialect: Dialect) -> bool {
    let Some(quote) = dialect.quote else { return false };
    let opens = |at: usize| {
        let before = sample[..at].iter().rev().find(|byte| !dialect.spaced || **byte != b' ');
        before.is_none_or(|byte| [dialect.delimiter, b'\n', b'\r'].contains(byte))
    };
    sample.iter().enumerate().any(|(at, byte)| *byte == quote && opens(at))
}
