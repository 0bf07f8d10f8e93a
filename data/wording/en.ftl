### Every word that candor prints, in English.

language-name = English
decimal-mark = .
list-separator = ,{" "}
alternative = { $first } or { $second }
quoted = “{ $text }”

## Standings, verdicts, ways of reading

standing-meets = meets all essentials
standing-clarify = needs clarification
standing-below = essential not shown

verdict-met = met
verdict-partial = partly met
verdict-unmet = not shown
verdict-unknown = not stated

via-same = same words
via-alias = another name
via-inflection = another form
via-narrower = narrower, includes it
via-package = a package that contains it
via-broader = broader
via-near = similar spelling
via-like = similar wording
via-free-text = from free text
via-derived = computed
via-taxonomy = imported taxonomy

essential = Essential
desirable = Desirable
information = Beside the ranking
interview = For the interview

## Amounts

years = { $n ->
    [one] { $n-text } year
   *[other] { $n-text } years
}
    .genitive = { $n ->
        [one] { $n-text } year
       *[other] { $n-text } years
    }
months = { $n ->
    [one] { $n-text } month
   *[other] { $n-text } months
}
    .genitive = { $n ->
        [one] { $n-text } month
       *[other] { $n-text } months
    }
years-and-months = { $years } { $months }
months-and-days = { $months } and { $days }
no-time = no time
some-time = a time of unknown length
at-least = at least { $amount }
at-most = at most { $amount }
between = { $from }–{ $to }
between-times = { $from } – { $to }
years-between = { $from-text }–{ $to-text } years
months-between = { $from }–{ $to ->
    [one] { $to-text } month
   *[other] { $to-text } months
}
months-between-genitive = { $from }–{ $to ->
    [one] { $to-text } month
   *[other] { $to-text } months
}
levels-short = { $n ->
    [one] { $n-text } level
   *[other] { $n-text } levels
}
days = { $n ->
    [one] { $n-text } day
   *[other] { $n-text } days
}
    .genitive = { $n ->
        [one] { $n-text } day
       *[other] { $n-text } days
    }
weeks = { $n ->
    [one] { $n-text } week
   *[other] { $n-text } weeks
}
    .genitive = { $n ->
        [one] { $n-text } week
       *[other] { $n-text } weeks
    }
days-early = { $n ->
    [one] { $n-text } day too early
   *[other] { $n-text } days too early
}
days-late = { $n ->
    [one] { $n-text } day too late
   *[other] { $n-text } days too late
}
within = within { $amount }
from-day = from { $day }
to-day = by { $day }
state-level-unsaid = { why-level-unsaid }
state-denied = denied
state-wished = a wish or a plan
state-learning = still being learned
state-ended = expired
state-unfinished = unfinished
state-not-understood = { why-not-understood }
state-not-named = { why-not-listed }
finished-unsaid = not said whether finished
finish-expected = not finished yet
basis-employment-gross = gross, employment
basis-employment-net = net, employment
basis-b2b = before VAT, B2B
basis-net = net, in hand or before VAT not said
per-hour = an hour
per-day = a day
per-week = a week
per-month = a month
per-year = a year

entry-primary = primary
entry-lower-secondary = lower secondary
entry-secondary = secondary
entry-secondary-general = general secondary
entry-secondary-vocational = secondary vocational
entry-post-secondary = post-secondary
entry-higher = higher
entry-bachelor = bachelor's degree
entry-master = master's degree
entry-doctorate = doctorate

school-0 = no school
school-1 = primary
school-2 = lower secondary
school-3 = secondary
school-4 = post-secondary
school-5 = short-cycle higher
school-6 = bachelor's level
school-7 = master's level
school-8 = doctoral level
school-range = { $from } or { $to }
school-higher = higher, level not stated
since-year = since { $year }
track-general = general secondary
track-vocational = secondary vocational
track-basic-vocational = basic vocational

## What is asked

need-education = education: { $need }
need-experience = experience { $subject }: at least { $need }
need-skill = { $subject }
need-language = { $subject }: at least { $need }
need-certificate = certificate: { $subject }
need-licence = driving licence: { $need }
need-number = { $subject }: { $need }
need-choice = { $subject }: { $need }
need-phrase = { $subject }: mentions { $need }
need-date = { $subject }: { $need }
need-location = place of work: { $need }
need-availability = able to start { $need }
need-pay = pay: { $need }
need-all-of = all of: { $members }
need-any-of = one of: { $members }
need-at-least = at least { $n-text } of: { $members }
need-not = not: { $members }

combine-all-of = every one of these
combine-any-of = one of these is enough
combine-at-least = at least { $n-text } of these
combine-not = not this

term-ideal = ideally { $amount }
term-within-years = in the last { $n-text } years
term-within-months = in the last { $n ->
    [one] month
   *[other] { $n-text } months
}
term-except = other than { $names }
term-fields = in the field: { $names }

rule-missing-unmet = no answer counts as not shown
rule-unlisted-unmet = what a list does not name counts as not shown
rule-unlisted-ask = what a list does not name is asked about
rule-near-counts = a similar spelling counts

## What is missing, and why

gap-all = none of { $need }
gap-months = { $gap } short of { $need }
gap-level = { $have }, needs { $need }
gap-number = { $have }, needs { $need }
gap-days = { $have }, { $gap }
gap-unfinished = studies not finished
gap-expired = expired on { $date }
gap-pay = { $gap } above the band
gap-education = { $have }
gap-missing = no answer, which counts as not shown here

