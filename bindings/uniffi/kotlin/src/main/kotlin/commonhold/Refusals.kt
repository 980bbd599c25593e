package commonhold

/** The refusal's sentence in English; `message` is the same. */
val CommonholdException.sentence: String get() = message.orEmpty()

/** `room.ground`; stable and never reused. */
val CommonholdException.code: String get() = facts.code

/** What the refusal is about. */
val CommonholdException.data: List<Named> get() = facts.data

/** The clause that demands the refusal, where there is one. */
val CommonholdException.citation: Citation? get() = facts.citation

/** Where it stands, for texts. */
val CommonholdException.at: Place? get() = facts.at

/** Where in the facts, such as `roll.units[17].id`. */
val CommonholdException.path: String? get() = facts.path

/** What else is wrong with the same text, in its order, at most 99. */
val CommonholdException.others: List<Mistake> get() = facts.others

/** The refusal's sentence in a language of the catalogue, `en` or `zh-CN`. */
fun CommonholdException.sentenceIn(language: String): String = sentence(code, data, language)

private class Facts(
    val code: String,
    val data: List<Named>,
    val citation: Citation?,
    val at: Place?,
    val path: String?,
    val others: List<Mistake>,
)

private val CommonholdException.facts: Facts
    get() = when (this) {
        is CommonholdException.Malformed -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Lossy -> Facts(code, data, citation, at, path, others)
        is CommonholdException.OutOfRange -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Missing -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Unknown -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Duplicate -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Contradiction -> Facts(code, data, citation, at, path, others)
        is CommonholdException.NotInForce -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Undercut -> Facts(code, data, citation, at, path, others)
        is CommonholdException.Limit -> Facts(code, data, citation, at, path, others)
    }
