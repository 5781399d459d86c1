/// What a column of a file of intervals may say.
enum IntervalColumn: String, LayoutColumn {
    /// When the interval begins or ends: a stamp, or a date and a time in two columns.
    case interval
    case queue, offered, answered, abandoned
    case speedOfAnswer, abandonedWait, handling, talk, hold, wrap
    case serviceLevel, agents

    var words: String {
        switch self {
        case .interval: "the interval"
        case .queue: "the queue"
        case .offered: "calls offered"
        case .answered: "calls answered"
        case .abandoned: "calls abandoned"
        case .speedOfAnswer: "the average speed of answer"
        case .abandonedWait: "how long those waited who gave up"
        case .handling: "the average handling time"
        case .talk: "the average conversation"
        case .hold: "the average time on hold"
        case .wrap: "the average work after the call"
        case .serviceLevel: "the service level"
        case .agents: "agents"
        }
    }

    var isTime: Bool { self == .interval }

    var isLength: Bool {
        switch self {
        case .speedOfAnswer, .abandonedWait, .handling, .talk, .hold, .wrap: true
        default: false
        }
    }

    /// The headings that say nothing else, in small letters and digits alone.
    var headings: [String] {
        switch self {
        case .interval:
            [
                "interval", "intervalstart", "starttime", "start", "datetime", "timestamp", "time", "periodstart",
                "halfhour", "hour",
            ]
        case .queue:
            [
                "queue", "queuename", "skill", "split", "splitskill", "csq", "csqname", "calltype", "vdn", "service",
                "line",
            ]
        case .offered:
            [
                "offered", "callsoffered", "offer", "noffered", "received", "callsreceived", "presented",
                "contactsqueued", "acdoffered", "inbound", "total",
            ]
        case .answered:
            [
                "answered", "callsanswered", "answer", "ans", "nanswered", "handled", "callshandled", "contactshandled",
                "acdcalls",
            ]
        case .abandoned:
            ["abandoned", "callsabandoned", "abandon", "aband", "abncalls", "nabandoned", "contactsabandoned", "lost"]
        case .speedOfAnswer:
            [
                "avgspeedofanswer", "asa", "averagespeedofanswer", "avgspeedans", "averagequeueanswertime", "avgwait",
                "avganswertime", "speedofanswer",
            ]
        case .abandonedWait:
            [
                "avgabandontime", "averageabandontime", "avgabantime", "avgabntime", "avgtimetoabandon",
                "averagetimetoabandon", "averagequeueabandontime", "avgabandonwait", "timetoabandon",
            ]
        case .handling:
            ["avghandletime", "aht", "averagehandletime", "avghandle", "averagehandlingtime", "avghandlingtime"]
        case .talk: ["avgtalktime", "avgtalk", "averagetalktime", "avgacdtime", "att", "averageagentinteractiontime"]
        case .hold: ["avghold", "avgholdtime", "averageholdtime", "averagecustomerholdtime"]
        case .wrap:
            ["avgacw", "avgacwtime", "avgwrap", "avgwraptime", "averagewraptime", "averageaftercontactworktime"]
        case .serviceLevel:
            ["servicelevel", "sl", "svclevel", "gradeofservice", "gos", "pca", "withinsl", "servicelevelpercent"]
        case .agents:
            ["agents", "avgagents", "staffed", "avgstaffed", "avgposstaff", "agentsstaffed", "positions", "fte"]
        }
    }
}
