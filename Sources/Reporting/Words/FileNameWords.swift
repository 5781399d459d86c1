/// Words made fit for the name of a file on every system.
package enum FileNameWords {
    /// Letters and digits of ASCII as they are, a hyphen for any run of other characters; "unnamed" where nothing is left.
    package static func safe(_ words: String) -> String {
        var name = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": name.unicodeScalars.append(scalar)
            default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
            }
        }
        while name.hasSuffix("-") { name.removeLast() }
        return name.isEmpty ? "unnamed" : name
    }
}
