// Compares what we decode with Debian's dexdump, a program of other authors, on real packages: for every
// method the number of instructions, every reference in order, and for a sample the source lines.
//
// Known differences, all of dexdump's printing: strings come out raw, with line ends inside, so a string is
// compared by its index and its bytes; payloads are printed as "packed-switch-data", "sparse-switch-data" and
// "array-data" and are not counted; a nop before a payload is called "nop // spacer" and is an ordinary nop
// to us.
#include <fmt/format.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

#include "analyzer/dex/code_item.h"
#include "analyzer/dex/disassembly.h"
#include "analyzer/dex/dump_text.h"
#include "analyzer/dex/index_range.h"
#include "tests/dex/sample_dex.h"

namespace mingcha::dex {
namespace {

namespace fs = std::filesystem;

/// Small packages that together take some seconds in a sanitized build; MINGCHA_ORACLE=full takes all.
constexpr std::array kQuick = {"apps/dvba.apk",
                               "apps/ActivityDiary-1.1.8-debug-issue118.apk",
                               "fixtures/multidex.apk",
                               "fixtures/a2dp.Vol_137.apk",
                               "fixtures/com.politedroid_4.apk",
                               "fixtures/com.teleca.jamendo_35.apk",
                               "fixtures/urzip.apk",
                               "fixtures/TestActivity.apk"};
constexpr std::array kFullFolders = {"apps", "sdk-demos", "fixtures"};

fs::path corpora() {
  const char* const set = std::getenv("MINGCHA_CORPORA");
  return set != nullptr ? fs::path(set) : fs::path(MINGCHA_SOURCE_DIR) / ".." / "shared" / "corpora";
}

bool all_packages() {
  const char* const wanted = std::getenv("MINGCHA_ORACLE");
  return wanted != nullptr && std::string_view(wanted) == "full";
}

std::vector<fs::path> packages() {
  std::vector<fs::path> found;
  if (!all_packages()) {
    for (const char* name : kQuick)
      if (fs::exists(corpora() / name)) found.push_back(corpora() / name);
    return found;
  }
  for (const char* folder : kFullFolders)
    for (const auto& entry : fs::directory_iterator(corpora() / folder))
      if (entry.path().extension() == ".apk") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// Every classes*.dex of a package; none where libzip refuses it.
std::vector<std::pair<std::string, std::vector<std::uint8_t>>> dex_entries(const fs::path& package) {
  std::vector<std::pair<std::string, std::vector<std::uint8_t>>> entries;
  const std::unique_ptr<zip_t, decltype(&zip_discard)> zip(zip_open(package.c_str(), ZIP_RDONLY, nullptr),
                                                           zip_discard);
  if (!zip) return entries;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0)); ++i) {
    zip_stat_t stat;
    if (zip_stat_index(zip.get(), i, 0, &stat) != 0) continue;
    const std::string_view name = stat.name;
    if (!name.starts_with("classes") || !name.ends_with(".dex")) continue;
    std::vector<std::uint8_t> bytes(stat.size);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(zip.get(), i, 0),
                                                                  zip_fclose);
    if (file && zip_fread(file.get(), bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()))
      entries.emplace_back(name, std::move(bytes));
  }
  return entries;
}

/// Lines of a program's output.
class Lines {
 public:
  explicit Lines(const std::string& command) : pipe_(popen(command.c_str(), "r"), pclose) {}
  ~Lines() { std::free(line_); }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  /// The next line without its end; false at the end of the output.
  bool next(std::string_view& line) {
    const ssize_t size = getline(&line_, &capacity_, pipe_.get());
    if (size <= 0) return false;
    line = {line_, static_cast<std::size_t>(size)};
    if (line.ends_with('\n')) line.remove_suffix(1);
    return true;
  }

 private:
  std::unique_ptr<FILE, int (*)(FILE*)> pipe_;
  char* line_ = nullptr;
  std::size_t capacity_ = 0;
};

bool is_hex(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// One line "186920: 1a00 4b0a |0006: const-string v0, ..." of dexdump.
struct Listed {
  std::uint32_t pc;
  std::string mnemonic, rest;
};
std::optional<Listed> listed(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon < 6 || !is_hex(line.substr(0, colon))) return std::nullopt;
  const std::size_t bar = line.find('|');
  if (bar == std::string_view::npos) return std::nullopt;
  const std::size_t after = line.find(": ", bar);
  if (after == std::string_view::npos || !is_hex(line.substr(bar + 1, after - bar - 1))) return std::nullopt;
  const std::size_t name = after + 2;
  const std::size_t end = std::min(line.find(' ', name), line.size());
  return Listed{
      static_cast<std::uint32_t>(std::stoul(std::string(line.substr(bar + 1, after - bar - 1)), nullptr, 16)),
      std::string(line.substr(name, end - name)),
      std::string(end < line.size() ? line.substr(end + 1) : std::string_view())};
}

