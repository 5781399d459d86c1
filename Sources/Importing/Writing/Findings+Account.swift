import Reporting

extension [Finding] {
    /// What was found out, as a part of an account.
    var blocks: [Document.Block] {
        [
            .heading("What was found out, and what shows it"),
            .table(
                Table(
                    columns: [.words("What"), .words("Found"), .words("Because")],
                    rows: map { .cells([$0.subject, $0.found, $0.evidence]) })),
        ]
    }
}
