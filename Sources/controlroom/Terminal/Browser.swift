/// The browser of who sits at the machine.
enum Browser {
    #if os(macOS)
        private static let opener = "open"
    #else
        private static let opener = "xdg-open"
    #endif

    /// Opens a file that was written, by the system's own means.
    ///
    /// Throws where the system has none, or none that can show a page.
    static func open(_ path: String) throws(CommandFailure) {
        let file = URL(fileURLWithPath: path).standardizedFileURL.path
        switch start([opener, file]) {
        case .success(let process):
            let code = end(of: process)
            guard code == 0 else { throw failure(path, "'\(opener)' found no browser (exit code \(code))") }
        case .failure(let failure):
            let reason = failure.number == ENOENT ? "there is no '\(opener)'" : SystemError.words(failure.number)
            throw Browser.failure(path, reason)
        }
    }

    private static func failure(_ path: String, _ reason: String) -> CommandFailure {
        .failed("'\(path)' is written but can't be opened here: \(reason). Open the file in a browser yourself")
    }

    private struct Failure: Error {
        let number: Int32
    }

    /// Starts a program found on the path, with the signals as a shell would hand them over: this program holds its own back.
    private static func start(_ words: [String]) -> Result<pid_t, Failure> {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (held, usual) = (sigset_t(), sigset_t())
        sigemptyset(&held)
        sigemptyset(&usual)
        sigaddset(&usual, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &held)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
        // What it says belongs to nobody's result.
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let environment = ProcessInfo.processInfo.environment.map { $0.key + "=" + $0.value }
        let (arguments, variables) = (words.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
        defer { for text in arguments + variables { free(text) } }
        var process = pid_t()
        let problem = posix_spawnp(&process, words[0], &actions, &attributes, arguments, variables)
        return problem == 0 ? .success(process) : .failure(Failure(number: problem))
    }

    /// The exit code of a process; 0 where it goes on for so long that it must be the browser itself.
    private static func end(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        for _ in 0..<tries {
            if waitpid(process, &status, WNOHANG) != 0 {
                // The low seven bits are the signal it died of, the next eight its exit code.
                return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
            }
            usleep(pause)
        }
        return 0
    }

    private static let tries = 100
    /// In microseconds: five seconds in all.
    private static let pause: UInt32 = 50_000
}
