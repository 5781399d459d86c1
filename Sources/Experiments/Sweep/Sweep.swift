/// Runs every cell of a sweep on the same callers, and says how far each lies from the scenario as it stands.
///
/// Callers come from streams that the cells share, so a difference between two cells is the varied values' own. The
/// result depends on the plan, the seed and the number of replications only: cells and replications run in parallel, but
/// are added up in the order of their numbers.
public struct Sweep: Sendable {
    let plan: SweepPlan
    package let settings: Run.Settings

    /// Prepares a sweep.
    ///
    /// - Parameter settings: for every cell; a precision is not pursued.
    public init(_ plan: SweepPlan, settings: Run.Settings) {
        self.plan = plan
        self.settings = settings
    }
}
