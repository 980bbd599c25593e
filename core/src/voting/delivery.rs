//! 送达: which units were reached, by the evidence there is.

use super::assembly::Assembly;
use super::ballots::{Delivered, TallyRefusal};
use crate::outcome::{Refusal, refusal::Placed};
use crate::roll::Voter;
use std::collections::HashSet;

/// For each row whether its unit was reached.
pub(super) fn reached(assembly: &Assembly<'_>, delivered: &Delivered) -> Result<Vec<bool>, Refusal> {
    let rows = assembly.rows();
    match delivered {
        Delivered::Nobody => Ok(vec![false; rows]),
        Delivered::Everyone => Ok(vec![true; rows]),
        Delivered::Listed { keys, voters, units } => {
            let mut list = List { assembly, reached: vec![false; rows], served: HashSet::new() };
            let here = |refusal: TallyRefusal, field: &str, listed: &[String], key: &String| {
                refusal.in_list(field, listed, |one| one == key).within("delivered")
            };
            for unit in units {
                list.unit(unit).map_err(|refusal| here(refusal, "units", units, unit))?;
            }
            for voter in voters {
                list.person(voter).map_err(|refusal| here(refusal, "voters", voters, voter))?;
            }
            for key in keys {
                list.either(key).map_err(|refusal| here(refusal, "keys", keys, key))?;
            }
            list.groups();
            Ok(list.reached)
        }
    }
}

struct List<'a> {
    assembly: &'a Assembly<'a>,
    reached: Vec<bool>,
    /// The persons who were served.
    served: HashSet<&'a str>,
}

impl<'a> List<'a> {
    fn unit(&mut self, id: &str) -> Result<(), TallyRefusal> {
        match self.assembly.index.unit(id) {
            Some((_, row)) => self.mark(row..row.saturating_add(1)),
            // On the roll, and counting neither by area nor by head.
            None if self.assembly.index.is_unit(id) => {}
            None => return Err(self.assembly.index.unknown_unit(id)),
        }
        Ok(())
    }

    fn person(&mut self, key: &'a str) -> Result<(), TallyRefusal> {
        let index = &self.assembly.index;
        if let Some(voter) = index.voter(key) {
            let rows = self.assembly.rows_of(voter);
            self.mark(rows);
        } else if !index.is_person(key) {
            return Err(index.unknown_voter(key));
        }
        self.served.insert(key);
        Ok(())
    }

    /// A key of either kind; one that is of both, and not of the same, is refused.
    fn either(&mut self, key: &'a str) -> Result<(), TallyRefusal> {
        let index = &self.assembly.index;
        if !index.is_unit(key) {
            return self.person(key);
        }
        if index.is_person(key) {
            let row = index.unit(key).map(|(_, row)| row..row.saturating_add(1));
            let own = index.voter(key).map(|voter| self.assembly.rows_of(voter));
            if own != row || !index.groups(key).is_empty() {
                return Err(TallyRefusal::AmbiguousKey { key: crate::exact::shown(key) });
            }
        }
        self.unit(key)
    }

    /// A group of co-owners is reached with one who may vote for it, or with all of them.
    fn groups(&mut self) {
        let served = |key: &String| self.served.contains(key.as_str());
        let is_reached = |voter: &Voter| match &voter.representative {
            Some(chosen) if served(chosen) => true,
            None if voter.members.iter().any(served) => true,
            _ => voter.members.iter().all(served),
        };
        let groups = self.assembly.electorate.voters.iter().enumerate();
        let found: Vec<usize> = groups
            .filter(|(_, voter)| voter.members.len() > 1 && is_reached(voter))
            .map(|(place, _)| place)
            .collect();
        for place in found {
            let rows = self.assembly.rows_of(place);
            self.mark(rows);
        }
    }

    fn mark(&mut self, rows: std::ops::Range<usize>) {
        if let Some(rows) = self.reached.get_mut(rows) {
            rows.fill(true);
        }
    }
}
