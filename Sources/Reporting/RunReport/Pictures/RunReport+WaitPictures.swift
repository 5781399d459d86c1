import ContactCentre
import Experiments
import Scenarios

extension RunReport {
    /// How long people wait: the share of callers not yet answered, second by second.
    func waitPictures() -> [Document.Block] {
        guard let details else { return [] }
        let pictured = picturedCallTypes
        let curves = details.answerCurves.filter { !$0.steps.isEmpty && pictured.contains(name(of: $0)) }
        guard let first = curves.first else { return [] }
        return [.heading("How long people wait"), .picture(waits(curves, first))]
    }

    private func waits(_ curves: [AnswerCurve], _ first: AnswerCurve) -> PictureBlock {
        let targets = scenario.callTypes.compactMap { $0.target?.within.seconds }
        let bands = curves.map { WaitChart.nationalBands(of: name(of: $0), curves) }.first { !$0.isEmpty } ?? []
        let marks = WaitChart.markWords(targets.isEmpty ? nil : "at the targets", bands)
        let lines = curves.map { (name: WaitChart.lineName(name(of: $0), $0, among: curves), curve: $0) }
        let chart = WaitChart(lines: lines, marks: targets + bands)
        return chart.block(
            headline(first, curves),
            subtitle:
                "Share of all calls offered that nobody has answered yet, by time since the call arrived; who hangs up is never "
                + "answered. All replications together.\(WaitChart.clockWords(curves))\(marks)\(picturedWords)",
            fileStem: "waits")
    }

    private func headline(_ curve: AnswerCurve, _ curves: [AnswerCurve]) -> String {
        let seconds = scenario.callTypes[curve.callType.index].target?.within.seconds ?? WaitChart.tableSeconds[0]
        func share(_ curve: AnswerCurve) -> String {
            ReadableNumber.percent(curve.answeredFraction(within: seconds), decimals: 1)
        }
        let words =
            "\(share(curve)) of \(name(of: curve)) callers are answered within \(ReadableNumber.limit(seconds: seconds))"
        let national = curves.first { $0.callType == curve.callType && $0.clock == .national }
        return national.map { words + " on the force's clock, \(share($0)) on the national" } ?? words
    }

    private func name(of curve: AnswerCurve) -> String { scenario.callTypes[curve.callType.index].name }
}
