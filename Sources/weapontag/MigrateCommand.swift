import ArgumentParser
import Articles
import Evaluation
import FoundationEssentials
import Lexicon
import WeaponTagger

/// `weapontag migrate FILE`: class ids that have been given up become those of today.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Rewrites class ids that the catalogue has renamed, in tagged articles and gold.",
    discussion: """
      Reads JSON Lines as 'tag --format jsonl' writes them and as 'evaluate' reads them. Ids that a class of the catalogue has under 'was' \
      become the class's id; every other byte stays. A file is replaced at once when all of it has been read; - reads standard input and \
      writes standard output. Where a line is no JSON nothing of its file is written.

      EXAMPLES
        weapontag migrate gold.jsonl
        weapontag migrate old/*.jsonl
        weapontag migrate tags.jsonl --output new.jsonl
        weapontag migrate - < tags.jsonl | weapontag evaluate gold.jsonl -
      """)

  @Argument(help: "JSON Lines; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("Where the result goes, instead of the file itself.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard output == nil || files.count == 1 else { throw ValidationError("--output goes with one file.") }
  }

  func run() throws {
    let taxonomy = try catalog.open().lexicon.taxonomy
    var failed = 0
    for file in files {
      do {
        try migrate(file, ClassMigration(taxonomy))
      } catch let failure as Failure {
        Console.error(failure.message)
        failed += 1
      }
    }
    if failed > 0 { throw Failure(code: Failure.someFailed, message: "error: \(counted(failed, "file")) of \(files.count) not migrated") }
  }

  private func migrate(_ path: String, _ migration: ClassMigration) throws {
    var migration = migration
    let target = output ?? (path == "-" ? nil : path)
    let mode = try target == path ? mode(of: path) : nil
    let results = try Results(path: target)
    do {
      var lines = try LineSource(path: path)
      var number = 0
      while let line = try lines.next() {
        number += 1
        try results.write(try migrated(line, &migration, "\(path):\(number)"))
      }
    } catch let failure as SystemFailure {
      results.discard()
      throw Failure(code: Failure.someFailed, message: "error: cannot read \(path): \(failure.message)")
    } catch {
      results.discard()
      throw error
    }
    guard target != path || migration.rewritten > 0 else {
      results.discard()
      return Console.error("\(path): no former ids")
    }
    try results.finish()
    if let mode { try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path) }
    if target != nil { Console.error("\(path): \(counted(migration.rewritten, "id")) rewritten") }
  }

  private func migrated(_ line: [UInt8], _ migration: inout ClassMigration, _ place: String) throws -> [UInt8] {
    do throws(ClassMigration.LineFault) {
      return try migration.migrated(line)
    } catch {
      let column = 1 + line[..<min(error.offset, line.count)].count { $0 & 0xC0 != 0x80 }
      throw Failure(code: Failure.someFailed, message: "\(place):\(column): error[malformed-json]: \(error.message)")
    }
  }

  /// The permissions of a file that is to be replaced.
  private func mode(of path: String) throws -> UInt {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(code: Failure.someFailed, message: "error: cannot read \(path): there is no such file")
    }
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    let mode = (try? FileManager.default.attributesOfItem(atPath: real))?[.posixPermissions] as? UInt ?? 0o644
    guard !isReadOnly(path) else {
      throw Failure(code: Failure.someFailed, message: "error: cannot write \(path): the file is read-only")
    }
    return mode
  }
}
