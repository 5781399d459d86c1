import ContactCentre
import Texts

/// Reads what becomes otherwise from a day on, and lays it on the scenario's tree.
struct ChangesReader: Section {
    let frame: ScenarioFrame

    /// The scenario's tree after a day's changes.
    struct Stage {
        let firstDay: Int
        let date: CalendarDate
        let tree: Node
        /// Where the first of the day's changes stands, and its path.
        let place: Place?
        let path: String
    }

    /// The changes in order of time, and the tree as it stands after each day that has any.
    ///
    /// - Parameter tree: the scenario's, as it stands before the first.
    func stages(from tree: Node) -> (changes: [DatedChange], stages: [Stage]) {
        let dated = root["changes"].elements.compactMap { fields -> (day: Int, fields: Fields)? in
            day(fields).map { ($0, fields) }
        }
        let inOrder = dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map { $0.element }
        var reached = ChangesReader.withoutChanges(tree)
        var changes: [DatedChange] = []
        var stages: [Stage] = []
        var next = 0
        while next < inOrder.count {
            let day = inOrder[next].day
            let ofDay = inOrder[next...].prefix { $0.day == day }
            checkPaths(ofDay.map { $0.fields })
            let date = period.start.adding(days: day)
            for (_, fields) in ofDay {
                changes.append(
                    DatedChange(
                        name: fields["name"].text ?? "", firstDate: date, effects: effects(fields, on: &reached)))
            }
            stages.append(
                Stage(
                    firstDay: day, date: date, tree: reached,
                    place: ofDay.first?.fields.place, path: ofDay.first?.fields.path ?? ""))
            next += ofDay.count
        }
        return (changes, stages)
    }

    /// A scenario's tree without its changes, and without what is said of the scenario as it stands.
    private static func withoutChanges(_ tree: Node) -> Node {
        ["changes", "assumptions", "observed"].reduce(tree) { tree, key in
            tree[key] == nil ? tree : tree.setting(key, to: nil, at: tree.place)
        }
    }

    /// The day from which a change holds, counted from the period's first; nil where it isn't one of the period's.
    private func day(_ fields: Fields) -> Int? {
        let from = fields["from"]
        guard let date = from.text.flatMap({ CalendarDate(text: $0.utf8[...]) }) else { return nil }
        let effects = ["set", "multiply"].map { fields[$0] }
        if effects.allSatisfy({ $0.members.isEmpty && !hasProblem(at: $0.path) }) {
            findings.add(
                .missingChoice(["set", "multiply"], example: "multiply: { \"callTypes.999.arrivals\": 1.07 }"),
                at: fields.place, path: fields.path)
        }
        let day = date.serialNumber - period.start.serialNumber
        guard (0..<period.days).contains(day) else {
            let days = Stretch(from: period.start.text, to: period.start.adding(days: period.days - 1).text)
            findings.add(.changeOutsidePeriod(days, found: date.text), at: from.place, path: from.path)
            return nil
        }
        return day
    }

    /// Says which of a day's changes are about the same value.
    private func checkPaths(_ ofDay: [Fields]) {
        let all = ofDay.flatMap { fields in
            ["set", "multiply"].flatMap { fields[$0].members }
        }
        for (place, later) in all.enumerated() {
            let clash = all[..<place].first { earlier in
                ChangesReader.isPath(earlier.key, within: later.key)
                    || ChangesReader.isPath(later.key, within: earlier.key)
            }
            if let clash {
                findings.add(.changedTwice(earlier: clash.fields.path), at: later.place, path: later.fields.path)
            }
        }
    }

    private static func isPath(_ path: String, within other: String) -> Bool {
        path == other || path.hasPrefix(other + ".")
    }

    /// What becomes otherwise by one change, which is laid on the tree.
    private func effects(_ fields: Fields, on tree: inout Node) -> [DatedChange.Effect] {
        var effects: [DatedChange.Effect] = []
        func make(
            _ member: (key: String, place: Place, fields: Fields), times factor: Double? = nil,
            _ change: (Node) throws(Problem) -> Node
        ) {
            let path = member.key
            guard ChangesReader.canChange(path) else {
                findings.add(
                    .staysForAllDays(path, changing: ChangesReader.changing), at: member.place, path: member.fields.path
                )
                return
            }
            let before = SettingWalk.value(at: path, in: tree)
            do throws(Problem) {
                tree = try change(tree)
            } catch {
                findings.add(error.kind, at: member.place, path: member.fields.path)
                return
            }
            let after = SettingWalk.value(at: path, in: tree)
            effects.append(
                DatedChange.Effect(
                    path: path,
                    result: factor.map { .multiplied($0) }
                        ?? .set(before: PlanStep.Content(before), after: PlanStep.Content(after))))
        }
        for member in fields["set"].members {
            make(member) { tree throws(Problem) in
                try SettingWalk.put(member.fields.node ?? Node(.null, at: member.place), at: member.key, in: tree)
            }
        }
        for member in fields["multiply"].members {
            guard let factor = member.fields.number else { continue }
            make(member, times: factor) { tree throws(Problem) in
                try SettingWalk.multiply(member.key, by: factor, place: member.fields.place ?? member.place, in: tree)
            }
        }
        return effects
    }

    /// The sections of a scenario whose values may become others on a day.
    private static let changing = ["callTypes", "teams", "routing", "people", "demand", "freedAgentTakes"]

    static func canChange(_ path: String) -> Bool {
        changing.contains { path == $0 || path.hasPrefix($0 + ".") }
    }
}
