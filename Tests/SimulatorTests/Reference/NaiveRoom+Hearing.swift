import ContactCentre
import Scenarios
import Simulator

extension NaiveRoom {
    // MARK: What a caller hears on arrival who has to wait (rules 22 and 23)

    mutating func letHear(_ call: Int) {
        let ofType = waiting.filter { type(of: $0) == type(of: call) }
        if let most = room.callTypes[type(of: call)].queueCapacity, ofType.count > most {
            waiting.removeAll { $0 == call }
            callers[call].hearBusyTone(at: now)
            expectContact(callers[call].aftermath.afterAbandoning, of: call, isRedial: true)
        } else if !room.callTypes[type(of: call)].balking.isEmpty {
            hearWait(call, place: ofType.count)
        }
    }

    private mutating func hearWait(_ call: Int, place: Int) {
        let last = waitsHeard[type(of: call)].suffix(10)
        let waits = last.reduce(0) { $0 + Double($1.wait) }
        let places = last.reduce(0) { $0 + Double($1.place) }
        let announced = last.isEmpty ? nil : Double(place) * waits / places
        let share = room.callTypes[type(of: call)].balking.last { step in
            announced.map { $0 > Double(step.above.microseconds) } ?? false
        }
        if let share, Double(callers[call].life.balkingPoint) / 4_294_967_296 < share.fraction {
            waiting.removeAll { $0 == call }
            callers[call].hangUp(at: now, chosen: now)
            callers[call].hasBalked = true
            expectContact(callers[call].aftermath.afterAbandoning, of: call, isRedial: true)
        } else {
            callers[call].placeHeard = place
        }
    }

    /// An agent turns to a call, whose wait is over.
    mutating func noteWaitHeard(_ call: Int) {
        guard let place = callers[call].placeHeard else { return }
        waitsHeard[type(of: call)].append((now - callers[call].life.arrival, place))
    }
}
