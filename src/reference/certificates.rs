//! `certificate_words.csv`.

use serde::{Deserialize, Serialize};

use super::table::{Files, named};
use crate::text::Phrases;

/// What a word beside a certificate says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CertificateWord {
    /// That it is valid: to a date, or for a length of time, if one follows.
    Valid,
    /// That it is valid to the end of the month or the year that follows.
    UntilEnd,
    /// That it was issued.
    Issued,
    /// That it never ends.
    Unlimited,
    /// That it has ended.
    Ended,
    /// That it is not there yet: planned, or in preparation.
    NotYet,
    /// That it is being renewed: whether it is valid meanwhile is open.
    Renewing,
    /// Only that it is a certificate.
    Paper,
}

impl CertificateWord {
    /// That it is not held, or not any more.
    pub fn is_not_held(self) -> bool {
        matches!(self, CertificateWord::Ended | CertificateWord::NotYet)
    }
}

const MEANINGS: &[(&str, CertificateWord)] = &[
    ("valid", CertificateWord::Valid),
    ("until-end", CertificateWord::UntilEnd),
    ("issued", CertificateWord::Issued),
    ("unlimited", CertificateWord::Unlimited),
    ("ended", CertificateWord::Ended),
    ("not-yet", CertificateWord::NotYet),
    ("renewing", CertificateWord::Renewing),
    ("paper", CertificateWord::Paper),
];

pub(super) fn certificate_words(files: &Files) -> Phrases<CertificateWord> {
    named(files, "certificate_words.csv", MEANINGS)
}
