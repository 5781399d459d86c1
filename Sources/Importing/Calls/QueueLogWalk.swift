import ContactCentre
import Texts

/// Follows the events of a queue log and notes the calls and the agents' stays that they make.
struct QueueLogWalk {
    /// A call that is in a queue, or with an agent.
    private struct OpenCall {
        let file: Int
        let line: Int
        /// Its place among all events.
        let place: Int
        let entered: QueueLogEvent
        var connected: Int64?
        var agent: ArraySlice<UInt8> = []
        var ring: Double?
    }

    /// The calls as rows, by file, with the places of the events with which they began.
    private var found: [[(place: Int, row: ExportTable.Row)]]
    private(set) var stays: [QueueLog.Stay] = []
    /// How many calls left a queue in each way.
    private(set) var endings: [[UInt8]: Int] = [:]
    private(set) var lines = 0
    private(set) var noEvents = (count: 0, first: 0)
    /// Events of calls that the log doesn't say the beginning of.
    private(set) var begunBefore = 0
    /// Calls whose lengths the log says itself, and those with which the times between events agree.
    private(set) var stated = 0
    private(set) var agreeing = 0
    private(set) var notTaken = (count: 0, seconds: 0.0)
    private var open: [[UInt8]: OpenCall] = [:]
    private var duties: [[UInt8]: Duty] = [:]
    private var first: Int64?
    private var last: Int64 = 0

    init(files: Int) { found = Array(repeating: [], count: files) }

    /// The calls as rows, by file, in the order in which they began, which is not that of lines where the newest come first.
    var rows: [[ExportTable.Row]] { found.map { $0.sorted { $0.place < $1.place }.map { $0.row } } }

    mutating func take(_ event: QueueLogEvent?, file: Int, line: Int) {
        lines += 1
        guard let event else {
            noEvents = (noEvents.count + 1, noEvents.count == 0 ? line : noEvents.first)
            return
        }
        first = first ?? event.time
        last = max(last, event.time)
        switch String(decoding: event.name, as: UTF8.self) {
        case "ENTERQUEUE":
            let key = Array(event.call)
            if let unfinished = open[key] { add(unfinished, ending: nil) }
            open[key] = OpenCall(file: file, line: line, place: lines, entered: event)
        case "CONNECT":
            guard open[Array(event.call)] != nil else { return begunBefore += 1 }
            open[Array(event.call)]?.connected = event.time
            open[Array(event.call)]?.agent = event.agent
            open[Array(event.call)]?.ring = event.number(2)
        case "COMPLETEAGENT", "COMPLETECALLER", "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER", "ABANDON",
            "EXITWITHTIMEOUT", "EXITEMPTY", "EXITWITHKEY", "AGENTDUMP":
            guard let call = open.removeValue(forKey: Array(event.call)) else { return begunBefore += 1 }
            add(call, ending: event)
        case "RINGNOANSWER": notTaken = (notTaken.count + 1, notTaken.seconds + (event.number(0) ?? 0) / 1_000)
        case let name: changeDuty(name, event)
        }
    }

    /// Ends what is open where the log ends.
    mutating func end() {
        for call in open.values { add(call, ending: nil) }
        open = [:]
        for (agent, duty) in duties.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            if let since = duty.since { stay(agent, since, last) }
        }
    }

    /// Adds a call; without an ending the log doesn't say how it went.
    private mutating func add(_ call: OpenCall, ending: QueueLogEvent?) {
        let entered = call.entered
        let until = call.connected ?? ending?.time ?? entered.time
        let talk = call.connected.flatMap { from in ending.map { $0.time - from } }
        if let ending {
            endings[Array(ending.name), default: 0] += 1
            compare(ending, wait: until - entered.time, talk: talk)
        }
        func seconds(_ length: Int64?) -> [UInt8] {
            Array((ExactNumber.text(length.map { Double($0) / 1e6 }) ?? "").utf8)
        }
        let row = ExportTable.Row(
            line: call.line,
            fields: [
                Array(entered.stamp), Array(entered.queue), seconds(until - entered.time),
                Array((ExactNumber.text(call.ring) ?? "").utf8), seconds(talk),
                ending.map { Array($0.name) } ?? [], Array(call.agent),
                entered.data.count > 1 ? Array(entered.data[1]) : [], Array(entered.call),
            ])
        found[call.file].append((call.place, row))
    }

    /// Holds the times between events against the lengths that the log says itself.
    private mutating func compare(_ ending: QueueLogEvent, wait: Int64, talk: Int64?) {
        guard String(decoding: ending.name, as: UTF8.self).hasPrefix("COMPLETE"), let talk,
            let ownWait = ending.number(0), let ownTalk = ending.number(1)
        else { return }
        stated += 1
        let isNear = (ownWait - Double(wait) / 1e6).magnitude <= 1 && (ownTalk - Double(talk) / 1e6).magnitude <= 1
        if isNear { agreeing += 1 }
    }

    // MARK: Agents

    /// In which queues an agent is a member, and in which of them paused.
    private struct Duty {
        var queues: Set<[UInt8]> = []
        var paused: Set<[UInt8]> = []
        var since: Int64?

        var isThere: Bool { !queues.isSubset(of: paused) }
    }

    private mutating func changeDuty(_ name: String, _ event: QueueLogEvent) {
        let agent = Array(event.agent)
        let queue = Array(event.queue)
        let isOfAll = name.hasSuffix("ALL") || queue.elementsEqual("NONE".utf8)
        // Whoever is taken away or paused first has been there since before the log.
        var duty = duties[agent] ?? Duty()
        let isNew = duties[agent] == nil
        switch name {
        case "ADDMEMBER", "AGENTLOGIN", "AGENTCALLBACKLOGIN":
            duty.queues.insert(queue)
            if event.data.first?.elementsEqual("PAUSED".utf8) == true { duty.paused.insert(queue) }
        case "REMOVEMEMBER", "AGENTLOGOFF", "AGENTCALLBACKLOGOFF":
            if isNew { duty.since = first }
            duty.queues.remove(queue)
            duty.paused.remove(queue)
        case "PAUSE", "PAUSEALL":
            if isNew { (duty.queues, duty.since) = ([queue], first) }
            duty.paused = isOfAll ? duty.queues : duty.paused.union([queue])
        case "UNPAUSE", "UNPAUSEALL":
            if isNew { duty.queues = [queue] }
            if isOfAll { duty.paused = [] } else { duty.paused.remove(queue) }
        default: return
        }
        if !duty.isThere, let since = duty.since {
            stay(agent, since, event.time)
            duty.since = nil
        } else if duty.isThere, duty.since == nil {
            duty.since = event.time
        }
        duties[agent] = duty
    }

    private mutating func stay(_ agent: [UInt8], _ from: Int64, _ to: Int64) {
        if to > from { stays.append(QueueLog.Stay(agent: agent, from: from, to: to)) }
    }
}
