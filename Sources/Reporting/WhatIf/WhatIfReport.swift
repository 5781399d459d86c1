public import Experiments

/// What becomes of a scenario when levers are moved, for the page they stand in: as a comparison says it.
public struct WhatIfReport {
    private let report: ComparisonReport

    /// What the scenario with the change is called.
    public static let planName = "the change"

    /// The report of a comparison of a scenario with a change of it.
    public init(_ result: ComparisonOutcome) {
        report = ComparisonReport(result)
    }

    /// Whether targets are met under the change, then the sentences and the pictures of the comparison.
    public func document() -> Document {
        let blocks = report.verdictsOfOthers() + report.sentences() + report.hourPictures()
        return Document(blocks.filter { if case .heading = $0 { false } else { true } })
    }

    /// The words of a command line that makes the same figures.
    public static func command(
        _ scenarioName: String, base settings: [String], changes: [String], seed: UInt64, replications: Int
    ) -> [String] {
        [Program.name, "compare", scenarioName, "--seed", String(seed), "--replications", String(replications)]
            + changes.flatMap { ["--with", $0] } + settings.flatMap { ["--set", $0] }
    }
}
