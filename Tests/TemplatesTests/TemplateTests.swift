import ContactCentre
import Experiments
import Foundation
import Parallel
import Scenarios
import Statistics
import Templates
import Testing
import Texts

@Suite("Templates")
struct TemplateTests {
    @Test("A template is a sound scenario about which nothing is odd", arguments: Template.all.map(\.name))
    func sound(name: String) throws {
        let scenario = try scenario(of: name)
        #expect(scenario.warnings.map(\.description) == [])
    }

    @Test(
        "A template runs, and its calls are answered: not all of them badly, and not all of them at once",
        arguments: Template.all.map(\.name))
    func runs(name: String) async throws {
        let scenario = try scenario(of: name)
        var settings = Run.Settings(scenario.experiment, threads: 1)
        settings.replications = 1
        let result = await Run(scenario, settings: settings).result()
        let levels = result.rows.filter { $0.measure == .serviceLevel && $0.period == "all" }.compactMap(
            \.estimate.mean)
        #expect(!levels.isEmpty)
        #expect(levels.allSatisfy { $0 > 0.5 && $0 < 1 })
    }

    @Test(
        "A template says that its numbers are illustrations, in words before the first value",
        arguments: Template.all.map(\.name))
    func saysWhatItIs(name: String) throws {
        let text = try #require(Template.named(name)).text
        let opening = text.prefix { $0 != "{" }.split(separator: "\n")
        #expect(opening.allSatisfy { $0.hasPrefix("// ") })
        let words = opening.map { $0.dropFirst(3) }.joined(separator: " ")
        #expect(words.contains("The numbers are round illustrations, no real "))
    }

    @Test(
        "A template is laid out as people read it: two blanks a level, no tabulators, lines that fit",
        arguments: Template.all.map(\.name))
    func layout(name: String) throws {
        let text = try #require(Template.named(name)).text
        #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
        var depth = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            #expect(line.count <= 120, "\(line)")
            #expect(line.last != " " && !line.contains("\t"), "\(line)")
            let code = withoutComment(line)
            let closesFirst = code.drop { $0 == " " }.prefix { "]}".contains($0) }.count
            if !line.isEmpty { #expect(line.prefix { $0 == " " }.count == 2 * (depth - closesFirst), "\(line)") }
            depth += code.count { "{[".contains($0) } - code.count { "}]".contains($0) }
        }
        #expect(depth == 0)
    }

    @Test(
        "Every value of a template stands on a line with a comment, or within a few lines of one",
        arguments: Template.all.map(\.name))
    func comments(name: String) throws {
        let lines = try #require(Template.named(name)).text.split(separator: "\n", omittingEmptySubsequences: false)
        let commented = lines.count { $0.contains("// ") }
        #expect(3 * commented > lines.count, "\(commented) of \(lines.count)")
    }

    @Test("Numbers are round: none has more than three digits that count", arguments: Template.all.map(\.name))
    func round(name: String) throws {
        let text = try #require(Template.named(name)).text
        let tree = try JSON5Reader.read(Array(text.utf8), file: name, atMost: 1 << 20)
        for number in numbers(of: tree) {
            let digits = number.filter(\.isNumber).drop { $0 == "0" }
            let counting = digits.reversed().drop { $0 == "0" }.count
            // A year, and a day in seconds.
            #expect(counting <= 3 || ["2027"].contains(number), "\(number)")
        }
    }

    @Test(
        "Together they show every family of keys",
        arguments: [
            "target", "shortAbandonSeconds", "callsPerDay", "callsPerHour", "hourOfDayShares", "dayOfWeekShares",
            "busynessVariation", "origins", "connectionDelay", "pickUp", "talk", "wrap", "work", "deadlineHours",
            "chat",
            "interruptibleBy", "breakOff", "patience", "hangUpAtOnce", "queueCapacity", "announcedWait", "callBack",
            "handlingAwayFactor", "afterAbandoning", "afterAnswer", "areas", "serves", "answers", "keepFree",
            "constant",
            "byHourOfDay", "shifts", "breaks", "days", "rota", "people", "shrinkage", "spellDays", "outbreaks",
            "adherence", "grades", "closed", "chatsAtOnce", "chatSlowing", "routing", "freedAgentTakes", "demand",
            "commonVariation", "driftVariation", "surges", "bursts", "changes", "workforce", "intakes", "leavers",
            "learning", "partTime", "costs", "enhancements", "observed", "assumptions", "description",
        ])
    func families(key: String) throws {
        let shown = try Template.all.contains { template in
            keys(of: try JSON5Reader.read(Array(template.text.utf8), file: template.name, atMost: 1 << 20)).contains(
                key)
        }
        #expect(shown)
    }

    @Test("Names are unlike each other and fit for a command line, and summaries are half a sentence each")
    func names() {
        let names = Template.all.map(\.name)
        #expect(Set(names).count == names.count)
        for template in Template.all {
            #expect(template.name.allSatisfy { $0 == "-" || $0.isNumber || $0.isLowercase && $0.isASCII })
            #expect(!template.summary.hasSuffix(".") && template.summary.count <= 110)
        }
        #expect(Template.named("no-such-template") == nil)
    }
}

private func scenario(of name: String) throws -> Scenario {
    let text = try #require(Template.named(name)).text
    return try ScenarioReader.read(path: name) { $0 == name ? Array(text.utf8) : nil }
}

/// A line without the comment at its end; no template has two slashes in a text.
private func withoutComment(_ line: Substring) -> Substring {
    line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
}

private func keys(of node: Node) -> Set<String> {
    let below = (node.elements ?? []) + (node.members ?? []).map(\.node)
    return below.reduce(into: Set((node.members ?? []).map(\.key))) { $0.formUnion(keys(of: $1)) }
}

private func numbers(of node: Node) -> [String] {
    if case .number(_, let literal) = node.value { return [literal] }
    return ((node.elements ?? []) + (node.members ?? []).map(\.node)).flatMap(numbers)
}
