import ContactCentre
import Probability

/// Makes the call types.
struct CallTypeBuilder: Section {
    let frame: ScenarioFrame

    func callTypes(_ lists: [StageList], _ surges: [Surge], _ bursts: [Burst]) -> [CallType] {
        let members = root["callTypes"].members
        let callers = members.enumerated().map { place, member in
            Callers(
                origins: origins(member.fields["origins"]),
                log: CallLogBuilder(frame: frame).log(member.fields["arrivals"], ofType: place))
        }
        let located = bursts.map { $0.located(callers.map { $0.ordinaryOrigins }) }
        return members.enumerated().map { place, member in
            let list = lists.first { $0.callTypes.contains(place) }
            return callType(
                member.key, CallTypeID(place), member.fields, callers[place],
                routing: list?.stages ?? WaitStep.byDefault, surges, located)
        }
    }

    /// Where the callers of a type ring from.
    private struct Callers {
        /// As they are drawn.
        let origins: [Double]
        /// The calls that are replayed; nil where they are drawn.
        let log: CallLog?
        /// Those without surges and bursts.
        let ordinaryOrigins: [Double]

        init(origins: [Double], log: CallLog?) {
            (self.origins, self.log) = (origins, log)
            ordinaryOrigins = log?.origins(drawn: origins) ?? origins
        }
    }

    private func callType(
        _ name: String, _ id: CallTypeID, _ fields: Fields, _ callers: Callers, routing: [WaitStep], _ surges: [Surge],
        _ bursts: [Burst]
    ) -> CallType {
        let (patience, connectionDelay) = (fields["patience"], fields["connectionDelay"])
        return CallType(
            name: name,
            priority: fields["priority"].wholeNumber ?? 1,
            target: target(fields["target"]),
            shortAbandon: fields["shortAbandonSeconds"].number.map { Interval(seconds: $0) },
            arrivals: ArrivalsBuilder(frame: frame).arrivals(
                fields["arrivals"], callers.log,
                surges: SurgesBuilder.stretches(of: surges, for: id, origins: callers.origins, callers.log),
                bursts: bursts.flatMap { burst in
                    burst.calls.filter { $0.callType == id }.map { BurstCalls($0, of: burst) }
                }),
            origins: callers.origins,
            ordinaryOrigins: callers.ordinaryOrigins,
            connectionDelay: connectionDelay.isPresent ? lengths.length(connectionDelay) : nil,
            pickUp: lengths.length(fields["pickUp"]),
            talk: handling(fields["talk"]),
            wrap: wrap(fields),
            isWork: fields["work"].isPresent,
            deadline: fields["deadlineHours"].number.map { Interval(seconds: $0 * Interval.hour.seconds) },
            isChat: fields["chat"].isPresent,
            patience: patience.isPresent ? self.patience(patience) : .never,
            handlingAwayFactor: handlingAwayFactor(fields["handlingAwayFactor"]),
            routing: routing,
            queueCapacity: fields["queueCapacity"].wholeNumber,
            balking: AnnouncementBuilder(frame: frame).balking(fields["announcedWait"]),
            callBack: CallBackBuilder(frame: frame).callBack(fields["callBack"]),
            afterAbandoning: FollowOnBuilder(frame: frame).followOns(fields["afterAbandoning"]),
            afterAnswer: FollowOnBuilder(frame: frame).followOns(fields["afterAnswer"]))
    }

    private var lengths: LengthBuilder { LengthBuilder(frame: frame) }

    private func target(_ fields: Fields) -> Target? {
        guard let within = fields["withinSeconds"].number, let fraction = fields["fraction"].number else { return nil }
        return Target(
            within: Interval(seconds: within),
            fraction: fraction,
            bound: fields["bound"].text.flatMap(Target.Bound.init(rawValue:)) ?? Default.bound,
            basis: fields["basis"].text.flatMap(Target.Basis.init(rawValue:)) ?? Default.basis)
    }

    private func origins(_ fields: Fields) -> [Double] {
        areaShares(fields) ?? areas.map { _ in 1 / Double(areas.count) }
    }

    /// Work without a conversation is a wrap with nothing before it. Web chats have none: who may interrupt it says who may interrupt
    /// them.
    private func wrap(_ callType: Fields) -> Wrap {
        let fields = callType[["work", "wrap"].first { callType[$0].isPresent } ?? "wrap"]
        let interrupted = callType["chat"].isPresent ? callType : fields
        let callTypes = indices(interrupted["interruptibleBy"], .callType, in: callTypeNames) ?? []
        return Wrap(
            length: handling(fields),
            interruptibleBy: callTypes.map { CallTypeID($0) },
            breakOff: lengths.length(fields["breakOff"]))
    }

    /// A conversation or a wrap, as long as a home team takes over it.
    private func handling(_ fields: Fields) -> Distribution {
        let handling = lengths.length(fields).times(frame.multiples.handlingAtHome)
        check(handling.mean, in: .from(0, to: Limits.lengthSeconds), fields)
        return handling
    }

    /// Away from home, handling stays as it is, whatever home teams take.
    private func handlingAwayFactor(_ fields: Fields) -> Double {
        let factor = (fields.number ?? Default.factor) / frame.multiples.handlingAtHome
        check(factor, in: .from(Limits.leastHandlingFactor, to: Limits.mostHandlingFactor), fields)
        return factor
    }

    /// A number of the file is in its range already; a multiple of it may not be.
    private func check(_ number: Double, in range: NumberRange, _ fields: Fields) {
        guard !frame.multiples.named.isEmpty, !range.contains(number) else { return }
        findings.add(
            .unexpected(.number(range), found: .number(literal: number.description)), at: fields.place,
            path: fields.path)
    }

    /// The part of patience that is of callers who hang up at once.
    static let hangUpAtOnce = "hang up at once"

    private func patience(_ fields: Fields) -> Distribution {
        let wait = lengths.length(fields)
        let atOnce = fields["hangUpAtOnce"]
        guard let fraction = atOnce["fraction"].number, let mean = atOnce["meanSeconds"].number, fraction > 0 else {
            return wait
        }
        let hangUp = Distribution.exponential(mean: mean)
        guard fraction < 1 else { return hangUp }
        return .mixture([
            MixturePart(name: CallTypeBuilder.hangUpAtOnce, share: fraction, distribution: hangUp),
            MixturePart(name: "wait", share: 1 - fraction, distribution: wait),
        ])
    }
}
