//! 表决规则的代数: a rule of decision as data. The only comparison is [`Test`].

use crate::catalogue::words;
use crate::exact::Ratio;

/// 计量: what is counted: persons, units, or a named weight such as area or shares.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// 人数: owners after merging.
    Heads,
    /// 专有部分个数: units, each of them one.
    Units,
    /// 权重: area, shares, thousandths, land value.
    Weight {
        /// Its name.
        name: String,
    },
}

impl Measure {
    /// The measure of that name: `heads`, `units`, and every other name is a weight.
    #[must_use]
    pub fn of(name: &str) -> Measure {
        match name {
            "heads" => Measure::Heads,
            "units" => Measure::Units,
            _ => Measure::Weight { name: name.to_owned() },
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Measure::Heads => "heads",
            Measure::Units => "units",
            Measure::Weight { name } => name,
        }
    }

    /// Whether it comes in whole numbers only, so that what is missing is rounded up.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        matches!(self, Measure::Heads | Measure::Units)
    }
}

words! {
    /// 集合: over whom a measure is summed.
    pub enum VoterSet {
        /// 全体业主: all owners, whether they vote or not.
        All => "all",
        /// 有表决权的业主: those who may vote; all when nobody is excluded.
        Eligible => "eligible",
        /// 参与表决的业主: those who take part in the vote.
        Present => "present",
        /// 到场的业主: in the room in person.
        InPerson => "in_person",
        /// 明确表态: yes and no only.
        Cast => "cast",
        /// 同意: those who vote for it.
        Yes => "yes",
        /// 反对: those who vote against it.
        No => "no",
        /// 弃权: those who abstain.
        Abstain => "abstain",
        /// 空白: those who returned a blank ballot.
        Blank => "blank",
        /// 废票: those whose ballot is spoilt.
        Spoilt => "spoilt",
        /// 未表决: delivered and not returned.
        Silent => "silent",
        /// 未送达: those to whom no ballot was delivered.
        Undelivered => "undelivered",
        /// 事后异议: objecting in a window after the vote.
        Objecting => "objecting",
    }
}

words! {
    /// 比较: the four operators. 以上 is at least, 超过 and 过半数 are more than.
    pub enum Operator {
        /// 以上: the number itself counts.
        AtLeast => ">=",
        /// 超过: the number itself does not count.
        MoreThan => ">",
        /// 以下: the number itself counts.
        AtMost => "<=",
        /// 不满: the number itself does not count.
        LessThan => "<",
    }
}

impl Operator {
    /// Whether `left op right` holds, exactly.
    #[must_use]
    pub fn holds(self, left: Ratio, right: Ratio) -> bool {
        match self {
            Operator::AtLeast => left >= right,
            Operator::MoreThan => left > right,
            Operator::AtMost => left <= right,
            Operator::LessThan => left < right,
        }
    }

    /// The operator in words.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Operator::AtLeast => "at least",
            Operator::MoreThan => "more than",
            Operator::AtMost => "at most",
            Operator::LessThan => "less than",
        }
    }
}

/// 倍数: an exact number before a `*`, or a parameter of the book that holds one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The number.
    Ratio {
        /// Never a decimal or a percentage.
        value: Ratio,
    },
    /// A parameter's name, resolved by date and layer before anything is compared.
    Parameter {
        /// The id in the book.
        name: String,
    },
}

/// 量: an exact number made of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A number or a parameter.
    Constant {
        /// Which.
        value: Factor,
    },
    /// A measure over a set, such as `heads(yes)`.
    Count {
        /// What is summed.
        measure: Measure,
        /// Over whom.
        set: VoterSet,
    },
    /// A ratio of a quantity.
    Share {
        /// How much.
        ratio: Factor,
        /// Of what.
        of: Box<Quantity>,
    },
    /// A sum.
    Plus {
        /// The first.
        left: Box<Quantity>,
        /// The second.
        right: Box<Quantity>,
    },
    /// A difference.
    Minus {
        /// From this.
        left: Box<Quantity>,
        /// This.
        right: Box<Quantity>,
    },
    /// The least of several.
    Min {
        /// They.
        of: Vec<Quantity>,
    },
    /// The greatest of several.
    Max {
        /// They.
        of: Vec<Quantity>,
    },
}

/// 检验: `left op right`, the only comparison there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What is tested.
    pub left: Quantity,
    /// How.
    pub operator: Operator,
    /// Against what.
    pub right: Quantity,
}

/// 条件: a test, a fact, or several of them composed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// One comparison.
    Test {
        /// It.
        test: Test,
    },
    /// Every one holds.
    All {
        /// They.
        of: Vec<Predicate>,
    },
    /// At least one holds.
    Any {
        /// They.
        of: Vec<Predicate>,
    },
    /// It does not hold.
    Not {
        /// It.
        of: Box<Predicate>,
    },
    /// A fact that people establish: a ground, a court's order, an approval.
    Fact {
        /// Its name.
        name: String,
    },
    /// It holds in every group of that tag, such as each building.
    Each {
        /// The tag.
        tag: String,
        /// What must hold with the group's own counts.
        of: Box<Predicate>,
    },
    /// It holds in that many groups of that tag.
    CountOf {
        /// The tag.
        tag: String,
        /// What is asked of each group.
        of: Box<Predicate>,
        /// How the number of groups is compared.
        operator: Operator,
        /// With what.
        number: Ratio,
    },
    /// It always holds.
    Always,
}
