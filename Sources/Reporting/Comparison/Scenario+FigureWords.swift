import ContactCentre
import Experiments
import Scenarios
import Texts

extension Scenario {
    /// A row's figure as the subject of a sentence, with its month where it has one: "999 abandoned, 2017-10".
    func words(for row: ResultRow) -> String {
        words(for: row.measure, of: row.callType) + (row.period == Figures.all ? "" : ", " + row.period)
    }

    /// A figure as the subject of a sentence: "999 answered within 10 s", "101 abandoned".
    func words(for measure: Measure, of callType: String) -> String {
        let figure =
            switch measure {
            case .serviceLevel:
                callTypes.first { $0.name == callType }?.target.map { TargetWords($0).achievement } ?? "service level"
            case .abandonedFraction: "abandoned"
            default: measure.words.prefix(1).lowercased() + measure.words.dropFirst()
            }
        return OneLine.of(callType == Figures.all ? "all calls" : callType) + " " + figure
    }
}
