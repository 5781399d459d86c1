import Foundation
import Testing

/// The built program, run as its users run it.
struct ControlRoomProcess {
    /// What a run of the program left behind.
    struct Outcome {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    private let process = Process()
    private let outputFile: URL
    private let errorFile: URL

    /// Starts the program with arguments in a folder.
    init(_ arguments: [String], in folder: TemporaryFolder) throws {
        try self.init(ControlRoomProcess.executable(), arguments, in: folder)
    }

    /// Starts a line of shell in a folder; in it `$CONTROLROOM` is the program.
    init(shell line: String, in folder: TemporaryFolder) throws {
        let program = "CONTROLROOM='" + (try ControlRoomProcess.executable().path) + "'; "
        try self.init(URL(fileURLWithPath: "/bin/sh"), ["-c", program + line], in: folder)
    }

    private init(_ executable: URL, _ arguments: [String], in folder: TemporaryFolder) throws {
        outputFile = folder.url.appendingPathComponent(".output-\(UUID().uuidString)")
        errorFile = folder.url.appendingPathComponent(".errors-\(UUID().uuidString)")
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
    }

    /// Asks it to stop, as `kill` does.
    func terminate() {
        process.terminate()
    }

    /// Waits for its end.
    func outcome() throws -> Outcome {
        process.waitUntilExit()
        defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
        return Outcome(
            exitCode: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try String(contentsOf: outputFile, encoding: .utf8),
            errors: try String(contentsOf: errorFile, encoding: .utf8))
    }

    /// The program stands beside the test bundle, whatever the build folder and configuration.
    private static func executable() throws -> URL {
        let candidates = CommandLine.arguments + [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
        for path in candidates where path.contains(".xctest") {
            var folder = URL(fileURLWithPath: path)
            while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
            let executable = folder.appendingPathComponent("controlroom")
            if FileManager.default.isExecutableFile(atPath: executable.path) { return executable }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

/// A folder for one test; gone with it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("control-room-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }

    /// The text of a file in the folder; nil where there is none.
    func text(of name: String) -> String? {
        try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    }

    /// The names of the files in the folder, the program's captured output left out.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Runs the program here and waits for its end.
    func controlroom(_ arguments: String...) throws -> ControlRoomProcess.Outcome {
        try ControlRoomProcess(arguments, in: self).outcome()
    }

    /// Runs a line of shell here, in which `$CONTROLROOM` is the program.
    func shell(_ line: String) throws -> ControlRoomProcess.Outcome {
        try ControlRoomProcess(shell: line, in: self).outcome()
    }

    /// Runs the program with a line of arguments and stops it as Ctrl-C, or another signal, does, so many seconds after a condition of the
    /// shell no longer holds; leaves `killer.txt` behind.
    func stopped(
        _ arguments: String, by signal: String = "INT", while condition: String, seconds: Int = 0
    ) throws -> ControlRoomProcess.Outcome {
        // Who starts the tests in the background makes them, and the programs they start, ignore Ctrl-C.
        Foundation.signal(SIGINT, SIG_DFL)
        // The shell becomes the program, so that `$$` is its number; should it not end, it is ended the hard way. Foundation holds a program
        // that has ended for a running one as long as one it has started runs, and keeps its number till then: Linux says that it is a zombie.
        return try shell(
            """
            (
                while \(condition); do sleep 0.05; done
                sleep \(seconds)
                kill -\(signal) $$
                for tenth in $(seq 600); do
                    kill -0 $$ 2>/dev/null || exit
                    grep -q ') Z ' /proc/$$/stat 2>/dev/null && exit
                    sleep 0.1
                done
                kill -KILL $$
            ) > killer.txt 2>&1 &
            exec "$CONTROLROOM" \(arguments)
            """)
    }
}

/// A text the tests know by heart, from the folder `Golden`.
///
/// Where words change on purpose, put the program's new output there, after reading it.
func golden(_ name: String) throws -> String {
    let file = try #require(Bundle.module.url(forResource: "Golden/" + name, withExtension: nil))
    return try String(contentsOf: file, encoding: .utf8)
}
