package import ContactCentre
import Reporting
import Scenarios
import Texts

/// An import of a roster: who was down for taking calls, half-hour by half-hour.
public struct RosterImport: Sendable {
    /// The map that needs no question.
    public let map: ImportMap
    /// What was found out.
    public let findings: [Finding]
    package let start: CalendarDate
    package let days: Int
    /// People present on average in each half-hour since midnight of the first day.
    package let byHalfHour: [Double]
    /// Everybody in the roster.
    package let people: Int
    /// Hours present, and hours away within them, of all people.
    package let hours: (present: Double, away: Double)

    /// Reads files of a roster: a row a stretch of somebody's time.
    ///
    /// - Throws: all that is wrong, or all that has to be asked.
    public init(_ files: [ExportFile], _ map: ImportMap) throws(ImportFailure) {
        var notes = ImportNotes(map: map)
        let reader = try RosterReader(files, &notes)
        (start, days, people) = (reader.start, reader.days, reader.stretches.count)
        let length = AgentsPresent.halfHour
        var sums = [Int64](repeating: 0, count: days * 48)
        var (present, away): (Int64, Int64) = (0, 0)
        for stretches in reader.stretches {
            let ofPerson = Stretches(stretches.filter { $0.isPresent }.map { $0.span })
            let left = ofPerson.without(stretches.filter { !$0.isPresent }.map { $0.span })
            present += left.length
            away += ofPerson.length - left.length
            for span in left.spans {
                var from = span.lowerBound
                while from < span.upperBound, Int(from / length) < sums.count {
                    let end = min(span.upperBound, (from / length + 1) * length)
                    sums[Int(from / length)] += end - from
                    from = end
                }
            }
        }
        byHalfHour = sums.map { Double($0) / Double(length) }
        let hour = Double(Interval.hour.microseconds)
        hours = (Double(present) / hour, Double(away) / hour)
        (self.map, findings) = (notes.map, notes.findings)
    }
}

extension RosterImport {
    /// The files an import leaves beside a scenario: a scenario that extends it, with the agents who were down, the map and the account.
    ///
    /// - Parameters:
    ///   - sources: the files it was made of, as the user named them.
    ///   - load: the bytes of a file that stands in the folder already; nil where there is none.
    public func files(from sources: [String], load: (String) -> [UInt8]?) throws(ImportFailure) -> [ImportedFile] {
        let files = [
            ImportedFile("rostered.json5", scenarioText),
            ImportedFile.steps(
                "agents-rostered.csv", "agents", byHalfHour.map { ($0 * 100).rounded() / 100 },
                every: AgentsPresent.halfHour, from: start),
            ImportedFile("roster-map.json5", map.document),
            ImportedFile(RosterImport.accountName, account(sources).markdown() + "\n"),
        ]
        try ImportedScenario.check("rostered.json5") { path in
            files.first { $0.name == path }.map { Array($0.text.utf8) } ?? load(path)
        }
        return files
    }

    /// The account of what was found out.
    public static let accountName = "roster.md"

    private var scenarioText: String {
        """
        // Made by controlroom import roster: scenario.json5 with the agents who were down for taking calls, instead of those who are seen
        // by the calls they took. What was found out stands in roster.md.
        {
          extends: "scenario.json5",
          teams: {
            "Agents": {
              // In place of a constant number, where the import could only guess one.
              agents: { csv: "agents-rostered.csv", constant: null },
            },
          },
        }

        """
    }

    private func account(_ sources: [String]) -> Document {
        let title: [Document.Block] = [
            .title("What was imported"),
            .paragraph(
                "The roster of \(ReadableNumber.count(people, "person", "people")) over \(ReadableNumber.count(days, "day", "days")) from \(start.text) on, from "
                    + sources.joined(separator: ", ") + "."),
        ]
        let outcome: [Document.Block] = [
            .heading("What it comes to"),
            .remarks([
                "\(ReadableNumber.fixed(hours.present, decimals: 1)) hours present, and \(ReadableNumber.fixed(hours.away, decimals: 1)) hours away within them, which are taken off.",
                "At most \(ReadableNumber.fixed(byHalfHour.max() ?? 0, decimals: 1)) people at once, \(ReadableNumber.fixed(hours.present / Double(days * 24), decimals: 1)) on average.",
                "A roster says who was down, not who came: absence and stepping away are in it only as far as somebody wrote them down.",
                "Names were used to tell people apart and are written nowhere.",
            ]),
        ]
        return Document(title + findings.blocks + outcome)
    }
}
