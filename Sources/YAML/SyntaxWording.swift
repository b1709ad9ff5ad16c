/// What libyaml's words mean to someone who edits a file, and what to do. The right-hand sides are ours; a problem that is not in the
/// table is passed on as libyaml puts it.
struct SyntaxWording {
  /// What to underline.
  enum Place {
    /// Where libyaml stopped.
    case problem
    /// Where the construct starts that it was in, to the end of that line.
    case construct
  }

  /// libyaml's `problem`, whole.
  var problem: String
  /// A part of libyaml's `context`; empty for any.
  var context = ""
  var message: String
  var fix: String
  var place = Place.problem
  /// Said of the construct's start, where that is worth a note.
  var note: String?

  static func of(problem: String, context: String) -> SyntaxWording? {
    table.first { $0.problem == problem && ($0.context.isEmpty || context.contains($0.context)) }
  }

  /// In place of any other where libyaml stopped right behind a closing quote.
  static let behindQuote = SyntaxWording(
    problem: "did not find expected key", message: "text stands behind a quote that is closed already",
    fix: "put the whole value in quotes; in single quotes an apostrophe is written twice, in double quotes a quote as `\\\"`")

  private static let table: [SyntaxWording] = [
    SyntaxWording(
      problem: "mapping values are not allowed in this context",
      message: "a `:` with a space behind it cannot stand here",
      fix: "quote the value where the `:` is part of it; else check the indentation of this line and the one above"),
    SyntaxWording(
      problem: "did not find expected key", context: "block mapping",
      message: "a key was expected here, in line with the other keys of the mapping",
      fix: "indent this line like the mapping's other keys",
      note: "the mapping starts here"),
    SyntaxWording(
      problem: "did not find expected '-' indicator",
      message: "a list item was expected here, in line with the list's other items",
      fix: "start the line with `- ` below the other items, or indent it like what it belongs to", note: "the list starts here"),
    SyntaxWording(
      problem: "did not find expected ',' or ']'", message: "a `,` or the closing `]` is missing before this",
      fix: "add it, or quote the item", note: "the list opens here"),
    SyntaxWording(
      problem: "did not find expected ',' or '}'", message: "a `,` or the closing `}` is missing before this",
      fix: "add it, or quote the value", note: "the mapping opens here"),
    SyntaxWording(
      problem: "could not find expected ':'", message: "this line is no `key: value`",
      fix: "add a `:` and a space behind the key; indent the line where it continues the value above", place: .construct),
    SyntaxWording(
      problem: "found unexpected end of stream", context: "quoted scalar", message: "this quote is never closed",
      fix: "close it with the same quote; in single quotes an apostrophe is written twice", place: .construct),
    SyntaxWording(
      problem: "found unexpected document indicator", message: "a quoted text cannot go on over a line of `---` or `...`",
      fix: "close the quote before this line", note: "the quote opens here"),
    SyntaxWording(
      problem: "found unknown escape character", message: "no escape of double quotes looks like this",
      fix: "write `\\\\` for a backslash, or use single quotes"),
    SyntaxWording(
      problem: "found character that cannot start any token", message: "an unquoted value cannot start with this character",
      fix: "quote the value"),
    SyntaxWording(
      problem: "found unexpected ':'", message: "an unquoted value in brackets cannot hold a `:`", fix: "quote the value"),
    SyntaxWording(
      problem: "block sequence entries are not allowed in this context", message: "a list item `- ` cannot stand here",
      fix: "start the list on a line of its own below its key, or quote the value"),
    SyntaxWording(
      problem: "did not find expected node content", message: "a value was expected here",
      fix: "write the value, or remove the extra `,` or bracket"),
    SyntaxWording(
      problem: "did not find expected <document start>", message: "the document has ended before this, so this belongs to nothing",
      fix: "check the indentation of this line, and what stands behind a closing quote or bracket above"),
    SyntaxWording(
      problem: "did not find expected alphabetic or numeric character", context: "alias",
      message: "`*` starts an alias, whose name is missing", fix: "quote the value where no alias is meant"),
    SyntaxWording(
      problem: "did not find expected alphabetic or numeric character", context: "anchor",
      message: "`&` starts an anchor, whose name is missing", fix: "quote the value where no anchor is meant"),
    SyntaxWording(
      problem: "did not find expected comment or line break", context: "block scalar",
      message: "behind `|` or `>` only the end of the line may follow", fix: "start the text on the next line, or quote the value"),
  ]
}
