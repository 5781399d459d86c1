import ContactCentre
import Experiments
import Scenarios

extension Scenario {
    /// A figure as the subject of a sentence: "999 answered within 10 s", "101 abandoned".
    func words(for measure: ComparedMeasure, of callType: String) -> String {
        let figure =
            switch measure {
            case .measure(.serviceLevel):
                callTypes.first { $0.name == callType }?.target.map { Promise($0).achievement } ?? "service level"
            case .measure(.abandonedFraction): "abandoned"
            case .measure(let measure): measure.words.prefix(1).lowercased() + measure.words.dropFirst()
            case .daysMissingTarget: "days that miss the target"
            case .weeksMissingTarget: "weeks that miss the target"
            case .monthsMissingTarget: "months that miss the target"
            }
        return PlainText.line(callType == Figures.all ? "all calls" : callType) + " " + figure
    }
}
