//! Expected pay.

use super::lex::{Kind, Token, lex};
use super::number::{Style, amount};
use super::{Found, Reading, Via};
use crate::reference::{MoneyWord, Reference, TimeWord};
use crate::text::{named, words};

named! {
    /// What an amount is counted in and on. Only amounts of one basis compare.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Basis {
        /// Employment, before tax.
        EmploymentGross = "employment-gross",
        /// Employment, in hand.
        EmploymentNet = "employment-net",
        /// A business's invoice, before VAT.
        B2b = "b2b",
        /// "Net" alone: in hand, or on an invoice before VAT. Compares with nothing.
        Net = "net",
    }
}

named! {
    /// The time an amount is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[allow(missing_docs)]
    pub enum Per {
        Hour = "hour",
        Day = "day",
        Week = "week",
        Month = "month",
        Year = "year",
    }
}

/// An expected pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pay {
    /// The lowest amount, in hundredths.
    pub at_least: i64,
    /// Whether the lowest amount is too little itself: "more than 9000".
    pub above: bool,
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
/// * Several amounts are alternatives, each on its own basis ("8000 brutto / 90 zł/h B2B"), where each says what it is
///   counted in or on. Bare amounts in a row are not understood.
/// * Currency, basis and time stay open where the words do not say them. Gross on B2B stays open, for it may or may not
///   hold VAT, and so does any contract but employment. "Net" alone may be in hand or before VAT.
/// * What is or was earned ("obecnie 6000") is never read.
/// * An amount without a unit beside words that no table knows ("za 10 osób") is no pay, nor is one beside a month: that is
///   what a spreadsheet makes of "8-10". Nor is nothing at all ("0").
pub fn read(text: &str, tables: &Reference) -> Reading {
    read_under("", text, tables)
}

/// The same under a heading, which may say what the cell does not: "Salary expectation (PLN gross)".
pub(super) fn read_under(heading: &str, text: &str, tables: &Reference) -> Reading {
    let (heading, tokens) = (lex(heading, tables, true), lex(text, tables, true));
    let parts = alternatives(text, &tokens);
    let is_bonus = |part: &[Token<'_>]| part.iter().any(|token| token.means_money(MoneyWord::Bonus));
    let beside_base = !parts.iter().all(|part| is_bonus(part));
    let (mut found, mut paid) = (Vec::new(), false);
    for part in parts {
        // "niż teraz (8000)": what stands in brackets says it again.
        paid = is_paid(part).unwrap_or(paid && part.first().is_some_and(|token| token.is_sign('(')));
        if paid || beside_base && is_bonus(part) {
            continue;
        }
        let Some(pay) = pay(text, part, &heading, tables) else { return Reading::NotUnderstood };
        found.push((pay, part.iter().any(is_unit)));
    }
    if found.is_empty() || found.len() > 1 && !found.iter().all(|(_, has_unit)| *has_unit) {
        return Reading::NotUnderstood;
    }
    Reading::Money(found.into_iter().map(|(pay, _)| pay).collect())
}

/// Whether an amount is what somebody earns or earned, or what is wanted: of words for both, the last one before the amount
/// decides, and else the first one after it ("poprzednio 5000, teraz chcę 7000").
fn is_paid(part: &[Token<'_>]) -> Option<bool> {
    let says = |token: &Token<'_>| {
        let paid = token.means_money(MoneyWord::Paid) || token.means(TimeWord::Now);
        if token.means_money(MoneyWord::Wanted) { Some(false) } else { paid.then_some(true) }
    };
    let at = part.iter().position(Token::is_number).unwrap_or(part.len());
    part[..at].iter().rev().find_map(says).or_else(|| part[at..].iter().find_map(says))
}

/// The parts of a text with an amount or range each: cut at the last sign or word between two amounts that parts them.
fn alternatives<'a, 't>(text: &str, tokens: &'a [Token<'t>]) -> Vec<&'a [Token<'t>]> {
    let between = tokens.iter().any(|token| token.means(TimeWord::Between));
    let parts_here = |at: usize| {
        let token = &tokens[at];
        let sign = matches!(token.kind, Kind::Sign(';' | '|' | ',' | '/' | '(' | ')' | '='));
        // "7000,-" is one amount.
        let dash = token.is_sign(',') && tokens.get(at + 1).is_some_and(|next| next.is_sign('-'));
        let line = at > 0 && text[tokens[at - 1].span.end..token.span.start].contains('\n');
        // "7000 + 10%"
        let more = &text[token.span.clone()] == "+" && tokens.get(at + 1).is_some_and(Token::is_number);
        sign && !dash || line || more || token.means(TimeWord::Or) || token.means(TimeWord::And) && !between
    };
    let (mut starts, mut cut, mut counted) = (vec![0], None, false);
    for (at, token) in tokens.iter().enumerate() {
        if counted && parts_here(at) {
            cut = Some(at);
        }
        if token.is_number() {
            starts.extend(cut.take());
            counted = true;
        }
    }
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &tokens[start..end]).collect()
}

