// Prints what reading native code costs, against what reading the dex files of the same package costs. Both are processor
// time of one thread in one run, the best of a few rounds, so that their ratio can be compared where times cannot.
//
// For libraries that come without a package it prints how large the dex is whose reading costs as much, by the median of the
// packages, and so up to how many times the dex native code may grow before its stage takes longer.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/native_library.h"
#include "analyzer/behaviour/native_matcher.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/decoded_app.h"
#include "analyzer/native_entries.h"
#include "analyzer/package/code_entries.h"
#include "analyzer/package/package.h"
#include "analyzer/package_entries.h"
#include "analyzer/program/program.h"
#include "policies/policy_set.h"
#include "support/mapped_file.h"

namespace {

using namespace mingcha;

constexpr int kRounds = 5;
constexpr double kLongEnough = 2000;  // milliseconds
constexpr double kMostCode = 10;  // times the dex, as far as the condition goes
constexpr double kNever = std::numeric_limits<double>::infinity();

double processor_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The least of some rounds, fewer where they are long.
template <class Work>
double measure(const Work& work) {
  double best = kNever, spent = 0;
  for (int i = 0; i < kRounds && spent < kLongEnough; ++i) {
    const double start = processor_ms();
    work();
    const double ms = processor_ms() - start;
    best = std::min(best, ms);
    spent += ms;
  }
  return best;
}

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

struct LibraryRow {
  std::string name;
  std::uint64_t code = 0;  ///< bytes of executable segments
  std::size_t functions = 0;
  std::uint32_t in_depth = 0;
  std::size_t reads = 0, bound = 0;
  bool complete = true;
  double ms = 0;
};

struct PackageRow {
  std::string name;
  std::uint64_t dex = 0, code = 0;
  double dex_ms = 0, native_ms = 0;
};

/// What this program does with the dex files alone: they are inflated, linked and observed.
double dex_stage(const package::Package& package, const behaviour::CatalogueIndex& index, ThreadPool& alone,
                 std::uint64_t& bytes) {
  return measure([&] {
    Reasons reasons;
    const Budget budget;
    DecodedApp decoded = decode(package, budget, alone, reasons);
    bytes = 0;
    for (const dex::DexFile& file : decoded.dex_files) bytes += file.data().size();
    const program::Program program(std::move(decoded.dex_files), reasons);
    const PackageEntries entries(package, budget, reasons);
    (void)behaviour::observe({program, decoded.dex_names, decoded.manifest, decoded.resources, decoded.network,
                              decoded.entries, &entries, {}},
                             index, alone, Deadline(0), reasons);
  });
}

std::optional<LibraryRow> measure_library(std::string name, Bytes file, const behaviour::CatalogueIndex& index) {
  const Result<native::ElfFile> elf = native::ElfFile::open(file, name);
  if (!elf) return std::nullopt;
  LibraryRow row;
  row.name = name;
  for (const native::Segment& segment : elf->segments())
    if (segment.executable) row.code += segment.bytes.size();
  const Result<native::LibraryCalls> found =
      native::find_library_calls(*elf, index.native().wanted(), Deadline(0));
  if (!found) return std::nullopt;
  row.functions = std::max(found->functions.size(), elf->function_starts().size());
  row.in_depth = found->functions_read;
  row.bound = found->bound.size();
  row.complete = found->complete;
  for (const native::LibraryCall& call : found->calls)
    for (const auto& match : index.native().match(call)) row.reads += index.api(match.row).collects ? 1 : 0;
  row.ms = measure([&] {
    Reasons reasons;
    (void)behaviour::read_native_library(name, file, index, Deadline(0), reasons);
  });
  return row;
}

void print(const LibraryRow& row) {
  fmt::print("| {} | {:.0f} | {} | {} | {} | {}{} | {:.1f} | {:.1f} |\n", row.name, static_cast<double>(row.code) / 1e3,
             row.functions, row.reads, row.bound, row.in_depth, row.complete ? "" : " (not all)", row.ms,
             row.ms / (static_cast<double>(row.code) / 1e6));
  std::fflush(stdout);
}

void print(const PackageRow& row) {
  const double size = static_cast<double>(row.code) / static_cast<double>(row.dex);
  const double cost = row.native_ms / row.dex_ms;
  const char* const holds = size >= kMostCode ? "-" : cost <= 1 ? "yes" : "NO";
  const double dex = static_cast<double>(row.dex) / 1e6;
  fmt::print("| {} | {:.1f} | {:.2f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.2f} | {} |\n", row.name, dex,
             static_cast<double>(row.code) / 1e6, size, row.dex_ms, row.dex_ms / dex, row.native_ms, cost, holds);
}

class Tables {
 public:
  explicit Tables(const policies::PolicySet& policies) : index_(policies.catalogue()), alone_(1) {}

