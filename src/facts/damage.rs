//! What a spreadsheet made of a cell: an error value, a shortened number, a date in place of "1-2", a count of days.

use super::Field;
use crate::reference::Reference;
use crate::text::named;

named! {
    /// How a spreadsheet damaged a cell.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Damage {
        /// "#N/D", "#REF!", "#####": the value is not there.
        Error = "error",
        /// "4,85E+10": a long number of which the last digits are lost.
        Exponent = "exponent",
        /// "02.sty", "1-Feb": perhaps "1-2", taken for a date.
        Date = "date",
        /// "45293": a date as a count of days.
        Serial = "serial",
    }
}

/// No damage is longer.
const LONGEST: usize = 24;
/// Days since the turn of 1900 that a date of somebody's working life can be: from 1954 to 2099.
const DAYS: std::ops::RangeInclusive<u32> = 20_000..=73_050;

/// What a spreadsheet did to a cell, if the cell is what spreadsheets print. A count of days is known only where no other
/// number of five digits could stand.
pub fn damage(field: &Field, text: &str, tables: &Reference) -> Option<Damage> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    if tables.spreadsheet.is_error(text) {
        Some(Damage::Error)
    } else if is_exponent(text) {
        Some(Damage::Exponent)
    } else if is_day_and_month(text, tables) {
        Some(Damage::Date)
    } else {
        (field.holds_time() && is_serial(text)).then_some(Damage::Serial)
    }
}

/// "4,85E+10".
fn is_exponent(text: &str) -> bool {
    let Some((number, power)) = text.split_once("E+").or(text.split_once("e+")) else { return false };
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    whole.len() == 1 && (1..=3).contains(&power.len()) && [whole, part, power].into_iter().all(digits)
}

/// "02.sty", "2-Jan", "02. Jan", "sty.02".
fn is_day_and_month(text: &str, tables: &Reference) -> bool {
    let Some((first, second)) = text.split_once(['.', '-']) else { return false };
    let second = second.strip_prefix(' ').unwrap_or(second);
    let second = second.strip_suffix('.').unwrap_or(second);
    let is_number = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |part: &str| part.chars().all(char::is_alphabetic) && tables.spreadsheet.is_month(part);
    is_number(first) && is_month(second) || is_month(first) && is_number(second)
}

fn is_serial(text: &str) -> bool {
    let (days, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let whole = days.len() == 5 && part.bytes().all(|byte| byte.is_ascii_digit());
    whole && days.parse().is_ok_and(|days| DAYS.contains(&days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_print_is_known() {
        let of = |field: &Field, text: &str| damage(field, text, Reference::embedded());
        for (text, expected) in [
            ("#N/D", Some(Damage::Error)),
            (" #NAZWA? ", Some(Damage::Error)),
            ("#REF!", Some(Damage::Error)),
            ("########", Some(Damage::Error)),
            ("4,85E+10", Some(Damage::Exponent)),
            ("4.85e+10", Some(Damage::Exponent)),
            ("02.sty", Some(Damage::Date)),
            ("1-lut", Some(Damage::Date)),
            ("Feb-03", Some(Damage::Date)),
            ("02. Jan", Some(Damage::Date)),
            ("02.янв", Some(Damage::Date)),
            ("45293", None),
            ("#1", None),
            ("C#", None),
            ("2 maja", None),
            ("1-2", None),
            ("E+", None),
            ("", None),
        ] {
            assert_eq!(of(&Field::Skills, text), expected, "{text:?}");
        }
        for (text, expected) in
            [("45293", Some(Damage::Serial)), ("45293,5", Some(Damage::Serial)), ("12345", None), ("2019", None)]
        {
            assert_eq!(of(&Field::JobStart, text), expected, "{text:?}");
        }
    }
}
