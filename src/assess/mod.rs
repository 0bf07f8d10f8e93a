//! One candidate against one role: pure, total, no file, no clock. The only source of the score and of its explanation.

use jiff::civil::Date;

use crate::facts::Candidate;
use crate::finding::{Credit, FULL, Finding, Verdict};
use crate::profile::{Requirement, Role};
use crate::text::named;

/// All findings of one candidate for one role, in the role's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// One for each requirement of the role.
    pub findings: Vec<Finding>,
    /// What the musts come to.
    pub standing: Standing,
    /// The sum of the findings.
    pub score: Score,
    /// How many musts are unknown, partial, unmet.
    pub open_musts: Musts,
}

named! {
    /// What the musts come to.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Standing {
        /// Every must is met.
        Meets = "meets",
        /// None failed, some are unknown.
        Clarify = "clarify",
        /// Some are not shown or only partly.
        Below = "below",
    }
}

/// The musts that are not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Musts {
    /// Unknown.
    pub unknown: usize,
    /// Partly met.
    pub partial: usize,
    /// Not shown.
    pub unmet: usize,
}

/// Points as integers: [`FULL`] for each unit of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Earned for certain.
    pub earned: u64,
    /// Still open: what the unknowns could add.
    pub still_open: u64,
    /// All there is to earn.
    pub out_of: u64,
}

impl Score {
    /// Hundredths of a point of 100, half up: from what is earned for certain.
    pub fn at_least(self) -> u64 {
        self.hundredths(self.earned)
    }

    /// Hundredths of a point of 100, half up: to what is possible.
    pub fn at_most(self) -> u64 {
        self.hundredths(self.earned + self.still_open)
    }

    /// Part of the whole in hundredths of a point of 100, half up.
    pub fn hundredths(self, points: u64) -> u64 {
        (points * 10_000 + self.out_of / 2).checked_div(self.out_of).unwrap_or(0)
    }
}

/// Judges a candidate by a role on a date.
///
/// ```
/// # use candor::{assess::{assess, Standing}, facts::Candidate, profile::{Role, RoleProfile}, reference::Reference};
/// let tables = Reference::embedded();
/// let text = "candor = 1\nid = \"demo\"\ntitle = \"Demo\"\n[[must]]\neducation = \"higher\"\n";
/// let (profile, problems) = RoleProfile::read(text, "demo.toml", tables);
/// assert!(problems.is_empty());
/// let role = Role::compile(&profile.unwrap(), tables);
/// let nobody = Candidate { id: "1".into(), name: "".into(), file: "a.csv".into(), row: 2, cells: vec![], answers: vec![] };
/// let found = assess(&role, &nobody, jiff::civil::date(2026, 11, 23));
/// assert_eq!(found.standing, Standing::Clarify);
/// assert_eq!((found.score.at_least(), found.score.at_most()), (0, 100_00));
/// ```
pub fn assess(role: &Role, candidate: &Candidate, as_of: Date) -> Assessment {
    Assessment::new(role, role.requirements.iter().map(|asked| find(asked, candidate, as_of)).collect())
}

fn find(asked: &Requirement, candidate: &Candidate, as_of: Date) -> Finding {
    let part = asked.judge(candidate, as_of);
    let Credit { low, high } = part.outcome.credit;
    let weight = if asked.scores { u64::from(asked.weight) } else { 0 };
    Finding {
        part,
        earned: weight * u64::from(low),
        still_open: weight * u64::from(high - low),
        out_of: weight * u64::from(FULL),
    }
}

impl Assessment {
    /// Derives standing and score from the findings: there is no second path.
    fn new(role: &Role, findings: Vec<Finding>) -> Assessment {
        let (mut score, mut musts) = (Score::default(), Musts::default());
        for (asked, finding) in role.requirements.iter().zip(&findings) {
            score.earned += finding.earned;
            score.still_open += finding.still_open;
            score.out_of += finding.out_of;
            if asked.must && asked.scores {
                match finding.part.outcome.verdict {
                    Verdict::Met => {}
                    Verdict::Unknown => musts.unknown += 1,
                    Verdict::Partial => musts.partial += 1,
                    Verdict::Unmet => musts.unmet += 1,
                }
            }
        }
        let standing = match musts {
            Musts { unknown: 0, partial: 0, unmet: 0 } => Standing::Meets,
            Musts { partial: 0, unmet: 0, .. } => Standing::Clarify,
            Musts { .. } => Standing::Below,
        };
        Assessment { findings, standing, score, open_musts: musts }
    }
}
