import ContactCentre

/// Puts spans in order and joins those of the same agent and activity that touch. Spans that overlap stay apart, so
/// that a stretch recorded twice does not pass for one; so do spans of no length.
func merged(_ spans: [AgentSpan]) -> [AgentSpan] {
    let ordered = spans.sorted {
        ($0.agent, $0.activity.rawValue, $0.start, $0.end) < ($1.agent, $1.activity.rawValue, $1.start, $1.end)
    }
    var merged: [AgentSpan] = []
    for span in ordered {
        if let last = merged.last, last.agent == span.agent, last.team == span.team, last.activity == span.activity,
            last.end == span.start, last.start < last.end, span.start < span.end
        {
            merged[merged.count - 1].end = span.end
        } else {
            merged.append(span)
        }
    }
    return merged
}
