// mingcha dump: what was decoded of a package, as text.
#include "analyzer/dex/dump.h"

#include "analyzer/decoded_app.h"
#include "analyzer/native/dump.h"
#include "cli/commands.h"
#include "cli/dump_ways.h"
#include "cli/messages.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "manifests/dump.h"
#include "reports/texts.h"

namespace mingcha::cli {
namespace {

// Collects lines into larger writes.
class Sheet {
 public:
  void add(std::string_view lines) {
    empty_ &= lines.empty();
    if (!out_.open()) return;
    buffer_ += lines;
    if (buffer_.size() >= kBytes) flush();
  }
  void flush() {
    out_.write(buffer_);
    buffer_.clear();
  }
  bool empty() const noexcept { return empty_; }
  const std::string& error() const noexcept { return out_.error(); }

 private:
  static constexpr std::size_t kBytes = 64 * 1024;
  StandardOutput out_;
  std::string buffer_;
  bool empty_ = true;
};

struct Dumped {
  const package::Package& package;
  const DecodedApp& app;
  const Budget& budget;
  Reasons& reasons;
};

// One manifest a part; which one is said where there are several.
void dump_manifests(const Dumped& it, Sheet& sheet) {
  for (const package::Part& part : it.package.parts()) {
    if (part.manifest.bytes().empty()) continue;
    const std::string where = part.name + "!AndroidManifest.xml";
    const auto xml = manifests::BinaryXml::parse(part.manifest.bytes(), where, it.budget, it.reasons);
    if (!xml) continue;  // a reason of decode()
    if (it.package.parts().size() > 1) sheet.add(fmt::format("<!-- {} -->\n", part.name));
    sheet.add(manifests::dump_manifest(*xml, it.app.resources));
  }
}

void dump_resources(const Dumped& it, Sheet& sheet) {
  sheet.add(manifests::dump_resources(it.app.resources));
}

template <void (*Dump)(const dex::DexFile&, const dex::Sink&)>
void dump_code(const Dumped& it, Sheet& sheet) {
  for (std::size_t i = 0; i < it.app.dex_files.size(); ++i) {
    sheet.add(fmt::format("# {}\n", it.app.dex_names[i]));
    Dump(it.app.dex_files[i], [&](std::string_view lines) { sheet.add(lines); });
  }
}

// Libraries by content, wherever they lie; one that cannot be read is a line with the error.
void dump_libraries(const Dumped& it, Sheet& sheet) {
  constexpr std::string_view kMagic = "\x7f" "ELF";
  for (const package::Part& part : it.package.parts()) {
    for (const package::Entry& entry : part.archive.entries()) {
      const auto start = part.archive.start_of(entry);
      if (!as_text(start).starts_with(kMagic)) continue;
      const Result<package::EntryBytes> bytes = part.archive.read(entry, it.budget, it.reasons);
      if (!bytes) continue;  // a reason
      const std::string place = part.archive.place_of(entry);
      sheet.add(fmt::format("# {}\n", place));
      const Result<native::ElfFile> elf = native::ElfFile::open(bytes->bytes(), place);
      if (elf)
        native::dump_library(*elf, [&](std::string_view lines) { sheet.add(lines); });
      else
        sheet.add(fmt::format("! {}\n", describe(elf.error())));
    }
  }
}

struct Row {
  CommandId command;
  void (*dump)(const Dumped&, Sheet&);
};
constexpr Row kRows[] = {
    {CommandId::dump_manifest, dump_manifests},
    {CommandId::dump_resources, dump_resources},
    {CommandId::dump_dex, dump_code<dex::dump_dex>},
    {CommandId::dump_calls, dump_code<dex::dump_calls>},
    {CommandId::dump_native, dump_libraries},
};

void complain_about(const Reasons& reasons, const std::string& path, Lang lang) {
  for (const Reason& reason : reasons.sorted()) {
    if (row_of(reason.kind).effect == Effect::noted) continue;
    complain(
        fmt::format("{}: {}: {} {}", path, reports::text(reason.kind, lang), reason.where, reason.detail));
  }
}

ExitCode dump(const Arguments& arguments, const Budget& budget) {
  const std::string& path = *arguments.one(OptionId::package);
  ThreadPool pool(0);
  Reasons reasons;
  const Result<package::Package> package = package::Package::open(path, budget, pool, reasons);
  if (!package) {
    complain(say(Saying::unreadable, arguments.lang, path, describe(package.error())));
    return ExitCode::unreadable;
  }
  DecodedApp app = decode(*package, budget, pool, reasons);
  Sheet sheet;
  const bool ways = asks_for_ways(arguments);
  if (ways) {
    dump_ways(arguments, *package, app, budget, pool, reasons, [&](std::string_view lines) { sheet.add(lines); });
  }
  for (const Row& row : kRows) {
    if (row.command == arguments.command && !ways) row.dump({*package, app, budget, reasons}, sheet);
  }
  sheet.flush();
  complain_about(reasons, path, arguments.lang);
  if (!sheet.error().empty()) {
    complain(say(Saying::cannot_write, arguments.lang, sheet.error()));
    return ExitCode::failed;
  }
  if (!sheet.empty()) return ExitCode::done;
  complain(say(ways ? Saying::nothing_matches : Saying::nothing_to_dump, arguments.lang, path));
  return ways ? ExitCode::done : ExitCode::unreadable;
}

}  // namespace

ExitCode run_dump(const Arguments& arguments) {
  const Usage<Budget> budget = read_budget(arguments);
  if (budget) return dump(arguments, *budget);
  complain(budget.error());
  return ExitCode::usage;
}

}  // namespace mingcha::cli
