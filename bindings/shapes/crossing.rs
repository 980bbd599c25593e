//! What crosses from commonhold to other languages, room by room. Types and rules are named here and read where the
//! core declares them: their fields, words, defaults and sentences. A rule is `fn rule(facts: &F, detail: Detail)`;
//! one that takes something else says its facts and what it is given. What is no rule is a function with its call.

/// What every outcome and every refusal carries.
mod outcome {
    use commonhold::refusal::{Place, RefusalKind};
    use commonhold::{
        Citation, Currency, Finding, Mark, Named, OutcomeWarning, Period, Rounding, Step, Value,
    };
}

/// Sharing a total over exact weights.
mod apportion {
    use commonhold::apportion::{ApportionFacts, Apportionment, Method, Part, Ties, Weighted, apportion};
}

/// What and who is counted: units, owners, electorate and bearers.
mod roll {
    #[facts(BearersFacts)]
    #[given(&facts.roll, facts.period)]
    use commonhold::roll::bearers;
    use commonhold::roll::{
        AreaBySource, AreaSource, AreaUsed, Bearer, Bearers, BearersFacts, CoOwnerKey, Electorate,
        ElectorateFacts, Holding, LookAlikes, Owner, OwnerKind, ParkingRule, Roll, RollCounts, RollUnit,
        Tenure, UnitStatus, UseClass, Voter, electorate,
    };
}

/// Dated rulebooks, layered and checked.
mod rulebook {
    use commonhold::rulebook::{
        BookMistake, BookMistakes, BookText, CheckedRulebook, Effective, Level, MatterAnswer, MatterFacts,
        ParameterValue, RulebookFacts, book_mistakes, check_rulebook, matter,
    };
}

/// Deciding by vote.
mod voting {
    use commonhold::voting::{
        AreaLimits, BadBallotRule, Ballot, BallotState, Ballots, Certainty, Channel, DecideFacts, Decision,
        Deemed, Delivered, DuplicateBallots, DuplicateRule, GivenFact, GroupCounts, MajorityRule,
        MeasureCounts, Missing, Need, NeedKind, NextStage, Operator, SetAside, SetAsideReason, SetCounts,
        Setting, SilenceClause, SilencePolicy, SplitRule, SplitUnit, SplitVoter, StateCounts, Tally,
        TallyFacts, TestBase, TestKind, TestPart, TestResult, TestShape, Verdict, VoterSet, decide, tally,
    };
}

/// Settling the service fund of a period.
mod settlement {
    use commonhold::settlement::{
        Account, Bounds, ContractTerms, CostItem, DeveloperStock, ItemAmount, ItemLine, Objection,
        PoolFigures, Posting, PostingLine, Published, RateLine, RateTier, Remuneration, RemunerationBase,
        RemunerationLimit, RemunerationTerms, ScopeLine, SettleFacts, Statement, TierApplication, TierOn,
        UnsettledCharge, Work, settle,
    };
}

/// Closing the books: parties, the bank, and what is carried.
mod books {
    use commonhold::books::{
        AgeBand, BankAccount, BankLine, BooksFacts, Bridge, BridgePart, BridgeRow, Carried, ClosedBooks,
        ClosedThrough, LateVoucher, LateVouchers, OpenCharge, OpenItem, PartyBalance, PartyLine, PoolBalance,
        Receivable, Reconciliation, Side, close_books,
    };
}

/// From a figure to its vouchers.
mod trace {
    use commonhold::trace::{
        CountsAs, Figure, FigureName, FigurePart, NotCounted, ToldFact, TraceFacts, TracedFigure,
        TracedVoucher, WhyNot, trace_figure,
    };
}

/// What units are charged under tariffs by day.
mod charging {
    use commonhold::charging::{
        ChargePart, ChargeTariff, ChargedFees, ChargedHolder, ChargedMonth, ChargedOwner, ChargedTotal,
        ChargedUnit, ChargingFacts, ChargingTerms, PaidAhead, PaidAheadLeft, PaidAheadRule, PartMonth,
        charge_fees,
    };
}

