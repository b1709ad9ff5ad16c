package import Diagnostics

/// What `parseYAML` reports, by code.
package let yamlRules: [CheckRule] = [
  CheckRule(
    "syntax",
    "The file is no YAML. Nothing in it can be read before that is mended, so that its class would be missing without a word."),
  CheckRule(
    "tab-indentation",
    "YAML indents with spaces alone: how far a tab reaches is different in every editor, so that nobody could say what belongs where."),
  CheckRule(
    "duplicate-key",
    "A key that stands twice in one mapping is nearly always a slip of copying. YAML readers keep one of the two, and which one is luck."),
  CheckRule("complex-key", "A key must be a plain word. Lists and mappings as keys mean nothing in a catalogue."),
  CheckRule(
    "merge-key", "The merge key `<<` belongs to YAML 1.1 and is read differently by different programs. What a class has is written out."),
  CheckRule("tag", "Tags such as `!!int` would give a value another type. All values of a catalogue are texts, lists and mappings."),
  CheckRule("undefined-alias", "An alias (`*name`) refers to an anchor (`&name`) that does not stand before it, so that it has no value."),
  CheckRule("recursive-alias", "An alias stands within what it refers to, so that the value would have no end."),
  CheckRule("several-documents", "A file describes one thing. What stands behind `---` would be passed over."),
  CheckRule("invalid-utf8", "Catalogue files are UTF-8. A byte that is not shows that an editor saved the file in another encoding."),
  CheckRule("control-character", "A control character cannot be seen in an editor, and would be part of a form that no text holds."),
  CheckRule("nul-byte", "A byte of zero ends a text for many programs; it shows that the file was cut off or is none of text."),
  CheckRule("file-too-large", "A file beyond this size is no class. It is refused before it can take the memory of the machine."),
  CheckRule("too-many-nodes", "Aliases of aliases can make a small file grow without measure. It is refused before that happens."),
  CheckRule("too-deep", "Lists and mappings within one another without end can break a reader. No class needs more than a few levels."),
  CheckRule("too-many-problems", "A file with so many problems is hardly a catalogue's. The first of them are enough to begin with."),
  CheckRule("out-of-memory", "There was not enough memory to read the file."),
]
