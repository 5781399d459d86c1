import Texts

/// A part of the way from one scenario to another: settings of the second that are put into the first together.
public struct PlanStep: Sendable {
    /// The scenario paths whose values are those of the other scenario from this step on; several where one of them alone would
    /// make no sound scenario. Or else what is changed, in words; none where whoever made the step says what it is.
    public let paths: [String]
    /// What becomes otherwise, value by value.
    public let details: [Detail]
    /// The first scenario with this step and all before it made.
    public let inTurn: Scenario
    /// The first scenario with nothing but this step made; nil where that is no sound scenario.
    public let byItself: Scenario?

    /// A step.
    public init(paths: [String], details: [Detail], inTurn: Scenario, byItself: Scenario?) {
        (self.paths, self.details) = (paths, details)
        (self.inTurn, self.byItself) = (inTurn, byItself)
    }

    /// A value that becomes another.
    public struct Detail: Equatable, Sendable {
        /// Where it stands.
        public let path: String
        /// What stood there.
        public let before: Content
        /// What stands there then.
        public let after: Content

        /// A value that becomes another.
        public init(path: String, before: Content, after: Content) {
            (self.path, self.before, self.after) = (path, before, after)
        }
    }

    /// What stands at a path.
    public enum Content: Equatable, Sendable {
        case nothing
        /// A number, a word or a choice, as it is written.
        case value(String)
        /// A list or a group.
        case several
    }
}

extension ScenarioDraft {
    /// The way from this scenario to a plan, step by step in the order in which the settings stand in this scenario's files, those that
    /// only the plan has last: at most ``mostSteps``. None where both simulate the same.
    ///
    /// A step is what differs under one key of a call type, of one team, or under one of the other keys of a scenario; of all teams
    /// where the plan has others than this scenario, since a room divided is divided at once. Where these are too many, steps
    /// are whole call types, or whole sections. A step that changes nothing that is simulated is none.
    public func steps(to plan: ScenarioDraft) -> [PlanStep] {
        guard scenario.hash != plan.scenario.hash else { return [] }
        let parts = TreePart.differing(from: tree, to: plan.tree)
        guard !parts.isEmpty else {
            // Draws and ties depend on the order of names.
            return [
                PlanStep(paths: ["order of names"], details: [], inTurn: plan.scenario, byItself: plan.scenario)
            ]
        }
        var steps: [PlanStep] = []
        var (reached, waiting): ([TreePart], [TreePart]) = ([], [])
        for (place, part) in parts.enumerated() {
            waiting.append(part)
            let isLast = place == parts.count - 1
            guard let scenario = isLast ? plan.scenario : self.scenario(with: reached + waiting) else { continue }
            reached += waiting
            defer { waiting = [] }
            guard scenario.hash != (steps.last?.inTurn ?? self.scenario).hash else { continue }
            steps.append(
                PlanStep(
                    paths: waiting.map { $0.path.joined(separator: ".") }, details: waiting.flatMap { $0.details },
                    inTurn: scenario, byItself: steps.isEmpty ? scenario : self.scenario(with: waiting)))
        }
        return steps
    }

    /// More steps than this nobody reads in one picture.
    public static let mostSteps = 8

    private func scenario(with parts: [TreePart]) -> Scenario? {
        scenario(of: parts.reduce(tree) { $1.laid(on: $0) })
    }
}

/// A part of a scenario's tree that another has otherwise.
private struct TreePart {
    /// The keys that lead to it.
    let path: [String]
    private let before: Node?
    private let after: Node?

    /// The parts in which trees differ, of all that is simulated.
    static func differing(from base: Node, to plan: Node) -> [TreePart] {
        let finenesses: [[String: Int]] = [["callTypes": 3, "teams": 2], ["callTypes": 2, "teams": 2], [:]]
        var parts: [TreePart] = []
        for depths in finenesses {
            parts = keys(of: base, plan).filter { !keysNotSimulated.contains($0) }.flatMap { key in
                let hasSameNames = names(base[key]) == names(plan[key])
                return TreePart(path: [key], before: base[key], after: plan[key]).divided(
                    to: key == "teams" && !hasSameNames ? 1 : depths[key] ?? 1)
            }
            if parts.count <= ScenarioDraft.mostSteps { break }
        }
        return parts
    }

    private static func keys(of base: Node?, _ plan: Node?) -> [String] {
        let known = names(base)
        return known + names(plan).filter { !known.contains($0) }
    }

    private static func names(_ node: Node?) -> [String] { (node?.members ?? []).map { $0.key } }

    /// What differs of it, in parts whose paths are no longer than so many keys.
    private func divided(to depth: Int) -> [TreePart] {
        if let before, let after, before.says(after) { return [] }
        guard path.count < depth, let before, let after, before.members != nil, after.members != nil else {
            return before == nil && after == nil ? [] : [self]
        }
        return TreePart.keys(of: before, after).flatMap { key in
            TreePart(path: path + [key], before: before[key], after: after[key]).divided(to: depth)
        }
    }

    /// The values that differ, those of a thing that only one of the trees has in one.
    var details: [PlanStep.Detail] {
        divided(to: .max).map {
            PlanStep.Detail(
                path: $0.path.joined(separator: "."), before: PlanStep.Content($0.before),
                after: PlanStep.Content($0.after))
        }
    }

    /// A tree that has this part as the plan has it.
    func laid(on tree: Node) -> Node { laid(on: tree, along: path[...]) }

    private func laid(on tree: Node, along path: ArraySlice<String>) -> Node {
        guard let key = path.first else { return tree }
        let rest = path.dropFirst()
        let place = after?.place ?? tree.place
        let inner = rest.isEmpty ? after : laid(on: tree[key] ?? Node(.object([]), at: place), along: rest)
        return tree.setting(key, to: inner, at: place)
    }
}

extension PlanStep.Content {
    /// What a node has in it.
    init(_ node: Node?) {
        self =
            switch node?.value {
            case nil, .null: .nothing
            case .boolean(let isTrue): .value(isTrue ? "true" : "false")
            case .number(let number, let literal): .value(ExactNumber.text(number) ?? literal)
            case .text(let text): .value(text)
            case .list, .object: .several
            }
    }
}

extension Node {
    /// Whether it says the same as another, wherever either stands. Names of files are the same where they mean the same file.
    fileprivate func says(_ other: Node) -> Bool {
        switch (value, other.value) {
        case (.number(let number, _), .number(let same, _)): return number == same
        case (.list(let elements), .list(let same)):
            return elements.count == same.count && zip(elements, same).allSatisfy { $0.says($1) }
        case (.object(let members), .object(let same)):
            return members.count == same.count
                && members.allSatisfy { member in
                    guard let other = same.first(where: { $0.key == member.key }) else { return false }
                    let files = [member, other].map { SideFiles.fileName($0) }
                    return files[0] == files[1] && member.node.says(other.node)
                }
        default: return value == other.value
        }
    }
}
