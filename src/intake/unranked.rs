//! A row that is no candidate's, as it stands in its file: whoever wants to mend it must find it.

use super::encoding::Encoding;
use super::sorting::Aside;
use crate::problem::Problem;

/// A row that is no candidate's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unranked {
    /// Why it was set aside; `None` for one that could not be read.
    pub aside: Option<Aside>,
    /// What is wrong with it, and where.
    pub problem: Problem,
    /// The byte of the file at which it begins, counted from 0; `None` in a file that has no such thing.
    pub byte: Option<u64>,
    /// The row as it stands in the file, without the end of its line; what is no text is replaced. Empty unless it was asked
    /// for ([`Opening::raw`](super::Opening)).
    pub raw: String,
}

/// What a row was in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Origin {
    /// The byte at which it begins.
    pub byte: Option<u64>,
    /// Its bytes, if they were asked for.
    pub raw: Vec<u8>,
}

impl Origin {
    /// The row that it was.
    pub fn unranked(&self, aside: Option<Aside>, problem: Problem, encoding: Encoding) -> Unranked {
        let end = self.raw.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r')).map_or(0, |last| last + 1);
        Unranked { aside, problem, byte: self.byte, raw: encoding.decode_lossily(&self.raw[..end]) }
    }
}
