import Texts

/// Names that can hardly be told apart.
extension ShapeCheck {
    /// Looks at the names that an object introduces, each by itself and beside those before it.
    mutating func checkLikeness(of members: [Node.Member], _ kind: NameKind, path: String) {
        var firstSpoken: [[UInt32]: Int] = [:]
        for (index, member) in members.enumerated() {
            let memberPath = joinedPath(path, member.key)
            if let twin = firstSpoken[Appearance(member.key).spoken].map({ members[$0] }) {
                report(member, besides: twin, kind, path: memberPath)
            } else {
                firstSpoken[Appearance(member.key).spoken] = index
                checkCharacters(of: member, path: memberPath)
            }
        }
    }

    private mutating func checkCharacters(of member: Node.Member, path: String) {
        if let odd = OddCharacter.invisible(in: member.key) {
            problems.add(.invisibleInName(member.key, odd), at: member.keyPlace, path: path)
        } else if let odd = OddCharacter.unlikely(inName: member.key) {
            warnings.append(Warning(.oddName(odd), at: member.keyPlace, path: path))
        }
    }

    /// Names that look alike can't both be meant, nor names that differ a little where one is to change the other's values.
    /// Within one file two such names are merely odd.
    private mutating func report(
        _ member: Node.Member, besides twin: Node.Member, _ kind: NameKind, path: String
    ) {
        let looksAlike = Appearance(member.key) == Appearance(twin.key)
        if looksAlike || member.keyPlace.file != twin.keyPlace.file {
            problems.add(.twinName(kind, member.key, of: twin.key, at: twin.keyPlace), at: member.keyPlace, path: path)
        } else {
            warnings.append(Warning(.similarNames(kind, twin.key, twin.keyPlace), at: member.keyPlace, path: path))
        }
    }
}
