//! # What it asks
//!
//! How the expected pay stands to the band of the role. Information beside the ranking: it neither scores nor decides,
//! unless it is a must with a `because`.
//!
//! # What counts
//!
//! An expectation whose lowest amount lies at or below the top of the band, on the same basis, currency and time. Of several
//! alternatives, those on that basis count. What the cell does not say may stand in the heading of its column. A currency or
//! a time that neither says is taken for that of the band only where the amount lies between half of its bottom and twice
//! its top, and the finding says so.
//!
//! # What is unknown
//!
//! Nothing stated, or stated on another basis: gross, net and invoice amounts do not compare, nor are hours ever turned into
//! months. "Net" alone may mean in hand or before VAT. Pay history is never read.
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
        Key::required(
            "per",
            Takes::OneOf(&["hour", "day", "week", "month", "year"]),
            "The time that an amount is for.",
        ),
    ])
};

/// The currencies of Europe, and the dollar (ISO 4217).
const CURRENCIES: &[&str] = &[
    "PLN", "EUR", "USD", "GBP", "UAH", "CHF", "CZK", "HUF", "RON", "BGN", "SEK", "NOK", "DKK", "ISK", "MDL", "RSD",
    "TRY", "RUB",
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
        let (mut said, mut differs) = (Vec::new(), None);
        for cell in &cells {
            let Reading::Money(found) = &*cell.reading else { continue };
            let compares = |pay: &&Found<Expected>| self.differs(&pay.value).is_none();
            let comparable: Vec<_> = found.iter().filter(compares).collect();
            let counted = if comparable.is_empty() { found.iter().collect() } else { comparable };
            differs = differs.or_else(|| counted.first().and_then(|pay| self.differs(&pay.value)));
            said.extend(counted.into_iter().map(|pay| (*cell, pay)));
        }
        let meets = |pay: &Expected| pay.at_least < self.to || pay.at_least == self.to && !pay.above;
        let readings = said.iter().map(|(_, pay)| (meets(&pay.value), if meets(&pay.value) { FULL } else { 0 }));
        let Some(outcome) = Outcome::over(readings) else {
            return at.missing(&cells);
        };
        let outcome = if differs.is_none() { outcome } else { Outcome::OPEN };
        let lowest = said.iter().map(|(_, pay)| pay.value.at_least).min();
        let above = lowest.map(|lowest| lowest - self.to).filter(|above| differs.is_none() && *above > 0);
        let taken = said.iter().any(|(_, pay)| pay.value.currency.is_none() || pay.value.per.is_none());
        Part {
            have: said.first().map(|(_, pay)| Amount::pay(&pay.value)),
            gap: above.map(|above| self.amount(Some(above), Some(above))),
            why: match outcome.verdict {
                Verdict::Unknown => differs.or(Some(Why::Disagree)),
                _ => taken.then_some(Why::TakenAsBand),
            },
            evidence: said
                .iter()
                .map(|(cell, pay)| Evidence::of(cell, pay, pay.via, Amount::pay(&pay.value)))
                .collect(),
            ..Part::new(outcome)
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let pay = Expected {
            at_least: self.to,
            above: false,
            at_most: Some(self.to),
            currency: Some(self.currency.clone()),
            basis: Some(self.basis),
            per: Some(self.per),
        };
        let reading = Reading::Money(vec![Found { value: pay, span: 0..0, via: Via::Same }]);
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
        } else if pay.currency.is_none() && !self.fits(pay) {
            Some(Why::CurrencyUnsaid)
        } else if pay.basis.is_none() {
            Some(Why::BasisUnsaid)
        } else if pay.basis == Some(Basis::Net) && self.basis != Basis::EmploymentGross {
            Some(Why::NetOfWhat)
        } else {
            (pay.basis != Some(self.basis)).then_some(Why::OtherBasis)
        }
    }

    /// Whether an amount that leaves its currency or its time open can hardly be meant in another than that of the band:
    /// there it would be of another order.
    fn fits(&self, pay: &Expected) -> bool {
        let lowest = self.from.unwrap_or(self.to).min(self.to);
        let amount = if pay.at_least == 0 { pay.at_most.unwrap_or(0) } else { pay.at_least };
        (lowest / 2..=self.to.saturating_mul(2)).contains(&amount)
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
