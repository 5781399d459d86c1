import ContactCentre
import Reporting
import Texts

/// Finds out how long the intervals of a file are.
enum IntervalLength {
    /// The length in microseconds: as the map says, else the least step between two rows; throws where neither can be.
    ///
    /// - Parameters:
    ///   - stamps: when the rows' intervals begin or end, in microseconds, rising.
    ///   - lines: where each row stands.
    static func found(
        _ stamps: [Int64], lines: [String], _ notes: inout ImportNotes
    ) throws(ImportFailure) -> Int64 {
        let steps = zip(stamps, stamps.dropFirst()).map { $1 - $0 }
        let least = steps.indices.filter { steps[$0] > 0 }.min { steps[$0] < steps[$1] }
        if let known = notes.map.intervalMinutes {
            let length = Int64(known) * minute
            guard isLength(length) else {
                throw .wrong([
                    "intervalMinutes: expected minutes that a day is a multiple of, such as 15, 30 or 60, found \(known)"
                ])
            }
            if let least, steps[least] < length {
                throw .wrong([contradiction(known, steps[least], lines[least], lines[least + 1])])
            }
            return length
        }
        guard let least else {
            notes.ask(
                "\(lines[0]): how long is an interval? All rows of the file are of the same one",
                line: "intervalMinutes: 30   // or another number of minutes, 1440 for a day")
            throw .questions(notes.questions)
        }
        let length = steps[least]
        guard isLength(length) else {
            throw .wrong([
                "\(lines[least + 1]): expected intervals of 5, 15, 30 or 60 minutes; found a row \(words(length)) after that of "
                    + lines[least]
            ])
        }
        notes.find("Interval", words(length), because: "no two rows of a queue lie nearer together")
        notes.map.intervalMinutes = Int(length / minute)
        return length
    }

    /// Rows that lie nearer together than the map says.
    private static func contradiction(_ known: Int, _ step: Int64, _ before: String, _ line: String) -> String {
        "\(line): expected rows at least \(known) minutes apart, as intervalMinutes in the map says; found this one \(words(step)) after that "
            + "of \(before); "
            + (isLength(step)
                ? "write intervalMinutes: \(step / minute), or leave it out of the map"
                : "is one of these times a slip?")
    }

    private static func isLength(_ length: Int64) -> Bool {
        Interval.day.microseconds % length == 0 && length >= 5 * minute
    }

    private static func words(_ length: Int64) -> String {
        let minutes = LawText.number(Double(length) / Double(minute))
        return minutes + (minutes == "1" ? " minute" : " minutes")
    }

    private static let minute = 60 * Interval.microsecondsPerSecond
}
