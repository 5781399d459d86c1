/// Who belongs to a room on one day, at its midnight, in full-time posts; and how many people, by head, begin something on it.
public struct WorkforceDay: Equatable, Sendable, BitwiseCopyable {
    /// Those who have joined and not left: in training or on the floor.
    public var inPost: Double
    /// Those of them who are trained off the floor.
    public var inTraining: Double
    /// Those of them who are on the floor, where they take calls or do what else the room does.
    public var onFloor: Double
    /// Those on the floor past the last step of the learning curve, tutors included.
    public var experienced: Double
    /// Those whose first day away it is.
    public var leavers: Double
    /// People of an intake whose first day it is, also one who is lost on it.
    public var joiners = 0
    /// Those of them whose training begins.
    public var beginTraining = 0
    /// People whose first day beside a tutor it is.
    public var beginTutoring = 0

    /// A day.
    public init(
        inPost: Double = 0, inTraining: Double = 0, onFloor: Double = 0, experienced: Double = 0, leavers: Double = 0
    ) {
        self.inPost = inPost
        self.inTraining = inTraining
        self.onFloor = onFloor
        self.experienced = experienced
        self.leavers = leavers
    }
}
