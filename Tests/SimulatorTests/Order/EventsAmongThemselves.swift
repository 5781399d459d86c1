import Simulator

extension EventPair {
    /// Two things of which none is a change of duty.
    static let eventsAmongThemselves: [EventPair] = [
        EventPair(
            first: .event(.workEnd), second: .event(.stageOpening), floor: Floor.pods("0 home; 10 any"),
            table: """
                type from  arrives talk | outcome  waited who
                101  South 0       15   | answered 0      S1
                101  South 5       10   | answered 10     S1
                """),
        EventPair(
            first: .event(.workEnd), second: .event(.arrival), floor: Floor(),
            table: """
                type arrives talk wrap | outcome  waited free who
                101  0       10   5    | answered 0      yes  A1
                101  15      10   0    | answered 0      yes  A1
                """),
        EventPair(
            first: .event(.workEnd), second: .patienceEnd, floor: Floor(),
            table: """
                type arrives patience talk | outcome  waited who
                101  0       60       10   | answered 0      A1
                101  5       5        10   | answered 5      A1
                """),
        // A transfer finds the very agent free who made it.
        EventPair(
            first: .event(.workEnd), second: .event(.followOn), floor: Floor(),
            table: """
                call of           type arrives talk | outcome  waited free who
                a    -            101  0       10   | answered 0      yes  A1
                b    a.answered+0 101  10      10   | answered 0      yes  A1
                """),
        EventPair(
            first: .event(.stageOpening), second: .event(.arrival), floor: Floor.pods("0 home; 10 any", agents: (0, 1)),
            table: """
                type from  arrives talk | outcome  waited who
                101  South 5       10   | answered 10     E1
                999  East  15      10   | answered 10     E1
                """),
        EventPair(
            first: .event(.stageOpening), second: .patienceEnd, floor: Floor.pods("0 home; 10 any", agents: (0, 1)),
            table: """
                type from  arrives patience talk | outcome  waited who
                101  South 5       10       10   | answered 10     E1
                """),
        EventPair(
            first: .event(.stageOpening), second: .event(.followOn),
            floor: Floor.pods("0 home; 10 any", agents: (0, 1)),
            table: """
                call of            type from  arrives talk | outcome  waited who
                a    -             101  East  0       10   | answered 0      E1
                b    -             101  South 10      10   | answered 10     E1
                c    a.answered+10 101  East  20      10   | answered 10     E1
                """),
        EventPair(
            first: .event(.arrival), second: .patienceEnd, floor: Floor.pods("0 any if 2 wait", agents: (0, 1)),
            table: """
                type from  arrives patience talk | outcome   waited who
                101  South 1       4        10   | answered  4      E1
                101  South 5       60       10   | abandoned 60     -
                """),
        EventPair(
            first: .event(.arrival), second: .event(.followOn), floor: Floor(),
            table: """
                call of            type arrives talk | outcome  waited who
                a    -             101  0       10   | answered 0      A1
                b    a.answered+10 101  20      10   | answered 5      A1
                c    -             101  20      5    | answered 0      A1
                """),
        // Who has hung up is not counted in the line, and not answered any more.
        EventPair(
            first: .patienceEnd, second: .event(.followOn), floor: Floor.pods("0 any if 2 wait", agents: (0, 1)),
            table: """
                call of            type from  arrives patience talk | outcome   waited who
                a    -             101  South 0       5        10   | abandoned 5      -
                b    -             101  South 6       4        10   | abandoned 4      -
                c    a.abandoned+5 101  South 10      20       10   | abandoned 20     -
                """),
    ]
}
