import Charts
import Experiments
import Probability

/// How long people wait: the share of callers not yet answered by the time since the call arrived, a line a curve.
struct WaitChart {
    /// What each line is called, and its curve.
    let lines: [(name: String, curve: AnswerCurve)]
    /// Times at which dashed lines stand, in seconds: those of targets and of national bands.
    let marks: [Double]

    /// The picture with its words and its table.
    func block(_ headline: String, subtitle: String, fileStem: String) -> PictureBlock {
        let longest = lines.compactMap { $0.curve.seconds(untilAllBut: WaitChart.shareLeftOut) }.max() ?? 0
        let scale = WaitScale(upTo: longest)
        let series = lines.enumerated().map { number, line in
            LineChart.Series(
                line.name, number: number + 1,
                points: scale.points(of: line.curve).map { ($0.x, 1 - $0.answered) })
        }
        let marks = Set(marks).sorted()
        let chart = LineChart(
            headline, x: scale.axis, y: .percent("not yet answered"), series: series,
            landmarks: marks.map { LineChart.Landmark(scale.place(of: $0), ReadableNumber.limit(seconds: $0)) })
        var table = Table(columns: [.words("Answered within")] + lines.map { .figures($0.name) })
        for seconds in Set(WaitChart.tableSeconds + marks).sorted() {
            table.rows.append(
                .cells(
                    [ReadableNumber.limit(seconds: seconds)]
                        + lines.map { ReadableNumber.percent($0.curve.answeredFraction(within: seconds), decimals: 1) })
            )
        }
        return PictureBlock(headline, subtitle: subtitle, chart.picture(), table: table, fileStem: fileStem)
    }

    /// So small a share of those answered last is left out of the picture.
    private static let shareLeftOut = 0.01
    /// The times of the table, targets aside.
    static let tableSeconds: [Double] = [5, 10, 20, 30, 40, 60, 120, 180, 240, 300, 600]
    /// Where the national bands end and begin, under 10 s, 10 to under 60 s, 60 s and over; none of another number than 999, of whose
    /// calls alone national figures are published, unless there is a national clock.
    static func nationalBands(of callType: String, _ curves: [AnswerCurve]) -> [Double] {
        let isEmergency = callType.split { !("0"..."9").contains($0) }.contains("999")
        return isEmergency || curves.contains { $0.clock == .national } ? [10, 60] : []
    }

    /// What a line is called.
    ///
    /// - Parameters:
    ///   - name: whose curve it is.
    ///   - curves: all curves of the picture; with two clocks lines are named by clock.
    static func lineName(_ name: String, _ curve: AnswerCurve, among curves: [AnswerCurve]) -> String {
        guard curves.contains(where: { $0.callType == curve.callType && $0.clock == .national }) else { return name }
        return name + (curve.clock == .national ? ", national clock" : ", force's clock")
    }

    /// Says which clock time is counted on.
    static func clockWords(_ curves: [AnswerCurve]) -> String {
        curves.contains { $0.clock == .national }
            ? " The national clock starts earlier, when the operator hands the call over." : ""
    }

    /// Says where dashed lines stand.
    ///
    /// - Parameters:
    ///   - targets: where those of targets do; nil without any.
    ///   - bands: the ends of the national bands.
    static func markWords(_ targets: String?, _ bands: [Double]) -> String {
        let ends = Words.list(bands.map { ReadableNumber.limit(seconds: $0) })
        let ofBands =
            bands.isEmpty
            ? nil : "at the ends of the national bands (\(ends); those count from the moment BT hands the call over)"
        let places = [targets, ofBands].compactMap { $0 }
        return places.isEmpty ? "" : " Dashed lines stand \(Words.list(places))."
    }
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
