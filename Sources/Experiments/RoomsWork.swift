import ContactCentre
import Measures
package import Scenarios
package import Statistics

/// Several scenarios' replications, one scenario after the other, for some measures only: what a fit tries.
package struct RoomsWork: ReplicatedWork {
    private let scenarios: [Scenario]
    private let settings: Run.Settings
    private let isStopped: @Sendable () -> Bool
    /// The scenario whose replications are being handed out.
    private var prepared: (place: Int, run: Run)?
    private var places: [[FigureName: Int]] = []
    private var samples: [Samples] = []

    /// The replications of all scenarios.
    ///
    /// - Parameter isStopped: asked once a simulated day, on any thread, whether to give up.
    package init(_ scenarios: [Scenario], _ settings: Run.Settings, isStopped: @escaping @Sendable () -> Bool) {
        (self.scenarios, self.settings, self.isStopped) = (scenarios, settings, isStopped)
    }

    package var pieces: Int { scenarios.count * settings.replications }

    package mutating func job(_ piece: Int) -> @Sendable () -> ReplicationSample? {
        let (place, replication) = piece.quotientAndRemainder(dividingBy: settings.replications)
        let known = prepared?.place == place ? prepared?.run : nil
        let run = known ?? Run(scenarios[place], settings: settings)
        if known == nil {
            samples.append(run.samples())
            places.append(run.placesOfFigures)
        }
        prepared = (place, run)
        let isStopped = isStopped
        return { run.simulate(replication: replication, isStopped: isStopped) }
    }

    package mutating func take(_ output: ReplicationSample) -> Bool {
        let place = samples.firstIndex { $0.replications < settings.replications } ?? samples.endIndex - 1
        samples[place].add(output)
        return true
    }

    /// What the scenarios came to, in their order; nil where the work was given up.
    package var results: [RoomResult]? {
        guard samples.count == scenarios.count,
            samples.last?.replications ?? settings.replications == settings.replications
        else { return nil }
        return zip(samples, places).map { RoomResult(samples: $0, places: $1) }
    }
}

/// What the replications of one scenario came to.
package struct RoomResult: Sendable {
    private let samples: Samples
    private let places: [FigureName: Int]

    fileprivate init(samples: Samples, places: [FigureName: Int]) { (self.samples, self.places) = (samples, places) }

    /// A figure, and what each replication is worth to it: of a ratio its jackknife pseudo-values, of others their values. Nil where the
    /// figure was not measured, is a percentile, or has no value in some replication.
    package func worths(of figure: FigureName) -> (figure: Double, worths: [Double])? {
        places[figure].flatMap { samples.worths(of: $0) }
    }

    /// What the replications say about a figure; nil where it was not measured.
    package func estimate(of figure: FigureName) -> Estimate? {
        places[figure].map { samples.estimate(of: $0, confidence: Run.confidence).within(figure.measure) }
    }

    /// How far a figure lies from the same figure of another scenario on the same callers; nil where either was not measured.
    package func difference(of figure: FigureName, from base: RoomResult) -> Estimate? {
        guard let own = places[figure], let its = base.places[figure] else { return nil }
        let most = figure.measure.range.upperBound
        return samples.difference(of: own, from: base.samples, its, confidence: Run.confidence).estimate
            .clamped(to: -most...most)
    }
}

extension Run {
    /// Where figures stand, by name.
    fileprivate var placesOfFigures: [FigureName: Int] {
        var places: [FigureName: Int] = [:]
        for (place, key) in measurement.keys.enumerated() { places[measurement.name(of: key, in: scenario)] = place }
        return places
    }
}
