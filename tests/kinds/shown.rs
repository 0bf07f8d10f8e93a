//! An entry as a line of a spec.

use candor::facts::education::Finished;
use candor::finding::{Amount, Evidence, Part, State, Why};
use candor::reference::Span;
use candor::shortlist::Entry;

pub fn entry(entry: &Entry, details: &[String]) -> String {
    let assessment = &entry.assessment;
    let points = |hundredths: u64| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let findings: Vec<String> = assessment.findings.iter().map(|finding| part(&finding.part, details)).collect();
    let rank = if details.iter().any(|detail| detail == "rank") { format!("{}. ", entry.rank) } else { String::new() };
    format!(
        "{rank}{} | {} | {}–{} | {}",
        entry.id,
        assessment.standing.name(),
        points(assessment.score.at_least()),
        points(assessment.score.at_most()),
        findings.join(", ")
    )
}

fn part(part: &Part, details: &[String]) -> String {
    let credit = part.outcome.credit;
    let mut said = vec![format!("{} [{}..{}]", part.outcome.verdict.name(), credit.low, credit.high)];
    for detail in details {
        let value = match detail.as_str() {
            "have" => part.have.as_ref().map(amount),
            "gap" => part.gap.as_ref().map(amount),
            "why" => part.why.as_ref().map(why),
            "evidence" => Some(part.evidence.iter().map(quoted).collect::<Vec<_>>().join("; ")),
            "in" => headings(part),
            "rank" => None,
            other => panic!("no detail is called {other}"),
        };
        said.extend(value.map(|value| format!("{detail}={value}")));
    }
    said.join(" ")
}

fn quoted(evidence: &Evidence) -> String {
    format!("{} \"{}\" {}", evidence.via.name(), evidence.words, amount(&evidence.reading))
}

/// The headings of the columns that evidence stands in.
fn headings(part: &Part) -> Option<String> {
    let all: Vec<&str> = part.evidence.iter().map(|evidence| &*evidence.column).collect();
    (!all.is_empty()).then(|| all.join(" + "))
}

fn why(why: &Why) -> String {
    match why {
        Why::Near { written, wanted } => format!("near({written} ~ {wanted})"),
        Why::TitleUnclear(title) => format!("title-unclear({title})"),
        why => why.name().to_owned(),
    }
}

fn amount(amount: &Amount) -> String {
    match amount {
        Amount::Months { at_least, at_most } => range(at_least, at_most.as_ref()) + "m",
        Amount::Level { at_least, at_most } => range(&at_least.name(), Some(&at_most.name())),
        Amount::LevelsShort(levels) => format!("{levels}-lower"),
        Amount::State(State::LevelUnsaid) => "no-level".to_owned(),
        Amount::State(state) => state.name().to_owned(),
        Amount::Entries(words) | Amount::Names(words) => format!("({})", words.join(" + ")),
        Amount::Mastery { names, level, months } => {
            let level = level.map(|(low, high)| range(&low.name(), Some(&high.name())));
            let months = months.map(|months| range(&months.at_least, months.at_most.as_ref()) + "m");
            let parts = std::iter::once(names.join(" + ")).chain(level).chain(months);
            format!("({})", parts.collect::<Vec<_>>().join(", "))
        }
        Amount::Schooling(school) => {
            let levels = range(&school.at_least, Some(&school.at_most));
            let track = school.track.map_or(String::new(), |track| format!("-{track:?}").to_lowercase());
            format!(
                "isced-{levels}{track}{}",
                match school.finished {
                    Finished::Yes | Finished::Named => "",
                    Finished::Expected => "-expected",
                    Finished::No => "-unfinished",
                    Finished::Unsaid => "-unsaid",
                }
            )
        }
        Amount::Number { at_least, at_most } => match (at_least, at_most) {
            (Some(low), high) => range(&thousandths(*low), high.map(thousandths).as_ref()),
            (None, high) => format!("..{}", high.map_or(String::new(), thousandths)),
        },
        Amount::Pay { at_least, at_most, currency, basis, per } => {
            let whole = |hundredths: i64| (hundredths / 100).to_string();
            let amount = range(&at_least.map_or(String::new(), whole), at_most.map(whole).as_ref());
            let said = [
                currency.as_deref(),
                basis.map(candor::facts::money::Basis::name),
                per.map(candor::facts::money::Per::name),
            ];
            std::iter::once(amount.as_str()).chain(said.into_iter().flatten()).collect::<Vec<_>>().join("/")
        }
        Amount::Days { from, to } => match (from, to) {
            (Some(from), to) => range(from, to.as_ref()),
            (None, to) => format!("..{}", to.map_or(String::new(), |to| to.to_string())),
        },
        Amount::DaysEarly(days) => format!("{days}d-early"),
        Amount::DaysLate(days) => format!("{days}d-late"),
        Amount::Within(Span { months, days: 0 }) => format!("within {months}m"),
        Amount::Within(Span { days, .. }) => format!("within {days}d"),
        Amount::Place { place, .. } => place.clone(),
        Amount::Places { names, remote, .. } => {
            format!("({}{})", names.join(" + "), if *remote { " + remote" } else { "" })
        }
        Amount::Expired(last) => format!("expired({last})"),
    }
}

fn range<T: ToString>(low: &T, high: Option<&T>) -> String {
    let low = low.to_string();
    match high.map(ToString::to_string) {
        None => format!("{low}+"),
        Some(high) if high == low => low,
        Some(high) => format!("{low}–{high}"),
    }
}

fn thousandths(number: i64) -> String {
    let text = format!("{}.{:03}", number / 1000, number.unsigned_abs() % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
