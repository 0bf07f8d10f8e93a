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
via-free-text = from free text
via-derived = computed

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
no-time = no time
at-least = at least { $amount }
at-most = at most { $amount }
between = { $from }–{ $to }
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
level-unsaid = no level
denied = denied
unfinished = unfinished
pay-amount = { $amount }{ $currency }{ $basis }{ $per }
basis-employment-gross = {" "}gross, employment
basis-employment-net = {" "}net, employment
basis-b2b = {" "}before VAT, B2B
per-hour = {" "}an hour
per-month = {" "}a month
per-year = {" "}a year

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
track-general = general secondary
track-vocational = secondary vocational
track-basic-vocational = basic vocational

## What is asked

need-education = education: { $need }
need-experience = experience { $subject }: at least { $need }
need-skill = { $subject }
need-language = { $subject }: at least { $need }
need-certificate = certificate: { $subject }
need-number = { $subject }: { $need }
need-choice = { $subject }: { $need }
need-phrase = { $subject }: mentions { $need }
need-pay = pay: { $need }
need-all-of = all of: { $members }
need-any-of = one of: { $members }
need-at-least = at least { $n-text } of: { $members }
need-not = not: { $members }

## What is missing, and why

gap-months = { $gap } short of { $need }
gap-level = { $have }, needs { $need }
gap-number = { $have }, needs { $need }
gap-unfinished = studies not finished
gap-expired = expired on { $date }
gap-pay = { $gap } above the band
gap-education = { $have }

why-no-column = no column in the file
why-not-stated = not stated
why-not-understood = not understood
why-not-listed = not on the list
why-denied = the person says: no
why-near = written “{ $written }”: confirm
why-range = the range leaves it open
why-disagree = two places disagree
why-level-unsaid = level not stated
why-track-unsaid = type of school not stated
why-total-only = only total work stated
why-title-unclear = “{ $title }” may be other work
why-internship = an internship decides
why-no-dates = a job has no start date
why-other-basis = stated on another basis
why-broader = only something broader is named

## Questions

ask-education = What is the highest education finished, and in what type of school?
ask-experience = How long { $subject } (needed: { $need })?
ask-skill = Any knowledge of { $subject }?
ask-language = What level of { $subject } (needed: { $need })?
ask-certificate = Any certificate: { $subject }?
ask-number = How much: { $subject } (needed: { $need })?
ask-choice = { $subject }: which of { $need }?
ask-phrase = { $subject }: anything about { $need }?
ask-pay = What pay is expected, on the basis{ $basis }?
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
count-meets = { $n-text } meet all essentials
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
understood-file = { $file }: { $delimiter }, UTF-8
understood-used = { $heading } → { $field }
understood-columns = columns used: { $columns }
delimiter-semicolon = semicolons
delimiter-comma = commas
delimiter-tab = tabs
delimiter-bar = vertical bars
chosen-near = similar heading
chosen-map = chosen by --map
chosen-profile = named by the profile
nobody = Nobody to list.
problems-met = What to look at
more-places = { $n ->
    [one] and { $n-text } more
   *[other] and { $n-text } more
}
note-remedy = What to do: { $remedy }

place-file = { $file }
place-row = { $file }, row { $row }
place-cell = { $file }, row { $row }, column “{ $column }”
place-column = { $file }, column “{ $column }”
place-answer = answered

## One candidate

explain-head = { $name } ({ $id })
explain-place = { $place }
explain-standing = { $standing } · points { $from } of 100
explain-standing-range = { $standing } · points { $from }–{ $to } of 100
explain-weight = weight { $weight }
explain-points = { $earned } of { $out-of }
explain-points-range = { $earned }–{ $possible } of { $out-of }
explain-sum = Together { $earned } of { $out-of } = { $points } of 100
explain-sum-range = Together { $earned }–{ $possible } of { $out-of } = { $points }–{ $most } of 100
explain-clause = clause { $clause }
explain-because = why: { $because }
explain-evidence = “{ $words }” → { $reading } ({ $via }; { $place })
explain-evidence-plain = “{ $words }” ({ $place })
explain-ask = Ask: { $question }
explain-beside = beside the ranking
explain-interview = { $need }
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
check-interview = { $n-text } for the interview
check-internal = { $n-text } for present staff
check-points = points at stake: { $points } (sum of weights)
severity-error = error
severity-warning = note well
severity-note = note

## Reading a text

read-not-stated = not stated
read-not-understood = not understood
read-nothing = none named
read-open = still going on
read-internship = internship
read-possible = possible
read-concept = { $concept }
read-unknown-skill = not in the tables
col-text = Text
col-reading = Reading
col-via = How
