/// Memory for drawing a day of shifts, kept from day to day so that nothing is allocated for a person.
struct RosterScratch: ~Copyable {
    /// By crew: the shift it is down for, and how many of it are.
    var down = Buffer<CrewDown>()
    /// By crew and grade of a workforce's people: how many of the crew are down up to the grade.
    var upToGrade = Buffer<Int>()
    /// Those who are down for a shift, and of them those who are there: crew by crew, in the order of their positions.
    var members = Buffer<CrewMember>()
    /// By member: whether a part of the shrinkage keeps the person away, and the number drawn for it.
    var absent = Buffer<Bool>()
    var points = Buffer<Double>()
    /// Places of members: those of whom it is not settled yet, or who want to be absent.
    var places = Buffer<Int>()
    var clock = ShiftClock()
    /// Lengths of times away, in microseconds.
    var lengths = Buffer<Double>()
}

/// How many of a crew are down for which shift.
struct CrewDown: BitwiseCopyable {
    /// The shift's place in the plan; nil for a day off.
    let shift: Int?
    let count: Int
}

/// One of the people of a team's crews.
struct CrewMember: BitwiseCopyable {
    let crew: Int
    let position: Int
}
