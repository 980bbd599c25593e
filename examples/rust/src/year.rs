//! The year itself: files become facts, facts become outcomes, in the order the rules ask for.

use crate::community::{self, Community};
use crate::files;
use crate::reviewed;
use commonhold::books::{ClosedBooks, close_books};
use commonhold::evaluation::{
    Consequence, ConsequenceFacts, ReviewedScore, Robustness, ScoreFacts, ScoreResult, consequence, score,
};
use commonhold::notice::{
    NoticeFacts, ObjectionChannel, PostingPlace, UnitBuilding, VoteOutcome, VoteResult,
};
use commonhold::reading::{self, Contract, document};
use commonhold::roll::{CoOwnerKey, Electorate, ParkingRule, Roll, electorate_on};
use commonhold::settlement::{Posting, SettleFacts, Statement};
use commonhold::surplus::{
    ShareBasis, ShareFacts, Shares, Transfer, Treatment, TreatmentShare, share_surplus,
};
use commonhold::voting::{Ballot, Decision, Tally, TallyFacts, tally};
use commonhold::{Day, Detail, ExactNumber, Outcome, Period, Refusal};
use serde::Deserialize;
use std::path::Path;

/// What was put to the vote.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Motion {
    pub id: String,
    pub zh: String,
    pub en: String,
    pub matter: String,
    pub on: Day,
    pub window: Period,
}

/// What the owners decided about the surplus, and the motion it rests on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SurplusDecision {
    decided_by: String,
    basis: ShareBasis,
    transfer: Transfer,
    treatments: Vec<TreatmentShare>,
}

/// Where the notice hangs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Posted {
    remark_zh: String,
    remark_en: String,
    posted: Vec<PostingPlace>,
    objections: ObjectionChannel,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Motions {
    motions: Vec<Motion>,
    surplus: SurplusDecision,
    notice: Posted,
}

/// Everything the year came to.
pub struct Year {
    pub compound: String,
    pub period: Period,
    pub roll: Roll,
    pub electorate: Electorate,
    pub score: Outcome<ScoreResult>,
    pub pay: Outcome<Consequence>,
    pub votes: Vec<(Motion, Outcome<Tally>)>,
    pub books: Outcome<ClosedBooks>,
    pub shares: Option<Outcome<Shares>>,
    pub community: Community,
    pub review: Outcome<ReviewedScore>,
    pub robustness: Outcome<Robustness>,
    posted: Posted,
}

/// Reads the files of a folder and lives through the year.
pub fn live(folder: &Path) -> Result<Year, String> {
    let said = |refusal: Refusal| crate::said::refusal(&refusal);
    let text = |name: &str| files::text(&folder.join(name));
    let roll = Roll {
        units: reading::units("units.csv", &text("units.csv")?).map_err(said)?,
        owners: reading::owners("owners.csv", &text("owners.csv")?).map_err(said)?,
        tenures: reading::tenures("tenures.csv", &text("tenures.csv")?).map_err(said)?,
        parking: ParkingRule::default(),
        co_owner_key: CoOwnerKey::default(),
    };
    let contract = reading::contract("contract.toml", &text("contract.toml")?).map_err(said)?;
    let motions: Motions = document("motions.toml", &text("motions.toml")?).map_err(said)?;
    let ballots = reading::ballots("ballots.csv", &text("ballots.csv")?).map_err(said)?;
    let ledger = reading::ledger("ledger.csv", &text("ledger.csv")?).map_err(said)?;
    let kept = reading::account_books("books.toml", &text("books.toml")?).map_err(said)?;
    let bank_lines = reading::bank_lines("bank.csv", &text("bank.csv")?).map_err(said)?;
    let debts = reading::debts("debts.csv", &text("debts.csv")?).map_err(said)?;
    let scored = ScoreFacts {
        raters: reading::raters("raters.csv", &text("raters.csv")?).map_err(said)?,
        ratings: reading::ratings("ratings.csv", &text("ratings.csv")?).map_err(said)?,
        ..contract.evaluation.clone()
    };
    let objections = reviewed::read(folder)?;
    let covenant = text("covenant.toml")?;
    let community = community::live(folder, &roll.units, contract.settlement.period)?;
    let decide = || {
        let (stands, review) = reviewed::review(&scored, &contract.pay, objections)?;
        let score = score(&stands, Detail::Steps)?;
        let pay = consequence(&pay_facts(&contract, &score.value), Detail::Steps)?;
        let votes = votes(&roll, &ballots, &motions.motions, &covenant)?;
        let settlement = settle_facts(&contract, &roll, ledger, &pay.value, &votes);
        let books = close_books(&kept.with(settlement, bank_lines), Detail::Steps)?;
        let sharing = share_facts(&books.value.statement, &roll, &motions.surplus, &votes);
        let sharing = sharing.map(|facts| ShareFacts { debts, ..facts });
        let shares = sharing.map(|facts| share_surplus(&facts, Detail::Steps)).transpose()?;
        let compound = contract.settlement.compound.clone().unwrap_or_default();
        let period = contract.settlement.period;
        let electorate = electorate_on(&roll, period.from, Detail::ValueOnly)?.value;
        Ok(Year {
            compound,
            period,
            electorate,
            score,
            pay,
            votes,
            books,
            shares,
            community,
            review,
            robustness: reviewed::firm(&stands)?,
            posted: motions.notice,
            roll,
        })
    };
    decide().map_err(said)
}

