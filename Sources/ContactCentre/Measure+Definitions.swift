extension Measure {
    /// The measure's definition, a row a measure.
    public var definition: MeasureDefinition {
        switch self {
        case .offered:
            .init(
                "Offered", .calls, of: .calls, .count, .judged,
                meaning:
                    "calls that arrived, every attempt counted: answered + abandoned + blocked + transferred out + accepting a call-back + still there"
            )
        case .answered:
            .init("Answered", .calls, of: .answeredCalls, .count, good: .up, meaning: "an agent spoke with the caller")
        case .abandoned:
            .init(
                "Abandoned (caller hung up)", .calls, of: .calls, .count, good: .down,
                meaning: "the caller hung up before an agent answered")
        case .shortAbandoned:
            .init(
                "  of these, short abandons", .calls, of: .calls, .count, needs: .shortAbandons,
                meaning: "abandoned after at most `shortAbandonSeconds`")
        case .balked:
            .init(
                "  of these, on hearing the wait", .calls, of: .calls, .count, good: .down, needs: .announcedWait,
                meaning: "abandoned at once, after a wait of 0 s, on hearing the announced wait")
        case .blocked:
            .init(
                "Blocked (busy tone)", .calls, of: .calls, .count, good: .down, needs: .queueCapacity,
                meaning: "found `queueCapacity` calls of the type waiting and got the busy tone")
        case .transferredOut:
            .init(
                "Transferred out unanswered", .calls, of: .calls, .count, needs: .stageOut,
                meaning: "left the house unanswered, by a stage `out`")
        case .callBackAccepted:
            .init(
                "Accepted a call-back", .calls, of: .calls, .count, needs: .callBack,
                meaning:
                    "the caller hung up to be rung back, keeping the place in the queue, and has been rung once at least"
            )
        case .callBackOffered:
            .init(
                "Offered a call-back", .calls, of: .calls, .count, needs: .callBack,
                meaning: "the caller heard the offer of a call-back, accepted or not")
        case .callBackReached:
            .init(
                "Reached by call-back", .calls, of: .calls, .count, good: .up, needs: .callBack,
                meaning:
                    "attempts to ring back that reached the caller; a further attempt belongs to the time at which it was due"
            )
        case .averageCallBackSeconds:
            .init(
                "Average time to call-back", .seconds, of: .calls, .average, good: .down, needs: .callBack,
                meaning:
                    "mean time, of callers reached, from accepting until an agent began the attempt that reached them")
        case .stillThere:
            .init(
                "Still waiting at the end", .calls, of: .calls, .count,
                meaning: "waiting for an agent when the simulation stopped")
        case .answeredWithinTarget:
            .init(
                "Answered within target", .calls, of: .answeredCalls, .count, good: .up,
                meaning: "answered within the call type's target time")
        case .serviceLevel:
            .init(
                "Service level", .fraction, of: .calls, .share, good: .up, .headline,
                meaning: "calls that meet the target / calls counted, by the target's `basis`")
        case .abandonedFraction:
            .init(
                "Abandoned, share of offered", .fraction, of: .calls, .share, good: .down, .headline,
                meaning: "abandoned / offered")
        case .averageSpeedOfAnswerSeconds:
            .init(
                "Average speed of answer", .seconds, of: .waitsOfAnsweredCalls, .average, good: .down, .headline,
                meaning: "mean wait of answered calls, pick-up included")
        case .averageWaitSeconds:
            .init(
                "Average wait of all calls", .seconds, of: .calls, .average, good: .down,
                meaning:
                    "mean wait of all calls, however it ended, but those still there and those blocked, who never wait")
        case .medianAnswerSeconds:
            .init(
                "Half answered within (median)", .seconds, of: .waitsOfAnsweredCalls, .percentile(0.5), good: .down,
                isOfAnswerTimes: true,
                meaning: "shortest wait that half of the answered calls of all replications did not exceed")
        case .p90AnswerSeconds:
            .init(
                "90% answered within", .seconds, of: .waitsOfAnsweredCalls, .percentile(0.9), good: .down,
                isOfAnswerTimes: true,
                meaning: "shortest wait that 90% of the answered calls of all replications did not exceed")
        case .p95AnswerSeconds:
            .init(
                "95% answered within", .seconds, of: .waitsOfAnsweredCalls, .percentile(0.95), good: .down,
                isOfAnswerTimes: true,
                meaning: "shortest wait that 95% of the answered calls of all replications did not exceed")
        case .longestAnswerSeconds:
            .init(
                "Longest time to answer", .seconds, of: .waitsOfAnsweredCalls, .plain, good: .down,
                meaning: "longest wait of an answered call of a replication, their mean")
        case .answeredWithin10: .answered(within: 10, "within 10 s")
        case .answeredWithin30: .answered(within: 30, "within 30 s")
        case .answeredWithin60: .answered(within: 60, "within 1 min")
        case .answeredWithin120: .answered(within: 120, "within 2 min")
        case .answeredWithin180: .answered(within: 180, "within 3 min")
        case .answeredWithin240: .answered(within: 240, "within 4 min")
        case .answeredWithin300: .answered(within: 300, "within 5 min")
        case .answeredAt120OrLater:
            .init(
                "At 2 min or later, of offered", .fraction, of: .calls, .share, good: .down, isOfAnswerTimes: true,
                meaning: "answered after 120 s or more / offered")
        case .under10:
            .init(
                "under 10 s", .fraction, of: .waitsOfAnsweredCalls, .share, good: .up, isOfAnswerTimes: true,
                meaning: "answered after under 10 s / answered; national 999 band")
        case .from10Under60:
            .init(
                "10 s to under 60 s", .fraction, of: .waitsOfAnsweredCalls, .share, isOfAnswerTimes: true,
                meaning: "answered after 10 to under 60 s / answered; national 999 band")
        case .from60:
            .init(
                "60 s or longer", .fraction, of: .waitsOfAnsweredCalls, .share, good: .down, isOfAnswerTimes: true,
                meaning: "answered after 60 s or more / answered; national 999 band")
        case .nationalUnder10:
            .init(
                "under 10 s, national", .fraction, of: .waitsOfAnsweredCalls, .share, good: .up,
                needs: .connectionDelay, isOfAnswerTimes: true,
                meaning: "connection delay + wait under 10 s / answered")
        case .nationalFrom10Under60:
            .init(
                "10 s to under 60 s, national", .fraction, of: .waitsOfAnsweredCalls, .share,
                needs: .connectionDelay, isOfAnswerTimes: true,
                meaning: "connection delay + wait from 10 to under 60 s / answered")
        case .nationalFrom60:
            .init(
                "60 s or longer, national", .fraction, of: .waitsOfAnsweredCalls, .share, good: .down,
                needs: .connectionDelay, isOfAnswerTimes: true,
                meaning: "connection delay + wait of 60 s or more / answered")
        case .nationalAverageSeconds:
            .init(
                "Average answer, national clock", .seconds, of: .waitsOfAnsweredCalls, .average, good: .down,
                needs: .connectionDelay, meaning: "mean connection delay + wait of answered calls")
        case .firstReplySeconds:
            .init(
                "Average time to first reply", .seconds, of: .waitsOfAnsweredCalls, .average, good: .down,
                needs: .chats, meaning: "mean time from a web chat's arrival until an agent turns to it")
        case .waitedAtAll:
            .init(
                "Found no agent free, of offered", .fraction, of: .calls, .share, good: .down,
                meaning: "calls for which no agent was free in the instant they arrived / offered")
        case .averageTalkSeconds:
            .init(
                "Average talk time", .seconds, of: .answeredCalls, .average,
                meaning: "mean conversation of answered calls")
        case .averageHandleSeconds:
            .init(
                "Average handling time (talk + wrap)", .seconds, of: .answeredCalls, .average, .judged,
                meaning: "mean talk + wrap of answered calls")
        case .answeredAtHome:
            .init(
                "Answered by a home team", .fraction, of: .answeredCalls, .share, needs: .teamsAwayFromHome,
                meaning: "answered by a team that serves the caller's area / answered")
        case .attemptsPerCaller:
            .init(
                "Attempts a caller", .attempts, of: .calls, .plain, good: .down, needs: .followOns,
                meaning: "attempts / callers who tried")
        case .callersNeverAnswered:
            .init(
                "Callers never answered", .callers, of: .calls, .count, good: .down,
                meaning:
                    "abandoned and blocked calls whose caller does not try again, and callers whom no attempt of a call-back reached"
            )
        case .hoursMissingTarget: .missing(days: "hours", "hours of the clock")
        case .daysMissingTarget: .missing(days: "days", "days, midnight to midnight,")
        case .weeksMissingTarget: .missing(days: "weeks", "whole weeks, Monday to Sunday,")
        case .monthsMissingTarget: .missing(days: "months", "whole calendar months")
        case .averageQueueLength:
            .init(
                "Average number of calls waiting", .calls, of: .calls, .plain, good: .down,
                meaning: "time callers waited for an agent to be chosen / clock time")
        case .longestQueue:
            .init(
                "Most calls waiting at once", .calls, of: .calls, .plain, good: .down,
                meaning: "most callers who waited at one moment of a replication, their mean")
        case .doneByDeadline:
            .init(
                "Done by the deadline", .fraction, of: .calls, .share, good: .up, needs: .deadline,
                meaning:
                    "items finished within `deadlineHours` of their arrival / items of which it is known whether they were"
            )
        case .backlog:
            .init(
                "Waiting at the end (backlog)", .calls, of: .calls, .plain, good: .down, needs: .deadline,
                meaning:
                    "items waiting for an agent at the end of the time, the mean of all its ends where it comes again")
        case .oldestHours:
            .init(
                "Age of the oldest waiting, hours", .hours, of: .calls, .plain, good: .down, needs: .deadline,
                meaning: "longest that an item waiting then had waited since its arrival in a replication, their mean")
        case .occupancy:
            .init(
                "Occupancy (share of time on calls)", .fraction, of: .agents, .plain, .judged,
                meaning: "engaged time / time in the room, overtime included in both")
        case .averageAgents:
            .init(
                "Average agents present", .agents, of: .agents, .plain, needs: .staffingThatVaries, .judged,
                meaning: "time in the room / clock time")
        case .averageAgentsOnCalls:
            .init(
                "Average agents on calls", .agents, of: .agents, .plain, meaning: "engaged time / clock time")
        case .callsPerAgentHour:
            .init(
                "Calls an agent an hour", .callsPerHour, of: .agents, .plain,
                meaning: "answered calls, callers reached by call-back and items of work done / hours in the room")
        case .overtimeHours:
            .init(
                "Overtime, hours", .hours, of: .agents, .plain, needs: .staffingThatVaries,
                meaning: "time in the room after duty has ended")
        case .chatsPerAgent:
            .init(
                "Chats at once, of agents with any", .chats, of: .agents, .plain, needs: .chats,
                meaning: "time of all web chats with an agent / time of agents with at least one")
        case .breakCompliance:
            .init(
                "Breaks taken in their window", .fraction, of: .agents, .share, needs: .breaks,
                meaning: "breaks kept / (kept + late + missed)")
        case .breakHours:
            .init("Breaks, hours", .hours, of: .agents, .plain, needs: .breaks, meaning: "time on breaks")
        case .steppedAwayHours:
            .init(
                "Away from the desk unplanned, hours", .hours, of: .agents, .plain, needs: .adherence,
                meaning: "time away from the desk that was not planned")
        case .establishment:
            .workforce("Establishment", .posts, "full-time posts that are to be filled")
        case .inPost:
            .workforce(
                "In post", .posts,
                "full-time posts of those who have joined and not left, at midnight, on average over the days")
        case .inTraining: .workforce("  in training", .posts, "those in post who are trained off the floor")
        case .onFloor: .workforce("  on the floor", .posts, "those in post whose training is over")
        case .experienced:
            .workforce(
                "    of these, experienced", .posts,
                "those on the floor past the last step of the learning curve, tutors included")
        case .leavers: .workforce("Leavers", .posts, "full-time posts of those who leave, in all")
        case .contractedHours:
            .workforce(
                "Contracted hours", .hours,
                "posts in post x `fullTimeHoursAWeek` / 7, added up over the days: what all in post are paid for, in training too"
            )
        case .paidHours:
            .cost(
                "Paid hours, without overtime", .hours,
                "hours of the shifts that begin in the period, less unpaid breaks; of teams staffed by the hour hours on duty x"
                    + " `paidHoursAnHourOnDuty`; of a workforce its contracted hours")
        case .fullTimeEquivalents:
            .cost("Full-time equivalents (FTE)", .posts, "paid hours a week / `fullTimeHoursAWeek`")
        case .costAYear:
            .cost(
                "Cost a year", .money,
                "pay + enhancements + overtime + on-costs; for all teams together + what is paid for recruits, once, every year and for"
                    + " calls"
            )
        case .costOfPayAYear: .cost("Pay, a year", .money, "paid hours x pay an hour, x 365 / days of the period")
        case .costOfEnhancementsAYear:
            .cost(
                "Enhancements, a year", .money,
                "paid hours within each enhancement x pay an hour x `extra`, x 365 / days of the period; of a workforce the contracted"
                    + " hours of those on the floor, at the times at which the plan's people are down")
        case .costOfOvertimeAYear:
            .cost(
                "Overtime, a year", .money,
                "hours of overtime x pay an hour x `overtimeFactor`, x 365 / days of the period")
        case .costOfOnCostsAYear:
            .cost("On-costs, a year", .money, "(pay + enhancements + overtime) x `onCosts`")
        case .costOfRecruitmentAYear:
            .costOfRecruits("Recruitment, a year", "people who join in the period x `recruitmentAHead`")
        case .costOfTrainingAYear:
            .costOfRecruits("Training, a year", "people whose training begins in the period x `trainingAHead`")
        case .costOfTutoringAYear:
            .costOfRecruits("Tutoring, a year", "people whose tutoring begins in the period x `tutoringAHead`")
        case .costOfOneOffAYear:
            .cost(
                "What is paid once, a year", .money,
                "P r / (1 - (1 + r)^-n) of the sum P, with r the `discountRate` and n the `years`; P / n where r is 0")
        case .costOfYearlyAmountsAYear: .cost("Yearly amounts", .money, "sum of `aYear`")
        case .costOfCallsAYear:
            .cost(
                "Calls, a year", .money,
                "answered x `perAnswered` + abandoned x `perAbandoned` + attempts after an unanswered one x `perRepeat`, x 365 /"
                    + " days of the period")
        case .costAnAnsweredCall:
            .cost(
                "Cost an answered call", .money, "cost a year x days of the period / 365 / answered calls of callers")
        }
    }

    /// What the measure is counted in.
    public var unit: Unit { definition.unit }

    /// The values it can have: nothing is below 0, no fraction above 1.
    public var range: ClosedRange<Double> { 0...(unit == .fraction ? 1 : .infinity) }
}

