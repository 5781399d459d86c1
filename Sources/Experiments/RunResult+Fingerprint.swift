import ContactCentre
import Probability
import Statistics
import Texts

extension RunResult {
    /// Sixteen hexadecimal digits that change when any bit of any row does.
    public var fingerprint: String {
        var text = ""
        for row in rows {
            text += row.callType + "|" + row.team + "|" + row.period + "|" + row.measure.rawValue
            for number in [row.estimate.mean, row.estimate.low, row.estimate.high] {
                text += "|" + (number.map { String($0.bitPattern, radix: 16) } ?? "")
            }
            text += "\n"
        }
        let digits = String(stableHash(of: text), radix: 16)
        return padded(digits, to: 16)
    }
}
