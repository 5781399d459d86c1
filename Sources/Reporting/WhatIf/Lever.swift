public import Scenarios

/// Something of a scenario that the reader of a page may change, and between what.
public struct Lever: Sendable, Equatable {
    /// Where it stands in the scenario.
    public let path: String
    /// Whether it is set as so many times what the scenario has, rather than as a number.
    public let isMultiple: Bool
    /// What it is called, for people.
    public let label: String
    /// Why it is what it is; empty where there is nothing to say.
    public let note: String
    /// Where its slider stops.
    public let stops: LeverStops
    /// What it is in the scenario as it stands.
    public let value: Double

    /// The levers of a scenario: each team's agents, each call type's calls and their length, and then every number that its
    /// assumptions give a low and a high.
    ///
    /// Where there are more teams or call types than a page has room for, the first; the page takes any other value by its path.
    public static func all(of draft: ScenarioDraft) -> [Lever] {
        let scenario = draft.scenario
        let teams = scenario.teams.prefix(most).map {
            Lever(times: "teams.\($0.name).agents", scenario.teams.count > 1 ? "Agents of \($0.name)" : "Agents")
        }
        let calls = scenario.callTypes.prefix(most).flatMap { callType in
            [
                Lever(times: "callTypes.\(callType.name).arrivals", "\(callType.name) calls"),
                Lever(times: "callTypes.\(callType.name).talk", "\(callType.name) talk time"),
            ]
        }
        let own = (teams + calls).filter { draft.canMultiply($0.path) }
        let assumed = scenario.assumptions.compactMap { Lever($0, in: draft) }
        // Of what has a lever of its own another would multiply it again.
        return own + assumed.filter { lever in !lever.isMultiple || !own.contains { lever.path.hasPrefix($0.path) } }
    }

    private static let most = 8

    private init(times path: String, _ label: String) {
        (self.path, self.label) = (path, label)
        isMultiple = true
        note = ""
        stops = LeverStops(from: 0.5, to: 1.5, isWhole: false)
        value = 1
    }

    /// An assumption with a low and a high.
    private init?(_ assumption: Assumption, in draft: ScenarioDraft) {
        guard let range = assumption.range else { return nil }
        (path, note) = (assumption.path, assumption.note)
        label = assumption.path + (range.kind == .contrast ? ", how far apart" : "")
        isMultiple = range.kind != .number
        var isWhole = false
        do throws(Problem) { isWhole = try draft.numbers(at: path)?.isWhole ?? false } catch { return nil }
        stops = LeverStops(from: range.low, to: range.high, isWhole: isWhole)
        value = range.value
    }
}

/// Where a slider stops: at its low and from there in steps of a 1, a 2 or a 5 with noughts, and at its high.
public struct LeverStops: Sendable, Equatable {
    /// The first.
    public let low: Double
    /// The last.
    public let high: Double
    /// From one to the next.
    public let step: Double
    /// How many decimals they have.
    public let decimals: Int

    /// Stops from a number to another above it, at most 100 after the first.
    public init(from low: Double, to high: Double, isWhole: Bool) {
        (self.low, self.high) = (low, high)
        var (power, decimals) = (1.0, 0)
        let least = (high - low) / 100
        while power * 10 < least { power *= 10 }
        while power > least, !isWhole, decimals < 12 {
            power /= 10
            decimals += 1
        }
        let factor = [1.0, 2, 5].first { power * $0 >= least } ?? 10
        step = power * factor
        self.decimals = factor == 10 ? max(0, decimals - 1) : decimals
    }

    /// How many there are after the first.
    public var count: Int { Int(((high - low) / step - 1e-9).rounded(.up)) }

    /// The stop nearest to a number.
    public func nearest(to number: Double) -> Int {
        min(max(Int(((number - low) / step).rounded()), 0), count)
    }
}
