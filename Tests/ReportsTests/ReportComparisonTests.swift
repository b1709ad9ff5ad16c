import Testing

@testable import Reports

@Suite("Changes since an earlier report")
struct ReportComparisonTests {
  static var comparison: ReportComparison {
    let (earlier, now) = (ReportSamples.earlierWeek, ReportSamples.week)
    return ReportComparison(
      earlier: ReportData(earlier, taxonomy: ReportSamples.taxonomy), of: earlier, now: ReportData(now, taxonomy: ReportSamples.taxonomy),
      of: now)
  }

  @Test func classesAndSystems() {
    #expect(
      Self.comparison.classes.map { "\($0.state) \($0.name) \($0.earlier) \($0.now)" } == [
        "more missile 1 4", "new ballistic-missile 0 2", "new icbm 0 2", "new cruise-missile 0 1", "more destroyer 1 2", "new rail-gun 0 1",
      ])
    #expect(Self.comparison.systems.map { "\($0.state) \($0.name) \($0.earlier) \($0.now)" } == ["new Kestrel-2 0 2", "more Heron 1 2"])
  }

  @Test func mentionsOfArticlesThatBothHave() {
    let comparison = Self.comparison
    #expect(comparison.sharedArticles == 2 && comparison.newArticles == 2 && comparison.goneArticles == 1)
    #expect(
      comparison.mentions.map { "\($0.state) \($0.article) \($0.words) \($0.weaponClass) \($0.instead ?? "-")" } == [
        "new a1 cruise missile cruise-missile missile", "new a1 Kestrel-2 icbm -", "new a1 Kestrel-2 icbm -", "gone a2 port warship -",
        "new a2 missiles missile -",
      ])
    #expect(comparison.mentions[0].sentence == "Two tanks and a cruise missile came.")
  }

  @Test func nothingHasChanged() {
    let week = ReportSamples.week
    let data = ReportData(week, taxonomy: ReportSamples.taxonomy)
    let comparison = ReportComparison(earlier: data, of: week, now: data, of: week)
    #expect(comparison.classes.isEmpty && comparison.systems.isEmpty && comparison.mentions.isEmpty)
  }
}
