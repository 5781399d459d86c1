import Foundation
import Testing

@Suite("The pages of the repository")
struct LinkTests {
    @Test("lead to files that are there", arguments: pages)
    func links(page: String) throws {
        let url = projectFolder.appendingPathComponent(page)
        let text = try String(contentsOf: url, encoding: .utf8)
        for link in text.matches(of: /\]\(([^)#\s]+)\)/) where !link.1.contains(":") {
            let target = url.deletingLastPathComponent().appendingPathComponent(String(link.1)).path
            #expect(FileManager.default.fileExists(atPath: target), "\(page): \(link.1)")
        }
    }

    /// DocC's landing page alone needs links that nothing but DocC follows: its topics.
    @Test(
        "have links that any reader of Markdown follows", arguments: pages.filter { !$0.hasSuffix("/ControlRoom.md") })
    func plainLinks(page: String) throws {
        let text = try String(contentsOf: projectFolder.appendingPathComponent(page), encoding: .utf8)
        #expect(!text.contains("<doc:"))
    }
}

private let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private let pages: [String] = {
    let catalogue = "Sources/controlroom/ControlRoom.docc"
    let names = try? FileManager.default.contentsOfDirectory(
        atPath: projectFolder.appendingPathComponent(catalogue).path)
    return ["README.md"] + (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { catalogue + "/" + $0 }
}()
