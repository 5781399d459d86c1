import Importing
import Testing

struct ExportTableTests {
    private func table(_ text: String) -> ExportTable? {
        ExportTable(ExportText(Array(text.utf8)), file: "calls.csv")
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func delimiterIsTheOneThatMostLinesHaveAlike(_ delimiter: String) {
        let rows = [["start", "queue", "wait"], ["1, or so", "a", "2"], ["3", "b", "4"]]
        // A comma within quotes stands in a field.
        let text = rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: delimiter) }
        let table = table(text.joined(separator: "\n"))
        #expect(table?.delimiter.byte == Array(delimiter.utf8)[0])
        #expect(table?.header == rows[0])
        #expect(table?.text(0, 0) == "1, or so")
        #expect(table?.rowCount == 2)
    }

    @Test(arguments: [("\n", "LF"), ("\r\n", "CR LF"), ("\r", "CR")])
    func linesEndAsTheFirstDoes(_ end: String, _ name: String) {
        let table = table(["a,b", "1,2", "", "3,4"].joined(separator: end) + end)
        #expect(table?.lineEnd.rawValue == name)
        #expect(table?.rowCount == 2)
        #expect(table?.text(1, 1) == "4")
        #expect(table?.line(ofRow: 1) == 4)
    }

    @Test func titleLinesAboveTheHeaderAreNoPartOfTheTable() {
        let table = table("Queue report\nOctober 2017,\n\ndate,offered,answered\n1/10/2017,5,4\n2/10/2017,6,6\n")
        #expect(table?.header == ["date", "offered", "answered"])
        #expect(table?.headerLine == 4)
        #expect(table?.rowCount == 2)
    }

    @Test func quotesMayHoldLineEndsAndQuotes() {
        let table = table("a,b\n\"one\ntwo\",\"say \"\"no\"\"\"\n3,4\n")
        #expect(table?.text(0, 0) == "one\ntwo")
        #expect(table?.text(0, 1) == "say \"no\"")
        #expect(table?.line(ofRow: 1) == 4)
        #expect(table?.isQuoteOpen == false)
    }

    @Test func quoteThatIsNeverClosedIsNoticed() {
        #expect(table("a,b\n1,\"2\n3,4\n")?.isQuoteOpen == true)
    }

    @Test func textWithoutTwoFieldsIsNoTable() {
        #expect(table("nothing\nhere\n") == nil)
    }

    @Test func encodingIsFoundByMarksAndBytes() {
        let words = "a,b\nMüller,£5\n"
        let utf16 = Array(words.utf16)
        let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        // Windows-1252 has ü at 0xFC and £ at 0xA3.
        let windows = words.unicodeScalars.map { UInt8($0.value) }
        let cases: [([UInt8], ExportText.Encoding)] = [
            (Array(words.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(words.utf8), .utf8),
            ([0xFF, 0xFE] + little, .utf16LittleEndian), ([0xFE, 0xFF] + big, .utf16BigEndian),
            (little, .utf16LittleEndian), (big, .utf16BigEndian), (windows, .windows1252),
        ]
        for (bytes, encoding) in cases {
            let text = ExportText(bytes)
            #expect(text.encoding == encoding)
            #expect(String(decoding: text.bytes, as: UTF8.self) == words)
        }
    }
}
