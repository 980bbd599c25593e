//! 议事主体的规则: what a book says of a body, its seats and its meetings, and of posts that one person holds in two.

use super::model::Level;
use crate::catalogue::words;
use crate::exact::{Area, Day, Ratio, Term};
use crate::outcome::Citation;

/// 议事主体: a body and its rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its id, such as `management_committee`.
    pub id: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
    /// Its rules, in the order of the text.
    pub rules: Vec<BodyRule>,
    /// The levels that may put another in its place.
    pub replace: Vec<Level>,
}

/// 一条规则: one rule of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRule {
    /// What it asks.
    pub asks: BodyAsks,
    /// 一般: whether it is only what is usual.
    pub generally: bool,
    /// Where it says so.
    pub citation: Citation,
}

words! {
    /// 规则的种类: what a rule of a body is about.
    pub enum BodyRuleKind {
        /// 人数: how many members.
        Size => "size",
        /// 单数: an odd number of them.
        Odd => "odd",
        /// 比例: the part that a party has.
        Share => "share",
        /// 必有的一方: a party that must be there.
        Party => "party",
        /// 职务: a post and whose it is.
        Post => "post",
        /// 候补: how many alternates.
        Alternates => "alternates",
        /// 任职限制: who may not sit.
        Bar => "bar",
        /// 任期: how long.
        Term => "term",
        /// 缺席: absences and what they lead to.
        Absence => "absence",
        /// 会议间隔: how often it meets.
        Meets => "meets",
        /// 届满前应办: what is due before the term ends.
        BeforeEnd => "before_end",
        /// 在任人数: how many of the agreed seats are filled.
        Filled => "filled",
        /// 议决程序: how it decides.
        Procedure => "procedure",
        /// 到会的一方: a party that must attend.
        Present => "present",
        /// 代理: whether members may be stood for.
        Proxy => "proxy",
        /// 会议记录: what the minutes hold.
        Minutes => "minutes",
        /// 只作建议: that it recommends and tasks only.
        Recommends => "recommends",
    }
}

words! {
    /// 缺席的后果: what absences lead to.
    pub enum AbsenceLeads {
        /// 提请罢免: to a recall by the owners' assembly.
        Recall => "recall",
        /// 暂停履职并提请罢免: to a recall, the member being suspended meanwhile.
        SuspendedUntilRecall => "suspended_until_recall",
        /// 资格自行终止: the seat is lost by itself.
        SeatLost => "seat_lost",
    }
}

/// What a rule of a body asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyAsks {
    /// 人数: members within two bounds; for small compounds only, where one of the last two is set.
    Size {
        /// How many at least.
        least: Option<u32>,
        /// How many at most.
        most: Option<u32>,
        /// Only where the compound has at most so many households.
        households_most: Option<u32>,
        /// Only where the compound has at most that floor area.
        area_most: Option<Area>,
    },
    /// 单数: an odd number of members.
    Odd,
    /// 比例: at least, or more than, a part of the members is of a party.
    Share {
        /// The party.
        of: String,
        /// The part.
        least: Ratio,
        /// Whether the edge itself is allowed.
        counts: bool,
    },
    /// 必有的一方: at least so many members are of a party.
    Party {
        /// The party.
        of: String,
        /// How many.
        number: u32,
    },
    /// 职务: exactly one member holds a post, and is of one of these parties.
    Post {
        /// The post.
        post: String,
        /// The parties; empty where any is meant.
        parties: Vec<String>,
    },
    /// 候补: at most that part of the members.
    Alternates {
        /// The part.
        most: Ratio,
    },
    /// 任职限制: ties that bar, of members of these parties or of all.
    Bar {
        /// The ties.
        ties: Vec<String>,
        /// Whether debt bars too.
        debt: bool,
        /// The parties; empty where any is meant.
        parties: Vec<String>,
    },
    /// 任期: at most so long.
    Term {
        /// How long.
        most: Term,
    },
    /// 缺席: fewer absences than a part of the meetings, or than a number, in the months before the day.
    Absence {
        /// How many.
        limit: AbsenceLimit,
        /// Whether the edge itself is allowed.
        counts: bool,
        /// Whether only those count that were not excused.
        unexcused: bool,
        /// In how many months before the day.
        months: u32,
        /// What it leads to.
        leads: AbsenceLeads,
    },
    /// 会议间隔: at least as often.
    Meets {
        /// How far apart at most.
        every: Term,
    },
    /// 届满前应办: something, so long before the term ends.
    BeforeEnd {
        /// What is due.
        what: String,
        /// How long before.
        ahead: Term,
    },
    /// 在任人数: at least, or more than, a part of the agreed seats.
    Filled {
        /// The part.
        least: Ratio,
        /// Whether the edge itself is allowed.
        counts: bool,
    },
    /// 议决程序: a procedure of the book.
    Procedure {
        /// Its id.
        procedure: String,
    },
    /// 到会的一方: at least so many of a party attend.
    Present {
        /// The party.
        of: String,
        /// How many.
        number: u32,
    },
    /// 代理: whether members, or those of these parties, may be stood for.
    Proxy {
        /// Whether they may.
        allowed: bool,
        /// The parties; empty where any is meant.
        parties: Vec<String>,
    },
    /// 会议记录: what the minutes hold.
    Minutes {
        /// What they hold.
        contents: Vec<String>,
    },
    /// 只作建议: it decides nothing that is the owners'.
    Recommends,
}

/// 缺席的限度: a part of the meetings, or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceLimit {
    /// A part of the meetings.
    Share(Ratio),
    /// A number.
    Number(u32),
}

impl BodyAsks {
    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> BodyRuleKind {
        match self {
            BodyAsks::Size { .. } => BodyRuleKind::Size,
            BodyAsks::Odd => BodyRuleKind::Odd,
            BodyAsks::Share { .. } => BodyRuleKind::Share,
            BodyAsks::Party { .. } => BodyRuleKind::Party,
            BodyAsks::Post { .. } => BodyRuleKind::Post,
            BodyAsks::Alternates { .. } => BodyRuleKind::Alternates,
            BodyAsks::Bar { .. } => BodyRuleKind::Bar,
            BodyAsks::Term { .. } => BodyRuleKind::Term,
            BodyAsks::Absence { .. } => BodyRuleKind::Absence,
            BodyAsks::Meets { .. } => BodyRuleKind::Meets,
            BodyAsks::BeforeEnd { .. } => BodyRuleKind::BeforeEnd,
            BodyAsks::Filled { .. } => BodyRuleKind::Filled,
            BodyAsks::Procedure { .. } => BodyRuleKind::Procedure,
            BodyAsks::Present { .. } => BodyRuleKind::Present,
            BodyAsks::Proxy { .. } => BodyRuleKind::Proxy,
            BodyAsks::Minutes { .. } => BodyRuleKind::Minutes,
            BodyAsks::Recommends => BodyRuleKind::Recommends,
        }
    }
}

/// 职务: a post of a body, or any of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostNamed {
    /// The body.
    pub body: String,
    /// The post; any where none is named.
    pub post: Option<String>,
}

/// 任职重叠: two posts that one person is wanted to hold, or may not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Its id.
    pub id: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Whether it is wanted; else it is a conflict.
    pub wanted: bool,
    /// One post.
    pub first: PostNamed,
    /// The other.
    pub second: PostNamed,
    /// How many persons are wanted at least.
    pub least: u32,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
}
