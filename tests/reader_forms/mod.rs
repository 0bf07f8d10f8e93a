//! A reading as one short line, for tables.

use std::ops::Range;

use candor::facts::availability::Availability;
use candor::facts::certificate::Certificate;
use candor::facts::education::{Education, Finished};
use candor::facts::jobs::Entry;
use candor::facts::language::{Language, Level};
use candor::facts::licence::Licence;
use candor::facts::money::{Basis, Pay, Per};
use candor::facts::place::{At, Place};
use candor::facts::skill::{Skill, Stance};
use candor::facts::time::Dates;
use candor::facts::time::Days;
use candor::facts::time::{Stretch, When};
use candor::facts::title::Title;
use candor::facts::{Fact, Found, Reading, Via};
use candor::reference::{Reference, Span, Track};
use jiff::civil::Date;

/// The short line of a reading of a text.
pub fn form(reading: &Reading, text: &str) -> String {
    let said = |found: &Found<Fact>| format!("{}{}", mark(reading, found.via), fact(found.value, text));
    let all: Vec<String> = reading.facts().iter().map(said).collect();
    match reading {
        Reading::NotStated => "not stated".into(),
        Reading::NotUnderstood => "not understood".into(),
        Reading::Damaged(damage) => format!("damaged: {}", damage.name()),
        Reading::Duties(_) if all.is_empty() => String::new(),
        _ if all.is_empty() => "none".into(),
        _ => all.join("; "),
    }
}

/// A mark where an item of a list was recognised by an inflection or a near spelling.
fn mark(reading: &Reading, via: Via) -> &'static str {
    match via {
        // How a job was recognised is how its title was, which the page of titles shows.
        _ if matches!(reading, Reading::Jobs(_)) => "",
        Via::Inflection if reading.is_list() => "~",
        Via::Near if reading.is_list() => "≈",
        _ => "",
    }
}

fn fact(fact: Fact, text: &str) -> String {
    match fact {
        Fact::School(it) => education(it),
        Fact::Language(it) => language(it),
        Fact::Skill(it) => skill(it),
        Fact::Certificate(it) => certificate(it),
        Fact::Licence(it) => licence(it),
        Fact::Months(it) => open(i64::from(it.at_least), it.at_most.map(i64::from), i64::to_string),
        Fact::Dates(it) => dates(*it),
        Fact::Number(it) => open(it.at_least, it.at_most, |n| scaled(*n, 3)),
        Fact::Pay(it) => pay(it),
        Fact::Availability(it) => availability(it),
        Fact::Place(it) => place(it),
        Fact::Title(it) => title(it),
        Fact::Job(it) => job(it, text),
        Fact::Duty(area) => area.clone(),
        Fact::Phrase(it) => format!("{} of {text}", it.items.join("; ")),
    }
}

fn dates(dates: Dates) -> String {
    match dates {
        Dates::Open => "open".into(),
        Dates::Between(from, to) if from == to => from.to_string(),
        Dates::Between(from, to) => format!("{from}..{to}"),
    }
}

/// `title: areas @ employer, start - end (duty)`, whole years and months being written short.
fn job(entry: &Entry, text: &str) -> String {
    let named = entry.title.as_ref().map(|found| format!("{}: {}", found.words(text), title(&found.value)));
    let at = entry.employer.clone().map(|span| format!(" @ {}", &text[span]));
    let when = match entry.when {
        When::Between(Stretch { start, end }) => format!("{} - {}", short(start), short(end)),
        When::Lasted(months) => open(i64::from(months.at_least), months.at_most.map(i64::from), i64::to_string),
    };
    let duty = entry.decided_by.clone().map(|span| format!(" ({})", &text[span]));
    let named = named.map_or(String::new(), |named| format!("{named}{}, ", at.unwrap_or_default()));
    format!("{named}{when}{}", duty.unwrap_or_default())
}

fn open(least: i64, most: Option<i64>, show: impl Fn(&i64) -> String) -> String {
    match most {
        None => format!("{}+", show(&least)),
        Some(most) if most == least => show(&least),
        Some(most) => format!("{}..{}", show(&least), show(&most)),
    }
}

fn scaled(value: i64, digits: u32) -> String {
    let scale = 10_i64.pow(digits);
    let (sign, value) = (if value < 0 { "-" } else { "" }, value.abs());
    let fraction = format!("{:0width$}", value % scale, width = digits as usize);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{}", value / scale),
        fraction => format!("{sign}{}.{fraction}", value / scale),
    }
}

