/// Every word a user reads about a scenario's problems stands in this file; `Warning` has those of warnings.
extension Problem: CustomStringConvertible {
    /// `file:line:column path: expected …, found …; hint`.
    public var description: String {
        var position = place.map { $0.description } ?? ""
        // A setting says its path by itself.
        if !path.isEmpty, place != Place(setting: path) { position += position.isEmpty ? path : " " + path }
        return position.isEmpty ? sentence : position + ": " + sentence
    }

    private var sentence: String {
        switch kind {
        case .missingFile(let name): "no file \(quoted(name))"
        case .emptyFile: "expected a scenario such as { schemaVersion: 1, name: \"…\" }, found nothing"
        case .tooLarge(let bytes, let limit): "expected at most \(limit) bytes, found \(bytes)"
        case .notText(let byte):
            "expected a text file in UTF-8, found the byte \(byte)" + Problem.encodingHint(byte)
        case .syntax(let expected, let found): "expected \(expected.words), found \(found.words)\(expected.hint(found))"
        case .tooDeep: "expected at most \(Limits.depth) brackets within each other, found more"
        case .duplicateKey(let key, let first): "the key \(quoted(key)) stands here again; first at \(first)"
        case .more(let count): "and \(count) more problems"
        default: sentenceAboutScenario
        }
    }

    private var sentenceAboutScenario: String {
        switch kind {
        case .extendsCircle(let name): "expected a file that doesn't lead back here, found \(quoted(name))"
        case .extendsTooManyFiles: "expected at most \(Limits.extendsDepth) files extending each other, found more"
        case .cannotBeSet(let key): "\(quoted(key)) can't be set from outside the file"
        case .unknownKey(let key, let known) where known.isEmpty:
            "unknown key \(quoted(key)); nothing stands below this value"
        case .unknownKey(let key, let known): "unknown key \(quoted(key)); " + Problem.hint(key, known)
        case .unknownName(let kind, let name, let known):
            "unknown \(kind.rawValue) \(quoted(name)); " + Problem.hint(name, known)
        case .keyOfOtherKind(let key, let kind, let known, let isInherited):
            "the key \(quoted(key)) doesn't belong to the distribution \(quoted(kind)), which has "
                + (known.isEmpty ? "none" : known.joined(separator: " and "))
                + (isInherited ? "; null removes an inherited key" : "")
        case .missingKey(let key, let example):
            "expected the key \(quoted(key)), such as \(key): \(example); found none"
        case .missingChoice(let keys, let example):
            "expected \(keys.joined(separator: " or ")), such as \(example); found none"
        case .contradiction(let first, let second, let otherFile):
            "expected only one of \(quoted(first)) and \(quoted(second)), found both"
                + (otherFile.map { "; \(quoted(second)) comes from \($0): null removes it" } ?? "")
        case .unexpected(let expectation, let found):
            "expected \(expectation.words), found \(found.words)" + Problem.hint(expectation, found)
        case .memberCount(let kind, let most, let found):
            "expected from 1 to \(most) \(kind.plural), found \(found)"
        case .notSimulated(let key): "\(quoted(key)) is not simulated in this version; remove it"
        default: sentenceAboutSense
        }
    }

    private var sentenceAboutSense: String {
        switch kind {
        case .duplicateName(let kind, let name): "expected each \(kind.rawValue) once, found \(quoted(name)) again"
        case .reservedName(let name):
            "expected a name other than \(quoted(name)), which stands for everything in results"
        case .noShare: "expected at least one share above 0, found none"
        case .noCallsInPeriod: "expected shares above 0 on some day of the period, found none"
        case .wrongOrder(let keys): "expected \(keys.joined(separator: ", ")) in rising order, found they are not"
        case .noNumberAtPath(let path):
            "expected the path of a number of the scenario, which low and high are about, found \(quoted(path))"
        case .tooManyCallsAnHour(let limit): "expected at most \(digits(limit)) calls in every hour, found more"
        case .tooManyAgents(let limit): "expected at most \(digits(limit)) agents in all teams together, found more"
        case .nobodyAnswers(let callType):
            "expected a team that answers \(quoted(callType)), found none; add it to a team's answers"
        case .doesNotAnswer(let callType):
            "expected a call type this team answers, found \(quoted(callType)); add it to the team's answers or remove it"
        default: sentenceAboutRouting
        }
    }

    private var sentenceAboutRouting: String {
        switch kind {
        case .firstStageLate(let seconds):
            "expected 0 in the first stage, found \(digits(seconds)); until then nobody could answer"
        case .stageNotInOrder(let seconds, let before):
            "expected at least \(digits(before)), the time of the stage before, found \(digits(seconds));"
                + " put the stages in order of time"
        case .stageAddsNothing(let earlier):
            "expected a stage that adds a team, found one whose teams \(earlier) has added already; it can never apply: remove it"
        case .stageAfterOut(let earlier):
            "expected no stage after \(earlier), which transfers the call out, found one; it can never apply:"
                + " move it before that stage or remove it"
        case .conditionOfOut(let key): "expected 'out' without a condition, found \(quoted(key)); remove it"
        case .homeWithoutHomeAgents:
            "expected teams other than 'home' while no home agent is on duty, found 'home';"
                + " name the teams that stand in, or write \"any\""
        case .namedTeamDoesNotAnswer(let team, let callTypes):
            "expected a team that answers \(callTypes.map(quoted).joined(separator: " or ")), found \(quoted(team));"
                + " add it to the team's answers or leave the team out"
        case .areaNeverAnswered(let area, let callType):
            "expected a team that serves \(quoted(area)) and answers \(quoted(callType)), found none, and the routing has no stage"
                + " but 'home'; add the area to a team's serves, or a stage with teams: \"any\""
        default: sentenceAboutSideFile
        }
    }

