/// One document as a reader handed it over: its text and what the writers must carry along unchanged.
package struct Article: Sendable {
  /// The article's own id, or `SOURCE:LINE` where it had none.
  package var id: String
  /// The file or stream it came from, as the user named it.
  package var source: String
  /// Valid UTF-8. Every offset of a tag or a sentence counts bytes of this array; the writers convert.
  package var text: [UInt8]
  package var title: [UInt8]?
  package var date: String?
  /// The remaining fields of the input line as one JSON object, byte for byte as they were read.
  package var otherFields: [UInt8]

  package init(
    id: String, source: String, text: [UInt8], title: [UInt8]? = nil, date: String? = nil,
    otherFields: [UInt8] = Array("{}".utf8)
  ) {
    self.id = id
    self.source = source
    self.text = text
    self.title = title
    self.date = date
    self.otherFields = otherFields
  }
}
