/// What is wrong with a part file, or with parts that are to be merged.
public enum PartProblem: Error, Equatable, Sendable {
    // One file.
    case notAPart
    case otherLayout(String)
    case notWhole
    case unreadableHeader
    case unreadableReplication(Int)
    case tooManyReplications
    case unreadableWaits
    case otherProgram(found: String, mergedBy: String)
    case otherFigures(found: Int, expected: Int)
    case otherHash(found: String, ofFiles: String)
    case oddFigure(replication: Int, figure: Int)

    // Several.
    case differs(PartHeader.Trait, found: String, first: String)
    case doubled(part: String, first: String)
    case missing([Int], count: Int)

    /// The problem in words.
    public var words: String {
        switch self {
        case .notAPart: "expected a part file, as 'run --part' writes them; found something else"
        case .otherLayout(let found): "expected a part file of layout \(PartFile.layoutVersion), found '\(found)'"
        case .notWhole: "the file is not whole or was changed since it was written; run this part again"
        case .unreadableHeader: "the second line does not describe a part of a run"
        case .unreadableReplication(let number): "the values of replication \(number) can't be read"
        case .tooManyReplications: "it holds more replications than its part has"
        case .unreadableWaits: "the answer times can't be read"
        case .otherProgram(let found, let mergedBy):
            "it was made by \(found), this is \(mergedBy); merge with the version that made the parts"
        case .otherFigures(let found, let expected):
            "expected \(expected) figures a replication, found \(found); another build of the program made it"
        case .oddFigure(let replication, let figure):
            "figure \(figure) of replication \(replication) is not what this figure can be; run this part again"
        case .otherHash(let found, let ofFiles):
            "its scenario's hash is given as \(found), but its files have \(ofFiles)"
        case .differs(let trait, let found, let first):
            "not of the same run: \(trait.rawValue) is \(found), in \(first)"
        case .doubled(let part, let first): "part \(part) is given twice, first as \(first)"
        case .missing(let numbers, let count): PartProblem.missingWords(numbers, count: count)
        }
    }

    private static func missingWords(_ numbers: [Int], count: Int) -> String {
        let named = 20
        let list = numbers.prefix(named).map { "\($0)/\(count)" }.joined(separator: ", ")
        let more = numbers.count > named ? " and \(numbers.count - named) more" : ""
        return (numbers.count == 1 ? "part " : "parts ") + list + more
            + (numbers.count == 1 ? " is missing" : " are missing")
    }
}

extension PartHeader {
    /// What all parts of a run have in common.
    public enum Trait: String, CaseIterable, Sendable {
        case program = "the program"
        case hash = "the scenario's hash"
        case seed = "the seed"
        case replications = "the number of replications"
        case breakdown = "the breakdown"
        case parts = "the number of parts"
        case settings = "what was set"
        case text = "the scenario's text"
    }

    /// A trait as it is compared and printed.
    func value(of trait: Trait) -> String {
        switch trait {
        case .program: program
        case .hash: hash
        case .seed: String(seed)
        case .replications: String(replications)
        case .breakdown: by + (byArea ? " and area" : "")
        case .parts: String(range?.part.count ?? 0)
        case .settings: set.isEmpty ? "nothing" : set.joined(separator: " ")
        case .text: PartFile.checksum(of: files.map { "\($0.text.utf8.count) \($0.text)" }.joined())
        }
    }
}
