import Reporting
import Templates

/// The templates in words.
enum TemplateList {
    /// A line or two a template.
    static func text(width: Int) -> String {
        HelpText.rows(Template.all.map { ($0.name, $0.summary) }, page: max(width, leastWidth)) + "\n\n"
            + "\(Program.name) new NAME --template TEMPLATE writes one to NAME.json5.\n"
    }

    /// What is said where none is asked for.
    static let missing =
        "--template is missing: one of " + Template.all.map(\.name).joined(separator: ", ")
        + "; '\(Program.name) new --list' says what each is for"

    /// Below it words don't fit beside the names.
    private static let leastWidth = 60
}
