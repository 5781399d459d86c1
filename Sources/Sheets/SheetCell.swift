import Scenarios
import Texts

/// How a value stands in a cell of a sheet, so that it survives a spreadsheet.
///
/// Spreadsheets make dates, times, numbers and formulas of whatever looks like one, and write them back otherwise than they were. So such
/// a text gets an apostrophe before it, the sign with which spreadsheets mark what is text; reading takes one off. Whole numbers
/// without a leading zero come back as they were, and need none.
enum SheetCell {
    /// What stands in the cell of a value that has nothing below it.
    static func text(_ node: Node, as shape: Shape?) -> String {
        switch node.value {
        case .text(let text): shape?.isAnything ?? true ? ScenarioText.line(node) : protected(text)
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .number, .null, .list, .object: ScenarioText.line(node)
        }
    }

    /// The value that a cell holds where a form asks for one; a text where it isn't of that form.
    static func node(_ cell: String, as shape: Shape?, at place: Place) -> Node {
        let text = withoutApostrophe(cell)
        let asText = Node(.text(text), at: place)
        switch shape {
        case .number:
            guard let number = decimalNumber(Array(text.utf8)[...]), number.isFinite else { return asText }
            return Node(.number(number, literal: text), at: place)
        case .trueOrFalse, .onlyTrue: return flag(text).map { Node(.boolean($0), at: place) } ?? asText
        case .anything:
            if let flag = flag(text) { return Node(.boolean(flag), at: place) }
            return json(text, at: place) ?? asText
        case .group, .named, .list, .wordOrNames:
            return text.hasPrefix("{") || text.hasPrefix("[") ? json(text, at: place) ?? asText : asText
        case .text, .name, .currency, .date, .timeOfDay, .moment, .choice, nil: return asText
        }
    }

    /// The words of a cell without the apostrophe that marks them as text.
    static func withoutApostrophe(_ cell: String) -> String {
        cell.unicodeScalars.first == "'" ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static func json(_ text: String, at place: Place) -> Node? {
        try? JSON5Reader.read(Array(text.utf8), setting: place)
    }

    /// Spreadsheets write truths in capitals.
    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    // MARK: What spreadsheets would change

    private static func protected(_ text: String) -> String { wouldBeChanged(text) ? "'" + text : text }

    /// Whether a spreadsheet might take a text for something else, or it begins with an apostrophe already. Rather once too often.
    private static func wouldBeChanged(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return true }
        if SpreadsheetFormula.isLike(text) || first == "'" || first.properties.isWhitespace { return true }
        guard text.utf8.count <= longestRead else { return false }
        if first.isASCII, first.properties.isAlphabetic {
            let startsMonth = months.contains(text.prefix(3).lowercased())
            return flag(text) != nil || startsMonth && text.contains(where: \.isNumber)
        }
        let isPlainNumber = text.utf8.allSatisfy(isDigit) && first != "0" && text.utf8.count <= exactDigits
        return !isPlainNumber && text.contains(where: \.isNumber)
    }

    /// No date, time or number that a spreadsheet reads is longer.
    private static let longestRead = 40
    /// Digits that spreadsheets keep of a number.
    private static let exactDigits = 15
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}

extension Shape {
    fileprivate var isAnything: Bool { if case .anything = self { true } else { false } }
}
