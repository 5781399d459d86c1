import ContactCentre
import Texts

/// How a time or a date that can be made out is written.
extension Problem {
    static func hintAboutTime(_ text: String) -> String {
        switch WrittenTime.minutes(of: text) {
        case 1_440: "; a day ends where the next begins: write \"00:00\""
        case .some(let minutes): "; did you mean \"\(WrittenTime.text(ofMinutes: minutes))\"?"
        case nil: "; hours and minutes have two digits each: \"07:30\""
        }
    }

    static func hintAboutDate(_ text: String) -> String {
        if let day = WrittenTime.day(of: text) { return hint(about: day) { "\"\($0.text)\"" } }
        // A date with a time behind it.
        if let date = CalendarDate(text: text.utf8.prefix(10)) { return "; did you mean \"\(date.text)\"?" }
        return ""
    }

    /// In a side file a moment stands without quotes, so the hint shows none.
    static func hintAboutMoment(_ text: String) -> String {
        guard text.utf8.count <= Limits.quotedBytes else { return "" }
        if let day = WrittenTime.day(of: text) {
            return hint(about: day) { $0.text + "T00:00" }
        }
        let characters = text.unicodeScalars
        for index in characters.indices where [" ", "T", "t", ",", "\u{A0}"].contains(characters[index]) {
            let (date, time) = (String(text[..<index]), String(text[characters.index(after: index)...]))
            guard let day = WrittenTime.day(of: date), let minutes = WrittenTime.minutes(of: time) else { continue }
            return hint(about: day) { date in
                let date = minutes == 1_440 ? date.adding(days: 1) : date
                return date.text + "T" + WrittenTime.text(ofMinutes: minutes) + secondsBehind(time)
            }
        }
        return ""
    }

    /// The `:30` of 13:30:30, where they aren't nought.
    private static func secondsBehind(_ time: String) -> String {
        let parts = time.utf8.split(separator: UInt8(ascii: ":"))
        guard parts.count == 3, let seconds = DecimalNumber(ArraySlice(parts[2]))?.value, seconds > 0, seconds < 60
        else { return "" }
        return ":" + String(Substring(parts[2]))
    }

    private static func hint(about day: WrittenTime.Day, _ written: (CalendarDate) -> String) -> String {
        switch day {
        case .date(let date): "; did you mean \(written(date))?"
        case .monthHasDays(let days): "; that month has \(days) days"
        case .eitherWay(let date):
            "; the year comes first, then month and day: \(written(date)) if the day came first here"
        }
    }
}
