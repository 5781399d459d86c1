/// A folder that a verb's files are written into, each there whole or not at all.
struct OutputFolder {
    private let path: String
    private let overwriting: Bool

    /// A folder that is empty or can be made; with `overwriting` one that has files too. Nothing is written yet.
    ///
    /// - Parameter option: the option that names it.
    init(at path: String, overwriting: Bool, option: OptionDefinition) throws(CommandFailure) {
        (self.path, self.overwriting) = (path, overwriting)
        guard let identity = FileIdentity(ofFileAt: path) else {
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
            guard FileIdentity(ofFileAt: parent)?.kind == .folder else {
                throw .cannotWrite(path: path, reason: SystemError.words(ENOENT))
            }
            return
        }
        guard identity.kind == .folder else {
            throw .cannotWrite(
                path: path, reason: "it is a file; \(option.name) wants a folder, or the name of one to make")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard names.isEmpty || overwriting else {
            throw .cannotWrite(path: path, reason: "the folder has files in it; --force writes to it all the same")
        }
    }

    /// Writes files by name.
    func write(_ files: [(name: String, text: String)]) throws(CommandFailure) {
        if mkdir(path, 0o777) != 0, errno != EEXIST {
            throw .cannotWrite(path: path, reason: SystemError.words(errno))
        }
        for (name, text) in files {
            let file = try OutputFile(at: path + "/" + name, overwriting: overwriting, inputs: [])
            try file.write(text)
            try file.finish()
        }
    }
}
