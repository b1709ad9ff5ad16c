import ArgumentParser
import CatalogEditing
import TextFormats

/// `weapontag catalog schema`: what editors check catalogue files against.
struct CatalogSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the JSON Schema of catalogue files, for editors and validators.",
    discussion: """
      JSON Schema 2020-12, made from the descriptions by which the program itself reads the files. Editors that know \
      yaml-language-server show help and complete keys in a file that begins with

        # yaml-language-server: $schema=../../catalog.schema.json

      EXAMPLES
        weapontag catalog schema
        weapontag catalog schema --output Catalog/catalog.schema.json
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  func run() throws {
    try Results.write(CatalogSchema().json.text, to: output)
  }
}
