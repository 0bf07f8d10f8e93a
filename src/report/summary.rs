//! One candidate in a few words, for formats with a row a candidate.

use crate::assess::Assessment;
use crate::finding::{Verdict, Why};
use crate::profile::Role;
use crate::shortlist::Input;
use crate::wording::Wording;

/// What is not shown or only partly, each with how far it is short: essentials first. What does not score is left out.
pub(super) fn unmet(role: &Role, assessment: &Assessment, wording: &Wording) -> Vec<String> {
    let open = role.requirements.iter().zip(&assessment.findings).filter(|(asked, finding)| {
        asked.scores && matches!(finding.part.outcome.verdict, Verdict::Unmet | Verdict::Partial)
    });
    let (musts, nices): (Vec<_>, Vec<_>) = open.partition(|(asked, _)| asked.must);
    let said = musts.into_iter().chain(nices).map(|(asked, finding)| wording.falls_short(asked, &finding.part));
    said.collect()
}

/// Columns that the user, or a heading spelled almost like a known one, made what they are: "field = heading".
pub(super) fn assumptions(input: &Input) -> Vec<String> {
    let chosen =
        input.layout.used.iter().filter(|used| !used.column.aside && used.chosen.is_assumed() && !used.is_left_aside());
    chosen.map(|used| format!("{} = {}", used.column.field, used.column.heading)).collect()
}

/// Near spellings that counted or need confirming, each once: "written → wanted".
pub(super) fn near(assessment: &Assessment) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in assessment.findings.iter().flat_map(|finding| finding.part.walk()) {
        if let Some(Why::Near { written, wanted }) = &part.why {
            let said = format!("{written} → {wanted}");
            if !all.contains(&said) {
                all.push(said);
            }
        }
    }
    all
}
