import Probability

/// A law of lengths of time as a scenario file gives it: its name, its keys, and the law that they make. A further law is a
/// further row of the table below, which the reader, its messages and the schema go by.
struct LengthForm: Sendable {
    /// What stands under `distribution`.
    let name: String
    let keys: [Key]
    var alternatives: [GroupShape.Alternatives] = []
    var companions: [(key: String, needed: String)] = []
    /// The law of an object whose keys have the right form; nil where there is none, which has been reported.
    let law: @Sendable (LengthBuilder, Fields) -> Distribution?

    private static let laws = [
        LengthForm(name: "constant", keys: [Key("seconds", .number(.length), required: true, "The length.", "2")]) {
            $1["seconds"].number.map { .constant($0) }
        },
        LengthForm(name: "exponential", keys: [mean]) { .exponential(mean: $1.mean) },
        LengthForm(name: "gamma", keys: [mean, variation]) { .gamma(mean: $1.mean, variation: $1.variation) },
        LengthForm(name: "lognormal", keys: [mean, variation]) { .lognormal(mean: $1.mean, variation: $1.variation) },
        LengthForm(
            name: "weibull",
            keys: [
                mean,
                Key(
                    "shape", .number(.from(Limits.leastShape, to: Limits.mostShape)), required: true,
                    "The shape; 1 is exponential.", "1.5"),
            ]
        ) { .weibull(mean: $1.mean, shape: $1["shape"].number ?? 1) },
        LengthForm(name: "uniform", keys: [least, most]) { builder, fields in
            builder.inOrder([least, most], fields).map { .uniform(least: $0[0], most: $0[1]) }
        },
        LengthForm(name: "triangular", keys: [least, mode, most]) { builder, fields in
            builder.inOrder([least, mode, most], fields).map { .triangular(least: $0[0], mode: $0[1], most: $0[2]) }
        },
        LengthForm(
            name: "empirical",
            keys: [
                Key(
                    "valuesSeconds", .list(of: .number(.length), elements: "lengths", count: .atLeast(1)),
                    "Observed lengths, each equally likely.", "[30, 45, 200]"),
                Key(
                    "csv", .text, "A CSV file of observed lengths, one a row, with an optional header seconds.",
                    "\"lengths.csv\""),
                .csvFactor("The file's lengths are taken so many times as long."),
            ],
            alternatives: [.init(keys: ["valuesSeconds", "csv"], example: "valuesSeconds: [30, 45, 200]")],
            companions: [Key.csvFactorNeedsFile]
        ) { builder, fields in
            (fields["valuesSeconds"].numbers ?? builder.lengthsInFile(fields))
                .flatMap { ObservedLengths($0) }.map { .empirical($0) }
        },
    ]

    private static let never = LengthForm(name: "never", keys: []) { _, _ in .never }

    private static func mixture(never: Bool) -> LengthForm {
        let parts = Shape.named(
            .init(
                kind: .part, introduces: true, mostMembers: Limits.parts, needsMember: true,
                value: .group(.part(never: never))))
        let example = "{ short: { share: 0.2, constant: 20 }, long: { share: 0.8, constant: 300 } }"
        return LengthForm(
            name: "mixture", keys: [Key("parts", parts, required: true, "The parts, by name.", example)]
        ) { $0.mixture($1["parts"]) }
    }

    /// The forms that may stand in one place; parts of mixtures aren't mixtures, and only patience is endless.
    static func forms(mixed: Bool, never: Bool) -> [LengthForm] {
        laws + (mixed ? [mixture(never: never)] : []) + (never ? [LengthForm.never] : [])
    }

    /// Every form there is.
    static let all = forms(mixed: true, never: true)

    // MARK: Keys of several forms

    private static let mean = Key("meanSeconds", .number(.lengthAboveZero), required: true, "The mean.", "263")
    private static let variation = Key(
        "variation", .number(.from(Limits.leastVariation, to: Limits.mostVariation)), required: true,
        "The coefficient of variation.", "1.0")
    private static let least = Key("leastSeconds", .number(.length), required: true, "The least length.", "10")
    private static let mode = Key("modeSeconds", .number(.length), required: true, "The most likely length.", "40")
    private static let most = Key(
        "mostSeconds", .number(.lengthAboveZero), required: true, "The greatest length.", "90")
}

extension Key {
    /// How many times as large the numbers of the CSV file beside it are taken.
    static func csvFactor(_ subject: String) -> Key {
        Key(
            csvFactorName, .number(.from(0, to: Limits.csvFactor)), subject, "1.1", absent: .number(Default.factor))
    }

    static let csvFactorName = "csvFactor"
    static let csvFactorNeedsFile = (key: csvFactorName, needed: "csv")
}

extension Fields {
    fileprivate var mean: Double { self["meanSeconds"].number ?? 1 }
    fileprivate var variation: Double { self["variation"].number ?? 1 }
}

extension GroupShape.Kinds {
    /// The laws of a length of time.
    static func lengths(mixed: Bool, never: Bool) -> GroupShape.Kinds {
        let kinds = LengthForm.forms(mixed: mixed, never: never).map {
            Kind(name: $0.name, keys: $0.keys, alternatives: $0.alternatives, companions: $0.companions)
        }
        return GroupShape.Kinds(
            tag: Key(
                "distribution", .choice(kinds.map { $0.name }), required: true, "The law of the length.",
                "\"lognormal\""),
            all: kinds,
            shorthand: Key("constant", .number(.length), "Always this many seconds.", "2"))
    }
}
