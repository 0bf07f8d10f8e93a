//! Headings of columns: `columns.csv`, `job_lists.csv`, `heading_fillers.csv`, `yes_no_questions.csv`,
//! `language_headings.csv` and `skill_headings.csv`.

use std::collections::BTreeSet;

use super::table::Files;
use super::{Field, LicenceWord, Reference};
use crate::text::{Entry, Phrases, Word, camel_apart, join, key, without_markup, words};

/// How a heading was taken for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is in the tables.
    Known,
    /// It is in the tables but for words that do not matter: "Płeć kandydata".
    Padded,
    /// It is spelled almost like one of the tables.
    Near,
}

/// What a heading is taken for.
#[derive(Debug, Clone, Copy)]
pub struct Heading<'t> {
    /// What its column holds.
    pub field: &'t Field,
    /// The heading of the tables.
    pub written: &'t str,
    /// How it came to that.
    pub taken: Taken,
}

impl<'t> Heading<'t> {
    fn of(entry: &'t Entry<Field>, taken: Taken) -> Heading<'t> {
        Heading { field: &entry.value, written: &entry.written, taken }
    }

    /// Whether its column holds what nobody may be judged by as something else: names, contacts, notes, personal data,
    /// places. A heading that is merely spelled alike proves nothing.
    pub fn is_no_evidence(self) -> bool {
        self.taken != Taken::Near && !self.field.may_be_named()
    }
}

impl Reference {
    /// What a heading is taken for.
    pub fn heading(&self, heading: &str) -> Option<Heading<'_>> {
        let forms = forms(heading);
        self.known_heading(heading)
            .or_else(|| forms.iter().find_map(|form| self.near_heading(form)))
            .or_else(|| forms.iter().find_map(|form| self.language_heading(form, true)))
            .or_else(|| forms.iter().find_map(|form| self.skill_heading(form)))
    }

