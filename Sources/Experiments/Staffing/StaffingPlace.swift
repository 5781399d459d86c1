public import ContactCentre

/// A number of agents that a search for the fewest may choose: those of an hour, of a shift, of a rota group.
public struct StaffingPlace: Equatable, Sendable {
    /// What the number is about.
    public enum Subject: Equatable, Sendable {
        /// An hour of the day, from 0.
        case hourOfDay(Int)
        /// An hour of the week, from Monday 00:00.
        case hourOfWeek(Int)
        /// A shift's own agents, or a group of the rota: its place among the crews of the team.
        case crew(Int, isOfRota: Bool)
    }

    /// Whose agents they are.
    public let team: TeamID
    /// What the number is about.
    public let subject: Subject
    /// What it is called: "13:00", "Monday 13:00", "early", "A".
    public let name: String
    /// How many agents there are today, on average over the period.
    public let now: Double
    /// The fewest there may be.
    public let least: Int
    /// The most there may be.
    public let most: Int
    /// Hours a week of one agent here: on duty, of people on shifts paid.
    public let hoursAWeek: Double
    /// What one agent here costs a year by the plan: pay, enhancements and on-costs; nil without prices. Where a team has several grades it
    /// is the mean over as many people as may be here.
    public package(set) var costAYear: Double?
    /// How much of a budget one agent here takes: agent-hours a day, of people on shifts one, of a budget of money the cost a year.
    public package(set) var share: Double
    /// By hour of the week: the share of such hours in which the agents are there.
    package let cover: [Double]
    /// The team's share of all agents, so that hours with several teams are raised together.
    package let shareOfTeam: Double
}

extension StaffingPlace {
    /// What a search makes as little of as it can: the cost a year, and without prices hours a week. Who costs nothing still counts a
    /// little for the hours, or there would be no end of them.
    public var weight: Double { max(costAYear ?? hoursAWeek, hoursAWeek * StaffingPlace.weightOfFreeHours) }

    private static let weightOfFreeHours = 1e-6

    /// Whether agents here are there in any of some hours of the week, or in one of the hours before them, from which calls are left over.
    package func reaches(_ hours: [Bool]) -> Bool {
        for hour in hours.indices where hours[hour] {
            for before in 0...StaffingPlace.hoursLeftOver {
                if cover[(hour - before + hours.count) % hours.count] > 0 { return true }
            }
        }
        return false
    }

    /// Whether agents here are there at some time of an hour of the day, on any day.
    package func isThere(atHourOfDay hour: Int) -> Bool {
        stride(from: hour, to: cover.count, by: 24).contains { cover[$0] > 0 }
    }

    /// So many hours later a shortage of agents is still felt, as far as a search looks at once.
    package static let hoursLeftOver = 2
}
