// Classes are worked in chunks, each with its own lists, joined in order at the end. A method is walked once with
// two small tables (width and what the index refers to); only a method that calls something whose meaning
// depends on an argument is interpreted for constants.
#include "analyzer/behaviour/code_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/constants.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::ApiKind;
using program::Constants;
using program::Model;
using program::Constant;

constexpr std::uint32_t kChunk = 128;  // classes

enum class Look : std::uint8_t { nothing, number, string, field, method, broken };

struct WalkTables {
  std::array<std::uint8_t, 256> width{};
  std::array<Look, 256> look{};
  WalkTables() {
    for (std::size_t i = 0; i < 256; ++i) {
      const dex::OpcodeInfo& info = dex::kOpcodes[i];
      width[i] = info.width;
      look[i] = info.width == 0 ? Look::broken : Look::nothing;
      if (info.index == dex::IndexKind::string) look[i] = Look::string;
      if (info.index == dex::IndexKind::field) look[i] = Look::field;
      if (info.index == dex::IndexKind::method || info.index == dex::IndexKind::method_and_proto) {
        look[i] = Look::method;
      }
    }
    look[0x14] = Look::number;  // const: resource ids need all 32 bits
    look[0x15] = Look::number;  // const/high16: the first id of a kind
    look[0] = Look::broken;  // nop: may start a payload, which only width_at knows
  }
};
const WalkTables kWalk;

Via via_of(ApiKind kind) {
  switch (kind) {
    case ApiKind::call: return Via::call;
    case ApiKind::field: return Via::field;
    case ApiKind::uri: return Via::uri;
    case ApiKind::settings_key: return Via::settings;
    case ApiKind::system_property: return Via::property;
    case ApiKind::file_path: return Via::file;
    case ApiKind::intent_action: return Via::call;
    case ApiKind::shell_command: return Via::shell;
    case ApiKind::native_symbol: return Via::native;
  }
  return Via::call;
}

struct Chunk {
  std::uint32_t dex, first, last;
};

class ChunkScanner {
 public:
  ChunkScanner(const program::Program& program, std::uint32_t dex, const DexTargets& targets,
               const CatalogueIndex& index, const WantedConstants& wanted, Reasons& reasons)
      : program_(program), dex_(dex), file_(program.dex_files()[dex]), targets_(targets), index_(index),
        wanted_(wanted), words_(dex < wanted.strings.size() ? &wanted.strings[dex] : nullptr),
        reasons_(reasons), constants_(file_, targets.models), budget_(dex::CodeBudget::of_part(file_)) {}

