//! Typos, and the characters that the reader points at.

use super::{TOP, must, wrong};

#[test]
fn a_typo_points_at_its_very_characters() {
    let pay = "to = 1, currency = 'PLN', per = 'month'";
    let cases = [
        // Keys
        ("educaton = 'higher'", "unknown-key", "educaton"),
        ("education = { any_off = 'higher' }", "unknown-key", "any_off"),
        ("experience = { in = 'sales', at_leas = '1 year' }", "unknown-key", "at_leas"),
        ("skill = { any_of = 'CRM', weight = 2 }", "unknown-key", "weight"),
        ("language = { is = 'en', atleast = 'B1' }", "unknown-key", "atleast"),
        ("certificate = { anyof = 'x' }", "unknown-key", "anyof"),
        ("number = { colum = 'calls', at_least = 1 }", "unknown-key", "colum"),
        ("date = { column = 'x', form = 2026-01-01 }", "unknown-key", "form"),
        ("location = { anyof = 'Warszawa' }", "unknown-key", "anyof"),
        ("availability = { withn = '1 month' }\nbecause = 'y'", "unknown-key", "withn"),
        ("choice = { column = 'x', any-of = 'y' }", "unknown-key", "any-of"),
        ("phrase = { column = 'x', any_of = 'y', of = 1 }", "unknown-key", "of"),
        (&format!("pay = {{ {pay}, bassis = 'b2b' }}\nbecause = 'y'"), "unknown-key", "bassis"),
        ("at_least = { m = 1, of = [{ skill = 'x' }] }", "unknown-key", "m"),
        ("skill = 'x'\nwieght = 2", "unknown-key", "wieght"),
        // Words
        ("education = 'hihger'", "unknown-word", "'hihger'"),
        ("education = ['higher', 'secondry']", "unknown-word", "'secondry'"),
        ("experience = { in = 'salse', at_least = '1 year' }", "unknown-word", "'salse'"),
        ("language = { is = 'eng', at_least = 'B1' }", "unknown-word", "'eng'"),
        ("language = { is = 'any', except = ['pl', 'xx'], at_least = 'B1' }", "unknown-word", "'xx'"),
        ("language = { is = 'en', at_least = 'b1' }", "unknown-word", "'b1'"),
        (&format!("pay = {{ {pay}, basis = 'gross' }}\nbecause = 'y'"), "unknown-word", "'gross'"),
        ("skill = 'x'\nuse = 'screning'", "unknown-word", "'screning'"),
        ("skill = 'x'\non_missing = 'no'", "unknown-word", "'no'"),
        // Types
        ("education = 5", "wrong-type", "5"),
        ("experience = 'sales'", "wrong-type", "'sales'"),
        ("experience = { in = 'sales', at_least = 12 }", "wrong-type", "12"),
        ("skill = ['CRM', 7]", "wrong-type", "7"),
        ("licence = ['B', 'X']", "unknown-word", "'X'"),
        ("certificate = { any_of = true }", "wrong-type", "true"),
        ("number = { column = 'x', at_least = '30' }", "wrong-type", "'30'"),
        ("number = { column = 'x', at_least = 0.0005 }", "wrong-type", "0.0005"),
        ("date = { column = 'x', from = 2026 }", "wrong-type", "2026"),
        ("date = { column = 'x', from = '2026-02-30' }", "wrong-type", "'2026-02-30'"),
        ("date = { column = 'Data urodzenia', from = 2000-01-01 }", "column-not-evidence", "'Data urodzenia'"),
        ("phrase = { column = 'City', any_of = 'Warszawa' }", "column-not-evidence", "'City'"),
        ("number = { column = 'Current salary', at_most = 9000 }", "column-not-evidence", "'Current salary'"),
        ("location = { any_of = 'x', remote = 'yes' }", "wrong-type", "'yes'"),
        ("availability = { by = 'soon' }\nbecause = 'y'", "wrong-type", "'soon'"),
        ("choice = { column = 1, any_of = 'y' }", "wrong-type", "1"),
        ("phrase = { column = 'x', any_of = 1.5 }", "wrong-type", "1.5"),
        ("skill = 'x'\nweight = 1.5", "wrong-type", "1.5"),
        ("skill = 'x'\nnear = 'yes'", "wrong-type", "'yes'"),
        ("skill = 'x'\nlabel = 3", "wrong-type", "3"),
        ("any_of = { skill = 'x' }", "wrong-type", "{ skill = 'x' }"),
        ("any_of = ['x']", "wrong-type", "'x'"),
        ("not = [{ skill = 'x' }]", "wrong-type", "[{ skill = 'x' }]"),
        ("at_least = '1 year'", "wrong-type", "'1 year'"),
        // Limits
        ("skill = 'x'\nweight = 0", "out-of-range", "0"),
        ("skill = 'x'\nweight = 99999999999999999999", "out-of-range", "99999999999999999999"),
        ("number = { column = 'x', at_most = -1 }", "out-of-range", "-1"),
        ("at_least = { n = 0, of = [{ skill = 'x' }] }", "out-of-range", "0"),
        ("at_least = { n = 2, of = [{ skill = 'x' }] }", "out-of-range", "2"),
        ("experience = { in = 'sales', at_least = '1 yaer' }", "not-a-duration", "'1 yaer'"),
        ("experience = { in = 'sales', at_least = '3 years', ideal = '2 lata' }", "limits-cross", "'2 lata'"),
        ("number = { column = 'x', at_least = 3, at_most = 2.5 }", "limits-cross", "2.5"),
        ("date = { column = 'x', from = 2027-01-02, to = 2027-01-01 }", "limits-cross", "2027-01-01"),
        ("availability = { within = 'soon' }\nbecause = 'y'", "not-a-duration", "'soon'"),
        (&format!("pay = {{ from = 2, {pay}, basis = 'b2b' }}\nbecause = 'y'"), "limits-cross", "1"),
        // Nothing
        ("skill = []", "empty-list", "[]"),
        ("skill = ['x', ' ']", "empty-text", "' '"),
        ("all_of = []", "empty-list", "[]"),
        ("at_least = { n = 1, of = [] }", "empty-list", "[]"),
        ("skill = 'x'\nlabel = {}", "empty-list", "{}"),
        ("skill = ['Excel', 'EXCEL']", "duplicate-value", "'EXCEL'"),
        // What is missing is missing at the key that needs it
        ("experience = { in = 'sales' }", "missing-key", "experience"),
        ("number = { column = 'x' }", "one-of-keys", "number"),
        ("date = { column = 'x' }", "one-of-keys", "date"),
        ("location = {}", "one-of-keys", "location"),
        ("availability = { by = 2027-01-01, within = '1 month' }\nbecause = 'y'", "one-of-keys", "within"),
        ("weight = 2", "no-kind", "[[must]]"),
        ("any_of = [{ skill = 'x' }, {}]", "no-kind", "{}"),
        ("skill = 'x'\neducation = 'higher'", "two-kinds", "education"),
        ("not = { skill = 'x', education = 'higher' }", "two-kinds", "education"),
        // In groups, at any depth
        ("any_of = [{ skill = 'x', weight = 2 }]", "key-in-group", "weight"),
        ("all_of = [{ not = { skill = 'x', near = true } }]", "key-in-group", "near"),
        ("any_of = [{ all_of = [{ skil = 'x' }] }]", "unknown-key", "skil"),
        ("at_least = { n = 1, of = [{ any_of = [{ education = 'maste' }] }] }", "unknown-word", "'maste'"),
        ("not = { language = { is = 'en', at_leat = 'B1' } }", "unknown-key", "at_leat"),
        ("all_of = [{ number = { column = 'ł', at_least = 'x' } }]", "wrong-type", "'x'"),
    ];
    for (requirement, slug, characters) in cases {
        assert_eq!(wrong(&must(requirement)), [(slug, characters.to_owned())], "{requirement}");
    }
}