extension MeasureDefinition {
    fileprivate static func workforce(_ words: String, _ unit: Measure.Unit, _ meaning: String) -> MeasureDefinition {
        MeasureDefinition(words, unit, of: .workforce, .plain, needs: .workforce, meaning: meaning)
    }

    fileprivate static func cost(_ words: String, _ unit: Measure.Unit, _ meaning: String) -> MeasureDefinition {
        MeasureDefinition(words, unit, of: .costs, .plain, needs: .prices, meaning: meaning)
    }

    fileprivate static func costOfRecruits(_ words: String, _ meaning: String) -> MeasureDefinition {
        MeasureDefinition(
            words, .money, of: .costs, .plain, needs: .pricesOfRecruits,
            meaning: meaning + ", x 365 / days of the period")
    }

    fileprivate static func answered(within seconds: Int, _ words: String) -> MeasureDefinition {
        MeasureDefinition(
            words, .fraction, of: .waitsOfAnsweredCalls, .share, good: .up, isOfAnswerTimes: true,
            meaning: "answered after at most \(seconds) s / answered")
    }

    fileprivate static func missing(days stretches: String, _ definition: String) -> MeasureDefinition {
        MeasureDefinition(
            stretches.prefix(1).uppercased() + stretches.dropFirst() + " that miss the target", .fraction,
            of: .stretches, .share, good: .down,
            meaning: "\(definition) whose service level is below the target's / those with calls")
    }
}
