import ContactCentre
import Simulator

/// Puts spans in order and joins those of the same agent and activity that touch. Spans that overlap stay apart, so
/// that a stretch recorded twice does not pass for one; so do spans of no length.
func merged(_ spans: [AgentSpan]) -> [AgentSpan] {
    let ordered = spans.sorted {
        ($0.agent, $0.activity.rawValue, $0.start, $0.end) < ($1.agent, $1.activity.rawValue, $1.start, $1.end)
    }
    var merged: [AgentSpan] = []
    for span in ordered {
        if let last = merged.last, last.agent == span.agent, last.grade == span.grade, last.team == span.team,
            last.activity == span.activity,
            last.end == span.start, last.start < last.end, span.start < span.end
        {
            merged[merged.count - 1].end = span.end
        } else {
            merged.append(span)
        }
    }
    return merged
}

extension [AgentSpan] {
    /// Which of several agents leaves late is not known before one does; so overtime that is cut may become another's.
    /// Chats of an agent overlap, so that they can't be joined again.
    var withoutOvertime: [AgentSpan] { filter { $0.activity != .overtime && $0.activity != .chat } }

    /// By agent, where the number of chats changes, and by how many.
    var chats: [UInt32: [Int64: Int]] {
        var changes: [UInt32: [Int64: Int]] = [:]
        for span in self where span.activity == .chat {
            changes[span.agent, default: [:]][span.start, default: 0] += 1
            changes[span.agent, default: [:]][span.end, default: 0] -= 1
        }
        return changes.mapValues { $0.filter { $0.value != 0 } }.filter { !$0.value.isEmpty }
    }

    /// By the grade that agents are rostered in, where the number of agents in overtime changes, and by how many.
    ///
    /// Who of them leaves late may have moved elsewhere, and so may whoever has the overtime until that is known.
    func overtimeByRosteredGrade(in room: Room) -> [Int: [Int64: Int]] {
        let gradeOfAgent = room.grades.enumerated().flatMap { number, grade in
            [Int](repeating: number, count: grade.rules.agents)
        }
        var changes: [Int: [Int64: Int]] = [:]
        for span in self where span.activity == .overtime {
            let grade = gradeOfAgent[Int(span.agent)]
            changes[grade, default: [:]][span.start, default: 0] += 1
            changes[grade, default: [:]][span.end, default: 0] -= 1
        }
        return changes.mapValues { $0.filter { $0.value != 0 } }
    }
}

extension [CallRecord] {
    /// Whether the calls of a table that was cut are those of the table in one go. Chats that are under way at its end may have ended
    /// by rule.
    ///
    /// Which of several alike has ended, of the same type from the same area that arrived together, a table that was cut can't tell.
    func haveEnded(as whole: [CallRecord]) -> Bool {
        var first = 0
        while first < whole.count {
            let end = whole[first...].firstIndex { $0.arrival != whole[first].arrival } ?? whole.count
            guard end <= count else { return false }
            let (found, expected) = (self[first..<end], whole[first..<end])
            if found != expected, !expected.contains(where: { $0.wasUnderWay }), found.texts != expected.texts {
                return false
            }
            first = end
        }
        return count == whole.count
    }
}

extension ArraySlice<CallRecord> {
    fileprivate var texts: [String] {
        map { record in
            var record = record
            record.wasUnderWay = false
            return record.text
        }.sorted()
    }
}
