package commonhold

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal

/** Cases built natively: a JSON door alone proves nothing about the types. */
class ApportionTest {
    private fun weights(vararg pairs: Pair<String, Fraction>) = pairs.map { (key, weight) -> Weighted(key, weight) }
    private val one = Fraction.of(1)

    private fun facts(
        total: String,
        weights: List<Weighted>,
        digits: UInt = 2u,
        ties: Ties = Ties.KEY,
        lots: List<String> = listOf(),
    ) = ApportionFacts(BigDecimal(total), digits, Method.LARGEST_REMAINDER, ties, lots, weights)

    private fun parts(outcome: ApportionmentOutcome) = outcome.value.parts.associate { it.key to it.amount.toPlainString() }

    private val thirds = weights("u1" to one, "u2" to one, "u3" to one)

    @Test
    fun aCentNoOneCanShareGoesToTheLargestRemainder() {
        val outcome = apportion(facts("100.00", thirds))
        assertEquals(mapOf("u1" to "33.34", "u2" to "33.33", "u3" to "33.33"), parts(outcome))
        assertEquals(Fraction.of(1, 3), outcome.value.cutOff)
        assertEquals(listOf("u1", "u2", "u3"), outcome.value.level)
    }

    @Test
    fun aNegativeTotalMirrorsThePositiveOne() {
        assertEquals(mapOf("u1" to "-33.34", "u2" to "-33.33", "u3" to "-33.33"), parts(apportion(facts("-100.00", thirds))))
    }

    @Test
    fun zeroWeightNeverReceives() {
        val outcome = apportion(facts("0.01", weights("a" to Fraction.of(0), "b" to one)))
        assertEquals(mapOf("a" to "0.00", "b" to "0.01"), parts(outcome))
    }

    @Test
    fun theResultDependsOnTheKeyAndNotOnTheList() {
        assertEquals(apportion(facts("100.00", thirds)).value, apportion(facts("100.00", thirds.reversed())).value)
    }

    @Test
    fun fractionsAreExact() {
        val outcome = apportion(facts("7.00", weights("a" to Fraction.of(2, 7), "b" to Fraction.of(5, 7))))
        assertEquals(mapOf("a" to "2.00", "b" to "5.00"), parts(outcome))
        assertEquals(one, outcome.value.totalWeight)
        assertNull(outcome.value.cutOff)
    }

    @Test
    fun thingsThatCannotBeDividedHaveNoDigits() {
        val outcome = apportion(facts("2", thirds, digits = 0u))
        assertEquals(mapOf("u1" to "1", "u2" to "1", "u3" to "0"), parts(outcome))
    }

    @Test
    fun drawnLotsDecide() {
        val outcome = apportion(facts("100.00", thirds, ties = Ties.LOTS, lots = listOf("u3", "u1", "u2")))
        assertEquals("33.34", parts(outcome)["u3"])
    }

    @Test
    fun everyStepCitesItsClause() {
        val outcome = apportion(facts("100.00", thirds))
        assertEquals("apportion.total", outcome.steps.first().code)
        assertEquals(Citation("docs/rules/apportion", ""), outcome.steps.first().citation)
        val total = outcome.steps.first().values.first()
        assertEquals(Named("total", Value.Amount(BigDecimal("100.00"))), total)
    }

    @Test
    fun theValueIsTheSameWithoutSteps() {
        val short = apportion(facts("100.00", thirds), steps = false)
        assertTrue(short.steps.isEmpty())
        assertEquals(apportion(facts("100.00", thirds)).value, short.value)
    }

    @Test
    fun nobodyToShareWithIsRefused() {
        val refusal = assertThrows(CommonholdException.Missing::class.java) { apportion(facts("1.00", listOf())) }
        assertEquals("apportion.no_parties", refusal.code)
        assertEquals("there is nobody to share with", refusal.sentence)
    }

    @Test
    fun aNegativeWeightIsRefusedWithItsData() {
        val refusal = assertThrows(CommonholdException.OutOfRange::class.java) {
            apportion(facts("1.00", weights("a" to Fraction.of(-1, 2))))
        }
        assertEquals(listOf(Named("key", Value.Text("a")), Named("weight", Value.Ratio(Fraction.of(-1, 2)))), refusal.data)
        assertEquals("the party `a` has the weight `-0.5`, below zero", refusal.toString())
    }

    @Test
    fun aRefusalSpeaksBothLanguages() {
        val refusal: CommonholdException =
            assertThrows(CommonholdException::class.java) { apportion(facts("1.005", thirds)) }
        assertTrue(refusal is CommonholdException.Lossy)
        assertEquals("`1.005` has more digits than the 2 of the currency", refusal.sentence)
        assertEquals(refusal.sentence, refusal.sentenceIn("en"))
        assertTrue(refusal.sentenceIn("zh-CN").any { it.code > 0x4E00 })
    }

    @Test
    fun aLeafThatDoesNotFitIsTheDeclaredRefusal() {
        val refusal = assertThrows(CommonholdException.Lossy::class.java) { apportion(facts("0.0000001", thirds)) }
        assertEquals("number.too_many_places", refusal.code)
    }

    @Test
    fun damagedJsonSaysWhere() {
        val refusal = assertThrows(CommonholdException.Malformed::class.java) { apportionFactsFromJson("{\n  \"total\": 1.5") }
        assertEquals(2u, refusal.at?.line)
    }
}
