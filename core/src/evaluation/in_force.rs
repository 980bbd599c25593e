//! 等级线与满分: bands printed for other full marks than those the score was reached of.

use super::bands::Ladder;
use super::conditions::Standing;
use super::grades::FallenBands;
use super::said::EvaluationStep;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal, Trace};
use std::collections::BTreeSet;

/// The bands as printed and, where items that were left out lowered full marks, as brought to them.
pub(super) struct BandsInForce {
    pub(super) printed: Ladder,
    fallen: Option<Fallen>,
}

struct Fallen {
    ladder: Ladder,
    rule: FallenBands,
    full_marks: Ratio,
    printed: Ratio,
    factor: Ratio,
}

impl BandsInForce {
    pub(super) fn of(
        ladder: Ladder,
        rule: FallenBands,
        full_marks: Ratio,
        printed: Ratio,
    ) -> Result<BandsInForce, Refusal> {
        if full_marks >= printed || ladder.rungs.is_empty() {
            return Ok(BandsInForce { printed: ladder, fallen: None });
        }
        let factor = full_marks.divided_by(printed)?;
        let brought = ladder.brought_by(factor)?;
        let fallen = Fallen { ladder: brought, rule, full_marks, printed, factor };
        Ok(BandsInForce { printed: ladder, fallen: Some(fallen) })
    }

    /// Bands that no item was left out of.
    pub(super) const fn as_printed(ladder: Ladder) -> BandsInForce {
        BandsInForce { printed: ladder, fallen: None }
    }

    pub(super) fn note(&self, trace: &mut Trace, cited: &Citation) {
        let Some(fallen) = &self.fallen else { return };
        trace.step_citing(cited, || EvaluationStep::FallenBands {
            full_marks: ExactNumber(fallen.full_marks),
            printed: ExactNumber(fallen.printed),
            factor: ExactNumber(fallen.factor),
            rule: fallen.rule,
        });
    }

    /// Where a score may stand: in one place, unless nobody has said how fallen bands are read.
    pub(super) fn places_of(&self, score: Ratio) -> BTreeSet<Standing> {
        let ladders = match self.fallen.as_ref().map(|fallen| (fallen.rule, &fallen.ladder)) {
            None | Some((FallenBands::AsPrinted, _)) => vec![&self.printed],
            Some((FallenBands::InProportion, brought)) => vec![brought],
            Some((FallenBands::Undecided, brought)) => vec![&self.printed, brought],
        };
        let places = ladders.into_iter().map(|ladder| ladder.place_of(score));
        places.map(|place| place.map_or(Standing::Outside, Standing::Band)).collect()
    }

    /// The ladder in force; nothing while nobody has said which of two it is.
    pub(super) fn ladder(&self) -> Option<&Ladder> {
        match self.fallen.as_ref().map(|fallen| (fallen.rule, &fallen.ladder)) {
            None | Some((FallenBands::AsPrinted, _)) => Some(&self.printed),
            Some((FallenBands::InProportion, brought)) => Some(brought),
            Some((FallenBands::Undecided, _)) => None,
        }
    }

    /// The full marks the bands are printed for, where nobody has said how they are read at others.
    pub(super) fn open(&self) -> Option<Ratio> {
        let open = self.fallen.as_ref().filter(|fallen| fallen.rule == FallenBands::Undecided);
        open.map(|fallen| fallen.printed)
    }
}
