import ContactCentre
import Scenarios

/// What a sheet's column `unit` says of a value: what its number counts, or what may stand there.
enum SheetUnit {
    /// - Parameters:
    ///   - shape: The form of the value.
    ///   - key: The nearest key above it, or its own.
    ///   - element: Its place in a list and how many the list has, where it is in one.
    static func words(_ shape: Shape?, key: String, element: (index: Int, count: Int)?) -> String {
        switch shape {
        case .number(let range):
            let kind = number(range, key)
            return element.flatMap { time($0.index, of: $0.count) }.map { kind + ", " + $0 } ?? kind
        case .text: return ["csv", "log"].contains(key) ? "file, as seen from the sheet's folder" : "words"
        case .name: return "name"
        case .currency: return "three capital letters"
        case .date: return "date, year-month-day"
        case .timeOfDay: return "time, hours:minutes"
        case .moment: return "date and time, year-month-dayThours:minutes"
        case .trueOrFalse: return "TRUE or FALSE"
        case .onlyTrue: return "TRUE"
        case .choice(let words): return "one of " + words.joined(separator: ", ")
        case .wordOrNames(let words, let elements):
            return "one of " + words.joined(separator: ", ") + "; or \(elements)"
        case .anything: return "value"
        case .list, .named, .group, nil: return ""
        }
    }

    /// Which hour or day a number of a list is about.
    private static func time(_ index: Int, of count: Int) -> String? {
        let days = CalendarDate.weekdayNames
        switch count {
        case 7: return days[index]
        case 24: return "hour " + hour(index)
        case 168: return days[index / 24] + " " + hour(index % 24)
        default: return nil
        }
    }

    private static func hour(_ hour: Int) -> String {
        let digits = [hour, hour + 1].map { ($0 < 10 ? "0" : "") + String($0) }
        return digits[0] + "-" + digits[1]
    }

    private static func number(_ range: NumberRange, _ key: String) -> String {
        if let words = ofKey[key] { return words }
        // A length that is always the same, or agents; people who are gone, or money.
        if key == "constant", range.most == Limits.agents { return "agents" }
        if key == "aYear", range.most > 1 { return "money a year" }
        for (ending, words) in ofEnding where key.hasSuffix(ending) { return words }
        if range.most == Limits.lengthSeconds { return "seconds" }
        if range.most == 1, !range.isWhole { return "fraction, 0 to 1" }
        return range.isWhole ? "whole number" : "number"
    }

    /// Endings of keys that say the unit, or what is counted.
    private static let ofEnding = [
        ("hares", "share"), ("econds", "seconds"), ("inutes", "minutes"), ("ours", "hours"), ("Hour", "hours"),
        ("actor", "times"), ("actors", "times"), ("ariation", "fraction of the mean"), ("ays", "days"),
        ("eeks", "weeks"),
        ("ears", "years"),
    ]

    /// Keys whose names alone don't say it; where one means a length too, its range says so first.
    private static let ofKey = [
        "callsInPeriod": "calls in the period", "callsPerDay": "calls a day", "callsPerHour": "calls an hour",
        "byHourOfDay": "agents", "byHourOfWeek": "agents", "headcount": "agents", "count": "agents",
        "mostAtOnce": "people", "keepFree": "agents", "groups": "agents",
        "experienced": "people", "new": "people", "people": "people", "establishment": "posts", "plannedFor": "posts",
        "queueCapacity": "callers", "whileHomeQueueAtLeast": "callers", "chatsAtOnce": "chats", "mean": "calls",
        "incidentsPerDay": "incidents a day", "fullTimeHoursAWeek": "hours a week", "weeksInPost": "weeks",
        "weeksElsewhere": "weeks", "daysBetweenGroups": "days", "multiply": "times", "payAnHour": "money an hour",
        "oneOff": "money", "perAnswered": "money a call", "perAbandoned": "money a call", "perRepeat": "money a call",
        "priority": "whole number, 1 first", "origins": "share", "extra": "fraction of the pay",
        "onCosts": "fraction of the pay",
    ]
}
