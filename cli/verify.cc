// mingcha verify: are evidence packs, or the actions of a registry, as they were made?
#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/standard_output.h"
#include "reports/characters.h"
#include "reports/evidence/seal.h"
#include "screening/registry/log_check.h"
#include "screening/views/log_view.h"

namespace mingcha::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigestDigits = 64;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

/// The folder itself, or the packs right below it, by name.
std::vector<std::string> packs_of(const std::string& folder) {
  if (reports::is_pack(folder)) return {folder};
  std::vector<std::string> packs;
  std::error_code error;
  for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error))
    if (reports::is_pack(at->path().string())) packs.push_back(at->path().string());
  std::sort(packs.begin(), packs.end());
  return packs;
}

Saying words_for(reports::PackFault::Kind kind) {
  using Kind = reports::PackFault::Kind;
  switch (kind) {
    case Kind::changed: return Saying::pack_changed;
    case Kind::missing: return Saying::pack_missing;
    case Kind::extra: return Saying::pack_extra;
    case Kind::not_a_file: return Saying::pack_not_a_file;
    case Kind::unreadable: break;
  }
  return Saying::pack_unreadable;
}

std::string lines_about(const std::string& pack, const reports::PackCheck& check, Lang lang) {
  const std::string name = reports::visible(pack);
  if (check.faults.empty()) return say(Saying::pack_whole, lang, name, check.files, check.digest) + "\n";
  std::string lines = say(Saying::pack_broken, lang, name, check.faults.size()) + "\n";
  for (const reports::PackFault& fault : check.faults)
    lines += say(words_for(fault.kind), lang, reports::visible(fault.file)) + "\n";
  return lines;
}

bool is_digest(std::string_view text) {
  return text.size() == kDigestDigits && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

ExitCode verify_log(const Arguments& arguments, const std::string& noted) {
  Usage<screening::Registry> registry = open_registry(arguments);
  if (!registry) return refuse(ExitCode::failed, registry.error());
  const Result<screening::LogCheck> check = screening::check_log(registry->database(), noted);
  if (!check) return refuse(ExitCode::failed, say(Saying::registry, arguments.lang, describe(check.error())));
  const bool whole = check->whole() && (noted.empty() || check->noted_at);
  const std::string out = screening::log_text(*check, registry->database().name(), noted, arguments.lang);
  return worse(whole ? ExitCode::done : ExitCode::found, print_or_complain(out, arguments.lang));
}

}  // namespace

ExitCode run_verify(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  if (arguments.has(OptionId::pack) == arguments.has(OptionId::db))
    return refuse(ExitCode::usage, say(Saying::pack_or_registry, lang));
  const std::string* const expected = arguments.one(OptionId::digest);
  if (expected != nullptr && !is_digest(*expected))
    return refuse(ExitCode::usage, say(Saying::not_a_digest, lang, *expected));
  if (arguments.has(OptionId::db)) return verify_log(arguments, expected != nullptr ? lower(*expected) : std::string());
  const std::string& folder = *arguments.one(OptionId::pack);
  const std::vector<std::string> packs = packs_of(folder);
  if (packs.empty()) return refuse(ExitCode::unreadable, say(Saying::not_a_pack, lang, folder));
  if (expected != nullptr && packs.size() > 1) return refuse(ExitCode::usage, say(Saying::one_pack, lang, folder));
  ExitCode code = ExitCode::done;
  std::string out;
  for (const std::string& pack : packs) {
    const Result<reports::PackCheck> check = reports::check_pack(pack);
    if (!check) {
      complain(say(Saying::unreadable, lang, pack, describe(check.error())));
      code = worse(code, ExitCode::unreadable);
      continue;
    }
    out += lines_about(pack, *check, lang);
    if (!check->faults.empty()) code = worse(code, ExitCode::found);
    if (expected != nullptr && check->digest != lower(*expected)) {
      out += say(Saying::pack_other_digest, lang, reports::visible(pack), check->digest, *expected) + "\n";
      code = worse(code, ExitCode::found);
    }
  }
  return worse(code, print_or_complain(out, lang));
}

}  // namespace mingcha::cli
