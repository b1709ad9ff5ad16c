package import Diagnostics
package import Lexicon
import Taxonomy
import YAML

/// Checks whose findings are warnings that an editor wants to see, and that a run of `tag` does not ask for.
package let adviceChecks: [any VocabularyCheck] = [
  EverydayWordCheck(), NameOfOtherCheck(), BannedFormCheck(), RepeatedFormCheck(), NoExampleCheck(), PlaceholderCheck(),
]

/// All that `catalog check` can report, by code, each once: of reading files, of the class tree, of the vocabulary, advice.
package let catalogRules: [CheckRule] = {
  let all = yamlRules + taxonomyRules + vocabularyRules + adviceChecks.map { CheckRule($0.code, $0.explanation, severity: .warning) }
  var known: Set<String> = []
  return all.filter { known.insert($0.code).inserted }
}()