why-no-column = no column in the file
why-not-stated = not stated
why-not-understood = not understood
why-not-listed = not on the list
why-undecided = the answer does not decide it
why-other-answer = another answer
why-other-jobs = only a job in another area is named
why-denied = the person says: no
why-wished = named as a wish, a plan or something to learn, not as something the person can do
why-learning = the person is still learning it
why-ended = it has expired
why-in-some-countries = the category named covers it only in some countries, and under some conditions
why-after-denial = words beside it leave it open: a “no” that may count for it too, or somebody else’s work
why-near = written “{ $written }”: confirm
why-validity-unclear = whether it is still valid is not said
why-range = the range leaves it open
why-disagree = two places disagree
why-level-unsaid = level not stated
why-category-unsaid = category not stated
why-track-unsaid = type of school not stated
why-finished-unsaid = not said whether the studies were finished
why-field-unsaid = field of study not stated
why-other-field = another field of study
why-total-only = only total work stated
why-title-unclear = “{ $title }” may or may not count
why-internship = an internship decides
why-no-dates = a job has no dates that can be counted from
why-end-before-start = a job ended before it began
why-starts-later = a job begins after the date of the run
why-other-basis = stated on another basis (gross, net or B2B)
why-other-currency = stated in another currency
why-other-period = stated for another time (hour, day, month, year)
why-period-unsaid = per hour, month or year: not stated
why-currency-unsaid = currency not stated, and the amount does not tell
why-taken-as-band = currency or time not stated: taken as that of the band
why-basis-unsaid = gross, net or B2B not stated
why-net-of-what = net in hand or before VAT (B2B) not stated
why-broader = only something broader is named
why-larger-place = only a larger place is named
why-other-place = another place
why-place-unsaid = the place itself is not named
why-partly-remote = from home for a part of the time only
why-place-unclear = the words before the place may mean something else
why-notice-end = for a Polish notice in months ends with a month
why-notice-saturday = for a Polish notice in weeks ends on a Saturday
why-place-near = only the surroundings of a place are named
why-place-unknown = a place that the tables do not know

## Questions

ask-education = What is the highest education finished, and in what type of school?
ask-education-field = What is the highest education finished, in what type of school, and in what field of study?
ask-experience = How long { $subject } (needed: { $need })?
ask-skill = Knowledge or experience: { $subject }?
ask-language = What level of { $subject } (needed: { $need })?
ask-language-any = Which language, and at what level (needed: { $need })?
ask-certificate = Certificates or courses held: { $subject }?
ask-licence = Which categories of a driving licence (needed: { $need })?
ask-number = How much: { $subject } (needed: { $need })?
ask-choice = { $subject }: is the answer { $need }?
ask-phrase = { $subject }: is there anything to say of { $need }?
ask-date = Which date: { $subject } (needed: { $need })?
ask-location = Which place of work is possible (needed: { $need })?
ask-availability = From which day on is work possible (needed: { $need })?
ask-pay = What pay is expected ({ $counted })?
ask-near = Does “{ $written }” mean “{ $wanted }”?

## The table and what stands under it

col-rank = Rank
col-name = Name
col-standing = Standing
col-points = Points
col-unmet = Not shown
col-ask = To ask

points-range = { $from }–{ $to }
headline = { $title } · { $document }as of { $date }
document = { $name } ({ $date }) ·{" "}
count-candidates = { $n ->
    [one] { $n-text } candidate
   *[other] { $n-text } candidates
}
count-meets = { $n ->
    [one] { $n-text } meets all essentials
   *[other] { $n-text } meet all essentials
}
count-clarify = { $n-text } to clarify
count-below = { $n-text } with an essential not shown
count-listed = { $n ->
    [one] { $n-text } is listed
   *[other] { $n-text } are listed
}
count-rows = { $n ->
    [one] { $n-text } row read
   *[other] { $n-text } rows read
}
count-rows-of-candidates = { $n-text } of candidates
count-set-aside = { $n-text } set aside
count-left-out = { $n-text } left out
aside-blank = blank
aside-repeated-header = header repeated
aside-total = total
aside-preamble = above the headings
aside-instruction = instruction
aside-footer = remark under the table
aside-other-table = another table
understood-file = { $file }: { $delimiter }, { $encoding }
understood-letters = { $encoding } (by the letters { $letters })
understood-used = { $heading } → { $field }
understood-carried = left aside in judging: { $columns }
understood-unknown = headings not known, not read: { $columns }
understood-columns = columns used: { $columns }
delimiter-none = JSON
delimiter-semicolon = semicolons
delimiter-comma = commas
delimiter-tab = tabs
delimiter-bar = vertical bars
delimiter-other = delimiter “{ $sign }”
quote-single = single quotes
quote-backslash = backslash before quotes
chosen-heading = known heading
chosen-near = similar heading
chosen-map = chosen by --map
chosen-profile = named by the profile
nobody = Nobody to list.
problems-met = What to look at
more-places = { $n ->
    [one] and { $n-text } more
   *[other] and { $n-text } more
}
remedy = what to do
note-remedy = What to do: { $remedy }

place-file = { $file }
place-row = { $file }, row { $row }
place-cell = { $file }, row { $row }, column “{ $column }”
place-column = { $file }, column “{ $column }”
place-in-row = row { $row }, column “{ $column }”
place-in-column = column “{ $column }”
place-answer = answered

## What is understood of a file

