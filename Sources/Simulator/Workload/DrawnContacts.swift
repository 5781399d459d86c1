/// The follow-on contacts drawn on a day: what comes of the same call in several plans is drawn once.
///
/// A table of slots, at most half of them taken, and the contacts one after the other. Its memory is that of the busiest day.
struct DrawnContacts: ~Copyable {
    /// What a contact's draws hang on.
    struct Name: Equatable, BitwiseCopyable {
        /// The key of the call it comes of.
        let parent: UInt64
        /// What the streams of its rule are keyed by.
        let rule: UInt64
        /// The number of what it is drawn from.
        let source: Int32
    }

    private static let fewestSlots = 64
    private static let free: Int32 = -1

    private var names = Buffer<Name>()
    /// By name, the life as it came first, and what may come of it in turn.
    private var lives = Buffer<CallLife>()
    private var aftermaths = Buffer<Aftermath>()
    /// Where each name stands among all, in the first slot from its own on that was free.
    private var slots = Buffer<Int32>(repeating: free, count: fewestSlots)
    private var day = Int.min

    /// Forgets the contacts of earlier days when a later one begins.
    mutating func begin(_ day: Int) {
        guard day > self.day else { return }
        self.day = day
        guard !names.isEmpty else { return }
        names.removeAll()
        lives.removeAll()
        aftermaths.removeAll()
        slots.places.update(repeating: DrawnContacts.free)
    }

    /// The life of a contact of this name that comes now, and what may come of it in turn, if it has been drawn.
    func drawn(_ name: Name, for contact: DueContact) -> (CallLife, Aftermath)? {
        let place = Int(slots[slot(of: name)])
        guard place >= 0 else { return nil }
        var life = lives[place]
        life.patienceEnd = contact.instant &+ (life.patienceEnd &- life.arrival)
        life.arrival = contact.instant
        life.area = contact.area
        return (life, aftermaths[place])
    }

    /// Keeps a contact that isn't there yet.
    mutating func note(_ name: Name, _ life: CallLife, _ aftermath: Aftermath) {
        names.append(name)
        lives.append(life)
        aftermaths.append(aftermath)
        guard 2 * names.count > slots.count else {
            slots[slot(of: name)] = Int32(truncatingIfNeeded: names.count - 1)
            return
        }
        slots.resize(to: 2 * slots.count)
        slots.places.update(repeating: DrawnContacts.free)
        for place in 0..<names.count { slots[slot(of: names[place])] = Int32(truncatingIfNeeded: place) }
    }

    /// The slot of a name, or the free one where it belongs.
    private func slot(of name: Name) -> Int {
        // Keys are random bits, and so is either of them changed by the other.
        var slot = Int(truncatingIfNeeded: name.parent ^ name.rule) & (slots.count - 1)
        while slots[slot] != DrawnContacts.free, names[Int(slots[slot])] != name {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
