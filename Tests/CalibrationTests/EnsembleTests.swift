import Calibration
import Statistics
import Testing

@Suite("An ensemble of rooms")
struct EnsembleTests {
    /// A figure of twice the place, with errors of variance 1, and 3 observed: what is left of a standard normal place is normal with mean
    /// 2 · 3 / (2² + 1) = 1.2 and variance 1 / (2² + 1) = 0.2. Of 1,000 rooms the mean is known to 0.0141 and the variance to 0.0089: four
    /// standard errors are a false alarm of 6 in 100,000 each.
    @Test("ends as draws from what a linear figure leaves of the range")
    func posterior() throws {
        let count = 1_000
        var places = Ensemble.spread(rooms: count, columns: 1, seed: 3)
        for (step, alpha) in Ensemble.steps.enumerated() {
            let figures = places.map { [2 * $0[0]] }
            let gain = try #require(Ensemble.Gain(places: places, figures: figures, weight: alpha))
            let errors = Ensemble.errors(rooms: count, targets: 1, step: step, seed: 3)
            places = places.indices.map { room in
                let distance = 3 + alpha.squareRoot() * errors[room][0] - figures[room][0]
                return [places[room][0] + gain.move(for: [distance])[0]]
            }
        }
        let tally = Tally(places.map { $0[0] })
        #expect((try #require(tally.mean) - 1.2).magnitude < 4 * 0.0141)
        #expect((try #require(tally.variance) - 0.2).magnitude < 4 * 0.0089)
    }

    @Test("has steps whose weights add to 1")
    func weights() {
        #expect((Ensemble.steps.reduce(0) { $0 + 1 / $1 } - 1).magnitude < 1e-12)
    }

    @Test("is spread evenly: of every value one room in each of as many equally likely stretches")
    func spread() {
        let places = Ensemble.spread(rooms: 50, columns: 3, seed: 1)
        for column in 0..<3 {
            let parameter = FitParameter(path: "x", low: 0, high: 50, form: .number, isOfEach: false)
            let stretches = places.map { Int(parameter.value(at: $0[column])) }
            #expect(stretches.sorted() == Array(0..<50))
        }
    }
}
