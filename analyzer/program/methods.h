// Every method that the app defines, with one number for the whole program, and the way from a reference to
// it.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "analyzer/program/hierarchy.h"
#include "analyzer/program/program.h"
#include "support/thread_pool.h"

namespace mingcha::program {

/// A method that the app defines: its number over all classes, in the order of classes and class data.
struct MethodNode {
  std::uint32_t value = dex::kNoIndex;
  bool present() const noexcept { return value != dex::kNoIndex; }
  friend auto operator<=>(const MethodNode&, const MethodNode&) = default;
};

/// A method's name and prototype, the same number in all dex files. A hash of 64 bits by a seed of the
/// process: two different ones never meet in practice, and no package can be made so that they do.
using Selector = std::uint64_t;

struct Method {
  ClassId owner;
  std::uint32_t method_idx = 0;  ///< in the owner's dex file
  std::uint32_t code_off = 0;    ///< 0 = abstract or native
  std::uint32_t access_flags = 0;
  bool is(dex::AccessFlag flag) const noexcept { return (access_flags & flag) != 0; }
};

/// Borrows program and hierarchy. Safe to ask from several threads.
class Methods {
 public:
  /// Reads the class data of all classes, in parallel. What is broken in a class is left out; the walk over
  /// the code says so.
  Methods(const Program& program, const Hierarchy& hierarchy, ThreadPool& pool);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(methods_.size()); }
  const Method& operator[](MethodNode node) const noexcept { return methods_[node.value]; }
  const Class& class_of(MethodNode node) const noexcept { return (*program_)[methods_[node.value].owner]; }
  TypeId type_of(MethodNode node) const noexcept { return class_of(node).type; }
  const dex::DexFile& dex_of(MethodNode node) const noexcept { return program_->dex_of(class_of(node)); }
  /// First method of a class, and the end of its methods.
  MethodNode first(ClassId c) const noexcept { return {first_of_class_[c.value]}; }
  MethodNode end(ClassId c) const noexcept { return {first_of_class_[c.value + 1]}; }

  std::string_view name(MethodNode node) const noexcept;
  /// "Lcom/a/B;->get(I)V", MUTF-8.
  std::string descriptor(MethodNode node) const {
    return dex_of(node).descriptor(dex::MethodIdx{(*this)[node].method_idx});
  }

  Selector selector(std::uint32_t dex, std::uint32_t method_idx) const noexcept {
    return selectors_[dex][method_idx];
  }
  Selector selector(MethodNode node) const noexcept {
    return selector(class_of(node).dex, (*this)[node].method_idx);
  }
  /// The selector of a name and signature "(I)V"; the same whether or not a dex file has it.
  Selector selector(std::string_view name, std::string_view signature) const;

  /// The class's own method; absent when it has none of that selector.
  MethodNode declared(ClassId c, Selector selector) const noexcept;
  /// What a call on an object of exactly this class runs: the nearest definition upwards, then a default
  /// method of an interface. Absent when that lies in the platform, or is abstract.
  MethodNode dispatch(TypeId exact, Selector selector) const;
  /// What a reference names: like `dispatch`, but an abstract method is an answer too.
  MethodNode resolve(TypeId type, Selector selector) const;
  MethodNode resolve(std::uint32_t dex, std::uint32_t method_idx) const;

  /// The one method that a virtual call which resolves to `node` can run: itself when no class below defines
  /// it anew, the only definition below when it is abstract. Absent when there are several or none, or
  /// lambdas beside them.
  MethodNode sole_target(MethodNode node) const;

  /// The method that its own class defines under this index; absent when it does not, or another file's class
  /// counts.
  MethodNode own(std::uint32_t dex, std::uint32_t method_idx) const noexcept { return own_[dex][method_idx]; }

 private:
  void find_lambdas();
  // 0 = not asked yet, 1 = none, else the number + 2; the same answer whichever thread finds it
  using Answers = std::unique_ptr<std::atomic<std::uint32_t>[]>;
  static Answers unasked(std::size_t size) { return std::make_unique<std::atomic<std::uint32_t>[]>(size); }
  template <class Find>
  static MethodNode ask_once(std::atomic<std::uint32_t>& known, const Find& find);
  MethodNode find_sole_target(MethodNode node) const;

  const Program* program_;
  const Hierarchy* hierarchy_;
  std::vector<Method> methods_;
  std::vector<std::uint32_t> first_of_class_;
  struct Declared {
    std::uint32_t start = 0;  // of the selector: its upper half
    MethodNode node;
    friend auto operator<=>(const Declared&, const Declared&) = default;
  };
  std::vector<Declared> by_selector_;             // within each class, ascending
  std::vector<std::vector<Selector>> selectors_;  // by file, by MethodIdx
  std::vector<std::vector<MethodNode>> own_;      // by file, by MethodIdx: defined by the class that it names
  std::vector<bool> has_lambdas_;                 // by TypeId: call sites make objects of this interface
  Answers sole_targets_;                          // by method
  std::vector<Answers> resolved_;                 // by file, by MethodIdx, of references to what others define
};

}  // namespace mingcha::program
