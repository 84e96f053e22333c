#include "analyzer/program/code_tables.h"

#include <functional>

namespace mingcha::program {

CodeTables::CodeTables(const Program& program, std::span<const policies::PlatformClass> platform,
                       const FlowIndex& index, ThreadPool& pool)
    : hierarchy_(program, platform) {
  const std::function<void()> tables[] = {
      [&] { flow_.emplace(program, hierarchy_, index, pool); },
      [&] { methods_.emplace(program, hierarchy_, pool); },
      [&] { fields_.emplace(program, hierarchy_, pool); },
  };
  pool.for_each(std::size(tables), [&](std::size_t i) { tables[i](); });
  first_numbers_.emplace(program, *methods_, *fields_, pool);
}

}  // namespace mingcha::program
