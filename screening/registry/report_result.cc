#include "screening/registry/report_result.h"

#include <libdeflate.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <tuple>

#include "analyzer/behaviour/place_text.h"
#include "reports/app_row.h"
#include "reports/json/json_report.h"
#include "reports/json/report_reader.h"
#include "support/digest.h"

namespace mingcha::screening {
namespace {

constexpr int kLevel = 6;
constexpr std::size_t kTrailer = 4;  // ISIZE, the last field of gzip: RFC 1952, 2.3.1

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

std::string_view spell(behaviour::Coverage::Verdict verdict) {
  switch (verdict) {
    case behaviour::Coverage::Verdict::full: return "full";
    case behaviour::Coverage::Verdict::degraded: return "degraded";
    case behaviour::Coverage::Verdict::unknown: break;
  }
  return "unknown";
}

PackageResult::Finding finding_of(const judge::Finding& finding, reports::Lang lang) {
  PackageResult::Finding kept;
  kept.fingerprint = finding.fingerprint;
  kept.rule = finding.rule;
  kept.problem = finding.problem;
  kept.owner = finding.owner;
  kept.certainty = finding.certainty == judge::Certainty::evident ? "evident" : "suspected";
  kept.severity = finding.severity;
  kept.title = reports::in_language(finding.title, lang);
  kept.clauses = fmt::format("{}", fmt::join(finding.clauses, " "));
  kept.accepted = finding.accepted.has_value();
  // Without the line: that is a word in some language.
  for (const behaviour::Site& site : finding.sites) kept.places.push_back(behaviour::place_text(site));
  return kept;
}

std::vector<PackageResult::Collection> collections_of(const judge::Report& report) {
  std::map<std::tuple<std::string, std::string, std::string>, std::uint32_t> counted;
  for (const behaviour::Collection& read : report.behaviour.collections)
    ++counted[{read.owner, read.information, std::string(behaviour::spell(read.phase))}];
  std::vector<PackageResult::Collection> out;
  out.reserve(counted.size());
  for (const auto& entry : counted) {
    const auto& key = entry.first;
    out.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), entry.second});
  }
  return out;
}

}  // namespace

PackageResult result_of(judge::Report report, reports::Lang lang) {
  PackageResult result;
  result.file = report.input.file;
  result.sha256 = report.input.sha256;
  result.size = report.input.size;
  result.package = report.app.package;
  result.label = report.app.label;
  result.version_name = report.app.version_name;
  result.version_code = report.app.version_code;
  if (!report.app.types.empty())
    result.app_type = lang == reports::Lang::en ? report.app.types.front().name_en : report.app.types.front().name_zh;
  result.coverage = spell(report.behaviour.coverage.verdict);
  for (const judge::SignerSummary& signer : report.app.signers) result.signers.push_back({signer.sha256, signer.subject});
  for (const judge::Finding& finding : report.findings) result.findings.push_back(finding_of(finding, lang));
  for (const behaviour::SdkUse& sdk : report.behaviour.sdks) {
    const bool english = lang == reports::Lang::en && !sdk.name_en.empty();
    result.sdks.push_back({sdk.id, english ? sdk.name_en : sdk.name_zh, sdk.vendor, sdk.version.value_or("")});
  }
  result.collections = collections_of(report);
  std::erase_if(report.clauses, [](const judge::ClauseVerdict& clause) { return clause.findings.empty(); });
  const std::string json = reports::json(report, lang);
  result.report_sha256 = sha256_hex(as_bytes(json));
  result.report = packed(json);
  return result;
}

std::string packed(std::string_view json) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(libdeflate_alloc_compressor(kLevel));
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_gzip_compress_bound(compressor.get(), json.size()), '\0');
  out.resize(libdeflate_gzip_compress(compressor.get(), json.data(), json.size(), out.data(), out.size()));
  return out;
}

Result<std::string> unpacked(std::string_view gzip) {
  if (gzip.size() < kTrailer) return fail(Errc::bad_magic, "report");
  std::size_t size = 0;
  for (std::size_t i = 0; i < kTrailer; ++i)
    size |= std::size_t{static_cast<unsigned char>(gzip[gzip.size() - kTrailer + i])} << (8 * i);
  if (size > reports::kLargestReport) return fail(Errc::over_budget, "report", 0, fmt::format("{}", size));
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  std::string out(size, '\0');
  std::size_t written = 0;
  if (libdeflate_gzip_decompress(decompressor.get(), gzip.data(), gzip.size(), out.data(), out.size(), &written) !=
          LIBDEFLATE_SUCCESS ||
      written != size)
    return fail(Errc::bad_magic, "report");
  return out;
}

}  // namespace mingcha::screening
