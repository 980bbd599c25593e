//! 文书: the TOML documents of a folder that no reader of the core has.

use commonhold::bodies::{BodyFacts, PostFacts, ResolveFacts};
use commonhold::chain::{Absence, ChainPost, ChainTree};
use commonhold::evaluation::{KnownFact, ScoreObjection, SheetRule};
use commonhold::explain::Language;
use commonhold::notice::{Issue, ObjectionChannel, PostingPlace};
use commonhold::selection::{Completion, SelectionRule, SelectionTies};
use commonhold::surplus::{ShareBasis, Transfer, TreatmentShare};
use commonhold::voting::{AreaLimits, BadBallotRule, Delivered, DuplicateRule, SilenceClause, SplitRule};
use commonhold::{Amount, Currency, Day, Period, UtcOffset};
use serde::Deserialize;
use std::collections::BTreeMap;

/// 表决事项: what was put to the vote, and what the vote's own rules say.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Motion {
    /// The key that ballots name.
    pub id: String,
    /// The motion in Chinese.
    #[serde(default)]
    pub zh: String,
    /// The motion in English.
    #[serde(default)]
    pub en: String,
    /// The matter of the book that it is.
    pub matter: Option<String>,
    /// A procedure of the book, where no matter names it.
    pub procedure: Option<String>,
    /// The day the vote closed.
    pub on: Day,
    /// When ballots were taken; any day, when absent.
    pub window: Option<Period>,
    /// The day on which the roll is looked at; that of the vote, when absent.
    pub roll_on: Option<Day>,
    /// When the vote was announced.
    pub notified_on: Option<Day>,
    /// The version of the motion's text that was put.
    pub text_version: Option<String>,
    /// 送达: what is known of it.
    #[serde(default)]
    pub delivered: Delivered,
    /// 重复票: what becomes of a second ballot.
    #[serde(default)]
    pub duplicates: DuplicateRule,
    /// 共有人分歧: what becomes of co-owners who disagree.
    #[serde(default)]
    pub split: SplitRule,
    /// 无效票: what becomes of a ballot that cannot count.
    #[serde(default)]
    pub bad_ballots: BadBallotRule,
    /// 沉默条款: what silence means.
    #[serde(default)]
    pub silence: SilenceClause,
    /// The least and the most of an area that is not known.
    pub unknown_area: Option<AreaLimits>,
}

impl Motion {
    /// The motion in its own words, Chinese where it has both; its key where it has none.
    #[must_use]
    pub fn said(&self) -> &str {
        [&self.zh, &self.en].into_iter().find(|said| !said.is_empty()).unwrap_or(&self.id)
    }
}

/// 结余处置: what the owners decided about the surplus, and the motion it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurplusDecision {
    /// The motion; absent where the contract itself says what becomes of the surplus.
    pub decided_by: Option<String>,
    /// By what measure.
    pub basis: ShareBasis,
    /// What a change of owner does.
    pub transfer: Option<Transfer>,
    /// What becomes of it.
    pub treatments: Vec<TreatmentShare>,
}

/// 公示: where the notice hangs, and what it says beside its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Posted {
    /// A line under the title, in Chinese.
    pub remark_zh: Option<String>,
    /// The same in English.
    pub remark_en: Option<String>,
    /// Where it hangs, and how long.
    pub posted: Vec<PostingPlace>,
    /// How an owner objects.
    pub objections: Option<ObjectionChannel>,
    /// Who issues it, and when.
    pub issued: Option<Issue>,
}

/// 小区的规矩: where its own rules are found, and its clock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CommunityTerms {
    /// The compound, where no contract names it.
    pub compound: Option<String>,
    /// The period, where no contract has one.
    pub period: Option<Period>,
    /// The book of rules, where the contract names none.
    pub book: Option<String>,
    /// How far its clock is from universal time.
    pub utc_offset: Option<UtcOffset>,
    /// The process that its concerns follow.
    pub process: Option<String>,
    /// The window's rules.
    pub window: Option<String>,
    /// The grade of service that is agreed.
    pub grade: Option<String>,
}

/// 译名: `names.toml`, what the names in the files are called on the page of the other language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Names {
    /// Each name as it stands in the files, and what it is called on the page in English.
    pub en: BTreeMap<String, String>,
    /// The same on the page in Chinese.
    #[serde(rename = "zh-CN")]
    pub zh_cn: BTreeMap<String, String>,
}

impl Names {
    /// Each name with its language and what it is called there.
    pub fn each(&self) -> impl Iterator<Item = (&str, Language, &str)> {
        let named = |language| {
            let of = match language {
                Language::En => &self.en,
                Language::ZhCn => &self.zh_cn,
            };
            of.iter().map(move |(name, said)| (name.as_str(), language, said.as_str()))
        };
        named(Language::En).chain(named(Language::ZhCn))
    }
}

/// `motions.toml`: the motions of the year, and what follows from them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Motions {
    /// What was put to the vote.
    pub motions: Vec<Motion>,
    /// What became of the surplus.
    pub surplus: Option<SurplusDecision>,
    /// What the notice says beside its figures.
    pub notice: Option<Posted>,
    /// The compound's own terms.
    pub community: CommunityTerms,
}

/// `bodies.toml`: the bodies, their meetings and who holds which post; each part may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bodies {
    /// 物业管理委员会 or 业主委员会, on a day.
    pub management_committee: Option<BodyFacts>,
    /// 联席会议: the meetings.
    #[serde(default)]
    pub joint_meetings: Vec<ResolveFacts>,
    /// 交叉任职: who holds which post.
    pub posts: Option<PostFacts>,
}

/// `chain.toml`: the trees and who fills them; the doors come from the units.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trees {
    /// The day it is looked at.
    pub on: Day,
    /// The trees.
    pub trees: Vec<ChainTree>,
    /// Who fills which node.
    pub posts: Vec<ChainPost>,
    /// Who is away.
    #[serde(default)]
    pub absences: Vec<Absence>,
}

/// `objections.toml`: what the manager held against its evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreReview {
    /// Until when.
    pub objections_until: Day,
    /// What becomes of a late one.
    pub late_objections: SheetRule,
    /// What had been told before it was put right.
    #[serde(default)]
    pub first_told: Vec<KnownFact>,
    /// The objections.
    pub objections: Vec<ScoreObjection>,
}

/// `orders.toml`: what residents would have, each order with its supporters beside it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Orders {
    /// The currency.
    pub currency: Currency,
    /// The day on which it is chosen.
    pub on: Day,
    /// What there is to spend.
    pub budget: Amount,
    /// By which rule.
    pub rule: SelectionRule,
    /// How what is left is spent.
    #[serde(default)]
    pub completions: Vec<Completion>,
    /// What parts those who are level.
    pub ties: SelectionTies,
    /// Who was asked.
    pub residents: Vec<String>,
    /// The orders.
    pub orders: Vec<Wish>,
}

/// 点单: one order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Its key.
    pub id: String,
    /// What it costs.
    pub cost: Amount,
    /// What it needs.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What it touches, by which the book tells whether owners decide it jointly.
    #[serde(default)]
    pub touches: Vec<String>,
    /// Who wants it.
    pub supporters: Vec<String>,
}
