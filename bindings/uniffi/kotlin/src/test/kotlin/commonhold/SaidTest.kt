package commonhold

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File

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
    fun aFileThatCannotBeReadNamesItsPlace() {
        val refused = assertThrows<CommonholdException> {
            readUnits("units.csv", text("units.csv").replaceFirst("sold", "gone"))
        }
        assertEquals("units.csv", refused.at?.file)
        assertEquals(2u, refused.at?.line)
    }

    @Test
    fun theShippedBooksCanBeRead() {
        assertTrue("cn" in books())
        assertTrue(bookFiles("cn").any { "hire_manager" in it.text })
    }
}