inspect-about = { $file }, { $size }
inspect-size-bytes = { $n ->
    [one] { $n-text } byte
   *[other] { $n-text } bytes
}
inspect-size-kb = { $n-text } KB
inspect-size-mb = { $n-text } MB
inspect-people = A row stands for a job: { $n ->
    [one] { $n-text } person.
   *[other] { $n-text } people.
}
inspect-col-column = Column
inspect-col-taken = Taken for
inspect-col-why = Why
inspect-col-read = Read
inspect-col-empty = Empty
inspect-col-not-understood = Not understood
inspect-card = { $column } → { $taken } ({ $why }): read { $read }, empty { $empty }, not understood { $not-understood }
inspect-card-not-read = { $column } → { $taken } ({ $why }): empty { $empty }
inspect-shown = only shown
inspect-left-aside = left aside
inspect-not-asked = not asked for
inspect-unknown = heading not known
inspect-displaced = another column was chosen for it
inspect-values = Values not understood
inspect-value = “{ $value }” ({ $n-text })
inspect-others = { $n ->
    [one] { $n-text } more
   *[other] { $n-text } more
}
inspect-duplicates = { $n ->
    [one] { $n-text } person has an id that stands above already.
   *[other] { $n-text } people have an id that stands above already.
}
inspect-no-duplicates = No id stands twice.

## One candidate

explain-head = { $name } ({ $id })
explain-place = { $place }
explain-standing = { $standing } · points { $from } of 100
explain-standing-range = { $standing } · points { $from }–{ $to } of 100
explain-weight = weight { $weight }
explain-points = { $earned } of { $out-of }
explain-points-range = { $earned }–{ $possible } of { $out-of }
explain-sum = Together { $earned } of { $out-of }, that is { $points } points of 100
explain-sum-range = Together { $earned }–{ $possible } of { $out-of }, that is { $points }–{ $most } points of 100
explain-clause = clause { $clause }
explain-because = why: { $because }
explain-evidence = { $quoted } → { $reading } ({ $via }; { $place })
explain-evidence-same = { $quoted } → { $reading } ({ $place })
explain-list = the list that was read: { $quoted } ({ $place })
explain-evidence-plain = { $quoted } ({ $place })
explain-quoted = “{ $words }”
explain-together = together { $amount }; overlaps count once
explain-ask = Ask: { $question }
explain-beside = beside the ranking
explain-interview = { $need }
no-such-id = there is no candidate “{ $id }” among { $n-text }. Ids stand in the id column; without one they are FILE:ROW, such as candidates.csv:2.
explain-legend = A person decides. candor orders, flags and explains.

## A profile

check-fine = { $file }: no errors.
check-essentials = { $n ->
    [one] { $n-text } essential requirement
   *[other] { $n-text } essential requirements
}
check-desirable = { $n ->
    [one] { $n-text } desirable
   *[other] { $n-text } desirable
}
check-information = { $n ->
    [one] { $n-text } for information, beside the ranking:
   *[other] { $n-text } for information, beside the ranking:
}
check-interview = { $n-text } for the interview
check-internal = { $n-text } for present staff
check-points = points at stake: { $points } (sum of weights)
severity-error = error
severity-warning = warning
severity-note = note

## Reading a text

read-not-stated = not stated
read-not-understood = not understood
read-damaged-error = a spreadsheet's error value
read-damaged-exponent = a long number, shortened by a spreadsheet
read-damaged-date = perhaps a range such as 1-2 that a spreadsheet took for a date
read-damaged-serial = perhaps a date that a spreadsheet wrote as a count of days
read-nothing = none named
read-denied = none: the words say so
stance-unclear = left open
stance-blank = the place beside it says “no data” or is empty
read-not-held = not held
read-open = still going on
read-internship = internship
read-no-work = time without work
read-possible = possible
read-not-of = not { $area }
read-no-area = no area known
read-job = { $title }: { $areas }
read-from-to = { $start } – { $end }
read-since = since { $start }
read-not-said = not said
read-employer = employer: { $words }
read-decided-by = area shown by: “{ $words }”
read-until = valid until { $date }
mastery = level: { $level }
mastery-basic = basic
mastery-intermediate = intermediate
mastery-advanced = advanced
mastery-expert = expert
read-unknown-skill = not in the tables
start-at-once = at once
start-from = from { $days }
start-after = after { $days }
start-in = in { $time }
start-wait = { $time } after being hired
start-notice = notice of { $time }
start-polish-notice = notice of { $time }, to the end of a month or to a Saturday
start-saturday = notice of { $time }, to a Saturday
start-month-end = notice of { $time }, to the end of a month
start-quarter-end = notice of { $time }, to the end of a quarter
days-of-month = { $days } { $month }
place-remote = work from home
place-hybrid = work from home in part
place-on-site = work at the office
place-anywhere = anywhere
place-moving = ready to move, where to is not said
place-whole = all of { $name }
place-around = near { $name }
place-other = not in the tables
month-1 = January
    .genitive = January
month-2 = February
    .genitive = February
month-3 = March
    .genitive = March
month-4 = April
    .genitive = April
month-5 = May
    .genitive = May
month-6 = June
    .genitive = June
month-7 = July
    .genitive = July
month-8 = August
    .genitive = August
month-9 = September
    .genitive = September
month-10 = October
    .genitive = October
month-11 = November
    .genitive = November
month-12 = December
    .genitive = December
read-nothing-like = no concept resembles it
col-text = Text
col-reading = Reading
col-via = How
col-words = Words
col-concept = May mean
col-score = Score
col-id = Id
taxonomy-imported = { $file }: { $occupations } occupations and { $skills } skills ({ $languages }).
    This service uses the ESCO classification of the European Commission.
## Problems: what is wrong, and what to do

choose-valid = { $nearest ->
    [none] { $valid ->
        [none] Check the spelling.
       *[other] Use one of: { $valid }.
    }
   *[other] { $valid ->
        [none] Did you mean “{ $nearest }”?
       *[other] Did you mean “{ $nearest }”? Valid here: { $valid }.
    }
}

