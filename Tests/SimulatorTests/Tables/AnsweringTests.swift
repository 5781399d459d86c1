import Testing

@Suite("Answering and waiting")
struct AnsweringTests {
    @Test("A free agent takes an arriving call at once, and the wait is the pick-up")
    func freeAgent() {
        Floor().expect(
            """
            type arrives pickUp talk wrap | outcome  waited queued free who
            101  10      2      30   5    | answered 2      0      yes  A1
            999  60      0      30   5    | answered 0      0      yes  A1
            """, agents: "A1: present 0-10000, engaged 10-47 60-95, overtime")
    }

    @Test("A caller waits while the agent talks and wraps up, and is answered then")
    func waits() {
        Floor().expect(
            """
            type arrives pickUp talk wrap | outcome  waited queued free who
            101  0       0      30   10   | answered 0      0      yes  A1
            101  5       3      20   0    | answered 38     35     no   A1
            """, agents: "A1: engaged 0-63")
    }

    @Test("A caller hangs up when the patience ends")
    func patience() {
        Floor().expect(
            """
            type arrives patience talk | outcome   waited queued free who
            101  0       60       30   | answered  0      0      yes  A1
            101  5       20       30   | abandoned 20     20     no   -
            101  6       60       30   | answered  24     24     no   A1
            """)
    }

    @Test("Callers who have hung up in the middle of a line are passed over")
    func hungUpInTheMiddle() {
        Floor().expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      A1
            101  1       60       10   | answered  9      A1
            101  2       11       10   | abandoned 11     -
            101  3       60       10   | answered  17     A1
            101  4       3        10   | abandoned 3      -
            """)
    }

    @Test("A caller whose patience ends during the pick-up hangs up, and the agent is free from then on")
    func hangsUpDuringPickUp() {
        Floor().expect(
            """
            type arrives patience pickUp talk | outcome   waited queued free who
            101  0       4        5      30   | abandoned 4      0      yes  A1
            101  1       60       0      30   | answered  3      3      no   A1
            """, agents: "A1: engaged 0-34")
    }

    @Test("A caller whose patience ends just as the pick-up does is answered")
    func answeredAtTheEndOfPatience() {
        Floor().expect(
            """
            type arrives patience pickUp talk | outcome  waited queued who
            101  0       5        5      30   | answered 5      0      A1
            101  10      26       1      30   | answered 26     25     A1
            """)
    }

    @Test("Callers still waiting at the end have no outcome; one whom an agent has turned to has")
    func stillThere() {
        Floor(end: 20).expect(
            """
            type arrives patience pickUp talk | outcome   waited queued who
            101  0       60       0      15   | answered  0      0      A1
            101  1       60       10     30   | answered  24     14     A1
            101  2       60       0      30   | waiting   0      0      -
            101  3       17       0      30   | waiting   0      0      -
            101  4       15       0      30   | abandoned 15     15     -
            """, agents: "A1: engaged 0-20, present 0-20")
    }

    @Test("A call without any length takes no time and blocks nobody")
    func noLength() {
        Floor().expect(
            """
            type arrives patience talk | outcome   waited free who
            101  0       0        0    | answered  0      yes  A1
            101  0       0        0    | answered  0      yes  A1
            101  0       0        5    | answered  0      yes  A1
            101  0       0        5    | abandoned 0      no   -
            """)
    }
}

@Suite("Who takes an arriving call")
struct ChoiceOfAgentTests {
    @Test("The agent idle for longest")
    func longestIdle() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)]).expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  1       5    | answered 0      A2
            101  11      10   | answered 0      A2
            101  12      10   | answered 0      A1
            """)
    }

    @Test("Idle equally long: the agent who became idle first, not the lower number")
    func idleEquallyLong() {
        Floor(teams: [Floor.Team(name: "A", agents: 3)]).expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  0       10   | answered 0      A2
            101  0       10   | answered 0      A3
            101  20      5    | answered 0      A1
            101  20      4    | answered 0      A2
            101  24      9    | answered 0      A3
            """)
    }

    @Test("Idle equally long in two teams: the earlier team's agent")
    func idleEquallyLongInTwoTeams() {
        Floor(
            teams: [Floor.Team(name: "A", agents: 1), Floor.Team(name: "B", agents: 1)], duties: "A1: on 5; B1: on 5"
        ).expect(
            """
            type arrives talk | outcome  waited who
            101  9       10   | answered 0      A1
            101  10      9    | answered 0      B1
            101  20      10   | answered 0      A1
            """)
    }

    @Test("Idle longer in the later team: that team's agent")
    func idleLongerInTheLaterTeam() {
        Floor(teams: [Floor.Team(name: "A", agents: 1), Floor.Team(name: "B", agents: 1)]).expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  12      10   | answered 0      B1
            101  13      30   | answered 0      A1
            101  30      10   | answered 0      B1
            """)
    }

    @Test("Only teams that answer the call type")
    func teamsThatAnswer() {
        Floor(
            teams: [
                Floor.Team(name: "A", agents: 1, answers: ["999"]), Floor.Team(name: "B", agents: 1, answers: ["101"]),
            ]
        ).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      B1
            101  1       60       10   | answered  9      B1
            999  2       60       50   | answered  0      A1
            999  3       7        10   | abandoned 7      -
            """)
    }

    @Test("Nobody, where no team answers the call type")
    func nobodyAnswers() {
        Floor(teams: [Floor.Team(name: "A", agents: 1, answers: ["999"])]).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | abandoned 60     -
            """, agents: "A1: engaged, present 0-10000")
    }
}

@Suite("Whom a freed agent turns to")
struct ChoiceOfCallerTests {
    @Test("The highest priority first, then the longest waiting")
    func priority() {
        Floor().expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  1       10   | answered 29     A1
            999  2       10   | answered 8      A1
            101  3       10   | answered 37     A1
            999  4       10   | answered 16     A1
            """)
    }

    @Test("A conversation is never interrupted, whatever the priority")
    func conversationGoesOn() {
        Floor.interrupting().expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       100  0    | answered 0      A1
            999  1       10   0    | answered 99     A1
            """)
    }

    @Test("Of two call types of equal priority, the one who came first")
    func equalPriority() {
        let types = [Floor.CallType(name: "999"), Floor.CallType(name: "101")]
        Floor(types: types).expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  1       10   | answered 9      A1
            999  2       10   | answered 18     A1
            101  3       10   | answered 27     A1
            """)
    }

    @Test("Only callers whom the agent's team answers")
    func ownCallTypes() {
        Floor(
            teams: [
                Floor.Team(name: "A", agents: 1, answers: ["101"]), Floor.Team(name: "B", agents: 1, answers: ["999"]),
            ]
        ).expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            999  0       30   | answered 0      B1
            999  1       5    | answered 29     B1
            101  2       5    | answered 8      A1
            """)
    }
}
