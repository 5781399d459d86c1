/// A share as a bar in a line of text.
enum TextBar {
    /// The bar of a share from 0 to 1, to an eighth of a character; empty where there is none.
    static func of(_ share: Double?) -> String {
        guard let share, share.isFinite, share > 0 else { return "" }
        let eighths = Int((min(share, 1) * Double(length * 8)).rounded())
        let (whole, rest) = eighths.quotientAndRemainder(dividingBy: 8)
        return String(repeating: "█", count: whole) + (rest > 0 ? parts[rest - 1] : "")
    }

    /// So many characters are all there is.
    static let length = 10
    private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
