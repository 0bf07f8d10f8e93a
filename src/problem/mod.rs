//! Anything doubtful or unreadable: what it is, where, what was read. The words for it are in `data/wording`.

mod collected;

use std::io;
use std::ops::Range;
use std::sync::Arc;

pub use collected::{Group, PLACES, Problems};

use crate::text::named;

named! {
    /// How much a problem matters.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Severity {
        /// The work cannot go on.
        Error = "error",
        /// Something was left out or could be misread.
        Warning = "warning",
        /// A choice candor made and shows.
        Note = "note",
    }
}

macro_rules! slugs {
    ($($(#[$doc:meta])* $name:ident = $slug:literal $severity:ident;)*) => {
        /// What kind of problem it is: a stable name, never a number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Slug { $($(#[$doc])* $name),* }

        impl Slug {
            /// Every slug, so that a test can walk them.
            pub const ALL: &[Slug] = &[$(Slug::$name),*];

            /// The name as it is printed and stored.
            pub fn name(self) -> &'static str {
                match self { $(Slug::$name => $slug),* }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Slug::$name => Severity::$severity),* }
            }
        }
    };
}

slugs! {
    // Role profiles
    /// The file is not well-formed TOML or JSON. Args: `detail`.
    ProfileSyntax = "profile-syntax" Error;
    /// A key that stands twice in one table. Args: `found`.
    DuplicateKey = "duplicate-key" Error;
    /// Lists and tables nested deeper than they may be. Args: `highest`.
    TooDeep = "too-deep" Error;
    /// A key that the table does not have. Args: `found`, `valid`, `nearest`.
    UnknownKey = "unknown-key" Error;
    /// A key that the table needs. Args: `missing`, `where`.
    MissingKey = "missing-key" Error;
    /// A value of another type. Args: `key`, `found`, `expected`.
    WrongType = "wrong-type" Error;
    /// A word that is not one of the possible ones. Args: `key`, `found`, `valid`, `nearest`.
    UnknownWord = "unknown-word" Error;
    /// A number outside its range. Args: `key`, `found`, `lowest`, `highest`.
    OutOfRange = "out-of-range" Error;
    /// A list or group without members. Args: `key`.
    EmptyList = "empty-list" Error;
    /// A text that says nothing. Args: `key`.
    EmptyText = "empty-text" Error;
    /// Text that is not a length of time such as "1 year". Args: `key`, `found`.
    NotADuration = "not-a-duration" Error;
    /// A requirement without a kind. Args: `valid`.
    NoKind = "no-kind" Error;
    /// A requirement with two kinds. Args: `found`.
    TwoKinds = "two-kinds" Error;
    /// A common key inside a group, where it has no meaning. Args: `found`.
    KeyInGroup = "key-in-group" Error;
    /// Keys of which exactly one, or at least one, is needed. Args: `keys`.
    OneOfKeys = "one-of-keys" Error;
    /// Two requirements have one id. Args: `found`.
    DuplicateRequirement = "duplicate-requirement" Error;
    /// Two limits that cannot both hold. Args: `lower`, `upper`.
    LimitsCross = "limits-cross" Error;
    /// The profile has no requirement that scores.
    NothingToScore = "nothing-to-score" Error;
    /// A format version this program does not know. Args: `found`, `known`.
    ProfileVersion = "profile-version" Error;
    /// A key that means nothing beside the value of another. Args: `key`, `other`, `found`, `expected`.
    KeyWithoutUse = "key-without-use" Error;
    /// A list that names something twice. Args: `key`, `found`.
    DuplicateValue = "duplicate-value" Warning;
    /// A place that no table knows, spelled almost like one that is known. Args: `found`, `nearest`.
    SimilarPlace = "similar-place" Warning;
    /// A group that mixes what scores and what informs only. Args: `found`.
    InformationInGroup = "information-in-group" Error;
    /// A requirement's own rules for what is missing give way, since another asks the same. Args: `found`, `other`.
    AskedAnyway = "asked-anyway" Note;
    /// A must of a kind that informs and does not score, without a reason. Args: `found`.
    InformationOnly = "information-only" Warning;

    // Reference tables
    /// A table that is not there, or that no table can be made of. Args: `detail`: a code.
    TableMalformed = "table-malformed" Error;
    /// A table without some of its columns. Args: `missing`, `valid`.
    TableColumnMissing = "table-column-missing" Error;
    /// A cell of a table that says something it may not. Args: `found`, `valid`.
    TableValue = "table-value" Error;

    // Files
    /// A file that cannot be opened or read. Args: `detail`: a code, or what the system says.
    Unreadable = "unreadable-file" Error;
    /// A file that is no text in any encoding, or not in the one that was named. Args: `encoding`.
    FileNotText = "file-not-text" Error;
    /// A file whose header row has a quote that does not close, or is far too long.
    HeaderBroken = "header-broken" Error;
    /// A profile or `--map` wants to read a column that is no evidence: names, notes, personal data. Args: `found`,
    /// `class`: what is protected, a code.
    NotEvidence = "column-not-evidence" Error;
    /// Two encodings make likely texts of a file. Args: `read_as`, `rival`, `found`: the letters.
    EncodingOpen = "encoding-open" Warning;
    /// Two ways of telling the cells of a file apart fit it alike. Args: `what`: a code, `read_as`, `rival`: signs.
    DialectOpen = "dialect-open" Warning;
    /// A file whose first row holds values. Args: `found`: what its columns are called.
    NoHeader = "no-header" Warning;
    /// Headings that do not stand in the first row alone. Args: `row`, `rows`: how many were joined.
    HeaderBelow = "header-below" Note;
    /// A file without a single row.
    EmptyFile = "empty-file" Error;
    /// JSON that cannot be read. Args: `line`, `column`, `detail`: a code.
    JsonBroken = "json-broken" Error;
    /// A JSON file that is too large to be read whole. Args: `highest`, in MiB.
    JsonTooLarge = "json-too-large" Error;
    /// A header and nothing under it.
    NoRows = "no-rows" Warning;
    /// No column whose heading is known. Args: `found`.
    NoColumns = "no-columns" Error;
    /// `--map` names a column that no file has. Args: `found`, `valid`, `nearest`.
    MappedColumnMissing = "mapped-column-missing" Error;
    /// `--map` names a field that does not exist. Args: `found`, `valid`, `nearest`.
    UnknownField = "unknown-field" Error;
    /// The profile asks for a column that the file does not have. Args: `found`, `nearest`.
    ColumnMissing = "column-missing" Warning;
    /// A requirement has no column to be read from. Args: `field`.
    FieldMissing = "field-missing" Warning;
    /// Two columns with one heading. Args: `found`.
    DuplicateColumn = "duplicate-column" Warning;
    /// Columns of titles, starts and ends of jobs whose numbers differ. Args: `titles`, `starts`, `ends`.
    JobsUnpaired = "jobs-unpaired" Warning;
    /// Rows of a file with a row per job were brought together. Args: `rows`, `people`.
    RowsJoined = "rows-joined" Note;
    /// A heading was read as a known one spelled almost alike. Args: `found`, `read_as`.
    NearColumn = "near-column" Note;
    /// A column whose heading is not known was taken by its values. Args: `found`, `field`.
    ColumnByValues = "column-by-values" Note;
    /// A column whose heading is not known, with values of what the role asks for. Args: `found`, `field`.
    ColumnLooksLike = "column-looks-like" Warning;
    /// A column was taken for a field by a similar heading, beside one that is known. Args: `found`, `other`, `field`.
    RivalColumns = "rival-columns" Warning;
    /// A file of mappings names a column that the file of candidates lacks. Args: `found`, `field`, `nearest`.
    MappingUnfit = "mapping-unfit" Error;
    /// A file of mappings with something else than it may hold. Args: `key`, `expected`.
    MappingMalformed = "mapping-malformed" Error;
    /// A column of what nobody may be judged by. Args: `found`, `class`: a code.
    ProtectedColumn = "protected-column" Note;
    /// A column that would be about one skill by its heading, in which something else stands. Args: `found`.
    ColumnNoAnswers = "column-no-answers" Note;

    /// The dates of a column were read day first or month first. Args: `found`, `order`: a code, `by`: the date that decided.
    DateOrder = "date-order" Note;
    /// What may be a tick or a category of licence was read as one of both. Args: `found`, `means`: a code, `by`: the cell
    /// that decided.
    Ticks = "ticks" Note;
    /// Nothing tells whether it is a tick or a category of licence. Args: `found`.
    TicksOpen = "ticks-open" Warning;
    /// Nothing tells whether the dates of a column have the day or the month first. Args: `found`, `why`: a code.
    DateOrderOpen = "date-order-open" Warning;

    // Rows and cells
    /// A row with fewer cells than the header. Args: `found`, `expected`.
    TooFewCells = "too-few-cells" Warning;
    /// A row with more cells than the header. Args: `found`, `expected`.
    TooManyCells = "too-many-cells" Warning;
    /// A row with fewer cells than the header whose cells can only be the first ones. Args: `found`, `expected`.
    RowEndsEarly = "row-ends-early" Note;
    /// A row with a text that was cut at a delimiter, put together again. Args: `found`.
    RowMended = "row-mended" Warning;
    /// A row with bytes that stand for nothing in the encoding of the file. Args: `encoding`.
    NotInEncoding = "not-in-encoding" Warning;
    /// A row in another encoding than its file. Args: `read_as`, `expected`.
    OtherEncoding = "other-encoding" Warning;
    /// A cell that was read in a wrong encoding and written again before it came here: "Å‚". Args: none.
    Mangled = "text-mangled" Warning;
    /// A row with a NUL byte.
    NulByte = "nul-byte" Warning;
    /// A row with a cell too large to be one. Args: `found`, `highest`.
    CellTooLarge = "cell-too-large" Warning;
    /// A quote that never closes, or closes in the middle of a later row.
    QuoteAstray = "quote-astray" Warning;
    /// A line of JSON that cannot be read. Args: `line`, `column`, `detail`: a code.
    LineBroken = "line-broken" Warning;
    /// An entry of a JSON list that is no object. Args: `found`.
    NoObject = "not-an-object" Warning;
    /// An entry of a JSON list with more values than a table has columns. Args: `highest`.
    TooWide = "too-wide" Warning;
    /// Two candidates with one id. Args: `found`, `first`: the row that has it already.
    DuplicateId = "duplicate-id" Warning;
    /// A row without an id in a file that has an id column.
    MissingId = "missing-id" Warning;
    /// A row without a name in a file that has a column for it.
    MissingName = "missing-name" Warning;
    /// A row that is understood and is no candidate. Args: `why`, `found`.
    SetAside = "set-aside" Note;
    /// A cell that no reader understood. Args: `found`.
    NotUnderstood = "value-not-understood" Warning;
    /// A cell that says to look at the row above, which may have been sorted away. Args: `found`.
    SameAsAbove = "same-as-above" Warning;
    /// A cell that says to look into another document. Args: `found`.
    SaidElsewhere = "said-elsewhere" Warning;
    /// A row by which somebody seems to have tried a form out.
    TestRow = "test-row" Note;
    /// Cells with marks of HTML, which were read as a page shows them. Args: `found`.
    Markup = "html-in-cell" Note;
    /// A date that cannot have the order of its column. Args: `found`, `order`: a code.
    DateOrderBroken = "date-order-broken" Warning;
    /// A cell that a spreadsheet damaged. Args: `found`, `damage`: a code.
    Damaged = "value-damaged" Warning;
    /// A job that ended before it began. Args: `found`.
    EndBeforeStart = "end-before-start" Warning;
    /// A job that begins after the date of the run. Args: `found`.
    StartsLater = "starts-later" Warning;
    /// Only this many ids were compared with each other. Args: `count`.
    IdsNotCompared = "ids-not-compared" Note;
    /// A top N that cuts through equal places. Args: `rank`.
    TieCut = "tie-cut" Note;
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The run as a whole.
    Run,
    /// A file as a whole.
    File {
        /// The file as shown to people.
        file: Arc<str>,
    },
    /// A stretch of a text file, in bytes.
    Span {
        /// The file as shown to people.
        file: Arc<str>,
        /// First byte.
        start: usize,
        /// Byte after the last.
        end: usize,
    },
    /// A row of a table, or one of its cells.
    Cell {
        /// The file as shown to people.
        file: Arc<str>,
        /// The row as a spreadsheet counts it, the header being row 1.
        row: u64,
        /// The heading of the column.
        column: Option<Arc<str>>,
    },
    /// A column of a table.
    Column {
        /// The file as shown to people.
        file: Arc<str>,
        /// The heading of the column.
        column: Arc<str>,
    },
}

