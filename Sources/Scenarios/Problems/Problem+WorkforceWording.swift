/// The words of what is wrong with the people over months.
extension Problem.Kind {
    /// Nil for other problems.
    var sentenceAboutWorkforce: String? {
        switch self {
        case .joinsBeforePeriod(let start, let found):
            "expected \(start) or a later day, since the period begins then, found \(found); people who joined before it are in"
                + " post: put them in inPost.recent"
        case .lossBeforePeriod(let start, let found):
            "expected \(start) or a later day, since the period begins then, found \(found); whoever has left before it isn't in post:"
                + " take out the loss"
        case .learningStartsLate(let weeks):
            "expected 0 weeks in the first step, found \(digits(weeks)); somebody's first day on the floor must have a step"
        case .learningNotInOrder(let weeks, let before):
            "expected more than \(digits(before)) weeks, those of the step before, found \(digits(weeks)); put the steps in rising"
                + " order"
        case .leavingStartsLate(let years):
            "expected 0 years in the first rate, found \(digits(years)); somebody who has just joined must have a rate"
        case .leavingNotInOrder(let years, let before):
            "expected more than \(digits(before)) years, those of the rate before, found \(digits(years)); put the rates in rising"
                + " order"
        case .gradesBesideWorkforce:
            "expected no grades of a team of the workforce, found some; how quick its people are comes of the learning curve: take"
                + " out the grades, or leave the team out of 'workforce.teams'"
        case .shareWithoutShifts(let team):
            "expected teams with shifts, whose paid hours say how many posts they are, found \(quoted(team)), whose agents are"
                + " those on duty; write plannedFor instead: the posts on the floor that these agents stand for"
        case .nobodyPlanned:
            "expected agents in the teams of the workforce, found none; give them shifts with a headcount, or agents"
        case .joinsNobody(let name):
            "expected a crew with agents by the plan, found \(quoted(name)), which has none; give it a headcount, or let the"
                + " intake join another"
        case .lossAboveEverybody(let people):
            "expected at most \(people), as many people as there are in all, found more"
        case .recoveryWithoutTarget(let callType):
            "expected a call type with a target, whose service level could recover, found \(quoted(callType)) without; give it a"
                + " target, or take it out"
        default: nil
        }
    }
}
