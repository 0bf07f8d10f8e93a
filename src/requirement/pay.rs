//! # What it asks
//!
//! How the expected pay stands to the band of the role. Information beside the ranking: it neither scores nor decides,
//! unless it is a must with a `because`.
//!
//! # What counts
//!
//! An expectation whose lowest amount lies at or below the top of the band, on the same basis, currency and time.
//!
//! # What is unknown
//!
//! Nothing stated, or stated on another basis: gross, net and invoice amounts do not compare. Pay history is never read.
//!
//! # Example
//!
//! ```toml
//! pay = { from = 7000, to = 9500, currency = "PLN", basis = "employment-gross", per = "month" }
//! ```

use super::{About, Ask, Judging, Subject};
use crate::facts::money::{Basis, Pay as Expected, Per};
use crate::facts::{Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, Verdict, Why};
use crate::reference::Reference;
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    ascending: &[("from", "to")],
    ..Shape::new(&[
        Key::optional("from", Takes::Decimal, "The bottom of the band."),
        Key::required("to", Takes::Decimal, "The top of the band."),
        Key::required("currency", Takes::OneOf(CURRENCIES), "ISO 4217 code."),
        Key::required(
            "basis",
            Takes::OneOf(&["employment-gross", "employment-net", "b2b"]),
            "What the amounts are counted on.",
        ),
        Key::required("per", Takes::OneOf(&["hour", "month", "year"]), "The time that an amount is for."),
    ])
};

/// The currencies of Europe, and the dollar (ISO 4217).
const CURRENCIES: &[&str] = &[
    "PLN", "EUR", "USD", "GBP", "UAH", "CHF", "CZK", "HUF", "RON", "BGN", "SEK", "NOK", "DKK", "ISK", "MDL", "RSD",
    "TRY",
];

#[derive(Debug, Clone)]
pub struct Pay {
    from: Option<i64>,
    to: i64,
    currency: String,
    basis: Basis,
    per: Per,
}

impl Ask for Pay {
    const INFORMS_ONLY: bool = true;

    fn compile(values: &Values, _: &Reference) -> Self {
        let hundredths = |key: &str| values.decimal(key).map(|thousandths| thousandths / 10);
        Pay {
            from: hundredths("from"),
            to: hundredths("to").unwrap_or(0),
            currency: values.text("currency").unwrap_or_default().to_uppercase(),
            basis: values.text("basis").and_then(Basis::parse).unwrap_or(Basis::EmploymentGross),
            per: values.text("per").and_then(Per::parse).unwrap_or(Per::Month),
        }
    }

    fn about(&self) -> About {
        let question = Question { field: "pay", subject: String::new() };
        About::new(vec![Field::PayExpectation], question, Subject::Itself, self.amount(self.from, Some(self.to)))
    }

    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let mut said = Vec::new();
        for cell in &cells {
            if let Reading::Money(found) = &*cell.reading {
                said.push((*cell, &found.value));
            }
        }
        let comparable = said.iter().all(|(_, pay)| self.differs(pay).is_none());
        let readings =
            said.iter().map(|(_, pay)| (pay.at_least <= self.to, if pay.at_least <= self.to { FULL } else { 0 }));
        let Some(outcome) = Outcome::over(readings) else {
            return at.missing(&cells);
        };
        let outcome = if comparable { outcome } else { Outcome::OPEN };
        let lowest = said.iter().map(|(_, pay)| pay.at_least).min().filter(|lowest| comparable && *lowest > self.to);
        Part {
            have: said.first().map(|(_, pay)| Amount::pay(pay)),
            gap: lowest.map(|lowest| self.amount(Some(lowest - self.to), Some(lowest - self.to))),
            why: (outcome.verdict == Verdict::Unknown)
                .then(|| said.iter().find_map(|(_, pay)| self.differs(pay)).unwrap_or(Why::Disagree)),
            evidence: said.iter().map(|(cell, pay)| Evidence::whole(cell, Via::Same, Amount::pay(pay))).collect(),
            ..Part::new(outcome)
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let pay = Expected {
            at_least: self.to,
            at_most: Some(self.to),
            currency: Some(self.currency.clone()),
            basis: Some(self.basis),
            per: Some(self.per),
        };
        let reading = Reading::Money(Found { value: pay, span: 0..0, via: Via::Same });
        at.answer(Field::PayExpectation, "", reading)
    }
}

impl Pay {
    /// Why an amount does not compare. It does only where the basis is said and the same, and currency and time, if said,
    /// are too.
    fn differs(&self, pay: &Expected) -> Option<Why> {
        if pay.currency.as_deref().is_some_and(|currency| currency != self.currency) {
            Some(Why::OtherCurrency)
        } else if pay.per.is_some_and(|per| per != self.per) {
            Some(Why::OtherPeriod)
        } else if pay.per.is_none() && !self.fits(pay) {
            Some(Why::PeriodUnsaid)
        } else if pay.basis.is_none() {
            Some(Why::BasisUnsaid)
        } else {
            (pay.basis != Some(self.basis)).then_some(Why::OtherBasis)
        }
    }

    /// Whether an amount that names no time can only be for that of the band: per hour or per year it would be of another
    /// order.
    fn fits(&self, pay: &Expected) -> bool {
        let lowest = self.from.unwrap_or(self.to).min(self.to);
        (lowest / 4..=self.to.saturating_mul(4)).contains(&pay.at_least)
    }

    fn amount(&self, at_least: Option<i64>, at_most: Option<i64>) -> Amount {
        Amount::Pay {
            at_least,
            at_most,
            currency: Some(self.currency.clone()),
            basis: Some(self.basis),
            per: Some(self.per),
        }
    }
}
