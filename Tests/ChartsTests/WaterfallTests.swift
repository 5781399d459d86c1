import Charts
import Testing

@Suite("A waterfall")
struct WaterfallTests {
    private func picture(_ rows: [Waterfall.Row]) -> Picture {
        Waterfall("Steps", axis: "share", rows: rows) { "\($0)" }.picture()
    }

    private func boxes(_ picture: Picture) -> [(left: Double, width: Double, ink: Ink)] {
        picture.marks.compactMap {
            if case .box(let corner, let width, _, let ink, _) = $0 { (corner.x, width, ink) } else { nil }
        }
    }

    private func words(_ picture: Picture) -> [String] {
        picture.marks.compactMap { if case .words(let words, _, _, _, _) = $0 { words } else { nil } }
    }

    @Test("Each change's bar lies between the levels before and after it, in the colour of its way")
    func bars() {
        let picture = picture([
            .level(["Base"], at: 1, words: "1"),
            .change(["Rise"], from: 1, to: 4, range: 3...5, words: "+3"),
            .change(["Fall"], from: 4, to: 2, range: nil, words: "-2"),
            .level(["Plan"], at: 2, words: "2"),
        ])
        let boxes = boxes(picture)
        #expect(boxes.count == 4)
        // A unit is the first bar's width, since the axis begins at 0.
        let (left, unit) = (boxes[0].left, boxes[0].width)
        let expected = [(0.0, 1.0), (1, 3), (2, 2), (0, 2)]
        for (box, (from, size)) in zip(boxes, expected) {
            #expect(abs(box.left - (left + from * unit)) < 1e-9)
            #expect(abs(box.width - size * unit) < 1e-9)
        }
        #expect(boxes.map(\.ink) == [.series(1), .series(2), .series(4), .series(1)])
        #expect(words(picture).filter { ["+3", "-2"].contains($0) }.count == 2)
    }

    @Test("Small changes of a large level are drawn on an axis that says where it begins")
    func zoomed() {
        let rows: [Waterfall.Row] = [
            .level(["Base"], at: 0.9, words: ""), .change(["A"], from: 0.9, to: 0.92, range: nil, words: ""),
        ]
        #expect(words(picture(rows)).contains { $0.hasPrefix("share; the axis begins at 0.8") })
        let wide: [Waterfall.Row] = [
            .level(["Base"], at: 0.9, words: ""), .change(["A"], from: 0.9, to: 0.5, range: nil, words: ""),
        ]
        #expect(words(picture(wide)).contains("share"))
    }
}
