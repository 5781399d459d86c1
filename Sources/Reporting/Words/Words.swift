import ContactCentre
import Scenarios
import Texts

/// Small words for sentences.
package enum Words {
    /// More sentences than this nobody reads in a summary.
    static let mostSentences = 20

    /// Names as one says them: A; A and B; A, B and C.
    package static func list(_ names: [String], word: String = "and") -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// The words as a sentence begins.
    static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    /// A number with no more decimals than it has.
    package static func number(_ value: Double) -> String { ExactNumber.text(value) ?? ReadableNumber.missing }

    /// A length of time as one says it: 40 s, 2 min, 9 h, 3 days.
    static func length(seconds: Double) -> String {
        let units = [(secondsADay, " days", 2), (secondsAnHour, " h", 1), (60, " min", 1)]
        for (unit, name, least) in units where seconds >= Double(least) * unit {
            let tenths = (seconds / unit * 10).rounded() / 10
            return ReadableNumber.fixed(tenths, decimals: tenths == tenths.rounded() ? 0 : 1) + name
        }
        return ReadableNumber.fixed(seconds, decimals: seconds == seconds.rounded() ? 0 : 1) + " s"
    }

    private static let secondsAnHour = 3_600.0
    private static let secondsADay = 86_400.0

    /// Days of the week as one says them: Monday to Friday; Saturday and Sunday.
    static func weekdays(_ days: [Bool]) -> String {
        let names = CalendarDate.weekdayNames
        let chosen = names.indices.filter { days[$0] }
        guard let first = chosen.first, let last = chosen.last, chosen.count > 2, last - first == chosen.count - 1
        else {
            return list(chosen.map { names[$0] })
        }
        return names[first] + " to " + names[last]
    }
}
