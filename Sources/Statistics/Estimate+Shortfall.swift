extension Estimate {
    /// How far the figure lies below a level: max(0, level - figure), and so its interval; nil where there is no figure.
    ///
    /// Exact where the figure's interval is, since it falls as the figure rises.
    public func shortfall(below level: Double) -> Estimate? {
        guard let mean else { return nil }
        return Estimate(
            mean: max(0, level - mean), low: high.map { max(0, level - $0) }, high: low.map { max(0, level - $0) },
            confidence: confidence)
    }
}