bool is_payload_name(std::string_view name) {
  return name == "packed-switch-data" || name == "sparse-switch-data" || name == "array-data";
}

/// What dexdump says of one method.
struct DumpedMethod {
  std::string class_type, name, signature;
  std::uint32_t insns = 0;
  std::vector<Listed> references;
  std::vector<std::string> operands;  // of all instructions: "000e invoke-virtual v0 v1"
  std::vector<std::pair<std::uint32_t, std::uint32_t>> positions;
};

/// " v0 v1" of "{v0, v1}, La;.b:()V // method@0003"
std::string registers_of(std::string_view operands) {
  std::string registers;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    if (std::string_view("\"L[/(#<").find(operands[i]) != std::string_view::npos) break;
    if (operands[i] != 'v') continue;
    registers += " v";
    while (i + 1 < operands.size() && operands[i + 1] >= '0' && operands[i + 1] <= '9') registers += operands[++i];
  }
  return registers;
}

std::string_view between_quotes(std::string_view line) {
  const std::size_t first = line.find('\'');
  const std::size_t last = line.rfind('\'');
  return first == last ? std::string_view() : line.substr(first + 1, last - first - 1);
}

/// Reads dexdump's output method by method.
class DexdumpReader {
 public:
  explicit DexdumpReader(const std::string& file) : lines_("dexdump -d '" + file + "' 2>/dev/null") {}

  std::optional<DumpedMethod> next() {
    DumpedMethod method;
    while (lines_.next(line_)) {
      if (line_.starts_with("  Class descriptor  : ")) class_type_ = between_quotes(line_);
      if (line_.starts_with("      name          : ")) name_ = between_quotes(line_);
      if (line_.starts_with("      type          : ")) type_ = between_quotes(line_);
      if (line_.starts_with("      insns size    : ")) {
        method.class_type = class_type_;
        method.name = name_;
        method.signature = type_;
        if (body(method)) return method;
      }
    }
    return std::nullopt;
  }

 private:
  /// The instructions and positions up to the list of locals.
  bool body(DumpedMethod& method) {
    while (lines_.next(line_)) {
      if (line_.starts_with("      locals        : ")) return true;
      std::uint32_t pc = 0, line_number = 0;
      if (std::sscanf(std::string(line_).c_str(), "        0x%x line=%u", &pc, &line_number) == 2)
        method.positions.emplace_back(pc, line_number);
      std::optional<Listed> insn = listed(line_);
      if (!insn) continue;
      if (is_payload_name(insn->mnemonic)) continue;
      ++method.insns;
      method.operands.push_back(fmt::format("{:04x} {}{}", insn->pc, insn->mnemonic, registers_of(insn->rest)));
      if (insn->mnemonic.starts_with("const-string"))
        while (!ends_with_index(insn->rest) && lines_.next(line_)) insn->rest.append(1, '\n').append(line_);
      if (insn->rest.find('@') != std::string::npos) method.references.push_back(std::move(*insn));
    }
    return false;
  }
  static bool ends_with_index(std::string_view text) {
    const std::size_t at = text.rfind(" // string@");
    return at != std::string_view::npos && is_hex(text.substr(at + 11));
  }

  Lines lines_;
  std::string_view line_;
  std::string class_type_, name_, type_;
};

std::uint32_t hex_after(const std::string& text, std::string_view mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string::npos
             ? kNoIndex
             : static_cast<std::uint32_t>(std::stoul(text.substr(at + mark.size()), nullptr, 16));
}

