import Texts

/// The part of a page in which its reader moves levers and the engine answers: what stands in the page for it.
public struct LeverPanel: Sendable {
    private let levers: [Lever]
    private let scenarioName: String
    private let settings: [String]
    private let replications: Int
    private let seed: UInt64
    private let files: String
    private let engine: String
    private let script: String
    private let planName: String?

    /// A panel of levers.
    ///
    /// - Parameters:
    ///   - levers: what may be changed.
    ///   - scenarioName: the scenario's file as the page's own figures name it.
    ///   - settings: what is put into it, `PATH=VALUE` each.
    ///   - replications: how many those figures are of.
    ///   - seed: their seed.
    ///   - files: the scenario's files as `BundledTexts` reads them, as text of base 94.
    ///   - engine: the engine, compressed with LZMA, likewise.
    ///   - script: what moves it all.
    ///   - planName: what the scenario is called among the plans that the page compares; nil where the page is of it alone.
    public init(
        _ levers: [Lever], scenarioName: String, settings: [String], replications: Int, seed: UInt64, files: String,
        engine: String, script: String, planName: String? = nil
    ) {
        self.planName = planName
        (self.levers, self.scenarioName, self.replications, self.seed) = (levers, scenarioName, replications, seed)
        (self.settings, self.files, self.engine, self.script) = (settings, files, engine, script)
    }

    /// A link to it.
    static let link = "<li><a href=\"#what-if\">What if? Move a lever and see</a></li>\n"

    /// The levers and the place for the answer.
    func html() -> String {
        let (own, assumed) = (
            levers.enumerated().filter { $0.element.isMultiple }, levers.enumerated().filter { !$0.element.isMultiple }
        )
        let further =
            assumed.isEmpty
            ? ""
            : "<details><summary>What the scenario assumes</summary>\n\(assumed.map(LeverPanel.row).joined())</details>\n"
        return """
            <section id="what-if" aria-labelledby="what-if-title" data-scenario="\(XMLText.escaped(scenarioName))" \
            data-replications="\(replications)" data-seed="\(seed)" data-settings="\(XMLText.escaped(JSONValue.list(settings.map { .text($0) }).document))">
            <h2 id="what-if-title">What if?</h2>
            <p>Move a lever, and the engine in this page simulates the changed scenario with the same callers and shows what changes. \
            Nothing leaves this computer.</p>
            \(whichPlan)\
            <noscript><p>The levers need a browser that may run scripts; everything else here can be read without.</p></noscript>
            <form id="levers" hidden>
            \(own.map(LeverPanel.row).joined())\(further)<details><summary>Any other value</summary>
            <div class="other"><label>Path <input id="other-path" type="text" placeholder="callTypes.101.patience.meanSeconds" \
            spellcheck="false"></label> <label>Value <input id="other-value" type="text" placeholder="280 or 1.1 times" \
            spellcheck="false"></label> <button type="submit">Set</button></div>
            <ul id="others"></ul></details>
            <p class="buttons"><button type="button" id="undo" disabled>Undo</button> <button type="button" id="reset" disabled>Reset</button> \
            <button type="button" id="stop" disabled>Stop</button> <button type="button" id="more" hidden>More replications</button></p>
            </form>
            <p id="what-if-state" role="status"></p>
            <pre id="what-if-problems" role="alert" hidden></pre>
            <div id="what-if-answer"></div>
            <div id="what-if-again" hidden>
            <p>The same figures on the command line:</p>
            <pre><code id="what-if-command"></code></pre>
            <p class="buttons"><button type="button" id="copy">Copy</button> <button type="button" id="json">Save as JSON</button></p>
            </div>
            </section>

            """
    }

    /// Which of several plans the levers move, and how all are.
    private var whichPlan: String {
        guard let planName else { return "" }
        return """
            <p>The levers move \(XMLText.escaped(OneLine.of(planName))), the first of the plans compared here, and hold it against itself as it \
            stands; the other plans stay as they are. On the command line <code>--set PATH=VALUE</code> moves a value in all plans that are compared.</p>

            """
    }

    /// The engine, the scenario's files and what moves them.
    func scripts() -> String {
        """
        <script type="text/plain" id="engine">\(engine)</script>
        <script type="text/plain" id="files">\(files)</script>
        <script>
        \(script)</script>

        """
    }

    private static func row(_ place: Int, _ lever: Lever) -> String {
        let label = XMLText.escaped(OneLine.of(lever.label))
        let (stops, shown) = (lever.stops, lever.isMultiple ? lever.value * 100 : lever.value)
        let note = lever.note.isEmpty ? "" : " title=\"\(XMLText.escaped(OneLine.of(lever.note)))\""
        return """
            <div class="lever" data-path="\(XMLText.escaped(lever.path))" data-times="\(lever.isMultiple)" data-low="\(exact(stops.low))" \
            data-high="\(exact(stops.high))" data-step="\(exact(stops.step))" data-decimals="\(stops.decimals)" data-value="\(exact(lever.value))">
            <label for="lever\(place)"\(note)>\(label)</label>
            <input id="lever\(place)" type="range" min="0" max="\(stops.count)" value="\(stops.nearest(to: lever.value))">
            <span><input type="number" step="any" value="\(exact(shown))" aria-label="\(label), exactly">\
            \(lever.isMultiple ? " % of now" : "")</span>
            </div>

            """
    }

    private static func exact(_ number: Double) -> String { ExactNumber.text(number) ?? "" }

    static let styles = """
        .lever{display:grid;grid-template-columns:minmax(9rem,1fr) minmax(8rem,1fr) 12.5rem;gap:.2rem 1rem;align-items:center;margin:.3rem 0}
        .lever.moved label{font-weight:600}.lever label{overflow-wrap:anywhere}
        #what-if input[type=number]{width:6.5rem}#what-if input,#what-if button{font:inherit;color:inherit}
        #what-if input[type=number],#what-if input[type=text]{background:var(--paper);border:1px solid var(--muted);border-radius:.2rem;padding:.15rem .4rem}
        #what-if input[type=range]{accent-color:#28A197;width:100%}
        #what-if button{background:none;border:1px solid var(--muted);border-radius:.3rem;padding:.2rem .8rem;cursor:pointer}
        #what-if button:disabled{opacity:.5;cursor:default}.buttons{display:flex;gap:.5rem;flex-wrap:wrap;align-items:center}
        #what-if :focus-visible{outline:3px solid #F46A25;outline-offset:2px}
        .other{display:flex;gap:.8rem;flex-wrap:wrap;align-items:center;margin:.5rem 0}#what-if-problems{white-space:pre-wrap}
        #what-if-state{min-height:1.5em;color:var(--muted)}
        @media(max-width:40rem){.lever{grid-template-columns:1fr}}
        @media print{#levers,#what-if-again .buttons{display:none}}

        """
}
