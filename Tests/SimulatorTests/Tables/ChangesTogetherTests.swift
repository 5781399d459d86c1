import Testing

/// All changes of duty of one instant happen before anybody takes a call because of them.
@Suite("Several changes of duty at one instant")
struct ChangesTogetherTests {
    private static let overflow = "0 home; 5 any"

    @Test("of two who come on duty the home agent takes the caller who waits longest, whichever team comes first")
    func homeFirst() {
        Floor.pods(ChangesTogetherTests.overflow, duties: "S1: on 30; E1: on 30").expect(
            """
            type from  | arrives talk | outcome  waited who
            101  East  | 10      20   | answered 20     E1
            101  South | 12      20   | answered 18     S1
            """)
        Floor.pods(ChangesTogetherTests.overflow, duties: "S1: on 30; E1: on 30").expect(
            """
            type from  | arrives talk | outcome  waited who
            101  South | 10      20   | answered 20     S1
            101  East  | 12      20   | answered 18     E1
            """)
    }

    @Test("a caller who waits longest and has nobody at home goes to an away agent before that agent's own callers")
    func awayWhereNobodyIsHome() {
        Floor.pods(ChangesTogetherTests.overflow, duties: "S1: on 30; E1: on 90").expect(
            """
            type from  | arrives talk | outcome  waited who
            101  East  | 10      20   | answered 20     S1
            101  South | 12      20   | answered 38     S1
            """)
    }

    @Test("priority goes before waiting time, and waiting time before being at home")
    func order() {
        Floor.pods(ChangesTogetherTests.overflow, agents: (1, 2), duties: "S1: on 30; E1: on 30; E2: on 99").expect(
            """
            type from  | arrives talk | outcome  waited who
            101  South | 10      20   | answered 40     S1
            101  East  | 11      20   | answered 39     E1
            999  East  | 12      20   | answered 18     E1
            999  East  | 13      20   | answered 17     S1
            """)
    }

    @Test("of callers who came together, each gets the agent at home")
    func cameTogether() {
        Floor.pods("0 any", duties: "S1: on 30; E1: on 30").expect(
            """
            type from  | arrives talk | outcome  waited who
            101  East  | 10      20   | answered 20     E1
            101  South | 10      20   | answered 20     S1
            """)
        Floor.pods("0 any", duties: "S1: on 90; E1: on 30").expect(
            """
            type from  | arrives talk | outcome  waited who
            101  South | 10      20   | answered 40     E1
            101  East  | 10      20   | answered 20     E1
            """)
    }

    @Test("one who goes off duty or on a break as others come is not counted for a reserve")
    func reserveAfterAllChanges() {
        let team = Floor.Team(name: "A", agents: 3, keepFree: ["101": 1])
        Floor(teams: [team], duties: "A1: on 0, off 30; A2: on 30; A3: on 40").expect(
            """
            type | arrives talk | outcome  waited who
            101  | 10      5    | answered 30     A2
            """)
        Floor(teams: [team], duties: "A1: on 0, break 30 for 10 latest 30; A2: on 30; A3: on 99").expect(
            """
            type | arrives talk | outcome  waited who
            101  | 10      5    | answered 30     A2
            """)
        Floor(teams: [team], duties: "A1: on 30; A2: on 30; A3: on 99").expect(
            """
            type | arrives talk | outcome  waited who
            101  | 10      5    | answered 20     A1
            """)
    }

    @Test("a team that loses its last agent as another's agent comes on duty: the caller goes to one at home")
    func lastLeavesAsAnotherComes() {
        var floor = Floor.pods(
            "0 home; 0 any if nobody home", agents: (2, 1), duties: "S1: on 0, off 30; S2: on 30; E1: on 0")
        let table = """
            type from  | arrives talk | outcome  waited who
            101  South | 0       40   | answered 0      S1
            101  South | 10      20   | answered 20     S2
            """
        floor.expect(table)
        // Nobody comes: the line opens at the same instant to the others.
        floor.duties = "S1: on 0, off 30; S2: on 90; E1: on 0"
        floor.expect(
            """
            type from  | arrives talk | outcome  waited who
            101  South | 0       40   | answered 0      S1
            101  South | 10      20   | answered 20     E1
            """)
    }

    @Test("numbers of two teams that rise at one instant: home first as well")
    func numbersThatRise() {
        var floor = Floor.pods(ChangesTogetherTests.overflow)
        floor.numbers = "S: rises 30; E: rises 30"
        floor.expect(
            """
            type from  | arrives talk | outcome  waited who
            101  East  | 10      20   | answered 20     E1
            101  South | 12      20   | answered 18     S1
            """)
    }
}
