//! Headings of columns: `columns.csv`, `job_lists.csv`, `heading_fillers.csv`, `language_headings.csv` and
//! `skill_headings.csv`.

use std::collections::BTreeSet;

use super::table::Files;
use super::{Field, LicenceWord, Reference};
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
        let near = near.or_else(|| self.language_heading(heading, true));
        near.or_else(|| self.skill_heading(heading).map(Heading::Padded))
    }

    /// The same, of headings in the tables alone.
    pub fn known_heading(&self, heading: &str) -> Option<Heading<'_>> {
        let numbered = || self.columns.exactly(&without_numbers(heading)).filter(|entry| !is_scale(heading, entry));
        let known = self.columns.exactly(&key(heading)).or_else(numbered).map(Heading::Known);
        let padded = || self.columns.exactly(&self.without_fillers(heading)).filter(|entry| !is_scale(heading, entry));
        let padded = known.or_else(|| padded().map(Heading::Padded));
        let of_language = || self.language_heading(heading, false);
        padded.or_else(of_language).or_else(|| self.licence_heading(heading).map(Heading::Padded))
    }

    /// "Prawo jazdy kat. B": a licence, and nothing else but its categories and words beside them.
    fn licence_heading(&self, heading: &str) -> Option<&Entry<Field>> {
        let (all, mut licence, mut at) = (words(heading), false, 0);
        while at < all.len() {
            let rest = &all[at..];
            let word = self.licences.words.longest_prefix(rest).map(|(len, entry, _)| (len, &entry.value));
            licence |= matches!(word, Some((_, LicenceWord::Licence)));
            let category = || self.licences.category(&rest[0].folded).map(|_| 1);
            at += word.map(|(len, _)| len).or_else(category)?;
        }
        self.columns.entries().iter().find(|entry| licence && entry.value == Field::Licences)
    }

    /// "Znajomość jęz. niemieckiego", "Level of Turkish": the name of one language, and words that such headings hold. An
    /// abbreviation needs one of those; two letters ("IT skills") and a scale ("Angielski [1-5]") name no language. Words
    /// that stand in any heading are padding, and a name may be spelled almost so where that is asked for.
    fn language_heading(&self, heading: &str, spelled_alike: bool) -> Option<Heading<'_>> {
        let (numbers, all): (Vec<Word>, Vec<Word>) =
            words(heading).into_iter().partition(|word| number(word).is_some());
        if numbers.len() > 1 {
            return None;
        }
        let named = |rest: &[Word]| self.languages.longest_prefix(rest).map(|(len, entry, _)| (len, entry));
        let alike = |word: &Word| self.languages.near(&word.folded).filter(|_| spelled_alike);
        let about = about_one(&all, &[&self.language_headings], &self.fillers, named, alike)?;
        let shortest = if about.padded { 2 } else { 3 };
        let language = Some(about.what).filter(|name| name.key.chars().count() > shortest)?;
        let entry = self.column_of(&Field::Languages(Some(language.value.code.clone())))?;
        Some(match about {
            About { alike: true, .. } => Heading::Near(entry),
            About { filled: true, .. } => Heading::Padded(entry),
            About { .. } => Heading::Known(entry),
        })
    }

    /// "Excel (tak/nie)", *Znajomość Excela*: one skill, and words that such headings hold. What is no name ("Sales") needs
    /// one that asks for a skill.
    fn skill_heading(&self, heading: &str) -> Option<&Entry<Field>> {
        let all: Vec<Word> = words(heading).into_iter().filter(|word| number(word).is_none()).collect();
        let named = |rest: &[Word]| self.skills.terms.longest_prefix(rest).map(|(len, entry, _)| (len, entry.value));
        let own: [&Phrases<()>; 2] = [&self.language_headings, &self.skill_headings];
        let concept = about_one(&all, &own, &self.fillers, named, |_| None)?.what;
        let asks = (0..all.len()).any(|at| self.skill_headings.longest_prefix(&all[at..]).is_some());
        let slug = &self.skills.concept(concept)?.slug;
        (asks || self.skills.is_name(concept)).then(|| self.column_of(&Field::Skill(slug.to_string()))).flatten()
    }

    fn column_of(&self, field: &Field) -> Option<&Entry<Field>> {
        self.subject_columns.exactly(&key(&field.to_string()))
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

/// The one thing that a heading is about.
struct About<T> {
    what: T,
    /// Whether it is only spelled almost so.
    alike: bool,
    /// Whether words stand beside it.
    padded: bool,
    /// Whether some of those may stand in any heading.
    filled: bool,
}

/// The one thing that words name beside what only pads them: words of such headings (`own`), or of any.
fn about_one<T>(
    all: &[Word],
    own: &[&Phrases<()>],
    any: &Phrases<()>,
    named: impl Fn(&[Word]) -> Option<(usize, T)>,
    alike: impl Fn(&Word) -> Option<T>,
) -> Option<About<T>> {
    let (mut found, mut padded, mut filled, mut at) = (None, false, false, 0);
    while at < all.len() {
        let rest = &all[at..];
        let len = |words: &Phrases<()>| words.longest_prefix(rest).map(|(len, ..)| len);
        let (own, any) = (own.iter().filter_map(|words| len(words)).max(), len(any));
        let name = named(rest).filter(|(len, _)| own.max(any).is_none_or(|padding| *len >= padding));
        let (len, one) = match (name, own.max(any)) {
            (Some((len, what)), _) => (len, Some((what, false))),
            (None, Some(len)) => {
                padded = true;
                filled |= own < any;
                (len, None)
            }
            (None, None) => (1, Some((alike(&rest[0])?, true))),
        };
        if one.is_some() && found.is_some() {
            return None;
        }
        found = found.or(one);
        at += len;
    }
    found.map(|(what, alike)| About { what, alike, padded, filled })
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

/// A column for each language and for each skill, under the name of its field.
pub(super) fn subjects(files: &Files) -> Phrases<Field> {
    let all = |table, column: &'static str| -> BTreeSet<String> {
        files.rows(table, [column]).into_iter().map(|row| row.cells.concat()).collect()
    };
    let languages = all("languages.csv", "code").into_iter().map(|code| Field::Languages(Some(code)));
    let fields = languages.chain(all("skills.csv", "concept").into_iter().map(Field::Skill));
    Phrases::new(fields.map(|field| (field.to_string(), "*".to_owned(), field)), false)
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
            ("Angielski (tak/nie)", "en"),
            ("English (yes/no)", "en"),
            ("Deutsch (ja/nein)", "de"),
            ("Znajomość j. ang. w mowie", "en"),
            ("Znajomość j. niem. w piśmie", "de"),
            ("Angelski", "en"),
            ("Poziom języka niemeckiego", "de"),
            ("Język angielski 2", "en"),
        ] {
            assert_eq!(field(heading), Some(Field::Languages(Some(code.into()))), "{heading}");
        }
        for heading in [
            "IT skills",
            "Angielski [1-5]",
            "Poziom języka niemieckiego (1-5)",
            "Angielski / niemiecki",
            "Ocena z angielskiego",
            "English teacher",
            "English certificate",
            "Finish date",
        ] {
            assert!(!matches!(field(heading), Some(Field::Languages(Some(_)))), "{heading}");
        }
    }

    #[test]
    fn columns_for_one_skill_are_known_by_its_name() {
        let field = |heading: &str| Reference::embedded().heading(heading).map(|found| found.entry().value.clone());
        for (heading, slug) in [
            ("Excel", "ms-excel"),
            ("Excel (tak/nie)", "ms-excel"),
            ("Znajomość Excela", "ms-excel"),
            ("Obsługa kasy fiskalnej [tak/nie]", "cash-register"),
            ("MS Excel – poziom (1-5)", "ms-excel"),
            ("Czy znasz SAP?", "sap"),
            ("Do you know Excel?", "ms-excel"),
            ("Experience with Salesforce", "salesforce"),
            ("Poziom znajomości Photoshopa", "photoshop"),
            ("SAP-Kenntnisse", "sap"),
            ("Kennen Sie DATEV?", "datev"),
            ("Знання 1С", "one-c"),
            ("Владеете ли вы Excel?", "ms-excel"),
            ("CRM (yes/no)", "crm"),
        ] {
            assert_eq!(field(heading), Some(Field::Skill(slug.into())), "{heading}");
        }
        for heading in
            ["Sales", "CRM ID", "Poziom sprzedaży", "Excel / Word", "SAP number of user", "Marketing consent"]
        {
            assert!(!matches!(field(heading), Some(Field::Skill(_))), "{heading}");
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
        assert_eq!(field("Języki obce (jakie, poziom)"), Some(Field::Languages(None)));
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
