package import ContactCentre

extension ObservedCalls {
    /// The calls as the measures take them, of the days of a scenario that begins on a date.
    ///
    /// An observed wait is one piece: when an agent was chosen isn't known, so all of it counts as queued.
    package func records(from start: CalendarDate, days count: Int) -> [CallRecord] {
        let shift = Int64(start.serialNumber - self.start.serialNumber) * Interval.day.microseconds
        let end = Int64(count) * Interval.day.microseconds
        return calls.compactMap { call in
            let arrival = call.arrival - shift
            guard arrival >= 0, arrival < end else { return nil }
            let isAnswered = call.outcome == .answered
            return CallRecord(
                arrival: arrival, queued: call.wait, waited: call.wait, talk: call.talk, wrap: call.wrap,
                callType: UInt16(call.callType), answeredBy: isAnswered ? (GradeID(0), TeamID(0)) : nil,
                outcome: call.outcome, foundFreeAgent: isAnswered && call.wait == 0)
        }
    }

    /// The calls of some of the days, as if the file had no others.
    package func days(_ range: Range<Int>) -> ObservedCalls {
        let first = Int64(range.lowerBound) * Interval.day.microseconds
        let end = Int64(range.upperBound) * Interval.day.microseconds
        let kept = calls.filter { $0.arrival >= first && $0.arrival < end }.map { call in
            var call = call
            call.arrival -= first
            return call
        }
        return ObservedCalls(
            start: start.adding(days: range.lowerBound), days: range.count, callTypes: callTypes, calls: kept,
            agents: agents, hasWrap: hasWrap, hasAgents: hasAgents, hasCallers: hasCallers,
            stays: stays.map {
                AgentStay(agent: $0.agent, span: $0.span.lowerBound - first..<$0.span.upperBound - first)
            },
            badRows: badRows)
    }
}
