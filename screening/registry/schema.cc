#include "screening/registry/schema.h"

namespace mingcha::screening {

// Names that come back in millions of rows (rules, problems, owners, items of information, phases) are stored once, in
// `term`, and meant by number. What is asked of all apps again and again (`app` itself, `app_problem`, `app_sdk`) is taken from
// the app's latest result when that changes, so that no question goes through all results. `app.latest_result_id` has no foreign key: the two tables would name each other.
const std::string_view kResultTables = R"sql(
CREATE TABLE term (
  id {identity},
  name {text} NOT NULL UNIQUE
);
CREATE TABLE profile (
  id {identity},
  tool_version {text} NOT NULL,
  rules_sha256 {text} NOT NULL,
  options {text} NOT NULL,
  UNIQUE (tool_version, rules_sha256, options)
);
CREATE TABLE app (
  id {identity},
  package {text} NOT NULL UNIQUE,
  label {text},
  latest_result_id {number},
  version_name {text},
  developer {text},
  source {text},
  app_type {text},
  examined_at {text},
  evident {number} NOT NULL DEFAULT 0,
  suspected {number} NOT NULL DEFAULT 0
);
CREATE INDEX app_latest_result ON app (latest_result_id);
CREATE TABLE package (
  id {identity},
  sha256 {text} NOT NULL UNIQUE,
  app_id {number} REFERENCES app (id),
  file {text} NOT NULL,
  size_bytes {number} NOT NULL,
  label {text},
  version_name {text},
  version_code {number},
  developer {text},
  source {text},
  filing_number {text},
  region {text},
  app_type {text}
);
CREATE INDEX package_app ON package (app_id);
CREATE TABLE signer (
  id {identity},
  sha256 {text} NOT NULL UNIQUE,
  subject {text}
);
CREATE TABLE package_signer (
  package_id {number} NOT NULL REFERENCES package (id),
  signer_id {number} NOT NULL REFERENCES signer (id),
  PRIMARY KEY (package_id, signer_id)
);
CREATE INDEX package_signer_signer ON package_signer (signer_id);
CREATE TABLE result (
  id {identity},
  package_id {number} NOT NULL REFERENCES package (id),
  profile_id {number} NOT NULL REFERENCES profile (id),
  outcome {text} NOT NULL,
  error {text},
  attempts {number} NOT NULL,
  coverage {text},
  app_type {text},
  evident {number} NOT NULL,
  suspected {number} NOT NULL,
  seconds {real} NOT NULL,
  examined_at {text} NOT NULL,
  report_sha256 {text},
  UNIQUE (package_id, profile_id)
);
CREATE TABLE report (
  result_id {number} PRIMARY KEY REFERENCES result (id),
  body {bytes} NOT NULL
);
CREATE TABLE finding (
  id {identity},
  result_id {number} NOT NULL REFERENCES result (id),
  position {number} NOT NULL,
  fingerprint {text} NOT NULL,
  rule_term {number} NOT NULL REFERENCES term (id),
  problem_term {number} NOT NULL REFERENCES term (id),
  owner_term {number} NOT NULL REFERENCES term (id),
  certainty {text} NOT NULL,
  severity {text} NOT NULL,
  title {text} NOT NULL,
  clauses {text} NOT NULL,
  accepted {number} NOT NULL,
  UNIQUE (result_id, position)
);
CREATE INDEX finding_fingerprint ON finding (fingerprint);
CREATE INDEX finding_owner ON finding (owner_term, rule_term, result_id);
CREATE TABLE evidence (
  finding_id {number} NOT NULL REFERENCES finding (id),
  position {number} NOT NULL,
  place {text} NOT NULL,
  PRIMARY KEY (finding_id, position)
);
CREATE TABLE app_problem (
  app_id {number} NOT NULL REFERENCES app (id),
  problem_term {number} NOT NULL REFERENCES term (id),
  evident {number} NOT NULL,
  PRIMARY KEY (app_id, problem_term)
);
CREATE INDEX app_problem_problem ON app_problem (problem_term, evident);
CREATE TABLE sdk (
  id {identity},
  name {text} NOT NULL UNIQUE,
  title {text} NOT NULL,
  vendor {text}
);
CREATE TABLE sdk_occurrence (
  result_id {number} NOT NULL REFERENCES result (id),
  sdk_id {number} NOT NULL REFERENCES sdk (id),
  version {text},
  PRIMARY KEY (result_id, sdk_id)
);
CREATE INDEX sdk_occurrence_sdk ON sdk_occurrence (sdk_id, result_id);
CREATE TABLE app_sdk (
  app_id {number} NOT NULL REFERENCES app (id),
  sdk_id {number} NOT NULL REFERENCES sdk (id),
  version {text},
  evident {number} NOT NULL,
  before_consent {number} NOT NULL,
  PRIMARY KEY (app_id, sdk_id)
);
CREATE INDEX app_sdk_sdk ON app_sdk (sdk_id, version, before_consent, evident);
CREATE TABLE collection (
  result_id {number} NOT NULL REFERENCES result (id),
  owner_term {number} NOT NULL REFERENCES term (id),
  information_term {number} NOT NULL REFERENCES term (id),
  phase_term {number} NOT NULL REFERENCES term (id),
  places {number} NOT NULL,
  PRIMARY KEY (result_id, owner_term, information_term, phase_term)
);
CREATE INDEX collection_owner ON collection (owner_term, information_term, phase_term, result_id);
)sql";

}  // namespace mingcha::screening
