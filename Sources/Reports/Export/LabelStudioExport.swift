import FoundationEssentials
package import Tagging
package import Taxonomy
import TextFormats

/// Writes Label Studio's import format, tasks with predictions, one JSON array in all: the text under `data.text`, each mention as a
/// `labels` region. Offsets count Unicode code points, as Label Studio has stored them since 1.4. Source: Label Studio's documentation of
/// pre-annotated tasks.
package struct LabelStudioExport: Sendable {
  private let model: String
  private static let control = "label"
  private static let object = "text"

  /// - Parameter model: what made the tags, the tasks' `model_version`.
  package init(model: String) {
    self.model = model
  }

  /// Appends an article's task; `isFirst` where none went before. Linear in the article.
  package func write(_ tagged: TaggedArticle, isFirst: Bool, to output: inout [UInt8]) throws {
    output.append(text: isFirst ? "[\n" : ",\n")
    let text = ExportedText(tagged)
    let article = tagged.article
    let task = Task(
      data: Task.Fields(
        text: text.string, id: article.id, title: article.title.map { String(decoding: $0, as: UTF8.self) }, date: article.date),
      predictions: [
        Task.Prediction(
          modelVersion: model, score: text.mentions.map(\.tag.confidence).min(),
          result: text.mentions.enumerated().map {
            Task.Region(number: $0.offset + 1, mention: $0.element, words: text.words($0.element.span))
          })
      ])
    output += try ExportJSON.line(task).dropLast()
  }

  /// Appends the array's end; of no article at all the whole array.
  package func writeEnd(isEmpty: Bool, to output: inout [UInt8]) {
    output.append(text: isEmpty ? "[]\n" : "\n]\n")
  }

  /// The labelling configuration that the tasks need: one label a class, in the order of the tree.
  package static func configuration(_ taxonomy: Taxonomy) -> String {
    let labels = taxonomy.classes.map { "    <Label value=\"\($0.id)\" hint=\"\(HTML.escaped($0.label))\"/>\n" }.joined()
    return """
      <View>
        <Labels name="\(control)" toName="\(object)">
      \(labels)  </Labels>
        <Text name="\(object)" value="$text" granularity="word"/>
      </View>

      """
  }

  private struct Task: Encodable {
    struct Fields: Encodable {
      var text: String
      var id: String
      var title: String?
      var date: String?
    }

    struct Prediction: Encodable {
      var modelVersion: String
      var score: Double?
      var result: [Region]

      enum CodingKeys: String, CodingKey {
        case modelVersion = "model_version"
        case score, result
      }
    }

    struct Region: Encodable {
      struct Value: Encodable {
        var start: Int
        var end: Int
        var text: String
        var labels: [String]
      }

      var id: String
      var fromName = LabelStudioExport.control
      var toName = LabelStudioExport.object
      var type = "labels"
      var value: Value
      var score: Double

      init(number: Int, mention: ExportedText.Mention, words: String) {
        id = "m\(number)"
        value = Value(start: mention.range.lowerBound, end: mention.range.upperBound, text: words, labels: [mention.tag.weaponClass])
        score = mention.tag.confidence
      }

      enum CodingKeys: String, CodingKey {
        case fromName = "from_name"
        case toName = "to_name"
        case id, type, value, score
      }
    }

    var data: Fields
    var predictions: [Prediction]
  }
}
