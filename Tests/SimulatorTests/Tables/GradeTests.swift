import ContactCentre
import Simulator
import Testing

@Suite("Grades")
struct GradeTests {
    private static let graded = Floor(teams: [
        Floor.Team(name: "Trainee", agents: 1, handlingFactor: 1.5, pickUpFactor: 2),
        Floor.Team(name: "Expert", agents: 1, preferredFor: ["999"]),
    ])

    @Test("Grades that prefer a call type are asked for it first, whoever has been idle for longest")
    func preferred() {
        GradeTests.graded.expect(
            """
            type arrives talk | outcome  waited who
            999  10      10   | answered 0      Expert1
            999  11      10   | answered 0      Trainee1
            101  40      10   | answered 0      Expert1
            999  41      10   | answered 0      Trainee1
            """)
    }

    @Test("Home comes before preference")
    func homeFirst() {
        var floor = Floor.pods("0 any")
        floor.teams[1].preferredFor = ["101"]
        floor.expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 10      10   | answered 0      S1
            101  South 11      10   | answered 0      E1
            """)
    }

    @Test("Among those away, too, grades that prefer the call type are asked first")
    func preferredAway() {
        var floor = Floor.pods("0 any")
        floor.teams.append(Floor.Team(name: "W", agents: 1, serves: [], preferredFor: ["101"]))
        floor.expect(
            """
            type from  arrives talk | outcome  waited who
            101  South 10      10   | answered 0      S1
            101  South 11      10   | answered 0      W1
            101  South 12      10   | answered 0      E1
            """)
    }

    @Test("Wraps of grades that prefer the caller's type are broken into first")
    func preferredWraps() {
        var floor = Floor.interrupting()
        floor.teams = [
            Floor.Team(name: "Trainee", agents: 1), Floor.Team(name: "Expert", agents: 1, preferredFor: ["999"]),
        ]
        floor.expect(
            """
            type arrives talk wrap | outcome  waited who
            101  0       10   20   | answered 0      Trainee1
            101  0       15   20   | answered 0      Expert1
            999  20      10   0    | answered 0      Expert1
            """)
    }

    @Test("Conversation and wrap take longer with a slow grade, and so does picking up")
    func slower() {
        var floor = GradeTests.graded
        floor.teams[1].agents = 0
        floor.expect(
            """
            type arrives pickUp talk wrap | outcome  waited talked wrapped who
            101  0       3      10   4    | answered 6      15     6       Trainee1
            """, agents: "Trainee1: engaged 0-27")
    }

    @Test("A caller hangs up during the longer picking up of a slow grade, but not at its very end")
    func patience() {
        var floor = GradeTests.graded
        floor.teams[1].agents = 0
        floor.expect(
            """
            type arrives patience pickUp talk | outcome   waited who
            101  0       5        3      10   | abandoned 5      Trainee1
            101  10      6        3      10   | answered  6      Trainee1
            """)
    }

    @Test("Breaking off takes no longer with a slow grade, and the rest of its wrap is as long as it was")
    func breakOff() {
        var floor = Floor.interrupting()
        floor.teams[0].handlingFactor = 1.5
        floor.teams[0].pickUpFactor = 2
        floor.expect(
            """
            type arrives pickUp talk wrap breakOff | outcome  waited talked wrapped who
            101  0       0      10   20   3        | answered 0      15     30      A1
            999  20      1      10   0    0        | answered 5      15     0       A1
            """, agents: "A1: engaged 0-65")
    }

    @Test("A team's reserve is of its own free agents")
    func reserve() {
        var floor = GradeTests.graded
        floor.teams[0].keepFree = ["101": 1]
        floor.expect(
            """
            type arrives talk | outcome  waited who
            101  0       10   | answered 0      Expert1
            101  1       10   | answered 9      Expert1
            999  2       10   | answered 0      Trainee1
            """)
    }

    /// One team that keeps an agent free for 999.
    private static func sharing(_ grades: [(name: String, agents: Int, answers: [String])]) -> Floor {
        Floor(
            teams: grades.map { grade in
                Floor.Team(
                    name: grade.name, agents: grade.agents, answers: grade.answers, keepFree: ["101": 1],
                    gradeOf: "Room")
            })
    }

    @Test("A reserve counts the free agents of all grades of the team")
    func sharedReserve() {
        GradeTests.sharing([("Old", 1, ["999", "101"]), ("New", 1, ["999", "101"])]).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      Old1
            101  1       5        10   | abandoned 5      -
            999  2       60       10   | answered  0      New1
            """)
    }

    @Test("Who cannot take the calls a reserve is kept for is neither held back for them nor counted")
    func traineesAreNotHeldBack() {
        GradeTests.sharing([("Old", 1, ["999", "101"]), ("New", 1, ["101"])]).expect(
            """
            type arrives patience talk | outcome   waited who
            101  0       60       10   | answered  0      New1
            101  1       5        10   | abandoned 5      -
            999  2       60       10   | answered  0      Old1
            101  11      60       10   | answered  0      New1
            """)
    }

    @Test("When an agent becomes free who completes the reserve, an idle one of another grade takes the caller")
    func completedByAnotherGrade() {
        GradeTests.sharing([("Old", 1, ["999", "101"]), ("Emergency", 1, ["999"])]).expect(
            """
            type arrives patience talk | outcome  waited who
            999  0       60       5    | answered 0      Old1
            999  1       60       20   | answered 0      Emergency1
            101  2       60       10   | answered 19     Old1
            999  22      60       10   | answered 0      Emergency1
            """)
    }

    @Test("The agent who completes the reserve for another still turns to a call of its own")
    func completesAndWorks() {
        var floor = GradeTests.sharing([("Old", 1, ["999", "101"]), ("Emergency", 1, ["999", "web"])])
        floor.types.append(Floor.CallType(name: "web", priority: 3))
        floor.expect(
            """
            type arrives patience talk | outcome  waited who
            999  0       60       5    | answered 0      Old1
            999  1       60       20   | answered 0      Emergency1
            101  2       60       10   | answered 19     Old1
            web  3       60       10   | answered 18     Emergency1
            """)
    }

    @Test("A stage that names a team opens to all its grades and to no other team, whatever stands before it")
    func namedTeams() {
        var floor = Floor(
            types: [Floor.CallType(name: "101", routing: "0 B; 10 C")],
            teams: [
                Floor.Team(name: "Old", agents: 1, gradeOf: "A"), Floor.Team(name: "New", agents: 1, gradeOf: "A"),
                Floor.Team(name: "B", agents: 1), Floor.Team(name: "Quick", agents: 1, gradeOf: "C"),
                Floor.Team(name: "Slow", agents: 1, gradeOf: "C"), Floor.Team(name: "D", agents: 1),
            ])
        floor.types[0].priority = 1
        floor.expect(
            """
            type arrives talk | outcome  waited who
            101  0       90   | answered 0      B1
            101  1       90   | answered 10     Quick1
            101  2       90   | answered 10     Slow1
            101  3       90   | answered 87     B1
            """)
    }

    @Test("A slow grade away from home takes both factors, rounded once")
    func roundedOnce() {
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1, handlingAwayFactor: 1.5)],
            teams: [
                Room.TeamRules(
                    agents: 1, answers: [0], keepFree: [0], serves: [], handlingFactor: 1.5, pickUpFactor: 1.5)
            ])
        // 1 x 2.25 = 2.25 and 3 x 2.25 = 6.75 microseconds; rounded twice, 1 would become 2 and then 3.
        let call = CallLife(arrival: 0, patience: 100, pickUp: 3, talk: 1, wrap: 3)
        let world = World(
            room: room, calls: [call], duties: [DutyChange(instant: 0, agent: 0, comesOn: true)], end: second)
        let record = world.simulated().calls[0]
        // 4.5 microseconds of picking up are rounded up.
        #expect([record.waited, record.talk, record.wrap] == [5, 2, 7])
        #expect(world.disagreement == nil)
    }

    @Test("An agent who moves to another grade works at its pace")
    func moves() {
        var floor = GradeTests.graded
        floor.teams[1].agents = 0
        floor.duties = "Trainee1: on 0, moves 20 to Expert"
        floor.expect(
            """
            type arrives pickUp talk | outcome  waited talked who
            101  0       3      10   | answered 6      15     Trainee1
            101  22      3      10   | answered 3      10     Trainee1
            """)
    }
}
