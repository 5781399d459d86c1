/// A grade's access to all lines of one call type.
struct TypeAccess: BitwiseCopyable {
    var callType: Int
    /// 1 is answered first.
    var priority: Int
    /// The place of one of the accesses: reserves, and who may break into whose wrap, are the same for all.
    var anyPlace: Int
    /// Its accesses at home.
    var firstHome: Int
    var endOfHomes: Int
}

/// Lays the call types end to end of which grades may take calls.
struct TypeLayout {
    private(set) var types: [TypeAccess] = []
    /// By grade, and at the end how many there are.
    private(set) var typesStart = [0]
    private(set) var homes: [Int] = []

    /// - Parameter linesOfGrade: by grade, its accesses in the order of lines.
    init(_ linesOfGrade: [[Access]], _ table: AccessTable) {
        var first = 0
        for accesses in linesOfGrade {
            // Where the grade may take the calls of all lines, those of one call type stand together.
            let ofTypes = stride(from: 0, to: accesses.count, by: table.linesPerCallType).map {
                accesses[$0..<min($0 + table.linesPerCallType, accesses.count)]
            }
            if ofTypes.allSatisfy({ isUniform($0, table) }) {
                for accesses in ofTypes { add(accesses, first: first + accesses.startIndex) }
            }
            first += accesses.count
            typesStart.append(types.count)
        }
    }

    /// Whether these are a grade's accesses to all lines of one call type, to those of its own areas at once and to all others
    /// after the same time. Then, of the others, only the caller who came first need be looked at.
    private func isUniform(_ accesses: ArraySlice<Access>, _ table: AccessTable) -> Bool {
        guard let last = accesses.last, accesses.count == table.linesPerCallType else { return false }
        let away = accesses.first { !$0.isHome }
        return accesses.allSatisfy { access in
            access.callType == last.callType && access.firstCondition == access.endOfConditions
                && access.opensAfter == (access.isHome ? 0 : away?.opensAfter)
        }
    }

    private mutating func add(_ accesses: ArraySlice<Access>, first: Int) {
        let firstHome = homes.count
        for (place, access) in accesses.enumerated() where access.isHome { homes.append(first + place) }
        guard let any = accesses.first else { return }
        types.append(
            TypeAccess(
                callType: any.callType, priority: any.priority, anyPlace: first, firstHome: firstHome,
                endOfHomes: homes.count))
    }
}

/// Of every call type: in which of its lines the first caller comes first in the table.
struct FirstCallers: ~Copyable {
    private var lines: Store<InstantTree>

    /// - Parameter count: how many lines each call type has.
    init(callTypes: Int, lines count: Int) {
        lines = Store(count: callTypes) { _ in InstantTree(places: count, epoch: 0) }
    }

    /// The place of the line among those of its call type; nil if nobody waits in any.
    @inline(__always)
    func line(ofType callType: Int) -> Int? {
        lines[callType].earliest == InstantTree.never ? nil : lines[callType].earliestPlace
    }

    /// Notes who stands first in a line now; nil for nobody.
    @inline(__always)
    mutating func set(_ line: Int, ofType callType: Int, to call: Int32?) {
        if let call { lines[callType].set(line, to: Int64(call)) } else { lines[callType].clear(line) }
    }
}