## Problems of a role profile

problem-profile-syntax = The role profile is not well-formed TOML or JSON here ({ $detail }).
    .remedy = Check the quotation marks, brackets and commas at this place.
problem-duplicate-key = The key “{ $found }” stands twice in one table.
    .remedy = Keep one of the two and delete the other.
problem-too-deep = { $highest ->
    [one] Lists and tables are nested here more than { $highest-text } level deep.
   *[other] Lists and tables are nested here more than { $highest-text } levels deep.
}
    .remedy = Write the requirement with fewer groups inside each other.
problem-unknown-key = There is no key “{ $found }” here.
    .remedy = { choose-valid }
problem-missing-key = { $where ->
    [profile] The role profile has no key “{ $missing }”.
   *[other] “{ $where }” has no key “{ $missing }”.
}
    .remedy = Add the key “{ $missing }” with its value.
problem-wrong-type = “{ $key }” holds { $found ->
    [text] text
    [whole-number] a whole number
    [number] a number with decimals
    [finer-number] a number with more than three decimals
    [not-a-number] a value that is not a number
    [flag] true or false
    [date] a date
    [date-time] a date with a time or a time alone
    [impossible-date] a date that does not exist
    [list] a list
    [table] a table
    [null] nothing
   *[other] something else
} and takes { $expected ->
    [text] text
    [list-of-texts] a text or a list of texts
    [flag] true or false
    [whole-number] a whole number
    [number] a number
    [duration] a length of time
    [date] a date
    [word] one of a few set words
    [list-of-words] one or more of a few set words
    [name] a name that candor knows
    [list-of-names] one or more names that candor knows
    [localised-text] a text, or one text per language
    [requirement] a requirement
    [list-of-requirements] a list of requirements
    [table] a table
   *[other] another kind of value
}.
    .remedy = { $expected ->
        [text] Write the text in quotation marks.
        [list-of-texts] Write a text in quotation marks, or a list such as ["CRM", "Excel"].
        [flag] Write true or false, without quotation marks.
        [whole-number] Write a whole number without quotation marks, such as 3.
        [number] Write a number of at most three decimals without quotation marks, such as 2.5.
        [duration] Write a length of time in quotation marks, such as "1 year".
        [date] Write a date that exists as year, month and day, such as 2026-05-04.
        [word] Write one word in quotation marks.
        [list-of-words] Write one word in quotation marks, or a list of such words in square brackets.
        [name] Write one name in quotation marks.
        [list-of-names] Write one name in quotation marks, or a list of such names in square brackets.
        [localised-text] Write a text in quotation marks, or a table such as {"{"} en = "Seller", pl = "Sprzedawca" {"}"}.
        [requirement] Write one requirement as a table, such as {"{"} skill = "CRM" {"}"}.
        [list-of-requirements] { $key ->
            [must] Put [[must]], in double square brackets, above each requirement.
            [nice] Put [[nice]], in double square brackets, above each requirement.
           *[other] Write a list of requirements, such as [{"{"} skill = "CRM" {"}"}, {"{"} skill = "Excel" {"}"}].
        }
        [table] Write it as a table of keys and values.
       *[other] Write a value of that kind.
    }
problem-unknown-word = “{ $key }” cannot be “{ $found }”.
    .remedy = { choose-valid }
problem-out-of-range = “{ $key }” is { $found }, outside the range { $lowest-text } to { $highest-text }.
    .remedy = Write a number from { $lowest-text } to { $highest-text }.
problem-empty-list = “{ $key }” is empty.
    .remedy = Add at least one entry, or delete “{ $key }”.
problem-empty-text = “{ $key }” holds an empty text.
    .remedy = Write the text, or delete “{ $key }”.
problem-not-a-duration = “{ $key }” is “{ $found }”, which is not a length of time.
    .remedy = { $shortest ->
        [day] Write days, weeks or months, such as "2 weeks" or "3 months".
       *[other] Write whole months or years, such as "18 months" or "1 year".
    }
problem-no-kind = The requirement does not say what it asks for.
    .remedy = { $valid ->
        [none] Add the key of one kind of requirement.
       *[other] Add one of these keys: { $valid }.
    }
problem-two-kinds = One requirement asks for several things at once: { $found }.
    .remedy = Make each a requirement of its own, or put them in a group under all_of or any_of.
problem-key-in-group = The key “{ $found }” stands inside a group, where it has no meaning.
    .remedy = Delete it here and, if needed, set it for the whole group.
problem-one-of-keys = One of these keys is needed here: { $keys }.
    .remedy = Give one of them; where they exclude each other, keep only one.
problem-duplicate-requirement = Two requirements have the id “{ $found }”.
    .remedy = Give one of them another id.
problem-limits-cross = “{ $lower }” exceeds “{ $upper }”.
    .remedy = Set “{ $lower }” to no more than “{ $upper }”.
problem-nothing-to-score = No requirement in the role profile gives points.
    .remedy = Add at least one requirement for screening, such as education, experience or a skill.
problem-profile-version = The role profile has format version { $found }, and this candor knows { $known }.
    .remedy = Use a candor that knows version { $found }, or rewrite the role profile in version { $known }.
problem-similar-place = No table knows a place called “{ $found }”; it is spelled almost like “{ $nearest }”.
    .remedy = Correct the spelling. If another place is meant, leave it: it is compared by its words.
problem-duplicate-value = “{ $key }” names “{ $found }” twice.
    .remedy = Delete one of the two.
problem-information-only = “{ $found }” stands under the essentials without a reason, so it informs and gives no points.
    .remedy = Add the key “because” and say why the work needs it, or leave it as information.

