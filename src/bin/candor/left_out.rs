//! The file of `--left-out`: rows that are not ranked, written while the work goes on.

use std::path::Path;

use anyhow::bail;
use candor::intake::Unranked;
use candor::report::RowFormat;
use candor::wording::Wording;

use crate::output::{Output, Places, Unfinished};
use crate::refusal::choice;

/// A list to be.
pub struct LeftOut {
    output: Output,
    format: RowFormat,
}

impl LeftOut {
    /// Tries whether it can be written.
    pub fn open<'a>(path: &'a Path, places: &mut Places<'a>) -> anyhow::Result<LeftOut> {
        let Some(format) = RowFormat::of_path(path) else {
            bail!(choice("usage-left-out", &path.display().to_string(), &RowFormat::EXTENSIONS));
        };
        Ok(LeftOut { output: places.take(path)?, format })
    }

    /// Begins it.
    pub fn begin(self, wording: &'static Wording) -> anyhow::Result<Listing> {
        let LeftOut { output, format } = self;
        let mut file = output.begin()?;
        let failed = format.begin(&mut file.writer).err();
        Ok(Listing { file, format, wording, failed })
    }
}

/// A list that is being written.
pub struct Listing {
    file: Unfinished,
    format: RowFormat,
    wording: &'static Wording,
    failed: Option<std::io::Error>,
}

impl Listing {
    /// Adds a row. What goes wrong is said at the end: the ranking does not stop for it.
    pub fn write(&mut self, row: &Unranked) {
        if self.failed.is_none() {
            self.failed = self.format.write(&mut self.file.writer, row, self.wording).err();
        }
    }

    /// Puts it in its place.
    pub fn finish(self) -> anyhow::Result<()> {
        match self.failed {
            Some(error) => Err(self.file.failed(error)),
            None => self.file.finish(),
        }
    }
}