/// Whole years and months are written short.
fn short(dates: Option<Dates>) -> String {
    match dates {
        None => "?".to_owned(),
        Some(Dates::Between(from, to)) if (from.month(), to.month(), from.year()) == (1, 12, to.year()) => {
            from.year().to_string()
        }
        Some(Dates::Between(from, to)) if from.day() == 1 && to == from.last_of_month() => {
            format!("{}-{:02}", from.year(), from.month())
        }
        Some(other) => self::dates(other),
    }
}

fn education(value: &Education) -> String {
    let level = open(value.at_least.into(), Some(value.at_most.into()), i64::to_string);
    let track = match value.track {
        None => "",
        Some(Track::General) => " general",
        Some(Track::Vocational) => " vocational",
        Some(Track::BasicVocational) => " basic-vocational",
    };
    let finished = match value.finished {
        Finished::Yes | Finished::Named => "",
        Finished::No => " unfinished",
        Finished::Expected => " expected",
        Finished::Unsaid => " unsaid",
    };
    let fields: Vec<String> = value.fields.iter().map(|field| field.code()).collect();
    let years = value.years.map(|years| match (years.start, years.end) {
        (None, end) => short(end),
        (start, Some(Dates::Open)) => format!("{}–", short(start)),
        (start, end) => format!("{}–{}", short(start), short(end)),
    });
    let details = [Some(fields.join("+")).filter(|fields| !fields.is_empty()), value.institution.clone(), years];
    let details: Vec<String> = details.into_iter().flatten().collect();
    let details = if details.is_empty() { String::new() } else { format!(" [{}]", details.join(", ")) };
    format!("{level}{track}{finished}{details}")
}

fn language(value: &Language) -> String {
    let code = &value.code;
    match value.level {
        Level::Range(low, high) if low == high => format!("{code} {low:?}"),
        Level::Range(low, high) => format!("{code} {low:?}..{high:?}"),
        Level::Unsaid => format!("{code} ?"),
        Level::Blank => format!("{code} open"),
        Level::Denied => format!("{code} denied"),
    }
}

fn skill(value: &Skill) -> String {
    let concept = value.concept.and_then(|number| Reference::embedded().skills.concept(number));
    let name = concept.map_or_else(|| format!("\"{}\"", value.key), |concept| concept.slug.to_string());
    let stance = match value.stance {
        Stance::Named => "",
        Stance::Denied => "no ",
        Stance::Wished => "wishes ",
        Stance::Learning => "learns ",
        Stance::Ended => "over ",
        Stance::Blank => "blank ",
        Stance::Unclear => "perhaps no ",
    };
    let level = value.level.map(|(low, high)| {
        if low == high { format!(" {}", low.name()) } else { format!(" {}..{}", low.name(), high.name()) }
    });
    let months = value
        .months
        .map(|months| format!(" {}m", open(months.at_least.into(), months.at_most.map(i64::from), i64::to_string)));
    format!("{stance}{name}{}{}", level.unwrap_or_default(), months.unwrap_or_default())
}

fn certificate(value: &Certificate) -> String {
    format!("{}{}", skill(&value.name), until(value.valid_until))
}

fn licence(value: &Licence) -> String {
    let stance = match value.stance {
        Stance::Named => "",
        Stance::Denied => "no ",
        Stance::Wished => "wishes ",
        Stance::Learning => "learns ",
        Stance::Ended => "over ",
        Stance::Blank => "blank ",
        Stance::Unclear => "perhaps no ",
    };
    format!("{stance}{}{}", value.category.as_deref().unwrap_or("?"), until(value.valid_until))
}

fn until(days: Option<(Date, Date)>) -> String {
    match days {
        None => String::new(),
        Some((first, last)) if first == last => format!(" until {last}"),
        Some((first, last)) => format!(" until {first}..{last}"),
    }
}

fn pay(value: &Pay) -> String {
    let basis = value.basis.map(|basis| match basis {
        Basis::EmploymentGross => "gross",
        Basis::EmploymentNet => "net",
        Basis::B2b => "b2b",
        Basis::Net => "net?",
    });
    let per = value.per.map(|per| match per {
        Per::Hour => "an hour",
        Per::Day => "a day",
        Per::Week => "a week",
        Per::Month => "a month",
        Per::Year => "a year",
    });
    let above = if value.above { ">" } else { "" };
    let amount = format!("{above}{}", open(value.at_least, value.at_most, |n| scaled(*n, 2)));
    let rest = [value.currency.as_deref(), basis, per];
    std::iter::once(amount.as_str()).chain(rest.into_iter().flatten()).collect::<Vec<_>>().join(" ")
}

