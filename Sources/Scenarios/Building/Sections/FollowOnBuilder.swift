import ContactCentre

/// Makes what may come of a call.
struct FollowOnBuilder: Section {
    let frame: ScenarioFrame

    func followOns(_ fields: Fields) -> [FollowOn] {
        let followOns = fields.elements.compactMap { followOn($0) }
        for probabilities in [followOns.map { $0.probability }, followOns.map { $0.probabilityAway }] {
            let sum = probabilities.reduce(0, +)
            guard sum > 1 + FollowOnBuilder.probabilityTolerance else { continue }
            findings.add(.moreLikelyThanCertain(sum: sum), at: fields.place, path: fields.path)
            break
        }
        return followOns
    }

    /// Probabilities typed as decimals add up to 1 but for the last bits.
    private static let probabilityTolerance = 1e-9

    private func followOn(_ fields: Fields) -> FollowOn? {
        let name = fields["callType"]
        guard let text = name.text,
            let callType = index(of: text, .callType, in: callTypeNames, at: name.place, path: name.path)
        else { return nil }
        let probability = fields["probability"].number ?? 0
        return FollowOn(
            callType: CallTypeID(callType),
            probability: probability,
            probabilityAway: fields["away"].number ?? probability,
            after: LengthBuilder(frame: frame).length(fields["after"]),
            timesAtMost: fields["timesAtMost"].wholeNumber ?? Default.timesAtMost)
    }
}
