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

    @Test("Long words run on to the next line at 100 characters")
    func wrapping() {
        let words = Array(repeating: "measure", count: 30).joined(separator: " ")
        let lines = Document([.remarks([words])]).text().split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.joined(separator: " ").split(separator: " ").count == 31)
    }

    @Test("A first column too wide for the page is cut with an ellipsis")
    func narrowing() {
        let name = String(repeating: "Very long name ", count: 20)
        let table = Table(columns: [.words("Team"), .figures("Agents")], rows: [.cells([name, "12.5"])])
        let lines = Document([.table(table)]).text().split(separator: "\n")
        #expect(lines.allSatisfy { $0.count == 100 })
        #expect(lines[1].hasSuffix("…    12.5"))
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