/// The line that dump_calls must print for dexdump's, from the index; `raw` becomes the text that dexdump
/// must show.
std::string expected_line(const DexFile& dex, const Listed& insn, std::string& raw) {
  std::string line = fmt::format("  {:04x} {} ", insn.pc, insn.mnemonic);
  const auto index = [&](std::string_view mark) { return hex_after(insn.rest, mark); };
  if (const std::uint32_t i = index("// string@"); i < dex.string_ids_size()) {
    raw = fmt::format("\"{}\" ", dex.string({i}));
    append_quoted(line, dex.string({i}));
  } else if (const std::uint32_t t = index("// type@"); t < dex.type_ids_size()) {
    raw = fmt::format("{} ", dex.type({t}));
    append_type(line, dex, {t});
  } else if (const std::uint32_t f = index("// field@"); f < dex.field_ids_size()) {
    const FieldId id = dex.field({f});
    raw = fmt::format("{}.{}:{} ", dex.type(id.class_idx), dex.name(id), dex.type(id.type_idx));
    append_field(line, dex, {f});
  } else if (const std::uint32_t m = index("// method@"); m < dex.method_ids_size()) {
    const MethodId id = dex.method({m});
    raw =
        fmt::format("{}.{}:{}", dex.type(id.class_idx), dex.name(id), dex.signature(dex.proto(id.proto_idx)));
    append_method(line, dex, {m});
    if (const std::uint32_t p = index(", proto@"); p < dex.proto_ids_size()) {
      line += ", ";
      append_signature(line, dex, {p});
    }
  } else if (const std::uint32_t c = index("call_site@"); c < dex.call_site_ids_size()) {
    append_call_site(line, dex, c);
  } else if (const std::uint32_t h = index("method_handle@"); h < dex.method_handles_size()) {
    append_method_handle(line, dex, h);
  } else if (const std::uint32_t q = index("proto@"); q < dex.proto_ids_size()) {
    append_signature(line, dex, {q});
  }
  return line;
}

struct Difference {
  std::string ours, theirs;
};

class Comparison {
 public:
  Comparison(const DexFile& dex, const std::string& file) : dex_(dex), dexdump_(file) {}

  void run() {
    std::string calls;
    dump_calls(dex_, [&](std::string_view piece) { calls += piece; });
    rest_ = calls;
    ClassData data;
    for (std::uint32_t i = 0; i < dex_.class_defs_size(); ++i) {
      if (auto r = dex_.read_class_data(dex_.class_def(i), data); !r) differ(describe(r.error()), "a class");
      for (const EncodedMethod& each : data.methods)
        if (each.code_off != 0) method(each);
    }
    if (const auto more = dexdump_.next()) differ("end", more->name);
    if (!rest_.empty()) differ(std::string(line()), "end");
  }

  std::size_t methods = 0, references = 0, lines = 0, different = 0;
  std::vector<Difference> first_differences;

 private:
  std::string_view line() {
    const std::size_t end = rest_.find('\n');
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return taken;
  }
  void expect(std::string_view ours, std::string_view theirs) {
    if (ours != theirs) differ(std::string(ours), std::string(theirs));
  }
  void differ(std::string ours, std::string theirs) {
    ++different;
    if (first_differences.size() < 5) first_differences.push_back({std::move(ours), std::move(theirs)});
  }

  void method(const EncodedMethod& encoded) {
    const std::optional<DumpedMethod> theirs = dexdump_.next();
    if (!theirs) return differ("method", "end");
    std::string want;
    append_escaped(want, theirs->class_type);
    want += "->";
    append_escaped(want, theirs->name + theirs->signature);
    expect(line(), fmt::format("{} insns={}", want, theirs->insns));
    for (const Listed& insn : theirs->references) {
      std::string raw;
      expect(line(), expected_line(dex_, insn, raw));
      if (insn.rest.find(raw) == std::string::npos) differ(raw, insn.rest);
      ++references;
    }
    if (methods++ % 5 == 0) {
      positions(encoded, *theirs);
      operands(encoded, *theirs);
    }
  }

  // Lines "   14 000e: invoke-virtual {v0, v1}, ..." of the disassembly.
  void operands(const EncodedMethod& encoded, const DumpedMethod& theirs) {
    const std::string text = disassemble(dex_, encoded, {});
    auto want = theirs.operands.begin();
    for (std::string_view left = text; !left.empty();) {
      const std::string_view line = left.substr(0, left.find('\n'));
      left.remove_prefix(line.size() + 1);
      const std::size_t colon = line.find(": ");
      const std::size_t number = colon == std::string_view::npos ? colon : line.rfind(' ', colon);
      if (number == std::string_view::npos || !is_hex(line.substr(number + 1, colon - number - 1))) continue;
      const std::string_view insn = line.substr(colon + 2);
      const std::string_view name = insn.substr(0, insn.find(' '));
      if (name.ends_with("-payload")) continue;
      if (want == theirs.operands.end()) return differ(std::string(line), "end");
      expect(fmt::format("{} {}{}", line.substr(number + 1, colon - number - 1), name,
                         registers_of(insn.substr(name.size()))), *want++);
    }
    if (want != theirs.operands.end()) differ("end", *want);
  }

