// Writes the code of one method for tests, naming methods, fields, strings and places instead of numbers.
//
// Code is written twice: once to tell a DexBuilder what names it needs (`declaring`), once with their indices.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/dex/dex_builder.h"

namespace mingcha::program {

/// Each member appends one instruction. Registers are below 16. Places are named by `label`, before or after the
/// branches that lead there. Members that take a reference spell it "Lcom/a/B;->get(I)V" or "Lcom/a/B;->agreed:Z".
class CodeWriter {
 public:
  /// `first_parameter`: register of the first argument, where the code is that of a method with arguments.
  explicit CodeWriter(const dex::DexBuilder& dex, unsigned first_parameter = 0)
      : dex_(&dex), first_parameter_(first_parameter) {}
  /// Only declares the names that the code uses.
  static CodeWriter declaring(dex::DexBuilder& dex, unsigned first_parameter);

  /// Register of argument `i`, the receiver counted.
  unsigned parameter(unsigned i) const { return first_parameter_ + i; }

  CodeWriter& text(unsigned reg, const std::string& value);                      ///< const-string
  CodeWriter& number(unsigned reg, int value);                                   ///< const/16
  CodeWriter& large(unsigned reg, std::uint32_t value);                          ///< const
  CodeWriter& type(unsigned reg, const std::string& descriptor);                 ///< const-class
  CodeWriter& make(unsigned reg, const std::string& descriptor);                 ///< new-instance
  CodeWriter& array(unsigned reg, unsigned size_reg, const std::string& type);   ///< new-array
  CodeWriter& put(unsigned value, unsigned array, unsigned index);               ///< aput-object
  CodeWriter& move(unsigned to, unsigned from);                                  ///< move-object
  CodeWriter& cast(unsigned reg, const std::string& descriptor);                 ///< check-cast
  CodeWriter& negate(unsigned to, unsigned from);                                ///< xor-int/lit8 with 1

  /// invoke-static (0x71), or invoke-virtual (0x6e) and the like by `opcode`.
  CodeWriter& call(unsigned opcode, const std::vector<unsigned>& registers, const std::string& class_type,
                   const std::string& name, const std::string& signature);
  CodeWriter& call_virtual(const std::vector<unsigned>& registers, const std::string& method);
  CodeWriter& call_super(const std::vector<unsigned>& registers, const std::string& method);
  CodeWriter& call_direct(const std::vector<unsigned>& registers, const std::string& method);
  CodeWriter& call_static(const std::vector<unsigned>& registers, const std::string& method);
  CodeWriter& call_interface(const std::vector<unsigned>& registers, const std::string& method);
  CodeWriter& call_range(unsigned first, unsigned count, const std::string& method);  ///< invoke-static/range
  CodeWriter& call_site(const std::vector<unsigned>& registers, unsigned call_site_idx);  ///< invoke-custom
  CodeWriter& result(unsigned reg);                                              ///< move-result-object
  CodeWriter& answer(unsigned reg);                                              ///< move-result

  CodeWriter& get(unsigned reg, unsigned object, const std::string& field);      ///< iget of the field's type
  CodeWriter& put(unsigned reg, unsigned object, const std::string& field);      ///< iput
  CodeWriter& get_static(unsigned reg, const std::string& field);                ///< sget
  CodeWriter& put_static(unsigned reg, const std::string& field);                ///< sput

  CodeWriter& if_zero(unsigned reg, int offset);                                 ///< if-eqz, in code units
  CodeWriter& jump(int offset);                                                  ///< goto/16
  CodeWriter& label(const std::string& name);
  CodeWriter& if_zero(unsigned reg, const std::string& label);                   ///< if-eqz
  CodeWriter& if_not_zero(unsigned reg, const std::string& label);               ///< if-nez
  CodeWriter& if_equal(unsigned a, unsigned b, const std::string& label);        ///< if-eq
  CodeWriter& if_not_equal(unsigned a, unsigned b, const std::string& label);    ///< if-ne
  CodeWriter& if_less(unsigned a, unsigned b, const std::string& label);         ///< if-lt
  CodeWriter& jump(const std::string& label);                                    ///< goto/16
  CodeWriter& packed_switch(unsigned reg, int first_key, const std::vector<std::string>& labels);
  CodeWriter& sparse_switch(unsigned reg, const std::vector<std::pair<int, std::string>>& cases);
  /// What is thrown between the two labels leads to the handler.
  CodeWriter& guard(const std::string& from, const std::string& to, const std::string& handler);
  CodeWriter& caught(unsigned reg);                                              ///< move-exception

  CodeWriter& end();                                                             ///< return-void
  CodeWriter& give(unsigned reg);                                                ///< return
  CodeWriter& give_object(unsigned reg);                                         ///< return-object
  CodeWriter& throw_it(unsigned reg);                                            ///< throw
  CodeWriter& raw(std::initializer_list<std::uint32_t> units) { return add(units); }

  std::uint32_t position() const { return static_cast<std::uint32_t>(units_.size()); }
  const std::vector<std::uint16_t>& units() const { return units_; }
  /// The finished code, with the payloads of its switches behind it; every label must stand somewhere.
  dex::CodeSpec finish(std::uint16_t registers, std::uint16_t ins);

 private:
  struct Jump {
    std::string label;
    std::uint32_t at = 0, from = 0;  // the unit to fill, and the instruction that offsets count from
    bool wide = false;               // two units
  };
  struct Guard {
    std::string from, to, handler;
  };
  struct Payload {
    std::vector<std::uint16_t> head;
    std::vector<std::string> labels;
    std::uint32_t instruction = 0;
  };
  CodeWriter& add(std::initializer_list<std::uint32_t> units);
  CodeWriter& invoke(unsigned opcode, const std::vector<unsigned>& registers, std::uint32_t index);
  CodeWriter& invoke(unsigned opcode, const std::vector<unsigned>& registers, const std::string& method);
  CodeWriter& branch(std::uint32_t first_unit, const std::string& label);
  CodeWriter& switch_to(unsigned opcode, unsigned reg, Payload payload);
  std::uint32_t field(const std::string& field);
  std::uint32_t use_type(const std::string& descriptor);

  const dex::DexBuilder* dex_;
  dex::DexBuilder* declares_ = nullptr;
  unsigned first_parameter_ = 0;
  std::vector<std::uint16_t> units_;
  std::map<std::string, std::uint32_t> labels_;
  std::vector<Jump> jumps_;
  std::vector<Guard> guards_;
  std::vector<Payload> payloads_;
};

}  // namespace mingcha::program
