import ContactCentre
import Simulator

/// A contact that will come.
struct NaiveContact {
    let instant: Int64
    /// The call it comes of: a place in the table.
    let parent: Int
    let rule: UInt16
    /// Whether the caller of that call hung up.
    let isRedial: Bool
    /// Whether it follows an answer at once.
    let isHandedOn: Bool
    /// Whether it is a further attempt to ring that caller back.
    var isNextAttempt = false
}

extension NaiveRoom {
    // MARK: Follow-on contacts (rules 16 and 17)

    /// A call has come to its end now, of which a contact comes if there is one.
    mutating func expectContact(_ contact: Aftermath.Contact, of call: Int, isRedial: Bool) {
        guard contact != .none else { return }
        contacts.append(
            NaiveContact(
                instant: now + contact.delay, parent: call, rule: contact.rule, isRedial: isRedial,
                isHandedOn: !isRedial && contact.delay == 0))
    }

    /// The contact that comes next of those due now.
    var firstContactDue: Int? {
        contacts.indices.filter { contacts[$0].instant == now }.min { one, other in
            let (parent, otherParent) = (callers[contacts[one].parent], callers[contacts[other].parent])
            return (parent.life.arrival, parent.aftermath.key) < (otherParent.life.arrival, otherParent.aftermath.key)
        }
    }

    mutating func letContactArrive(_ contact: NaiveContact) {
        let parent = callers[contact.parent]
        let due = DueContact(
            instant: now, parent: parent.aftermath.key, parentDepth: parent.aftermath.depth, rule: contact.rule,
            area: parent.life.area, parentType: parent.life.callType, isRedial: contact.isRedial,
            isNextAttempt: contact.isNextAttempt)
        contactsCome.append(due)
        let (life, aftermath) = lifeOfContact(due)
        callers.append(NaiveCaller(life: life, aftermath: aftermath))
        if contact.isNextAttempt {
            callers[callers.count - 1].callBack = parent.callBack
            callers[callers.count - 1].callBack?.attempt += 1
        }
        if contact.isRedial || contact.isHandedOn || contact.isNextAttempt {
            // A further attempt to ring back is no call of the caller's.
            let itself = parent.callBack?.attempt ?? 1 > 1 ? [] : [(parent.life.callType, parent.life.arrival)]
            callers[callers.count - 1].before = parent.before + itself
            callers[callers.count - 1].attempt = parent.attempt + (contact.isRedial ? 1 : 0)
            callers[callers.count - 1].isHandedOn = contact.isHandedOn
        }
        arrive(callers.count - 1)
    }
}
