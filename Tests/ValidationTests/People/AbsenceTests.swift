import ContactCentre
import RoomScripts
import Scenarios
import Testing

/// A room without calls: who is on duty on which day, and who is on a break when.
///
/// Figures from thousands of days may stray from theory by 4 standard errors, some two dozen of them: a sound program fails for
/// one in 600 other seeds.
@Suite("Turns for breaks, spells of absence and caps")
struct AbsenceTests {
    private static func script(_ agents: String, people: String, start: String = "2018-01-01", days: Int) -> RoomScript
    {
        let calls = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        var script = RoomScript(
            callTypes: [("calls", calls)], teams: [("Room", "agents: { \(agents) }, people: { \(people) }")])
        script.start = start
        script.days = days
        return script
    }

    private static func dayShift(_ headcount: Int) -> String {
        "shifts: { day: { start: '08:00', hours: 8, headcount: \(headcount) } }"
    }

    /// By day of the period and agent, whether the agent was there.
    private static func presence(_ script: RoomScript, agents: Int, replication: Int) throws -> [[Bool]] {
        var presence = [[Bool]](repeating: [Bool](repeating: false, count: agents), count: script.days)
        for span in ReplicationRecords(of: try script.scenario(), replication: replication).spans
        where span.activity == .present {
            let day = Int(span.start / Interval.day.microseconds)
            if day < script.days { presence[day][Int(span.agent)] = true }
        }
        return presence
    }

    // MARK: Turns

    private static func breaks(_ agents: String, days: Int = 3) throws -> [[(start: Double, end: Double)]] {
        let spans = ReplicationRecords(of: try script(agents, people: "", days: days).scenario()).spans
        return (0..<days).map { day in
            let midnight = Int64(day) * Interval.day.microseconds
            return spans.filter {
                $0.activity == .onBreak && $0.start >= midnight && $0.start < midnight + Interval.day.microseconds
            }
            .map { span in
                (
                    Interval(microseconds: span.start - midnight).seconds / 60,
                    Interval(microseconds: span.end - midnight).seconds / 60
                )
            }.sorted { $0.0 < $1.0 }
        }
    }

    @Test("Two groups of one person on one shift, and its own agent, go on their breaks one after the other")
    func turnsOverGroups() throws {
        let agents = """
            shifts: { day: { start: '08:00', hours: 8, headcount: 1, breaks: [{ minutes: 30, fromHour: 3, untilHour: 6 }] } },
            rota: { cycle: ['day'], groups: { A: 1, B: 1 }, from: '2018-01-01', daysBetweenGroups: 0 }
            """
        for day in try Self.breaks(agents) {
            // 150 minutes of slack among three, from 11:00 on.
            #expect(day.map(\.start) == [660, 710, 760])
            #expect(day.map(\.end) == [690, 740, 790])
        }
    }

    @Test("Six people of two groups of whom one may be away at once leave one after the other, within the window")
    func turnsUnderACap() throws {
        let agents = """
            shifts: { day: { start: '08:00', hours: 8,
              breaks: [{ minutes: 30, fromHour: 3, untilHour: 6.1, mostAtOnce: 1 }] } },
            rota: { cycle: ['day'], groups: { A: 3, B: 3 }, from: '2018-01-01', daysBetweenGroups: 0 }
            """
        for day in try Self.breaks(agents) {
            // Six half hours in 186 minutes: a minute more after each.
            #expect(day.map(\.start) == [660, 691, 722, 753, 784, 815])
        }
    }

    // MARK: Spells

    private static let spells = "shrinkage: { sickness: 0.05 }, spellDays: { sickness: 8 }"

