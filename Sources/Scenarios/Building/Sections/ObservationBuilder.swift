import ContactCentre
import Texts

/// Makes the figures of the real room.
struct ObservationBuilder: Section {
    let frame: ScenarioFrame

    func observations() -> [Observation] {
        root["observed"].members.flatMap { member -> [Observation] in
            let path = member.fields.path
            guard let index = index(of: member.key, .callType, in: callTypeNames, at: member.place, path: path) else {
                return []
            }
            let callType = CallTypeID(index)
            return observations(callType, month: nil, member.fields)
                + member.fields["byMonth"].members.flatMap { month in
                    isWhole(month.key, month.place, month.fields)
                        ? observations(callType, month: month.key, month.fields) : []
                }
        }
    }

    private func observations(_ callType: CallTypeID, month: String?, _ fields: Fields) -> [Observation] {
        fields.members.compactMap { member in
            guard let measure = Measure(rawValue: member.key), let value = member.fields.number else { return nil }
            return Observation(callType: callType, month: month, measure: measure, value: value)
        }
    }

    /// Whether every day of a month is simulated; says so where it isn't, or where what is to name a month doesn't.
    private func isWhole(_ month: String, _ place: Place, _ fields: Fields) -> Bool {
        guard CalendarDate(firstOfMonth: month) != nil else {
            findings.add(.unexpected(.month, found: .text(month)), at: place, path: fields.path)
            return false
        }
        if period.wholeMonths.contains(where: { $0.month == month }) { return true }
        findings.warn(.monthNotWhole(month), fields)
        return false
    }
}
