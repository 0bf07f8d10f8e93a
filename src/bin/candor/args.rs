//! The arguments, as clap reads them. Nothing of clap leaves this file's types.

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};

/// Ranks candidates against a role and says, requirement by requirement, exactly why.
///
/// Offline and deterministic: nothing leaves this machine, and the same inputs give the same output. A person decides;
/// candor orders, flags and explains.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = AFTER)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Folder with tables of your own, laid over those that candor carries (see the guide)
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
}

const AFTER: &str = "Exit codes: 0 done, 1 nobody meets the essentials (with --fail-if-none), 2 usage or profile, \
3 input unusable, 4 rows were left out (with --strict).";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Rank candidates against a role: a shortlist that explains itself
    Screen(Screen),
    /// Show one candidate's whole assessment, requirement by requirement
    Explain(Explain),
    /// Show what is understood of files of candidates, before anybody is judged
    Inspect(Inspect),
    /// Read a role profile and report on it, without candidates
    Check(Check),
    /// Show how a text is read
    Read(Read),
    /// List the kinds of requirement, or explain one
    Kinds(Kinds),
    /// Make a taxonomy of occupations and skills ready for use
    Taxonomy(Taxonomy),
    /// Print a completion script for a shell
    Completions(Completions),
    /// Print the manual page, in roff
    Man,
}

impl Command {
    /// The language that was asked for.
    pub fn lang(&self) -> Option<&str> {
        match self {
            Command::Screen(args) => args.from.lang.as_deref(),
            Command::Explain(args) => args.from.lang.as_deref(),
            Command::Inspect(args) => args.lang.as_deref(),
            Command::Check(args) => args.lang.as_deref(),
            Command::Read(args) => Some(&args.lang),
            Command::Taxonomy(Taxonomy { what: TaxonomyCommand::Import(args) }) => Some(&args.lang),
            Command::Kinds(_) | Command::Completions(_) | Command::Man => None,
        }
    }
}

/// Where candidates come from and how a run is set.
#[derive(Debug, Arguments)]
pub struct Candidates {
    /// Role profile (TOML or JSON)
    pub role: PathBuf,
    /// Files of candidates (CSV or JSON); - is standard input
    #[arg(required = true, value_name = "CANDIDATES")]
    pub files: Vec<PathBuf>,
    /// Language of the output [default: the profile's, else English]
    #[arg(long, value_name = "pl|en")]
    pub lang: Option<String>,
    /// The day on which open jobs end and certificates must be valid [default: today in UTC]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[command(flatten)]
    pub reading: Reading,
}

/// How files of candidates are read.
#[derive(Debug, Arguments)]
pub struct Reading {
    /// Read a field from this column; repeat for more
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// Read the columns that this file names, and no others; --map wins over it
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// Write which column was taken for what into a file for --mapping
    #[arg(long, value_name = "FILE")]
    pub save_mapping: Option<PathBuf>,
    /// What the files' letters are written in, such as windows-1250 [default: found out for each file]
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// What stands between cells: a sign, or comma, semicolon, tab or bar [default: found out for each file]
    #[arg(long, value_name = "SIGN")]
    pub delimiter: Option<String>,
    /// What stands around cells: a sign, or double, single or none [default: found out for each file]
    #[arg(long, value_name = "SIGN")]
    pub quote: Option<String>,
    /// What a row stands for [default: a job where a column holds its start or end, else a person]
    #[arg(long)]
    pub rows_per: Option<RowsPer>,
    /// Threads to use [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RowsPer {
    /// Every row is somebody
    Person,
    /// Rows with one id and name are jobs of one person
    Job,
}

/// `candor screen`
#[derive(Debug, Arguments)]
#[command(after_help = SCREEN)]
pub struct Screen {
    #[command(flatten)]
    pub from: Candidates,
    /// List at most this many
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub top: Option<u32>,
    /// List only those who could reach this many points of 100
    #[arg(long, value_name = "P")]
    pub min_score: Option<String>,
    /// List only this standing
    #[arg(long)]
    pub only: Option<Only>,
    /// Write to a file, the format by its extension (.csv, .json); repeat for more; - is standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// List the rows that are not ranked, each as it stands in its file (.csv, .jsonl)
    #[arg(long, value_name = "FILE")]
    pub left_out: Option<PathBuf>,
    /// Format of standard output: table, csv or json [default: table on a terminal, csv into a pipe]
    #[arg(long, value_name = "NAME")]
    pub format: Option<String>,
    /// Say nothing but the result
    #[arg(short, long)]
    pub quiet: bool,
    /// Exit with 1 if nobody meets the essentials
    #[arg(long)]
    pub fail_if_none: bool,
    /// Exit with 4 if a row could not be read
    #[arg(long)]
    pub strict: bool,
}

