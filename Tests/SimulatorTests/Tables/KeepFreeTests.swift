import Testing

@Suite("Agents kept free")
struct KeepFreeTests {
    private func floor(agents: Int, keeping kept: Int, duties: String = "") -> Floor {
        Floor(teams: [Floor.Team(name: "A", agents: agents, keepFree: ["101": kept])], duties: duties)
    }

    @Test("A call is taken only if enough agents are still free afterwards")
    func reserve() {
        floor(agents: 2, keeping: 1).expect(
            """
            type arrives patience talk | outcome   waited queued free who
            101  0       60       20   | answered  0      0      yes  A1
            101  1       5        20   | abandoned 5      5      no   -
            999  2       60       10   | answered  0      0      yes  A2
            """)
    }

    @Test("A freed agent counts: with the reserve complete, the agent idle for longest takes the waiting caller")
    func longestIdleTakes() {
        floor(agents: 2, keeping: 1).expect(
            """
            type arrives talk | outcome  waited queued free who
            101  0       20   | answered 0      0      yes  A1
            101  1       10   | answered 19     19     no   A2
            101  31      10   | answered 0      0      yes  A1
            """, agents: "A1: engaged 0-20 31-41; A2: engaged 20-30")
    }

    @Test("Of several idle agents, the one idle for longest takes the caller when another completes the reserve")
    func longestIdleOfSeveralTakes() {
        floor(agents: 3, keeping: 2).expect(
            """
            type arrives talk | outcome  waited who
            999  0       8    | answered 0      A1
            999  0       5    | answered 0      A2
            999  0       20   | answered 0      A3
            101  10      10   | answered 10     A2
            """)
    }

    @Test("A freed agent leaves a caller waiting for whom too few are free, and takes one of lower priority")
    func skipsForReserve() {
        Floor(
            types: [Floor.CallType(name: "101", priority: 1), Floor.CallType(name: "web", priority: 2)],
            teams: [Floor.Team(name: "A", agents: 1, keepFree: ["101": 1])]
        ).expect(
            """
            type arrives patience talk | outcome   waited who
            web  0       60       10   | answered  0      A1
            101  1       30       10   | abandoned 30     -
            web  2       60       10   | answered  8      A1
            """)
    }

    @Test("A call that one team keeps agents free for goes to another team that does not")
    func otherTeam() {
        Floor(
            teams: [
                Floor.Team(name: "A", agents: 1, keepFree: ["101": 1]), Floor.Team(name: "B", agents: 1),
            ]
        ).expect(
            """
            type arrives talk | outcome  waited free who
            101  0       10   | answered 0      yes  B1
            101  1       10   | answered 9      no   B1
            999  2       10   | answered 0      yes  A1
            """)
    }

    @Test("Each team counts its own idle agents only")
    func ownAgentsOnly() {
        Floor(
            teams: [
                Floor.Team(name: "A", agents: 1, keepFree: ["101": 1]),
                Floor.Team(name: "B", agents: 1, keepFree: ["101": 1]),
            ]
        ).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       30       10   | abandoned 30     -
            """)
    }

    @Test("An agent who comes on duty completes the reserve")
    func comesOnDuty() {
        floor(agents: 2, keeping: 1, duties: "A1: on 0; A2: on 7").expect(
            """
            type arrives talk | outcome  waited queued free who
            101  2       10   | answered 5      5      no   A1
            """, agents: "A1: engaged 7-17; A2: engaged, present 7-10000")
    }

    @Test("A call type for which agents are kept free breaks into no wrap of that team, neither then nor later")
    func breaksIntoNoWrap() {
        let floor = Floor(
            types: [
                Floor.CallType(name: "999", priority: 1), Floor.CallType(name: "101", interruptibleBy: ["999"]),
            ],
            teams: [Floor.Team(name: "A", agents: 1, keepFree: ["999": 1])])
        floor.expect(
            """
            type arrives patience talk wrap | outcome   waited who
            101  0       60       10   20   | answered  0      A1
            999  5       60       10   0    | abandoned 60     -
            999  15      30       10   0    | abandoned 30     -
            """)
    }
}
