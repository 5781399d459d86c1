/// A file that an import leaves in its folder.
public struct ImportedFile: Equatable, Sendable {
    /// Its name in the folder.
    public let name: String
    /// What stands in it.
    public let text: String

    /// The account of what was found out.
    public static let accountName = "import.md"

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
}
