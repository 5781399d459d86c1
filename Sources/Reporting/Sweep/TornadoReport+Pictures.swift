import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension TornadoReport {
    /// The report with pictures.
    public func page() -> Document { Document(beginning + pages() + [.heading("Notes"), .remarks(commonNotes)] + end) }

    /// What matters most: a picture a figure, the assumption that changes it most at the top.
    private func pages() -> [Document.Block] {
        pictures.isEmpty ? [] : [.heading(TornadoReport.heading)] + pictures
    }

    /// The part of a page about the scenario it varies: what was varied, the pictures and what they don't say.
    ///
    /// - Parameter scenario: what a page about several plans calls it; nil on a page about it alone.
    func section(of scenario: String? = nil) -> [Document.Block] {
        let heading: Document.Block =
            scenario.map { .chapter("\(TornadoReport.heading): the tornado of \($0)") }
            ?? .heading(TornadoReport.heading)
        return [heading, .paragraph(setting)] + pictures + [.remarks(commonNotes)]
    }

    private var pictures: [Document.Block] { figures.compactMap(picture).map(Document.Block.picture) }

    private static let heading = "What matters most"

    private func picture(of figure: FigureName) -> PictureBlock? {
        let lines = self.lines(of: figure)
        guard let first = lines.first,
            let base = result.baseRows?.first(where: { $0.row.name == figure })?.row.estimate.mean
        else { return nil }
        let style = ChangeStyle(figure.measure.unit, for: lines.flatMap { [$0.low, $0.high] })
        let headline = headline(figure, first, base)
        let pictured = lines.prefix(TornadoReport.mostPictured)
        let chart = TornadoChart(
            headline, axis: "change, \(ChangeStyle.unitWords(figure.measure.unit))",
            rows: pictured.map { row($0, style) }
        ) { ChangeStyle.signed($0, decimals: $0 == $0.rounded() ? 0 : $0.magnitude >= 0.1 ? 1 : 2) }
        let more = lines.count - pictured.count
        return PictureBlock(
            headline,
            subtitle:
                "How far \(figure.title) changes where one assumption is at its low or at its high and all others are as they "
                + "stand. The weaker the colour, the better the evidence."
                + (more > 0 ? " The first \(pictured.count) of \(lines.count); all stand in the table." : ""),
            chart.picture(),
            table: table(lines, style, last: "Evidence") { $0.arm.assumption.evidence.rawValue },
            fileStem: "tornado-\(FileNameWords.safe(figure.title))")
    }

    private func row(_ line: Line, _ style: ChangeStyle) -> TornadoChart.Row {
        let scale = ChangeStyle.scale(style.unit)
        let range = line.arm.range
        func end(_ change: Estimate?, _ value: Double) -> TornadoChart.End {
            TornadoChart.End(
                (change?.mean ?? 0) * scale, "\(style.meanText(change)) at \(range.words(value))")
        }
        let evidence = line.arm.assumption.evidence
        return TornadoChart.Row(
            TornadoReport.inLines(line.title), remark: evidence.rawValue, strength: evidence.strength,
            low: end(line.low, range.low), high: end(line.high, range.high))
    }

    private func headline(_ figure: FigureName, _ line: Line, _ base: Double) -> String {
        let isShown = [line.low, line.high].contains { change in
            guard let low = change?.low, let high = change?.high else { return line.spread > 0 }
            return low > 0 || high < 0
        }
        guard isShown else { return "\(figure.title): no assumption varied is shown to change it" }
        let values = [line.low, line.high].map { change in change?.mean.map { base + $0 } }
        let style = FigureStyle(figure.measure.unit, for: values + [base])
        let range = line.arm.range
        return
            "\(figure.title) hangs most on \(line.title), \(line.arm.assumption.evidence.inWords): "
            + "\(style.text(values[0])) at \(range.words(range.low)), \(style.text(values[1])) at \(range.words(range.high)), "
            + "\(style.text(base)) as it stands"
    }

    /// A path in lines that have room beside the bars, broken before its dots.
    static func inLines(_ path: String) -> [String] {
        var lines: [String] = []
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            if let last = lines.last, last.count + 1 + part.count <= lettersOfName {
                lines[lines.count - 1] = last + "." + part
            } else {
                lines.append((lines.isEmpty ? "" : ".") + part)
            }
        }
        return lines
    }

    private static let lettersOfName = 27
    private static let mostPictured = 24
}

extension Assumption.Evidence {
    /// How strongly what rests on it is drawn: the less is known, the stronger.
    fileprivate var strength: Double {
        switch self {
        case .assumed: 1
        case .derived: 0.7
        case .published: 0.45
        }
    }

    fileprivate var inWords: String {
        switch self {
        case .assumed: "which is assumed"
        case .derived: "which is derived"
        case .published: "which is published"
        }
    }
}
