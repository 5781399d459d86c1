import Scenarios

/// Finds the word that was probably meant.
enum Spelling {
    /// The known word nearest to a mistyped one: the only one it begins, or one a few slips of the keyboard away.
    static func nearest(to word: String, among known: [String]) -> String? {
        let bare = word.lowercased().drop { $0 == "-" }
        let beginnings = known.filter { $0.lowercased().drop { $0 == "-" }.hasPrefix(bare) }
        if !bare.isEmpty, beginnings.count == 1 { return beginnings[0] }
        return suggestion(for: word, among: known)
    }
}
