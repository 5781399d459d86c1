/// Lines over a common axis, each named at its end, with what is uncertain about them as a band.
public struct LineChart: Sendable {
    /// One line.
    public struct Series: Sendable {
        /// What it is.
        public let name: String
        /// Its number among the colours, from 1.
        public let number: Int
        /// From left to right; nil where there is no value, which leaves a gap.
        public let points: [(x: Double, y: Double?)]
        /// As many, or none: from where to where the truth may be.
        public let band: [(low: Double, high: Double)?]
        /// Whether a value holds up to the next one, rather than changing towards it.
        public let isStepped: Bool
        /// Whether each value stands by itself, as a square, rather than on a line.
        public let isOfPoints: Bool

        /// A line.
        public init(
            _ name: String, number: Int, points: [(x: Double, y: Double?)], band: [(low: Double, high: Double)?] = [],
            isStepped: Bool = false, isOfPoints: Bool = false
        ) {
            (self.name, self.number, self.points, self.band) = (name, number, points, band)
            (self.isStepped, self.isOfPoints) = (isStepped, isOfPoints)
        }
    }

    /// A place on the horizontal axis worth a name.
    public struct Landmark: Sendable {
        /// Where.
        public let x: Double
        /// What it is.
        public let words: String

        /// A place.
        public init(_ x: Double, _ words: String) { (self.x, self.words) = (x, words) }
    }

    private let title: String
    private let x: Axis
    private let y: Axis
    private let series: [Series]
    private let landmarks: [Landmark]

    /// A chart.
    ///
    /// - Parameter title: what it shows, in a sentence.
    public init(_ title: String, x: Axis, y: Axis, series: [Series], landmarks: [Landmark] = []) {
        (self.title, self.x, self.y, self.series, self.landmarks) = (title, x, y, series, landmarks)
    }

    /// The chart drawn.
    public func picture(width: Double = 760, height: Double = 280) -> Picture {
        let frame = Frame(x: x, y: y, width: width, height: height)
        var marks = frame.background(landmarks)
        for line in series { marks += frame.band(of: line) }
        for line in series { marks += frame.lines(of: line) }
        return Picture(width: width, height: height, title: title, marks: marks + frame.names(of: series))
    }
}

/// Where the values of a chart lie on its sheet.
private struct Frame {
    let x: Axis
    let y: Axis
    let left = 52.0
    let top = 34.0
    let right: Double
    let bottom: Double

    init(x: Axis, y: Axis, width: Double, height: Double) {
        self.x = x
        self.y = y
        right = width - Frame.roomForNames
        bottom = height - Frame.roomBelow
    }

    private static let roomForNames = 132.0
    private static let roomBelow = 40.0
    private static let roomForLandmark = 40.0
    /// As many letters as have room for a name, whichever they are.
    private static let lettersOfName = 14
    private static let tickLength = 4.0
    private static let gap = 8.0
    private static let square = 7.0
    /// Names at the ends of lines keep this far apart.
    private static let lineHeight = 15.0

    func place(_ valueX: Double, _ valueY: Double) -> Point {
        Point(left + (right - left) * x.part(of: valueX), bottom - (bottom - top) * y.part(of: valueY))
    }

    /// Axes, what is written along them, and landmarks.
    func background(_ landmarks: [LineChart.Landmark]) -> [Mark] {
        var marks: [Mark] = [.words(y.name, Point(0, Frame.gap), .start, .muted, isBold: false)]
        for tick in y.ticks {
            let level = place(x.low, tick.value).y
            marks.append(.rule(Point(left, level), Point(right, level), .grid, isDashed: false))
            marks.append(.words(tick.words, Point(left - Frame.gap, level), .end, .muted, isBold: false))
        }
        marks.append(.rule(Point(left, bottom), Point(right, bottom), .words, isDashed: false))
        for tick in x.ticks {
            let foot = place(tick.value, y.low)
            marks.append(.rule(foot, Point(foot.x, bottom + Frame.tickLength), .words, isDashed: false))
            marks.append(.words(tick.words, Point(foot.x, bottom + 2 * Frame.gap), .middle, .muted, isBold: false))
        }
        marks.append(.words(x.name, Point(right, bottom + 4 * Frame.gap), .end, .muted, isBold: false))
        var last = -Double.infinity
        for landmark in landmarks.sorted(by: { $0.x < $1.x }) {
            let foot = place(landmark.x, y.low)
            // A name that would run into the one before stands above it.
            let level = top - Frame.gap - (foot.x - last < Frame.roomForLandmark ? Frame.lineHeight : 0)
            marks.append(.rule(foot, Point(foot.x, level), .words, isDashed: true))
            marks.append(.words(landmark.words, Point(foot.x + 3, level), .start, .words, isBold: false))
            last = foot.x
        }
        return marks
    }

