//! A taxonomy of occupations and skills, such as ESCO, in one file: imported once, looked up where it lies.
//!
//! [`esco`] reads the tables that the taxonomy's owner hands out, [`build`] makes one file of them, and a [`Taxonomy`]
//! answers from its bytes: the concept that a text names, and the concepts that it may mean, the likeliest first.

mod build;
mod bytes;
mod concept;
pub mod esco;
mod keys;
mod rank;
mod section;
mod weigh;

use std::collections::BTreeSet;
use std::sync::Arc;

use sha2::{Digest, Sha256};

pub use build::build;
pub use concept::{Concept, Label, Part};

use crate::text::{Form, Word, hex, words};
use bytes::Cursor;
use section::Section;

/// What a file begins with. The number is that of its layout.
const MAGIC: &[u8] = b"candor taxonomy 1\n";

/// A taxonomy, ready for lookups.
#[derive(Debug, Clone)]
pub struct Taxonomy {
    bytes: Arc<[u8]>,
    /// Where it comes from.
    pub source: String,
    sections: [Section; Part::ALL.len()],
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
}

/// How a text came to a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// It is the preferred name.
    Same,
    /// It is another name.
    Alias,
    /// It is another form of a name.
    Inflection,
    /// Its words resemble those of the names.
    Near,
}

/// A concept that a text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Its number within its part.
    pub number: u32,
    /// Its id.
    pub uri: String,
    /// What to call it.
    pub label: String,
    /// How much speaks for it, out of 1000.
    pub score: u32,
    /// How the text came to it.
    pub link: Link,
}

impl Taxonomy {
    /// A taxonomy from the bytes of a file; `None` where they are none.
    pub fn open(bytes: Vec<u8>) -> Option<Taxonomy> {
        let bytes: Arc<[u8]> = bytes.into();
        if !bytes.starts_with(MAGIC) {
            return None;
        }
        let mut cursor = Cursor { bytes: &bytes, at: MAGIC.len() };
        let source = cursor.text();
        let sections = Part::ALL.map(|_| Section::read(&mut cursor));
        let whole = cursor.at == bytes.len();
        let hash = hex(&Sha256::digest(&bytes));
        whole.then_some(Taxonomy { bytes, source, sections, hash })
    }

    /// How many concepts a part has.
    pub fn len(&self, part: Part) -> usize {
        self.section(part).concepts
    }

    /// The languages of a part's labels: codes of ISO 639-1, sorted.
    pub fn languages(&self, part: Part) -> &[String] {
        &self.section(part).langs
    }

    /// The concepts that a text may mean, the likeliest first, called by their names in a language. Where it is the name of
    /// some, these come before all that it only resembles.
    /// Of each word others may be told that mean the same.
    pub fn rank(
        &self,
        part: Part,
        text: &str,
        alike: &dyn Fn(&Word) -> BTreeSet<String>,
        top: usize,
        lang: &str,
    ) -> Vec<Ranked> {
        let (section, bytes) = (self.section(part), &self.bytes);
        let named = self.links(part, &words(text));
        let mut ranked = rank::rank(section, bytes, text, alike, top.saturating_add(named.len()));
        let link = |concept: u32| named.iter().find(|(of, _)| *of == concept).map_or(Link::Near, |(_, link)| *link);
        ranked.sort_by_key(|likely| link(likely.concept));
        ranked.truncate(top);
        let mut most = 1000;
        let whole = |likely: rank::Likely| {
            let link = link(likely.concept);
            most = most.min(if link == Link::Near { likely.score } else { 1000 });
            Ranked {
                number: likely.concept,
                uri: section.uri(bytes, likely.concept),
                label: section.label(bytes, likely.concept, lang).to_owned(),
                score: most,
                link,
            }
        };
        ranked.into_iter().map(whole).collect()
    }

    /// The concept that words are a name of, and how.
    pub fn named(&self, part: Part, words: &[Word]) -> Option<(u32, Link)> {
        self.links(part, words).into_iter().next()
    }

    /// A concept of a part, as far as it is there.
    pub fn uri(&self, part: Part, number: u32) -> String {
        self.section(part).uri(&self.bytes, number)
    }

    /// What to call a concept in a language.
    pub fn label(&self, part: Part, number: u32, lang: &str) -> &str {
        self.section(part).label(&self.bytes, number, lang)
    }

    /// The preferred names of a concept, one a language.
    pub fn first_names(&self, part: Part, number: u32) -> impl Iterator<Item = &str> {
        let section = self.section(part);
        let labels = section.labels(&self.bytes, number);
        let first = labels.filter(|label| section.is_preferred(&self.bytes, *label));
        first.map(|label| section.label_texts.text(&self.bytes, label as usize))
    }

    /// The code of the ISCO-08 group of an occupation; empty where it has none.
    pub fn isco(&self, number: u32) -> &str {
        self.section(Part::Occupations).isco(&self.bytes, number)
    }

    /// The concepts that are broader than one, by one step.
    pub fn broader(&self, part: Part, number: u32) -> impl Iterator<Item = u32> {
        self.section(part).broader(&self.bytes, number)
    }

    /// The concepts that words are a name of, the closest first, each once.
    fn links(&self, part: Part, words: &[Word]) -> Vec<(u32, Link)> {
        let (section, bytes) = (self.section(part), &self.bytes);
        let mut links: Vec<(u32, Link)> = Vec::new();
        for (label, form) in section.labels_of(bytes, words) {
            let link = match form {
                Form::Same if section.is_preferred(bytes, label) => Link::Same,
                Form::Same => Link::Alias,
                Form::Inflected => Link::Inflection,
            };
            let concept = section.concept_of(bytes, label);
            if links.iter().all(|(known, _)| *known != concept) {
                links.push((concept, link));
            }
        }
        links
    }

    fn section(&self, part: Part) -> &Section {
        &self.sections[part as usize]
    }
}
