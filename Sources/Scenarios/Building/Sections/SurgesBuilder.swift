import ContactCentre

/// Makes the surges of the demand.
struct SurgesBuilder: Section {
    let frame: ScenarioFrame

    func surges() -> [Surge] {
        root["demand"]["surges"].elements.named(.surge, findings).compactMap { surge($0.fields, $0.name) }
    }

    /// How the surges of the file hold for a call type, stretch by stretch.
    ///
    /// - Parameter origins: the shares of the areas where they are drawn.
    static func stretches(
        of surges: [Surge], for callType: CallTypeID, origins: [Double], _ log: CallLog?
    ) -> [SurgeStretch] {
        let own = surges.flatMap { surge in
            surge.factors.filter { $0.callType == callType && $0.times != 1 }.map { (surge: surge, times: $0.times) }
        }
        let bounds = Set(own.flatMap { [$0.surge.start, $0.surge.end] }).sorted()
        return zip(bounds, bounds.dropFirst()).compactMap { start, end in
            let holding = own.filter { $0.surge.start <= start && end <= $0.surge.end }
            guard !holding.isEmpty else { return nil }
            let factors = origins.indices.map { area in
                holding.reduce(1.0) { $1.surge.isAbout(AreaID(area)) ? $0 * $1.times : $0 }
            }
            let ringingThen = log?.origins(drawn: origins, from: start, until: end) ?? origins
            return SurgeStretch(from: start, until: end, factors: factors, origins: ringingThen)
        }
    }

    /// Says which surges change nothing.
    func warn(about surges: [Surge], _ callTypes: [CallType]) {
        let days = daysSimulated
        for (surge, fields) in zip(surges, root["demand"]["surges"].elements) {
            guard surge.start < days.until, days.from < surge.end else {
                let stretch = Stretch(
                    from: days.from.text(periodStart: period.start), to: days.until.text(periodStart: period.start))
                findings.warn(.surgeOutsideDays(stretch), fields["from"])
                continue
            }
            for factor in surge.factors {
                let callType = callTypes[factor.callType.index]
                let factorFields = fields["factors"][callType.name]
                if factor.times == 1 { findings.warn(.surgeOfAsMany(callType: callType.name), factorFields) }
                if !isAboutCalls(surge, of: callType) {
                    findings.warn(.surgeOfNobody(callType: callType.name), factorFields)
                }
            }
        }
    }

    /// Whether calls of a type are expected from a surge's areas while it lasts.
    private func isAboutCalls(_ surge: Surge, of callType: CallType) -> Bool {
        guard areas.indices.contains(where: { callType.ordinaryOrigins[$0] > 0 && surge.isAbout(AreaID($0)) })
        else { return false }
        let day = Interval.day.microseconds
        let first = max(-period.warmUpDays, Int(surge.start.microseconds.quotientDown(by: day)))
        let last = min(period.days - 1, Int(surge.end.microseconds.quotientDown(by: day)))
        return (first...max(first, last)).contains { day in
            callType.arrivals.ordinaryPieces(ofDay: day, in: period).contains {
                $0.amount > 0 && $0.start < surge.end.microseconds && surge.start.microseconds < $0.end
            }
        }
    }

    private func surge(_ fields: Fields, _ name: String) -> Surge? {
        var areasAbout = areas.indices.map { AreaID($0) }
        if fields["areas"].isPresent {
            areasAbout = (indices(fields["areas"], .area, in: areas) ?? []).map { AreaID($0) }
        }
        let factors = fields["factors"].members.compactMap { member -> Surge.Factor? in
            guard
                let callType = index(
                    of: member.key, .callType, in: callTypeNames, at: member.place, path: member.fields.path),
                let times = member.fields.number
            else { return nil }
            return Surge.Factor(callType: CallTypeID(callType), times: times)
        }
        guard let start = moment(fields["from"]), let end = moment(fields["until"]) else { return nil }
        guard start < end else {
            let until = fields["until"]
            findings.add(
                .surgeWithoutTime(
                    from: start.text(periodStart: period.start), until: end.text(periodStart: period.start)),
                at: until.place, path: until.path)
            return nil
        }
        return Surge(name: name, start: start, end: end, factors: factors, areas: areasAbout)
    }

    private func moment(_ fields: Fields) -> Instant? {
        fields.text.flatMap { Instant(text: Array($0.utf8), periodStart: period.start) }
    }
}

extension [Fields] {
    /// Elements of a list with their names; says which name stands there twice.
    func named(_ kind: NameKind, _ findings: Findings) -> [(name: String, fields: Fields)] {
        var names: [String] = []
        return map { fields in
            let name = fields["name"].text ?? ""
            if !name.isEmpty, names.contains(name) {
                findings.add(.duplicateName(kind, name), at: fields["name"].place, path: fields["name"].path)
            }
            names.append(name)
            return (name, fields)
        }
    }
}

extension Surge {
    /// Whether it is about an area's callers.
    func isAbout(_ area: AreaID) -> Bool { areas.contains(area) }
}

extension Int64 {
    /// The whole number at or below the quotient.
    fileprivate func quotientDown(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
