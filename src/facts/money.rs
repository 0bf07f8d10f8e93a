//! Expected pay.

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

/// The time an amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Per {
    Hour,
    Month,
    Year,
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
