import ArgumentParser

/// `weapontag catalog`: the commands for people who edit the catalogue.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Checks, tests and shows the catalogue, and finds what it lacks.",
    discussion: """
      EXAMPLES
        weapontag catalog check                    all problems at once, each with its place and a fix
        weapontag catalog test                     run every example of the catalogue
        weapontag catalog show transporter-erector-launcher
        weapontag catalog discover --corpus news/  names and phrases that it does not know yet
      """,
    subcommands: [CatalogCheckCommand.self, CatalogTestCommand.self, CatalogShowCommand.self, CatalogDiscoverCommand.self,
      CatalogFormatCommand.self,
    ])
}
