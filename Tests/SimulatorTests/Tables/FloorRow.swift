import ContactCentre
import Simulator

/// A row of a floor table: a call and what must become of it.
struct FloorRow {
    private let cells: [String: String]

    /// The rows under a table's first line, which names the columns.
    static func rows(of table: String) -> [FloorRow] {
        let lines = table.split(separator: "\n").map { line in
            line.split(separator: " ").filter { !$0.allSatisfy { $0 == "|" } }.map(String.init)
        }
        guard let columns = lines.first else { return [] }
        return lines.dropFirst().map { words in
            precondition(words.count == columns.count, "a row needs as many cells as the table has columns")
            return FloorRow(cells: Dictionary(uniqueKeysWithValues: zip(columns, words)))
        }
    }

    var text: String { cells.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") }

    /// The agent who takes the call; nil where the row does not say or nobody does.
    var who: String? { cells["who"] == "-" ? nil : cells["who"] }

    /// The row's name for others that follow on it.
    var name: String? { cells["call"] }

    /// What a contact comes of, as in "a.abandoned+30"; nil for a call that comes anyway.
    var origin: (call: String, end: String, delay: Int64)? {
        guard let words = cells["of"]?.split(whereSeparator: { ".+".contains($0) }).map(String.init), words.count == 3
        else { return nil }
        return (words[0], words[1], (Int64(words[2]) ?? 0) * second)
    }

    var mustNotCome: Bool { cells["outcome"] == "never" }

    func life(types: [String], areas: [String]) -> CallLife {
        CallLife(
            arrival: length("arrives", else: 0), patience: length("patience", else: 5_000),
            pickUp: length("pickUp", else: 0), talk: length("talk", else: 0), wrap: length("wrap", else: 0),
            breakOff: length("breakOff", else: 0),
            callType: UInt16(types.firstIndex(of: cells["type"] ?? "101") ?? 0),
            area: UInt16(cells["from"].flatMap(areas.firstIndex) ?? 0),
            balkingPoint: point("point"), callBackPoint: point("back"))
    }

    private func point(_ column: String) -> UInt32 {
        UInt32((cells[column].flatMap { Double($0) } ?? 0) * 4_294_967_296)
    }

    private func length(_ column: String, else missing: Int64) -> Int64 {
        (cells[column].flatMap { Int64($0) } ?? missing) * second
    }

    private static let results = [
        "outcome", "waited", "queued", "free", "talked", "wrapped", "redial", "again",
        "attempt", "since", "tried", "handed", "offered", "next",
    ]

    /// What the row says must become of the call.
    var expected: [String: String] {
        cells.filter { FloorRow.results.contains($0.key) || ($0.key == "arrives" && origin != nil) }
    }

    /// What became of it, in the columns that the row has.
    func found(in record: CallRecord) -> [String: String] {
        let outcome =
            switch record.outcome {
            case .stillThere: "waiting"
            case .transferredOut: "out"
            case .abandoned where record.hasBalked: "balked"
            case .answered, .abandoned, .blocked, .calledBack, .notReached: "\(record.outcome)"
            }
        let all = [
            "outcome": outcome, "talked": seconds(record.talk), "wrapped": seconds(record.wrap),
            "waited": seconds(record.waited), "queued": seconds(record.queued),
            "free": record.foundFreeAgent ? "yes" : "no", "redial": record.isRedial ? "yes" : "no",
            "again": record.triesAgain ? "yes" : "no", "attempt": String(record.attempt),
            "since": seconds(record.firstArrival), "tried": record.hasTriedTypeBefore ? "yes" : "no",
            "offered": record.wasOfferedCallBack ? "yes" : "no", "next": record.isNextAttempt ? "yes" : "no",
            "handed": record.isHandedOn ? "yes" : "no", "arrives": seconds(record.arrival),
        ]
        return all.filter { expected[$0.key] != nil }
    }
}
