#include "tests/program/code_writer.h"

namespace mingcha::program {

CodeWriter& CodeWriter::add(std::initializer_list<std::uint32_t> units) {
  for (const std::uint32_t unit : units) units_.push_back(static_cast<std::uint16_t>(unit));
  return *this;
}

CodeWriter& CodeWriter::text(unsigned reg, const std::string& value) {
  return add({0x1aU | (reg << 8), dex_->string_idx(value)});
}
CodeWriter& CodeWriter::number(unsigned reg, int value) {
  return add({0x13U | (reg << 8), static_cast<std::uint32_t>(value)});
}
CodeWriter& CodeWriter::type(unsigned reg, const std::string& descriptor) {
  return add({0x1cU | (reg << 8), dex_->type_idx(descriptor)});
}
CodeWriter& CodeWriter::make(unsigned reg, const std::string& descriptor) {
  return add({0x22U | (reg << 8), dex_->type_idx(descriptor)});
}
CodeWriter& CodeWriter::array(unsigned reg, unsigned size_reg, const std::string& descriptor) {
  return add({0x23U | (reg << 8) | (size_reg << 12), dex_->type_idx(descriptor)});
}
CodeWriter& CodeWriter::put(unsigned value, unsigned array, unsigned index) {
  return add({0x4dU | (value << 8), array | (index << 8)});
}
CodeWriter& CodeWriter::move(unsigned to, unsigned from) { return add({0x07U | (to << 8) | (from << 12)}); }
CodeWriter& CodeWriter::call(unsigned opcode, const std::vector<unsigned>& registers, const std::string& class_type,
                             const std::string& name, const std::string& signature) {
  std::uint32_t packed = 0;
  for (std::size_t i = 0; i < registers.size() && i < 4; ++i) packed |= registers[i] << (4 * i);
  const auto count = static_cast<std::uint32_t>(registers.size());
  return add({opcode | (count << 12), dex_->method_idx(class_type, name, signature), packed});
}
CodeWriter& CodeWriter::result(unsigned reg) { return add({0x0cU | (reg << 8)}); }
CodeWriter& CodeWriter::if_zero(unsigned reg, int offset) {
  return add({0x38U | (reg << 8), static_cast<std::uint32_t>(offset)});
}
CodeWriter& CodeWriter::jump(int offset) { return add({0x29U, static_cast<std::uint32_t>(offset)}); }
CodeWriter& CodeWriter::end() { return add({0x0eU}); }

}  // namespace mingcha::program