/// Handing over when a manager leaves.
mod management_handover {
    use commonhold::management_handover::{
        BankTransfer, HandedOver, ManagementHandoverFacts, ManagementHandoverRecord, ManagementHandoverRole,
        ManagementHandoverRow, ManagementHandoverTransfer, PoolTransfer, RecordKind, Whose,
        management_handover,
    };
}

/// Who bears a surplus or a deficit.
mod surplus {
    use commonhold::surplus::{
        ClassFactor, Conservation, Debt, DebtLeft, Excluded, Holder, Receives, ShareBasis, ShareBearer,
        ShareCheck, ShareCheckFacts, ShareFacts, ShareLine, Shares, Transfer, Treatment, TreatmentShare,
        TreatmentTotal, check_share, share_surplus,
    };
}

/// Terms of days: when something is due, and what is overdue.
mod deadline {
    use commonhold::deadline::{
        CountingPlace, Deadline, DeadlineFacts, DeadlineState, Direction, Duty, DutyState, Overdue,
        OverdueFacts, ServiceDay, ServiceHours, Started, Stop, Term, TermUnit, deadline, overdue,
    };
}

/// Concerns: reported, deliberated, handled, reviewed.
mod concerns {
    use commonhold::concerns::{
        Aside, AsideReason, ConcernEvent, ConcernFigures, ConcernState, FigureRow, FiguresFacts, FoldFacts,
        NextSteps, NowFacts, PossibleAnswer, PossibleStep, ProposeFacts, RaisedConcern, Register,
        concern_figures, fold, propose, what_now,
    };
}

/// Who carries a concern: chain and grid.
mod chain {
    use commonhold::chain::{
        Absence, Acting, ChainCheck, ChainCheckFacts, ChainNode, ChainPost, ChainTree, Cover, Door, Handover,
        HandoverFacts, LeafLoad, OpenConcern, Passes, Route, RouteFacts, TreeCheck, WayNode, check_chain,
        handover, route,
    };
}

/// Bodies: who sits, what they resolve, who holds two posts.
mod bodies {
    use commonhold::bodies::{
        BodyCheck, BodyFacts, BodyMeeting, BodyRuleCheck, DutyDone, HeldPost, MemberVote, OverlapCheck,
        PostCheck, PostFacts, ProxyGiven, Resolution, ResolveFacts, Seat, VoteCast, check_body, check_posts,
        resolve,
    };
    use commonhold::rulebook::{AbsenceLeads, BodyRuleKind};
}

/// The service window: what was promised and what was kept.
mod window {
    use commonhold::rulebook::{Promise, WindowRate};
    use commonhold::window::{
        PromiseKept, RateReached, ServiceRequest, WindowFacts, WindowRecord, service_window,
    };
}

/// Several companies compared.
mod ranking {
    use commonhold::ranking::{
        ComparedPair, ConstantRule, Criterion, CriterionDirection, CriterionValue, MeasuredValue,
        MissingValueRule, Normalisation, PairOutcome, RankCounting, RankedCompany, RankedPlace, Ranking,
        RankingFacts, RankingMethod, WeightInterval, WithoutCriterion, rank_companies,
    };
}

/// Which of the residents' orders are taken.
mod selection {
    use commonhold::selection::{
        Completion, EmptyBallots, GroupCap, GroupServed, Order, OrderBecomes, OrderResult, OrderWhy, Payment,
        PossibleSet, RaiseStop, Resident, Selection, SelectionFacts, SelectionRule, SelectionState,
        SelectionTies, Support, SupportWeight, TakenOrder, Worth, select_orders,
    };
}

