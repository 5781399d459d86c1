import ContactCentre
import Experiments
import Statistics

extension CheckReport {
    /// The report as text: a paragraph a stored result, then how it ended.
    public func text() -> String {
        var lines = [ruleInWords, ""]
        for entry in entries {
            let found = entry.outcome.lines
            lines.append(entry.file + ": " + found[0])
            lines += found.dropFirst().prefix(CheckReport.mostLines).map { "  " + $0 }
            let left = found.count - 1 - CheckReport.mostLines
            if left > 0 { lines.append("  and \(left) more") }
        }
        return (lines + ["", summary]).map { $0 + "\n" }.joined()
    }

    /// So many figures of a stored result are named in a text; JSON and JUnit name all.
    private static let mostLines = 12

    /// The report as JUnit XML, as test runners write it and build servers read it: a test case a stored result, a failure
    /// where it differs, an error where it could not be checked.
    public func junit() -> String {
        let counts = "tests=\"\(entries.count)\" failures=\"\(differing)\" errors=\"\(refused)\""
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites \(counts)>",
            "  <testsuite name=\"\(Program.name) check\" \(counts) skipped=\"0\">",
        ]
        for entry in entries {
            let names =
                "classname=\"\(XMLText.escaped(entry.scenario ?? Program.name))\" name=\"\(XMLText.escaped(entry.file))\""
            let found = entry.outcome.lines
            guard entry.outcome.reasons != nil || entry.outcome.isDifferent else {
                lines.append("    <testcase \(names)/>")
                continue
            }
            let kind = entry.outcome.isDifferent ? "failure" : "error"
            let message =
                "message=\"\(XMLText.escaped(found[0]))\" type=\"\(entry.outcome.isDifferent ? "difference" : "refusal")\""
            let details = found.dropFirst().map(XMLText.escaped).joined(separator: "\n")
            lines += ["    <testcase \(names)>", "      <\(kind) \(message)>\(details)</\(kind)>", "    </testcase>"]
        }
        return (lines + ["  </testsuite>", "</testsuites>"]).map { $0 + "\n" }.joined()
    }

    /// The report as JSON: an object a stored result.
    public func json() -> String {
        let members: [(String, String)] = [
            ("schemaVersion", "1"), ("program", JSONText.string(Program.nameAndVersion)),
            ("tolerance", toleranceJSON), ("passed", passes ? "true" : "false"),
            ("results", JSONText.lines(entries.map { "    " + $0.json() })),
        ]
        return "{\n" + members.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
    }

    private var toleranceJSON: String {
        switch rule {
        case .exact: "null"
        case .chance: "\"chance\""
        case .within(let margin): JSONText.number(margin)
        }
    }
}

extension CheckReport.Entry {
    fileprivate func json() -> String {
        let check = outcome.check
        return JSONText.object([
            "file": JSONText.string(file),
            "scenario": scenario.map(JSONText.string) ?? "null",
            "outcome": JSONText.string(check == nil ? "not checked" : outcome.isDifferent ? "differs" : "agrees"),
            "judged": String(check?.judged ?? 0),
            "reasons": list((outcome.reasons ?? []).map(JSONText.string)),
            "differences": list((check?.differences ?? []).map { $0.json() }),
            "missing": list((check?.missing ?? []).map { JSONText.object(CheckReport.names($0)) }),
            "new": list((check?.new ?? []).map { JSONText.object(CheckReport.names($0)) }),
        ])
    }

    private func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }
}

extension CheckReport {
    fileprivate static func names(_ name: RowName) -> KeyValuePairs<String, String> {
        [
            "callType": JSONText.string(name.callType), "team": JSONText.string(name.team),
            "period": JSONText.string(name.period), "measure": JSONText.string(name.measure),
        ]
    }
}

extension FigureDifference {
    fileprivate func json() -> String {
        JSONText.object([
            "callType": JSONText.string(name.callType), "team": JSONText.string(name.team),
            "period": JSONText.string(name.period), "measure": JSONText.string(name.measure),
            "stored": JSONText.number(stored.mean), "now": JSONText.number(now.mean), "words": JSONText.string(line),
        ])
    }
}
