//! Readings of availability and places in words.

use super::{Say, Wording};
use crate::facts::availability::{Availability, Counted};
use crate::facts::place::{At, Place};
use crate::facts::time::Days;
use crate::reference::{Reference, Span};

impl Wording {
    /// From when on somebody can work.
    pub(super) fn availability(&self, said: &Availability) -> String {
        match said {
            Availability::AtOnce => self.say("start-at-once", &[]),
            Availability::From(days) => self.say("start-from", &[("days", self.some_days(*days).into())]),
            Availability::After(days) => self.say("start-after", &[("days", self.some_days(*days).into())]),
            Availability::Wait { least, most, counted } => {
                let time = match (least, most) {
                    (Some(least), Some(most)) if least == most => self.span_of_time("", *least),
                    (Some(least), Some(most)) => {
                        let ends = [("from", *least), ("to", *most)];
                        self.say("between-times", &ends.map(|(name, span)| (name, self.span_of_time("", span).into())))
                    }
                    (None, Some(most)) => self.say("at-most", &[("amount", self.span_of_time("", *most).into())]),
                    (Some(least), None) => self.say("at-least", &[("amount", self.span_of_time("", *least).into())]),
                    (None, None) => self.say("some-time", &[]),
                };
                let polish_notice = |least: Option<Span>, most: Option<Span>| {
                    let all = |kind: fn(Span) -> bool| least.into_iter().chain(most).all(kind);
                    match (all(|span| span.days == 0), all(|span| span.months == 0)) {
                        (true, false) => "start-month-end",
                        (false, true) => "start-saturday",
                        _ => "start-polish-notice",
                    }
                };
                let name = match counted {
                    Counted::Written => "start-in",
                    Counted::Asked => "start-wait",
                    Counted::Notice => "start-notice",
                    Counted::PolishNotice => polish_notice(*least, *most),
                    Counted::MonthEnd => "start-month-end",
                    Counted::QuarterEnd => "start-quarter-end",
                };
                self.say(name, &[("time", time.into())])
            }
        }
    }

    fn some_days(&self, days: Days) -> String {
        match days {
            Days::Dated(from, to) => self.days(Some(from), Some(to)),
            Days::OfMonth { month, first: 1, last: 31 } => self.say(&format!("month-{month}"), &[]),
            Days::OfMonths { from: (first_month, first), to: (last_month, last) } => {
                let [from, to] = if (first, last) == (1, 31) {
                    [first_month, last_month].map(|month| self.say(&format!("month-{month}"), &[]))
                } else {
                    let day = |month: i8, day: i8| Days::OfMonth { month, first: day, last: day };
                    [day(first_month, first), day(last_month, last)].map(|day| self.some_days(day))
                };
                self.say("between", &[("from", from.into()), ("to", to.into())])
            }
            Days::OfMonth { month, first, last } => {
                let number = |day: i8| Say::from(day.to_string());
                let days = if first == last {
                    first.to_string()
                } else {
                    self.say("between", &[("from", number(first)), ("to", number(last))])
                };
                let month = self.say(&format!("month-{month}.genitive"), &[]);
                self.say("days-of-month", &[("days", days.into()), ("month", month.into())])
            }
        }
    }

    /// A place, or that it is not wanted.
    pub(super) fn place_named(&self, place: &Place, tables: &Reference) -> String {
        let name = |place: &'_ str| self.name_among(tables.places.names_of(place)).unwrap_or(place).to_owned();
        let name = match &place.at {
            At::Known(place) => name(place),
            At::Whole(place) => self.say("place-whole", &[("name", name(place).into())]),
            At::Around(place) => self.say("place-around", &[("name", name(place).into())]),
            At::Other(_) => self.say("place-other", &[]),
            At::Remote => self.say("place-remote", &[]),
            At::Hybrid => self.say("place-hybrid", &[]),
            At::OnSite => self.say("place-on-site", &[]),
            At::Anywhere => self.say("place-anywhere", &[]),
            At::Moving => self.say("place-moving", &[]),
        };
        self.with_stance(name, place.stance, "state-denied", None)
    }
}
