//! 说法: what checking a body writes down.

use super::result::BodyRuleCheck;
use crate::exact::{Day, ExactNumber};
use crate::outcome::{BookWord, IfAny, Trace, findings, steps, warnings};
use crate::rulebook::{AbsenceLeads, BodyRuleKind};

steps! {
    /// 主体的步骤: what checking a body and counting its resolution write down, step by step.
    pub(crate) enum BodyStep in "bodies" {
        /// A seat that runs on the day.
        Seat("seat") { person: String, party: BookWord, post: IfAny<BookWord>, alternate: bool },
        /// How many members there are, and how many alternates.
        Members("members") { members: i64, alternates: i64 },
        /// A meeting, and how many members were not there.
        Meeting("meeting") { meeting: String, day: Day, absent: i64 },
        /// One rule, and what was counted for it.
        Check("check") {
            rule: BodyRuleKind,
            about: String,
            must: bool,
            share: IfAny<ExactNumber>,
            of: IfAny<Option<ExactNumber>>,
            found: Option<ExactNumber>,
            least: IfAny<ExactNumber>,
            most: IfAny<ExactNumber>,
            counts: bool,
            holds: Option<bool>,
        },
        /// One rule about a day.
        DayCheck("day_check") {
            rule: BodyRuleKind,
            about: String,
            must: bool,
            done: IfAny<Day>,
            limit: Day,
            holds: bool,
        },
        /// Who is there, or is stood for.
        Attends("attends") { person: String, party: BookWord, by: IfAny<String>, counts: bool, vote: BookWord },
        /// What the minutes must hold.
        Item("item") { item: String, kept: bool },
        /// Somebody holds both posts of an overlap.
        Overlap("overlap") { overlap: String, person: String, counts: bool },
        /// An overlap of the book.
        OverlapCheck("overlap_check") {
            overlap: String,
            wanted: bool,
            found: i64,
            least: i64,
            short: i64,
            holds: bool,
        },
    }
}

warnings! {
    /// 主体的提示: what a resolution is not.
    pub(crate) enum BodyWarning in "bodies" {
        /// 由业主共同决定: the matter is the owners' to decide; the resolution can only bring it before them.
        OwnersDecide("owners_decide") { matter: String, procedure: String },
    }
}

findings! {
    /// 主体的认定: what is not as a book says, and what nobody has told.
    pub(crate) enum BodyFinding in "bodies" {
        /// 不合规定: a rule that must hold does not.
        Broken("broken", Disallowed) { rule: BodyRuleKind, about: String },
        /// 不合惯例: something is not as is usual.
        Unusual("unusual", Allowed) { rule: BodyRuleKind, about: String },
        /// 尚不明确: whether a rule holds depends on what nobody has told.
        Open("open", Unknown) { rule: BodyRuleKind, about: String },
        /// 缺席过多: absences that lead further.
        Absent("absent", Disallowed) { person: String, leads: AbsenceLeads },
        /// 不得代理: somebody is stood for although the book does not allow it.
        ProxyNotAllowed("proxy_not_allowed", Disallowed) { person: String },
        /// 记录不全: the minutes do not hold what they must.
        MinutesLack("minutes_lack", Disallowed) { item: String },
        /// 任职冲突: somebody holds two posts that may not be held together.
        Conflict("conflict", Disallowed) { overlap: String, person: String },
        /// 不计入: somebody in a conflict counts for no wanted overlap.
        NotCounted("not_counted", Allowed) { overlap: String, person: String },
        /// 人数不足: too few persons hold two posts that are wanted together.
        TooFew("too_few", Allowed) { overlap: String, short: i64 },
    }
}

/// Writes a check down: as a finding where it does not hold, or where that is open.
pub(super) fn find(trace: &mut Trace, check: &BodyRuleCheck) {
    let (rule, about) = (check.rule, check.about.clone());
    let at = if about.is_empty() { rule.word().to_owned() } else { about.clone() };
    let finding = match (check.holds, check.must, check.leads) {
        (Some(true), ..) => return,
        (Some(false), _, Some(leads)) => BodyFinding::Absent { person: about, leads },
        (Some(false), true, None) => BodyFinding::Broken { rule, about },
        (Some(false), false, None) => BodyFinding::Unusual { rule, about },
        (None, ..) => BodyFinding::Open { rule, about },
    };
    trace.find_citing(&at, finding, check.citation.clone());
}
