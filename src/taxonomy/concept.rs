//! A concept as a taxonomy's owner hands it out.

/// What a part of a taxonomy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Jobs that people do.
    Occupations,
    /// What they know and can do.
    Skills,
}

impl Part {
    /// All parts, in the order of a file.
    pub const ALL: [Part; 2] = [Part::Occupations, Part::Skills];
}

/// A concept: one thing under all its names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concept {
    /// Its id, for the whole world.
    pub uri: String,
    /// The code of the ISCO-08 group it belongs to, of an occupation.
    pub isco: String,
    /// The groups it belongs to, by their names, the nearest first.
    pub groups: Vec<String>,
    /// Its names, the preferred one of each language before the others of it.
    pub labels: Vec<Label>,
    /// What its owner writes about it.
    pub description: String,
    /// The ids of concepts that are broader.
    pub broader: Vec<String>,
}

/// A name of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As it is written.
    pub text: String,
    /// Its language: a code of ISO 639-1.
    pub lang: String,
    /// Whether it is the first name in its language.
    pub preferred: bool,
}

impl Concept {
    /// Adds a name, unless it is there already or says nothing. The language may be left open.
    pub fn name(&mut self, text: &str, lang: &str, preferred: bool) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = |label: &Label| label.text == text && (label.lang == lang || lang.is_empty());
        if !text.is_empty() && !self.labels.iter().any(known) {
            self.labels.push(Label { text, lang: lang.to_owned(), preferred });
        }
    }
}
