//! What a column holds: one list of fields.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::protected::Protected;

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Treatment {
    /// A reader looks into it: what stands there can be evidence.
    Read,
    /// It tells people who is who. Never read, never scored.
    Shown,
    /// It is left alone. Never read, never scored.
    Carried,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $Name:ident = $name:literal $treatment:ident;)*) => {
        /// What a column holds. Names are those of `data/columns.csv` and of `--map`.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field {
            $($(#[$doc])* $Name,)*
            /// `experience`: years of work in all, or `experience:sales`: years in one area.
            Experience(Option<String>),
            /// `languages`: a list, or `language:en`: the level of one language.
            Languages(Option<String>),
            /// `skill:ms-excel`: whether somebody knows one skill, and how well.
            Skill(String),
            /// `personal`: what nobody may be judged by, or `personal:sex`: where it is known which of it.
            Personal(Option<Protected>),
            /// `number:NAME`: a column that a profile names, read as a number.
            Number(String),
            /// `date:NAME`: a column that a profile names, read as a date.
            Date(String),
            /// `text:NAME`: a column that a profile names, read as words.
            Text(String),
        }

        impl Field {
            /// The fields without a subject: those of which a file has one column, and those that may have one.
            pub const PLAIN: &[Field] =
                &[$(Field::$Name,)* Field::Experience(None), Field::Languages(None), Field::Personal(None)];

            fn plain(name: &str) -> Option<Field> {
                match name { $($name => Some(Field::$Name),)* _ => None }
            }

            /// The name without its subject: `experience` for `experience:sales`.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Field::$Name => $name,)*
                    Field::Experience(_) => "experience",
                    Field::Languages(None) => "languages",
                    Field::Languages(Some(_)) => "language",
                    Field::Skill(_) => "skill",
                    Field::Personal(_) => "personal",
                    Field::Number(_) => "number",
                    Field::Date(_) => "date",
                    Field::Text(_) => "text",
                }
            }

            /// What becomes of its column.
            pub fn treatment(&self) -> Treatment {
                match self {
                    $(Field::$Name => Treatment::$treatment,)*
                    Field::Experience(_) | Field::Languages(_) | Field::Skill(_) => Treatment::Read,
                    Field::Number(_) | Field::Date(_) | Field::Text(_) => Treatment::Read,
                    Field::Personal(_) => Treatment::Carried,
                }
            }
        }
    };
}

fields! {
    /// `id`: the candidate's id.
    Id = "id" Shown;
    /// `name`: the whole name.
    Name = "name" Shown;
    /// `first-name`.
    FirstName = "first-name" Shown;
    /// `last-name`.
    LastName = "last-name" Shown;
    /// `email`.
    Email = "email" Carried;
    /// `phone`.
    Phone = "phone" Carried;
    /// `education`: schools and degrees.
    Education = "education" Read;
    /// `skills`: a list.
    Skills = "skills" Read;
    /// `summary`: what the person writes of themselves in sentences.
    Summary = "summary" Read;
    /// `certificates`: a list.
    Certificates = "certificates" Read;
    /// `licences`: driving licences.
    Licences = "licences" Read;
    /// `pay-expectation`.
    PayExpectation = "pay-expectation" Read;
    /// `availability`: from when on somebody can work, or how long a notice they have to give.
    Availability = "availability" Read;
    /// `location`: where somebody would work. Read where the profile asks for a place, and never for anything else.
    Location = "location" Read;
    /// `applied`: the date of the application.
    Applied = "applied" Read;
    /// `job-title`: the title of one job.
    JobTitle = "job-title" Read;
    /// `job-employer`.
    JobEmployer = "job-employer" Carried;
    /// `job-start`: first day or month of one job.
    JobStart = "job-start" Read;
    /// `job-end`: last day or month of one job, or that it goes on.
    JobEnd = "job-end" Read;
    /// `job-duties`: what was done in one job.
    JobDuties = "job-duties" Read;
    /// `job-history`: all jobs of a person in one cell, or how long they worked.
    JobHistory = "job-history" Read;
    /// `notes`: what recruiters wrote.
    Notes = "notes" Carried;
}

