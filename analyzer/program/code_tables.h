// The tables by which names in code meet what they mean, made at once.
#pragma once

#include <optional>
#include <span>

#include "analyzer/program/fields.h"
#include "analyzer/program/first_numbers.h"
#include "analyzer/program/flow_rows.h"
#include "analyzer/program/hierarchy.h"
#include "analyzer/program/methods.h"
#include "support/thread_pool.h"

namespace mingcha::program {

/// Owns the tables of one program; borrows the program, the platform's classes and the index. Not movable: the
/// tables refer to each other.
class CodeTables {
 public:
  CodeTables(const Program& program, std::span<const policies::PlatformClass> platform, const FlowIndex& index,
             ThreadPool& pool);
  CodeTables(const CodeTables&) = delete;

  const Hierarchy& hierarchy() const noexcept { return hierarchy_; }
  const Methods& methods() const noexcept { return *methods_; }
  const Fields& fields() const noexcept { return *fields_; }
  const FlowMatches& flow() const noexcept { return *flow_; }
  const FirstNumbers& first_numbers() const noexcept { return *first_numbers_; }

 private:
  Hierarchy hierarchy_;
  std::optional<Methods> methods_;
  std::optional<Fields> fields_;
  std::optional<FlowMatches> flow_;
  std::optional<FirstNumbers> first_numbers_;
};

}  // namespace mingcha::program
