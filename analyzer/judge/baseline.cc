#include "analyzer/judge/baseline.h"

#include <algorithm>
#include <set>
#include <utility>

#include "policies/date.h"
#include "policies/table_reader.h"
#include "support/digest.h"

namespace mingcha::judge {
namespace {

constexpr std::string_view kTable = "accepted";
constexpr std::size_t kFingerprint = 32;  // hexadecimal digits

bool is_fingerprint(std::string_view text) {
  return text.size() == kFingerprint && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_day(std::string_view text) {
  const std::optional<policies::Date> date = policies::date_of(text);
  return date && date->day != 0;
}

Baseline::Entry read_entry(policies::TableReader& reader) {
  Baseline::Entry entry;
  AcceptedFingerprint& accepted = entry.accepted;
  accepted.fingerprint = reader.text("fingerprint");
  accepted.acceptance.reason = reader.text("reason");
  accepted.acceptance.approver = reader.text("approver");
  accepted.acceptance.expires = reader.text("expires");
  accepted.rule = reader.optional_text("rule");
  entry.package = reader.optional_text("package");
  for (const std::string_view for_readers : {"owner", "note"}) (void)reader.optional_text(for_readers);
  reader.finish();
  if (!accepted.fingerprint.empty() && !is_fingerprint(accepted.fingerprint))
    reader.complain(*reader.entry("fingerprint"), accepted.fingerprint, "32 hexadecimal digits");
  if (!accepted.acceptance.expires.empty() && !is_day(accepted.acceptance.expires))
    reader.complain(*reader.entry("expires"), accepted.acceptance.expires, "a day such as 2026-12-31");
  return entry;
}

}  // namespace

Baseline read_baseline(std::string_view file, std::string_view text, policies::Complaints& complaints) {
  Baseline baseline;
  baseline.file = file.substr(file.rfind('/') + 1);
  baseline.sha256 = sha256_hex(as_bytes(text));
  std::set<std::pair<std::string, std::string>> seen;
  policies::TextPool pool;
  for (const policies::TomlTable& table : policies::read_toml(file, text, pool, complaints, policies::Dates::as_text)) {
    if (table.name != kTable) {
      complaints.add(policies::Place{table.file, table.line, table.column}, table.name, "[[accepted]]");
      continue;
    }
    policies::TableReader reader(table, complaints);
    Baseline::Entry entry = read_entry(reader);
    if (!reader.good()) continue;
    if (!seen.emplace(entry.accepted.fingerprint, entry.package).second) {
      reader.complain(*reader.entry("fingerprint"), entry.accepted.fingerprint, "one that no other [[accepted]] has");
      continue;
    }
    baseline.entries.push_back(std::move(entry));
  }
  return baseline;
}

void apply(const Baseline& baseline, std::string_view day, Report& report) {
  BaselineUse use{baseline.file, baseline.sha256, std::string(day), {}, {}};
  for (const Baseline::Entry& entry : baseline.entries) {
    if (!entry.package.empty() && entry.package != report.app.package) continue;
    const AcceptedFingerprint& accepted = entry.accepted;
    const bool expired = accepted.acceptance.expires < day;  // both are written year first
    bool matched = false;
    for (Finding& finding : report.findings) {
      if (finding.fingerprint != accepted.fingerprint) continue;
      matched = true;
      if (!expired) finding.accepted = accepted.acceptance;
    }
    if (!matched) {
      use.unmatched.push_back(accepted);
    } else if (expired) {
      use.expired.push_back(accepted);
    }
  }
  report.baseline = std::move(use);
}

}  // namespace mingcha::judge
