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

    /// The account of what was found out.
    public static let accountName = "import.md"

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
}
