import ContactCentre
import Probability

/// A length that is legal but more likely one in another unit.
struct UnlikelyLength: Equatable {
    /// What it is the length of; worded for a sentence.
    enum Subject: String {
        case talk = "a conversation"
        case wrap = "work after a conversation"
        case work = "a piece of work"
        case pickUp = "picking up"
        case connectionDelay = "connecting a call"
        case breakOff = "breaking off"
        case patience = "callers' patience"
        case hangUpAtOnce = "hanging up at once"
        case target = "a target"
        case shortAbandon = "a short abandon"
        case stage = "the wait before a stage"
        case away = "stepping away from the desk"
        case fullTime = "a full-time week"
    }

    let subject: Subject
    /// In the unit of the key.
    let length: Double
    let isShort: Bool

    /// Nil where a length is likely. None at all is never a slip.
    init?(_ subject: Subject, _ length: Double?, _ likely: ClosedRange<Double>) {
        guard let length, length > 0, length.isFinite, !likely.contains(length) else { return nil }
        (self.subject, self.length, isShort) = (subject, length, length < likely.lowerBound)
    }
}

/// Warns of lengths that look like slips of unit.
struct UnitWarnings: Section {
    let frame: ScenarioFrame

    func warn(about callTypes: [CallType]) {
        for (callType, member) in zip(callTypes, root["callTypes"].members) {
            warnAboutUnits(of: callType, member.fields)
        }
        for list in root["routing"].members {
            for stage in list.fields.elements {
                let after = stage["afterSeconds"]
                warn(UnlikelyLength(.stage, after.number, Likely.stage), after)
            }
        }
        for people in [root["people"]] + root["teams"].members.map({ $0.fields["people"] }) {
            let (away, week) = (people["awayMinutes"], people["fullTimeHoursAWeek"])
            warn(UnlikelyLength(.away, away.number, Likely.awayMinutes), away)
            warn(UnlikelyLength(.fullTime, week.number, Likely.fullTimeHours), week)
        }
    }

    private func warnAboutUnits(of callType: CallType, _ fields: Fields) {
        let isWork = fields["work"].isPresent
        let wrap = fields[isWork ? "work" : "wrap"]
        warn(UnlikelyLength(.talk, callType.talk.mean, Likely.talk), fields["talk"])
        warn(
            UnlikelyLength(isWork ? .work : .wrap, callType.wrap.length.mean, isWork ? Likely.work : Likely.wrap), wrap)
        warn(UnlikelyLength(.pickUp, callType.pickUp.mean, Likely.pickUp), fields["pickUp"])
        warn(
            UnlikelyLength(.connectionDelay, callType.connectionDelay?.mean, Likely.connectionDelay),
            fields["connectionDelay"])
        warn(UnlikelyLength(.breakOff, callType.wrap.breakOff.mean, Likely.breakOff), wrap["breakOff"])
        let patience = fields["patience"]
        if !isWork {
            warn(UnlikelyLength(.patience, callType.patience.meanOfThoseWhoWait, Likely.patience), patience)
        }
        let atOnce = patience["hangUpAtOnce"]["meanSeconds"]
        warn(UnlikelyLength(.hangUpAtOnce, atOnce.number, Likely.hangUpAtOnce), atOnce)
        let within = fields["target"]["withinSeconds"]
        warn(UnlikelyLength(.target, within.number, isWork ? Likely.targetOfWork : Likely.target), within)
        let short = fields["shortAbandonSeconds"]
        warn(UnlikelyLength(.shortAbandon, short.number, Likely.shortAbandon), short)
    }

    private func warn(_ unlikely: UnlikelyLength?, _ fields: Fields) {
        guard let unlikely else { return }
        findings.warn(.unlikelyLength(unlikely), fields)
    }
}

extension Distribution {
    /// The mean patience of callers who neither hang up at once nor wait for ever; nil where there are none.
    fileprivate var meanOfThoseWhoWait: Double? {
        switch self {
        case .never: return nil
        case .mixture(let parts):
            let waiting = parts.filter { $0.name != CallTypeBuilder.hangUpAtOnce && $0.distribution.neverShare < 1 }
            let share = waiting.reduce(0) { $0 + $1.share }
            guard share > 0 else { return nil }
            return waiting.reduce(0) { $0 + $1.share * ($1.distribution.meanOfThoseWhoWait ?? 0) } / share
        default: return mean
        }
    }
}
