#include "screening/registry/case_schema.h"

namespace mingcha::screening {

// What stands in `app` follows from its actions, so that no question has to work it out; the check of the log
// compares the two. Absent columns of an action are NULL, `fingerprints` are separated by spaces.
const std::string_view kCaseTables = R"sql(
ALTER TABLE app ADD COLUMN state {text};
ALTER TABLE app ADD COLUMN state_since {text};
ALTER TABLE app ADD COLUMN deadline {text};
ALTER TABLE app ADD COLUMN relapses {number};
CREATE INDEX app_deadline ON app (deadline);
CREATE INDEX app_state ON app (state);
CREATE TABLE batch (
  id {identity},
  kind {text} NOT NULL,
  year {number} NOT NULL,
  number {number} NOT NULL,
  total {number} NOT NULL,
  issuer {text} NOT NULL,
  layout {text} NOT NULL,
  UNIQUE (kind, year, number, total, issuer, layout)
);
CREATE TABLE action (
  sequence {number} PRIMARY KEY,
  app_id {number} NOT NULL REFERENCES app (id),
  kind {text} NOT NULL,
  day {text} NOT NULL,
  recorded_at {text} NOT NULL,
  actor {text} NOT NULL,
  reason {text},
  deadline {text},
  batch_id {number} REFERENCES batch (id),
  running_number {number},
  package_sha256 {text},
  report_sha256 {text},
  fingerprints {text},
  relapse {number} NOT NULL,
  state {text} NOT NULL,
  previous {text} NOT NULL,
  digest {text} NOT NULL
);
CREATE INDEX action_app ON action (app_id, sequence);
CREATE UNIQUE INDEX action_running_number ON action (batch_id, running_number);
CREATE TABLE log_head (
  id {number} PRIMARY KEY CHECK (id = 1),
  actions {number} NOT NULL,
  digest {text} NOT NULL
);
INSERT INTO log_head (id, actions, digest)
  VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
)sql";

// A row that REPLACE takes away fires no trigger of its own here, so that numbers must follow one another as well.
const std::string_view kCaseTriggersOfSqlite = R"sql(
CREATE TRIGGER action_stays BEFORE UPDATE ON action
  BEGIN SELECT RAISE(ABORT, 'rows of the log are never changed'); END;
CREATE TRIGGER action_remains BEFORE DELETE ON action
  BEGIN SELECT RAISE(ABORT, 'rows of the log are never removed'); END;
CREATE TRIGGER action_follows BEFORE INSERT ON action
  WHEN NEW.sequence <> (SELECT COALESCE(max(sequence), 0) + 1 FROM action)
  BEGIN SELECT RAISE(ABORT, 'rows of the log follow one another'); END;
CREATE TRIGGER batch_stays BEFORE UPDATE ON batch
  BEGIN SELECT RAISE(ABORT, 'batches are never changed'); END;
CREATE TRIGGER batch_remains BEFORE DELETE ON batch
  BEGIN SELECT RAISE(ABORT, 'batches are never removed'); END;
CREATE TRIGGER log_head_grows BEFORE UPDATE ON log_head WHEN NEW.actions <= OLD.actions OR NEW.id <> OLD.id
  BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_head_remains BEFORE DELETE ON log_head
  BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_head_is_one BEFORE INSERT ON log_head
  BEGIN SELECT RAISE(ABORT, 'the log has one head'); END;
)sql";

const std::string_view kCaseTriggersOfPostgresql = R"sql(
CREATE FUNCTION mingcha_log_stays() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN RAISE EXCEPTION 'rows of the log are never changed or removed'; END $body$;
CREATE FUNCTION mingcha_log_follows() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    IF NEW.sequence <> (SELECT COALESCE(max(sequence), 0) + 1 FROM action) THEN
      RAISE EXCEPTION 'rows of the log follow one another';
    END IF;
    RETURN NEW;
  END $body$;
CREATE FUNCTION mingcha_log_grows() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    IF NEW.actions <= OLD.actions OR NEW.id <> OLD.id THEN RAISE EXCEPTION 'the log only grows'; END IF;
    RETURN NEW;
  END $body$;
CREATE TRIGGER action_stays BEFORE UPDATE OR DELETE ON action
  FOR EACH ROW EXECUTE FUNCTION mingcha_log_stays();
CREATE TRIGGER action_remains BEFORE TRUNCATE ON action
  FOR EACH STATEMENT EXECUTE FUNCTION mingcha_log_stays();
CREATE TRIGGER action_follows BEFORE INSERT ON action
  FOR EACH ROW EXECUTE FUNCTION mingcha_log_follows();
CREATE TRIGGER batch_stays BEFORE UPDATE OR DELETE ON batch
  FOR EACH ROW EXECUTE FUNCTION mingcha_log_stays();
CREATE TRIGGER batch_remains BEFORE TRUNCATE ON batch
  FOR EACH STATEMENT EXECUTE FUNCTION mingcha_log_stays();
CREATE TRIGGER log_head_grows BEFORE UPDATE ON log_head
  FOR EACH ROW EXECUTE FUNCTION mingcha_log_grows();
CREATE TRIGGER log_head_remains BEFORE INSERT OR DELETE ON log_head
  FOR EACH ROW EXECUTE FUNCTION mingcha_log_stays();
CREATE TRIGGER log_head_stays BEFORE TRUNCATE ON log_head
  FOR EACH STATEMENT EXECUTE FUNCTION mingcha_log_stays();
)sql";

}  // namespace mingcha::screening
