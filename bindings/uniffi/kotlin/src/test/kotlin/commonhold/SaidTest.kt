package commonhold

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File
import java.math.BigDecimal

/** What a person reads: sentences, files, the notice and its manifest. */
class SaidTest {
    private val data = File(System.getProperty("commonhold.cases")).resolve("../../../examples/data")

    private fun text(name: String): String = data.resolve(name).readText()

    private fun notice(): NoticeFacts {
        val contract = readContract("contract.toml", text("contract.toml"))
        val facts = contract.settlement.copy(postings = readLedger("ledger.csv", text("ledger.csv")))
        return NoticeFacts("示例小区", facts.period, statement = settle(facts))
    }

    @Test
    fun anOutcomeIsSaidInBothLanguages() {
        val statement = notice().statement!!
        for (language in listOf("en", "zh-CN")) {
            val explained = statement.explain(language)
            assertEquals(statement.steps.size, explained.steps.size)
            for (said in explained.steps + explained.warnings + explained.findings) {
                // What somebody typed stands in backticks; the rest is ours.
                val ours = said.sentence.split("`").filterIndexed { place, _ -> place % 2 == 0 }.joinToString("")
                assertTrue(ours.none { it in "{}_" }, said.sentence)
            }
        }
        assertThrows<CommonholdException.Malformed> { said("apportion.total", listOf(), "fr") }
    }

    @Test
    fun filesBecomeANoticeAndAManifest() {
        val facts = notice()
        val outcomes = outcomesJson(facts)
        val manifest = manifest(facts, outcomes)
        assertEquals(digest("commonhold-notice/1", outcomes), manifest.outcomes)
        assertEquals(manifest, manifestFromJson("manifest.json", manifestToJson(manifest)))
        val code = manifestShortCode(manifest)
        assertEquals(26, code.length)
        val page = noticeHtml(facts, manifest, "zh-CN")
        assertTrue(page.startsWith("<!DOCTYPE html><html lang=\"zh-CN\">") && code.take(4) in page)
    }

    @Test
    fun aNoticeShowsABodyAndNamesNobody() {
        val facts = bodyFactsFromJson(
            """{"book": "cn", "layers": ["cn-beijing"], "on": "2025-03-01", "body": "committee", "seats": [
                {"person": "somebody", "party": "owner", "from": "2024-01-01", "ties": ["interest_in_manager"], "in_debt": false}]}""",
        )
        val notice = notice().copy(bodies = listOf(BodyOutcome(facts.body, facts.on, checkBody(facts))))
        val page = noticeHtml(notice, manifest(notice, outcomesJson(notice)), "zh-CN")
        assertTrue("业委会" in page && "1 人不符合" in page && "somebody" !in page)
    }

    @Test
    fun anOutcomeThatWasKeptIsReadBack() {
        val statement = notice().statement!!
        assertEquals(statement, statementOutcomeFromJson(statementOutcomeToJson(statement)))
    }

    @Test
    fun whatTheRulesLeaveOutMayBeLeftOut() {
        val item = EvaluationItem("cleaning", weight = Fraction.of(10), max = Fraction.of(10))
        assertEquals(Fraction.of(0), item.min)
        val facts = ScoreFacts(listOf(item), ratings = listOf(Rating("r1", "cleaning", Fraction.of(9))))
        assertEquals(MissingMarks.REFUSE, facts.missing)
        assertEquals(Fraction.of(9), score(facts).value.score)
        val weights = listOf(Weighted("a", Fraction.of(1)))
        val shared = ApportionFacts(BigDecimal("1.00"), 2u, Method.LARGEST_REMAINDER, weights = weights)
        assertEquals(Ties.KEY, shared.ties)
    }

    @Test
    fun anExceptionSaysItsSentenceAndItsPlace() {
        val refused = assertThrows<CommonholdException.Malformed> {
            apportionFactsFromJson(
                """{"total":"1.00","minor_digits":2,"method":"largest_remainder","weights":[{"key":"a","weight":"1e9"}]}""",
            )
        }
        assertEquals("weights[0].weight", refused.path)
        assertEquals("number.not_a_number" to refused.sentence, refused.code to refused.message)
    }

    @Test
    fun aFileThatCannotBeReadNamesItsPlace() {
        val refused = assertThrows<CommonholdException> {
            readUnits("units.csv", text("units.csv").replaceFirst("sold", "gone"))
        }
        assertEquals("units.csv", refused.at?.file)
        assertEquals(2u, refused.at?.line)
    }

    @Test
    fun mistakesThatAreManyComeAsMany() {
        val text = "unit,building,use_class,status\n1,1,house,sold\n2,1,dwelling,sold\n3,1,dwelling,gone\n"
        val refused = assertThrows<CommonholdException> { readUnits("units.csv", text) }
        assertEquals(listOf(2u, 4u), listOf(refused.at?.line) + refused.others.map { it.at?.line })
    }

    @Test
    fun theShippedBooksCanBeRead() {
        assertTrue("cn" in books())
        assertTrue(bookFiles("cn").any { "hire_manager" in it.text })
    }

    @Test
    fun theShippedSchemesCanBeRead() {
        assertEquals(11, schemes().size)
        assertTrue(schemes().all { "commonhold-scheme/1" in schemeText(it) })
        val refused = assertThrows<CommonholdException> { schemeText("cn-atlantis") }
        assertEquals("evaluation.unknown_scheme", refused.code)
    }
}
