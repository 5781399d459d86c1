import Testing

@Suite("How many may wait, and the busy tone")
struct QueueCapacityTests {
    private static func floor(_ capacity: Int, _ routing: String = "0 any") -> Floor {
        Floor(
            types: [
                Floor.CallType(name: "999", priority: 1),
                Floor.CallType(name: "101", priority: 2, routing: routing, queueCapacity: capacity),
            ], end: 1_000)
    }

    @Test("Who finds as many waiting as may gets the busy tone at once; other call types don't count")
    func busyTone() {
        QueueCapacityTests.floor(2).expect(
            """
            type arrives talk | outcome  waited queued free who
            101  0       30   | answered 0      0      yes  A1
            101  1       10   | answered 34     34     no   A1
            999  2       5    | answered 28     28     no   A1
            101  3       10   | answered 42     42     no   A1
            101  4       10   | blocked  0      0      no   -
            999  5       0    | answered 30     30     no   A1
            101  36      10   | answered 19     19     no   A1
            101  37      10   | blocked  0      0      no   -
            """)
    }

    @Test("Where none may wait, who finds an agent free is answered and everybody else is blocked")
    func none() {
        QueueCapacityTests.floor(0).expect(
            """
            type arrives pickUp talk | outcome  waited queued who
            101  0       2      10   | answered 2      0      A1
            101  11      0      10   | blocked  0      0      -
            101  12      0      10   | answered 0      0      A1
            101  22      0      10   | answered 0      0      A1
            """)
    }

    @Test("Who has hung up waits no longer; whose patience ends at that very instant does")
    func hungUp() {
        QueueCapacityTests.floor(1).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       90       50   | answered  0      A1
            101  1       9        10   | abandoned 9      -
            101  10      90       10   | blocked   0      -
            101  11      20       10   | abandoned 20     -
            101  32      90       10   | answered  18     A1
            """)
    }

    @Test("Who gets the busy tone may ring again as who hangs up may, and be blocked again")
    func redial() {
        QueueCapacityTests.floor(0).expect(
            """
            call of             type arrives talk | outcome  waited redial again attempt since who
            a    -              101  0       50   | answered 0      no     no    1       0     A1
            b    -              101  1       10   | blocked  0      no     yes   1       1     -
            c    b.abandoned+20 101  21      10   | blocked  0      yes    yes   2       1     -
            d    c.abandoned+0  101  21      10   | blocked  0      yes    yes   3       1     -
            e    d.abandoned+40 101  61      10   | answered 0      yes    no    4       1     A1
            f    d.answered+5   101  71      10   | never    0      -      -     -       -     -
            """)
    }

    @Test(
        "Where a stage asks for the queue, a call counts while the others look, and is blocked if more wait then than may"
    )
    func conditions() {
        var floor = Floor.pods("0 home; 0 any if 2 wait")
        for place in floor.types.indices { floor.types[place].queueCapacity = 1 }
        floor.expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 0       50   | answered 0      S1
            101  South 1       20   | answered 1      E1
            101  South 2       20   | answered 48     S1
            101  South 3       20   | blocked  0      -
            101  East  4       20   | blocked  0      -
            """)
    }

    @Test("The busy tone comes before a way out of the house")
    func out() {
        QueueCapacityTests.floor(0, "0 any; 0 out").expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  1       10   | blocked  0      -
            """)
    }
}
