import Texts

/// Columns that count answered calls by how long they waited: a name, a sign, and a limit in seconds.
///
/// `911_10, 911_15, … 911_121, 911_AB, 911_T` are such: the last limit, one second above that before it, stands for all longer waits; AB
/// are abandoned calls and T all of them. Bands of abandoned calls have AB between the name and the limit: `911_AB_10`.
struct WaitBands {
    /// What stands before the limits: the line or queue.
    let name: String
    /// The limits in seconds, rising; the last band has none where its calls waited longer than any limit.
    let limits: [Double]
    /// The columns of the bands, the open one last.
    let columns: [Int]
    let abandoned: Int?
    /// The columns of abandoned calls by the same bands; none where there aren't any.
    private(set) var abandonedBands: [Int] = []
    let total: Int?
    /// Columns with a percentage of their own, by limit.
    let percentages: [(limit: Double, column: Int)]

    /// The bands of a header, one for every name with three limits or more.
    static func all(in header: [String]) -> [WaitBands] {
        var names: [String] = []
        var columns: [String: [(limit: Double, column: Int)]] = [:]
        for (place, heading) in header.enumerated() {
            guard let (name, limit) = parts(heading), !isPercentage(name) else { continue }
            if columns[name] == nil { names.append(name) }
            columns[name, default: []].append((limit, place))
        }
        let bands = names.compactMap { WaitBands($0, columns[$0] ?? [], header) }
        return bands.filter { $0.nameOfAnswered == nil }.map { band in
            var band = band
            let abandoned = bands.first { other in
                other.limits == band.limits && other.columns.count <= band.columns.count
                    && other.nameOfAnswered.map { $0 == plainHeading(band.name) } ?? false
            }
            band.abandonedBands = abandoned?.columns ?? []
            return band
        }
    }

    /// Of bands of abandoned calls, the name of those of answered ones, as it is compared; nil of others.
    private var nameOfAnswered: String? {
        let plain = plainHeading(name)
        guard let word = WaitBands.abandonedWords.first(where: { plain.hasSuffix($0) }) else { return nil }
        return String(plain.dropLast(word.count))
    }

    /// Longer words first, so that none is taken for a shorter one.
    private static let abandonedWords = ["abandoned", "abandon", "aband", "aban", "abn", "abd", "ab"]

    private init?(_ name: String, _ found: [(limit: Double, column: Int)], _ header: [String]) {
        guard found.count >= 3, zip(found, found.dropFirst()).allSatisfy({ $0.limit < $1.limit }) else { return nil }
        self.name = name
        let isLastOpen = found[found.count - 1].limit == found[found.count - 2].limit + 1
        limits = found.map { $0.limit }.dropLast(isLastOpen ? 1 : 0)
        columns = found.map { $0.column }
        func column(_ endings: [String]) -> Int? {
            header.firstIndex { heading in
                endings.contains { heading.lowercased() == (name + "_" + $0).lowercased() }
            }
        }
        abandoned = column(["AB", "ABN", "ABAND", "ABANDONED"])
        total = column(["T", "TOT", "TOTAL", "OFFERED"])
        percentages = header.enumerated().compactMap { place, heading in
            guard let (of, limit) = WaitBands.parts(heading), WaitBands.isPercentage(of), of.contains(name) else {
                return nil
            }
            return (limit, place)
        }
    }

    private static func isPercentage(_ name: String) -> Bool {
        name.lowercased().contains("pct") || name.contains("%") || name.lowercased().contains("percent")
    }

    /// A heading's name and the whole number at its end.
    private static func parts(_ heading: String) -> (name: String, limit: Double)? {
        let bytes = Array(heading.utf8)
        let digits = bytes.reversed().prefix { isDigit($0) }.count
        guard digits > 0, digits < 5, bytes.count > digits + 1 else { return nil }
        let name = String(decoding: bytes.dropLast(digits), as: UTF8.self)
        guard let sign = name.last, "_ -<=".contains(sign) else { return nil }
        return (String(name.dropLast()), Double(number(ofDigits: bytes.suffix(digits))))
    }
}
