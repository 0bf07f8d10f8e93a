//! A length of time as a profile writes it: "1 year", "18 months", "1,5 roku", "2 lata i 6 miesięcy".

use crate::facts::{Field, Reading, read};
use crate::reference::Reference;

/// The whole months of a length of time, at least one; `None` where the text is nothing of the kind.
///
/// It is read as a candidate's cell is, but must be exact and name its unit: no range, no "about", no bare number.
pub(super) fn months(text: &str, tables: &Reference) -> Option<u32> {
    let Reading::Duration(found) = read(&Field::Experience(None), text, tables) else { return None };
    let names_a_unit = text.chars().any(char::is_alphabetic) && text.chars().any(|letter| letter.is_ascii_digit());
    let exact = found.value.at_most == Some(found.value.at_least) && found.value.at_least > 0;
    (names_a_unit && exact).then_some(found.value.at_least)
}

#[cfg(test)]
mod tests {
    use super::months;
    use crate::reference::Reference;

    #[test]
    fn both_languages_are_read() {
        for (text, expected) in [
            ("1 year", 12),
            ("3 years", 36),
            ("18 months", 18),
            ("1.5 years", 18),
            ("1,5 roku", 18),
            ("2 lata", 24),
            ("5 lat", 60),
            ("6 miesięcy", 6),
            ("6 miesiecy", 6),
            ("1 miesiąc", 1),
            ("6 mies.", 6),
            (" 1\u{a0}Rok ", 12),
            ("0.25 years", 3),
            ("2years", 24),
            ("1 year 6 months", 18),
            ("2 lata i 6 miesięcy", 30),
            ("70 years", 840),
        ] {
            assert_eq!(months(text, Reference::embedded()), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_exact_length_of_time_is_not_read() {
        for text in [
            "",
            "year",
            "1",
            "-1 year",
            "0 years",
            "1.33 years",
            "0.5 months",
            "1 yaer",
            "1 week",
            "about 1 year",
            "1-2 years",
            "2+ years",
            "at least 1 year",
            "several years",
            "101 years",
            "1..5 years",
            "99999999999999999999 years",
            "٣ years",
        ] {
            assert_eq!(months(text, Reference::embedded()), None, "{text}");
        }
    }
}
