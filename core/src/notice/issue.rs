//! 落款: who issues the notice, when, by which telephone it answers, and how to object.

use super::facts::NoticeFacts;
use super::words::Words;

/// The lines beside the seal, each with its name. The way to object stands here again: whoever reads the end of the page
/// asks for it.
pub(super) fn lines(facts: &NoticeFacts, w: Words<'_>) -> Vec<(String, String)> {
    let Some(issue) = &facts.issued else { return Vec::new() };
    let day = issue.on.map_or_else(|| w.say("notice.issued_on_blank"), |day| w.day(day));
    let mut lines =
        vec![(w.say("notice.issued_by"), w.named(&issue.by).to_owned()), (w.say("notice.issued_on"), day)];
    if let Some(telephone) = &issue.telephone {
        lines.push((w.say("notice.telephone"), telephone.clone()));
    }
    if let Some(objections) = &facts.objections {
        lines.push((w.say("notice.objections"), w.named(&objections.channel).to_owned()));
        lines.extend(objections.until.map(|day| (w.say("notice.objections_end"), w.day(day))));
    }
    lines
}
