public import ContactCentre

/// The people of a room over months: who is in post at the start, who joins, learns and leaves.
///
/// People are told one by one; their time is counted in full-time posts. The agents that the file gives a team are those of
/// ``plannedFor`` posts on the floor: with more or fewer there, each shift, group or hour has so many times as many.
public struct Workforce: Sendable, Equatable {
    /// The posts that are to be filled.
    public let establishment: Double
    /// How many posts on the floor the teams' agents stand for.
    public let plannedFor: Double
    /// The teams that its people work in.
    public let teams: [TeamID]
    /// Those in post at the start first, then the intakes, in the file's order.
    public let cohorts: [Cohort]
    /// How readily people leave, by their time in post; the first from the day they join on, in rising order.
    public let leaving: [LeavingRate]
    /// Those lost by name, in order of time.
    public let losses: [Loss]
    /// How quick people are by their time on the floor; the first from their first day there on, in rising order. The last is
    /// that of the experienced.
    public let learning: [LearningStep]
    /// Conversation and wrap take this many times as long with somebody who tutors.
    public let tutorHandlingFactor: Double
    /// The share of people who work part-time, and the part of a full-time post each of them is.
    public let partTime: PartTime?
    /// From which service level on call types count as recovered.
    public let recovery: [RecoveryLevel]
    /// What a full-time post works in a week, for counting contracted hours.
    public let fullTimeHoursAWeek: Double
    /// Whether those who tutor have pay of their own.
    public let paysTutors: Bool
}

/// People who join together, or who are in post at the start and joined together.
public struct Cohort: Sendable, Equatable {
    /// What users call it; what chance brings to its people is keyed by it.
    public let name: String
    /// How many people.
    public let people: Int
    /// The day on which they join, counted from the period's first; of those in post at the start it is before. Nil for people who have
    /// been there for longer than anything takes.
    public let firstDay: Int?
    /// How many days they are trained off the floor.
    public let trainingDays: Int
    /// How many days on the floor they are then tutored.
    public let tutoredDays: Int
    /// How many days on another room's floor count as days on this one's.
    public let daysElsewhere: Int
    /// Whom they join: nil where they are shared out over all crews, as the plan's agents are.
    public let joins: [CrewPlace]?
    /// Whether they join in the period; those whose first day in post is its first are in post at the start.
    public let isIntake: Bool

    /// The first day on the floor, counted from the period's first; nil for those who are experienced from the start.
    public var firstDayOnFloor: Int? { firstDay.map { $0 + trainingDays } }
}

/// One or all crews of a team; see ``CrewGrades``.
public struct CrewPlace: Sendable, Equatable {
    /// The team's place.
    public let team: TeamID
    /// The shift's or the group's name; nil for the whole team.
    public let name: String?
    /// Whether it is a group of the rota.
    public let isOfRota: Bool

    package init(team: TeamID, name: String?, isOfRota: Bool) {
        (self.team, self.name, self.isOfRota) = (team, name, isOfRota)
    }
}

/// The share of people of some time in post who are gone a year later.
public struct LeavingRate: Sendable, Equatable {
    /// From how many years in post on.
    public let fromYears: Double
    /// The share; its hazard is -ln(1 - share) a year, so that S(t) = (1 - share)^t are there after t years.
    public let aYear: Double
}

/// So many people who leave on one day.
public struct Loss: Sendable, Equatable {
    /// What users call it.
    public let name: String
    /// The first day they are gone, counted from the period's first.
    public let day: Int
    /// How many people; as many as there are where there are fewer.
    public let people: Int
    /// Only people who have been in post for so many years go.
    public let fromYears: Double
}

/// How quick people are from some time on the floor on.
public struct LearningStep: Sendable, Equatable {
    /// From how many days on the floor on.
    public let fromDays: Int
    /// Conversation and wrap take this many times as long.
    public let handlingFactor: Double
    /// Pick-up takes this many times as long.
    public let pickUpFactor: Double
}

/// From which service level on a call type counts as recovered.
public struct RecoveryLevel: Sendable, Equatable {
    /// The call type; it has a target.
    public let callType: CallTypeID
    /// The service level.
    public let level: Double
}

/// How many work part-time, and how much.
public struct PartTime: Sendable, Equatable {
    /// The share of people who do.
    public let fraction: Double
    /// The part of a full-time post that each of them is.
    public let posts: Double
}

extension Workforce {
    /// The part of a full-time post that one of a cohort is: number i, from 0, is part-time where floor((i + 1) f) exceeds floor(i f),
    /// so that the share f of every cohort is, whoever else there is.
    package func posts(ofNumber number: Int) -> Double {
        guard let partTime else { return 1 }
        let before = (Double(number) * partTime.fraction).rounded(.down)
        let after = (Double(number + 1) * partTime.fraction).rounded(.down)
        return after > before ? partTime.posts : 1
    }

    /// How many people there can be at all.
    package var everybody: Int { cohorts.reduce(0) { $0 + $1.people } }

    /// Whether chance has no part in who is in post: nobody leaves.
    public var isCertain: Bool { losses.allSatisfy { $0.people == 0 } && leaving.allSatisfy { $0.aYear == 0 } }

    // MARK: Grades

    /// Whether somebody's tutoring makes a difference.
    public var hasTutors: Bool {
        (tutorHandlingFactor != 1 || paysTutors) && cohorts.contains { $0.people > 0 && $0.tutoredDays > 0 }
    }

    /// The place of the experienced among a team's grades.
    package static let experiencedGrade = 0
    /// The place of those who tutor, where there are any.
    package static let tutorGrade = 1
    /// How many grades its teams have.
    package var gradeCount: Int { learning.count + (hasTutors ? 1 : 0) }

    /// The place of a learning step's people among a team's grades: the experienced first, then those who tutor, then the others, the
    /// newest last.
    package func grade(ofStep step: Int) -> Int {
        step == learning.count - 1 ? Workforce.experiencedGrade : gradeCount - 1 - step
    }
}
