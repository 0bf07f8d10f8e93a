//! Numbers as thousandths, read from their digits: a float would already have changed them.

/// The largest number of thousandths that a number is read as; what is larger is beyond every limit all the same.
pub(super) const HIGHEST: i64 = i64::MAX / 1000 * 1000;

/// The thousandths of a decimal number such as `30`, `-1.5` or `2.5e3`; the code of what it is instead where it has
/// more than three decimals or is no number at all.
pub(super) fn thousandths(text: &str) -> Result<i64, &'static str> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().map_err(|_| "not-a-number")?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole, fraction].concat();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("not-a-number");
    }
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Ok(0);
    }
    let dropped = digits.len() - digits.trim_end_matches('0').len();
    let shift = i64::try_from(dropped)
        .ok()
        .zip(i64::try_from(fraction.len()).ok())
        .and_then(|(dropped, decimals)| exponent.checked_add(dropped - decimals + 3))
        .ok_or("not-a-number")?;
    let power = u32::try_from(shift).map_err(|_| "finer-number")?;
    let amount = significant
        .parse::<i64>()
        .ok()
        .zip(10_i64.checked_pow(power))
        .and_then(|(digits, scale)| digits.checked_mul(scale))
        .map_or(HIGHEST, |amount| amount.min(HIGHEST));
    Ok(if negative { -amount } else { amount })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        for (text, expected) in [
            ("30", 30_000),
            ("0", 0),
            ("-0.0", 0),
            ("1.5", 1_500),
            ("-1.125", -1_125),
            ("+2", 2_000),
            ("2.5e3", 2_500_000),
            ("12500e-3", 12_500),
            ("0.1000", 100),
            ("0e99999", 0),
        ] {
            assert_eq!(thousandths(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_said_and_never_rounded() {
        for (text, expected) in [
            ("0.0005", Err("finer-number")),
            ("1e-9", Err("finer-number")),
            ("1e400", Ok(HIGHEST)),
            ("-99999999999999999999999", Ok(-HIGHEST)),
            ("inf", Err("not-a-number")),
            ("nan", Err("not-a-number")),
            ("", Err("not-a-number")),
            ("1e99999999999999999999", Err("not-a-number")),
        ] {
            assert_eq!(thousandths(text), expected, "{text}");
        }
    }
}