impl Field {
    /// The field of a name such as `skills`, `experience:sales` or `language:en`.
    pub fn parse(name: &str) -> Option<Field> {
        let (word, subject) = match name.split_once(':') {
            Some((word, subject)) if !subject.trim().is_empty() => (word.trim(), Some(subject.trim().to_owned())),
            Some(_) => return None,
            None => (name.trim(), None),
        };
        match (word, subject) {
            ("experience", area) => Some(Field::Experience(area)),
            ("languages", None) => Some(Field::Languages(None)),
            ("language" | "languages", Some(code)) => Some(Field::Languages(Some(code))),
            ("skill", Some(concept)) => Some(Field::Skill(concept)),
            ("personal", None) => Some(Field::Personal(None)),
            ("personal", Some(class)) => Protected::parse(&class).map(|class| Field::Personal(Some(class))),
            ("number", Some(column)) => Some(Field::Number(column)),
            ("date", Some(column)) => Some(Field::Date(column)),
            ("text", Some(column)) => Some(Field::Text(column)),
            (plain, None) => Field::plain(plain),
            (_, Some(_)) => None,
        }
    }

    /// Fields of running text that the person wrote: searched for skills, and no list that could forget to name one.
    pub const FREE_TEXT: &[Field] = &[Field::Summary, Field::JobDuties];

    /// Whether a reader looks into it.
    pub fn reads(&self) -> bool {
        self.treatment() == Treatment::Read
    }

    /// Whether a profile may judge by such a column under a name of its own. A place counts only as a place; of what is
    /// personal only what a law may ask for.
    pub fn may_be_named(&self) -> bool {
        match self {
            Field::Location => false,
            Field::Personal(class) => class.is_some_and(Protected::may_be_asked_for),
            field => field.reads(),
        }
    }

    /// The area, language, skill or column that the field is about.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Field::Experience(subject) | Field::Languages(subject) => subject.as_deref(),
            Field::Skill(subject) | Field::Number(subject) | Field::Date(subject) | Field::Text(subject) => {
                Some(subject)
            }
            Field::Personal(class) => class.map(Protected::name),
            _ => None,
        }
    }

    /// What it holds of a person that is no merit, where that is known.
    pub fn protected(&self) -> Option<Protected> {
        if let Field::Personal(class) = self { *class } else { None }
    }

    /// The heading by which the profile names the column, where it does.
    pub fn named_column(&self) -> Option<&str> {
        match self {
            Field::Number(column) | Field::Date(column) | Field::Text(column) => Some(column),
            _ => None,
        }
    }

    /// Whether it holds dates.
    pub fn is_date(&self) -> bool {
        matches!(self, Field::Applied | Field::JobStart | Field::JobEnd | Field::Availability | Field::Date(_))
    }

    /// Whether it is a date or a length of time: no number of five digits.
    pub fn holds_time(&self) -> bool {
        self.is_date() || matches!(self, Field::Experience(_) | Field::JobHistory)
    }

    /// Whether it is said of one job, so that every row of a person says it anew.
    pub fn is_of_a_job(&self) -> bool {
        matches!(
            self,
            Field::JobTitle | Field::JobEmployer | Field::JobStart | Field::JobEnd | Field::JobDuties | Field::Applied
        )
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
        let plain = Field::PLAIN.iter().map(ToString::to_string);
        let about = [
            "experience:sales",
            "language:en",
            "skill:ms-excel",
            "personal:sex",
            "number:calls per day",
            "date:medical",
            "text:about me",
        ]
        .map(str::to_owned);
        for name in plain.chain(about) {
            assert_eq!(Field::parse(&name).map(|field| field.to_string()), Some(name));
        }
        assert_eq!(Field::parse("skills:java"), None);
        assert_eq!(Field::parse("language:"), None);
        assert_eq!(Field::parse("language"), None);
    }
}
