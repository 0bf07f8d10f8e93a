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
    .remedy = Write whole months or years, such as "18 months" or "1 year".
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
problem-duplicate-value = “{ $key }” names “{ $found }” twice.
    .remedy = Delete one of the two.
problem-information-only = “{ $found }” stands under the essentials without a reason, so it informs and gives no points.
    .remedy = Add the key “because” and say why the work needs it, or leave it as information.

## Problems of a file

problem-unreadable-file = The file cannot be read ({ $detail }).
    .remedy = Check its name and folder, and that you may open it.
problem-empty-file = The file has no rows.
    .remedy = Check that this is the right file, or export it again.
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
problem-near-column = The column heading “{ $found }” was read as “{ $read_as }”.
    .remedy = If it means something else, name the right column with --map FIELD=COLUMN.

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
problem-invalid-utf8 = The cell reads “{ $found }”: it is not UTF-8, so the row is left out.
    .remedy = Save the file as “CSV UTF-8” in Excel.
problem-nul-byte = The row has a NUL byte, which no text has, and is left out.
    .remedy = Save the file again as “CSV UTF-8” in Excel.
problem-cell-too-large = { $highest ->
    [one] The row has a cell larger than { $highest-text } byte and is left out.
   *[other] The row has a cell larger than { $highest-text } bytes and is left out.
}
    .remedy = Look for a quotation mark that is not closed, or shorten the cell.
problem-unclosed-quote = A quotation mark opens in this row and never closes, so the file is left out from here on.
    .remedy = Close or delete the quotation mark.
problem-duplicate-id = Another row already has the id “{ $found }”; both are ranked.
    .remedy = Check whether it is the same person, then delete one row or change one id.
problem-missing-id = The row has no id, so its file and row number stand for it.
    .remedy = Write an id in the cell, so that the person can be found again.
problem-value-not-understood = “{ $found }” was not understood, so it settles nothing.
    .remedy = Correct the cell, or ask the candidate.
problem-rows-disagree = The rows of one person say different things: { $found }.
    .remedy = Find out which is right, and correct the other rows.

## Problems of a run

problem-ids-not-compared = { $count ->
    [one] Only the first { $count-text } id was compared for duplicates.
   *[other] Only the first { $count-text } ids were compared for duplicates.
}
    .remedy = If duplicates matter, look for them where the file was exported.
problem-tie-cut = More people share place { $rank-text } than the list shows.
    .remedy = Raise --top to see them all.
