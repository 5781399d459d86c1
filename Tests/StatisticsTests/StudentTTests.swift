import Statistics
import Testing

@Suite("Student's t")
struct StudentTTests {
    /// mpmath, 40 digits: the root of half the regularised incomplete beta function, for the `Double` nearest each
    /// probability.
    static let quantiles: [(probability: Double, degreesOfFreedom: Double, t: Double)] = [
        (0.975, 0.5, 164.55767348048824), (0.55, 0.5, 0.18864420884630687), (0.999999, 0.5, 102849115625.71901),
        (0.975, 1, 12.706204736174693), (0.9, 1, 3.0776835371752541), (0.5001, 1, 0.00031415927569437069),
        (0.975, 2, 4.3026527297494618), (0.995, 2, 9.9248432009182886), (0.999999, 2, 707.10572051576712),
        (0.975, 3, 3.1824463052837084), (0.55, 3, 0.13659819935369903), (0.999999, 3, 103.29946777942897),
        (0.975, 4, 2.7764451051977935), (0.9, 4, 1.5332062740589441), (0.995, 4, 4.604094871349992),
        (0.975, 9, 2.262157162798205), (0.9, 9, 1.3830287383966325), (0.5001, 9, 0.00025770877553428197),
        (0.975, 19, 2.0930240544083093), (0.995, 19, 2.8609346064649788), (0.999999, 19, 6.7233942821860085),
        (0.975, 30, 2.0422724563012379), (0.9, 30, 1.3104150253913957), (0.55, 30, 0.12672961313207371),
        (0.975, 99, 1.9842169515864171), (0.995, 99, 2.6264054572808272), (0.999999, 99, 5.0519739982456051),
        (0.975, 1_000, 1.9623390808264081), (0.9, 1_000, 1.2823987214609246), (0.5001, 1_000, 0.00025072550362288889),
        (0.975, 100_000, 1.9599877075346093), (0.995, 100_000, 2.575878469908375),
        (0.999999, 100_000, 4.7537047163854761),
    ]

    @Test("Quantiles agree with values to 17 digits, and with their mirror images", arguments: quantiles)
    func quantile(probability: Double, degreesOfFreedom: Double, t: Double) {
        let found = StudentT.quantile(probability, degreesOfFreedom: degreesOfFreedom)
        #expect(abs(found / t - 1) < 1e-10)
        // 1 - 0.975 and the like are a rounding error away from the mirrored probability.
        let mirrored = StudentT.quantile(1 - probability, degreesOfFreedom: degreesOfFreedom)
        #expect(abs(mirrored / -t - 1) < 1e-10)
    }

    @Test("Two degrees of freedom have a closed form", arguments: [0.50001, 0.51, 0.6, 0.75, 0.9, 0.99, 0.999999999])
    func closedForm(probability: Double) {
        let centred = 2 * probability - 1
        let expected = centred / (2 * probability * (1 - probability)).squareRoot()
        #expect(abs(StudentT.quantile(probability, degreesOfFreedom: 2) / expected - 1) < 1e-10)
    }

    @Test("Each degree of freedom more brings the quantile nearer to the normal one")
    func order() {
        let quantiles = (1...200).map { StudentT.quantile(0.975, degreesOfFreedom: Double($0)) }
        #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 > $1 })
        #expect(quantiles.allSatisfy { $0 > StudentT.quantile(0.975, degreesOfFreedom: .infinity) })
    }

    @Test("The middle is 0, and endless degrees of freedom give the normal law")
    func limits() {
        #expect(StudentT.quantile(0.5, degreesOfFreedom: 3) == 0)
        #expect(abs(StudentT.quantile(0.975, degreesOfFreedom: .infinity) - 1.9599639845400545) < 1e-14)
    }
}
