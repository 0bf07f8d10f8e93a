//! Tables stored ready: read, folded, stemmed and indexed when the program is built.
//!
//! The ready form has a part for each field of [`Reference`](super::Reference), in their order, each with the names of the
//! files that it is made of. At start the parts are merely told apart: each is unpacked when it is first used, its texts lent
//! from the program itself. Where other tables are laid over, what is made of them is made anew.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::table::Files;
use crate::problem::Problem;

/// A part of the tables, unpacked when it is first used.
pub type Part<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// What can be a part.
pub(super) trait Storable: Serialize + Deserialize<'static> + Send + 'static {}

impl<T: Serialize + Deserialize<'static> + Send + 'static> Storable for T {}

/// All parts, and the hash of the files that they were made of.
#[derive(Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Ready {
    hash: String,
    parts: Vec<Packed>,
}

#[derive(Serialize, Deserialize)]
struct Packed {
    files: BTreeSet<String>,
    #[serde(borrow)]
    bytes: Cow<'static, [u8]>,
}

/// Where the parts come from, one after another.
pub(super) struct Source<'a> {
    files: Files<'a>,
    /// Those that are ready.
    ready: std::vec::IntoIter<Packed>,
    hash: String,
    /// Those made, where they are to be stored.
    made: Option<Vec<Packed>>,
}

impl<'a> Source<'a> {
    /// All parts are made from files, to be packed.
    pub(super) fn of(files: Files<'a>) -> Source<'a> {
        Source { hash: files.hash(""), files, ready: Vec::new().into_iter(), made: Some(Vec::new()) }
    }

    /// The parts are ready, but for those that depend on files which are laid over.
    pub(super) fn over(packed: &'static [u8], files: Files<'a>) -> Source<'a> {
        let Ready { hash, parts } = unpack(packed);
        let hash = if files.are_laid_over() { files.hash(&hash) } else { hash };
        Source { files, ready: parts.into_iter(), hash, made: None }
    }

    /// The next part, made by a function of the files unless it is ready.
    pub(super) fn part<T: Storable>(&mut self, from_files: impl FnOnce(&Files) -> T) -> Part<T> {
        if let Some(packed) = self.ready.next().filter(|packed| !self.files.lie_over(&packed.files))
            && let Cow::Borrowed(bytes) = packed.bytes
        {
            return Part::new(Box::new(move || unpack(bytes)));
        }
        self.files.asked_for();
        let part = from_files(&self.files);
        if let Some(all) = &mut self.made {
            let bytes = postcard::to_allocvec(&part).expect("tables have a shape that can be stored");
            all.push(Packed { files: self.files.asked_for(), bytes: bytes.into() });
        }
        Part::new(Box::new(move || part))
    }

    /// The hash of all files.
    pub(super) fn hash(&self) -> String {
        self.hash.clone()
    }

    /// What is wrong with the files that were looked into.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.files.problems()
    }

    /// The ready form of what was made.
    pub(super) fn packed(self) -> Result<Vec<u8>, Vec<Problem>> {
        let ready = Ready { hash: self.hash, parts: self.made.unwrap_or_default() };
        let problems = self.files.problems();
        let packed = postcard::to_allocvec(&ready).expect("tables have a shape that can be stored");
        if problems.is_empty() { Ok(packed) } else { Err(problems) }
    }
}

/// What was stored. A test holds it against what it was made of.
fn unpack<T: Deserialize<'static>>(bytes: &'static [u8]) -> T {
    postcard::from_bytes(bytes).expect("the program was built with tables of the same shape")
}
