/// Where something stands in what the user wrote.
public struct Place: Hashable, Sendable {
    /// What it stands in. An enum, so that the many places of a file's values stay small.
    private enum Source: Hashable, Sendable {
        case file(String)
        case setting(path: String, SettingOption)
    }

    /// The option of the command line that puts a value into scenarios.
    public enum SettingOption: String, Hashable, Sendable {
        /// Into every scenario.
        case set = "--set"
        /// Into the one plan that a scenario is held against.
        case with = "--with"
    }

    private let source: Source
    /// The line, from 1; nil for a file as a whole and for a setting.
    public let line: Int?
    /// The column in characters (Unicode scalars), from 1; nil where only the line is known.
    public let column: Int?

    /// A place in a file.
    package init(file: String, line: Int? = nil, column: Int? = nil) {
        source = .file(file)
        self.line = line
        self.column = column
    }

    /// A setting.
    package init(setting path: String, by option: SettingOption = .set) {
        source = .setting(path: path, option)
        line = nil
        column = nil
    }

    /// The file as the user names it, or the option with its path for a setting.
    public var file: String {
        switch source {
        case .file(let name): name
        case .setting(let path, let option): option.rawValue + " " + path
        }
    }

    /// The path of the setting, where it is one.
    public var setting: String? {
        if case .setting(let path, _) = source { path } else { nil }
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
