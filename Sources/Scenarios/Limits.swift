import Texts

/// What a scenario may ask for at the most. Beyond these a figure is a slip of the pen, or would run for days.
package enum Limits {
    /// Bytes of a scenario file: 2 MiB. The largest that makes sense, 200 call types and teams with a figure for every
    /// hour of the week, has half of that.
    static let scenarioBytes = 2 << 20
    /// Bytes of a CSV side file: 16 MiB, 80 years of hours.
    static let sideFileBytes = 16 << 20
    /// Bytes of a log of calls: 1 GiB, ten years of a large room.
    static let logBytes = 1 << 30
    /// Files a scenario may stand on through `extends`.
    static let extendsDepth = 16
    /// Problems reported of one scenario; more are counted.
    static let problems = 200
    /// Rows reported of a side file that are wrong in the same way; more are counted.
    static let sideFileProblemsOfAKind = 3
    /// Bytes of what was found that an error message quotes.
    static let quotedBytes = TextFault.quotedBytes
    /// Bytes of a name of a call type, team, area or part.
    static let nameBytes = 100

    /// Days of a period: 100 years, as `Interval.longest`.
    package static let periodDays = 36_525.0
    /// Days before the period: a year.
    package static let warmUpDays = 366.0
    /// Repetitions.
    static let replications = 1_000_000.0
    /// Seeds: whole numbers up to this are exact in every JSON reader (2^53 - 1, RFC 7493).
    static let seed = 9_007_199_254_740_991.0

    package static let callTypes = 200
    package static let teams = 200
    package static let areas = 200
    /// Parts of a mixture.
    static let parts = 100
    static let priority = 100.0
    /// Calls of one type in an hour.
    static let callsPerHour = 10_000_000.0
    static let callsPerDay = 24 * callsPerHour
    static let callsInPeriod = periodDays * callsPerDay
    /// Calls of all types that a replication might have in all, follow-on contacts and the busiest days included: calls
    /// are numbered and counted with 32 bits.
    package static let callsInAll = 2_000_000_000.0
    /// The coefficient of variation of the day factor.
    static let busynessVariation = 10.0
    /// Hours that a drift within the day may remember.
    static let driftHours = 24.0
    /// Surges, and how many times as many calls one may bring.
    static let surges = 100
    static let surgeFactor = 100.0
    /// Kinds of incidents, how many of a kind a day has, and how many calls of a type one brings.
    static let bursts = 100
    static let incidentsPerDay = 1_000.0
    static let callsOfIncident = 10_000.0
    /// Agents at once, of one team and of all.
    package static let agents = 10_000.0

    /// Stages in the routing of a call type.
    static let routingStages = 16
    /// Callers in the queue that a stage may wait for.
    static let homeQueue = 10_000.0
    /// Calls of a type that may wait before others get the busy tone.
    static let queueCapacity = 10_000.0
    /// The longest deadline of work: a year.
    static let deadlineHours = 8_784.0
    /// Chats of an agent at once, and how they slow each other.
    static let chatsAtOnce = 100.0
    static let chatSlowing = 10.0
    /// Limits of an announced wait beyond which other shares of callers hang up.
    static let balkingSteps = 20
    /// Attempts to ring a caller back.
    static let callBackAttempts = 20.0
    /// How many times as long a call takes away from home, or with a grade of agents.
    static let leastHandlingFactor = 0.1
    package static let mostHandlingFactor = 10.0

    /// Follow-on contacts a call type may lead to, after each end.
    package static let followOns = 20
    /// Follow-on contacts in a row.
    package static let timesAtMost = 100.0

    /// Shifts of a team, groups of its rota, and days of the rota's cycle: a year.
    package static let shifts = 100
    package static let rotaGroups = 50
    static let cycleDays = 366
    /// Breaks of a shift.
    static let breaks = 20
    /// The shortest shift, break, absence from the desk and time in which people ring about an incident: less is a slip of the pen, and would be simulated for ever.
    static let leastShiftHours = 0.1
    static let leastMinutes = 0.1
    /// The longest shift: the next day's must not begin before it ends.
    static let shiftHours = 24.0
    /// A break, an absence from the desk, or how long an incident makes people ring: a day.
    static let minutes = 1_440.0
    static let hoursAWeek = 168.0
    /// Reasons to be absent, and times when one is more common.
    static let shrinkageParts = 50
    static let outbreaks = 100
    static let outbreakFactor = 100.0
    /// The mean length of a spell of absence: a year.
    static let spellDays = 366.0
    /// Grades of a team.
    package static let grades = 20
    /// Closures of a team, and the longest: a year.
    static let closures = 100
    static let changes = 100
    static let changedPaths = 1_000
    static let multiple = 1_000.0
    static let closureHours = 8_784.0

    /// Prices: the year they are of, how many of a kind, pay an hour, other amounts, factors of pay, and years that what is paid once is
    /// spread over.
    static let firstPriceYear = 1_900.0
    static let lastPriceYear = 2_200.0
    static let prices = 200
    static let payAnHour = 100_000.0
    static let amount = 1e12
    static let payFactor = 10.0
    static let enhancements = 50
    static let hourOfDay = 24.0
    static let costYears = 100.0

    /// The people over months: posts, people of an intake, intakes, steps of the learning curve or of leaving, weeks, and years in
    /// post.
    static let posts = 10_000.0
    static let people = 10_000.0
    package static let intakes = 100
    static let learningSteps = 12
    static let workforceWeeks = 1_040.0
    static let tenureYears = 50.0

    /// The longest mean, target or fixed length of anything, in seconds: 30 days.
    package static let lengthSeconds = 2_592_000.0
    /// The coefficient of variation of a length. Nearer 0 it is a constant.
    static let leastVariation = 0.001
    static let mostVariation = 100.0
    /// The shape of a Weibull law.
    static let leastShape = 0.1
    static let mostShape = 100.0
    /// How many times as large the numbers of a CSV file are made.
    static let csvFactor = 100.0
    /// Observed lengths of an empirical law.
    static let empiricalValues = 1_000_000
    /// A share is a relative weight.
    static let share = 1e12
}
