import Synchronization

/// The half-written files there are at this moment, so that none is left behind.
enum TemporaryFiles {
    private static let paths = Mutex<Set<String>>([])

    /// Creates a new, empty file beside the path; its descriptor and path, or the system's error number.
    static func create(beside path: String) -> Result<(descriptor: Int32, path: String), SystemFailure> {
        paths.withLock { paths in
            var temporary = path + ".\(getpid()).partial"
            var descriptor = open(temporary, newFile, 0o666)
            // What a process of the same number left behind when it was killed, or writes on another machine.
            var attempt = 1
            while descriptor < 0, errno == EEXIST, attempt < mostAttempts {
                attempt += 1
                temporary = path + ".\(getpid())-\(attempt).partial"
                descriptor = open(temporary, newFile, 0o666)
            }
            guard descriptor >= 0 else { return .failure(SystemFailure(number: errno)) }
            paths.insert(temporary)
            return .success((descriptor, temporary))
        }
    }

    private static let newFile = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    private static let mostAttempts = 1_000

    /// Gives a finished file its name; the system's error number where that fails.
    static func giveName(_ path: String, to temporary: String) -> Int32? {
        paths.withLock { paths in
            guard rename(temporary, path) == 0 else { return errno }
            paths.remove(temporary)
            return nil
        }
    }

    /// Removes a file that will not be finished.
    static func remove(_ temporary: String) {
        paths.withLock { paths in
            if paths.remove(temporary) != nil { unlink(temporary) }
        }
    }

    /// Removes them all and ends the program; no further one can appear in between.
    static func removeAll(thenEndWith end: () -> Never) -> Never {
        paths.withLock { paths in
            for path in paths { unlink(path) }
            end()
        }
    }

    /// An error number of the system.
    struct SystemFailure: Error {
        let number: Int32
    }
}
