import ContactCentre

/// Makes how many agents are kept free of calls, by call type.
struct ReserveBuilder: Section {
    let frame: ScenarioFrame

    /// A reserve for each call type; says so of each that isn't answered.
    func keepFree(
        _ fields: Fields, answers: [Int], otherwise problem: (String) -> Problem.Kind
    ) -> [Int] {
        var reserve = callTypeNames.map { _ in 0 }
        for member in fields.members {
            let path = member.fields.path
            guard let index = index(of: member.key, .callType, in: callTypeNames, at: member.place, path: path) else {
                continue
            }
            if !answers.contains(index) {
                findings.add(problem(member.key), at: member.place, path: path)
            }
            reserve[index] = member.fields.wholeNumber ?? 0
        }
        return reserve
    }
}
