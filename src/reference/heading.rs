//! Headings of columns: `columns.csv`, `job_lists.csv` and `heading_fillers.csv`.

use super::table::Files;
use super::{Field, Reference};
use crate::text::{Entry, Phrases, Word, join, key, words};

/// What a heading is taken for.
#[derive(Debug, Clone, Copy)]
pub enum Heading<'t> {
    /// It is in the tables.
    Known(&'t Entry<Field>),
    /// It is in the tables but for words that do not matter: "Płeć kandydata".
    Padded(&'t Entry<Field>),
    /// It is spelled almost like one of the tables.
    Near(&'t Entry<Field>),
}

impl<'t> Heading<'t> {
    /// The row of the tables.
    pub fn entry(self) -> &'t Entry<Field> {
        match self {
            Heading::Known(entry) | Heading::Padded(entry) | Heading::Near(entry) => entry,
        }
    }

    /// Whether its column holds what nobody may be judged by as something else: names, contacts, notes, personal data,
    /// places. A heading that is merely spelled alike proves nothing.
    pub fn is_no_evidence(self) -> bool {
        !matches!(self, Heading::Near(_)) && !self.entry().value.may_be_named()
    }
}

impl Reference {
    /// What a heading is taken for.
    pub fn heading(&self, heading: &str) -> Option<Heading<'_>> {
        let known = self.known_heading(heading);
        let near = known.or_else(|| self.columns.near(&key(heading)).map(Heading::Near));
        near.or_else(|| self.language_heading(heading, true))
    }

    /// The same, of headings in the tables alone.
    pub fn known_heading(&self, heading: &str) -> Option<Heading<'_>> {
        let numbered = || self.columns.exactly(&without_numbers(heading)).filter(|entry| !is_scale(heading, entry));
        let known = self.columns.exactly(&key(heading)).or_else(numbered).map(Heading::Known);
        let padded = || self.columns.exactly(&self.without_fillers(heading)).filter(|entry| !is_scale(heading, entry));
        let padded = known.or_else(|| padded().map(Heading::Padded));
        padded.or_else(|| self.language_heading(heading, false))
    }

    /// "Znajomość jęz. niemieckiego", "Level of Turkish": the name of one language, and words that such headings hold. An
    /// abbreviation needs one of those; two letters ("IT skills") and a scale ("Angielski [1-5]") name no language. Words
    /// that stand in any heading are padding, and a name may be spelled almost so where that is asked for.
    fn language_heading(&self, heading: &str, spelled_alike: bool) -> Option<Heading<'_>> {
        let (all, mut named, mut beside, mut numbered, mut at) = (words(heading), None, false, false, 0);
        let (mut filled, mut alike) = (false, false);
        while at < all.len() {
            let rest = &all[at..];
            let len = |words: &Phrases<()>| words.longest_prefix(rest).map(|(len, ..)| len);
            let (own, any) = (len(&self.language_headings), len(&self.fillers));
            let name = self.languages.longest_prefix(rest).map(|(len, entry, _)| (len, entry));
            let name = name.filter(|(len, _)| own.max(any).is_none_or(|padding| *len >= padding));
            at += match (name, own.max(any)) {
                (Some((len, entry)), _) if named.is_none() => {
                    named = Some(entry);
                    len
                }
                (None, Some(len)) => {
                    beside = true;
                    filled |= own < any;
                    len
                }
                (None, None) if number(&rest[0]).is_some() && !numbered => {
                    numbered = true;
                    1
                }
                (None, None) if spelled_alike && named.is_none() => {
                    (named, alike) = (Some(self.languages.near(&rest[0].folded)?), true);
                    1
                }
                _ => return None,
            };
        }
        let language = named.filter(|name| name.key.chars().count() > if beside { 2 } else { 3 })?;
        let field = Field::Languages(Some(language.value.code.clone()));
        let entry = self.language_columns.exactly(&key(&field.to_string()))?;
        Some(match (alike, filled) {
            (true, _) => Heading::Near(entry),
            (false, true) => Heading::Padded(entry),
            (false, false) => Heading::Known(entry),
        })
    }

    /// A heading without its number and the words that do not change what its column holds.
    fn without_fillers(&self, heading: &str) -> String {
        let (all, mut kept, mut at) = (words(heading), Vec::new(), 0);
        while at < all.len() {
            if number(&all[at]).is_some() {
                at += 1;
            } else if let Some((len, ..)) = self.fillers.longest_prefix(&all[at..]) {
                at += len;
            } else {
                kept.push(all[at].clone());
                at += 1;
            }
        }
        join(&kept)
    }
}

