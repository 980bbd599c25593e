//! 用语: the plain words in which a judgement writes down what it did.

use crate::catalogue::words;
use crate::rulebook::{Joins, Operator};

words! {
    /// 计数的来源: where a count comes from.
    pub(crate) enum CountSource {
        /// A fact.
        Given => "given",
        /// The sum of others.
        Sum => "sum",
        /// What is left of yes and no.
        RestOfCast => "rest_of_cast",
        /// What is left of those who take part.
        RestOfPresent => "rest_of_present",
        /// What is left of all.
        RestOfAll => "rest_of_all",
        /// Everybody may vote.
        Everybody => "everybody",
    }
}

words! {
    /// 逐一查看的上限: what it is of which only so many are looked at one by one.
    pub(crate) enum LimitOf {
        /// Combinations of the measures' majorities.
        Majorities => "majorities",
        /// Ways in which open heads can go.
        Heads => "heads",
        /// Lines into which unknown areas split a side of a test.
        Lines => "lines",
    }
}

words! {
    /// 沉默的去向: what silence counts as, by the clause.
    pub(crate) enum Becomes {
        /// It takes no part.
        Nothing => "nothing",
        /// Agreement.
        Yes => "yes",
        /// Objection.
        No => "no",
        /// Abstention.
        Abstain => "abstain",
        /// Whatever the ballots cast say.
        Majority => "majority",
    }
}

words! {
    /// 比较: how two numbers are compared, in words.
    pub(crate) enum Comparison {
        /// 以上: at least, the number itself counts.
        AtLeast => "at_least",
        /// 超过: more than, the number itself does not count.
        MoreThan => "more_than",
        /// 以下: at most, the number itself counts.
        AtMost => "at_most",
        /// 不满: less than, the number itself does not count.
        LessThan => "less_than",
    }
}

words! {
    /// 量的种类: what a side of a test is made of.
    pub(crate) enum QuantityKind {
        /// A measure over a set.
        Count => "count",
        /// A number.
        Number => "number",
        /// A share of its part.
        Times => "times",
        /// The sum of its parts.
        Sum => "sum",
        /// The first part less the second.
        Difference => "difference",
        /// The least of its parts.
        Least => "least",
        /// The greatest of its parts.
        Greatest => "greatest",
    }
}

impl From<Joins> for Becomes {
    fn from(joins: Joins) -> Becomes {
        match joins {
            Joins::Nothing => Becomes::Nothing,
            Joins::Yes => Becomes::Yes,
            Joins::No => Becomes::No,
            Joins::Abstain => Becomes::Abstain,
            Joins::Majority => Becomes::Majority,
        }
    }
}

impl From<Operator> for Comparison {
    fn from(operator: Operator) -> Comparison {
        match operator {
            Operator::AtLeast => Comparison::AtLeast,
            Operator::MoreThan => Comparison::MoreThan,
            Operator::AtMost => Comparison::AtMost,
            Operator::LessThan => Comparison::LessThan,
        }
    }
}
