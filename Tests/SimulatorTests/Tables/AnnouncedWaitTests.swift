import Testing

@Suite("Announced waits, and who leaves for them")
struct AnnouncedWaitTests {
    private static func floor(
        _ balking: [(above: Int64, fraction: Double)], capacity: Int? = nil, agents: Int = 1, routing: String = "0 any"
    ) -> Floor {
        Floor(
            types: [
                Floor.CallType(name: "999", priority: 1),
                Floor.CallType(
                    name: "101", priority: 2, routing: routing, queueCapacity: capacity, balking: balking),
            ], teams: [Floor.Team(name: "A", agents: agents)], end: 1_000)
    }

    @Test(
        "The wait is the place in the queue times what the last waits took by place; above it, not at it, callers leave"
    )
    func limit() {
        // The second waits 29 s from place 1, so the fourth at place 2 hears 58 s. The third waits 38 s from place 2: (29 + 38)/(1 + 2) =
        // 22.33 s a place, so the fifth hears 22.33 s and the sixth 44.67 s.
        AnnouncedWaitTests.floor([(29, 1)]).expect(
            """
            type arrives talk point | outcome  waited queued again who
            101  0       30   0     | answered 0      0      no    A1
            101  1       10   0     | answered 29     29     no    A1
            101  2       50   0     | answered 38     38     no    A1
            101  35      1    0     | balked   0      0      no    -
            101  41      9    0     | answered 49     49     no    A1
            101  42      5    0     | balked   0      0      no    -
            """)
    }

    @Test("A wait exactly at the limit is not above it")
    func atTheLimit() {
        // The second waits 29 s from place 1: who comes at place 1 hears 29 s, at place 2 58 s, at place 3 87 s.
        AnnouncedWaitTests.floor([(29, 0.5), (58, 1)]).expect(
            """
            type arrives talk point | outcome  waited who
            101  0       30   0     | answered 0      A1
            101  1       40   0     | answered 29     A1
            101  31      10   0     | answered 39     A1
            101  32      10   0.5   | answered 48     A1
            101  33      10   0.49  | balked   0      -
            101  34      10   0.99  | balked   0      -
            """)
    }

    @Test("Nothing is announced until somebody has waited, and who is answered at once hears nothing")
    func nothingYet() {
        AnnouncedWaitTests.floor([(0, 1)], agents: 2).expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      A1
            101  0       30   | answered 0      A2
            101  1       10   | answered 9      A1
            101  2       10   | answered 18     A1
            101  11      10   | balked   0      -
            101  30      10   | answered 0      A1
            101  31      10   | answered 0      A2
            """)
    }

    @Test("Only the last ten waits count, other call types don't, and pick-up is no part of a wait")
    func lastTen() {
        // The second waits 99 s; ten who wait for 9 s follow, after whom 9 s are announced, which is not above 9 s.
        let followers = (0..<10).map { "101 \(101 + 10 * $0) 0 10 0.9 | answered 9 9 A1" }.joined(separator: "\n")
        AnnouncedWaitTests.floor([(9, 0.5)]).expect(
            """
            type arrives pickUp talk point | outcome  waited queued who
            101  0       0      100  0     | answered 0      0      A1
            101  1       0      10   0.9   | answered 99     99     A1
            \(followers)
            101  201     2      10   0     | answered 11     9      A1
            101  213     0      10   0     | answered 9      9      A1
            """)
    }

    @Test("The busy tone comes first; who leaves for a wait rings again as who hangs up does")
    func togetherWithOthers() {
        AnnouncedWaitTests.floor([(0, 1)], capacity: 1).expect(
            """
            call of             type arrives talk | outcome  waited redial again attempt who
            a    -              101  0       10   | answered 0      no     no    1       A1
            b    -              101  1       30   | answered 9      no     no    1       A1
            c    -              101  2       10   | blocked  0      no     no    1       -
            d    -              101  11      10   | balked   0      no     yes   1       -
            e    d.abandoned+0  101  11      10   | balked   0      yes    yes   2       -
            f    e.abandoned+30 101  41      10   | answered 0      yes    no    3       A1
            """)
    }

    @Test("Places are counted over all areas, and callers who have hung up don't count")
    func places() {
        var floor = Floor.pods("0 home")
        for place in floor.types.indices { floor.types[place].balking = [(20, 1)] }
        // The third waits 9 s from place 1. The fifth hears 18 s at place 2 and the sixth 27 s at place 3; once the fourth has gone,
        // the last is at place 2 again.
        floor.expect(
            """
            type from  arrives patience talk | outcome   waited who
            101  South 0       90       10   | answered  0      S1
            101  East  0       90       60   | answered  0      E1
            101  South 1       90       60   | answered  9      S1
            101  East  11      9        10   | abandoned 9      -
            101  South 12      90       10   | answered  58     S1
            101  South 13      90       10   | balked    0      -
            101  East  21      90       10   | answered  39     E1
            """)
    }
}
