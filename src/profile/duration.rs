//! A length of time as a profile writes it: "1 year", "18 months", "1,5 roku", "2 lata i 6 miesięcy".

use super::decimal;
use crate::text::fold;

/// The longest time that a profile may ask for: a hundred years in months.
const LONGEST: i64 = 1200;

const YEARS: &[&str] = &["year", "years", "yr", "yrs", "rok", "roku", "lata", "lat"];
const MONTHS: &[&str] = &["month", "months", "mo", "mos", "miesiac", "miesiaca", "miesiace", "miesiecy", "mies"];

/// The whole months of a length of time, at least one; `None` where the text is nothing of the kind.
pub(super) fn months(text: &str) -> Option<u32> {
    let folded = fold(text);
    let mut rest = folded.trim();
    let mut thousandths = 0_i64;
    loop {
        let number;
        (number, rest) = split(rest, |c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let unit;
        (unit, rest) = split(rest.trim_start(), char::is_alphabetic);
        rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
        let months = if YEARS.contains(&unit) {
            12
        } else if MONTHS.contains(&unit) {
            1
        } else {
            return None;
        };
        let amount = number.starts_with(|c: char| c.is_ascii_digit()).then(|| number.replace(',', "."))?;
        thousandths = decimal::thousandths(&amount).ok()?.checked_mul(months)?.checked_add(thousandths)?;
        if rest.is_empty() {
            break;
        }
        rest = ["and ", "i ", ","].iter().find_map(|joint| rest.strip_prefix(joint)).unwrap_or(rest).trim_start();
    }
    let whole = (thousandths % 1000 == 0).then_some(thousandths / 1000)?;
    u32::try_from(whole).ok().filter(|_| (1..=LONGEST).contains(&whole))
}

/// The longest beginning whose letters all pass, and the rest.
fn split(text: &str, passes: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !passes(c)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::months;

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
            ("100 years", 1200),
        ] {
            assert_eq!(months(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_whole_number_of_months_is_not_read() {
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
            "1 year!",
            "1 year and",
            "101 years",
            "1..5 years",
            ".5 years",
            "99999999999999999999 years",
            "٣ years",
        ] {
            assert_eq!(months(text), None, "{text}");
        }
    }
}
