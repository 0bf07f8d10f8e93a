//! Skills that the tables know, and those that an imported taxonomy knows beside them. The tables win: a taxonomy is asked
//! only for what they do not know.

use super::Reference;
use crate::taxonomy::{Link, Part, Taxonomy};
use crate::text::{Form, Word, words};

impl Reference {
    /// The skill that words name as a whole. Concepts of a taxonomy are numbered after those of the tables; one whose first
    /// name the tables know is theirs.
    pub fn skill(&self, words: &[Word]) -> Option<(u32, Form)> {
        if let Some(known) = self.skills.named(words) {
            return Some(known);
        }
        let (number, link) = self.taxonomy.as_ref()?.named(Part::Skills, words)?;
        Some((self.own(number), if link == Link::Inflection { Form::Inflected } else { Form::Same }))
    }

    /// Whether a skill is one of an imported taxonomy, unknown to the tables.
    pub fn is_imported(&self, skill: u32) -> bool {
        skill >= self.own_skills()
    }

    /// The id of a skill: its name in the tables, or its id in the taxonomy.
    pub fn skill_id(&self, skill: u32) -> Option<String> {
        let Some(concept) = self.skills.concept(skill) else {
            let (taxonomy, number) = self.imported(skill)?;
            return Some(taxonomy.uri(Part::Skills, number));
        };
        Some(concept.slug.to_string())
    }

    /// What to call a skill in a language.
    pub fn skill_name(&self, skill: u32, lang: &str) -> Option<String> {
        let Some(concept) = self.skills.concept(skill) else {
            let (taxonomy, number) = self.imported(skill)?;
            return Some(taxonomy.label(Part::Skills, number, lang).to_owned());
        };
        let name = concept.names.iter().find(|(of, _)| of == lang).or(concept.names.first());
        Some(name.map_or_else(|| concept.slug.to_string(), |(_, name)| name.to_string()))
    }

    /// Skills of a taxonomy that are narrower than one, and skills that are broader.
    pub fn imported_around(&self, skill: u32) -> (Vec<u32>, Vec<u32>) {
        let Some(taxonomy) = &self.taxonomy else { return Default::default() };
        let same: Vec<u32> = match self.skills.concept(skill) {
            Some(concept) => {
                let found = concept.names.iter().filter_map(|(_, name)| taxonomy.named(Part::Skills, &words(name)));
                found.filter(|(_, link)| *link == Link::Same).map(|(number, _)| number).collect()
            }
            None => self.imported(skill).into_iter().map(|(_, number)| number).collect(),
        };
        if same.is_empty() {
            return Default::default();
        }
        let all = 0..u32::try_from(taxonomy.len(Part::Skills)).unwrap_or(0);
        let narrower = all
            .filter(|number| !same.contains(number) && above(taxonomy, *number).iter().any(|one| same.contains(one)));
        let mut broader: Vec<u32> =
            same.iter().flat_map(|number| above(taxonomy, *number)).map(|number| self.own(number)).collect();
        broader.retain(|one| *one != skill);
        broader.dedup();
        (narrower.map(|number| self.own(number)).collect(), broader)
    }

    fn own_skills(&self) -> u32 {
        u32::try_from(self.skills.concepts().len()).unwrap_or(u32::MAX)
    }

    fn imported(&self, skill: u32) -> Option<(&Taxonomy, u32)> {
        Some((self.taxonomy.as_ref()?, skill.checked_sub(self.own_skills())?))
    }

    /// The skill that a concept of the taxonomy is.
    fn own(&self, number: u32) -> u32 {
        let first = self.taxonomy.iter().flat_map(|taxonomy| taxonomy.first_names(Part::Skills, number));
        let known =
            first.filter_map(|name| self.skills.terms.whole(&words(name))).find(|(_, form)| *form == Form::Same);
        known.map_or_else(|| self.own_skills().saturating_add(number), |(entry, _)| entry.value)
    }
}

/// Every concept that is broader, through any number of steps.
fn above(taxonomy: &Taxonomy, number: u32) -> Vec<u32> {
    let mut found = vec![number];
    let mut at = 0;
    while let Some(&next) = found.get(at) {
        for broader in taxonomy.broader(Part::Skills, next) {
            if !found.contains(&broader) {
                found.push(broader);
            }
        }
        at += 1;
    }
    found.split_off(1)
}
