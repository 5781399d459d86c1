import ContactCentre

/// Makes the teams.
struct TeamBuilder: Section {
    let frame: ScenarioFrame

    func teams() -> [Team] {
        root["teams"].members.enumerated().map { team($1.key, $1.fields, at: $0) }
    }

    private func team(_ name: String, _ fields: Fields, at index: Int) -> Team {
        let serves = indices(fields["serves"], .area, in: areas)
        let answers = indices(fields["answers"], .callType, in: callTypeNames)
        let answered = (answers ?? Array(callTypeNames.indices)).map { CallTypeID($0) }
        let reserve = ReserveBuilder(frame: frame).keepFree(
            fields["keepFree"], answers: answers ?? Array(callTypeNames.indices)
        ) {
            .doesNotAnswer(callType: $0)
        }
        let staffing = StaffingBuilder(frame: frame).staffing(fields["agents"]).times(frame.multiples.agents)
        let basis = GradeBasis(team: name, answers: answered, keepFree: reserve, staffing: staffing)
        return Team(
            name: name,
            serves: (serves ?? Array(areas.indices)).map { AreaID($0) },
            answers: answered,
            keepFree: reserve,
            staffing: staffing,
            grades: GradesBuilder(frame: frame).grades(fields["grades"], basis),
            chatsAtOnce: fields["chatsAtOnce"].wholeNumber ?? Default.chatsAtOnce,
            chatSlowing: fields["chatSlowing"].number ?? Default.chatSlowing,
            people: PeopleBuilder(frame: frame).people(ofTeam: fields),
            closures: ClosuresBuilder(frame: frame).closures(fields["closed"], ofTeam: index))
    }
}