problem-key-without-use = “{ $key }” means nothing where “{ $other }” is “{ $found }”.
    .remedy = Leave “{ $key }” out, or write { $other } = "{ $expected }".

problem-asked-anyway = An answer to “{ $other }” is one to “{ $found }” too, so both go by the same rules: where one asks, nothing is taken for a “no”.
    .remedy = Give both the same “on_missing”, “not_listed” and “near”, or leave them out.

## Problems of a table of --data

problem-table-malformed = { $detail ->
    [missing] The table is missing.
    [not-utf8] The row is not UTF-8 text.
   *[cells] The row has another number of cells than the header.
}
    .remedy = Compare it with the table of this name in candor’s data folder.
problem-table-column-missing = The table lacks: { $missing }.
    .remedy = Its header needs: { $valid }.
problem-table-value = “{ $found }” cannot stand here.
    .remedy = { $valid ->
        [none] Name something that another row or table has.
       *[other] Possible: { $valid }.
    }

## Problems of a file

problem-unreadable-file = { $detail ->
    [not-found] There is no such file.
    [no-permission] The file may not be read.
    [folder] This is a folder, not a file.
    [not-utf8] The file is not UTF-8 text.
   *[other] The file cannot be read ({ $detail }).
}
    .remedy = { $detail ->
    [folder] Name a file inside it.
    [not-utf8] Save it as UTF-8 text.
   *[other] Check its name and folder, and that you may open it.
}
problem-file-not-text = The file is no text in { $encoding }: its first row has bytes that stand for nothing.
    .remedy = Check that it is a table saved as CSV, and that --encoding, if you gave it, is right.
problem-dialect-open = { $what ->
    [quote] The quotation marks of the file can be read in two ways that fit it alike and give other cells; one was taken.
   *[delimiter] Cells were parted at “{ $read_as }”, but “{ $rival }” would fit the file as well and give other cells.
}
    .remedy = Say which it is with --delimiter or --quote.
problem-no-header = The first row holds values, so the file has no headings. Its columns are called { $found }.
    .remedy = Add a row with headings, or say what the columns hold: --map "email=column 2".
problem-header-below = { $rows ->
    [one] The headings were found in row { $row-text }.
   *[other] The headings were joined of two rows, { $row-text } and the one below.
}
    .remedy = Nothing, unless the headings stand elsewhere: then delete the rows above them.
problem-encoding-open = The file was read as { $read_as }, but { $rival } would make likely words of it too. Its letters: { $found }.
    .remedy = Look at a few names in the result; if they are wrong, add --encoding { $rival }.
problem-header-broken = The header row has a quotation mark that does not close, or is far too long.
    .remedy = Check the first row of the file: one heading to a cell, every quotation mark closed.
problem-column-not-evidence = The column “{ $found }” holds names, contacts, notes, places or personal data; nobody is judged by it.
    .remedy = Ask for another column, or leave the requirement out of the profile. A place of work is asked for with “location”.
problem-information-in-group = The group “{ $found }” mixes pay or availability, which only inform, with requirements that score.
    .remedy = Write them as requirements of their own.
problem-empty-file = The file has no rows.
    .remedy = Check that this is the right file, or export it again.
problem-json-broken = { $detail ->
    [early] The JSON ends too early, in line { $line-text }, column { $column-text }.
   *[other] This is no valid JSON from line { $line-text }, column { $column-text } on.
}
    .remedy = Look at that place: a bracket, quotation mark or comma is missing or one too many. Or export the file again.
problem-json-too-large = JSON is read whole, up to { $highest-text } MiB; the file is larger.
    .remedy = Divide the file, or export the candidates as CSV.
problem-no-rows = The file has column headings and no rows under them.
    .remedy = Check that this is the right file, or export it again with its rows.
problem-no-columns = None of these column headings is known: { $found }.
    .remedy = Put the column headings in the first row, or name the columns with --map FIELD=COLUMN.
problem-mapped-column-missing = No file has the column heading “{ $found }” that --map names.
    .remedy = { choose-valid }
problem-unknown-field = --map names the field “{ $found }”, which does not exist.
    .remedy = { choose-valid }
problem-column-missing = The role profile asks for the column “{ $found }”, which the file does not have.
    .remedy = { $nearest ->
        [none] Name the right column with --map "{ $found }=COLUMN".
       *[other] If “{ $nearest }” is meant, add --map "{ $found }={ $nearest }".
    }
problem-field-missing = No column holds “{ $field }”, which the role profile asks about.
    .remedy = Name the column with --map "{ $field }=COLUMN", or ask the candidates.
problem-duplicate-column = More than one column has the heading “{ $found }”.
    .remedy = Rename or delete all but one of them.
problem-jobs-unpaired = Which dates belong to which job is not clear: columns of titles { $titles-text }, of starts { $starts-text }, of ends { $ends-text }. No time is counted from them.
    .remedy = Give every title its own start and end, or keep one job to a row.
problem-rows-joined = { $people ->
    [one] { $rows-text } rows were read as jobs of one person.
   *[other] { $rows-text } rows were read as jobs of { $people-text } people.
}
    .remedy = If every row is somebody, say --rows-per person.
problem-near-column = The column heading “{ $found }” was read as “{ $read_as }”.
    .remedy = If it means something else, name the right column with --map FIELD=COLUMN.

problem-column-no-answers = The column “{ $found }” is named like a skill, but most of what stands in it is neither yes, no nor a level. It was not read.
    .remedy = If it does say who knows it, name the column with --map skill:NAME=COLUMN.

