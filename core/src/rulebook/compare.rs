//! 宽严比较: whether one procedure asks more or less than another, where that can be told.

use super::{Factor, Operator, Predicate, Procedure, Quantity, Stage, Test};
use crate::exact::Ratio;

/// How a lower procedure stands to the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Order {
    Same,
    Stricter,
    Other,
    Laxer,
}

/// The order, and the first test of both in which they differ.
pub(crate) struct Compared {
    pub(crate) sort: Order,
    pub(crate) upper: String,
    pub(crate) lower: String,
}

/// Compares stage by stage and test by test. Tests joined by `and` whose sides read the same counts
/// are compared by their fraction and operator; anything else that differs, beside the tests too, is `Other`.
pub(crate) fn compare(upper: &Procedure, lower: &Procedure) -> Compared {
    let mut worst = Compared { sort: Order::Same, upper: upper.id.clone(), lower: lower.id.clone() };
    let beside = beside_the_tests(upper, lower);
    if !beside.is_empty() {
        worst.sort = Order::Other;
        worst.lower = format!("{} ({})", lower.id, beside.join(", "));
    }
    // Other stages hold other votes: nothing in them is the same question.
    if upper.stages.len() != lower.stages.len() {
        return worst;
    }
    for (above, below) in upper.stages.iter().zip(&lower.stages) {
        let always = Predicate::Always;
        let quorum = above.quorum.as_ref().unwrap_or(&always);
        let new_quorum = below.quorum.as_ref().unwrap_or(&always);
        for (old, new) in [(quorum, new_quorum), (&above.pass, &below.pass)] {
            let found = compare_conditions(old, new);
            if found.sort > worst.sort {
                worst = found;
            }
        }
    }
    worst
}

/// What differs beside the tests: what takes part, who may vote and for whom, what silence becomes, what else must
/// come and what follows. Whether that asks more or less cannot be told.
fn beside_the_tests(upper: &Procedure, lower: &Procedure) -> Vec<&'static str> {
    let (above, below) = (&upper.stages, &lower.stages);
    let in_stages =
        |same: fn(&Stage, &Stage) -> bool| above.iter().zip(below).all(|(old, new)| same(old, new));
    let same = [
        ("present", upper.present == lower.present),
        ("eligible", upper.eligible == lower.eligible),
        ("weigh", upper.weigh == lower.weigh),
        ("proxy", upper.proxy == lower.proxy),
        ("silence", upper.silence == lower.silence),
        ("stages", above.len() == below.len()),
        ("tie", in_stages(|old, new| old.tie == new.tie)),
        ("else", in_stages(|old, new| old.otherwise == new.otherwise)),
        ("window", in_stages(|old, new| old.window == new.window)),
        ("consents", upper.consents == lower.consents),
        ("effect", upper.effect == lower.effect),
    ];
    same.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
}

fn compare_conditions(upper: &Predicate, lower: &Predicate) -> Compared {
    let whole = |sort| Compared { sort, upper: upper.to_string(), lower: lower.to_string() };
    if upper == lower {
        return whole(Order::Same);
    }
    let (Some(above), Some(below)) = (joined(upper), joined(lower)) else {
        return whole(Order::Other);
    };
    let mut worst = whole(Order::Same);
    for old in &above {
        let new = below.iter().find(|new| same_question(old, new));
        let found = match new {
            None => Compared { sort: Order::Laxer, upper: old.to_string(), lower: lower.to_string() },
            Some(new) => Compared { sort: order(old, new), upper: old.to_string(), lower: new.to_string() },
        };
        if found.sort > worst.sort {
            worst = found;
        }
    }
    let more = below.iter().any(|new| !above.iter().any(|old| same_question(old, new)));
    if more && worst.sort == Order::Same {
        worst.sort = Order::Stricter;
    }
    worst
}

/// The tests joined by `and`, when the condition is nothing else.
fn joined(condition: &Predicate) -> Option<Vec<&Test>> {
    match condition {
        Predicate::Test { test } => Some(vec![test]),
        Predicate::Always => Some(Vec::new()),
        Predicate::All { of } => {
            let parts: Option<Vec<Vec<&Test>>> = of.iter().map(joined).collect();
            parts.map(|parts| parts.concat())
        }
        _ => None,
    }
}

/// The fraction and what it is a fraction of; a bare quantity is one whole of itself.
fn share(quantity: &Quantity) -> (Ratio, Option<&Quantity>) {
    match quantity {
        Quantity::Share { ratio: Factor::Ratio { value }, of } => (*value, Some(of)),
        Quantity::Constant { value: Factor::Ratio { value } } => (*value, None),
        other => (Ratio::ONE, Some(other)),
    }
}

fn same_question(one: &Test, other: &Test) -> bool {
    let upwards = |test: &Test| matches!(test.operator, Operator::AtLeast | Operator::MoreThan);
    one.left == other.left && share(&one.right).1 == share(&other.right).1 && upwards(one) == upwards(other)
}

fn order(upper: &Test, lower: &Test) -> Order {
    let key = |test: &Test| {
        let (ratio, _) = share(&test.right);
        match test.operator {
            Operator::AtLeast => (ratio, 0_u8),
            Operator::MoreThan => (ratio, 1),
            Operator::AtMost => (ratio.negated(), 0),
            Operator::LessThan => (ratio.negated(), 1),
        }
    };
    match key(lower).cmp(&key(upper)) {
        std::cmp::Ordering::Equal => Order::Same,
        std::cmp::Ordering::Greater => Order::Stricter,
        std::cmp::Ordering::Less => Order::Laxer,
    }
}
