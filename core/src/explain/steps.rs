//! Steps and warnings as sentences, each with the clause it follows.

use super::{Language, citation, said};
use crate::outcome::{Finding, OutcomeWarning, Step};
use serde::{Deserialize, Serialize};

/// 说明: one step or warning, said to a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explained {
    /// `room.step`, stable.
    pub code: String,
    /// What was done, or what to mind.
    pub sentence: String,
    /// The clause followed, as the reader's language cites it; absent where no clause speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
}

/// 说明步骤: every step as a sentence with its clause, in the order in which the rule took them.
///
/// ```
/// use commonhold::apportion::{ApportionFacts, Method, Ties, Weighted, apportion};
/// use commonhold::explain::{Language, explain};
/// use commonhold::{Amount, Detail, ExactNumber};
///
/// let facts = ApportionFacts {
///     total: Amount::parse("1000.00")?,
///     minor_digits: 2,
///     method: Method::LargestRemainder,
///     ties: Ties::Key,
///     lots: vec![],
///     weights: vec![Weighted { key: "u1".into(), weight: ExactNumber::whole(3) }],
/// };
/// let said = explain(&apportion(&facts, Detail::Steps)?.steps, Language::En);
/// assert!(said[1].sentence.ends_with("it gets 1,000.00"));
/// assert_eq!(said[1].citation.as_deref(), Some("docs/rules/apportion"));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[must_use]
pub fn explain(steps: &[Step], language: Language) -> Vec<Explained> {
    let explained = steps.iter().map(|step| Explained {
        code: step.code.to_string(),
        sentence: said(&step.code, &step.values, language),
        citation: Some(citation(&step.citation, language)),
    });
    explained.collect()
}

/// 说明: a whole outcome, said to a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// How it was reached, in legal order.
    pub steps: Vec<Explained>,
    /// What to mind.
    pub warnings: Vec<Explained>,
    /// How the facts stand.
    pub findings: Vec<Explained>,
}

/// 说明: everything that stands beside the value of an outcome, as sentences with their clauses.
#[must_use]
pub fn explanation(
    steps: &[Step],
    warnings: &[OutcomeWarning],
    findings: &[Finding],
    language: Language,
) -> Explanation {
    Explanation {
        steps: explain(steps, language),
        warnings: explain_warnings(warnings, language),
        findings: explain_findings(findings, language),
    }
}

/// 说明认定: every finding as a sentence, with its clause where it has one.
#[must_use]
pub fn explain_findings(findings: &[Finding], language: Language) -> Vec<Explained> {
    let explained = findings.iter().map(|finding| Explained {
        code: finding.code.to_string(),
        sentence: said(&finding.code, &finding.values, language),
        citation: finding.citation.as_ref().map(|clause| citation(clause, language)),
    });
    explained.collect()
}

/// 说明提示: every warning as a sentence, with its clause where it has one.
#[must_use]
pub fn explain_warnings(warnings: &[OutcomeWarning], language: Language) -> Vec<Explained> {
    let explained = warnings.iter().map(|warning| Explained {
        code: warning.code.to_string(),
        sentence: said(&warning.code, &warning.values, language),
        citation: warning.citation.as_ref().map(|clause| citation(clause, language)),
    });
    explained.collect()
}
