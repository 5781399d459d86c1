import ContactCentre

/// How many agents were there, by the calls they took.
///
/// Where the file doesn't say, an agent is taken to be there from the first conversation to the end of the last, but for stretches without
/// a call that are longer than an hour.
struct AgentsPresent {
    /// Average agents present in each half-hour since midnight of the first day.
    let byHalfHour: [Double]
    /// What each agent was doing: present, and engaged by calls.
    let spans: [AgentSpan]

    init(_ calls: ObservedCalls) {
        var present: [[(from: Int64, to: Int64)]] = Array(repeating: [], count: calls.agents)
        var busy: [[Range<Int64>]] = Array(repeating: [], count: calls.agents)
        var spans: [AgentSpan] = []
        for call in calls.calls.sorted(by: { ($0.waitEnd, $0.end) < ($1.waitEnd, $1.end) }) {
            guard let agent = call.agent else { continue }
            // Calls of one agent that overlap in the file engage that agent once.
            let from = max(call.waitEnd, present[agent].last?.to ?? call.waitEnd)
            if call.end > from {
                spans.append(AgentSpan(from, call.end, agent, .engaged))
                busy[agent].append(from..<call.end)
            }
            if let last = present[agent].last, call.waitEnd - last.to <= Interval.hour.microseconds {
                present[agent][present[agent].count - 1].to = max(last.to, call.end)
            } else {
                present[agent].append((call.waitEnd, max(call.end, call.waitEnd)))
            }
        }
        for (agent, stays) in Dictionary(grouping: calls.stays, by: { $0.agent }) {
            present[agent] = AgentsPresent.stretches(stays, busy[agent], days: calls.days)
        }
        for (agent, stretches) in present.enumerated() {
            for stretch in stretches { spans.append(AgentSpan(stretch.from, stretch.to, agent, .present)) }
        }
        self.spans = spans
        let length = AgentsPresent.halfHour
        var sums = [Int64](repeating: 0, count: calls.days * 48)
        for stretch in present.joined() {
            var from = stretch.from
            while from < stretch.to, Int(from / length) < sums.count {
                let end = min(stretch.to, (from / length + 1) * length)
                sums[Int(from / length)] += end - from
                from = end
            }
        }
        byHalfHour = sums.map { Double($0) / Double(length) }
    }

    /// When an agent was there whose stays the file says; who talks is there whatever it says.
    private static func stretches(
        _ stays: [AgentStay], _ busy: [Range<Int64>], days: Int
    ) -> [(from: Int64, to: Int64)] {
        let days = 0..<Int64(days) * Interval.day.microseconds
        return Stretches(stays.map { $0.span.clamped(to: days) }.filter { !$0.isEmpty } + busy).spans.map {
            ($0.lowerBound, $0.upperBound)
        }
    }

    static var halfHour: Int64 { Interval.hour.microseconds / 2 }
}

extension AgentSpan {
    /// What an agent of the only team was doing.
    fileprivate init(_ start: Int64, _ end: Int64, _ agent: Int, _ activity: AgentActivity) {
        self.init(
            start: start, end: end, agent: UInt32(agent), grade: GradeID(0), team: TeamID(0), activity: activity)
    }
}
