import ContactCentre
import Experiments
import Reporting
import Scenarios
import Statistics
import Texts

extension CallsImport {
    /// The files an import leaves: a scenario of the days as they were, a typical week that extends it, their CSV files, the map and the
    /// account.
    ///
    /// - Parameters:
    ///   - name: what the scenario is called.
    ///   - sources: the files it was made of, as the user named them.
    public func files(named name: String, from sources: [String]) throws(ImportFailure) -> [ImportedFile] {
        let sides = sideFiles
        let scenario = try ImportedScenario.scenario(scenarioText(name, sources, observed: ""), sides)
        let measured = measured(scenario)
        return [
            ImportedFile("scenario.json5", scenarioText(name, sources, observed: observedText(measured))),
            ImportedFile("typical-week.json5", weekText(name)),
        ] + sides + [
            ImportedFile("map.json5", map.document),
            ImportedFile(ImportedFile.accountName, account(measured, sources).markdown() + "\n"),
        ]
    }

    /// The CSV files of the scenario, a row a half-hour.
    var sideFiles: [ImportedFile] {
        let half = AgentsPresent.halfHour
        let arrivals = figures.enumerated().map { place, type in
            ImportedFile.steps(
                ImportedFile.arrivalsName(place, of: figures.count), "calls", type.byHalfHour.map { Double($0) },
                every: half, from: calls.start)
        }
        guard calls.hasAgents else { return arrivals }
        let agents = present.byHalfHour.map { ($0 * 100).rounded() / 100 }
        return arrivals + [ImportedFile.steps("agents.csv", "agents", agents, every: half, from: calls.start)]
    }
}

extension CallsImport {
    func scenarioText(_ name: String, _ sources: [String], observed: String) -> String {
        var text = ""
        func line(_ words: String) { text += words + "\n" }
        line(
            "// Made by controlroom import calls. What was found out, and what shows it, stands in import.md; the answers"
        )
        line("// that were given stand in map.json5. Change what you like: nothing here is read by the import again.")
        line("{")
        line("  schemaVersion: 1,")
        line("  name: \(quoted(name)),")
        line("  sources: [\(sources.map { quoted($0) }.joined(separator: ", "))],")
        line("  period: { start: \"\(calls.start.text)\", days: \(calls.days), warmUpDays: 0 },")
        line("  experiment: { replications: 20, seed: 1 },")
        line("")
        line("  callTypes: {")
        for (place, type) in figures.enumerated() { text += callTypeText(type, place) }
        line("  },")
        line("")
        line("  teams: {")
        line("    \"Agents\": {")
        if calls.hasAgents {
            let evidence = calls.stays.isEmpty ? "the calls they took" : "what the log says, and the calls they took"
            line("      // Who was there, half-hour by half-hour, by \(evidence).")
            line("      agents: { csv: \"agents.csv\" },")
        } else {
            line(
                "      // The file doesn't say who was there. So many would be busy four fifths of the time: put your own here."
            )
            line("      agents: { constant: \(agentsByWork) },")
        }
        line("    },")
        line("  },")
        if !observed.isEmpty {
            line("")
            line(
                "  // The same calls, measured as simulated ones are: they stand beside the simulation in every report."
            )
            line("  observed: {")
            text += observed
            line("  },")
        }
        line("}")
        return text
    }

    private func callTypeText(_ type: CallTypeFigures, _ place: Int) -> String {
        var text = ""
        func line(_ words: String) { text += "      " + words + "\n" }
        text += "    \(quoted(type.name)): {\n"
        map.lines(ofCallType: type.name, place).forEach(line)
        line("// The calls that came, half-hour by half-hour.")
        line("arrivals: { csv: \"\(ImportedFile.arrivalsName(place, of: figures.count))\" },")
        if let talk = type.talk.fits.first { line("talk: \(LawText.json5(talk.law)),") }
        if let wrap = type.wrap?.fits.first { line("wrap: \(LawText.json5(wrap.law)),") }
        if let patience = type.waits.fits.first {
            line("patience: \(LawText.json5(patience)),")
        } else {
            line("patience: { distribution: \"never\" }, // too few gave up to tell")
        }
        if !type.handOns.isEmpty {
            line("// Who was handed on to another call type: these calls are no arrivals there.")
            let followOns = type.handOns.map { handOn in
                let share = (Double(handOn.count) / Double(type.answered) * 1e6).rounded(.down) / 1e6
                let after = handOn.meanAfter > 0 ? ", after: { constant: \(LawText.number(handOn.meanAfter)) }" : ""
                return
                    "{ callType: \(quoted(handOn.callType)), probability: \(ExactNumber.text(share) ?? "0")\(after) }"
            }
            line("afterAnswer: [\(followOns.joined(separator: ", "))],")
        }
        text += "    },\n"
        return text
    }

