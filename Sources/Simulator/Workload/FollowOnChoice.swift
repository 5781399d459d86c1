import ContactCentre
import Scenarios

/// Which of the contacts that exclude each other follows on a call, by one number from 0 up to 1.
///
/// Rules that lead to the call's own type take their shares from 0 upwards, the others from 1 downwards, in the order of
/// the names of the call types. So what callers do on the same line and what they do on another don't touch each other's
/// contacts, however their probabilities change, and the order of the file does not matter. A probability of 0 takes nothing.
struct FollowOnChoice: Sendable {
    private struct Share {
        let rule: Int
        let from: Double
        let upTo: Double
    }

    private let shares: [Share]
    let isEmpty: Bool

    /// - Parameters:
    ///   - rules: those that exclude each other.
    ///   - first: the number of the first of them.
    ///   - callType: the call's own.
    ///   - names: of all call types.
    init(_ rules: [FollowOn], first: Int, ofType callType: Int, names: [String], _ probability: (FollowOn) -> Double) {
        isEmpty = rules.isEmpty
        var (low, high) = (0.0, 1.0)
        var shares: [Share] = []
        let order = rules.indices.sorted { one, other in
            let (name, otherName) = (names[rules[one].callType.index], names[rules[other].callType.index])
            return name == otherName ? one < other : precedes(name, otherName)
        }
        for place in order {
            let share = probability(rules[place])
            if rules[place].callType.index == callType {
                shares.append(Share(rule: first + place, from: low, upTo: low + share))
                low += share
            } else {
                shares.append(Share(rule: first + place, from: high - share, upTo: high))
                high -= share
            }
        }
        self.shares = shares
    }

    /// Hands over the place of every point that a share holds, and the rule whose share it is.
    @inline(__always)
    func forEachChosen(_ points: UnsafeMutableBufferPointer<Double>, _ body: (_ place: Int, _ rule: Int) -> Void) {
        for share in shares {
            for place in points.indices where points[place] >= share.from && points[place] < share.upTo {
                body(place, share.rule)
            }
        }
    }

    /// The rule whose share holds a point; nil for none.
    func rule(at point: Double) -> Int? {
        for share in shares where point >= share.from && point < share.upTo { return share.rule }
        return nil
    }
}

/// Whether a name comes before another by its bytes: the same on every machine.
private func precedes(_ name: String, _ other: String) -> Bool {
    name.utf8.lexicographicallyPrecedes(other.utf8)
}
