//! 发放与回收: who was asked, who answered, and whose sheet is left out.

use super::facts::ScoreFacts;
use super::raters::Raters;
use super::rows::Rows;
use super::sheets::{Flawed, SheetRule, set_aside};

/// Raters and what was found about their sheets.
pub(super) struct People<'a> {
    /// Raters with the place of their group.
    pub(super) raters: Vec<(&'a str, usize)>,
    /// Whether each is left out.
    pub(super) out: Vec<bool>,
    /// How many raters each group has, without those left out.
    pub(super) asked: Vec<u64>,
    /// How many of them gave a mark.
    pub(super) returned_of: Vec<u64>,
    /// Who gave the same part of the scale to every one of three or more items, by key.
    pub(super) straight_lining: Vec<&'a str>,
    pub(super) flawed: Flawed,
    /// Who gave a mark, left out or not.
    pub(super) returned: usize,
    /// Who gave one and is not left out.
    pub(super) counted: usize,
    pub(super) marked_twice: u64,
}

impl<'a> People<'a> {
    /// Looks at every sheet, and sets the marks of those left out aside.
    pub(super) fn of(
        facts: &ScoreFacts,
        given: &'a ScoreFacts,
        raters: &mut Raters<'a>,
        rows: &mut Rows,
        marked_twice: u64,
        groups: usize,
    ) -> People<'a> {
        let flawed = Flawed::of(facts, given);
        let lined = rows.sheets.straight_lined(raters.list.len());
        let mut out = flawed.left_out(facts);
        out.resize(raters.list.len(), false);
        if facts.straight_lined == Some(SheetRule::LeaveOut) {
            out.iter_mut().zip(&lined).for_each(|(out, lined)| *out |= *lined);
        }
        set_aside(&mut rows.cells, &given.ratings, raters, &out);
        let raters = std::mem::take(&mut raters.list);
        let named = raters.iter().zip(&lined).filter(|(_, lined)| **lined);
        let mut straight_lining: Vec<&str> = named.map(|(rater, _)| rater.0).collect();
        straight_lining.sort_unstable();
        let mut people = People {
            out,
            asked: vec![0; groups],
            returned_of: vec![0; groups],
            straight_lining,
            flawed,
            returned: 0,
            counted: 0,
            marked_twice,
            raters,
        };
        people.count(rows);
        people
    }

    fn count(&mut self, rows: &Rows) {
        for (place, ((_, group), out)) in self.raters.iter().zip(&self.out).enumerate() {
            let returned = rows.sheets.is_returned(place);
            self.returned = self.returned.saturating_add(usize::from(returned));
            if *out {
                continue;
            }
            self.counted = self.counted.saturating_add(usize::from(rows.sheets.has_any(place)));
            if let (Some(asked), Some(answered)) =
                (self.asked.get_mut(*group), self.returned_of.get_mut(*group))
            {
                *asked = asked.saturating_add(1);
                *answered = answered.saturating_add(u64::from(returned));
            }
        }
    }

    /// How many sheets are left out.
    pub(super) fn left_out(&self) -> usize {
        self.out.iter().filter(|out| **out).count()
    }
}
