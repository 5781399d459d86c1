package import Scenarios
import Reporting
import Texts

/// The rooms that a fit did not rule out, as a file carries them over to other questions.
package struct FittedRooms: Sendable {
    /// A value of the rooms.
    package struct Column: Sendable, Equatable {
        /// The scenario path.
        let path: String
        /// The scenario file, without folder and ending, that alone has the value; nil where all share it.
        let scenario: String?
        /// Whether the value is a factor.
        let isFactor: Bool
    }

    /// What is set.
    package let columns: [Column]
    /// By room, then column; at least one room.
    package let rooms: [[Double]]
    /// The scenario files fitted, without folder and ending.
    package let scenarios: [String]

    /// What a room sets in a scenario: values first, then factors.
    ///
    /// - Parameter name: whose own values are taken; a name that is none of ``scenarios`` takes the shared ones alone.
    package func settings(_ room: [Double], in scenario: Scenario, as name: String) -> [Setting] {
        let own = zip(columns, room).filter { $0.0.scenario == nil || $0.0.scenario == name }
        return own.filter { !$0.0.isFactor }.map { Setting(path: $0.0.path, value: ExactNumber.text($0.1) ?? "") }
            + own.filter { $0.0.isFactor }.flatMap { FitParameter.settings($0.0.path, times: $0.1, in: scenario) }
    }

    /// Whether some values belong to single scenarios.
    package var haveOwnValues: Bool { columns.contains { $0.scenario != nil } }
}

extension CalibrationOutcome {
    /// The rooms not ruled out as a file.
    package func roomsFile() -> String {
        JSONValue.members(
            headJSON + [
                ("columns", .lines(columnsJSON)), ("nearest", json(nearest)), ("rooms", .lines(rooms.map(json))),
            ]
        ).document
    }

    /// What both files begin with: where it comes from and what was fitted.
    var headJSON: [(String, JSONValue)] {
        [
            ("schemaVersion", .count(FittedRooms.schemaVersion)), ("program", .text(Program.nameAndVersion)),
            ("command", command.isEmpty ? .null : .text(ShellWord.line(command))),
            ("seed", .seed(settings.seed)), ("replications", .count(settings.replications)),
            ("discrepancy", .number(settings.discrepancy)), ("isFinished", .flag(isFinished)),
            (
                "scenarios",
                .lines(
                    space.scenarios.map {
                        .object([("file", .text($0.file)), ("name", .text($0.name)), ("hash", .text($0.hash))])
                    })
            ),
        ]
    }

    private var columnsJSON: [JSONValue] {
        func column(_ path: String, _ scenario: Int?, _ form: String) -> JSONValue {
            .object([
                ("path", .text(path)), ("scenario", scenario.map { .text(space.scenarios[$0].file) } ?? .null),
                ("form", .text(form)),
            ])
        }
        return space.columns.map { column($0.parameter.path, $0.scenario, $0.parameter.form.word) }
            + space.demands.map { column($0.path, $0.scenario, FittedRooms.callersWord) }
    }

    private func json(_ room: Room) -> JSONValue {
        .object([
            ("values", .list((room.values + room.callers).map { .number($0) })),
            ("implausibility", .number(room.implausibility)),
        ])
    }
}

extension FitParameter.Form {
    /// The form as files have it.
    var word: String {
        switch self {
        case .number: "number"
        case .whole: "whole"
        case .times: "times"
        }
    }
}

extension FittedRooms {
    static let schemaVersion = 1
    static let callersWord = "callers"
    private static let forms = ["number", "whole", "times", callersWord]

    /// Reads a file of rooms; what is wrong with it, a line each.
    package init(_ bytes: [UInt8], file: String) throws(CalibrationProblem) {
        guard !bytes.isEmpty else { throw .unsound(["\(file): \(FittedRooms.expected), found nothing"]) }
        let tree: Node
        do throws(TextFault) {
            tree = try JSON5Reader.read(bytes, file: file, atMost: FittedRooms.mostBytes)
        } catch {
            throw .unsound(["\(error.place): \(error.kind.words)"])
        }
        guard let columnNodes = tree["columns"]?.elements, let roomNodes = tree["rooms"]?.elements,
            let scenarioNodes = tree["scenarios"]?.elements
        else {
            throw .unsound([
                "\(tree.place): \(FittedRooms.expected), found something else"
            ])
        }
        var problems: [String] = []
        var columns: [Column] = []
        for node in columnNodes {
            guard let path = node["path"]?.text, let form = node["form"]?.text, FittedRooms.forms.contains(form) else {
                problems.append(
                    "\(node.place): expected a column with 'path', 'scenario' and 'form', found something else")
                continue
            }
            columns.append(
                Column(
                    path: path, scenario: node["scenario"]?.text,
                    isFactor: form == "times" || form == FittedRooms.callersWord))
        }
        func values(_ node: Node) -> [Double] {
            let values = (node["values"]?.elements ?? []).compactMap { $0.number }
            if values.count != columnNodes.count {
                problems.append(
                    "\(node.place): expected \(columnNodes.count) values, one a column, found \(values.count)")
            }
            return values
        }
        rooms = roomNodes.map(values)
        scenarios = scenarioNodes.compactMap { $0["file"]?.text }
        self.columns = columns
        if rooms.isEmpty {
            problems.append("\(tree.place): expected at least one room, found none: the fit ruled out all")
        }
        guard problems.isEmpty else { throw .unsound(problems) }
    }

    private static let expected = "expected the rooms of a fit, as 'calibrate --output' leaves them"
    private static let mostBytes = 1 << 26
}
