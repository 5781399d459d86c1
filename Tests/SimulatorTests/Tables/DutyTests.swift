import Testing

@Suite("Agents who come and go")
struct DutyTests {
    @Test("An idle agent leaves at the end of the duty")
    func idleLeaves() {
        Floor(duties: "A1: on 5, off 50").expect(
            """
            type arrives patience talk | outcome   waited who
            101  10      60       10   | answered  0      A1
            101  60      20       10   | abandoned 20     -
            """, agents: "A1: present 5-50, engaged 10-20, overtime")
    }

    @Test("An agent who comes on duty turns to the waiting caller at once")
    func comesOnDuty() {
        Floor(duties: "A1: on 5").expect(
            """
            type arrives talk | outcome  waited queued free who
            101  0       10   | answered 5      5      no   A1
            """, agents: "A1: present 5-10000, engaged 5-15")
    }

    @Test("An agent whose duty ends during a conversation finishes it and its wrap, takes no more, and leaves")
    func finishes() {
        Floor(duties: "A1: on 0, off 5").expect(
            """
            type arrives patience talk wrap | outcome   waited who
            101  0       60       10   20   | answered  0      A1
            101  1       60       10   0    | abandoned 60     -
            """, agents: "A1: present 0-30, engaged 0-30, overtime 5-30")
    }

    @Test("An agent whose duty ends during the pick-up still answers")
    func finishesPickUp() {
        Floor(duties: "A1: on 0, off 2").expect(
            """
            type arrives pickUp talk wrap | outcome  waited who
            101  0       4      10   20   | answered 4      A1
            """, agents: "A1: present 0-34, overtime 2-34")
    }

    @Test("An agent off duty does owed wraps too, and nobody breaks into them")
    func finishesOwedWraps() {
        Floor.interrupting(duties: "A1: on 0, off 25").expect(
            """
            type arrives patience talk wrap breakOff | outcome   waited who
            101  0       60       10   20   0        | answered  0      A1
            999  15      60       20   0    0        | answered  0      A1
            999  30      60       20   0    0        | abandoned 60     -
            999  40      60       20   0    0        | abandoned 60     -
            """, agents: "A1: present 0-50, engaged 0-50, overtime 25-50")
    }

    @Test("A wrap is not broken into when the conversation ends after the duty did")
    func conversationEndsAfterDuty() {
        Floor.interrupting(duties: "A1: on 0, off 5").expect(
            """
            type arrives patience talk wrap | outcome   waited who
            101  0       60       10   20   | answered  0      A1
            999  6       60       10   0    | abandoned 60     -
            """, agents: "A1: present 0-30, engaged 0-30, overtime 5-30")
    }

    @Test("Coming back during overtime ends the overtime, and the agent stays")
    func comesBack() {
        Floor(duties: "A1: on 0, off 5, on 8, off 40").expect(
            """
            type arrives patience talk wrap | outcome  waited who
            101  0       60       10   10   | answered 0      A1
            101  6       60       10   0    | answered 14     A1
            """, agents: "A1: present 0-40, engaged 0-30, overtime 5-8")
    }

    @Test("Coming back during a wrap lets a waiting caller who may break in do so")
    func comesBackInWrap() {
        Floor.interrupting(duties: "A1: on 0, off 5, on 15").expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   20   2        | answered 0      0      A1
            999  12      10   0    0        | answered 5      3      A1
            """, agents: "A1: present 0-10000, engaged 0-42, overtime 5-15")
    }

    @Test("A wrap during which the agent came back counts from then when the longest in wrap is sought")
    func comesBackCountsFromThen() {
        Floor.interrupting(agents: 2, duties: "A1: on 0, off 5, on 15").expect(
            """
            type arrives talk wrap breakOff | outcome  waited queued who
            101  0       10   20   2        | answered 0      0      A1
            101  0       12   20   3        | answered 0      0      A2
            999  20      10   0    0        | answered 3      0      A2
            """)
    }

    @Test("Going off duty twice and coming on twice are the same as once")
    func duplicates() {
        Floor(duties: "A1: on 0, on 1, off 5, off 7, on 30, on 31, off 50").expect(
            """
            type arrives patience talk | outcome  waited who
            101  3       60       10   | answered 0      A1
            101  20      60       10   | answered 10     A1
            """, agents: "A1: present 0-13 30-50, engaged 3-13 30-40, overtime 5-13")
    }

    @Test("An agent who leaves and comes again has been idle since coming again")
    func idleSinceComing() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)], duties: "A1: on 0, off 5, on 6").expect(
            """
            type arrives talk | outcome  waited who
            101  10      5    | answered 0      A2
            101  11      5    | answered 0      A1
            """)
    }

    @Test("Without agents on duty callers wait until they hang up")
    func nobodyOnDuty() {
        Floor(duties: "A1: off 0").expect(
            """
            type arrives patience talk | outcome   waited who
            101  3       60       10   | abandoned 60     -
            """, agents: "A1: present")
    }
}
