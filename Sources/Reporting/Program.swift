/// Which program wrote a result: the one place that knows the version.
public enum Program {
    /// The executable's name.
    public static let name = "controlroom"
    /// The version, by semantic versioning.
    public static let version = "0.1.0"
    /// Name and version, as results carry them.
    public static let nameAndVersion = name + " " + version
}
