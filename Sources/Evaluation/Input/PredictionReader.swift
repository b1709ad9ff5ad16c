package import Diagnostics

/// A value of a prediction with its place in the file.
struct Placed<Value: Sendable>: Sendable {
  var value: Value
  /// Bytes of the file, end exclusive.
  var bytes: Range<Int>
}

/// Words that a prediction quotes from its article's text, and the span that it gives them.
struct Quotation: Sendable {
  var start: Int
  var end: Int
  var text: Placed<String>
}

/// A tag as a prediction states it, not yet held against any text or class tree.
struct StatedTag: Sendable {
  var weaponClass: Placed<String>
  var start: Placed<Int>
  var end: Placed<Int>
  var text: Placed<String>?
}

/// One line of predictions.
struct Prediction: Sendable {
  var id: Placed<String>
  var line: JSONLinesFile.Line
  /// What offsets count, where the line says so.
  var offsets: Placed<String>?
  var digest: Placed<String>?
  /// The sentences that quote their text.
  var sentences: [(index: Int, quotation: Quotation)] = []
  var tags: [StatedTag] = []
}

/// Predictions as they were read, with all that is wrong with their form.
package struct Predictions: Sendable {
  let file: JSONLinesFile
  var byID: [String: Prediction] = [:]
  package var diagnostics: [Diagnostic] = []
}

/// Reads tagged articles: a line `{"id", "sentences": [{"tags": [{"class", "start", "end", "text"}]}]}` each. `offsets`,
/// `text_sha256` and the sentences' `start`, `end` and `text` are checked where they are there; other members are passed over.
///
/// Never stops at the first problem. Linear in the file.
package func readPredictions(_ file: JSONLinesFile) -> Predictions {
  var predictions = Predictions(file: file)
  var firsts = FirstPlaces()
  for line in file.lines {
    var decoder = PredictionDecoder(reader: LineReader(file, line))
    let prediction = decoder.prediction()
    predictions.diagnostics += decoder.reader.findings
    guard let prediction else { continue }
    let location = file.location(of: prediction.id.bytes, in: line)
    if let duplicate = firsts.note(prediction.id.value, at: location) {
      predictions.diagnostics.append(duplicate)
    } else {
      predictions.byID[prediction.id.value] = prediction
    }
  }
  return predictions
}

/// Decodes one line of predictions.
private struct PredictionDecoder {
  var reader: LineReader
  private var context = ""

  init(reader: LineReader) {
    self.reader = reader
  }

  mutating func prediction() -> Prediction? {
    guard let node = reader.object(), let id = required("id", of: node, "a string", \.string) else { return nil }
    context = "article '\(id.value)': "
    var prediction = Prediction(id: id, line: reader.line)
    prediction.offsets = optional("offsets", of: node, "a string", \.string)
    prediction.digest = optional("text_sha256", of: node, "a string", \.string)
    let sentences = optional("sentences", of: node, "an array of objects", \.array)?.value ?? []
    for (position, sentence) in sentences.enumerated() {
      guard sentence.isObject else {
        reader.report("wrong-type", "\(context)sentence \(position) must be an object", at: sentence.bytes)
        continue
      }
      if let start = sentence["start"]?.integer, let end = sentence["end"]?.integer,
        let text = optional("text", of: sentence, "a string", \.string)
      {
        let index = sentence["index"]?.integer ?? position
        prediction.sentences.append((index, Quotation(start: start, end: end, text: text)))
      }
      for tag in optional("tags", of: sentence, "an array of objects", \.array)?.value ?? [] {
        if let tag = self.tag(tag) { prediction.tags.append(tag) }
      }
    }
    return prediction
  }

  private mutating func tag(_ node: JSONNode) -> StatedTag? {
    guard node.isObject else {
      reader.report("wrong-type", "\(context)a tag must be an object", at: node.bytes)
      return nil
    }
    let weaponClass = required("class", of: node, "a class id", \.string)
    let start = required("start", of: node, "an integer", \.integer)
    let end = required("end", of: node, "an integer", \.integer)
    let text = optional("text", of: node, "a string", \.string)
    guard let weaponClass, let start, let end else { return nil }
    return StatedTag(weaponClass: weaponClass, start: start, end: end, text: text)
  }

  private mutating func required<Value>(
    _ name: String, of node: JSONNode, _ kind: String, _ cast: (JSONNode) -> Value?
  ) -> Placed<Value>? {
    guard let value = reader.member(name, of: node, kind, in: context, cast), let place = node[name] else { return nil }
    return Placed(value: value, bytes: place.bytes)
  }

  private mutating func optional<Value>(
    _ name: String, of node: JSONNode, _ kind: String, _ cast: (JSONNode) -> Value?
  ) -> Placed<Value>? {
    guard let value = reader.optionalMember(name, of: node, kind, in: context, cast), let place = node[name] else { return nil }
    return Placed(value: value, bytes: place.bytes)
  }
}
