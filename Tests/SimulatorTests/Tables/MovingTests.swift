import Testing

/// Two pods, South and East; agents of a closed one help in the other or wait until it opens.
@Suite("Agents who move between teams")
struct MovingTests {
    @Test("A free agent answers for the other team from then on, and goes back the same way")
    func free() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 20 to E, moves 60 to S").expect(
            """
            type from  arrives talk | outcome  waited who
            101  East  10      10   | answered 10     S1
            101  South 25      10   | answered 35     S1
            """, agents: "S1: present.S 0-20 60-10000, present.E 20-60, engaged.E 20-30, engaged.S 60-70")
    }

    @Test("An agent in no team is there and idle, whoever waits")
    func noTeam() {
        Floor.pods("0 home; 5 any", agents: (1, 0), duties: "S1: on 0, moves 20 to none, moves 60 to S").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 25      10   | answered 35     S1
            101  East  30      10   | answered 40     S1
            """, agents: "S1: present 0-10000, engaged 60-80")
    }

    @Test("An agent at work finishes conversation, wrap and owed wraps for the old team first")
    func atWork() {
        Floor(
            types: [
                Floor.CallType(name: "999", priority: 1),
                Floor.CallType(name: "101", priority: 2, interruptibleBy: ["999"]),
            ],
            teams: [Floor.Team(name: "A", agents: 1, answers: ["999", "101"]), Floor.Team(name: "B", agents: 0)],
            duties: "A1: on 0, moves 20 to B"
        ).expect(
            """
            type arrives talk wrap breakOff | outcome  waited who
            101  0       10   20   0        | answered 0      A1
            999  15      10   0    0        | answered 0      A1
            101  21      10   0    0        | answered 19     A1
            """, agents: "A1: present.A 0-40, present.B 40-10000, engaged.A 0-40, engaged.B 40-50")
    }

    @Test("An agent on a break takes all of it in the old team first")
    func onBreak() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, break 10 for 20 latest 10, moves 15 to E").expect(
            """
            type from arrives talk | outcome  waited who
            101  East 5       10   | answered 25     S1
            """, agents: "S1: present.S 0-10, onBreak.S 10-30, onBreak.E, present.E 30-10000")
    }

    @Test("A break due comes before the move, in the old team")
    func breakDue() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 5 to E, break 6 for 10 latest 6").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       20   | answered 0      S1
            101  East  1       10   | answered 29     S1
            """, agents: "S1: present.S 0-20, onBreak.S 20-30, present.E 30-10000, breakLate.S 20-20")
    }

    @Test("A wrap is not broken into when its agent is to move, to a team or to none", arguments: ["B", "none"])
    func notBrokenInto(team: String) {
        var floor = Floor.interrupting(duties: "A1: on 0, moves 12 to \(team), moves 60 to A")
        floor.teams.append(Floor.Team(name: "B", agents: 0, answers: []))
        floor.expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      A1
            999  15      10   0    | answered 45     A1
            """)
    }

    @Test("Who is to stay after all can be broken into again, by a caller who waits at once")
    func staysAfterAll() {
        var floor = Floor.interrupting(duties: "A1: on 0, moves 5 to B, moves 20 to A")
        floor.teams.append(Floor.Team(name: "B", agents: 0, answers: []))
        floor.expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   20   2        | answered 0      0      A1
            999  15      10   0    0        | answered 7      5      A1
            """, agents: "A1: present 0-10000, engaged 0-42")
    }

    @Test("A wrap whose agent is to stay after all counts from then when the longest in wrap is sought")
    func staysAfterAllCountsFromThen() {
        var floor = Floor.interrupting(agents: 2, duties: "A1: on 0, moves 5 to B, moves 14 to A")
        floor.teams.append(Floor.Team(name: "B", agents: 0, answers: []))
        floor.expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      A1
            101  0       12   20   | answered 0      A2
            999  16      10   0    | answered 0      A2
            """)
    }

    @Test("An assignment holds for agents who come on duty during it")
    func comesOnDuring() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: moves 20 to E, on 30, moves 60 to S").expect(
            """
            type from  arrives talk | outcome  waited who
            101  East  10      10   | answered 20     S1
            101  South 15      10   | answered 45     S1
            """, agents: "S1: present.E 30-60, present.S 60-10000")
    }

    @Test("An agent goes home from the other team, and comes back to the own one after the closure")
    func goesHome() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 20 to E, off 40, moves 60 to S, on 80").expect(
            """
            type from  arrives talk | outcome  waited who
            101  East  35      10   | answered 0      S1
            101  South 50      10   | answered 30     S1
            """, agents: "S1: present.S 0-20 80-10000, present.E 20-45, overtime.E 40-45")
    }

    @Test("An agent in no team goes home, and comes on in none")
    func goesHomeFromNone() {
        Floor.pods("0 home", agents: (1, 0), duties: "S1: on 0, moves 20 to none, off 40, on 50, moves 60 to S").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 30      10   | answered 30     S1
            """, agents: "S1: present 0-40 50-10000, engaged 60-70, overtime")
    }

    @Test("An agent in no team takes breaks, and is in no team after them")
    func breakInNoTeam() {
        Floor.pods(
            "0 home", agents: (1, 0), duties: "S1: on 0, moves 20 to none, break 30 for 10 latest 30, moves 60 to S"
        )
        .expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 30      10   | answered 30     S1
            """, agents: "S1: present 0-30 40-10000, onBreak.S 30-40, breakKept 30-30, engaged 60-70")
    }

    @Test("Agents of a closed team are not on duty for it, even while they finish")
    func noHomeAgent() {
        Floor.pods("0 home; 0 any if nobody home", duties: "S1: on 0, moves 20 to none").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       30   | answered 0      S1
            101  South 5       10   | answered 15     E1
            101  South 40      10   | answered 0      E1
            """)
    }

    @Test("Agents who are to help another team are on duty for it at once")
    func homeAgentByMoving() {
        Floor.pods("0 home; 0 any if nobody home", agents: (2, 1), duties: "S1: on 0, moves 5 to E; E1: on 0, off 10")
            .expect(
                """
                type from  arrives talk | outcome  waited who
                101  South 0       30   | answered 0      S1
                101  East  15      10   | answered 15     S1
                """)
    }

    @Test("An agent who helps is at home where the team is")
    func atHome() {
        Floor.pods("0 any", agents: (1, 0), awayFactor: 2, duties: "S1: on 0, moves 20 to E").expect(
            """
            type from  arrives talk | outcome  talked who
            101  East  5       10   | answered 20     S1
            101  East  30      10   | answered 10     S1
            101  South 50      10   | answered 20     S1
            """)
    }

    @Test("An agent has been idle since the move")
    func idleSince() {
        Floor.pods("0 home", agents: (1, 1), duties: "S1: on 0, moves 20 to E; E1: on 10").expect(
            """
            type from arrives talk | outcome  waited who
            101  East 30      10   | answered 0      E1
            101  East 31      10   | answered 0      S1
            """)
    }

    @Test("A move to the team one is in, or is to go to anyway, changes nothing")
    func nothingNew() {
        Floor.pods("0 home", agents: (2, 0), duties: "S1: on 0, moves 20 to S; S2: on 10").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 30      10   | answered 0      S1
            101  South 31      10   | answered 0      S2
            """, agents: "S1: present 0-10000")
    }

    @Test("Agents in no team are not among the free ones that a reserve asks for")
    func reserve() {
        Floor(
            teams: [Floor.Team(name: "A", agents: 2, keepFree: ["101": 1])],
            duties: "A2: on 0, moves 10 to none, moves 20 to A"
        ).expect(
            """
            type arrives talk | outcome  waited who
            101  12      10   | answered 8      A1
            """)
    }
}
