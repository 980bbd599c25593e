package commonhold

import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.time.LocalDate

/** The lines of Kotlin in the READMEs: these are them, and a test holds both texts to each other. */
class ReadmeTest {
    @Test
    fun theLinesOfTheReadmeHold() {
        fun of(measure: String, yes: Long) =
            MeasureCounts(measure, SetCounts(all = Fraction.of(1143), yes = Fraction.of(yes), no = Fraction.of(762 - yes)))

        val vote = DecideFacts(book = "cn", on = LocalDate.of(2024, 5, 1), matter = "hire_manager",
            counts = listOf(of("heads", 381), of("area", 382)))
        check(decide(vote).value.verdict == Decision.FAILED)
    }

    @Test
    fun theReadmesShowTheLinesThatRun() {
        val root = File(System.getProperty("commonhold.cases")).resolve("../../..")
        val here = root.resolve("bindings/uniffi/kotlin/src/test/kotlin/commonhold/ReadmeTest.kt").readText().squeezed()
        for (name in listOf("README.md", "README.zh-CN.md")) {
            val shown = root.resolve(name).readText().substringAfter("```kotlin\n").substringBefore("```")
            assertTrue(here.contains(shown.squeezed()), "$name shows other lines than those that run")
        }
    }

    private fun String.squeezed() = replace(Regex("\\s+"), " ").trim()
}
