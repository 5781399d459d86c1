import Charts
import ContactCentre
import Experiments
import Probability
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
        let targets = scenario.callTypes.compactMap { $0.target }
        let longest = curves.compactMap { $0.seconds(untilAllBut: RunReport.shareLeftOut) }.max() ?? 0
        let scale = WaitScale(upTo: longest)
        let series = curves.enumerated().map { number, curve in
            LineChart.Series(
                name(of: curve), number: number + 1,
                points: scale.points(of: curve).map { ($0.x, 1 - $0.answered) })
        }
        let limits = Set(targets.map { $0.within.seconds }).sorted()
        let chart = LineChart(
            headline(first), x: scale.axis, y: .percent("not yet answered"), series: series,
            landmarks: limits.map { LineChart.Landmark(scale.place(of: $0), ReadableNumber.limit(seconds: $0)) })
        var table = Table(columns: [.words("Answered within")] + curves.map { .figures(name(of: $0)) })
        for seconds in Set(RunReport.tableSeconds + limits).sorted() {
            table.rows.append(
                .cells(
                    [ReadableNumber.limit(seconds: seconds)]
                        + curves.map { ReadableNumber.percent($0.answeredFraction(within: seconds), decimals: 1) }))
        }
        return PictureBlock(
            headline(first),
            subtitle:
                "Share of all calls offered that nobody has answered yet, by time since the call arrived; who hangs up is never "
                + "answered. All replications together; dashed lines stand at the targets.\(picturedWords)",
            chart.picture(),
            table: table,
            fileStem: "waits")
    }

    private func headline(_ curve: AnswerCurve) -> String {
        let seconds = scenario.callTypes[curve.callType.index].target?.within.seconds ?? RunReport.tableSeconds[0]
        let share = ReadableNumber.percent(curve.answeredFraction(within: seconds), decimals: 1)
        return "\(share) of \(name(of: curve)) callers are answered within \(ReadableNumber.limit(seconds: seconds))"
    }

    private func name(of curve: AnswerCurve) -> String { scenario.callTypes[curve.callType.index].name }

    /// So small a share of those answered last is left out of the picture.
    private static let shareLeftOut = 0.01
    private static let tableSeconds: [Double] = [5, 10, 20, 30, 40, 60, 120, 180, 240, 300, 600]
}

/// Waiting times along a picture: each doubling takes as much room as the next, so that seconds and minutes can both be read.
private struct WaitScale {
    let axis: Axis
    private let most: Double

    /// A scale from a second to one of its ticks that is not below a time, nor below a minute.
    init(upTo longest: Double) {
        let last =
            WaitScale.ticks.first { $0 >= max(longest, WaitScale.leastMost) }
            ?? WaitScale.ticks[WaitScale.ticks.count - 1]
        most = last
        axis = Axis(
            "time since the call arrived, each doubling as wide", from: 0, to: WaitScale.logarithm(last),
            ticks: WaitScale.ticks.filter { $0 <= last }.map {
                Axis.Tick(WaitScale.logarithm($0), ReadableNumber.limit(seconds: $0))
            })
    }

    func place(of seconds: Double) -> Double { WaitScale.logarithm(seconds) }

    /// A curve thinned out to what can be told apart.
    func points(of curve: AnswerCurve) -> [(x: Double, answered: Double)] {
        var points: [(x: Double, answered: Double)] = [(0, curve.answeredFraction(within: 1))]
        for step in curve.steps where step.seconds > 1 && step.seconds <= most {
            let place = place(of: step.seconds)
            guard place - points[points.count - 1].x >= axis.high / WaitScale.pointsOfPicture else { continue }
            points.append((place, step.answeredFraction))
        }
        points.append((axis.high, curve.answeredFraction(within: most)))
        return points
    }

    private static func logarithm(_ seconds: Double) -> Double { RealFunctions.log(max(seconds, 1)) }

    private static let ticks: [Double] = [
        1, 2, 5, 10, 20, 40, 60, 120, 300, 600, 1_200, 3_600, 7_200, 14_400, 43_200, 86_400, 604_800,
    ]
    private static let leastMost = 60.0
    private static let pointsOfPicture = 300.0
}
