import Testing

@Suite("Agents who take breaks or leave the desk")
struct BreakTests {
    @Test("A free agent goes on the break at once and takes nobody before it is over")
    func free() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 30").expect(
            """
            type arrives talk | outcome  waited free who
            101  25      10   | answered 5      no   A1
            """,
            agents: "A1: present 0-20 30-10000, engaged 30-40, onBreak 20-30, breakKept 20-20, breakLate, breakMissed")
    }

    @Test("An agent at work finishes conversation and wrap first, and then goes before anybody who waits is taken")
    func atWork() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 30").expect(
            """
            type arrives talk wrap | outcome  waited who
            101  15      10   5    | answered 0      A1
            999  16      10   0    | answered 24     A1
            """, agents: "A1: engaged 15-30 40-50, onBreak 30-40, breakKept 30-30, breakLate")
    }

    @Test("A break that begins after its latest instant is late, and no shorter for it")
    func late() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 29").expect(
            """
            type arrives talk wrap | outcome  waited who
            101  15      10   5    | answered 0      A1
            """, agents: "A1: onBreak 30-40, breakKept, breakLate 30-30, breakMissed")
    }

    @Test("Owed wraps come before the break")
    func owedWraps() {
        Floor.interrupting(duties: "A1: on 0, break 20 for 10 latest 50").expect(
            """
            type arrives talk wrap breakOff | outcome  waited who
            101  0       10   20   0        | answered 0      A1
            999  15      10   0    0        | answered 0      A1
            """, agents: "A1: engaged 0-40, onBreak 40-50, breakKept 40-40")
    }

    @Test(
        "A wrap is not broken into once a break is due, scheduled or not",
        arguments: ["break 15 for 10", "away 15 for 10"])
    func dueInWrap(absence: String) {
        Floor.interrupting(duties: "A1: on 0, \(absence)").expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      A1
            999  20      10   0    | answered 20     A1
            """, agents: "A1: engaged 0-30 40-50")
    }

    @Test("A wrap that begins with a break due is not broken into")
    func dueBeforeWrap() {
        Floor.interrupting(duties: "A1: on 0, break 8 for 10").expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      A1
            999  5       10   0    | answered 35     A1
            """, agents: "A1: engaged 0-30 40-50, onBreak 30-40, breakLate 30-30")
    }

    @Test("Another agent's wrap is broken into instead")
    func otherWrap() {
        Floor.interrupting(agents: 2, duties: "A1: on 0, break 15 for 10").expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      A1
            101  0       12   20   | answered 0      A2
            999  20      10   0    | answered 0      A2
            """)
    }

    @Test("Several come one after the other in the order in which they fell due")
    func several() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 100, away 25 for 5, break 30 for 3 latest 51").expect(
            """
            type arrives talk | outcome  waited who
            101  0       50   | answered 0      A1
            101  55      10   | answered 13     A1
            """, agents: "A1: onBreak 50-60 65-68, steppedAway 60-65, breakKept 50-50, breakLate 65-65")
    }

    @Test("A break that falls due during another begins after it")
    func duringAnother() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 20, break 25 for 10 latest 29").expect(
            """
            type arrives talk | outcome  waited who
            101  26      10   | answered 14     A1
            """, agents: "A1: onBreak 20-40, breakKept 20-20, breakLate 30-30, present 0-20 40-10000")
    }

    @Test("The end of the duty ends a break, which was kept all the same")
    func dutyEndsOnBreak() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 20, off 25, on 27").expect(
            """
            type arrives talk | outcome  waited who
            101  22      10   | answered 5      A1
            """, agents: "A1: present 0-20 27-10000, onBreak 20-25, breakKept 20-20, breakMissed, overtime")
    }

    @Test("A break still due when the agent leaves is missed; stepping away is not")
    func missed() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 100, away 25 for 5, off 40").expect(
            """
            type arrives talk | outcome  waited who
            101  0       50   | answered 0      A1
            """,
            agents: "A1: present 0-50, overtime 40-50, onBreak, steppedAway, breakKept, breakLate, breakMissed 50-50")
    }

    @Test("A break due during another is missed when the duty ends before it")
    func missedOnBreak() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 20, break 22 for 5 latest 90, off 25").expect(
            """
            type arrives patience talk | outcome   waited who
            101  22      10       10   | abandoned 10     -
            """, agents: "A1: present 0-20, onBreak 20-25, breakKept 20-20, breakMissed 25-25")
    }

    @Test("A break that falls due to nobody on duty is none, in overtime neither")
    func offDuty() {
        Floor(duties: "A1: on 0, off 10, break 20 for 10 latest 30, on 50, off 60, break 70 for 10, away 70 for 5")
            .expect(
                """
                type arrives talk | outcome  waited who
                101  5       30   | answered 0      A1
                """, agents: "A1: present 0-35 50-60, onBreak, steppedAway, breakKept, breakLate, breakMissed")
    }

    @Test("Who goes off duty and comes back before the work is done is still due the break")
    func comesBack() {
        Floor(duties: "A1: on 0, break 20 for 10 latest 50, off 30, on 40").expect(
            """
            type arrives talk | outcome  waited who
            101  0       50   | answered 0      A1
            """, agents: "A1: overtime 30-40, onBreak 50-60, breakKept 50-50, breakMissed")
    }

    @Test("Who comes back in a wrap with a break due is not broken into")
    func comesBackInWrap() {
        Floor.interrupting(duties: "A1: on 0, break 5 for 10 latest 50, off 12, on 15").expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      A1
            999  13      10   0    | answered 27     A1
            """, agents: "A1: overtime 12-15, onBreak 30-40, breakKept 30-30")
    }

    @Test("An agent has been idle since the end of the break")
    func idleSince() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)], duties: "A1: on 0, break 10 for 10; A2: on 15").expect(
            """
            type arrives talk | outcome  waited who
            101  25      10   | answered 0      A2
            101  26      10   | answered 0      A1
            """)
    }

    @Test("An agent on a break is not among the free ones that a reserve asks for")
    func reserve() {
        Floor(teams: [Floor.Team(name: "A", agents: 2, keepFree: ["101": 1])], duties: "A2: on 0, break 10 for 10")
            .expect(
                """
                type arrives talk | outcome  waited who
                101  12      10   | answered 8      A1
                """)
    }

    @Test("An agent on a break is on duty when a stage asks for home agents")
    func homeAgentOnBreak() {
        Floor.pods("0 home; 0 any if nobody home", duties: "S1: on 0, break 10 for 20").expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 15      10   | answered 15     S1
            """)
    }

    @Test("Stepping away is not a break and has no window")
    func stepsAway() {
        Floor(duties: "A1: on 0, away 20 for 5, away 40 for 5").expect(
            """
            type arrives talk | outcome  waited who
            101  22      10   | answered 3      A1
            101  38      10   | answered 0      A1
            """,
            agents: """
                A1: present 0-20 25-48 53-10000, steppedAway 20-25 48-53, onBreak, breakKept, breakLate, breakMissed
                """)
    }

    @Test("A caller who hangs up during the pick-up lets the agent go on the break")
    func hangsUpDuringPickUp() {
        Floor(duties: "A1: on 0, break 12 for 10 latest 15").expect(
            """
            type arrives patience pickUp talk | outcome   waited who
            101  10      5        20     10   | abandoned 5      A1
            101  11      60       0      10   | answered  14     A1
            """, agents: "A1: engaged 10-15 25-35, onBreak 15-25, breakKept 15-15")
    }

    @Test("A break of no length is kept and costs nobody any time")
    func noLength() {
        Floor(duties: "A1: on 0, break 20 for 0 latest 20").expect(
            """
            type arrives talk | outcome  waited who
            101  20      10   | answered 0      A1
            """, agents: "A1: present 0-10000, onBreak, breakKept 20-20")
    }

    @Test("A break goes on over midnight and to the end of the time watched")
    func cut() {
        Floor(duties: "A1: on 0, break 20 for 100 latest 20", end: 50).expect(
            """
            type arrives talk | outcome waited who
            101  30      10   | waiting 0      -
            """, agents: "A1: present 0-20, onBreak 20-50, breakKept 20-20")
    }
}
