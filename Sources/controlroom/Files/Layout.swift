import Reporting

/// How a result is to be laid out: in which format, how much of it, how wide.
struct Layout {
    let format: ResultsFormat
    let extent: Extent
    private let width: Int

    /// `--brief`.
    static let brief = OptionDefinition.flag("--brief", help: "the answer alone")
    /// `--full`.
    static let full = OptionDefinition.flag("--full", help: "every figure, and what it counts")

    /// What the command line wants; its contradictions are errors.
    ///
    /// - Parameter byAsksForTables: whether `--by` breaks figures down, as it does with most verbs.
    init(
        _ arguments: Arguments, verb: VerbDefinition, byAsksForTables: Bool = true
    ) throws(CommandFailure) {
        format = try ResultsFormat(arguments, verb: verb)
        extent = arguments.has(Layout.brief) ? .brief : arguments.has(Layout.full) ? .full : .usual
        width = arguments.has(.output) ? Document.textWidth : StandardOutput.width ?? Document.textWidth
        if let words = contradiction(arguments, byAsksForTables) {
            throw .usage(.contradiction(words), verb: verb.name)
        }
    }

    /// What of the command line can have no effect, in words.
    private func contradiction(_ arguments: Arguments, _ byAsksForTables: Bool) -> String? {
        if arguments.has(Layout.brief), arguments.has(Layout.full) {
            return "--brief and --full ask for opposites; leave one of them out"
        }
        for option in [Layout.brief, Layout.full] where arguments.has(option) && format.holdsEveryFigure {
            return "\(option.name) has no effect on \(format.rawValue), which holds every figure"
        }
        if arguments.has(Layout.full), format == .html {
            return "--full has no effect on a page, which holds every figure"
        }
        for option in [RunVerb.by, ByArea.option]
        where byAsksForTables && arguments.has(Layout.brief) && arguments.has(option) {
            return "--brief leaves out the tables that \(option.name) asks for; leave one of them out"
        }
        return nil
    }

    /// A verb's result laid out so: the one place where a format becomes a text.
    func text(of result: some Presentable) -> String { text(of: result, as: format) }

    /// The same for a person at a terminal who reads what was finished before work was stopped.
    func textOfUnfinishedWork(_ result: some Presentable) -> String {
        text(of: result, as: format == .html ? .text : format)
    }

    private func text(of result: some Presentable, as format: ResultsFormat) -> String {
        switch format {
        case .text: result.document(extent).text(width: width)
        case .markdown: result.document(extent).markdown()
        case .json: result.json()
        case .csv: result.csv()
        case .html: result.page(extent).html(with: result.levers(extent))
        }
    }
}

/// What a verb found, for people as a document and for programs as JSON and CSV.
protocol Presentable {
    func document(_ extent: Extent) -> Document
    /// The document with pictures, where there are any.
    func page(_ extent: Extent) -> Document
    /// What the page lets its reader change, if anything; asked for unless the page is brief.
    var levers: LeverPanel? { get }
    func json() -> String
    func csv() -> String
}

extension Presentable {
    func page(_ extent: Extent) -> Document { document(extent) }
    var levers: LeverPanel? { nil }

    /// What a page that says so much lets its reader change: nothing if it is the answer alone, whatever the verb.
    fileprivate func levers(_ extent: Extent) -> LeverPanel? { extent > .brief ? levers : nil }
}
