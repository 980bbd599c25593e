package commonhold

import java.math.BigDecimal
import java.math.BigInteger

/**
 * An exact number: a reduced fraction with a positive denominator. Ratios and numbers of the library are of this type;
 * nothing is ever rounded to make one.
 */
class Fraction private constructor(val numerator: BigInteger, val denominator: BigInteger) : Comparable<Fraction> {
    override fun compareTo(other: Fraction): Int =
        (numerator * other.denominator).compareTo(other.numerator * denominator)

    override fun equals(other: Any?): Boolean =
        other is Fraction && numerator == other.numerator && denominator == other.denominator

    override fun hashCode(): Int = 31 * numerator.hashCode() + denominator.hashCode()

    /** `"2/3"`, or `"2"` for a whole number. */
    override fun toString(): String = if (denominator == BigInteger.ONE) "$numerator" else "$numerator/$denominator"

    /** Always with its line, the form in which every size the core keeps is read. */
    internal val quotient: String get() = "$numerator/$denominator"

    companion object {
        /** The fraction [numerator]/[denominator], reduced. A zero below the line is refused. */
        fun of(numerator: BigInteger, denominator: BigInteger): Fraction {
            require(denominator.signum() != 0) { "`$numerator/$denominator` is a fraction with zero below the line" }
            val common = numerator.gcd(denominator).let { if (denominator.signum() < 0) it.negate() else it }
            return Fraction(numerator / common, denominator / common)
        }

        /** The fraction [numerator]/[denominator], reduced. A zero below the line is refused. */
        fun of(numerator: Long, denominator: Long = 1): Fraction =
            of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))

        /** The same number as a decimal, exactly. */
        fun of(decimal: BigDecimal): Fraction =
            if (decimal.scale() <= 0) {
                of(decimal.toBigIntegerExact(), BigInteger.ONE)
            } else {
                of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
            }

        /** Reads `"2/3"`, `"12.5"` or `"7"`. */
        fun parse(text: String): Fraction {
            val line = text.indexOf('/')
            if (line < 0) return of(BigDecimal(text))
            return of(BigInteger(text.substring(0, line)), BigInteger(text.substring(line + 1)))
        }
    }
}
