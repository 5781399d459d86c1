import BrowserPage
import Measures
import Reporting
import Scenarios

extension LeverPanel {
    /// The levers of a scenario, with the engine that this program carries and the files that the scenario was read from.
    init(_ file: ScenarioFile, replications: Int, seed: UInt64, planName: String? = nil) {
        let bundle = file.files.reduce(into: Data()) { bundle, file in
            bundle.append(text: Data(file.path.utf8))
            bundle.append(text: Data(file.bytes))
        }
        self.init(
            Lever.all(of: file.draft), scenarioName: file.paths[0], settings: file.settings.map(\.words),
            replications: replications, seed: seed,
            files: bundle.printable, engine: Data(embedded: browserEngine).printable,
            script: String(decoding: Data(embedded: browserScript), as: UTF8.self), planName: planName)
    }
}

extension Document {
    /// The page with levers, as long as it is small enough to be sent; else without them, which it says.
    func html(with levers: LeverPanel?) -> String {
        guard let levers else { return html() }
        let page = html(levers: levers)
        guard page.utf8.count > Document.mostBytes else { return page }
        let words =
            "The engine would make this page too large to be sent, so it has no levers. A page of fewer plans or call types has them."
        return Document(blocks + [.paragraph(words)]).html()
    }

    /// What goes through as an attachment everywhere.
    private static let mostBytes = 1_500_000
}

extension Data {
    /// Bytes that the compiler embedded.
    fileprivate init(embedded: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
        var count = 0
        let start = embedded(&count)
        self.init(bytes: start, count: count)
    }

    /// Adds a text as a page's request has it: the count of its bytes in four bytes, the lowest first, and then the bytes.
    fileprivate mutating func append(text: Data) {
        for place in 0..<4 { append(UInt8(truncatingIfNeeded: text.count >> (8 * place))) }
        append(text)
    }
}
