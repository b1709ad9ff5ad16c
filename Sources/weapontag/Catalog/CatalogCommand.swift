import ArgumentParser

/// `weapontag catalog`: the commands for people who edit the catalogue.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Checks, tests and shows the catalogue.",
    discussion: """
      EXAMPLES
        weapontag catalog check                    all problems at once, each with its place and a fix
        weapontag catalog test                     run every example of the catalogue
        weapontag catalog show transporter-erector-launcher
      """,
    subcommands: [CatalogCheckCommand.self, CatalogTestCommand.self, CatalogShowCommand.self])
}
