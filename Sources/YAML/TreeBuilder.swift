import Diagnostics

/// Builds the tree from libyaml's events, and checks what libyaml does not: limits, duplicate keys, aliases.
///
/// It goes down as deep as `limits.depth` and asks for no event past a limit, so that libyaml's own work stays small too.
struct TreeBuilder: ~Copyable {
  let source: [UInt8]
  let file: String
  let limits: YAMLLimits
  /// What was found and did not stop the parse, in any order.
  var findings: [Diagnostic] = []
  private var reader: EventReader
  var cursor: MarkCursor
  private var anchors = AnchorTable()
  private var nodeCount = 0
  /// The deepest level that was reached since the innermost open anchor.
  private var deepest = 0

  init(_ source: [UInt8], file: String, limits: YAMLLimits) throws(ParseStop) {
    self.source = source
    self.file = file
    self.limits = limits
    cursor = MarkCursor(source)
    do throws(LibYAMLError) {
      reader = try EventReader(source)
    } catch {
      throw ParseStop(finding: Diagnostic(code: "out-of-memory", "not enough memory to read \(file)"))
    }
  }

  /// The root of the only document; `nil` where the file has none.
  mutating func document() throws(ParseStop) -> Node? {
    _ = try next()
    let start = try next()
    guard case .documentStart = start.kind else { return nil }
    let root = try node(from: next(), depth: 0)
    _ = try next()
    let after = try next()
    if case .documentStart = after.kind {
      try stop(
        "several-documents", "a second document starts here; a file holds one", at: location(of: after),
        fix: "move what follows `---` to a file of its own")
    }
    return root
  }

  private mutating func next() throws(ParseStop) -> Event {
    do throws(LibYAMLError) {
      return try reader.next()
    } catch {
      throw ParseStop(finding: finding(for: error))
    }
  }

  /// The node that an event starts, with all below it.
  ///
  /// - Parameter depth: the sequences and mappings around it.
  private mutating func node(from event: Event, depth: Int) throws(ParseStop) -> Node {
    let place = cursor.location(from: event.start, to: event.end)
    if case .alias(let name) = event.kind { return try expansion(of: name, at: place, depth: depth) }
    try count(1, at: place)
    if event.hasTag { try reportTag(at: place) }
    guard let anchor = event.anchor else { return try content(of: event, at: place, depth: depth) }

    let serial = anchors.open(anchor, at: place)
    let (nodesBefore, deepestBefore) = (nodeCount - 1, deepest)
    deepest = depth
    let node = try content(of: event, at: place, depth: depth)
    anchors.close(
      anchor, serial: serial, AnchorTable.Target(node: node, nodes: nodeCount - nodesBefore, height: deepest - depth))
    deepest = max(deepest, deepestBefore)
    return node
  }

  private mutating func content(of event: Event, at place: NodeLocation, depth: Int) throws(ParseStop) -> Node {
    switch event.kind {
    case .sequenceStart(let isFlow):
      try descend(to: depth + 1, at: place)
      return try sequence(at: place, depth: depth + 1, isFlow: isFlow)
    case .mappingStart(let isFlow):
      try descend(to: depth + 1, at: place)
      return try mapping(at: place, depth: depth + 1, isFlow: isFlow)
    case .scalar(let scalar):
      return Node(.scalar(scalar), at: place)
    default:
      return Node(.scalar(.empty), at: place)
    }
  }

  /// A block's own end mark lies behind the comments and blank lines that follow it, so a block ends with its last part.
  private mutating func sequence(at place: NodeLocation, depth: Int, isFlow: Bool) throws(ParseStop) -> Node {
    var items: [Node] = []
    items.reserveCapacity(4)
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        let end = isFlow ? location(of: event) : items.last?.location ?? place
        return Node(.sequence(items), at: place.ending(at: end))
      }
      items.append(try node(from: event, depth: depth))
    }
  }

  private mutating func mapping(at place: NodeLocation, depth: Int, isFlow: Bool) throws(ParseStop) -> Node {
    var entries: [(key: Node, value: Node)] = []
    entries.reserveCapacity(8)
    var keys = KeyIndex()
    var last = place
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        return Node(.mapping(entries), at: place.ending(at: isFlow ? location(of: event) : last))
      }
      let key = try node(from: event, depth: depth)
      let value = try node(from: next(), depth: depth)
      last = value.location
      if try accepts(key, keys: &keys, entries) { entries.append((key, value)) }
    }
  }

  /// Whether a key may join the mapping; says why where it may not.
  private mutating func accepts(_ key: Node, keys: inout KeyIndex, _ entries: [(key: Node, value: Node)]) throws(ParseStop) -> Bool {
    guard case .scalar(let scalar) = key.content else {
      try report(
        "complex-key", "a key must be a single text, not \(key.kind)", at: key.location, fix: "write the key as one word or a quoted text")
      return false
    }
    if scalar.isPlain, scalar.text == "<<" {
      try report(
        "merge-key", "merge keys (`<<`) are not read", at: key.location,
        fix: "write the keys out here; quote \"<<\" where it is meant as a text")
      return false
    }
    guard let first = keys.insert(scalar.text, entries) else { return true }
    try report(
      "duplicate-key", "the key \(quoted(scalar.text)) stands twice in this mapping", at: key.location,
      notes: [Diagnostic.Note("the first one stands here", at: sourceLocation(entries[first].key.location))],
      fix: "remove one of them, or join their values")
    return false
  }

  /// What an alias stands for. What it costs is counted before it is copied, so that a bomb of aliases ends early.
  private mutating func expansion(of name: String, at place: NodeLocation, depth: Int) throws(ParseStop) -> Node {
    switch anchors.answer(to: name) {
    case .target(let target):
      try count(target.nodes, at: place)
      if target.height > 0 { try descend(to: depth + target.height, at: place) }
      return target.node
    case .open(let start):
      try report(
        "recursive-alias", "the alias \(quoted("*" + name)) stands within the value that it names", at: place,
        notes: [Diagnostic.Note("the value starts here", at: sourceLocation(start))], fix: "write the value out")
    case .undefined(let closest):
      try report(
        "undefined-alias", "no anchor \(quoted("&" + name)) stands before this alias", at: place,
        fix: closest.map { "did you mean \(quoted("*" + $0))?" } ?? "quote the text where no alias is meant, or add the anchor")
    }
    try count(1, at: place)
    return Node(.scalar(.empty), at: place)
  }

  private mutating func count(_ nodes: Int, at place: NodeLocation) throws(ParseStop) {
    nodeCount += nodes
    guard nodeCount > limits.nodes else { return }
    try stop(
      "too-many-nodes", "the file has more than \(limits.nodes) values, aliases written out", at: place,
      fix: "split the file, or use fewer aliases")
  }

  private mutating func descend(to level: Int, at place: NodeLocation) throws(ParseStop) {
    deepest = max(deepest, level)
    guard level > limits.depth else { return }
    try stop("too-deep", "more than \(limits.depth) lists and mappings stand within one another", at: place, fix: "nest less deeply")
  }
}

extension Scalar {
  static let empty = Scalar(text: "", isPlain: true)
}
