public import Experiments
import ContactCentre
import Measures
import Scenarios
import Statistics

extension RunResult {
    /// The result as JSON: a row a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        var members = [
            ("schemaVersion", String(RunResult.schemaVersion)), ("program", JSONText.string(Program.nameAndVersion)),
            ("scenario", scenarioJSON), ("seed", String(seed)), ("replications", String(replications)),
        ]
        if let origin { members.append(("options", origin.json())) }
        if let precision { members.append(("precision", precision.json())) }
        if !requirements.isEmpty {
            members.append(("requirements", JSONText.lines(requirements.map { "    " + $0.json() })))
        }
        members.append(("rows", JSONText.lines(rows.map { "    " + $0.json() })))
        return "{\n" + members.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
    }

    private var scenarioJSON: String {
        let (name, hash) = (JSONText.string(scenarioName), JSONText.string(scenarioHash))
        guard let origin else { return JSONText.object(["name": name, "hash": hash]) }
        return JSONText.object(["name": name, "hash": hash, "file": JSONText.string(origin.scenarioFile)])
    }

    /// The version of the results' layout.
    private static let schemaVersion = 1
}

extension ResultRow {
    /// The row as an object on one line.
    func json() -> String {
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

extension RunOrigin {
    fileprivate func json() -> String {
        let options = JSONText.object([
            "set": "[" + settings.map { JSONText.string($0.path + "=" + $0.value) }.joined(separator: ", ") + "]",
            "by": JSONText.string(breakdown.rawValue),
            "precision": JSONText.number(precision),
        ])
        // Said only where it is so, one more member before the closing brace.
        return usesControlVariates ? options.dropLast(" }".count) + ", \"controlVariates\": true }" : options
    }
}

extension PrecisionOutcome {
    fileprivate func json() -> String {
        JSONText.object([
            "asked": JSONText.number(goal.halfWidth),
            "reached": isReached ? "true" : "false",
            "pilotReplications": String(pilotReplications),
            "mostReplications": String(goal.mostReplications),
            "figures": "[" + figures.map { $0.json() }.joined(separator: ", ") + "]",
        ])
    }
}

extension PrecisionOutcome.Figure {
    fileprivate func json() -> String {
        JSONText.object([
            "callType": JSONText.string(name.callType),
            "measure": JSONText.string(name.measure.rawValue),
            "halfWidth": JSONText.number(halfWidth),
            "relativeHalfWidth": JSONText.number(relativeHalfWidth),
        ])
    }
}

extension RequirementOutcome {
    fileprivate func json() -> String {
        JSONText.object([
            "requirement": JSONText.string(requirement.words),
            "callType": JSONText.string(requirement.callType),
            "team": JSONText.string(requirement.team),
            "measure": JSONText.string(requirement.measure.rawValue),
            "comparison": JSONText.string(requirement.comparison.rawValue),
            "limit": JSONText.number(requirement.limit),
            "mean": JSONText.number(estimate.mean),
            "low": JSONText.number(estimate.low),
            "high": JSONText.number(estimate.high),
            "met": isMet ? "true" : "false",
            "wholeInterval": isCertain.map { $0 ? "true" : "false" } ?? "null",
        ])
    }
}
