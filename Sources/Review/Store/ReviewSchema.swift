import GRDB

/// The tables of a review store, version by version.
///
/// The log (`step`, `decision`) only grows: each decision is a row that points to the one it replaced. `current` points each reviewer to
/// the decision that counts, and `undo_stack` to the steps that can be undone or redone; both change in the transaction that writes the log.
struct ReviewSchema: Sendable {
  /// `PRAGMA application_id` of our stores: "wtRV".
  static let applicationID = 0x7774_5256

  /// What brings a store of version `n` to `n + 1`.
  var migrations: [@Sendable (Database) throws -> Void]
  var version: Int { migrations.count }

  static let current = ReviewSchema(migrations: [{ try $0.execute(sql: firstVersion) }])

  private static let firstVersion = """
    CREATE TABLE report (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE class (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, last INTEGER NOT NULL, parent TEXT, label TEXT NOT NULL, definition TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE rename (former TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE text (
      id INTEGER PRIMARY KEY, field INTEGER NOT NULL, digest TEXT NOT NULL, bytes BLOB NOT NULL, UNIQUE (field, digest)
    );
    CREATE TABLE sentence (
      text INTEGER NOT NULL REFERENCES text, number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      words TEXT NOT NULL, PRIMARY KEY (text, number)
    ) WITHOUT ROWID;
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, is_present INTEGER NOT NULL,
      text INTEGER NOT NULL REFERENCES text, title INTEGER REFERENCES text, date TEXT, source TEXT NOT NULL, language TEXT NOT NULL,
      catalog TEXT NOT NULL, tags TEXT NOT NULL
    );
    CREATE TABLE mention (
      id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article, position INTEGER,
      field INTEGER NOT NULL, text INTEGER NOT NULL REFERENCES text, sentence INTEGER, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      quote TEXT NOT NULL, class TEXT NOT NULL, class_position INTEGER NOT NULL, mention_class TEXT NOT NULL, term TEXT NOT NULL,
      place TEXT NOT NULL, system TEXT, confidence INTEGER NOT NULL, status TEXT NOT NULL, qualifiers TEXT NOT NULL,
      reasons TEXT NOT NULL, state INTEGER NOT NULL, predecessor INTEGER REFERENCES mention, successor INTEGER REFERENCES mention
    );
    CREATE INDEX mention_by_place ON mention (position, field, start, "end", id);
    CREATE INDEX mention_by_confidence ON mention (confidence, position, field, start, "end", id);
    CREATE INDEX mention_by_class ON mention (class_position, position, field, start, "end", id);
    CREATE INDEX mention_by_article ON mention (article);
    CREATE INDEX mention_present ON mention (state) WHERE state = 0 AND position IS NOT NULL AND successor IS NULL;
    CREATE INDEX mention_with_predecessor ON mention (predecessor) WHERE predecessor IS NOT NULL;
    CREATE TABLE reviewer (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE step (
      id INTEGER PRIMARY KEY AUTOINCREMENT, reviewer INTEGER NOT NULL REFERENCES reviewer, action TEXT NOT NULL,
      target INTEGER REFERENCES step, time INTEGER NOT NULL
    );
    CREATE INDEX step_by_time ON step (reviewer, time);
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL REFERENCES step, mention INTEGER NOT NULL REFERENCES mention,
      verdict INTEGER, class TEXT, note TEXT, about_class TEXT NOT NULL, about_state INTEGER NOT NULL,
      previous INTEGER REFERENCES decision
    );
    CREATE INDEX decision_by_step ON decision (step);
    CREATE INDEX decision_by_mention ON decision (mention);
    CREATE TABLE current (
      reviewer INTEGER NOT NULL REFERENCES reviewer, mention INTEGER NOT NULL REFERENCES mention,
      decision INTEGER NOT NULL REFERENCES decision, verdict INTEGER, answer TEXT, about_class TEXT NOT NULL,
      about_state INTEGER NOT NULL, change TEXT, PRIMARY KEY (reviewer, mention)
    ) WITHOUT ROWID;
    CREATE INDEX current_by_mention ON current (mention);
    CREATE INDEX current_skipped ON current (reviewer) WHERE verdict = 4;
    CREATE TABLE undo_stack (step INTEGER PRIMARY KEY REFERENCES step, reviewer INTEGER NOT NULL, is_undone INTEGER NOT NULL);
    CREATE INDEX undo_by_reviewer ON undo_stack (reviewer, is_undone, step);
    CREATE TRIGGER step_is_kept BEFORE DELETE ON step BEGIN SELECT RAISE(ABORT, 'the log of steps only grows'); END;
    CREATE TRIGGER step_is_fixed BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'the log of steps only grows'); END;
    CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'the log of decisions only grows'); END;
    CREATE TRIGGER decision_is_fixed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'the log of decisions only grows'); END;
    """
}
