import ContactCentre
import Probability
import Statistics
import Texts

extension RunResult {
    /// Sixteen hexadecimal digits that change when any bit of any row does.
    public var fingerprint: String {
        hexadecimal(rows.map { (name($0.name), [$0.estimate.mean, $0.estimate.low, $0.estimate.high]) })
    }
}

extension ComparisonOutcome {
    /// Sixteen hexadecimal digits that change when any bit of any plan's figure or difference does.
    public var fingerprint: String {
        hexadecimal(
            rows.map { row in
                (
                    row.plan + "|" + name(row.name),
                    [row.base.mean, row.other.mean, row.difference.mean, row.difference.low, row.difference.high]
                )
            })
    }
}

private func name(_ figure: FigureName) -> String {
    figure.callType + "|" + figure.team + "|" + (figure.area == FigureName.all ? "" : figure.area + "|") + figure.period
        + "|" + figure.measure.rawValue
}

private func hexadecimal(_ rows: [(name: String, numbers: [Double?])]) -> String {
    var text = ""
    for row in rows {
        text += row.name
        for number in row.numbers { text += "|" + (number.map { String($0.bitPattern, radix: 16) } ?? "") }
        text += "\n"
    }
    return padded(String(stableHash(of: text), radix: 16), to: 16)
}
