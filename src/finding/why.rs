//! Reasons, where the values alone do not say.

/// Why a verdict is what it is, where the values alone do not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No column of the file holds it.
    NoColumn,
    /// The cell is empty or says "no data".
    NotStated,
    /// The cell's words were not understood.
    NotUnderstood,
    /// A filled list does not name it.
    NotListed,
    /// Another answer was given.
    OtherAnswer,
    /// The answer decides nothing: "maybe".
    Undecided,
    /// Only jobs in other areas are named.
    OtherJobs,
    /// The person says that they do not have it.
    Denied,
    /// A wish or a plan, and nothing that is there.
    Wished,
    /// It is still being learned.
    Learning,
    /// It was there and has ended.
    Ended,
    /// It entitles to what is asked in some countries only.
    InSomeCountries,
    /// It stands in a row after something that is denied, and may be meant with it.
    AfterDenial,
    /// Whether it is valid on the date of the run is not said.
    ValidityUnclear,
    /// Spelled almost like something that was asked for.
    Near {
        /// As written.
        written: String,
        /// As asked.
        wanted: String,
    },
    /// The words leave room for both.
    Range,
    /// Two places say different things.
    Disagree,
    /// The language is named, its level is not.
    LevelUnsaid,
    /// A driving licence without a category.
    CategoryUnsaid,
    /// The track of the school is not said.
    TrackUnsaid,
    /// It is not said whether the studies were finished.
    FinishedUnsaid,
    /// The field of study is not said.
    FieldUnsaid,
    /// Another field of study.
    OtherField,
    /// Only the total time of work is stated, and it proves nothing for the area.
    TotalOnly,
    /// A job title may or may not belong to the area.
    TitleUnclear(String),
    /// An internship would decide.
    Internship,
    /// A job has no date that can be counted from.
    NoDates,
    /// A job ended before it began.
    EndBeforeStart,
    /// A job begins after the date of the run.
    StartsLater,
    /// Stated on another basis: gross, net or invoice.
    OtherBasis,
    /// Stated in another currency.
    OtherCurrency,
    /// Stated for another time: hour, month or year.
    OtherPeriod,
    /// Hour, month or year: not said, and the amount does not tell.
    PeriodUnsaid,
    /// The currency is not said, and the amount does not tell.
    CurrencyUnsaid,
    /// The currency or the time is not said and was taken for that of the band, as the amount suggests.
    TakenAsBand,
    /// Gross, net or invoice: not said.
    BasisUnsaid,
    /// "Net" alone: in hand, or before VAT.
    NetOfWhat,
    /// Something broader is named.
    Broader,
    /// Only a larger place is named.
    LargerPlace,
    /// Only other places are named.
    OtherPlace,
    /// It is not said where: in part from home, at the office, or ready to move.
    PlaceUnsaid,
    /// From home for a part of the time.
    PartlyRemote,
    /// Words before the place may mean something else.
    PlaceUnclear,
    /// A notice in months ends with a month by Polish law.
    NoticeEnd,
    /// A notice in weeks ends on a Saturday by Polish law.
    NoticeSaturday,
    /// Somewhere near a place is named, in it or not.
    PlaceNear,
    /// No table knows the place, so it may lie in the one asked for.
    PlaceUnknown,
}

impl Why {
    /// The name as it is stored.
    pub fn name(&self) -> &'static str {
        match self {
            Why::NoColumn => "no-column",
            Why::NotStated => "not-stated",
            Why::NotUnderstood => "not-understood",
            Why::NotListed => "not-listed",
            Why::OtherAnswer => "other-answer",
            Why::Undecided => "undecided",
            Why::OtherJobs => "other-jobs",
            Why::Denied => "denied",
            Why::Wished => "wished",
            Why::Learning => "learning",
            Why::Ended => "ended",
            Why::InSomeCountries => "in-some-countries",
            Why::AfterDenial => "after-denial",
            Why::ValidityUnclear => "validity-unclear",
            Why::Near { .. } => "near",
            Why::Range => "range",
            Why::Disagree => "disagree",
            Why::LevelUnsaid => "level-unsaid",
            Why::CategoryUnsaid => "category-unsaid",
            Why::TrackUnsaid => "track-unsaid",
            Why::FinishedUnsaid => "finished-unsaid",
            Why::FieldUnsaid => "field-unsaid",
            Why::OtherField => "other-field",
            Why::TotalOnly => "total-only",
            Why::TitleUnclear(_) => "title-unclear",
            Why::Internship => "internship",
            Why::NoDates => "no-dates",
            Why::EndBeforeStart => "end-before-start",
            Why::StartsLater => "starts-later",
            Why::OtherBasis => "other-basis",
            Why::OtherCurrency => "other-currency",
            Why::OtherPeriod => "other-period",
            Why::PeriodUnsaid => "period-unsaid",
            Why::CurrencyUnsaid => "currency-unsaid",
            Why::TakenAsBand => "taken-as-band",
            Why::BasisUnsaid => "basis-unsaid",
            Why::NetOfWhat => "net-of-what",
            Why::Broader => "broader",
            Why::LargerPlace => "larger-place",
            Why::OtherPlace => "other-place",
            Why::PlaceUnsaid => "place-unsaid",
            Why::PartlyRemote => "partly-remote",
            Why::PlaceUnclear => "place-unclear",
            Why::NoticeEnd => "notice-end",
            Why::NoticeSaturday => "notice-saturday",
            Why::PlaceNear => "place-near",
            Why::PlaceUnknown => "place-unknown",
        }
    }
}
