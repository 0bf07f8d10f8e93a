//! `certificate_words.csv`, and what `progress_words.csv` says of certificates.

use serde::{Deserialize, Serialize};

use super::progress::{Progress, progress};
use super::table::{Files, meanings};
use crate::text::{Phrases, named};

named! {
    /// What a word beside a certificate says of it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    pub enum CertificateWord {
        /// That it is valid: to a date, or for a length of time, if one follows.
        Valid = "valid",
        /// That it is valid to the end of the month or the year that follows.
        UntilEnd = "until-end",
        /// That it was issued.
        Issued = "issued",
        /// That it never ends.
        Unlimited = "unlimited",
        /// That it has ended.
        Ended = "ended",
        /// That it is still being learned for.
        Learning = "learning",
        /// That it is planned.
        Planned = "planned",
        /// That it is being renewed: whether it is valid meanwhile is open.
        Renewing = "renewing",
        /// That what follows is said of all that was named before.
        All = "all",
        /// Only that it is a certificate.
        Paper = "paper",
    }
}

impl CertificateWord {
    /// That it is not held, or not any more.
    pub fn is_not_held(self) -> bool {
        matches!(self, CertificateWord::Ended | CertificateWord::Learning | CertificateWord::Planned)
    }
}

pub(super) fn certificate_words(files: &Files) -> Phrases<CertificateWord> {
    let progress = progress(files).into_iter().map(|(words, lang, means)| {
        let means = match means {
            Progress::Learning => CertificateWord::Learning,
            Progress::Planned => CertificateWord::Planned,
        };
        (words, lang, means)
    });
    meanings(files, "certificate_words.csv", progress)
}
