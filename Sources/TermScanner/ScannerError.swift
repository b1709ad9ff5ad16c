/// Why a form cannot become a term.
package enum ScannerError: Error, Equatable, Sendable {
  /// The form is not valid UTF-8.
  case invalidUTF8
  /// The form holds no word character, so it could match nowhere.
  case noWordCharacter
  /// The form is longer than `ScannerBuilder.maximumFormLength` bytes or has more than `ScannerBuilder.maximumWordCount` words.
  case formTooLong
  /// The forms added fill the index, whose offsets are 32 bits wide.
  case indexFull
}
