import Reporting
import Testing

@Suite("Documents")
struct DocumentTests {
    @Test("Text aligns columns, indents what a group holds, and leaves no blanks at the end of lines")
    func text() {
        #expect(
            document.text() == """
                A room
                ======

                             Simulated  Note
                Calls
                  Offered       21,357
                  Abandoned         12  low
                Waiting
                  Average       10.0 s

                - A remark.

                """)
    }

    @Test("Markdown has the same table and escapes what Markdown would take for a sign")
    func markdown() {
        #expect(
            Document([
                .heading("South | East"),
                .table(Table(columns: [.words(""), .figures("<b>")], rows: [.group("G"), .cells(["a_b", "1*"])])),
            ]).markdown() == """
                ## South \\| East

                |  | \\<b\\> |
                | :--- | ---: |
                | **G** |  |
                | a\\_b | 1\\* |

                """)
    }

    @Test("Long words run on to the next line at 80 characters")
    func wrapping() {
        let words = Array(repeating: "measure", count: 30).joined(separator: " ")
        let lines = Document([.remarks([words])]).text().split(separator: "\n")
        // A dash and nine words fill 73 characters, ten would fill 81.
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.joined(separator: " ").split(separator: " ").count == 31)
        let narrow = Document([.remarks([words])]).text(width: 40).split(separator: "\n")
        #expect(narrow.allSatisfy { $0.count <= 40 })
        #expect(narrow.count == 8)
    }

    @Test(
        "A first column too wide for the page goes on on further lines; nothing is cut, and a path breaks behind a dot")
    func narrowing() {
        let name = Array(repeating: "Very long name", count: 20).joined(separator: " ")
        let path = "callTypes." + String(repeating: "x", count: 60) + "." + String(repeating: "y", count: 60)
        let table = Table(
            columns: [.words("Team"), .figures("Agents")], rows: [.cells([name, "12.5"]), .cells([path, "7.0"])])
        let lines = Document([.table(table)]).text().split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= 80 })
        let words = lines.flatMap { $0.split(separator: " ") }
        #expect(words.count { $0 == "long" } == 20)
        #expect(lines.contains("callTypes." + String(repeating: "x", count: 60) + "."))
        #expect(lines.contains { $0.hasSuffix("    12.5") } && lines.last?.hasSuffix("     7.0") == true)
    }

    @Test("Columns that don't fit stand in a further table below, beside the same first words")
    func furtherColumns() {
        let figures = (1...9).map { "figure \($0)  " }
        let table = Table(
            columns: [.words("Plan")] + figures.map(Table.Column.figures),
            rows: [.cells(["A"] + figures.map { "\($0.count)" })])
        let lines = Document([.table(table)]).text().split(separator: "\n")
        // Six columns of ten characters beside the plan's four: 4 + 6 x 12 = 76.
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[2].hasPrefix("Plan"))
        #expect(lines.filter { $0.hasPrefix("A ") }.count == 2)
    }

    @Test("Control characters in names reach neither the terminal nor the page")
    func controlCharacters() {
        let nasty = "room\u{1B}[31m\n\u{202E}x"
        let text = Document([.title(nasty), .paragraph(nasty), .table(Table(columns: [.words(nasty)]))]).text()
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
        #expect(text.split(separator: "\n").count == 4)
    }

    private let document = Document([
        .title("A room"),
        .table(
            Table(
                columns: [.words(""), .figures("Simulated"), .words("Note")],
                rows: [
                    .group("Calls"), .cells(["Offered", "21,357", ""]), .cells(["Abandoned", "12", "low"]),
                    .group("Waiting"), .cells(["Average", "10.0 s", ""]),
                ])),
        .remarks(["A remark."]),
    ])
}
