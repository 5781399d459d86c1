import ContactCentre

/// Checks that there are not too many calls.
struct SizeCheck: Section {
    let frame: ScenarioFrame

    /// Calls are counted and numbered with 32 bits, and all of them may be waiting at once.
    func check(_ callTypes: [CallType]) {
        let size = CallCounts(callTypes, in: period)
        guard size.most > Limits.callsInAll else { return }
        findings.add(
            .tooManyCallsInAll(limit: Limits.callsInAll, found: size.most), at: root["callTypes"].place,
            path: "callTypes")
    }
}
