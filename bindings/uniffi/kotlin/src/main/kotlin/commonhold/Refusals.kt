package commonhold

/**
 * The refusal's sentence in English. An exception's `message` is the list of its fields, as the generator writes it; this
 * is what a person should read.
 */
val CommonholdException.sentence: String get() = facts.sentence

/** `room.ground`; stable and never reused. */
val CommonholdException.code: String get() = facts.code

/** What the refusal is about. */
val CommonholdException.data: List<Named> get() = facts.data

/** The clause that demands the refusal, where there is one. */
val CommonholdException.citation: Citation? get() = facts.citation

/** Where it stands, for texts. */
val CommonholdException.at: Place? get() = facts.at

/** The refusal's sentence in a language of the catalogue, `en` or `zh-CN`. */
fun CommonholdException.sentenceIn(language: String): String = sentence(code, data, language)

private class Facts(
    val code: String,
    val data: List<Named>,
    val citation: Citation?,
    val at: Place?,
    val sentence: String,
)

private val CommonholdException.facts: Facts
    get() = when (this) {
        is CommonholdException.Malformed -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Lossy -> Facts(code, data, citation, at, sentence)
        is CommonholdException.OutOfRange -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Missing -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Unknown -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Duplicate -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Contradiction -> Facts(code, data, citation, at, sentence)
        is CommonholdException.NotInForce -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Undercut -> Facts(code, data, citation, at, sentence)
        is CommonholdException.Limit -> Facts(code, data, citation, at, sentence)
    }
