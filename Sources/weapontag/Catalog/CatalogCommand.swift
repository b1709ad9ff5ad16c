import ArgumentParser

/// `weapontag catalog`: the commands for people who edit the catalogue.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Checks, tests, shows, searches, edits and exports the catalogue, and finds what it lacks.",
    discussion: """
      EXAMPLES
        weapontag catalog check                    all problems at once, each with its place and a fix
        weapontag catalog rules same-term          why there is a check
        weapontag catalog test                     run every example of the catalogue
        weapontag catalog show transporter-erector-launcher
        weapontag catalog search kalashnkov        entries by words, also mistyped ones
        weapontag catalog lookup "Hwasong-18"      every entry that would speak for some words
        weapontag catalog export --format html --output catalogue.html
        weapontag catalog discover --corpus news/  names and phrases that it does not know yet
        weapontag catalog format                   files in canonical form, comments kept
        weapontag catalog add-term tank "breakthrough tank"
        weapontag catalog rename small-arm light-weapon --dry-run
        weapontag catalog diff --corpus news/      what uncommitted edits do to the tags of articles
        weapontag catalog watch --corpus news/     the same and more, at each save
      """,
    subcommands: [
      CatalogCheckCommand.self, CatalogRulesCommand.self, CatalogTestCommand.self, CatalogShowCommand.self, CatalogDiscoverCommand.self,
      CatalogFormatCommand.self, CatalogAddTermCommand.self, CatalogAddSystemCommand.self, CatalogRenameCommand.self,
      CatalogMergeCommand.self,
      CatalogSearchCommand.self, CatalogLookupCommand.self, CatalogTreeCommand.self, CatalogStatsCommand.self, CatalogSchemaCommand.self,
      CatalogExportCommand.self,
      CatalogDiffCommand.self, CatalogWatchCommand.self,
    ])
}
