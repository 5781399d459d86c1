import BrowserRuntime

/// The engine as a page calls it: words and files go in, a text comes out.
///
/// A page asks `controlroom_request` for memory, writes its request there and calls `controlroom_answer`, which says how many
/// bytes stand at `controlroom_answer_start` then. One request at a time: the next takes the memory back. A fault in the engine
/// ends it without a word; the page has to begin another.
@main
enum BrowserEngine {
    nonisolated(unsafe) fileprivate static var request: [UInt8] = []
    nonisolated(unsafe) fileprivate static var answer: [UInt8] = []
    nonisolated(unsafe) fileprivate static var session = PageSession()

    /// Nothing to begin with: the page calls the functions below.
    static func main() {}
}

/// Memory for a request of so many bytes.
@_cdecl("controlroom_request")
public func request(_ bytes: Int32) -> UnsafeMutablePointer<UInt8>? {
    BrowserEngine.request = [UInt8](repeating: 0, count: Int(bytes))
    return BrowserEngine.request.withUnsafeMutableBufferPointer { $0.baseAddress }
}

/// Answers the request; how many bytes the answer has. What is wrong instead is an answer whose bytes are counted below zero.
@_cdecl("controlroom_answer")
public func answer() -> Int32 {
    let bundle = BundledTexts(BrowserEngine.request)
    do throws(PageProblem) {
        BrowserEngine.answer = Array(try BrowserEngine.session.answer(bundle).utf8)
        return Int32(BrowserEngine.answer.count)
    } catch {
        BrowserEngine.answer = Array(error.words.utf8)
        return -Int32(BrowserEngine.answer.count)
    }
}

/// Where the answer stands.
@_cdecl("controlroom_answer_start")
public func answerStart() -> UnsafeMutablePointer<UInt8>? {
    BrowserEngine.answer.withUnsafeMutableBufferPointer { $0.baseAddress }
}