/// Scores, grades and what follows for pay.
mod evaluation {
    use commonhold::evaluation::{
        Adjustment, AdjustmentScore, Aspect, AspectScore, Band, CheckFinding, Condition, Consequence,
        ConsequenceFacts, Correction, DuplicateMarks, Edges, Effect, EvaluationItem, EventAmount,
        FallenBands, Fewest, Goalposts, GradeTurn, GroupScore, Happened, Instalment, ItemCheck, ItemReviewed,
        ItemScore, KeptAmount, KnownFact, LostPoints, MeanRule, MissingMarks, NeededVote, NextGrade,
        ObjectionResult, ObjectionStanding, OfScores, OneScore, PayBand, PayEvent, PayReviewed, Purpose,
        RateByScore, Rater, RaterGroup, Rating, RetentionResult, ReviewAnswer, ReviewFacts, ReviewedScore,
        Robustness, SampleRule, Sampled, Satisfied, SatisfiedOf, Scale, ScoreFacts, ScoreObjection,
        ScoreResult, ScoreRounding, ScoredBy, SheetRule, SilentGroups, TurnDirection, TurnedBy, WeightHolds,
        WithheldKeeper, consequence, review_score, robustness, score,
    };

    trait Functions {
        /// The names of the schemes of evaluation that come with the library.
        #[calls(commonhold::evaluation::Scheme::shipped().map(str::to_owned).collect())]
        fn schemes() -> Vec<String>;
        /// The facts of the score that stands after a review, to be asked what else a score is asked.
        ///
        /// # Errors
        /// As `review_score`, before any score is made.
        #[calls(commonhold::evaluation::evaluation_that_stands(&facts)?)]
        fn evaluation_that_stands(facts: ReviewFacts) -> ScoreFacts;
        /// A scheme that comes with the library, as it is written: JSON, with how each line was seen and what it needs.
        ///
        /// # Errors
        /// `evaluation.unknown_scheme`.
        #[calls(commonhold::evaluation::Scheme::text(&name)?.to_owned())]
        fn scheme_text(name: String) -> String;
    }
}

/// Saying an outcome to a reader, and the books that come with the library.
mod explain {
    use commonhold::canonical::digest;
    use commonhold::explain::{Explained, Explanation, explanation as explain, said, sentence};
    use commonhold::rulebook::BookFile;

    trait Functions {
        /// The names of the books that come with the library.
        #[calls(commonhold::rulebook::Rulebook::shipped().map(str::to_owned).collect())]
        fn books() -> Vec<String>;
        /// The files of a book that comes with the library, as they are written.
        ///
        /// # Errors
        /// `rulebook.unknown_book`.
        #[calls(commonhold::rulebook::Rulebook::shipped_files(&name)?)]
        fn book_files(name: String) -> Vec<BookFile>;
    }
}

/// Reading files: a name, for the places of refusals, and a text.
mod reading {
    use commonhold::reading::{
        AccountBooks, Contract, account_books as read_account_books, ballots as read_ballots,
        bank_lines as read_bank_lines, contract as read_contract, debts as read_debts, events as read_events,
        ledger as read_ledger, owners as read_owners, raters as read_raters, ratings as read_ratings,
        requests as read_requests, tenures as read_tenures, units as read_units,
    };

    trait Functions {
        /// The facts of closing the books, from what is kept of them, the settlement of the period and the bank's lines.
        #[calls(books.with(settlement, bank_lines))]
        fn books_facts(books: AccountBooks, settlement: SettleFacts, bank_lines: Vec<BankLine>)
        -> BooksFacts;
    }
}

/// The notice on the wall, and the manifest that it shows.
mod notice {
    use commonhold::notice::{
        BodyOutcome, Issue, Manifest, MeetingOutcome, NoticeFacts, ObjectionChannel, PostingPlace,
        TranslatedName, UnitBuilding, VoteOutcome, VoteResult, outcomes_json, shares_csv,
    };