    private var agentsByWork: Int {
        let work = figures.reduce(0.0) { $0 + Double($1.answered) * ($1.talk.mean + ($1.wrap?.mean ?? 0)) }
        let open = (0..<calls.days * 48).count { half in figures.contains { $0.byHalfHour[half] > 0 } }
        return AgentsByWork.count(workSeconds: work, openSeconds: Double(open) * 1_800)
    }

    /// The measures that stand beside the simulation.
    private func observedText(_ measured: RunResult) -> String {
        var text = ""
        for type in figures {
            text += "    \(quoted(type.name)): {\n"
            for row in measured.rows
            where row.callType == type.name && row.team == FigureName.all && row.period == FigureName.all
                && row.area == FigureName.all && CallsImport.observedMeasures.contains(row.measure)
            {
                guard let value = row.estimate.mean else { continue }
                text += "      \(row.measure.rawValue): \(ExactNumber.text((value * 1e6).rounded() / 1e6) ?? "null"),\n"
            }
            text += "    },\n"
        }
        return text
    }

    /// What reports show beside the simulation.
    static let observedMeasures: Set<Measure> = [
        .offered, .answered, .abandoned, .abandonedFraction, .serviceLevel, .averageSpeedOfAnswerSeconds,
        .medianAnswerSeconds, .p90AnswerSeconds, .answeredWithin10, .answeredWithin30, .answeredWithin60,
        .answeredWithin120, .averageTalkSeconds, .averageHandleSeconds,
    ]

    private func quoted(_ words: String) -> String { JSONValue.text(words).text }
}

extension CallsImport {
    /// A week as the days together say, for plans: it extends the days as they were.
    private func weekText(_ name: String) -> String {
        var text = ""
        func line(_ words: String) { text += words + "\n" }
        line(
            "// A typical week of scenario.json5, for plans: the same callers and agents, but each hour of the week as it was on"
        )
        line("// average, and days that differ by chance and by as much again as they did.")
        line("{")
        line("  extends: \"scenario.json5\",")
        line("  name: \(quoted(name + ", a typical week")),")
        line("  period: { start: \"\(calls.start.text)\", days: \(max(7, calls.days / 7 * 7)) },")
        line("  callTypes: {")
        for type in figures {
            let hours = week(type.byHalfHour.map { Double($0) })
            line("    \(quoted(type.name)): {")
            line("      arrivals: {")
            line("        csv: null,")
            line("        callsPerDay: \(LawText.number(hours.reduce(0, +) / 7)),")
            line("        // From Monday, midnight; calls an hour.")
            line("        hourOfWeekShares: [")
            for day in 0..<7 {
                line(
                    "          "
                        + hours[day * 24..<(day + 1) * 24].map { LawText.number($0) + "," }.joined(separator: " "))
            }
            line("        ],")
            if let variation = type.busynessVariation {
                line("        busynessVariation: \(LawText.number(variation)),")
            }
            line("      },")
            line("    },")
        }
        line("  },")
        if calls.hasAgents {
            let agents = week(present.byHalfHour).map { $0 / 2 }
            line("  teams: {")
            line("    \"Agents\": {")
            line("      agents: {")
            line("        csv: null,")
            line("        byHourOfWeek: [")
            for day in 0..<7 {
                line(
                    "          "
                        + agents[day * 24..<(day + 1) * 24].map { LawText.number($0) + "," }.joined(separator: " "))
            }
            line("        ],")
            line("      },")
            line("    },")
            line("  },")
        }
        line("  observed: null,")
        line("}")
        return text
    }

    /// The average of each hour of the week, Monday first, over the days there are; half-hours added up.
    private func week(_ byHalfHour: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: 168)
        var days = [Int](repeating: 0, count: 7)
        for day in 0..<calls.days {
            let weekday = calls.start.adding(days: day).weekday
            days[weekday] += 1
            for half in 0..<48 { sums[weekday * 24 + half / 2] += byHalfHour[day * 48 + half] }
        }
        return sums.enumerated().map { $1 / Double(max(1, days[$0 / 24])) }
    }
}
