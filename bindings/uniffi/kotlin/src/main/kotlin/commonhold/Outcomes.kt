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
