import Testing

/// What ``EventPair`` does not tell of stages that open at one instant with something else.
@Suite("Stages that open at the same instant as something else")
struct StageOpeningTests {
    @Test("On duty just as a stage opens: the agent elsewhere who comes takes the call, the instant included")
    func onAway() {
        Floor.pods("0 home; 10 any", duties: "E1: on 15").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  South 5       10   | answered 10     E1
            """)
    }

    @Test("Work elsewhere ends just as a stage opens: the freed agent takes the call, the instant included")
    func workAwayEnds() {
        Floor.pods("0 home; 10 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  East  0       15   | answered 0      E1
            101  South 5       10   | answered 10     E1
            """)
    }

    @Test("A stage opens for two lines: the earlier call type first, whichever opening was known first")
    func callTypes() {
        var floor = Floor.pods("0 home; 5 any")
        floor.types[1].routing = "0 home; 10 any"
        floor.types[1].priority = 1
        floor.expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       60   | answered  0      S1
            101  South 5       20       30   | abandoned 20     -
            999  South 10      20       30   | answered  5      E1
            """)
    }

    @Test("A stage opens for two lines of a call type: the earlier area first")
    func areas() {
        var floor = Floor(areas: ["South", "East"])
        floor.types[1].routing = "5 any"
        floor.expect(
            """
            type from  arrives talk | outcome  waited who
            101  East  0       10   | answered 15     A1
            101  South 0       10   | answered 5      A1
            """)
    }

    @Test("A stage opens for two callers of a line: the first in the table first")
    func sameLine() {
        Floor.pods("0 home; 5 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  South 1       10   | answered 5      E1
            101  South 1       10   | answered 15     E1
            """)
    }

    @Test("Somebody goes off duty: all callers look for agents then, and a stage that opens at that instant is open")
    func offDutyElsewhere() {
        var floor = Floor.pods("0 home; 5 any; 0 any if nobody home", duties: "M1: on 0, off 10")
        floor.types[1].routing = "0 home; 5 any"
        floor.teams.append(Floor.Team(name: "M", agents: 1, answers: ["999"], serves: ["South"]))
        floor.expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       10   | answered 0      S1
            101  South 5       10   | answered 5      E1
            """)
    }

    @Test("The last home agent goes off duty as work elsewhere ends: idle agents first")
    func offDutyBeforeWorkEnds() {
        Floor.pods("0 home; 0 any if nobody home", agents: (1, 2), duties: "S1: on 0, off 10").expect(
            """
            type from  arrives talk | outcome  waited who
            101  East  0       10   | answered 0      E1
            101  South 0       60   | answered 0      S1
            101  South 5       10   | answered 5      E2
            """)
    }

    @Test("Out as work ends: the freed agent takes the call")
    func outAndWorkEnds() {
        Floor.pods("0 home; 10 out").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       15   | answered 0      S1
            101  South 5       10   | answered 10     S1
            101  South 5       10   | out      10     -
            """)
    }

    @Test("Out as another stage opens: an idle agent keeps the call")
    func outAndStage() {
        Floor.pods("0 home; 10 any; 10 out").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  South 5       60   | answered 10     E1
            101  South 6       10   | out      10     -
            """)
    }

    @Test("Out as patience ends: the call is transferred")
    func outAndPatience() {
        Floor.pods("0 home; 10 out").expect(
            """
            type from  arrives patience talk | outcome waited who
            101  South 0       90       60   | answered 0      S1
            101  South 5       10       10   | out      10     -
            """)
    }

    @Test("Out as another caller joins: the one who leaves no longer counts")
    func outAndArrival() {
        Floor.pods("0 home; 0 any if 2 wait; 10 out").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  South 5       10   | out      10     -
            101  South 15      10   | out      10     -
            """)
    }

    @Test("Out as the last home agent goes off duty: the agent elsewhere takes the call")
    func outAndOffDuty() {
        Floor.pods("0 home; 0 any if nobody home; 10 out", duties: "S1: on 0, off 15").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  South 5       10   | answered 10     E1
            """)
    }

    @Test("A stage that would open at the very end of the time watched does not")
    func atTheEnd() {
        var floor = Floor.pods("0 home; 10 any; 15 out")
        floor.end = 15
        floor.expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       60   | answered 0      S1
            101  South 5       10   | waiting  0      -
            """)
    }
}
