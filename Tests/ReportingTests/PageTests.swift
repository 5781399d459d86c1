import Charts
import Reporting
import Testing

@Suite("Documents as pages")
struct PageTests {
    private let hostile = "<b onclick='x'>\"R&D\"</b>\u{202E}\n<script>"
    private let escaped = "&lt;b onclick='x'&gt;&quot;R&amp;D&quot;&lt;/b&gt;  &lt;script&gt;"

    /// What stands between the first of one text and the next of another.
    private func part(of page: String, from start: String, to end: String) throws -> String {
        let rest = try #require(page.ranges(of: start).first).upperBound
        return String(page[rest...].prefix(upTo: try #require(page[rest...].ranges(of: end).first).lowerBound))
    }

    @Test("A page has its title, then what comes before the first heading, then links to the headings")
    func order() throws {
        let page = Document([
            .title("A room"), .paragraph("It is fine."), .heading("One"), .remarks(["a", "b"]), .heading("Two"),
            .command("controlroom run x"),
        ]).html()
        #expect(page.contains("<title>A room</title>\n"))
        #expect(
            try part(of: page, from: "<main>\n", to: "</main>") == """
                <h1>A room</h1>
                <p>It is fine.</p>
                <nav aria-label="Contents">
                <ul>
                <li><a href="#part2">One</a></li>
                <li><a href="#part4">Two</a></li>
                </ul>
                </nav>
                <h2 id="part2">One</h2>
                <ul>
                <li>a</li>
                <li>b</li>
                </ul>
                <h2 id="part4">Two</h2>
                <pre><code>controlroom run x</code></pre>

                """)
    }

    @Test("A table says which cells are heads of rows and columns, and keeps figures to the right")
    func table() throws {
        func page(_ columns: [Table.Column], _ cells: [String]) -> String {
            Document([.table(Table(columns: columns, rows: [.group("Calls"), .cells(cells)]))]).html()
        }
        #expect(
            try part(
                of: page([.words(""), .figures("Simulated")], ["Offered", "21"]), from: "<table class=\"figures\">\n",
                to: "</table>") == """
                    <thead>
                    <tr><td></td><th scope="col">Simulated</th></tr>
                    </thead>
                    <tbody>
                    <tr><th scope="colgroup" colspan="2">Calls</th></tr>
                    <tr><th scope="row">Offered</th><td>21</td></tr>
                    </tbody>

                    """)
        let mixed = page([.words(""), .figures("Simulated"), .words("Met?")], ["Offered", "21", "met"])
        #expect(mixed.contains("<tr><th scope=\"row\">Offered</th><td class=\"number\">21</td><td>met</td></tr>"))
    }

    @Test("A picture stands with its headline, its figures and a link to them as CSV; a text has its figures")
    func picture() {
        let block = PictureBlock(
            "Calls peak at noon", subtitle: "Calls an hour", Picture(width: 2, height: 1, title: "Calls peak"),
            table: Table(columns: [.words("From"), .figures("999")], rows: [.cells(["12:00", "1,5"])]),
            fileStem: "calls")
        let page = Document([.picture(block)]).html()
        #expect(
            page.contains(
                "<figcaption><h3>Calls peak at noon</h3>\n<p class=\"subtitle\">Calls an hour</p></figcaption>"))
        #expect(page.contains("<svg class=\"picture\" viewBox=\"0 0 2 1\" role=\"img\" aria-label=\"Calls peak\">"))
        let csv = "From,999%0D%0A12:00,%221,5%22%0D%0A"
        #expect(page.contains("<a download=\"calls.csv\" href=\"data:text/csv;charset=utf-8,\(csv)\">as CSV</a>"))
        #expect(
            Document([.picture(block)]).text() == """
                Calls peak at noon
                Calls an hour

                From   999
                12:00  1,5

                """)
        #expect(
            Document([.picture(block)]).markdown().hasPrefix(
                "### Calls peak at noon\n\nCalls an hour\n\n| From | 999 |"))
    }

    @Test("Of pictures of parts a page shows the one chosen, without a script; a text has the whole alone")
    func parts() throws {
        func picture(_ title: String) -> Picture { Picture(width: 2, height: 1, title: title) }
        let table = Table(columns: [.words("From"), .figures("999")], rows: [.cells(["12:00", "1"])])
        var block = PictureBlock("All", subtitle: "Calls", picture("All"), table: table, fileStem: "calls")
        let whole = Document([.picture(block)])
        block.parts = PictureParts(
            "Day", whole: "All days",
            [.init("Monday", headline: "Mondays", picture("M")), .init("Tuesday", headline: "Tuesdays", picture("T"))],
            subtitle: "Calls by weekday", table: table, fileStem: "calls-by-weekday")
        let document = Document([.heading("Days"), .picture(block)])
        let page = document.html()
        #expect(
            try part(of: page, from: "<legend>Day</legend>\n", to: "<div>") == """
                <input type="radio" name="part1" id="part1-0" checked><label for="part1-0">All days</label>
                <input type="radio" name="part1" id="part1-1"><label for="part1-1">Monday</label>
                <input type="radio" name="part1" id="part1-2"><label for="part1-2">Tuesday</label>

                """)
        #expect(page.ranges(of: "<div>\n<figure").count == 3)
        #expect(page.contains("<h3>Tuesdays</h3>\n<p class=\"subtitle\">Calls by weekday</p>"))
        #expect(page.contains("<a download=\"calls-by-weekday.csv\""))
        #expect(!page.contains("<script"))
        #expect(document.text() == Document([.heading("Days")]).text() + "\n" + whole.text())
    }

    @Test("Within chapters headings are one deeper, and links lead to chapters too")
    func chapters() throws {
        let page = Document([
            .title("Plans"), .heading("One"), .chapter("A plan"), .heading("Two"), .subheading("Small"),
        ]).html()
        #expect(
            try part(of: page, from: "<h1>Plans</h1>\n", to: "</main>") == """
                <nav aria-label="Contents">
                <ul>
                <li><a href="#part1">One</a></li>
                <li class="chapter"><a href="#part2">A plan</a></li>
                <li><a href="#part3">Two</a></li>
                </ul>
                </nav>
                <h2 id="part1">One</h2>
                <h2 class="chapter" id="part2">A plan</h2>
                <h3 class="section" id="part3">Two</h3>
                <h4>Small</h4>

                """)
    }

    @Test("Boxes to sign stand in a table of their own kind, and in a text too")
    func signatures() {
        let document = Document([.signatures(["Checked by"])])
        #expect(document.html().contains("<table class=\"signatures\">"))
        #expect(document.html().contains("<tr><th scope=\"row\">Checked by</th><td></td><td></td><td></td></tr>"))
        #expect(document.text() == "            Name  Date  Signature\nChecked by\n")
    }

    @Test("Words are text wherever they stand, and nothing but the page's own can be loaded or run")
    func hostileWords() {
        let table = Table(
            columns: [.words(hostile), .words("")], rows: [.group(hostile), .cells([hostile, hostile])])
        let picture = Picture(width: 1, height: 1, title: hostile)
        let page = Document([
            .title(hostile), .heading(hostile), .heading(hostile), .paragraph(hostile), .remarks([hostile]),
            .command(hostile),
            .table(table),
            .picture(PictureBlock(hostile, subtitle: hostile, picture, table: table, fileStem: hostile)),
        ]).html()
        #expect(!page.contains("<script") && !page.contains("<b ") && !page.contains("\u{202E}"))
        #expect(page.contains("<h1>\(escaped)</h1>"))
        #expect(
            page.contains(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
            ))
        #expect(!page.contains("http:") && !page.contains("https:"))
    }
}
