/// A file that is there whole or not at all: written beside its place under another name, then renamed.
///
/// A device or a pipe (`/dev/null`) is written to directly.
final class OutputFile: Sendable {
    private let path: String
    private let place: Place
    private let descriptor: Int32

    private enum Place: Sendable {
        case direct
        case beside(temporary: String, target: String)
    }

    /// Opens a file for writing, before any work is done for it.
    ///
    /// Throws where it exists and may not be overwritten, where it is one of the inputs, or where the system refuses.
    init(at path: String, overwriting: Bool, inputs: [String]) throws(CommandFailure) {
        self.path = path
        let existing = FileIdentity(ofFileAt: path)
        if let existing {
            if inputs.contains(where: { FileIdentity(ofFileAt: $0) == existing }) {
                throw .cannotWrite(path: path, reason: "it is one of the inputs")
            }
            if existing.kind == .folder { throw .cannotWrite(path: path, reason: SystemError.words(EISDIR)) }
        }
        if existing?.kind == .special {
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
            place = .direct
            guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemError.words(errno)) }
            return
        }
        if existing != nil, !overwriting {
            throw .cannotWrite(path: path, reason: "it exists; --force overwrites it")
        }
        // Where the path is a link, the file it leads to is replaced, not the link.
        let target = existing == nil ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        switch TemporaryFiles.create(beside: target) {
        case .success(let created):
            descriptor = created.descriptor
            place = .beside(temporary: created.path, target: target)
        case .failure(let failure):
            throw .cannotWrite(path: path, reason: SystemError.words(failure.number))
        }
    }

    deinit {
        if case .beside(let temporary, _) = place { TemporaryFiles.remove(temporary) }
    }

    /// Whether two paths lead to one place, whatever the paths look like.
    static func isSamePlace(_ first: String, _ second: String) -> Bool {
        let places = [first, second].map { URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path }
        return places[0] == places[1]
    }

    /// Adds text to the file: much at a time, since it goes to the system at once.
    func write(_ text: String) throws(CommandFailure) {
        try check(Descriptor.write(text, to: descriptor))
    }

    /// Adds text in UTF-8 to the file.
    func write(_ text: [UInt8]) throws(CommandFailure) {
        try check(text.withUnsafeBytes { Descriptor.write($0, to: descriptor) })
    }

    /// Puts the finished file in its place. Without it, the file is gone when nobody holds it any more.
    func finish() throws(CommandFailure) {
        guard close(descriptor) == 0 else { throw .cannotWrite(path: path, reason: SystemError.words(errno)) }
        guard case .beside(let temporary, let target) = place else { return }
        if let failure = TemporaryFiles.giveName(target, to: temporary) {
            throw .cannotWrite(path: path, reason: SystemError.words(failure))
        }
    }

    private func check(_ failure: Int32?) throws(CommandFailure) {
        guard let failure else { return }
        // A reader who has gone has read enough.
        if case .direct = place, failure == EPIPE { return }
        throw .cannotWrite(path: path, reason: SystemError.words(failure))
    }
}

/// Which file a path leads to, whatever the path looks like.
struct FileIdentity: Equatable {
    enum Kind {
        case file, folder, special
    }

    let kind: Kind
    private let device: UInt64
    private let number: UInt64

    /// The file a path leads to, links followed; nil where there is none.
    init?(ofFileAt path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .special
            }
    }
}
