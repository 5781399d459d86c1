import ContactCentre
import Probability

/// Makes what callers who wait are offered instead.
struct CallBackBuilder: Section {
    let frame: ScenarioFrame

    func callBack(_ fields: Fields) -> CallBack? {
        guard fields.isPresent, let offer = offer(fields), let accept = fields["accept"].number,
            let reached = fields["reached"].number
        else { return nil }
        let retryAfter = fields["retryAfter"]
        return CallBack(
            offer: offer, accept: accept, reached: reached,
            attemptsAtMost: fields["attemptsAtMost"].wholeNumber ?? Default.callBackAttempts,
            retryAfter: retryAfter.isPresent
                ? LengthBuilder(frame: frame).length(retryAfter) : .constant(Default.callBackRetrySeconds),
            ringing: Interval(seconds: fields["ringSeconds"].number ?? Default.ringSeconds))
    }

    private func offer(_ fields: Fields) -> CallBack.Offer? {
        if let limit = fields["offerAfterSeconds"].number { return .afterWaiting(Interval(seconds: limit)) }
        return fields["offerAboveAnnouncedSeconds"].number.map { .aboveAnnounced(Interval(seconds: $0)) }
    }
}
