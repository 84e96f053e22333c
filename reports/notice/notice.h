// What a notice tells, whatever its layout and its file format: a heading, the apps with their problems, the SDKs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

struct NoticeDay {
  int year = 0, month = 0, day = 0;
};

/// What the issuer says of the paper. What is not given is left out of it.
struct NoticeHeading {
  std::string issuer;                   ///< empty: that of the layout
  std::optional<std::uint64_t> batch;   ///< of the year
  std::optional<std::uint64_t> total;   ///< of all years
  std::optional<NoticeDay> date;        ///< of issue
  std::optional<NoticeDay> deadline;    ///< by which to rectify
  std::optional<std::uint64_t> deadline_days;  ///< working days, where there is no date
  std::string mailbox;                  ///< where reports of rectification go
};

struct NoticeClause {
  std::string id, text;
};

/// One finding as a paper for one app tells it. Texts are in the language of the paper.
struct NoticeFinding {
  std::string problem, title, certainty, severity, owner, remedy, fingerprint;
  std::vector<NoticeClause> clauses;
  std::vector<std::string> places, chain, evidence;  ///< lines
  bool evident = false;
};

struct NoticeProblem {
  std::string text;
  bool evident = false;  ///< else suspected in every finding
};

/// What became of a finding of the version before.
enum class Recheck : std::uint8_t { fixed, still, added };
struct NoticeRecheck {
  std::string problem, before, now;  ///< what was found then and now; empty: nothing
  Recheck result = Recheck::still;
};

struct NoticeApp {
  std::string name, developer, source, version, filing, region;  ///< "—" where not known
  std::string type;                                              ///< kind of app; "—" where not known
  std::string package, version_code, sha256, file, coverage;
  bool seen_whole = true;                ///< the coverage is full
  std::vector<NoticeProblem> problems;   ///< each once, evident ones first
  std::vector<NoticeFinding> findings;   ///< without accepted ones
  std::size_t accepted = 0;              ///< findings that a baseline accepts
  std::vector<NoticeRecheck> rechecks;   ///< of a second test; empty without one
  std::string previous_version;
};

struct NoticeSdk {
  std::string id, name, vendor, version;
  std::vector<NoticeProblem> problems;
  std::vector<std::string> apps;  ///< names, each once
};

struct Notice {
  NoticeHeading heading;
  std::vector<NoticeApp> apps;
  std::vector<NoticeSdk> sdks;  ///< by id
  std::size_t unreadable = 0;   ///< packages that could not be read
};

/// The app of a report. `metadata` may be null.
NoticeApp notice_app(const judge::Report& report, const Metadata* metadata, Lang lang);

/// The SDKs that own findings of the report, to be joined into a notice.
std::vector<NoticeSdk> notice_sdks(const judge::Report& report, Lang lang);

/// Adds an app with its SDKs; one SDK of several apps has one row.
void add(Notice& notice, NoticeApp app, std::vector<NoticeSdk> sdks);

/// Compares by fingerprint what an earlier report found with what `now` finds, and puts it into the app of `now`.
void recheck(NoticeApp& app, const judge::Report& before, const judge::Report& now, Lang lang);

}  // namespace mingcha::reports
