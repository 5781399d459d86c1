import Synchronization

/// Leaves nothing behind when somebody stops the program.
enum Interruption {
    /// Ctrl-C, a polite kill, and a closed terminal.
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// From here on these signals wait until somebody waits for them. Call it once, before there is another thread.
    static func hold() {
        // A reader who closes the pipe is an error of `write`, not a signal.
        signal(SIGPIPE, SIG_IGN)
        var held = signalSet
        pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    private static let finishesFirst = Atomic(false)
    private static let askedToFinish = Atomic(false)

    /// From here on the first Ctrl-C is a request to finish early; a second one ends the program as any other signal.
    static func finishFirst() {
        finishesFirst.store(true, ordering: .relaxed)
    }

    /// Whether somebody has asked the work to finish early. Cheap enough to be asked often.
    static var isAskedToFinish: Bool { askedToFinish.load(ordering: .relaxed) }

    /// Waits for such a signal, for as long as the program lasts; then removes the temporary files, erases the progress
    /// line, and ends the program with 128 + the signal's number, as a shell does for a program that died of one.
    static func cleanUpWhenItComes() -> Never {
        var awaited = signalSet
        var number: Int32 = 0
        while true {
            guard sigwait(&awaited, &number) == 0 else { continue }
            let isRequest = number == SIGINT && finishesFirst.load(ordering: .relaxed) && !isAskedToFinish
            guard isRequest else { break }
            askedToFinish.store(true, ordering: .relaxed)
        }
        TemporaryFiles.removeAll {
            ProgressLine.eraseWhatIsShown()
            _exit(128 + number)
        }
    }

    private static var signalSet: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        return set
    }
}
