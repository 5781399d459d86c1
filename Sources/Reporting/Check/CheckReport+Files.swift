import ContactCentre
import Experiments
import Statistics
import Texts

extension CheckReport {
    /// The report as text: a paragraph a stored result, then how it ended. In brief how it ended comes first, then only those that
    /// don't agree.
    public func text(_ extent: Extent = .usual) -> String {
        var lines = extent > .brief ? [ruleInWords, ""] : [summary]
        for entry in entries where extent > .brief || !entry.agrees {
            let found = entry.outcome.lines
            lines.append(entry.file + ": " + found[0])
            lines += found.dropFirst().prefix(CheckReport.mostLines).map { "  " + $0 }
            let left = found.count - 1 - CheckReport.mostLines
            if left > 0 { lines.append("  and \(left) more") }
        }
        return (extent > .brief ? lines + ["", summary] : lines).map { $0 + "\n" }.joined()
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
        JSONValue.members([
            ("schemaVersion", .count(1)), ("program", .text(Program.nameAndVersion)), ("tolerance", toleranceJSON),
            ("passed", .flag(passes)), ("results", .lines(entries.map { $0.json })),
        ]).document
    }

    private var toleranceJSON: JSONValue {
        switch rule {
        case .exact: .null
        case .chance: .text("chance")
        case .within(let margin): .number(margin)
        }
    }
}

extension CheckReport.Entry {
    fileprivate var json: JSONValue {
        let check = outcome.check
        return JSONValue.object([
            ("file", .text(file)),
            ("scenario", JSONValue(scenario)),
            ("outcome", .text(check == nil ? "not checked" : outcome.isDifferent ? "differs" : "agrees")),
            ("judged", .count(check?.judged ?? 0)),
            ("reasons", .list((outcome.reasons ?? []).map { .text($0) })),
            ("differences", .list((check?.differences ?? []).map { $0.json })),
            ("missing", .list((check?.missing ?? []).map { .object(CheckReport.names($0)) })),
            ("new", .list((check?.new ?? []).map { .object(CheckReport.names($0)) })),
        ])
    }
}

extension CheckReport {
    fileprivate static func names(_ name: WrittenFigureName) -> [(String, JSONValue)] {
        // Said only where one is meant.
        let area: [(String, JSONValue)] = name.area == FigureName.all ? [] : [("area", .text(name.area))]
        return [("callType", .text(name.callType)), ("team", .text(name.team))] + area + [
            ("period", .text(name.period)), ("measure", .text(name.measure)),
        ]
    }
}

extension FigureDifference {
    fileprivate var json: JSONValue {
        .object(
            CheckReport.names(name) + [
                ("stored", .number(stored.mean)), ("now", .number(now.mean)), ("words", .text(line)),
            ])
    }
}
