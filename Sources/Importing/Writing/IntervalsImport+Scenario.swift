import ContactCentre
import Reporting
import Scenarios
import Texts

extension IntervalsImport {
    /// The files an import leaves: a scenario of the days as they were, its CSV files, the map and the account.
    ///
    /// - Parameters:
    ///   - name: what the scenario is called.
    ///   - sources: the files it was made of, as the user named them.
    public func files(named name: String, from sources: [String]) throws(ImportFailure) -> [ImportedFile] {
        let sides = queues.enumerated().map {
            arrivalsFile($0, $1)
        }
        let scenario = scenarioText(name, sources)
        _ = try ImportedScenario.scenario(scenario, sides)
        return [ImportedFile("scenario.json5", scenario)] + sides + [
            ImportedFile("map.json5", map.document),
            ImportedFile(ImportedFile.accountName, account(sources).markdown() + "\n"),
        ]
    }

    /// A row an interval of every day; none of the file's, no calls. A single interval is written as its two halves, as a scenario
    /// takes no file of one row.
    private func arrivalsFile(_ place: Int, _ queue: ObservedQueue) -> ImportedFile {
        let name = ImportedFile.arrivalsName(place, of: queues.count)
        let count = Int(Int64(days) * Interval.day.microseconds / length)
        var calls = [Double](repeating: 0, count: count)
        for interval in queue.intervals {
            let place = Int(interval.start / length)
            if calls.indices.contains(place) { calls[place] += interval.offered }
        }
        if count == 1 {
            return ImportedFile.steps(name, "calls", [calls[0] / 2, calls[0] / 2], every: length / 2, from: start)
        }
        return ImportedFile.steps(name, "calls", calls, every: length, from: start)
    }

    private func scenarioText(_ name: String, _ sources: [String]) -> String {
        var text = ""
        func line(_ words: String) { text += words + "\n" }
        line(
            "// Made by controlroom import intervals. What was found out, and what shows it, stands in import.md; the answers"
        )
        line("// that were given stand in map.json5. What intervals can't say is marked: put your own values there.")
        line("{")
        line("  schemaVersion: 1,")
        line("  name: \(JSONValue.text(name).text),")
        line("  sources: [\(sources.map { JSONValue.text($0).text }.joined(separator: ", "))],")
        line("  period: { start: \"\(start.text)\", days: \(days), warmUpDays: 0 },")
        line("  experiment: { replications: 20, seed: 1 },")
        line("")
        line("  callTypes: {")
        for (place, queue) in queues.enumerated() { text += callTypeText(queue, place) }
        line("  },")
        line("")
        line("  teams: {")
        line("    \"Agents\": {")
        line(
            "      // Intervals don't say who was there when. So many would be busy four fifths of the time: put your own here."
        )
        line("      agents: { constant: \(agentsByWork) },")
        line("    },")
        line("  },")
        line("")
        line("  observed: {")
        for queue in queues { text += observedText(queue) }
        line("  },")
        line("}")
        return text
    }

    private func callTypeText(_ queue: ObservedQueue, _ place: Int) -> String {
        var text = ""
        func line(_ words: String) { text += "      " + words + "\n" }
        text += "    \(JSONValue.text(queue.name).text): {\n"
        map.lines(ofCallType: queue.name, place).forEach(line)
        line("// The calls that came, interval by interval.")
        line("arrivals: { csv: \"\(ImportedFile.arrivalsName(place, of: queues.count))\" },")
        let (talk, wrap) = lengths(queue)
        if let talk {
            line("// The mean is the file's; how much lengths vary can't be known from averages.")
            line("talk: { distribution: \"lognormal\", meanSeconds: \(LawText.number(talk)), variation: 1 },")
        } else {
            line("// The file says nothing of how long calls take: this is no more than a place to put it.")
            line(
                "talk: { distribution: \"lognormal\", meanSeconds: \(LawText.number(IntervalsImport.placeForTalk)), variation: 1 },"
            )
        }
        if let wrap, wrap > 0 { line("wrap: { distribution: \"exponential\", meanSeconds: \(LawText.number(wrap)) },") }
        if let patience = queue.patience {
            line("// From the waits of those who gave up and of those who were answered.")
            line("patience: \(LawText.json5(patience)),")
        } else {
            line("// How long callers would wait can't be known from counts: fit it to what was observed.")
            line(
                "patience: { distribution: \"exponential\", meanSeconds: \(LawText.number(IntervalsImport.placeForPatience)) },"
            )
        }
        text += "    },\n"
        return text
    }

    private static let placeForTalk = 240.0
    private static let placeForPatience = 300.0

    /// Mean conversation and mean work after it, as far as the file says.
    func lengths(_ queue: ObservedQueue) -> (talk: Double?, wrap: Double?) {
        if let talk = queue.average({ $0.talk }) { return (talk, queue.average { $0.wrap }) }
        return (queue.average { $0.handling }, nil)
    }

    private var agentsByWork: Int {
        let work = queues.reduce(0.0) { sum, queue in
            let (talk, wrap) = lengths(queue)
            return sum + queue.answered * ((talk ?? IntervalsImport.placeForTalk) + (wrap ?? 0))
        }
        let open = Set(queues.flatMap { $0.intervals.filter { $0.offered > 0 }.map { $0.start } }).count
        return AgentsByWork.count(workSeconds: work, openSeconds: Double(open) * Double(length) / 1e6)
    }

    private func observedText(_ queue: ObservedQueue) -> String {
        var text = "    \(JSONValue.text(queue.name).text): {\n"
        for (measure, value) in observed(queue) {
            text += "      \(measure): \(ExactNumber.text((value * 1e6).rounded() / 1e6) ?? "null"),\n"
        }
        return text + "    },\n"
    }

    /// The figures of a call type, by measure.
    func observed(_ queue: ObservedQueue) -> [(measure: String, value: Double)] {
        var figures = [
            ("offered", queue.offered), ("answered", queue.answered), ("abandoned", queue.abandoned),
        ]
        if queue.offered > 0 { figures.append(("abandonedFraction", queue.abandoned / queue.offered)) }
        if let wait = queue.average({ $0.speedOfAnswer }) { figures.append(("averageSpeedOfAnswerSeconds", wait)) }
        for (seconds, measure) in [
            (10.0, "answeredWithin10"), (30, "answeredWithin30"), (60, "answeredWithin60"), (120, "answeredWithin120"),
        ] {
            if let share = queue.answeredWithin(seconds) { figures.append((measure, share)) }
        }
        if let level = serviceLevel(queue) { figures.append(("serviceLevel", level)) }
        if let handling = queue.average({ $0.handling }) { figures.append(("averageHandleSeconds", handling)) }
        return figures
    }

    /// The service level by the call type's own target, where a band ends at its limit.
    private func serviceLevel(_ queue: ObservedQueue) -> Double? {
        guard let answers = map.callTypes[queue.name], let within = answers.withinSeconds,
            answers.bound ?? .atMost == .atMost,
            let share = queue.answeredWithin(within)
        else { return nil }
        switch answers.basis ?? .offered {
        case .answered: return share
        case .offered: return queue.offered > 0 ? share * queue.answered / queue.offered : nil
        case .offeredLessShortAbandons, .offeredWithAbandonedWithinTarget, .offeredLessCallBacks: return nil
        }
    }
}
