import ContactCentre

/// Warns of follow-on contacts that are legal but odd.
struct FollowOnWarnings: Section {
    let frame: ScenarioFrame

    func warn(about callTypes: [CallType], _ teams: [Team]) {
        let isNeverAway = teams.allSatisfy { $0.serves.count == areas.count }
        warnAboutEndlessChains(callTypes.map { $0.afterAbandoning.map { ($0.callType, $0.probability) } }, .abandoned)
        warnAboutEndlessChains(callTypes.map { $0.afterAnswer.map { ($0.callType, $0.probability) } }, .answered)
        guard !isNeverAway else {
            warnAboutAwayWithoutEffect()
            return
        }
        warnAboutEndlessChains(
            callTypes.map { $0.afterAnswer.map { ($0.callType, $0.probabilityAway) } }, .answeredAway)
    }

    private func warnAboutAwayWithoutEffect() {
        for callType in root["callTypes"].members {
            for followOn in callType.fields["afterAnswer"].elements where followOn["away"].isPresent {
                findings.warn(.followOnNeverAway, followOn["away"])
            }
        }
    }

    /// A list's probabilities add up to 1 at most, so a contact leads to 1 or more on average, and its chain ends only by
    /// `timesAtMost`, just where every type it can lead to is certain to lead on as well.
    private func warnAboutEndlessChains(
        _ lists: [[(callType: CallTypeID, probability: Double)]], _ end: CallEnd
    ) {
        var endless = lists.indices.filter { index in
            lists[index].reduce(0) { $0 + $1.probability } > 1 - FollowOnWarnings.certaintyTolerance
        }
        var isChanging = true
        while isChanging {
            let kept = endless.filter { index in
                lists[index].allSatisfy { $0.probability == 0 || endless.contains($0.callType.index) }
            }
            isChanging = kept.count < endless.count
            endless = kept
        }
        if !endless.isEmpty {
            findings.warn(.endlessFollowOns(callTypes: endless.map { callTypeNames[$0] }, end), root["callTypes"])
        }
    }

    private static let certaintyTolerance = 1e-9
}

/// How a call ended, as far as follow-on contacts depend on it.
enum CallEnd: String {
    case abandoned = "is abandoned"
    case answered = "is answered"
    case answeredAway = "is answered away from home"
}