/// One part of what a problem says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// Text as it was read, or a name.
    Text(String),
    /// A count.
    Count(u64),
    /// Names, in their order.
    List(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Arg::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(count as u64)
    }
}

impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Self {
        Arg::List(names)
    }
}

/// Anything doubtful or unreadable. Never silent, never prose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Problem {
    /// What kind of problem.
    pub slug: Slug,
    /// Where it is.
    pub place: Place,
    /// What was read, what would be valid, what is nearest.
    pub args: Vec<(&'static str, Arg)>,
}

impl Problem {
    /// A file that cannot be read.
    pub fn unreadable(file: &Arc<str>, error: &io::Error) -> Self {
        let detail = match error.kind() {
            io::ErrorKind::NotFound => "not-found".to_owned(),
            io::ErrorKind::PermissionDenied => "no-permission".to_owned(),
            io::ErrorKind::IsADirectory => "folder".to_owned(),
            io::ErrorKind::InvalidData => "not-utf8".to_owned(),
            other => other.to_string(),
        };
        Problem::new(Slug::Unreadable, Place::File { file: file.clone() }).with("detail", detail)
    }

    /// A problem without arguments.
    pub fn new(slug: Slug, place: Place) -> Self {
        Problem { slug, place, args: Vec::new() }
    }

    /// A problem in a stretch of a text file.
    pub fn at(slug: Slug, file: &Arc<str>, span: Range<usize>) -> Self {
        Problem::new(slug, Place::Span { file: file.clone(), start: span.start, end: span.end })
    }

    /// The same problem with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}
