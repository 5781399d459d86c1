/// A request's texts: each the count of its bytes in four bytes, the lowest first, and then the bytes.
///
/// First come the words of the request, an empty text after them, and then every file's name and bytes.
struct BundledTexts {
    /// What is asked.
    let words: [String]
    private let files: [(name: String, bytes: [UInt8])]

    init(_ bytes: [UInt8]) {
        var texts: [[UInt8]] = []
        var rest = bytes[...]
        while rest.count >= 4 {
            let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            texts.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        words = texts.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        let named = texts.dropFirst(words.count + 1)
        files = stride(from: named.startIndex, to: named.endIndex - 1, by: 2).map {
            (String(decoding: named[$0], as: UTF8.self), named[$0 + 1])
        }
    }

    /// The bytes of a file; nil where it is not among them.
    func file(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }
}
