//! candor ranks candidates against a role and says, for every one of them, exactly why: offline, deterministic, and
//! explained down to the cell.
//!
//! The story is one way, without loops. A [`RoleProfile`] is read from TOML or JSON and compiled against the [`Reference`] tables
//! into a [`Role`]. A [`Table`] reads rows from a [`Source`] and makes each of them a [`Candidate`], whose cells have been
//! read into typed facts. [`assess`](assess::assess) judges a candidate by the role into an [`Assessment`]: the only source
//! of the score and of its explanation. [`screen`] does so in parallel and ranks all assessments into a
//! [`Shortlist`](shortlist::Shortlist), and a [`Format`] writes it, in the words of a [`Wording`]. Whatever is doubtful on
//! the way becomes a [`Problem`].
//!
//! ```
//! use candor::{Cut, Opening, Reference, Role, RoleProfile, Source, Table, Wording, screen};
//!
//! let tables = Reference::embedded();
//! let text = std::fs::read_to_string("profiles/client-service-manager.toml")?;
//! let (profile, problems) = RoleProfile::read(&text, "client-service-manager.toml", tables);
//! assert!(problems.is_empty());
//! let role = Role::compile(&profile.expect("a profile without errors"), tables);
//!
//! let sources = Source::all(&["data/samples/candidates-pl.csv".into()]);
//! let opening = Opening { wanted: &role.fields(), ..Opening::default() };
//! let (table, _) = Table::open(&sources[0], opening, tables).expect("a readable file");
//! let as_of = jiff::civil::date(2026, 11, 23);
//! let cut = Cut { top: Some(10), ..Cut::default() };
//! let screening = screen(&role, tables, vec![table], as_of, cut, &|_| {}).expect("rows that can be read");
//!
//! assert_eq!(screening.shortlist.entries.len(), 10);
//! let best = &screening.shortlist.entries[0];
//! let why = best.assessment.findings.iter().zip(&role.requirements);
//! for (finding, asked) in why {
//!     println!("{}: {:?}", Wording::english().label(asked), finding.part.outcome.verdict);
//! }
//! # Ok::<(), std::io::Error>(())
//! ```

pub mod assess;
mod embedded;
pub mod facts;
pub mod finding;
pub mod inspection;
pub mod intake;
pub mod problem;
pub mod profile;
pub mod reference;
pub mod report;
pub mod requirement;
pub mod shortlist;
pub mod taxonomy;
pub mod text;
pub mod wording;

pub use assess::Assessment;
pub use facts::Candidate;
pub use intake::{Opening, Source, Table};
pub use problem::Problem;
pub use profile::{Role, RoleProfile};
pub use reference::Reference;
pub use report::Format;
pub use shortlist::{Cut, screen};
pub use wording::Wording;
