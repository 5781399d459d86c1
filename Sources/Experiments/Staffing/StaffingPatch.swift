import ContactCentre
public import Scenarios
import Texts

/// A scenario file that stands on another and gives its teams the agents found.
///
/// What settings put into the scenario is in it too, and so are the replications and the seed it was checked with, so that a run of the file as it is gives
/// the service reported. What was observed is left out, as that was with other agents.
public struct StaffingPatch: Sendable {
    /// The file's text.
    public let text: String

    /// The patch of an outcome.
    ///
    /// - Parameters:
    ///   - draft: the scenario's files.
    ///   - base: what `extends` says: the scenario's file as seen from the patch's folder.
    ///   - words: the command line that made it.
    public init(_ outcome: StaffingOutcome, on draft: ScenarioDraft, base: String, words: String) {
        let space = outcome.space
        let teams = space.scenario.teams.indices.compactMap { team -> (String, JSONValue)? in
            let name = space.scenario.teams[team].name
            let places = space.places.indices.filter { space.places[$0].team.index == team }
            guard !places.isEmpty else { return nil }
            let agents =
                space.question.unit == .shift
                ? StaffingPatch.headcounts(space, places, outcome.agents)
                : StaffingPatch.hours(space, team, outcome.agents, keys: draft.keysOfAgents(ofTeam: name))
            return (name, .object([("agents", .object(agents))]))
        }
        let purpose =
            space.question.hasBudget
            ? "the best service for a budget"
            : space.scenario.costs == nil
                ? "the fewest agents that meet the targets" : "the agents that meet the targets at least cost"
        // Figures of the real room are of other agents, and the service reported is that of these replications.
        let head: [(String, JSONValue)] =
            [
                ("extends", .text(base)), ("name", .text(space.scenario.name + ": " + purpose)),
                (
                    "experiment",
                    .object([("replications", .count(outcome.replications)), ("seed", .seed(outcome.seed))])
                ),
            ] + (space.scenario.observed.isEmpty ? [] : [("observed", .null)])
        // First for the order of the keys, last for what they say.
        let whole = JSONValue.object(head).overlaid(with: draft.settingsAsPatch ?? .object([]))
            .overlaid(with: .object(head + [("teams", .object(teams))]))
        let state = outcome.isFinished ? "" : "// The search was stopped: this is the best plan it had by then.\n"
        text = "// Made by: " + OneLine.of(words) + "\n" + state + whole.wrapped().document
    }

    /// The list by the hour; whatever said before how many agents there are goes.
    private static func hours(
        _ space: StaffingSpace, _ team: Int, _ counts: [Int], keys: [String]
    ) -> [(String, JSONValue)] {
        let key = space.question.unit == .hourOfDay ? "byHourOfDay" : "byHourOfWeek"
        let hours = space.hours(ofTeam: team, with: counts) ?? []
        return keys.filter { $0 != key }.map { ($0, .null) } + [(key, .list(hours.map { .number($0) }))]
    }

    private static func headcounts(
        _ space: StaffingSpace, _ places: [Int], _ counts: [Int]
    ) -> [(String, JSONValue)] {
        var (shifts, groups): ([(String, JSONValue)], [(String, JSONValue)]) = ([], [])
        for place in places {
            guard case .crew(_, let isOfRota) = space.places[place].subject else { continue }
            let name = space.places[place].name
            if isOfRota {
                groups.append((name, .count(counts[place])))
            } else {
                shifts.append((name, .object([("headcount", .count(counts[place]))])))
            }
        }
        return [("shifts", .object(shifts))]
            + (groups.isEmpty ? [] : [("rota", .object([("groups", .object(groups))]))])
    }
}
