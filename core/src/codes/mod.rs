//! 代码: every code that this library can say, what it carries and when it is said, from the declarations of the
//! rooms.

mod pages;

pub use crate::catalogue::Ground;
pub use crate::outcome::{Saying, SlotKind};
pub use pages::{refusals_page, steps_page};

use crate::{AmountRefusal, DayRefusal, MomentRefusal, NumberRefusal};
use crate::{
    apportion, bodies, books, canonical, cases, chain, charging, concerns, deadline, evaluation, form,
    management_handover, ranking, roll, rulebook, selection, settlement, surplus, trace, voting, window,
};

/// Every ground of refusal of every room, in order of the code; `docs/refusals.md` is made from it.
#[must_use]
pub fn grounds() -> Vec<Ground> {
    let rooms: &[&[Ground]] = &[
        NumberRefusal::GROUNDS,
        AmountRefusal::GROUNDS,
        DayRefusal::GROUNDS,
        MomentRefusal::GROUNDS,
        canonical::JsonRefusal::GROUNDS,
        form::FormRefusal::GROUNDS,
        apportion::ApportionRefusal::GROUNDS,
        rulebook::RulebookRefusal::GROUNDS,
        rulebook::QuestionRefusal::GROUNDS,
        voting::VotingRefusal::GROUNDS,
        cases::CaseRefusal::GROUNDS,
        surplus::ShareRefusal::GROUNDS,
        roll::RollRefusal::GROUNDS,
        #[cfg(feature = "reading")]
        crate::reading::ReadingRefusal::GROUNDS,
        settlement::SettleRefusal::GROUNDS,
        charging::ChargingRefusal::GROUNDS,
        books::BooksRefusal::GROUNDS,
        trace::TraceRefusal::GROUNDS,
        management_handover::ManagementHandoverRefusal::GROUNDS,
        evaluation::EvaluationRefusal::GROUNDS,
        deadline::DeadlineRefusal::GROUNDS,
        concerns::ConcernRefusal::GROUNDS,
        chain::ChainRefusal::GROUNDS,
        bodies::BodyRefusal::GROUNDS,
        window::WindowRefusal::GROUNDS,
        selection::SelectionRefusal::GROUNDS,
        ranking::RankingRefusal::GROUNDS,
        voting::TallyRefusal::GROUNDS,
        #[cfg(feature = "notice")]
        crate::notice::NoticeRefusal::GROUNDS,
        #[cfg(feature = "notice")]
        crate::sheets::SheetsRefusal::GROUNDS,
    ];
    let mut grounds: Vec<Ground> = rooms.iter().copied().flatten().copied().collect();
    grounds.sort_by_key(|ground| ground.code);
    grounds
}

/// Every step, warning and finding of every room, in order of the code; `docs/steps.md` is made from it.
#[must_use]
pub fn sayings() -> Vec<Saying> {
    let rooms: [&[&[Saying]]; 18] = [
        apportion::SAYINGS,
        roll::SAYINGS,
        rulebook::SAYINGS,
        voting::SAYINGS,
        settlement::SAYINGS,
        charging::SAYINGS,
        books::SAYINGS,
        trace::SAYINGS,
        management_handover::SAYINGS,
        surplus::SAYINGS,
        evaluation::SAYINGS,
        deadline::SAYINGS,
        concerns::SAYINGS,
        chain::SAYINGS,
        bodies::SAYINGS,
        window::SAYINGS,
        selection::SAYINGS,
        ranking::SAYINGS,
    ];
    let mut sayings: Vec<Saying> =
        rooms.into_iter().flatten().flat_map(|room| room.iter().copied()).collect();
    sayings.sort_by_key(|saying| saying.code);
    sayings
}
