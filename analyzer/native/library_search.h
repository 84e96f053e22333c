// One library read in depth where it is worth it. For find_library_calls().
#pragma once

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "analyzer/native/address_set.h"
#include "analyzer/native/code_references.h"
#include "analyzer/native/function_reader.h"
#include "analyzer/native/library_calls.h"

namespace mingcha::native {

class LibrarySearch final : public Outlines {
 public:
  LibrarySearch(const ElfFile& file, const WantedCalls& wanted, const Deadline& deadline)
      : file_(file), wanted_(wanted), deadline_(deadline), meanings_(file, *this) {}

  Result<LibraryCalls> run();

  // Outlines
  const Outline* outline(std::uint64_t function) override;
  bool is_small(std::uint64_t function) const override;
  const Written* written(std::uint64_t address) const override;

 private:
  /// A call whose arguments are decided by who calls the function: the calls that lead to it, outermost
  /// first.
  struct OpenCall {
    struct Hop {
      std::uint64_t function = 0;
      std::uint32_t call = 0;  // of its outline
    };
    std::vector<Hop> hops;
  };
  enum class Answer : std::uint8_t {
    nothing,
    open,          ///< callers decide
    done_in_part,  ///< callers may say more
    done,
  };
  static bool is_done(Answer answer) noexcept {
    return answer == Answer::done || answer == Answer::done_in_part;
  }

  static constexpr std::size_t kDeepest = 4;  // calls from where the arguments are decided to the wanted one

  // library_search.cc
  void find_wanted_places();
  void refer();
  void resolve_stubs();
  void find_functions();
  std::set<std::uint64_t> seeds(const AddressSet& places);
  void find_leading(const AddressSet& stubs);
  bool may_lead(std::uint64_t function) const;
  std::set<std::uint64_t> callers_of(const AddressSet& functions) const;
  std::vector<FunctionStart>::const_iterator behind(std::uint64_t address) const;
  std::uint64_t end_of(std::uint64_t function, std::uint64_t most) const;
  std::uint64_t function_at(std::uint32_t instruction) const;
  std::vector<std::uint64_t> stubs_of(const AddressSet& places);
  bool is_in_stub(std::uint32_t instruction, std::uint64_t of_function);
  template <class Each>
  bool any_stub_around(std::uint32_t instruction, const Each& each);
  std::vector<CodeReference> references_by_slots(const std::vector<std::uint64_t>& functions);
  const WantedSymbol* wanted_symbol(std::string_view name) const;
  std::vector<std::uint64_t> cached_members() const;
  void find_written();
  void find_edges();

  // sink_calls.cc
  const std::vector<OpenCall>& open_calls(std::uint64_t function);
  void look_at(const Frame& frame, std::uint32_t number, std::vector<OpenCall>& open);
  void descend(const Frame& frame, std::uint32_t number, std::vector<OpenCall>& open);
  Answer evaluate(const Call& call, const Frame& frame, LibraryCall& out);
  Answer evaluate_import(std::string_view name, std::size_t first, const Call& call, const Frame& frame,
                         LibraryCall& out);
  static Meaning command_of(const std::vector<Meaning>& words);
  Answer evaluate_slot(const Call& call, const Frame& frame, LibraryCall& out);
  Answer evaluate_member(const Call& call, const Frame& frame, LibraryCall& out);
  Answer bind(const Call& call, const Frame& frame);
  void add_found(LibraryCall found);
  void note_lookup(const Call& call, const Frame& frame);
  void add_lookups();
  void drop_unwanted();

  const ElfFile& file_;
  const WantedCalls& wanted_;
  std::optional<FunctionReader> reader_;  // once there is something to be read
  const Deadline& deadline_;
  MeaningReader meanings_;
  std::vector<std::uint64_t> places_;  // what is worth to be spoken of, ascending
  CodeReferences references_;
  std::vector<std::uint64_t> tables_;
  bool speaks_jni_ = false;
  tsl::robin_set<std::uint64_t>
      leading_;  // functions that come to a wanted import or the kernel, or may, as far as that is asked
  tsl::robin_map<std::uint64_t, std::unique_ptr<Outline>> outlines_;
  tsl::robin_map<std::uint64_t, Written> written_;
  tsl::robin_set<std::uint64_t> conflicting_;  // addresses to which different things are written
  tsl::robin_map<std::uint64_t, std::vector<OpenCall>> open_;
  tsl::robin_set<std::uint64_t> in_work_;
  std::vector<LibraryCall> lookups_;
  LibraryCalls out_;
};

}  // namespace mingcha::native
