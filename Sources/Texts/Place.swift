/// Where something stands in what the user wrote.
public struct Place: Hashable, Sendable {
    /// The file as the user names it, or "--set PATH" for a setting.
    public let file: String
    /// The line, from 1; nil for a file as a whole and for a setting.
    public let line: Int?
    /// The column in characters (Unicode scalars), from 1; nil where only the line is known.
    public let column: Int?
    /// The path of the setting, where it is one.
    public let setting: String?

    /// A place in a file.
    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        setting = nil
    }

    /// A setting.
    package init(setting path: String) {
        file = "--set " + path
        line = nil
        column = nil
        setting = path
    }

    /// The folder relative names are resolved against, with a slash at its end; empty for the working folder.
    package var folder: String {
        if setting != nil { return "" }
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(file[...slash])
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, as far as known.
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
    }
}
