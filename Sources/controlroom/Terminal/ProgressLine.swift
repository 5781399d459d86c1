import Reporting
import Scenarios
import Synchronization

/// One line on the terminal that says how far the work is and how long it will still take; erased at the end.
final class ProgressLine: Sendable {
    private struct State {
        var lastShown: ContinuousClock.Instant?
        var isErased = false
        var done = 0
        var total: Int
    }

    private static let isShown = Mutex(false)
    private let began = ContinuousClock.now
    private let isWanted: Bool
    private let things: String
    private let daysOfEach: Int?
    private let daysPassed = Atomic(0)
    private let state: Mutex<State>

    /// A line that appears only where standard error is a terminal, and only where it is wanted.
    ///
    /// - Parameters:
    ///   - total: how many things are to be done, as far as is known.
    ///   - things: what they are.
    ///   - daysOfEach: the days simulated for each; nil where days aren't counted.
    init(isWanted: Bool, total: Int, _ things: String, daysOfEach: Int? = nil) {
        let terminal = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
        self.isWanted = isWanted && isatty(STDERR_FILENO) == 1 && terminal != "dumb"
        self.things = things
        self.daysOfEach = daysOfEach
        state = Mutex(State(total: total))
    }

    /// Says how much is done; ten times a second at most.
    func show(_ done: Int, of total: Int) {
        guard isWanted else { return }
        state.withLock { state in
            state.done = done
            state.total = total
            show(&state)
        }
    }

    /// Notes that a day has been simulated, on whatever thread: the line goes on before the first replication ends.
    func passDay() {
        guard isWanted else { return }
        daysPassed.add(1, ordering: .relaxed)
        // Whoever is showing the line shows this day too.
        _ = state.withLockIfAvailable { show(&$0) }
    }

    private func show(_ state: inout State) {
        let now = ContinuousClock.now
        if state.isErased { return }
        if let last = state.lastShown, now - last < ProgressLine.shortestPause { return }
        state.lastShown = now
        let days = daysOfEach.map { (daysPassed.load(ordering: .relaxed), $0 * state.total) }
        let line = ProgressWords.line(
            state.done, of: state.total, things, days: days, after: (now - began) / .seconds(1))
        ProgressLine.isShown.withLock { isShown in
            isShown = true
            _ = Descriptor.write(ProgressLine.erasing + line, to: STDERR_FILENO)
        }
    }

    /// Takes the line away; nothing appears after it.
    func erase() {
        state.withLock { $0.isErased = true }
        ProgressLine.eraseWhatIsShown()
    }

    /// Takes away whatever line is on the terminal.
    static func eraseWhatIsShown() {
        isShown.withLock { isShown in
            if isShown { _ = Descriptor.write(erasing, to: STDERR_FILENO) }
            isShown = false
        }
    }

    /// Back to the line's beginning, and away with what stands there (ECMA-48: carriage return, erase in line).
    private static let erasing = "\r\u{1B}[K"
    private static let shortestPause = Duration.milliseconds(100)
}

extension ProgressLine {
    /// A line about replications of a scenario or of others like it.
    ///
    /// - Parameter countsDays: whether how many replications there will be is known, and with it the days.
    convenience init(_ arguments: Arguments, replications: Int, of scenario: Scenario, countsDays: Bool = true) {
        self.init(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: replications, "replications",
            daysOfEach: countsDays ? scenario.period.warmUpDays + scenario.period.days : nil)
    }
}
