//! `driving_categories.csv` and `licence_words.csv`.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::table::Files;
use crate::text::{Named, Phrases, fold, named};

named! {
    /// What a word beside the categories of a driving licence means.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    pub enum LicenceWord {
        /// A driving licence.
        Licence = "licence",
        /// That categories follow.
        Category = "category",
        /// That there is one.
        Yes = "yes",
        /// What follows is not held: "nie C".
        Not = "not",
        /// Lessons or an exam: whether there is a licence yet is open.
        Course = "course",
        /// Another country's list, in which a letter is another category: "CDL Class A".
        Foreign = "foreign",
        /// Nothing of its own: "valid", "and".
        Remark = "remark",
        ;
        /// Categories by another name: "Klasse 3", "HGV class 1".
        Named(Vec<String>),
    }
}

/// Where a category entitles to what a lower one is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Where {
    /// In some countries, or under conditions.
    Somewhere,
    /// Wherever it is valid.
    Everywhere,
}

/// A category as written, folded, and what it entitles to as well: everywhere, or in some countries.
type Category = (String, String, Vec<(String, Where)>);

/// Categories of driving licences, and the words around them.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Licences {
    categories: Vec<Category>,
    /// Words around them.
    pub words: Phrases<LicenceWord>,
}

impl Licences {
    /// The category of a text such as "C+E" or "ce", as the table writes it.
    pub fn category(&self, text: &str) -> Option<&str> {
        // Cyrillic letters of the same look are what some keyboards write.
        let latin = |letter: char| match letter {
            'а' => 'a',
            'в' => 'b',
            'с' => 'c',
            'е' => 'e',
            'м' => 'm',
            'т' => 't',
            letter => letter,
        };
        let folded: String = fold(text).chars().filter(|letter| *letter != ' ').map(latin).collect();
        // "C+E" is CE, and "C+" is no category.
        let plus = folded.find(['+', '-']);
        if plus.is_some_and(|at| folded[at + 1..] != *"e") {
            return None;
        }
        let folded = folded.replace(['+', '-'], "");
        self.categories.iter().find(|(_, known, _)| *known == folded).map(|(written, ..)| written.as_str())
    }

    /// Every category, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.categories.iter().map(|(written, ..)| written.as_str())
    }

    /// The categories of one letter from one to another: "A–D".
    pub fn range(&self, from: &str, to: &str) -> Vec<&str> {
        let plain: Vec<&str> = self.all().filter(|category| category.len() == 1).collect();
        let at = |text: &str| plain.iter().position(|category| Some(*category) == self.category(text));
        match (at(from), at(to)) {
            (Some(from), Some(to)) if from < to => plain[from..=to].to_vec(),
            _ => Vec::new(),
        }
    }

    /// Where who holds a category may drive what another is for.
    pub fn entitles(&self, held: &str, to: &str) -> Option<Where> {
        let reaches = |least| self.reached(held, least).contains(&to);
        [Where::Everywhere, Where::Somewhere].into_iter().find(|least| reaches(*least))
    }

    fn reached<'a>(&'a self, held: &'a str, least: Where) -> Vec<&'a str> {
        let (mut reached, mut at) = (vec![held], 0);
        while let Some(&category) = reached.get(at) {
            let included = self.categories.iter().filter(|(written, ..)| written == category).flat_map(|(.., all)| all);
            for (other, _) in included.filter(|(_, place)| *place >= least) {
                if !reached.contains(&other.as_str()) {
                    reached.push(other);
                }
            }
            at += 1;
        }
        reached
    }
}

pub(super) fn licences(files: &Files) -> Arc<Licences> {
    let mut categories: Vec<Category> = Vec::new();
    for row in files.rows("driving_categories.csv", ["category", "includes", "in"]) {
        let [category, includes, countries] = row.cells;
        let at = categories.iter().position(|(written, ..)| *written == category).unwrap_or_else(|| {
            categories.push((category.clone(), fold(&category), Vec::new()));
            categories.len() - 1
        });
        let place = if countries.is_empty() { Where::Everywhere } else { Where::Somewhere };
        categories[at].2.extend(Some((includes, place)).filter(|(includes, _)| !includes.is_empty()));
    }
    let mut all = Vec::new();
    for row in files.rows("licence_words.csv", ["words", "lang", "means"]) {
        let stands_for =
            row.cells[2].strip_prefix("is ").map(|all| all.split(' ').map(str::to_owned).collect::<Vec<_>>());
        let known = |category: &String| categories.iter().any(|(written, ..)| written == category);
        let meaning = match stands_for {
            Some(all) if all.iter().all(known) => Some(LicenceWord::Named(all)),
            Some(_) => {
                files.wrong(&row, 2, categories.iter().map(|(written, ..)| written.clone()).collect());
                None
            }
            None => files.one_of(&row, 2, LicenceWord::NAMES),
        };
        let Some(meaning) = meaning else { continue };
        let [words, lang, _] = row.cells;
        all.push((words, lang, meaning));
    }
    Licences { categories, words: Phrases::new(all, false) }.into()
}

#[cfg(test)]
mod tests {
    use super::Where;
    use crate::reference::Reference;

    #[test]
    fn higher_categories_include_lower_ones() {
        let licences = &Reference::embedded().licences;
        let (everywhere, somewhere) = (Some(Where::Everywhere), Some(Where::Somewhere));
        for (held, to, entitled) in [
            ("B", "B", everywhere),
            ("CE", "B", everywhere),
            ("CE", "BE", everywhere),
            ("C", "BE", None),
            ("B", "A", None),
            ("B", "AM", everywhere),
            ("D", "C", None),
            ("A", "A1", everywhere),
            ("T", "B", None),
            ("B", "T", somewhere),
            ("CE", "T", somewhere),
        ] {
            assert_eq!(licences.entitles(held, to), entitled, "{held} {to}");
        }
        assert_eq!(licences.category("C+E"), Some("CE"));
        assert_eq!(licences.category("в"), Some("B"));
        assert_eq!(licences.category("X"), None);
        assert_eq!(licences.category("C++"), None);
        assert_eq!(licences.range("A", "C"), ["A", "B", "C"]);
        assert_eq!(licences.range("C", "A"), Vec::<&str>::new());
    }
}
