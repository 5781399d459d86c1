import Texts

/// Warns of names that other programs take amiss.
struct NameWarnings: Section {
    let frame: ScenarioFrame

    /// Names that a spreadsheet would take for formulas: results carry them.
    func warnAboutNamesLikeFormulas() {
        var names = [(fields: root["name"], name: root["name"].text ?? "")]
        names += root["areas"].members.map { ($0.fields, $0.key) }
        names += root["callTypes"].members.map { ($0.fields, $0.key) }
        for team in root["teams"].members {
            names.append((team.fields, team.key))
            names += team.fields["grades"].members.map { ($0.fields, $0.key) }
        }
        for (fields, name) in names where SpreadsheetFormula.isLike(name) {
            findings.warn(.nameLikeFormula(name), fields)
        }
    }
}
