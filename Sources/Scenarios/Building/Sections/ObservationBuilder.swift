import ContactCentre
import Texts

/// Makes the figures of the real room.
struct ObservationBuilder: Section {
    let frame: ScenarioFrame

    func observations() -> [Observation] {
        root["observed"].members.flatMap { observations($0.key, $0.place, $0.fields) }
    }

    private func observations(_ callType: String, _ place: Place, _ fields: Fields) -> [Observation] {
        guard let index = index(of: callType, .callType, in: callTypeNames, at: place, path: fields.path) else {
            return []
        }
        return fields.members.compactMap { member in
            guard let measure = Measure(rawValue: member.key), let value = member.fields.number else { return nil }
            return Observation(callType: CallTypeID(index), measure: measure, value: value)
        }
    }
}
