/// What a random stream is for. Each purpose has streams of its own, so that changing one part of a scenario
/// leaves every other part's draws where they were. The numbers are part of every result: never reuse one.
enum StreamPurpose: UInt64 {
    case arrivals = 1
    case busyness = 2
    case area = 3
    case patience = 4
    case pickUp = 5
    case talk = 6
    case wrap = 7
    case breakOff = 8
    case presence = 9
    case absence = 10
    case steppingAway = 11
    case contactKey = 12
    case followOnAfterAbandoning = 13
    case followOnAfterAnswer = 14
    case followOnDelay = 15
    case connectionDelay = 16
    case balking = 17
    case commonBusyness = 18
    case drift = 19
    /// Which ordinary callers don't ring during a surge of fewer calls.
    case surge = 20
    /// When incidents happen.
    case incidents = 21
    /// When the calls of one incident come.
    case callsOfIncident = 22
    /// When somebody of the workforce leaves, and whom a loss takes.
    case leaving = 23
    case loss = 24
    case callBack = 27
}
