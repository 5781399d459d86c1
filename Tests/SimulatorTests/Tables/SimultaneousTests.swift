import Testing

/// What ``EventPair`` does not tell of things that happen at one instant: two of a kind, and what else follows.
@Suite("Things that happen at the same instant")
struct SimultaneousTests {
    @Test("Off duty before on duty: the agents who change over are not there together")
    func offBeforeOn() {
        Floor(
            teams: [Floor.Team(name: "A", agents: 2, keepFree: ["101": 1])], duties: "A1: on 0, off 10; A2: on 10"
        ).expect(
            """
            type arrives patience talk | outcome   waited who
            101  5       60       10   | abandoned 60     -
            """, agents: "A1: present 0-10; A2: present 10-10000")
    }

    @Test("Off duty as patience ends in the pick-up: the agent leaves with no overtime")
    func offAndPatience() {
        Floor(duties: "A1: on 0, off 10").expect(
            """
            type arrives patience pickUp talk | outcome   waited who
            101  5       5        20     10   | abandoned 5      A1
            101  6       4        0      10   | abandoned 4      -
            """, agents: "A1: present 0-10, engaged 5-10, overtime")
    }

    @Test("On duty before an arrival: a waiting caller has the agent first")
    func onBeforeArrivalWithCallerWaiting() {
        Floor(duties: "A1: on 10").expect(
            """
            type arrives talk | outcome  waited free who
            101  5       10   | answered 5      no   A1
            999  10      10   | answered 10     no   A1
            """)
    }

    @Test("On duty in wrap just as the wrap ends: no break-off")
    func onAsWrapEnds() {
        Floor.interrupting(duties: "A1: on 0, off 5, on 30").expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   20   2        | answered 0      0      A1
            999  12      10   0    0        | answered 18     18     A1
            """, agents: "A1: engaged 0-40, overtime 5-30")
    }

    @Test("On duty just as an overtime conversation ends: the agent stays and takes the next caller")
    func onAsConversationEnds() {
        Floor(duties: "A1: on 0, off 5, on 10").expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  6       10   | answered 4      A1
            """, agents: "A1: present 0-10000, engaged 0-20, overtime 5-10")
    }

    @Test("Work of two agents ends: the lower number first takes the first caller")
    func workEndsWithWork() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)]).expect(
            """
            type arrives talk | outcome  waited who
            101  0       9    | answered 0      A1
            101  0       20   | answered 0      A2
            101  9       11   | answered 0      A1
            101  15      7    | answered 5      A1
            101  16      3    | answered 4      A2
            """, agents: "A1: engaged 0-27; A2: engaged 0-23")
    }

    @Test("Work of two agents ends: the lower number is idle first, whoever began first")
    func workEndsWithWorkThenIdle() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)], duties: "A1: on 5").expect(
            """
            type arrives talk | outcome  waited who
            101  1       19   | answered 0      A2
            101  6       14   | answered 0      A1
            101  30      7    | answered 0      A1
            """)
    }

    @Test("Work ends before an arrival: a waiting caller has the agent first, whatever the priorities")
    func workEndsBeforeArrivalWithCallerWaiting() {
        Floor().expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  5       10   | answered 5      A1
            999  10      10   | answered 10     A1
            """)
    }

    @Test("A conversation ends before an arrival: its wrap is broken into with the break-off")
    func conversationEndsBeforeArrival() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued free who
            101  0       10   20   3        | answered 0      0      yes  A1
            999  10      10   0    0        | answered 3      0      no   A1
            """)
    }

    @Test("Work ends as the patience of two callers does: one is answered, the other hangs up")
    func workEndsBeforePatienceOfTwo() {
        Floor().expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      A1
            101  5       5        10   | answered  5      A1
            101  6       4        10   | abandoned 4      -
            """)
    }

    @Test("Two arrivals: in the order of the table, whatever the priorities")
    func arrivalWithArrival() {
        Floor().expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            999  0       10   | answered 10     A1
            """)
    }

    @Test("An arrival as a caller hangs up in the pick-up: the ringing agent is free for it")
    func arrivalAsRingingEnds() {
        Floor().expect(
            """
            type arrives patience pickUp talk | outcome   waited free who
            101  0       5        20     10   | abandoned 5      yes  A1
            101  5       60       0      10   | answered  0      yes  A1
            """)
    }

    @Test("An arrival as another caller's patience ends in the line: both wait, one hangs up")
    func arrivalBeforePatience() {
        Floor().expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      A1
            101  1       4        10   | abandoned 4      -
            101  5       60       10   | answered  5      A1
            101  5       0        10   | abandoned 0      -
            """)
    }

    @Test("The patience of two callers ends: both hang up")
    func patienceWithPatience() {
        Floor().expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      A1
            101  1       4        10   | abandoned 4      -
            999  2       3        10   | abandoned 3      -
            """)
    }

    @Test("What would happen at the very end of the time watched does not happen")
    func atTheEnd() {
        Floor(duties: "A1: on 0, off 20", end: 20).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       20   | answered  0      A1
            101  5       15       10   | waiting   0      -
            101  6       13       10   | abandoned 13     -
            """, agents: "A1: present 0-20, engaged 0-20, overtime")
    }
}
