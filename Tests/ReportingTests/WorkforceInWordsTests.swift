import Experiments
import Reporting
import Scenarios
import Testing

@Suite("The workforce in words")
struct WorkforceInWordsTests {
    private func words(_ keys: String) throws -> [String] {
        try PeopleInWordsTests.scenario(
            teams: "Room: { agents: { constant: 5 } }",
            scenario: "workforce: { establishment: 45, \(keys) }"
        ).workforceInWords
    }

    @Test("Nothing is said where there is none; who is in post where there is")
    func least() throws {
        #expect(try PeopleInWordsTests.scenario(teams: "Room: { agents: { constant: 5 } }").workforceInWords == [])
        #expect(
            try words("plannedFor: 40.5, inPost: { experienced: 30, new: 1 }") == [
                "Room has the agents as planned while 40.5 full-time posts are on the floor, and so many times as many with more or fewer.",
                "In post at the start: 31 people, of whom 30 are experienced; the establishment is 45 full-time posts.",
            ])
    }

    @Test("Intakes, leavers, losses, the learning curve and recovery")
    func everything() throws {
        let sentences = try words(
            """
            plannedFor: 40, inPost: { experienced: 1 },
            intakes: [{ start: '2017-10-03', people: 12, trainingWeeks: 1, tutoredWeeks: 2, joins: 'Room' },
                      { name: 'one', start: '2017-10-03', people: 1, weeksElsewhere: 50 }],
            leavers: { aYear: 0.18, firstYear: 0.3, losses: [{ on: '2017-10-04', people: 2, name: 'officers', fromYears: 1 }] },
            learning: [{ weeks: 0, handlingFactor: 1.4, pickUpFactor: 1.2 }, { weeks: 8, handlingFactor: 1.2 }, { weeks: 26 }],
            tutorHandlingFactor: 1.15, partTime: { fraction: 0.2, posts: 0.6 }, recovery: {}
            """)
        #expect(
            sentences.dropFirst(2) == [
                "12 people join on 3 October 2017, on the floor from 10 October 2017, tutored for 2 weeks, in Room.",
                "1 person joins on 3 October 2017, with 50 weeks on another floor behind them.",
                "20% of people work part-time, 0.6 of a post each.",
                "Of those in post are gone a year later: 30% up to 1 year in post and 18% from then on.",
                "2 people of those in post for 1 year are lost on 4 October 2017: officers.",
                "People take from 0 weeks on the floor on 1.4 times as long over a call and 1.2 times as long to pick up; from 8 weeks on the floor on 1.2 times as long over a call; they are experienced after 26 weeks.",
                "Whoever tutors somebody takes 1.15 times as long over a call.",
            ])
    }

    @Test("From which level on service counts as recovered")
    func recovery() throws {
        let scenario = try PeopleInWordsTests.scenario(
            teams: "Room: { agents: { constant: 5 } }", callType: "target: { withinSeconds: 10, fraction: 0.9 }",
            scenario: "workforce: { establishment: 45, plannedFor: 40, inPost: {}, recovery: { '999': 0.8 } }")
        #expect(scenario.workforceInWords.last == "Service counts as recovered, three months in a row: 999 at 80%.")
    }

    @Test("With prices: who is paid for what, and what a recruit costs; hours on duty are nobody's pay")
    func prices() throws {
        let scenario = try PeopleInWordsTests.scenario(
            teams: "Room: { agents: { constant: 5 } }",
            scenario: """
                workforce: { establishment: 45, plannedFor: 40, inPost: { experienced: 40 } },
                costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 }, recruitmentAHead: 2500, tutoringAHead: 500 }
                """)
        #expect(
            scenario.costsInWords.dropFirst() == [
                "Everybody in post is paid for 37 hours a week for each full-time post, in training and beside the calls too; who is on the floor works at the times at which the plan's agents do.",
                "A head, once it begins: recruitment 2,500 and tutoring 500.",
                "Calls themselves cost nothing.",
            ])
    }
}
