import Texts

extension Document {
    /// The document as Markdown with pipe tables, a line feed after each line.
    public func markdown() -> String {
        blocks.map { $0.markdown() }.joined(separator: "\n")
    }
}

extension Document.Block {
    fileprivate func markdown() -> String {
        switch self {
        case .title(let title): "# " + Markdown.escaped(title) + "\n"
        case .chapter(let chapter): "# " + Markdown.escaped(chapter) + "\n"
        case .heading(let heading): "## " + Markdown.escaped(heading) + "\n"
        case .subheading(let heading): "### " + Markdown.escaped(heading) + "\n"
        case .paragraph(let words): Markdown.escaped(words) + "\n"
        case .remarks(let remarks): remarks.map { "- " + Markdown.escaped($0) + "\n" }.joined()
        case .command(let line): "    " + OneLine.of(line) + "\n"
        case .table(let table): table.markdown()
        case .signatures(let roles): Table.signatures(roles).markdown()
        case .picture(let block):
            "### " + Markdown.escaped(block.headline) + "\n\n" + Markdown.escaped(block.subtitle) + "\n\n"
                + block.table.markdown()
        }
    }
}

extension Table {
    fileprivate func markdown() -> String {
        var lines = [line(columns.map { Markdown.escaped($0.title) })]
        lines.append(line(columns.map { $0.alignment == .left ? ":---" : "---:" }))
        for row in rows {
            switch row {
            case .group(let name):
                let rest = [String](repeating: "", count: columns.count - 1)
                lines.append(line(["**" + Markdown.escaped(name) + "**"] + rest))
            case .cells(let cells): lines.append(line(cells.map(Markdown.escaped)))
            }
        }
        return lines.joined()
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }
}

/// Words made safe to stand in Markdown.
private enum Markdown {
    /// The words on one line, with every character that Markdown would read as a sign escaped.
    static func escaped(_ words: String) -> String {
        var text = ""
        for character in OneLine.of(words) {
            if signs.contains(character) { text.append("\\") }
            text.append(character)
        }
        return text
    }

    private static let signs: Set<Character> = ["\\", "|", "*", "_", "`", "<", ">", "[", "]", "#", "~"]
}
