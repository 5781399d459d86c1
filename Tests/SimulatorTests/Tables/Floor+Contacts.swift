import ContactCentre
import Simulator

extension Floor {
    /// The world of a table's rows: calls, and the contacts that may follow on.
    func world(_ rows: [FloorRow]) -> World {
        let names = types.map(\.name)
        let lives = rows.map { $0.life(types: names, areas: areas) }
        var world = World(room: room, calls: [], duties: dutyChanges, end: Int64(end) * second)
        world.room.followsOn = room.callsBack || rows.contains { $0.origin != nil }
        for (place, row) in rows.enumerated() {
            let aftermath = aftermath(ofRow: place, of: rows)
            guard let parent = parent(of: row, in: rows) else {
                world.calls.append(lives[place])
                if world.room.followsOn { world.aftermaths.append(aftermath) }
                continue
            }
            var life = lives[place]
            life.patienceEnd -= life.arrival
            life.arrival = 0
            world.sequels.append(
                Sequel(parent: UInt64(parent), rule: UInt16(place), life: life, aftermath: aftermath))
        }
        return world
    }

    /// The rows whose calls came, in the order of their records, and the other rows.
    func follow(_ rows: [FloorRow], _ result: RoomRecords) -> (come: [FloorRow], rest: [FloorRow]) {
        let fresh = rows.indices.filter { rows[$0].origin == nil }
            .map { (place: $0, arrival: rows[$0].life(types: [], areas: []).arrival) }
            .filter { $0.arrival < Int64(end) * second }
        let contacts = result.contacts.map { (place: Int($0.rule), arrival: $0.instant) }
        let come = (fresh + contacts).enumerated().sorted { one, other in
            (one.element.arrival, one.offset) < (other.element.arrival, other.offset)
        }.map(\.element.place)
        return (come.map { rows[$0] }, rows.indices.filter { !come.contains($0) }.map { rows[$0] })
    }

    private func parent(of row: FloorRow, in rows: [FloorRow]) -> Int? {
        row.origin.flatMap { origin in rows.firstIndex { $0.name == origin.call } }
    }

    /// What may come of the call in a row: contacts are told from each other by their rows' places.
    private func aftermath(ofRow place: Int, of rows: [FloorRow]) -> Aftermath {
        var aftermath = Aftermath(key: UInt64(place))
        for (rule, row) in rows.enumerated() {
            guard let origin = row.origin, parent(of: row, in: rows) == place else { continue }
            let contact = Aftermath.Contact(delay: origin.delay, rule: UInt16(rule))
            if origin.end == "abandoned" { aftermath.afterAbandoning = contact }
            if origin.end == "invain" { aftermath.afterRingingInVain = contact }
            if origin.end == "answered" || origin.end == "home" { aftermath.afterAnswerAtHome = contact }
            if origin.end == "answered" || origin.end == "away" { aftermath.afterAnswerAway = contact }
        }
        return aftermath
    }
}