fn availability(value: &Availability) -> String {
    let days = |days: &Days| match days {
        Days::Dated(from, to) if from == to => from.to_string(),
        Days::Dated(from, to) => format!("{from}..{to}"),
        Days::OfMonth { month, first, last } if first == last => format!("{month}-{first}"),
        Days::OfMonth { month, first, last } => format!("{month}-{first}..{last}"),
        Days::OfMonths { from, to } => format!("{}-{}..{}-{}", from.0, from.1, to.0, to.1),
    };
    let span = |span: &Span| match span {
        Span { months, days: 0 } => format!("{months}m"),
        Span { months: 0, days } => format!("{days}d"),
        Span { months, days } => format!("{months}m {days}d"),
    };
    match value {
        Availability::AtOnce => "now".into(),
        Availability::From(of) => format!("from {}", days(of)),
        Availability::After(of) => format!("after {}", days(of)),
        Availability::Wait { least, most, counted } => {
            let (from, to) = (least.as_ref().map_or("0".into(), span), most.as_ref().map_or("?".into(), span));
            let range = if from == to { from } else { format!("{from}..{to}") };
            format!("{range} {}", counted.name())
        }
    }
}

fn place(value: &Place) -> String {
    let name = match &value.at {
        At::Known(place) => place.clone(),
        At::Whole(place) => format!("all {place}"),
        At::Around(place) => format!("near {place}"),
        At::Other(name) => format!("\"{name}\""),
        At::Remote => "remote".into(),
        At::Hybrid => "hybrid".into(),
        At::OnSite => "on-site".into(),
        At::Anywhere => "anywhere".into(),
        At::Moving => "moving".into(),
    };
    match value.stance {
        Stance::Named => name,
        Stance::Denied => format!("no {name}"),
        Stance::Wished => format!("wishes {name}"),
        Stance::Learning => format!("learns {name}"),
        Stance::Ended => format!("over {name}"),
        Stance::Blank => format!("blank {name}"),
        Stance::Unclear => format!("perhaps {name}"),
    }
}

fn title(value: &Title) -> String {
    let area = |(name, sure): &(String, bool)| format!("{name}{}", if *sure { "" } else { "?" });
    let mut parts: Vec<String> = value.areas.iter().map(area).collect();
    parts.extend(value.denied.iter().map(|area| format!("not {area}")));
    if parts.is_empty() {
        parts.push(if value.free { "no work" } else { "no area" }.into());
    }
    if value.internship {
        parts.push("internship".into());
    }
    parts.join(", ")
}

/// Every stretch of text that a reading quotes.
pub fn spans(reading: &Reading) -> Vec<Range<usize>> {
    let of = |found: Found<Fact>| {
        let parts = match found.value {
            Fact::Job(Entry { title, employer, decided_by, .. }) => {
                vec![title.as_ref().map(|title| title.span.clone()), employer.clone(), decided_by.clone()]
            }
            _ => Vec::new(),
        };
        std::iter::once(found.span).chain(parts.into_iter().flatten())
    };
    reading.facts().into_iter().flat_map(of).collect()
}

/// Whether no range of a reading runs backwards.
pub fn ranges_ordered(reading: &Reading) -> bool {
    reading.facts().into_iter().all(|found| match found.value {
        Fact::School(it) => it.at_least <= it.at_most,
        Fact::Language(Language { level: Level::Range(low, high), .. }) => low <= high,
        Fact::Months(it) => it.at_most.is_none_or(|most| it.at_least <= most),
        Fact::Dates(Dates::Between(from, to)) => from <= to,
        Fact::Number(it) => it.at_most.is_none_or(|most| it.at_least <= most),
        Fact::Availability(Availability::Wait { least: Some(least), most: Some(most), .. }) => least <= most,
        Fact::Availability(Availability::From(Days::Dated(from, to)) | Availability::After(Days::Dated(from, to))) => {
            from <= to
        }
        Fact::Pay(it) => it.at_most.is_none_or(|most| it.at_least <= most),
        _ => true,
    })
}
