//! 规则的文字: quantities and conditions, in the notation they are read in and in words.

use super::algebra::{Factor, Predicate, Quantity, Test, VoterSet};
use std::fmt::{Display, Formatter, Result};

impl Display for Factor {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Factor::Ratio { value } => value.fmt(f),
            Factor::Parameter { name } => write!(f, "param({name})"),
        }
    }
}

fn listed<T: Display>(f: &mut Formatter<'_>, items: &[T], between: &str) -> Result {
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            f.write_str(between)?;
        }
        item.fmt(f)?;
    }
    Ok(())
}

impl Display for Quantity {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            // A whole or broken number that is no fraction of small terms still reads back exactly.
            Quantity::Constant { value } => value.fmt(f),
            Quantity::Count { measure, set } => write!(f, "{}({})", measure.name(), set.word()),
            Quantity::Share { ratio, of } => match **of {
                Quantity::Plus { .. } | Quantity::Minus { .. } => write!(f, "{ratio} * ({of})"),
                _ => write!(f, "{ratio} * {of}"),
            },
            Quantity::Plus { left, right } => write!(f, "{left} + {}", Right(right)),
            Quantity::Minus { left, right } => write!(f, "{left} - {}", Right(right)),
            Quantity::Min { of } => {
                f.write_str("min(")?;
                listed(f, of, ", ")?;
                f.write_str(")")
            }
            Quantity::Max { of } => {
                f.write_str("max(")?;
                listed(f, of, ", ")?;
                f.write_str(")")
            }
        }
    }
}

/// The right side of a sum, in parentheses where it is a sum itself.
struct Right<'a>(&'a Quantity);

impl Display for Right<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.0 {
            Quantity::Plus { .. } | Quantity::Minus { .. } => write!(f, "({})", self.0),
            other => other.fmt(f),
        }
    }
}

impl Display for Test {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{} {} {}", self.left, self.operator.word(), self.right)
    }
}

/// A condition inside another, in parentheses where it has parts of its own.
struct Inner<'a>(&'a Predicate);

impl Display for Inner<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.0 {
            Predicate::All { .. } | Predicate::Any { .. } => write!(f, "({})", self.0),
            other => other.fmt(f),
        }
    }
}

impl Display for Predicate {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let inner = |of: &'_ [Predicate]| of.iter().map(|p| Inner(p).to_string()).collect::<Vec<_>>();
        match self {
            Predicate::Test { test } => test.fmt(f),
            Predicate::All { of } => listed(f, &inner(of), " and "),
            Predicate::Any { of } => listed(f, &inner(of), " or "),
            Predicate::Not { of } => write!(f, "not ({of})"),
            Predicate::Fact { name } => write!(f, "fact({name})"),
            Predicate::Each { tag, of } => write!(f, "each({tag}, {of})"),
            Predicate::CountOf { tag, of, operator, number } => {
                write!(f, "count({tag}, {of}) {} {number}", operator.word())
            }
            Predicate::Always => f.write_str("always"),
        }
    }
}

impl VoterSet {
    /// The set in words, as the base of a test is named.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            VoterSet::All => "of all owners",
            VoterSet::Eligible => "of the owners who may vote",
            VoterSet::Present => "of the participants",
            VoterSet::InPerson => "of those present in person",
            VoterSet::Cast => "of the yes and no votes",
            VoterSet::Yes => "voting yes",
            VoterSet::No => "voting no",
            VoterSet::Abstain => "abstaining",
            VoterSet::Blank => "returning a blank ballot",
            VoterSet::Spoilt => "returning a spoilt ballot",
            VoterSet::Silent => "not answering a delivered ballot",
            VoterSet::Undelivered => "not reached",
            VoterSet::Objecting => "objecting afterwards",
        }
    }
}

impl Quantity {
    /// The quantity in words: `2/3 of the heads of all owners`.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Quantity::Constant { value } => value.to_string(),
            Quantity::Count { measure, set } => format!("the {} {}", measure.name(), set.in_words()),
            Quantity::Share { ratio, of } => format!("{ratio} of {}", of.in_words()),
            Quantity::Plus { left, right } => format!("{} plus {}", left.in_words(), right.in_words()),
            Quantity::Minus { left, right } => format!("{} less {}", left.in_words(), right.in_words()),
            Quantity::Min { of } => format!("the least of {}", words_of(of)),
            Quantity::Max { of } => format!("the greatest of {}", words_of(of)),
        }
    }
}

fn words_of(of: &[Quantity]) -> String {
    of.iter().map(Quantity::in_words).collect::<Vec<_>>().join(" and ")
}
