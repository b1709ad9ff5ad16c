/// A written form cut into words and the gaps between them. UTF-8; non-ASCII bytes count as letters.
struct FormWords: Equatable {
  var words: [[UInt8]]
  /// `gaps[i]` stands between `words[i]` and `words[i + 1]`.
  var gaps: [[UInt8]]

  init(_ form: some Sequence<UInt8>) {
    words = []
    gaps = []
    var inWord = false
    for byte in form {
      if byte.isLetter || byte.isDigit {
        if inWord {
          words[words.count - 1].append(byte)
        } else {
          words.append([byte])
        }
        inWord = true
      } else if !words.isEmpty {
        if inWord {
          gaps.append([byte])
        } else {
          gaps[gaps.count - 1].append(byte)
        }
        inWord = false
      }
    }
    if gaps.count >= words.count, !gaps.isEmpty { gaps.removeLast() }
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    for (position, word) in words.enumerated() {
      if position > 0 { out += gaps[position - 1] }
      out += word
    }
    return out
  }

  /// Whether the gap is one space or hyphen, which a text may write either way.
  func isJoiner(_ gap: Int) -> Bool {
    gaps[gap] == [UInt8(ascii: " ")] || gaps[gap] == [UInt8(ascii: "-")]
  }

  /// The form with two neighbouring words written as one.
  func joining(_ gap: Int) -> FormWords {
    var joined = self
    joined.words[gap] += joined.words[gap + 1]
    joined.words.remove(at: gap + 1)
    joined.gaps.remove(at: gap)
    return joined
  }

  /// The form with one word cut in two before the byte at `offset`.
  func splitting(_ word: Int, at offset: Int) -> FormWords {
    var split = self
    let whole = words[word]
    split.words[word] = Array(whole[..<offset])
    split.words.insert(Array(whole[offset...]), at: word + 1)
    split.gaps.insert([UInt8(ascii: "-")], at: word)
    return split
  }
}

extension UInt8 {
  /// An ASCII letter, or a byte of a scalar outside ASCII.
  var isLetter: Bool { isUpper || isLower || self >= 0x80 }
  var isUpper: Bool { self >= 65 && self <= 90 }
  var isLower: Bool { self >= 97 && self <= 122 }
  var isDigit: Bool { self >= 48 && self <= 57 }
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// Whether the ASCII text `tail` ends these bytes, in any case.
  func ends(with tail: StaticString) -> Bool {
    let size = tail.utf8CodeUnitCount
    guard count >= size else { return false }
    return zip(suffix(size), String(describing: tail).utf8).allSatisfy { $0.lowered == $1 }
  }
}