/// The score's grade and the points each aspect lost go into the pay.
fn pay_facts(contract: &Contract, score: &ScoreResult) -> ConsequenceFacts {
    let lost = score
        .items
        .iter()
        .map(|item| commonhold::evaluation::LostPoints { key: item.key.clone(), points: item.lost });
    ConsequenceFacts {
        score: Some(score.score),
        grade: score.grade.clone(),
        full_marks: Some(score.full_marks),
        fallen_from: score.fallen_from,
        lost: lost.collect(),
        ..contract.pay.clone()
    }
}

fn votes(
    roll: &Roll,
    ballots: &[Ballot],
    motions: &[Motion],
    covenant: &str,
) -> Result<Vec<(Motion, Outcome<Tally>)>, Refusal> {
    let count = |motion: &Motion| {
        let facts = TallyFacts {
            book: Some("cn".to_owned()),
            rulebook: None,
            layers: vec![covenant.to_owned()],
            on: motion.on,
            roll_on: None,
            matter: Some(motion.matter.clone()),
            procedure: None,
            stage: None,
            facts: vec![],
            parameters: vec![],
            roll: roll.clone(),
            ballots: ballots.to_vec(),
            motion: Some(motion.id.clone()),
            text_version: None,
            window: Some(motion.window),
            notified_on: None,
            called_by: None,
            delivered: commonhold::voting::Delivered::default(),
            duplicates: commonhold::voting::DuplicateRule::default(),
            split: commonhold::voting::SplitRule::default(),
            bad_ballots: commonhold::voting::BadBallotRule::default(),
            silence: commonhold::voting::SilenceClause::default(),
            unknown_area: None,
        };
        Ok((motion.clone(), tally(&facts, Detail::Steps)?))
    };
    motions.iter().map(count).collect()
}

fn passed(votes: &[(Motion, Outcome<Tally>)], id: &str) -> bool {
    votes.iter().any(|(motion, tally)| motion.id == id && tally.value.verdict == Decision::Passed)
}

/// The score moves the remuneration, and a decision that did not pass allows no expenditure.
fn settle_facts(
    contract: &Contract,
    roll: &Roll,
    ledger: Vec<Posting>,
    pay: &Consequence,
    votes: &[(Motion, Outcome<Tally>)],
) -> SettleFacts {
    let mut facts = SettleFacts {
        postings: ledger,
        units: roll.units.iter().map(|unit| unit.id.clone()).collect(),
        ..contract.settlement.clone()
    };
    if let Some(remuneration) = &mut facts.contract.remuneration {
        remuneration.score_factor = pay.paid_rate().map(ExactNumber);
    }
    for posting in &mut facts.postings {
        let is_motion = |id: &String| votes.iter().any(|(motion, _)| motion.id == *id);
        posting.decision = posting.decision.take().filter(|id| !is_motion(id) || passed(votes, id));
    }
    facts
}

fn share_facts(
    statement: &Statement,
    roll: &Roll,
    decision: &SurplusDecision,
    votes: &[(Motion, Outcome<Tally>)],
) -> Option<ShareFacts> {
    let carried = vec![TreatmentShare { treatment: Treatment::Carry, amount: None, ratio: None }];
    Some(ShareFacts {
        book: Some("cn".to_owned()),
        rulebook: None,
        layers: vec![],
        currency: statement.currency.clone(),
        total: statement.closing?,
        period: statement.period,
        basis: Some(decision.basis),
        class_factors: vec![],
        transfer: Some(decision.transfer),
        record_date: None,
        treatment: None,
        treatments: if passed(votes, &decision.decided_by) { decision.treatments.clone() } else { carried },
        ties: commonhold::apportion::Ties::default(),
        lots: vec![],
        bearers: vec![],
        roll: Some(roll.clone()),
        excluded: vec![],
        debts: vec![],
        settled_on: None,
    })
}

impl Year {
    /// What the notice is made from: outcomes, and where it hangs.
    pub fn notice_facts(&self) -> NoticeFacts {
        let votes = self.votes.iter().map(|(motion, tally)| VoteOutcome {
            motion: format!("{}　{}", motion.zh, motion.en),
            on: motion.on,
            result: VoteResult::Tallied { outcome: tally.clone() },
        });
        let buildings = self.roll.units.iter();
        NoticeFacts {
            compound: self.compound.clone(),
            period: self.period,
            remark: Some(format!("{}　{}", self.posted.remark_zh, self.posted.remark_en)),
            posted: self.posted.posted.clone(),
            objections: Some(self.posted.objections.clone()),
            score: Some(self.score.clone()),
            consequence: Some(self.pay.clone()),
            concerns: Some(self.community.figures.clone()),
            window: Some(self.community.window.clone()),
            statement: None,
            shares: self.shares.clone(),
            buildings: buildings
                .map(|unit| UnitBuilding { unit: unit.id.clone(), building: unit.building.clone() })
                .collect(),
            votes: votes.collect(),
            bodies: vec![self.community.committee.clone()],
            meetings: self.community.meetings.clone(),
            posts: Some(self.community.posts.clone()),
            chain: Some(self.community.chain.clone()),
            previous: None,
            replaces: None,
            orders: Some(self.community.orders.clone()),
            ranking: Some(self.community.ranking.clone()),
            robustness: Some(self.robustness.clone()),
            review: Some(self.review.clone()),
            books: Some(self.books.clone()),
        }
    }
}
