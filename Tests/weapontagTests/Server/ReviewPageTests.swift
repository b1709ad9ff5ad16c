import NIOHTTP1
import Testing

@testable import weapontag

/// What must hold of the page's files, whatever they do.
@Suite("Review page")
struct ReviewPageTests {
  static let scripts = [
    reviewPageScript, reviewPageWire, reviewPageText, reviewPageCard, reviewPageDialogs, reviewPageDesk, reviewPageSelection,
  ]

  @Test(arguments: scripts)
  func textNeverBecomesMarkup(_ script: String) {
    let forbidden = [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser", "srcdoc",
      "createContextualFragment",
    ]
    for word in forbidden { #expect(!script.contains(word), "\(word)") }
  }

  @Test(arguments: scripts + [reviewPage, reviewPageStyle])
  func nothingComesFromOutside(_ file: String) {
    for word in ["http:", "https:", "//cdn", "url(", "@import"] { #expect(!file.contains(word), "\(word)") }
  }

  @Test func theMarkupHasNoScriptOrStyleOfItsOwn() {
    #expect(reviewPage.ranges(of: "<script").count == 1 && reviewPage.contains(#"<script type="module" src="page.js"></script>"#))
    #expect(!reviewPage.contains("<style") && !reviewPage.contains("style=") && !reviewPage.contains(" on"))
  }

  @Test(arguments: ["", "page.css", "page.js", "wire.js", "text.js", "card.js", "dialogs.js", "desk.js", "selection.js", "icon.svg"])
  func filesAreServed(_ name: String) {
    var router = Router()
    addReviewPages(to: &router, below: "/differences/")
    let answer = router.answer(Request(method: .GET, path: "/differences/" + name))
    #expect(answer.status == .ok && !answer.body.isEmpty)
  }
}
