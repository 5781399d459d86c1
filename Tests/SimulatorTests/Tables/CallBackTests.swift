import ContactCentre
import Probability
import Scenarios
import Testing

/// Point `back`: below 0.25 reached at once, below 0.375 at the second attempt, below 0.5 never, else the offer is declined.
@Suite("Callers who are rung back")
struct CallBackTests {
    private static func floor(
        _ offer: CallBack.Offer = .afterWaiting(Interval(seconds: 10)), agents: Int = 1, capacity: Int? = nil,
        balking: [(above: Int64, fraction: Double)] = [], attempts: Int = 2
    ) -> Floor {
        let callBack = CallBack(
            offer: offer, accept: 0.5, reached: 0.5, attemptsAtMost: attempts, retryAfter: .constant(0),
            ringing: Interval(seconds: 20))
        return Floor(
            types: [
                Floor.CallType(name: "999", priority: 1),
                Floor.CallType(
                    name: "101", priority: 2, queueCapacity: capacity, balking: balking, callBack: callBack),
            ], teams: [Floor.Team(name: "A", agents: agents)])
    }

    @Test("Who accepts hangs up after 10 s, keeps the place in the queue and is spoken with when it comes")
    func keepsThePlace() {
        CallBackTests.floor().expect(
            """
            type arrives patience pickUp talk back | outcome    waited queued talked offered
            101  0       100      0      60   0.9  | answered   0      0      60     no
            101  1       30       2      50   0.1  | calledBack 10     59     50     yes
            101  2       500      0      10   0.1  | calledBack 10     110    10     yes
            101  3       500      0      10   0.9  | answered   119    119    10     yes
            101  4       30       0      10   0.9  | abandoned  30     30     0      yes
            101  5       8        0      10   0.1  | abandoned  8      8      0      no
            """)
    }

    @Test("A more urgent call goes first; one answered before the offer was never offered anything")
    func urgent() {
        CallBackTests.floor().expect(
            """
            type arrives talk back | outcome    waited queued offered
            999  0       5    0.9  | answered   0      0      no
            101  1       20   0.1  | answered   4      4      no
            101  2       20   0.1  | calledBack 10     53     yes
            999  6       30   0.9  | answered   19     19     no
            """)
    }

    @Test(
        "An attempt in vain rings for 20 s; the next is due so long after, takes its place then and is no call of the caller's"
    )
    func inVain() {
        CallBackTests.floor().expect(
            """
            call of          type arrives pickUp talk back | outcome    waited queued talked again attempt since next
            a    -           101  0       0      60   0.9  | answered   0      0      60     no    1       0     no
            b    -           101  1       3      50   0.3  | notReached 10     59     0      yes   1       1     no
            c    b.invain+30 101  110     3      40   0.9  | calledBack 0      0      40     no    2       11    yes
            """)
        CallBackTests.floor().expect(
            """
            call of          type arrives pickUp talk back | outcome    waited queued talked again attempt next
            a    -           101  0       0      60   0.9  | answered   0      0      60     no    1       no
            b    -           101  1       3      50   0.4  | notReached 10     59     0      yes   1       no
            c    b.invain+30 101  110     3      40   0.9  | notReached 0      0      0      no    2       yes
            d    c.invain+30 101  -       3      40   0.9  | never      -      -      -      -     -       -
            """)
    }

    @Test("Whoever waits elsewhere can't be passed on and keeps the place; those behind who hold are")
    func staysWhereOthersLeave() {
        var floor = CallBackTests.floor()
        floor.types[1].routing = "0 any; 60 out"
        floor.expect(
            """
            type arrives talk back | outcome    waited queued offered
            101  0       600  0.9  | answered   0      0      no
            101  1       50   0.1  | calledBack 10     599    yes
            101  2       50   0.9  | out        60     60     yes
            101  620     50   0.9  | answered   30     30     yes
            """)
    }

    @Test("Whoever waits elsewhere holds no line: the busy tone counts those who do")
    func busyTone() {
        CallBackTests.floor(.afterWaiting(.zero), capacity: 1).expect(
            """
            type arrives talk back | outcome    waited queued
            101  0       60   0.9  | answered   0      0
            101  1       10   0.1  | calledBack 0      59
            101  2       10   0.9  | answered   68     68
            101  3       10   0.9  | blocked    0      0
            101  4       10   0.1  | blocked    0      0
            """)
    }

    @Test("An offer by announced wait comes with the announcement, before anybody hangs up for it")
    func announced() {
        // The second call waited 50 s from place 1: a third hears 100 s at place 2, or 50 s at place 1.
        CallBackTests.floor(.aboveAnnounced(Interval(seconds: 40)), balking: [(40, 1)]).expect(
            """
            type arrives talk back point | outcome    waited queued offered
            101  0       60   0.9  0.5   | answered   0      0      no
            101  10      60   0.1  0.5   | answered   50     50     no
            101  70      10   0.1  0.5   | calledBack 0      50     yes
            101  71      10   0.9  0.5   | balked     0      0      yes
            """)
    }
}
