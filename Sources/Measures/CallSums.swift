import ContactCentre
import Scenarios

/// Exact sums over the calls of one call type that one team answered, or that no team did, in one bucket of time.
/// Times are whole microseconds, so sums do not depend on their order.
struct CallSums {
    // What every answered call adds to comes first: with many stretches of time the sums lie far from the processor.
    var answered: Int64 = 0
    /// Calls for which a free agent was there at once, whatever became of them.
    var foundFreeAgent: Int64 = 0
    /// Answered calls that a team of the caller's own area answered.
    var answeredAtHome: Int64 = 0
    var answeredWithinTarget: Int64 = 0
    /// Waits of answered calls.
    var answerTime = TimeSum()
    var talk = TimeSum()
    var wrap = TimeSum()
    var longestAnswer: Int64 = 0
    var abandoned: Int64 = 0
    var shortAbandoned: Int64 = 0
    var abandonedWithinTarget: Int64 = 0
    /// Waits of abandoned calls.
    var abandonTime = TimeSum()
    var balked: Int64 = 0
    var blocked: Int64 = 0
    var transferredOut: Int64 = 0
    /// Waits of calls transferred out.
    var transferTime = TimeSum()
    var stillThere: Int64 = 0
    /// Calls whose callers heard the offer of a call-back, and those of them who accepted it and have been rung.
    var callBackOffered: Int64 = 0
    var callBackAccepted: Int64 = 0
    /// Callers reached, and attempts in vain.
    var callBackReached: Int64 = 0
    var notReached: Int64 = 0
    /// Waits on the line of those who accepted, and their waits for the attempt that reached them.
    var holdTime = TimeSum()
    var callBackTime = TimeSum()
    /// Calls of callers who had hung up or heard the busy tone before, and such calls whose callers try again.
    var redials: Int64 = 0
    var toTryAgain: Int64 = 0
    /// Calls handed on by an agent who had answered the caller.
    var handedOn: Int64 = 0
    /// Calls of callers who had had a call of the type before, and those of them that were handed on.
    var triedTypeBefore: Int64 = 0
    var handedOnAgain: Int64 = 0
    /// Service-level denominator, by the target's basis.
    var serviceLevelBase: Int64 = 0
    /// Calls that meet the target, by its basis.
    var serviceLevelMet: Int64 = 0

    var offered: Int64 { answered + abandoned + blocked + transferredOut + callBackAccepted + stillThere }
    /// Attempts and callers, of the type or types added up: a caller counts once for each type tried.
    var attemptsByType: Int64 { offered - handedOnAgain }
    var callersByType: Int64 { offered - triedTypeBefore }
    /// Attempts and callers over all types: who is handed on is in the same attempt still.
    var attempts: Int64 { offered - handedOn }
    var callers: Int64 { offered - handedOn - redials }
    /// Waits that are over, however they ended, and how many there are. Who hears the busy tone never waits.
    var waitTime: TimeSum { answerTime + abandonTime + transferTime + holdTime }
    var waitsOver: Int64 { answered + abandoned + transferredOut + callBackAccepted }
    /// Callers who gave up, or were given up.
    var neverAnswered: Int64 { abandoned + blocked + notReached - toTryAgain }

    static func += (sums: inout CallSums, other: CallSums) {
        sums.answered += other.answered
        sums.abandoned += other.abandoned
        sums.balked += other.balked
        sums.blocked += other.blocked
        sums.transferredOut += other.transferredOut
        sums.stillThere += other.stillThere
        sums.callBackOffered += other.callBackOffered
        sums.callBackAccepted += other.callBackAccepted
        sums.callBackReached += other.callBackReached
        sums.notReached += other.notReached
        sums.holdTime += other.holdTime
        sums.callBackTime += other.callBackTime
        sums.transferTime += other.transferTime
        sums.redials += other.redials
        sums.toTryAgain += other.toTryAgain
        sums.handedOn += other.handedOn
        sums.triedTypeBefore += other.triedTypeBefore
        sums.handedOnAgain += other.handedOnAgain
        sums.shortAbandoned += other.shortAbandoned
        sums.answeredWithinTarget += other.answeredWithinTarget
        sums.abandonedWithinTarget += other.abandonedWithinTarget
        sums.foundFreeAgent += other.foundFreeAgent
        sums.answeredAtHome += other.answeredAtHome
        sums.answerTime += other.answerTime
        sums.abandonTime += other.abandonTime
        sums.talk += other.talk
        sums.wrap += other.wrap
        sums.longestAnswer = max(sums.longestAnswer, other.longestAnswer)
        sums.serviceLevelBase += other.serviceLevelBase
        sums.serviceLevelMet += other.serviceLevelMet
    }

    /// Fills in the service level's two parts from a target's basis.
    ///
    /// Formulas by basis: `offered`: answered within / offered; `answered`: answered within / answered;
    /// `offeredLessShortAbandons`: answered within / (offered - short abandons);
    /// `offeredWithAbandonedWithinTarget`: (answered within + abandoned within) / offered;
    /// `offeredLessCallBacks`: answered within / (offered - accepted call-backs).
    ///
    /// A blocked call, and one whose caller accepted a call-back, is offered and neither answered nor abandoned: it counts as missed
    /// by every basis but those that leave it out.
    mutating func applyBasis(of target: Target?) {
        guard let target else { return }
        serviceLevelMet = answeredWithinTarget
        switch target.basis {
        case .offered: serviceLevelBase = offered
        case .answered: serviceLevelBase = answered
        case .offeredLessShortAbandons: serviceLevelBase = offered - shortAbandoned
        case .offeredWithAbandonedWithinTarget:
            serviceLevelBase = offered
            serviceLevelMet += abandonedWithinTarget
        case .offeredLessCallBacks: serviceLevelBase = offered - callBackAccepted
        }
    }
}