  CodeScan run(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      if (program_.counts(dex_, i)) scan_class(i);
    }
    return std::move(out_);
  }

 private:
  void scan_class(std::uint32_t class_def) {
    const dex::ClassDef def = file_.class_def(class_def);
    const Result<void> read = file_.read_class_data(def, data_);
    if (!read) reasons_.add(ReasonKind::dex_class_broken, place_of_class(class_def), describe(read.error()));
    urls_of_class_.clear();
    for (const dex::EncodedMethod& method : data_.methods) {
      if (method.code_off != 0) scan_method({dex_, class_def, method.method_idx.value, method.code_off, 0});
    }
  }

  void scan_method(Place place) {
    const Result<dex::CodeItem> code = dex::CodeItem::read(file_, place.code_off);
    if (!code) {
      report_broken(place, describe(code.error()));
      return;
    }
    if (!budget_.spend(*code)) {
      reasons_.add(ReasonKind::dex_method_broken, file_.where(), "code shared by too many methods");
      return;
    }
    ++out_.methods;
    use_callbacks(place, *code);
    needs_constants_ = false;
    walk(place, code->insns);
    if (needs_constants_) interpret(place, *code);
  }

  // The platform hands information to a method that the app overrides; an empty body does nothing with it.
  void use_callbacks(const Place& place, const dex::CodeItem& code) {
    const std::uint16_t target = targets_.callbacks[place.method_idx];
    if (target == DexTargets::kNone || code.insns.size() <= 1) return;
    for (const ApiRow row : targets_.targets[target].rows) out_.uses.push_back({place, row, row, Via::call, {}});
    for (const MarkRow row : targets_.targets[target].marks) out_.marked.push_back({place, row, {}});
  }

  void walk(Place place, dex::CodeUnits insns) {
    const std::uint32_t size = insns.size();
    std::uint32_t pc = 0;
    while (pc < size) {
      const std::uint8_t opcode = static_cast<std::uint8_t>(insns[pc]);
      std::uint32_t width = kWalk.width[opcode];
      const Look look = kWalk.look[opcode];
      if (look == Look::broken) {
        width = dex::width_at(insns, pc);
        if (dex::is_payload(insns[pc])) --out_.instructions;
      }
      if (width == 0 || width > size - pc) {
        report_broken(place, fmt::format("insns[{:#x}]", pc));
        return;
      }
      ++out_.instructions;
      if (look > Look::nothing && look < Look::broken) {
        place.pc = pc;
        visit(place, look, dex::Instruction(insns, pc));
      }
      pc += width;
    }
  }

  void visit(const Place& place, Look look, const dex::Instruction& in) {
    if (look == Look::number) {
      note_resource(place, static_cast<std::uint32_t>(in.literal()));
      return;
    }
    const std::uint32_t index = in.index();
    if (look == Look::string) {
      if (index < targets_.urls.size() && targets_.urls[index]) add_url(place, index);
      if (words_ != nullptr && index < words_->size() && (*words_)[index]) {
        out_.constants.push_back({place, index, true});
      }
      return;
    }
    const std::vector<std::uint16_t>& table = look == Look::method ? targets_.methods : targets_.fields;
    if (index >= table.size() || table[index] == DexTargets::kNone) return;
    const Target& target = targets_.targets[table[index]];
    needs_constants_ = needs_constants_ || target.needs_constants;
    for (const ApiRow row : target.rows) {
      const policies::SensitiveApi& api = index_.api(row);
      if (!api.argument) out_.uses.push_back({place, row, row, via_of(api.kind), {}});
    }
    for (const MarkRow row : target.marks) {
      if (!index_.mark(row).argument) out_.marked.push_back({place, row, {}});
    }
  }

  void note_resource(const Place& place, std::uint32_t id) {
    if (id < 0x0200'0000U) return;  // ids begin with the number of their package, at least 2 in an app
    const std::vector<std::uint32_t>& ids = wanted_.resources;
    if (std::binary_search(ids.begin(), ids.end(), id)) out_.constants.push_back({place, id, false});
  }

  void add_url(const Place& place, std::uint32_t string_idx) {
    if (std::find(urls_of_class_.begin(), urls_of_class_.end(), string_idx) != urls_of_class_.end()) return;
    urls_of_class_.push_back(string_idx);
    out_.urls.push_back({dex_, string_idx, place});
  }

  void interpret(const Place& place, const dex::CodeItem& code) {
    const Result<std::vector<dex::TryItem>> tries = dex::read_tries(file_, code);
    if (!tries) report_broken(place, describe(tries.error()));
    const std::vector<dex::TryItem> none;
    const auto outcome = constants_.run(code, tries ? *tries : none, [&](const program::CallSite& call) {
      Place at = place;
      at.pc = call.pc;
      visit_call(at, call);
    });
    if (outcome == Constants::Outcome::over_budget) {
      mark_without_constants(place, code.insns);
      reasons_.add(ReasonKind::constants_over_budget, place_of_method(place), {});
    }
  }

  void visit_call(const Place& place, const program::CallSite& call) {
    if (const std::uint16_t i = targets_.methods[call.method_idx]; i != DexTargets::kNone) {
      for (const ApiRow row : targets_.targets[i].rows) check_argument(place, row, call.arguments);
      for (const MarkRow row : targets_.targets[i].marks) mark(place, row, call.arguments);
    }
    switch (call.model) {
      case Model::get_method:
      case Model::get_field:
        check_reflection(place, call);
        return;
      case Model::method_invoke:
        check_invocation(place, call);
        return;
      default:
        return;
    }
  }

  void check_argument(const Place& place, ApiRow row, std::span<const Constant> arguments) {
    const policies::SensitiveApi& api = index_.api(row);
    if (!api.argument || *api.argument >= arguments.size()) return;
    use_literal(place, row, arguments[*api.argument]);
  }

  void mark(const Place& place, MarkRow row, std::span<const Constant> arguments) {
    const std::optional<std::uint8_t> position = index_.mark(row).argument;
    if (!position) return;
    MarkedCall& marked = out_.marked.emplace_back(MarkedCall{place, row, {}});
    if (*position >= arguments.size()) return;
    const Constant& value = arguments[*position];
    if (value.kind == Constant::Kind::integer) marked.argument.number = value.integer;
    if (value.is_text()) marked.argument.texts.push_back(utf8_from_mutf8(value.text));
    for (const Constant& element : constants_.elements(value)) {
      if (element.is_text()) marked.argument.texts.push_back(utf8_from_mutf8(element.text));
    }
  }

  // A call is there even where its arguments are beyond reach.
  void mark_without_constants(Place place, dex::CodeUnits insns) {
    for (std::uint32_t pc = 0; pc < insns.size();) {
      const std::uint32_t width = dex::width_at(insns, pc);
      if (width == 0) return;
      const dex::Instruction in(insns, pc);
      place.pc = pc;
      if (kWalk.look[static_cast<std::uint8_t>(insns[pc])] == Look::method && in.index() < targets_.methods.size()) {
        for (const MarkRow row : targets_.targets[targets_.methods[in.index()]].marks) mark(place, row, {});
      }
      pc += width;
    }
  }

  void use_literal(const Place& place, ApiRow carrier, const Constant& value) {
    const policies::SensitiveApi& api = index_.api(carrier);
    const std::string text = text_of(value);
    if (text.empty()) return;
    if (const auto row = index_.literal(api.argument_kind, text, api.settings_table)) {
      out_.uses.push_back({place, *row, carrier, via_of(index_.api(*row).kind), text});
    }
  }

  // A command may come as an array of words.
  std::string text_of(const Constant& value) const {
    if (value.is_text()) return utf8_from_mutf8(value.text);
    std::string text;
    for (const Constant& word : constants_.elements(value)) {
      if (!word.is_text()) break;
      if (!text.empty()) text += ' ';
      text += utf8_from_mutf8(word.text);
    }
    return text;
  }

  // Class.getMethod(name) on a known class: the rows of that class and name, whatever the prototype.
  void check_reflection(const Place& place, const program::CallSite& call) {
    const Constant& on = call.arguments.empty() ? Constant{} : call.arguments[0];
    if (on.kind != Constant::Kind::class_ || call.arguments.size() < 2 || !call.arguments[1].is_text()) return;
    for_reflected(call.model == Model::get_field, on.text, call.arguments[1].text, [&](ApiRow row) {
      if (index_.api(row).argument) return false;
      out_.uses.push_back({place, row, row, Via::reflection, {}});
      return true;
    });
  }

  // Method.invoke(receiver, arguments) of a known method that carries a literal.
  void check_invocation(const Place& place, const program::CallSite& call) {
    if (call.arguments.size() < 3 || call.arguments[0].kind != Constant::Kind::method) return;
    const Constant& method = call.arguments[0];
    const std::span<const Constant> passed = constants_.elements(call.arguments[2]);
    for_reflected(false, method.text, method.name, [&](ApiRow row) {
      const policies::SensitiveApi& api = index_.api(row);
      if (!api.argument) return false;
      const std::size_t at = api.is_static ? *api.argument : *api.argument - 1U;
      if (at < passed.size()) use_literal(place, row, passed[at]);
      return true;
    });
  }

  // Stops at the first row that `take` takes: overloads of one name read the same information.
  template <class Take>
  void for_reflected(bool field, std::string_view descriptor, std::string_view name, const Take& take) const {
    const Symbol symbol = index_.symbol(name);
    const int wanted = index_.api_class(descriptor);
    if (symbol == 0 || wanted < 0) return;
    for (const ApiRow row : field ? index_.fields(symbol) : index_.calls(symbol)) {
      if (index_.api_class_of(row) == wanted && !index_.api(row).callback && take(row)) return;
    }
  }

  std::string place_of_class(std::uint32_t class_def) const {
    return fmt::format("{}: class_defs[{}]", file_.where(), class_def);
  }
  std::string place_of_method(const Place& place) const {
    return fmt::format("{}: {}", file_.where(), utf8_from_mutf8(file_.descriptor(dex::MethodIdx{place.method_idx})));
  }
  void report_broken(const Place& place, std::string detail) {
    reasons_.add(ReasonKind::dex_method_broken, place_of_method(place), std::move(detail));
  }

  const program::Program& program_;
  std::uint32_t dex_;
  const dex::DexFile& file_;
  const DexTargets& targets_;
  const CatalogueIndex& index_;
  const WantedConstants& wanted_;
  const std::vector<bool>* words_;  // of this file
  Reasons& reasons_;
  Constants constants_;
  dex::CodeBudget budget_;
  dex::ClassData data_;
  std::vector<std::uint32_t> urls_of_class_;
  bool needs_constants_ = false;
  CodeScan out_;
};

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

