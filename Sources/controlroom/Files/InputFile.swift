/// Reading files whole, within reason.
enum InputFile {
    /// The bytes of a file; throws where it can't be read or is too large to be what it should be.
    static func bytes(at path: String, atMost largestSize: Int = scenarioSize) throws(CommandFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .missingInput(path: path, reason: SystemError.words(errno)) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw .missingInput(path: path, reason: SystemError.words(errno))
            }
            bytes += piece[..<count]
            if bytes.count > largestSize {
                throw .wrongInput(
                    ["\(path): expected at most \(largestSize >> 20) MB, as files of its kind have; found more"],
                    count: 1)
            }
        }
    }

    /// Scenarios and their data: a year of half-hours takes a few MB at most.
    static let scenarioSize = 64 << 20
    /// Parts of runs: a thousand replications of every hour of a day take some tens of MB.
    static let partSize = 2 << 30
}
