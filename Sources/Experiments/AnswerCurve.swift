public import ContactCentre
import Measures
import Scenarios
import Statistics

/// How soon the callers of one call type are answered, in all replications together.
public struct AnswerCurve: Sendable, Equatable {
    /// By a waiting time, which share of all calls offered had been answered.
    public struct Step: Sendable, Equatable {
        /// The time since the call arrived.
        public let seconds: Double
        /// Answered within it / offered.
        public let answeredFraction: Double

        /// A share answered by a time.
        public init(seconds: Double, answeredFraction: Double) {
            (self.seconds, self.answeredFraction) = (seconds, answeredFraction)
        }
    }

    /// When time starts.
    public enum Clock: Sendable {
        /// When the call arrives in the room.
        case force
        /// When the operator hands the call over, by the connection delay before that.
        case national
    }

    /// The call type.
    public let callType: CallTypeID
    /// From when on time is counted.
    public let clock: Clock
    /// In order of time, as far as anybody waited who was answered. The first is at the shortest wait; between two steps the share
    /// lies between theirs.
    public let steps: [Step]

    /// A curve.
    public init(callType: CallTypeID, clock: Clock = .force, steps: [Step]) {
        (self.callType, self.clock, self.steps) = (callType, clock, steps)
    }

    /// The time by which all but a small share of those answered at all were answered; nil without any.
    public func seconds(untilAllBut fraction: Double) -> Double? {
        guard let end = steps.last?.answeredFraction else { return nil }
        return steps.first { $0.answeredFraction >= end * (1 - fraction) }?.seconds
    }

    /// The share answered within a time.
    public func answeredFraction(within seconds: Double) -> Double {
        let next = steps.firstPlace { $0.seconds > seconds }
        return next > 0 ? steps[next - 1].answeredFraction : 0
    }
}

extension Run {
    /// How soon callers are answered, by call type, on the force's clock and then on the national where there is one; none for work,
    /// nor for a type without calls.
    public func answerCurves(_ samples: Samples) -> [AnswerCurve] {
        measurement.keys.enumerated().flatMap { figure, key -> [AnswerCurve] in
            guard let callType = key.callType, key.isWhole, key.measure == .offered,
                !scenario.callTypes[callType.index].isWork,
                let mean = samples.estimate(of: figure, confidence: Run.confidence).mean, mean > 0
            else { return [] }
            let offered = mean * Double(samples.replications)
            let clocks = [
                (AnswerCurve.Clock.force, measurement.cells(ofAnswered: callType)),
                (.national, measurement.cells(ofNational: callType)),
            ]
            return clocks.filter { !$0.1.isEmpty }.map { clock, cells in
                let waits = WaitCounts(sumOf: samples.waits.waits(inCells: cells))
                var answered: Int64 = 0
                let steps = waits.bins.indices.map { place in
                    answered += waits.bins[place].calls
                    return AnswerCurve.Step(
                        seconds: waits.waits(inBinAt: place).high, answeredFraction: Double(answered) / offered)
                }
                return AnswerCurve(callType: callType, clock: clock, steps: steps)
            }
        }
    }
}
