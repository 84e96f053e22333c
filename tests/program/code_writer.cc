#include "tests/program/code_writer.h"

#include <stdexcept>

namespace mingcha::program {
namespace {

// By what a field holds: the offset to the opcode of int fields.
std::uint32_t field_flavour(const std::string& type) {
  switch (type[0]) {
    case 'J': case 'D': return 1;
    case 'L': case '[': return 2;
    case 'Z': return 3;
    default: return 0;
  }
}

std::string field_type(const std::string& field) { return field.substr(field.find(':') + 1); }

}  // namespace

CodeWriter CodeWriter::declaring(dex::DexBuilder& dex, unsigned first_parameter) {
  CodeWriter writer(dex, first_parameter);
  writer.declares_ = &dex;
  return writer;
}

CodeWriter& CodeWriter::add(std::initializer_list<std::uint32_t> units) {
  for (const std::uint32_t unit : units) units_.push_back(static_cast<std::uint16_t>(unit));
  return *this;
}

std::uint32_t CodeWriter::use_type(const std::string& descriptor) {
  if (declares_ == nullptr) return dex_->type_idx(descriptor);
  declares_->use_type(descriptor);
  return 0;
}

CodeWriter& CodeWriter::text(unsigned reg, const std::string& value) {
  if (declares_ != nullptr) declares_->use_string(value);
  return add({0x1aU | (reg << 8), declares_ != nullptr ? 0 : dex_->string_idx(value)});
}
CodeWriter& CodeWriter::number(unsigned reg, int value) {
  return add({0x13U | (reg << 8), static_cast<std::uint32_t>(value)});
}
CodeWriter& CodeWriter::large(unsigned reg, std::uint32_t value) {
  return add({0x14U | (reg << 8), value & 0xffffU, value >> 16});
}
CodeWriter& CodeWriter::type(unsigned reg, const std::string& descriptor) {
  return add({0x1cU | (reg << 8), use_type(descriptor)});
}
CodeWriter& CodeWriter::make(unsigned reg, const std::string& descriptor) {
  return add({0x22U | (reg << 8), use_type(descriptor)});
}
CodeWriter& CodeWriter::array(unsigned reg, unsigned size_reg, const std::string& descriptor) {
  return add({0x23U | (reg << 8) | (size_reg << 12), use_type(descriptor)});
}
CodeWriter& CodeWriter::put(unsigned value, unsigned array, unsigned index) {
  return add({0x4dU | (value << 8), array | (index << 8)});
}
CodeWriter& CodeWriter::move(unsigned to, unsigned from) { return add({0x07U | (to << 8) | (from << 12)}); }
CodeWriter& CodeWriter::cast(unsigned reg, const std::string& descriptor) {
  return add({0x1fU | (reg << 8), use_type(descriptor)});
}
CodeWriter& CodeWriter::negate(unsigned to, unsigned from) { return add({0xdfU | (to << 8), from | (1U << 8)}); }

CodeWriter& CodeWriter::call(unsigned opcode, const std::vector<unsigned>& registers, const std::string& class_type,
                             const std::string& name, const std::string& signature) {
  if (declares_ != nullptr) declares_->use_method(class_type, name, signature);
  return invoke(opcode, registers, declares_ != nullptr ? 0 : dex_->method_idx(class_type, name, signature));
}
CodeWriter& CodeWriter::invoke(unsigned opcode, const std::vector<unsigned>& registers, std::uint32_t index) {
  std::uint32_t packed = 0;
  for (std::size_t i = 0; i < registers.size() && i < 4; ++i) packed |= registers[i] << (4 * i);
  const auto count = static_cast<std::uint32_t>(registers.size());
  const std::uint32_t fifth = count == 5 ? registers[4] << 8 : 0;
  return add({opcode | fifth | (count << 12), index, packed});
}
CodeWriter& CodeWriter::invoke(unsigned opcode, const std::vector<unsigned>& registers, const std::string& method) {
  const std::size_t arrow = method.find("->"), open = method.find('(');
  return call(opcode, registers, method.substr(0, arrow), method.substr(arrow + 2, open - arrow - 2), method.substr(open));
}
CodeWriter& CodeWriter::call_virtual(const std::vector<unsigned>& registers, const std::string& method) {
  return invoke(0x6e, registers, method);
}
CodeWriter& CodeWriter::call_super(const std::vector<unsigned>& registers, const std::string& method) {
  return invoke(0x6f, registers, method);
}
CodeWriter& CodeWriter::call_direct(const std::vector<unsigned>& registers, const std::string& method) {
  return invoke(0x70, registers, method);
}
CodeWriter& CodeWriter::call_static(const std::vector<unsigned>& registers, const std::string& method) {
  return invoke(0x71, registers, method);
}
CodeWriter& CodeWriter::call_interface(const std::vector<unsigned>& registers, const std::string& method) {
  return invoke(0x72, registers, method);
}
CodeWriter& CodeWriter::call_site(const std::vector<unsigned>& registers, unsigned call_site_idx) {
  return invoke(0xfc, registers, call_site_idx);
}
CodeWriter& CodeWriter::call_range(unsigned first, unsigned count, const std::string& method) {
  invoke(0x77, {}, method);
  units_[position() - 3] = static_cast<std::uint16_t>(0x77U | (count << 8));
  units_.back() = static_cast<std::uint16_t>(first);
  return *this;
}
CodeWriter& CodeWriter::result(unsigned reg) { return add({0x0cU | (reg << 8)}); }
CodeWriter& CodeWriter::answer(unsigned reg) { return add({0x0aU | (reg << 8)}); }

std::uint32_t CodeWriter::field(const std::string& field) {
  const std::size_t arrow = field.find("->"), colon = field.find(':');
  const std::string class_type = field.substr(0, arrow), name = field.substr(arrow + 2, colon - arrow - 2);
  if (declares_ == nullptr) return dex_->field_idx(class_type, name, field_type(field));
  declares_->use_field(class_type, name, field_type(field));
  return 0;
}
CodeWriter& CodeWriter::get(unsigned reg, unsigned object, const std::string& name) {
  return add({(0x52U + field_flavour(field_type(name))) | (reg << 8) | (object << 12), field(name)});
}
CodeWriter& CodeWriter::put(unsigned reg, unsigned object, const std::string& name) {
  return add({(0x59U + field_flavour(field_type(name))) | (reg << 8) | (object << 12), field(name)});
}
CodeWriter& CodeWriter::get_static(unsigned reg, const std::string& name) {
  return add({(0x60U + field_flavour(field_type(name))) | (reg << 8), field(name)});
}
CodeWriter& CodeWriter::put_static(unsigned reg, const std::string& name) {
  return add({(0x67U + field_flavour(field_type(name))) | (reg << 8), field(name)});
}

CodeWriter& CodeWriter::if_zero(unsigned reg, int offset) {
  return add({0x38U | (reg << 8), static_cast<std::uint32_t>(offset)});
}
CodeWriter& CodeWriter::jump(int offset) { return add({0x29U, static_cast<std::uint32_t>(offset)}); }
CodeWriter& CodeWriter::label(const std::string& name) {
  labels_[name] = position();
  return *this;
}
CodeWriter& CodeWriter::branch(std::uint32_t first_unit, const std::string& label) {
  jumps_.push_back({label, position() + 1, position(), false});
  return add({first_unit, 0});
}
CodeWriter& CodeWriter::if_zero(unsigned reg, const std::string& label) { return branch(0x38U | (reg << 8), label); }
CodeWriter& CodeWriter::if_not_zero(unsigned reg, const std::string& label) {
  return branch(0x39U | (reg << 8), label);
}
CodeWriter& CodeWriter::if_equal(unsigned a, unsigned b, const std::string& label) {
  return branch(0x32U | (a << 8) | (b << 12), label);
}
CodeWriter& CodeWriter::if_not_equal(unsigned a, unsigned b, const std::string& label) {
  return branch(0x33U | (a << 8) | (b << 12), label);
}
CodeWriter& CodeWriter::if_less(unsigned a, unsigned b, const std::string& label) {
  return branch(0x34U | (a << 8) | (b << 12), label);
}
CodeWriter& CodeWriter::jump(const std::string& label) { return branch(0x29U, label); }

CodeWriter& CodeWriter::switch_to(unsigned opcode, unsigned reg, Payload payload) {
  payload.instruction = position();
  payloads_.push_back(std::move(payload));
  return add({opcode | (reg << 8), 0, 0});
}
CodeWriter& CodeWriter::packed_switch(unsigned reg, int first_key, const std::vector<std::string>& labels) {
  const auto key = static_cast<std::uint32_t>(first_key);
  return switch_to(0x2b, reg,
                   {{0x0100, static_cast<std::uint16_t>(labels.size()), static_cast<std::uint16_t>(key),
                     static_cast<std::uint16_t>(key >> 16)},
                    labels, 0});
}
CodeWriter& CodeWriter::sparse_switch(unsigned reg, const std::vector<std::pair<int, std::string>>& cases) {
  Payload payload{{0x0200, static_cast<std::uint16_t>(cases.size())}, {}, 0};
  for (const auto& [key, label] : cases) {
    payload.head.push_back(static_cast<std::uint16_t>(key));
    payload.head.push_back(static_cast<std::uint16_t>(static_cast<std::uint32_t>(key) >> 16));
    payload.labels.push_back(label);
  }
  return switch_to(0x2c, reg, std::move(payload));
}
CodeWriter& CodeWriter::guard(const std::string& from, const std::string& to, const std::string& handler) {
  guards_.push_back({from, to, handler});
  return *this;
}
CodeWriter& CodeWriter::caught(unsigned reg) { return add({0x0dU | (reg << 8)}); }
CodeWriter& CodeWriter::end() { return add({0x0eU}); }
CodeWriter& CodeWriter::give(unsigned reg) { return add({0x0fU | (reg << 8)}); }
CodeWriter& CodeWriter::give_object(unsigned reg) { return add({0x11U | (reg << 8)}); }
CodeWriter& CodeWriter::throw_it(unsigned reg) { return add({0x27U | (reg << 8)}); }

dex::CodeSpec CodeWriter::finish(std::uint16_t registers, std::uint16_t ins) {
  const auto place = [&](const std::string& label) {
    const auto it = labels_.find(label);
    if (it == labels_.end()) throw std::logic_error("no label " + label);
    return it->second;
  };
  for (const Payload& payload : payloads_) {
    if (position() % 2 != 0) add({0});  // payloads are aligned to four bytes
    const std::uint32_t offset = position() - payload.instruction;
    units_[payload.instruction + 1] = static_cast<std::uint16_t>(offset);
    units_[payload.instruction + 2] = static_cast<std::uint16_t>(offset >> 16);
    units_.insert(units_.end(), payload.head.begin(), payload.head.end());
    for (const std::string& label : payload.labels) {
      jumps_.push_back({label, position(), payload.instruction, true});
      add({0, 0});
    }
  }
  for (const Jump& jump : jumps_) {
    const std::uint32_t offset = place(jump.label) - jump.from;
    units_[jump.at] = static_cast<std::uint16_t>(offset);
    if (jump.wide) units_[jump.at + 1] = static_cast<std::uint16_t>(offset >> 16);
  }
  dex::CodeSpec spec;
  spec.registers = registers;
  spec.ins = ins;
  spec.outs = 5;
  spec.insns = units_;
  for (const Guard& guard : guards_) {
    const std::uint32_t from = place(guard.from);
    spec.tries.push_back({from, static_cast<std::uint16_t>(place(guard.to) - from), {}, place(guard.handler)});
  }
  return spec;
}

}  // namespace mingcha::program
