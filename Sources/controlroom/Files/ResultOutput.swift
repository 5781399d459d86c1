import Foundation
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
}

/// How a result is laid out.
enum ResultsFormat: String, CaseIterable {
    case text, json, csv, markdown

    /// "text, json, csv or markdown".
    static let inWords =
        allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " or \(allCases.last?.rawValue ?? "")"

    /// The layout the command line wants.
    init(_ arguments: Arguments) {
        self = arguments.text(.format).flatMap(ResultsFormat.init) ?? .text
    }

    /// A verb's result laid out so: the one place where a format becomes a text.
    func text(of result: some Presentable) -> String {
        switch self {
        case .text: result.document().text()
        case .markdown: result.document().markdown()
        case .json: result.json()
        case .csv: result.csv()
        }
    }
}

/// What a verb found, for people as a document and for programs as JSON and CSV.
protocol Presentable {
    func document() -> Document
    func json() -> String
    func csv() -> String
}
