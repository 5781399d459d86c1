public import ContactCentre

/// The answer times of many replications, pooled: what percentiles are taken of.
///
/// By cell (call type, grade and bucket of time) and group of replications: replication r is added to group r mod 64. The groups
/// say how much replications differ; with more than 64 replications memory grows no more with their number. Counts are added
/// exactly, so neither the order nor a division into parts changes anything.
public struct PooledWaits: Equatable, Sendable {
    /// How many groups there are at most.
    public static let groupCount = 64

    /// By group, then by cell; groups without replications are empty lists.
    public private(set) var groups = [[WaitCounts]](repeating: [], count: groupCount)

    /// No replications yet.
    public init() {}

    /// How many cells there are; 0 without replications.
    public var cellCount: Int { groups.first { !$0.isEmpty }?.count ?? 0 }

    /// Adds a replication's counts by cell.
    public mutating func add(_ cells: [WaitCounts], ofReplication number: Int) {
        add(cells, toGroup: number % PooledWaits.groupCount)
    }

    /// Adds counts by cell to a group.
    public mutating func add(_ cells: [WaitCounts], toGroup group: Int) {
        guard !groups[group].isEmpty else {
            groups[group] = cells
            return
        }
        for cell in cells.indices { groups[group][cell].add(cells[cell]) }
    }

    /// Puts in what a cell of a group has; the group must have replications.
    public mutating func set(_ counts: WaitCounts, ofCell cell: Int, inGroup group: Int) {
        groups[group][cell] = counts
    }

    /// Adds the counts of other replications.
    public mutating func add(_ other: PooledWaits) {
        for group in other.groups.indices where !other.groups[group].isEmpty {
            add(other.groups[group], toGroup: group)
        }
    }

    /// The calls of some cells, a group after the other; groups without replications are left out.
    public func waits(inCells cells: [Int]) -> [WaitCounts] {
        groups.filter { !$0.isEmpty }.map { group in WaitCounts(sumOf: cells.map { group[$0] }) }
    }
}

/// A percentile of answer times: of which cells, and which.
public struct Percentile: Equatable, Sendable {
    /// The share of calls that waited no longer, 0...1.
    public let share: Double
    /// The cells whose calls it is taken of.
    public let cells: [Int]
}

extension MeasurementPlan {
    /// The percentile that a figure is; nil where it is none.
    public func percentile(_ key: Key) -> Percentile? {
        guard case .percentile(let share) = key.measure.definition.nature else { return nil }
        let callTypes = key.callType.map { [$0.index] } ?? callTypesOfCallers
        let firstCell = key.area.map { ($0.index + 1) * cellsOfCallers } ?? 0
        return Percentile(
            share: share,
            cells: cells(callTypes, grades: key.grades, bucket: key.bucket).map { firstCell + $0 })
    }

    /// The cells of the answered calls of one type.
    public func cells(ofAnswered callType: CallTypeID) -> [Int] { cells([callType.index], grades: nil, bucket: nil) }

    private func cells(_ callTypes: [Int], grades: Range<Int>?, bucket: Int?) -> [Int] {
        var cells: [Int] = []
        for callType in callTypes {
            for grade in grades ?? 0..<gradeCount {
                for bucket in bucket.map({ $0..<$0 + 1 }) ?? 0..<buckets.count {
                    cells.append(cell(callType: callType, grade: grade, bucket: bucket))
                }
            }
        }
        return cells
    }
}

extension Measurement {
    /// How long answered calls waited, by cell, then the same on the national clock where anything is measured on it; nothing where
    /// no figure asks for it.
    public func waitCounts() -> [WaitCounts] {
        guard plan.countsAnswerTimes else { return [] }
        return sums.indices.map { answerTimes.waitCounts(of: $0, most: sums[$0].longestAnswer) }
            + nationalSums.indices.map { answerTimes.waitCounts(of: sums.count + $0, most: nationalSums[$0].longest) }
            + ofAreas.flatMap { $0.waitCounts() }
    }
}
