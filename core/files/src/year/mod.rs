//! 一年: from the facts of a folder to everything the year came to, in the order the rules ask for; each part as far as its
//! facts are there.

mod community;
mod money;
mod names;
mod votes;

use crate::folder::{Folder, each};
use crate::mistake::Mistake;
use crate::understood::Understood;
use commonhold::bodies::PostCheck;
use commonhold::books::ClosedBooks;
use commonhold::chain::ChainCheck;
use commonhold::concerns::{ConcernFigures, Register};
use commonhold::evaluation::{Consequence, ReviewedScore, Robustness, ScoreResult};
use commonhold::notice::{BodyOutcome, MeetingOutcome, NoticeFacts, UnitBuilding, VoteOutcome, VoteResult};
use commonhold::ranking::Ranking;
use commonhold::roll::Roll;
use commonhold::selection::Selection;
use commonhold::settlement::Statement;
use commonhold::surplus::Shares;
use commonhold::voting::Tally;
use commonhold::window::WindowRecord;
use commonhold::{Outcome, Period, Refusal};

pub use votes::Carried;

/// 年度: everything the year came to. A part without facts is absent; a part that a rule refused is absent too, and why stands
/// in `refusals`.
#[derive(Clone, Debug, Default)]
pub struct Year {
    /// 小区.
    pub compound: String,
    /// 期间; absent where neither contract nor motions tell one.
    pub period: Option<Period>,
    /// 名册: homes, owners and who held what, where units are there.
    pub roll: Option<Roll>,
    /// 评价.
    pub score: Option<Outcome<ScoreResult>>,
    /// 评价与报酬.
    pub pay: Option<Outcome<Consequence>>,
    /// 复核.
    pub review: Option<Outcome<ReviewedScore>>,
    /// 稳健性.
    pub robustness: Option<Outcome<Robustness>>,
    /// 表决: each motion, by its place in the folder's motions, with what it came to.
    pub votes: Vec<(usize, Outcome<Tally>)>,
    /// 结账, where there are vouchers or books.
    pub books: Option<Outcome<ClosedBooks>>,
    /// 结算 by totals, where there are no books.
    pub statement: Option<Outcome<Statement>>,
    /// 结余分享.
    pub shares: Option<Outcome<Shares>>,
    /// 上年 by its totals.
    pub last_year: Option<Statement>,
    /// 登记簿.
    pub register: Option<Outcome<Register>>,
    /// 办事情况.
    pub concerns: Option<Outcome<ConcernFigures>>,
    /// 服务窗口.
    pub window: Option<Outcome<WindowRecord>>,
    /// 联系链条.
    pub chain: Option<Outcome<ChainCheck>>,
    /// 议事主体.
    pub bodies: Vec<BodyOutcome>,
    /// 会议.
    pub meetings: Vec<MeetingOutcome>,
    /// 交叉任职.
    pub posts: Option<Outcome<PostCheck>>,
    /// 点单.
    pub orders: Option<Outcome<Selection>>,
    /// 排名.
    pub ranking: Option<Outcome<Ranking>>,
    /// 小数隐去: the number below which the page keeps figures of people back, where a book says one.
    pub least_cell: Option<u32>,
    /// What a rule refused, with its place in the files.
    pub refusals: Vec<Refusal>,
    /// What was taken in another way than a file says.
    pub understood: Vec<Understood>,
}

/// The year while it is lived through: a folder, and what came of it so far.
struct Lived<'a> {
    folder: &'a Folder,
    year: Year,
}

impl Year {
    /// Lives through the year of a folder. Every rule whose facts are there is asked, whatever another one refuses.
    #[must_use]
    pub fn of(folder: &Folder) -> Year {
        let mut lived = Lived { folder, year: Year::default() };
        lived.frame();
        lived.evaluation();
        lived.votes();
        lived.money();
        lived.pay_of_the_accounts();
        lived.sharing();
        lived.community();
        lived.year
    }

    /// 结算: the statement of the books, or the one by totals.
    #[must_use]
    pub fn settled(&self) -> Option<&Statement> {
        let books = self.books.as_ref().map(|books| &books.value.statement);
        books.or_else(|| self.statement.as_ref().map(|statement| &statement.value))
    }

