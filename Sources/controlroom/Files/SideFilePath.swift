/// What a CSV file that a scenario names is called when the name moves to a file in another folder.
enum SideFilePath {
    /// The folder of a file, with a slash at its end; empty for the working folder.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// The name, as seen from a folder, of a file named in another: a path from the one to the other. A name from the root stays as it is.
    static func name(of name: String, in folder: String, from newFolder: String) -> String {
        if name.hasPrefix("/") || folder == newFolder { return name }
        let ownFolder = self.folder(of: folder + name)
        let here = parts(newFolder)
        let there = parts(ownFolder)
        let shared = zip(here, there).prefix { $0 == $1 }.count
        let up = [String](repeating: "..", count: here.count - shared)
        return (up + there[shared...] + [String((folder + name).dropFirst(ownFolder.count))]).joined(separator: "/")
    }

    /// A file as it is named from the folder of another.
    static func relative(_ path: String, toFolderOf other: String) -> String {
        if path.hasPrefix("/") { return path }
        let target = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
        let folder = URL(fileURLWithPath: other).standardizedFileURL.deletingLastPathComponent().pathComponents
        let same = zip(target, folder).prefix { $0 == $1 }.count
        let up = [String](repeating: "..", count: folder.count - same)
        return (up + target[same...]).joined(separator: "/")
    }

    /// The names of folders on the way from the root, links followed: `..` leads to where the system says.
    private static func parts(_ folder: String) -> [String] {
        URL(fileURLWithPath: folder.isEmpty ? "." : folder).resolvingSymlinksInPath().standardizedFileURL.pathComponents
            .filter { $0 != "/" }
    }
}