    trait Functions {
        /// The manifest of a notice, from its facts and the text of `outcomes_json`.
        ///
        /// # Errors
        /// `notice.not_a_digest` where the facts name an earlier manifest by something else.
        #[calls(commonhold::notice::Manifest::of(&facts, &outcomes)?)]
        fn manifest(facts: NoticeFacts, outcomes: String) -> Manifest;
        /// Reads a manifest from JSON, strictly.
        ///
        /// # Errors
        /// `json.not_of_the_form`, `notice.unknown_form`, `notice.not_a_digest`.
        #[calls(commonhold::notice::Manifest::read(&name, &text)?)]
        fn manifest_from_json(name: String, text: String) -> Manifest;
        /// The canonical JSON of a manifest, which the picture on the wall holds.
        ///
        /// # Errors
        /// `json.no_form` for what cannot be written.
        #[calls(manifest.to_json()?)]
        fn manifest_to_json(manifest: Manifest) -> String;
        /// The digest of a manifest, in hex.
        ///
        /// # Errors
        /// `json.no_form` for what cannot be written.
        #[calls(manifest.digest()?)]
        fn manifest_digest(manifest: Manifest) -> String;
        /// The first 26 letters of that digest, for people to compare.
        ///
        /// # Errors
        /// `json.no_form` for what cannot be written.
        #[calls(manifest.short_code()?)]
        fn manifest_short_code(manifest: Manifest) -> String;
        /// The notice as one self-contained HTML page, in `en` or `zh-CN`.
        ///
        /// # Errors
        /// `number.out_of_range` and `amount.out_of_range` when a sum cannot be kept exactly; those of the manifest;
        /// `json.not_of_the_form` for a language that is not there.
        #[calls(commonhold::notice::compose(&facts, &manifest, commonhold::explain::language(&language)?)?.html())]
        fn notice_html(facts: NoticeFacts, manifest: Manifest, #[default = "en"] language: String) -> String;
        /// The notice as Markdown, in `en` or `zh-CN`.
        ///
        /// # Errors
        /// `number.out_of_range` and `amount.out_of_range` when a sum cannot be kept exactly; those of the manifest;
        /// `json.not_of_the_form` for a language that is not there.
        #[calls(commonhold::notice::compose(&facts, &manifest, commonhold::explain::language(&language)?)?.markdown())]
        fn notice_markdown(
            facts: NoticeFacts,
            manifest: Manifest,
            #[default = "en"] language: String,
        ) -> String;
    }
}

/// The statements that people sign; they name owners and are not for the wall.
mod sheets {
    use commonhold::sheets::{SheetFacts, SheetKind, Signature, SignatureRole};

    trait Functions {
        /// The seven statements as one self-contained HTML page, in `en` or `zh-CN`.
        ///
        /// # Errors
        /// `sheets.no_area`, `sheets.another_currency`; `number.out_of_range` and `amount.out_of_range` when a figure cannot be
        /// kept exactly; `json.not_of_the_form` for a language that is not there.
        #[calls(commonhold::sheets::compose_sheets(&facts, commonhold::explain::language(&language)?)?.html())]
        fn sheets_html(facts: SheetFacts, #[default = "en"] language: String) -> String;
        /// The seven statements as Markdown, in `en` or `zh-CN`.
        ///
        /// # Errors
        /// `sheets.no_area`, `sheets.another_currency`; `number.out_of_range` and `amount.out_of_range` when a figure cannot be
        /// kept exactly; `json.not_of_the_form` for a language that is not there.
        #[calls(commonhold::sheets::compose_sheets(&facts, commonhold::explain::language(&language)?)?.markdown())]
        fn sheets_markdown(facts: SheetFacts, #[default = "en"] language: String) -> String;
        /// One of the seven statements as CSV, in `en` or `zh-CN`; empty where it is left out.
        ///
        /// # Errors
        /// `sheets.no_area`, `sheets.another_currency`; `number.out_of_range` and `amount.out_of_range` when a figure cannot be
        /// kept exactly; `json.not_of_the_form` for a language that is not there.
        #[calls(commonhold::sheets::compose_sheets(&facts, commonhold::explain::language(&language)?)?.csv(kind))]
        fn sheet_csv(facts: SheetFacts, kind: SheetKind, #[default = "en"] language: String) -> String;
    }
}
