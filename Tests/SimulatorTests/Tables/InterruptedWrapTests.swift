import Testing

@Suite("Wraps that are broken into")
struct InterruptedWrapTests {
    @Test("An arriving call breaks into a wrap, and the rest of it is done afterwards")
    func breaksIn() {
        Floor.interrupting().expect(
            """
            type arrives pickUp talk wrap breakOff | outcome  waited queued free who
            101  0       0      10   20   3        | answered 0      0      yes  A1
            999  15      2      10   5    0        | answered 5      0      no   A1
            101  16      0      10   0    0        | answered 34     34     no   A1
            """, agents: "A1: engaged 0-60")
    }

    @Test("A free agent is preferred to a wrap")
    func freeAgentFirst() {
        Floor.interrupting(agents: 2).expect(
            """
            type arrives talk wrap breakOff | outcome  waited free who
            101  0       10   20   3        | answered 0      yes  A1
            999  15      10   5    0        | answered 0      yes  A2
            """, agents: "A1: engaged 0-30; A2: engaged 15-30")
    }

    @Test("Who breaks off in no time at all was free; who needs time for it, or is broken into later, was not")
    func breaksInAtOnce() {
        Floor.interrupting().expect(
            """
            type arrives pickUp talk wrap breakOff | outcome   waited queued free who
            101  0       0      10   20   0        | answered  0      0      yes  A1
            999  15      2      10   5    0        | answered  2      0      yes  A1
            101  16      0      10   0    0        | answered  31     31     no   A1
            """)
        Floor.interrupting().expect(
            """
            type arrives patience talk wrap breakOff | outcome   waited queued free who
            101  0       9        10   20   1        | answered  0      0      yes  A1
            999  15      9        10   5    0        | answered  1      0      no   A1
            """)
        // The 999 caller waits for the end of the conversation, and then breaks into the wrap at once.
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome   waited queued free who
            101  0       10   20   0        | answered  0      0      yes  A1
            999  5       10   5    0        | answered  5      5      no   A1
            """)
    }

    @Test("Who hangs up while a free agent's telephone rings did find an agent free")
    func hangsUpWhileItRings() {
        Floor.interrupting(agents: 2).expect(
            """
            type arrives patience pickUp talk wrap breakOff | outcome   waited queued free
            101  0       9        0      10   20   0        | answered  0      0      yes
            101  1       3        5      10   0    0        | abandoned 3      0      yes
            999  12      2        4      10   0    0        | abandoned 2      0      yes
            999  13      2        4      10   0    0        | abandoned 2      0      yes
            """)
    }

    @Test("A call type that may not break in waits until the wrap is done")
    func mayNotBreakIn() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome  waited who
            101  0       10   20   3        | answered 0      A1
            101  15      10   0    0        | answered 15     A1
            """)
    }

    @Test("A wrap that nobody may break into is finished first")
    func ownWrap() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome  waited who
            999  0       10   20   3        | answered 0      A1
            999  15      10   0    0        | answered 15     A1
            """)
    }

    @Test("The agent longest in wrap breaks off, and with the break-off of the call whose wrap it is")
    func longestInWrap() {
        Floor.interrupting(agents: 2).expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       20   40   3        | answered 0      0      A1
            101  1       10   40   7        | answered 0      0      A2
            999  25      10   0    1        | answered 7      0      A2
            999  26      10   0    1        | answered 3      0      A1
            """, agents: "A1: engaged 0-73; A2: engaged 1-68")
    }

    @Test("In wrap equally long in two teams: the earlier team's agent; in one team: who began first")
    func inWrapEquallyLong() {
        var floor = Floor.interrupting()
        floor.teams = [Floor.Team(name: "A", agents: 1), Floor.Team(name: "B", agents: 2)]
        floor.duties = "A1: on 2"
        floor.expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       20   40   3        | answered 0      0      B1
            101  0       20   40   4        | answered 0      0      B2
            101  2       18   40   5        | answered 0      0      A1
            999  25      10   0    1        | answered 5      0      A1
            999  26      10   0    1        | answered 3      0      B1
            """)
    }

    @Test("Only agents whose team answers the call break off their wraps")
    func ownTeam() {
        var floor = Floor.interrupting()
        floor.teams = [
            Floor.Team(name: "A", agents: 1, answers: ["101"]),
            Floor.Team(name: "B", agents: 1, answers: ["101", "999"]),
        ]
        floor.expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   40   3        | answered 0      0      A1
            101  0       15   40   4        | answered 0      0      B1
            999  20      10   0    1        | answered 4      0      B1
            999  21      10   0    1        | answered 17     13     B1
            """)
    }

    @Test("Rests of wraps are done last broken off first, and each may be broken into again")
    func owedWraps() {
        var floor = Floor.interrupting()
        floor.types[0].interruptibleBy = ["999"]
        // 101's wrap runs 10-12, is broken off with 8 left; the first 999's wrap runs 17-18, is broken off with 9 left;
        // the second 999 talks 20-25 and wraps 25-27; then 9 of the first 999's, with 4 done when the third 999 comes at
        // 31: it talks 33-38, wraps 38-39; 5 left of the first 999's until 44, 8 of the 101's until 52.
        floor.expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   10   1        | answered 0      0      A1
            999  12      4    10   2        | answered 1      0      A1
            999  18      5    2    9        | answered 2      0      A1
            999  31      5    1    9        | answered 2      0      A1
            101  32      5    0    0        | answered 20     20     A1
            """, agents: "A1: engaged 0-57")
    }

    @Test("When a conversation ends, a waiting caller who may break in does so before the wrap begins")
    func atTheEndOfTheConversation() {
        Floor.interrupting().expect(
            """
            type arrives pickUp talk wrap breakOff | outcome  waited queued free who
            101  0       0      10   20   3        | answered 0      0      yes  A1
            101  1       0      10   0    0        | answered 43     43     no   A1
            999  2       1      10   0    0        | answered 12     8      no   A1
            """, agents: "A1: engaged 0-54")
    }

    @Test("Of several waiting callers who may break in, the highest priority goes first")
    func highestPriorityBreaksIn() {
        Floor(
            types: [
                Floor.CallType(name: "web", priority: 3, interruptibleBy: ["101", "999"]),
                Floor.CallType(name: "101", priority: 2), Floor.CallType(name: "999", priority: 1),
            ]
        ).expect(
            """
            type arrives talk wrap breakOff | outcome  waited who
            web  0       10   20   3        | answered 0      A1
            101  1       10   0    0        | answered 25     A1
            999  2       10   0    0        | answered 11     A1
            """, agents: "A1: engaged 0-56")
    }

    @Test("A wrap is broken into again as soon as it is taken up, if a caller waits who may")
    func breaksInWhenTakenUp() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   20   3        | answered 0      0      A1
            999  12      10   0    0        | answered 3      0      A1
            999  14      10   0    0        | answered 14     11     A1
            """, agents: "A1: engaged 0-56")
    }

    @Test("A wrap of no length is not broken into, nor does it cost a break-off")
    func nothingLeft() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   0    5        | answered 0      0      A1
            999  5       10   0    0        | answered 5      5      A1
            """)
    }

    @Test("A call that arrives just as the wrap ends needs no break-off")
    func justAsTheWrapEnds() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap breakOff | outcome  waited free who
            101  0       10   20   5        | answered 0      yes  A1
            999  30      10   0    0        | answered 0      yes  A1
            """)
    }

    @Test("A caller who hangs up during the break-off leaves the agent to go on with the wrap")
    func hangsUpDuringBreakOff() {
        Floor.interrupting().expect(
            """
            type arrives patience pickUp talk wrap breakOff | outcome   waited queued who
            101  0       60       0      10   20   5        | answered  0      0      A1
            999  12      6        2      10   0    0        | abandoned 6      0      A1
            101  13      60       0      10   0    0        | answered  23     23     A1
            """, agents: "A1: engaged 0-46")
    }

    @Test("A wrap taken up again counts from then when the agent longest in wrap is sought")
    func takenUpAgainCountsFromThen() {
        Floor.interrupting(agents: 2).expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   40   1        | answered 0      0      A1
            101  0       15   40   2        | answered 0      0      A2
            999  11      10   0    0        | answered 1      0      A1
            999  25      10   0    0        | answered 2      0      A2
            """)
    }
}
