import Scenarios

/// `schema`: prints the scenario's JSON Schema.
enum SchemaVerb {
    static let definition = VerbDefinition(
        name: "schema",
        summary: "Prints the JSON Schema of scenario files, for editors that check and complete them.",
        options: [.output, .force],
        examples: [
            .init(
                commandLine: "controlroom schema --output scenario.schema.json",
                effect: "a file to name in the editor's settings for *.json5")
        ])

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        let schema = ScenarioSchema.json()
        try ResultOutput(arguments).write(schema.hasSuffix("\n") ? schema : schema + "\n")
        return .done
    }
}
