/// What a measure is: the one row from which results, intervals, verdicts, checks, words, help and the glossary take it.
///
/// The sum behind it stands in the room `Measures`, where a call or a span is added up.
public struct MeasureDefinition: Sendable {
    /// What a measure is a figure of, and so which rows results have of it.
    public enum Subject: Sendable {
        /// Calls, whatever became of them. A call nobody answered belongs to no team, so teams have no such figures.
        case calls
        /// Answered calls; teams have them too.
        case answeredCalls
        /// How long answered calls waited; teams have them too. Says nothing of callers as long as plans leave different numbers
        /// unanswered: who hangs up leaves the figure of the plan in which they did.
        case waitsOfAnsweredCalls
        /// Agents' time, which belongs to no call type: it stands with all of them, by team and over all teams.
        case agents
        /// The people over months, of the whole room, by day or month too: it stands with all call types, as agents' time does.
        case workforce
        /// What is paid for and what it costs, over the whole period: it stands with all call types, as agents' time does.
        case costs
        /// Stretches of time that meet or miss a call type's target, over the whole period.
        case stretches
    }

    /// What a measure is by nature, which decides what replications say of it.
    public enum Nature: Sendable, Equatable {
        /// A number of calls or callers.
        case count
        /// A share of calls, or of other things counted.
        case share
        /// A mean time a call.
        case average
        /// The time that such a share of answered calls did not exceed.
        case percentile(Double)
        /// Anything else: hours, queue lengths, maxima, occupancy.
        case plain
    }

    /// What a scenario must have for the figure to tell anything.
    public enum Need: Sendable {
        case nothing
        /// Without it there are no rows.
        case breaks, adherence, queueCapacity, announcedWait, callBack, connectionDelay, deadline, chats, prices,
            pricesOfRecruits, workforce
        /// Without it the figure cannot vary.
        case shortAbandons, stageOut, followOns, teamsAwayFromHome, staffingThatVaries
    }

    /// How much hangs on a measure.
    public enum Weight: Sendable {
        /// It decides how good a service is: its intervals hold together.
        case headline
        /// A check by chance or within a margin looks at it.
        case judged
        case further
    }

    /// What it is counted in.
    public let unit: Measure.Unit
    /// What it is a figure of.
    public let subject: Subject
    /// What it is by nature.
    public let nature: Nature
    /// Whether it is taken of answer times one by one, not of their sum or their maximum.
    public let isOfAnswerTimes: Bool
    /// Which way it moves when callers are served better; nil where a higher figure is neither good nor bad for callers in
    /// itself, as with calls offered, occupancy or overtime.
    public let good: GoodDirection?
    /// What a scenario must have for it.
    public let need: Need
    /// How much hangs on it.
    public let weight: Weight
    /// A manager's name for it. A call type's target or limit makes it more precise where it is known.
    public let words: String
    /// Its definition, the formula with it.
    public let meaning: String

    init(
        _ words: String, _ unit: Measure.Unit, of subject: Subject, _ nature: Nature, good: GoodDirection? = nil,
        needs need: Need = .nothing, isOfAnswerTimes: Bool = false, _ weight: Weight = .further, meaning: String
    ) {
        self.unit = unit
        self.subject = subject
        self.nature = nature
        self.isOfAnswerTimes = isOfAnswerTimes
        self.good = good
        self.need = need
        self.weight = weight
        self.words = words
        self.meaning = meaning
    }
}

/// Which way a figure moves when callers are served better.
public enum GoodDirection: Sendable {
    case up, down
}
