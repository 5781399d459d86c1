import ContactCentre
import Scenarios

/// A call type's target in words.
struct TargetWords {
    private let target: Target

    /// The words for a target.
    init(_ target: Target) {
        self.target = target
    }

    /// The time: "within 10 s".
    private var bound: String {
        let limit = ReadableNumber.limit(seconds: target.within.seconds)
        return switch target.bound {
        case .atMost: "within " + limit
        case .under: "in under " + limit
        }
    }

    /// What the service level counts: "answered within 10 s".
    var achievement: String {
        target.basis == .offeredWithAbandonedWithinTarget ? "answered or hung up " + bound : "answered " + bound
    }

    /// The target: "90% answered within 10 s".
    var aim: String {
        ReadableNumber.shortPercent(target.fraction) + " " + achievement
    }

    /// Which calls the service level is a share of: "all calls offered".
    var basis: String {
        switch target.basis {
        case .offered, .offeredWithAbandonedWithinTarget: "all calls offered"
        case .answered: "calls answered"
        case .offeredLessCallBacks: "calls offered, call-backs left out"
        case .offeredLessShortAbandons: "calls offered, short abandons left out"
        }
    }

    /// The share aimed at.
    var fraction: Double { target.fraction }
}
