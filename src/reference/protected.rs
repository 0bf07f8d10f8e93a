//! Headings of what nobody may be judged by: `protected_headers.csv`.

use serde::{Deserialize, Serialize};

use super::table::Files;
use super::{Field, Reference};
use crate::text::{Entry, Named, Phrases, Word, named};

named! {
    /// What a column says of a person that is no merit.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Protected {
        /// Sex, forms of address, maiden names.
        Sex = "sex",
        /// Age and dates of birth.
        Age = "age",
        /// What tells somebody's age: the year of a degree.
        AgeProxy = "age-proxy",
        /// Marriage, children, pregnancy, parents.
        Family = "family",
        /// Health, disability, the body.
        Health = "health",
        /// Certificates of health that a law may ask for.
        HealthCertificate = "health-certificate",
        /// Race, origin, place of birth.
        Ethnic = "ethnic",
        /// Religion and the like.
        Belief = "belief",
        /// Politics and trade unions.
        PoliticsUnion = "politics-union",
        /// Sexual orientation.
        Orientation = "orientation",
        /// Citizenship.
        Citizenship = "citizenship",
        /// Whether somebody may work in a country.
        WorkPermit = "work-permit",
        /// Criminal records.
        Criminal = "criminal",
        /// Military service.
        Military = "military",
        /// Photographs.
        Photo = "photo",
        /// Fingerprints, genes and the like.
        BiometricGenetic = "biometric-genetic",
        /// Numbers of documents.
        IdNumber = "id-number",
        /// Home addresses.
        Address = "address",
        /// Native languages.
        LanguageProxy = "language-proxy",
        /// Gaps between jobs.
        GapProxy = "gap-proxy",
        /// Profiles in social media.
        SocialMedia = "social-media",
        /// What somebody earned.
        PayHistory = "pay-history",
    }
}

impl Protected {
    /// Whether a law may ask for it in some jobs, so that a profile may name such a column.
    pub fn may_be_asked_for(self) -> bool {
        matches!(self, Protected::HealthCertificate | Protected::WorkPermit | Protected::Criminal)
    }
}

/// How such words must stand in a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    /// Nothing stands beside them but padding.
    Whole,
    /// Anywhere.
    Within,
    /// Anywhere in a short heading.
    Strong,
}

impl Named for Match {
    const NAMES: &'static [(&'static str, Match)] =
        &[("whole", Match::Whole), ("within", Match::Within), ("strong", Match::Strong)];
}

/// The headings, and the words beside which they are about something else.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct ProtectedHeadings {
    whole: Phrases<Field>,
    within: Phrases<Field>,
    strong: Phrases<Field>,
    elsewhere: Phrases<()>,
}

/// Words of a heading that is short.
const SHORT: usize = 3;
/// The name under which the table has the words that are about something else.
const ELSEWHERE: &str = "elsewhere";

impl Reference {
    /// What is protected and called so, word for word.
    pub(super) fn protected_heading(&self, all: &[Word]) -> Option<&Entry<Field>> {
        self.protected.whole.whole(all).map(|(entry, _)| entry)
    }

    /// What is protected and stands in a longer heading that is about nothing else.
    pub(super) fn protected_within(&self, all: &[Word]) -> Option<&Entry<Field>> {
        let tables = &*self.protected;
        if (0..all.len()).any(|at| tables.elsewhere.longest_prefix(&all[at..]).is_some()) {
            return None;
        }
        let short = if all.len() <= SHORT { Some(&tables.strong) } else { None };
        let any = [Some(&tables.within), short];
        any.into_iter().flatten().find_map(|phrases| {
            (0..all.len()).find_map(|at| phrases.longest_prefix(&all[at..]).map(|(_, entry, _)| entry))
        })
    }
}

pub(super) fn headings(files: &Files) -> ProtectedHeadings {
    let (mut all, mut elsewhere) = (Vec::new(), Vec::new());
    for row in files.rows("protected_headers.csv", ["class", "lang", "header", "match"]) {
        if row.cells[0] == ELSEWHERE {
            let [_, lang, words, _] = row.cells;
            elsewhere.push((words, lang, ()));
            continue;
        }
        let class = files.one_of(&row, 0, Protected::NAMES);
        let how = files.one_of(&row, 3, Match::NAMES);
        let [_, lang, header, _] = row.cells;
        all.extend(class.zip(how).map(|(class, how)| (header, lang, Field::Personal(Some(class)), how)));
    }
    let phrases = |of: Option<Match>| {
        let rows = all.iter().filter(|(.., how)| of.is_none_or(|of| of == *how));
        Phrases::new(rows.map(|(header, lang, field, _)| (header.clone(), lang.clone(), field.clone())), true)
    };
    ProtectedHeadings {
        whole: phrases(None),
        within: phrases(Some(Match::Within)),
        strong: phrases(Some(Match::Strong)),
        elsewhere: Phrases::new(elsewhere, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(heading: &str) -> Option<Protected> {
        match Reference::embedded().heading(heading)?.field {
            Field::Personal(class) => *class,
            _ => None,
        }
    }

    #[test]
    fn what_is_protected_is_known_by_its_class() {
        for (heading, expected) in [
            ("Płeć", Protected::Sex),
            ("Płeć kandydata", Protected::Sex),
            ("Płeć (K/M)", Protected::Sex),
            ("candidateGender", Protected::Sex),
            ("Proszę podać datę urodzenia", Protected::Age),
            ("<<Candidate.DateOfBirth>>", Protected::Age),
            ("date_of_birth", Protected::Age),
            ("Data urodzenia (dd-mm-rrrr)", Protected::Age),
            ("Wzrost (cm)", Protected::Health),
            ("Waga (kg)", Protected::Health),
            ("Czy posiadasz orzeczenie o niepełnosprawności?", Protected::Health),
            ("Liczba dzieci", Protected::Family),
            ("Familienstand", Protected::Family),
            ("Национальность", Protected::Ethnic),
            ("Nationality", Protected::Citizenship),
            ("PESEL nr", Protected::IdNumber),
            ("Current Pay", Protected::PayHistory),
            ("What is your current salary?", Protected::PayHistory),
            ("Aktualne wynagrodzenie brutto", Protected::PayHistory),
            ("Stosunek do służby wojskowej", Protected::Military),
            ("Rok ukończenia studiów", Protected::AgeProxy),
            ("Kod pocztowy", Protected::Address),
            ("Profile picture", Protected::Photo),
            ("Right to work", Protected::WorkPermit),
            ("Дівоче прізвище", Protected::Sex),
        ] {
            assert_eq!(class(heading), Some(expected), "{heading}");
        }
    }

    #[test]
    fn words_about_something_else_are_not() {
        for heading in [
            "Waga kryterium",
            "Wzrost sprzedaży",
            "Orientacja na klienta",
            "Partia materiału",
            "Company name",
            "Company age group",
            "Numer",
            "Religion studies",
            "Class of licence",
            "Czy zna Pan/Pani język angielski?",
            "Szkoła i rok ukończenia",
            "Race condition debugging",
            "Health and safety training",
            "Expected salary",
            "Oczekiwane wynagrodzenie",
            "Kasse",
            "Data aplikacji",
            "Photoshop",
        ] {
            assert_eq!(class(heading), None, "{heading}");
        }
    }
}
