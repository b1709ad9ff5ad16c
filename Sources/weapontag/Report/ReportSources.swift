import Articles
import FoundationEssentials
import Lexicon
import Reports
import Tagging

/// The articles of a report: tagged lines as they are, and others tagged on the way.
struct ReportSources {
  /// How tags are made and which are kept.
  struct Tagging {
    let tagger: Tagger
    /// Of the catalogue that tags articles here.
    let catalogDigest: String
    /// For tagged lines, and for articles that are tagged here.
    let filters: (recorded: TagFilter, tagged: TagFilter)
    let input: InputFormat
    let fields: FieldNames
  }

  private(set) var articles: [TaggedArticle] = []
  /// Lines and files that could not be read; each was named.
  private(set) var problems = 0
  /// What made the tags, in the order in which they were met.
  private(set) var tools: [String] = []
  private(set) var catalogs: [String] = []
  private var foreign = ForeignArticles()
  private let tagging: Tagging
  private var workspace = Workspace()
  private let reader: TaggedArticleReader
  /// The first bytes by which a line is known for tagged: where `JSONLinesWriter` begins.
  private static let mark = Array(#"{"schema":1,"#.utf8)

  /// - Parameter texts: texts by id, for tags that were made without.
  init(_ tagging: Tagging, texts: [String: [UInt8]]) {
    self.tagging = tagging
    reader = TaggedArticleReader { texts[$0] }
  }

  /// Reads a file, a folder or, for `-`, standard input. With a format that the user named, all is taken for articles.
  mutating func read(_ path: String) {
    var head: [UInt8] = []
    if tagging.input == .auto {
      // What cannot be read as lines, such as a folder, is left to the reader of articles with its messages.
      if var lines = try? LineSource(path: path), let first = try? Self.firstLine(of: &lines, passed: &head) {
        if first.starts(with: Self.mark) { return readTagged(path, first, number: 1 + head.count { $0 == UInt8(ascii: "\n") }, lines) }
        head += first + lines.pending
      }
    }
    readArticles(path, head: head)
  }

  /// The first line that is not blank; the blank ones before it go into `passed`.
  private static func firstLine(of lines: inout LineSource, passed: inout [UInt8]) throws -> [UInt8]? {
    while let line = try lines.next() {
      if line.contains(where: { $0 > 0x20 }) { return line }
      passed += line
    }
    return nil
  }

  private mutating func readTagged(_ path: String, _ first: [UInt8], number: Int, _ lines: LineSource) {
    let name = path == "-" ? ArticleReader.standardInputName : path
    var lines = lines
    var line: [UInt8]? = first
    var number = number
    while let current = line {
      if current.contains(where: { $0 > 0x20 }) { add(current, at: "\(name):\(number)") }
      number += 1
      do throws(SystemFailure) {
        line = try lines.next()
      } catch {
        return fail("\(name): error: \(error.message)")
      }
    }
  }

  private mutating func add(_ line: [UInt8], at place: String) {
    do throws(TaggedLineProblem) {
      var recorded = try reader.read(line)
      note(tool: recorded.tool, catalog: recorded.catalogDigest)
      tagging.filters.recorded.apply(to: &recorded.tagged)
      add(recorded.tagged)
    } catch {
      fail("\(place): error: \(error.message)")
    }
  }

  private mutating func readArticles(_ path: String, head: [UInt8]) {
    var reader = ArticleReader(
      sources: [path], format: tagging.input, fields: tagging.fields, standardInputHead: path == "-" ? head : [])
    while let reading = reader.next() {
      switch reading {
      case .article(let article):
        note(tool: "weapontag \(Weapontag.version)", catalog: tagging.catalogDigest)
        var tagged = tagging.tagger.tag(article, using: &workspace)
        tagging.filters.tagged.apply(to: &tagged)
        add(tagged)
      case .problem(let problem): fail(problem.report)
      }
    }
  }

  private mutating func add(_ tagged: TaggedArticle) {
    foreign.add(tagged)
    articles.append(tagged)
  }

  private mutating func note(tool: String, catalog: String) {
    if !tools.contains(tool) { tools.append(tool) }
    if !catalogs.contains(catalog) { catalogs.append(catalog) }
  }

  private mutating func fail(_ message: String) {
    Console.error(message)
    problems += 1
  }

  // MARK: - What the report's reader must know

  /// Sentences for the head of the report.
  var notes: [String] {
    var notes: [String] = []
    if problems > 0 { notes.append("\(counted(problems, "article or file", plural: "articles or files")) could not be read.") }
    let repeated = articles.count - Set(articles.map(\.article.id)).count
    if repeated > 0 { notes.append("\(counted(repeated, "article has", plural: "articles have")) the id of another one.") }
    if let warning = foreign.warning { notes.append(warning.prefix(1).uppercased() + warning.dropFirst() + ".") }
    if catalogs.contains(where: { $0 != tagging.catalogDigest }) {
      notes.append(
        "The tags were made with another state of the catalogue, so that its lines may have moved; tag again for the present one.")
    }
    return notes
  }

  /// `weapontag 0.1.0 · catalogue 0123abcd`.
  var origin: String {
    let catalogs = catalogs.map { String($0.prefix(8)) }.joined(separator: ", ")
    return (tools + (catalogs.isEmpty ? [] : ["catalogue \(catalogs)"])).joined(separator: " · ")
  }
}
