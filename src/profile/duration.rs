//! A length of time as a profile writes it: "1 year", "18 months", "1,5 roku", "2 lata i 6 miesięcy".

use crate::facts::availability::{Availability, Counted};
use crate::facts::{Field, Reading, read};
use crate::reference::{Reference, Span};

/// The whole months of a length of time, at least one; `None` where the text is nothing of the kind.
///
/// It is read as a candidate's cell is, but must be exact and name its unit: no range, no "about", no bare number.
pub(super) fn months(text: &str, tables: &Reference) -> Option<u32> {
    let Reading::Duration(found) = read(&Field::Experience(None), text, tables) else { return None };
    let names_a_unit = text.chars().any(char::is_alphabetic) && text.chars().any(|letter| letter.is_ascii_digit());
    let exact = found.value.at_most == Some(found.value.at_least) && found.value.at_least > 0;
    (names_a_unit && exact).then_some(found.value.at_least)
}

/// The same in days, weeks or months: "2 weeks", "10 dni".
pub(super) fn span(text: &str, tables: &Reference) -> Option<Span> {
    if let Some(months) = months(text, tables) {
        return Some(Span::months(months));
    }
    let Reading::Availability(found) = read(&Field::Availability, text, tables) else { return None };
    match found.value {
        Availability::Wait { least: Some(least), most, counted: Counted::Asked } if most == Some(least) => {
            Some(least).filter(|span| *span != Span::days(0))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, months, span};
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
    fn a_wait_may_be_of_days_and_weeks() {
        for (text, expected) in [
            ("2 weeks", Some(Span::days(14))),
            ("2 tygodnie", Some(Span::days(14))),
            ("1 tydzień", Some(Span::days(7))),
            ("10 days", Some(Span::days(10))),
            ("14 dni", Some(Span::days(14))),
            ("4 Wochen", Some(Span::days(28))),
            ("2 тижні", Some(Span::days(14))),
            ("2 недели", Some(Span::days(14))),
            ("3 months", Some(Span::months(3))),
            ("3 miesiące", Some(Span::months(3))),
            ("1 year", Some(Span::months(12))),
            ("0 days", None),
            ("2-4 weeks", None),
            ("in 2 weeks", None),
            ("2 weeks notice", None),
            ("soon", None),
            ("2", None),
        ] {
            assert_eq!(span(text, Reference::embedded()), expected, "{text}");
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
