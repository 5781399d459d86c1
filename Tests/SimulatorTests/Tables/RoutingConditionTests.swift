import ContactCentre
import Simulator
import Testing

@Suite("Stages with a condition")
struct RoutingConditionTests {
    @Test("The queue condition: the caller who makes the line long enough frees the one who waits longest")
    func queue() {
        Floor.pods("0 home; 0 any if 2 wait").expect(
            """
            type from  arrives talk | outcome  waited queued free who
            101  South 0       60   | answered 0      0      yes  S1
            101  South 1       90   | answered 4      4      no   E1
            101  South 5       10   | answered 55     55     no   S1
            """)
    }

    @Test("The queue condition on the caller's own arrival")
    func queueOfOne() {
        Floor.pods("0 home; 0 any if 1 wait").expect(
            """
            type from  arrives talk | outcome  waited free who
            101  South 0       60   | answered 0      yes  S1
            101  South 1       90   | answered 0      yes  E1
            """)
    }

    @Test("The queue condition counts callers of the same type and area only")
    func ownLine() {
        Floor.pods("0 home; 0 any if 2 wait", agents: (1, 2)).expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       60   | answered  0      S1
            101  East  0       90       60   | answered  0      E1
            101  South 1       20       10   | abandoned 20     -
            999  South 2       20       10   | abandoned 20     -
            """)
    }

    @Test("The queue condition does not count who has hung up, in the middle of the line neither")
    func hungUp() {
        Floor.pods("0 home; 0 any if 3 wait").expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       60   | answered  0      S1
            101  South 1       3        10   | abandoned 3      -
            101  South 2       90       10   | answered  58     S1
            101  South 5       2        10   | abandoned 2      -
            101  South 8       90       10   | answered  62     S1
            """)
    }

    @Test("The queue condition together with a waiting time holds only while enough wait")
    func queueAndWaitingTime() {
        Floor.pods("0 home; 10 any if 2 wait").expect(
            """
            type from  arrives patience talk | outcome  waited who
            101  South 0       90       60   | answered 0      S1
            101  South 1       90       99   | answered 10     E1
            101  South 5       90       10   | answered 55     S1
            """)
    }

    @Test("A freed agent elsewhere looks whether the condition holds at that moment")
    func freedAgentLooks() {
        Floor.pods("0 home; 0 any if 2 wait").expect(
            """
            type from  arrives patience talk | outcome  waited who
            101  South 0       90       60   | answered 0      S1
            101  East  0       90       20   | answered 0      E1
            101  South 1       90       10   | answered 19     E1
            101  South 2       90       10   | answered 58     S1
            """)
    }

    @Test("The duty condition: the last home agent goes off duty, and the others take over")
    func duty() {
        Floor.pods("0 home; 0 any if nobody home", agents: (2, 1), duties: "S1: on 0, off 10; S2: on 0, off 14").expect(
            """
            type from  arrives talk | outcome  waited queued free who
            101  South 0       60   | answered 0      0      yes  S1
            101  South 1       60   | answered 0      0      yes  S2
            101  South 5       10   | answered 9      9      no   E1
            101  South 30      10   | answered 0      0      yes  E1
            """, agents: "S1: overtime 10-60; S2: overtime 14-61")
    }

    @Test("The duty condition asks for agents who answer the call type")
    func dutyOfThoseWhoAnswer() {
        var floor = Floor.pods("0 home; 0 any if nobody home")
        floor.teams[0].answers = ["999"]
        floor.expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       10   | answered  0      E1
            999  South 20      90       30   | answered  0      S1
            999  South 21      10       10   | abandoned 10     -
            """)
    }

    @Test("A home agent who does not answer the call type keeps no stage shut when the last who does goes off duty")
    func dutyOfOneGrade() {
        var floor = Floor.pods("0 home; 0 any if nobody home", duties: "S1: on 0, off 10")
        floor.teams.insert(Floor.Team(name: "Q", agents: 1, answers: ["999"], serves: ["South"]), at: 0)
        floor.expect(
            """
            type from  arrives patience talk | outcome  waited queued free who
            101  South 0       90       8    | answered 0      0      yes  S1
            101  South 2       90       20   | answered 6      6      no   S1
            101  South 5       90       20   | answered 5      5      no   E1
            999  South 6       90       30   | answered 0      0      yes  Q1
            """, agents: "S1: overtime 10-28")
    }

    @Test("The duty condition asks for home agents even where no stage opens the call to them")
    func dutyOfThoseWhoMayNot() {
        Floor.pods("0 E if nobody home", duties: "S1: on 0, off 20").expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       10       10   | abandoned 10     -
            101  South 15      90       10   | answered  5      E1
            """, agents: "S1: engaged, present 0-20")
    }

    @Test("A home agent who comes on duty ends the duty condition")
    func dutyEnds() {
        Floor.pods("0 home; 0 any if nobody home", duties: "S1: on 10").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 5       10   | answered 0      E1
            101  South 20      30   | answered 0      S1
            101  South 21      10   | answered 29     S1
            """)
    }
}

@Suite("Calls transferred out")
struct TransferredOutTests {
    @Test("A call leaves the house at the waiting time of the last stage, unless somebody is chosen or it hangs up")
    func out() {
        Floor.pods("0 home; 15 out").expect(
            """
            type from  arrives patience talk | outcome   waited queued free who
            101  South 0       60       30   | answered  0      0      yes  S1
            101  South 1       60       10   | out       15     15     no   -
            101  South 2       14       10   | abandoned 14     14     no   -
            101  South 20      60       10   | answered  10     10     no   S1
            101  South 24      60       10   | out       15     15     no   -
            """, agents: "S1: engaged 0-40")
    }

    @Test("A call that an agent is picking up stays")
    func ringing() {
        Floor.pods("0 home; 5 out").expect(
            """
            type from  arrives pickUp talk | outcome  waited queued who
            101  South 0       9      30   | answered 9      0      S1
            """)
    }

    @Test("Out at once: only an agent found in that instant keeps the call")
    func atOnce() {
        Floor.pods("0 home; 0 out").expect(
            """
            type from  arrives talk | outcome  waited queued free who
            101  South 0       30   | answered 0      0      yes  S1
            101  South 1       10   | out      0      0      no   -
            101  East  1       10   | answered 0      0      yes  E1
            101  South 30      10   | answered 0      0      yes  S1
            """)
    }

    @Test("A call that has left no longer counts as waiting")
    func leavesTheLine() {
        Floor.pods("0 home; 0 any if 2 wait; 5 out").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       40   | answered 0      S1
            101  South 1       10   | out      5      -
            101  South 7       10   | out      5      -
            101  South 20      10   | answered 4      E1
            101  South 24      10   | out      5      -
            """)
    }
}