CodeScan scan_code(const program::Program& program, const std::vector<DexTargets>& targets,
                   const CatalogueIndex& index, const WantedConstants& wanted, ThreadPool& pool,
                   const Deadline& deadline, Reasons& reasons) {
  std::vector<Chunk> chunks;
  for (std::uint32_t dex = 0; dex < program.dex_files().size(); ++dex) {
    const std::uint32_t classes = program.dex_files()[dex].class_defs_size();
    for (std::uint32_t first = 0; first < classes; first += kChunk) {
      chunks.push_back({dex, first, std::min(classes, first + kChunk)});
    }
  }
  std::vector<CodeScan> parts(chunks.size());
  pool.for_each(chunks.size(), [&](std::size_t i) {
    const Chunk& chunk = chunks[i];
    if (deadline.passed()) {
      reasons.add(ReasonKind::time_over_budget, program.dex_files()[chunk.dex].where(), {});
      return;
    }
    parts[i] = ChunkScanner(program, chunk.dex, targets[chunk.dex], index, wanted, reasons).run(chunk.first, chunk.last);
  });
  CodeScan all;
  for (CodeScan& part : parts) {
    append(all.uses, std::move(part.uses));
    append(all.marked, std::move(part.marked));
    append(all.urls, std::move(part.urls));
    append(all.constants, std::move(part.constants));
    all.methods += part.methods;
    all.instructions += part.instructions;
  }
  std::sort(all.uses.begin(), all.uses.end());
  all.uses.erase(std::unique(all.uses.begin(), all.uses.end()), all.uses.end());
  std::sort(all.marked.begin(), all.marked.end());
  all.marked.erase(std::unique(all.marked.begin(), all.marked.end()), all.marked.end());
  return all;
}

}  // namespace mingcha::behaviour
