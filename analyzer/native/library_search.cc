// Functions that speak of a wanted text or call a wanted import are read first; then those that they call
// where these are small, and those that call them where it is the caller who says what is read.
#include "analyzer/native/library_search.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "analyzer/native/code_map.h"
#include "analyzer/native/member_search.h"
#include "analyzer/native/native_tables.h"

namespace mingcha::native {
namespace {

constexpr std::size_t kMaxOutlines = 4096;
constexpr std::uint64_t kSmall = 512;        // bytes of a function that may be a wrapper
constexpr unsigned kRounds = 5;              // from a wrapper outwards
constexpr std::size_t kMaxCallers = 512;     // of the functions of one round
constexpr unsigned kMaxLevels = 48;          // calls from where Java comes in to a call
constexpr std::size_t kMaxLeading = 50'000;  // functions that lead to a call
constexpr std::uint32_t kReach = 16;         // bytes from a stub's begin to where it names its import

}  // namespace

Result<LibraryCalls> LibrarySearch::run() {
  find_wanted_places();
  if (places_.empty()) return std::move(out_);
  Result<FunctionReader> reader = FunctionReader::open(file_);
  if (!reader) return tl::unexpected(reader.error());
  reader_.emplace(std::move(*reader));
  refer();
  std::set<std::uint64_t> fresh = seeds(AddressSet(places_)), done;
  bool asked_members = false;
  for (unsigned round = 0; round < kRounds && !fresh.empty(); ++round) {
    for (const std::uint64_t function : fresh) outline(function);
    find_written();
    if (!asked_members) {
      // Members that are looked up once and used elsewhere.
      asked_members = true;
      if (const std::vector<std::uint64_t> cached = cached_members(); !cached.empty()) {
        places_.insert(places_.end(), cached.begin(), cached.end());
        std::sort(places_.begin(), places_.end());
        refer();
        for (const std::uint64_t function : seeds(AddressSet(cached))) {
          if (outline(function) != nullptr) fresh.insert(function);
        }
        find_written();
      }
    }
    std::vector<std::uint64_t> open;
    for (const std::uint64_t function : fresh) {
      done.insert(function);
      if (!open_calls(function).empty()) open.push_back(function);
    }
    fresh.clear();
    for (const std::uint64_t function : callers_of(AddressSet(open))) {
      if (!done.contains(function) && fresh.size() < kMaxCallers) fresh.insert(function);
    }
  }
  if (!fresh.empty()) out_.complete = false;
  add_lookups();
  drop_unwanted();
  std::sort(out_.bound.begin(), out_.bound.end());
  out_.bound.erase(std::unique(out_.bound.begin(), out_.bound.end()), out_.bound.end());
  std::stable_sort(out_.calls.begin(), out_.calls.end(), [](const LibraryCall& a, const LibraryCall& b) {
    return std::tie(a.function, a.address) < std::tie(b.function, b.address);
  });
  find_edges();
  out_.functions_read = static_cast<std::uint32_t>(outlines_.size());
  return std::move(out_);
}

void LibrarySearch::find_wanted_places() {
  if (wanted_.texts != nullptr) places_ = wanted_.texts->find(file_, wanted_.is_wanted);
  for (const Import& import : file_.imports()) {
    if (wanted_symbol(file_.symbols()[import.symbol].name) != nullptr) places_.push_back(import.slot);
  }
  speaks_jni_ = std::any_of(file_.symbols().begin(), file_.symbols().end(), [](const Symbol& symbol) {
    return symbol.defined && (symbol.name == "JNI_OnLoad" || symbol.name.starts_with("Java_"));
  });
  if (speaks_jni_) tables_ = find_native_tables(file_);
  if (speaks_jni_ && wanted_.is_member) {
    const std::vector<std::uint64_t> names = find_member_names(file_, wanted_.is_member);
    places_.insert(places_.end(), names.begin(), names.end());
  }
  places_.insert(places_.end(), tables_.begin(), tables_.end());
  std::sort(places_.begin(), places_.end());
  places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
}

void LibrarySearch::refer() {
  std::vector<std::uint64_t> wanted = places_;
  for (const LinkedWord& word : file_.own_symbols()) wanted.push_back(word.slot);
  std::sort(wanted.begin(), wanted.end());
  references_ = find_code_references(file_, wanted);
  resolve_stubs();
  find_functions();
}

// Calls of the library's own functions that go by its linkage table lead to the function itself.
void LibrarySearch::resolve_stubs() {
  const bool is_arm = file_.machine() == Machine::arm;
  const std::uint32_t mode = is_arm ? 1 : 0;
  std::vector<std::uint64_t> slots;
  for (const LinkedWord& word : file_.own_symbols()) slots.push_back(word.slot);
  if (slots.empty()) return;
  const AddressSet own(slots);
  // Where code speaks of the table, or of other code as stubs in Thumb code do.
  CodeMap spoken(file_, kReach);
  for (const CodeReference& place : references_.places) {
    if (own.contains(place.to) || (is_arm && file_.is_executable(place.to & ~1U)))
      spoken.add(place.from & ~mode);
  }
  const auto resolve = [&](CodeReference& reference) {
    const std::uint32_t at = reference.to & ~mode;
    if (!spoken.contains(at) && !spoken.contains(at + kReach)) return false;
    const std::optional<StubTarget> target = reader_->stub_target(reference.to);
    if (!target || target->symbol) return false;
    reference.to = static_cast<std::uint32_t>(target->function);
    return true;
  };
  for (CodeReference& call : references_.calls) resolve(call);
  const auto calls = static_cast<std::ptrdiff_t>(references_.calls.size());
  for (const CodeReference& jump : references_.jumps) {
    if (CodeReference reference = jump; resolve(reference)) references_.calls.push_back(reference);
  }
  std::inplace_merge(references_.calls.begin(), references_.calls.begin() + calls, references_.calls.end());
}

// Those that the file names, and those that are called.
void LibrarySearch::find_functions() {
  const bool is_arm = file_.machine() == Machine::arm;
  CodeMap called(file_, 1);
  for (const CodeReference& call : references_.calls) called.add(call.to);
  std::vector<FunctionStart> more;
  for (const std::uint32_t to : called.addresses())
    more.push_back({is_arm ? to & ~1U : to, 0, is_arm && (to & 1) != 0});
  for (const std::uint64_t table : tables_) {
    for (const NativeTableRow& row : read_native_table(file_, table, 4096))
      more.push_back(
          {is_arm ? row.function & ~std::uint64_t{1} : row.function, 0, is_arm && (row.function & 1) != 0});
  }
  const auto before = [](const FunctionStart& a, const FunctionStart& b) { return a.address < b.address; };
  if (!std::is_sorted(more.begin(), more.end(), before)) std::stable_sort(more.begin(), more.end(), before);
  const std::vector<FunctionStart>& known = file_.function_starts();
  out_.functions.clear();
  out_.functions.reserve(known.size() + more.size());
  std::merge(known.begin(), known.end(), more.begin(), more.end(), std::back_inserter(out_.functions),
             before);
  out_.functions.erase(
      std::unique(out_.functions.begin(), out_.functions.end(),
                  [](const FunctionStart& a, const FunctionStart& b) { return a.address == b.address; }),
      out_.functions.end());
}

std::vector<FunctionStart>::const_iterator LibrarySearch::behind(std::uint64_t address) const {
  return std::upper_bound(out_.functions.begin(), out_.functions.end(), address,
                          [](std::uint64_t a, const FunctionStart& start) { return a < start.address; });
}

// The address where a function must end; of the last one `most` bytes are taken.
std::uint64_t LibrarySearch::end_of(std::uint64_t function, std::uint64_t most) const {
  const std::uint64_t address = file_.machine() == Machine::arm ? function & ~std::uint64_t{1} : function;
  const auto next = behind(address);
  return next == out_.functions.end() ? address + most : next->address;
}

// The address of the function around an instruction, of ARM with the bit for Thumb; 0 where there is none.
std::uint64_t LibrarySearch::function_at(std::uint32_t instruction) const {
  const bool is_arm = file_.machine() == Machine::arm;
  const auto next = behind(is_arm ? instruction & ~1U : instruction);
  if (next == out_.functions.begin()) return 0;
  const FunctionStart& start = *(next - 1);
  if (is_arm && start.thumb != ((instruction & 1) != 0)) return 0;  // decoded as what it is not
  return start.address | (start.thumb ? 1 : 0);
}

// Functions that speak of these places or call a wanted import among them.
std::set<std::uint64_t> LibrarySearch::seeds(const AddressSet& places) {
  std::set<std::uint64_t> found;
  for (const CodeReference& reference : references_.places) {
    if (!places.contains(reference.to)) continue;
    if (const std::uint64_t function = function_at(reference.from); function != 0) found.insert(function);
  }
  std::vector<std::uint64_t> stubs = stubs_of(places);
  if (file_.machine() == Machine::arm && !stubs.empty()) {
    const std::vector<std::uint64_t> more = stubs_of(AddressSet(stubs));
    stubs.insert(stubs.end(), more.begin(), more.end());
  }
  for (const std::uint64_t function : callers_of(AddressSet(stubs))) found.insert(function);
  find_leading(AddressSet(stubs));
  for (const std::uint64_t stub : stubs) found.erase(stub);
  return found;
}

// Which functions come to one of these, or to the kernel, by so many calls as are followed.
void LibrarySearch::find_leading(const AddressSet& stubs) {
  if (speaks_jni_) return;
  std::set<std::uint64_t> level = callers_of(stubs);
  for (const std::uint32_t instruction : references_.system_calls) {
    if (const std::uint64_t function = function_at(instruction); function != 0) level.insert(function);
  }
  for (std::size_t depth = 0; depth < kDeepest && !level.empty(); ++depth) {
    std::vector<std::uint64_t> fresh;
    for (const std::uint64_t function : level) {
      if (leading_.insert(function).second) fresh.push_back(function);
    }
    level = callers_of(AddressSet(fresh));
  }
  leading_.insert(level.begin(), level.end());
}

// Calls of Java go by a table that a function is given: any function may make them where a library speaks to
// Java.
bool LibrarySearch::may_lead(std::uint64_t function) const {
  return speaks_jni_ || leading_.contains(function);
}

// Asks about every begin that a stub around an instruction may have, nearest first.
template <class Each>
bool LibrarySearch::any_stub_around(std::uint32_t instruction, const Each& each) {
  const bool is_x86 = file_.machine() == Machine::x86 || file_.machine() == Machine::x86_64;
  const bool is_arm = file_.machine() == Machine::arm;
  const std::uint32_t thumb = is_arm ? instruction & 1 : 0, at = instruction & ~thumb;
  const std::uint32_t step = is_x86 ? 1 : thumb != 0 ? 2 : 4;
  bool any = false;
  for (std::uint32_t back = 0; back <= kReach && back <= at; back += step) {
    const std::uint64_t begin = (at - back) | thumb;
    const std::optional<StubTarget> target = reader_->stub_target(begin);
    any = (target && each(begin, *target)) || any;
  }
  return any;
}

// Where code is that only jumps on to a wanted import: what names one of these places may be some
// instructions in.
std::vector<std::uint64_t> LibrarySearch::stubs_of(const AddressSet& places) {
  std::vector<std::uint64_t> stubs;
  for (const CodeReference& reference : references_.places) {
    if (!places.contains(reference.to)) continue;
    any_stub_around(reference.from, [&](std::uint64_t begin, const StubTarget& target) {
      const bool wanted = target.symbol && wanted_symbol(file_.symbols()[*target.symbol].name) != nullptr;
      if (wanted) stubs.push_back(begin);
      return wanted;
    });
  }
  std::sort(stubs.begin(), stubs.end());
  stubs.erase(std::unique(stubs.begin(), stubs.end()), stubs.end());
  return stubs;
}

bool LibrarySearch::is_in_stub(std::uint32_t instruction, std::uint64_t of_function) {
  return any_stub_around(instruction, [&](std::uint64_t, const StubTarget& target) {
    return !target.symbol && target.function == of_function;
  });
}

const WantedSymbol* LibrarySearch::wanted_symbol(std::string_view name) const {
  const auto it =
      std::lower_bound(wanted_.symbols.begin(), wanted_.symbols.end(), name,
                       [](const WantedSymbol& each, std::string_view n) { return each.name < n; });
  return it != wanted_.symbols.end() && it->name == name ? &*it : nullptr;
}

std::set<std::uint64_t> LibrarySearch::callers_of(const AddressSet& functions) const {
  std::set<std::uint64_t> callers;
  if (functions.empty()) return callers;
  const auto look = [&](const std::vector<CodeReference>& references) {
    for (const CodeReference& reference : references) {
      if (!functions.contains(reference.to)) continue;
      if (const std::uint64_t function = function_at(reference.from); function != 0) callers.insert(function);
    }
  };
  look(references_.calls);
  look(references_.jumps);
  return callers;
}

const Outline* LibrarySearch::outline(std::uint64_t function) {
  const auto known = outlines_.find(function);
  if (known != outlines_.end()) return known->second.get();
  if (outlines_.size() >= kMaxOutlines || deadline_.passed()) {
    out_.complete = false;
    return nullptr;
  }
  const std::uint64_t end = end_of(function, kSmall * 64);
  auto read = std::make_unique<Outline>(reader_->read(function, end));
  if (!read->complete) out_.complete = false;
  return outlines_.emplace(function, std::move(read)).first->second.get();
}

bool LibrarySearch::is_small(std::uint64_t function) const {
  const std::uint64_t begin = file_.machine() == Machine::arm ? function & ~std::uint64_t{1} : function;
  return end_of(function, kSmall) - begin <= kSmall || outlines_.contains(function);
}

// In the order of the functions, whichever was read first.
void LibrarySearch::find_written() {
  written_.clear();
  conflicting_.clear();
  std::vector<std::uint64_t> functions;
  for (const auto& [function, outline] : outlines_) functions.push_back(function);
  std::sort(functions.begin(), functions.end());
  for (const std::uint64_t function : functions) {
    for (const GlobalWrite& write : outlines_.find(function)->second->writes) {
      const auto [it, fresh] = written_.try_emplace(write.address, Written{function, write.value});
      if (!fresh) conflicting_.insert(write.address);
    }
  }
}

const Outlines::Written* LibrarySearch::written(std::uint64_t address) const {
  if (conflicting_.contains(address)) return nullptr;
  const auto it = written_.find(address);
  return it == written_.end() ? nullptr : &it->second;
}

// Words of memory that keep methods, fields or classes.
std::vector<std::uint64_t> LibrarySearch::cached_members() const {
  std::vector<std::uint64_t> cached;
  for (const auto& [address, write] : written_) {
    if (conflicting_.contains(address)) continue;
    const Outline& outline = *outlines_.find(write.function)->second;
    const Meaning meaning = meanings_.of(write.value, {write.function, &outline, nullptr, nullptr});
    const bool is_member = meaning.is(Meaning::Kind::method) || meaning.is(Meaning::Kind::field);
    if (is_member && !meaning.owner_open) cached.push_back(address);
  }
  std::sort(cached.begin(), cached.end());
  return cached;
}

// Who makes the address of one of these functions out of the linkage table.
std::vector<CodeReference> LibrarySearch::references_by_slots(const std::vector<std::uint64_t>& functions) {
  std::vector<LinkedWord> words;
  std::vector<std::uint64_t> slots;
  const std::vector<LinkedWord>& own = file_.own_symbols();
  for (const std::uint64_t function : functions) {
    auto word = std::lower_bound(own.begin(), own.end(), function,
                                 [](const LinkedWord& w, std::uint64_t value) { return w.value < value; });
    for (; word != own.end() && word->value == function; ++word) {
      words.push_back(*word);
      slots.push_back(word->slot);
    }
  }
  std::vector<CodeReference> found;
  if (words.empty()) return found;
  std::sort(words.begin(), words.end(),
            [](const LinkedWord& a, const LinkedWord& b) { return a.slot < b.slot; });
  const AddressSet wanted(slots);
  for (const CodeReference& place : references_.places) {
    if (!wanted.contains(place.to)) continue;
    const auto word = std::lower_bound(words.begin(), words.end(), place.to,
                                       [](const LinkedWord& w, std::uint64_t slot) { return w.slot < slot; });
    if (!is_in_stub(place.from, word->value))
      found.push_back({place.from, static_cast<std::uint32_t>(word->value)});
  }
  return found;
}

void LibrarySearch::find_edges() {
  std::set<std::uint64_t> leading, fresh;
  for (const LibraryCall& call : out_.calls) fresh.insert(call.function);
  const bool is_arm = file_.machine() == Machine::arm;
  for (unsigned depth = 0; depth < kMaxLevels && !fresh.empty() && leading.size() < kMaxLeading; ++depth) {
    leading.insert(fresh.begin(), fresh.end());
    const std::vector<std::uint64_t> level(fresh.begin(), fresh.end());
    const AddressSet targets(level);
    fresh.clear();
    const auto add = [&](const CodeReference& reference, bool by_address) {
      if (!targets.contains(reference.to)) return;
      const std::uint64_t from = function_at(reference.from);
      if (from == 0 || from == reference.to) return;
      out_.edges.push_back({from, reference.to, is_arm ? reference.from & ~1U : reference.from, by_address});
      if (!leading.contains(from)) fresh.insert(from);
    };
    for (const CodeReference& call : references_.calls) add(call, false);
    for (const CodeReference& place : references_.places) add(place, true);
    for (const CodeReference& handed_on : references_by_slots(level)) add(handed_on, true);
  }
  const auto key = [](const FunctionEdge& e) { return std::tie(e.to, e.from, e.by_address, e.at); };
  std::sort(out_.edges.begin(), out_.edges.end(),
            [&](const FunctionEdge& a, const FunctionEdge& b) { return key(a) < key(b); });
  // One way from a function to another is enough.
  out_.edges.erase(std::unique(out_.edges.begin(), out_.edges.end(),
                               [](const FunctionEdge& a, const FunctionEdge& b) {
                                 return a.to == b.to && a.from == b.from;
                               }),
                   out_.edges.end());
}

Result<LibraryCalls> find_library_calls(const ElfFile& file, const WantedCalls& wanted,
                                        const Deadline& deadline) {
  return LibrarySearch(file, wanted, deadline).run();
}

}  // namespace mingcha::native
