import ContactCentre
import Texts
public import Scenarios

extension Scenario {
    /// Who is in post, who joins and leaves, and how quick people are: a plain sentence each; none without a workforce.
    public var workforceInWords: [String] {
        guard let workforce else { return [] }
        let names = Words.list(workforce.teams.map { OneLine.of(teams[$0.index].name) })
        let verb = workforce.teams.count > 1 ? "have" : "has"
        let planned =
            "\(names) \(verb) the agents as planned while \(posts(workforce.plannedFor)) are on the floor, and so many times as many with"
            + " more or fewer."
        let sentences = [planned, inPostWords(workforce)] + workforce.cohorts.compactMap(intakeWords)
        return sentences
            + [partTimeWords(workforce), leavingWords(workforce)].compactMap { $0 } + workforce.losses.map(lossWords)
            + learningWords(workforce) + [recoveryWords(workforce)].compactMap { $0 }
    }

    private func posts(_ number: Double) -> String {
        let whole = number == number.rounded()
        return ReadableNumber.fixed(number, decimals: whole ? 0 : 1) + " full-time posts"
    }

    private func inPostWords(_ workforce: Workforce) -> String {
        let there = workforce.cohorts.filter { !$0.isIntake }
        let people = there.reduce(0) { $0 + $1.people }
        let experienced = there.filter { $0.firstDay == nil }.reduce(0) { $0 + $1.people }
        return "In post at the start: \(ReadableNumber.count(people, "person", "people")), of whom \(experienced) "
            + "\(experienced == 1 ? "is" : "are") experienced; the establishment is \(posts(workforce.establishment))."
    }

    private func intakeWords(_ cohort: Cohort) -> String? {
        guard let first = cohort.firstDay, cohort.isIntake else { return nil }
        let date = DateWords.date(period.start.adding(days: first))
        var words = "\(ReadableNumber.count(cohort.people, "person joins", "people join")) on \(date)"
        if cohort.trainingDays > 0 {
            words += ", on the floor from \(DateWords.date(period.start.adding(days: first + cohort.trainingDays)))"
        }
        if cohort.tutoredDays > 0 { words += ", tutored for \(weeks(cohort.tutoredDays))" }
        if cohort.daysElsewhere > 0 { words += ", with \(weeks(cohort.daysElsewhere)) on another floor behind them" }
        if let joins = cohort.joins?.first {
            words += ", in \(OneLine.of(joins.name ?? teams[joins.team.index].name))"
        }
        return words + "."
    }

    private func weeks(_ days: Int) -> String {
        let (weeks, rest) = days.quotientAndRemainder(dividingBy: CalendarDate.daysAWeek)
        return rest == 0
            ? ReadableNumber.count(weeks, "week", "weeks") : ReadableNumber.count(days, "day", "days")
    }

    private func partTimeWords(_ workforce: Workforce) -> String? {
        workforce.partTime.map {
            "\(ReadableNumber.shortPercent($0.fraction)) of people work part-time, \(Words.number($0.posts)) of a post each."
        }
    }

    private func leavingWords(_ workforce: Workforce) -> String? {
        let rates = workforce.leaving.enumerated().map { place, rate in
            let until = place + 1 < workforce.leaving.count ? workforce.leaving[place + 1].fromYears : nil
            let share = ReadableNumber.shortPercent(rate.aYear)
            guard workforce.leaving.count > 1 else { return share }
            return share
                + (until.map { " up to \(Words.number($0)) \($0 == 1 ? "year" : "years") in post" } ?? " from then on")
        }
        guard workforce.leaving.contains(where: { $0.aYear > 0 }) else { return nil }
        return "Of those in post are gone a year later: \(Words.list(rates))."
    }

    private func lossWords(_ loss: Loss) -> String {
        let since =
            loss.fromYears > 0
            ? " of those in post for \(Words.number(loss.fromYears)) \(loss.fromYears == 1 ? "year" : "years")" : ""
        let date = DateWords.date(period.start.adding(days: loss.day))
        return
            "\(ReadableNumber.count(loss.people, "person", "people"))\(since) \(loss.people == 1 ? "is" : "are") lost on \(date)"
            + (loss.name == period.start.adding(days: loss.day).text ? "." : ": \(OneLine.of(loss.name)).")
    }

    private func recoveryWords(_ workforce: Workforce) -> String? {
        guard !workforce.recovery.isEmpty else { return nil }
        let levels = workforce.recovery.map {
            "\(OneLine.of(callTypes[$0.callType.index].name)) at \(ReadableNumber.shortPercent($0.level))"
        }
        return "Service counts as recovered, three months in a row: \(Words.list(levels))."
    }

    private func learningWords(_ workforce: Workforce) -> [String] {
        let steps = workforce.learning.filter { $0.handlingFactor != 1 || $0.pickUpFactor != 1 }.map { step in
            "from \(weeks(step.fromDays)) on the floor on \(Words.number(step.handlingFactor)) times as long over a call"
                + (step.pickUpFactor != 1 ? " and \(Words.number(step.pickUpFactor)) times as long to pick up" : "")
        }
        var sentences: [String] = []
        if let last = workforce.learning.last, !steps.isEmpty {
            sentences.append(
                "People take \(steps.joined(separator: "; ")); they are experienced after \(weeks(last.fromDays)).")
        }
        if workforce.hasTutors, workforce.tutorHandlingFactor != 1 {
            sentences.append(
                "Whoever tutors somebody takes \(Words.number(workforce.tutorHandlingFactor)) times as long over a call."
            )
        }
        return sentences
    }
}
