import Simulator

extension EventPair {
    /// Two changes of duty. Only after both do callers look for whoever is free.
    static let changesAmongThemselves: [EventPair] = [
        // One by one and by number agents come and go in different grades, and don't touch each other by going.
        EventPair(
            first: .change(.goesOff), second: .change(.numberFalls), matters: false,
            floor: twoTeams("A1: on 0, off 10", numbers: "B: rises 0, falls 10"),
            table: """
                type arrives patience talk | outcome   waited who
                101  10      60       10   | abandoned 60     -
                """),
        EventPair(
            first: .change(.goesOff), second: .change(.comesOn), floor: Floor(duties: "A1: on 0, off 10, on 10"),
            table: """
                type arrives talk | outcome  waited who
                101  12      10   | answered 0      A1
                """),
        EventPair(
            first: .change(.goesOff), second: .change(.numberRises), matters: false,
            floor: twoTeams("A1: on 0, off 10", numbers: "B: rises 10"),
            table: """
                type arrives talk | outcome  waited who
                101  10      10   | answered 0      B1
                """),
        // Whoever leaves belongs to no team any more, and whoever has moved at that instant takes nobody there.
        EventPair(
            first: .change(.goesOff), second: .change(.moves), matters: false,
            floor: Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, off 10, moves 10 to E"),
            table: """
                type from arrives patience talk | outcome   waited who
                101  East 5       60       10   | abandoned 60     -
                """, agents: "S1: present.S 0-10, present.E, engaged"),
        EventPair(
            first: .change(.goesOff), second: .change(.breakDue),
            floor: Floor(duties: "A1: on 0, break 10 for 5 latest 10, off 10"),
            table: """
                type arrives patience talk | outcome   waited who
                101  10      60       10   | abandoned 60     -
                """, agents: "A1: present 0-10, onBreak, breakKept, breakLate, breakMissed"),
        // Who is at work and back on duty before it ends would still step away.
        EventPair(
            first: .change(.goesOff), second: .change(.stepsAway),
            floor: Floor(duties: "A1: on 0, off 10, away 10 for 5, on 20"),
            table: """
                type arrives talk | outcome  waited who
                101  0       30   | answered 0      A1
                """, agents: "A1: present 0-10000, steppedAway"),
        EventPair(
            first: .change(.numberFalls), second: .change(.comesOn), matters: false,
            floor: twoTeams("A1: on 10", numbers: "B: rises 0, falls 10"),
            table: """
                type arrives talk | outcome  waited free who
                101  10      10   | answered 0      yes  A1
                """),
        EventPair(
            first: .change(.numberFalls), second: .change(.numberRises),
            floor: Floor(numbers: "A: rises 0, falls 10, rises 10"),
            table: """
                type arrives talk | outcome  waited who
                101  12      10   | answered 0      A1
                """),
        EventPair(
            first: .change(.numberFalls), second: .change(.moves), matters: false,
            floor: pods(agents: (1, 0), "S1: moves 10 to E", numbers: "S: rises 0, falls 10"),
            table: """
                type from arrives patience talk | outcome   waited who
                101  East 5       60       10   | abandoned 60     -
                """, agents: "S1: present.S 0-10, present.E, engaged"),
        EventPair(
            first: .change(.numberFalls), second: .change(.breakDue),
            floor: Floor(duties: "A1: break 10 for 5 latest 10", numbers: "A: rises 0, falls 10"),
            table: """
                type arrives patience talk | outcome   waited who
                101  10      60       10   | abandoned 60     -
                """, agents: "A1: present 0-10, onBreak, breakKept, breakLate, breakMissed"),
        // Whoever has stepped away is the first to go; whoever is at work goes before stepping away.
        EventPair(
            first: .change(.numberFalls), second: .change(.stepsAway), matters: false,
            floor: Floor(duties: "A1: away 10 for 5", numbers: "A: rises 0, falls 10"),
            table: """
                type arrives patience talk | outcome   waited who
                101  10      60       10   | abandoned 60     -
                """, agents: "A1: present 0-10, steppedAway"),
        // Of two who become idle in a grade at one instant the first to do so is asked first; so below.
        EventPair(
            first: .change(.comesOn), second: .change(.numberRises),
            floor: twoTeams("A1: on 10; B1: moves 0 to A", numbers: "B: rises 10"),
            table: """
                type arrives talk | outcome  waited who
                101  12      10   | answered 0      A1
                101  13      10   | answered 0      B1
                """),
        EventPair(
            first: .change(.comesOn), second: .change(.moves),
            floor: pods(agents: (1, 1), "S1: on 0, moves 10 to E; E1: on 10"),
            table: """
                type from arrives talk | outcome  waited who
                101  East 12      10   | answered 0      E1
                101  East 13      10   | answered 0      S1
                """),
        EventPair(
            first: .change(.comesOn), second: .change(.breakDue),
            floor: Floor(duties: "A1: on 10, break 10 for 5 latest 10"),
            table: """
                type arrives talk | outcome  waited who
                101  5       10   | answered 10     A1
                """, agents: "A1: present 15-10000, onBreak 10-15, breakKept 10-10"),
        EventPair(
            first: .change(.comesOn), second: .change(.stepsAway), floor: Floor(duties: "A1: on 10, away 10 for 5"),
            table: """
                type arrives talk | outcome  waited who
                101  5       10   | answered 10     A1
                """, agents: "A1: present 15-10000, steppedAway 10-15"),
        EventPair(
            first: .change(.numberRises), second: .change(.moves),
            floor: pods(agents: (1, 1), "S1: on 0, moves 10 to E", numbers: "E: rises 10"),
            table: """
                type from arrives talk | outcome  waited who
                101  East 12      10   | answered 0      E1
                101  East 13      10   | answered 0      S1
                """),
        EventPair(
            first: .change(.numberRises), second: .change(.breakDue),
            floor: Floor(duties: "A1: break 10 for 5 latest 10", numbers: "A: rises 10"),
            table: """
                type arrives talk | outcome  waited who
                101  5       10   | answered 10     A1
                """, agents: "A1: present 15-10000, onBreak 10-15, breakKept 10-10"),
        EventPair(
            first: .change(.numberRises), second: .change(.stepsAway),
            floor: Floor(duties: "A1: away 10 for 5", numbers: "A: rises 10"),
            table: """
                type arrives talk | outcome  waited who
                101  5       10   | answered 10     A1
                """, agents: "A1: present 15-10000, steppedAway 10-15"),
        EventPair(
            first: .change(.moves), second: .change(.breakDue),
            floor: Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, break 10 for 10 latest 15, moves 10 to E"),
            table: """
                type from arrives talk | outcome  waited who
                101  East 5       10   | answered 15     S1
                """, agents: "S1: onBreak.S, onBreak.E 10-20, breakKept.E 10-10"),
        EventPair(
            first: .change(.moves), second: .change(.stepsAway),
            floor: Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, away 10 for 10, moves 10 to E"),
            table: """
                type from arrives talk | outcome  waited who
                101  East 5       10   | answered 15     S1
                """, agents: "S1: steppedAway.S, steppedAway.E 10-20"),
        EventPair(
            first: .change(.breakDue), second: .change(.stepsAway),
            floor: Floor(duties: "A1: on 0, away 10 for 5, break 10 for 5 latest 10"),
            table: """
                type arrives talk | outcome  waited who
                101  10      10   | answered 10     A1
                """, agents: "A1: onBreak 10-15, steppedAway 15-20, breakKept 10-10"),
    ]

    private static func twoTeams(_ duties: String, numbers: String) -> Floor {
        Floor(
            teams: [Floor.Team(name: "A", agents: 1), Floor.Team(name: "B", agents: 1)], duties: duties,
            numbers: numbers)
    }

    private static func pods(agents: (Int, Int), _ duties: String, numbers: String = "") -> Floor {
        var floor = Floor.pods("0 home", agents: agents, duties: duties)
        floor.numbers = numbers
        return floor
    }
}
