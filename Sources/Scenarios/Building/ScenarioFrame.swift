import ContactCentre
import Texts

/// What all sections of a scenario go by: the checked tree, its side files, the period and the names; and where they write what
/// they find.
struct ScenarioFrame {
    let root: Fields
    let sideFiles: SideFiles
    let multiples: Multiples
    let findings: Findings
    let period: Period
    /// The names of areas, call types and teams, in the file's order.
    let areas: [String]
    let callTypeNames: [String]
    let teamNames: [String]

    init(tree: Node, sideFiles: SideFiles, multiples: Multiples, findings: Findings) {
        root = Fields(node: tree, path: "")
        self.sideFiles = sideFiles
        self.multiples = multiples
        self.findings = findings
        let period = root["period"]
        self.period = Period(
            start: period["start"].text.flatMap { CalendarDate(text: $0.utf8[...]) } ?? CalendarDate(serialNumber: 0),
            days: period["days"].wholeNumber ?? 1,
            warmUpDays: period["warmUpDays"].wholeNumber ?? Default.warmUpDays)
        let areas = root["areas"].members.map { $0.key }
        self.areas = areas.isEmpty ? [Default.area] : areas
        callTypeNames = root["callTypes"].members.map { $0.key }
        teamNames = root["teams"].members.map { $0.key }
    }
}

/// A section of a scenario, or a check or warning across sections: made of a frame, it turns fields into values and writes what
/// is wrong or odd into the frame's findings.
///
/// Where a value is missing although it is required, or is wrong, that has been reported; what stands in for it is chosen so
/// that nothing further follows from the mistake, and the other sections can be checked beside it, all at once. It gets no
/// further: a scenario with problems isn't handed out.
protocol Section {
    var frame: ScenarioFrame { get }
}

extension Section {
    var root: Fields { frame.root }
    var findings: Findings { frame.findings }
    var period: Period { frame.period }
    var areas: [String] { frame.areas }
    var callTypeNames: [String] { frame.callTypeNames }
    var teamNames: [String] { frame.teamNames }

    /// From the beginning of the warm-up to the end of the period.
    var daysSimulated: (from: Instant, until: Instant) {
        let day = Interval.day.microseconds
        return (
            Instant(microseconds: -Int64(period.warmUpDays) * day), Instant(microseconds: Int64(period.days) * day)
        )
    }

    /// Whether something is wrong with a value below a path.
    func hasProblem(below path: String) -> Bool {
        findings.problems.problems.contains { $0.path.hasPrefix(path + ".") }
    }

    /// Whether something is wrong with what the value at a path belongs to.
    func hasProblem(above path: String) -> Bool {
        findings.problems.problems.contains { path.hasPrefix($0.path + ".") }
    }

    /// Whether something is wrong with the value at a path.
    func hasProblem(at path: String) -> Bool {
        findings.problems.problems.contains { $0.path == path }
    }

    // MARK: Names

    /// The place of a name in a list of names; says so if it isn't there.
    func index(of name: String, _ kind: NameKind, in names: [String], at place: Place?, path: String) -> Int? {
        if let index = names.firstIndex(of: name) { return index }
        // Where the names themselves are wrong or missing, that has been said.
        if !names.isEmpty { findings.add(.unknownName(kind, name, known: names), at: place, path: path) }
        return nil
    }

    /// The places of the names of a list, each once; nil if the list is absent or something is wrong with it.
    func indices(_ list: Fields, _ kind: NameKind, in names: [String]) -> [Int]? {
        guard list.isPresent else { return nil }
        var indices: [Int] = []
        var isRight = true
        for element in list.elements {
            let name = element.text ?? ""
            guard let index = index(of: name, kind, in: names, at: element.place, path: element.path) else {
                isRight = false
                continue
            }
            if indices.contains(index) {
                findings.add(.duplicateName(kind, name), at: element.place, path: element.path)
            } else {
                indices.append(index)
            }
        }
        return isRight ? indices : nil
    }

    // MARK: Shares

    /// Weights made to add to 1; says so if none is above 0.
    func normalised(_ weights: [Double], _ fields: Fields) -> [Double] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else {
            findings.add(.noShare, at: fields.place, path: fields.path)
            return weights
        }
        return weights.map { $0 / sum }
    }

    /// By area, the shares of a group of areas, which add to 1; nil where there is none.
    func areaShares(_ fields: Fields) -> [Double]? {
        guard fields.isPresent else { return nil }
        var weights = areas.map { _ in 0.0 }
        var isRight = true
        for member in fields.members {
            let path = member.fields.path
            let index = index(of: member.key, .area, in: areas, at: member.place, path: path)
            if let index, let weight = member.fields.number {
                weights[index] = weight
            } else {
                isRight = false
            }
        }
        return isRight ? normalised(weights, fields) : weights
    }

    // MARK: Side files

    /// What is read from the side file that a group names under a key, `csv` mostly, its numbers so many times as large as the group says;
    /// nil if there is none or it is wrong, which is reported.
    func readSideFile<Content>(
        of group: Fields, under key: String = "csv", atMost limit: Int = Limits.sideFileBytes,
        _ read: (inout SideFileTable) throws(Problem) -> Content
    ) -> Content? {
        let fields = group[key]
        guard let node = fields.node, let text = node.text else { return nil }
        let name = joined(node.place.folder, text)
        guard let bytes = frame.sideFiles[name] else {
            // A file that was looked for and not found is reported; one that nobody looked for must not pass.
            if !hasProblem(at: fields.path) { findings.add(.missingFile(name), at: node.place, path: fields.path) }
            return nil
        }
        do throws(Problem) {
            var table = try SideFileTable(
                bytes, file: name, factor: group[Key.csvFactorName].number ?? Default.factor, atMost: limit)
            let content = try read(&table)
            for problem in table.problems { findings.add(problem.kind, at: problem.place, path: fields.path) }
            return table.problems.isEmpty ? content : nil
        } catch {
            findings.add(error.kind, at: error.place, path: fields.path)
            return nil
        }
    }
}
