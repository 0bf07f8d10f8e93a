//! Every word for people, from `data/wording`: English and Polish, one file a language.

mod amounts;
mod plain;
mod problems;
mod questions;
mod readings;
mod sentences;
mod starts;

pub use plain::plain;
pub use problems::{cut, shortened};
pub use readings::Read;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "data/wording"]
struct Files;

static ALL: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let names = Files::iter().filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned));
    names.filter_map(|lang| Wording::load(&lang)).collect()
});

/// The words of one language.
pub struct Wording {
    /// Its code: `en`, `pl`.
    pub lang: String,
    bundle: FluentBundle<FluentResource>,
}

/// A part of a sentence.
#[derive(Debug, Clone)]
pub enum Say<'a> {
    /// Text as it is.
    Text(Cow<'a, str>),
    /// A number: for the plural, and as it is written.
    Number(String),
}

impl<'a> From<&'a str> for Say<'a> {
    fn from(text: &'a str) -> Self {
        Say::Text(text.into())
    }
}

impl From<String> for Say<'_> {
    fn from(text: String) -> Self {
        Say::Text(text.into())
    }
}

impl From<u64> for Say<'_> {
    fn from(number: u64) -> Self {
        Say::Number(number.to_string())
    }
}

impl Wording {
    /// The words of a language, by its code.
    ///
    /// ```
    /// # use candor::wording::Wording;
    /// assert_eq!(Wording::of("pl").unwrap().say("standing-clarify", &[]), "do wyjaśnienia");
    /// assert!(Wording::of("xx").is_none());
    /// ```
    pub fn of(lang: &str) -> Option<&'static Wording> {
        ALL.iter().find(|wording| wording.lang == lang)
    }

    /// English.
    pub fn english() -> &'static Wording {
        // A test makes sure that it is embedded.
        &ALL[ALL.iter().position(|wording| wording.lang == "en").unwrap_or(0)]
    }

    /// The codes of all languages.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|wording| wording.lang.as_str())
    }

    fn load(lang: &str) -> Option<Wording> {
        let file = Files::get(&format!("{lang}.ftl"))?;
        let text = String::from_utf8(file.data.into_owned()).ok()?;
        // What does not parse is missing, and the tests name it.
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new_concurrent(vec![lang.parse().ok()?]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        Some(Wording { lang: lang.to_owned(), bundle })
    }

    /// Whether there is a message of this name.
    pub fn has(&self, name: &str) -> bool {
        self.bundle.has_message(name)
    }

    /// A message or attribute (`message.attribute`), its parts filled in. A name without words is said as it is.
    pub fn say(&self, name: &str, parts: &[(&str, Say)]) -> String {
        let (message, attribute) = name.split_once('.').map_or((name, None), |(name, attr)| (name, Some(attr)));
        let found = self.bundle.get_message(message);
        let pattern = found.as_ref().and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return name.to_owned() };
        let mut args = FluentArgs::new();
        for (key, part) in parts {
            match part {
                Say::Text(text) => args.set(*key, FluentValue::from(text.clone().into_owned())),
                Say::Number(number) => {
                    args.set(*key, FluentValue::try_number(number));
                    args.set(format!("{key}-text"), FluentValue::from(self.decimal(number)));
                }
            }
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A number in the language's way of writing.
    fn decimal(&self, number: &str) -> String {
        if number.contains('.') { number.replace('.', &self.say("decimal-mark", &[])) } else { number.to_owned() }
    }

    /// Texts in a row.
    pub fn list<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let separator = self.say("list-separator", &[]);
        let mut out = String::new();
        for item in items {
            if !out.is_empty() {
                out.push_str(&separator);
            }
            out.push_str(item.as_ref());
        }
        out
    }

    /// Texts of which one is enough.
    pub fn either<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let mut items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
        match items.pop() {
            Some(last) if !items.is_empty() => {
                self.say("alternative", &[("first", self.list(items).into()), ("second", last.into())])
            }
            last => last.unwrap_or_default(),
        }
    }
}

/// Thousandths, hundredths and the like without needless zeros: `1500` of 3 digits is `1.5`.
pub(crate) fn scaled(number: i64, digits: usize) -> String {
    let text = format!("{:0>1$}", number.unsigned_abs(), digits + 1);
    let (whole, part) = text.split_at(text.len() - digits);
    let sign = if number < 0 { "-" } else { "" };
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(lang: &str, number: &str) -> String {
        Wording::of(lang).expect("embedded").say("years", &[("n", Say::Number(number.into()))])
    }

    #[test]
    fn polish_and_english_plurals() {
        for (number, polish, english) in [
            ("1", "1 rok", "1 year"),
            ("2", "2 lata", "2 years"),
            ("5", "5 lat", "5 years"),
            ("12", "12 lat", "12 years"),
            ("22", "22 lata", "22 years"),
            ("1.5", "1,5 roku", "1.5 years"),
        ] {
            assert_eq!((years("pl", number), years("en", number)), (polish.into(), english.into()));
        }
    }

    #[test]
    fn decimals_have_no_needless_zeros() {
        assert_eq!(scaled(1500, 3), "1.5");
        assert_eq!(scaled(-5, 3), "-0.005");
        assert_eq!(scaled(7000, 3), "7");
        assert_eq!(scaled(0, 2), "0");
    }
}