  void add(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) return;
    if (path.ends_with(".so")) {
      if (auto row = measure_library(base_name(path), file->bytes(), index_)) loose_.push_back(keep(std::move(*row)));
    } else {
      add_package(path);
    }
  }

  void print_packages() const {
    fmt::print("\n| package | dex MB | code MB | code / dex | dex ms | dex ms / MB | native ms | native / dex | holds |\n");
    fmt::print("|---|---|---|---|---|---|---|---|---|\n");
    for (const PackageRow& row : packages_)
      if (row.code != 0) print(row);
    const double usual = usual_dex_cost();
    if (loose_.empty() || usual == 0) return;
    fmt::print("\nmedian of {} packages: {:.1f} ms per MB of dex\n\n", packages_.size(), usual);
    fmt::print("| library | code MB | native ms | as much as dex MB | code / dex | holds |\n|---|---|---|---|---|---|\n");
    for (const LibraryRow& row : loose_) {
      const double code = static_cast<double>(row.code) / 1e6, dex = row.ms / usual;
      fmt::print("| {} | {:.2f} | {:.1f} | {:.2f} | {:.1f} | {} |\n", row.name, code, row.ms, dex, code / dex,
                 code / dex >= kMostCode ? "yes" : "NO");
    }
  }

 private:
  LibraryRow keep(LibraryRow row) {
    print(row);
    return row;
  }

  /// Milliseconds for a MB of dex, the median; packages of less than a MB show what a start costs.
  double usual_dex_cost() const {
    std::vector<double> costs;
    for (const PackageRow& row : packages_)
      if (row.dex >= 1'000'000) costs.push_back(row.dex_ms / (static_cast<double>(row.dex) / 1e6));
    if (costs.empty()) return 0;
    std::sort(costs.begin(), costs.end());
    return costs[costs.size() / 2];
  }

  void add_package(const std::string& path) {
    Reasons reasons;
    const Budget budget;
    const Result<package::Package> package = package::Package::open(path, budget, alone_, reasons);
    if (!package) return;
    PackageRow row{base_name(path), 0, 0, 0, 0};
    const auto read_all = [&] {
      Reasons ignored;
      const std::vector<PartContents> contents = classify_parts(*package, alone_);
      const Deadline never(0);
      NativeStage stage({index_, budget, never, alone_}, ignored);
      stage.read_package(*package, contents);
      return std::move(stage).take();
    };
    const std::vector<behaviour::NativeLibrary> read = read_all();
    const package::Archive& archive = package->base().archive;
    for (const package::Entry* entry : package::list_code(archive).native) {
      const bool is_read = std::any_of(read.begin(), read.end(),
                                       [&](const behaviour::NativeLibrary& each) { return each.name == entry->name; });
      if (!is_read) continue;
      const Result<package::EntryBytes> bytes = archive.read(*entry, budget, reasons);
      if (!bytes) continue;
      std::optional<LibraryRow> library =
          measure_library(row.name + " " + std::string(entry->name), bytes->bytes(), index_);
      if (!library) continue;
      row.code += library->code;
      print(*library);
    }
    row.dex_ms = dex_stage(*package, index_, alone_, row.dex);
    if (row.code != 0) row.native_ms = measure(read_all);
    if (row.dex != 0) packages_.push_back(std::move(row));
  }

  behaviour::CatalogueIndex index_;
  ThreadPool alone_;
  std::vector<PackageRow> packages_;
  std::vector<LibraryRow> loose_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: native_cost PACKAGE|LIBRARY.so...\n");
    return 2;
  }
  const Result<policies::PolicySet> policies = policies::PolicySet::built_in();
  if (!policies) return 2;
  Tables tables(*policies);
  fmt::print("| library | code kB | functions | reads | bound | in depth | ms | ms / MB |\n");
  fmt::print("|---|---|---|---|---|---|---|---|\n");
  for (int i = 1; i < argc; ++i) tables.add(argv[i]);
  tables.print_packages();
  return 0;
}
