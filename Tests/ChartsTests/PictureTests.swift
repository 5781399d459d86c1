import Charts
import Testing

@Suite("Pictures as SVG")
struct PictureTests {
    @Test("Each mark is one element, with numbers of two decimals at most")
    func marks() {
        let picture = Picture(
            width: 100, height: 50.5, title: "Calls",
            marks: [
                .line([Point(0, 1.239), Point(10.5, -3)], .series(1)),
                .band(upper: [Point(0, 1), Point(2, 1)], lower: [Point(0, 3), Point(2, 4)], .series(6)),
                .box(Point(1, 2), width: 3, height: 4, .series(4), strength: 0.5),
                .rule(Point(0, 0), Point(1.005, 0.1), .grid, isDashed: true),
                .rule(Point(2, 0), Point(2, 3), .grid, isDashed: true),
                .words("9 & 10", Point(5, 6), .middle, .muted, isBold: true),
            ])
        #expect(
            picture.svg() == """
                <svg class="picture" viewBox="0 0 100 50.5" role="img" aria-label="Calls">
                <path class="line s1" d="M0,1.24L10.5,-3"/>
                <path class="band s2" d="M0,1H2V4L0,3Z"/>
                <path class="box s4" fill-opacity="0.5" d="M1,2h3v4h-3Z"/>
                <path class="rule grid dashed" d="M0,0L1,0.1M2,0V3"/>
                <text class="muted bold middle" x="5" y="6">9 &amp; 10</text>
                </svg>

                """)
    }

    @Test("Words are text, whatever they look like")
    func hostileWords() {
        let hostile = "\"><script>alert('1')</script>\u{0}\u{202E}"
        let picture = Picture(
            width: 1, height: 1, title: hostile, marks: [.words(hostile, Point(0, 0), .end, .words, isBold: false)])
        let escaped = "&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;  "
        #expect(picture.svg().contains("aria-label=\"\(escaped)\">"))
        #expect(picture.svg().contains("class=\"ink end\" x=\"0\" y=\"0\">\(escaped)</text>"))
        #expect(!picture.svg().contains("<script"))
    }

    @Test("A file of its own has its size, its name space and its colours")
    func file() {
        let file = Picture(width: 10, height: 20, title: "One").svgFile()
        #expect(
            file.hasPrefix(
                "<svg class=\"picture\" xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"20\" viewBox="))
        #expect(file.contains("aria-label=\"One\">\n<style>.picture{"))
    }

    @Test("A number that is none leaves no word for it in the file", arguments: [Double.nan, .infinity, -1e300])
    func noNumber(_ value: Double) {
        let svg = Picture(width: 1, height: 1, title: "", marks: [.line([Point(value, value)], .words)]).svg()
        #expect(svg.contains("d=\"M0,0\""))
    }
}

@Suite("Axes")
struct AxisTests {
    /// From 0 in equal steps of 1, 2, 2.5 or 5 times a power of ten to the first that is not below the largest value.
    @Test(
        "end at a round number that is not below any value",
        arguments: [
            ([101.0, 3], 50.0, 150.0), ([100], 25, 100), ([26.6], 10, 30), ([0.31], 0.1, 0.4), ([7], 2, 8),
            ([1], 0.25, 1),
            ([], 1, 1), ([.nan], 1, 1), ([81_000], 25_000, 100_000),
        ] as [([Double], Double, Double)])
    func upTo(values: [Double], step: Double, high: Double) {
        let axis = Axis("calls", upTo: values) { $0.description }
        #expect(axis.low == 0)
        #expect(abs(axis.high - high) < 1e-9 * high)
        #expect(abs((axis.ticks.dropFirst().first?.value ?? 0) - step) < 1e-9 * step)
        #expect(axis.ticks.last?.value == axis.high)
    }

    @Test("place values from one end to the other, and those beyond at the ends")
    func ends() {
        let axis = Axis("", from: 10, to: 20, ticks: [])
        let chart = LineChart(
            "", x: axis, y: axis, series: [.init("a", number: 1, points: [5, 10, 12.5, 20, 30].map { ($0, 10) })])
        // 100 pixels wide, from 52 to the right.
        let line = chart.picture(width: 52 + 132 + 100).marks.compactMap { mark in
            if case .line(let points, .series(1)) = mark { points.map { $0.x } } else { nil }
        }.first
        #expect(line == [52, 52, 77, 152, 152])
    }
}

@Suite("Charts")
struct ChartTests {
    private func lines(_ picture: Picture, of ink: Ink) -> [[Point]] {
        picture.marks.compactMap { mark in
            if case .line(let points, let found) = mark, found == ink { points } else { nil }
        }
    }

