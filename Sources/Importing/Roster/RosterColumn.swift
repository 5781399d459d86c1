/// What a column of a roster may say.
enum RosterColumn: String, LayoutColumn {
    case person
    /// The day on which the stretch begins, where times stand alone.
    case date
    /// When the stretch begins and ends; an end before the beginning is past midnight.
    case start, stop
    case activity

    var words: String {
        switch self {
        case .person: "who it is"
        case .date: "the day"
        case .start: "when a stretch begins"
        case .stop: "when a stretch ends"
        case .activity: "what somebody does"
        }
    }

    var isTime: Bool { false }

    /// The headings that say nothing else, in small letters and digits alone.
    var headings: [String] {
        switch self {
        case .person:
            [
                "person", "name", "agent", "agentname", "agentid", "employee", "employeeid", "staff", "officer", "user",
                "collar", "payroll",
            ]
        case .date: ["date", "day", "shiftdate", "rosterdate", "scheduledate"]
        case .start: ["start", "starttime", "from", "begin", "shiftstart", "on", "starts"]
        case .stop: ["stop", "stoptime", "end", "endtime", "to", "until", "finish", "shiftend", "off", "ends"]
        case .activity: ["activity", "activitycode", "type", "code", "status", "exception", "shifttype", "duty"]
        }
    }
}
