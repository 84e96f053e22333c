#include "screening/registry/statistics_schema.h"

namespace mingcha::screening {

// Each of these is taken over from an app's latest result, as `app_problem` and `app_sdk` are, so that a count reads one
// index in its order and nothing else. `certainty` is that of the surest finding; absent without one. `app_collection`
// and `app_finding` take the place of an index over all results: a result that is not the latest is asked for by its app
// alone.
const std::string_view kStatisticsTables = R"sql(
ALTER TABLE app ADD COLUMN certainty {text};
ALTER TABLE app ADD COLUMN month {text};
UPDATE app SET month = substr(examined_at, 1, 7),
  certainty = CASE WHEN evident > 0 THEN 'evident' WHEN suspected > 0 THEN 'suspected' END;
CREATE INDEX app_by_type ON app (app_type, certainty) WHERE latest_result_id IS NOT NULL;
CREATE INDEX app_by_source ON app (source, certainty) WHERE latest_result_id IS NOT NULL;
CREATE INDEX app_by_month ON app (month, certainty) WHERE latest_result_id IS NOT NULL;
ALTER TABLE app_sdk ADD COLUMN certainty {text};
UPDATE app_sdk SET certainty = (
  SELECT min(finding.certainty) FROM app JOIN finding ON finding.result_id = app.latest_result_id
  JOIN sdk ON sdk.id = app_sdk.sdk_id JOIN term ON term.id = finding.owner_term AND term.name = 'sdk:' || sdk.name
  WHERE app.id = app_sdk.app_id AND finding.accepted = 0);
DROP INDEX app_sdk_sdk;
CREATE INDEX app_sdk_sdk ON app_sdk (sdk_id, version, certainty, before_consent, app_id);
CREATE TABLE app_collection (
  owner_term {number} NOT NULL REFERENCES term (id),
  information_term {number} NOT NULL REFERENCES term (id),
  phase_term {number} NOT NULL REFERENCES term (id),
  app_id {number} NOT NULL REFERENCES app (id)
);
INSERT INTO app_collection (owner_term, information_term, phase_term, app_id)
  SELECT owner_term, information_term, phase_term, app.id
  FROM app JOIN collection ON collection.result_id = app.latest_result_id;
CREATE UNIQUE INDEX app_collection_owner ON app_collection (owner_term, information_term, phase_term, app_id);
CREATE INDEX app_collection_app ON app_collection (app_id);
DROP INDEX collection_owner;
CREATE TABLE app_finding (
  owner_term {number} NOT NULL REFERENCES term (id),
  problem_term {number} NOT NULL REFERENCES term (id),
  app_id {number} NOT NULL REFERENCES app (id),
  evident {number} NOT NULL
);
INSERT INTO app_finding (owner_term, problem_term, app_id, evident)
  SELECT owner_term, problem_term, app.id, max(CASE WHEN finding.certainty = 'evident' THEN 1 ELSE 0 END)
  FROM app JOIN finding ON finding.result_id = app.latest_result_id
  WHERE finding.accepted = 0 GROUP BY owner_term, problem_term, app.id;
CREATE UNIQUE INDEX app_finding_owner ON app_finding (owner_term, problem_term, evident, app_id);
CREATE INDEX app_finding_app ON app_finding (app_id);
)sql";

// An app in which nothing was found counts as clean only where all of its code was seen.
const std::string_view kAppCoverage = R"sql(
ALTER TABLE app ADD COLUMN coverage {text};
UPDATE app SET coverage = (SELECT result.coverage FROM result WHERE result.id = app.latest_result_id);
DROP INDEX app_by_month;
CREATE INDEX app_by_month ON app (month, certainty, coverage) WHERE latest_result_id IS NOT NULL;
)sql";

// The first two went over all results, where `app_finding` and `app_sdk` go over the latest now; the planner of SQLite still
// took the first one for the findings of one result, among all of an owner.
const std::string_view kQuestionIndexes = R"sql(
DROP INDEX finding_owner;
DROP INDEX sdk_occurrence_sdk;
CREATE INDEX app_label ON app (label);
CREATE INDEX result_failed ON result (outcome) WHERE outcome <> 'examined';
)sql";

}  // namespace mingcha::screening
