import Testing

/// What ``EventPair`` does not tell of moves, breaks and follow-on contacts that come at one instant with something else.
@Suite("Moves, breaks and follow-on contacts at the same instant as other things")
struct SimultaneousPeopleTests {
    // MARK: Moves

    @Test("On duty and a move: the agent is there for the other team's callers only")
    func onBeforeMove() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 10, moves 10 to E").expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 4       60       10   | abandoned 60     -
            101  East  5       60       10   | answered  5      S1
            """, agents: "S1: present.S, present.E 10-10000")
    }

    @Test("A move before a break: with nobody waiting the break belongs to the other team")
    func moveBeforeBreakWithNobodyWaiting() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, break 10 for 10 latest 15, moves 10 to E").expect(
            """
            type from arrives talk | outcome  waited who
            101  East 15      10   | answered 5      S1
            """, agents: "S1: onBreak.S, onBreak.E 10-20, breakKept.E 10-10")
    }

    @Test("A move before work ends: the agent turns to a caller of the other team")
    func moveBeforeWorkEnds() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 10 to E").expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       60       10   | answered  0      S1
            101  South 1       60       10   | abandoned 60     -
            101  East  2       60       10   | answered  8      S1
            """)
    }

    @Test("A move before a break ends: the agent is there for the other team only")
    func moveBeforeBreakEnds() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, break 5 for 5, moves 10 to E").expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 6       60       10   | abandoned 60     -
            101  East  7       60       10   | answered  3      S1
            """)
    }

    @Test("A move before a stage opens: the agent is gone, or is there")
    func moveBeforeStage() {
        Floor.pods("0 home; 10 any", agents: (0, 1), duties: "E1: on 0, moves 15 to none, moves 50 to E").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 5       10   | answered 45     E1
            101  South 40      10   | answered 20     E1
            """)
    }

    @Test("A move before an arrival: the agent is gone from the one team and free in the other")
    func moveBeforeArrival() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 10 to E").expect(
            """
            type from  arrives patience talk | outcome   waited free who
            101  South 10      60       10   | abandoned 60     no   -
            101  East  10      60       10   | answered  0      yes  S1
            """)
    }

    @Test("Moves of a team's agents at one instant: each looks for work in the order of the table")
    func movesTogether() {
        Floor.pods("0 home", agents: (2, 0), duties: "S1: on 0, moves 10 to E; S2: on 0, moves 10 to E").expect(
            """
            type from arrives talk | outcome  waited who
            101  East 4       10   | answered 6      S1
            101  East 5       10   | answered 5      S2
            """)
    }

    // MARK: Breaks

    @Test("Off duty before a break ends: the agent leaves")
    func offBeforeBreakEnds() {
        Floor(duties: "A1: on 0, break 10 for 10 latest 10, off 20").expect(
            """
            type arrives patience talk | outcome   waited who
            101  15      60       10   | abandoned 60     -
            """, agents: "A1: present 0-10, onBreak 10-20, breakKept 10-10")
    }

    @Test("On duty before a break: with nobody waiting the break begins as the duty does")
    func onBeforeBreakWithNobodyWaiting() {
        Floor(duties: "A1: on 10, break 10 for 5 latest 10").expect(
            """
            type arrives talk | outcome  waited who
            101  10      10   | answered 5      A1
            """, agents: "A1: present 15-10000, onBreak 10-15, breakKept 10-10")
    }

    @Test("A break before work ends: it begins then and is kept, and the waiting caller goes on waiting")
    func breakBeforeWorkEnds() {
        Floor(duties: "A1: on 0, break 10 for 5 latest 10").expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  5       10   | answered 10     A1
            """, agents: "A1: onBreak 10-15, breakKept 10-10")
    }

    @Test("A break before another ends: nobody is taken between the two")
    func breakBeforeBreakEnds() {
        Floor(duties: "A1: on 0, break 10 for 5 latest 10, break 15 for 5 latest 15").expect(
            """
            type arrives talk | outcome  waited who
            101  12      10   | answered 8      A1
            """, agents: "A1: onBreak 10-20, breakKept 10-10 15-15, breakLate")
    }

    @Test("A break ends as another agent's work does: the lower number first")
    func breakEndsWithWork() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)], duties: "A1: on 0; A2: on 0, break 0 for 10").expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  4       10   | answered 6      A1
            101  5       10   | answered 5      A2
            """)
    }

    @Test("A break before a stage opens: the agent is gone")
    func breakBeforeStage() {
        Floor.pods("0 home; 10 any", agents: (0, 1), duties: "E1: on 0, break 15 for 10").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 5       10   | answered 20     E1
            """)
    }

    @Test("A break ends before a stage opens: the agent takes the call of that stage")
    func breakEndsBeforeStage() {
        Floor.pods("0 home; 10 any; 10 out", agents: (0, 1), duties: "E1: on 0, break 5 for 10").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 5       10   | answered 10     E1
            """)
    }

    @Test("A break ends before an arrival: the agent is free")
    func breakEndsBeforeArrival() {
        Floor(duties: "A1: on 0, break 10 for 5").expect(
            """
            type arrives talk | outcome  waited free who
            101  15      10   | answered 0      yes  A1
            """)
    }

    @Test("A break ends before patience does: the caller is answered")
    func breakEndsBeforePatience() {
        Floor(duties: "A1: on 0, break 10 for 5").expect(
            """
            type arrives patience talk | outcome  waited who
            101  11      4        10   | answered 4      A1
            """)
    }

    @Test("A break before patience ends: the caller of whom the agent would have become free hangs up")
    func breakBeforePatience() {
        Floor(duties: "A1: on 0, break 10 for 5").expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      A1
            101  5       5        10   | abandoned 5      -
            """)
    }

    // MARK: Follow-on contacts

    @Test("A move before a contact: the agent is gone from the one team, and free in the other")
    func moveBeforeContact() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 30 to E, moves 40 to S").expect(
            """
            call of            type from  arrives patience talk | outcome   waited free who
            a    -             101  South 0       60       10   | answered  0      yes  S1
            b    a.answered+20 101  South 30      5        10   | abandoned 5      no   -
            c    b.abandoned+5 101  South 40      5        10   | answered  0      yes  S1
            """)
    }

    @Test("A break before a contact: the agent is gone; the end of one before it: the agent is free")
    func breakBeforeContact() {
        Floor(duties: "A1: on 0, break 30 for 10").expect(
            """
            call of            type arrives patience talk | outcome   waited free who
            a    -             101  0       60       10   | answered  0      yes  A1
            b    a.answered+20 101  30      5        10   | abandoned 5      no   -
            c    b.abandoned+5 101  40      5        10   | answered  0      yes  A1
            """)
    }

    @Test("A contact that follows at once: who has hung up is not counted in the line, and not answered any more")
    func contactAtOnce() {
        Floor(
            types: [Floor.CallType(name: "101", routing: "0 home; 0 B if 2 wait")],
            teams: [Floor.Team(name: "A", agents: 0), Floor.Team(name: "B", agents: 1, serves: [])]
        ).expect(
            """
            call of            type arrives patience talk | outcome   waited redial again who
            a    -             101  0       10       10   | abandoned 10     no     yes   -
            b    a.abandoned+0 101  10      20       10   | abandoned 20     yes    no    -
            """)
    }

    @Test("A contact with no patience looks for an agent once")
    func noPatience() {
        Floor(duties: "A1: on 0, off 35").expect(
            """
            call of            type arrives patience talk | outcome   waited free who
            a    -             101  0       60       10   | answered  0      yes  A1
            b    a.answered+20 101  30      0        10   | answered  0      yes  A1
            c    b.answered+0  101  40      0        10   | abandoned 0      no   -
            """)
    }

    @Test("Of two contacts the one comes first whose call arrived first, not the one that was known first")
    func contactsByParentsArrival() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)]).expect(
            """
            call of            type arrives talk | outcome  waited who
            a    -             101  0       20   | answered 0      A1
            b    -             101  1       10   | answered 0      A2
            c    -             101  29      90   | answered 0      A2
            d    b.answered+19 101  30      10   | answered 10     A1
            e    a.answered+10 101  30      10   | answered 0      A1
            """)
    }

    @Test("Of two contacts of calls that arrived together that of the lower key comes first")
    func contactsByKey() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)]).expect(
            """
            call of            type arrives talk | outcome  waited who
            a    -             101  0       20   | answered 0      A1
            b    -             101  0       10   | answered 0      A2
            c    -             101  29      90   | answered 0      A2
            d    b.answered+20 101  30      10   | answered 10     A1
            e    a.answered+10 101  30      10   | answered 0      A1
            """)
    }
}