    @Test("A month's absences have the mean and the variance of the two-state chain", .enabled(if: isOptimised))
    func monthsVariance() throws {
        let (people, days, share, spell) = (200, 28, 0.05, 8.0)
        var absences: [Double] = []
        for replication in 0..<100 {
            let presence = try Self.presence(
                Self.script(Self.dayShift(people), people: Self.spells, days: days), agents: people,
                replication: replication)
            for person in 0..<people { absences.append(Double(presence.count { !$0[person] })) }
        }
        // p (1 - p) (M + 2 Σ (M - k) ρᵏ), with ρ = 1 - 1/L - p / (L (1 - p)).
        let correlation = 1 - 1 / spell - share / (spell * (1 - share))
        var (sum, power) = (Double(days), 1.0)
        for lag in 1..<days {
            power *= correlation
            sum += 2 * Double(days - lag) * power
        }
        let variance = share * (1 - share) * sum
        let count = Double(absences.count)
        let mean = absences.reduce(0, +) / count
        #expect(abs(mean - share * Double(days)) <= 4 * (variance / count).squareRoot())
        let second = absences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        let fourth = absences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) * ($1 - mean) } / count
        let error = ((fourth - second * second) / count).squareRoot()
        #expect(abs(second - variance) <= 4 * error, "\(second), exact \(variance), standard error \(error)")
        // Days by themselves, or spells of 6 or 10 days, would show.
        #expect(variance - share * (1 - share) * Double(days) > 20 * error)
    }

    @Test("Each day's share is that of the day, in an outbreak too, from the first day on", .enabled(if: isOptimised))
    func dailyShares() throws {
        let (people, days, replications) = (200, 20, 100)
        let outbreak = "outbreaks: [{ part: 'sickness', from: '2018-01-06', days: 7, factor: 4 }]"
        var absent = [Double](repeating: 0, count: days)
        for replication in 0..<replications {
            let script = Self.script(
                Self.dayShift(people),
                people: "shrinkage: { leave: 0.1, sickness: 0.05 }, spellDays: { sickness: 8 }, " + outbreak, days: days
            )
            for (day, presence) in try Self.presence(script, agents: people, replication: replication).enumerated() {
                absent[day] += Double(presence.count { !$0 })
            }
        }
        for day in 0..<days {
            let share = (5..<12).contains(day) ? 0.3 : 0.15
            let count = Double(people * replications)
            #expect(abs(absent[day] / count - share) <= 4 * (share * (1 - share) / count).squareRoot(), "day \(day)")
        }
    }

    @Test("The same people are absent on a date, whenever the period starts")
    func startDoesNotMatter() throws {
        let early = try Self.presence(
            Self.script(Self.dayShift(50), people: Self.spells, days: 20), agents: 50, replication: 3)
        let late = try Self.presence(
            Self.script(Self.dayShift(50), people: Self.spells, start: "2018-01-11", days: 10), agents: 50,
            replication: 3)
        #expect(Array(early[10...]) == late)
        #expect(late.joined().contains(false))
    }

    @Test("Spells of one part leave those absent for another as they are, and more people leave the others as they are")
    func otherDrawsStay() throws {
        func presence(_ people: String, headcount: Int = 50) throws -> [[Bool]] {
            try Self.presence(
                Self.script(Self.dayShift(headcount), people: people, days: 20), agents: headcount, replication: 1)
        }
        let leave = try presence("shrinkage: { leave: 0.1 }")
        let both = try presence("shrinkage: { leave: 0.1, sickness: 0.05 }, spellDays: { sickness: 8 }")
        #expect(zip(leave.joined(), both.joined()).allSatisfy { $0 || !$1 })
        #expect(leave != both)
        let more = try presence(Self.spells, headcount: 60)
        #expect(try presence(Self.spells) == more.map { Array($0.prefix(50)) })
    }

    // MARK: Caps

    @Test(
        "Under a cap no more are absent at once, and the share stays", .enabled(if: isOptimised), arguments: [2, 3, 9])
    func caps(most: Int) throws {
        let (people, days, share) = (10, 100, 0.14)
        var counts: [Double] = []
        for replication in 0..<40 {
            let script = Self.script(
                Self.dayShift(people),
                people: "shrinkage: { sickness: 0.05, leave: \(share) }, mostAtOnce: { leave: \(most) }", days: days)
            let withSickness = try Self.presence(script, agents: people, replication: replication)
            let leaveOnly = Self.script(
                Self.dayShift(people), people: "shrinkage: { leave: \(share) }, mostAtOnce: { leave: \(most) }",
                days: days)
            let leave = try Self.presence(leaveOnly, agents: people, replication: replication)
            // Who is on leave doesn't depend on who is sick.
            #expect(zip(leave.joined(), withSickness.joined()).allSatisfy { $0 || !$1 })
            counts += leave.map { day in Double(day.count { !$0 }) }
        }
        #expect(counts.max() ?? 0 <= Double(most))
        let mean = counts.reduce(0, +) / Double(counts.count)
        let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count)
        #expect(abs(mean - share * Double(people)) <= 4 * (variance / Double(counts.count)).squareRoot())
        // Without a cap it would be the binomial law's; a cap of nine changes next to nothing.
        let binomial = share * (1 - share) * Double(people)
        #expect(most < 9 ? variance < 0.9 * binomial : abs(variance / binomial - 1) < 0.12)
    }
}
