import ContactCentre
import Simulator

extension NaiveRoom {
    // MARK: What a caller hears on arrival who has to wait (rule 22)

    mutating func letHear(_ call: Int) {
        let ofType = waiting.filter { type(of: $0) == type(of: call) }
        if let most = room.callTypes[type(of: call)].queueCapacity, ofType.count > most {
            waiting.removeAll { $0 == call }
            callers[call].hearBusyTone(at: now)
            expectContact(callers[call].aftermath.afterAbandoning, of: call, isRedial: true)
        }
    }
}
