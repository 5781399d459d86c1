import Foundation
import Scenarios
import Testing

@Suite("The scenarios that come with Control Room")
struct ShippedScenarioTests {
    /// The folder `Scenarios` at the top of the repository.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Scenarios").standardizedFileURL

    private static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json5") }.sorted()

    @Test("They are found")
    func areFound() { #expect(!Self.names.isEmpty) }

    @Test("Each is read without a problem", arguments: names)
    func isRead(name: String) throws {
        let scenario = try ScenarioReader.read(path: name) { path in
            (try? Data(contentsOf: Self.folder.appending(path: path))).map { Array($0) }
        }
        #expect(!scenario.callTypes.isEmpty)
    }
}
