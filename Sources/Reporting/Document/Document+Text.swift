import Texts

extension Document {
    /// The widest a line of text may be, in characters: a terminal's or a printed page's width.
    static let textWidth = 100

    /// The document as plain text, a line feed after each line, lines at most 100 characters wide.
    public func text() -> String {
        var lines: [String] = []
        for (place, block) in blocks.enumerated() {
            if place > 0 { lines.append("") }
            lines += block.textLines()
        }
        return lines.map { Document.withoutTrailingBlanks($0) + "\n" }.joined()
    }

    private static func withoutTrailingBlanks(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}

extension Document.Block {
    fileprivate func textLines() -> [String] {
        switch self {
        case .title(let title): underlined(title, with: "=")
        case .chapter(let chapter): underlined(chapter, with: "=")
        case .heading(let heading): underlined(heading, with: "-")
        case .subheading(let heading): wrapped(PlainText.line(heading) + ":", indent: "")
        case .paragraph(let words): wrapped(PlainText.line(words), indent: "")
        case .remarks(let remarks): remarks.flatMap { wrapped("- " + PlainText.line($0), indent: "  ") }
        case .command(let line): ["    " + PlainText.line(line)]
        case .table(let table): table.textLines(width: Document.textWidth)
        case .signatures(let roles): Table.signatures(roles).textLines(width: Document.textWidth)
        case .picture(let block):
            wrapped(PlainText.line(block.headline), indent: "") + wrapped(PlainText.line(block.subtitle), indent: "")
                + [""] + block.table.textLines(width: Document.textWidth)
        }
    }

    private func underlined(_ words: String, with character: Character) -> [String] {
        let line = PlainText.fitted(PlainText.line(words), to: Document.textWidth)
        return [line, String(repeating: character, count: line.count)]
    }

    /// Words in lines no wider than the page; lines after the first begin with the indent.
    private func wrapped(_ words: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words.split(separator: " ") {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count > Document.textWidth {
                lines.append(line)
                line = indent + word
            } else {
                line += " " + word
            }
        }
        return lines + [line]
    }
}

extension Table {
    /// The columns aligned and two spaces apart; the first column gives way where the table would be too wide.
    fileprivate func textLines(width: Int) -> [String] {
        let clean = plain()
        let hasGroups = clean.rows.contains { if case .group = $0 { true } else { false } }
        let indent = hasGroups ? "  " : ""
        let widths = clean.columnWidths(indent: indent.count, total: width)
        var lines: [String] = []
        if clean.columns.contains(where: { !$0.title.isEmpty }) {
            lines.append(clean.line(clean.columns.map { $0.title }, widths: widths))
        }
        for row in clean.rows {
            switch row {
            case .group(let name): lines.append(PlainText.fitted(name, to: width))
            case .cells(var cells):
                cells[0] = indent + cells[0]
                lines.append(clean.line(cells, widths: widths))
            }
        }
        return lines
    }

    private func plain() -> Table {
        Table(
            columns: columns.map { Column(title: PlainText.line($0.title), alignment: $0.alignment) },
            rows: rows.map { row in
                switch row {
                case .group(let name): .group(PlainText.line(name))
                case .cells(let cells): .cells(cells.map(PlainText.line))
                }
            })
    }

    private func columnWidths(indent: Int, total: Int) -> [Int] {
        var widths = columns.map { $0.title.count }
        for case .cells(let cells) in rows {
            for (place, cell) in cells.enumerated() {
                widths[place] = max(widths[place], cell.count + (place == 0 ? indent : 0))
            }
        }
        let others = widths.dropFirst().reduce(0) { $0 + $1 + Table.gap.count }
        widths[0] = min(widths[0], max(total - others, Table.narrowestFirstColumn))
        return widths
    }

    private func line(_ cells: [String], widths: [Int]) -> String {
        let aligned = cells.indices.map { place in
            let cell = PlainText.fitted(cells[place], to: widths[place])
            let blanks = String(repeating: " ", count: widths[place] - cell.count)
            return columns[place].alignment == .left ? cell + blanks : blanks + cell
        }
        return aligned.joined(separator: Table.gap)
    }

    /// What stands between two columns.
    private static let gap = "  "
    /// The first column keeps at least this many characters, even if the table becomes too wide for the page.
    private static let narrowestFirstColumn = 12
}

/// Words from a scenario made safe to print: names may hold anything a string can.
enum PlainText {
    /// The words on one line, without control characters.
    static func line(_ words: String) -> String { OneLine.of(words) }

    /// The words, cut off with an ellipsis where they are wider than allowed.
    static func fitted(_ words: String, to width: Int) -> String {
        words.count <= width ? words : words.prefix(max(0, width - 1)) + "…"
    }
}
