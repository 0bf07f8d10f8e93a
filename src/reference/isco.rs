//! `isco_areas.csv`: areas of work of the groups of ISCO-08.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::files::Files;

/// The areas that groups of occupations belong to, and whether surely.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct IscoAreas(BTreeMap<String, Vec<(String, bool)>>);

impl IscoAreas {
    /// The areas of a group: what the table says of it, or else of the smallest group around it.
    pub fn of(&self, code: &str) -> &[(String, bool)] {
        let mut around = (1..=code.len()).rev().filter_map(|digits| code.get(..digits));
        around.find_map(|group| self.0.get(group)).map_or(&[], Vec::as_slice)
    }
}

pub(super) fn areas(files: &Files) -> IscoAreas {
    let mut groups: BTreeMap<String, (usize, Vec<(String, bool)>)> = BTreeMap::new();
    for row in files.rows("isco_areas.csv", ["isco", "area", "certainty"]) {
        let sure = match (row.cells[1].as_str(), row.cells[2].as_str()) {
            ("none", "") => None,
            _ => match files.one_of(&row, 2, &[("sure", true), ("possible", false)]) {
                Some(sure) => Some(sure),
                None => continue,
            },
        };
        let layer = row.layer;
        let [code, area, _] = row.cells;
        // What a table laid over says of a group holds against what the one beneath says.
        let (known, areas) = groups.entry(code).or_insert_with(|| (layer, Vec::new()));
        if *known == layer {
            areas.extend(sure.map(|sure| (area, sure)));
        }
    }
    IscoAreas(groups.into_iter().map(|(code, (_, areas))| (code, areas)).collect())
}

#[cfg(test)]
mod tests {
    use crate::reference::Reference;

    #[test]
    fn the_smallest_group_decides() {
        let areas = |code: &str| -> Vec<String> {
            Reference::embedded().isco_areas.of(code).iter().map(|(area, _)| area.clone()).collect()
        };
        assert_eq!(areas("5223"), ["sales"]);
        assert_eq!(areas("5246"), ["hospitality"]);
        assert_eq!(areas("8341"), Vec::<String>::new());
        assert_eq!(areas("6111"), Vec::<String>::new());
        assert_eq!(areas(""), Vec::<String>::new());
    }

    #[test]
    fn areas_are_those_of_titles() {
        let tables = Reference::embedded();
        let known = tables.areas();
        for (area, _) in tables.isco_areas.0.values().flatten() {
            assert!(known.contains(area), "{area}");
        }
    }
}