    @Test("A value that is missing leaves a gap; one that holds goes on level up to the next")
    func gapsAndSteps() {
        let axis = Axis("", from: 0, to: 4, ticks: [])
        let chart = LineChart(
            "", x: axis, y: axis,
            series: [
                .init("a", number: 1, points: [(0, 1), (1, nil), (2, 3), (3, 2)]),
                .init("b", number: 2, points: [(0, 4), (2, 0)], isStepped: true),
            ])
        let picture = chart.picture(width: 52 + 132 + 400, height: 34 + 40 + 400)
        // 100 pixels a unit, from 52 to the right and from 434 upwards; the last line of each is the sample beside its name.
        #expect(
            lines(picture, of: .series(1)).dropLast() == [
                [Point(52, 334)], [Point(252, 134), Point(352, 234)],
            ])
        #expect(lines(picture, of: .series(2)).dropLast() == [[Point(52, 34), Point(252, 34), Point(252, 434)]])
    }

    @Test("Names that would meet are pushed apart, and stay on the sheet")
    func names() {
        let axis = Axis("", from: 0, to: 1, ticks: [])
        let series = (1...4).map { LineChart.Series("line \($0)", number: $0, points: [(0, 0), (1, 0)]) }
        let levels = LineChart("", x: axis, y: axis, series: series).picture(height: 300).marks.compactMap { mark in
            if case .words(let words, let point, _, _, _) = mark, words.hasPrefix("line") { point.y } else { nil }
        }
        #expect(levels.count == 4)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 >= 15 })
        #expect(levels.allSatisfy { $0 <= 260 })
    }

    @Test("A name too long for the room beside the chart goes on in further lines, and nothing of it is lost")
    func longNames() {
        let axis = Axis("", from: 0, to: 1, ticks: [])
        let name = "South Pod with Preston's switchboardattendants"
        let words = LineChart("", x: axis, y: axis, series: [.init(name, number: 1, points: [(0, 0), (1, 0)])])
            .picture().marks.compactMap { mark in
                if case .words(let words, _, .start, .words, _) = mark { words } else { nil }
            }
        #expect(words == ["South Pod with", "Preston's", "switchboardatt", "endants"])
    }

    @Test("In a map what matters is bold on a colour, the stronger the more it matters")
    func map() {
        let map = HeatMap(
            "", rows: ["Monday"], columns: ["00", "01", "02"],
            cells: [[.init("95", strength: 0), .init("80", strength: 0.5), nil]]
        ).picture()
        let boxes = map.marks.compactMap { mark in
            if case .box(_, _, _, _, let strength) = mark { strength } else { nil }
        }
        #expect(boxes.count == 1 && abs(boxes[0] - (0.12 + 0.63 / 2)) <= 0.03 / 2 + 1e-9)
        let words = map.marks.compactMap { mark in
            if case .words(let words, _, _, .words, let isBold) = mark { isBold ? words + "!" : words } else { nil }
        }
        #expect(words == ["95", "80!"])
    }
}

@Suite("Tornado charts")
struct TornadoChartTests {
    private func boxes(low: Double, high: Double) -> [(x: Double, width: Double, ink: Ink)] {
        let row = TornadoChart.Row(
            ["Talk"], remark: "assumed", strength: 0.5, low: .init(low, "low"), high: .init(high, "high"))
        let chart = TornadoChart("What matters", axis: "change", rows: [row]) { "\($0)" }
        return chart.picture().marks.compactMap { mark in
            guard case .box(let corner, let width, _, let ink, let strength) = mark, strength == 0.5 else { return nil }
            return (corner.x, width, ink)
        }
    }

    @Test("Bars lie on both sides of no change, as long as the changes are large; the low one is of another colour")
    func sides() {
        let bars = boxes(low: -2, high: 1)
        #expect(bars.count == 2 && bars[0].ink != bars[1].ink)
        #expect(abs(bars[0].x + bars[0].width - bars[1].x) < 1e-9)
        #expect(abs(bars[0].width - 2 * bars[1].width) < 1e-9 && bars[1].width > 0)
    }

    @Test("Where both ends go the same way, both bars begin at no change")
    func sameSide() {
        let bars = boxes(low: 3, high: 1)
        #expect(bars[0].x == bars[1].x && abs(bars[0].width - 3 * bars[1].width) < 1e-9)
    }

    @Test("A change of nothing has a bar of no width")
    func nothing() {
        #expect(boxes(low: 0, high: 0).allSatisfy { $0.width == 0 && $0.x.isFinite })
    }

    @Test("Of lines in one colour the later ones have other dashes")
    func dashes() {
        let line = [Point(0, 0), Point(1, 1)]
        func svg(_ number: Int) -> String {
            Picture(width: 1, height: 1, title: "x", marks: [.line(line, .series(number))]).svg()
        }
        #expect(svg(1).contains("<path class=\"line s1\" "))
        #expect(svg(5).contains("<path class=\"line s1 again\" "))
        #expect(Set((1...8).map(svg)).count == 8)
    }

    @Test("Stretches lie along the axis in their rows, thin ones in the middle; names that are too long are cut")
    func stretches() throws {
        let axis = Axis("hours", from: 0, to: 10, ticks: [.init(0, "0"), .init(10, "10")])
        let long = String(repeating: "n", count: 40)
        let marks = StretchChart(
            "Shifts", axis: axis,
            rows: [
                .init("Early", [.init(0, 4), .init(4, 5, number: 4, isThin: true)], words: "4 h"),
                .init(long, [.init(5, 10), .init(3, 3)]),
            ]
        ).picture().marks
        let boxes = marks.compactMap { mark -> (Point, Double, Double)? in
            if case .box(let corner, let width, let height, _, _) = mark { (corner, width, height) } else { nil }
        }
        // 520 wide for ten hours; nothing of no length.
        #expect(boxes.map { $0.1 } == [208, 52, 260])
        #expect(boxes.map { $0.0.x } == [170, 378, 430])
        #expect(boxes[1].2 < boxes[0].2 && boxes[1].0.y > boxes[0].0.y && boxes[2].0.y > boxes[0].0.y + boxes[0].2)
        let words = marks.compactMap { if case .words(let words, _, _, _, _) = $0 { words } else { nil } }
        #expect(words.contains("4 h") && words.contains("Early") && words.contains(long.prefix(24) + "…"))
    }
}
