package commonhold

/** Whether one of the findings is unknown or does not reconcile, so that what they stand beside can only be a draft. */
val List<Finding>.keepADraft: Boolean get() = any { it.mark == Mark.UNKNOWN || it.mark == Mark.UNRECONCILED }

/** Whether it can only be a draft. */
val ApportionmentOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val BearersOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val BookMistakesOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val CheckedRulebookOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val ConsequenceOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val ElectorateOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val MatterAnswerOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val ScoreResultOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val ShareCheckOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val SharesOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val StatementOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val TallyOutcome.isDraft: Boolean get() = findings.keepADraft

/** Whether it can only be a draft. */
val VerdictOutcome.isDraft: Boolean get() = findings.keepADraft

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun ApportionmentOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun BearersOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun BookMistakesOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun CheckedRulebookOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun ConsequenceOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun ElectorateOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun MatterAnswerOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun ScoreResultOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun ShareCheckOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun SharesOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun StatementOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun TallyOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)

/** Everything that stands beside the value, said in a language of the catalogue, `en` or `zh-CN`. */
fun VerdictOutcome.explain(language: String): Explanation = explain(steps, warnings, findings, language)
