import Scenarios
import Texts

/// One thing that is wrong with a sheet as such; what is wrong with the scenario in it, the scenario's own checks say.
struct SheetProblem: Equatable {
    /// What is wrong.
    enum Kind: Equatable {
        case noHeader(found: String)
        case nothing
        case noRows
        case noPath(value: String)
        case noValue(path: String)
        case notAPath(String)
        case twice(path: String, firstLine: Int)
        case valueAndParts(path: String, partsLine: Int)
        case notAPlace(path: String, found: String)
        case missingPlace(path: String, missing: Int, count: Int)
        case standsOnAnother
    }

    let kind: Kind
    /// The line of the file, from 1.
    let line: Int
}

/// Every word a user reads about a sheet as such.
extension SheetProblem.Kind {
    /// `expected …, found …; hint`.
    var words: String {
        switch self {
        case .noHeader(let found):
            "expected a header with the columns path and value, found \(found); 'export SCENARIO --csv' writes such a sheet"
        case .nothing:
            "expected a header with the columns path and value, found nothing; 'export SCENARIO --csv' writes such a sheet"
        case .noRows: "expected rows below the header, found none"
        case .noPath(let value):
            "expected a path beside the value \(short(value)), found none; name the value's path or empty the row"
        case .noValue(let path):
            "\(short(path)): expected a value, found an empty cell; delete the row to leave the value out, or write one apostrophe for"
                + " a text without characters"
        case .notAPath(let text):
            "expected a path such as callTypes.999.priority, found \(short(text)); a name with a dot stands in double quotes"
        case .twice(let path, let line):
            "\(short(path)): expected each path once, found it again; first on line \(line)"
        case .valueAndParts(let path, let line):
            "\(short(path)): expected a value, or values below it, found both; the first below it is on line \(line)"
        case .notAPlace(let path, let found):
            "\(short(path)): expected a place in the list below it, counted from 0, found \(short(found))"
        case .missingPlace(let path, let missing, let count):
            "\(short(path)): expected every place of the list once, counted from 0, found \(count) without place \(missing)"
        case .standsOnAnother:
            "extends: expected a whole scenario, found one that stands on another; delete the row, or change values in the scenario"
                + " file itself"
        }
    }

    /// Words in quotes, cut where they are long.
    private func short(_ words: String) -> String {
        "'" + (words.count > 60 ? words.prefix(60) + "…" : words[...]) + "'"
    }
}

extension Problem {
    /// What a scenario's checks say, and what to do about it in a sheet.
    var wordsInSheet: String {
        let words = description
        let hint: String
        switch kind {
        case .unexpected(.date, _), .unexpected(.timeOfDay, _), .unexpected(.moment, _):
            hint = "an apostrophe before it keeps a spreadsheet from rewriting it"
        case .unexpected(.object, found: .text), .unexpected(.list, found: .text):
            hint = "in a sheet the values below it have a row each"
        case .text(.notText(byte: 0x80...0xF4)): hint = "save it as CSV UTF-8"
        default: return words
        }
        return words.hasSuffix("?") ? words + " " + hint.prefix(1).uppercased() + hint.dropFirst() : words + "; " + hint
    }
}
