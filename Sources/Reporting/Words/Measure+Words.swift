import ContactCentre

extension Measure {
    /// The measure in a manager's words. The service level's and the short abandons' words depend on the call type and
    /// are given where they are known.
    var words: String { definition.words }
}
