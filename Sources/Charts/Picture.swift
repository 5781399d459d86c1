import Texts

/// A place in a picture, in CSS pixels from its upper left corner.
public struct Point: Equatable, Sendable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double

    /// A place.
    public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
}

/// A colour by what it is for, so that a page can be light or dark.
public enum Ink: Equatable, Sendable {
    /// One of four that are told apart by dashes too, from 1.
    case series(Int)
    /// Words and axes; words of less weight; lines in the background.
    case words, muted, grid

    /// The class it has in a style sheet.
    var name: String {
        switch self {
        case .series(let number): "s" + String((number - 1) % Ink.seriesCount + 1)
        case .words: "ink"
        case .muted: "muted"
        case .grid: "grid"
        }
    }

    /// The classes that a line in it has: lines of the same colour differ by dashes.
    var nameOfLine: String {
        if case .series(let number) = self, (number - 1) / Ink.seriesCount % 2 == 1 { return name + " again" }
        return name
    }

    /// How many there are to tell series apart.
    public static let seriesCount = 4
}

/// One thing drawn.
public enum Mark: Equatable, Sendable {
    /// Straight from point to point.
    case line([Point], Ink)
    /// The area between two lines, faint.
    case band(upper: [Point], lower: [Point], Ink)
    /// A rectangle, from nothing (0) to the full colour (1).
    case box(Point, width: Double, height: Double, Ink, strength: Double)
    /// A thin straight line.
    case rule(Point, Point, Ink, isDashed: Bool)
    /// Words beside a point, on its level.
    case words(String, Point, Anchor, Ink, isBold: Bool)

    /// Which end of the words stands at the point.
    public enum Anchor: String, Sendable {
        case start, middle, end
    }
}

/// A picture: marks on a sheet, and what it shows in words for who can't see it.
public struct Picture: Equatable, Sendable {
    /// In CSS pixels.
    public let width: Double
    /// In CSS pixels.
    public let height: Double
    /// What it shows, in a sentence.
    public let title: String
    /// From back to front.
    public var marks: [Mark]

    /// A picture made of marks.
    public init(width: Double, height: Double, title: String, marks: [Mark] = []) {
        (self.width, self.height, self.title, self.marks) = (width, height, title, marks)
    }
}

extension Picture {
    /// The picture as SVG, to stand in a page that has ``styles``.
    public func svg() -> String { svg(attributes: "", styles: "") }

    /// The picture as a file of its own.
    public func svgFile() -> String {
        svg(
            attributes:
                " xmlns=\"http://www.w3.org/2000/svg\" width=\"\(coordinate(width))\" height=\"\(coordinate(height))\"",
            styles: "<style>\(Picture.styles)</style>\n")
    }

    private func svg(attributes: String, styles: String) -> String {
        let size = "viewBox=\"0 0 \(coordinate(width)) \(coordinate(height))\""
        let name = XMLText.escaped(OneLine.of(title))
        return
            "<svg class=\"picture\"\(attributes) \(size) role=\"img\" aria-label=\"\(name)\">\n\(styles)\(body)</svg>\n"
    }

    /// The marks from back to front. Those that follow each other and look alike are one path, which makes a map of 168 boxes a few.
    private var body: String {
        var (text, look) = ("", "")
        for mark in marks {
            guard let shape = mark.shape else {
                if !look.isEmpty { text += "\"/>\n" }
                look = ""
                text += mark.words
                continue
            }
            if shape.look != look {
                if !look.isEmpty { text += "\"/>\n" }
                look = shape.look
                text += "<path " + look + " d=\""
            }
            text += shape.path
        }
        return look.isEmpty ? text : text + "\"/>\n"
    }

    /// What pictures look like, on light paper and on dark.
    public static let styles = """
        .picture{--s1:#12436D;--s2:#28A197;--s3:#801650;--s4:#F46A25;--ink:#1d1d1f;--muted:#5c5c62;--grid:#d9d9de;--paper:#fff}
        @media (prefers-color-scheme:dark){.picture{--s1:#6FA8DC;--s2:#4CC9BE;--s3:#D873A8;--s4:#F98A50;--ink:#ececf0;--muted:#a9a9b2;--grid:#3a3a40;--paper:#161618}}
        @media print{.picture{--s1:#12436D;--s2:#28A197;--s3:#801650;--s4:#F46A25;--ink:#1d1d1f;--muted:#5c5c62;--grid:#d9d9de;--paper:#fff}}
        .picture{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
        .picture .s1{--c:var(--s1)}.picture .s2{--c:var(--s2)}.picture .s3{--c:var(--s3)}.picture .s4{--c:var(--s4)}
        .picture .ink{--c:var(--ink)}.picture .muted{--c:var(--muted)}.picture .grid{--c:var(--grid)}
        .picture .line{fill:none;stroke:var(--c);stroke-width:2;stroke-linejoin:round}
        .picture .line.s3{stroke-dasharray:7 3}.picture .line.s4{stroke-dasharray:2 3}
        .picture .line.again{stroke-dasharray:12 3 2 3}
        .picture .rule{fill:none;stroke:var(--c);stroke-width:1}.picture .dashed{stroke-dasharray:4 3}
        .picture .band{fill:var(--c);fill-opacity:.16}.picture .box{fill:var(--c)}
        .picture text{fill:var(--c);dominant-baseline:central}.picture text.bold{font-weight:700}
        .picture .middle{text-anchor:middle}.picture .end{text-anchor:end}

        """
}

extension Mark {
    /// What the mark looks like and where it is; nil of words.
    fileprivate var shape: (look: String, path: String)? {
        switch self {
        case .line(let points, let ink): ("class=\"line \(ink.nameOfLine)\"", path(points))
        case .band(let upper, let lower, let ink):
            ("class=\"band \(ink.name)\"", path(upper + lower.reversed()) + "Z")
        case .box(let corner, let width, let height, let ink, let strength):
            (
                "class=\"box \(ink.name)\" fill-opacity=\"\(coordinate(strength))\"",
                "M\(coordinate(corner.x)),\(coordinate(corner.y))h\(coordinate(width))v\(coordinate(height))h\(coordinate(-width))Z"
            )
        case .rule(let from, let to, let ink, let isDashed):
            ("class=\"rule \(ink.name)\(isDashed ? " dashed" : "")\"", path([from, to]))
        case .words: nil
        }
    }

    /// The words as an element; nothing of other marks.
    fileprivate var words: String {
        guard case .words(let words, let point, let anchor, let ink, let isBold) = self else { return "" }
        let look = ink.name + (isBold ? " bold" : "") + (anchor == .start ? "" : " " + anchor.rawValue)
        return "<text class=\"\(look)\" x=\"\(coordinate(point.x))\" y=\"\(coordinate(point.y))\">"
            + "\(XMLText.escaped(OneLine.of(words)))</text>\n"
    }

    /// From point to point; steps, which most lines are made of, need but one coordinate.
    private func path(_ points: [Point]) -> String {
        var (text, lastX, lastY) = ("", "", "")
        for point in points {
            let (x, y) = (coordinate(point.x), coordinate(point.y))
            if text.isEmpty {
                text = "M" + x + "," + y
            } else if y == lastY {
                text += "H" + x
            } else if x == lastX {
                text += "V" + y
            } else {
                text += "L" + x + "," + y
            }
            (lastX, lastY) = (x, y)
        }
        return text
    }
}

/// A number with two decimals at most, the same on every machine.
private func coordinate(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let hundredths = Int64((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + String(rest / 10) : (rest < 10 ? ".0" : ".") + String(rest)
    return (hundredths < 0 ? "-" : "") + String(whole) + decimals
}
