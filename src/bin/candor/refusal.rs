//! A command line that cannot be followed. What to say about it stands in the wording, like everything else.

use std::fmt;
use std::path::Path;

use candor::wording::{Say, Wording};

/// Why a command line cannot be followed.
#[derive(Debug)]
pub struct Refusal {
    name: &'static str,
    parts: Vec<(&'static str, String)>,
}

impl Refusal {
    /// In the words of a language.
    pub fn say(&self, wording: &Wording) -> String {
        let parts: Vec<(&str, Say)> = self.parts.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        wording.say(self.name, &parts)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Wording::english()))
    }
}

impl std::error::Error for Refusal {}

/// A refusal of what was written, by the name of its message.
pub fn refusal(name: &'static str, found: &str) -> Refusal {
    Refusal { name, parts: vec![("found", found.to_owned())] }
}

/// The same, with what there is to choose from.
pub fn choice(name: &'static str, found: &str, valid: &[&str]) -> Refusal {
    Refusal { name, parts: vec![("found", found.to_owned()), ("valid", valid.join(", "))] }
}

/// A file or folder that cannot be read, and why.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Refusal {
    let detail = match error.kind() {
        std::io::ErrorKind::NotFound => "not-found".to_owned(),
        std::io::ErrorKind::PermissionDenied => "no-permission".to_owned(),
        std::io::ErrorKind::NotADirectory => "no-folder".to_owned(),
        other => other.to_string(),
    };
    Refusal { name: "usage-unreadable", parts: vec![("found", path.display().to_string()), ("detail", detail)] }
}

/// A file that cannot be written, and why.
pub fn unwritable(path: &Path, error: &std::io::Error) -> Refusal {
    let detail = match error.kind() {
        std::io::ErrorKind::NotFound => "no-folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "no-permission".to_owned(),
        std::io::ErrorKind::StorageFull => "full".to_owned(),
        other => other.to_string(),
    };
    Refusal { name: "usage-unwritable", parts: vec![("found", path.display().to_string()), ("detail", detail)] }
}
