//! What digits with a dot beside a length may be: "4.11" is years and months, "03.2019" a month of a year.

use super::LONGEST;
use crate::facts::lex::Token;

/// The two parts of "4.11".
fn parted(number: &str) -> Option<(&str, &str)> {
    number.split_once(['.', ',']).filter(|(_, tail)| tail.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "03.2019" is a month of a year, and so is "03.19".
pub(super) fn is_month_of_year(number: &str) -> bool {
    let year = |tail: &str| tail.len() == 4 && matches!(&tail[..2], "19" | "20" | "21");
    parted(number).is_some_and(|(head, tail)| year(tail) || head.starts_with('0') && is_month_and_year(head, tail))
}

/// Two digits for a month and two more.
fn is_month_and_year(head: &str, tail: &str) -> bool {
    head.len() == 2 && tail.len() == 2 && matches!(head.parse(), Ok(1..=12))
}

/// "10.18–12.19": from a month to a month.
pub(super) fn is_from_month_to_month(text: &str, tokens: &[Token<'_>]) -> bool {
    let month = |token: &Token<'_>| {
        let parts = if token.is_number() { parted(&text[token.span.clone()]) } else { None };
        parts.is_some_and(|(head, tail)| is_month_and_year(head, tail))
    };
    tokens.windows(3).any(|three| month(&three[0]) && three[1].is_sign('-') && month(&three[2]))
}

/// The months of "4.11" and "1.06", read as years and months.
pub(super) fn years_and_months(number: &str) -> Option<i64> {
    let (years, months) = parted(number).filter(|(_, months)| months.len() == 2)?;
    let months = months.parse::<i64>().ok().filter(|months| (1..=11).contains(months))?;
    years.parse::<i64>().ok()?.checked_mul(12)?.checked_add(months).filter(|&all| all <= LONGEST)
}
