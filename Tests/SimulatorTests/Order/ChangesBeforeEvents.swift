import Simulator

extension EventPair {
    /// A change of duty and something else: the change of the agent of East, at 15, has happened already.
    static let changesBeforeEvents = goings + comings + changesBeforePatience

    /// The agent is there no more.
    private static let goings = goingDuties.flatMap { kind, duties, numbers in
        let floor = floor("0 home; 10 any", agents: (0, 1), duties, numbers: numbers)
        return [
            EventPair(
                first: .change(kind), second: .event(.workEnd), floor: floor,
                table: """
                    type from arrives patience talk | outcome   waited who
                    101  East 0       60       15   | answered  0      E1
                    101  East 5       60       10   | abandoned 60     -
                    """),
            EventPair(
                first: .change(kind), second: .event(.stageOpening), floor: floor,
                table: """
                    type from  arrives patience talk | outcome   waited who
                    101  South 5       60       10   | abandoned 60     -
                    """),
            EventPair(
                first: .change(kind), second: .event(.arrival), floor: floor,
                table: """
                    type from arrives patience talk | outcome   waited free who
                    101  East 15      60       10   | abandoned 60     no   -
                    """),
            EventPair(
                first: .change(kind), second: .event(.followOn), floor: floor,
                table: """
                    call of            type from arrives patience talk | outcome   waited free who
                    a    -             101  East 0       60       5    | answered  0      yes  E1
                    b    a.answered+10 101  East 15      60       10   | abandoned 60     no   -
                    """),
        ]
    }

    private static let goingDuties: [(DutyChange.Kind, duties: String, numbers: String)] = [
        (.goesOff, "E1: on 0, off 15", ""), (.numberFalls, "", "E: rises 0, falls 15"),
        (.moves, "E1: on 0, moves 15 to none", ""), (.breakDue, "E1: on 0, break 15 for 500 latest 15", ""),
        (.stepsAway, "E1: on 0, away 15 for 500", ""),
    ]

    /// The agent is there: for callers who wait, before anybody else turns to them.
    private static let comings = comingDuties.flatMap { kind, duties, numbers in
        let floor = floor("0 home; 10 any", agents: (1, 1), duties, numbers: numbers)
        var openFloor = floor
        openFloor.types[1].routing = "0 any"
        return [
            EventPair(
                first: .change(kind), second: .event(.workEnd), floor: openFloor,
                table: """
                    type from  arrives talk | outcome  waited who
                    101  South 0       15   | answered 0      S1
                    101  South 5       10   | answered 10     E1
                    """),
            EventPair(
                first: .change(kind), second: .event(.stageOpening), floor: floor,
                table: """
                    type from arrives talk | outcome  waited who
                    101  East 5       10   | answered 10     E1
                    """),
            EventPair(
                first: .change(kind), second: .event(.arrival), floor: floor,
                table: """
                    type from arrives talk | outcome  waited free who
                    101  East 15      10   | answered 0      yes  E1
                    """),
            EventPair(
                first: .change(kind), second: .patienceEnd, floor: openFloor,
                table: """
                    type from arrives patience talk | outcome  waited who
                    101  East 0       60       60   | answered 0      S1
                    101  East 5       10       10   | answered 10     E1
                    """),
            EventPair(
                first: .change(kind), second: .event(.followOn), floor: openFloor,
                table: """
                    call of            type from arrives patience talk | outcome   waited free who
                    a    -             101  East 0       60       60   | answered  0      yes  S1
                    b    -             101  East 1       4        5    | abandoned 4      no   -
                    c    b.abandoned+10 101 East 15      60       10   | answered  0      yes  E1
                    """),
        ]
    }

    private static let comingDuties: [(DutyChange.Kind, duties: String, numbers: String)] = [
        (.comesOn, "E1: on 15", ""), (.numberRises, "", "E: rises 15"),
    ]

    /// A caller's patience ends in the line just as duties change so that another agent may take the call.
    private static let changesBeforePatience = [
        atHomeNoMore(.goesOff, "E1: on 0, off 15"), atHomeNoMore(.numberFalls, numbers: "E: rises 0, falls 15"),
        EventPair(
            first: .change(.moves), second: .patienceEnd,
            floor: floor("0 home", agents: (1, 0), "S1: on 0, moves 15 to E"),
            table: """
                type from arrives patience talk | outcome  waited who
                101  East 5       10       10   | answered 10     S1
                """),
        pauseDue(.breakDue, "E1: on 0, break 15 for 500 latest 15"), pauseDue(.stepsAway, "E1: on 0, away 15 for 500"),
    ]

    /// The last agent at home is on duty no more, so the call goes elsewhere.
    private static func atHomeNoMore(_ kind: DutyChange.Kind, _ duties: String = "", numbers: String = "") -> EventPair
    {
        EventPair(
            first: .change(kind), second: .patienceEnd,
            floor: floor("0 home; 0 any if nobody home", agents: (1, 1), duties, numbers: numbers),
            table: """
                type from arrives patience talk | outcome  waited who
                101  East 0       60       60   | answered 0      E1
                101  East 5       10       10   | answered 10     S1
                """)
    }

    /// A break that falls due opens no line to anybody, so nobody could take the call.
    private static func pauseDue(_ kind: DutyChange.Kind, _ duties: String) -> EventPair {
        EventPair(
            first: .change(kind), second: .patienceEnd, matters: false,
            floor: floor("0 home", agents: (1, 1), duties),
            table: """
                type from arrives patience talk | outcome   waited who
                101  East 0       60       60   | answered  0      E1
                101  East 5       10       10   | abandoned 10     -
                """)
    }

    private static func floor(
        _ routing: String, agents: (Int, Int), _ duties: String, numbers: String = ""
    ) -> Floor {
        var floor = Floor.pods(routing, agents: agents, duties: duties)
        floor.numbers = numbers
        return floor
    }
}
