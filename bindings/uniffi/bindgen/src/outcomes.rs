//! What every outcome can say of itself. uniffi gives no record a method, so that each outcome gets an extension.

use commonhold::Mark;

/// Extensions of every outcome, as Kotlin.
pub fn kotlin() -> String {
    let marks = keeping_a_draft(|word| format!("it.mark == Mark.{}", word.to_uppercase()));
    let mut text = format!(
        "\n/** Whether one of the findings keeps what they stand beside a draft. */
val List<Finding>.keepADraft: Boolean get() = any {{ {marks} }}\n"
    );
    for outcome in commonhold_shapes::foreign_outcomes!() {
        text += &format!(
            "\n/** Whether something that decides is unknown or does not reconcile, so that it can only be a draft. */
val {outcome}.isDraft: Boolean get() = findings.keepADraft

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun {outcome}.explain(language: String = \"en\"): Explanation = explain(steps, warnings, findings, language)\n"
        );
    }
    text
}

/// Extensions of every outcome, as Swift.
pub fn swift() -> String {
    let marks = keeping_a_draft(|word| format!("$0.mark == .{word}"));
    let mut text = format!(
        "\nextension Array where Element == Finding {{
    /// Whether one of the findings keeps what they stand beside a draft.
    public var keepADraft: Bool {{ contains {{ {marks} }} }}
}}\n"
    );
    for outcome in commonhold_shapes::foreign_outcomes!() {
        text += &format!(
            "\nextension {outcome} {{
    /// Whether something that decides is unknown or does not reconcile, so that it can only be a draft.
    public var isDraft: Bool {{ findings.keepADraft }}

    /// Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`.
    public func explain(language: String = \"en\") throws -> Explanation {{
        try Commonhold.explain(steps: steps, warnings: warnings, findings: findings, language: language)
    }}
}}\n"
        );
    }
    text
}

/// A condition on a finding: which marks it is that keep a draft, the core says.
fn keeping_a_draft(is: fn(&str) -> String) -> String {
    let marks = Mark::EVERY.into_iter().filter(|mark| mark.keeps_a_draft());
    marks.map(|mark| is(mark.word())).collect::<Vec<_>>().join(" || ")
}