  void positions(const EncodedMethod& encoded, const DumpedMethod& theirs) {
    const Result<CodeItem> code = CodeItem::read(dex_, encoded.code_off);
    if (!code) return differ("code_item", theirs.name);
    for (std::size_t i = 0; i < theirs.positions.size(); ++i) {
      const auto [pc, want] = theirs.positions[i];
      if (i + 1 < theirs.positions.size() && theirs.positions[i + 1].first == pc)
        continue;  // the last one counts
      const std::optional<std::uint32_t> got = line_at(dex_, *code, pc);
      ++lines;
      expect(got ? fmt::format("{}", *got) : "none", fmt::format("{}", want));
    }
  }

  const DexFile& dex_;
  DexdumpReader dexdump_;
  std::string_view rest_;
};

bool has_program(const char* name) {
  return std::system(fmt::format("command -v {} >/dev/null 2>&1", name).c_str()) == 0;
}

struct Totals {
  std::size_t methods = 0, references = 0, lines = 0;
};

/// Compares one dex with dexdump's view of it.
void compare(const std::string& name, const std::vector<std::uint8_t>& bytes, Totals& totals) {
  CAPTURE(name);
  const fs::path file = fs::temp_directory_path() / fmt::format("mingcha-oracle-{}.dex", getpid());
  Reasons reasons;
  const auto dexes = DexFile::open(bytes, name, reasons);
  REQUIRE(dexes);
  std::ofstream(file, std::ios::binary)
      .write(as_text(bytes).data(), static_cast<std::streamsize>(bytes.size()));
  Comparison comparison(dexes->front(), file.string());
  comparison.run();
  fs::remove(file);
  for (const Difference& each : comparison.first_differences)
    UNSCOPED_INFO(each.ours << "\n  dexdump: " << each.theirs);
  CHECK(comparison.different == 0);
  totals.methods += comparison.methods;
  totals.references += comparison.references;
  totals.lines += comparison.lines;
}

TEST_CASE("instructions, references and lines equal dexdump's on real packages") {
  const std::vector<fs::path> found = packages();
  if (found.empty() || !has_program("dexdump")) {
    WARN("skipped: no packages at " << corpora() << " or no dexdump");
    return;
  }
  Totals totals;
  for (const fs::path& package : found)
    for (const auto& [name, bytes] : dex_entries(package))
      compare(package.filename().string() + "!" + name, bytes, totals);
  CHECK(totals.methods > 100);
  if (all_packages())
    WARN("compared " << totals.methods << " methods, " << totals.references << " references, " << totals.lines
                     << " lines");
}

TEST_CASE("instructions and references equal dexdump's on built files") {
  if (!has_program("dexdump")) {
    WARN("skipped: no dexdump");
    return;
  }
  Totals totals;
  for (const int version : {35, 37, 38, 39, 40}) {
    DexBuilder dex = sample_dex(version);
    compare(fmt::format("sample of version {:03}", version), dex.build(), totals);
  }
  CHECK(totals.methods == 10);
  CHECK(totals.references == 30);
}

TEST_CASE("instructions, references and lines equal dexdump's on what smali assembles") {
  const fs::path jars = "/usr/share/java";
  if (!has_program("dexdump") || !has_program("java") || !fs::exists(jars / "smali.jar")) {
    WARN("skipped: no dexdump, java or smali");
    return;
  }
  std::string classpath;
  for (const char* jar : {"smali", "dexlib2", "smali-util", "guava", "jcommander", "antlr3-runtime",
                          "stringtemplate", "failureaccess", "jsr305"})
    classpath += (jars / (std::string(jar) + ".jar")).string() + ":";
  const fs::path out = fs::temp_directory_path() / fmt::format("mingcha-smali-{}.dex", getpid());
  const std::string command = fmt::format(
      "java -XX:TieredStopAtLevel=1 -cp '{}' org.jf.smali.Main assemble -a 28 -o '{}' "
      "'{}/tests/dex/forms.smali'",
      classpath, out.string(), MINGCHA_SOURCE_DIR);
  REQUIRE(std::system(command.c_str()) == 0);
  std::ifstream file(out, std::ios::binary);
  const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
  fs::remove(out);
  Totals totals;
  compare("forms.smali", bytes, totals);
  CHECK(totals.methods == 5);
}

}  // namespace
}  // namespace mingcha::dex