    /// 公示事实: what the notice is made from.
    ///
    /// # Errors
    /// `files.needs_file` where nothing tells the compound's period.
    pub fn notice_facts(&self, folder: &Folder) -> Result<NoticeFacts, Refusal> {
        let Some(period) = self.period else {
            return Err(
                Mistake::NeedsFile { asked: "notice".to_owned(), file: "contract.toml".to_owned() }.into()
            );
        };
        let posted = folder.motions.as_ref().and_then(|motions| motions.notice.clone()).unwrap_or_default();
        let units = self.roll.iter().flat_map(|roll| &roll.units);
        Ok(NoticeFacts {
            compound: self.compound.clone(),
            period,
            remark: posted.remark_zh.or(posted.remark_en),
            names: names::translated(folder),
            order: names::order(folder),
            posted: posted.posted,
            objections: posted.objections,
            issued: posted.issued,
            score: self.score.clone(),
            consequence: self.pay.clone(),
            concerns: self.concerns.clone(),
            window: self.window.clone(),
            statement: self.statement.clone(),
            shares: self.shares.clone(),
            buildings: units
                .map(|unit| UnitBuilding { unit: unit.id.clone(), building: unit.building.clone() })
                .collect(),
            votes: self.vote_outcomes(folder),
            bodies: self.bodies.clone(),
            meetings: self.meetings.clone(),
            posts: self.posts.clone(),
            chain: self.chain.clone(),
            previous: None,
            replaces: None,
            orders: self.orders.clone(),
            ranking: self.ranking.clone(),
            robustness: self.robustness.clone(),
            review: self.review.clone(),
            books: self.books.clone(),
            least_cell: self.least_cell,
        })
    }

    fn vote_outcomes(&self, folder: &Folder) -> Vec<VoteOutcome> {
        let motions = folder.motions.as_ref().map(|motions| motions.motions.as_slice()).unwrap_or_default();
        let outcome = |(place, tally): &(usize, Outcome<Tally>)| {
            let motion = motions.get(*place)?;
            Some(VoteOutcome {
                motion: motion.said().to_owned(),
                on: motion.on,
                result: VoteResult::Tallied { outcome: tally.clone() },
            })
        };
        self.votes.iter().filter_map(outcome).collect()
    }
}

impl Lived<'_> {
    /// The compound, the period and the roll.
    fn frame(&mut self) {
        let settlement = self.folder.contract.as_ref().map(|contract| &contract.settlement);
        let terms = self.folder.motions.as_ref().map(|motions| &motions.community);
        let said = settlement.and_then(|facts| facts.compound.clone());
        self.year.compound =
            said.or_else(|| terms.and_then(|terms| terms.compound.clone())).unwrap_or_default();
        let period = settlement.map(|facts| facts.period);
        self.year.period = period.or_else(|| terms.and_then(|terms| terms.period));
        let units =
            self.folder.units.clone().filter(|_| self.readable(&["owners", "tenures"]) && self.whole_roll());
        self.year.roll = units.map(|units| Roll {
            units,
            owners: self.folder.owners.clone().unwrap_or_default(),
            tenures: self.folder.tenures.clone().unwrap_or_default(),
            ..Roll::default()
        });
    }

    /// Who owns what is told by three tables; a vote, or a table that names owners, needs those that are not there.
    fn whole_roll(&mut self) -> bool {
        let folder = self.folder;
        let has = |name: &str| match name {
            "owners.csv" => folder.owners.is_some(),
            "tenures.csv" => folder.tenures.is_some(),
            _ => folder.ballots.is_some(),
        };
        let needs =
            [("tenures.csv", "owners.csv"), ("ballots.csv", "owners.csv"), ("ballots.csv", "tenures.csv")];
        let lacking = needs.into_iter().find(|(asking, needed)| has(asking) && !has(needed));
        if let Some((asking, needed)) = lacking {
            let mistake = Mistake::NeedsFile { asked: asking.to_owned(), file: needed.to_owned() };
            self.year.refusals.push(mistake.into());
        }
        lacking.is_none()
    }

    /// Whether each of these is read or not there: a rule that one of them would change is not asked while it cannot be read.
    fn readable(&self, names: &[&str]) -> bool {
        !names.iter().any(|name| self.folder.unread.contains(name))
    }

    /// The book of rules that everything is asked under.
    fn book(&self) -> Option<String> {
        let contract = self.folder.contract.as_ref().and_then(|contract| contract.settlement.book.clone());
        contract.or_else(|| self.folder.motions.as_ref()?.community.book.clone())
    }

    /// What a rule came to, or its refusal with its place; other fields than those of tables came from the document.
    fn outcome<T>(&mut self, ran: Result<T, Refusal>, document: Option<(&str, &str)>) -> Option<T> {
        match ran {
            Ok(outcome) => Some(outcome),
            Err(refusal) => {
                for refusal in each(refusal) {
                    let refusal = self.folder.places.located(refusal, document);
                    // Another rule may have met the same contradiction, and so may the check of keys.
                    let line = |refusal: &Refusal| {
                        let at = refusal.at.as_ref()?;
                        Some((at.file.clone(), at.sheet.clone(), at.line))
                    };
                    let same = |known: &Refusal| refusal.at.is_some() && line(known) == line(&refusal);
                    let known = self.year.refusals.iter().chain(&self.folder.mistakes).any(same);
                    if !known {
                        self.year.refusals.push(refusal);
                    }
                }
                None
            }
        }
    }
}
