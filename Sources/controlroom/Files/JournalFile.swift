import Calibration
import Experiments

/// What a file notes of a long piece of work, line by line.
protocol Journal {
    /// What one finished part of the work came to.
    associatedtype Entry

    /// What sort of work it is, in words.
    static var work: String { get }
    /// What a line of it is of, in words.
    static var part: String { get }
    /// The first line.
    var header: String { get }

    /// The line of a finished part, which is known by its key.
    func line(_ key: String, _ entry: Entry) -> String

    /// Reads a file: what it has, and how many bytes of it are whole lines.
    func entries(_ bytes: [UInt8]) throws(SweepJournal.Fault) -> (known: [String: Entry], soundBytes: Int)
}

extension SweepJournal: Journal {
    static var work: String { "sweep" }
    static var part: String { "cell" }

    func entries(_ bytes: [UInt8]) throws(Fault) -> (known: [String: CellFigures], soundBytes: Int) {
        let contents = try read(bytes)
        return (contents.cells, contents.soundBytes)
    }
}

extension FitJournal: Journal {
    static var work: String { "fit" }
    static var part: String { "room" }

    func entries(_ bytes: [UInt8]) throws(SweepJournal.Fault) -> (known: [String: Entry], soundBytes: Int) {
        try read(bytes)
    }
}

/// The file in which a long piece of work notes its finished parts, so that it can go on from there after whatever stopped it.
///
/// Each part is one line, added at the end and brought to the disk before the next one. A last line cut short, by a kill or a
/// crash, is taken away when the file is opened again. One program at a time may have it open.
final class JournalFile<Kind: Journal> {
    /// The parts that were finished before.
    let known: [String: Kind.Entry]
    private let path: String
    private let journal: Kind
    private let descriptor: Int32

    /// Opens the file, or begins it where there is none.
    ///
    /// Throws where it is something else, of another sweep, damaged, in use, or can't be read and written.
    init(at path: String, _ journal: Kind, inputs: [String]) throws(CommandFailure) {
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
            known = try JournalFile.entries(descriptor, path, journal)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        close(descriptor)
    }

    /// Notes a finished part; it is on the disk when this returns.
    func add(_ key: String, _ entry: Kind.Entry) throws(CommandFailure) {
        try JournalFile.append(journal.line(key, entry), to: descriptor, path)
    }

    /// Reads what is there, takes away what was cut short, and writes the first line where there is none.
    private static func entries(
        _ descriptor: Int32, _ path: String, _ journal: Kind
    ) throws(CommandFailure) -> [String: Kind.Entry] {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .cannotWrite(path: path, reason: "another program is writing it")
        }
        let bytes = try bytes(descriptor, path)
        let contents: (known: [String: Kind.Entry], soundBytes: Int)
        do throws(SweepJournal.Fault) {
            contents = try journal.entries(bytes)
        } catch {
            throw .wrongInput([path + error.words(Kind.work, Kind.part)], count: 1)
        }
        guard ftruncate(descriptor, off_t(contents.soundBytes)) == 0 else {
            throw .cannotWrite(path: path, reason: SystemError.words(errno))
        }
        if contents.soundBytes == 0 { try append(journal.header, to: descriptor, path) }
        return contents.known
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
    fileprivate func words(_ work: String, _ part: String) -> String {
        switch self {
        case .notAJournal: ": expected a \(work)'s journal or no file at all, found something else; name another file"
        case .otherSweep(let what, let expected, let found):
            ": expected the journal of this \(work), with \(what) \(expected), found one with \(found); name another file"
        case .damaged(let line): ":\(line): expected a \(part) as it was written, found it changed; name another file"
        }
    }
}
