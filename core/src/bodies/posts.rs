//! 双向进入、交叉任职: the public rule `check_posts`.

use super::facts::{HeldPost, PostFacts};
use super::members::{count, runs};
use super::refusal::BodyRefusal;
use super::result::{OverlapCheck, PostCheck};
use super::said::{BodyFinding, BodyStep};
use crate::outcome::{Detail, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Overlap, PostNamed, Rules};
use std::collections::BTreeSet;

/// 双向进入、交叉任职: who holds two posts that are wanted together, or may not be. Conflicts prevail.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, bodies::{PostFacts, check_posts}};
/// let book = r#"
/// form = "commonhold-rulebook/1"
/// name = "an invented compound"
/// level = "national"
/// [[overlaps]]
/// id = "branch_in_committee"
/// wanted = true
/// first = { body = "compound_branch" }
/// second = { body = "committee" }
/// least = 2
/// citation = { source = "an invented compound", clause = "3" }
/// "#;
/// let facts = PostFacts { rulebook: Some(book.into()), ..from_json("given", r#"{"on": "2025-03-01", "posts": [
///     {"person": "o1", "body": "compound_branch", "from": "2024-01-01"},
///     {"person": "o1", "body": "committee", "from": "2024-01-01"}]}"#)? };
/// let check = check_posts(&facts, Detail::Steps)?.value;
/// assert_eq!((check.sound, check.overlaps[0].short), (false, 1));
///
/// let mut early = facts.clone();
/// early.posts[0].to = Some(early.posts[0].from);
/// assert_eq!(check_posts(&early, Detail::Steps).unwrap_err().code, "bodies.empty_seat");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `bodies.empty_seat`, and what a book's reading refuses.
pub fn check_posts(facts: &PostFacts, detail: Detail) -> Result<Outcome<PostCheck>, Refusal> {
    for (place, post) in facts.posts.iter().enumerate() {
        if post.to.is_some_and(|to| to <= post.from) {
            let empty = BodyRefusal::EmptySeat { person: post.person.clone() };
            return Err(empty.in_field("to").within(&format!("[{place}]")).within("posts"));
        }
    }
    let rules = Rules::of(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.on),
        ..BookAsked::default()
    })?;
    let mut trace = Trace::under(detail, rules.clauses());
    let held: Vec<&HeldPost> = facts.posts.iter().filter(|post| runs(post.from, post.to, facts.on)).collect();
    let mut overlaps: Vec<&Overlap> = rules.overlaps().collect();
    overlaps.sort_by(|one, other| (one.wanted, &one.id).cmp(&(other.wanted, &other.id)));
    let mut in_conflict: BTreeSet<&str> = BTreeSet::new();
    let mut checks = Vec::with_capacity(overlaps.len());
    for overlap in overlaps {
        let persons = both(&held, overlap);
        if !overlap.wanted {
            in_conflict.extend(&persons);
        }
        checks.push(checked(overlap, &persons, &in_conflict, &mut trace));
    }
    let sound = checks.iter().all(|check| check.holds);
    Ok(trace.outcome(PostCheck { sound, overlaps: checks }))
}

/// The persons who hold both posts of an overlap, in order.
fn both<'a>(held: &[&'a HeldPost], overlap: &Overlap) -> BTreeSet<&'a str> {
    let holders = |named: &PostNamed| -> BTreeSet<&'a str> {
        let fits = |post: &&&HeldPost| {
            post.body == named.body && named.post.as_ref().is_none_or(|name| post.post.as_ref() == Some(name))
        };
        held.iter().filter(fits).map(|post| post.person.as_str()).collect()
    };
    holders(&overlap.first).intersection(&holders(&overlap.second)).copied().collect()
}

fn checked(
    overlap: &Overlap,
    persons: &BTreeSet<&str>,
    in_conflict: &BTreeSet<&str>,
    trace: &mut Trace,
) -> OverlapCheck {
    let cited = &overlap.citation;
    let (mut found, mut excluded) = (0_usize, Vec::new());
    for person in persons {
        let counts = !overlap.wanted || !in_conflict.contains(person);
        let (id, name) = (overlap.id.clone(), (*person).to_owned());
        trace.step_citing(cited, || BodyStep::Overlap { overlap: id.clone(), person: name.clone(), counts });
        let finding = match (overlap.wanted, counts) {
            (true, true) => None,
            (true, false) => Some(BodyFinding::NotCounted { overlap: id, person: name.clone() }),
            (false, _) => Some(BodyFinding::Conflict { overlap: id, person: name.clone() }),
        };
        if let Some(finding) = finding {
            trace.find_citing(&name, finding, cited.clone());
        }
        if counts {
            found = found.saturating_add(1);
        } else {
            excluded.push(name);
        }
    }
    let short = if overlap.wanted { i64::from(overlap.least).saturating_sub(count(found)).max(0) } else { 0 };
    let holds = if overlap.wanted { short == 0 } else { found == 0 };
    trace.step_citing(cited, || BodyStep::OverlapCheck {
        overlap: overlap.id.clone(),
        wanted: overlap.wanted,
        found: count(found),
        least: i64::from(overlap.least),
        short,
        holds,
    });
    if short > 0 {
        let finding = BodyFinding::TooFew { overlap: overlap.id.clone(), short };
        trace.find_citing(&overlap.id, finding, cited.clone());
    }
    OverlapCheck {
        overlap: overlap.id.clone(),
        wanted: overlap.wanted,
        holds,
        persons: persons.iter().map(|person| (*person).to_owned()).collect(),
        excluded,
        least: overlap.least,
        short: u32::try_from(short).unwrap_or(u32::MAX),
        citation: cited.clone(),
    }
}