    /// The same, of headings in the tables alone.
    pub fn known_heading(&self, heading: &str) -> Option<Heading<'_>> {
        let forms = forms(heading);
        let whole = forms.iter().find_map(|form| self.known_form(form));
        whole.or_else(|| forms.iter().find_map(|form| self.said_twice(form)))
    }

    /// "Imię i nazwisko / Full name": the same in two languages.
    fn said_twice(&self, heading: &str) -> Option<Heading<'_>> {
        let (one, other) = heading.split_once(['/', '|', '\n'])?;
        let (one, other) = (self.known_form(one)?, self.known_form(other)?);
        (one.field == other.field).then_some(Heading { taken: Taken::Padded, ..one })
    }

    fn known_form(&self, heading: &str) -> Option<Heading<'_>> {
        let known = |entry| Heading::of(entry, Taken::Known);
        let padded = |entry| Heading::of(entry, Taken::Padded);
        let all = words(heading);
        let numbered = || self.columns.exactly(&without_numbers(heading)).filter(|entry| !is_scale(heading, entry));
        let exactly = self.columns.exactly(&join(&all)).or_else(numbered).map(known);
        exactly
            .or_else(|| self.protected_heading(&all).map(known))
            .or_else(|| self.language_heading(heading, false))
            .or_else(|| self.unpadded(&all, &|kept| self.protected_heading(kept)).map(padded))
            .or_else(|| self.protected_within(&all).map(padded))
            .or_else(|| {
                let asked = |kept: &[Word]| self.columns.whole(kept).map(|(entry, _)| entry);
                // "Do you have experience?" is answered by yes or no, and not by years.
                let all = if self.yes_no_questions.longest_prefix(&all).is_some() { &[] } else { &all[..] };
                self.unpadded(all, &asked).filter(|entry| !is_scale(heading, entry)).map(padded)
            })
            .or_else(|| self.licence_heading(heading).map(padded))
    }

    fn near_heading(&self, heading: &str) -> Option<Heading<'_>> {
        self.columns.near(&key(heading)).map(|entry| Heading::of(entry, Taken::Near))
    }

    /// "Prawo jazdy kat. B": a licence, and nothing else but its categories and words beside them.
    fn licence_heading(&self, heading: &str) -> Option<&Entry<Field>> {
        let (all, mut licence, mut at) = (words(heading), false, 0);
        if let Some((len, ..)) = self.yes_no_questions.longest_prefix(&all) {
            at += len;
        }
        while at < all.len() {
            let rest = &all[at..];
            let word = self.licences.words.longest_prefix(rest).map(|(len, entry, _)| (len, &entry.value));
            licence |= matches!(word, Some((_, LicenceWord::Licence)));
            let category = || self.licences.category(&rest[0].folded).map(|_| 1);
            let padding = || self.fillers.longest_prefix(rest).map(|(len, ..)| len);
            at += word.map(|(len, _)| len).or_else(category).or_else(padding)?;
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
        let taken = match about {
            About { alike: true, .. } => Taken::Near,
            About { filled: true, .. } => Taken::Padded,
            About { .. } => Taken::Known,
        };
        Some(Heading::of(entry, taken))
    }

    /// "Excel (tak/nie)", *Znajomość Excela*: one skill, and words that such headings hold. What is no name ("Sales") needs
    /// one that asks for a skill.
    fn skill_heading(&self, heading: &str) -> Option<Heading<'_>> {
        let all: Vec<Word> = words(heading).into_iter().filter(|word| number(word).is_none()).collect();
        let named = |rest: &[Word]| self.skills.terms.longest_prefix(rest).map(|(len, entry, _)| (len, entry.value));
        let own: [&Phrases<()>; 2] = [&self.language_headings, &self.skill_headings];
        let concept = about_one(&all, &own, &self.fillers, named, |_| None)?.what;
        let asks = (0..all.len()).any(|at| self.skill_headings.longest_prefix(&all[at..]).is_some());
        let slug = &self.skills.concept(concept)?.slug;
        let asked = asks || self.skills.is_name(concept);
        let entry = self.column_of(&Field::Skill(slug.to_string())).filter(|_| asked)?;
        Some(Heading::of(entry, Taken::Padded))
    }

    fn column_of(&self, field: &Field) -> Option<&Entry<Field>> {
        self.subject_columns.exactly(&key(&field.to_string()))
    }

    /// What is found of a heading without its numbers and some of the words that do not change what its column holds, as few
    /// as may be: of "How many years of experience do you have in sales" the "years" stay.
    fn unpadded<'t>(
        &self,
        all: &[Word],
        found: &dyn Fn(&[Word]) -> Option<&'t Entry<Field>>,
    ) -> Option<&'t Entry<Field>> {
        let (mut padding, mut at) = (Vec::new(), 0);
        while at < all.len() {
            let len = if number(&all[at]).is_some() { None } else { self.fillers.longest_prefix(&all[at..]) };
            let len = len.map_or(1, |(len, ..)| len);
            if self.fillers.whole(&all[at..at + len]).is_some() {
                padding.push(at..at + len);
            }
            at += len;
        }
        let numbers = all.iter().any(|word| number(word).is_some());
        let without = |left_out: &dyn Fn(usize) -> bool| -> Vec<Word> {
            let kept = all.iter().enumerate().filter(|(at, word)| number(word).is_none() && !left_out(*at));
            kept.map(|(_, word)| word.clone()).collect()
        };
        if padding.len() > MOST_PADDING {
            return found(&without(&|at| padding.iter().any(|stretch| stretch.contains(&at))));
        }
        let mut choices: Vec<u32> = (u32::from(!numbers)..1 << padding.len()).collect();
        let words_of = |choice: u32| -> usize {
            padding.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, stretch)| stretch.len()).sum()
        };
        choices.sort_by_key(|&choice| words_of(choice));
        let left_out = |choice: u32, at: usize| {
            padding.iter().enumerate().any(|(bit, stretch)| choice >> bit & 1 == 1 && stretch.contains(&at))
        };
        choices.into_iter().find_map(|choice| found(&without(&|at| left_out(choice, at))))
    }
}

/// Stretches of padding of which each may stay or go.
const MOST_PADDING: usize = 8;

/// The ways in which a heading may be read: as it is, and with words apart that a program wrote together.
fn forms(heading: &str) -> Vec<String> {
    let plain = without_markup(heading).unwrap_or_else(|| heading.to_owned());
    let apart = camel_apart(&plain);
    if apart == plain { vec![plain] } else { vec![plain, apart] }
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
    // Only questions are read in other forms of their words; English ones have none that matter ("application", "applicant").
    let all =
        all.into_iter().map(|(header, lang, field)| (header, if lang == "en" { "*".into() } else { lang }, field));
    Phrases::new(all, true)
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
        let field = |heading: &str| Reference::embedded().heading(heading).map(|found| found.field.clone());
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
        let field = |heading: &str| Reference::embedded().heading(heading).map(|found| found.field.clone());
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
        let field = |heading: &str| Reference::embedded().heading(heading).map(|found| found.field.clone());
        for heading in
            ["Płeć kandydata", "Wiek (lata)", "Date of birth (dd/mm)", "Stan cywilny (opcjonalnie)", "PESEL nr"]
        {
            assert!(matches!(field(heading), Some(Field::Personal(_))), "{heading}");
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
            assert!(!matches!(field(heading), Some(Field::Personal(_))), "{heading}");
        }
    }
}
