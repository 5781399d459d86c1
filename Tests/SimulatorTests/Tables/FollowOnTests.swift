import Testing

@Suite("Contacts that follow on a call")
struct FollowOnTests {
    @Test("A caller who hangs up tries again so long after that, and again")
    func redials() {
        Floor(duties: "A1: on 70").expect(
            """
            call of             type arrives patience talk | outcome   waited redial again who
            a    -              101  0       10       10   | abandoned 10     no     yes   -
            b    a.abandoned+30 101  40      20       10   | abandoned 20     yes    yes   -
            c    b.abandoned+5  999  65      20       10   | answered  5      yes    no    A1
            """)
    }

    @Test("A caller who is answered does not try again")
    func calledOff() {
        Floor().expect(
            """
            call of             type arrives patience talk | outcome   waited redial again who
            a    -              101  0       10       10   | answered  0      no     no    A1
            b    -              101  1       10       10   | answered  9      no     no    A1
            c    -              101  2       10       10   | abandoned 10     no     no    -
            d    a.abandoned+30 101  40      20       10   | never     0      -      -     -
            e    b.abandoned+30 101  41      20       10   | never     0      -      -     -
            """)
    }

    @Test("A caller who hangs up while an agent picks up tries again, too")
    func hangsUpDuringPickUp() {
        Floor().expect(
            """
            call of             type arrives patience pickUp talk | outcome   waited redial again who
            a    -              101  0       10       20     10   | abandoned 10     no     yes   A1
            b    a.abandoned+0  101  10      10       5      10   | answered  5      yes    no    A1
            """)
    }

    @Test("A caller who turns from 101 to 999 makes a second attempt, the first on 999")
    func attempts() {
        Floor(duties: "A1: on 70").expect(
            """
            call of             type arrives patience talk | outcome   attempt since tried handed
            a    -              101  0       10       10   | abandoned 1       0     no    no
            b    a.abandoned+30 999  40      10       10   | abandoned 2       0     no    no
            c    b.abandoned+5  101  55      10       10   | abandoned 3       0     yes   no
            d    c.abandoned+5  999  70      10       10   | answered  4       0     yes   no
            """)
    }

    @Test("A caller handed on goes on with the attempt; one who comes back after an answer begins anew")
    func handedOn() {
        Floor(teams: [Floor.Team(name: "A", agents: 1)]).expect(
            """
            call of             type arrives patience talk | outcome   attempt since tried handed
            a    -              101  0       10       10   | answered  1       0     no    no
            b    -              999  1       5        10   | abandoned 1       1     no    no
            c    a.answered+0   999  10      5        10   | answered  1       0     no    yes
            d    c.answered+0   101  20      0        10   | answered  1       0     yes   yes
            e    d.answered+9   101  39      10       10   | answered  1       39    no    no
            f    b.abandoned+30 999  36      20       3    | answered  2       1     yes   no
            """)
    }

    @Test("A transfer comes at the end of the conversation, not of the wrap")
    func transfer() {
        Floor(teams: [Floor.Team(name: "A", agents: 2)]).expect(
            """
            call of           type arrives talk wrap | outcome  waited redial again who
            a    -            101  0       10   20   | answered 0      no     no    A1
            b    a.answered+0 999  10      5    0    | answered 0      no     no    A2
            c    b.answered+7 999  22      5    0    | answered 0      no     no    A2
            """)
    }

    @Test("What comes of an answer counts from the end of the conversation with the agent who was slow")
    func slowAnswer() {
        Floor(teams: [Floor.Team(name: "A", agents: 1, handlingFactor: 1.5, pickUpFactor: 2)]).expect(
            """
            call of           type arrives pickUp talk wrap | outcome  waited talked who
            a    -            101  0       2      10   20   | answered 4      15     A1
            b    a.answered+6 101  25      0      10   0    | answered 24     15     A1
            """)
    }

    @Test("A team away from home may make other contacts than one at home")
    func away() {
        Floor.pods("0 home; 5 any", awayFactor: 2).expect(
            """
            call of        type from  arrives talk | outcome  waited who
            a    -         101  South 0       10   | answered 0      S1
            b    -         101  South 1       10   | answered 5      E1
            c    a.home+20 101  South 30      10   | answered 0      S1
            d    a.away+20 101  South 30      10   | never    0      -
            e    b.home+20 101  South 46      10   | never    0      -
            f    b.away+20 101  South 46      10   | answered 0      S1
            """)
    }

    @Test("Nothing follows a call that leaves the house")
    func transferredOut() {
        Floor(
            types: [Floor.CallType(name: "101", routing: "0 any; 20 out")], duties: "A1: on 0, off 5"
        ).expect(
            """
            call of             type arrives patience talk | outcome   waited again who
            a    -              101  6       60       10   | out       20     no    -
            b    -              101  7       19       10   | abandoned 19     yes   -
            c    a.abandoned+5  101  71      60       10   | never     0      -     -
            d    a.answered+5   101  71      60       10   | never     0      -     -
            e    b.abandoned+5  101  31      60       10   | out       20     no    -
            """)
    }

    @Test("What follows on waits in line behind those who came before, and is answered by priority")
    func inLine() {
        Floor().expect(
            """
            call of           type arrives talk | outcome  waited who
            a    -            101  0       10   | answered 0      A1
            b    -            101  11      30   | answered 0      A1
            c    -            101  20      10   | answered 41     A1
            d    -            101  40      10   | answered 31     A1
            e    a.answered+5 101  15      10   | answered 26     A1
            f    b.answered+0 999  41      10   | answered 10     A1
            """)
    }

    @Test("A contact finds a free agent, breaks into wraps and counts in the line like any call")
    func likeAnyCall() {
        Floor.interrupting().expect(
            """
            call of            type arrives talk wrap breakOff | outcome  waited queued free who
            a    -             101  0       10   40   2        | answered 0      0      yes  A1
            b    a.answered+20 999  30      5    0    0        | answered 2      0      no   A1
            c    b.answered+33 101  70      5    0    0        | answered 0      0      yes  A1
            """)
    }

    @Test("What would come after the time watched is not recorded, but that the caller tries again is")
    func end() {
        Floor(duties: "A1: on 90", end: 100).expect(
            """
            call of             type arrives patience pickUp talk | outcome   waited again
            a    -              101  0       10       0      10   | abandoned 10     yes
            b    -              101  89      20       50     10   | abandoned 20     yes
            c    -              101  95      20       0      10   | waiting   0      no
            d    a.abandoned+90 101  100     10       0      10   | never     0      -
            e    b.abandoned+0  101  109     10       0      10   | never     0      -
            f    c.abandoned+0  101  115     10       0      10   | never     0      -
            """)
    }
}
