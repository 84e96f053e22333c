// A small app for tests, linked, with a few facts to go by.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "analyzer/program/flow_rows.h"
#include "analyzer/program/world.h"
#include "tests/program/app_writer.h"

namespace mingcha::program::test {

/// Facts for these tests alone: a platform of few classes, a row for every kind of edge, store and intent.
const policies::Catalogue& small_catalogue();

/// A linked program and all that it stands on.
class LinkedApp {
 public:
  explicit LinkedApp(AppWriter& app, unsigned threads = 1, const policies::Catalogue& catalogue = small_catalogue());
  ~LinkedApp();

  const Program& program() const noexcept { return *program_; }
  const Hierarchy& hierarchy() const noexcept { return linked_->hierarchy; }
  const Methods& methods() const noexcept { return linked_->methods; }
  const Fields& fields() const noexcept { return linked_->fields; }
  const LinkedProgram& linked() const noexcept { return *linked_; }
  const FlowIndex& flow() const noexcept;
  ThreadPool& pool() noexcept;
  Reasons& reasons() noexcept { return reasons_; }

  // By name; the test fails where there is none.
  TypeId type(const std::string& descriptor) const;
  MethodNode method(const std::string& descriptor) const;
  FieldNode field(const std::string& descriptor) const;
  /// The descriptor, or "-" for none.
  std::string name(MethodNode method) const { return method.present() ? methods().descriptor(method) : "-"; }
  /// Index of a method reference in a file.
  std::uint32_t method_idx(std::uint32_t dex, const std::string& descriptor) const;
  std::uint32_t field_idx(std::uint32_t dex, const std::string& descriptor) const;

 private:
  struct Tables;
  std::deque<dex::ByteVector> bytes_;
  Reasons reasons_;
  std::unique_ptr<Program> program_;
  std::unique_ptr<Tables> tables_;
  std::unique_ptr<LinkedProgram> linked_;
};

}  // namespace mingcha::program::test
