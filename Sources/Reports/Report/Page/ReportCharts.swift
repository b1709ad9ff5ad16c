import TextFormats

/// The charts of a report as inline SVG. Each says by `title` and `desc` what it shows; the numbers stand in a table beside it.
enum ReportCharts {
  private static let width = 560
  /// What a date takes up at most.
  private static let labelWidth = 66.0

  /// A bar as wide as its share of the largest number, the first part of it filled full.
  static func bar(_ value: Int, full: Int, of largest: Int, family: Int? = nil) -> String {
    let scale = 100 / Double(max(largest, 1))
    let colour = family.map { " f\($0)" } ?? ""
    return "<svg class=\"bar\(colour)\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
      + "<rect class=\"all\" width=\"\(short(Double(value) * scale))\" height=\"8\"/>"
      + "<rect class=\"own\" width=\"\(short(Double(full) * scale))\" height=\"8\"/></svg>"
  }

  /// A bar for each period.
  static func periods(_ timeline: Timeline, title: String, description: String) -> String {
    let (left, top, height, bottom) = (40, 12, 150, 26)
    let largest = niceCeiling(timeline.periods.map(\.mentions).max() ?? 0)
    let step = Double(width - left) / Double(timeline.periods.count)
    var chart = opening(id: "periods", height: top + height + bottom, title, description)
    for tick in [0, largest / 2, largest] where tick == 0 || largest > 1 {
      let y = top + height - height * tick / largest
      chart.raw("<line class=\"rule\" x1=\"\(left)\" x2=\"\(width)\" y1=\"\(y)\" y2=\"\(y)\"/>")
      chart.add("text", grouped(tick), ["x": "\(left - 6)", "y": "\(y + 4)", "text-anchor": "end"])
    }
    let gap = step > 6 ? min(step * 0.2, 6) : step * 0.1
    let labelled = max(1, (timeline.periods.count + 5) / 6)
    for (position, period) in timeline.periods.enumerated() {
      let x = Double(left) + step * Double(position)
      let tall = Double(height * period.mentions) / Double(largest)
      chart.raw("<rect class=\"column\" x=\"\(short(x + gap / 2))\" width=\"\(short(step - gap))\"")
      chart.raw(" y=\"\(short(Double(top + height) - tall))\" height=\"\(short(tall))\">")
      chart.add("title", "\(period.start): \(counted(period.mentions, "mention")) in \(counted(period.articles, "article"))")
      chart.raw("</rect>")
      guard position % labelled == 0, x < Double(width) - labelWidth else { continue }
      chart.add("text", period.start, ["x": short(x + gap / 2), "y": "\(top + height + 18)"])
    }
    return chart.text + "</svg>"
  }

  /// A square for each two of the classes that occur together most, darker for more articles. A class's name stands at the end of its row
  /// and at the head of its column.
  static func pairs(_ pairs: [ClassPair], title: String, description: String) -> String {
    let names = classes(of: pairs)
    let cell = 34
    let largest = pairs.first?.articles ?? 1
    var chart = opening(id: "pairs", height: names.count * cell + 4, title, description)
    for (row, name) in names.enumerated() {
      let middle = row * cell + cell / 2 + 4
      for (column, other) in names[..<row].enumerated() {
        let count = pairs.first { ($0.one, $0.other) == (name, other) || ($0.one, $0.other) == (other, name) }?.articles ?? 0
        let shade = short(count == 0 ? 0.04 : 0.12 + 0.43 * Double(count) / Double(largest))
        chart.raw("<g><title>")
        chart.add("\(name) and \(other): \(counted(count, "article"))")
        chart.raw("</title><rect class=\"column\" x=\"\(column * cell + 1)\" y=\"\(row * cell + 1)\" ")
        chart.raw("width=\"\(cell - 2)\" height=\"\(cell - 2)\" rx=\"3\" fill-opacity=\"\(shade)\"/>")
        if count > 0 { chart.add("text", String(count), ["class": "in", "x": "\(column * cell + cell / 2)", "y": "\(middle)"]) }
        chart.raw("</g>")
      }
      chart.add("text", name, ["class": "name", "x": "\(row * cell + 8)", "y": "\(middle)"])
    }
    return chart.text + "</svg>"
  }

  /// The classes of the first pairs, ten at most.
  private static func classes(of pairs: [ClassPair]) -> [String] {
    var names: [String] = []
    for pair in pairs {
      let added = [pair.one, pair.other].filter { !names.contains($0) }
      if names.count + added.count > 10 { break }
      names += added
    }
    return names
  }

  private static func opening(id: String, height: Int, _ title: String, _ description: String) -> HTML {
    var chart = HTML()
    chart.raw("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 \(width) \(height)\" ")
    chart.raw("aria-labelledby=\"\(id)-title\" aria-describedby=\"\(id)-desc\">")
    chart.add("title", title, ["id": "\(id)-title"])
    chart.add("desc", description, ["id": "\(id)-desc"])
    return chart
  }

  /// The next number that is round, and has a round half where there is room for one.
  private static func niceCeiling(_ value: Int) -> Int {
    guard value > 10 else { return [1, 2, 4, 6, 8, 10].first { $0 >= value } ?? 10 }
    var power = 1
    while power * 100 < value { power *= 10 }
    return [12, 16, 20, 24, 30, 40, 50, 60, 80, 100].map { $0 * power }.first { $0 >= value } ?? power * 100
  }

  /// At most one decimal above 1, two below.
  private static func short(_ number: Double) -> String {
    let scale = number < 1 ? 100.0 : 10
    let rounded = (number * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