problem-date-order = Dates such as “{ $found }” were read with the { $order ->
        [day-first] day
       *[month-first] month
    } first, as “{ $by }” in the same column can only be.
    .remedy = If that is wrong, write the dates like 2026-09-14.

problem-date-order-open = { $why ->
        [mixed] Some dates of this column have the day first, others the month, so “{ $found }” may be either.
       *[none] Nothing tells whether “{ $found }” has the day or the month first.
    } Both were taken to be possible.
    .remedy = Write the dates like 2026-09-14.

problem-ticks = “{ $found }” was read as { $means ->
        [tick] “yes”, since the same column also holds “{ $by }”.
       *[category] the licence category of that name, since the same column also holds “{ $by }”.
    }
    .remedy = If that is wrong, write “yes” or “no”, or the categories.

problem-ticks-open = Nothing tells whether “{ $found }” means “yes” or the licence category of that name. The category was taken to be unknown.
    .remedy = Write “yes” or “no”, or the categories.

## Problems of a row or a cell

problem-too-few-cells = { $found ->
    [one] The row has { $found-text } cell instead of { $expected-text } and is left out.
   *[other] The row has { $found-text } cells instead of { $expected-text } and is left out.
}
    .remedy = Add the missing cells, even if empty, so that each value stands under its heading.
problem-too-many-cells = { $found ->
    [one] The row has { $found-text } cell instead of { $expected-text } and is left out.
   *[other] The row has { $found-text } cells instead of { $expected-text } and is left out.
}
    .remedy = Put each text that contains the separator (comma, semicolon) in quotation marks.
problem-row-ends-early = { $found ->
    [one] The row ends after { $found-text } of { $expected-text } cells; those that are missing were taken to be empty.
   *[other] The row ends after { $found-text } of { $expected-text } cells; those that are missing were taken to be empty.
}
    .remedy = Nothing, unless a cell in the middle is missing. Rows look like this where a program leaves out empty cells at their ends.
problem-row-mended = “{ $found }” holds the separator without quotation marks. It was read as one cell: only so do all values of the row fit their columns.
    .remedy = Check the row, and put the text in quotation marks.
problem-not-in-encoding = The row has bytes that stand for nothing in { $encoding } and is left out.
    .remedy = Save the file as “CSV UTF-8” in Excel, or name its encoding with --encoding.
problem-other-encoding = The row is in { $read_as }, while the file is in { $expected }; it was read as { $read_as }.
    .remedy = Check the names in it. Files pasted together from two exports look like this: save each as “CSV UTF-8” first.
problem-text-mangled = The cell was read in a wrong encoding before it came into this file (“Å‚” in place of “ł”).
    .remedy = Export the file again from where it came from; what it says there cannot be trusted.
problem-nul-byte = The row has a NUL byte, which no text has, and is left out.
    .remedy = Save the file again as “CSV UTF-8” in Excel.
problem-cell-too-large = { $highest ->
    [one] The row has a cell larger than { $highest-text } byte and is left out.
   *[other] The row has a cell larger than { $highest-text } bytes and is left out.
}
    .remedy = Look for a quotation mark that is not closed, or shorten the cell.
problem-quote-astray = A quotation mark in this row does not close where it should. The row is left out; the rows below are read.
    .remedy = Close the quotation mark or delete it, and run again.
problem-line-broken = { $detail ->
    [early] The JSON of this line ends too early, in column { $column-text }; the line was left out.
   *[other] This line is no valid JSON from column { $column-text } on; it was left out.
}
    .remedy = Look at that place: a bracket, quotation mark or comma is missing or one too many. Each line holds one person.
problem-not-an-object = An entry of the list is no person: “{ $found }”. It was left out.
    .remedy = Each person is an object with names and values, in curly brackets.
problem-too-wide = A person has so many values that the file would have more than { $highest-text } columns; the person was left out.
    .remedy = Check whether the entry is a person at all, or divide the file.
problem-duplicate-id = Row { $first } has the id “{ $found }” too; both are ranked.
    .remedy = Check whether it is the same person, then delete one row or change one id.
problem-missing-id = The row has no id, so its file and row number stand for it.
    .remedy = Write an id in the cell, so that the person can be found again.
problem-missing-name = A row without a name; it is ranked like any other.
    .remedy = If it is nobody’s, such as a note under the table, delete the row.

problem-set-aside = { $why ->
    [blank] An empty row was set aside.
    [repeated-header] A row that repeats the headings was set aside.
    [preamble] “{ $found }” stands above the headings and was set aside.
    [instruction] “{ $found }” says what to write in the rows below and was set aside.
    [footer] “{ $found }” was set aside as a remark under the table.
    [other-table] “{ $found }” belongs to another table in the same file; only the first is read.
   *[total] “{ $found }” was set aside as a sum under the table.
}
    .remedy = Nothing, unless the row is somebody’s.

problem-date-order-broken = “{ $found }” cannot have the { $order ->
        [day-first] day
       *[month-first] month
    } first, though other dates of the column were read so: some of them may be wrong.
    .remedy = Write the dates of the column like 2026-09-14.

problem-value-damaged = { $found ->
        [none] The value
       *[other] “{ $found }”
    } { $damage ->
        [error] is an error value of a spreadsheet: what stood there is lost.
        [exponent] is a long number that a spreadsheet shortened: its last digits are lost.
        [date] may be a range such as “1-2” that a spreadsheet turned into a date.
       *[serial] may be a date that a spreadsheet wrote as a count of days.
    } It settles nothing.
    .remedy = Format the column in the spreadsheet as text, or as a date if it holds dates, and enter the value again; or ask the candidate.

problem-value-not-understood = “{ $found }” was not understood, so it settles nothing.
    .remedy = Correct the cell, or ask the candidate.

