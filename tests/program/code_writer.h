// Writes the code of one method for tests, naming methods and strings instead of indices.
#pragma once

#include <string>
#include <vector>

#include "tests/dex/dex_builder.h"

namespace mingcha::program {

/// Each member appends one instruction. Registers are below 16.
class CodeWriter {
 public:
  explicit CodeWriter(const dex::DexBuilder& dex) : dex_(&dex) {}

  CodeWriter& text(unsigned reg, const std::string& value);                      ///< const-string
  CodeWriter& number(unsigned reg, int value);                                   ///< const/16
  CodeWriter& type(unsigned reg, const std::string& descriptor);                 ///< const-class
  CodeWriter& make(unsigned reg, const std::string& descriptor);                 ///< new-instance
  CodeWriter& array(unsigned reg, unsigned size_reg, const std::string& type);   ///< new-array
  CodeWriter& put(unsigned value, unsigned array, unsigned index);               ///< aput-object
  CodeWriter& move(unsigned to, unsigned from);                                  ///< move-object
  /// invoke-static (0x71), or invoke-virtual (0x6e) and the like by `opcode`.
  CodeWriter& call(unsigned opcode, const std::vector<unsigned>& registers, const std::string& class_type,
                   const std::string& name, const std::string& signature);
  CodeWriter& result(unsigned reg);                                              ///< move-result-object
  CodeWriter& if_zero(unsigned reg, int offset);                                 ///< if-eqz, in code units
  CodeWriter& jump(int offset);                                                  ///< goto/16
  CodeWriter& end();                                                             ///< return-void

  std::uint32_t position() const { return static_cast<std::uint32_t>(units_.size()); }
  const std::vector<std::uint16_t>& units() const { return units_; }

 private:
  CodeWriter& add(std::initializer_list<std::uint32_t> units);
  const dex::DexBuilder* dex_;
  std::vector<std::uint16_t> units_;
};

}  // namespace mingcha::program
