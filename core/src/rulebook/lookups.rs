//! 所用规则的查询: what a book has on the day, asked by id.

use super::model::in_force;
use super::parameter::ParameterValue;
use super::problem::{Needed, NeededThing};
use super::rules::Rules;
use crate::outcome::{Citation, Clauses, Refusal};

impl Rules {
    /// 依据: the clause of every code that the book grounds on the day.
    pub(crate) fn clauses(&self) -> Clauses {
        let grounds = self.book.grounds().filter(|ground| in_force(ground.from, ground.to, self.on));
        Clauses::of(grounds.map(|ground| (ground.code.clone(), ground.citation.clone())).collect())
    }

    /// The words of a list, where the book has it on the day. What it has in another form is refused, never passed over.
    pub(crate) fn list(&self, id: &str) -> Result<Option<Vec<String>>, Refusal> {
        self.names_parameter(id).then(|| self.needed_list(id)).transpose()
    }

    /// The words of a list that has to be there.
    pub(crate) fn needed_list(&self, id: &str) -> Result<Vec<String>, Refusal> {
        match self.parameter(id)?.typed {
            ParameterValue::List { items } => Ok(items),
            _ => Err(wrong_kind(id, NeededThing::List)),
        }
    }

    /// Yes or no, which has to be there.
    pub(crate) fn needed_flag(&self, id: &str) -> Result<bool, Refusal> {
        match self.parameter(id)?.typed {
            ParameterValue::Flag { value } => Ok(value),
            _ => Err(wrong_kind(id, NeededThing::Flag)),
        }
    }

    /// 办事流程: the process of that id, in force on the day.
    pub(crate) fn process(&self, id: &str) -> Result<&super::Process, Refusal> {
        self.book.process(id, self.on)
    }

    /// Whether a parameter of that id is in force on the day.
    pub(crate) fn names_parameter(&self, id: &str) -> bool {
        let mut all = self.book.books.iter().flat_map(|book| &book.parameters);
        all.any(|parameter| parameter.id == id && in_force(parameter.from, parameter.to, self.on))
    }

    /// A whole number, which has to be there, and its clause.
    pub(crate) fn whole_number(&self, id: &str) -> Result<(i64, Citation), Refusal> {
        let parameter = self.parameter(id)?;
        let number = parameter.typed.number().filter(|number| number.denominator() == 1);
        let whole = number.and_then(|number| i64::try_from(number.numerator()).ok());
        whole.map(|whole| (whole, parameter.citation)).ok_or_else(|| wrong_kind(id, NeededThing::WholeNumber))
    }

    /// 议事主体: the body of that id, in force on the day.
    pub(crate) fn body(&self, id: &str) -> Result<&super::Body, Refusal> {
        self.book.body(id, self.on)
    }

    /// 服务窗口: the window of that id, in force on the day.
    pub(crate) fn window(&self, id: &str) -> Result<&super::ServiceWindow, Refusal> {
        self.book.window(id, self.on)
    }

    /// 任职重叠: the overlaps in force on the day.
    pub(crate) fn overlaps(&self) -> impl Iterator<Item = &super::Overlap> {
        self.book.overlaps().filter(|overlap| in_force(overlap.from, overlap.to, self.on))
    }

    /// A matter that the owners decide on the day, by its id or the number of its item.
    pub(crate) fn matter(&self, matter: &str) -> Option<&super::Matter> {
        self.book.matter(matter, self.on).ok()
    }

    /// The id of a matter that the owners decide on the day, by its id or the number of its item.
    pub(crate) fn matter_id(&self, matter: &str) -> Option<&str> {
        self.book.matter(matter, self.on).ok().map(|matter| matter.id.as_str())
    }

    /// 工作日历: the days off and worked, of the book and its layers.
    pub(crate) fn work_calendar(&self) -> super::WorkCalendar {
        self.book.work_calendar()
    }

    /// A word or number as text, where the book has it on the day.
    pub(crate) fn value(&self, id: &str) -> Result<Option<String>, Refusal> {
        self.names_parameter(id).then(|| self.parameter(id).map(|parameter| parameter.value)).transpose()
    }

    /// Yes or no, where the book has it on the day.
    pub(crate) fn flag(&self, id: &str) -> Result<Option<bool>, Refusal> {
        self.names_parameter(id).then(|| self.needed_flag(id)).transpose()
    }
}

fn wrong_kind(parameter: &str, needed: NeededThing) -> Refusal {
    let (parameter, needed) = (parameter.to_owned(), Needed::Thing(needed));
    super::RulebookRefusal::WrongKind { parameter, needed }.into()
}
