/// What a column of a file of calls may say.
enum CallColumn: String, LayoutColumn {
    /// When the caller rang: a stamp, or a date and a time in two columns.
    case arrival
    /// When the caller came from the menu into the queue; nothing, or midnight, where that never was.
    case queued
    /// Which queue, skill or number the call came in on.
    case queue
    /// From ringing until somebody answered or the caller hung up.
    case wait
    /// Part of the wait: the agent's telephone rang.
    case ring
    case talk, hold, wrap
    /// How the call ended.
    case outcome
    case agent, caller
    /// What tells a call from others; rows with the same one are parts of one call.
    case call
    /// When it was answered, and when it ended: lengths that have no column of their own are worked out from them.
    case answered, ended

    /// What it is called in questions.
    var words: String {
        switch self {
        case .arrival: "when callers rang"
        case .queued: "when callers came into the queue"
        case .queue: "the queue"
        case .wait: "how long callers waited"
        case .ring: "how long the telephone rang"
        case .talk: "the conversation"
        case .hold: "time on hold"
        case .wrap: "the work after the call"
        case .outcome: "how a call ended"
        case .agent: "who answered"
        case .caller: "who rang"
        case .call: "the number of a call"
        case .answered: "when a call was answered"
        case .ended: "when a call ended"
        }
    }

    var isTime: Bool { self == .arrival }

    /// Whether it is a length of time.
    var isLength: Bool {
        switch self {
        case .wait, .ring, .talk, .hold, .wrap: true
        default: false
        }
    }

    /// The headings that say nothing else, in small letters and digits alone; the ones that say it best come first.
    var headings: [String] {
        switch self {
        case .arrival:
            [
                "arrival", "arrivaltime", "arrivaldatetime", "arrived", "callstart", "callstarttime", "starttime",
                "startdatetime",
                "initiationtimestamp", "calldatetime", "datetime", "timestamp", "calltime", "start",
            ]
        case .queued: ["queued", "qstart", "queuestart", "queueentry", "enqueued", "enqueuetime", "enqueuetimestamp"]
        case .queue:
            [
                "queue", "queuename", "callqueue", "skill", "skillname", "splitskill", "split", "csq", "csqname",
                "calltype", "vdn", "ddi", "dnis", "service", "line", "type",
            ]
        case .wait:
            [
                "wait", "waittime", "waitseconds", "waiting", "waitingtime", "qtime", "queuetime", "queuetimesec",
                "timeinqueue", "queueduration", "speedofanswer", "asa", "timetoanswer", "answertime", "disptime",
            ]
        case .ring: ["ring", "ringtime", "ringing", "ringseconds", "alerttime", "alert", "delaytime"]
        case .talk:
            [
                "talk", "talktime", "talkseconds", "talking", "conversation", "sertime", "servicetime", "duration",
                "agentinteractionduration", "handletime", "aht",
            ]
        case .hold: ["hold", "holdtime", "holdseconds", "ansholdtime", "customerholdduration"]
        case .wrap:
            [
                "wrap", "wraptime", "wrapseconds", "wrapup", "wrapuptime", "acw", "acwtime", "aftercallwork",
                "aftercallworkduration", "postcallprocessing", "worktime",
            ]
        case .outcome:
            [
                "outcome", "result", "disposition", "status", "callresult", "contactdisposition", "event",
                "answeredabandoned",
            ]
        case .agent:
            [
                "agent", "agentid", "agentname", "agentlogin", "anslogin", "answeredby", "server", "user", "operator",
                "handledby",
            ]
        case .caller:
            [
                "caller", "callerid", "callernumber", "callingparty", "callingnumber", "cli", "ani", "customerid",
                "customer", "from", "phone", "phonenumber", "originator",
            ]
        case .call:
            ["callid", "contactid", "interactionid", "conversationid", "ucid", "uniqueid", "callnumber", "sessionid"]
        case .answered:
            [
                "answered", "answeredat", "answertimestamp", "connectedtoagenttimestamp", "connecttime",
                "answereddatetime",
            ]
        case .ended:
            [
                "ended", "end", "endtime", "hangup", "disconnecttimestamp", "callend", "callendtime", "finish",
                "finished",
            ]
        }
    }
}

/// A heading as it is compared: small letters and digits alone, units in brackets left out.
func plainHeading(_ heading: String) -> String {
    var text = heading
    if let bracket = text.firstIndex(where: { $0 == "(" || $0 == "[" }) { text = String(text[..<bracket]) }
    return String(
        String.UnicodeScalarView(
            text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
}
