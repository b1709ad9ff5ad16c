/// All terms as a trie of words and gaps, in flat arrays. A node is found by the hash of the way to it, so that a step is one probe
/// of a hash table whatever the number of branches; two ways of one hash share a node, hence each term found is compared.
struct TermTrie: Sendable {
  /// The open-addressed table of nodes.
  private var nodes: [Node]
  private(set) var terms: [Term]
  /// The canonical forms of the terms.
  private(set) var forms: [UInt8]

  struct Node {
    /// The hash of the way to the node; 0 where a place of the table is free.
    var hash: UInt64 = 0
    /// The first of the terms that end here, each linked to the next; -1 for none.
    var firstTerm: Int32 = -1
    /// Whether a term goes on from here.
    var continues = false
  }

  struct Term {
    var id: UInt32
    var matchCase: MatchCase
    /// The words, as bits, that must start with a capital; zero but for `MatchCase.name`.
    var capitals: UInt64
    /// The folded canonical form.
    var folded: Range<UInt32>
    /// The canonical form as written; empty but for `MatchCase.exact`.
    var exact: Range<UInt32>
    /// The next term that ends at the same node; -1 for none.
    var next: Int32 = -1
  }

  init(terms: [Term], forms: [UInt8], nodeLimit: Int) {
    self.terms = terms
    self.forms = forms
    var capacity = 16
    while capacity < nodeLimit * 2 { capacity *= 2 }
    nodes = [Node](repeating: Node(), count: capacity)
  }

  /// Marks that a term goes on from the node of `hash`.
  mutating func insertInner(_ hash: UInt64) {
    nodes[insertPlace(hash)].continues = true
  }

  /// Links term number `term` to the node of `hash`, where it ends.
  mutating func insertEnd(_ hash: UInt64, term: Int) {
    let place = insertPlace(hash)
    terms[term].next = nodes[place].firstTerm
    nodes[place].firstTerm = Int32(term)
  }

  private mutating func insertPlace(_ hash: UInt64) -> Int {
    let place = self.place(of: hash)
    nodes[place].hash = hash
    return place
  }

  /// The node of `hash`; nil if there is none.
  @inline(__always)
  func node(_ hash: UInt64) -> Node? {
    let node = nodes[place(of: hash)]
    return node.hash == 0 ? nil : node
  }

  /// Where `hash` stands, or the free place where it would stand.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let mask = nodes.count &- 1
    var place = Int(truncatingIfNeeded: hash &>> 20) & mask
    while nodes[place].hash != 0, nodes[place].hash != hash { place = (place &+ 1) & mask }
    return place
  }
}
