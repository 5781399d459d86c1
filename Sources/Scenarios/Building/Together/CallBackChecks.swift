import ContactCentre
import Probability

/// Checks offers of a call-back against what callers hear, how long they wait and who leaves the house.
struct CallBackChecks: Section {
    let frame: ScenarioFrame

    func check(_ callTypes: [CallType]) {
        for callType in callTypes {
            guard let callBack = callType.callBack else { continue }
            let fields = root["callTypes"][callType.name]["callBack"]
            if callType.routing.contains(where: { $0.transfersOut }) { report(.callBackBesideOut, fields) }
            switch callBack.offer {
            case .afterWaiting(let wait):
                let longest = callType.patience.longest
                guard wait.seconds >= longest else { continue }
                report(
                    .offerAfterPatience(seconds: wait.seconds, patienceSeconds: longest), fields["offerAfterSeconds"])
            case .aboveAnnounced:
                guard callType.balking.isEmpty else { continue }
                report(.offerOfNoAnnouncement, fields["offerAboveAnnouncedSeconds"])
            }
        }
    }

    private func report(_ kind: Problem.Kind, _ fields: Fields) {
        findings.add(kind, at: fields.place, path: fields.path)
    }
}
