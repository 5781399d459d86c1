import Scenarios

extension ImportMap {
    /// What the answers say of a call type, as lines of a scenario.
    ///
    /// - Parameter place: its place among the call types; without an answer the first is answered first.
    func lines(ofCallType name: String, _ place: Int) -> [String] {
        let answers = callTypes[name] ?? CallTypeAnswers()
        var lines = ["priority: \(answers.priority ?? place + 1),"]
        if let target = answers.targetText { lines.append("target: \(target),") }
        if let short = answers.shortAbandonSeconds { lines.append("shortAbandonSeconds: \(LawText.number(short)),") }
        return lines
    }
}

extension ImportMap.CallTypeAnswers {
    /// The value of `target`; nil where there is none.
    fileprivate var targetText: String? {
        guard let withinSeconds else { return nil }
        return "{ withinSeconds: \(LawText.number(withinSeconds)), fraction: \(LawText.number(fraction ?? 0.9)), "
            + "bound: \"\((bound ?? .atMost).rawValue)\", basis: \"\((basis ?? .offered).rawValue)\" }"
    }
}
