import Experiments

/// The file in which a sweep notes its finished cells, so that it can go on from there after whatever stopped it.
///
/// Each cell is one line, added at the end and brought to the disk before the next one. A last line cut short, by a kill or a
/// crash, is taken away when the file is opened again. One program at a time may have it open.
final class JournalFile {
    /// The cells that were finished before.
    let known: [String: CellFigures]
    private let path: String
    private let journal: SweepJournal
    private let descriptor: Int32

    /// Opens the file, or begins it where there is none.
    ///
    /// Throws where it is something else, of another sweep, damaged, in use, or can't be read and written.
    init(at path: String, _ journal: SweepJournal, inputs: [String]) throws(CommandFailure) {
        self.path = path
        self.journal = journal
        if let existing = FileIdentity(ofFileAt: path) {
            if inputs.contains(where: { FileIdentity(ofFileAt: $0) == existing }) {
                throw .cannotWrite(path: path, reason: "it is one of the inputs")
            }
            guard existing.kind == .file else { throw .cannotWrite(path: path, reason: "it is no ordinary file") }
        }
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemError.words(errno)) }
        do throws(CommandFailure) {
            known = try JournalFile.cells(descriptor, path, journal)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        close(descriptor)
    }

    /// Notes a finished cell; it is on the disk when this returns.
    func add(_ hash: String, _ figures: CellFigures) throws(CommandFailure) {
        try JournalFile.append(journal.line(hash, figures), to: descriptor, path)
    }

    /// Reads what is there, takes away what was cut short, and writes the first line where there is none.
    private static func cells(
        _ descriptor: Int32, _ path: String, _ journal: SweepJournal
    ) throws(CommandFailure) -> [String: CellFigures] {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .cannotWrite(path: path, reason: "another program is writing it")
        }
        let bytes = try bytes(descriptor, path)
        let contents: SweepJournal.Contents
        do throws(SweepJournal.Fault) {
            contents = try journal.read(bytes)
        } catch {
            throw .wrongInput([path + error.words], count: 1)
        }
        guard ftruncate(descriptor, off_t(contents.soundBytes)) == 0 else {
            throw .cannotWrite(path: path, reason: SystemError.words(errno))
        }
        if contents.soundBytes == 0 { try append(journal.header, to: descriptor, path) }
        return contents.cells
    }

    private static func bytes(_ descriptor: Int32, _ path: String) throws(CommandFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += piece[..<count]
            } else if errno != EINTR {
                throw .missingInput(path: path, reason: SystemError.words(errno))
            }
        }
    }

    private static func append(_ line: String, to descriptor: Int32, _ path: String) throws(CommandFailure) {
        if let failure = Descriptor.write(line, to: descriptor) {
            throw .cannotWrite(path: path, reason: SystemError.words(failure))
        }
        guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, reason: SystemError.words(errno)) }
    }
}

extension SweepJournal.Fault {
    /// The fault in words, to stand after the file's name.
    fileprivate var words: String {
        switch self {
        case .notAJournal: ": expected a sweep's journal or no file at all, found something else; name another file"
        case .otherSweep(let what, let expected, let found):
            ": expected the journal of this sweep, with \(what) \(expected), found one with \(found); name another file"
        case .damaged(let line): ":\(line): expected a cell as it was written, found it changed; name another file"
        }
    }
}
