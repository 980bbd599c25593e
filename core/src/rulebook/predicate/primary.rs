//! 原项: numbers, parentheses and functions, the smallest parts of a condition.

use super::words::Word;
use super::{Flaw, Reader, Reading, condition, flaw, quantity, unwritten};
use crate::exact::{ExactNumber, Ratio};
use crate::rulebook::algebra::{Factor, Measure, Predicate, Quantity, VoterSet};
use crate::rulebook::nearest;
use crate::rulebook::problem::ExpectedThing;

impl Reader<'_> {
    pub(super) fn primary(&mut self) -> Result<Reading, Flaw> {
        let at = self.at();
        match self.peek().cloned() {
            Some(Word::ExactNumber(digits)) => {
                self.advance();
                let value = Factor::Ratio { value: exact(digits, at)? };
                Ok(Reading::Quantity(Quantity::Constant { value }))
            }
            Some(Word::Sign("(")) => {
                self.advance();
                let read = self.deeper(Self::either)?;
                self.need(")")?;
                Ok(read)
            }
            Some(Word::Name("always")) => {
                self.advance();
                Ok(Reading::Condition(Predicate::Always))
            }
            Some(Word::Name(name)) => {
                self.advance();
                match self.peek() {
                    Some(Word::Sign("(") | Word::Percent) => {}
                    _ if matches!(name, "true" | "yes") => return Err(unwritten(at, "`always`")),
                    _ if matches!(name, "and" | "or" | "not") => {
                        return Err(flaw(at, ExpectedThing::MeasureNoWord));
                    }
                    _ => {
                        return Err(unwritten(at, &format!("`fact({name})`, `{name}(yes)`")));
                    }
                }
                self.need("(")?;
                let read = self.deeper(|reader| reader.function(name, at))?;
                Ok(read)
            }
            Some(Word::Percent) => Err(self.percent()),
            _ => Err(flaw(at, ExpectedThing::Measure)),
        }
    }

    fn function(&mut self, name: &str, at: usize) -> Result<Reading, Flaw> {
        match name {
            "min" => Ok(Reading::Quantity(Quantity::Min { of: self.quantities()? })),
            "max" => Ok(Reading::Quantity(Quantity::Max { of: self.quantities()? })),
            "fact" => Ok(Reading::Condition(Predicate::Fact { name: self.argument()? })),
            "param" => {
                let value = Factor::Parameter { name: self.argument()? };
                Ok(Reading::Quantity(Quantity::Constant { value }))
            }
            "each" => {
                let (tag, of) = self.of_each_group()?;
                Ok(Reading::Condition(Predicate::Each { tag, of }))
            }
            "count" => self.count_of_groups(),
            "and" | "or" | "not" => Err(flaw(at, ExpectedThing::MeasureNoWord)),
            _ => {
                // Weights have any name; one that is all but a counted one is a slip of the pen.
                let meant = ["heads", "units", "fact", "param", "count"].into_iter();
                let slip = |known: &&str| *known != name && strsim::damerau_levenshtein(known, name) == 1;
                if let Some(known) = meant.into_iter().find(slip) {
                    return Err(unwritten(at, &format!("`{known}`")));
                }
                let at = self.at();
                let set = self.argument()?;
                let set = VoterSet::of(&set).ok_or_else(|| unwritten(at, &sets(&set)))?;
                Ok(Reading::Quantity(Quantity::Count { measure: Measure::of(name), set }))
            }
        }
    }

    fn argument(&mut self) -> Result<String, Flaw> {
        let Some(Word::Name(name)) = self.peek().cloned() else {
            return Err(flaw(self.at(), ExpectedThing::Name));
        };
        self.advance();
        self.need(")")?;
        Ok(name.to_owned())
    }

    fn quantities(&mut self) -> Result<Vec<Quantity>, Flaw> {
        let mut of = Vec::new();
        loop {
            let at = self.at();
            of.push(quantity(self.sum()?, at)?);
            if !self.take(&Word::Sign(",")) {
                self.need(")")?;
                return Ok(of);
            }
        }
    }

    fn of_each_group(&mut self) -> Result<(String, Box<Predicate>), Flaw> {
        let Some(Word::Name(tag)) = self.peek().cloned() else {
            return Err(flaw(self.at(), ExpectedThing::Tag));
        };
        self.advance();
        self.need(",")?;
        let at = self.at();
        let of = condition(self.either()?, at)?;
        self.need(")")?;
        Ok((tag.to_owned(), Box::new(of)))
    }

    fn count_of_groups(&mut self) -> Result<Reading, Flaw> {
        let (tag, of) = self.of_each_group()?;
        let operator = self.operator().ok_or_else(|| unwritten(self.at(), "`>=`, `>`, `<=`, `<`"))?;
        self.advance();
        let at = self.at();
        let Some(Word::ExactNumber(digits)) = self.peek().cloned() else {
            return Err(flaw(at, ExpectedThing::Groups));
        };
        self.advance();
        let number = exact(digits, at)?;
        Ok(Reading::Condition(Predicate::CountOf { tag, of, operator, number }))
    }
}

fn exact(digits: &str, at: usize) -> Result<Ratio, Flaw> {
    let digits: String = digits.split_whitespace().collect();
    let read = ExactNumber::parse(&digits).map(|number| number.0);
    read.map_err(|_| flaw(at, ExpectedThing::ExactNumber))
}

/// The sets of voters, the one that was likely meant first.
fn sets(written: &str) -> String {
    let known = || VoterSet::EVERY.iter().map(|set| set.word());
    let near = nearest(written, known());
    let others = known().filter(|set| *set != near);
    let meant = known().filter(|set| *set == near);
    meant.chain(others).map(|set| format!("`{set}`")).collect::<Vec<_>>().join(", ")
}
