import Texts

extension PartHeader {
    /// The header as an object on one line, keys in order.
    var json: JSONValue {
        // Said only where it is so.
        .object(
            [("by", .text(by))] + (byArea ? [("byArea", .flag(true))] : []) + [
                ("files", .list(files.map { .object([("path", .text($0.path)), ("text", .text($0.text))]) })),
                ("hash", .text(hash)),
                ("part", .text(part)),
                ("program", .text(program)),
                ("replications", .count(replications)),
                ("seed", .seed(seed)),
                ("set", .list(set.map { .text($0) })),
            ])
    }

    /// Reads a header; nil where something is missing or is something else.
    init?(reading bytes: [UInt8]) {
        guard let tree = try? JSON5Reader.read(bytes, file: "header", atMost: bytes.count),
            let by = tree["by"]?.text, let hash = tree["hash"]?.text, let part = tree["part"]?.text,
            let program = tree["program"]?.text, let seed = tree["seed"]?.seed,
            let replications = tree["replications"]?.count, let set = tree["set"]?.texts,
            let files = tree["files"]?.elements
        else { return nil }
        self.program = program
        self.part = part
        self.seed = seed
        self.replications = replications
        self.by = by
        byArea = tree["byArea"]?.flag ?? false
        self.hash = hash
        self.set = set
        self.files = []
        for file in files {
            guard let path = file["path"]?.text, let text = file["text"]?.text else { return nil }
            self.files.append(File(path: path, text: text))
        }
    }
}
