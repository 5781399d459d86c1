import Experiments
import Probability
import Scenarios
import Texts

/// A value of the scenarios that a fit may move within a range.
package struct FitParameter: Equatable, Sendable {
    /// What a number in the range stands for.
    package enum Form: Equatable, Sendable {
        /// The value of a number, or of one that must be whole.
        case number, whole
        /// How many times as large the amounts of a list or a group are; of shares, how many times as far apart.
        case times
    }

    /// The scenario path of the value.
    package let path: String
    /// The least it may be.
    package let low: Double
    /// The most it may be; above `low`.
    package let high: Double
    /// What a number in the range stands for.
    package let form: Form
    /// Whether each scenario has a value of its own, rather than one for all.
    package let isOfEach: Bool

    /// A parameter; `low` below `high`.
    package init(path: String, low: Double, high: Double, form: Form, isOfEach: Bool) {
        (self.path, self.low, self.high, self.form, self.isOfEach) = (path, low, high, form, isOfEach)
    }

    /// The value at a place of the normal line: every value of the range is as likely as any other where the place is a standard normal
    /// draw. It is rounded to a thousandth of the range or less, whole numbers to whole ones, so that files can be read.
    package func value(at place: Double) -> Double {
        let value = low + (high - low) * RealFunctions.normalCDF(place)
        guard form != .whole else { return value.rounded() }
        var scale = 1.0
        while (high - low) * scale < FitParameter.leastSteps, scale < FitParameter.mostScale { scale *= 10 }
        return min(max((value * scale).rounded() / scale, low), high)
    }

    private static let leastSteps = 1_000.0
    private static let mostScale = 1e12

    /// The path that stands for all agents of a scenario, whatever its teams are called.
    package static let allAgents = "agents"

    /// The settings that give a scenario the value.
    func settings(to value: Double, in scenario: Scenario) -> [Setting] {
        form == .times
            ? FitParameter.settings(path, times: value, in: scenario)
            : [Setting(path: path, value: ExactNumber.text(value) ?? "")]
    }

    /// The settings that multiply what stands at a path, or all agents.
    static func settings(_ path: String, times factor: Double, in scenario: Scenario) -> [Setting] {
        path == allAgents
            ? scenario.teams.map { Setting(path: "teams.\($0.name).agents", times: factor) }
            : [Setting(path: path, times: factor)]
    }
}

/// A parameter as a command line names it: `PATH=LOW..HIGH`, or `PATH` alone where the scenario's assumptions say how far off it might be.
package struct FitWish: Equatable, Sendable {
    /// The scenario path.
    package let path: String
    /// What stands behind the equals sign; nil without one.
    let range: String?
    /// Whether each scenario has a value of its own.
    let isOfEach: Bool

    /// A wish in words.
    package init(_ words: String, isOfEach: Bool) {
        let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        range = parts.count > 1 ? String(parts[1]) : nil
        self.isOfEach = isOfEach
    }

    /// The option it came by.
    var option: String { isOfEach ? "--fit-each" : "--fit" }

    /// The parameter, checked against every scenario.
    func parameter(of scenarios: [FittedScenario]) throws(CalibrationProblem) -> FitParameter {
        let section = path.split(separator: ".").first.map { String($0) } ?? ""
        guard !FitWish.sectionsApart.contains(section) else { throw .notOfTheRoom(option, path) }
        var forms: [FitParameter.Form] = []
        for scenario in scenarios { forms.append(try form(in: scenario)) }
        let form = forms[0]
        if let odd = forms.firstIndex(where: { $0 != form }) {
            throw .unlike(option, path, scenarios[0].name, scenarios[odd].name)
        }
        let (low, high) = try bounds(form, scenarios)
        let parameter = FitParameter(path: path, low: low, high: high, form: form, isOfEach: isOfEach)
        for scenario in scenarios {
            do throws(SweepProblem) {
                _ = try scenario.draft.cells(
                    [low, high].map { parameter.settings(to: $0, in: scenario.draft.scenario) }, option: option)
            } catch {
                throw .unsound(error.lines.map { "\($0) (\(scenario.name))" })
            }
        }
        return parameter
    }

    /// What says which days are simulated, how often, and what was observed.
    private static let sectionsApart = ["period", "experiment", "observed", "assumptions"]

    private func form(in scenario: FittedScenario) throws(CalibrationProblem) -> FitParameter.Form {
        if path == FitParameter.allAgents { return .times }
        let numbers: NumberRange?
        do throws(Problem) {
            numbers = try scenario.draft.numbers(at: path)
        } catch {
            throw .unsound(["\(option) \(path)\(error.descriptionWithinSetting) (\(scenario.name))"])
        }
        if let numbers { return numbers.isWhole ? .whole : .number }
        guard scenario.draft.canMultiply(path) else { throw .nothingToFit(option, path, scenario.name) }
        return .times
    }

    private func bounds(
        _ form: FitParameter.Form, _ scenarios: [FittedScenario]
    ) throws(CalibrationProblem) -> (low: Double, high: Double) {
        guard let range else {
            for scenario in scenarios {
                let known = scenario.draft.scenario.assumptions.first { $0.path == path }?.range
                if let known { return (known.low, known.high) }
            }
            throw .noRange(option, path)
        }
        let ends = range.split(separator: ".", omittingEmptySubsequences: false)
        // "0.8..1.2" parts into "0", "8", "", "1", "2": the empty part stands between the ends.
        guard let gap = ends.firstIndex(of: ""), ends.count(where: { $0.isEmpty }) == 1,
            let low = decimalNumber(Array(ends[..<gap].joined(separator: ".").utf8)[...]),
            let high = decimalNumber(Array(ends[(gap + 1)...].joined(separator: ".").utf8)[...]),
            low.isFinite, high.isFinite
        else { throw .rangeForm(option, path, range) }
        guard low < high else { throw .rangeOrder(option, path, range) }
        return (low, high)
    }
}