#[test]
fn the_top_of_a_profile_is_checked_alike() {
    let top = "candor = 1\nid = 'a'\ntitle = 'A'";
    for (top, slug, characters) in [
        ("candor = 2\nidd = 1", "profile-version", "2"),
        ("candor = '1'\nid = 'a'\ntitle = 'A'", "wrong-type", "'1'"),
        ("candor = 1\nidd = 'a'\ntitle = 'A'", "unknown-key", "idd"),
        ("candor = 1\nid = ''\ntitle = 'A'", "empty-text", "''"),
        ("candor = 1\nid = 'a'", "missing-key", ""),
        ("candor = 1\nid = 'a'\ntitle = { polish = 'A' }", "unknown-key", "polish"),
        (&format!("{top}\nlang = 'fr'"), "unknown-word", "'fr'"),
        (&format!("{top}\nvacancies = 0"), "out-of-range", "0"),
        (&format!("{top}\ndocument = {{ nam = 'x' }}"), "unknown-key", "nam"),
        (&format!("{top}\n[document]\napproved = 2026-01-01"), "missing-key", "document"),
        (&format!("{top}\ndocument.name = 'x'\ndocument.approved = 10:00:00"), "wrong-type", "10:00:00"),
        (&format!("{top}\ndocument = {{ name = 'x', approved = '2026-13-04' }}"), "wrong-type", "'2026-13-04'"),
        (&format!("{top}\nnice = {{ skill = 'x' }}"), "wrong-type", "{ skill = 'x' }"),
    ] {
        assert_eq!(wrong(&format!("{top}\n[[must]]\nskill = 'x'")), [(slug, characters.to_owned())], "{top}");
    }
    for nothing in ["", "must = []", "[[nice]]\nskill = 'x'\nuse = 'interview'"] {
        assert_eq!(wrong(&format!("{TOP}{nothing}")), [("nothing-to-score", "the file".to_owned())]);
    }
}
