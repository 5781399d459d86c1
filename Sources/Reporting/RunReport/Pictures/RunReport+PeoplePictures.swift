import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// Who works when, and what becomes of the hours that are paid; nothing where no team has shifts.
    func peoplePictures() -> [Document.Block] {
        let teams = scenario.teams.compactMap { team -> (name: String, plan: ShiftPlan)? in
            guard case .shifts(let plan) = team.staffing else { return nil }
            return (team.name, plan)
        }
        guard let hours = scenario.workforceHours else { return [] }
        let days = teams.prefix(RunReport.mostTeamsPictured).compactMap { dayOfShifts($0.name, $0.plan) }
        return [.heading("People")] + days.map(Document.Block.picture)
            + [paidHoursPicture(hours)].compactMap { $0.map(Document.Block.picture) } + busynessOfTeams()
    }

    /// The same where the report has pictures.
    func picturesOfPeople() -> [Document.Block] { details == nil ? [] : peoplePictures() }

    private static let mostTeamsPictured = 6
    /// With more people, only shifts are drawn.
    private static let mostPeoplePictured = 60

    // MARK: A day of shifts

    private func dayOfShifts(_ team: String, _ plan: ShiftPlan) -> PictureBlock? {
        let day = DayOfShifts(plan, day: plan.fullestDay(of: scenario.period), in: scenario.period)
        guard !day.people.isEmpty else { return nil }
        let (least, most) = day.atDesk
        let date = scenario.period.start.adding(days: day.day)
        let weekday = CalendarDate.weekdayNames[date.weekday]
        let whose = scenario.teams.count > 1 ? "\(team), \(weekday)" : weekday
        let range = least == most ? "\(most)" : "\(least) to \(most)"
        let headline = "\(whose) \(DateWords.date(date)): \(range) at the desk at a time if everybody is in"
        let isByPerson = day.people.count <= RunReport.mostPeoplePictured
        return PictureBlock(
            headline,
            subtitle:
                "The day for whose shifts most people are down. Full bars: at the desk; thin bars: breaks, when they are due. Absences are "
                + "not taken off."
                + (isByPerson ? " A row a person." : " A row a shift, with the breaks of who takes them first."),
            StretchChart(headline, axis: .timeOfDay, rows: rows(of: day, isByPerson: isByPerson)).picture(),
            table: table(of: day), fileStem: "shifts-\(FileNameWords.safe(team))")
    }

    private func rows(of day: DayOfShifts, isByPerson: Bool) -> [StretchChart.Row] {
        var rows: [StretchChart.Row] = []
        var last: (shift: String, start: Int64)?
        for person in day.people {
            let isNew = last.map { $0 != (person.shift, person.start) } ?? true
            // Of too many people the first of each shift stands for all.
            if !isByPerson, !isNew { continue }
            let count = day.people.count { $0.shift == person.shift && $0.start == person.start }
            let name = isNew ? "\(person.shift): \(ReadableNumber.count(count, "person", "people"))" : ""
            last = (person.shift, person.start)
            rows.append(
                StretchChart.Row(
                    name,
                    person.atDesk.map { StretchChart.Stretch(day.hour($0.start), day.hour($0.end)) }
                        + person.breaks.map {
                            StretchChart.Stretch(day.hour($0.start), day.hour($0.end), number: 4, isThin: true)
                        }))
        }
        return rows
    }

    private func table(of day: DayOfShifts) -> Table {
        var table = Table(columns: [.words("Shift"), .words("At the desk"), .words("Breaks"), .figures("People")])
        var counted: [(cells: [String], people: Int)] = []
        for person in day.people {
            let cells = [person.shift, day.words(person.atDesk), day.words(person.breaks)]
            if let same = counted.firstIndex(where: { $0.cells == cells }) {
                counted[same].people += 1
            } else {
                counted.append((cells, 1))
            }
        }
        table.rows = counted.map { .cells($0.cells + [String($0.people)]) }
        return table.withoutEmptyColumns()
    }

    // MARK: From paid to present

    private func paidHoursPicture(_ hours: WorkforceHours) -> PictureBlock? {
        guard hours.paid > 0 else { return nil }
        let steps =
            hours.absences.map { (words: "absent: " + $0.part, hours: $0.hours) }
            + [(words: "paid breaks", hours: hours.paidBreaks), (words: "away from the desk", hours: hours.away)]
        var left = hours.paid
        var rows = [StretchChart.Row("Paid", [.init(0, hours.paid)], words: RunReport.hoursText(hours.paid))]
        for step in steps where step.hours > 0 {
            rows.append(
                StretchChart.Row(
                    "less " + step.words, [.init(left - step.hours, left, number: 4)],
                    words: "-" + RunReport.hoursText(step.hours)))
            left -= step.hours
        }
        rows.append(
            StretchChart.Row(
                "At the desk", [.init(0, hours.atDesk)], words: RunReport.hoursText(hours.atDesk)))
        let share = ReadableNumber.percent(hours.atDesk / hours.paid, decimals: 1)
        let headline = "Of \(RunReport.hoursText(hours.paid)) paid hours \(share) are spent at the desk"
        var table = Table(columns: [.words(""), .figures("Hours"), .figures("Of paid hours")])
        func add(_ words: String, _ part: Double) {
            let share = ReadableNumber.percent(part / hours.paid, decimals: 1)
            table.rows.append(.cells([words, RunReport.hoursText(part), share]))
        }
        add("Paid", hours.paid)
        for step in steps where step.hours > 0 { add("less " + step.words, step.hours) }
        add("At the desk", hours.atDesk)
        let teams = scenario.teams.count > 1 ? " All teams with shifts together." : ""
        return PictureBlock(
            headline,
            subtitle:
                "Hours of the shifts that begin in the period, as expected from the plan; overtime, and breaks that calls put off, are not "
                + "in them.\(teams)",
            StretchChart(
                headline, axis: Axis("hours", upTo: [hours.paid]) { ReadableNumber.fixed($0, decimals: 0) }, rows: rows
            ).picture(), table: table, fileStem: "paid-hours")
    }

    // MARK: Busyness

    /// How busy each team's people were, and how much longer they stayed.
    private func busynessOfTeams() -> [Document.Block] {
        let sentences = reportedTeams.compactMap { team -> String? in
            let subject = Figures.Subject(team: team)
            guard let occupancy = figures.row(.occupancy, subject), occupancy.estimate.mean != nil else { return nil }
            var sentence =
                "\(name(ofTeam: team)): on calls \(FigureStyle(occupancy).text(occupancy.estimate.mean)) of the time at work"
            if let overtime = figures.row(.overtimeHours, subject), overtime.estimate.mean ?? 0 > 0 {
                sentence += "; \(FigureStyle(overtime).text(overtime.estimate.mean)) hours of overtime to finish calls"
            }
            return sentence + "."
        }
        return sentences.isEmpty ? [] : [.remarks(sentences)]
    }
}

extension DayOfShifts {
    /// Hours since the day's midnight, of an instant in microseconds since the start of the period.
    fileprivate func hour(_ instant: Int64) -> Double {
        Interval(microseconds: instant - Int64(day) * Interval.day.microseconds).hours
    }

    /// "07:00 to 11:30, 12:00 to 15:00".
    fileprivate func words(_ pieces: [Piece]) -> String {
        pieces.map { "\(clock($0.start)) to \(clock($0.end))" }.joined(separator: ", ")
    }

    private func clock(_ instant: Int64) -> String {
        let minutes = Int((hour(instant) * 60).rounded())
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
    }
}
