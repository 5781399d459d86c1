import Texts

/// Identifies what a scenario simulates: 16 hexadecimal digits over the merged tree and the side files.
///
/// Left out: comments, layout and the order of keys (the order of areas, call types, teams,
/// grades, shifts, groups and parts counts, since draws and ties depend on it); how numbers are written; where a value comes from (`extends`, settings)
/// and the names of side files, whose fields count instead; `experiment`, which results report separately; and what
/// isn't simulated: name, description, sources, assumptions, observed.
///
/// FNV-1a over 64 bits (Fowler, Noll, Vo; RFC 9923), finished by SplitMix64's mixing function (Steele, Lea, Flood,
/// "Fast splittable pseudorandom number generators", 2014). It tells scenarios apart; it is no protection against forgery.
func scenarioHash(of tree: Node, sideFiles: SideFiles, multiples: Multiples = Multiples([])) -> String {
    var hash = ContentHash()
    let members = (tree.members ?? []).filter { !keysNotSimulated.contains($0.key) }
    hash.add(Node(.object(members), at: tree.place), keepsOrder: false, sideFiles: sideFiles)
    for (name, number) in multiples.named { hash.add(name, number) }
    return hash.text
}

/// What a scenario says beside what is simulated.
let keysNotSimulated = [
    "$schema", "name", "extends", "description", "sources", "assumptions", "experiment", "observed",
]

/// The keys whose members' order counts.
private let orderedKeys = ["areas", "callTypes", "teams", "parts", "shifts", "groups", "shrinkage", "grades"]

private struct ContentHash {
    // Offset basis and prime of FNV-1a, 64 bits.
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    private mutating func add(byte: UInt8) {
        state = (state ^ UInt64(byte)) &* ContentHash.prime
    }

    private mutating func add(number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// A text and its length, so that neighbours can't run into each other.
    private mutating func add(bytes: some Collection<UInt8>) {
        add(number: UInt64(bytes.count))
        for byte in bytes { add(byte: byte) }
    }

    /// A multiple of what the files say.
    mutating func add(_ name: String, _ number: Double) {
        add(byte: 8)
        add(bytes: name.utf8)
        add(number: number.bitPattern)
    }

    mutating func add(_ node: Node, keepsOrder: Bool, sideFiles: SideFiles) {
        switch node.value {
        case .null: add(byte: 0)
        case .boolean(let value): add(byte: value ? 2 : 1)
        case .number(let number, _):
            add(byte: 3)
            // Adding 0 makes -0 the same as 0.
            add(number: (number + 0).bitPattern)
        case .text(let text):
            add(byte: 4)
            add(bytes: text.utf8)
        case .list(let elements):
            add(byte: 5)
            add(number: UInt64(elements.count))
            for element in elements { add(element, keepsOrder: false, sideFiles: sideFiles) }
        case .object(let members):
            add(byte: 6)
            add(number: UInt64(members.count))
            let inOrder =
                keepsOrder ? members : members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for member in inOrder { add(member, sideFiles: sideFiles) }
        }
    }

    private mutating func add(_ member: Node.Member, sideFiles: SideFiles) {
        add(bytes: member.key.utf8)
        guard let name = SideFiles.fileName(member) else {
            add(member.node, keepsOrder: orderedKeys.contains(member.key), sideFiles: sideFiles)
            return
        }
        add(byte: 7)
        addRows(of: sideFiles[name] ?? [], file: name)
    }

    private mutating func addRows(of bytes: [UInt8], file: String) {
        // A file with a mistake of form isn't hashed to its end: its scenario is refused anyway.
        guard var reader = try? CSVReader(bytes, file: file, atMost: Limits.logBytes) else { return }
        while let row = try? reader.nextRow() {
            add(number: UInt64(row.fields.count))
            for field in row.fields { add(bytes: field) }
        }
    }

    /// The hash as 16 hexadecimal digits.
    var text: String {
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        mixed ^= mixed >> 31
        let digits = String(mixed, radix: 16)
        return padded(digits, to: 16)
    }
}