/// The pay of a part, with what the heading says where the part does not.
fn pay(text: &str, part: &[Token<'_>], heading: &[Token<'_>], tables: &Reference) -> Option<Found<Pay>> {
    let amount = amount(text, part, Style::Thousands)?;
    if text[..amount.span.start].ends_with(['-', '−', '–']) {
        return None;
    }
    if is_odd(text, part, tables) {
        return None;
    }
    let (mut at_least, mut at_most) = (amount.range.at_least / 10, amount.range.at_most.map(|most| most / 10));
    if at_most == Some(0) {
        return None;
    }
    // "8" under "in thousands".
    let thousand = |tokens: &[Token<'_>]| tokens.iter().any(|token| token.means_money(MoneyWord::Thousand));
    if thousand(heading) && !thousand(part) && at_most.unwrap_or(at_least) < 100_000 {
        (at_least, at_most) = (at_least * 1000, at_most.map(|most| most * 1000));
    }
    let currency = match currency(part).ok()? {
        None => currency(heading).ok()?,
        said => said,
    };
    let span = part.iter().find(|token| matters(token)).map_or(amount.span.start, |token| token.span.start)
        ..part.iter().rfind(|token| matters(token)).map_or(amount.span.end, |token| token.span.end);
    let above = amount.range.at_most.is_none() && says(part, MoneyWord::Above);
    let value = Pay {
        at_least,
        above,
        at_most,
        currency,
        basis: basis(part, heading).ok()?,
        per: if PER.iter().any(|(word, _)| says(part, *word)) { per(part) } else { per(heading) },
    };
    Some(Found { value, span, via: Via::Same })
}

/// Whether something beside the amount makes it another thing: words that no table knows where nothing says that it is money
/// ("35 lat"), a share, a month, letters right after the digits ("45T"), four digits after a decimal sign ("12.2026").
fn is_odd(text: &str, part: &[Token<'_>], tables: &Reference) -> bool {
    let written = |token: &Token<'_>| &text[token.span.clone()];
    let unknown = |token: &&Token<'_>| match token.kind {
        Kind::Word => true,
        Kind::Known(time, []) => time.iter().all(|word| is_length(*word)),
        _ => false,
    };
    let month = |token: &Token<'_>| tables.months.whole(&words(written(token))).is_some();
    let mut strange = part.iter().filter(unknown).peekable();
    let bare = strange.peek().is_some() && !part.iter().any(is_unit);
    let share = part.iter().any(|token| token.is_sign('%'));
    let glued = part.windows(2).any(|pair| {
        pair[0].is_number() && matches!(pair[1].kind, Kind::Word) && pair[0].span.end == pair[1].span.start
    });
    let long = |token: &Token<'_>| written(token).rsplit_once(['.', ',']).is_some_and(|(_, digits)| digits.len() > 3);
    bare || share || glued || strange.any(month) || part.iter().filter(|token| token.is_number()).any(long)
}

fn says(tokens: &[Token<'_>], word: MoneyWord) -> bool {
    tokens.iter().any(|token| token.means_money(word))
}

/// Whether it says what an amount is counted in or on.
fn is_unit(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Known(_, money) if money.iter().any(|word| !is_beside(*word)))
}

/// Whether a word says nothing of what an amount is counted in or on.
fn is_beside(word: MoneyWord) -> bool {
    matches!(word, MoneyWord::Remark | MoneyWord::Wanted | MoneyWord::Bonus | MoneyWord::Above)
}

/// Whether a word of time tells how long: beside pay such a word says something else ("35 lat").
fn is_length(word: TimeWord) -> bool {
    use TimeWord::{Count, Day, HalfYear, Month, Months, Quarter, Week, Year, YearAndHalf};
    matches!(word, Year | Month | Week | Day | Quarter | HalfYear | YearAndHalf | Count(_) | Months(_))
}

fn matters(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Number | Kind::Known(..))
}

