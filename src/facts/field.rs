//! What a column holds.

use std::fmt;

/// What a column holds. Names are those of `data/columns.csv` and of `--map`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// `id`: the candidate's id.
    Id,
    /// `name`: the whole name. Shown, never scored.
    Name,
    /// `first-name`. Shown, never scored.
    FirstName,
    /// `last-name`. Shown, never scored.
    LastName,
    /// `email`. Shown, never scored.
    Email,
    /// `phone`. Shown, never scored.
    Phone,
    /// `education`: schools and degrees.
    Education,
    /// `experience`: years of work in all, or `experience:sales`: years in one area.
    Experience(Option<String>),
    /// `skills`: a list.
    Skills,
    /// `languages`: a list, or `language:en`: the level of one language.
    Languages(Option<String>),
    /// `certificates`: a list.
    Certificates,
    /// `pay-expectation`.
    PayExpectation,
    /// `applied`: the date of the application.
    Applied,
    /// `job-title`: the title of one job.
    JobTitle,
    /// `job-employer`: carried, never read.
    JobEmployer,
    /// `job-start`: first day or month of one job.
    JobStart,
    /// `job-end`: last day or month of one job, or that it goes on.
    JobEnd,
    /// `notes`: what recruiters wrote. Carried, never read.
    Notes,
    /// `personal`: sex, age, photo, address and the like. Never read, never scored.
    Personal,
    /// `number:NAME`: a column that a profile names, read as a number.
    Number(String),
    /// `text:NAME`: a column that a profile names, read as words.
    Text(String),
}

impl Field {
    /// The names without a subject, for messages.
    pub const NAMES: &[&str] = &[
        "id",
        "name",
        "first-name",
        "last-name",
        "email",
        "phone",
        "education",
        "experience",
        "skills",
        "languages",
        "certificates",
        "pay-expectation",
        "applied",
        "job-title",
        "job-employer",
        "job-start",
        "job-end",
        "notes",
        "personal",
    ];

    /// The field of a name such as `skills`, `experience:sales` or `language:en`.
    pub fn parse(name: &str) -> Option<Field> {
        let (word, subject) = match name.split_once(':') {
            Some((word, subject)) if !subject.trim().is_empty() => (word.trim(), Some(subject.trim().to_owned())),
            Some(_) => return None,
            None => (name.trim(), None),
        };
        Some(match (word, subject) {
            ("experience", area) => Field::Experience(area),
            ("language" | "languages", Some(code)) => Field::Languages(Some(code)),
            ("number", Some(column)) => Field::Number(column),
            ("text", Some(column)) => Field::Text(column),
            ("id", None) => Field::Id,
            ("name", None) => Field::Name,
            ("first-name", None) => Field::FirstName,
            ("last-name", None) => Field::LastName,
            ("email", None) => Field::Email,
            ("phone", None) => Field::Phone,
            ("education", None) => Field::Education,
            ("skills", None) => Field::Skills,
            ("languages", None) => Field::Languages(None),
            ("certificates", None) => Field::Certificates,
            ("pay-expectation", None) => Field::PayExpectation,
            ("applied", None) => Field::Applied,
            ("job-title", None) => Field::JobTitle,
            ("job-employer", None) => Field::JobEmployer,
            ("job-start", None) => Field::JobStart,
            ("job-end", None) => Field::JobEnd,
            ("notes", None) => Field::Notes,
            ("personal", None) => Field::Personal,
            _ => return None,
        })
    }

    /// The name without its subject: `experience` for `experience:sales`.
    pub fn name(&self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Name => "name",
            Field::FirstName => "first-name",
            Field::LastName => "last-name",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::Education => "education",
            Field::Experience(_) => "experience",
            Field::Skills => "skills",
            Field::Languages(None) => "languages",
            Field::Languages(Some(_)) => "language",
            Field::Certificates => "certificates",
            Field::PayExpectation => "pay-expectation",
            Field::Applied => "applied",
            Field::JobTitle => "job-title",
            Field::JobEmployer => "job-employer",
            Field::JobStart => "job-start",
            Field::JobEnd => "job-end",
            Field::Notes => "notes",
            Field::Personal => "personal",
            Field::Number(_) => "number",
            Field::Text(_) => "text",
        }
    }

    /// Whether a reader looks into it. Identity is shown and never scored; notes and employers are carried.
    pub fn reads(&self) -> bool {
        !matches!(
            self,
            Field::Id
                | Field::Name
                | Field::FirstName
                | Field::LastName
                | Field::Email
                | Field::Phone
                | Field::JobEmployer
                | Field::Notes
                | Field::Personal
        )
    }

    /// The area, language or column that the field is about.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Field::Experience(subject) | Field::Languages(subject) => subject.as_deref(),
            Field::Number(column) | Field::Text(column) => Some(column),
            _ => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.subject() {
            Some(subject) => write!(f, "{}:{subject}", self.name()),
            None => f.write_str(self.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn names_read_back() {
        for name in Field::NAMES.iter().copied().chain(["experience:sales", "language:en", "number:calls per day"]) {
            assert_eq!(Field::parse(name).map(|field| field.to_string()).as_deref(), Some(name));
        }
        assert_eq!(Field::parse("skills:java"), None);
        assert_eq!(Field::parse("language:"), None);
    }
}
