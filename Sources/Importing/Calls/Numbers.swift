/// Gives whoever is named a number, in the order in which they come. The names themselves go no further.
struct Numbers {
    private var numbers: [[UInt8]: Int] = [:]

    var count: Int { numbers.count }

    /// The number of a name; nil for nobody: an empty field, a dash, a nought.
    mutating func number(of name: ArraySlice<UInt8>) -> Int? {
        if Amount.isMissing(name) || name.allSatisfy({ $0 == UInt8(ascii: "0") }) || Numbers.isNobody(name) {
            return nil
        }
        let key = Array(name)
        if let number = numbers[key] { return number }
        numbers[key] = numbers.count
        return numbers.count - 1
    }

    private static func isNobody(_ name: ArraySlice<UInt8>) -> Bool {
        let words = ["NO_SERVER", "NONE", "NO AGENT", "UNKNOWN", "ANONYMOUS", "WITHHELD", "PRIVATE", "UNAVAILABLE"]
        return words.contains { $0.utf8.elementsEqual(name) }
    }
}
