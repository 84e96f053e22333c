// The outcome of examining one package: everything that any report prints.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/behaviour.h"
#include "analyzer/privacy_policy/policy_text.h"
#include "support/reason.h"

namespace mingcha::judge {

struct Exhibits;  // exhibits.h

enum class Certainty : std::uint8_t { suspected, evident };

/// A text in both languages of the reports.
struct Text {
  std::string zh, en;
};

/// The same, borrowed from the policy set that the app was judged by.
struct TextView {
  std::string_view zh, en;
};

/// That a finding was looked at and is accepted for the time being: an entry of a baseline.
struct Acceptance {
  std::string reason, approver;
  std::string expires;  ///< the last day on which it holds, "2026-12-31"
};

/// An entry of a baseline, by the fingerprint of the finding that it accepts.
struct AcceptedFingerprint {
  std::string fingerprint;
  Acceptance acceptance;
  std::string rule;  ///< for readers of the file; may be empty
};

/// The baseline that findings were compared with.
struct BaselineUse {
  std::string file, sha256;
  std::string day;  ///< by which entries hold or have expired, "2026-11-22"
  std::vector<AcceptedFingerprint> expired;    ///< that match a finding, but no longer count; in the file's order
  std::vector<AcceptedFingerprint> unmatched;  ///< that match no finding; in the file's order
};

/// One rule broken by one app through one owner.
struct Finding {
  std::string id;           ///< "f1", by order of content
  std::string rule;
  std::string problem;      ///< 所涉问题, as notices print it
  std::string problem_en;
  Certainty certainty = Certainty::suspected;
  std::string severity;     ///< "high", "medium", "low"
  Text title, explanation, remedy;   ///< placeholders already filled in
  std::vector<std::string> clauses;  ///< "164号:1"
  std::string owner;        ///< "app", "sdk:<id>" or "unknown"
  std::vector<std::string> evidence; ///< collection ids, or other places as text ("permission:…", "endpoint:…")
  std::vector<behaviour::Site> sites;  ///< places in code, ascending, at most 20
  std::uint32_t site_count = 0;        ///< all of them
  std::vector<privacy_policy::Quote> quotes;  ///< of the policy's text, in its order, at most 5
  std::string fingerprint;  ///< 32 hexadecimal digits; stable across versions of one app
  std::optional<Acceptance> accepted;  ///< it then counts neither for the exit code nor for a listing
};

/// What a person found out about one clause.
struct Answer {
  std::string clause;  ///< id
  std::string result;  ///< "pass", "fail" or "not-applicable"
  std::string note, by, date;
};

/// What an item of personal information is called. Borrows from the policy set.
struct InformationName {
  std::string_view id;  ///< pi_id
  TextView name;
};
using InformationNames = std::vector<InformationName>;  ///< ascending by id; one may be missing

/// One document of the law, as far as reports name it. Borrows from the policy set.
struct DocumentSummary {
  std::string_view id;      ///< "191号"
  TextView title;
  std::string_view number;       ///< "国信办秘字〔2019〕191号"
  bool self_assessment = false;  ///< its clauses make up a self-assessment
};

/// What became of one clause. Borrows the words of the law from the policy set.
struct ClauseVerdict {
  std::string_view id;      ///< "164号:1"
  std::string_view document;  ///< id of its document: "164号"
  bool partial = false;     ///< rules cover a part of it at most: without a finding the rest is for a person
  bool verified = true;     ///< the wording was compared with the official text or a reproduction
  TextView text;
  std::string_view verdict = "manual";  ///< "evident", "suspected", "not-found", "manual"
  std::vector<std::string> findings;
  TextView manual_steps;
  std::optional<Answer> answer;
  std::string previous;     ///< verdict of an earlier assessment that this one is compared with, or ""
};

struct SignerSummary {
  std::string sha256, subject, not_before, not_after;
  std::vector<std::string> schemes;
};

/// The picture by which a phone shows the app, as it lies in the package.
struct Icon {
  std::string media_type;  ///< "image/png", "image/webp" or "image/svg+xml"
  std::string bytes;
  std::string place;       ///< entry of the package
};

struct AppIdentity {
  std::string package;
  std::string label;                          ///< in Chinese where there is one
  std::map<std::string, std::string> labels;  ///< locale -> text
  std::string version_name;
  std::optional<std::int64_t> version_code;
  int min_sdk = 1, target_sdk = 1;
  bool target_sdk_declared = false;
  std::string application;
  bool debuggable = false, allow_backup = true;
  std::optional<bool> uses_cleartext_traffic;
  struct Type {
    int number = 0;
    std::string id, name_zh, name_en;
    std::string from;                         ///< "option" or "guess"
    int confidence = 100;                     ///< of a guess, in percent
  };
  std::vector<Type> types;                    ///< those given, in their order; or one that was guessed
  std::vector<SignerSummary> signers;
  std::shared_ptr<const Icon> icon;           ///< null: not asked for, or there is none that could be read
};

/// The app's privacy policy, as given with the package or found inside it.
struct PrivacyPolicy {
  std::string from;    ///< "option" or "package"
  std::string place;   ///< path of the file, or where in the package
  std::string sha256;  ///< of the bytes that were read
  privacy_policy::Document document;
  privacy_policy::PolicyText text;
};

struct Input {
  std::string file;
  std::uint64_t size = 0;
  std::string sha256;
  struct Part {
    std::string name, sha256;
  };
  std::vector<Part> parts;
};

struct Report {
  std::string tool_version;
  std::string rules_sha256;
  Input input;
  AppIdentity app;
  behaviour::Behaviour behaviour;   ///< with the coverage
  std::shared_ptr<const PrivacyPolicy> policy;  ///< null: none was given or found
  std::vector<Reason> reasons;      ///< sorted
  std::vector<Finding> findings;    ///< by certainty, severity, rule, owner, content
  std::vector<DocumentSummary> documents;  ///< of the clauses; those of a self-assessment first, in its order
  std::vector<ClauseVerdict> clauses;
  std::shared_ptr<const InformationNames> information;  ///< of the rule set; null for a report that was read back
  std::shared_ptr<const Exhibits> exhibits;  ///< null unless asked for
  std::optional<BaselineUse> baseline;  ///< that was given
  /// What the views of documents and clauses borrow in a report that was read back; null where a policy set has it.
  std::shared_ptr<const std::deque<std::string>> texts;
};

}  // namespace mingcha::judge