## Problems of a run

problem-end-before-start = A job that ended before it began: “{ $found }”. How long it was stays open.
    .remedy = Correct the dates, or ask the candidate.

problem-starts-later = A job that begins after the date of the run: “{ $found }”. How long it was stays open.
    .remedy = Correct the date, or set the date of the run with --as-of.

problem-ids-not-compared = { $count ->
    [one] Only the first { $count-text } id was compared for duplicates.
   *[other] Only the first { $count-text } ids were compared for duplicates.
}
    .remedy = If duplicates matter, look for them where the file was exported.
problem-tie-cut = More people share place { $rank-text } than the list shows.
    .remedy = Raise --top to see them all.

## Areas of work, after “experience”

area-administration = in administration
area-construction = in construction
area-customer-service = in customer service
area-education = in education
area-finance = in finance
area-health = in health and care
area-hospitality = in hospitality
area-hr = in human resources
area-it = in IT
area-law = in law
area-logistics = in logistics
area-management = in management
area-marketing = in marketing
area-production = in production
area-purchasing = in purchasing
area-sales = in sales
area-services = in security, cleaning and other services
area-technical = in engineering and repair

## Languages (Unicode CLDR)

language-any = any language
language-aa = Afar
language-ab = Abkhazian
language-ae = Avestan
language-af = Afrikaans
language-ak = Akan
language-am = Amharic
language-an = Aragonese
language-ar = Arabic
language-as = Assamese
language-av = Avaric
language-ay = Aymara
language-az = Azerbaijani
language-ba = Bashkir
language-be = Belarusian
language-bg = Bulgarian
language-bi = Bislama
language-bm = Bambara
language-bn = Bangla
language-bo = Tibetan
language-br = Breton
language-bs = Bosnian
language-ca = Catalan
language-ce = Chechen
language-ch = Chamorro
language-co = Corsican
language-cr = Cree
language-cs = Czech
language-cu = Church Slavic
language-cv = Chuvash
language-cy = Welsh
language-da = Danish
language-de = German
language-dv = Divehi
language-dz = Dzongkha
language-ee = Ewe
language-el = Greek
language-en = English
language-eo = Esperanto
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fa = Persian
language-ff = Fula
language-fi = Finnish
language-fj = Fijian
language-fo = Faroese
language-fr = French
language-fy = Western Frisian
language-ga = Irish
language-gd = Scottish Gaelic
language-gl = Galician
language-gn = Guarani
language-gu = Gujarati
language-gv = Manx
language-ha = Hausa
language-he = Hebrew
language-hi = Hindi
language-ho = Hiri Motu
language-hr = Croatian
language-ht = Haitian Creole
language-hu = Hungarian
language-hy = Armenian
language-hz = Herero
language-ia = Interlingua
language-id = Indonesian
language-ie = Interlingue
language-ig = Igbo
language-ii = Sichuan Yi
language-ik = Inupiaq
language-io = Ido
language-is = Icelandic
language-it = Italian
language-iu = Inuktitut
language-ja = Japanese
language-jv = Javanese
language-ka = Georgian
language-kg = Kongo
language-ki = Kikuyu
language-kj = Kuanyama
language-kk = Kazakh
language-kl = Kalaallisut
language-km = Khmer
language-kn = Kannada
language-ko = Korean
language-kr = Kanuri
language-ks = Kashmiri
language-ku = Kurdish
language-kv = Komi
language-kw = Cornish
language-ky = Kyrgyz
language-la = Latin
language-lb = Luxembourgish
language-lg = Ganda
language-li = Limburgish
language-ln = Lingala
language-lo = Lao
language-lt = Lithuanian
language-lu = Luba-Katanga
language-lv = Latvian
language-mg = Malagasy
language-mh = Marshallese
language-mi = Māori
language-mk = Macedonian
language-ml = Malayalam
language-mn = Mongolian
language-mr = Marathi
language-ms = Malay
language-mt = Maltese
language-my = Burmese
language-na = Nauru
language-nd = North Ndebele
language-ne = Nepali
language-ng = Ndonga
language-nl = Dutch
language-no = Norwegian
language-nr = South Ndebele
language-nv = Navajo
language-ny = Nyanja
language-oc = Occitan
language-oj = Ojibwa
language-om = Oromo
language-or = Odia
language-os = Ossetic
language-pa = Punjabi
language-pi = Pali
language-pl = Polish
language-ps = Pashto
language-pt = Portuguese
language-qu = Quechua
language-rm = Romansh
language-rn = Rundi
language-ro = Romanian
language-ru = Russian
language-rw = Kinyarwanda
language-sa = Sanskrit
language-sc = Sardinian
language-sd = Sindhi
language-se = Northern Sami
language-sg = Sango
language-sh = Serbo-Croatian
language-si = Sinhala
language-sk = Slovak
language-sl = Slovenian
language-sm = Samoan
language-sn = Shona
language-so = Somali
language-sq = Albanian
language-sr = Serbian
language-ss = Swati
language-st = Southern Sotho
language-su = Sundanese
language-sv = Swedish
language-sw = Swahili
language-ta = Tamil
language-te = Telugu
language-tg = Tajik
language-th = Thai
language-ti = Tigrinya
language-tk = Turkmen
language-tl = Tagalog
language-tn = Tswana
language-to = Tongan
language-tr = Turkish
language-ts = Tsonga
language-tt = Tatar
language-tw = Twi
language-ty = Tahitian
language-ug = Uyghur
language-uk = Ukrainian
language-ur = Urdu
language-uz = Uzbek
language-ve = Venda
language-vi = Vietnamese
language-vo = Volapük
language-wa = Walloon
language-wo = Wolof
language-xh = Xhosa
language-yi = Yiddish
language-yo = Yoruba
language-za = Zhuang
language-zh = Chinese
language-zu = Zulu
language-und = a language that was not recognised

