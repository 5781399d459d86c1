import Probability

/// The lines of a file that work which was stopped goes on from: the first says what the work is, every line ends with a check over it.
package struct JournalLines: Sendable {
    /// What the first line begins with; its number is that of the layout.
    private let mark: String
    /// What the first line says, in this order.
    private let identity: [(name: String, value: String)]

    package init(mark: String, identity: [(name: String, value: String)]) {
        (self.mark, self.identity) = (mark, identity)
    }

    /// The first line.
    package var header: String { JournalLines.signed([mark] + identity.map { $0.name + "=" + $0.value }) }

    /// Fields parted by tabulators, then a check over them, then the end of the line.
    package static func signed(_ fields: [String]) -> String {
        let text = fields.joined(separator: "\t")
        return text + "\t" + check(text) + "\n"
    }

    /// Reads a file. A last line without an end is left out; anything else that isn't as it was written is a fault.
    ///
    /// - Parameter take: takes the fields of a line after the first; false where they make no sense.
    /// - Returns: the bytes up to the end of the last whole line; what follows was being written when the program was stopped.
    package func read(
        _ bytes: [UInt8], _ take: (_ fields: [Substring]) -> Bool
    ) throws(SweepJournal.Fault) -> Int {
        var (number, start) = (0, 0)
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            number += 1
            let fields = JournalLines.fields(String(decoding: bytes[start..<end], as: UTF8.self))
            if number == 1 {
                try checkHeader(fields)
            } else {
                guard let fields, take(fields) else { throw .damaged(line: number) }
            }
            start = end + 1
        }
        // A first line that was being written is a beginning of ours; any other is somebody else's file.
        if number == 0, !header.utf8.starts(with: bytes) { throw .notAJournal }
        return start
    }

    private func checkHeader(_ fields: [Substring]?) throws(SweepJournal.Fault) {
        guard let fields, fields.first.map(String.init) == mark, fields.count == identity.count + 1 else {
            throw .notAJournal
        }
        for (field, (name, value)) in zip(fields.dropFirst(), identity) {
            guard field.hasPrefix(name + "=") else { throw .notAJournal }
            let found = String(field.dropFirst(name.count + 1))
            if found != value { throw .otherSweep(what: name, expected: value, found: found) }
        }
    }

    private static func check(_ text: String) -> String { String(stableHash(of: text), radix: 16) }

    /// The fields of a line without its check; nil where the check doesn't hold.
    private static func fields(_ line: String) -> [Substring]? {
        guard let tab = line.lastIndex(of: "\t"), check(String(line[..<tab])) == line[line.index(after: tab)...] else {
            return nil
        }
        return line[..<tab].split(separator: "\t", omittingEmptySubsequences: false)
    }
}
