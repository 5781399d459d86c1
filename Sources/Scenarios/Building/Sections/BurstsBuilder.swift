import ContactCentre

/// Makes the incidents that bring many calls at once.
struct BurstsBuilder: Section {
    let frame: ScenarioFrame

    private static let hoursOfDay = 24

    func bursts() -> [Burst] {
        root["demand"]["bursts"].elements.named(.burst, findings).map { burst($0.fields, $0.name) }
    }

    /// Says where incidents bring most of the calls of a type, which is a slip of the pen as a rule.
    func warn(about bursts: [Burst], _ callTypes: [CallType]) {
        for (index, callType) in callTypes.enumerated() {
            let calls = callType.arrivals.callsOfBurstsPerDay
            let others = callType.arrivals.ordinary.expectedCalls(in: period) / Double(period.days)
            guard others > 0, calls > others,
                let first = bursts.firstIndex(where: { $0.calls.contains { $0.callType.index == index } })
            else { continue }
            findings.warn(
                .burstsBringMost(callType: callType.name, calls: calls, others: others),
                root["demand"]["bursts"].elements[first]["incidentsPerDay"])
        }
    }

    private func burst(_ fields: Fields, _ name: String) -> Burst {
        let incidents = (fields["incidentsPerDay"].number ?? 0) * frame.multiples.demand
        let hours = fields["hourOfDayShares"]
        let shares =
            hours.numbers.map { normalised($0, hours) }
            ?? [Double](repeating: 1 / Double(BurstsBuilder.hoursOfDay), count: BurstsBuilder.hoursOfDay)
        let calls = fields["calls"].members.compactMap { member -> Burst.Calls? in
            guard
                let callType = index(
                    of: member.key, .callType, in: callTypeNames, at: member.place, path: member.fields.path),
                let mean = member.fields["mean"].number, let minutes = member.fields["withinMinutes"].number
            else { return nil }
            return Burst.Calls(
                callType: CallTypeID(callType), mean: mean, within: Interval(seconds: minutes * 60))
        }
        return Burst(
            name: name, incidentsByHour: shares.map { $0 * incidents }, areas: areaShares(fields["areas"]) ?? [],
            calls: calls)
    }
}
