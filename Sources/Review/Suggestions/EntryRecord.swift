import Taxonomy

/// What was decided on the mentions of one entry of the catalogue.
struct EntryRecord {
  var weaponClass: String
  var form: String
  var isSystem: Bool
  var isStrong: Bool
  var accepted: [JudgedMention] = []
  var rejected: [JudgedMention] = []
  var moved: [String: [JudgedMention]] = [:]

  var count: Int { accepted.count + rejected.count + moved.values.reduce(0) { $0 + $1.count } }

  /// The entry of a class that has a form; nil where the class has none any more.
  private init?(_ form: String, of weaponClass: WeaponClass) {
    self.weaponClass = weaponClass.id
    self.form = form
    if let term = weaponClass.terms.first(where: { $0.form.text == form }) {
      isSystem = false
      isStrong = term.strength == .strong
    } else if let system = weaponClass.systems.first(where: { ([$0.name] + $0.aliases).contains { $0.text == form } }) {
      isSystem = true
      isStrong = !system.weak.contains { $0.text == form }
    } else {
      return nil
    }
  }

  private mutating func add(_ mention: JudgedMention) {
    if mention.isAccepted {
      accepted.append(mention)
    } else if mention.isMention {
      moved[mention.answer, default: []].append(mention)
    } else {
      rejected.append(mention)
    }
  }

  /// The entries that tagged, as far as the catalogue still has them in the files that the tags name, by class and form.
  static func all(of mentions: [JudgedMention], in taxonomy: Taxonomy) -> [EntryRecord] {
    struct Key: Hashable {
      var weaponClass: Int
      var form: String
    }
    let path = { (reference: String) in String(reference.prefix { $0 != ":" }) }
    var classes: [String: Int] = [:]
    for (position, weaponClass) in taxonomy.classes.enumerated() { classes[path(taxonomy.reference(weaponClass.place))] = position }
    var records: [Key: EntryRecord] = [:]
    for mention in mentions where mention.isTagged {
      guard let position = classes[path(mention.place)] else { continue }
      let key = Key(weaponClass: position, form: mention.term)
      guard var record = records[key] ?? EntryRecord(mention.term, of: taxonomy.classes[position]) else { continue }
      record.add(mention)
      records[key] = record
    }
    return records.sorted { ($0.key.weaponClass, $0.key.form) < ($1.key.weaponClass, $1.key.form) }.map(\.value)
  }
}
