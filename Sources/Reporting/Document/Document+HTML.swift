import Charts
import Texts

extension Document {
    /// The document as a page that needs nothing else: no network; light or dark as the reader likes, and fit to print. Without levers
    /// there is no script in it, and with them all of it can be read without scripts.
    ///
    /// Names and other words are text in it, whatever they look like.
    ///
    /// - Parameter levers: what the page lets its reader change, with the engine that answers; nil for nothing.
    public func html(levers: LeverPanel? = nil) -> String {
        let titles = blocks.compactMap { if case .title(let title) = $0 { OneLine.of(title) } else { nil } }
        let scripts = levers == nil ? "" : "; script-src 'unsafe-inline' 'wasm-unsafe-eval'; worker-src blob:"
        let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:" + scripts
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <title>\(XMLText.escaped(titles.first ?? Program.name))</title>
            <style>
            \(Document.pageStyles)\(Picture.styles)\(levers == nil ? "" : LeverPanel.styles)</style>
            </head>
            <body>
            <main>
            \(parts(blocks.indices.prefix(beginning)))\(contents(levers))\(parts(blocks.indices.dropFirst(beginning)))\(levers?.html() ?? "")</main>
            \(levers?.scripts() ?? "")\
            </body>
            </html>

            """
    }

    /// The document's parts alone, to stand within a page.
    public func parts() -> String { parts(blocks.indices[...]) }

    /// How many blocks stand before the first heading: what the page says first.
    private var beginning: Int {
        blocks.firstIndex {
            switch $0 {
            case .chapter, .heading: true
            default: false
            }
        } ?? blocks.count
    }

    private func parts(_ places: Range<Int>) -> String {
        let firstChapter = blocks.firstIndex { if case .chapter = $0 { true } else { false } } ?? blocks.count
        return places.map { blocks[$0].html(place: $0, depth: $0 < firstChapter ? 2 : 3) }.joined()
    }

    /// Links to chapters and to what stands under headings.
    private func contents(_ levers: LeverPanel?) -> String {
        var links = blocks.enumerated().compactMap { place, block -> String? in
            switch block {
            case .chapter(let chapter):
                "<li class=\"chapter\"><a href=\"#part\(place)\">\(XMLText.escaped(OneLine.of(chapter)))</a></li>\n"
            case .heading(let heading):
                "<li><a href=\"#part\(place)\">\(XMLText.escaped(OneLine.of(heading)))</a></li>\n"
            default: nil
            }
        }
        if levers != nil { links.append(LeverPanel.link) }
        guard links.count > 1 else { return "" }
        return "<nav aria-label=\"Contents\">\n<ul>\n\(links.joined())</ul>\n</nav>\n"
    }

    private static let pageStyles = """
        :root{--ink:#1d1d1f;--muted:#5c5c62;--line:#d9d9de;--paper:#fff;--link:#12436D}
        @media (prefers-color-scheme:dark){:root{--ink:#ececf0;--muted:#a9a9b2;--line:#3a3a40;--paper:#161618;--link:#8FC1EE}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
        main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
        h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .4em}h2,.section{font-size:1.35rem;margin:2.2em 0 .4em;border-top:1px solid var(--line);padding-top:.8em}
        h2.chapter{font-size:1.7rem;margin-top:2.6em;border-top:4px solid var(--link)}h3:not(.section),h4{font-size:1.1rem;margin:1.6em 0 .1em}p{margin:.4em 0}.subtitle{color:var(--muted);margin:.1em 0 .6em}
        a{color:var(--link)}nav ul{columns:2;list-style:none;padding:0;margin:.6em 0 1.2em}nav li{margin:.1em 0;break-inside:avoid}nav .chapter{font-weight:600;margin-top:.5em}
        .signatures td{width:13em;height:2.6em}.signatures th,.signatures td{border:1px solid var(--line);padding:.2em .7em}
        .scroll{overflow-x:auto}table{border-collapse:collapse;margin:.6em 0;font-variant-numeric:tabular-nums;font-size:.92rem}
        th,td{padding:.2em .7em .2em 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}th{color:var(--muted);font-weight:600}
        .number,.figures td,.figures thead *+th{text-align:right;white-space:nowrap}tbody th{color:var(--ink);font-weight:400}tbody th[scope=colgroup]{font-weight:600;padding-top:.8em}
        figure{margin:1.4em 0}figure svg{display:block;width:100%;height:auto}details{margin:.4em 0}summary{cursor:pointer;color:var(--link)}
        .choice{border:0;margin:1.4em 0 0;padding:0;min-width:0;position:relative}.choice legend{float:left;padding:.15rem .8rem .15rem 0;color:var(--muted)}.choice figure{margin:.8em 0 0;clear:both}
        .choice>input{position:absolute;opacity:0}.choice>label{display:inline-block;border:1px solid var(--line);border-radius:.3rem;padding:.1rem .6rem;margin:0 .3rem .3rem 0;cursor:pointer}
        .choice>input:checked+label{border-color:var(--ink);font-weight:600}.choice>input:focus-visible+label{outline:3px solid #F46A25;outline-offset:2px}
        .choice>div{display:none}\((1...8).map { ".choice>input:nth-of-type(\($0)):checked~div:nth-of-type(\($0))" }.joined(separator: ",")){display:block}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);padding:.6em .8em;font-size:.9rem}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #F46A25;outline-offset:2px}
        @media print{@page{size:A4;margin:16mm}:root{--ink:#000;--muted:#444;--line:#bbb;--paper:#fff;--link:#000}body{font-size:10.5pt}main{max-width:none;padding:0}table{font-size:9pt}nav{display:none}
        figure,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}.chapter{break-before:page}.scroll{overflow:visible}details,.choice legend,.choice>input,.choice>label{display:none}}

        """
}

extension Document.Block {
    /// The block where headings are of a depth: h2, or one deeper within chapters.
    fileprivate func html(place: Int, depth: Int) -> String {
        switch self {
        case .title(let title): "<h1>\(text(title))</h1>\n"
        case .chapter(let chapter): "<h2 class=\"chapter\" id=\"part\(place)\">\(text(chapter))</h2>\n"
        case .heading(let heading):
            "<h\(depth)\(depth > 2 ? " class=\"section\"" : "") id=\"part\(place)\">\(text(heading))</h\(depth)>\n"
        case .subheading(let heading): "<h\(depth + 1)>\(text(heading))</h\(depth + 1)>\n"
        case .paragraph(let words): "<p>\(text(words))</p>\n"
        case .remarks(let remarks): "<ul>\n" + remarks.map { "<li>\(text($0))</li>\n" }.joined() + "</ul>\n"
        case .command(let line): "<pre><code>\(text(line))</code></pre>\n"
        case .table(let table): table.html()
        case .signatures(let roles): Table.signatures(roles).html(class: "signatures")
        case .picture(let block): block.html(place: place, depth: depth + 1)
        }
    }
}

extension PictureBlock {
    fileprivate func html(place: Int, depth: Int) -> String {
        guard let parts else { return figure(depth: depth) }
        let names = [parts.whole] + parts.parts.map { $0.name }
        let buttons = names.enumerated().map { number, name in
            let id = "part\(place)-\(number)"
            return "<input type=\"radio\" name=\"part\(place)\" id=\"\(id)\"\(number == 0 ? " checked" : "")>"
                + "<label for=\"\(id)\">\(text(name))</label>\n"
        }
        let figures =
            [figure(depth: depth)]
            + parts.parts.map { part in
                "<figure class=\"part\">\n\(caption(part.headline, parts.subtitle, depth))\n\(part.picture.svg())</figure>\n"
            }
        return """
            <fieldset class="choice">
            <legend>\(text(parts.choice))</legend>
            \(buttons.joined())\(figures.map { "<div>\n\($0)</div>\n" }.joined())</fieldset>
            \(details("The figures of each", parts.table, parts.fileStem))
            """
    }

    private func figure(depth: Int) -> String {
        """
        <figure>
        \(caption(headline, subtitle, depth))
        \(picture.svg())\(details("The figures", table, fileStem))</figure>

        """
    }

    private func caption(_ headline: String, _ subtitle: String, _ depth: Int) -> String {
        "<figcaption><h\(depth)>\(text(headline))</h\(depth)>\n<p class=\"subtitle\">\(text(subtitle))</p></figcaption>"
    }

    private func details(_ summary: String, _ table: Table, _ fileStem: String) -> String {
        """
        <details>
        <summary>\(summary)</summary>
        <p><a download="\(text(fileStem)).csv" href="data:text/csv;charset=utf-8,\(percentEncoded(table.csv()))">as CSV</a></p>
        \(table.html())</details>

        """
    }
}

extension Table {
    fileprivate func html(class name: String? = nil) -> String {
        // Most tables are words and then figures; said once, that makes a page much smaller.
        let isOfFigures = columns.count > 1 && columns.dropFirst().allSatisfy { $0.alignment == .right }
        let classes = columns.map { $0.alignment == .right && !isOfFigures ? " class=\"number\"" : "" }
        let kind = (name ?? (isOfFigures ? "figures" : nil)).map { " class=\"\($0)\"" } ?? ""
        var lines = ["<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table\(kind)>\n"]
        if columns.contains(where: { !$0.title.isEmpty }) {
            let heads = zip(columns, classes).map { column, kind in
                column.title.isEmpty ? "<td\(kind)></td>" : "<th scope=\"col\"\(kind)>\(text(column.title))</th>"
            }
            lines.append("<thead>\n<tr>\(heads.joined())</tr>\n</thead>\n")
        }
        lines.append("<tbody>\n")
        for row in rows {
            switch row {
            case .group(let name):
                lines.append("<tr><th scope=\"colgroup\" colspan=\"\(columns.count)\">\(text(name))</th></tr>\n")
            case .cells(let cells):
                let others = zip(cells, classes).dropFirst().map { "<td\($1)>\(text($0))</td>" }
                lines.append("<tr><th scope=\"row\">\(text(cells[0]))</th>\(others.joined())</tr>\n")
            }
        }
        return lines.joined() + "</tbody>\n</table>\n</div>\n"
    }

    /// The table for a spreadsheet.
    fileprivate func csv() -> String {
        var lines = [CSVText.line(columns.map { OneLine.of($0.title) })]
        for row in rows {
            switch row {
            case .group(let name): lines.append(CSVText.line([OneLine.of(name)]))
            case .cells(let cells): lines.append(CSVText.line(cells.map(OneLine.of)))
            }
        }
        return lines.joined()
    }
}

private func text(_ words: String) -> String { XMLText.escaped(OneLine.of(words)) }

/// Words as they may stand in an address: RFC 3986, the unreserved characters as they are, commas and colons too, which a path may have,
/// and every other byte as a percentage.
private func percentEncoded(_ words: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in words.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ":"):
            bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
