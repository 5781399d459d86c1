import ContactCentre
public import Scenarios
import Texts

extension Scenario {
    /// What is priced, and what stands in for prices that are not given: a few sentences; none without prices.
    public var costsInWords: [String] {
        guard let costs else { return [] }
        var sentences = [costs.payWords]
        if !costs.enhancements.isEmpty {
            let more = costs.enhancements.map { enhancement in
                let days =
                    enhancement.weekdays.allSatisfy { $0 } ? "" : " begun on " + Words.weekdays(enhancement.weekdays)
                return "\(ReadableNumber.shortPercent(enhancement.extra)) for \(OneLine.of(enhancement.name)), from "
                    + "\(Words.hourOfDay(enhancement.fromHour)) to \(Words.hourOfDay(enhancement.untilHour))\(days)"
            }
            sentences.append(
                "More is paid, absent or there: \(Words.list(more))"
                    + (more.count > 1 ? "; where several hold at once they add up." : "."))
        }
        if let workforce {
            sentences.append(
                "Everybody in post is paid for \(Words.number(workforce.fullTimeHoursAWeek)) hours a week for each full-time post, in training and "
                    + "beside the calls too; who is on the floor works at the times at which the plan's agents do.")
            if let words = costs.recruitWords { sentences.append(words) }
        }
        if let spread = costs.spreadWords { sentences.append(spread) }
        if !costs.aYear.isEmpty {
            sentences.append("Every year: \(Words.list(costs.aYear.map { costs.words($0) })).")
        }
        if costs.pricesCalls {
            let prices = [
                ("an answered call", costs.perAnswered), ("an abandoned one", costs.perAbandoned),
                ("an attempt after an unanswered one", costs.perRepeat),
            ].filter { $0.1 > 0 }
            sentences.append("Calls: \(Words.list(prices.map { "\(ReadableNumber.fixed($1, decimals: 2)) \($0)" })).")
        }
        return sentences
            + [costs.assumedWords(hasTeamsByTheHour: hasTeamsByTheHour)]
            .compactMap { $0 }
    }
}

extension Costs {
    fileprivate var payWords: String {
        let pay = payAnHour.map { price in
            let whose = price.name == Costs.everyoneElse ? "" : OneLine.of(price.name) + " "
            return whose + ReadableNumber.fixed(price.amount, decimals: 2)
        }
        let more =
            onCosts > 0 ? ", and on-costs of \(ReadableNumber.shortPercent(onCosts)) on top" : ", without on-costs"
        return "Costs in \(currency) at prices of \(priceYear): pay an hour \(Words.list(pay)); overtime is paid "
            + "\(Words.number(overtimeFactor)) times as much\(more)."
    }

    /// What those cost who join a workforce.
    fileprivate var recruitWords: String? {
        guard pricesRecruits else { return nil }
        let prices = [("recruitment", recruitmentAHead), ("training", trainingAHead), ("tutoring", tutoringAHead)]
            .filter { $0.1 > 0 }
        let style = FigureStyle(.money, for: prices.map { $0.1 })
        return "A head, once it begins: \(Words.list(prices.map { "\($0) \(style.text($1))" }))."
    }

    fileprivate var spreadWords: String? {
        guard let years, !oneOff.isEmpty else { return nil }
        let how =
            discountRate > 0
            ? "at \(ReadableNumber.shortPercent(discountRate)) a year" : "evenly"
        return "Once: \(Words.list(oneOff.map { words($0) })); spread \(how) over "
            + "\(ReadableNumber.count(years, "year", "years")), \(money(oneOffAYear)) a year."
    }

    /// What holds where nothing is said.
    fileprivate func assumedWords(hasTeamsByTheHour: Bool) -> String? {
        var words: [String] = []
        if hasTeamsByTheHour {
            words.append(
                "teams staffed by the hour are paid \(Words.number(paidHoursAnHourOnDuty)) "
                    + "\(paidHoursAnHourOnDuty == 1 ? "hour" : "hours") for each on duty")
        }
        if !pricesCalls { words.append("calls themselves cost nothing") }
        return words.isEmpty ? nil : Words.capitalised(Words.list(words)) + "."
    }

    fileprivate func words(_ amount: Amount) -> String { "\(OneLine.of(amount.name)) \(money(amount.amount))" }

    /// An amount as one reads it: whole from a thousand on.
    fileprivate func money(_ amount: Double) -> String { FigureStyle(.money, for: [amount]).text(amount) }
}

extension Words {
    /// An hour of the day as one says it: 20:00, 6:30.
    static func hourOfDay(_ hour: Double) -> String {
        ReadableNumber.clock(seconds: hour * 60)
    }
}
