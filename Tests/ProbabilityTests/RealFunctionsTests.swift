import Probability
import Testing

/// How many spacings of `exact` the two lie apart; the exact value is itself rounded by up to half of one.
private func ulps(_ value: Double, from exact: Double) -> Double {
    value == exact ? 0 : (value - exact).magnitude / exact.ulp
}

@Suite("Functions of a real number")
struct RealFunctionsTests {
    /// What rounding the exact value to a `Double` may add to a distance.
    let rounding = 0.5

    @Test("The exponential is within 1.1 ulp", arguments: ExactValues.exponentials)
    func exponential(exponent: Double, exact: Double) {
        #expect(ulps(RealFunctions.exp(exponent), from: exact) < 1.1 + rounding)
    }

    @Test("The exponential fades out through the subnormal numbers", arguments: ExactValues.subnormalExponentials)
    func subnormalExponential(exponent: Double, exact: Double) {
        #expect((RealFunctions.exp(exponent) - exact).magnitude <= Double.leastNonzeroMagnitude)
    }

    @Test("The exponential ends in zero and infinity where the range of numbers ends")
    func exponentialEnds() {
        #expect(RealFunctions.exp(0) == 1)
        #expect(RealFunctions.exp(-0.0) == 1)
        #expect(RealFunctions.exp(Double.leastNonzeroMagnitude) == 1)
        #expect(RealFunctions.exp(709.7827128933841) == .infinity)
        #expect(RealFunctions.exp(1e300) == .infinity)
        #expect(RealFunctions.exp(.infinity) == .infinity)
        #expect(RealFunctions.exp(-745.14) == 0)
        #expect(RealFunctions.exp(-1e300) == 0)
        #expect(RealFunctions.exp(-.infinity) == 0)
        #expect(RealFunctions.exp(.nan).isNaN)
    }

    @Test("The exponential falls by at most a spacing where its method changes from one power of two to the next")
    func exponentialRises() {
        for multiple in -20...20 {
            var exponent = (Double(multiple) + 0.5) * 0.6931471805599453
            for _ in 0..<50 {
                #expect(RealFunctions.exp(exponent) <= RealFunctions.exp(exponent.nextUp).nextUp)
                exponent = exponent.nextUp
            }
        }
    }

    @Test("The logarithm is within 1 ulp", arguments: ExactValues.logarithms)
    func logarithm(value: Double, exact: Double) {
        #expect(ulps(RealFunctions.log(value), from: exact) < 1 + rounding)
    }

    @Test("The logarithm of one is zero, of zero minus infinity, and of a number below zero no number")
    func logarithmEnds() {
        #expect(RealFunctions.log(1) == 0)
        #expect(RealFunctions.log(0) == -.infinity)
        #expect(RealFunctions.log(-0.0) == -.infinity)
        #expect(RealFunctions.log(.infinity) == .infinity)
        #expect(RealFunctions.log(-1).isNaN)
        #expect(RealFunctions.log(-.infinity).isNaN)
        #expect(RealFunctions.log(.nan).isNaN)
    }

    @Test("The exponential less one is within 5 ulp", arguments: ExactValues.exponentialsLessOne)
    func exponentialLessOne(exponent: Double, exact: Double) {
        #expect(ulps(RealFunctions.expMinusOne(exponent), from: exact) < 5 + rounding)
    }

    @Test("The exponential less one keeps zero and ends in -1 and infinity")
    func exponentialLessOneEnds() {
        #expect(RealFunctions.expMinusOne(0) == 0)
        #expect(RealFunctions.expMinusOne(-.infinity) == -1)
        #expect(RealFunctions.expMinusOne(.infinity) == .infinity)
        #expect(RealFunctions.expMinusOne(.nan).isNaN)
    }

    @Test("The logarithm of one more is within 2 ulp", arguments: ExactValues.logarithmsOfOnePlus)
    func logarithmOfOnePlus(value: Double, exact: Double) {
        #expect(ulps(RealFunctions.log(onePlus: value), from: exact) < 2 + rounding)
    }

    @Test("The logarithm of one more keeps zero and ends at -1 and infinity")
    func logarithmOfOnePlusEnds() {
        #expect(RealFunctions.log(onePlus: 0) == 0)
        #expect(RealFunctions.log(onePlus: -1) == -.infinity)
        #expect(RealFunctions.log(onePlus: -2).isNaN)
        #expect(RealFunctions.log(onePlus: .infinity) == .infinity)
        #expect(RealFunctions.log(onePlus: .nan).isNaN)
    }

    @Test("A power is within 2 ulp and twice its logarithm", arguments: ExactValues.powers)
    func power(base: Double, exponent: Double, exact: Double) {
        let bound = 2 + 2 * RealFunctions.log(exact).magnitude
        #expect(ulps(RealFunctions.power(base, exponent), from: exact) < bound + rounding)
    }

    @Test("A power to 0 and a power of 1 are 1; zero and infinity stay what they are")
    func powerEnds() {
        #expect(RealFunctions.power(0, 0) == 1)
        #expect(RealFunctions.power(.nan, 0) == 1)
        #expect(RealFunctions.power(1, .infinity) == 1)
        #expect(RealFunctions.power(0, 2) == 0)
        #expect(RealFunctions.power(0, -2) == .infinity)
        #expect(RealFunctions.power(2, .infinity) == .infinity)
        #expect(RealFunctions.power(.infinity, -1) == 0)
        #expect(RealFunctions.power(-2, 2).isNaN)
    }
}