const SCREEN: &str = "Examples:
  candor screen profiles/client-service-manager.toml candidates.csv
  candor screen role.toml north.csv south.csv --top 20 -o shortlist.csv -o shortlist.json
  candor screen role.toml export.csv --map skills=\"Tech stack\" --lang en
  candor screen role.toml may.csv --save-mapping ats.toml
  candor screen role.toml june.csv --mapping ats.toml
  zcat export.csv.gz | candor screen role.toml - --only meets";

/// A standing to list.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Only {
    /// Every essential is met
    Meets,
    /// None failed, some are unknown
    Clarify,
    /// Some essential is not shown
    Below,
}

/// `candor explain`
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  candor explain role.toml candidates.csv --id K-0042 --lang pl")]
pub struct Explain {
    #[command(flatten)]
    pub from: Candidates,
    /// The candidate's id, or `FILE:ROW` where there is no id column
    #[arg(long)]
    pub id: String,
}

/// `candor inspect`
#[derive(Debug, Arguments)]
#[command(after_help = INSPECT)]
pub struct Inspect {
    /// Files of candidates; - is standard input
    #[arg(required = true, value_name = "CANDIDATES")]
    pub files: Vec<PathBuf>,
    /// Read only what this role profile asks [default: all that can be read]
    #[arg(long, value_name = "ROLE")]
    pub role: Option<PathBuf>,
    /// Language of the output [default: the profile's, else English]
    #[arg(long, value_name = "pl|en")]
    pub lang: Option<String>,
    #[command(flatten)]
    pub reading: Reading,
    /// Write to a file: .csv is the table as it was understood, .json what was found; repeat for more
    #[arg(short, long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// List the rows that are nobody's, each as it stands in its file (.csv, .jsonl)
    #[arg(long, value_name = "FILE")]
    pub left_out: Option<PathBuf>,
    /// What to print: table, json, or csv, the table as it was understood
    #[arg(long, value_name = "NAME", default_value = "table")]
    pub format: String,
    /// Say nothing but the result
    #[arg(short, long)]
    pub quiet: bool,
    /// Exit with 4 if a row could not be read
    #[arg(long)]
    pub strict: bool,
}

const INSPECT: &str = "Examples:
  candor inspect candidates.csv
  candor inspect export.csv --role role.toml --lang pl
  candor inspect export.csv -o understood.csv --left-out left-out.csv";

/// `candor check`
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  candor check profiles/*.toml")]
pub struct Check {
    /// Role profiles (TOML or JSON)
    #[arg(required = true)]
    pub roles: Vec<PathBuf>,
    /// Language of the output [default: the profile's, else English]
    #[arg(long, value_name = "pl|en")]
    pub lang: Option<String>,
}

/// `candor read`
#[derive(Debug, Arguments)]
#[command(after_help = READ)]
pub struct Read {
    /// What the text is
    pub kind: String,
    /// Texts; none: one a line from standard input
    pub text: Vec<String>,
    /// Rank this many concepts that a title or a skill may mean, the likeliest first
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub top: Option<u32>,
    /// Format: table or jsonl (one object a line, in the order of the input)
    #[arg(long, value_name = "NAME", default_value = "table")]
    pub format: String,
    /// Language of the output
    #[arg(long, value_name = "pl|en", default_value = "en")]
    pub lang: String,
}

const READ: &str =
    "Kinds: education, experience, skills, languages, certificates, licences, pay, availability, location, date, title,
history, duties, summary, number, text

Examples:
  candor read education \"mgr inż.\" \"wyższe niepełne (III rok)\"
  candor read languages --format jsonl < cells.txt";

/// `candor kinds`
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  candor kinds experience")]
pub struct Kinds {
    /// A kind, such as education
    pub kind: Option<String>,
}

/// `candor taxonomy`
#[derive(Debug, Arguments)]
pub struct Taxonomy {
    #[command(subcommand)]
    pub what: TaxonomyCommand,
}

/// What to do with a taxonomy.
#[derive(Debug, Subcommand)]
pub enum TaxonomyCommand {
    /// Read a download of ESCO (CSV) into one file, which --data then uses
    Import(Import),
}

/// `candor taxonomy import`
#[derive(Debug, Arguments)]
#[command(after_help = IMPORT)]
pub struct Import {
    /// Folders with the tables of a download, unpacked; one folder may hold several languages
    #[arg(required = true, value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    /// The file to write [default: esco.taxonomy in the folder of --data]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Language of the output
    #[arg(long, value_name = "pl|en", default_value = "en")]
    pub lang: String,
}

const IMPORT: &str = "Examples:
  candor taxonomy import ESCO-en-csv --data own
  candor taxonomy import ESCO-en ESCO-pl -o own/esco.taxonomy
  candor read title \"sales rep\" --top 5 --data own";

/// `candor completions`
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  candor completions bash > ~/.local/share/bash-completion/completions/candor")]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}
