/// The words of English grammar that discovery reads by.
package enum FunctionWord {
  /// Whether a word in lower case says nothing of a text's matter: one that opens or closes a noun phrase.
  package static func contains(_ word: String) -> Bool { closers.contains(word) || openers.contains(word) }

  /// Words that end a noun phrase before them: what stands in front of one is the phrase's head.
  static let closers = words(
    """
    that which who with of in for to from on at by and or nor is was were are be been being has had have can could will would may might must
    should shall as but than into onto over near off against during after before while when where if under without within through it they
    he she we i you not so also because until since toward towards about there then now along amid among across around above below between
    behind beside besides despite per via whether though although however only still even just too did does do
    came fell flew hit struck went rose sank shot sent left made took began ran said says
    """)

  /// Words that open a noun phrase or count what it names.
  static let openers = words(
    """
    the a an this that these those its his her their our my your whose some any all both each every no another other such what which
    several many more most few fewer less much same own new old one two three four five six seven eight nine ten eleven twelve dozen dozens
    half hundred hundreds thousand thousands million first second third fourth fifth sixth seventh eighth ninth tenth last next previous
    former latest current so-called only single certain various numerous entire whole
    """)

  /// Those of `openers` that an apposition starts with.
  static let appositionOpeners = words("a an its their another")

  /// Words with which a noun phrase starts, or behind which one stands.
  static let phraseOpeners = openers.union(
    words("of with by and or for from in on against into than between under over near about like including"))

  static let naming = words("called named dubbed nicknamed codenamed code-named designated christened")
  static let likening = words("like including namely")
  /// Words of kind between a name and its noun.
  static let kinds = words("class type series family model variant")

  /// What navies put before the names of their ships.
  static let shipPrefixes = words(
    "USS USNS HMS HMAS HMCS HMNZS RFA INS PNS BNS ROKS JS ROCS KRI KD BRP RSS TCG HDMS HNoMS HMS ITS BAP ARA IRIS RFS FGS")

  private static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