## What cannot be done as asked

usage-lang = --lang { $found }: candor speaks { $valid }.
usage-threads = --threads { $found }: between 1 and { $valid }.
usage-profile-table = { $found } looks like a file of candidates; the role profile comes first, the candidates after it.
usage-unreadable = { $detail ->
    [not-found] There is no { $found }.
    [no-permission] { $found } may not be read.
    [no-folder] { $found } is no folder.
   *[other] { $found } cannot be read ({ $detail }).
}
usage-data-empty = There is no table (.csv) and no taxonomy (.taxonomy) in { $found }.
usage-data-taxonomies = --data: { $found } holds more than one taxonomy: { $valid }. Keep one of them there.
usage-data-taxonomy = { $found } is no taxonomy that this version of candor can use. Import it again: candor taxonomy import.
usage-data-table = --data: { $found } is no table of candor’s. Tables: { $valid }.
usage-line-not-utf8 = Line { $found } of the input is not UTF-8 text; save it as UTF-8.
read-lines-not-utf8 = { $n ->
    [one] Line { $found } of the input is not UTF-8 text and was not read; save the input as UTF-8.
   *[other] { $n-text } lines of the input are not UTF-8 text and were not read, line { $found } first; save the input as UTF-8.
}
usage-input-twice = { $found } is given twice; every person in it would be ranked twice.
usage-no-threads = { $found } threads cannot be started here; ask for fewer with --threads.
usage-encoding = --encoding { $found }: candor reads { $valid }.
usage-delimiter = --delimiter { $found }: write one sign, or { $valid }.
usage-quote = --quote { $found }: write one quotation mark, or { $valid }.
usage-as-of = --as-of { $found }: write a date such as 2026-11-23.
usage-map = --map { $found }: write FIELD=COLUMN, such as --map "skills=Tech stack".
usage-format = --format { $found }: there are { $valid }.
usage-format-needed = { $found } needs --format: { $valid }.
usage-extension = -o { $found }: the extension says the format; there are { $valid }.
usage-inspect-one = { $found }: the table as understood is that of one file; name one file of candidates.
usage-left-out = --left-out { $found }: the extension says the format; there are { $valid }.
usage-output-twice = -o { $found }: named twice.
usage-output-input = -o { $found }: this is an input; choose another name.
usage-output-folder = -o { $found }: this is a folder; name a file in it.
usage-min-score = --min-score { $found }: write a number from 0 to 100.
usage-read-top = --top ranks what a title or a skill may mean; read { $found } has nothing to rank.
usage-top-taxonomy = --top ranks titles among the occupations of a taxonomy, and none is there. Import ESCO once (candor taxonomy import DIR --data own) and name that folder with --data.
usage-taxonomy-where = Say where the taxonomy is to be written: -o FILE, or --data DIR for { $found } in that folder.
usage-taxonomy-extension = -o { $found }: a taxonomy is called NAME.taxonomy, so that --data finds it.
usage-taxonomy-file = { $found } is a file. Unpack the download and name the folder that its tables (occupations_en.csv …) are in.
usage-taxonomy-none = There is no table of ESCO in { $found }: no occupations_en.csv and no skills_en.csv, in whatever language. Download the classification as CSV from the ESCO portal (esco.ec.europa.eu), unpack it and name the folder that these tables are in.
usage-taxonomy-deeper = There is no table of ESCO in { $found } itself; name the folder that the tables are in: { $valid }.
usage-taxonomy-empty = No occupation and no skill was found in { $found }. Download the classification as CSV from the ESCO portal again.
usage-taxonomy-column = { $found } has no column { $valid }, so that it is not the table that its name says. Download the classification as CSV from the ESCO portal again.
usage-taxonomy-table = { $found } cannot be read as CSV in UTF-8, line { $valid }. Download it again rather than saving it from a spreadsheet.
usage-read-kind = read { $found }: there is no such kind of text. There are { $valid }.
usage-unwritable = { $found } cannot be written: { $detail ->
    [no-folder] its folder does not exist. Make it, or choose another.
    [no-permission] you may not write there. Choose another folder.
    [full] the disk is full. Make room, or choose another disk.
   *[other] { $detail }.
}

## Fields of study (ISCED-F 2013)

field-00 = generic programmes and qualifications
field-001 = basic programmes
field-002 = literacy and numeracy
field-003 = personal skills and development
field-01 = education
field-011 = education
field-02 = arts and humanities
field-021 = arts
field-022 = humanities (except languages)
field-023 = languages
field-03 = social sciences, journalism and information
field-031 = social and behavioural sciences
field-032 = journalism and information
field-04 = business, administration and law
field-041 = business and administration
field-042 = law
field-05 = natural sciences, mathematics and statistics
field-051 = biological and related sciences
field-052 = environment
field-053 = physical sciences
field-054 = mathematics and statistics
field-06 = information and communication technologies
field-061 = information and communication technologies
field-07 = engineering, manufacturing and construction
field-071 = engineering and engineering trades
field-072 = manufacturing and processing
field-073 = architecture and construction
field-08 = agriculture, forestry, fisheries and veterinary
field-081 = agriculture
field-082 = forestry
field-083 = fisheries
field-084 = veterinary
field-09 = health and welfare
field-091 = health
field-092 = welfare
field-10 = services
field-101 = personal services
field-102 = hygiene and occupational health services
field-103 = security services
field-104 = transport services
