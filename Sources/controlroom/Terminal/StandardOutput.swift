/// Where results go.
enum StandardOutput {
    /// How many characters a line of the terminal holds; nil where results don't go to one.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return min(Int(size.ws_col), widestToRead)
    }

    /// Longer lines are hard to read, however wide the terminal is.
    private static let widestToRead = 120

    /// Writes a result; a reader who has gone (`| head`) has read enough, which is no failure.
    static func write(_ text: String) throws(CommandFailure) {
        let failure = Descriptor.write(text, to: STDOUT_FILENO)
        guard let failure, failure != EPIPE else { return }
        throw .cannotWrite(path: "standard output", reason: SystemError.words(failure))
    }
}

/// Where everything else goes.
enum StandardError {
    /// Prints lines; whether anybody reads them is no concern of the program's.
    static func print(_ lines: [String]) {
        let text = lines.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
        _ = Descriptor.write(text, to: STDERR_FILENO)
    }
}

/// Writing to what the system knows by a number.
enum Descriptor {
    /// Puts something unusable where standard input, output or error is closed. Otherwise the next file opened would take
    /// its number, and warnings would end up in a result.
    static func keepStandardPlaces() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes the whole text; the system's error number where that fails, nil where all is well.
    static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var text = text
        return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// Writes all bytes; the system's error number where that fails, nil where all is well.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
        var rest = bytes
        while !rest.isEmpty {
            let count = writeSome(rest, to: descriptor)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}

/// The system's error numbers in words.
enum SystemError {
    /// What an error number means, as the system says it in English.
    static func words(_ number: Int32) -> String {
        switch number {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "not allowed"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case ENOSPC, EDQUOT: "no space left"
        case EFBIG: "the file would be larger than allowed here"
        case EMFILE, ENFILE: "too many files are open"
        case ETXTBSY, EBUSY: "it is in use"
        case EROFS: "the file system is read-only"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "too many links"
        case EBADF: "it is closed"
        case EIO: "the device failed"
        default: "system error \(number)"
        }
    }
}
