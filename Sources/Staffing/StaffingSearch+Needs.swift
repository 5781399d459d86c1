import ContactCentre
import Experiments
import Measures
import Scenarios

extension StaffingSearch {
    /// By team of shifts and hour of the day, the fewest people down with whom the targets hold if there are the most in all other hours, and the places whose
    /// people may be down then.
    ///
    /// No plan that holds can have fewer down in that hour on every day, as long as an agent more never makes the service worse. The room asked is one with
    /// people of the same absences, drawn anew, but without breaks; who has a call at either end of the hour finishes it outside the number. Of teams with several
    /// grades nothing is said, as it matters which of them the few are.
    mutating func needsOfHours() async throws(SearchStopped) -> [StaffingNeed] {
        guard hasNeedsOfHours else { return [] }
        var needs: [StaffingNeed] = []
        let most = space.scenario(with: space.places.map { $0.most })
        for team in Set(space.places.map { $0.team.index }).sorted() where most.teams[team].grades.count == 1 {
            let groups = (0..<StaffingSearch.hoursADay).map { hour in
                space.places.indices.filter { place in
                    space.places[place].team.index == team && space.places[place].isThere(atHourOfDay: hour)
                }
            }
            let others = groups.reduce(0) { max($0, $1.reduce(0) { $0 + space.places[$1].most }) }
            let plenty = try await trials.evaluation(
                of: most.staffed(team: team, with: others, inHour: 0, others: others))
            for (hour, places) in groups.enumerated() {
                let enough = places.reduce(0) { $0 + counts[$1] }
                let fewest = try await fewest(upTo: enough, guess: likely(inHour: hour), against: plenty) { people in
                    most.staffed(team: team, with: people, inHour: hour, others: others)
                }
                if fewest > 0 { needs.append(StaffingNeed(team: team, hour: hour, places: places, fewest: fewest)) }
            }
        }
        return needs
    }

    /// Whether hours may need people by themselves: not where one place an hour says so already, and hardly where a target is one of longer stretches.
    var hasNeedsOfHours: Bool { space.question.unit == .shift && space.question.span == .hour }

    /// As many as a formula asks for at the desk in the busiest such hour of the week.
    private func likely(inHour hour: Int) -> Int {
        let guess = StaffingGuess(space.scenario).hoursOfWeek
        let most = stride(from: hour, to: guess.count, by: StaffingSearch.hoursADay).reduce(0) {
            max($0, guess[$1] ?? 0)
        }
        return Int(most)
    }

    /// The fewest people with whom the targets hold, of whom so many are known to do: a step from the guess, then steps twice as long until one holds
    /// and another does not, then halves of what lies between.
    private mutating func fewest(
        upTo known: Int, guess: Int, against plenty: StaffingEvaluation, _ scenario: (Int) -> Scenario
    ) async throws(SearchStopped) -> Int {
        var (enough, tooFew, step) = (known, -1, 1)
        var (next, hasHeld, hasMissed) = (min(guess, known - 1), false, false)
        while enough - tooFew > 1 {
            let evaluation = try await trials.evaluation(of: scenario(next), against: plenty)
            if trials.missed(evaluation).isEmpty {
                (enough, hasHeld) = (next, true)
            } else {
                (tooFew, hasMissed) = (next, true)
            }
            if hasHeld, hasMissed {
                next = tooFew + (enough - tooFew) / 2
            } else {
                next = hasHeld ? max(tooFew + 1, enough - step) : min(enough - 1, tooFew + step)
                step *= 2
            }
        }
        return enough
    }

    private static let hoursADay = 24
}
