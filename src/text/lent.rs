//! Numbers and texts in one piece of memory each: what was stored ready is lent from the program, and nothing is copied.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Bytes of a number, the lowest first.
const BYTES: usize = 4;

/// A list of numbers of 32 bits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Numbers(#[serde(borrow)] Cow<'static, [u8]>);

impl Numbers {
    /// So many zeros.
    pub(super) fn zeros(count: usize) -> Numbers {
        Numbers(vec![0; count * BYTES].into())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len() / BYTES
    }

    pub(super) fn get(&self, at: usize) -> Option<usize> {
        let bytes = self.0.get(at * BYTES..(at + 1) * BYTES)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes) as usize)
    }

    /// Sets a number of the list. No table has more than 32 bits count.
    pub(super) fn set(&mut self, at: usize, number: usize) {
        let bytes = u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
        self.0.to_mut()[at * BYTES..(at + 1) * BYTES].copy_from_slice(&bytes);
    }

    pub(super) fn push(&mut self, number: usize) {
        let at = self.len();
        self.0.to_mut().extend([0; BYTES]);
        self.set(at, number);
    }
}

/// A list of texts.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Texts {
    #[serde(borrow)]
    joined: Cow<'static, str>,
    /// Where each ends.
    ends: Numbers,
}

impl Texts {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn push(&mut self, text: &str) {
        self.joined.to_mut().push_str(text);
        self.ends.push(self.joined.len());
    }

    pub(super) fn get(&self, at: usize) -> &str {
        self.span(at).and_then(|span| self.joined.get(span)).unwrap_or_default()
    }

    /// A text for as long as the program runs, if it is the program's own.
    pub(super) fn lend(&self, at: usize) -> Cow<'static, str> {
        match self.joined {
            Cow::Borrowed(joined) => Cow::Borrowed(self.span(at).and_then(|span| joined.get(span)).unwrap_or_default()),
            Cow::Owned(_) => Cow::Owned(self.get(at).to_owned()),
        }
    }

    fn span(&self, at: usize) -> Option<std::ops::Range<usize>> {
        let start = if at == 0 { 0 } else { self.ends.get(at - 1)? };
        Some(start..self.ends.get(at)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_comes_out() {
        let (mut numbers, mut texts) = (Numbers::zeros(1), Texts::default());
        numbers.push(70_000);
        numbers.set(0, 3);
        assert_eq!((numbers.len(), numbers.get(0), numbers.get(1), numbers.get(2)), (2, Some(3), Some(70_000), None));
        for text in ["żółw", "", "b"] {
            texts.push(text);
        }
        assert_eq!((texts.len(), texts.get(0), texts.get(1), texts.get(2), texts.get(3)), (3, "żółw", "", "b", ""));
        assert_eq!(texts.lend(0), "żółw");
    }
}
