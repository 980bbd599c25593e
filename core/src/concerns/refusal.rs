//! The grounds on which what somebody is about to do is refused.

use crate::outcome::refusals;

refusals! {
    /// Why what somebody is about to do to a concern is refused.
    pub enum ConcernRefusal in "concerns" {
        /// The process has no such step.
        UnknownStep("unknown_step", Unknown) { step: String, nearest: String },
        /// The concern is not reported yet.
        NotReported("not_reported", Missing) { concern: String, step: String, allowed: String },
        /// It is reported already, and a second report does not change by whom.
        AlreadyReported("already_reported", Duplicate) { concern: String, reporter: String },
        /// The step is not possible where the concern stands.
        NotPossible("not_possible", Contradiction) { step: String, state: String, allowed: String },
        /// The role may not take the step.
        WrongRole("wrong_role", Contradiction) { step: String, role: String, roles: String },
        /// Only who reported may take the step.
        NotTheReporter("not_the_reporter", Contradiction) { step: String, actor: String, reporter: String },
        /// Only who it is assigned to may take the step.
        NotTheAssignee("not_the_assignee", Contradiction) { step: String, actor: String, assignee: String },
        /// The step has several answers, and none is given.
        AnswerNeeded("answer_needed", Missing) { step: String, answers: String },
        /// The step has no such answer.
        UnknownAnswer("unknown_answer", Unknown) { step: String, answer: String, answers: String },
        /// A reason must be given.
        ReasonNeeded("reason_needed", Missing) { step: String },
        /// Somebody must be named who has to act.
        NameNeeded("name_needed", Missing) { step: String },
        /// A matter of the owners must be named.
        MatterNeeded("matter_needed", Missing) { step: String },
        /// The owners decide no such matter.
        UnknownMatter("unknown_matter", Unknown) { matter: String },
        /// The verdict is on another matter than the motion.
        AnotherMatter("another_matter", Contradiction) { matter: String, motion: String },
        /// The counts give another verdict than the one that is reported.
        VerdictDiffers("verdict_differs", Contradiction) { step: String },
        /// The counts that are told contradict each other.
        BadCounts("bad_counts", Contradiction) { step: String },
        /// What must hold before the step does not.
        GateClosed("gate_closed", Contradiction) { step: String, gates: String },
        /// The clock is stopped already, or runs already.
        Clock("clock", Contradiction) { step: String },
        /// The event lies before the last one.
        Backwards("backwards", Contradiction) { moment: String, last: String },
        /// A concern is listed twice.
        ConcernTwice("concern_twice", Duplicate) { concern: String },
        /// An event of this id is there already.
        EventTwice("event_twice", Duplicate) { event: String },
    }
}
