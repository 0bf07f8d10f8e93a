//! Expected pay.

use super::lex::{Kind, Token, lex};
use super::number::{Style, amount};
use super::{Found, Reading, Via};
use crate::reference::{MoneyWord, Reference};

/// What an amount is counted in and on. Only amounts of one basis compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Employment, before tax.
    EmploymentGross,
    /// Employment, in hand.
    EmploymentNet,
    /// A business's invoice, before VAT.
    B2b,
}

impl Basis {
    /// All bases.
    pub const ALL: [Basis; 3] = [Basis::EmploymentGross, Basis::EmploymentNet, Basis::B2b];

    /// The name as profiles write it.
    pub fn name(self) -> &'static str {
        match self {
            Basis::EmploymentGross => "employment-gross",
            Basis::EmploymentNet => "employment-net",
            Basis::B2b => "b2b",
        }
    }

    /// The basis of a name.
    pub fn parse(name: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.name() == name)
    }
}

/// The time an amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Per {
    Hour,
    Month,
    Year,
}

impl Per {
    /// All times.
    pub const ALL: [Per; 3] = [Per::Hour, Per::Month, Per::Year];

    /// The name as profiles write it.
    pub fn name(self) -> &'static str {
        match self {
            Per::Hour => "hour",
            Per::Month => "month",
            Per::Year => "year",
        }
    }

    /// The time of a name.
    pub fn parse(name: &str) -> Option<Per> {
        Per::ALL.into_iter().find(|per| per.name() == name)
    }
}

/// An expected pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pay {
    /// The lowest amount, in hundredths.
    pub at_least: i64,
    /// The highest amount, in hundredths; `None` where the words set no end ("from 7000").
    pub at_most: Option<i64>,
    /// ISO 4217 code, if said.
    pub currency: Option<String>,
    /// The basis, if said.
    pub basis: Option<Basis>,
    /// The time it is for, if said.
    pub per: Option<Per>,
}

/// Reads an expected pay: "7000 brutto", "8-9 tys. zł brutto", "6500 netto B2B", "od 7000", "50 EUR/h".
///
/// One amount or one range, on one basis: "7000 netto / 9500 brutto" is two and not understood. Currency, basis and
/// time stay open where the words do not say them; gross on B2B stays open, for it may or may not hold VAT.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let tokens = lex(text, tables, true);
    let Some(amount) = amount(text, &tokens, Style::Thousands) else { return Reading::NotUnderstood };
    if text[..amount.span.start].ends_with(['-', '−', '–']) {
        return Reading::NotUnderstood;
    }
    let says = |word| tokens.iter().any(|token| token.means_money(word));
    let (gross, net) = (says(MoneyWord::Gross), says(MoneyWord::Net));
    let (b2b, employment) = (says(MoneyWord::B2b), says(MoneyWord::Employment));
    let Ok(currency) = currency(&tokens) else { return Reading::NotUnderstood };
    if gross && net || b2b && employment {
        return Reading::NotUnderstood;
    }
    let basis = match (gross, net, b2b) {
        (false, _, true) => Some(Basis::B2b),
        (true, _, false) => Some(Basis::EmploymentGross),
        (_, true, false) => Some(Basis::EmploymentNet),
        (true, _, true) | (false, false, false) => None,
    };
    let span = tokens.iter().find(|token| matters(token)).map_or(amount.span.start, |token| token.span.start)
        ..tokens.iter().rfind(|token| matters(token)).map_or(amount.span.end, |token| token.span.end);
    let value = Pay {
        at_least: amount.range.at_least / 10,
        at_most: amount.range.at_most.map(|most| most / 10),
        currency,
        basis,
        per: per(&tokens),
    };
    Reading::Money(Found { value, span, via: Via::Same })
}

fn matters(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Number | Kind::Known(..))
}

/// The one currency named; two are an error.
fn currency(tokens: &[Token<'_>]) -> Result<Option<String>, ()> {
    let mut found: Option<[char; 3]> = None;
    for token in tokens {
        let Kind::Known(_, money) = token.kind else { continue };
        for word in money {
            if let MoneyWord::Currency(code) = *word
                && found.replace(code).is_some_and(|before| before != code)
            {
                return Err(());
            }
        }
    }
    Ok(found.map(|code| code.iter().collect()))
}

/// The time it is for; open where the words name two.
fn per(tokens: &[Token<'_>]) -> Option<Per> {
    let times = [(MoneyWord::Hour, Per::Hour), (MoneyWord::Month, Per::Month), (MoneyWord::Year, Per::Year)];
    let mut said = times.iter().filter(|(word, _)| tokens.iter().any(|token| token.means_money(*word)));
    match (said.next(), said.next()) {
        (Some(&(_, per)), None) => Some(per),
        _ => None,
    }
}