    private var sentenceAboutSideFile: String {
        switch kind {
        case .header(let expected, let found):
            "expected the header \(quoted(expected)), found \(quoted(found))" + Problem.hintAboutHeader(found)
        case .fieldCount(let expected, let found):
            "expected \(expected) field\(expected == 1 ? "" : "s"), found \(found)"
        case .unclosedQuote: "expected a closing quote, found the end of the file"
        case .textAfterQuote: "expected a comma or the end of the line after the closing quote, found more text"
        case .notAfterRowBefore: "expected a start after that of the row before, found one that is not"
        case .tooFewRows(let count):
            "expected at least \(count) \(count == 1 ? "row" : "rows") below the header, found fewer"
        case .tooManyRows(let limit): "expected at most \(limit) rows, found more"
        case .arrivalsDoNotCover(let wanted, let found):
            "expected rows from \(wanted.from) to \(wanted.to), found rows from \(found.from) to \(found.to)"
        default: ""
        }
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, as far as known.
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
    }
}

extension SyntaxExpectation {
    var words: String {
        switch self {
        case .value: "a value"
        case .key: "a key or '}'"
        case .quotesRoundKey: "a key"
        case .commaOrBrace: "',' or '}'"
        case .commaOrBracket: "',' or ']'"
        case .closingQuote: "a closing quote on the same line"
        case .endOfComment: "the comment to end with */"
        case .comment: "a comment, // or /*"
        case .escape: "an escape such as \\n or \\u00e9"
        case .number: "a number"
        case .end: "the end of the file"
        case .colon(let key): "':' after the key \(quoted(key))"
        }
    }
}

extension SyntaxFinding {
    var words: String {
        switch self {
        case .endOfText: "the end of the text"
        case .endOfLine: "the end of the line"
        case .text(let text): quoted(text)
        }
    }
}

extension Expectation {
    var words: String {
        switch self {
        case .object: "an object in { }"
        case .text: "a text in quotes"
        case .name: "a name of 1 to \(Limits.nameBytes) bytes without control characters"
        case .date: "a date of the calendar, year-month-day, such as \"2017-10-01\""
        case .moment: "a local date and time, year-month-day first, such as 2017-10-01T13:30"
        case .onlyTrue: "true"
        case .number(let range): range.words
        case .choice(let choices): choices.map(quoted).joined(separator: " or ")
        case .wordOrNames(let words, let elements):
            words.map(quoted).joined(separator: " or ") + " or a list of at least 1 \(elements)"
        case .list(let element, .from(let least, let most)): "a list of \(least) to \(most) \(element)"
        case .list(let element, .exactly(let count)): "a list of exactly \(count) \(element)"
        case .list(let element, .atLeast(0)): "a list of \(element)"
        case .list(let element, .atLeast(let count)): "a list of at least \(count) \(element)"
        }
    }
}

extension NumberRange {
    var words: String {
        if least == most { return digits(least) }
        let kind = isWhole ? "a whole number" : "a number"
        return includesLeast
            ? "\(kind) from \(digits(least)) to \(digits(most))"
            : "\(kind) above \(digits(least)) and at most \(digits(most))"
    }
}

extension Finding {
    var words: String {
        switch self {
        case .number(let literal): cut(literal)
        case .text(let text): "the text " + quoted(text)
        case .boolean(let value): value ? "true" : "false"
        case .null: "null"
        case .object: "an object"
        case .list(let count): "a list of \(count)"
        }
    }
}

extension NameKind {
    var plural: String {
        switch self {
        case .area, .team, .measure, .part: rawValue + "s"
        case .callType: "call types"
        }
    }
}

// MARK: Small words

/// A text in single quotes, cut if it is long.
func quoted(_ text: String) -> String { "'" + cut(text) + "'" }

/// A text, cut if it is long.
func cut(_ text: String) -> String {
    guard text.utf8.count > Limits.quotedBytes else { return text }
    var kept = ""
    for character in text.unicodeScalars where kept.utf8.count < Limits.quotedBytes {
        kept.unicodeScalars.append(character)
    }
    return kept + "…"
}

/// A number below 2^63 to three decimals, without Foundation.
func digits(_ number: Double) -> String {
    guard number.rounded() != number else { return String(Int(number)) }
    let thousandths = Int((number * 1_000).rounded()) % 1_000
    var fraction = String(1_000 + thousandths).utf8.dropFirst().map { $0 }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    return String(Int(number)) + "." + String(decoding: fraction, as: UTF8.self)
}
