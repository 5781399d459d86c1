import ContactCentre
import Testing

/// Rows follow from the rules by hand: who is free goes first, then whoever finishes work next.
@Suite("When the number on duty changes")
struct NumberOnDutyTests {
    @Test("the highest-numbered of those who are free goes, not one who is busy")
    func freeGoesFirst() {
        Floor(teams: [Floor.Team(name: "A", agents: 3)], numbers: "A: rises 0, rises 0, rises 0, falls 5").expect(
            """
            type | arrives patience talk | outcome  waited who
            101  | 0       99       20   | answered 0      A1
            101  | 1       99       20   | answered 0      A2
            101  | 2       99       1    | answered 0      A3
            101  | 6       99       9    | answered 14     A1
            """, agents: "A3: present 0-5; A1: overtime; A2: overtime")
    }

    @Test("whoever finishes work next leaves instead of taking a call, and only then do others take calls")
    func nextToFinishLeaves() {
        Floor(teams: [Floor.Team(name: "A", agents: 3)], numbers: "A: rises 0, rises 0, rises 0, falls 5, falls 6")
            .expect(
                """
                type | arrives patience talk wrap | outcome  waited who
                101  | 0       99       20   0    | answered 0      A1
                101  | 1       99       8    3    | answered 0      A2
                101  | 2       99       15   0    | answered 0      A3
                101  | 3       99       1    0    | answered 17     A1
                """, agents: "A1: overtime; A2: overtime 5-12, present 0-12; A3: overtime 6-17, present 0-17")
    }

    @Test("a rise before anybody has left keeps those there, and nobody comes")
    func riseCancels() {
        Floor(teams: [Floor.Team(name: "A", agents: 3)], numbers: "A: rises 0, rises 0, falls 5, rises 7, rises 8")
            .expect(
                """
                type | arrives patience talk | outcome  waited who
                101  | 0       99       10   | answered 0      A1
                101  | 1       99       15   | answered 0      A2
                101  | 2       99       5    | answered 6      A3
                101  | 3       99       5    | answered 7      A1
                """, agents: "A1: overtime; A2: overtime 5-7, present 0-10000; A3: present 8-10000")
    }

    @Test("a fall at the instant work ends lets that agent leave, without overtime")
    func fallAsWorkEnds() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)], numbers: "A: rises 0, rises 0, falls 10").expect(
            """
            type | arrives patience talk | outcome  waited who
            101  | 0       99       12   | answered 0      A1
            101  | 0       99       10   | answered 0      A2
            101  | 5       99       1    | answered 7      A1
            """, agents: "A1: overtime; A2: present 0-10, overtime")
    }

    @Test("while a leaving is owed, a 999 call breaks into a wrap, and that agent may be the one who stays")
    func wrapsAreBrokenInto() {
        var floor = Floor.interrupting(agents: 2)
        floor.numbers = "A: rises 0, rises 0, falls 5"
        floor.expect(
            """
            type | arrives patience talk wrap breakOff | outcome  waited who
            101  | 0       99       3    20   0        | answered 0      A1
            101  | 0       99       15   5    0        | answered 0      A2
            999  | 6       99       30   0    0        | answered 0      A1
            999  | 7       99       1    0    0        | answered 8      A2
            """, agents: "A1: overtime; A2: overtime 5-21")
    }

    @Test("when all are to leave, nobody is on duty: wraps aren't broken into, and lines without home agents open")
    func allAreToLeave() {
        var floor = Floor.interrupting(agents: 1)
        floor.numbers = "A: rises 0, falls 5"
        floor.expect(
            """
            type | arrives patience talk wrap breakOff | outcome   waited who
            101  | 0       99       3    20   0        | answered  0      A1
            999  | 6       9        30   0    0        | abandoned 9      -
            """, agents: "A1: overtime 5-23, present 0-23")
        var pods = Floor.pods("0 home; 0 any if nobody home")
        pods.numbers = "S: rises 0, falls 5, rises 12"
        pods.expect(
            """
            type from  | arrives patience talk | outcome  waited who
            101  South | 0       99       20   | answered 0      S1
            101  South | 1       99       3    | answered 4      E1
            101  South | 6       99       3    | answered 2      E1
            101  South | 13      99       3    | answered 7      S1
            """, agents: "S1: overtime 5-12, present 0-10000")
    }

    @Test("those who help another team go too when the number of the team they are rostered in falls")
    func movedAgents() {
        Floor(
            teams: [Floor.Team(name: "A", agents: 2, answers: ["101"]), Floor.Team(name: "B", agents: 1)],
            duties: "A1: moves 2 to B; A2: moves 2 to B; B1: on 99", numbers: "A: rises 0, rises 0, falls 5, falls 6"
        ).expect(
            """
            type | arrives patience talk | outcome  waited who
            999  | 3       99       5    | answered 0      A1
            999  | 7       9        9    | abandoned 9      -
            """, agents: "A1: overtime 6-8; A2: present.B 2-5, overtime")
    }

    @Test("a number that can't change stays: nobody left to go, nobody left to come")
    func changesNothing() {
        Floor(
            teams: [Floor.Team(name: "A", agents: 1)],
            numbers: "A: falls 0, rises 1, rises 2, falls 5, falls 6, rises 30"
        )
        .expect(
            """
            type | arrives patience talk | outcome  waited who
            101  | 3       99       10   | answered 0      A1
            101  | 20      99       5    | answered 10     A1
            """, agents: "A1: present 1-13 30-10000, overtime 5-13")
    }
}
