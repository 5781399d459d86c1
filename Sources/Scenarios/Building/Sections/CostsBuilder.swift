import ContactCentre

/// Makes what things cost.
struct CostsBuilder: Section {
    let frame: ScenarioFrame

    /// The prices; nil where there are none.
    ///
    /// - Parameter teams: everybody whose pay must be known.
    func costs(_ teams: [Team]) -> Costs? {
        let fields = root["costs"]
        guard fields.isPresent else { return nil }
        let costs = Costs(
            currency: fields["currency"].text ?? "",
            priceYear: fields["priceYear"].wholeNumber ?? Int(Limits.firstPriceYear),
            payAnHour: amounts(fields["payAnHour"]),
            onCosts: fields["onCosts"].number ?? Default.onCosts,
            enhancements: enhancements(fields["enhancements"]),
            overtimeFactor: fields["overtimeFactor"].number ?? Default.overtimeFactor,
            paidHoursAnHourOnDuty: fields["paidHoursAnHourOnDuty"].number ?? Default.paidHoursAnHourOnDuty,
            oneOff: amounts(fields["oneOff"]), aYear: amounts(fields["aYear"]),
            years: fields["years"].wholeNumber,
            discountRate: fields["discountRate"].number ?? Default.discountRate,
            recruitmentAHead: fields["recruitmentAHead"].number ?? Default.headPrice,
            trainingAHead: fields["trainingAHead"].number ?? Default.headPrice,
            tutoringAHead: fields["tutoringAHead"].number ?? Default.headPrice,
            perAnswered: fields["perAnswered"].number ?? Default.callPrice,
            perAbandoned: fields["perAbandoned"].number ?? Default.callPrice,
            perRepeat: fields["perRepeat"].number ?? Default.callPrice)
        check(fields["payAnHour"], costs, teams)
        return costs
    }

    /// Says what looks like a slip of the pen.
    func warn(about costs: Costs?, _ teams: [Team], _ workforce: Workforce?) {
        guard let costs else { return }
        let fields = root["costs"]
        for pay in costs.payAnHour where pay.amount > Likely.mostPayAnHour {
            findings.warn(.payOfYear(pay.amount), fields["payAnHour"][pay.name])
        }
        if costs.onCosts > 1 { findings.warn(.onCostsLikePercent(costs.onCosts), fields["onCosts"]) }
        let isByTheHour = teams.indices.contains {
            !teams[$0].hasShifts && workforce?.teams.contains(TeamID($0)) != true
        }
        if fields["paidHoursAnHourOnDuty"].isPresent, !isByTheHour {
            findings.warn(.nobodyByTheHour, fields["paidHoursAnHourOnDuty"])
        }
        let isTutor = { (pay: Costs.Amount) in pay.name == Costs.tutor }
        if costs.payAnHour.contains(where: isTutor),
            !teams.contains(where: { $0.grades.contains { $0.paidAs == Costs.tutor } })
        {
            findings.warn(.nobodyTutors, fields["payAnHour"][Costs.tutor])
        }
        if workforce == nil {
            let prices = ["recruitmentAHead", "trainingAHead", "tutoringAHead"].map { fields[$0] }
            for price in prices where price.number ?? 0 > 0 { findings.warn(.nobodyJoins, price) }
        }
        if fields["years"].isPresent, costs.oneOff.isEmpty { findings.warn(.nothingPaidOnce, fields["years"]) }
    }

    private func amounts(_ fields: Fields) -> [Costs.Amount] {
        fields.members.compactMap { member in
            member.fields.number.map { Costs.Amount(name: member.key, amount: $0) }
        }
    }

    /// Every name is somebody's, and everybody has a price.
    private func check(_ pay: Fields, _ costs: Costs, _ teams: [Team]) {
        let named = ScenarioFrame.payGroups(teams)
        let known = [Costs.everyoneElse] + named + (named.contains(Costs.tutor) ? [] : [Costs.tutor])
        for member in pay.members {
            _ = index(of: member.key, .payGroup, in: known, at: member.place, path: member.fields.path)
        }
        // What is wrong with a price has been said.
        guard pay.isPresent, !pay.members.isEmpty, !hasProblem(below: pay.path) else { return }
        let unpriced = teams.flatMap { team in
            team.grades.filter { costs.payAnHour(ofGrade: $0.paidAs, in: team.name) == nil }.map {
                team.grades.count == 1 ? team.name : team.name + ": " + $0.name
            }
        }
        if !unpriced.isEmpty { findings.add(.unpriced(unpriced), at: pay.place, path: pay.path) }
    }

    private func enhancements(_ fields: Fields) -> [Costs.Enhancement] {
        fields.elements.named(.enhancement, findings).compactMap { name, fields in
            guard let from = fields["fromHour"].number, let until = fields["untilHour"].number,
                let extra = fields["extra"].number
            else { return nil }
            guard from != until else {
                let end = fields["untilHour"]
                findings.add(.enhancementWithoutTime(hour: from), at: end.place, path: end.path)
                return nil
            }
            let days = fields["weekdays"].texts
            return Costs.Enhancement(
                name: name, fromHour: from, untilHour: until,
                weekdays: CalendarDate.weekdayNames.map { days.isEmpty || days.contains($0) }, extra: extra)
        }
    }
}

extension ScenarioFrame {
    /// What pay can be given of by name: teams, their grades, and a grade in one team.
    static func payGroups(_ teams: [Team]) -> [String] {
        var names: [String] = []
        for team in teams {
            let grades = team.grades.count > 1 ? team.grades.map { $0.paidAs } : []
            for name in [team.name] + grades + grades.map({ team.name + ": " + $0 }) where !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}
