import Foundation
import Simulator
import Testing

@Suite("The laws of absence")
struct AbsenceLawTests {
    @Test(
        "With at most one of four absent, somebody wants to be with 1 - (1 - 4p)^(1/4): then one is with probability 4p"
    )
    func oneOfFour() {
        for share in [0.01, 0.1, 0.2, 0.249] {
            let wanting = CappedShare(people: 4, most: 1).probability(forShare: share)
            #expect(abs(wanting - (1 - pow(1 - 4 * share, 0.25))) < 1e-12)
        }
    }

    @Test("A cap as large as the number of people changes nothing; a cap at the mean is always reached")
    func ends() {
        #expect(CappedShare(people: 5, most: 5).probability(forShare: 0.3) == 0.3)
        #expect(CappedShare(people: 10, most: 2).probability(forShare: 0.2) == 1)
        #expect(CappedShare(people: 10, most: 2).probability(forShare: 0) == 0)
    }

    @Test("The mean number under a cap is the sum of the binomial law", arguments: [(7, 3), (12, 2), (20, 19)])
    func means(people: Int, most: Int) {
        for probability in [0.03, 0.3, 0.5, 0.97] {
            var (sum, choices) = (0.0, 1.0)
            for number in 0...people {
                let weight = choices * pow(probability, Double(number)) * pow(1 - probability, Double(people - number))
                sum += weight * Double(min(number, most))
                choices = choices * Double(people - number) / Double(number + 1)
            }
            #expect(abs(CappedShare(people: people, most: most).mean(of: probability) - sum) < 1e-12)
        }
    }

    @Test("Ten thousand people are no trouble")
    func many() {
        let law = CappedShare(people: 10_000, most: 1_400)
        #expect(abs(law.mean(of: 0.1) - 1_000) < 1e-6)
        #expect(abs(law.mean(of: law.probability(forShare: 0.139)) - 1_390) < 1e-6)
    }

    @Test("A spell's step leads from one share of people to the next, and lasts its mean while nothing changes")
    func spells() {
        for (before, now, days) in [
            (0.05, 0.05, 8.0), (0.05, 0.2, 8), (0.2, 0.05, 8), (0, 0.1, 3), (0.1, 0, 3), (0.5, 0.9, 2),
        ] {
            let step = SpellStep(from: before, to: now, meanDays: days)
            #expect(abs(before * step.stay + (1 - before) * step.onset - now) < 1e-15)
            #expect(0 <= step.onset && step.onset <= step.stay && step.stay <= 1)
        }
        let steady = SpellStep(from: 0.05, to: 0.05, meanDays: 8)
        #expect(abs(1 / (1 - steady.stay) - 8) < 1e-12)
        #expect(abs(steady.onset - 0.05 / (8 * 0.95)) < 1e-15)
        // Spells of 1 / (1 - p) are days by themselves.
        let single = SpellStep(from: 0.2, to: 0.2, meanDays: 1.25)
        #expect(abs(single.onset - 0.2) < 1e-15 && abs(single.stay - 0.2) < 1e-15)
    }
}
