/// Which call type: its place in the scenario's list of call types, from 0.
public struct CallTypeID: Hashable, Comparable, Sendable {
    /// The place in the list.
    public let index: Int
    /// The call type at this place in the list.
    @inlinable public init(_ index: Int) { self.index = index }
    /// Whether the first stands before the second in the scenario.
    public static func < (first: CallTypeID, second: CallTypeID) -> Bool { first.index < second.index }
}

/// Which team: its place in the scenario's list of teams, from 0.
public struct TeamID: Hashable, Comparable, Sendable {
    /// The place in the list.
    public let index: Int
    /// The team at this place in the list.
    @inlinable public init(_ index: Int) { self.index = index }
    /// Whether the first stands before the second in the scenario.
    public static func < (first: TeamID, second: TeamID) -> Bool { first.index < second.index }
}

/// Which grade of agents: its place among the grades of all teams, team after team, from 0.
///
/// Not a team: a team has one grade or several. Whoever needs the team asks for it.
public struct GradeID: Hashable, Comparable, Sendable {
    /// The place among the grades of all teams.
    public let index: Int
    /// The grade at this place.
    @inlinable public init(_ index: Int) { self.index = index }
    /// Whether the first stands before the second in the scenario.
    public static func < (first: GradeID, second: GradeID) -> Bool { first.index < second.index }
}

/// Which area: its place in the scenario's list of areas, from 0.
public struct AreaID: Hashable, Comparable, Sendable {
    /// The place in the list.
    public let index: Int
    /// The area at this place in the list.
    @inlinable public init(_ index: Int) { self.index = index }
    /// Whether the first stands before the second in the scenario.
    public static func < (first: AreaID, second: AreaID) -> Bool { first.index < second.index }
}
