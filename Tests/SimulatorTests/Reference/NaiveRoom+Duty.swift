import ContactCentre
import Simulator

extension NaiveRoom {
    // MARK: Duties (rules 7 and 9), breaks and assignments (rules 13 to 15)

    mutating func letHappen(_ change: DutyChange) {
        let agent = Int(change.agent)
        switch change.kind {
        case .goesOff: goOffDuty(agent)
        case .comesOn: comeOnDuty(agent)
        case .moves: assign(agent, to: change.team == DutyChange.noTeam ? nil : Int(change.team))
        case .breakDue, .stepsAway:
            noteBreak(
                NaiveBreak(length: change.length, latest: change.latest, isScheduled: change.kind == .breakDue),
                of: agent)
        }
    }

    private mutating func comeOnDuty(_ agent: Int) {
        guard !agents[agent].isOnDuty else { return }
        agents[agent].isOnDuty = true
        if agents[agent].isPresent {
            takeUpWrapAgain(agent)
        } else {
            agents[agent].isPresent = true
            beginNextTask(of: agent)
        }
    }

    private mutating func goOffDuty(_ agent: Int) {
        let linesWithAgents = lines.filter(hasHomeAgentOnDuty)
        agents[agent].isOnDuty = false
        if agents[agent].toDo.isEmpty { leave(agent) }
        letLinesLookForAgents(linesWithAgents)
    }

    private mutating func assign(_ agent: Int, to team: Int?) {
        guard agents[agent].assigned != team else { return }
        let linesWithAgents = lines.filter(hasHomeAgentOnDuty)
        agents[agent].assigned = team
        if agents[agent].isPresent {
            if agents[agent].hasNothingInHand {
                beginNextTask(of: agent)
            } else if agents[agent].isStaying {
                takeUpWrapAgain(agent)
            }
        }
        letLinesLookForAgents(linesWithAgents)
    }

    /// The duty condition has come to hold for lines that had home agents on duty and have none any more.
    private mutating func letLinesLookForAgents(_ linesWithAgents: [NaiveLine]) {
        for line in linesWithAgents where asksForHomeAgents(line) && !hasHomeAgentOnDuty(line) {
            letLookForAgents(line)
        }
    }

    private mutating func noteBreak(_ due: NaiveBreak, of agent: Int) {
        guard agents[agent].isOnDuty else { return }
        agents[agent].breaksDue.append(due)
        if agents[agent].hasNothingInHand { beginNextTask(of: agent) }
    }

    mutating func beginBreak(_ agent: Int) {
        let due = agents[agent].breaksDue.removeFirst()
        agents[agent].pause = due
        if due.isScheduled { mark(now <= due.latest ? .breakKept : .breakLate, of: agent) }
    }

    mutating func leave(_ agent: Int) {
        agents[agent].isPresent = false
        agents[agent].pause = nil
        for due in agents[agent].breaksDue where due.isScheduled { mark(.breakMissed, of: agent) }
        agents[agent].breaksDue = []
    }

    private mutating func mark(_ activity: AgentActivity, of agent: Int) {
        spans.append(
            AgentSpan(
                start: now, end: now, agent: UInt32(agent), team: UInt16(agents[agent].team), activity: activity))
    }
}