/// Words that cannot both hold: gross and net, two currencies.
struct Contradicts;

/// What it is counted on, open where the words do not tell; what contradicts itself is an error. The heading says what the
/// part leaves out: the contract, or gross and net.
fn basis(part: &[Token<'_>], heading: &[Token<'_>]) -> Result<Option<Basis>, Contradicts> {
    use MoneyWord::{AnyNet, B2b, Contract, Employment, Gross, Net};
    let says = |group: &[MoneyWord], word| {
        let said_here = group.iter().any(|word| says(part, *word));
        says(if said_here { part } else { heading }, word)
    };
    let amounts = [Gross, Net, AnyNet];
    let [gross, net, any_net] = amounts.map(|word| says(&amounts, word));
    let contracts = [B2b, Employment, Contract];
    let [b2b, employment, other] = contracts.map(|word| says(&contracts, word));
    if gross && (net || any_net) || b2b && employment {
        return Err(Contradicts);
    }
    Ok(match (gross, net, b2b) {
        _ if other => None,
        (false, _, true) => Some(Basis::B2b),
        (true, _, false) => Some(Basis::EmploymentGross),
        (_, true, false) => Some(Basis::EmploymentNet),
        _ if any_net && !b2b => Some(if employment { Basis::EmploymentNet } else { Basis::Net }),
        (true, _, true) | (false, false, false) => None,
    })
}

/// The one currency named; two are an error.
fn currency(tokens: &[Token<'_>]) -> Result<Option<String>, Contradicts> {
    let mut found: Option<[char; 3]> = None;
    for token in tokens {
        let Kind::Known(_, money) = token.kind else { continue };
        for word in money {
            if let MoneyWord::Currency(code) = *word
                && found.replace(code).is_some_and(|before| before != code)
            {
                return Err(Contradicts);
            }
        }
    }
    Ok(found.map(|code| code.iter().collect()))
}

const PER: [(MoneyWord, Per); 5] = [
    (MoneyWord::Hour, Per::Hour),
    (MoneyWord::Day, Per::Day),
    (MoneyWord::Week, Per::Week),
    (MoneyWord::Month, Per::Month),
    (MoneyWord::Year, Per::Year),
];

/// Every time that words name.
pub(super) fn said(tokens: &[Token<'_>]) -> Vec<Per> {
    PER.iter().filter(|(word, _)| says(tokens, *word)).map(|(_, per)| *per).collect()
}

/// The time it is for; open where the words name two.
fn per(tokens: &[Token<'_>]) -> Option<Per> {
    let mut said = PER.iter().filter(|(word, _)| says(tokens, *word));
    match (said.next(), said.next()) {
        (Some(&(_, per)), None) => Some(per),
        _ => None,
    }
}
