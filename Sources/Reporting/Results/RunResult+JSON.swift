public import Experiments
import ContactCentre
import Statistics

extension RunResult {
    /// The result as JSON: a row a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        let scenario = JSONText.object(["name": JSONText.string(scenarioName), "hash": JSONText.string(scenarioHash)])
        return """
            {
              "schemaVersion": \(RunResult.schemaVersion),
              "program": \(JSONText.string(Program.nameAndVersion)),
              "scenario": \(scenario),
              "seed": \(seed),
              "replications": \(replications),
              "rows": \(JSONText.lines(rows.map { "    " + $0.json() }))
            }

            """
    }

    /// The version of the results' layout.
    private static let schemaVersion = 1
}

extension ResultRow {
    fileprivate func json() -> String {
        JSONText.object([
            "callType": JSONText.string(callType),
            "team": JSONText.string(team),
            "period": JSONText.string(period),
            "measure": JSONText.string(measure.rawValue),
            "unit": JSONText.string(measure.unit.rawValue),
            "mean": JSONText.number(estimate.mean),
            "low": JSONText.number(estimate.low),
            "high": JSONText.number(estimate.high),
            "confidence": JSONText.number(estimate.confidence),
            "target": JSONText.number(target),
            "observed": JSONText.number(observed),
        ])
    }
}
