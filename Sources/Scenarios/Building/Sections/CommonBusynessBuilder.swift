/// Makes what moves the calls of all types together.
struct CommonBusynessBuilder: Section {
    let frame: ScenarioFrame

    func commonBusyness() -> CommonBusyness {
        let fields = root["demand"]
        guard fields.isPresent else { return .none }
        let drift = fields["driftVariation"].number ?? 0
        return CommonBusyness(
            variation: fields["commonVariation"].number ?? Default.busynessVariation,
            correlation: fields["correlation"].number ?? Default.correlation, driftVariation: drift,
            driftHours: drift > 0
                ? fields["driftHours"].wholeNumber ?? Default.driftHours : CommonBusyness.none.driftHours)
    }
}