/// "Angielski [1-5]" holds points of a scale, and nothing tells what they stand for.
fn is_scale(heading: &str, entry: &Entry<Field>) -> bool {
    let numbers = words(heading).iter().filter(|word| word.folded.bytes().all(|byte| byte.is_ascii_digit())).count();
    matches!(entry.value, Field::Languages(Some(_))) && numbers > 1
}

/// The number by which a heading is told apart from others alike: 2 of "Job 2 title" and of "work.2.position".
pub fn number_in(heading: &str) -> Option<usize> {
    words(heading).iter().find_map(number)
}

fn number(word: &Word) -> Option<usize> {
    let short = word.folded.len() <= 2 && word.folded.bytes().all(|byte| byte.is_ascii_digit());
    if short { word.folded.parse().ok() } else { None }
}

/// A heading without its number: "Stanowisko 2" holds what "Stanowisko" does.
fn without_numbers(heading: &str) -> String {
    let kept = words(heading).into_iter().filter(|word| number(word).is_none());
    // Of a path such as "work[2].position" the dot belongs to no word.
    let kept: Vec<String> = kept.map(|word| word.folded.trim_start_matches('.').to_owned()).collect();
    kept.join(" ")
}

/// Every heading with its field. One that begins with `…` stands behind each name of a list of jobs: "Jobs start date".
pub(super) fn columns(files: &Files) -> Phrases<Field> {
    let lists = files.rows("job_lists.csv", ["words"]);
    let mut all = Vec::new();
    for row in files.rows("columns.csv", ["field", "lang", "header"]) {
        let Some(field) = Field::parse(&row.cells[0]) else {
            files.wrong(&row, 0, Field::PLAIN.iter().map(ToString::to_string).collect());
            continue;
        };
        let [_, lang, header] = row.cells;
        match header.strip_prefix('…') {
            Some(key) => all.extend(
                lists.iter().map(|list| (format!("{} {}", list.cells[0], key.trim()), lang.clone(), field.clone())),
            ),
            None => all.push((header, lang, field)),
        }
    }
    Phrases::new(all, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_for_one_language_are_known_by_its_name() {
        let field = |heading: &str| Reference::embedded().heading(heading).map(|found| found.entry().value.clone());
        for (heading, code) in [
            ("Język: angielski", "en"),
            ("Znajomość jęz. niemieckiego", "de"),
            ("Poziom j. ang.", "en"),
            ("Deutschkenntnisse", "de"),
            ("Türkischkenntnisse", "tr"),
            ("Sprachniveau Polnisch", "pl"),
            ("Знание английского языка", "en"),
            ("Рівень володіння польською", "pl"),
            ("Level of English", "en"),
            ("Dutch (level)", "nl"),
            ("Wietnamski", "vi"),
            ("Angelski", "en"),
            ("Poziom języka niemeckiego", "de"),
            ("Język angielski 2", "en"),
        ] {
            assert_eq!(field(heading), Some(Field::Languages(Some(code.into()))), "{heading}");
        }
        for heading in [
            "IT skills",
            "Angielski [1-5]",
            "Angielski / niemiecki",
            "Ocena z angielskiego",
            "English teacher",
            "Finish date",
        ] {
            assert!(!matches!(field(heading), Some(Field::Languages(Some(_)))), "{heading}");
        }
    }

    #[test]
    fn words_that_do_not_matter_change_nothing() {
        let field = |heading: &str| Reference::embedded().heading(heading).map(|found| found.entry().value.clone());
        for heading in
            ["Płeć kandydata", "Wiek (lata)", "Date of birth (dd/mm)", "Stan cywilny (opcjonalnie)", "PESEL nr"]
        {
            assert_eq!(field(heading), Some(Field::Personal), "{heading}");
        }
        for heading in ["Recruiter's notes", "Uwagi HR"] {
            assert_eq!(field(heading), Some(Field::Notes), "{heading}");
        }
        assert_eq!(field("Wykształcenie kandydata"), Some(Field::Education));
        for (heading, expected) in [
            ("Od 1", Field::JobStart),
            ("Job 2 end", Field::JobEnd),
            ("Stanowisko 3", Field::JobTitle),
            ("work[2].position", Field::JobTitle),
            ("experience_1_start_date", Field::JobStart),
        ] {
            assert_eq!(field(heading), Some(expected), "{heading}");
        }
        for heading in ["Numer", "Podaj", "Waga kryterium", "Company age group"] {
            assert_ne!(field(heading), Some(Field::Personal), "{heading}");
        }
    }
}
