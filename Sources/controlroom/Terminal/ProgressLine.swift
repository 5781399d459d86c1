import Foundation
import Synchronization

/// One line on the terminal that says how far the work is and how long it will still take; erased at the end.
final class ProgressLine: Sendable {
    private struct State {
        var lastShown: ContinuousClock.Instant?
        var isErased = false
    }

    private static let isShown = Mutex(false)
    private let began = ContinuousClock.now
    private let isWanted: Bool
    private let state = Mutex(State())

    /// A line that appears only where standard error is a terminal, and only where it is wanted.
    init(isWanted: Bool) {
        let terminal = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
        self.isWanted = isWanted && isatty(STDERR_FILENO) == 1 && terminal != "dumb"
    }

    /// Says how much is done; ten times a second at most.
    func show(_ done: Int, of total: Int, _ things: String) {
        guard isWanted else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if state.isErased { return }
            if let last = state.lastShown, now - last < ProgressLine.shortestPause { return }
            state.lastShown = now
            let line = "\(done) of \(total) \(things)" + timeLeft(done: done, of: total, after: now - began)
            ProgressLine.isShown.withLock { isShown in
                isShown = true
                _ = Descriptor.write(ProgressLine.erasing + line, to: STDERR_FILENO)
            }
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

    private func timeLeft(done: Int, of total: Int, after elapsed: Duration) -> String {
        guard done > 0, total > done else { return "" }
        let seconds = (elapsed / done * (total - done)).components.seconds + 1
        return seconds < 120 ? ", about \(seconds) s left" : ", about \((seconds + 59) / 60) min left"
    }

    /// Back to the line's beginning, and away with what stands there (ECMA-48: carriage return, erase in line).
    private static let erasing = "\r\u{1B}[K"
    private static let shortestPause = Duration.milliseconds(100)
}
