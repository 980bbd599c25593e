//! What a notice is made from: outcomes, and what only people know (where it hangs, who answers).

use crate::bodies::{BodyCheck, PostCheck, Resolution};
use crate::books::ClosedBooks;
use crate::chain::ChainCheck;
use crate::concerns::ConcernFigures;
use crate::evaluation::{Consequence, ReviewedScore, Robustness, ScoreResult};
use crate::exact::{Day, Period};
use crate::outcome::{Outcome, Step};
use crate::ranking::Ranking;
use crate::selection::Selection;
use crate::settlement::Statement;
use crate::surplus::Shares;
use crate::voting::{Tally, Verdict};
use crate::window::WindowRecord;
use serde::{Deserialize, Serialize};

/// 公示地点: a place where the notice hangs, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingPlace {
    /// The place, in words.
    pub place: String,
    /// The first day.
    pub from: Day,
    /// The first day on which it need no longer hang.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// 异议渠道: how an owner objects, until when, and by when an answer is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionChannel {
    /// Where and how, in words. Never the name of a person.
    pub channel: String,
    /// The last day on which objections are taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// How many days an answer may take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_days: Option<u32>,
}

/// 公示单位: who issues the notice, and when. A body, never a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// 公示单位: the body that issues it and seals it.
    pub by: String,
    /// 公示日期: the day of issue; a blank to be filled in by hand, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// 联系电话: that of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
}

/// 译名: what a name is called on the page of each language: an aspect, a grade, a motion, a place, a source that is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslatedName {
    /// The name, as it stands in the facts.
    pub name: String,
    /// What it is called on the page in Chinese; as it stands, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
    /// What it is called on the page in English; as it stands, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// 楼栋: the building a unit is in, for sums by building.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitBuilding {
    /// The unit's id.
    pub unit: String,
    /// The building.
    pub building: String,
}

/// 表决结果: judged from counts that others made, or counted from the roll and its ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a notice holds a handful of votes, and facts hold no boxes")]
pub enum VoteResult {
    /// From counts, by `decide`.
    Decided {
        /// 结论: the verdict, and how it was reached.
        outcome: Outcome<Verdict>,
    },
    /// From ballots, by `tally`.
    Tallied {
        /// 计票结果: the count, and how it was made.
        outcome: Outcome<Tally>,
    },
}

impl VoteResult {
    /// The verdict with its tests.
    #[must_use]
    pub const fn verdict(&self) -> &Verdict {
        match self {
            VoteResult::Decided { outcome } => &outcome.value,
            VoteResult::Tallied { outcome } => &outcome.value.judged,
        }
    }

    /// The count, where ballots were counted.
    #[must_use]
    pub const fn tally(&self) -> Option<&Tally> {
        match self {
            VoteResult::Decided { .. } => None,
            VoteResult::Tallied { outcome } => Some(&outcome.value),
        }
    }
}

/// 表决事项: one motion with what the vote on it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteOutcome {
    /// The motion, in the words of the ballot.
    pub motion: String,
    /// The day the vote closed.
    pub on: Day,
    /// 结果: what the vote came to.
    pub result: VoteResult,
}

/// 主体情况: a body, and how it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyOutcome {
    /// The body of the book, such as `management_committee`.
    pub body: String,
    /// The day it was looked at.
    pub on: Day,
    /// 主体核查: how it stands, and how that was found.
    pub outcome: Outcome<BodyCheck>,
}

/// 会议情况: a meeting of a body, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingOutcome {
    /// The body of the book, such as `joint_meeting`.
    pub body: String,
    /// The day of the meeting.
    pub on: Day,
    /// 决议: what it resolved or recommended, and who attended.
    pub outcome: Outcome<Resolution>,
}

/// 公示事实: everything a notice says. Each outcome may be absent; its part is then left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeFacts {
    /// 小区: the compound that the notice is about.
    pub compound: String,
    /// 公示期间: the period the notice is about.
    pub period: Period,
    /// A line under the title, such as that the data are invented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// 公示地点: where the notice hangs, and for how long.
    #[serde(default)]
    pub posted: Vec<PostingPlace>,
    /// 异议渠道: how an owner objects, and until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objections: Option<ObjectionChannel>,
    /// 评价结果: the score, and how it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Outcome<ScoreResult>>,
    /// 评价与报酬: what the score means for pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Outcome<Consequence>>,
    /// 办事情况: what became of the concerns, with small numbers kept back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Outcome<ConcernFigures>>,
    /// 服务窗口: what the window kept of what it promises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Outcome<WindowRecord>>,
    /// 收支情况: the statement of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Outcome<Statement>>,
    /// 结余分享: who gets or owes how much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<Outcome<Shares>>,
    /// 楼栋: the building of each unit, for sums by building; empty shows the first units instead.
    #[serde(default)]
    pub buildings: Vec<UnitBuilding>,
    /// 表决: the votes, each with its motion.
    #[serde(default)]
    pub votes: Vec<VoteOutcome>,
    /// 议事主体: the bodies, each with how it stands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<BodyOutcome>,
    /// 会议: the meetings, each with what it came to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<MeetingOutcome>,
    /// 交叉任职: who holds two posts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts: Option<Outcome<PostCheck>>,
    /// 联系链条: how every door is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<Outcome<ChainCheck>>,
    /// 上期公示: the digest of the manifest of the period before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// 更正公示: the digest of the manifest that this notice takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// 点单: which of the residents' orders are taken, and why the others are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<Outcome<Selection>>,
    /// 企业排名: several companies in order, and how far that holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Outcome<Ranking>>,
    /// 评价稳健性: how much it takes to turn the grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub robustness: Option<Outcome<Robustness>>,
    /// 评价复核: what became of the company's objections; `score` is then the one after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Outcome<ReviewedScore>>,
    /// 结账结果: the books of the period, which hold its statement; `statement` may then be left out, and where it is given it
    /// must be the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub books: Option<Outcome<ClosedBooks>>,
    /// 落款: who issues the notice, and when; without it the page has no place for a seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Issue>,
    /// 译名: what the names above are called in the languages of the page; a name that is not there stands as it is typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<TranslatedName>,
    /// 合同的次序: the keys of the aspects and items of the evaluation as the contract lists them; by the numbers in their
    /// names or by their keys, when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// 小数隐去: of how few units a building's sum of what was set off is kept back, so that it does not tell whose it is;
    /// without it no sum of a building is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_cell: Option<u32>,
}

impl NoticeFacts {
    /// 收支情况: the statement of the books, or the one that is given alone.
    pub(super) fn settled(&self) -> Option<&Statement> {
        let books = self.books.as_ref().map(|books| &books.value.statement);
        books.or_else(|| self.statement.as_ref().map(|statement| &statement.value))
    }

    /// The steps by which that statement was found; none where the outcome has none.
    pub(super) fn settled_by(&self) -> &[Step] {
        match (&self.books, &self.statement) {
            (Some(books), _) => &books.steps,
            (None, Some(statement)) => &statement.steps,
            (None, None) => &[],
        }
    }
}