@Suite("Handling away from home")
struct HandlingAwayTests {
    @Test("Conversation and wrap take the factor's times as long; pick-up does not")
    func longer() {
        Floor.pods("0 any", awayFactor: 1.5).expect(
            """
            type from  arrives pickUp talk wrap | outcome  waited talked wrapped who
            101  South 0       2      10   4    | answered 2      10     4       S1
            101  South 1       2      10   4    | answered 2      15     6       E1
            """, agents: "S1: engaged 0-16; E1: engaged 1-24")
    }

    @Test("A team at home in several areas is at home in each")
    func severalAreas() {
        var floor = Floor.pods("0 any", awayFactor: 0.5)
        floor.teams[1].serves = ["South", "East"]
        floor.expect(
            """
            type from  arrives talk | outcome  waited talked who
            101  South 0       10   | answered 0      10     S1
            101  South 1       20   | answered 0      20     E1
            101  East  11      10   | answered 0      5      S1
            """)
    }

    @Test(
        "Lengths are rounded to the nearest microsecond, halves up",
        arguments: [(1, 1.5, 2), (1, 1.4, 1), (3, 0.5, 2), (1, 0.4, 0), (0, 3, 0), (7, 1.1, 8)]
            as [(Int64, Double, Int64)])
    func rounding(length: Int64, factor: Double, expected: Int64) {
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1, handlingAwayFactor: factor)],
            teams: [Room.TeamRules(agents: 1, answers: [0], keepFree: [0], serves: [])])
        let world = World(
            room: room, calls: [CallLife(arrival: 0, patience: 9, talk: length, wrap: length)],
            duties: [DutyChange(instant: 0, agent: 0, comesOn: true)], end: 100)
        #expect(world.simulated().calls.map(\.talk) == [expected])
        #expect(world.simulated().calls.map(\.wrap) == [expected])
        #expect(world.disagreement == nil)
    }
}
