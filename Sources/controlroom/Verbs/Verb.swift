/// What the program can be asked to do.
enum Verb: String, CaseIterable {
    case run, compare, report, sweep, staff, calibrate, validate, check, new, `import`, measure, export, merge, schema,
        erlang
    case benchmark

    /// The verb of this name; with a suggestion where there is none.
    static func named(_ name: String) throws(CommandFailure) -> Verb {
        if let verb = Verb(rawValue: name) { return verb }
        let known = allCases.map(\.rawValue) + ["--help", "--version"]
        if name.hasPrefix("-") { throw .usage(.unknownOption(name, known: known), verb: nil) }
        if NearbyFile.looksLikeFile(name) {
            let file = NearbyFile.isFile(name) ? name : NearbyFile.meant(by: name) ?? name
            throw .usage(.fileWithoutVerb(file), verb: nil)
        }
        throw .usage(.unknownVerb(name, known: known), verb: nil)
    }

    /// How its users see it.
    var definition: VerbDefinition {
        switch self {
        case .run: RunVerb.definition
        case .compare: CompareVerb.definition
        case .report: ReportVerb.definition
        case .sweep: SweepVerb.definition
        case .staff: StaffVerb.definition
        case .calibrate: CalibrateVerb.definition
        case .validate: ValidateVerb.definition
        case .check: CheckVerb.definition
        case .new: NewVerb.definition
        case .export: ExportVerb.definition
        case .merge: MergeVerb.definition
        case .schema: SchemaVerb.definition
        case .erlang: ErlangVerb.definition
        case .benchmark: BenchmarkVerb.definition
        case .import: ImportVerb.definition
        case .measure: MeasureVerb.definition
        }
    }

    /// Reads the arguments and does the work.
    func perform(_ words: [String]) async throws(CommandFailure) -> ExitCode {
        let arguments: Arguments
        do throws(UsageProblem) {
            arguments = try Arguments(words, for: definition)
        } catch {
            throw .usage(error, verb: rawValue)
        }
        if arguments.wantsHelp {
            try StandardOutput.write(HelpText.verb(definition))
            return .done
        }
        return switch self {
        case .run: try await RunVerb.perform(arguments)
        case .compare: try await CompareVerb.perform(arguments)
        case .report: try await ReportVerb.perform(arguments)
        case .sweep: try await SweepVerb.perform(arguments)
        case .staff: try await StaffVerb.perform(arguments)
        case .calibrate: try await CalibrateVerb.perform(arguments)
        case .validate: try ValidateVerb.perform(arguments)
        case .check: try await CheckVerb.perform(arguments)
        case .new: try NewVerb.perform(arguments)
        case .export: try ExportVerb.perform(arguments)
        case .merge: try MergeVerb.perform(arguments)
        case .schema: try SchemaVerb.perform(arguments)
        case .erlang: try ErlangVerb.perform(arguments)
        case .benchmark: try await BenchmarkVerb.perform(arguments)
        case .import: try ImportVerb.perform(arguments)
        case .measure: try MeasureVerb.perform(arguments)
        }
    }
}
