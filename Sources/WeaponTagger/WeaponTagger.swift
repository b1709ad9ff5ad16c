import Lexicon
import Tagging
import Taxonomy

/// Tags weapon classes in text by a catalogue.
///
/// ```swift
/// let tagger = try WeaponTagger(catalog: "Catalog")
/// for sentence in tagger.tag("Two cruise missiles hit the depot.") {
///   for mention in sentence.mentions { print(mention.weaponClass, mention.text) }
/// }
/// ```
/// The value is immutable: one serves all threads.
public struct WeaponTagger: Sendable {
  /// The confidence below which mentions are left out unless asked for.
  public static let standardMinConfidence = standardConfidenceThreshold

  private let tagger: Tagger

  /// Reads, checks and compiles a catalogue folder, which takes some tens of milliseconds.
  ///
  /// - Parameter overlays: folders of an organisation's own entries, read on top of the catalogue in this order: new classes, additions to
  ///   classes that are there (`extends:`), and forms to leave out (`without:`).
  /// - Throws: `CatalogError` with all that is wrong with the catalogue or its overlays.
  public init(catalog folder: String, overlays: [String] = []) throws(CatalogError) {
    let opened = openCatalog(folder: folder, overlays: overlays)
    guard !opened.hasErrors else { throw CatalogError(description: opened.rendered(inColour: false)) }
    tagger = Tagger(opened.lexicon)
  }

  /// The sentences of a text with the mentions in each. Linear in the text.
  ///
  /// - Parameter minConfidence: mentions less sure than this, 0...1, are left out; 0 keeps all. The standard value is where the balance
  ///   of precision and recall was best on annotated articles that the model had not seen.
  public func tag(_ text: String, minConfidence: Double = WeaponTagger.standardMinConfidence) -> [Sentence] {
    let bytes = Array(text.utf8)
    var workspace = Workspace()
    return tagger.sentences(of: bytes, using: &workspace).map { tagged in
      Sentence(
        index: tagged.index, utf8Range: tagged.span, text: String(decoding: bytes[tagged.span], as: UTF8.self),
        mentions: tagged.tags.filter { $0.confidence >= minConfidence }.map { Mention($0, in: bytes) })
    }
  }
}

/// A catalogue that does not load. The description lists every problem with its place and a fix.
public struct CatalogError: Error, CustomStringConvertible {
  public let description: String
}

/// A sentence of a text.
public struct Sentence: Sendable {
  /// Position among all sentences, from 0.
  public let index: Int
  /// UTF-8 bytes of the text, end exclusive.
  public let utf8Range: Range<Int>
  public let text: String
  /// In the order of the text; a nested mention stands behind the one around it.
  public let mentions: [Mention]
}

/// A mention of a weapon class or of a named system.
public struct Mention: Sendable {
  /// The class id of the catalogue, such as `cruise-missile`.
  public let weaponClass: String
  /// UTF-8 bytes of the text, end exclusive.
  public let utf8Range: Range<Int>
  public let text: String
  /// The catalogue's term that matched, and where it stands: `weapon/missile/cruise-missile.yaml:8`, or `acme/tank.yaml:3`
  /// in the overlay `acme`.
  public let term: String
  public let place: String
  /// The named system, where the mention is one.
  public let system: String?
  /// 0...1.
  public let confidence: Double
  /// Why the mention is one, in the order in which the steps decided.
  public let reasons: [String]

  init(_ tag: Tag, in bytes: [UInt8]) {
    weaponClass = tag.weaponClass
    utf8Range = tag.span
    text = String(decoding: bytes[tag.span], as: UTF8.self)
    term = tag.term
    place = tag.place
    system = tag.system
    confidence = tag.confidence
    reasons = tag.reasons
  }
}
