import Texts

extension Document {
    /// The widest a line of text may be where nothing says otherwise, in characters: a terminal's as it opens.
    public static let textWidth = 80

    /// The document as plain text, a line feed after each line.
    ///
    /// Words and names go on on the next line where a line ends; a table too wide goes on below. Only a command and a figure that are longer
    /// than a line make it longer.
    ///
    /// - Parameter width: the widest a line may be, in characters; at least 40.
    public func text(width: Int = Document.textWidth) -> String {
        let width = max(width, 40)
        var lines: [String] = []
        for (place, block) in blocks.enumerated() {
            if place > 0 { lines.append("") }
            lines += block.textLines(width)
        }
        return lines.map { Document.withoutTrailingBlanks($0) + "\n" }.joined()
    }

    private static func withoutTrailingBlanks(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}

extension Document.Block {
    fileprivate func textLines(_ width: Int) -> [String] {
        switch self {
        case .title(let title): underlined(title, with: "=", width)
        case .chapter(let chapter): underlined(chapter, with: "=", width)
        case .heading(let heading): underlined(heading, with: "-", width)
        case .subheading(let heading): TextLines.wrapped(OneLine.of(heading) + ":", to: width)
        case .paragraph(let words): TextLines.wrapped(OneLine.of(words), to: width)
        case .remarks(let remarks):
            remarks.flatMap { TextLines.wrapped("- " + OneLine.of($0), to: width, indent: "  ") }
        case .command(let line): ["    " + OneLine.of(line)]
        case .table(let table): table.textLines(width: width)
        case .signatures(let roles): Table.signatures(roles).textLines(width: width)
        case .picture(let block):
            TextLines.wrapped(OneLine.of(block.headline), to: width)
                + TextLines.wrapped(OneLine.of(block.subtitle), to: width)
                + [""] + block.table.textLines(width: width)
        }
    }

    private func underlined(_ words: String, with character: Character, _ width: Int) -> [String] {
        let lines = TextLines.wrapped(OneLine.of(words), to: width)
        return lines + [String(repeating: character, count: lines.map { $0.count }.max() ?? 0)]
    }
}

/// Words in lines.
enum TextLines {
    /// Words in lines no wider than allowed; lines after the first begin with the indent, and a longer word is broken.
    static func wrapped(_ words: String, to width: Int, indent: String = "") -> [String] {
        var lines: [String] = []
        var line = String(words.prefix { $0 == " " })
        var isBegun = false
        for word in words.split(separator: " ") {
            if isBegun, line.count + 1 + word.count <= width {
                line += " " + word
                continue
            }
            if isBegun {
                lines.append(line)
                line = indent
            }
            line += word
            isBegun = true
            while line.count > width, width > indent.count {
                // A path is broken behind a dot, if it has one there.
                let whole = line.prefix(width)
                let part = whole.lastIndex(of: ".").map { whole[...$0] } ?? whole
                let first = part.count > indent.count ? part : whole
                lines.append(String(first))
                line = indent + line.dropFirst(first.count)
            }
        }
        return lines + [line]
    }
}

extension Table {
    /// The columns aligned and two spaces apart. Where that is too wide, columns of words give way and go on on further lines; where that does
    /// not help, the last columns stand below the others, beside the same first words.
    fileprivate func textLines(width: Int) -> [String] {
        let clean = plain()
        var widths = clean.columnWidths()
        clean.narrow(&widths, to: width)
        var lines: [String] = []
        for columns in clean.blocks(widths, within: width) {
            if !lines.isEmpty { lines.append("") }
            lines += clean.lines(columns, widths, total: width)
        }
        return lines
    }

    /// Words on one line each; what stands under a group's name is indented.
    private func plain() -> Table {
        let hasGroups = rows.contains { if case .group = $0 { true } else { false } }
        return Table(
            columns: columns.map { Column(title: OneLine.of($0.title), alignment: $0.alignment) },
            rows: rows.map { row in
                switch row {
                case .group(let name): return .group(OneLine.of(name))
                case .cells(let cells):
                    var cells = cells.map(OneLine.of)
                    if hasGroups { cells[0] = "  " + cells[0] }
                    return .cells(cells)
                }
            })
    }

    private func columnWidths() -> [Int] {
        var widths = columns.map { $0.title.count }
        for case .cells(let cells) in rows {
            for (place, cell) in cells.enumerated() { widths[place] = max(widths[place], cell.count) }
        }
        return widths
    }

    /// Takes from the widest column of words until the table fits or none is wide.
    private func narrow(_ widths: inout [Int], to width: Int) {
        while Table.total(widths) > width {
            let wide = columns.indices.filter {
                columns[$0].alignment == .left && widths[$0] > Table.narrowestWords
            }
            guard let widest = wide.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { return }
            widths[widest] -= 1
        }
    }

    /// The columns that stand beside each other: all, or so many as fit, the first words before each lot.
    private func blocks(_ widths: [Int], within width: Int) -> [[Int]] {
        let first = Array(columns.indices.prefix { columns[$0].alignment == .left })
        var blocks: [[Int]] = []
        var block = first
        for place in columns.indices.dropFirst(first.count) {
            if block.count > first.count, Table.total((block + [place]).map { widths[$0] }) > width {
                blocks.append(block)
                block = first
            }
            block.append(place)
        }
        return blocks + [block]
    }

    private func lines(_ places: [Int], _ widths: [Int], total: Int) -> [String] {
        var lines: [String] = []
        if places.contains(where: { !columns[$0].title.isEmpty }) {
            lines += aligned(columns.map { $0.title }, places, widths)
        }
        for row in rows {
            switch row {
            case .group(let name): lines += TextLines.wrapped(name, to: total)
            case .cells(let cells): lines += aligned(cells, places, widths)
            }
        }
        return lines
    }

    /// A row in as many lines as its longest words need; what is shorter, but for the first words, ends with the last.
    private func aligned(_ cells: [String], _ places: [Int], _ widths: [Int]) -> [String] {
        let wrapped = places.map { place in
            columns[place].alignment == .right || cells[place].count <= widths[place]
                ? [cells[place]]
                : TextLines.wrapped(
                    cells[place], to: widths[place], indent: String(cells[place].prefix { $0 == " " }) + "  ")
        }
        let height = wrapped.map { $0.count }.max() ?? 1
        return (0..<height).map { line in
            zip(places, wrapped).map { place, texts in
                let isFigure = columns[place].alignment == .right
                let from = place == places.first ? 0 : height - texts.count
                let text = texts.indices.contains(line - from) ? texts[line - from] : ""
                let blanks = String(repeating: " ", count: max(0, widths[place] - text.count))
                return isFigure ? blanks + text : text + blanks
            }.joined(separator: Table.gap)
        }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(-gap.count) { $0 + $1 + gap.count }
    }

    /// What stands between two columns.
    private static let gap = "  "
    /// Columns of words don't give way below so many characters.
    private static let narrowestWords = 24
}