    /// The stretches without a gap.
    private func stretches<Value>(_ values: [Value?]) -> [[(place: Int, value: Value)]] {
        var stretches: [[(place: Int, value: Value)]] = [[]]
        for (place, value) in values.enumerated() {
            if let value {
                stretches[stretches.count - 1].append((place, value))
            } else if stretches.last?.isEmpty == false {
                stretches.append([])
            }
        }
        return stretches.filter { !$0.isEmpty }
    }

    func band(of line: LineChart.Series) -> [Mark] {
        guard line.band.count == line.points.count else { return [] }
        return stretches(line.band).map { stretch in
            let upper = stretch.map { (line.points[$0.place].x, $0.value.high) }
            let lower = stretch.map { (line.points[$0.place].x, $0.value.low) }
            return .band(
                upper: path(upper, isStepped: line.isStepped), lower: path(lower, isStepped: line.isStepped),
                .series(line.number))
        }
    }

    func lines(of line: LineChart.Series) -> [Mark] {
        guard !line.isOfPoints else {
            return line.points.compactMap { x, y in y.map { square(at: place(x, $0), line.number) } }
        }
        return stretches(line.points.map { $0.y }).map { stretch in
            .line(
                path(stretch.map { (line.points[$0.place].x, $0.value) }, isStepped: line.isStepped),
                .series(line.number))
        }
    }

    private func square(at middle: Point, _ number: Int) -> Mark {
        .box(
            Point(middle.x - Frame.square / 2, middle.y - Frame.square / 2), width: Frame.square, height: Frame.square,
            .series(number), strength: 1)
    }

    private func path(_ values: [(Double, Double)], isStepped: Bool) -> [Point] {
        var points: [Point] = []
        for (valueX, valueY) in values {
            let next = place(valueX, valueY)
            if isStepped, let last = points.last { points.append(Point(next.x, last.y)) }
            points.append(next)
        }
        return points
    }

    /// Each line's name at the level of its last value, names pushed apart where they would meet.
    func names(of series: [LineChart.Series]) -> [Mark] {
        var names = series.compactMap { line in
            line.points.last { $0.y != nil }.map {
                (
                    number: line.number, isOfPoints: line.isOfPoints, lines: wrapped(line.name),
                    level: place($0.x, $0.y ?? 0).y
                )
            }
        }.sorted { $0.level < $1.level }
        for place in names.indices.dropFirst() {
            let before = names[place - 1]
            names[place].level = max(
                names[place].level, before.level + Double(before.lines.count) * Frame.lineHeight)
        }
        if let last = names.last {
            let excess = last.level + Double(last.lines.count - 1) * Frame.lineHeight - bottom
            if excess > 0 { for place in names.indices { names[place].level -= excess } }
        }
        let start = right + Frame.gap
        return names.flatMap { name -> [Mark] in
            [
                name.isOfPoints
                    ? square(at: Point(start + 9, name.level), name.number)
                    : .line([Point(start, name.level), Point(start + 18, name.level)], .series(name.number))
            ]
                + name.lines.enumerated().map { number, words in
                    .words(
                        words, Point(start + 22, name.level + Double(number) * Frame.lineHeight), .start, .words,
                        isBold: false)
                }
        }
    }

    /// Words in lines that fit beside the chart; a word that is longer by itself is divided.
    private func wrapped(_ words: String) -> [String] {
        var lines: [String] = []
        for word in words.split(separator: " ") {
            var rest = word
            if let last = lines.last, last.count + 1 + rest.count <= Frame.lettersOfName {
                lines[lines.count - 1] = last + " " + rest
                continue
            }
            while rest.count > Frame.lettersOfName {
                lines.append(String(rest.prefix(Frame.lettersOfName)))
                rest = rest.dropFirst(Frame.lettersOfName)
            }
            lines.append(String(rest))
        }
        return lines.isEmpty ? [""] : lines
    }
}
