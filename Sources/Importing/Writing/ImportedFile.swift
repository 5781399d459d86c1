import ContactCentre
import Scenarios
import Texts

/// A file that an import leaves in its folder.
public struct ImportedFile: Equatable, Sendable {
    /// Its name in the folder.
    public let name: String
    /// What stands in it.
    public let text: String

    /// The name of the file with the arrivals of a call type, by its place among so many.
    static func arrivalsName(_ place: Int, of count: Int) -> String {
        count == 1 ? "arrivals.csv" : "arrivals-\(place + 1).csv"
    }

    /// A CSV file with a row a stretch of time, from midnight of a date on.
    ///
    /// - Parameter length: how long a stretch is, in microseconds.
    static func steps(
        _ name: String, _ column: String, _ values: [Double], every length: Int64, from date: CalendarDate
    )
        -> ImportedFile
    {
        var text: [UInt8] = []
        CSVText.write(["start", column], to: &text)
        for (place, value) in values.enumerated() {
            let start = Instant(microseconds: Int64(place) * length).text(periodStart: date)
            CSVText.write([start, ExactNumber.text(value) ?? "0"], to: &text)
        }
        return ImportedFile(name, String(decoding: text, as: UTF8.self))
    }

    /// The account of what was found out.
    public static let accountName = "import.md"

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
}
