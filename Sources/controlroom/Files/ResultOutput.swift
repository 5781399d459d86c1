import Reporting

/// Where a verb's result goes: standard output, or a file that is there whole or not at all.
enum ResultOutput {
    case standardOutput
    case file(OutputFile)

    /// Where the command line wants the result; a file is opened now, before any work is done for it.
    init(_ arguments: Arguments, inputs: [String] = []) throws(CommandFailure) {
        guard let path = arguments.text(.output) else {
            self = .standardOutput
            return
        }
        self = .file(try OutputFile(at: path, overwriting: arguments.has(.force), inputs: inputs))
    }

    /// Writes the whole result.
    func write(_ text: String) throws(CommandFailure) {
        switch self {
        case .standardOutput: try StandardOutput.write(text)
        case .file(let file):
            try file.write(text)
            try file.finish()
        }
    }

    /// Throws where the command line asks for a browser without a page in a file to open in it.
    func checkOpening(
        _ arguments: Arguments, _ format: ResultsFormat, verb: VerbDefinition
    ) throws(CommandFailure) {
        guard arguments.has(.open) else { return }
        guard case .file = self, format == .html else {
            let words = "--open needs a page to open in the browser: add --output FILE.html"
            throw .usage(.contradiction(words), verb: verb.name)
        }
    }

    /// Opens the file that was written in the browser, where the command line asks for it.
    func open(_ arguments: Arguments) throws(CommandFailure) {
        guard arguments.has(.open), let path = arguments.text(.output) else { return }
        try Browser.open(path)
    }
}

/// How a result is laid out.
enum ResultsFormat: String, CaseIterable {
    case text, json, csv, markdown, html

    /// "text, json, csv or markdown".
    static let inWords =
        allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " or \(allCases.last?.rawValue ?? "")"

    /// The layout the command line wants: what `--format` says, or else the ending of the file.
    init(_ arguments: Arguments, verb: VerbDefinition) throws(CommandFailure) {
        let asked = arguments.text(.format).flatMap { ResultsFormat(rawValue: $0) }
        let path = arguments.text(.output)
        let ofFile = path.flatMap(ResultsFormat.init(endingOf:))
        if let asked, let path, let ofFile, asked != ofFile {
            let words =
                "--output \(path) says \(ofFile.rawValue) by its ending, and --format says \(asked.rawValue); "
                + "leave --format out or choose another ending"
            throw .usage(.contradiction(words), verb: verb.name)
        }
        self = asked ?? ofFile ?? .text
    }

    /// What the ending of a file's name says; nil where it says nothing.
    init?(endingOf path: String) {
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "json": self = .json
        case "csv": self = .csv
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// Whether it is for programs and has every figure, rather than those people ask for.
    var holdsEveryFigure: Bool { self == .json || self == .csv }
}
