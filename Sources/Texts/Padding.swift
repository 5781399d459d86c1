/// Digits with zeros before them, so many places wide: "05".
package func padded(_ digits: String, to places: Int) -> String {
    String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
}
