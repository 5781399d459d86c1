import Testing

@Suite("Teams by area and waiting time")
struct RoutingTests {
    @Test("Isolated pods: a caller waits for the home pod while the other is idle")
    func isolated() {
        Floor.pods("0 home").expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       60       30   | answered  0      S1
            101  South 5       10       30   | abandoned 10     -
            101  East  6       60       30   | answered  0      E1
            101  South 7       60       10   | answered  23     S1
            """)
    }

    @Test("Overflow: after the stage's waiting time an idle agent elsewhere takes the call")
    func overflow() {
        Floor.pods("0 home; 20 any").expect(
            """
            type from  arrives talk | outcome  waited queued free who
            101  South 0       60   | answered 0      0      yes  S1
            101  South 5       10   | answered 20     20     no   E1
            """, agents: "E1: engaged 25-35")
    }

    @Test("Before the stage's waiting time a freed agent elsewhere leaves the call alone, from then on takes it")
    func freedAway() {
        Floor.pods("0 home; 20 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       90   | answered 0      S1
            101  East  0       10   | answered 0      E1
            101  South 1       60   | answered 20     E1
            101  South 5       10   | answered 76     E1
            """)
    }

    @Test("A named stage opens calls to that team only, and only as far as it answers them")
    func named() {
        var floor = Floor.pods("0 home; 10 E")
        floor.teams[1].answers = ["101"]
        floor.expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       60   | answered  0      S1
            999  South 1       30       10   | abandoned 30     -
            101  South 2       90       90   | answered  10     E1
            101  East  20      30       10   | abandoned 30     -
            """)
    }

    @Test("A first stage that opens later keeps even an idle home agent waiting until then")
    func opensLate() {
        Floor.pods("5 home").expect(
            """
            type from  arrives talk | outcome  waited queued free who
            101  South 10      60   | answered 5      5      no   S1
            """)
    }

    @Test("Stages add up: a call keeps the team it had")
    func addUp() {
        Floor.pods("0 S; 5 E").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       20   | answered 0      S1
            101  East  0       60   | answered 5      E1
            101  East  3       10   | answered 17     S1
            """)
    }

    @Test("An arriving call prefers the home pod's agent to one idle for longer")
    func homeFirst() {
        Floor.pods("0 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       10   | answered 0      S1
            101  South 20      30   | answered 0      S1
            101  South 30      10   | answered 0      E1
            101  East  60      30   | answered 0      E1
            101  East  61      10   | answered 0      S1
            """)
    }

    @Test("When a stage opens the idle agent of a home team goes before others, here too")
    func homeFirstLater() {
        Floor.pods("5 any", agents: (1, 1), duties: "S1: on 8").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 10      30   | answered 5      S1
            101  South 11      30   | answered 5      E1
            """)
    }

    @Test("Overflow keeps the reserve of the team it goes to")
    func reserve() {
        var floor = Floor.pods("0 home; 5 any", agents: (1, 2))
        floor.teams[1].keepFree = ["101": 1]
        floor.expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       60   | answered  0      S1
            101  South 1       90       90   | answered  5      E1
            101  South 2       20       10   | abandoned 20     -
            999  South 3       90       90   | answered  5      E2
            """)
    }

    @Test("A freed agent turns to the highest priority first, from whatever area")
    func priority() {
        Floor.pods("0 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       10   | answered 0      S1
            101  East  0       90   | answered 0      E1
            101  South 1       10   | answered 19     S1
            999  East  2       10   | answered 8      S1
            """)
    }

    @Test("Within a priority the longest waiting goes first, even from another area")
    func longestWaiting() {
        Floor.pods("0 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       10   | answered 0      S1
            101  East  0       90   | answered 0      E1
            101  East  2       10   | answered 8      S1
            101  South 3       10   | answered 17     S1
            """)
    }

    @Test("Of callers who came at the same instant the agent's own area goes first, then the first in the table")
    func ownAreaFirst() {
        Floor.pods("0 any").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       10   | answered 0      S1
            101  East  0       90   | answered 0      E1
            101  East  2       10   | answered 18     S1
            101  South 2       10   | answered 8      S1
            101  East  2       10   | answered 28     S1
            """)
    }
}

@Suite("Wraps broken into at home and away")
struct RoutedWrapTests {
    private func pods(_ routing: String, awayFactor: Double = 1) -> Floor {
        var floor = Floor.pods(routing, agents: (1, 1), awayFactor: awayFactor)
        floor.types[1].interruptibleBy = ["999"]
        return floor
    }

    @Test("An idle agent elsewhere goes before a wrap at home")
    func idleAwayFirst() {
        pods("0 any").expect(
            """
            type from  arrives talk wrap breakOff | outcome  waited who
            101  South 0       10   40   3        | answered 0      S1
            999  South 15      10   0    0        | answered 0      E1
            """)
    }

    @Test("A wrap at home goes before one elsewhere that has lasted longer")
    func homeWrapFirst() {
        pods("0 any").expect(
            """
            type from  arrives talk wrap breakOff | outcome  waited who
            101  South 0       12   40   3        | answered 0      S1
            101  East  0       10   40   4        | answered 0      E1
            999  South 15      10   0    0        | answered 3      S1
            999  South 16      10   0    0        | answered 4      E1
            """)
    }

    @Test("A stage that opens breaks into a wrap elsewhere, and break-off and pick-up are as long as at home")
    func stageBreaksIn() {
        pods("0 home; 5 any", awayFactor: 2).expect(
            """
            type from  arrives pickUp talk wrap breakOff | outcome  waited queued talked who
            999  South 0       0      90   0    0        | answered 0      0      90     S1
            101  East  0       0      1    40   3        | answered 0      0      1      E1
            999  South 2       1      10   0    0        | answered 9      5      20     E1
            """, agents: "E1: engaged 0-65")
    }

    @Test("A wrap that begins is broken into only by callers open to its agent's team")
    func wrapBegins() {
        pods("0 home; 5 any").expect(
            """
            type from  arrives talk wrap breakOff | outcome  waited queued who
            999  South 0       90   0    0        | answered 0      0      S1
            101  East  0       10   40   2        | answered 0      0      E1
            999  South 3       10   0    0        | answered 9      7      E1
            999  South 20      10   0    0        | answered 7      5      E1
            """)
    }
}
