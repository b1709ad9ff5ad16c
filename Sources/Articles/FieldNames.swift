/// The names of the input fields that the tagger reads itself. Every other field is carried along unchanged.
/// One field may play several parts (`--id-field url --title-field url`).
package struct FieldNames: Sendable, Equatable {
  package var id: String
  package var text: String
  package var title: String
  package var date: String

  package init(id: String = "id", text: String = "text", title: String = "title", date: String = "date") {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
  }
}
